# Tables of a mission: editing, problems, two versions of a cell.

table-errors = errors
table-rows = rows
row-number = row { $row }
filter-rows = Filter the rows
rows-shown = { $shown } of { $all } rows
undo = Undo
redo = Redo
add-row = Add a row
remove-row = Remove the row
saving = Saving
saved = Saved
not-saved = The change could not be saved. The table shows what the server holds.
unsent = { $count ->
    [one] One change is not saved yet. It stays here, and is sent as soon as the server takes it.
   *[other] { $count } changes are not saved yet. They stay here, and are sent as soon as the server takes them.
}
undone = Undone: { $what }
redone = Redone: { $what }
cell-hint = Choose a cell to see what belongs in it. Enter edits, Ctrl V pastes a block from Excel, F8 goes to the next problem.
grid-outside = { $count ->
    [one] One pasted cell lies right of the last column and was left out.
   *[other] { $count } pasted cells lie right of the last column and were left out.
}
problems-title = Problems
problems-none = no problems
problems-none-text = Every table can be read, and they fit together.
go-to-plans = Go to the plans
blank = (blank)

conflict-title = Somebody else changed this mission
conflict-text = The same table was changed elsewhere since you opened it. Choose for each cell which value stays.
conflict-nothing = The mission was changed elsewhere since you opened it, but not in the cells that you changed. Your change can be saved on top.
conflict-cell = Cell
conflict-mine = Yours
conflict-theirs = There now
conflict-take-theirs = Leave it as it is there
conflict-save = Save what is chosen
conflict-theirs-kept = The table stays as it was saved elsewhere.
conflict-undo = The mission was changed elsewhere. It was read again; undo once more to undo that change.

versions-open = Versions
versions-title = Versions of this mission
versions-text = Every change with its author. Undo brings back the version before.
versions-what = Change
versions-who = By
version = Version
