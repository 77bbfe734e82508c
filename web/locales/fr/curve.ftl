# Courbes au fil du temps.

curve-label = Personnes et matériel présents au fil du temps ; les flèches changent le jour
curve-measure = Ce qui est compté
curve-people = Personnes
curve-vehicles = Véhicules
curve-teu = EVP
curve-plan = plan
curve-forecast = prévision
curve-actual = réalisé
curve-other = autre plan
curve-as-table = Tableau
curve-as-chart = Courbe
curve-table = { $measure } en fin de journée, les jours de changement
curve-day = Jour
multiples-none = Rien n’attend dans ce plan.
multiples-says = { $now } le { $day } ; au plus { $most }, le { $when }
