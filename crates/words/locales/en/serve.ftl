# What the local server says: refusals, acts, labels.

serve-absent = There is nothing of that name here.
serve-no-session = You are not logged in. Open the link that rearguard serve shows.
serve-link-dead = This link is used or too old. Press Enter where rearguard serve runs for a new one.
serve-too-many-logins = Too many tries to log in. Wait a minute.
serve-host = This address is not the server's own.
serve-origin = Only the server's own page may do that.
serve-method = That cannot be done here.
serve-media-type = This kind of content is not understood.
serve-bad-request = What was sent is not understood.
serve-bad-upload = No file was sent.
serve-too-large = That is more than the server takes. The limits are in docs/serve.md.
serve-broken = Something went wrong in the server. Nothing was changed.
serve-busy = The store is busy. Try again.
serve-slow = That took too long.
serve-disk = The disk is full or cannot be written to. Nothing was changed.
serve-store-gone = The store's file is gone. Put it back and start the server again.
serve-stale = Somebody else changed this mission meanwhile.
serve-no-version = The version that was changed must be given (If-Match).
serve-refused = What was handed in cannot be used.
serve-unreadable = Nothing in these files can be read as a mission.
serve-no-example = There is no example of that name.
serve-no-cell = There is no such table, row or column.
serve-nothing-to-do = The change changes nothing.
serve-nothing-to-undo = There is nothing to undo.
serve-nothing-to-redo = There is nothing to do again.
serve-mission-unfinished = The mission still has errors. Mend them first.
serve-no-kind = That is no kind that is known here.
serve-no-plan = A plan is needed for that.
serve-no-day = A day is needed for that, such as 2027-03-12.
serve-no-change = The plan has nothing of that name, or the day is none.
serve-beyond-limits = That is beyond the limits of seconds or runs.
serve-queue-full = Too many jobs are waiting.
serve-too-many-streams = Too many tabs are watching.
serve-no-reason = No reason could be found.
serve-two-missions = The two plans belong to two missions.
serve-job-broke = The work broke off.
serve-job-hung = The work gave no sign of life and was ended.
serve-job-died = The work was ended from outside, perhaps for want of memory.
serve-job-died-kept = The work was ended from outside, perhaps for want of memory. The best plan so far is kept.
serve-job-server-ended = The server ended before the work did. The best plan so far is kept.
serve-no-page = The server runs, but this program carries no page.
serve-no-page-make = Build the program with its page: make serve.
serve-no-page-folder = Or give the folder of a built page: rearguard serve --page web/dist.
serve-no-page-lines = Everything that the page does can also be done on the command line: rearguard --help.
serve-no-page-missions = Missions
serve-host-state = host state
serve-plan-label = Plan { $number }
serve-plan-label-edited = Plan { $number }: { $act }
serve-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
serve-vehicles = { $count ->
    [one] { $count } vehicle
   *[other] { $count } vehicles
}
serve-teu = { $count } TEU
serve-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
serve-supply = { $count } TEU of supply
serve-load = { $name }: { $what }
serve-empty = empty
serve-act-opened = opened { $from }
serve-act-cell = { $table }, { $row }, { $column }: { $before } → { $after }
serve-act-cells = { $table }: { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
serve-act-rows = { $table }: rows +{ $added } −{ $removed }
serve-act-undone = undone: { $act }
serve-act-redone = done again: { $act }
serve-act-closure = { $site } closes on { $day }
serve-act-departure = { $movement } departs on { $day }
serve-table-mission = Mission
serve-table-sites = Sites
serve-table-units = Units
serve-table-assets = Assets
serve-table-legs = Legs
serve-table-fleets = Fleets
serve-table-windows = Windows
serve-table-teams = Teams
serve-table-steps = Steps
serve-table-tasks = Tasks
serve-table-communities = Communities
serve-table-partners = Partners
serve-table-clearances = Permissions
serve-table-stations = Stations
