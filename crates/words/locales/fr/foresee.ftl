# Messages de la caisse foresee : demandes, exercices, valeur.

foresee-event-ask = Demander { $name } ({ $subject })
foresee-event-answer = Réponse attendue : { $name } ({ $subject })
foresee-event-decides = Décide : { $text }
foresee-event-state = État : { $text }
foresee-event-hangs = En dépend : { $text }
foresee-event-late =
    { $days ->
        [one] Un jour de retard : { $cost }
       *[other] { $days } jours de retard : { $cost }
    }

foresee-no-requests = Ce plan n’a besoin d’aucune autorisation.
foresee-late-by =
    { $days ->
        [one] un jour de retard : { $cost }
       *[other] { $days } jours de retard : { $cost }
    }
foresee-bears-delay = tout retard jusqu’à 30 jours se supporte sans surcoût
foresee-refused-thing = { $site } : { $name }, { $saved } sur { $all } { $kind } ({ $value }) – { $permission } accordée au plus tard le { $by }
foresee-refused-more =
    { $count ->
        [one] … et une chose encore, d’une valeur de { $value }
       *[other] … et { $count } choses encore, d’une valeur de { $value }
    }

foresee-drill-title = { $site } tombe le { $on } ; on l’apprend le { $alarm }.
foresee-drill-there = La veille de l’alerte s’y trouvent { $people } personnes, { $vehicles } véhicules et { $teu } EVP.
foresee-drill-everyone = Tout le monde quitte { $site } à temps, et toutes les règles qui étaient respectées peuvent encore l’être.
foresee-drill-everyone-but = Tout le monde quitte { $site } à temps ; mais aucun plan trouvé ne respecte plus { $rules }.
foresee-drill-people-left =
    { $people ->
        [one] Une personne est encore à { $site } quand il tombe.
       *[other] { $people } personnes sont encore à { $site } quand il tombe.
    }
foresee-drill-tasks = Tâches que la chute interrompt : { $tasks }
foresee-drill-lost-none-saved = Biens perdus de ce fait : { $lost } ; replanifier dès l’alerte n’en épargne pas.
foresee-drill-lost = Biens perdus de ce fait : { $lost } ; replanifier dès l’alerte épargne { $saved }.
foresee-drill-untouched = Si le plan continue comme si de rien n’était :
foresee-drill-planned = Replanifié dès l’alerte :
foresee-drill-left = Restent la nuit de la chute : { $people } personnes, { $vehicles } véhicules, { $teu } EVP.
foresee-drill-more = Par rapport au plan sans la perte : score { $score }, dont biens { $property }, argent { $money }.
foresee-drill-clauses = Clauses enfreintes de ce fait : { $clauses }
foresee-drill-leaving =
    { $movements ->
        [0] Rien n’en part entre l’alerte et la chute ; { $disposed } articles sont vendus ou donnés.
        [one] Entre l’alerte et la chute, un mouvement en part avec { $people } personnes, { $vehicles } véhicules, { $teu } EVP et { $items } biens, d’une valeur de { $value } ; { $disposed } articles sont vendus ou donnés.
       *[other] Entre l’alerte et la chute, { $movements } mouvements en partent avec { $people } personnes, { $vehicles } véhicules, { $teu } EVP et { $items } biens, d’une valeur de { $value } ; { $disposed } articles sont vendus ou donnés.
    }
foresee-drill-leftover = Restent : { $count } { $what } ({ $names }). Issues de l’alerte à la chute :
foresee-limit-people = personnes
foresee-limit-vehicles = véhicules
foresee-limit-teu = EVP
foresee-limit-full = { $leg } : plein, de la place pour { $offered } { $what }, { $used } sont partis
foresee-limit-full-with = { $leg } : plein, de la place pour { $offered } { $what }, { $used } sont partis ({ $carriers })
foresee-limit-room = { $leg } : de la place pour { $offered } { $what }, { $used } sont partis ; aucun plan trouvé n’emploie le reste en étant meilleur
foresee-limit-room-with = { $leg } : de la place pour { $offered } { $what }, { $used } sont partis ({ $carriers }) ; aucun plan trouvé n’emploie le reste en étant meilleur
foresee-limit-nothing = { $leg } : rien n’y prend de { $what }
foresee-limit-closed = { $leg } : fermé chaque jour ({ $reasons })
foresee-limit-refused = { $leg } : permis aucun jour ({ $reasons })
foresee-limit-notice =
    { $notice ->
        [one] { $leg } : l’État hôte veut un jour de préavis, de l’alerte à la chute il y en a { $days }
       *[other] { $leg } : l’État hôte veut { $notice } jours de préavis, de l’alerte à la chute il y en a { $days }
    }
foresee-limit-guard = la garde de { $guard } doit rester jusqu’au dernier jour, où il y a des places pour { $seats }
foresee-limit-no-way = aucune issue n’en part
foresee-drill-last-out = Les derniers sont partis le { $after } (sans la perte le { $before }).
foresee-drill-kept = Tout ce qui précède le { $alarm } reste comme le plan le prévoit.

foresee-worth-title = { $mission } : ce qu’une unité de plus apporterait, en score
foresee-worth-range = (de { $least } à { $most })
foresee-worth-tried = [{ $tried } essayées ensemble]
foresee-worth-not-every-seed = – pas avec chaque graine
foresee-worth-again = – de nouveau { $gain }
foresee-worth-confirmed =
    { $count ->
        [one] Le premier est confirmé par les graines { $seeds }.
       *[other] L’ordre des { $count } premiers est confirmé par les graines { $seeds } : médianes (« de nouveau ») contre des témoins de même graine et d’autant de coups.
    }
foresee-worth-refuted = Les graines { $seeds } ne confirment pas { $pairs } ; l’ordre ci-dessus est celui de leurs médianes (« de nouveau ») contre des témoins de même graine et d’autant de coups.
foresee-worth-none = Rien de ce qui a été essayé n’apporte de gain.
foresee-worth-noise =
    { $seeds ->
        [one] Bruit inconnu : une seule graine. { $runs } planifications de { $iterations } coups.
       *[other] Tout a été planifié à partir du plan avec { $iterations } coups, la meilleure moitié plus longtemps à chaque fois, et les derniers avec { $seeds } graines à partir de { $first } (en tout les coups de { $runs } planifications). La même graine et autant de coups sans rien de tout cela servent de comparaison ; les graines seules en changent le score de { $noise } au plus.
    }
foresee-worth-shared = Les gains qui portent le même numéro (=) ne sont pas départagés par les graines : aucun ordre n’est affirmé entre eux.
foresee-worth-less = Ont apporté moins, cherchés moins longtemps : { $list }
foresee-worth-nothing = N’ont rien apporté : { $list }
foresee-cut-short = Interrompu : voilà ce qui était alors connu.

foresee-wish-fleet = un véhicule de plus dans { $name }
foresee-wish-team = une équipe { $name } de plus
foresee-wish-convoys-per-day = un convoi par jour de plus sur { $name }
foresee-wish-window-end = un jour de moins de la fermeture de { $name } qui dure jusqu’au { $until }
foresee-wish-notice = un jour de préavis de moins pour { $name }
foresee-wish-sortie = une sortie par jour de plus de { $name }
foresee-wish-escort-platoon = une section d’escorte de 30 de plus dans { $name }
foresee-wish-station = un second poste comme { $name }
foresee-wish-permission = l’autorisation { $name } un jour plus tôt
foresee-wish-grant = l’autorisation refusée { $name } accordée à temps
foresee-wish-second-port = un second port comme { $name }
