# What is wrong with files before their cells are understood (codes G001 …), and what to do.

grid-g001 = { $path } n’existe pas.
grid-g001-help = Vérifiez l’orthographe du chemin, ou placez-vous dans le dossier qui le contient.

grid-g002 = Lecture impossible : { $reason }.
grid-g002-help = Vérifiez que vous avez le droit de le lire et que le disque ou le partage est accessible.

grid-g003 = Ce n’est pas une mission : aucune table telle que { $expected } n’y a été trouvée.
grid-g003-help = Indiquez le dossier qui contient mission.toml et les tables, ou un classeur avec une feuille par table.

grid-g004 = Il y a des tables, mais ni mission.toml ni feuille « mission ».
grid-g004-help = Ajoutez mission.toml avec le nom, le pays, le début et la fin de la mission, ou une feuille « mission » avec les colonnes key et value.

grid-g005 = Ligne { $line }, colonne { $column } : { $reason }.
grid-g005-help = Le texte se met entre guillemets droits, les dates s’écrivent 2023-12-31, et chaque clé occupe sa propre ligne.

grid-g006 = La clause { $number } n’a pas d’identifiant.
grid-g006-help = Donnez à chaque [[clause]] son propre identifiant, par exemple id = "OP2-withdraw".

grid-g007 = Ce fichier n’est pas du texte.
grid-g007-help = Enregistrez de nouveau la table au format CSV (UTF-8), ou fournissez le classeur lui-même.

grid-g008 = Le fichier n’est pas en UTF-8 (constaté ligne { $line }) ; il a été lu en Windows-1252.
grid-g008-help = Si des noms paraissent faux, enregistrez le fichier au format « CSV UTF-8 ».

grid-g009 = Lu avec { $delimiter } entre les colonnes et { $mark } comme signe décimal.
grid-g009-help = Rien à faire si les nombres sont justes.

grid-g010 = Un guillemet ouvert dans cette ligne n’est jamais fermé ; rien n’a été lu ensuite.
grid-g010-help = Fermez-le, ou doublez-le s’il fait partie du texte.

grid-g011 = Aucun en-tête dans les 25 premières lignes ; des colonnes telles que { $expected } ont été cherchées.
grid-g011-help = Placez au-dessus des données une ligne avec les noms des colonnes.

grid-g012 = L’en-tête a été trouvé à la ligne { $header } ; ce qui précède a été ignoré.
grid-g012-help = Rien à faire si c’est bien l’en-tête.

grid-g013 = La ligne { $row } contient des étiquettes HXL et a été ignorée.
grid-g013-help = Rien à faire.

grid-g014 = L’en-tête s’étend sur les lignes { $first } à { $last } ou sur des cellules fusionnées.
grid-g014-help = Mettez le nom de chaque colonne dans une seule cellule d’une seule ligne, et défusionnez l’en-tête.

grid-g015 = La colonne { $header } figure deux fois (colonnes { $first } et { $second }).
grid-g015-help = Renommez ou supprimez l’une des deux.

grid-g016 = La colonne { $letter } contient des valeurs (comme « { $value } ») mais n’a pas de nom ; elle a été ignorée.
grid-g016-help = Nommez la colonne ou videz-la.

grid-g017 = La table { $table } n’a pas de colonne « { $header } » ; elle a été ignorée.
grid-g017-help = Supprimez la colonne, ou donnez-lui le nom documenté.

grid-g018 = « { $name } » n’est pas une table connue ; elle n’a pas été lue.
grid-g018-help = Renommez-la s’il s’agit d’une table, sinon laissez-la.

grid-g019 = La table { $table } figure deux fois : « { $first } » et « { $second } » ; seule la première a été lue.
grid-g019-help = N’en gardez qu’une.

grid-g020 = Des caractères invisibles ont été retirés de la cellule { $cell }.
grid-g020-help = Ressaisissez la cellule pour les éliminer.

grid-g021 = Les cellules fusionnées { $range } ont toutes été lues comme « { $value } ».
grid-g021-help = Défusionnez les cellules si seule la première doit porter la valeur.

grid-g022 = La feuille est masquée ; elle a été lue tout de même.
grid-g022-help = Supprimez la feuille ou donnez-lui un autre nom si elle n’est pas à prendre en compte.

grid-g023 = La cellule { $cell } contient aussi une heure ; seule la date compte.
grid-g023-help = Effacez l’heure si c’est ce que vous voulez dire.

grid-g024 = Ce fichier est protégé par un mot de passe.
grid-g024-help = Ouvrez-le avec son mot de passe, enregistrez une copie sans mot de passe et fournissez la copie.

grid-g025 = Ce fichier est une page HTML, quoi qu’en dise son nom.
grid-g025-help = Ouvrez-le dans un tableur et enregistrez-le au format .xlsx ou .ods.

grid-g026 = Ce type de fichier n’est pas lu ici : { $kind }.
grid-g026-help = Enregistrez-le au format .xlsx, .ods ou CSV.

grid-g027 = Le fichier est endommagé ou incomplet : { $reason }.
grid-g027-help = Ouvrez-le dans le programme qui l’a créé, enregistrez-le de nouveau et comparez.

grid-g028 = Le fichier dépasse { $limit } Mo.
grid-g028-help = Retirez ce qui n’est pas une table : images, archives, anciennes feuilles.

grid-g029 = « { $entry } » occupe plus de { $limit } Mo une fois décompressé ; le fichier a été refusé.
grid-g029-help = Aucune mission n’en demande autant. Retirez la mise en forme des lignes vides, les images et les anciennes feuilles.

grid-g030 = Il y a plus de { $limit } lignes ; le reste n’a pas été lu.
grid-g030-help = Scindez la table ou retirez les lignes inutiles.

grid-g031 = Il y a plus de { $limit } colonnes ; la table n’a pas été lue.
grid-g031-help = Retirez les colonnes inutiles.

grid-g032 = La cellule contient plus de { $limit } caractères.
grid-g032-help = Raccourcissez-la, ou cherchez un guillemet manquant.

grid-g033 = La cellule { $cell } se trouve au-delà de la dernière ligne ou colonne possible d’une feuille.
grid-g033-help = Ouvrez le classeur dans un tableur et enregistrez-le de nouveau.

grid-g034 = L’archive a été refusée à cause de son entrée « { $entry } », dont le nom pourrait sortir du dossier.
grid-g034-help = Refaites l’archive à partir du seul dossier de la mission.

grid-g035 = « { $value } » peut être un millier ou une fraction ; rien dans ce fichier ne le montre.
grid-g035-help = Écrivez la valeur sans séparateur de milliers (1234) ou avec davantage de décimales (1,2340).

grid-g036 = Ce fichier mêle virgules et points décimaux ; « { $value } » est l’un des points.
grid-g036-help = N’utilisez qu’un seul signe décimal dans tout le fichier.

grid-g037 = Un autre programme, sans doute Excel, tient le fichier ouvert.
grid-g037-help = Fermez-le dans ce programme et recommencez.

grid-g038 = { $count ->
    [one] Une autre cellule semblable
   *[other] { $count } autres cellules semblables
 } à celles déjà nommées ({ $code }).
grid-g038-help = Traitez-les comme les cellules déjà nommées.

grid-g039 = La valeur de { $key } est d’un genre inconnu ici.
grid-g039-help = Écrivez un texte, un nombre, une date, vrai ou faux (true, false), ou une liste de ceux-ci.

grid-g040 = Il contient plus de { $limit } fichiers.
grid-g040-help = Fournissez le dossier de la mission, et non un dossier qui en contient beaucoup d’autres.

grid-g041 = Dans un dossier, les classeurs ne sont pas lus.
grid-g041-help = Enregistrez la feuille au format CSV, ou fournissez le classeur seul.

grid-g042 = Il y a plus de { $limit } cellules ; la feuille n’a pas été lue.
grid-g042-help = Retirez les lignes et les colonnes inutiles.

grid-meant = Vouliez-vous dire « { $name } » ?
grid-tab = des tabulations
grid-sign = « { $sign } »
