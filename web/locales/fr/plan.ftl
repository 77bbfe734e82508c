# Un plan à l’écran : réponse, volets, faits, déplacements.

answer-label = Réponse
answer-yes = Oui : tout le monde est sorti le { $out }.
answer-yes-same-day = Oui : tout le monde est sorti le { $out }, le jour de l’échéance ({ $clause }).
answer-yes-early = Oui : tout le monde est sorti le { $out }, { $days ->
    [1] un jour
    [2] deux jours
    [3] trois jours
    [4] quatre jours
    [5] cinq jours
    [6] six jours
    [7] sept jours
    [8] huit jours
    [9] neuf jours
   *[other] { $days } jours
} avant le { $deadline }.
answer-late = Non : les derniers partent le { $out }, { $days ->
    [1] un jour
    [2] deux jours
    [3] trois jours
    [4] quatre jours
    [5] cinq jours
    [6] six jours
    [7] sept jours
    [8] huit jours
    [9] neuf jours
   *[other] { $days } jours
} après le { $deadline }.
answer-broken = Non : le plan enfreint { $count ->
    [one] une règle
   *[other] des règles ({ $count } fois)
}. Tel qu’il est écrit, les derniers partent le { $out }.
answer-unknown = Le plan ne dit pas quand partent les derniers.
gap-says = écart à la borne prouvée : au plus { $gap }
gap-means = Le meilleur plan qui soit aurait un score au plus { $gap } plus bas que celui-ci. C’est prouvé ; nul ne sait si un tel plan existe.
as-of = en date du { $when }
plan-undo-says = Annuler : { $what }
plan-redo-says = Rétablir : { $what }
plan-undone = Annulé : { $what }. Ce plan reste dans la liste des plans.
plan-redone = Rétabli : { $what }.
change-closure = { $site } remis le { $day }
change-departure = { $movement } part le { $day }
next-steps = Suite
simulate-plan = Simuler 200 fois
plan-again = Planifier encore 30 secondes
export = Exporter
export-report-html = Rapport à imprimer
export-plan-xlsx = Classeur
export-movements-csv = Mouvements
export-plan-geojson = Carte
export-requests-ics = Calendrier des demandes
export-plan-json = Plan pour le programme

map = Carte
gantt = Barres par site et par parc
curve = Personnes présentes au fil du temps
panel-label = Faits et tableaux
tab-facts = Faits
tab-clauses = Clauses
tab-sites = Sites
tab-movements = Mouvements
tab-score = Score
tab-requests = Demandes

rules-broken-count = { $count ->
    [one] Une règle est enfreinte
   *[other] Des règles sont enfreintes en { $count } endroits
}
rule-name = règle { $rule }
needed-found = il faut : { $needed } ; il y a : { $found }
and-more = et { $count } de plus

score-caption = Ce que le score additionne ; plus bas vaut mieux
component = Composante
amount = Quantité
in-dollars = En dollars
component-casualties = Pertes humaines attendues
component-late-person-days = Personnes-jours après l’échéance
component-unprotected-person-days = Civils sans protection, personnes-jours
component-task-shortfall-person-days = Tâches en manque d’effectif, personnes-jours
component-property-lost = Biens perdus
component-money = Dépenses
component-notice = Préavis non donné
component-supply = Ravitaillement
component-cover = Couverture
bound-says = Borne prouvée : aucun plan n’a un score sous { $bound }, soit au plus { $gap } de moins que celui-ci.
casualties-are-a-model = Les pertes attendues viennent d’un modèle des dangers ; elles ne prédisent aucun événement.

site = Site
people = Personnes
vehicles = Véhicules
teu = EVP
movement = Mouvement
depart = Départ
arrive = Arrivée
from = De
to = À
what = Quoi
fleet = Parc
convoy = Convoi
community = Localité
sites-caption = Le { $day }
last-night-short = Derniers partis
handed-over = Remise
stays-open = reste ouvert
requests-none = Ce plan ne demande aucune autorisation.
requests-caption = Ce qu’il faut demander, et pour quand
ask-by = Demander le
ask-what = Quoi
ask-whom = À qui
ask-for = pour le { $day }

facts-none = Choisissez un lieu, une barre ou une ligne pour en voir les faits ici.
role-base = Camp
role-hub = Plateforme
role-port = Port
role-exit = Sortie
mode-road = Route
mode-air = Air
mode-river = Fleuve
mode-rail = Rail
mode-sea = Mer
leg-length = , { $km } km
people-on = Personnes le { $day }
people-at-start = Personnes au début
guard = Garde
guard-says = au moins { $count }
first-step = La fermeture commence
last-night = Les derniers partent
must-close-by = À fermer au plus tard le
closing-steps = Étapes de la fermeture
units-at-start = Unités au début
move-closure = Remettre le site un autre jour
move-departure = Partir un autre jour
why-not-earlier = Pourquoi pas plus tôt ?
why-then = Pourquoi ce jour-là ?
why-busy = D’autres jours sont essayés ; cela prend quelques secondes.
why-nothing = Rien de ce qui a été essayé n’en dit plus.
why-earlier = { $days ->
    [one] Un jour plus tôt
   *[other] { $days } jours plus tôt
}
why-later = { $days ->
    [one] Un jour plus tard
   *[other] { $days } jours plus tard
}
why-cancelled = { $days ->
   *[other] Sans lui
}
costs-nothing = ne coûterait rien
windows = Fenêtres
window-now = au jour affiché
window-closed = fermé
window-capacity = { $part } de la capacité
window-days = jours × { $factor }
window-hazard = danger × { $factor }
from-on = à partir du { $day }
known-from = connu depuis le { $day }
days-under-way = Jours de route
hazard = Danger
show-leg = Montrer toute la liaison
load-says = { $people } personnes, { $vehicles } véhicules
fleet-number = Véhicules
fleet-base = Base
busy-on = En route le { $day }
busy-most = Au plus à la fois
busy-days = Jours d’emploi
fleet-kind-circulating = Circule entre les lieux
fleet-kind-scheduled = Part à jours fixes
fleet-kind-chartered = Affrété
nearest-site = Site le plus proche
site-at-km = { $site }, { $km } km
mission-there-until = La mission le quitte le
day-earlier = Un jour plus tôt
day-later = Un jour plus tard
put-back = Remettre
move-keeps = Le { $day }, toutes les règles sont respectées.
score-rises = Le score augmente de { $amount }.
score-falls = Le score baisse de { $amount }.
allowed-day = Permis seulement le { $day }.
allowed-span = Permis du { $from } au { $to }.
keep-as-draft = Garder comme brouillon
keep-as-broken-draft = Garder comme brouillon enfreint
replan-around = Replanifier autour
draft-made = { $name } a été fait.

tab-queues = Files
queues-waiting = Ce qui attend à chaque poste
queues-worked = Ce que chaque poste traite ; le trait tireté est son maximum
ask-hangs = { $movements ->
    [one] un mouvement
   *[other] { NUMBER($movements) } mouvements
}{ $people ->
    [0] {""}
   *[other] , { NUMBER($people) } personnes
}
