# Messages de la caisse report sur le second cercle : autorisations, postes,
# ravitaillement, couverture, départs.

ring-heading-requests = Autorisations
ring-heading-delays = Ce que coûte chaque retard
ring-heading-stations = Postes
ring-heading-supply = Ravitaillement
ring-heading-cover = Couverture aérienne
ring-heading-outflow = Départs : prévus et réels

ring-requests-title = { $mission } : calendrier des demandes
ring-requests-intro = Pour chaque autorisation : le dernier jour pour la demander afin que ce plan tienne, qui décide, et ce qui en dépend. Les jours entre la demande et la réponse sont ceux que la mission retient.
ring-requests-more = Ce que coûte chaque jour de retard se trouve en planifiant à nouveau : rearguard requests MISSION PLAN.
ring-stations-intro = Ce qu’un poste traite doit y être passé avant de quitter le site. La file est ce qui attend bien que le poste prenne tout ce qu’il peut.
ring-supply-intro = EVP de ravitaillement sur chaque site : ce que les nuits laissent du stock, et pour combien de jours il suffirait.
ring-cover-intro = Les convois qui ne partent qu’avec un aéronef à portée en réservent une sortie chaque jour de route.
ring-outflow-intro = Personnes qui ont quitté le pays au soir de chaque jour. Le personnel libéré là où il habite n’est pas compté.
ring-outflow-label = Personnes parties par jour : la courbe du plan et les effectifs réels

ring-outflow-same = Plan et réalité concordent chaque jour où un effectif est connu.
ring-outflow-plan-ahead = Le { $date }, l’écart est le plus grand : dans le plan { $planned } sont partis, en réalité { $real } l’étaient, soit { $apart } de moins. Dans le plan, gardes et échelons arrière doivent retenir { $held } personnes ce jour-là ; rien dans les tableaux ne retient les autres.
ring-outflow-plan-behind = Le { $date }, l’écart est le plus grand : dans le plan { $planned } sont partis, en réalité { $real } l’étaient, soit { $apart } de plus. Dans le plan, gardes et échelons arrière doivent retenir { $held } personnes ce jour-là.
ring-outflow-rear-parties = Les échelons arrière retiennent du monde : le { $date }, un plan sans eux a { $more } personnes de plus dehors ; sur toutes les nuits, ils représentent { $nights } nuitées.
ring-outflow-equipment = Parmi ceux que le plan a fait partir au { $date }, { $ahead } sont d’unités dont des véhicules ou conteneurs sont encore dans le pays ; { $done } d’unités qui n’y ont plus rien. Des véhicules et conteneurs des unités, { $carried } étaient alors sortis et { $disposed } détruits, donnés ou vendus. L’échelon arrière reste avec ce qui est là, non avec ce qui n’y est plus.
ring-outflow-rear-parties-few = Les échelons arrière retiennent du monde : le { $date }, un plan sans eux a { $more } personnes de plus dehors. Sur toutes les nuits, ils en retiennent si peu que les deux plans diffèrent plus par la recherche que par eux.
ring-outflow-no-pair = Ce que changent les échelons arrière se voit en planifiant aussi sans eux : rearguard plan MISSION --show-rear-parties.
ring-outflow-pace = Dans sa semaine la plus rapide, le plan fait partir { $planned } personnes par jour ; entre deux effectifs réels, le plus rapide fut de { $real } par jour.

ring-column-ask-by = À demander avant le
ring-column-request = Autorisation
ring-column-decides = Qui décide
ring-column-state = État
ring-column-lead = Jours de réponse
ring-column-needed-from = Nécessaire du
ring-column-needed-to = Nécessaire au
ring-column-movements = Mouvements
ring-column-days-late = Jours de retard
ring-column-outcome = Issue
ring-column-costs = Surcoût
ring-column-property = Biens perdus en plus
ring-column-late-person-days = Jours-personnes de retard en plus
ring-column-station = Poste
ring-column-takes = Traite
ring-column-rate = Par jour
ring-column-departed = Partis du site
ring-column-queue = File la plus longue
ring-column-queue-day = Le
ring-column-days-full = Jours à plein
ring-column-load = Des jours ouvrés
ring-column-ahead = Avance minimale
ring-column-stock-start = Stock au départ
ring-column-brought = Apporté
ring-column-taken = Enlevé
ring-column-fewest-days = Jours restants au minimum
ring-column-fewest-night = Nuit du
ring-column-days-asked = Jours exigés
ring-column-stock-end = Reste à la fin
ring-column-fleet = Flotte
ring-column-convoys = Convois couverts
ring-column-cover-days = Jours
ring-column-reserved = Sorties réservées
ring-column-fullest-day = Jour le plus chargé
ring-column-fullest = Utilisées ce jour
ring-column-sorties = Disponibles
ring-column-real = Réellement partis
ring-column-planned = Partis dans ce plan
ring-column-without = Partis sans échelons arrière
ring-column-difference = Plan moins réel
ring-column-held = Retenus par garde et échelon arrière

ring-sheet-requests = Demandes
ring-sheet-delays = Retards
ring-sheet-notes = Notes
ring-sheet-stations = Postes
ring-sheet-supply = Ravitaillement
ring-sheet-supply-nights = Ravitaillement par nuit
ring-sheet-cover = Couverture
ring-sheet-outflow = Départs

ring-takes-people = personnes
ring-takes-vehicle = véhicules
ring-takes-teu = EVP
ring-queue-at = En attente à { $station }
ring-load-at = Passages par jour à { $station } (au plus { $rate })
ring-stock-at = EVP de ravitaillement à { $site }

ring-notice-of = préavis pour { $leg }
ring-decider-host = État hôte
ring-decider-host-of = État hôte ({ $country })
ring-decider-state = autorités de { $country }
ring-state-to-ask = à demander
ring-state-asked = demandée le { $date }, réponse attendue le { $answer }
ring-state-granted = accordée le { $date }
ring-state-refused = refusée le { $date }
ring-items =
    { $count ->
        [one] un bien
       *[other] { $count } biens
    }
ring-hangs-nothing = rien dans ce plan
ring-hangs =
    { $movements ->
        [one] un mouvement ({ $load }), d’une valeur de { $value }
       *[other] { $movements } mouvements ({ $load }), d’une valeur de { $value }
    }

ring-hangs-no-value =
    { $movements ->
        [one] un mouvement ({ $load })
       *[other] { $movements } mouvements ({ $load })
    }

ring-delay-holds = le plan tient
ring-delay-costs = replanifié
ring-delay-breaks = enfreint { $rules }
ring-costing =
    { $runs ->
        [one] Chaque retard a été replanifié avec { $iterations } coups et la graine { $seed } ; { $runs } planification en tout. Les coûts sont des écarts de score entre deux tels plans.
       *[other] Chaque retard a été replanifié avec { $iterations } coups et la graine { $seed } ; { $runs } planifications en tout. Les coûts sont des écarts de score entre deux tels plans.
    }
ring-not-carried = Non emporté dans ce plan, mais détruit, donné ou vendu : valeur perdue { $sum } ({ $places }).
ring-refused-costs = { $name } ({ $subject }) a été refusée le { $on }. Accordée à temps, elle épargnerait { $score }, dont { $value } de biens.
ring-refused-nothing = { $name } ({ $subject }) a été refusée le { $on }. Aucun meilleur plan n’a été trouvé avec elle.
ring-refused-breaks = { $name } ({ $subject }) a été refusée le { $on }. Sans elle, aucun plan trouvé ne respecte { $rules } ; accordée à temps, ce serait respecté, et { $value } de biens sauvés.
ring-refused-mends-by = Accordée le { $date } au plus tard, ce le serait encore.
ring-refused-by = Accordée le { $date } au plus tard, elle en épargnerait encore au moins la moitié.

# Ce que coûtent les refus, chose par chose.
ring-heading-refused = Ce que coûtent les refus, chose par chose
ring-sheet-refused = Refusées
ring-column-saved-by = Ce qui l’aurait sauvé
ring-column-granted-by = Accordée au plus tard le
ring-column-saved = Sauvés
ring-column-saved-value = Valeur sauvée
ring-left-people = personnes
ring-left-vehicles = véhicules
ring-left-teu = EVP
ring-left-items = biens
ring-refused-sum = À cause des refus, ne peuvent être emportés : { $load } ; valeur perdue { $value }.
ring-refused-days = Les accords qui les auraient sauvés sont dus du { $first } au { $last }.
ring-refused-rest = { $value } de plus sont perdus avec ces autorisations aussi.
ring-refused-nothing-more = Rien de plus n’a été trouvé qui pourrait être emporté avec ce qui a été refusé.
ring-refused-last-people = Dans le meilleur plan trouvé sans les autorisations refusées, les derniers quittent { $site } le { $without } au lieu du { $before }.
ring-refused-still-broken = Aucun plan sans elles n’a été trouvé qui tienne toutes les règles : { $violation }
ring-refused-all-kept = Ce plan tient toutes les règles : il a été planifié et vérifié avec les refus dans les tableaux.
