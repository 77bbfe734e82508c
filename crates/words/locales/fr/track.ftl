# Messages of the track crate, in French.
track-people =
    { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
track-vehicles =
    { $count ->
        [one] { $count } véhicule
       *[other] { $count } véhicules
    }
track-teu = { $count } EVP
track-items =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
track-holding = personnes { $people }, véhicules { $vehicles }, EVP { $teu }
track-log-held = le processus { $process } sur { $host } écrit dans { $file } depuis { $since }
track-log-held-unknown = un autre processus écrit dans { $file }
track-log-not-a-file = { $file } n’est pas un fichier ordinaire ; les liens ne sont pas suivis
track-log-other-mission = { $file } est le journal de la mission { $mission }
track-log-damaged = { $file } a été modifié après coup : l’entrée { $entry } et ce qui suit ne sont pas crus
track-log-newer = { $file } contient une entrée que cette version ne connaît pas : le numéro { $entry }
track-log-poisoned = { $file } n’accepte plus d’entrée après un échec d’écriture : rouvrez-le
track-log-disk = { $file } : { $cause } ; rien n’a été inscrit
track-log-help = Rien de ce qui a été confirmé n’est perdu. Examinez le fichier avec « log verify » ; gardez-en une copie avant toute modification.
track-torn = Une écriture interrompue avait laissé { $bytes } octets à la fin ; jamais confirmés, ils sont maintenant dans { $file }.
track-l001 = { $column } est vide
track-l001-help = Remplissez-la.
track-l002 = { $column } n’est pas une date
track-l002-help = Écrivez les dates ainsi : 2023-10-01.
track-l003 = { $column } n’est pas un nombre entier à partir de 0
track-l003-help = Écrivez un nombre, par exemple 30.
track-l004 = { $column } n’est pas un nombre à partir de 0
track-l004-help = Écrivez un nombre, par exemple 0.5.
track-l005 = { $column } contient un mot inconnu
track-l005-help = docs/log.md donne les mots de chaque colonne.
track-l006 = { $column } nomme ce que ni la mission ni son plan ne connaissent
track-l006-help = Vérifiez l’orthographe ; un mouvement qu’aucun plan ne prévoyait s’inscrit comme « unplanned ».
track-l007 = { $column } précède le { $first } : les dates sont inversées
track-l007-help = Corrigez l’une des deux dates.
track-l008 = { $column } est postérieur au { $limit } : cela n’a pas encore pu se produire
track-l008-help = Corrigez la date, ou inscrivez l’événement une fois survenu.
track-l009 = { $column } précède le { $start }, premier jour de la mission
track-l009-help = Corrigez la date.
track-l010 = il faut soit une unité, soit un bien, et un seul
track-l010-help = Nommez l’un des deux ; une ligne pour chacun.
track-l011 = le plan a déjà un mouvement de ce numéro
track-l011-help = Donnez au mouvement imprévu un numéro propre, ou inscrivez-le sous « actuals ».
track-l012 = aucune entrée de ce genre à corriger ne porte ce numéro
track-l012-help = « log show » donne les entrées avec leurs numéros.
track-l013 = des personnes, véhicules ou EVP sont indiqués, mais pas de quelle unité
track-l013-help = Nommez l’unité : d’après le plan, ce mouvement n’en transporte aucune.
track-l014 = il n’y a aucune ligne à inscrire
track-l014-help = Une table a besoin de son en-tête et d’au moins une ligne.
track-assumed-before-the-log =
    Le journal commence le { $begins } ; ce qui était prévu avant et pouvait se faire est tenu pour fait comme prévu, personne ne disant le contraire : { $movements ->
        [one] { $movements } mouvement
       *[other] { $movements } mouvements
    }, { $disposals ->
        [one] { $disposals } cession
       *[other] { $disposals } cessions
    }. Si le journal est tenu à partir d’un autre jour, inscrivez « begins » avec ce jour
track-assumed-brought-movement = Personne n’a signalé { $subject } ; il est tenu pour parti comme prévu, car { $by } a emporté ce qu’il devait amener
track-assumed-closed-movement = Personne n’a signalé { $subject } ; il est tenu pour parti comme prévu, car { $by } est déclaré fermé
track-assumed-closed-disposal = Personne n’a signalé la cession de { $subject } ; elle est tenue pour faite comme prévu, car { $by } est déclaré fermé
track-head-assumed = Tenu pour fait sans que personne l’ait signalé
track-finding-more-than-the-books = { $movement } a emporté { $taken } de { $name } depuis { $site }, où les livres en portaient { $held }
track-finding-other-than-planned = { $movement } a transporté { $actual } de { $name } ; prévu : { $planned }
track-finding-count = { $site }, { $on } : { $counted } de { $name } comptés, les livres portent { $held } (entrée { $entry })
track-finding-left-behind = { $site } détient { $amount } de { $name }, et rien de prévu ne les emporte
track-finding-not-closed = { $site } n’est ni fermé ni vide ; prévu : { $planned }
track-finding-closed-but-holds = { $site } a été déclaré fermé le { $closed }, et les livres y portent encore : { $held }
track-unconfirmed-movement = { $subject } aurait dû partir le { $due } ; personne ne l’a signalé
track-unconfirmed-disposal = { $subject } à { $place } aurait dû être cédé le { $due } ; personne ne l’a signalé
track-unconfirmed-transfer = la tâche { $subject } aurait dû passer à son successeur le { $due } ; personne ne l’a signalé
track-unconfirmed-closing = { $subject } est vide d’après les livres et aurait dû fermer le { $due } ; personne n’a signalé la fermeture
track-late-not-confirmed =
    { $days ->
        [one] { $movement } aurait dû partir le { $planned }, il y a { $days } jour, et n’est pas confirmé
       *[other] { $movement } aurait dû partir le { $planned }, il y a { $days } jours, et n’est pas confirmé
    }
track-late-under-way =
    { $days ->
        [one] { $movement } est parti le { $departed } et est en route ; attendu le { $due }, au moins { $days } jour de retard
       *[other] { $movement } est parti le { $departed } et est en route ; attendu le { $due }, au moins { $days } jours de retard
    }
track-late-arrived =
    { $days ->
        [one] { $movement } est parti le { $departed } et est arrivé avec { $days } jour de retard ; attendu le { $due }
       *[other] { $movement } est parti le { $departed } et est arrivé avec { $days } jours de retard ; attendu le { $due }
    }
track-delay = { $movement }, prévu le { $planned }, ne peut partir avant le { $possible } : il attend { $because }
track-delay-handling = { $movement }, prévu le { $planned }, ne peut partir avant le { $possible }
track-delay-missing = { $movement }, prévu le { $planned }, ne peut partir comme prévu ; ce qui ne viendra pas (personnes ou articles/véhicules/EVP) : { $missing }
track-duty-ask = demander { $subject }, pour que la réponse arrive avant le départ de { $movement } le { $departs }
track-duty-notice = annoncer { $subject } sur { $leg }, qui part le { $departs }
track-duty-decide = décider du sort de { $quantity } de { $subject } à { $site }, à céder le { $on }
track-duty-depart = { $subject } part sur { $leg }
track-duty-dispose = céder { $quantity } de { $subject } à { $site }
track-duty-step = commencer { $step } à { $subject }
track-duty-transfer = remettre la tâche { $subject } à son successeur
track-duty-close = fermer { $subject }
track-overdue = (en retard)
track-clause-kept = respectée à ce jour, et par ce qui reste prévu
track-clause-at-risk = respectée à ce jour ; ce qui reste prévu l’enfreint
track-clause-broken = enfreinte
track-clause-not-judged = non jugée : aucune règle n’en parle
track-answer = Sortis, au soir du { $date } :
track-answer-people = personnes : { $actual } sur { $all } ({ $percent } %) ; prévu à ce jour : { $planned }
track-answer-vehicles = véhicules d’unités : { $actual } sur { $all } ({ $percent } %) ; prévu à ce jour : { $planned }
track-answer-teu = EVP d’unités : { $actual } sur { $all } ({ $percent } %) ; prévu à ce jour : { $planned }
track-casualties =
    { $count ->
        [one] { $count } personne tuée ou blessée dans les incidents inscrits
       *[other] { $count } personnes tuées ou blessées dans les incidents inscrits
    }
track-head-findings = À élucider
track-head-late = En retard
track-head-delays = Ce que cela retarde
track-head-unconfirmed = Non confirmé
track-head-agenda = Cette semaine
track-head-clauses = Les clauses de la résolution
track-head-contributors = Par contributeur, sortis : prévu / réel / total
track-head-sites = Par site : prévu / réel
track-head-closings = Fermetures
track-column-contributor = contributeur
track-column-site = site
track-column-people = personnes
track-column-vehicles = véhicules
track-column-teu = EVP
track-column-closing = fermeture prévue
track-column-closed = fermé
track-digest = Journal : { $entries ->
    [one] { $entries } entrée
   *[other] { $entries } entrées
}, { $digest }
track-no-log = Journal : aucun pour l’instant
track-compare-kept = toutes les règles respectées
track-compare-all-out = tous sortis
track-yes = oui
track-no = non
track-compare-movements = Mouvements : identiques { $same }, différents { $different }
track-shift =
    { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
track-change-only-a = seulement dans A
track-change-only-b = seulement dans B
track-change-redated = autre jour
track-change-reloaded = autre chargement
track-change-redated-reloaded = autre jour et autre chargement
track-score-total = score
track-score-casualties = décès attendus
track-score-late-person-days = jours-personnes de retard
track-score-unprotected-person-days = jours-personnes sans protection
track-score-task-shortfall-person-days = déficit des tâches, jours-personnes
track-score-property-lost = biens perdus, USD
track-score-money = dépenses, USD
track-dropped-not-confirmed = aurait dû se produire avant le { $on } et n’est pas signalé
track-entered =
    { $count ->
        [one] Inscrite : numéro { $first }
       *[other] Inscrites : { $count }, numéros { $first } à { $last }
    }
track-entered-none = Rien à inscrire : le journal dit déjà tout cela
track-repeated = Lignes laissées de côté parce que le journal dit la même chose : { $count }
track-verify-whole = { $file } : complet jusqu’à l’entrée { $entries }, { $digest }
track-verify-unproven = Rien ne prouve que rien n’a suivi. Comparez avec une empreinte que quelqu’un d’autre a gardée : --against
track-verify-proven = L’empreinte donnée est celle de l’entrée { $entry } : rien n’a changé jusque-là
track-verify-torn = { $bytes } octets à la suite n’ont jamais été confirmés ; la prochaine entrée les mettra de côté
track-verify-damaged = { $file } : l’entrée { $entry } n’est pas telle qu’elle a été écrite ; ce qui suit n’est pas cru
track-verify-newer = { $file } : l’entrée { $entry } a été écrite par une version plus récente
track-verify-other = { $file } : { $entries } entrées, cohérentes, mais l’empreinte donnée n’est pas dans leur chaîne : des entrées ont été coupées, ou le journal a été réécrit
track-field = { $field } n’est pas écrit colonne=valeur

# Forecast
track-forecast-odds = { $share } ont tout le monde dehors au plus tard le { $date } ({ $word }). Données au { $on } ; { $runs }, graine { $seed }.
track-forecast-odds-plan = { $share } ont tout le monde dehors au plus tard le { $date }, jour du plan si plus rien ne varie ({ $word }). Données au { $on } ; { $runs }, graine { $seed }.
track-forecast-stranded = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
} de { $unit } à { $site } : plus aucun mouvement du plan ne les fait sortir. « rearguard replan » fait un plan qui le fait.
track-forecast-head-sites = Quand les sites ferment (8 simulations sur 10 ; avec l’écart des plans ; chance sur 100 simulations)
track-forecast-head-learned = Ce que le journal a appris
track-forecast-column-site = site
track-forecast-column-planned = prévu
track-forecast-column-closed = fermé
track-forecast-column-middle = milieu
track-forecast-column-due = au plus tard
track-forecast-column-by-due = chance
track-forecast-clause-kept = respectée à ce jour, et sans doute tenue
track-forecast-clause-at-risk = en danger
track-forecast-clause-broken = enfreinte
track-forecast-clause-not-judged = non jugée
track-forecast-clause-odds = { $share } la respectent.
track-forecast-learned-nothing = Rien n’est encore arrivé qui dise combien de temps cela prend : les estimations des tableaux valent.
track-forecast-learned-leg = { $leg } : { $before } jours au milieu et { $late-before } une fois sur dix deviennent { $after } et { $late-after } ({ $count ->
    [one] { $count } colonne
   *[other] { $count } colonnes
})
track-forecast-learned-answers =
    réponses aux demandes : { $before } jours au milieu et { $late-before } une fois sur dix deviennent { $after } et { $late-after } ({ $count ->
        [one] { $count } réponse
       *[other] { $count } réponses
    })
cli-forecast-about = Quand tous seront vraiment sortis, d’après où en est la mission
cli-forecast-long =
    Prend les comptes du journal au soir de --on et exécute de là bien des fois ce qui
    reste du plan : dans combien de simulations tous sont sortis à la date, quand chaque
    site ferme, quelle clause est en danger ; un bon, un moyen et un mauvais mois.
    Ce qui a été vu corrige les durées des tableaux. Rien de ce qui a été su après ce
    jour ne sert. docs/tracking.md donne la méthode.
cli-forecast-examples =
    rearguard forecast mission plan/plan.json --on 2027-02-01 --runs 1000
    rearguard forecast mission plan/plan.json --on 2027-02-01 --runs 100 --json
cli-forecast-arg-plan = Le plan que l’on suit
cli-forecast-arg-log = Le journal (MISSION.rearguard-log sauf indication)
cli-forecast-arg-on = Le soir dont il s’agit (aujourd’hui, en UTC, sauf indication)
cli-forecast-arg-runs = Nombre de simulations (10 000 sauf indication)
cli-forecast-arg-seed = Graine des tirages (1 sauf indication)
cli-forecast-arg-threads = Nombre de fils de calcul (tous ceux de la machine sauf indication)
track-forecast-unconfirmed = { $count ->
    [one] { $count } chose prévue à cette date n’est pas rapportée ; elle est tenue pour
   *[other] { $count } choses prévues à cette date ne sont pas rapportées ; elles sont tenues pour
} à venir, dès le lendemain.

# Replanning
track-replan-summary = À partir du { $on }, { $changed ->
    [one] { $changed } mouvement change
   *[other] { $changed } mouvements changent
} sur { $to-come } qui n’étaient pas partis ({ $percent } %). Partis, et laissés tels quels : { $past }.
track-replan-account = Ordres repris, pour les jours à venir : { $moved ->
    [one] { $moved } mouvement redaté ou annulé
   *[other] { $moved } mouvements redatés ou annulés
}, fermetures déplacées de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} en tout ; comptés { $cost } USD.
track-replan-head = Ancien plan et nouveau plan
track-replan-head-disposals = Cessions qui changent
track-replan-column-of = de
track-replan-column-site = site
track-replan-column-what = quoi
track-replan-empty = À vide
track-replan-sell = { $count } à vendre
track-replan-gift = { $count } à donner
track-replan-destroy = { $count } à détruire
track-replan-column-movement = mouvement
track-replan-column-leg = liaison
track-replan-column-old = ancien
track-replan-column-new = nouveau
track-replan-column-change = changement
track-replan-only-a = annulé
track-replan-only-b = nouveau
track-replan-redated = autre jour
track-replan-reloaded = autre charge
track-replan-redated-reloaded = autre jour et autre charge
track-reason-not-confirmed = Il aurait dû partir et personne ne l’a rapporté.
track-reason-not-possible = Il ne peut pas partir comme prévu : { $why }
track-reason-follows = Cela découle de { $subject }, qui ne peut pas rester comme prévu : les mêmes personnes, biens ou véhicules.
track-reason-worth = Le plan entier y gagne, plus que le changement ne coûte.
cli-replan-about = Un nouveau plan à partir d’aujourd’hui qui change le moins possible
cli-replan-long =
    Garde tout ce que le journal dit s’être passé et ne planifie qu’à partir de --on.
    Ce qui n’est pas parti part plus tard, et rien d’autre ne change tant que chaque règle
    est respectée et que peu est perdu ; avec --improve tout peut changer qui vaut plus
    que son coût ([replan]). Montre l’ancien et le nouveau, avec la raison. Le
    nouveau plan.json porte as_of et log_digest ; rearguard check --log le juge.
cli-replan-examples =
    rearguard replan mission plan/plan.json --on 2027-01-20 --iterations 200
    rearguard replan mission plan/plan.json --on 2027-01-20 --seconds 1 --json
cli-replan-arg-plan = Le plan que l’on suit
cli-replan-arg-log = Le journal (MISSION.rearguard-log sauf indication)
cli-replan-arg-on = Le premier jour planifié à nouveau (aujourd’hui, en UTC, sauf indication)
cli-replan-arg-out = Dossier où écrire (MISSION-replan par défaut)
cli-replan-arg-seconds = Secondes pour tout, écriture comprise (10 par défaut)
cli-replan-arg-iterations = Tours de recherche au lieu de secondes ; reproductible
cli-replan-arg-seed = Graine de la recherche (1 par défaut)
cli-replan-arg-threads = Fils de calcul (tous les processeurs par défaut)
cli-replan-arg-csv = Forme des tableaux CSV : machine ou excel-fr
cli-replan-arg-improve = Laisser changer tout ce qui est à venir, si cela vaut plus que cela ne coûte

# Deux plans sous les mêmes tirages
track-compare-rows =
    { $count ->
        [one] Les missions diffèrent par une ligne :
       *[other] Les missions diffèrent par { $count } lignes :
    }
track-compare-more-rows =
    { $count ->
        [one] … et une autre ligne, que donne --json
       *[other] … et { $count } autres lignes, que donne --json
    }
track-odds-head = Chances, sous les mêmes tirages
track-odds-order = Sur { $runs } simulations, A sort plus tôt dans { $a }, B dans { $b }, les deux le même jour dans { $same }.
track-odds-difference = B par rapport à A : { $middle } dans la simulation du milieu ; 8 simulations sur 10 entre { $low } et { $high }.
track-odds-never = Simulations où quelqu’un est encore à l’intérieur à la fin des jours simulés : A { $a }, B { $b } ; elles ne comptent dans aucune différence.
track-odds-only = Simulations où seul A tient sa date : { $a } ; seul B : { $b }.
track-odds-same-day = le même jour
track-odds-days-later =
    { $days ->
        [one] un jour plus tard
       *[other] { $days } jours plus tard
    }
track-odds-days-earlier =
    { $days ->
        [one] un jour plus tôt
       *[other] { $days } jours plus tôt
    }
track-odds-refused = Pas de chances : { $reason }

# De combien les plans s’écartent
track-forecast-off = Un plan n’est pas suivi au jour près. Si une fermeture prend { $least } à { $most } fois le temps prévu dans 8 cas sur 10 ({ $closed ->
    [0] aucune fermeture vue : règle générale
    [one] { $closed } fermeture vue
   *[other] { $closed } fermetures vues
}), { $share } sur 100 ont tout le monde dehors à cette date ; dernières personnes dehors entre le { $early } et le { $late } dans 8 cas sur 10.
track-forecast-off-plan = Un plan n’est pas suivi au jour près. Si une fermeture prend { $least } à { $most } fois le temps prévu dans 8 cas sur 10 ({ $closed ->
    [0] aucune fermeture vue : règle générale
    [one] { $closed } fermeture vue
   *[other] { $closed } fermetures vues
}), les dernières personnes sont dehors entre le { $early } et le { $late } dans 8 cas sur 10.
track-log-replaced = { $file } a été remplacé ou déplacé pendant l’écriture ; rien n’y a été inscrit : regardez les deux fichiers, puis inscrivez de nouveau
track-forecast-column-runs = 8 simulations sur 10
track-forecast-column-off = plan décalé, 8 sur 10
track-more = … et { $count } de plus ; -v montre tout
cli-forecast-arg-earlier = Un plan suivi avant ; ses écarts instruisent (peut être répété)
track-forecast-clause = { $clause } : { $state }
track-compare-as-of = { $plan } a été refait à partir du { $on } ; ici son passé compte comme prévu. « rearguard check --log » et « rearguard forecast » prennent celui du journal.
