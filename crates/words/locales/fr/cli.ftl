# Messages of the command line.

# What every command says
cli-next = ensuite : { $command }
cli-error = erreur : { $message }
cli-help = aide : { $help }
cli-warning = avertissement : { $message }
cli-unwritten = impossible d’écrire { $path } : { $reason }
cli-unwritten-help = Vérifiez que le dossier est accessible en écriture et que le disque n’est pas plein, ou indiquez un autre endroit.
cli-occupied = { $path } existe et contient des fichiers qui sont peut-être le travail de quelqu’un
cli-occupied-help = Indiquez un dossier qui n’existe pas encore, ou un dossier vide.
cli-exists = { $path } existe déjà
cli-exists-help = Indiquez un autre fichier, ou déplacez d’abord l’ancien.
cli-foreign = { $path } existe et n’a pas été écrit avec un plan de Rearguard
cli-foreign-help = Indiquez un autre dossier pour le plan, ou déplacez d’abord ce fichier.
cli-out-is-mission = { $path } est le dossier de la mission elle-même ; les tableaux d’un plan y seraient lus comme ceux de la mission
cli-out-is-mission-help = Indiquez un autre dossier pour le plan.

# The command line itself
cli-usage-unknown-option = l’option { $option } n’est pas connue ici
cli-usage-unknown-command = la commande « { $command } » n’est pas connue
cli-usage-missing = il manque quelque chose : { $argument }
cli-usage-conflict = { $argument } et { $other } ne vont pas ensemble
cli-usage-value = « { $value } » n’est pas une valeur pour { $argument }
cli-usage-no-value = { $argument } demande une valeur
cli-usage-other = la ligne de commande n’est pas comprise
cli-usage-did-you-mean = vouliez-vous dire { $suggested } ?
cli-usage-allowed = valeurs admises : { $allowed }
cli-usage-see-help = --help montre ce qui peut se trouver là, avec des exemples.
cli-expects-lang = Écrivez en ou fr.
cli-expects-date = Écrivez une date AAAA-MM-JJ, par exemple 2023-09-30.
cli-expects-seconds = Écrivez un nombre de secondes, supérieur à 0 et d’au plus 1 000 000 ; les décimales (avec un point) sont admises.
cli-expects-whole-number = Écrivez un nombre entier à partir de 0.
cli-expects-threads = Écrivez un nombre entier de 1 à 256.
cli-expects-sites = Écrivez un nombre entier de 1 à 2 000.
cli-expects-slack = Écrivez un nombre de 1 à 10 : 1.15 est serré, 2.0 est large.

# Help: headings and the arguments that several commands share
cli-heading-usage = Usage :
cli-heading-commands = Commandes{"\u00A0"}
cli-heading-arguments = Arguments{"\u00A0"}
cli-heading-options = Options{"\u00A0"}
cli-heading-examples = Exemples :
cli-more-help = --help en dit plus et donne des exemples.
cli-value-command = COMMANDE
cli-arg-lang = Parler anglais ou français, quoi que dise le système
cli-arg-json = Écrire un objet JSON sur stdout au lieu d’un texte
cli-arg-color = Quand utiliser des couleurs : auto, always, never (auto respecte NO_COLOR)
cli-arg-verbose = En dire plus en chemin
cli-arg-quiet = Ne rien dire en chemin, sauf les erreurs
cli-arg-help = Montrer l’aide : brève avec -h, avec exemples avec --help
cli-arg-version = Montrer la version
cli-arg-mission = Un dossier de tableaux (CSV et mission.toml), ou un classeur (XLSX, ODS)
cli-arg-date-order = Lire les dates en texte comme 03/04/2023 avec le jour ou le mois d’abord
cli-arg-known-on = N’utiliser que ce qui était connu ce jour-là (AAAA-MM-JJ)

# Without a command: ten lines
cli-welcome =
    Rearguard { $version } : une mission peut-elle être partie à sa date, et comment ?

    Il lit les tableaux d’une mission, planifie le retrait, prouve la qualité du plan
    et vérifie tout plan, quel qu’en soit l’auteur, contre chaque clause et chaque règle.

    { $demo }
        planifier l’exemple qui est à l’intérieur et nommer son rapport
    { $init } , puis { $plan }
        écrire une petite mission pour commencer, puis la planifier
    { $help } donne toutes les commandes ; tout est à l’intérieur, sans réseau.

# Root
cli-root-about = Planifie, vérifie et présente le retrait d’une mission de terrain.
cli-root-long =
    La mission peut-elle être partie à sa date, et comment ? Rearguard lit les
    tableaux d’une mission, fait un plan qui respecte chaque règle, prouve à quel
    point il est bon, et vérifie tout plan. Il ne demande ni réseau ni compte.

    Code de sortie : 0 tout est respecté ou valide ; 1 des règles sont enfreintes ou
    la date n’est pas tenue ; 2 les données sont inutilisables ; 3 une écriture a
    échoué ; 130 interrompu.
cli-root-examples =
    rearguard demo --seconds 5
    rearguard plan mission --out plan

# demo
cli-demo-about = Planifier la mission d’exemple qui est dans le programme
cli-demo-long =
    Écrit les tableaux de la MINUSMA (2023) dans un dossier, planifie son retrait
    et nomme le rapport. Une démonstration antérieure dans ce dossier est
    remplacée ; rien d’autre n’est touché.
cli-demo-examples =
    rearguard demo
    rearguard demo --seconds 5 --out example
cli-demo-arg-out = Dossier où écrire (rearguard-demo par défaut)
cli-demo-arg-seconds = Secondes pour tout, écriture comprise (10 par défaut)
cli-demo-changed = { $path } a été modifié depuis que la démonstration l’a écrit
cli-demo-changed-help = Pour planifier la mission modifiée, utilisez la commande « plan » ; pour revoir la démonstration, indiquez un autre dossier avec --out.
cli-example = (exemple) { $text }

# init
cli-init-about = Écrire une petite mission complète pour commencer
cli-init-long =
    Trois sites, deux unités, une route, un parc : assez petite pour être comprise,
    assez complète pour être planifiée. Chaque colonne est expliquée. Mettez vos
    lignes à la place.
cli-init-examples =
    rearguard init new-mission
    rearguard init ma-mission --workbook --lang fr
cli-init-arg-dir = Dossier où écrire ; nouveau ou vide
cli-init-arg-workbook = Écrire un classeur, mission.xlsx, au lieu de tableaux CSV
cli-init-written = Écrit :

# validate
cli-validate-about = Lister tout ce qui ne va pas dans les tableaux d’une mission
cli-validate-long =
    Lit tous les tableaux et liste tous les problèmes en une fois, chacun avec son
    emplacement, la valeur, ce qui ne va pas et que faire. Les erreurs rendent une
    mission inutilisable, les avertissements non. Chaque problème a un code ;
    « rearguard help CODE » l’explique.
cli-validate-examples =
    rearguard validate mission
    rearguard validate mission.xlsx --mark marked.xlsx
cli-validate-arg-strict = Traiter les avertissements comme des erreurs
cli-validate-arg-mark = Écrire une copie du classeur, chaque cellule fautive colorée et commentée
cli-validate-marked = { $cells ->
    [one] { $cells } cellule est annotée
   *[other] { $cells } cellules sont annotées
} dans { $path } ; l’original est intact.
cli-validate-offer-mark = Une copie du classeur avec chaque cellule annotée : { $command }
cli-validate-counts = Lignes lues : { $counts }
cli-validate-totals =
    { $name }, du { $start } au { $end } : { $sites } sites ({ $bases } bases et plateformes), { $units } unités,
    { $people } personnes, { $vehicles } véhicules, { $teu } EVP, { $items } biens d’une valeur de { $value } USD
cli-validate-withdrawal = Tous partis au plus tard le { $date }
cli-validate-no-withdrawal = Aucune clause ne fixe de date de retrait
cli-counted = { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}
cli-place-column = { $place } colonne { $column }
cli-place-value = { $place } : { $value }
cli-unusable = données inutilisables : { $counted }. Les premières qui bloquent :
cli-unusable-help = « rearguard validate » donne la liste complète.
cli-has-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
} sur la mission : { $command }

# digest
cli-digest-about = Écrire l’empreinte du contenu d’une mission
cli-digest-long =
    Le SHA-256 de la forme canonique de la mission. Il ne dépend ni de la sorte de
    fichier, ni de l’ordre des lignes ou des colonnes, ni du fait qu’une valeur par
    défaut soit écrite. Un plan nomme l’empreinte de la mission pour laquelle il est fait.
cli-digest-examples =
    rearguard digest mission
    rearguard digest mission.xlsx --json

# plan
cli-plan-about = Faire le meilleur plan que le temps permet, vérifié
cli-plan-long =
    Fait un plan qui respecte chaque règle, l’améliore tant qu’il reste du temps, le
    fait vérifier, et écrit plan.json, des tableaux CSV, plan.xlsx et report.html. Si
    la date ne peut être tenue, il donne le plan le moins en retard et le dit. Ctrl-C
    garde le meilleur plan trouvé ; un second Ctrl-C quitte aussitôt.

    Même mission, même graine, mêmes itérations, même langue et même version donnent
    les mêmes octets, quel que soit le nombre de fils ; un calcul en secondes ne le
    promet pas.
cli-plan-examples =
    rearguard plan mission --out plan
    rearguard plan mission.xlsx --out plan --seconds 5 --csv excel-fr
    rearguard plan mission --out plan-7 --iterations 2000 --seed 7
cli-plan-arg-out = Dossier où écrire (MISSION-plan par défaut)
cli-plan-arg-seconds = Secondes pour tout, écriture comprise (10 par défaut)
cli-plan-arg-iterations = Tours de recherche au lieu de secondes ; reproductible
cli-plan-arg-seed = Graine de la recherche (1 par défaut)
cli-plan-arg-threads = Fils de calcul (tous les processeurs par défaut)
cli-plan-arg-show-rear-parties = Planifier aussi sans échelons arrière, et montrer les deux courbes de départ
cli-plan-arg-csv = Forme des tableaux CSV : machine ou excel-fr
cli-plan-written = Fichiers :
cli-plan-effort = { $iterations ->
    [one] { $iterations } tour de recherche
   *[other] { $iterations } tours de recherche
}
cli-progress = { $standing } · score { $score } · borne { $bound } · écart { $gap } · { $left }
cli-progress-kept = ✓ toutes les règles respectées
cli-progress-not-kept = ✕ pas encore respectées
cli-progress-searching = recherche
cli-progress-rounds = { $bar } { $done } planifications sur { $of }
cli-progress-seconds-left = encore { $seconds } s
cli-progress-iterations = { $iterations ->
    [one] { $iterations } tour
   *[other] { $iterations } tours
}

# check
cli-check-about = Juger un plan par chaque règle, quel qu’en soit l’auteur
cli-check-long =
    Accepte plan.json, un plan.xlsx, ou les tableaux (.csv, .xlsx) d’un plan fait à
    la main. Donne le verdict clause par clause et règle par règle, chaque
    infraction avec ce qu’il fallait et ce qui a été trouvé, et le score. Un tableau
    de mouvements seul est jugé aussi ; ce qui demande d’autres tableaux est dit non jugé.
    Avec --log, ce qui s’est passé avant le jour du plan (son as_of) vient du
    journal, et les règles sont jugées à partir de ce jour.
cli-check-examples =
    rearguard check mission plan/plan.json
    rearguard check mission.xlsx plan/plan.xlsx --json
cli-check-arg-plan = plan.json, plan.xlsx, un tableau de mouvements, ou un dossier de tableaux d’un plan
cli-check-arg-log = Prendre ce qui s’est passé dans ce journal et juger à partir du as_of du plan
cli-check-arg-on = Avec --log : juger à partir de ce jour, si le plan ne porte pas de as_of
cli-check-no-day = ce plan ne porte pas de as_of : à partir de quel jour faut-il le juger ?
cli-check-no-day-help = Dites le jour avec --on AAAA-MM-JJ ; les plans faits par rearguard replan le portent.
cli-check-other-log = le plan a été fait avec un autre journal que { $path } : son log_digest n’est pas dans la chaîne de ce journal

cli-check-component = { $label } : { $raw }
cli-check-score = Score, en équivalents de dollars des États-Unis :

# log
cli-log-about = Consigner ce qui s’est réellement passé, une fois pour toutes
cli-log-long =
    add PLAN GENRE colonne=valeur … inscrit une entrée, import PLAN TABLE celles
    d’une table (actuals.csv, un classeur) : toutes ses lignes ou aucune. show donne
    le journal, verify trouve tout ce qui a été modifié. Une entrée ne change
    jamais : celle qui parle de la même chose corrige la précédente, et les deux
    restent. Ce qui n’a pas pu se produire est refusé avec la raison. Le journal est
    un fichier à côté de la mission, MISSION.rearguard-log ; docs/log.md
    en donne les colonnes.
cli-log-examples =
    rearguard log add mission plan incident site=camp --on 2027-01-10
    rearguard log show mission
    rearguard log verify mission
cli-log-arg-action = add, import, show ou verify
cli-log-arg-entry = Le plan, puis un genre et ses colonnes, ou une table
cli-log-arg-on = Le jour de la saisie (aujourd’hui, UTC, par défaut)
cli-log-arg-log = Le fichier du journal, s’il n’est pas à côté
cli-log-arg-against = Une empreinte gardée ailleurs que verify doit trouver
cli-log-incomplete = le plan ou l’entrée manque
cli-log-incomplete-help = Par exemple : rearguard log add MISSION PLAN closed site=kidal date=2023-10-31
cli-log-refused = rien n’a été inscrit : { $counted }

# status
cli-status-about = Aujourd’hui par rapport au plan, d’après le journal
cli-status-long =
    Ce qui est sorti, prévu et réel, par site, contributeur et clause ; ce qui est
    en retard et ce que cela retarde ; où livres, comptages et plan divergent ; ce
    qu’il faut demander, décider ou faire cette semaine. Le journal est celui qui se
    trouve à côté de la mission si aucun autre n’est nommé. Fenêtres, réponses et
    entrées des jours suivants sont laissées de côté.
cli-status-examples =
    rearguard status mission plan/plan.json --on 2027-02-01
    rearguard status mission plan/plan.json --on 2027-02-01 --json
cli-status-arg-plan = Le plan suivi
cli-status-arg-log = Le journal (MISSION.rearguard-log par défaut)
cli-status-arg-on = Le soir voulu (aujourd’hui, UTC, par défaut)
cli-no-log = il n’y a pas de journal { $path }

# compare
cli-compare-about = Deux plans, ou deux scénarios, côte à côte
cli-compare-long =
    Dates, score par composante, fermetures décalées et mouvements différents ; les
    mouvements sont rapprochés par numéro, sinon par ce qu’ils transportent et où.
    Puis les deux sont joués avec les mêmes tirages : quelle chance a chacun de tenir
    sa date, dans combien de simulations lequel sort plus tôt, et de combien. Avec
    --b-mission, B est le plan d’une autre mission (autres fenêtres, autre parc, autre
    résolution) : les lignes qui diffèrent sont listées, chacun est jugé par la sienne.
cli-compare-examples =
    rearguard compare mission plan/plan.json plan/plan.xlsx
    rearguard compare mission plan/plan.json plan/plan.json --runs 100 --json
    rearguard compare mission plan/plan.json plan/plan.json --b-mission mission
cli-compare-arg-a = Un plan
cli-compare-arg-b = L’autre plan
cli-compare-arg-b-mission = La mission du plan B (MISSION par défaut)
cli-compare-arg-runs = Nombre de simulations (1 000 par défaut ; 0 : sans chances)
cli-compare-arg-seed = Graine des tirages (1 par défaut)
cli-compare-arg-threads = Nombre de travailleurs (tous ceux de la machine par défaut)

# convert
cli-convert-about = Écrire une mission sous une autre forme : classeur ou dossier
cli-convert-long =
    Écrit la mission comme un classeur XLSX, ou comme un dossier de tableaux CSV avec
    mission.toml. Les deux se relisent comme la même mission, avec la même empreinte.
cli-convert-examples =
    rearguard convert mission tables.xlsx
    rearguard convert mission.xlsx tables
cli-convert-arg-target = Un fichier qui finit en .xlsx, ou un nouveau dossier
cli-convert-written = Écrit :
cli-convert-form = { $path } a une terminaison que l’on n’écrit pas
cli-convert-form-help = Indiquez un fichier qui finit en .xlsx, ou un dossier pour des tableaux CSV ; LibreOffice et Excel ouvrent les deux.

# explain
cli-explain-about = Pourquoi la date ne peut être tenue, ou ce qui pèse sur le score
cli-explain-long =
    Si la date ne peut être tenue : les contraintes qui se heurtent, la date la plus
    proche et les remèdes les moins chers, chacun replanifié avant d’être proposé.
    Sinon : ce qu’apporterait une unité de plus de chaque moyen rare. Planifie de
    nombreuses fois ; Ctrl-C dit ce qui est alors connu.
cli-explain-examples =
    rearguard explain mission --iterations 300
    rearguard explain mission plan/plan.json --why M0001 --iterations 300
cli-explain-arg-plan = Un plan à prendre en compte
cli-explain-arg-why-not-earlier = Pourquoi ce site ne ferme pas plus tôt
cli-explain-arg-why = Pourquoi ce mouvement du plan part ce jour-là
cli-explain-arg-iterations = Tours de recherche de chaque planification
cli-explain-arg-seed = Graine de la recherche (1 par défaut)
cli-explain-no-site = il n’y a pas de site { $site }
cli-explain-no-movement = le plan n’a pas de mouvement { $movement }

# requests
cli-requests-about = Que demander avant quand, qui décide, ce que coûte un retard
cli-requests-long =
    Pour chaque autorisation des tableaux et chaque préavis : le dernier jour pour
    demander afin que le plan tienne, qui décide et ce qui en dépend. Ce que coûtent
    1, 3, 7, 14 et 30 jours de retard se trouve en replanifiant à partir du plan.
    Avec --out aussi une page, un classeur et des rendez-vous (requests.ics).
    Avec --refuse : ce qu’on ne peut alors pas emporter, chose par chose, et quelle
    autorisation l’aurait sauvé, accordée avant quel jour.
cli-requests-examples =
    rearguard requests mission plan/plan.json --iterations 300
    rearguard requests mission plan/plan.json --out asked --most 2
    rearguard requests mission plan/plan.json --refuse mode:road --iterations 20
cli-requests-arg-plan = Le plan qui a besoin des autorisations
cli-requests-arg-refuse = Refuser cette autorisation, ou leg:, fleet:, site:, mode: NOM ; répétable
cli-requests-arg-from = Le premier jour du refus (tous par défaut)
cli-requests-arg-out = Dossier de requests.html, requests.xlsx et requests.ics
cli-requests-arg-iterations = Tours de recherche par planification (4000 par défaut)
cli-requests-arg-seed = Graine de la recherche (1 par défaut)
cli-requests-arg-most = Chiffrer les retards d’autant au plus (12 par défaut)
cli-requests-nothing-to-refuse = { $what } ne désigne aucune autorisation qui puisse être refusée pour ces jours
cli-requests-nothing-to-refuse-help = Nommez une ligne du tableau clearances, ou leg:NOM, fleet:NOM, site:NOM ou mode:MODE.

# drill
cli-drill-about = Ce site doit être vide sous peu : que sauver, que perd-on
cli-drill-long =
    Retire un site à une date connue tant de jours avant. Le passé du plan reste ; dès
    l’alerte on replanifie, et on compare au plan qui continuerait comme si de rien
    n’était : personnes, biens, règles, clauses.
cli-drill-examples =
    rearguard drill mission plan/plan.json --lose camp --on 2027-02-20 --iterations 300
    rearguard drill mission plan/plan.json --lose camp --on 2027-02-20 --within 9 --json
cli-drill-arg-plan = Le plan en cours
cli-drill-arg-lose = La base ou le pôle qui tombe
cli-drill-arg-on = Le jour où il tombe : ce soir-là, tout doit être sorti
cli-drill-arg-within = Jours de l’alerte à la chute (5 par défaut)
cli-drill-arg-out = Y écrire le plan refait, son rapport et la mission avec la perte
cli-drill-arg-iterations = Tours de recherche (4000 par défaut)
cli-drill-arg-seed = Graine de la recherche (1 par défaut)
cli-drill-no-place = { $site } n’est ni une base ni un pôle qui puisse tomber
cli-drill-outside = Le { $on } est hors de la mission, qui dure du { $from } au { $to }

# worth
cli-worth-about = Classer ce qu’apporterait une unité de plus de chaque moyen rare
cli-worth-long =
    Un camion, une sortie, une section d’escorte, un lavage, une autorisation un jour
    plus tôt, un second port : tous sont replanifiés un peu, la meilleure moitié plus
    longtemps, les derniers avec quatre graines, à côté du plan sans rien de plus. Un
    ordre n’est affirmé que si toutes s’accordent. Ctrl-C classe ce qui est connu.
cli-worth-examples =
    rearguard worth mission plan/plan.json --iterations 200 --most 2
    rearguard worth mission plan/plan.json --iterations 100 --most 1 --json
cli-worth-arg-plan = Le plan à améliorer
cli-worth-arg-iterations = Tours de recherche par planification (4000 par défaut)
cli-worth-arg-seed = Première des graines (1 par défaut)
cli-worth-arg-confirm = Réessayer l’ordre des cinq premiers avec autant d’autres graines
cli-worth-arg-most = En essayer autant jusqu’au bout au plus (8 par défaut)

# bench
cli-bench-about = Se mesurer à des instances publiques aux meilleures valeurs connues
cli-bench-long =
    Ordonnance des projets aux formats .sm et .rcp (PSPLIB) comme les étapes de
    fermeture qui partagent des équipes, et compare à best_known.csv du dossier.
cli-bench-examples =
    rearguard bench steps instances --schedules 1000
    rearguard bench steps instances --schedules 1000 --json
cli-bench-arg-what = Ce qu’il faut mesurer : steps
cli-bench-arg-folders = Dossiers d’instances, chacun avec best_known.csv
cli-bench-arg-schedules = Ordonnancements par instance ; reproductible
cli-bench-arg-seconds = Secondes par instance à la place
cli-bench-arg-every = Une instance sur tant seulement
cli-bench-arg-seed = Graine de la recherche (1 par défaut)
cli-bench-arg-threads = Instances en même temps
cli-bench-row = { $set } : { $instances } instances, { $critical } du chemin critique, { $best } de la meilleure valeur connue, { $reached } l’atteignent ; { $rate } ordonnancements par seconde

# generate
cli-generate-about = Fabriquer une mission synthétique et un plan qui la prouve
cli-generate-long =
    Toutes les sortes de tableaux et toutes les règles y servent. La marge est la
    capacité ÷ le besoin du plan planté pour camions, sorties, escortes et jours
    d’équipe : 1.15 est serré, 2.0 est large. Le plan planté est écrit à côté du
    dossier, jamais dedans.
cli-generate-examples =
    rearguard generate --sites 4 --out synthetic
    rearguard generate --sites 12 --seed 7 --slack 1.15 --out tight
cli-generate-arg-sites = Nombre de bases
cli-generate-arg-seed = Graine (1 par défaut)
cli-generate-arg-slack = Capacité ÷ besoin, à partir de 1 (1.5 par défaut)
cli-generate-arg-days = Jours du plan, de 220 à 2 000 (240 sinon)
cli-generate-arg-second-ring = Avec les autorisations, le ravitaillement, les postes et les autres tables du second cercle
cli-generate-arg-out = Dossier où écrire ; nouveau ou vide
cli-generate-written = Écrit :

# help
cli-help-about = Expliquer une commande, une règle, ou le code d’un problème
cli-help-long =
    Sans sujet, donne les commandes. « rules » donne les règles qu’un plan doit
    respecter, « codes » les codes des problèmes de tableaux et de plans.
cli-help-examples =
    rearguard help plan
    rearguard help S2
    rearguard help codes
cli-help-arg-topic = Une commande, une règle (S2), un code (T007) ou une page (formats)
cli-help-rules = Les règles qu’un plan doit respecter :
cli-help-codes = Les codes des problèmes :
cli-help-unknown = rien n’est connu sous « { $topic } »
cli-help-unknown-help = « rearguard help rules » donne les règles, « rearguard help codes » les codes.
cli-help-pages = Pages à lire avec « help » : rules, codes, { $pages }
cli-help-what-to-do = Que faire : { $help }

# completions
cli-completions-about = Écrire de quoi compléter les commandes dans un shell
cli-completions-long =
    Mettez le résultat où votre interpréteur le cherche : pour bash dans
    ~/.local/share/bash-completion/completions/rearguard, pour fish dans
    ~/.config/fish/completions/rearguard.fish, pour zsh dans un dossier de fpath comme _rearguard.
cli-completions-examples =
    rearguard completions bash > rearguard.bash
    rearguard completions fish > rearguard.fish
cli-completions-arg-shell = bash, elvish, fish, powershell ou zsh

# man
cli-man-about = Écrire la page de manuel, ou toutes
cli-man-long =
    La page du programme entier sur stdout, ou avec --out une page par commande
    dans un dossier.
cli-man-examples =
    rearguard man > rearguard.1
    rearguard man --out man
cli-man-arg-out = Dossier pour une page par commande
cli-man-written = Écrit :

# Codes of plan files and of saving (those of tables explain themselves)
cli-code-p001 = Le fichier du plan ne peut être ouvert. Vérifiez son nom et que vous pouvez le lire.
cli-code-p002 = Le fichier du plan dépasse la limite de 64 Mo.
cli-code-p003 = Le fichier n’est pas du JSON bien formé ; ligne et octet disent où. Cherchez une virgule ou un crochet qui manque.
cli-code-p004 = Listes et objets sont imbriqués plus profondément qu’aucun plan ne le demande.
cli-code-p005 = Un objet a deux fois la même clé ; on ne sait laquelle compte. Supprimez-en une.
cli-code-p006 = Un nombre est trop grand ou trop petit pour être celui d’un plan.
cli-code-p007 = Une valeur n’a pas la bonne forme, par exemple un texte là où il faut une liste.
cli-code-p008 = Le fichier n’est pas un plan, ou un plan d’un format que cette version ne lit pas.
cli-code-p009 = Une clé ou une colonne n’est pas connue et est ignorée. Vérifiez son orthographe.
cli-code-p010 = Il n’y a pas de tableau de mouvements. Un plan a au moins celui-là.
cli-code-p011 = Il manque une colonne dont le tableau a besoin.
cli-code-p012 = Un élément sur la façon dont le plan a été fait ne peut être lu. Il est ignoré ; le plan est jugé quand même.
cli-code-p013 = Le fichier du plan n’est pas en UTF-8. Enregistrez-le en UTF-8.
cli-code-p014 = Le fichier ne nomme pas son format ; il est lu comme le plus récent.
cli-code-s001 = Un fichier n’a pas pu être enregistré ; ce qui s’y trouvait est intact. Vérifiez que le dossier existe, que vous pouvez y écrire, que le disque n’est pas plein et qu’aucun autre programme ne tient le fichier ouvert.

# serve
cli-serve-about = La page, sur cet ordinateur seulement
cli-serve-long =
    Ouvre missions, plans et journal dans un navigateur. Elle n’écoute que sur
    cet ordinateur ; le lien affiché connecte une fois, en une minute. Entrée
    affiche un nouveau lien, Ctrl-C arrête et garde ce qui est en cours.
cli-serve-examples =
    rearguard serve --for 1
    rearguard serve --data missions-2027 --user planner --for 1
cli-serve-arg-data = Où tout est conservé (rearguard-data)
cli-serve-arg-port = Le port (n’importe lequel de libre)
cli-serve-arg-page = Dossier de la page construite, au lieu de celle incluse
cli-serve-arg-user = Qui est nommé dans les écritures (l’utilisateur)
cli-serve-arg-tiles = Tuiles (PMTiles) à dessiner sous tout le reste
cli-serve-arg-dev-token = Fichier privé avec un jeton de connexion, pour les tests
cli-serve-arg-dev-pace = Avec --dev-token : tant de fois les débits habituels
cli-serve-arg-for = S’arrête de lui-même après tant de secondes
cli-serve-ready = Rearguard fonctionne. Ce lien connecte une fois, en une minute :
cli-serve-again = Entrée affiche un nouveau lien, Ctrl-C arrête.
cli-serve-token-open = d’autres peuvent lire { $path } ; rendez-le privé (chmod 600)
cli-serve-failed = le serveur ne peut pas démarrer : { $reason }
cli-serve-held = un autre serveur utilise { $path } (processus { $process })
cli-serve-tiles-none = { $path } ne contient pas de tuiles (PMTiles, version 3)

# backup
cli-backup-about = Une copie de ce que garde le serveur, restaurée et vérifiée
cli-backup-long =
    Copie la base et les journaux pendant que le serveur tourne, restaure la
    copie à part et l’y vérifie. Alors seulement elle est dite faite.
cli-backup-examples =
    rearguard serve --for 1 && rearguard backup copy
    rearguard serve --data d --for 1 && rearguard backup copy-2 --data d
cli-backup-arg-out = Un dossier nouveau
cli-backup-arg-data = Ce que garde le serveur (rearguard-data)
cli-backup-done = Sauvegardé et vérifié : { $missions ->
    [one] { $missions } mission
   *[other] { $missions } missions
}, { $plans ->
    [one] { $plans } plan
   *[other] { $plans } plans
}, { $logs ->
    [one] { $logs } journal
   *[other] { $logs } journaux
}, dans { $path }
cli-backup-failed = la sauvegarde n’est pas faite : { $reason }
cli-backup-log = la chaîne de { $path } ne tient pas
cli-backup-none = il n’y a pas de base dans { $path }
cli-backup-exists = { $path } existe déjà
