# What stands on every view: head, states, the list of missions, keys.

nav-missions = Missions
nav-mission = Parts of the mission
nav-tables = Tables
nav-plans = Plans
nav-today = Today
skip-to-content = Skip to the content
switch-language = Passer au français
settings = Appearance and session
theme-system = As the system
theme-light = Light
theme-dark = Dark
sign-out = Sign out
close = Close
cancel = Cancel
try-again = Try again
loading = Loading
needs-scripts = This page needs JavaScript.

status-kept = kept
status-at-risk = at risk
status-broken = broken
status-unknown = not judged

failure-unreachable = The server does not answer
failure-unreachable-advice = It may have been stopped. Nothing that was confirmed is lost. Start it again, then try again.
failure-unexpected = The page met something unexpected

unknown-title = There is nothing at this address
unknown-text = The link may be old, or the mission may have been removed.

login-opening = Opening Rearguard
login-title = Open the link from the terminal
login-text = The page opens with a link that works once. It is printed where the server was started. For a new link press Enter there; if it no longer runs, start it:
login-why = Movement plans are sensitive, so the page answers only to the person at this computer.

session-ended = The session has ended
session-ended-text = What you see and typed stays here. Press Enter where the server runs, open the new link in this browser in another tab, then continue.
continue = Continue

missions-title = Missions
take-example = Take an example
example-demo = MINUSMA 2023, Mali
example-unifil = UNIFIL 2027, Lebanon
example-tutorial = Tutorial: two camps, one port
upload-workbook = Upload a workbook
upload-files = Files of a mission
reading-files = Reading { $name }
not-taken = { $name } was not taken
drop-hint = A workbook (.xlsx, .ods) or the files of a mission folder can also be dropped anywhere on this page.
drop-here = Drop to read it as a new mission
mission-span = { $from } to { $to }
mission-size = { $sites ->
    [one] one site
   *[other] { $sites } sites
}, { $people ->
    [one] one person
   *[other] { $peopleText } people
}
mission-ready = ready to plan
mission-removed = { $name } was removed.
more-about = More about { $name }
remove-mission = Remove mission
remove-mission-asks = { $name } goes with its plans and logs. This cannot be undone.
count-errors = { $count ->
    [one] one error
   *[other] { $count } errors
}
count-warnings = { $count ->
    [one] one warning
   *[other] { $count } warnings
}

show-all = Show all { $count }
show-fewer = Show fewer
day-shape = YYYY-MM-DD
day-wrong = not a day; write YYYY-MM-DD

first-title = Plan the withdrawal of a mission
first-text = Rearguard reads a mission’s tables, finds a plan that keeps every rule, and says how good it is at best. Nothing leaves this computer.
first-step-tables = Bring the tables
first-step-tables-text = Sites, units, roads and fleets, in a workbook. What is wrong is shown at its cell.
first-step-plan = Plan
first-step-plan-text = Watch the plan improve; stop when it is good enough. The best one is kept.
first-step-see = See it, move it, try it
first-step-see-text = Play it day by day on the map. Drag a closing day and read which rule allows it or forbids it.
first-try = Try the example: MINUSMA 2023
first-tutorial = Take the small tutorial

help-keys = Keys
keys-everywhere = Everywhere
keys-plan = Plan
keys-table = Tables
key-help = ?
key-help-does = This list
key-tab = Tab
key-tab-does = Next field, place or bar
key-escape = Esc
key-escape-does = Close; put back what is being dragged
key-play = Space
key-play-does = Play or stop the days
key-day = ← →
key-day-does = One day back or on
key-week = Shift ← →
key-week-does = One week back or on
key-ends = Home End
key-ends-does = First or last day
key-move = Alt ← →
key-move-does = Move the picked bar by a day
key-move-week = Alt Shift ← →
key-move-week-does = Move the picked bar by a week
key-menu = Enter
key-menu-does = Facts of the picked bar or place
key-cells = ← ↑ → ↓
key-cells-does = From cell to cell; with Shift a block
key-edit = Enter F2
key-edit-does = Edit the cell; Esc leaves it as it was
key-paste = Ctrl V
key-paste-does = Paste a block from Excel, as one step
key-undo = Ctrl Z
key-undo-does = Undo, and say what was undone
key-redo = Ctrl Y
key-redo-does = Redo
key-next-problem = F8
key-next-problem-does = Next problem
key-find = /
key-find-does = Filter the rows
