# Messages of the simulation: odds, ranges, causes, stories.
simulate-refused-unknown = { $subject } names “{ $name }”, which the mission does not have: the plan cannot be simulated. `rearguard check` lists all such faults.
simulate-refused-days = { $subject } lies outside the mission’s days: the plan cannot be simulated. `rearguard check` lists all such faults.
simulate-refused-value = { $subject } holds a value that no plan may hold ({ $value }): the plan cannot be simulated. `rearguard check` lists all such faults.

# Odds
simulate-odds = { $share } are out on or before { $date } ({ $word }; { $runs }, seed { $seed }).
simulate-odds-plan = { $share } are out on or before the plan’s own day, { $date } ({ $word }; { $runs }, seed { $seed }).
simulate-share-of-hundred = { $count } of 100 simulated runs
simulate-share-of-runs = { $count } of { $runs } simulated runs
simulate-share-under-one = Fewer than 1 of 100 simulated runs
simulate-share-over-ninety-nine = More than 99 of 100 simulated runs
simulate-share-all = All simulated runs
simulate-share-none = None of the simulated runs
simulate-runs = { $count ->
    [one] one run
   *[other] { $count } runs
}
simulate-word-very-likely = very likely
simulate-word-likely = likely
simulate-word-even = about even
simulate-word-unlikely = unlikely
simulate-word-very-unlikely = very unlikely
simulate-not-as-planned = Even when nothing varies this plan does not happen as it is written: it breaks rules, or meets windows that it did not know. `rearguard check` says which.

# Figures
simulate-last-out = Last people out
simulate-planned = planned
simulate-early = early (1 of 10 runs)
simulate-middle = middle
simulate-late = late (9 of 10 runs)
simulate-dates = { $label }: { $middle } in the middle run; 8 of 10 runs between { $early } and { $late }; planned { $planned }.
simulate-dates-never = { $label }: in 9 of 10 runs not within the simulated days; planned { $planned }.
simulate-never = not within the simulated days
simulate-casualties = Expected casualties: { $mean } a run (model, not a forecast of events); 8 of 10 runs between { $low } and { $high }.
simulate-property = Property lost beyond the plan’s disposals: USD { $mean } a run; 8 of 10 runs between USD { $low } and USD { $high }.
simulate-late-actions = Movements and disposals later than planned: { $mean } a run; 8 of 10 runs between { $low } and { $high }.
simulate-sites = Closing days
simulate-site-in-time = { $share } close it by the planned day.
simulate-causes = What made the last people later than planned (in { $share })
simulate-causes-none = In no run are the last people later than planned.
simulate-cause-share = { $cause }: { $count ->
    [one] one run
   *[other] { $count } runs
}
simulate-cause-past = of which { $count } past the date
simulate-weakest-week = The plan’s weakest week: { $from } to { $to }; lateness of the last people began there in { $count ->
    [one] one run
   *[other] { $count } runs
}.

# Causes
simulate-cause-slow = { $what } took longer than planned
simulate-cause-closed = { $what } was closed
simulate-cause-attack = attack on { $what }
simulate-cause-breakdown = breakdown on { $what }
simulate-cause-full = no room on { $what }
simulate-cause-held = { $what } was not allowed to move
simulate-cause-short = { $what } was short of vehicles or aircraft
simulate-cause-permission = permission { $what } came late
simulate-cause-station = station { $what } got through less
simulate-cause-team = team { $what } was busy
simulate-cause-other = the plan itself

# Stories
simulate-story-good = A good run (1 of 10 is as early): everyone is out on { $date }.
simulate-story-middle = A middle run: everyone is out on { $date }.
simulate-story-bad = A bad run (1 of 10 is later): everyone is out on { $date }.
simulate-story-never = A bad run: somebody is still inside at the end of the simulated days.
simulate-event-left-late = { $movement } ({ $leg }) leaves { $days ->
    [one] one day
   *[other] { $days } days
} late
simulate-event-left-late-because = { $movement } ({ $leg }) leaves { $days ->
    [one] one day
   *[other] { $days } days
} late: { $cause }
simulate-event-longer = { $movement } ({ $leg }) arrives after { $days ->
    [one] one day
   *[other] { $days } days
} more than planned: { $cause }
simulate-event-attacked = { $movement } ({ $leg }) is attacked: { $deaths ->
    [one] one death
   *[other] { $deaths } deaths
}
simulate-event-other-way = { $movement } takes { $leg } instead
simulate-event-destroyed = property worth USD { $dollars } is destroyed at { $site }
simulate-event-closed-late = { $site } closes { $days ->
    [one] one day
   *[other] { $days } days
} later than planned
simulate-event-last-out = the last people are out

# Command line
cli-simulate-about = Act a plan out many times: how likely its date is, and why it is late
cli-simulate-long =
    Draws what varies from the mission's tables: days under way, answers to
    permissions, incidents, breakdowns, rates of stations. Says in how many runs
    everyone is out by the date, when each site closes, what it costs, what most
    often causes lateness, and tells a good, a middle and a bad run. The same
    mission, plan, runs and seed give the same bytes, whatever the threads.
cli-simulate-examples =
    rearguard simulate mission plan/plan.json
    rearguard simulate mission plan/plan.json --runs 1000 --seed 2 --json
cli-simulate-arg-plan = plan.json, or a folder or workbook with the plan's tables
cli-simulate-arg-runs = Number of runs (10,000 where not said)
cli-simulate-arg-seed = Seed of the draws (1 where not said)
cli-simulate-arg-threads = Number of workers (all of the machine's where not said)
