# Messages of the track crate.
track-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
track-vehicles =
    { $count ->
        [one] { $count } vehicle
       *[other] { $count } vehicles
    }
track-teu = { $count } TEU
track-items =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
track-holding = people { $people }, vehicles { $vehicles }, TEU { $teu }
track-log-held = { $file } is being written to by process { $process } on { $host }, since { $since }
track-log-held-unknown = { $file } is being written to by another process
track-log-not-a-file = { $file } is not an ordinary file; links are not followed
track-log-other-mission = { $file } is the log of the mission { $mission }
track-log-damaged = { $file } was changed after it had been written: entry { $entry } and what follows is not believed
track-log-newer = { $file } holds an entry that this version does not know: number { $entry }
track-log-poisoned = { $file } takes no more entries after a failed write: open it again
track-log-disk = { $file }: { $cause }; nothing was entered
track-log-help = Nothing that was acknowledged is lost. Look at the file with “log verify”; keep a copy before you change anything.
track-torn = A write that was interrupted left { $bytes } bytes at the end; they were never acknowledged and are now in { $file }.
track-l001 = { $column } is blank
track-l001-help = Fill it in.
track-l002 = { $column } is not a date
track-l002-help = Write dates as 2023-10-01.
track-l003 = { $column } is not a whole number from 0
track-l003-help = Write a count, for example 30.
track-l004 = { $column } is not a number from 0
track-l004-help = Write a number, for example 0.5.
track-l005 = { $column } holds a word that is not known
track-l005-help = docs/log.md lists the words of each column.
track-l006 = { $column } names what the mission or its plan does not have
track-l006-help = Check the spelling; a movement that no plan held is entered as “unplanned”.
track-l007 = { $column } lies before { $first }: the dates are reversed
track-l007-help = Correct one of the two dates.
track-l008 = { $column } lies after { $limit }: it cannot have happened yet
track-l008-help = Correct the date, or enter it once it has happened.
track-l009 = { $column } lies before { $start }, the mission’s first day
track-l009-help = Correct the date.
track-l010 = exactly one of unit and asset is needed
track-l010-help = Name one of them; use a row for each.
track-l011 = the plan has a movement with this id
track-l011-help = Give the unplanned movement an id of its own, or enter it under “actuals”.
track-l012 = there is no such entry of this kind to correct
track-l012-help = “log show” lists the entries with their numbers.
track-l013 = people, vehicles or TEU are given, but not of which unit
track-l013-help = Name the unit: by the plan this movement carries none.
track-l014 = there is no row to enter
track-l014-help = A table needs its header and at least one row.
track-assumed-before-the-log =
    The log begins on { $begins }; what was planned before and could go is taken as done as planned, for nobody says otherwise: { $movements ->
        [one] { $movements } movement
       *[other] { $movements } movements
    }, { $disposals ->
        [one] { $disposals } disposal
       *[other] { $disposals } disposals
    }. If the log is kept from another day on, enter “begins” with that day
track-assumed-brought-movement = Nobody has reported { $subject }; it is taken as gone as planned, for { $by } took what it was to bring
track-assumed-closed-movement = Nobody has reported { $subject }; it is taken as gone as planned, for { $by } is reported closed
track-assumed-closed-disposal = Nobody has reported the disposal of { $subject }; it is taken as done as planned, for { $by } is reported closed
track-head-assumed = Taken as done though nobody has reported it
track-finding-more-than-the-books = { $movement } took { $taken } of { $name } from { $site }, where the books held { $held }
track-finding-other-than-planned = { $movement } carried { $actual } of { $name }; planned: { $planned }
track-finding-count = { $site }, { $on }: { $counted } of { $name } counted, the books hold { $held } (entry { $entry })
track-finding-left-behind = { $site } holds { $amount } of { $name }, and nothing planned takes them away
track-finding-not-closed = { $site } is not closed and not empty; planned: { $planned }
track-finding-closed-but-holds = { $site } was reported closed on { $closed }, and the books still hold there: { $held }
track-unconfirmed-movement = { $subject } should have departed on { $due }; nobody has reported it
track-unconfirmed-disposal = { $subject } at { $place } should have been disposed of on { $due }; nobody has reported it
track-unconfirmed-transfer = task { $subject } should have passed to its successor on { $due }; nobody has reported it
track-unconfirmed-closing = { $subject } is empty by the books and should have closed on { $due }; nobody has reported the closing
track-late-not-confirmed =
    { $days ->
        [one] { $movement } should have departed on { $planned }, { $days } day ago, and is not confirmed
       *[other] { $movement } should have departed on { $planned }, { $days } days ago, and is not confirmed
    }
track-late-under-way =
    { $days ->
        [one] { $movement } departed on { $departed } and is under way; due on { $due }, at least { $days } day late
       *[other] { $movement } departed on { $departed } and is under way; due on { $due }, at least { $days } days late
    }
track-late-arrived =
    { $days ->
        [one] { $movement } departed on { $departed } and arrived { $days } day late; due on { $due }
       *[other] { $movement } departed on { $departed } and arrived { $days } days late; due on { $due }
    }
track-delay = { $movement }, planned for { $planned }, cannot go before { $possible }: it waits for { $because }
track-delay-handling = { $movement }, planned for { $planned }, cannot go before { $possible }
track-delay-missing = { $movement }, planned for { $planned }, cannot go as planned; what never comes (people or items/vehicles/TEU): { $missing }
track-duty-ask = ask for { $subject }, so that the answer comes before { $movement } departs on { $departs }
track-duty-notice = give notice of { $subject } on { $leg }, which departs on { $departs }
track-duty-decide = decide on { $quantity } of { $subject } at { $site }, to be disposed of on { $on }
track-duty-depart = { $subject } departs on { $leg }
track-duty-dispose = dispose of { $quantity } of { $subject } at { $site }
track-duty-step = begin { $step } at { $subject }
track-duty-transfer = hand task { $subject } over to its successor
track-duty-close = close { $subject }
track-overdue = (overdue)
track-clause-kept = kept to date, and by what is still planned
track-clause-at-risk = kept to date; what is still planned breaks it
track-clause-broken = broken
track-clause-not-judged = not judged: no rule speaks of it
track-answer = Out, on the evening of { $date }:
track-answer-people = people: { $actual } of { $all } ({ $percent }%); planned by now: { $planned }
track-answer-vehicles = vehicles of units: { $actual } of { $all } ({ $percent }%); planned by now: { $planned }
track-answer-teu = TEU of units: { $actual } of { $all } ({ $percent }%); planned by now: { $planned }
track-casualties =
    { $count ->
        [one] { $count } person dead or wounded in logged incidents
       *[other] { $count } people dead or wounded in logged incidents
    }
track-head-findings = To look into
track-head-late = Late
track-head-delays = What that delays
track-head-unconfirmed = Not confirmed
track-head-agenda = This week
track-head-clauses = The resolution’s clauses
track-head-contributors = By contributor, out: planned / actual / all
track-head-sites = By site: planned / actual
track-head-closings = Closings
track-column-contributor = contributor
track-column-site = site
track-column-people = people
track-column-vehicles = vehicles
track-column-teu = TEU
track-column-closing = closing planned
track-column-closed = closed
track-digest = Log: { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
}, { $digest }
track-no-log = Log: none yet
track-compare-kept = every rule kept
track-compare-all-out = all out
track-yes = yes
track-no = no
track-compare-movements = Movements: the same { $same }, different { $different }
track-shift =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
track-change-only-a = only in A
track-change-only-b = only in B
track-change-redated = another day
track-change-reloaded = another load
track-change-redated-reloaded = another day and load
track-score-total = score
track-score-casualties = expected deaths
track-score-late-person-days = late person-days
track-score-unprotected-person-days = unprotected person-days
track-score-task-shortfall-person-days = task shortfall, person-days
track-score-property-lost = property lost, USD
track-score-money = money, USD
track-dropped-not-confirmed = should have happened before { $on } and is not reported
track-entered =
    { $count ->
        [one] Entered: number { $first }
       *[other] Entered { $count }: numbers { $first } to { $last }
    }
track-entered-none = Nothing to enter: the log says all of it already
track-repeated = Rows left out because the log says the same: { $count }
track-verify-whole = { $file }: complete up to entry { $entries }, { $digest }
track-verify-unproven = Nothing proves that nothing came after. Compare with a digest that somebody else kept: --against
track-verify-proven = The digest given is that of entry { $entry }: up to there nothing has changed
track-verify-torn = { $bytes } bytes behind it were never acknowledged; the next entry sets them aside
track-verify-damaged = { $file }: entry { $entry } is not as it was written; what follows is not believed
track-verify-newer = { $file }: entry { $entry } was written by a newer version
track-verify-other = { $file }: { $entries } entries, whole in themselves, but the digest given is not in their chain: entries were cut off, or the log was written anew
track-field = { $field } is not written column=value

# Forecast
track-forecast-odds = { $share } are out on or before { $date } ({ $word }). Data as of { $on }; { $runs }, seed { $seed }.
track-forecast-odds-plan = { $share } are out on or before { $date }, the day of the plan if nothing more varies ({ $word }). Data as of { $on }; { $runs }, seed { $seed }.
track-forecast-stranded = { $people ->
    [one] One person
   *[other] { $people } people
} of { $unit } at { $site }: no movement of the plan takes them out any more. “rearguard replan” makes a plan that does.
track-forecast-head-sites = When sites close (8 of 10 runs; the same with how far plans are off; the chance is of 100 runs)
track-forecast-head-learned = What the log has taught
track-forecast-column-site = site
track-forecast-column-planned = planned
track-forecast-column-closed = closed
track-forecast-column-middle = middle
track-forecast-column-due = due by
track-forecast-column-by-due = chance
track-forecast-clause-kept = kept to date, and likely kept
track-forecast-clause-at-risk = at risk
track-forecast-clause-broken = broken
track-forecast-clause-not-judged = not judged
track-forecast-clause-odds = { $share } keep it.
track-forecast-learned-nothing = Nothing has arrived yet that says how long things take: the tables’ estimates stand.
track-forecast-learned-leg = { $leg }: { $before } days in the middle and { $late-before } in one of ten become { $after } and { $late-after } ({ $count ->
    [one] one column
   *[other] { $count } columns
})
track-forecast-learned-answers =
    answers to permissions: { $before } days in the middle and { $late-before } in one of ten become { $after } and { $late-after } ({ $count ->
        [one] one answer
       *[other] { $count } answers
    })
cli-forecast-about = When everyone will really be out, from where the mission stands
cli-forecast-long =
    Takes the books of the log on the evening of --on and acts out what is left of
    the plan many times from there: in how many runs everyone is out by the date,
    when each site closes, which clause is at risk; a good, a middle and a bad month.
    What was seen so far corrects the tables’ times. Nothing that became known after
    that day is used. docs/tracking.md has the method.
cli-forecast-examples =
    rearguard forecast mission plan/plan.json --on 2027-02-01 --runs 1000
    rearguard forecast mission plan/plan.json --on 2027-02-01 --runs 100 --json
cli-forecast-arg-plan = The plan that is followed
cli-forecast-arg-log = The log (MISSION.rearguard-log where not said)
cli-forecast-arg-on = The evening that is meant (today, by UTC, where not said)
cli-forecast-arg-runs = Number of runs (10,000 where not said)
cli-forecast-arg-seed = Seed of the draws (1 where not said)
cli-forecast-arg-threads = Number of workers (all of the machine’s where not said)
track-forecast-unconfirmed = { $count ->
    [one] One thing planned by then is not reported; it is taken to be
   *[other] { $count } things planned by then are not reported; they are taken to be
} still to come, from the next day on.

# Replanning
track-replan-summary = From { $on } on { $changed ->
    [one] { $changed } movement changes
   *[other] { $changed } movements change
} of { $to-come } that had not departed ({ $percent }%). Departed, and left as they were: { $past }.
track-replan-account = Orders that this takes back, for days still to come: { $moved ->
    [one] { $moved } movement
   *[other] { $moved } movements
} re-dated or cancelled, closures shifted by { $days ->
    [one] { $days } day
   *[other] { $days } days
} in all; counted as USD { $cost }.
track-replan-head = Old plan against new
track-replan-head-disposals = Disposals that change
track-replan-column-of = of
track-replan-column-site = site
track-replan-column-what = what
track-replan-empty = Empty
track-replan-sell = { $count } to sell
track-replan-gift = { $count } to give
track-replan-destroy = { $count } to destroy
track-replan-column-movement = movement
track-replan-column-leg = leg
track-replan-column-old = old
track-replan-column-new = new
track-replan-column-change = change
track-replan-only-a = cancelled
track-replan-only-b = new
track-replan-redated = another day
track-replan-reloaded = another load
track-replan-redated-reloaded = another day and load
track-reason-not-confirmed = It should have departed and nobody has reported it.
track-reason-not-possible = It cannot go as planned: { $why }
track-reason-follows = It follows from { $subject }, which cannot stay as planned: the same people, things or vehicles.
track-reason-worth = The plan as a whole is better for it, by more than the change costs.
cli-replan-about = A new plan from today that changes as little as it can
cli-replan-long =
    Keeps all that the log says has happened and plans only from --on on. What did not go
    goes later, and nothing else changes where that keeps every rule and loses little; with
    --improve all may change that is worth more than its change costs ([replan]).
    Shows old against new movement by movement with the reason. The new plan.json
    bears as_of and log_digest; rearguard check --log judges it from that day on.
cli-replan-examples =
    rearguard replan mission plan/plan.json --on 2027-01-20 --iterations 200
    rearguard replan mission plan/plan.json --on 2027-01-20 --seconds 1 --json
cli-replan-arg-plan = The plan that is followed
cli-replan-arg-log = The log (MISSION.rearguard-log where not said)
cli-replan-arg-on = The first day planned anew (today, by UTC, where not said)
cli-replan-arg-out = Folder to write to (MISSION-replan where not said)
cli-replan-arg-seconds = Seconds for everything, writing included (10 where not said)
cli-replan-arg-iterations = Rounds of search instead of seconds; reproducible
cli-replan-arg-seed = Seed of the search (1 where not said)
cli-replan-arg-threads = Workers (all processors where not said)
cli-replan-arg-csv = Form of CSV tables: machine or excel-fr
cli-replan-arg-improve = Let all that is to come change, where that is worth more than it costs

# Two plans under the same draws
track-compare-rows =
    { $count ->
        [one] The missions differ in one row:
       *[other] The missions differ in { $count } rows:
    }
track-compare-more-rows =
    { $count ->
        [one] … and one more row; --json lists it
       *[other] … and { $count } more rows; --json lists them
    }
track-odds-head = How likely, under the same draws
track-odds-order = Of { $runs } runs A is out earlier in { $a }, B in { $b }, both on the same day in { $same }.
track-odds-difference = B against A: { $middle } in the middle run; 8 of 10 runs lie between { $low } and { $high }.
track-odds-never = Runs in which somebody is still inside at the end of the simulated days: A { $a }, B { $b }; these are in no difference.
track-odds-only = Runs in which only A makes its date: { $a }; only B: { $b }.
track-odds-same-day = on the same day
track-odds-days-later =
    { $days ->
        [one] one day later
       *[other] { $days } days later
    }
track-odds-days-earlier =
    { $days ->
        [one] one day earlier
       *[other] { $days } days earlier
    }
track-odds-refused = No odds: { $reason }

# How far plans are off
track-forecast-off = Plans are not followed to the day. If a closing takes { $least } to { $most } times as long as planned in 8 of 10 cases ({ $closed ->
    [0] no closing seen yet: a general rule
    [one] one closing seen
   *[other] { $closed } closings seen
}), { $share } of 100 are out by then; last people out between { $early } and { $late } in 8 of 10.
track-forecast-off-plan = Plans are not followed to the day. If a closing takes { $least } to { $most } times as long as planned in 8 of 10 cases ({ $closed ->
    [0] no closing seen yet: a general rule
    [one] one closing seen
   *[other] { $closed } closings seen
}), the last people are out between { $early } and { $late } in 8 of 10.
track-log-replaced = { $file } was replaced or moved while it was being written to; nothing was entered there: look at both files, then enter it again
track-forecast-column-runs = 8 of 10 runs
track-forecast-column-off = plan off, 8 of 10
track-more = … and { $count } more; -v shows all
cli-forecast-arg-earlier = A plan followed before; its errors teach (may be repeated)
track-forecast-clause = { $clause }: { $state }
track-compare-as-of = { $plan } was planned anew from { $on } on; here its past counts as planned. “rearguard check --log” and “rearguard forecast” take the log’s.
