# The weekly report.
weekly-title = { $mission }: weekly report
weekly-council = For the Council
weekly-movement = For movement control
weekly-as-of = As of { $date }
weekly-next = Next report { $date }
weekly-contact = { $contact }
weekly-of = { $actual } of { $all }
weekly-movements =
    { $count ->
        [one] { $count } movement
       *[other] { $count } movements
    }
weekly-coming-note = ▲ overdue, taken to go from the next day on. ← against the leg’s direction. Flights, boats and trains of one leg stand together.
weekly-dated = { $date }: { $what }
weekly-of-hundred = { $share } of 100
weekly-figure-out = People out
weekly-figure-sites = Sites closed
weekly-figure-property = Vehicles and TEU of units out
weekly-figure-date = Out by the date
weekly-figure-last = Last people out
weekly-note-out = planned by now { $planned }; in the last week { $week }
weekly-note-planned = planned by now { $planned }
weekly-note-date = chance, allowing for plans that are off
weekly-note-last = 8 of 10 chances; by the plan { $planned }
weekly-heading-strength = People inside
weekly-heading-sites = Sites
weekly-heading-clauses = The resolution’s clauses
weekly-heading-stories = Three ways it may go
weekly-heading-risks = At risk
weekly-heading-asks = Asked of those who decide
weekly-heading-late = Late, and what that delays
weekly-heading-coming = Movements of the next 14 days
weekly-heading-requests = Permissions to ask for or to chase
weekly-heading-findings = Books against counts
weekly-heading-decisions = To decide this week
weekly-chart-label = People inside: { $inside } on the evening of { $date }; planned, really, and forecast.
weekly-chart-legend = Thick: really inside, by the log. Dashed: planned. Blue: forecast if the plan is followed; the middle of the runs, and 50, 80 and 95 of 100 runs. Red: today.
weekly-column-site = site
weekly-column-planned = planned
weekly-column-forecast = forecast (8 of 10)
weekly-column-really = closed
weekly-column-clause = clause
weekly-column-by = by
weekly-column-status = to date
weekly-column-chance = chance
weekly-column-day = day
weekly-column-movement = movement
weekly-column-leg = leg
weekly-column-mode = by
weekly-column-people = people
weekly-column-vehicles = vehicles
weekly-column-teu = TEU
weekly-column-items = items
weekly-column-fleet = lorries, aircraft
weekly-column-escort = escort
weekly-column-ask-by = ask by
weekly-column-permission = permission
weekly-column-decides = who decides
weekly-column-state = state
weekly-column-needed = needed from
weekly-column-hangs = what hangs on it
weekly-column-story = run
weekly-column-event = what happens
weekly-clause-kept = kept
weekly-clause-at-risk = at risk
weekly-clause-broken = broken
weekly-clause-not-judged = not judged
weekly-mode-road = road
weekly-mode-air = air
weekly-mode-river = river
weekly-mode-rail = rail
weekly-mode-sea = sea
weekly-risk-stranded =
    { $count ->
        [one] { $count } person whom no movement of the plan takes out any more: plan anew.
       *[other] { $count } people whom no movement of the plan takes out any more: plan anew.
    }
weekly-risk-site = { $site } ({ $late }, due { $due })
weekly-risk-sites = May close after their day (9 of 10 chances are earlier than the first date): { $list }.
weekly-risk-more = and { $count } more
weekly-risk-late =
    { $count ->
        [one] { $count } movement is late (page 2).
       *[other] { $count } movements are late (page 2).
    }
weekly-risk-delays =
    { $count ->
        [one] { $count } later movement cannot go on its day because of that.
       *[other] { $count } later movements cannot go on their day because of that.
    }
weekly-risk-findings =
    { $count ->
        [one] { $count } place where books, counts and plan disagree (page 2).
       *[other] { $count } places where books, counts and plan disagree (page 2).
    }
weekly-risk-clause = { $clause }: { $state }
weekly-ask-answer = { $who }: grant { $name } by { $by }; on it hang { $hangs }.
weekly-ask-reconsider = { $who }: reconsider the refusal of { $name }; needed from { $by }; on it hang { $hangs }.
weekly-decide-replan = Whether to plan anew (rearguard replan): the plan can no longer be followed as it is.
weekly-decide-unconfirmed =
    { $count ->
        [one] Report what happened: { $count } thing planned by now is not confirmed.
       *[other] Report what happened: { $count } things planned by now are not confirmed.
    }
weekly-none-risks = Nothing stands out.
weekly-none-asks = Nothing is waited for in the next 14 days.
weekly-none-late = Nothing is late.
weekly-none-findings = Books, counts and plan agree.
weekly-none-decisions = Nothing must be decided this week.
weekly-none-rows = None.
weekly-more = … and { $count } more, in the workbook
weekly-foot = Chances come from a model of the mission’s tables; they are no forecast of events. A log’s digest, kept elsewhere, shows any later change to it. Rearguard { $version }.
weekly-sheet-summary = summary
weekly-sheet-sites = sites
weekly-sheet-clauses = clauses
weekly-sheet-coming = next 14 days
weekly-sheet-requests = permissions
weekly-sheet-stories = three runs
weekly-sheet-risks = at risk
weekly-sheet-asks = asked
weekly-sheet-late = late
weekly-sheet-findings = findings
weekly-sheet-decisions = to decide
cli-weekly-about = The weekly report: a page for the Council, one for movement control
cli-weekly-long =
    Two printed pages of A4, and the same as a workbook, from the log as it stood on the
    evening of --on. For the Council: the chance of the date, strength and sites against
    the plan, the clauses, three ways it may go, what is at risk and what is asked. For
    movement control: what is late and what that delays, the next 14 days, permissions
    with who decides by when, books against counts, what to decide this week.
cli-weekly-examples =
    rearguard weekly mission plan/plan.json --on 2027-02-01 --runs 1000
    rearguard weekly mission plan/plan.json --on 2027-02-01 --runs 100 --out week
cli-weekly-arg-plan = The plan that is followed
cli-weekly-arg-log = The log (MISSION.rearguard-log where not said)
cli-weekly-arg-on = The evening that is meant (today, by UTC, where not said)
cli-weekly-arg-out = Folder to write to (weekly-DATE where not said)
cli-weekly-arg-runs = Number of runs (10,000 where not said)
cli-weekly-arg-seed = Seed of the draws (1 where not said)
cli-weekly-arg-threads = Number of workers (all of the machine’s where not said)
cli-weekly-written = Written:
cli-weekly-arg-earlier = A plan followed before; its errors teach (may be repeated)
