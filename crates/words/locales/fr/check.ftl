# Messages of the check crate.


# What was needed and what was there.
check-people =
    { $count ->
        [0] personne
        [one] { $count } personne
       *[other] { $count } personnes
    }
check-people-with-role =
    { $count ->
        [one] { $count } personne de rôle { $role }
       *[other] { $count } personnes de rôle { $role }
    }
check-vehicles =
    { $count ->
        [one] { $count } véhicule
       *[other] { $count } véhicules
    }
check-teu = { $count } EVP
check-teu-amount = { $amount } EVP
check-items =
    { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
check-convoys =
    { $count ->
        [one] { $count } convoi
       *[other] { $count } convois
    }
check-sorties =
    { $count ->
        [one] { $count } rotation
       *[other] { $count } rotations
    }
check-teams =
    { $count ->
        [one] { $count } équipe
       *[other] { $count } équipes
    }
check-at-most = au plus { $what }
check-at-least = au moins { $what }
check-date = { $date }
check-from = le { $date } ou plus tard
check-by = le { $date } ou plus tôt
check-value = { $value }
check-two = { $one }, { $two }
check-three = { $one }, { $two }, { $three }
check-nothing = rien
check-none = aucun
check-empty-fleet = rien que des véhicules de parc à vide
check-something-else = des personnes ou des biens
check-out-only = l’aller seulement
check-back = le retour
check-open = ouvert
check-closed = fermé
check-sailing-day = un jour de départ
check-medical-within = du personnel médical à { $km } km au plus
check-closing-day = un jour de fermeture
check-no-closing-day = aucun jour de fermeture
check-stores-out = aucun véhicule, conteneur ni bien, sauf ceux des unités encore de garde
check-successor = un successeur
check-how-ship = expédition
check-how-sell = vente
check-how-gift = don
check-how-destroy = destruction
check-ship-or-destroy = expédition ou destruction
check-gift-or-destroy = don ou destruction
check-known-name = { $kind } de la mission
check-kind-leg = tronçon
check-kind-unit = unité
check-kind-asset = bien
check-kind-fleet = parc
check-kind-site = site
check-kind-step = étape
check-kind-task = tâche
check-step-of-site = une étape de ce site
check-whole-number = un nombre entier à partir de 0
check-date-between = une date du { $from } au { $to }
check-once = une fois
check-unit-or-asset = une unité ou un bien
check-known-word = un mot du format
check-releasable = une unité dont le personnel peut être libéré à cette date
check-agreeing-rows = des lignes qui concordent sur leg, reverse et depart
check-when-day = le { $date }
check-when-days = le pire jour du { $date } au { $last }
check-when-night = la nuit du { $date }
check-when-nights = la pire nuit du { $date } au { $last }

# Warnings.
check-warning-digest = Le plan a été fait pour un autre état de la mission ({ $digest }) ; il est vérifié quand même.
check-warning-score = Le plan indique { $part } { $stored } ; c’est { $computed }.
check-warning-parts = Certaines tables du plan manquent : ce qui en dépend n’est pas jugé, et le score ne compte que ce qui a été fourni.
check-warning-mixed-leg = Le tronçon { $leg } a une capacité sous contrat et un parc : les camions sous contrat ne comptent dans aucun convoi et n’ont pas besoin d’escorte ; ceux qui doivent être escortés sont à saisir comme parc.

# P0.
check-p0-name = forme
check-p0-rule = les noms sont connus, les nombres sont entiers à partir de 0, les dates sont entre le début et la fin, les identifiants de mouvement, fermetures, transferts et (site, étape) n’apparaissent qu’une fois ; un plan qui enfreint P0 n’est jugé que par P0
check-p0-unknown = { $subject } : « { $found } » n’est pas ce qu’il faut, { $needed }.
check-p0-step = { $subject } : « { $found } » est une étape, mais non { $needed }.
check-p0-count = { $subject } : { $found } n’est pas { $needed }.
check-p0-date = { $subject } : { $found } n’est pas { $needed }.
check-p0-twice = { $subject } : « { $found } » apparaît plus d’une fois ; il le faut { $needed }.
check-p0-owner = { $subject } : une cession porte sur { $needed }.
check-p0-word = { $subject } : « { $found } » n’est pas { $needed }.
check-p0-release = { $subject } : une libération le { $found } demande { $needed }.
check-p0-rows = { $subject } : « { $found } » ; il faut { $needed }.

# C1.
check-c1-name = stock
check-c1-rule = rien ne quitte un lieu qui n’y soit disponible ce jour-là (personnes, véhicules, EVP, articles) ; rien que des véhicules de parc à vide ne quitte une sortie ; une unité ou un bien ne sort que par ses sorties
check-c1-missing = { $subject } prend { $needed } de { $name } à { $place } { $when } ; il peut en prendre : { $found }.
check-c1-from-exit = { $subject } emporte { $found } de la sortie { $place } { $when } ; peut en partir : { $needed }.
check-c1-wrong-exit = { $subject }, parti { $when }, fait sortir { $found } de { $name } à { $place } ; sorties permises : { $needed }.

# C2.
check-c2-name = place
check-c2-rule = chaque manifeste tient dans les sièges, emplacements et EVP qu’offre son mouvement ; une personne du manifeste par véhicule conduit
check-c2-seats = { $subject } transporte { $needed } depuis { $place } { $when } ; il a des sièges pour { $found }.
check-c2-slots = { $subject } doit charger { $needed } à { $place } { $when } ; il a de la place pour { $found }.
check-c2-teu = { $subject } transporte { $needed } depuis { $place } { $when } ; il a de la place pour { $found }.
check-c2-drivers = { $subject } quitte { $place } { $when } avec { $found } au manifeste ; les véhicules conduits en demandent : { $needed }.

# C3.
check-c3-name = tous dehors
check-c3-rule = à la fin, personne n’est sur place sauf ceux qui peuvent rester, aux sites keep_open ; aucun véhicule, EVP ni bien n’est laissé sauf aux sites keep_open
check-c3-people = { $subject } a encore { $found } sur place à la fin ({ $when }) ; permis, aux sites qui restent ouverts : { $needed }.
check-c3-property = { $subject } a encore { $found } à { $place } à la fin ({ $when }) ; il ne doit rester { $needed }.
check-c3-under-way = { $subject } est encore en route avec { $found } à la fin ({ $when }) ; il ne doit rester { $needed }.

# N1.
check-n1-name = ouvert
check-n1-rule = le tronçon est pris dans un sens qu’il a, il est ouvert du départ à l’arrivée, ses extrémités sont en service ce jour-là, et le mouvement arrive avant la fin
check-n1-one-way = { $subject } prend { $found } du tronçon { $leg } à { $place } { $when } ; il a { $needed }.
check-n1-late = { $subject } quitte { $place } { $when } par le tronçon { $leg } et arrive le { $found } ; il faut { $needed }.
check-n1-closed = { $subject }, depuis { $place } : le tronçon { $leg } est { $found } { $when } ; il doit être { $needed } du départ à l’arrivée.
check-n1-place-closed = { $subject } passe par { $place } par le tronçon { $leg } { $when } ; le lieu est { $found } et doit être { $needed }.
check-n1-no-sailing = { $subject } quitte { $place } par le tronçon { $leg } { $when } ; les départs ont lieu tous les { $every } jours : il faut { $needed }, trouvé { $found }.

# N2.
check-n2-name = capacité
check-n2-rule = personnes, véhicules et EVP sous contrat restent dans la capacité journalière du tronçon
check-n2-exceeded = Le tronçon { $subject } depuis { $place } doit porter { $found } sous contrat { $when } ; il peut porter { $needed }.

# N3.
check-n3-name = convoi
check-n3-rule = taille entre convoy_min et convoy_max ; pas plus de convoys_per_day
check-n3-size = Le convoi { $subject } quitte { $place } par le tronçon { $leg } { $when } avec { $found } ; il faut { $needed }.
check-n3-count = Le tronçon { $subject } reçoit { $found } depuis { $place } { $when } ; permis : { $needed }.

# N4.
check-n4-name = préavis
check-n4-rule = le départ a lieu au moins clearance_days après le début
check-n4-early = { $subject } quitte { $place } par le tronçon { $leg } le { $found } ; le préavis de l’État hôte permet { $needed }.

# N5.
check-n5-name = autorisations
check-n5-rule = ce qui a des autorisations n’est utilisé que les jours couverts par une autorisation accordée ou escomptée
check-n5-not-covered = { $subject } utilise { $what } depuis { $place } { $when } : { $found } ; il faut { $needed }.
check-covered = une autorisation qui couvre le jour
check-not-covered = aucune autorisation ne couvre le jour

# N6.
check-n6-name = moyens nationaux
check-n6-rule = les tronçons et parcs réservés à certains contributeurs ou unités ne portent que les leurs
check-n6-leg = { $subject } emmène { $found } par le tronçon { $leg } depuis { $place } { $when } ; il est réservé à { $needed }.
check-n6-fleet = { $subject } emmène { $found } avec le parc { $fleet } depuis { $place } { $when } ; il est réservé à { $needed }.

# F1.
check-f1-name = parc
check-f1-rule = les véhicules circulants sont là d’où ils partent ; chaque parc a le mode du tronçon, est sur ses tronçons, dans son temps et ses fenêtres ; la base d’une navette est une extrémité du tronçon
check-f1-mode = { $subject } : le parc { $fleet } est de mode { $found } ; le tronçon { $leg } depuis { $place } ({ $when }) demande { $needed }.
check-f1-leg = { $subject } : le parc { $fleet } prend le tronçon { $found } depuis { $place } { $when } ; les siens sont { $needed }.
check-f1-base = { $subject } : la navette { $fleet } dessert le tronçon { $leg } { $when } entre { $found } ; sa base { $needed } n’en fait pas partie.
check-f1-time = { $subject } : le parc { $fleet } sert sur le tronçon { $leg } depuis { $place } le { $found } ; il est là { $needed }.
check-f1-grounded = { $subject } : le parc { $fleet } est { $found } { $when } et doit être { $needed } pour le tronçon { $leg } depuis { $place }.
check-f1-place = { $subject } prend { $needed } du parc { $fleet } à { $place } { $when } ; peuvent en partir : { $found }.
check-f1-window = Le parc { $subject } a { $found } au départ ou en route { $when }, dont certains de { $place } ; permis : { $needed }.

# F2.
check-f2-name = rotations
check-f2-rule = les rotations de navette restent dans le budget du jour, au total et sur chaque tronçon
check-f2-day = La navette { $subject } de { $place } fait { $found } { $when } ; elle en a { $needed }.
check-f2-leg = La navette { $subject } de { $place } fait { $found } sur le tronçon { $leg } { $when } ; le tronçon en permet { $needed }.

# S1.
check-s1-name = garde
check-s1-rule = chaque nuit avant son jour de fermeture (sans celui-ci, jusqu’à la fin) une base ou plateforme occupée au matin du jour 0 compte au moins guard personnes de rôle guard, vide ou non ; tout autre lieu avec garde, tant qu’il contient quelque chose
check-s1-guard = { $place } a { $found } { $when } ; sa garde demande { $needed }.
check-s1-lost = { $place } abrite encore { $found } { $when }, après sa chute ; permis : { $needed }.

# S2.
check-s2-name = escorte
check-s2-rule = chaque convoi a son escorte, d’unités de rôle escort
check-s2-broken = Le convoi { $subject } ({ $size }) quitte { $place } par le tronçon { $leg } { $when } avec { $found } ; il faut { $needed }.
check-s2-return = Le détachement d’escorte de { $subject } quitte { $place } { $when } et revient le { $found } ; il faut { $needed }.

# S3.
check-s3-name = lits
check-s3-rule = les personnes cette nuit sont au plus autant que les lits
check-s3-beds = { $place } abrite { $found } { $when } ; il y a des lits pour { $needed }.

# S4.
check-s4-name = parc à conteneurs
check-s4-rule = les EVP cette nuit sont au plus yard_teu
check-s4-yard = { $place } contient { $found } { $when } ; le terre-plein en prend { $needed }.

# S5.
check-s5-name = évacuation médicale
check-s5-rule = chaque base, plateforme ou port avec coordonnées où il y a du monde est à medevac_km au plus d’un lieu où il y a une unité de rôle medical
check-s5-medevac = { $place } abrite { $found } { $when } sans { $needed }.

# S6.
check-s6-name = couverture aérienne
check-s6-rule = chaque convoi sur un tronçon couvert réserve une rotation du parc chaque jour du départ à l’arrivée
check-s6-no-cover = Convois et vols demandent { $needed } de la navette { $subject } { $when } ; elle en a { $found }.

# S7.
check-s7-name = arrière-garde
check-s7-rule = à une base ou plateforme où l’unité a des véhicules ou EVP cette nuit, au moins rear_party de ses personnes (ou toutes celles encore sur place) y sont aussi
check-s7-rear-party = { $subject } a du matériel à { $place } et { $found } auprès { $when } ; il faut { $needed }.

# K1.
check-k1-name = fermé
check-k1-rule = un site qui doit fermer a un jour de fermeture, aucun autre n’en a ; dès cette nuit il ne contient rien, rien n’y arrive ce jour-là ni après, rien n’en part après
check-k1-no-day = { $place } doit fermer et n’a pas de jour de fermeture : il faut { $needed }, trouvé { $found }.
check-k1-not-asked = { $place } a un jour de fermeture, le { $found } ; il faut { $needed }.
check-k1-holds = { $place } est fermé et contient { $found } { $when } ; attendu : { $needed }.
check-k1-arrives = { $subject } arrive à { $place } le { $found }, à son jour de fermeture ou après ; il faut { $needed }.
check-k1-departs = { $subject } quitte { $place } le { $found }, après son jour de fermeture ; il faut { $needed }.
check-k1-returns = Le détachement d’escorte de { $subject } revient à { $place } le { $found }, à son jour de fermeture ou après ; il faut { $needed }.

# K2.
check-k2-name = étapes
check-k2-rule = chaque étape d’un site qui ferme est faite au jour de fermeture, dans l’ordre, stores_out respecté (non jugé sans jour de fermeture)
check-k2-missing = L’étape { $subject } de { $place } n’est pas dans le plan : il faut { $needed }, trouvé { $found }.
check-k2-late = L’étape { $subject } de { $place } est faite le { $found } ; il faut { $needed }.
check-k2-order = L’étape { $subject } de { $place } commence le { $found } ; après { $before }, il faut { $needed }.
check-k2-stores = L’étape { $subject } de { $place } commence { $when } avec { $found } en travers ; il faut { $needed }.

# K3.
check-k3-name = équipes
check-k3-rule = les équipes en service chaque jour sont au plus celles qu’il y a
check-k3-teams = { $subject } a { $found } au travail { $when } ; permis : { $needed }.

# K4.
check-k4-name = dates
check-k4-rule = le jour de fermeture est entre close_from et close_by et avant la date de sa clause close_site ; aucun manifeste n’emmène les personnes d’une unité de leur premier site avant leave_from, aucune n’y est la nuit de leave_by
check-k4-close-early = { $place } ferme le { $found } ; il peut fermer { $needed }.
check-k4-close-late = { $place } ferme le { $found } ; il doit fermer { $needed }.
check-k4-not-closed = { $place } n’a pas de jour de fermeture ({ $found }) ; il doit fermer { $needed }.
check-k4-leave-early = { $subject } emmène des personnes de { $unit } de { $place } le { $found } ; elles peuvent partir { $needed }.
check-k4-leave-late = { $subject } a encore { $found } à { $place } { $when } ; permis : { $needed }.

# K5.
check-k5-name = remise
check-k5-rule = le partenaire de remise est présent à vicinity_km au plus le jour de fermeture, et l’étape de signature finit overlap_days avant le départ de la dernière garde
check-k5-absent = { $place } est remis { $when } ; il faut { $needed }, trouvé { $found }.
check-k5-overlap = La dernière garde quitte { $place } le { $found } ; l’étape { $subject } et le recouvrement demandent { $needed }.
check-partner-near = { $partner } à { $km } km au plus
check-partner-absent = personne de { $partner }

# M1.
check-m1-name = retirés
check-m1-rule = la nuit de la date de retrait et après, personne n’est sur place au-delà de ceux qui peuvent rester
check-m1-late = { $subject } : sur place { $when } au-delà de ceux qui peuvent rester : { $found } ; permis : { $needed }.

# M2.
check-m2-name = tâches
check-m2-rule = chaque tâche ferme a son effectif chaque nuit jusqu’à sa fin ou son transfert ; ceux que la garde demande ne comptent pas
check-m2-short = La tâche { $subject } à { $place } a { $found } { $when } en plus de la garde ; elle en demande { $needed }.

# M3.
check-m3-name = transfert
check-m3-rule = une tâche n’est transférée qu’à son successeur, à partir de successor_from + handover_days, dans son temps et pas après la fermeture de son site ; sous une clause transfer_tasks, celle qui dépasse la date de la clause est transférée d’ici là
check-m3-no-successor = La tâche { $subject } à { $place } est transférée le { $found } sans { $needed }.
check-m3-early = La tâche { $subject } à { $place } est transférée le { $found } ; son successeur est prêt { $needed }.
check-m3-out-of-time = La tâche { $subject } à { $place } est transférée le { $found } ; dans son temps, c’est { $needed }.
check-m3-after-closing = La tâche { $subject } est transférée le { $found }, après la fermeture de { $place } ; il faut { $needed }.
check-m3-due = La tâche { $subject } à { $place } doit être transférée { $needed } ; son transfert : { $found }.

# M4.
check-m4-name = cessé
check-m4-rule = aucune tâche ne court à la date d’une clause cease_operations ou après, sauf si une clause protect_civilians ou support_humanitarian qu’elle cite la maintient
check-m4-runs = La tâche { $subject } à { $place } court jusqu’au { $found }, alors que les opérations cessent ; il faut { $needed }.

# M5.
check-m5-name = limite de garde
check-m5-rule = à partir de la date de la clause (vide : la date de retrait), les personnes sur place sont au plus son effectif
check-m5-exceeded = { $subject } : sur place { $when } : { $found } ; permis : { $needed }.

# M6.
check-m6-name = biens
check-m6-rule = la nuit de la date d’une clause withdraw_property, aucun véhicule, EVP ni bien n’est sur place, en route ou non
check-m6-inside = { $subject } : sur place { $when } : { $found } ; permis : { $needed }.

# D1.
check-d1-name = cession
check-d1-rule = seulement les options du bien (véhicules et EVP des unités peuvent être donnés ou détruits) ; les biens sensibles ne sont jamais vendus ni donnés ; délai respecté
check-d1-class = { $subject } à { $place } { $when } est cédé comme { $found } ; il est de classe { $needed }.
check-d1-option = { $subject } à { $place } : { $found } { $when } ; permis : { $needed }.
check-d1-sensitive = { $subject } à { $place } est sensible : { $found } { $when } ; permis : { $needed }.
check-d1-sensitive-share = { $subject } : les dons atteignent { $found } avec ceux de { $place } { $when } ; le reste est sensible, permis : { $needed }.
check-d1-lead-time = { $subject } à { $place } est cédé le { $found } ; son délai permet { $needed }.

# D2.
check-d2-name = rythme
check-d2-rule = les articles cédés à un site en un jour sont au plus disposals_per_day
check-d2-exceeded = { $place } cède { $found } { $when } ; permis : { $needed }.

# U1.
check-u1-name = ravitaillement
check-u1-rule = chaque nuit, tout site ouvert où il y a du monde a au moins supply_min_days de sa consommation, et un mouvement routier porte le ravitaillement de ses personnes pour ses jours de route
check-u1-stock = { $place } a { $found } de ravitaillement { $when } ; il lui en faut { $needed }.
check-u1-carried = { $subject } quitte { $place } { $when } avec { $found } de ravitaillement pour ses jours de route ; il faut { $needed }.
check-u1-taken = { $subject } prend { $needed } de ravitaillement à { $place } { $when } ; il y en a { $found }.

# T1.
check-t1-name = postes
check-t1-rule = ce qu’un poste traite y est passé avant de partir : ce qui est parti jusque-là est au plus ce qui a pu passer
check-t1-backlog = Poste { $subject } à { $place }, { $when } : partis jusque-là { $found } ; ont pu passer { $needed }.
