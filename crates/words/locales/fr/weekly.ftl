# Le rapport hebdomadaire.
weekly-title = { $mission } : rapport hebdomadaire
weekly-council = Pour le Conseil
weekly-movement = Pour le contrôle des mouvements
weekly-as-of = Au { $date }
weekly-next = Prochain rapport { $date }
weekly-contact = { $contact }
weekly-of = { $actual } sur { $all }
weekly-movements =
    { $count ->
        [one] { $count } mouvement
       *[other] { $count } mouvements
    }
weekly-coming-note = ▲ en retard, censé partir dès le lendemain. ← en sens contraire de la liaison. Vols, bateaux et trains d’une liaison sont réunis.
weekly-dated = { $date } : { $what }
weekly-of-hundred = { $share } sur 100
weekly-figure-out = Personnes sorties
weekly-figure-sites = Sites fermés
weekly-figure-property = Véhicules et EVP des unités sortis
weekly-figure-date = Dehors à la date
weekly-figure-last = Dernières personnes dehors
weekly-note-out = prévu à ce jour { $planned } ; ces sept jours { $week }
weekly-note-planned = prévu à ce jour { $planned }
weekly-note-date = chance, écart du plan compris
weekly-note-last = 8 chances sur 10 ; selon le plan { $planned }
weekly-heading-strength = Personnes à l’intérieur
weekly-heading-sites = Sites
weekly-heading-clauses = Clauses de la résolution
weekly-heading-stories = Trois cours possibles
weekly-heading-risks = En danger
weekly-heading-asks = Demandé à ceux qui décident
weekly-heading-late = En retard, et ce que cela retarde
weekly-heading-coming = Mouvements des 14 prochains jours
weekly-heading-requests = Autorisations à demander ou à relancer
weekly-heading-findings = Livres et comptages
weekly-heading-decisions = À décider cette semaine
weekly-chart-label = Personnes à l’intérieur : { $inside } au soir du { $date } ; prévu, réel et prévision.
weekly-chart-legend = Épais : réellement à l’intérieur, selon le journal. Tirets : prévu. Bleu : prévision si le plan est suivi ; milieu des simulations, et 50, 80 et 95 simulations sur 100. Rouge : aujourd’hui.
weekly-column-site = site
weekly-column-planned = prévu
weekly-column-forecast = prévision (8 sur 10)
weekly-column-really = fermé
weekly-column-clause = clause
weekly-column-by = échéance
weekly-column-status = à ce jour
weekly-column-chance = chance
weekly-column-day = jour
weekly-column-movement = mouvement
weekly-column-leg = liaison
weekly-column-mode = par
weekly-column-people = personnes
weekly-column-vehicles = véhicules
weekly-column-teu = EVP
weekly-column-items = pièces
weekly-column-fleet = camions, aéronefs
weekly-column-escort = escorte
weekly-column-ask-by = demander avant
weekly-column-permission = autorisation
weekly-column-decides = qui décide
weekly-column-state = état
weekly-column-needed = nécessaire dès
weekly-column-hangs = ce qui en dépend
weekly-column-story = simulation
weekly-column-event = ce qui arrive
weekly-clause-kept = respectée
weekly-clause-at-risk = en danger
weekly-clause-broken = enfreinte
weekly-clause-not-judged = non jugée
weekly-mode-road = route
weekly-mode-air = air
weekly-mode-river = fleuve
weekly-mode-rail = rail
weekly-mode-sea = mer
weekly-risk-stranded =
    { $count ->
        [one] { $count } personne qu’aucun mouvement du plan ne sort plus : refaire le plan.
       *[other] { $count } personnes qu’aucun mouvement du plan ne sort plus : refaire le plan.
    }
weekly-risk-site = { $site } ({ $late }, échéance { $due })
weekly-risk-sites = Peuvent fermer après leur échéance (9 chances sur 10 avant la première date) : { $list }.
weekly-risk-more = et { $count } de plus
weekly-risk-late =
    { $count ->
        [one] { $count } mouvement est en retard (page 2).
       *[other] { $count } mouvements sont en retard (page 2).
    }
weekly-risk-delays =
    { $count ->
        [one] { $count } mouvement suivant ne peut donc pas partir à son jour.
       *[other] { $count } mouvements suivants ne peuvent donc pas partir à leur jour.
    }
weekly-risk-findings =
    { $count ->
        [one] { $count } endroit où livres, comptages et plan divergent (page 2).
       *[other] { $count } endroits où livres, comptages et plan divergent (page 2).
    }
weekly-risk-clause = { $clause } : { $state }
weekly-ask-answer = { $who } : accorder { $name } avant le { $by } ; en dépendent { $hangs }.
weekly-ask-reconsider = { $who } : revenir sur le refus de { $name }, nécessaire dès le { $by } ; en dépendent { $hangs }.
weekly-decide-replan = S’il faut refaire le plan (rearguard replan) : il ne peut plus être suivi tel quel.
weekly-decide-unconfirmed =
    { $count ->
        [one] Rendre compte : { $count } chose prévue à ce jour n’est pas confirmée.
       *[other] Rendre compte : { $count } choses prévues à ce jour ne sont pas confirmées.
    }
weekly-none-risks = Rien de notable.
weekly-none-asks = Rien n’est attendu dans les 14 prochains jours.
weekly-none-late = Rien n’est en retard.
weekly-none-findings = Livres, comptages et plan concordent.
weekly-none-decisions = Rien à décider cette semaine.
weekly-none-rows = Aucun.
weekly-more = … et { $count } de plus, dans le classeur
weekly-foot = Les chances viennent d’un modèle des tables de la mission ; elles ne prédisent pas d’événements. L’empreinte d’un journal, gardée ailleurs, révèle tout changement ultérieur. Rearguard { $version }.
weekly-sheet-summary = résumé
weekly-sheet-sites = sites
weekly-sheet-clauses = clauses
weekly-sheet-coming = 14 prochains jours
weekly-sheet-requests = autorisations
weekly-sheet-stories = trois simulations
weekly-sheet-risks = en danger
weekly-sheet-asks = demandé
weekly-sheet-late = en retard
weekly-sheet-findings = constats
weekly-sheet-decisions = à décider
cli-weekly-about = Le rapport hebdomadaire : une page pour le Conseil, une pour les mouvements
cli-weekly-long =
    Deux pages A4 imprimées, et la même chose en classeur, à partir du journal tel qu’il
    était au soir de --on. Pour le Conseil : la chance de tenir la date, effectifs et
    sites face au plan, les clauses, trois cours possibles, ce qui est en danger et ce
    qui est demandé. Pour le contrôle des mouvements : ce qui est en retard et ce que
    cela retarde, les 14 prochains jours, les autorisations avec qui décide et quand,
    livres et comptages, ce qu’il faut décider cette semaine.
cli-weekly-examples =
    rearguard weekly mission plan/plan.json --on 2027-02-01 --runs 1000
    rearguard weekly mission plan/plan.json --on 2027-02-01 --runs 100 --out week
cli-weekly-arg-plan = Le plan suivi
cli-weekly-arg-log = Le journal (MISSION.rearguard-log par défaut)
cli-weekly-arg-on = Le soir voulu (aujourd’hui, UTC, par défaut)
cli-weekly-arg-out = Dossier où écrire (weekly-DATE par défaut)
cli-weekly-arg-runs = Nombre de simulations (10 000 par défaut)
cli-weekly-arg-seed = Graine des tirages (1 par défaut)
cli-weekly-arg-threads = Nombre de travailleurs (tous ceux de la machine par défaut)
cli-weekly-written = Écrit :
cli-weekly-arg-earlier = Un plan suivi avant ; ses écarts instruisent (peut être répété)
