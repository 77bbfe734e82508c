# Ce que dit le serveur local : refus, actes, libellés.

serve-absent = Il n’y a rien de ce nom ici.
serve-no-session = Vous n’êtes pas connecté. Ouvrez le lien qu’affiche rearguard serve.
serve-link-dead = Ce lien a déjà servi ou est trop ancien. Appuyez sur Entrée là où tourne rearguard serve pour en avoir un nouveau.
serve-too-many-logins = Trop d’essais de connexion. Attendez une minute.
serve-host = Cette adresse n’est pas celle du serveur.
serve-origin = Seule la page du serveur peut faire cela.
serve-method = Cela ne peut pas se faire ici.
serve-media-type = Ce type de contenu n’est pas compris.
serve-bad-request = Ce qui a été envoyé n’est pas compris.
serve-bad-upload = Aucun fichier n’a été envoyé.
serve-too-large = C’est plus que le serveur n’accepte. Les limites sont dans docs/serve.md.
serve-broken = Une erreur est survenue dans le serveur. Rien n’a été modifié.
serve-busy = La base est occupée. Réessayez.
serve-slow = Cela a pris trop de temps.
serve-disk = Le disque est plein ou protégé en écriture. Rien n’a été modifié.
serve-store-gone = Le fichier de la base a disparu. Remettez-le et relancez le serveur.
serve-stale = Quelqu’un d’autre a modifié cette mission entre-temps.
serve-no-version = La version modifiée doit être indiquée (If-Match).
serve-refused = Ce qui a été remis est inutilisable.
serve-unreadable = Rien dans ces fichiers ne peut être lu comme une mission.
serve-no-example = Il n’y a pas d’exemple de ce nom.
serve-no-cell = Il n’y a pas de tel tableau, ligne ou colonne.
serve-nothing-to-do = La modification ne change rien.
serve-nothing-to-undo = Il n’y a rien à annuler.
serve-nothing-to-redo = Il n’y a rien à rétablir.
serve-mission-unfinished = La mission contient encore des erreurs. Corrigez-les d’abord.
serve-no-kind = Ce type n’est pas connu ici.
serve-no-plan = Il faut un plan pour cela.
serve-no-day = Il faut un jour pour cela, par exemple 2027-03-12.
serve-no-change = Le plan n’a rien de ce nom, ou le jour n’en est pas un.
serve-beyond-limits = Cela dépasse les limites de secondes ou de simulations.
serve-queue-full = Trop de travaux attendent.
serve-too-many-streams = Trop d’onglets suivent un travail.
serve-no-reason = Aucune raison n’a été trouvée.
serve-two-missions = Les deux plans appartiennent à deux missions.
serve-job-broke = Le travail s’est interrompu.
serve-job-hung = Le travail ne donnait plus signe de vie et a été arrêté.
serve-job-died = Le travail a été arrêté de l’extérieur, peut-être faute de mémoire.
serve-job-died-kept = Le travail a été arrêté de l’extérieur, peut-être faute de mémoire. Le meilleur plan trouvé est conservé.
serve-job-server-ended = Le serveur s’est arrêté avant la fin du travail. Le meilleur plan trouvé est conservé.
serve-no-page = Le serveur fonctionne, mais ce programme ne contient pas la page.
serve-no-page-make = Construire le programme avec sa page : make serve.
serve-no-page-folder = Ou indiquer le dossier d’une page construite : rearguard serve --page web/dist.
serve-no-page-lines = Tout ce que fait la page se fait aussi en ligne de commande : rearguard --help.
serve-no-page-missions = Missions
serve-host-state = État hôte
serve-plan-label = Plan { $number }
serve-plan-label-edited = Plan { $number } : { $act }
serve-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
serve-vehicles = { $count ->
    [one] { $count } véhicule
   *[other] { $count } véhicules
}
serve-teu = { $count } EVP
serve-items = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
serve-supply = { $count } EVP de vivres
serve-load = { $name } : { $what }
serve-empty = à vide
serve-act-opened = ouverture de { $from }
serve-act-cell = { $table }, { $row }, { $column } : { $before } → { $after }
serve-act-cells = { $table } : { $count ->
    [one] { $count } cellule
   *[other] { $count } cellules
}
serve-act-rows = { $table } : lignes +{ $added } −{ $removed }
serve-act-undone = annulé : { $act }
serve-act-redone = rétabli : { $act }
serve-act-closure = { $site } ferme le { $day }
serve-act-departure = { $movement } part le { $day }
serve-table-mission = Mission
serve-table-sites = Sites
serve-table-units = Unités
serve-table-assets = Biens
serve-table-legs = Trajets
serve-table-fleets = Flottes
serve-table-windows = Fenêtres
serve-table-teams = Équipes
serve-table-steps = Étapes
serve-table-tasks = Tâches
serve-table-communities = Communautés
serve-table-partners = Partenaires
serve-table-clearances = Autorisations
serve-table-stations = Postes
