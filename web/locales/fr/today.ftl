# Aujourd’hui face au plan, le journal, la suite, deux plans côte à côte.

today-no-plan = Aucun plan à confronter à aujourd’hui
today-no-plan-text = Faites d’abord un plan ; consignez ensuite ici ce qui s’est vraiment passé.
today-title = Situation au soir du { $day }
today-plan = face à
evening = Soir
log-entry = Consigner
outbox-waits = { $count ->
    [one] Une entrée n’est pas encore envoyée : il n’y avait pas de liaison avec le serveur.
   *[other] { $count } entrées ne sont pas encore envoyées : il n’y avait pas de liaison avec le serveur.
}
outbox-sent = Ce qui attendait a été envoyé.
send-now = Envoyer
entry-made = Inscrit au journal.
entry-waits = Pas encore envoyé : il n’y a pas de liaison avec le serveur. L’entrée est gardée ici et partira au retour de la liaison.
people-out = Personnes sorties
vehicles-out = Véhicules sortis
teu-out = EVP sortis
of-all = sur { $all }
against-plan = prévu { $planned } ({ $difference })
casualties-so-far = Morts ou blessés à ce jour
from-incidents = d’après les incidents consignés
late-title = En retard
nothing-late = Rien n’est en retard.
late-days = { $days ->
    [one] un jour de retard
   *[other] { $days } jours de retard
}
late-not-confirmed = non confirmé
late-under-way = en route
late-arrived = arrivé
planned-for = prévu le { $day }
departed-on = parti le { $day }
report-it = Consigner
delayed = retardé
possible-from = prévu le { $planned }, possible le { $possible }
never-possible = prévu le { $planned } ; une partie de sa charge ne viendra jamais
waits-for = attend { $what }
unconfirmed = sans nouvelle
week-title = Cette semaine
week-empty = Rien n’est dû cette semaine.
agenda-ask = demander
agenda-notice = donner préavis
agenda-decide = décider
agenda-depart = départ
agenda-dispose = céder
agenda-step = étape
agenda-transfer = remettre la tâche
agenda-close = fermer
clause = Clause
state = État
by = Au plus tard
because = Parce que
clause-kind-terminate = fin du mandat
clause-kind-cease-operations = fin des opérations
clause-kind-transfer-tasks = transfert des tâches
clause-kind-withdraw-personnel = retrait du personnel
clause-kind-protect-civilians = protection des civils
clause-kind-support-humanitarian = appui à l’aide
clause-kind-report = rapport
clause-kind-liquidate = liquidation
clause-kind-close-site = fermeture d’un site
sites-today-caption = Ce qui s’y trouve, face à ce que le plan y prévoit ce soir-là
people-planned = Personnes, prévu
people-actual = Personnes, réel
difference = Écart
closing-planned = Remise prévue
closing-actual = Remis
findings-title = Livres et comptages se contredisent
log-title = Journal
log-empty = Rien n’a encore été consigné.
log-first = Consigner le premier mouvement
log-caption = { $count ->
    [one] Une entrée.
   *[other] { $count } entrées.
}
log-verified = La chaîne du journal est intacte.
log-not-verified = La chaîne du journal n’a pu être vérifiée.
entry-number = Nº
entered-on = Inscrit
import-actuals = Importer un tableau (CSV)
import-made = Le tableau a été inscrit.
corrects-entry = corrige l’entrée { $entry }
entry-kind = Ce qui s’est passé
entry-actuals = Mouvement
entry-unplanned = Mouvement hors plan
entry-counted = Comptage sur un site
entry-closed = Site remis
entry-begins = Le journal est complet à partir de ce jour
entry-signed = Étape de fermeture faite
entry-asked = Autorisation demandée
entry-granted = Autorisation accordée
entry-refused = Autorisation refusée
entry-window = Changement d’une route ou d’un parc
entry-incident = Incident
entry-disposed = Biens cédés
entry-transferred = Tâche remise
entry-withdrawn = Entrée retirée
enter-in-log = Inscrire au journal
field-movement = Mouvement
field-leg = Liaison
field-date = Date
field-departed = Parti le
field-arrived = Arrivé le (vide : en route)
field-people = Personnes (vide : comme prévu)
field-vehicles = Véhicules
field-teu = EVP
field-site = Site
field-unit = Unité
field-asset = Bien
field-step = Étape
field-clearance = Autorisation
field-from = Du
field-to = Au
field-subject = Objet
field-capacity = Part de capacité restante (0 : fermé)
field-days-factor = Jours, fois
field-hazard-factor = Danger, fois
field-reason = Raison
field-casualties = Morts ou blessés
field-class = Nature des biens
field-quantity = Combien
field-how = Comment
field-task = Tâche
field-corrects = Numéro de l’entrée
field-who = Qui consigne
field-note = Remarque
field-fleet = Parc
field-count = Véhicules du parc
field-direction = Sens
field-reverse = Retour
field-lost = Perdu
choice-vehicle = Véhicules
choice-container = Conteneurs
choice-sell = Vendus
choice-gift = Donnés
choice-destroy = Détruits
ahead-title = La suite
ahead-text = Aucune prévision n’a été faite pour ce soir. Elle joue de nombreuses fois la suite du plan, à partir du journal.
forecast-now = Prévoir en 200 tirages
replan-now = Replanifier à partir d’ici
forecast-in-time = { $inTime } tirages sur { $runs } sont sortis au plus tard le { $by } ({ $word }).
forecast-as-of = D’après ce qui était consigné au soir du { $day }.
forecast-runs = { $runs } tirages simulés.
forecast-range = Dans 8 tirages sur 10, les derniers partent entre le { $p10 } et le { $p90 } ; la moitié des tirages sont sortis au { $p50 }.
forecast-one-day = Dans 8 tirages sur 10, les derniers partent le { $p10 }.
stranded = { $people } personnes de { $name } à { $site } : aucun mouvement du plan ne les sort plus.
each-dot = chaque point vaut 5 tirages sur 100
chance-very-likely = très probable
chance-likely = probable
chance-about-even = à peu près une chance sur deux
chance-unlikely = peu probable
chance-very-unlikely = très peu probable

compare-title = Deux plans côte à côte
compare-same = { $count ->
    [one] Un mouvement est le même dans les deux.
   *[other] { $count } mouvements sont les mêmes dans les deux.
}
change = Changement
closings-title = Remises déplacées
closings-same = Chaque site est remis le même jour dans les deux.
days-later = { $days } j
differing-title = Mouvements qui diffèrent
compare-only-a = seulement dans A
compare-only-b = seulement dans B
compare-redated = autre jour
compare-reloaded = autre charge
compare-redated-reloaded = autre jour et autre charge

courses-title = Les deux déroulements
courses-text = Trait plein et losanges : { $a }. Tirets et gris : { $b }.
course-says = { $from } → { $to }{ $people ->
    [0] {""}
   *[other] , { NUMBER($people) } personnes
}{ $vehicles ->
    [0] {""}
   *[other] , { NUMBER($vehicles) } véhicules
}
odds-in-time = Sortis à l’échéance, en tirages simulés
odds-of = { $count } sur { $runs }
odds-last-out = Derniers sortis, 8 tirages sur 10
odds-draws = Sous les mêmes tirages, { $b } sort plus tôt que { $a } dans { $earlier } tirages sur { $runs }, le même jour dans { $same }, plus tard dans { $later }.
