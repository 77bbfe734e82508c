# Messages of the report crate: page, workbook and terminal.

# Answers
report-answer-yes = Oui : { $outcome }.
report-answer-yes-partly = Oui, pour autant que les tableaux fournis permettent d’en juger : { $outcome }.
report-answer-no = Non : { $outcome }.
report-answer-late = Non : les derniers partent le { $date }{ $margin }.
report-answer-broken = Non : le plan enfreint { $rules } ({ $list }). Tel qu’il est écrit, { $outcome }.
report-answer-unreadable = Non : le plan ne peut être suivi tel qu’il est écrit ({ $count ->
    [one] une faute de forme
   *[other] { $count } fautes de forme
}, P0). Rien d’autre n’a été jugé.
report-outcome-all = tout le monde est sorti le { $date }{ $margin }
report-outcome-all-but = tout le monde, sauf { $staying } personnes qui peuvent rester, est sorti le { $date }{ $margin }
report-outcome-never = { $count ->
    [one] une personne qui ne peut rester est
   *[other] { $count } personnes qui ne peuvent rester sont
} encore sur place à la fin du plan, le { $date }
report-outcome-unknown = nul ne peut en tirer la date de sortie
report-margin-none =  ; aucune clause ne fixe de date
report-margin-early = , { $days } avant l’échéance du { $deadline } ({ $clause })
report-margin-late = , { $days } après l’échéance du { $deadline } ({ $clause })
report-margin-same-day = , le jour de l’échéance ({ $clause })
report-days-in-words = { $count ->
    [0] zéro jour
    [1] un jour
    [2] deux jours
    [3] trois jours
    [4] quatre jours
    [5] cinq jours
    [6] six jours
    [7] sept jours
    [8] huit jours
    [9] neuf jours
   *[other] { $count } jours
}
report-rules-in-words = { $count ->
    [1] une règle
    [2] deux règles
    [3] trois règles
    [4] quatre règles
    [5] cinq règles
    [6] six règles
    [7] sept règles
    [8] huit règles
    [9] neuf règles
   *[other] { $count } règles
}

# Amounts
report-million-dollars = { $value } { $whole ->
    [one] million
   *[other] millions
} USD
report-billion-dollars = { $value } { $whole ->
    [one] milliard
   *[other] milliards
} USD
report-less-than = moins de { $value }
report-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
report-vehicles = { $count ->
    [one] { $count } véhicule
   *[other] { $count } véhicules
}
report-teu = { $count } EVP
report-range = { $from } au { $to }
report-times = { $count ->
    [one] une fois
   *[other] { $count } fois
}
report-items = { $what } × { $count }

# Key figures
report-figure-people = Personnes
report-figure-people-note = { $units ->
    [one] { $units } unité
   *[other] { $units } unités
} de { $contributors ->
    [one] { $contributors } contributeur
   *[other] { $contributors } contributeurs
}
report-figure-last-out = Sortie des derniers
report-figure-still-inside = { $people } encore sur place
report-figure-sites = Sites fermés
report-figure-sites-value = { $closed } sur { $all }
report-figure-sites-note = dernier : { $site }, le { $date }
report-figure-casualties = Pertes humaines attendues
report-figure-casualties-note = modèle, non une prévision d’événements
report-figure-property = Biens perdus
report-figure-property-note = { $share } de { $value }
report-figure-money = Dépenses
report-figure-money-note = transports, sites et personnes, jusqu’à la fin du plan
report-score-alone = Score { $score }. Aucune borne n’a été calculée pour ce plan.
report-score-and-bound = Score { $score }. Aucun plan ne peut faire mieux que { $bound }, soit { $gap } de moins.
report-score-gap-without = Sans ce que tout plan paie, { $gap } de moins.
report-early-note = { $days } avant l’échéance ({ $clause })
report-late-note = { $days } après l’échéance ({ $clause })
report-same-day-note = le jour de l’échéance ({ $clause })
report-no-deadline-note = aucune clause ne fixe de date

# Verdicts
report-kept = respectée
report-broken = enfreinte
report-not-judged = non jugée
report-more-violations = { $count ->
    [one]   … et une de plus ; voir la conformité
   *[other]   … et { $count } de plus ; voir la conformité
}
report-on-from = à partir du { $date }
report-on-by = au plus tard le { $date }
report-on-until = jusqu’au { $date }
report-clause-terminate = mettre fin au mandat
report-clause-cease-operations = cesser les opérations
report-clause-transfer-tasks = transférer les tâches
report-clause-withdraw-personnel = retirer le personnel
report-clause-withdraw-property = retirer les biens
report-clause-protect-civilians = protéger les civils
report-clause-support-humanitarian = appuyer l’action humanitaire
report-clause-liquidate = liquider
report-clause-guard-limit = limiter la garde
report-clause-close-site = fermer un site
report-clause-report = faire rapport

# Rules
report-rule-p0 = forme du plan : noms, nombres entiers, dates
report-rule-c1 = rien ne part d’un lieu où il n’est pas
report-rule-c2 = tout ce qui est à bord a un siège, un emplacement ou de la place
report-rule-c3 = tout et tous sont sortis à la fin
report-rule-n1 = liaisons et lieux ouverts quand ils servent
report-rule-n2 = capacité sous contrat de chaque liaison
report-rule-n3 = taille et nombre des convois
report-rule-n4 = préavis dû à l’État hôte
report-rule-n5 = autorisations de l’État hôte
report-rule-n6 = liaisons et parcs nationaux réservés aux leurs
report-rule-f1 = les véhicules du parc sont là d’où ils partent
report-rule-f2 = rotations par jour
report-rule-s1 = tout site ouvert est gardé chaque nuit
report-rule-s2 = tout convoi a son escorte
report-rule-s3 = un lit pour chacun
report-rule-s4 = place dans les parcs à conteneurs
report-rule-s5 = soins médicaux à portée
report-rule-s6 = couverture aérienne des convois
report-rule-s7 = les arrière-gardes restent avec leur matériel
report-rule-k1 = les sites fermés restent vides
report-rule-k2 = étapes de fermeture faites, dans l’ordre
report-rule-k3 = équipes de fermeture
report-rule-k4 = dates des sites et des unités
report-rule-k5 = le partenaire est là à la remise
report-rule-m1 = tout le monde retiré à la date
report-rule-m2 = tâches maintenues
report-rule-m3 = tâches transférées à leurs successeurs
report-rule-m4 = les opérations cessent
report-rule-m5 = limite de la garde
report-rule-m6 = biens retirés à leur date
report-rule-d1 = biens cédés comme ils peuvent l’être
report-rule-d2 = cessions par jour
report-rule-u1 = ravitaillement des sites et des convois
report-rule-t1 = lavage, emballage, inspection, douane

# Headings
report-title = { $mission } : plan de retrait
report-heading-clauses = Clause par clause
report-heading-rules = Règle par règle
report-heading-violations = Toutes les infractions
report-heading-breaks = Ce qui l’enfreint
report-heading-strength = Personnes sur place
report-heading-sites = Comment ferment les sites
report-heading-map = Par où ils partent
report-heading-movements = Mouvements
report-heading-contributors = Contributeurs
report-heading-disposals = Biens cédés
report-heading-compliance = Conformité
report-heading-score = Score par composante
report-heading-assumed = Ce qui a été supposé

# The page
report-as-of-all = D’après toutes les fenêtres des tableaux.
report-as-of = D’après les fenêtres connues le { $date }.
report-contact = Contact : { $contact }.
report-made = rearguard { $version }
report-resolution-adopted = { $symbol }, adoptée le { $date }
report-strength-intro = Personnes sur place chaque nuit selon le plan, en route comprises, face aux dates des clauses.
report-strength-label = Personnes sur place par nuit, de { $first } le { $from } à { $last } le { $to }.
report-axis-vehicles = véhicules
report-axis-week = semaine ISO
report-axis-teu = EVP
report-out-label = tous sortis { $date }
report-stay-label = { $count } peuvent rester · { $date }
report-strength-table = La même chose en tableau, semaine par semaine
report-column-night = Nuit du
report-column-people = Personnes
report-column-vehicles = Véhicules
report-column-teu = EVP
report-gantt-label = Fermeture de { $count } sites du { $from } au { $to } : étapes, dernier convoi, jour de fermeture. Le tableau ci-dessous dit la même chose.
report-legend-open = ouvert
report-legend-step = étape de fermeture
report-legend-task = tâche maintenue
report-legend-last = dernier départ
report-legend-closing = jour de fermeture
report-legend-limit = à fermer avant
report-legend-part = une liaison fermée
report-legend-cut = ni entrée ni sortie
report-legend-clause = date d’une clause
report-keeps-open = reste ouvert
report-no-closing = sans jour de fermeture
report-column-site = Site
report-column-last-night = Dernière nuit
report-column-closing-day = Remis le
report-column-close-by = À fermer avant
report-column-people-start = Personnes au début
report-column-last-unit = Derniers sortis
report-column-handed-to = Remis à
report-windows-summary = { $count ->
    [one] Une fenêtre qui ferme ou ralentit
   *[other] { $count } fenêtres qui ferment ou ralentissent
}
report-column-subject = Objet
report-column-from = Du
report-column-to = Au
report-column-effect = Effet
report-column-reason = Motif
report-column-known = Connue depuis
report-effect-closed = fermé
report-effect-capacity = capacité { $share }
report-effect-days = jours × { $factor }
report-effect-hazard = danger × { $factor }
report-effect-lost = tombe
report-effect-none = aucun
report-map-label = Carte des sites et de ce qui se déplace entre eux. Les tableaux des sites et des mouvements disent la même chose.
report-map-disclaimer = Les frontières et les noms indiqués et les désignations employées sur cette carte n’impliquent ni reconnaissance ni acceptation officielle. Contours : Natural Earth, simplifiés. Les droites ne sont pas des itinéraires.
report-map-key = La marque d’un site croît avec le nombre de personnes au début ; la largeur d’un trait, avec les personnes et véhicules qui l’empruntent.
report-map-unplaced = Absents de la carte faute de coordonnées : { $sites }.
report-map-unnamed = { $count ->
    [one] Un nom en recouvrirait d’autres et n’est pas écrit.
   *[other] { $count } noms en recouvriraient d’autres et ne sont pas écrits.
}
report-kind-base = base
report-kind-hub = plateforme
report-kind-port = port
report-kind-exit = sortie
report-legend-idle = liaison non utilisée
report-escort-aboard = à bord : { $units }
report-mode-road = route
report-mode-air = air
report-mode-river = fleuve
report-mode-rail = rail
report-mode-sea = mer
report-movements-intro = { $movements ->
    [one] Un mouvement, le { $first }.
   *[other] { $movements } mouvements du { $first } au { $last }.
}
report-movements-folded = Choisir une semaine pour la déplier ; ce qui est déplié s’imprime.
report-week = Semaine { $week } · à partir du { $date } · { $movements ->
    [one] un mouvement
   *[other] { $movements } mouvements
}
report-column-day = Jour
report-column-movement = Réf.
report-column-way = De → à
report-column-aboard = Quoi
report-column-transport = Transport
report-column-escort = Escorte
report-column-arrives = Arrivée
report-empty-return = à vide
report-contracted = sous contrat : { $load }
report-supply = { $count } EVP de ravitaillement
report-fleet-use = { $fleet } × { $count }
report-detail = { $unit } : { $people }
report-no-movements = Aucun mouvement : rien ne voyage dans ce plan.
report-column-contributor = Contributeur
report-column-units = Unités
report-column-stay = Peuvent rester
report-column-first-out = Première sortie
report-column-all-out = Dernière sortie
report-column-vehicles-out = Véhicules expédiés
report-column-teu-out = EVP expédiés
report-column-vehicles-disposed = Véhicules cédés
report-column-teu-disposed = EVP cédés
report-column-beyond-stay = Hors ceux qui peuvent rester
report-column-clause-or-rule = Clause ou règle
report-column-text = Texte
report-column-name = Nom
report-total = Total
report-column-what = Quoi
report-column-class = Classe
report-column-quantity = Quantité
report-column-how = Comment
report-column-value = Valeur
report-column-lost = Valeur perdue
report-class-vehicle = véhicule
report-class-container = conteneur
report-how-ship = expédier
report-how-sell = vendre
report-how-gift = donner
report-how-destroy = détruire
report-disposals-summary = { $count ->
    [one] Une cession
   *[other] { $count } cessions
} : des biens de { $value }, dont { $lost } perdus.
report-no-disposals = Rien n’est vendu, donné ni détruit.
report-column-clause = Clause
report-column-obligation = Obligation
report-column-verdict = Verdict
report-column-rules = Règles
report-column-rule = Règle
report-column-asks = Ce qu’elle demande
report-column-violations = Infractions
report-column-component = Composante
report-column-raw = Brut
report-column-weight = Poids, USD
report-column-weighted = Pondéré
report-column-share = Part
report-column-needed = Il fallait
report-column-found = Il y avait
report-column-sentence = En mots
report-score-casualties = décès attendus (modèle, non une prévision d’événements)
report-score-late-person-days = jours-personnes de retard
report-score-unprotected-person-days = jours-personnes sans protection
report-score-task-shortfall-person-days = déficit de tâches, jours-personnes
report-score-property-lost = biens perdus, USD
report-score-money = dépenses, USD
report-score-total = total
report-score-missing = Le plan enfreint P0 ; il n’a pas de score.
report-no-clauses = Les tableaux de la mission ne nomment aucune clause.
report-clause-unjudged = aucune règle n’en parle
report-kept-all = Toutes les règles jugées sont respectées.
report-assumed-provenance = { $reported } valeurs rapportées, { $derived } dérivées, { $assumed } supposées.
report-assumed-no-provenance = Les tableaux ne disent pas quelles valeurs sont rapportées, dérivées ou supposées.
report-assumed-settings = En vigueur, écrit ou par défaut :
report-assumed-vicinity = un site protège les communautés à moins de { $km } km quand { $people } personnes ayant le rôle protect s’y trouvent
report-assumed-handling = { $days ->
    [one] un jour
   *[other] { $days } jours
} entre l’arrivée et le départ suivant, là où un site ne dit rien d’autre
report-assumed-plan-on = les durées incertaines sont prises à leur quantile de { $share }
report-assumed-medevac = les soins médicaux doivent être à moins de { $km } km
report-assumed-weights = poids : { $casualty } USD par décès attendu, { $late } par jour-personne de retard, { $unprotected } par jour-personne sans protection, { $shortfall } par jour-personne de déficit de tâches
report-assumed-warnings = Ce que la lecture et le contrôle ont relevé :
report-assumed-no-warnings = Ni la lecture ni le contrôle n’ont donné d’avertissement.
report-mission-digest = Mission { $digest }
report-made-by = Plan fait par { $version }
report-scale-km = { $km } km
report-towards = vers { $site }
report-contents = Sur cette page

# The workbook
report-sheet-summary = Résumé
report-sheet-contributors = Contributeurs
report-sheet-sites = Fermeture des sites
report-sheet-strength = Effectifs
report-sheet-compliance = Conformité
report-sheet-violations = Infractions
report-page-of = Page &P sur &N
report-column-figure = Chiffre
report-column-note = Remarque
report-workbook-note = Les feuilles movements, disposals, steps, transfers et closures sont le plan lui-même ; leurs en-têtes doivent rester tels quels pour que le plan puisse être relu.
report-column-kind = Type
