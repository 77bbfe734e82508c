# Messages de la simulation : chances, intervalles, causes, récits.
simulate-refused-unknown = { $subject } nomme « { $name } », que la mission n’a pas : le plan ne peut pas être simulé. `rearguard check` énumère toutes ces fautes.
simulate-refused-days = { $subject } est hors des jours de la mission : le plan ne peut pas être simulé. `rearguard check` énumère toutes ces fautes.
simulate-refused-value = { $subject } contient une valeur qu’aucun plan ne peut contenir ({ $value }) : le plan ne peut pas être simulé. `rearguard check` énumère toutes ces fautes.

# Chances
simulate-odds = { $share } ont tout le monde dehors au plus tard le { $date } ({ $word } ; { $runs }, graine { $seed }).
simulate-odds-plan = { $share } ont tout le monde dehors au plus tard le jour du plan, le { $date } ({ $word } ; { $runs }, graine { $seed }).
simulate-share-of-hundred = { $count } simulations sur 100
simulate-share-of-runs = { $count } simulations sur { $runs }
simulate-share-under-one = Moins de 1 simulation sur 100
simulate-share-over-ninety-nine = Plus de 99 simulations sur 100
simulate-share-all = Toutes les simulations
simulate-share-none = Aucune des simulations
simulate-runs = { $count ->
    [one] une simulation
   *[other] { $count } simulations
}
simulate-word-very-likely = très probable
simulate-word-likely = probable
simulate-word-even = à peu près une chance sur deux
simulate-word-unlikely = peu probable
simulate-word-very-unlikely = très peu probable
simulate-not-as-planned = Même quand rien ne varie, ce plan ne se déroule pas comme il est écrit : il enfreint des règles, ou rencontre des fenêtres qu’il ne connaissait pas. `rearguard check` dit lesquelles.

# Chiffres
simulate-last-out = Dernières personnes dehors
simulate-planned = prévu
simulate-early = tôt (1 simulation sur 10)
simulate-middle = milieu
simulate-late = tard (9 simulations sur 10)
simulate-dates = { $label } : { $middle } dans la simulation du milieu ; 8 simulations sur 10 entre { $early } et { $late } ; prévu { $planned }.
simulate-dates-never = { $label } : dans 9 simulations sur 10 pas dans les jours simulés ; prévu { $planned }.
simulate-never = pas dans les jours simulés
simulate-casualties = Pertes humaines attendues : { $mean } par simulation (modèle, non une prévision d’événements) ; 8 simulations sur 10 entre { $low } et { $high }.
simulate-property = Biens perdus au-delà des cessions du plan : { $mean } USD par simulation ; 8 simulations sur 10 entre { $low } et { $high } USD.
simulate-late-actions = Mouvements et cessions plus tardifs que prévu : { $mean } par simulation ; 8 simulations sur 10 entre { $low } et { $high }.
simulate-sites = Jours de fermeture
simulate-site-in-time = { $share } le ferment au plus tard le jour prévu.
simulate-causes = Ce qui a retardé les dernières personnes par rapport au plan (dans { $share })
simulate-causes-none = Dans aucune simulation les dernières personnes ne sont plus tardives que prévu.
simulate-cause-share = { $cause } : { $count ->
    [one] une simulation
   *[other] { $count } simulations
}
simulate-cause-past = dont { $count } après la date
simulate-weakest-week = La semaine la plus faible du plan : du { $from } au { $to } ; le retard des dernières personnes y a commencé dans { $count ->
    [one] une simulation
   *[other] { $count } simulations
}.

# Causes
simulate-cause-slow = { $what } a pris plus de temps que prévu
simulate-cause-closed = { $what } était fermée
simulate-cause-attack = attaque sur { $what }
simulate-cause-breakdown = panne sur { $what }
simulate-cause-full = pas de place sur { $what }
simulate-cause-held = { $what } n’avait pas le droit de circuler
simulate-cause-short = { $what } manquait de véhicules ou d’appareils
simulate-cause-permission = l’autorisation { $what } est venue tard
simulate-cause-station = le poste { $what } a traité moins
simulate-cause-team = l’équipe { $what } était occupée
simulate-cause-other = le plan lui-même

# Récits
simulate-story-good = Une bonne simulation (1 sur 10 est aussi précoce) : tout le monde est dehors le { $date }.
simulate-story-middle = Une simulation moyenne : tout le monde est dehors le { $date }.
simulate-story-bad = Une mauvaise simulation (1 sur 10 est plus tardive) : tout le monde est dehors le { $date }.
simulate-story-never = Une mauvaise simulation : quelqu’un est encore à l’intérieur à la fin des jours simulés.
simulate-event-left-late = { $movement } ({ $leg }) part avec { $days ->
    [one] un jour
   *[other] { $days } jours
} de retard
simulate-event-left-late-because = { $movement } ({ $leg }) part avec { $days ->
    [one] un jour
   *[other] { $days } jours
} de retard : { $cause }
simulate-event-longer = { $movement } ({ $leg }) arrive après { $days ->
    [one] un jour
   *[other] { $days } jours
} de plus que prévu : { $cause }
simulate-event-attacked = { $movement } ({ $leg }) est attaqué : { $deaths ->
    [one] un mort
   *[other] { $deaths } morts
}
simulate-event-other-way = { $movement } prend { $leg } à la place
simulate-event-destroyed = des biens d’une valeur de { $dollars } USD sont détruits à { $site }
simulate-event-closed-late = { $site } ferme { $days ->
    [one] un jour
   *[other] { $days } jours
} plus tard que prévu
simulate-event-last-out = les dernières personnes sont dehors

# Ligne de commande
cli-simulate-about = Jouer un plan de nombreuses fois : sa date est-elle probable, et d’où vient le retard
cli-simulate-long =
    Tire ce qui varie des tables de la mission : jours de route, réponses aux
    demandes d’autorisation, incidents, pannes, débit des postes. Dit dans combien
    de simulations tout le monde est dehors à la date, quand chaque site ferme, ce
    que cela coûte, ce qui cause le plus souvent le retard, et raconte une bonne,
    une moyenne et une mauvaise simulation. Les mêmes mission, plan, nombre de
    simulations et graine donnent les mêmes octets, quel que soit --threads.
cli-simulate-examples =
    rearguard simulate mission plan/plan.json
    rearguard simulate mission plan/plan.json --runs 1000 --seed 2 --json
cli-simulate-arg-plan = plan.json, ou un dossier ou classeur avec les tables du plan
cli-simulate-arg-runs = Nombre de simulations (10 000 si rien n’est dit)
cli-simulate-arg-seed = Graine des tirages (1 si rien n’est dit)
cli-simulate-arg-threads = Nombre de travailleurs (tous ceux de la machine si rien n’est dit)
