# Carte et curseur des jours.

map-as-list = Liste
map-as-map = Carte
map-tools = Vue de la carte
map-failed = La carte ne peut être dessinée ici. La liste donne les mêmes faits.
map-coming = La carte se dessine …
zoom-in = Rapprocher
zoom-out = Éloigner
fit-mission = Mission
fit-exits = Avec les sorties
map-disclaimer = Les frontières et les noms n’impliquent aucune reconnaissance officielle. Tirets : non convenu. Fond : Natural Earth. Projet, non validé.
people-tonight = { $count ->
    [0] personne cette nuit
    [one] une personne cette nuit
   *[other] { NUMBER($count) } personnes cette nuit
}
people-live-here = environ { NUMBER($count) } habitants
uncovered-from = sans protection dès le { $day }
uncovered-from-days = sans protection dès le { $day } : { $days ->
    [0] après le dernier jour demandé
    [one] un des jours demandés, { NUMBER($people) } habitants
   *[other] { NUMBER($days) } des jours demandés, { NUMBER($people) } habitants
}
covered-throughout = protégés tous les jours du plan
flow-says = { $vehicles ->
    [0] aucun véhicule
    [one] un véhicule
   *[other] { NUMBER($vehicles) } véhicules
}, { $people ->
    [0] personne
    [one] une personne
   *[other] { NUMBER($people) } personnes
}{ $teu ->
    [0] {""}
   *[other] , { NUMBER($teu) } EVP
}
flow-empty-says = { $vehicles ->
    [0] retour à vide
    [one] un véhicule revient à vide
   *[other] { NUMBER($vehicles) } véhicules reviennent à vide
}
escort-says = { $count ->
    [one] une personne d’escorte
   *[other] { NUMBER($count) } personnes d’escorte
}
way-closed = fermée
way-limited = limitée

legend = Légende
legend-layers = Ce que montre la carte
legend-people = { NUMBER($count) } personnes
legend-gone = Remis
legend-vehicles = { $count ->
    [one] Un véhicule
   *[other] { NUMBER($count) } véhicules
}
legend-flight = Personnes seules
legend-empty = Retour à vide
legend-escort = Avec escorte
legend-closed = Fermée
legend-limited = Limitée
legend-uncovered = Habitants sans protection
legend-hazard = Danger des liaisons
legend-hazard-ends = moins de { $least } à { $most } et plus

map-list-label = Lieux et liaisons le { $day }
map-list-places = Cette nuit, { $day }
map-list-role = Nature
map-list-state = État
map-list-flows = En route
map-list-no-flows = Rien ni personne n’est en route.
map-list-shut = Liaisons fermées ou limitées
map-list-no-shut = Toutes les liaisons sont ouvertes.
map-list-communities = Habitants à proximité

day-slider = Jour affiché
day-count = jour { $count }
play-days = Faire défiler les jours
play-stop = Arrêter
play-key = Espace : défiler ou arrêter
play-still = Votre système demande peu de mouvement : les jours ne défilent pas. Les flèches avancent d’un jour.
play-speed = Vitesse
days-a-second = { $count ->
    [one] 1 jour/s
   *[other] { $count } jours/s
}
mark-before = Événement précédent
mark-after = Événement suivant
mark-clause = ▼ Échéance : { $what }
mark-closes = ✕ Ferme : { $what }
mark-opens = Rouvre : { $what }
people-moving = { $count ->
    [0] personne en route
    [one] une personne en route
   *[other] { NUMBER($count) } personnes en route
}

tiles-choose = Fond de carte à soi (.pmtiles)
tiles-text = Un fichier de tuiles sur cet ordinateur. Il est lu ici et n’est envoyé nulle part.
tiles-shown = Fond de carte : { $name }
tiles-served = de ce serveur
tiles-none = Fond intégré seul
tiles-failed = { $name } n’est pas un fichier de tuiles (PMTiles) qui puisse être dessiné.
