# Plans d’une mission, et une marche du planificateur.

plans-title = Plans
plans-empty = Pas encore de plan
plans-empty-text = Lancez le planificateur ci-dessus, ou chargez un plan.json fait ailleurs : il est jugé par les mêmes règles.
plans-blocked = { $count ->
    [one] Une erreur dans les tableaux doit être corrigée avant de planifier.
   *[other] { $count } erreurs dans les tableaux doivent être corrigées avant de planifier.
}
mend-tables = Corriger les tableaux
plan-removed = { $name } a été supprimé.
upload-plan = Charger un plan
plan-time = Temps pour planifier
plan-now = Planifier
plan-now-text = Le premier plan arrive en quelques secondes et s’améliore tant qu’il reste du temps. Vous pouvez arrêter à tout moment ; le meilleur plan est gardé.
seconds = { $count ->
    [one] { $text } seconde
   *[other] { $text } secondes
}
minutes = { $count ->
    [one] { $text } minute
   *[other] { $text } minutes
}
job-running = Le planificateur travaille.
watch = Regarder
plan = Plan
rules = Règles
rules-kept = toutes respectées
rules-broken = enfreintes
last-out = Derniers sortis
score = Score
gap = Écart à la borne
movements = Mouvements
made = Fait
actions = Actions
compare = Comparer
choose-to-compare = Comparer { $name }
compare-two = Comparer les deux plans
compare-hint = Choisissez deux plans pour les voir côte à côte.
open-today = Confronter à aujourd’hui
remove-plan = Supprimer le plan
source-planned = planifié
source-uploaded = chargé
source-edited = modifié à la main
source-replanned = replanifié
stale = fait pour d’anciens tableaux

job-plan-runs = Planification
job-plan-over = Planifié
job-replan-runs = Nouvelle planification
job-replan-over = Replanifié
job-simulate-runs = Simulation
job-simulate-over = Simulé
job-forecast-runs = Prévision
job-forecast-over = Prévision faite
job-explain-runs = Recherche des raisons
job-explain-over = Raisons trouvées
job-failed = Échec
job-interrupted = Interrompu
job-stopped = Arrêté ; le meilleur plan est gardé.
job-done = Terminé.
job-queued = En attente de son tour.
job-at-work = Au travail.
line-down = Pas de liaison avec le serveur ; nouvel essai
time-left = reste { $time }
stop-and-keep = Arrêter et garder le meilleur
open-plan = Ouvrir le plan
best-score = Meilleur score
bound = Borne
time-spent = Temps passé
score-over-time = Score au fil du temps ; plus bas vaut mieux
score-over-time-millions = Score au fil du temps, en millions ; plus bas vaut mieux
score-chart-says = Le meilleur score est { $score }. Aucun plan ne peut faire mieux que { $bound }.
no-plan-yet = Pas encore de plan
bound-label = aucun plan ne peut faire mieux
run-explains = Le score additionne en dollars pertes humaines, retards, protection, tâches, biens et dépenses. L’écart dit à quelle distance du meilleur possible le plan peut se trouver.

replan-summary = { $past } mouvements sont partis et restent. Des { $coming } à venir, { $same } restent tels quels ; { $moved } bougent.
replan-moved = Ce qui bouge, et pourquoi
replan-old = Avant
replan-new = Maintenant
why = Pourquoi
replan-only-a = retiré
replan-only-b = ajouté
replan-redated = autre jour
replan-reloaded = autre charge
replan-redated-reloaded = autre jour et autre charge
replan-nothing = Rien de ce qui vient n’a à bouger.
compare-old-new = Ancien face au nouveau
