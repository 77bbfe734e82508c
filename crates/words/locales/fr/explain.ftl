# Messages of the explain crate.

# What can be said at once.
explain-met = { $mission } : toutes les règles peuvent être respectées, et un plan qui le fait est connu.
explain-date-cannot-be-met = { $mission } : { $clause } ne peut être tenue ; aucun plan ne fait sortir tout le monde d'ici au { $date }.
explain-cannot-be-met = { $mission } : aucun plan ne respecte toutes les règles.
explain-unknown = { $mission } : aucun plan respectant toutes les règles n'a été trouvé, ni aucun conflit qui l'expliquerait.
explain-facts = Connu avant toute recherche :
explain-broken = Ce qu'enfreint le meilleur plan trouvé :
explain-breach =
    { $more ->
        [0] { $rule } : { $first }
        [1] { $rule } : { $first } (et { $more } autre)
       *[other] { $rule } : { $first } (et { $more } autres)
    }
explain-effort =
    { $trials ->
        [one] { $trials } planification de { $iterations } essais.
       *[other] { $trials } planifications de { $iterations } essais chacune.
    }
explain-cut-short = Interrompu : voici ce qui était connu à ce moment.

# Clashes.
explain-conflict = Ceci est incompatible ; sans l'un quelconque de ces éléments, c'est possible (chaque cas a été planifié) :
explain-conflict-unverified = Ceci est incompatible ; sans certains de ces éléments, aucun plan n'a été trouvé non plus :
explain-proven = Prouvé : { $because }
explain-not-proven = Non prouvé : aucun plan n'a été trouvé avec eux dans le budget donné.
explain-cause-beds = les lits à { $name }
explain-cause-yard = le parc à conteneurs à { $name }
explain-cause-disposal-rate = ce qui peut être cédé par jour à { $name }
explain-cause-station = le poste { $name }
explain-cause-notice =
    { $count ->
        [one] le préavis de { $count } jour pour le tronçon { $name }
       *[other] le préavis de { $count } jours pour le tronçon { $name }
    }
explain-cause-clearance = l'autorisation { $name }
explain-cause-escort = l'escorte que demandent les convois sur { $name }
explain-cause-convoys = les convois par jour sur { $name }, et leur taille
explain-cause-leg-capacity = la capacité affrétée sur { $name }
explain-cause-fleet =
    { $count ->
        [one] flotte { $name } : { $count } seul
       *[other] flotte { $name } : { $count } seulement
    }
explain-cause-team = équipe { $name } : { $count } seulement
explain-cause-guard = la garde à { $name } : { $count } jusqu'à la fermeture
explain-cause-task = la tâche { $name }
explain-cause-leave-from = l'unité { $name } ne peut partir avant le { $date }
explain-cause-leave-by = l'unité { $name } doit être partie le { $date } au plus tard
explain-cause-close-from = { $name } ne peut fermer avant le { $date }
explain-cause-close-by = { $name } doit fermer le { $date } au plus tard
explain-cause-window = { $name } est restreint du { $from } au { $to } ({ $reason })
explain-cause-clause-date = clause { $name } ({ $kind }) : { $date }
explain-cause-clause-limit = clause { $name } : { $count } personnes au plus
explain-cause-clause-other = clause { $name }

# Arithmetic.
explain-proof-people = sur { $needed } personnes, { $out } au plus peuvent être sorties le { $date }.
explain-proof-cargo = sur { $needed } { $unit } qui ne peuvent qu'être expédiés, { $carried } au plus peuvent être sortis le { $date }.
explain-proof-leg = { $needed } { $unit } doivent passer par le tronçon { $leg } d'ici au { $date } ; il peut en porter { $carried } au plus.
explain-proof-steps =
    { $needed ->
        [one] les étapes de fermeture de { $site } prennent { $needed } jour ; le site doit fermer le { $date } au plus tard.
       *[other] les étapes de fermeture de { $site } prennent { $needed } jours ; le site doit fermer le { $date } au plus tard.
    }
explain-proof-teams = la fermeture demande { $needed } jours d'équipe de { $team } avant le { $date } ; il y en a { $there }.
explain-unit-people = personnes
explain-unit-vehicles = véhicules
explain-unit-teu = EVP

# The earliest date.
explain-earliest = Première date tenable : { $date }. Par rapport à la date demandée, le plan connu le moins en retard compte { $late } jours-personnes de retard.
explain-earliest-proven = Prouvé : aucun plan ne tient une date antérieure.
explain-earliest-not-proven = Non prouvé : une recherche plus longue trouverait peut-être une date antérieure.
explain-earliest-unknown = On ne sait pas quelle date serait tenable : aucun plan n'a été trouvé pour une date ultérieure non plus.

# Remedies and changes.
explain-remedies = Ce qui y remédierait (chaque remède a été planifié et vérifié), le moins cher d'abord :
explain-remedy = { $changes } (score du plan : { $score })
explain-change-fleet = { $count } de plus dans la flotte { $name }
explain-change-team =
    { $count ->
        [one] { $count } équipe { $name } de plus
       *[other] { $count } équipes { $name } de plus
    }
explain-change-people-per-day =
    { $count ->
        [one] { $count } place de plus par jour sur { $name }
       *[other] { $count } places de plus par jour sur { $name }
    }
explain-change-vehicles-per-day =
    { $count ->
        [one] { $count } véhicule de plus par jour sur { $name }
       *[other] { $count } véhicules de plus par jour sur { $name }
    }
explain-change-teu-per-day = { $count } EVP de plus par jour sur { $name }
explain-change-convoys-per-day =
    { $count ->
        [one] { $count } convoi de plus par jour sur { $name }
       *[other] { $count } convois de plus par jour sur { $name }
    }
explain-change-window-end =
    { $count ->
        [one] la fenêtre sur { $name } finit { $count } jour plus tôt, le { $date }
       *[other] la fenêtre sur { $name } finit { $count } jours plus tôt, le { $date }
    }
explain-change-window-start =
    { $count ->
        [one] la fenêtre sur { $name } commence { $count } jour plus tard, le { $date }
       *[other] la fenêtre sur { $name } commence { $count } jours plus tard, le { $date }
    }
explain-change-date =
    { $count ->
        [one] la date de { $name } est repoussée de { $count } jour, au { $date }
       *[other] la date de { $name } est repoussée de { $count } jours, au { $date }
    }
explain-change-guard-limit =
    { $count ->
        [one] { $name } admet { $count } personne de plus
       *[other] { $name } admet { $count } personnes de plus
    }
explain-change-close-by =
    { $count ->
        [one] { $name } peut fermer { $count } jour plus tard, le { $date } au plus tard
       *[other] { $name } peut fermer { $count } jours plus tard, le { $date } au plus tard
    }
explain-change-close-from =
    { $count ->
        [one] { $name } peut fermer { $count } jour plus tôt, dès le { $date }
       *[other] { $name } peut fermer { $count } jours plus tôt, dès le { $date }
    }
explain-change-leave-by =
    { $count ->
        [one] l'unité { $name } peut partir { $count } jour plus tard, le { $date } au plus tard
       *[other] l'unité { $name } peut partir { $count } jours plus tard, le { $date } au plus tard
    }
explain-change-leave-from =
    { $count ->
        [one] l'unité { $name } peut partir { $count } jour plus tôt, dès le { $date }
       *[other] l'unité { $name } peut partir { $count } jours plus tôt, dès le { $date }
    }
explain-change-guard =
    { $count ->
        [one] { $count } garde de moins à { $name }
       *[other] { $count } gardes de moins à { $name }
    }
explain-change-escort =
    { $count ->
        [one] { $count } personne de plus dans l'unité d'escorte { $name }
       *[other] { $count } personnes de plus dans l'unité d'escorte { $name }
    }
explain-change-notice =
    { $count ->
        [one] { $count } jour de préavis de moins pour le tronçon { $name }
       *[other] { $count } jours de préavis de moins pour le tronçon { $name }
    }
explain-change-beds =
    { $count ->
        [one] { $count } lit de plus à { $name }
       *[other] { $count } lits de plus à { $name }
    }
explain-change-yard = place pour { $count } EVP de plus dans le parc de { $name }
explain-change-disposals-per-day =
    { $count ->
        [one] { $count } cession de plus par jour à { $name }
       *[other] { $count } cessions de plus par jour à { $name }
    }
explain-change-station = { $count } de plus par jour au poste { $name }
explain-change-permission-from =
    { $count ->
        [one] l'autorisation { $name } vaut { $count } jour plus tôt, dès le { $date }
       *[other] l'autorisation { $name } vaut { $count } jours plus tôt, dès le { $date }
    }
explain-change-permission-until =
    { $count ->
        [one] l'autorisation { $name } vaut { $count } jour de plus, jusqu'au { $date }
       *[other] l'autorisation { $name } vaut { $count } jours de plus, jusqu'au { $date }
    }
explain-change-permission-granted = l'autorisation { $name } est accordée, dès le { $date }, au lieu d'être refusée

# What holds the score up.
explain-bottlenecks = Ce que vaut une unité de plus de chaque chose (planifié de nouveau avec deux graines) :
explain-noise = Deux calculs de la mission telle quelle diffèrent de { $spread } USD. Ce qui suit est comparé au meilleur ; un gain compte si les deux calculs avec le changement font mieux, et de plus que leur écart.
explain-bottleneck = { $change } : au moins { $gain } USD de moins
explain-at-limit =
    { $days ->
        [one] le plan l’emploie jusqu’à sa limite pendant { $days } jour
       *[other] le plan l’emploie jusqu’à sa limite pendant { $days } jours
    }
explain-bottleneck-pressed =
    { $days ->
        [one] { $change } : aucun gain au-delà du bruit, bien qu’employé jusqu’à sa limite pendant { $days } jour
       *[other] { $change } : aucun gain au-delà du bruit, bien qu’employé jusqu’à sa limite pendant { $days } jours
    }
explain-bottleneck-rest =
    { $rest ->
        [one] { $rest } autre a été essayé et n'apporte rien au-delà du bruit.
       *[other] { $rest } autres ont été essayés et n'apportent rien au-delà du bruit.
    }

# One place, one movement.
explain-closing = { $site } ferme le { $date }.
explain-closing-never = { $site } n'a pas de jour de fermeture dans le plan.
explain-closing-holds = Si seul ce jour était avancé d'un jour, ceci serait enfreint :
explain-closing-steps =
    { $days ->
        [one] Ses étapes de fermeture prennent { $days } jour ; le plan les commence le { $date }.
       *[other] Ses étapes de fermeture prennent { $days } jours l'une après l'autre ; le plan les commence le { $date }.
    }
explain-binds = Sans l'un de ces éléments, il peut fermer un jour plus tôt (chaque cas a été planifié de nouveau ; USD par rapport à la même recherche sans ce changement) :
explain-binds-none = Lever un seul élément qui le concerne, lui ou ses voies de sortie, n'a donné aucun plan qui le ferme un jour plus tôt.
explain-bind-costs = { $cause } : le plan coûte { $cost } USD de plus
explain-bind-free = { $cause } : le plan coûte { $cost } USD de moins
explain-closing-costs =
    { $days ->
        [one] { $days } jour plus tôt ({ $date }) : possible ; le plan coûte { $cost } USD de plus.
       *[other] { $days } jours plus tôt ({ $date }) : possible ; le plan coûte { $cost } USD de plus.
    }
explain-closing-free =
    { $days ->
        [one] { $days } jour plus tôt ({ $date }) : possible ; le plan coûte { $cost } USD de moins.
       *[other] { $days } jours plus tôt ({ $date }) : possible ; le plan coûte { $cost } USD de moins.
    }
explain-closing-later =
    { $days ->
        [one] { $days } jour plus tôt ({ $date }) : tout plan trouvé le ferme plus tard.
       *[other] { $days } jours plus tôt ({ $date }) : tout plan trouvé le ferme plus tard.
    }
explain-closing-breaks =
    { $days ->
        [one] { $days } jour plus tôt ({ $date }) : aucun plan n'a été trouvé ; le meilleur enfreint :
       *[other] { $days } jours plus tôt ({ $date }) : aucun plan n'a été trouvé ; le meilleur enfreint :
    }
explain-movement = { $id } part le { $date } sur { $leg } avec { $people } personnes, { $vehicles } véhicules, { $teu } EVP et { $items } articles.
explain-movement-earlier = Un jour plus tôt, toutes choses égales par ailleurs :
explain-movement-later = Un jour plus tard, toutes choses égales par ailleurs :
explain-movement-cancelled = Sans lui :
explain-altered-costs = toutes les règles sont respectées ; { $cost } USD de plus
explain-altered-free = toutes les règles sont respectées ; { $cost } USD de moins
explain-altered-impossible = il sortirait des jours du plan
