# Many runs of a plan: the curve, three stories, sites, reasons.
off-says = Plans are not followed to the day. If a closing takes { $least } to { $most } times as long as planned in 8 of 10 cases, { $share } of 100 are out by then, and the last people leave between { $early } and { $late } in 8 of 10.
off-says-plan = Plans are not followed to the day. If a closing takes { $least } to { $most } times as long as planned in 8 of 10 cases, the last people leave between { $early } and { $late } in 8 of 10.
fan-title = People inside, night by night
fan-says = People inside over the nights: the middle of the runs, and within what 50, 80 and 95 of 100 runs lie. The table below has the figures.
fan-median = middle of the runs
fan-share = { $share } of 100 runs
fan-as-table = The figures as a table
fan-night = Night of
fan-fewest = 1 of 10 has fewer
fan-half = Middle
fan-most = 1 of 10 has more
stories-title = Three runs as they went
story-good = A good run
story-middle = A run in the middle
story-bad = A bad run
story-out = Everyone is out on { $day }.
story-never = Somebody is still inside when the simulated days end.
story-cost = { $deaths ->
    [0] No deaths
    [one] One death
   *[other] { $deaths } deaths
}; property lost { $property }.
odds-sites = When sites are handed over
odds-planned = Planned
odds-range = 8 of 10 runs
odds-as-planned = By the planned day
odds-due = Due by
odds-by-due = In time
odds-closed = handed over { $day }
causes-title = What makes the last people late
causes-none = In no run do the last people leave later than planned.
causes-text = In { $later } of { $runs } runs the last people leave later than planned. What held them up:
cause-runs = { $count ->
    [one] one run
   *[other] { $count } runs
}
cause-slow = { $what } takes longer than planned
cause-closed = { $what } is closed
cause-attack = Attack on { $what }
cause-breakdown = Breakdown on { $what }
cause-full = No room on { $what }
cause-held = { $what } may not move
cause-short = { $what }: short of vehicles or aircraft
cause-permission = The permission { $what } comes late
cause-station = The station { $what } gets through less
cause-team = The team { $what } is busy
cause-other = The plan itself
weakest-week = The plan’s weakest week is { $from } to { $to }: there the lateness of the last people begins in { $count ->
    [one] one run
   *[other] { $count } runs
}.
outlook-model = Deaths in 8 of 10 runs: { $p10 } to { $p90 }, { $mean } on average; property lost: { $lost10 } to { $lost90 }. Both come from a model of hazards and are no forecast of events.
