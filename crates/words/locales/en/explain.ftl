# Messages of the explain crate.

# What can be said at once.
explain-met = { $mission }: every rule can be kept, and a plan that does is known.
explain-date-cannot-be-met = { $mission }: { $clause } cannot be met; no plan brings everyone out by { $date }.
explain-cannot-be-met = { $mission }: no plan keeps every rule.
explain-unknown = { $mission }: no plan that keeps every rule was found, and no clash that would explain it.
explain-facts = Known before any search:
explain-broken = What the best plan found breaks:
explain-breach =
    { $more ->
        [0] { $rule }: { $first }
       *[other] { $rule }: { $first } (and { $more } more)
    }
explain-effort =
    { $trials ->
        [one] { $trials } planning run of { $iterations } moves.
       *[other] { $trials } planning runs of { $iterations } moves each.
    }
explain-cut-short = Cut short: this is what was known by then.

# Clashes.
explain-conflict = These clash; without any one of them it can be done (each was planned):
explain-conflict-unverified = These clash; without some of them no plan was found either:
explain-proven = Proven: { $because }
explain-not-proven = Not proven: no plan was found with them, within the budget.
explain-cause-beds = the beds at { $name }
explain-cause-yard = the yard at { $name }
explain-cause-disposal-rate = what can be disposed of in a day at { $name }
explain-cause-station = the station { $name }
explain-cause-notice =
    { $count ->
        [one] the notice of { $count } day for leg { $name }
       *[other] the notice of { $count } days for leg { $name }
    }
explain-cause-clearance = the permission { $name }
explain-cause-escort = the escort that convoys on { $name } need
explain-cause-convoys = the convoys a day on { $name }, and their size
explain-cause-leg-capacity = the contracted capacity of { $name }
explain-cause-fleet =
    { $count ->
        [one] fleet { $name }: only { $count }
       *[other] fleet { $name }: only { $count }
    }
explain-cause-team = team { $name }: only { $count }
explain-cause-guard = the guard at { $name }: { $count } until it closes
explain-cause-task = the task { $name }
explain-cause-leave-from = unit { $name } may not leave before { $date }
explain-cause-leave-by = unit { $name } must have left by { $date }
explain-cause-close-from = { $name } may not close before { $date }
explain-cause-close-by = { $name } must close by { $date }
explain-cause-window = { $name } is restricted from { $from } to { $to } ({ $reason })
explain-cause-clause-date = clause { $name } ({ $kind }): { $date }
explain-cause-clause-limit = clause { $name }: at most { $count } people
explain-cause-clause-other = clause { $name }

# Arithmetic.
explain-proof-people = of { $needed } people, at most { $out } can be out by { $date }.
explain-proof-cargo = of { $needed } { $unit } that may only be shipped, at most { $carried } can be out by { $date }.
explain-proof-leg = { $needed } { $unit } must pass leg { $leg } by { $date }; it can carry at most { $carried }.
explain-proof-steps =
    { $needed ->
        [one] the steps that close { $site } take { $needed } day; it must close by { $date }.
       *[other] the steps that close { $site } take { $needed } days; it must close by { $date }.
    }
explain-proof-teams = closing takes { $needed } team-days of { $team } before { $date }; there are { $there }.
explain-unit-people = people
explain-unit-vehicles = vehicles
explain-unit-teu = TEU

# The earliest date.
explain-earliest = Earliest date that can be met: { $date }. Against the date asked for, the least late plan known has { $late } late person-days.
explain-earliest-proven = Proven: no plan makes an earlier date.
explain-earliest-not-proven = Not proven: a longer search may find an earlier date.
explain-earliest-unknown = Which date could be met is not known: no plan was found for a later one either.

# Remedies and changes.
explain-remedies = What would mend it (each planned and checked), the cheapest first:
explain-remedy = { $changes } (score of the plan: { $score })
explain-change-fleet = { $count } more in fleet { $name }
explain-change-team =
    { $count ->
        [one] { $count } more team of { $name }
       *[other] { $count } more teams of { $name }
    }
explain-change-people-per-day =
    { $count ->
        [one] { $count } more seat a day on { $name }
       *[other] { $count } more seats a day on { $name }
    }
explain-change-vehicles-per-day =
    { $count ->
        [one] { $count } more vehicle a day on { $name }
       *[other] { $count } more vehicles a day on { $name }
    }
explain-change-teu-per-day = { $count } more TEU a day on { $name }
explain-change-convoys-per-day =
    { $count ->
        [one] { $count } more convoy a day on { $name }
       *[other] { $count } more convoys a day on { $name }
    }
explain-change-window-end =
    { $count ->
        [one] the window on { $name } ends { $count } day earlier, on { $date }
       *[other] the window on { $name } ends { $count } days earlier, on { $date }
    }
explain-change-window-start =
    { $count ->
        [one] the window on { $name } begins { $count } day later, on { $date }
       *[other] the window on { $name } begins { $count } days later, on { $date }
    }
explain-change-date =
    { $count ->
        [one] the date of { $name } is { $count } day later, { $date }
       *[other] the date of { $name } is { $count } days later, { $date }
    }
explain-change-guard-limit =
    { $count ->
        [one] { $name } allows { $count } person more
       *[other] { $name } allows { $count } people more
    }
explain-change-close-by =
    { $count ->
        [one] { $name } may close { $count } day later, by { $date }
       *[other] { $name } may close { $count } days later, by { $date }
    }
explain-change-close-from =
    { $count ->
        [one] { $name } may close { $count } day earlier, from { $date }
       *[other] { $name } may close { $count } days earlier, from { $date }
    }
explain-change-leave-by =
    { $count ->
        [one] unit { $name } may leave { $count } day later, by { $date }
       *[other] unit { $name } may leave { $count } days later, by { $date }
    }
explain-change-leave-from =
    { $count ->
        [one] unit { $name } may leave { $count } day earlier, from { $date }
       *[other] unit { $name } may leave { $count } days earlier, from { $date }
    }
explain-change-guard =
    { $count ->
        [one] { $count } guard fewer at { $name }
       *[other] { $count } guards fewer at { $name }
    }
explain-change-escort =
    { $count ->
        [one] { $count } more person in escort unit { $name }
       *[other] { $count } more people in escort unit { $name }
    }
explain-change-notice =
    { $count ->
        [one] { $count } day less notice for leg { $name }
       *[other] { $count } days less notice for leg { $name }
    }
explain-change-beds =
    { $count ->
        [one] { $count } more bed at { $name }
       *[other] { $count } more beds at { $name }
    }
explain-change-yard = room for { $count } TEU more in the yard at { $name }
explain-change-disposals-per-day =
    { $count ->
        [one] { $count } more disposal a day at { $name }
       *[other] { $count } more disposals a day at { $name }
    }
explain-change-station = { $count } more a day through station { $name }
explain-change-permission-from =
    { $count ->
        [one] permission { $name } holds { $count } day earlier, from { $date }
       *[other] permission { $name } holds { $count } days earlier, from { $date }
    }
explain-change-permission-until =
    { $count ->
        [one] permission { $name } holds { $count } day longer, until { $date }
       *[other] permission { $name } holds { $count } days longer, until { $date }
    }
explain-change-permission-granted = permission { $name } is granted, from { $date }, instead of refused

# What holds the score up.
explain-bottlenecks = What one more of each is worth (planned again with two seeds):
explain-noise = Two runs of the mission as it is end USD { $spread } apart. What follows is held against the better one; a gain counts if both runs with the change beat it by more than they differ.
explain-bottleneck = { $change }: at least USD { $gain } less
explain-at-limit =
    { $days ->
        [one] the plan uses it to its limit on { $days } day
       *[other] the plan uses it to its limit on { $days } days
    }
explain-bottleneck-pressed =
    { $days ->
        [one] { $change }: no gain beyond the noise, though used to its limit on { $days } day
       *[other] { $change }: no gain beyond the noise, though used to its limit on { $days } days
    }
explain-bottleneck-rest =
    { $rest ->
        [one] { $rest } other was tried and gains nothing beyond the noise.
       *[other] { $rest } others were tried and gain nothing beyond the noise.
    }

# One place, one movement.
explain-closing = { $site } closes on { $date }.
explain-closing-never = { $site } has no closing day in the plan.
explain-closing-holds = If only that day were one earlier, this would break:
explain-closing-steps =
    { $days ->
        [one] Its closing steps take { $days } day; the plan begins them on { $date }.
       *[other] Its closing steps take { $days } days one after another; the plan begins them on { $date }.
    }
explain-binds = Without one of these it can close a day earlier (each was planned again; USD against the same search without it):
explain-binds-none = Lifting any one thing that speaks of it or of its ways out found no plan that closes it a day earlier.
explain-bind-costs = { $cause }: the plan costs USD { $cost } more
explain-bind-free = { $cause }: the plan costs USD { $cost } less
explain-closing-costs =
    { $days ->
        [one] { $days } day earlier ({ $date }): possible; the plan costs USD { $cost } more.
       *[other] { $days } days earlier ({ $date }): possible; the plan costs USD { $cost } more.
    }
explain-closing-free =
    { $days ->
        [one] { $days } day earlier ({ $date }): possible; the plan costs USD { $cost } less.
       *[other] { $days } days earlier ({ $date }): possible; the plan costs USD { $cost } less.
    }
explain-closing-later =
    { $days ->
        [one] { $days } day earlier ({ $date }): every plan that was found closes it later.
       *[other] { $days } days earlier ({ $date }): every plan that was found closes it later.
    }
explain-closing-breaks =
    { $days ->
        [one] { $days } day earlier ({ $date }): no plan was found; the best one breaks:
       *[other] { $days } days earlier ({ $date }): no plan was found; the best one breaks:
    }
explain-movement = { $id } departs on { $date } on { $leg } with { $people } people, { $vehicles } vehicles, { $teu } TEU and { $items } asset items.
explain-movement-earlier = A day earlier, all else unchanged:
explain-movement-later = A day later, all else unchanged:
explain-movement-cancelled = Without it:
explain-altered-costs = every rule is kept; USD { $cost } more
explain-altered-free = every rule is kept; USD { $cost } less
explain-altered-impossible = it would lie outside the plan's days
