# Today against the plan, the log, what lies ahead, two plans side by side.

today-no-plan = No plan to hold against today
today-no-plan-text = Make a plan first; then report here what really happened.
today-title = Standing on the evening of { $day }
today-plan = against
evening = Evening
log-entry = Report
outbox-waits = { $count ->
    [one] One report is not yet sent: there was no line to the server.
   *[other] { $count } reports are not yet sent: there was no line to the server.
}
outbox-sent = What waited has been sent.
send-now = Send now
entry-made = Entered in the log.
entry-waits = Not yet sent: there is no line to the server. It is kept here and sent when the line is back.
people-out = People out
vehicles-out = Vehicles out
teu-out = TEU out
of-all = of { $all }
against-plan = planned { $planned } ({ $difference })
casualties-so-far = Dead or wounded so far
from-incidents = from reported incidents
late-title = Late
nothing-late = Nothing is late.
late-days = { $days ->
    [one] one day late
   *[other] { $days } days late
}
late-not-confirmed = not confirmed
late-under-way = under way
late-arrived = arrived
planned-for = planned for { $day }
departed-on = left on { $day }
report-it = Report it
delayed = delayed
possible-from = planned for { $planned }, possible on { $possible }
never-possible = planned for { $planned }; part of its load never comes
waits-for = waits for { $what }
unconfirmed = not reported
week-title = This week
week-empty = Nothing is due this week.
agenda-ask = ask
agenda-notice = give notice
agenda-decide = decide
agenda-depart = departs
agenda-dispose = dispose
agenda-step = step
agenda-transfer = hand over task
agenda-close = close
clause = Clause
state = State
by = By
because = Because
clause-kind-terminate = end of the mandate
clause-kind-cease-operations = end of operations
clause-kind-transfer-tasks = handover of tasks
clause-kind-withdraw-personnel = withdrawal of personnel
clause-kind-protect-civilians = protection of civilians
clause-kind-support-humanitarian = support to aid
clause-kind-report = report
clause-kind-liquidate = liquidation
clause-kind-close-site = closing of a site
sites-today-caption = What is there, against what the plan has there on this evening
people-planned = People, planned
people-actual = People, actual
difference = Difference
closing-planned = Handover, planned
closing-actual = Handed over
findings-title = Books and counts disagree
log-title = Log
log-empty = Nothing has been reported yet.
log-first = Report the first movement
log-caption = { $count ->
    [one] One entry.
   *[other] { $count } entries.
}
log-verified = The chain of the log is unbroken.
log-not-verified = The chain of the log could not be verified.
entry-number = No.
entered-on = Entered
import-actuals = Import a table (CSV)
import-made = The table was entered.
corrects-entry = corrects entry { $entry }
entry-kind = What happened
entry-actuals = Movement
entry-unplanned = Movement no plan held
entry-counted = Count at a site
entry-closed = Site handed over
entry-begins = The log is complete from this day on
entry-signed = Step of closing done
entry-asked = Permission asked
entry-granted = Permission granted
entry-refused = Permission refused
entry-window = Road or fleet changes
entry-incident = Incident
entry-disposed = Property disposed of
entry-transferred = Task handed over
entry-withdrawn = Entry taken back
enter-in-log = Enter in the log
field-movement = Movement
field-leg = Leg
field-date = Date
field-departed = Departed
field-arrived = Arrived (blank: under way)
field-people = People (blank: as planned)
field-vehicles = Vehicles
field-teu = TEU
field-site = Site
field-unit = Unit
field-asset = Asset
field-step = Step
field-clearance = Permission
field-from = From
field-to = To
field-subject = What it is about
field-capacity = Part of capacity left (0: closed)
field-days-factor = Days, times
field-hazard-factor = Hazard, times
field-reason = Reason
field-casualties = Dead or wounded
field-class = Kind of property
field-quantity = How many
field-how = How
field-task = Task
field-corrects = Number of the entry
field-who = Who reports
field-note = Note
field-fleet = Fleet
field-count = Vehicles of the fleet
field-direction = Direction
field-reverse = Reverse
field-lost = Lost
choice-vehicle = Vehicles
choice-container = Containers
choice-sell = Sold
choice-gift = Given
choice-destroy = Destroyed
ahead-title = Ahead
ahead-text = No forecast has been made for this evening. It acts the rest of the plan out many times, from what is in the log.
forecast-now = Forecast with 200 runs
replan-now = Replan from here
forecast-in-time = { $inTime } of { $runs } simulated runs are out on or before { $by } ({ $word }).
forecast-as-of = From what was reported until the evening of { $day }.
forecast-runs = { $runs } simulated runs.
forecast-range = In 8 of 10 runs the last people leave between { $p10 } and { $p90 }; half of the runs are out by { $p50 }.
forecast-one-day = In 8 of 10 runs the last people leave on { $p10 }.
stranded = { $people } people of { $name } at { $site }: no movement of the plan takes them out any more.
each-dot = each dot is 5 of 100 runs
chance-very-likely = very likely
chance-likely = likely
chance-about-even = about even
chance-unlikely = unlikely
chance-very-unlikely = very unlikely

compare-title = Two plans side by side
compare-same = { $count ->
    [one] One movement is the same in both.
   *[other] { $count } movements are the same in both.
}
change = Change
closings-title = Handovers that shift
closings-same = Every site is handed over on the same day in both.
days-later = { $days } d
differing-title = Movements that differ
compare-only-a = only in A
compare-only-b = only in B
compare-redated = other day
compare-reloaded = other load
compare-redated-reloaded = other day and load

courses-title = Both courses
courses-text = Solid and diamonds: { $a }. Dashed and grey: { $b }.
course-says = { $from } → { $to }{ $people ->
    [0] {""}
   *[other] , { NUMBER($people) } people
}{ $vehicles ->
    [0] {""}
   *[other] , { NUMBER($vehicles) } vehicles
}
odds-in-time = Out by the date, in simulated runs
odds-of = { $count } of { $runs }
odds-last-out = Last people out, 8 of 10 runs
odds-draws = Under the same draws { $b } is out earlier than { $a } in { $earlier } of { $runs } runs, on the same day in { $same }, later in { $later }.
