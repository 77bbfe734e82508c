# Bars of sites, fleets and convoys.

gantt-rows = Rows
gantt-sites = Sites
gantt-fleets = Fleets and convoys
gantt-ways = Own vehicles and charters
gantt-sites-label = Sites over the days. Arrow keys go from bar to bar, letters to a site, Alt and an arrow move a bar by a day.
gantt-fleets-label = Fleets and convoys over the days. Arrow keys go from bar to bar, Alt and an arrow move a bar by a day.
gantt-fit = Whole plan
gantt-zoom-key = Ctrl and the wheel do the same
gantt-today = today
week-short = W{ $week }
roles-base = Camps
roles-hub = Hubs
roles-port = Ports
roles-exit = Exits
gantt-people = { $count ->
    [one] one person
   *[other] { NUMBER($count) } people
}
gantt-vehicles = { $count ->
    [one] one vehicle
   *[other] { NUMBER($count) } vehicles
}
gantt-clause-says = , due on or before { $day }
gantt-step-says = { $site }: { $step }, { $from } to { $to }
gantt-departures-says = { $site }: { NUMBER($count) } departures on { $day }, { NUMBER($people) } people, { NUMBER($vehicles) } vehicles
gantt-last-says = { $site }: last people leave on { $day }
gantt-closure-says = { $site }: handed over on { $day }
gantt-pinned-says = pinned
gantt-pinned-by-says = pinned by { $by } on { $when }
gantt-forecast-says = forecast { $p50 } (8 of 10 runs: { $p10 } to { $p90 })
gantt-actual-says = closed on { $day }
gantt-other-says = other plan: { $day }
gantt-movement-says = { $id }: { $way }, { $depart } to { $arrive }, { NUMBER($people) } people, { NUMBER($vehicles) } vehicles
gantt-band-closed = Closed: { $what }
gantt-band-limited = Slower, smaller or more dangerous: { $what }
gantt-moves-closure = Closing of { $name }
gantt-moves-departure = Departure of { $name }

move-bar = Move to another day
move-earlier = { $count ->
    [one] one day earlier
   *[other] { $count } days earlier
}
move-later = { $count ->
    [one] one day later
   *[other] { $count } days later
}
move-asking = Asking the checker …
pin = Pin this day
unpin = Release the pin

gantt-legend-people = People there
gantt-legend-step = Step of closing
gantt-legend-tick = Departure
gantt-legend-last = Last people out
gantt-legend-closure = Handed over
gantt-legend-limit = Must be closed by
gantt-legend-other = In the other plan
gantt-legend-pin = Pinned: stays when replanned
gantt-legend-forecast = Forecast: median, 8 of 10 runs
gantt-legend-actual = What happened
gantt-legend-closed = Closed way
gantt-legend-season = Slower or more dangerous
gantt-legend-clause = Date of a clause
gantt-legend-busy = Vehicles busy
gantt-legend-people-bar = Journey with people
gantt-legend-goods-bar = Journey with goods
