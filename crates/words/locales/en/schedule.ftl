# Messages of the schedule crate. Places are files, with the line where it is known.
schedule-unreadable = { $place }: cannot be read: { $why }.
schedule-format = { $place }: no project to schedule. Give a file that ends in .sm or .rcp, or a folder of such files.
schedule-missing = { $place }: “{ $what }” is missing.
schedule-number = { $place }: “{ $found }” is no whole number from 0 on, or stands where nothing more is expected.
schedule-fields = { $place }: { $expected } numbers are expected here, and { $found } were found.
schedule-job = { $place }: job { $job } does not exist or is out of turn.
schedule-mode = { $place }: jobs with several modes and resources that are used up are not supported.
schedule-shape = { $place }: activity { $activity } names a resource or a successor that does not exist.
schedule-cycle = { $place }: activity { $activity } waits, directly or through others, for itself.
schedule-too-few = { $place }: there is never enough of resource { $resource } for activity { $activity }, on enough days together.
schedule-too-large = { $place }: activity { $activity } needs more than 32,767 units, or all takes more than 1,000,000 days.
schedule-unschedulable = { $place }: no order that was tried fits into the days on which the teams are there.
schedule-refused = { $place }: the schedule that was found is not feasible ({ $flaw }). This is a fault of the program: please report it.
schedule-other-project = { $place }: the critical path is { $found } days, but best_known.csv says { $published }: it speaks of another project.
