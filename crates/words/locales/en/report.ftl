# Messages of the report crate: page, workbook and terminal.

# Answers
report-answer-yes = Yes: { $outcome }.
report-answer-yes-partly = Yes, as far as the tables that were given can be judged: { $outcome }.
report-answer-no = No: { $outcome }.
report-answer-late = No: the last people leave on { $date }{ $margin }.
report-answer-broken = No: the plan breaks { $rules } ({ $list }). As written, { $outcome }.
report-answer-unreadable = No: the plan cannot be followed as it is written ({ $count ->
    [one] one fault of form
   *[other] { $count } faults of form
}, P0). Nothing else was judged.
report-outcome-all = everyone is out on { $date }{ $margin }
report-outcome-all-but = everyone but the { $staying } who may stay is out on { $date }{ $margin }
report-outcome-never = { $count ->
    [one] one person who may not stay is
   *[other] { $count } people who may not stay are
} still inside at the end of the plan, on { $date }
report-outcome-unknown = nobody can say from it when everyone is out
report-margin-none = ; no clause sets a date
report-margin-early = , { $days } before the deadline of { $deadline } ({ $clause })
report-margin-late = , { $days } after the deadline of { $deadline } ({ $clause })
report-margin-same-day = , on the day of the deadline ({ $clause })
report-days-in-words = { $count ->
    [0] no day
    [1] one day
    [2] two days
    [3] three days
    [4] four days
    [5] five days
    [6] six days
    [7] seven days
    [8] eight days
    [9] nine days
   *[other] { $count } days
}
report-rules-in-words = { $count ->
    [1] one rule
    [2] two rules
    [3] three rules
    [4] four rules
    [5] five rules
    [6] six rules
    [7] seven rules
    [8] eight rules
    [9] nine rules
   *[other] { $count } rules
}

# Amounts
report-million-dollars = USD { $value } { $whole ->
   *[other] million
}
report-billion-dollars = USD { $value } { $whole ->
   *[other] billion
}
report-less-than = less than { $value }
report-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
report-vehicles = { $count ->
    [one] { $count } vehicle
   *[other] { $count } vehicles
}
report-teu = { $count } TEU
report-range = { $from } to { $to }
report-times = { $count ->
    [one] once
   *[other] { $count } times
}
report-items = { $what } × { $count }

# Key figures
report-figure-people = People
report-figure-people-note = { $units ->
    [one] { $units } unit
   *[other] { $units } units
} of { $contributors ->
    [one] { $contributors } contributor
   *[other] { $contributors } contributors
}
report-figure-last-out = Last people out
report-figure-still-inside = { $people } still inside
report-figure-sites = Sites closed
report-figure-sites-value = { $closed } of { $all }
report-figure-sites-note = last: { $site }, { $date }
report-figure-casualties = Expected casualties
report-figure-casualties-note = model, not a forecast of events
report-figure-property = Property lost
report-figure-property-note = { $share } of { $value }
report-figure-money = Money spent
report-figure-money-note = transport, sites and people, to the end of the plan
report-score-alone = Score { $score }. No bound was computed for this plan.
report-score-and-bound = Score { $score }. No plan can do better than { $bound }, { $gap } less.
report-score-gap-without = Without what every plan pays, { $gap } less.
report-early-note = { $days } before the deadline ({ $clause })
report-late-note = { $days } after the deadline ({ $clause })
report-same-day-note = on the day of the deadline ({ $clause })
report-no-deadline-note = no clause sets a date

# Verdicts
report-kept = kept
report-broken = broken
report-not-judged = not judged
report-more-violations = { $count ->
    [one] … and one more; see the compliance part
   *[other] … and { $count } more; see the compliance part
}
report-on-from = from { $date }
report-on-by = on or before { $date }
report-on-until = until { $date }
report-clause-terminate = end the mandate
report-clause-cease-operations = cease operations
report-clause-transfer-tasks = transfer tasks
report-clause-withdraw-personnel = withdraw personnel
report-clause-withdraw-property = withdraw property
report-clause-protect-civilians = protect civilians
report-clause-support-humanitarian = support humanitarian work
report-clause-liquidate = liquidate
report-clause-guard-limit = limit the guard
report-clause-close-site = close a site
report-clause-report = report

# Rules
report-rule-p0 = the plan's form: names, whole numbers, dates
report-rule-c1 = nothing leaves a place that is not there
report-rule-c2 = everything aboard has a seat, a slot or room
report-rule-c3 = everyone and everything is out at the end
report-rule-n1 = legs and places are open when used
report-rule-n2 = contracted capacity of each leg
report-rule-n3 = size and number of convoys
report-rule-n4 = notice that the host state needs
report-rule-n5 = permissions of the host state
report-rule-n6 = national legs and fleets used by their own
report-rule-f1 = fleet vehicles are where they leave from
report-rule-f2 = sorties a day
report-rule-s1 = every open site is guarded every night
report-rule-s2 = every convoy has its escort
report-rule-s3 = a bed for everyone
report-rule-s4 = room in the container yards
report-rule-s5 = medical care within reach
report-rule-s6 = air cover of convoys
report-rule-s7 = rear parties stay with their equipment
report-rule-k1 = closed sites stay empty
report-rule-k2 = closing steps done, in order
report-rule-k3 = closing teams
report-rule-k4 = dates of sites and units
report-rule-k5 = the partner is there at handover
report-rule-m1 = everyone withdrawn by the date
report-rule-m2 = tasks kept up
report-rule-m3 = tasks transferred to their successors
report-rule-m4 = operations cease
report-rule-m5 = limit of the guard
report-rule-m6 = property withdrawn by its date
report-rule-d1 = property disposed of as it may be
report-rule-d2 = disposals a day
report-rule-u1 = supply of each site and convoy
report-rule-t1 = washing, packing, inspection, customs

# Headings
report-title = { $mission }: withdrawal plan
report-heading-clauses = Clause by clause
report-heading-rules = Rule by rule
report-heading-violations = Every violation
report-heading-breaks = What breaks it
report-heading-strength = People inside
report-heading-sites = How the sites close
report-heading-map = Where they go
report-heading-movements = Movements
report-heading-contributors = Contributors
report-heading-disposals = Property disposed of
report-heading-compliance = Compliance
report-heading-score = Score by component
report-heading-assumed = What was assumed

# The page
report-as-of-all = Based on every window in the tables.
report-as-of = Based on the windows known on { $date }.
report-contact = Contact: { $contact }.
report-made = rearguard { $version }
report-resolution-adopted = { $symbol }, adopted on { $date }
report-strength-intro = People inside each night as planned, those under way included, against the dates of the clauses.
report-strength-label = People inside by night, from { $first } on { $from } to { $last } on { $to }.
report-axis-vehicles = vehicles
report-axis-week = ISO week
report-axis-teu = TEU
report-out-label = all out { $date }
report-stay-label = { $count } may stay · { $date }
report-strength-table = The same as a table, week by week
report-column-night = Night of
report-column-people = People
report-column-vehicles = Vehicles
report-column-teu = TEU
report-gantt-label = Closing of { $count } sites from { $from } to { $to }: steps, last convoy, closing day. The table below says the same.
report-legend-open = open
report-legend-step = closing step
report-legend-task = task kept up
report-legend-last = last departure
report-legend-closing = closing day
report-legend-limit = close by
report-legend-part = a leg closed
report-legend-cut = no way in or out
report-legend-clause = date of a clause
report-keeps-open = stays open
report-no-closing = no closing day
report-column-site = Site
report-column-last-night = Last night
report-column-closing-day = Handed over
report-column-close-by = Close by
report-column-people-start = People at start
report-column-last-unit = Last out
report-column-handed-to = Handed to
report-windows-summary = { $count ->
    [one] One window that closes or slows something
   *[other] { $count } windows that close or slow something
}
report-column-subject = What
report-column-from = From
report-column-to = To
report-column-effect = Effect
report-column-reason = Reason
report-column-known = Known since
report-effect-closed = closed
report-effect-capacity = capacity { $share }
report-effect-days = days × { $factor }
report-effect-hazard = danger × { $factor }
report-effect-lost = falls
report-effect-none = none
report-map-label = Map of the sites and of what moves between them. The tables of sites and movements say the same.
report-map-disclaimer = The boundaries and names shown and the designations used on this map do not imply official endorsement or acceptance. Outline: Natural Earth, simplified. Straight lines are not routes.
report-map-key = A site's mark grows with the people there at the start; a line's width with the people and vehicles that travel it.
report-map-unplaced = Not on the map for want of coordinates: { $sites }.
report-map-unnamed = { $count ->
    [one] One name would overlap others and is left out.
   *[other] { $count } names would overlap others and are left out.
}
report-kind-base = base
report-kind-hub = hub
report-kind-port = port
report-kind-exit = exit
report-legend-idle = leg not used
report-escort-aboard = aboard: { $units }
report-mode-road = road
report-mode-air = air
report-mode-river = river
report-mode-rail = rail
report-mode-sea = sea
report-movements-intro = { $movements ->
    [one] One movement, on { $first }.
   *[other] { $movements } movements from { $first } to { $last }.
}
report-movements-folded = Choose a week to unfold it; what is unfolded is printed.
report-week = Week { $week } · from { $date } · { $movements ->
    [one] one movement
   *[other] { $movements } movements
}
report-column-day = Day
report-column-movement = Ref.
report-column-way = From → to
report-column-aboard = What
report-column-transport = Carried by
report-column-escort = Escort
report-column-arrives = Arrives
report-empty-return = empty
report-contracted = contracted: { $load }
report-supply = { $count } TEU of supply
report-fleet-use = { $fleet } × { $count }
report-detail = { $unit }: { $people }
report-no-movements = No movements: nothing travels in this plan.
report-column-contributor = Contributor
report-column-units = Units
report-column-stay = May stay
report-column-first-out = First out
report-column-all-out = Last out
report-column-vehicles-out = Vehicles shipped
report-column-teu-out = TEU shipped
report-column-vehicles-disposed = Vehicles disposed of
report-column-teu-disposed = TEU disposed of
report-column-beyond-stay = Beyond those who may stay
report-column-clause-or-rule = Clause or rule
report-column-text = Text
report-column-name = Name
report-total = Total
report-column-what = What
report-column-class = Class
report-column-quantity = Quantity
report-column-how = How
report-column-value = Value
report-column-lost = Value lost
report-class-vehicle = vehicle
report-class-container = container
report-how-ship = ship
report-how-sell = sell
report-how-gift = gift
report-how-destroy = destroy
report-disposals-summary = { $count ->
    [one] One disposal
   *[other] { $count } disposals
}: property of { $value }, of which { $lost } is lost.
report-no-disposals = Nothing is sold, given away or destroyed.
report-column-clause = Clause
report-column-obligation = Obligation
report-column-verdict = Verdict
report-column-rules = Rules
report-column-rule = Rule
report-column-asks = What it asks
report-column-violations = Violations
report-column-component = Component
report-column-raw = Raw
report-column-weight = Weight, USD
report-column-weighted = Weighted
report-column-share = Share
report-column-needed = Needed
report-column-found = There was
report-column-sentence = In words
report-score-casualties = expected deaths (model, not a forecast of events)
report-score-late-person-days = late person-days
report-score-unprotected-person-days = unprotected person-days
report-score-task-shortfall-person-days = task shortfall, person-days
report-score-property-lost = property lost, USD
report-score-money = money, USD
report-score-total = total
report-score-missing = The plan breaks P0; it has no score.
report-no-clauses = The mission's tables name no clause.
report-clause-unjudged = no rule speaks of it
report-kept-all = Every rule that was judged is kept.
report-assumed-provenance = { $reported } values reported, { $derived } derived, { $assumed } assumed.
report-assumed-no-provenance = The tables do not say which values were reported, derived or assumed.
report-assumed-settings = In force, as written or by default:
report-assumed-vicinity = a site protects communities within { $km } km when { $people } people with role protect are there
report-assumed-handling = { $days ->
    [one] one day
   *[other] { $days } days
} between arrival and onward departure, where a site says nothing else
report-assumed-plan-on = uncertain times are planned on their { $share } quantile
report-assumed-medevac = medical care must be within { $km } km
report-assumed-weights = weights: { $casualty } USD per expected death, { $late } per late person-day, { $unprotected } per unprotected person-day, { $shortfall } per person-day of task shortfall
report-assumed-warnings = What reading and checking found worth knowing:
report-assumed-no-warnings = Reading and checking gave no warning.
report-mission-digest = Mission { $digest }
report-made-by = Plan made by { $version }
report-scale-km = { $km } km
report-towards = to { $site }
report-contents = On this page

# The workbook
report-sheet-summary = Summary
report-sheet-contributors = Contributors
report-sheet-sites = Site closing
report-sheet-strength = Strength
report-sheet-compliance = Compliance
report-sheet-violations = Violations
report-page-of = Page &P of &N
report-column-figure = Figure
report-column-note = Note
report-workbook-note = The sheets movements, disposals, steps, transfers and closures are the plan itself; their headings must stay as they are for the plan to be read back.
report-column-kind = Kind
