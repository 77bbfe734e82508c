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
       *[other] Chaque fois replanifié à partir du plan avec { $iterations } coups et { $seeds } graines à partir de { $first } ({ $runs } planifications) ; les graines seules changent le score du plan sans rien de plus de { $noise } au plus ; les gains comparent des plans de même graine. Les graines ne départagent pas les gains de même rang (=).
    }
foresee-worth-nothing = N’ont rien apporté à première vue : { $list }
foresee-cut-short = Interrompu : voilà ce qui était alors connu.

foresee-wish-fleet = un véhicule de plus dans { $name }
foresee-wish-team = une équipe { $name } de plus
foresee-wish-convoys-per-day = un convoi par jour de plus sur { $name }
foresee-wish-window-end = un jour de fermeture de moins pour { $name }
foresee-wish-notice = un jour de préavis de moins pour { $name }
foresee-wish-sortie = une sortie par jour de plus de { $name }
foresee-wish-escort-platoon = une section d’escorte de 30 de plus dans { $name }
foresee-wish-station = un second poste comme { $name }
foresee-wish-permission = l’autorisation { $name } un jour plus tôt
foresee-wish-grant = l’autorisation refusée { $name } accordée à temps
foresee-wish-second-port = un second port comme { $name }
