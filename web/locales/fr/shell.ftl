# Ce qui se trouve sur chaque vue : en-tête, états, liste des missions, touches.

nav-missions = Missions
nav-mission = Parties de la mission
nav-tables = Tableaux
nav-plans = Plans
nav-today = Aujourd’hui
skip-to-content = Aller au contenu
switch-language = Switch to English
settings = Apparence et session
theme-system = Comme le système
theme-light = Clair
theme-dark = Sombre
sign-out = Se déconnecter
close = Fermer
cancel = Annuler
try-again = Réessayer
loading = Chargement
needs-scripts = Cette page a besoin de JavaScript.

status-kept = respectée
status-at-risk = menacée
status-broken = enfreinte
status-unknown = non jugée

failure-unreachable = Le serveur ne répond pas
failure-unreachable-advice = Il a peut-être été arrêté. Rien de ce qui a été confirmé n’est perdu. Relancez-le, puis réessayez.
failure-unexpected = La page a rencontré un imprévu

unknown-title = Il n’y a rien à cette adresse
unknown-text = Le lien est peut-être ancien, ou la mission a été supprimée.

login-opening = Ouverture de Rearguard
login-title = Ouvrez le lien affiché dans le terminal
login-text = La page s’ouvre par un lien qui ne sert qu’une fois. Il est affiché là où le serveur a été lancé. Pour un nouveau lien, appuyez là sur Entrée ; s’il ne tourne plus, lancez :
login-why = Les plans de mouvement sont sensibles : la page ne répond qu’à la personne assise devant cet ordinateur.

session-ended = La session est terminée
session-ended-text = Ce que vous voyez et avez saisi reste ici. Appuyez sur Entrée là où tourne le serveur, ouvrez le nouveau lien dans ce navigateur, dans un autre onglet, puis continuez.
continue = Continuer

missions-title = Missions
take-example = Prendre un exemple
example-demo = MINUSMA 2023, Mali
example-unifil = FINUL 2027, Liban
example-tutorial = Initiation : deux camps, un port
upload-workbook = Charger un classeur
upload-files = Fichiers d’une mission
reading-files = Lecture de { $name }
not-taken = { $name } n’a pas été pris
drop-hint = Un classeur (.xlsx, .ods) ou les fichiers d’un dossier de mission peuvent aussi être déposés n’importe où sur cette page.
drop-here = Déposez pour le lire comme nouvelle mission
mission-span = du { $from } au { $to }
mission-size = { $sites ->
    [one] un site
   *[other] { $sites } sites
}, { $people ->
    [one] une personne
   *[other] { $peopleText } personnes
}
mission-ready = prête à planifier
mission-removed = { $name } a été supprimée.
more-about = Plus sur { $name }
remove-mission = Supprimer la mission
remove-mission-asks = { $name } disparaît avec ses plans et ses journaux. C’est irréversible.
count-errors = { $count ->
    [0] aucune erreur
    [one] une erreur
   *[other] { $count } erreurs
}
count-warnings = { $count ->
    [0] aucun avertissement
    [one] un avertissement
   *[other] { $count } avertissements
}

show-all = Montrer tout ({ $count })
show-fewer = Montrer moins
day-shape = AAAA-MM-JJ
day-wrong = n’est pas un jour ; écrire AAAA-MM-JJ

first-title = Planifier le retrait d’une mission
first-text = Rearguard lit les tableaux d’une mission, trouve un plan qui respecte chaque règle et dit ce qu’il vaut au mieux. Rien ne quitte cet ordinateur.
first-step-tables = Apporter les tableaux
first-step-tables-text = Sites, unités, routes et parcs, dans un classeur. Chaque défaut est montré à sa cellule.
first-step-plan = Planifier
first-step-plan-text = Regardez le plan s’améliorer ; arrêtez quand il suffit. Le meilleur est gardé.
first-step-see = Voir, déplacer, essayer
first-step-see-text = Jouez-le jour après jour sur la carte. Déplacez un jour de fermeture et lisez quelle règle le permet ou l’interdit.
first-try = Essayer l’exemple : MINUSMA 2023
first-tutorial = Prendre la petite initiation

help-keys = Touches
keys-everywhere = Partout
keys-plan = Plan
keys-table = Tableaux
key-help = ?
key-help-does = Cette liste
key-tab = Tab
key-tab-does = Champ, lieu ou barre qui suit
key-escape = Échap
key-escape-does = Fermer ; remettre ce qui est déplacé
key-play = Espace
key-play-does = Jouer ou arrêter les jours
key-day = ← →
key-day-does = Un jour avant ou après
key-week = Maj ← →
key-week-does = Une semaine avant ou après
key-ends = Début Fin
key-ends-does = Premier ou dernier jour
key-move = Alt ← →
key-move-does = Déplacer d’un jour la barre choisie
key-move-week = Alt Maj ← →
key-move-week-does = Déplacer d’une semaine la barre choisie
key-menu = Entrée
key-menu-does = Ce que l’on sait de la barre ou du lieu
key-cells = ← ↑ → ↓
key-cells-does = De cellule en cellule ; avec Maj un bloc
key-edit = Entrée F2
key-edit-does = Modifier la cellule ; Échap la laisse telle quelle
key-paste = Ctrl V
key-paste-does = Coller un bloc depuis Excel, en une étape
key-undo = Ctrl Z
key-undo-does = Annuler, et dire ce qui l’a été
key-redo = Ctrl Y
key-redo-does = Rétablir
key-next-problem = F8
key-next-problem-does = Problème suivant
key-find = /
key-find-does = Filtrer les lignes
