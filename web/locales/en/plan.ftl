# One plan on screen: answer, panels, facts, moves.

answer-label = Answer
answer-yes = Yes: everyone is out on { $out }.
answer-yes-same-day = Yes: everyone is out on { $out }, the day of the date ({ $clause }).
answer-yes-early = Yes: everyone is out on { $out }, { $days ->
    [1] one day
    [2] two days
    [3] three days
    [4] four days
    [5] five days
    [6] six days
    [7] seven days
    [8] eight days
    [9] nine days
   *[other] { $days } days
} before { $deadline }.
answer-late = No: the last people leave on { $out }, { $days ->
    [1] one day
    [2] two days
    [3] three days
    [4] four days
    [5] five days
    [6] six days
    [7] seven days
    [8] eight days
    [9] nine days
   *[other] { $days } days
} after { $deadline }.
answer-broken = No: the plan breaks { $count ->
    [one] a rule
   *[other] rules ({ $count } times)
}. As it is written, the last people leave on { $out }.
answer-unknown = The plan does not say when the last people leave.
gap-says = gap to the proven bound: at most { $gap }
gap-means = The best plan there is could score at most { $gap } lower than this one. That is proven; nobody knows whether such a plan exists.
as-of = as of { $when }
plan-undo-says = Undo: { $what }
plan-redo-says = Redo: { $what }
plan-undone = Undone: { $what }. That plan stays in the list of plans.
plan-redone = Done again: { $what }.
change-closure = { $site } handed over on { $day }
change-departure = { $movement } departs on { $day }
next-steps = Next
simulate-plan = Simulate 200 runs
plan-again = Plan again for 30 seconds
export = Export
export-report-html = Report to print
export-plan-xlsx = Workbook
export-movements-csv = Movements
export-plan-geojson = Map
export-requests-ics = Calendar of requests
export-plan-json = Plan for the program

map = Map
gantt = Bars by site and fleet
curve = People inside over time
panel-label = Facts and tables
tab-facts = Facts
tab-clauses = Clauses
tab-sites = Sites
tab-movements = Movements
tab-score = Score
tab-requests = Requests

rules-broken-count = { $count ->
    [one] One rule is broken
   *[other] Rules are broken in { $count } places
}
rule-name = rule { $rule }
needed-found = needed: { $needed }; found: { $found }
and-more = and { $count } more

score-caption = What the score adds up; lower is better
component = Component
amount = Amount
in-dollars = In dollars
component-casualties = Expected casualties
component-late-person-days = Person-days after the date
component-unprotected-person-days = Civilians without protection, person-days
component-task-shortfall-person-days = Tasks short of people, person-days
component-property-lost = Property lost
component-money = Money spent
component-notice = Notice not given
component-supply = Supply
component-cover = Cover
bound-says = Proven bound: no plan scores below { $bound }, at most { $gap } lower than this one.
casualties-are-a-model = Expected casualties come from a model of hazards; they are no forecast of events.

site = Site
people = People
vehicles = Vehicles
teu = TEU
movement = Movement
depart = Departs
arrive = Arrives
from = From
to = To
what = What
fleet = Fleet
convoy = Convoy
community = Community
sites-caption = On { $day }
last-night-short = Last out
handed-over = Handed over
stays-open = stays open
requests-none = No permission has to be asked for in this plan.
requests-caption = What must be asked for, and by when
ask-by = Ask by
ask-what = What
ask-whom = Whom
ask-for = for { $day }

facts-none = Pick a place, a bar or a row to see its facts here.
role-base = Camp
role-hub = Hub
role-port = Port
role-exit = Exit
mode-road = Road
mode-air = Air
mode-river = River
mode-rail = Rail
mode-sea = Sea
leg-length = , { $km } km
people-on = People on { $day }
people-at-start = People at the start
guard = Guard
guard-says = at least { $count }
first-step = Closing begins
last-night = Last people leave
must-close-by = Must close by
closing-steps = Steps of closing
units-at-start = Units at the start
move-closure = Hand over on another day
move-departure = Depart on another day
why-not-earlier = Why not earlier?
why-then = Why on that day?
why-busy = Trying other days; this takes a few seconds.
why-nothing = Nothing that was tried says more.
why-earlier = { $days ->
    [one] One day earlier
   *[other] { $days } days earlier
}
why-later = { $days ->
    [one] One day later
   *[other] { $days } days later
}
why-cancelled = { $days ->
   *[other] Without it
}
costs-nothing = would cost nothing
windows = Windows
window-now = today’s view
window-closed = closed
window-capacity = { $part } of capacity
window-days = days × { $factor }
window-hazard = hazard × { $factor }
from-on = from { $day } on
known-from = known since { $day }
days-under-way = Days under way
hazard = Hazard
show-leg = Show the whole leg
load-says = { $people } people, { $vehicles } vehicles
fleet-number = Vehicles
fleet-base = Base
busy-on = Under way on { $day }
busy-most = At most at once
busy-days = Days in use
fleet-kind-circulating = Circulates between places
fleet-kind-scheduled = Sails or flies on its days
fleet-kind-chartered = Chartered
nearest-site = Nearest site
site-at-km = { $site }, { $km } km
mission-there-until = The mission leaves it on
day-earlier = One day earlier
day-later = One day later
put-back = Put back
move-keeps = On { $day } every rule is kept.
score-rises = The score rises by { $amount }.
score-falls = The score falls by { $amount }.
allowed-day = Allowed on { $day } only.
allowed-span = Allowed from { $from } to { $to }.
keep-as-draft = Keep as a draft
keep-as-broken-draft = Keep as a broken draft
replan-around = Replan around it
draft-made = { $name } was made.

tab-queues = Queues
queues-waiting = What waits at each station
queues-worked = What each station works off; the dashed line is the most it can
ask-hangs = { $movements ->
    [one] one movement
   *[other] { NUMBER($movements) } movements
}{ $people ->
    [0] {""}
   *[other] , { NUMBER($people) } people
}
