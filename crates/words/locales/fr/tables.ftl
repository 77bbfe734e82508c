# What is wrong with the contents of tables (codes T001 …), and what to do.

tables-t001 = Il manque la table « { $table } ».
tables-t001-help = Ajoutez-la ; toute mission a des sites, des unités et des liaisons.

tables-t002 = La table { $table } n’a pas de colonne « { $column } ».
tables-t002-help = Ajoutez la colonne, ou corrigez l’en-tête qui était voulu.

tables-t003 = { $column } est vide.
tables-t003-help = Remplissez la cellule ; un blanc n’est jamais lu comme zéro.

tables-t004 = « { $name } » se trouve aux lignes { $first } et { $second }.
tables-t004-help = Donnez à chaque ligne un nom à elle, ou supprimez l’une des deux.

tables-t005 = « { $name } » (ligne { $second }) et « { $other } » (ligne { $first }) ne diffèrent que par la casse ou les accents.
tables-t005-help = Ils sont lus comme deux noms ; écrivez-les de la même façon s’il s’agit du même.

tables-t006 = « { $name } » n’existe pas dans { $other }.
tables-t006-help = { $found ->
    [yes] Vouliez-vous dire « { $nearest } » ?
   *[no] Corrigez le nom, ou ajoutez la ligne à laquelle il renvoie.
 }

tables-t007 = { $column } vaut { $value }, et doit être un nombre entier.
tables-t007-help = Écrivez un nombre entier à partir de 0.

tables-t008 = { $column } vaut { $value } ; la plus grande valeur acceptée est { $limit }.
tables-t008-help = Vérifiez le nombre de chiffres et l’unité.

tables-t009 = { $column } contient « { $value } », qui n’est pas un nombre.
tables-t009-help = Écrivez des chiffres avec une marque décimale au plus, ou laissez la cellule vide pour « non défini ».

tables-t010 = { $column } vaut { $value }, et ne peut être négatif.
tables-t010-help = Écrivez 0 ou davantage.

tables-t011 = { $column } vaut { $value }, avec plus de { $limit } décimales.
tables-t011-help = Arrondissez-le ; les montants sont gardés exactement comme ils sont écrits.

tables-t012 = { $column } vaut { $value }, et doit être une part de 0 à 1.
tables-t012-help = Écrivez 0,3 ou 30 %. Vouliez-vous dire « { $value } % » ?

tables-t013 = { $column } contient « { $value } », qui n’est pas une date du calendrier.
tables-t013-help = Écrivez-la sous la forme 2023-12-31.

tables-t014 = { $column } contient « { $value } » : { $dayfirst } ou { $monthfirst } ?
tables-t014-help = Écrivez-la sous la forme 2023-12-31, ou dites ce qui vient d’abord avec --date-order dmy ou --date-order mdy.

tables-t015 = Dans { $table }, certaines dates commencent par le jour, d’autres par le mois.
tables-t015-help = Écrivez-les toutes sous la forme 2023-12-31.

tables-t016 = Les dates de { $table } sont lues comme { $example } : ses propres cellules fixent l’ordre.
tables-t016-help = Il n’y a rien à faire si c’est juste.

tables-t017 = { $column } contient des numéros de jour de tableur ; { $value } est lu comme { $date }.
tables-t017-help = Mettez la colonne au format de date pour en être sûr.

tables-t018 = { $column } contient « { $value } », ni oui ni non.
tables-t018-help = Écrivez yes ou no (oui ou non), ou laissez la cellule vide pour non.

tables-t019 = { $column } ne connaît pas le mot « { $word } ».
tables-t019-help = { $found ->
    [yes] Vouliez-vous dire « { $nearest } » ? Mots connus : { $known }.
   *[no] Mots connus : { $known }.
 }

tables-t020 = { $column } contient l’erreur { $value }.
tables-t020-help = Corrigez la formule dans le tableur, ou écrivez la valeur elle-même.

tables-t021 = { $column } contient une formule sans valeur enregistrée ({ $value }).
tables-t021-help = Ouvrez le classeur dans un tableur et enregistrez-le une fois, ou écrivez la valeur elle-même.

tables-t022 = { $metres ->
    [yes] { $axis } { $value } n’est pas en degrés ; UTM ?
   *[no] { $axis } { $value } n’est pas en degrés ({ $limit } au plus).
 }
tables-t022-help = Écrivez des degrés comme 16.2717. Des mètres d’une grille (UTM) doivent d’abord être convertis ; les minutes et secondes se lisent sous la forme 16°16'18"N.

tables-t023 = { $column } « { $value } » est lu comme { $degrees } degrés.
tables-t023-help = Il n’y a rien à faire si c’est juste.

tables-t024 = « { $name } » contenait des caractères invisibles, qui sont ignorés.
tables-t024-help = Retapez le nom dans le tableur.

tables-t025 = Le nom « { $name } » contient une espace ; les listes, séparées par des espaces, ne peuvent le contenir.
tables-t025-help = Mettez un trait d’union à la place.

tables-t026 = Personne ne lit la clé « { $key } ».
tables-t026-help = { $found ->
    [yes] Vouliez-vous dire « { $nearest } » ?
   *[no] Supprimez-la, ou corrigez-la.
 }

tables-t027 = La clé « { $key } » n’est pas définie.
tables-t027-help = Définissez-la.

tables-t028 = La clé « { $key } » se trouve deux fois, aux lignes { $first } et { $second }.
tables-t028-help = Supprimez l’une des deux.

tables-t029 = La mission va du { $start } au { $end }.
tables-t029-help = La fin ne peut précéder le début, et une mission a { $limit } jours au plus.

tables-t030 = { $first } ({ $from }) est après { $last } ({ $to }).
tables-t030-help = Corrigez l’une des deux dates.

tables-t031 = La tâche dure jusqu’au { $value }, après la fin de sa clause { $clause } le { $end }.
tables-t031-help = Arrêtez-la avec sa clause, ou citez une autre clause.

tables-t032 = La clause { $clause } de type { $kind } a besoin de la clé « { $key } ».
tables-t032-help = Ajoutez-la dans mission.toml.

tables-t033 = La liaison { $leg } mène d’un lieu à lui-même.
tables-t033-help = Corrigez from ou to.

tables-t034 = { $column } ({ $value }) dépasse { $most } ({ $limit }).
tables-t034-help = Corrigez l’un des deux.

tables-t035 = { $site } n’est pas une sortie.
tables-t035-help = Nommez un site de type exit, ou faites-en une sortie.

tables-t036 = La flotte { $fleet } de mode { $own } ne peut utiliser la liaison { $leg } de mode { $mode }.
tables-t036-help = Retirez la liaison de la liste, ou corrigez le mode.

tables-t037 = Aucune liaison de la navette { $fleet } ne touche sa base { $base }.
tables-t037-help = Corrigez la base, ou nommez des liaisons qui y commencent ou s’y terminent.

tables-t038 = Une étape a besoin de site_kind ou de site, et pas des deux.
tables-t038-help = Remplissez l’une des deux colonnes.

tables-t039 = { $length ->
    [one] L’étape s’attend elle-même : { $loop } (ligne { $rows }).
   *[other] Les étapes s’attendent l’une l’autre : { $loop } (lignes { $rows }).
 }
tables-t039-help = Retirez l’une d’elles de la colonne after.

tables-t040 = L’étape { $step } attend « { $name } », que ses sites n’ont pas.
tables-t040-help = { $found ->
    [yes] Vouliez-vous dire « { $nearest } » ?
   *[no] Corrigez le nom, ou ajoutez cette étape pour les mêmes sites.
 }

tables-t041 = « { $value } » n’est pas un sujet.
tables-t041-help = Écrivez leg:, site:, fleet: ou mode: et un nom, comme leg:kidal-gao ou mode:road.

tables-t042 = La liaison { $leg } n’a ni days, ni days_p50 et days_p90.
tables-t042-help = Écrivez les jours entiers de route ; 0 signifie que l’on arrive le jour même.

tables-t043 = { $column } ne dit rien dans cette ligne : la colonne ne compte que si { $other } est { $otherwise }.
tables-t043-help = Videz la cellule, ou corrigez { $other }.

tables-t044 = Aucun site n’est une sortie : personne ne peut sortir.
tables-t044-help = Donnez le type exit à un site au moins.

tables-t045 = La fenêtre d’un site a la capacité 0 ou un blanc, et non { $value }.
tables-t045-help = Écrivez 0 pour fermer le site ; pour moins de place, écrivez des fenêtres pour ses liaisons.

tables-t046 = { $column } ({ $value }) dépasse { $whole } ({ $limit }).
tables-t046-help = Corrigez l’un des deux.

tables-t047 = { $column } vaut { $value } ; la plus petite valeur acceptée est { $limit }.
tables-t047-help = Corrigez-la, ou laissez la cellule vide.

tables-t048 = { $column } contredit { $other }.
tables-t048-help = Corrigez l’un des deux.

tables-t049 = La tâche n’a ni fin propre ni clause qui en donne une : elle dure jusqu’à la fin de la mission, le { $end }.
tables-t049-help = Écrivez until, ou nommez sa clause.

tables-t050 = Le bien { $asset } ne peut être ni expédié ni liquidé : un bien sensible n’est jamais vendu ni donné.
tables-t050-help = Ajoutez ship ou destroy à ses options.

tables-t101 = Liaison { $leg } : { $value } km, contre environ { $crow } km à vol d’oiseau.
tables-t101-help = Vérifiez l’unité (kilomètres) et les coordonnées de ses extrémités.

tables-t102 = Liaison { $leg } : { $km } km en { $days } jours, soit { $speed } km par jour ; { $least } à { $most } sont habituels en mode { $mode }.
tables-t102-help = Vérifiez les unités : jours entiers et non heures, kilomètres et non mètres.

tables-t103 = { $site } se trouve à quelque { $away } km de l’endroit où le placent les longueurs de ses liaisons (lat { $lat }, lon { $lon }).
tables-t103-help = { $swapped ->
    [yes] lat et lon sont-elles inversées ? { $newlat }, { $newlon } conviendrait.
   *[no] Vérifiez lat et lon.
 }

tables-t104 = lat et lon semblent inversées pour { $sites } : dans l’autre sens, ces sites se trouvent { $evidence }.
tables-t104-help = Vérifiez les en-têtes des deux colonnes.

tables-t105 = { $site } se trouve en 0, 0, en mer au large du Ghana.
tables-t105-help = Écrivez ses coordonnées, ou laissez-les vides.

tables-t106 = { $site } n’a pas de coordonnées : il ne protège personne, et n’est sur aucune carte.
tables-t106-help = Écrivez lat et lon.

tables-t107 = { $site } : aucune issue ({ $reason }) ; { $load }.
tables-t107-help = Ajoutez une liaison, une capacité ou une flotte qui mène à l’une de ses sorties, ou rendez la liaison à double sens.

tables-t108 = { $need } { $unit } doivent partir par { $leg }, qui peut en transporter { $carry } d’ici au { $date } : il manque { $short }. Il faut en détruire au moins { $short }, ce qui coûte { $cost } dollars.
tables-t108-help = Ajoutez de la capacité sur { $leg }, une autre liaison, ou un départ plus tôt.

tables-t109 = La liaison { $leg } a une capacité sous contrat et est ouverte à la flotte circulante { $fleet }.
tables-t109-help = Les camions sous contrat roulent dans leurs propres colonnes et n’ont pas besoin d’escorte ; s’il leur en faut une, décrivez-les comme une flotte.

tables-t110 = { $site } a besoin de { $needed } gardes chaque nuit, et { $there } personnes ayant le rôle guard y sont le premier jour.
tables-t110-help = Ajoutez le rôle à une unité, ou corrigez guard.

tables-t111 = La tâche { $task } demande { $needed } personnes ayant le rôle { $role } à { $site }, et { $there } y sont le premier jour.
tables-t111-help = Ajoutez le rôle à une unité, ou corrigez strength.

tables-t112 = { $name } commence à { $site }, une sortie : c’est déjà dehors.
tables-t112-help = Corrigez son site.

tables-t113 = L’étape { $step } demande { $needed } équipes { $team }, et il n’y en a jamais plus de { $there }.
tables-t113-help = Ajoutez des équipes, ou corrigez teams_needed.

tables-t114 = { $site } compte { $there } le premier jour, plus que son { $column } de { $limit }.
tables-t114-help = Corrigez { $column }, ou placez des unités ailleurs.

tables-t115 = La date de retrait de la clause { $clause }, le { $date }, est hors des jours du plan ({ $start } – { $end }).
tables-t115-help = Corrigez la clause, ou le début et la fin de la mission.

tables-t116 = L’équipe { $name } a deux lignes ({ $first } et { $second }).
tables-t116-help = Ce n’est juste que si le nombre change avec le temps, avec from et to à chaque ligne.

tables-t117 = Les jours de { $name } ({ $from } – { $to }) sont hors de ceux du plan ({ $start } – { $end }).
tables-t117-help = Vérifiez l’année.

tables-t118 = Aucune clause de type withdraw_personnel ne dit pour quand tout le monde doit être sorti.
tables-t118-help = Ajoutez-en une ; sans elle, aucune date n’est visée.

# Parts of the sentences above.

tables-load-people = { $count } personnes de l’unité { $name }

tables-load-vehicles = { $count } véhicules de l’unité { $name }

tables-load-teu = { $count } EVP de l’unité { $name }

tables-load-items = { $count } articles de { $name }

tables-reason-no-leg = aucune liaison ne le touche

tables-reason-one-way = { $count ->
    [one] la liaison { $legs } est à sens unique
   *[other] les liaisons { $legs } sont à sens unique
 }

tables-reason-no-capacity = { $count ->
    [one] la liaison { $legs } ne peut les transporter
   *[other] les liaisons { $legs } ne peuvent les transporter
 }

tables-reason-dead-end = aucun chemin ne mène à { $exits }

tables-unit-teu = EVP

tables-unit-vehicles = véhicules

tables-evidence-communities = près de { $communities }

tables-evidence-country = dans { $country }
