# Tableaux d’une mission : saisie, défauts, deux versions d’une cellule.

table-errors = erreurs
table-rows = lignes
row-number = ligne { $row }
filter-rows = Filtrer les lignes
rows-shown = { $shown } lignes sur { $all }
undo = Annuler
redo = Rétablir
add-row = Ajouter une ligne
remove-row = Supprimer la ligne
saving = Enregistrement
saved = Enregistré
not-saved = La modification n’a pu être enregistrée. Le tableau montre ce que le serveur détient.
unsent = { $count ->
    [one] Une modification n’est pas encore enregistrée. Elle reste ici, et part dès que le serveur la prend.
   *[other] { $count } modifications ne sont pas encore enregistrées. Elles restent ici, et partent dès que le serveur les prend.
}
undone = Annulé : { $what }
redone = Rétabli : { $what }
cell-hint = Choisissez une cellule pour voir ce qu’elle attend. Entrée modifie, Ctrl V colle un bloc depuis Excel, F8 mène au défaut suivant.
grid-outside = { $count ->
    [one] Une cellule collée se trouve à droite de la dernière colonne et a été laissée de côté.
   *[other] { $count } cellules collées se trouvent à droite de la dernière colonne et ont été laissées de côté.
}
problems-title = Défauts
problems-none = aucun défaut
problems-none-text = Tous les tableaux se lisent et s’accordent.
go-to-plans = Aller aux plans
blank = (vide)

conflict-title = Quelqu’un d’autre a modifié cette mission
conflict-text = Le même tableau a été modifié ailleurs depuis que vous l’avez ouvert. Choisissez pour chaque cellule la valeur qui reste.
conflict-nothing = La mission a été modifiée ailleurs depuis que vous l’avez ouverte, mais pas dans les cellules que vous avez changées. Votre modification peut être enregistrée par-dessus.
conflict-cell = Cellule
conflict-mine = La vôtre
conflict-theirs = Ce qui s’y trouve
conflict-take-theirs = Laisser ce qui s’y trouve
conflict-save = Enregistrer ce qui est choisi
conflict-theirs-kept = Le tableau reste tel qu’il a été enregistré ailleurs.
conflict-undo = La mission a été modifiée ailleurs. Elle a été relue ; annulez encore une fois pour annuler cette modification.

versions-open = Versions
versions-title = Versions de cette mission
versions-text = Chaque changement et son auteur. « Annuler » ramène la version d’avant.
versions-what = Changement
versions-who = Par
version = Version
