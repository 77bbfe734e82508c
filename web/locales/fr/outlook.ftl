# Beaucoup de tirages d’un plan : la courbe, trois récits, les sites, les raisons.
off-says = Un plan n’est pas suivi au jour près. Si une fermeture prend de { $least } à { $most } fois le temps prévu dans 8 cas sur 10, { $share } sur 100 sont dehors à temps, et les derniers partent entre le { $early } et le { $late } dans 8 cas sur 10.
off-says-plan = Un plan n’est pas suivi au jour près. Si une fermeture prend de { $least } à { $most } fois le temps prévu dans 8 cas sur 10, les derniers partent entre le { $early } et le { $late } dans 8 cas sur 10.
fan-title = Personnes présentes, nuit par nuit
fan-says = Personnes présentes au fil des nuits : le milieu des tirages, et entre quoi se situent 50, 80 et 95 tirages sur 100. Le tableau ci-dessous donne les chiffres.
fan-median = milieu des tirages
fan-share = { $share } tirages sur 100
fan-as-table = Les chiffres en tableau
fan-night = Nuit du
fan-fewest = 1 sur 10 en a moins
fan-half = Milieu
fan-most = 1 sur 10 en a plus
stories-title = Trois tirages racontés
story-good = Un bon tirage
story-middle = Un tirage moyen
story-bad = Un mauvais tirage
story-out = Tout le monde est sorti le { $day }.
story-never = Quelqu’un est encore présent à la fin des jours simulés.
story-cost = { $deaths ->
    [0] Aucun décès
    [one] Un décès
   *[other] { $deaths } décès
} ; biens perdus : { $property }.
odds-sites = Quand les sites sont remis
odds-planned = Prévu
odds-range = 8 tirages sur 10
odds-as-planned = Au jour prévu
odds-due = Au plus tard
odds-by-due = À temps
odds-closed = remis le { $day }
causes-title = Ce qui retarde les derniers
causes-none = Dans aucun tirage les derniers ne partent plus tard que prévu.
causes-text = Dans { $later } tirages sur { $runs } les derniers partent plus tard que prévu. Ce qui les a retenus :
cause-runs = { $count ->
    [one] un tirage
   *[other] { $count } tirages
}
cause-slow = { $what } : plus long que prévu
cause-closed = { $what } : fermé
cause-attack = Attaque sur { $what }
cause-breakdown = Panne sur { $what }
cause-full = Plus de place sur { $what }
cause-held = { $what } : pas le droit de circuler
cause-short = { $what } : manque de véhicules ou d’appareils
cause-permission = L’autorisation { $what } vient tard
cause-station = Le poste { $what } traite moins
cause-team = L’équipe { $what } est occupée
cause-other = Le plan lui-même
weakest-week = La semaine la plus faible du plan va du { $from } au { $to } : le retard des derniers y commence dans { $count ->
    [one] un tirage
   *[other] { $count } tirages
}.
outlook-model = Décès dans 8 tirages sur 10 : de { $p10 } à { $p90 }, { $mean } en moyenne ; biens perdus : de { $lost10 } à { $lost90 }. Ces chiffres viennent d’un modèle des dangers ; ils ne prédisent aucun événement.
