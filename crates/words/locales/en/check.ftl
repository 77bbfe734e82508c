# Messages of the check crate.


# What was needed and what was there.
check-people =
    { $count ->
        [0] nobody
        [one] { $count } person
       *[other] { $count } people
    }
check-people-with-role =
    { $count ->
        [one] { $count } person with role { $role }
       *[other] { $count } people with role { $role }
    }
check-vehicles =
    { $count ->
        [one] { $count } vehicle
       *[other] { $count } vehicles
    }
check-teu = { $count } TEU
check-teu-amount = { $amount } TEU
check-items =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
check-convoys =
    { $count ->
        [one] { $count } convoy
       *[other] { $count } convoys
    }
check-sorties =
    { $count ->
        [one] { $count } sortie
       *[other] { $count } sorties
    }
check-teams =
    { $count ->
        [one] { $count } team
       *[other] { $count } teams
    }
check-at-most = at most { $what }
check-at-least = at least { $what }
check-date = { $date }
check-from = { $date } or later
check-by = { $date } or earlier
check-value = { $value }
check-two = { $one }, { $two }
check-three = { $one }, { $two }, { $three }
check-nothing = nothing
check-none = none
check-empty-fleet = nothing but empty fleet vehicles
check-something-else = people or property
check-out-only = the way out only
check-back = the way back
check-open = open
check-closed = closed
check-sailing-day = a sailing day
check-medical-within = medical people within { $km } km
check-closing-day = a closing day
check-no-closing-day = no closing day
check-stores-out = no vehicle, container or asset but those of units still guarding
check-successor = a successor
check-how-ship = shipping
check-how-sell = sale
check-how-gift = gift
check-how-destroy = destruction
check-ship-or-destroy = shipping or destruction
check-gift-or-destroy = gift or destruction
check-known-name = a { $kind } of the mission
check-kind-leg = leg
check-kind-unit = unit
check-kind-asset = asset
check-kind-fleet = fleet
check-kind-site = site
check-kind-step = step
check-kind-task = task
check-step-of-site = a step of this site
check-whole-number = a whole number from 0
check-date-between = a date from { $from } to { $to }
check-once = once
check-unit-or-asset = either a unit or an asset
check-known-word = a word of the format
check-releasable = a unit whose people may be released by then
check-agreeing-rows = rows that agree in leg, reverse and depart
check-when-day = on { $date }
check-when-days = on the worst day from { $date } to { $last }
check-when-night = on the night of { $date }
check-when-nights = on the worst night from { $date } to { $last }

# Warnings.
check-warning-digest = The plan was made for another state of the mission ({ $digest }); it is checked all the same.
check-warning-score = The plan says { $part } { $stored }; it is { $computed }.
check-warning-parts = Some of the plan’s tables were not given: what needs them is not judged, and the score counts only what was given.
check-warning-mixed-leg = Leg { $leg } has contracted capacity and a fleet: contracted lorries count in no convoy and need no escort; lorries that must be escorted belong in a fleet.

# P0.
check-p0-name = form
check-p0-rule = names are known, counts are whole numbers from 0, dates lie between start and end, movement ids, closures, transfers and (site, step) occur once; a plan that breaks P0 is judged by P0 alone
check-p0-unknown = { $subject }: “{ $found }” is not { $needed }.
check-p0-step = { $subject }: “{ $found }” is a step, but not { $needed }.
check-p0-count = { $subject }: { $found } is not { $needed }.
check-p0-date = { $subject }: { $found } is not { $needed }.
check-p0-twice = { $subject }: “{ $found }” stands more than once; needed { $needed }.
check-p0-owner = { $subject }: a disposal takes { $needed }.
check-p0-word = { $subject }: “{ $found }” is not { $needed }.
check-p0-release = { $subject }: a release on { $found } needs { $needed }.
check-p0-rows = { $subject }: “{ $found }”; needed { $needed }.

# C1.
check-c1-name = stock
check-c1-rule = nothing leaves a place that is not available there that day (people, vehicles, TEU, asset items); nothing but empty fleet vehicles leaves an exit; a unit or asset goes out only by its exits
check-c1-missing = { $subject } takes { $needed } of { $name } from { $place } { $when }; { $found } can be taken.
check-c1-from-exit = { $subject } takes { $found } from the exit { $place } { $when }; { $needed } may leave it.
check-c1-wrong-exit = { $subject }, departing { $when }, takes { $found } of { $name } out at { $place }; they may go out at { $needed }.

# C2.
check-c2-name = room
check-c2-rule = each manifest fits the seats, slots and TEU that its movement offers; one person of the manifest per self-driven vehicle
check-c2-seats = { $subject } carries { $needed } from { $place } { $when }; it has seats for { $found }.
check-c2-slots = { $subject } must carry { $needed } from { $place } { $when }; it has slots for { $found }.
check-c2-teu = { $subject } carries { $needed } from { $place } { $when }; it has room for { $found }.
check-c2-drivers = { $subject } leaves { $place } { $when } with { $found } on its manifest; the vehicles that drive themselves need { $needed }.

# C3.
check-c3-name = all out
check-c3-rule = at the end nobody is inside except those who may stay, at keep_open sites; no vehicle, TEU or asset is left undisposed except at keep_open sites
check-c3-people = { $subject } still has { $found } inside at the end ({ $when }); { $needed } may be there, at sites that stay open.
check-c3-property = { $subject } still has { $found } at { $place } at the end ({ $when }); { $needed } may be left.
check-c3-under-way = { $subject } is still under way with { $found } at the end ({ $when }); { $needed } may be left.

# N1.
check-n1-name = open
check-n1-rule = the leg is used in a direction it has, is open from departure to arrival, its ends take part that day, and the movement arrives by the end
check-n1-one-way = { $subject } takes { $found } of leg { $leg } from { $place } { $when }; it has { $needed }.
check-n1-late = { $subject } leaves { $place } { $when } by leg { $leg } and arrives on { $found }; needed { $needed }.
check-n1-closed = { $subject }, from { $place }: leg { $leg } is { $found } { $when }; it must be { $needed } from departure to arrival.
check-n1-place-closed = { $subject } uses { $place } by leg { $leg } { $when }; the place is { $found } and must be { $needed }.
check-n1-no-sailing = { $subject } leaves { $place } by leg { $leg } { $when }; departures are every { $every } days: needed { $needed }, found { $found }.

# N2.
check-n2-name = capacity
check-n2-rule = contracted people, vehicles and TEU stay within the leg’s daily capacity
check-n2-exceeded = Leg { $subject } from { $place } is to carry { $found } under contract { $when }; its capacity is { $needed }.

# N3.
check-n3-name = convoy
check-n3-rule = size between convoy_min and convoy_max; not more than convoys_per_day
check-n3-size = Convoy { $subject } leaves { $place } by leg { $leg } { $when } with { $found }; needed { $needed }.
check-n3-count = Leg { $subject } takes { $found } from { $place } { $when }; allowed { $needed }.

# N4.
check-n4-name = clearance
check-n4-rule = departure is at least clearance_days after start
check-n4-early = { $subject } leaves { $place } by leg { $leg } on { $found }; the host state’s notice allows { $needed }.

# N5.
check-n5-name = clearances
check-n5-rule = what has clearance rows is used only on days inside a cover that is granted or may be counted on
check-n5-not-covered = { $subject } uses { $what } from { $place } { $when }: { $found }; needed { $needed }.
check-covered = a clearance that covers the day
check-not-covered = no clearance covers the day

# N6.
check-n6-name = national means
check-n6-rule = legs and fleets that are for some contributors or units carry only theirs
check-n6-leg = { $subject } takes { $found } by leg { $leg } from { $place } { $when }; it is for { $needed } alone.
check-n6-fleet = { $subject } takes { $found } with fleet { $fleet } from { $place } { $when }; it is for { $needed } alone.

# F1.
check-f1-name = fleet
check-f1-rule = circulating vehicles are where they depart from; every fleet has the leg’s mode, is on its legs, in its time and windows; a shuttle’s base is an end of the leg
check-f1-mode = { $subject }: fleet { $fleet } is of mode { $found }; leg { $leg } from { $place } ({ $when }) needs { $needed }.
check-f1-leg = { $subject }: fleet { $fleet } goes by leg { $found } from { $place } { $when }; its legs are { $needed }.
check-f1-base = { $subject }: shuttle { $fleet } flies leg { $leg } { $when } between { $found }; its base { $needed } is not among them.
check-f1-time = { $subject }: fleet { $fleet } is used on leg { $leg } from { $place } on { $found }; it is there { $needed }.
check-f1-grounded = { $subject }: fleet { $fleet } is { $found } { $when } and must be { $needed } for leg { $leg } from { $place }.
check-f1-place = { $subject } takes { $needed } of fleet { $fleet } from { $place } { $when }; { $found } can depart there.
check-f1-window = Fleet { $subject } has { $found } departing or under way { $when }, some from { $place }; allowed { $needed }.

# F2.
check-f2-name = sorties
check-f2-rule = shuttle sorties stay within the day’s budget, in all and on each leg
check-f2-day = Shuttle { $subject } of { $place } flies { $found } { $when }; it has { $needed }.
check-f2-leg = Shuttle { $subject } of { $place } flies { $found } on leg { $leg } { $when }; the leg allows { $needed }.

# S1.
check-s1-name = guard
check-s1-rule = every night before its closing day (without one, to the end) a base or hub that held anything on the morning of day 0 holds at least guard people with role guard, empty or not; any other place with a guard, while anything is in it
check-s1-guard = { $place } has { $found } { $when }; its guard needs { $needed }.
check-s1-lost = { $place } still holds { $found } { $when }, after it has fallen; { $needed } may be there.

# S2.
check-s2-name = escort
check-s2-rule = each convoy has its escort, of units with role escort
check-s2-broken = Convoy { $subject } ({ $size }) leaves { $place } by leg { $leg } { $when } with { $found }; needed { $needed }.
check-s2-return = The escort detail of { $subject } leaves { $place } { $when } and is back on { $found }; needed { $needed }.

# S3.
check-s3-name = beds
check-s3-rule = people tonight are at most the beds
check-s3-beds = { $place } holds { $found } { $when }; it has beds for { $needed }.

# S4.
check-s4-name = yard
check-s4-rule = TEU tonight are at most yard_teu
check-s4-yard = { $place } holds { $found } { $when }; its yard takes { $needed }.

# S5.
check-s5-name = medevac
check-s5-rule = every base, hub or port with coordinates that holds people is within medevac_km of one that holds people of a unit with role medical
check-s5-medevac = { $place } holds { $found } { $when } without { $needed }.

# S6.
check-s6-name = air cover
check-s6-rule = each convoy on a leg with cover reserves a sortie of its fleet on each day from departure to arrival
check-s6-no-cover = Convoys and flights need { $needed } of shuttle { $subject } { $when }; it has { $found }.

# S7.
check-s7-name = rear party
check-s7-rule = at a base or hub where the unit has vehicles or TEU tonight, at least rear_party of its people (or all that are still inside) are there too
check-s7-rear-party = { $subject } has equipment at { $place } and { $found } with it { $when }; needed { $needed }.

# K1.
check-k1-name = closed
check-k1-rule = a site that must close has a closing day, no other has one; from that night on it holds nothing, nothing arrives on or after it, nothing departs after it
check-k1-no-day = { $place } must close and has no closing day: needed { $needed }, found { $found }.
check-k1-not-asked = { $place } has a closing day, { $found }; it needs { $needed }.
check-k1-holds = { $place } is closed and holds { $found } { $when }; needed { $needed }.
check-k1-arrives = { $subject } arrives at { $place } on { $found }, on or after its closing day; needed { $needed }.
check-k1-departs = { $subject } leaves { $place } on { $found }, after its closing day; needed { $needed }.
check-k1-returns = The escort detail of { $subject } returns to { $place } on { $found }, on or after its closing day; needed { $needed }.

# K2.
check-k2-name = steps
check-k2-rule = every step of a closing site is done by the closing day, in order, stores_out respected (not judged without a closing day)
check-k2-missing = Step { $subject } of { $place } is not in the plan: needed { $needed }, found { $found }.
check-k2-late = Step { $subject } of { $place } is done on { $found }; needed { $needed }.
check-k2-order = Step { $subject } of { $place } starts on { $found }; after { $before }, needed { $needed }.
check-k2-stores = Step { $subject } of { $place } starts { $when } with { $found } in the way; needed { $needed }.

# K3.
check-k3-name = teams
check-k3-rule = teams in use each day are at most the teams there are
check-k3-teams = { $subject } has { $found } at work { $when }; allowed { $needed }.

# K4.
check-k4-name = dates
check-k4-rule = the closing day lies from close_from to close_by and to the date of its close_site clause; no manifest takes a unit’s people from their first site before leave_from, none is there on the night of leave_by
check-k4-close-early = { $place } closes on { $found }; it may close { $needed }.
check-k4-close-late = { $place } closes on { $found }; it must close { $needed }.
check-k4-not-closed = { $place } has no closing day ({ $found }); it must close { $needed }.
check-k4-leave-early = { $subject } takes people of { $unit } from { $place } on { $found }; they may leave { $needed }.
check-k4-leave-late = { $subject } still has { $found } at { $place } { $when }; { $needed } may be there.

# K5.
check-k5-name = handover
check-k5-rule = the handover partner is present within vicinity_km on the closing day, and the signing step ends overlap_days before the last guard leaves
check-k5-absent = { $place } is handed over { $when }; needed { $needed }, found { $found }.
check-k5-overlap = The last guard leaves { $place } on { $found }; step { $subject } and the overlap need { $needed }.
check-partner-near = { $partner } within { $km } km
check-partner-absent = nobody of { $partner }

# M1.
check-m1-name = withdrawn
check-m1-rule = on the night of the withdrawal date and after, nobody is inside beyond those who may stay
check-m1-late = { $subject }: inside { $when } beyond those who may stay: { $found }; allowed: { $needed }.

# M2.
check-m2-name = tasks
check-m2-rule = each hard task has its strength each night until its end or its transfer; those whom the guard needs do not count
check-m2-short = Task { $subject } at { $place } has { $found } { $when } beside the guard; it needs { $needed }.

# M3.
check-m3-name = transfer
check-m3-rule = a task is transferred only to its successor, from successor_from + handover_days on, within its time and not after its site’s closing day; under a transfer_tasks clause one that runs beyond the clause’s date is transferred by then
check-m3-no-successor = Task { $subject } at { $place } is transferred on { $found } without { $needed }.
check-m3-early = Task { $subject } at { $place } is transferred on { $found }; its successor is ready { $needed }.
check-m3-out-of-time = Task { $subject } at { $place } is transferred on { $found }; within its time that is { $needed }.
check-m3-after-closing = Task { $subject } is transferred on { $found }, after { $place } has closed; needed { $needed }.
check-m3-due = Task { $subject } at { $place } must be transferred { $needed }; its transfer: { $found }.

# M4.
check-m4-name = ceased
check-m4-rule = no task runs on or after the date of a cease_operations clause unless a protect_civilians or support_humanitarian clause that it cites keeps it alive
check-m4-runs = Task { $subject } at { $place } runs until { $found }, though operations cease; needed { $needed }.

# M5.
check-m5-name = guard limit
check-m5-rule = from the clause’s date (blank: the withdrawal date) people inside are at most its strength
check-m5-exceeded = { $subject }: inside { $when }: { $found }; allowed: { $needed }.

# M6.
check-m6-name = property
check-m6-rule = on the night of a withdraw_property clause’s date no vehicle, TEU or asset is inside, under way or not
check-m6-inside = { $subject }: inside { $when }: { $found }; allowed: { $needed }.

# D1.
check-d1-name = disposal
check-d1-rule = only options the item has (any unit’s vehicles and TEU may be gifted or destroyed); sensitive items never sold or gifted; lead time respected
check-d1-class = { $subject } at { $place } { $when } is disposed of as { $found }; it is of class { $needed }.
check-d1-option = { $subject } at { $place }: { $found } { $when }; allowed: { $needed }.
check-d1-sensitive = { $subject } at { $place } is sensitive: { $found } { $when }; allowed: { $needed }.
check-d1-sensitive-share = { $subject }: gifts come to { $found } with those at { $place } { $when }; the others are sensitive, allowed { $needed }.
check-d1-lead-time = { $subject } at { $place } is disposed of on { $found }; its lead time allows { $needed }.

# D2.
check-d2-name = rate
check-d2-rule = items disposed of at a site in a day are at most disposals_per_day
check-d2-exceeded = { $place } disposes of { $found } { $when }; allowed { $needed }.

# U1.
check-u1-name = supply
check-u1-rule = each night every open site that holds people has at least supply_min_days of its own consumption left, and a road movement carries its people’s supply for its days under way
check-u1-stock = { $place } has { $found } of supply left { $when }; it needs { $needed }.
check-u1-carried = { $subject } leaves { $place } { $when } with { $found } of supply for its days under way; needed { $needed }.
check-u1-taken = { $subject } takes { $needed } of supply from { $place } { $when }; it holds { $found }.

# T1.
check-t1-name = stations
check-t1-rule = what a station takes has passed it before it departs: what has departed so far is at most what could have passed by then
check-t1-backlog = Station { $subject } at { $place }, { $when }: departed so far { $found }; can have passed by then { $needed }.
