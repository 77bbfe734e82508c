# Map and day slider.

map-as-list = List
map-as-map = Map
map-tools = Map view
map-failed = The map cannot be drawn here. The list shows the same facts.
map-coming = Drawing the map …
zoom-in = Closer
zoom-out = Farther
fit-mission = Mission
fit-exits = With exits
map-disclaimer = Borders and names do not imply official endorsement by anybody. Dashed: not agreed. Base: Natural Earth. Draft, not cleared.
people-tonight = { $count ->
    [0] nobody tonight
    [one] one person tonight
   *[other] { NUMBER($count) } people tonight
}
people-live-here = about { NUMBER($count) } people live here
uncovered-from = uncovered from { $day }
uncovered-from-days = uncovered from { $day }: { $days ->
    [0] after the last day asked for
    [one] one day of those asked for, { NUMBER($people) } people
   *[other] { NUMBER($days) } days of those asked for, { NUMBER($people) } people
}
covered-throughout = covered on every day of the plan
flow-says = { $vehicles ->
    [0] no vehicles
    [one] one vehicle
   *[other] { NUMBER($vehicles) } vehicles
}, { $people ->
    [0] nobody
    [one] one person
   *[other] { NUMBER($people) } people
}{ $teu ->
    [0] {""}
   *[other] , { NUMBER($teu) } TEU
}
flow-empty-says = { $vehicles ->
    [0] returns empty
    [one] one vehicle returns empty
   *[other] { NUMBER($vehicles) } vehicles return empty
}
escort-says = { $count ->
    [one] one escort
   *[other] { NUMBER($count) } in the escort
}
way-closed = closed
way-limited = limited

legend = Legend
legend-layers = What the map shows
legend-people = { NUMBER($count) } people tonight
legend-gone = Handed over
legend-vehicles = { $count ->
    [one] One vehicle
   *[other] { NUMBER($count) } vehicles
} today
legend-flight = People only
legend-empty = Returns empty
legend-escort = With escort
legend-closed = Closed
legend-limited = Limited
legend-uncovered = People left uncovered
legend-hazard = Hazard of the ways
legend-hazard-ends = below { $least } to { $most } and above

map-list-label = Places and ways on { $day }
map-list-places = Tonight, { $day }
map-list-role = Kind
map-list-state = State
map-list-flows = Under way
map-list-no-flows = Nobody and nothing is under way.
map-list-shut = Closed or limited ways
map-list-no-shut = Every way is open.
map-list-communities = People nearby

day-slider = Day shown
day-count = day { $count }
play-days = Play the days
play-stop = Stop playing
play-key = Space plays and stops
play-still = Your system asks for little motion, so days do not play. Arrow keys step.
play-speed = Speed
days-a-second = { $count ->
    [one] 1 day/s
   *[other] { $count } days/s
}
mark-before = Event before
mark-after = Next event
mark-clause = ▼ Date of { $what }
mark-closes = ✕ Closes: { $what }
mark-opens = Opens again: { $what }
people-moving = { $count ->
    [0] nobody under way
    [one] one person under way
   *[other] { NUMBER($count) } people under way
}

tiles-choose = Own base map (.pmtiles)
tiles-text = A file of tiles on this computer. It is read here and sent nowhere.
tiles-shown = Base map: { $name }
tiles-served = of this server
tiles-none = Built-in only
tiles-failed = { $name } is no file of map tiles (PMTiles) that can be drawn.
