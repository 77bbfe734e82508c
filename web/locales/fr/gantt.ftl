# Barres des sites, des parcs et des convois.

gantt-rows = Lignes
gantt-sites = Sites
gantt-fleets = Parcs et convois
gantt-ways = Véhicules propres et affrètements
gantt-sites-label = Les sites au fil des jours. Les flèches vont de barre en barre, les lettres à un site ; Alt et une flèche déplacent une barre d’un jour.
gantt-fleets-label = Les parcs et les convois au fil des jours. Les flèches vont de barre en barre ; Alt et une flèche déplacent une barre d’un jour.
gantt-fit = Plan entier
gantt-zoom-key = Ctrl et la molette font de même
gantt-today = aujourd’hui
week-short = S{ $week }
roles-base = Camps
roles-hub = Plateformes
roles-port = Ports
roles-exit = Sorties
gantt-people = { $count ->
    [one] une personne
   *[other] { NUMBER($count) } personnes
}
gantt-vehicles = { $count ->
    [one] un véhicule
   *[other] { NUMBER($count) } véhicules
}
gantt-clause-says = , au plus tard le { $day }
gantt-step-says = { $site } : { $step }, { $from } – { $to }
gantt-departures-says = { $site } : { NUMBER($count) } départs le { $day }, { NUMBER($people) } personnes, { NUMBER($vehicles) } véhicules
gantt-last-says = { $site } : départ des derniers le { $day }
gantt-closure-says = { $site } : remise le { $day }
gantt-pinned-says = jour fixé
gantt-pinned-by-says = jour fixé par { $by } le { $when }
gantt-forecast-says = prévision { $p50 } (8 essais sur 10 : du { $p10 } au { $p90 })
gantt-actual-says = remis le { $day }
gantt-other-says = autre plan : { $day }
gantt-movement-says = { $id } : { $way }, { $depart } – { $arrive }, { NUMBER($people) } personnes, { NUMBER($vehicles) } véhicules
gantt-band-closed = Fermé : { $what }
gantt-band-limited = Plus lent, plus étroit ou plus dangereux : { $what }
gantt-moves-closure = Fermeture de { $name }
gantt-moves-departure = Départ de { $name }

move-bar = Déplacer à un autre jour
move-earlier = { $count ->
    [one] un jour plus tôt
   *[other] { $count } jours plus tôt
}
move-later = { $count ->
    [one] un jour plus tard
   *[other] { $count } jours plus tard
}
move-asking = Le vérificateur examine …
pin = Fixer ce jour
unpin = Libérer ce jour

gantt-legend-people = Personnes présentes
gantt-legend-step = Étape de fermeture
gantt-legend-tick = Départ
gantt-legend-last = Départ des derniers
gantt-legend-closure = Remise du site
gantt-legend-limit = À fermer au plus tard
gantt-legend-other = Dans l’autre plan
gantt-legend-pin = Jour fixé : reste en place quand on replanifie
gantt-legend-forecast = Prévision : médiane, 8 tirages sur 10
gantt-legend-actual = Réalisé
gantt-legend-closed = Liaison fermée
gantt-legend-season = Plus lent ou plus dangereux
gantt-legend-clause = Échéance
gantt-legend-busy = Véhicules occupés
gantt-legend-people-bar = Trajet avec des personnes
gantt-legend-goods-bar = Trajet de matériel
