# What is wrong with the contents of tables (codes T001 …), and what to do.

tables-t001 = There is no table “{ $table }”.
tables-t001-help = Add it; every mission has sites, units and legs.

tables-t002 = The table { $table } has no column “{ $column }”.
tables-t002-help = Add the column, or correct the header that was meant.

tables-t003 = { $column } is blank.
tables-t003-help = Fill the cell; a blank is never read as zero.

tables-t004 = “{ $name }” stands in rows { $first } and { $second }.
tables-t004-help = Give each row a name of its own, or delete one of them.

tables-t005 = “{ $name }” (row { $second }) and “{ $other }” (row { $first }) differ only by case or accents.
tables-t005-help = They are read as two; write them alike if one is meant.

tables-t006 = There is no “{ $name }” in { $other }.
tables-t006-help = { $found ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Correct the name, or add the row it refers to.
 }

tables-t007 = { $column } is { $value }, and must be a whole number.
tables-t007-help = Write a whole number from 0 on.

tables-t008 = { $column } is { $value }; the largest value accepted is { $limit }.
tables-t008-help = Check the number of digits and the unit.

tables-t009 = { $column } is “{ $value }”, which is not a number.
tables-t009-help = Write digits with at most one decimal mark, or leave the cell blank for “not set”.

tables-t010 = { $column } is { $value }, and cannot be negative.
tables-t010-help = Write 0 or more.

tables-t011 = { $column } is { $value }, with more than { $limit } decimal places.
tables-t011-help = Round it; amounts are kept exactly as written.

tables-t012 = { $column } is { $value }, and must be a share from 0 to 1.
tables-t012-help = Write 0.3 or 30%. Was “{ $value } %” meant?

tables-t013 = { $column } is “{ $value }”, which is not a date of the calendar.
tables-t013-help = Write it as 2023-12-31.

tables-t014 = { $column } is “{ $value }”: { $dayfirst } or { $monthfirst }?
tables-t014-help = Write it as 2023-12-31, or say which comes first with --date-order dmy or --date-order mdy.

tables-t015 = Some dates of { $table } have the day first, others the month.
tables-t015-help = Write all of them as 2023-12-31.

tables-t016 = Dates of { $table } are read as { $example }: its own cells settle the order.
tables-t016-help = Nothing needs to be done if that is right.

tables-t017 = { $column } holds day numbers of a spreadsheet; { $value } is read as { $date }.
tables-t017-help = Format the column as dates to be sure.

tables-t018 = { $column } is “{ $value }”, neither yes nor no.
tables-t018-help = Write yes or no, or leave the cell blank for no.

tables-t019 = { $column } does not know the word “{ $word }”.
tables-t019-help = { $found ->
    [yes] Did you mean “{ $nearest }”? Known: { $known }.
   *[no] Known: { $known }.
 }

tables-t020 = { $column } holds the error { $value }.
tables-t020-help = Correct the formula in the spreadsheet, or write the value itself.

tables-t021 = { $column } holds a formula with no stored value ({ $value }).
tables-t021-help = Open the workbook in a spreadsheet program and save it once, or write the value itself.

tables-t022 = { $metres ->
    [yes] { $axis } { $value } is not degrees; UTM?
   *[no] { $axis } { $value } is not degrees (at most { $limit }).
 }
tables-t022-help = Write degrees such as 16.2717. Metres of a grid (UTM) must be converted first; minutes and seconds are read as 16°16'18"N.

tables-t023 = { $column } “{ $value }” is read as { $degrees } degrees.
tables-t023-help = Nothing needs to be done if that is right.

tables-t024 = “{ $name }” had invisible characters, which are left out.
tables-t024-help = Type the name again in the spreadsheet.

tables-t025 = The name “{ $name }” has a space; lists, which are separated by spaces, cannot hold it.
tables-t025-help = Use a hyphen instead.

tables-t026 = Nobody reads the key “{ $key }”.
tables-t026-help = { $found ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Delete it, or correct it.
 }

tables-t027 = The key “{ $key }” is not set.
tables-t027-help = Set it.

tables-t028 = The key “{ $key }” stands twice, in rows { $first } and { $second }.
tables-t028-help = Delete one of them.

tables-t029 = The mission runs from { $start } to { $end }.
tables-t029-help = The end must not lie before the start, and a mission has at most { $limit } days.

tables-t030 = { $first } ({ $from }) lies after { $last } ({ $to }).
tables-t030-help = Correct one of the two dates.

tables-t031 = The task runs until { $value }, after its clause { $clause } ended on { $end }.
tables-t031-help = End it with its clause, or cite another clause.

tables-t032 = Clause { $clause } of kind { $kind } needs the key “{ $key }”.
tables-t032-help = Add it in mission.toml.

tables-t033 = Leg { $leg } leads from a place to itself.
tables-t033-help = Correct from or to.

tables-t034 = { $column } ({ $value }) is larger than { $most } ({ $limit }).
tables-t034-help = Correct one of the two.

tables-t035 = { $site } is no exit.
tables-t035-help = Name a site of kind exit, or make it one.

tables-t036 = Fleet { $fleet } of mode { $own } cannot use leg { $leg } of mode { $mode }.
tables-t036-help = Take the leg off the list, or correct the mode.

tables-t037 = None of the legs of shuttle fleet { $fleet } touches its base { $base }.
tables-t037-help = Correct the base, or name legs that start or end there.

tables-t038 = A step needs one of site_kind and site, and not both.
tables-t038-help = Fill one of the two columns.

tables-t039 = { $length ->
    [one] The step waits for itself: { $loop } (row { $rows }).
   *[other] The steps wait for each other: { $loop } (rows { $rows }).
 }
tables-t039-help = Take one of them out of the column after.

tables-t040 = Step { $step } waits for “{ $name }”, which its sites do not have.
tables-t040-help = { $found ->
    [yes] Did you mean “{ $nearest }”?
   *[no] Correct the name, or add that step for the same sites.
 }

tables-t041 = “{ $value }” is no subject.
tables-t041-help = Write leg:, site:, fleet: or mode: and a name, such as leg:kidal-gao or mode:road.

tables-t042 = Leg { $leg } has neither days nor both days_p50 and days_p90.
tables-t042-help = Write the whole days under way; 0 means that it arrives the same day.

tables-t043 = { $column } says nothing in this row: it counts only where { $other } is { $otherwise }.
tables-t043-help = Blank the cell, or correct { $other }.

tables-t044 = No site is an exit: nobody can get out.
tables-t044-help = Give one or more sites the kind exit.

tables-t045 = A site’s window has the capacity 0 or a blank, not { $value }.
tables-t045-help = Write 0 to close the site; for less room, write windows for its legs.

tables-t046 = { $column } ({ $value }) is more than { $whole } ({ $limit }).
tables-t046-help = Correct one of the two.

tables-t047 = { $column } is { $value }; the smallest value accepted is { $limit }.
tables-t047-help = Correct it, or leave the cell blank.

tables-t048 = { $column } contradicts { $other }.
tables-t048-help = Correct one of the two.

tables-t049 = The task has no end of its own and no clause that gives one: it is kept up to the mission’s end, { $end }.
tables-t049-help = Write until, or name its clause.

tables-t050 = Asset { $asset } can be neither shipped nor disposed of: sensitive property is never sold or gifted.
tables-t050-help = Add ship or destroy to its options.

tables-t101 = Leg { $leg }: { $value } km, against about { $crow } km as the crow flies.
tables-t101-help = Check the unit (kilometres) and the coordinates of its ends.

tables-t102 = Leg { $leg }: { $km } km in { $days } days is { $speed } km a day; by { $mode } { $least } to { $most } are usual.
tables-t102-help = Check the units: whole days, not hours; kilometres, not metres.

tables-t103 = { $site } lies some { $away } km from where the lengths of its legs put it (lat { $lat }, lon { $lon }).
tables-t103-help = { $swapped ->
    [yes] Are lat and lon swapped? { $newlat }, { $newlon } would fit.
   *[no] Check lat and lon.
 }

tables-t104 = lat and lon seem swapped for { $sites }: the other way round they lie { $evidence }.
tables-t104-help = Check the headers of the two columns.

tables-t105 = { $site } lies at 0, 0, in the sea off Ghana.
tables-t105-help = Write its coordinates, or leave them blank.

tables-t106 = { $site } has no coordinates: it protects nobody, and is on no map.
tables-t106-help = Write lat and lon.

tables-t107 = { $site }: no way out ({ $reason }); { $load }.
tables-t107-help = Add a leg, capacity or fleet that leads to one of its exits, or make the leg two-way.

tables-t108 = { $need } { $unit } must leave by { $leg }, which can carry { $carry } by { $date }: short by { $short }. At least { $short } must be destroyed, costing { $cost } dollars.
tables-t108-help = Add capacity on { $leg }, another leg, or an earlier start.

tables-t109 = Leg { $leg } has contracted capacity and is open to the circulating fleet { $fleet }.
tables-t109-help = Contracted lorries travel in columns of their own and need no escort; if they must be escorted, describe them as a fleet.

tables-t110 = { $site } needs { $needed } guards each night, and { $there } people with role guard are there on the first day.
tables-t110-help = Add the role to a unit, or correct guard.

tables-t111 = Task { $task } needs { $needed } people with role { $role } at { $site }, and { $there } are there on the first day.
tables-t111-help = Add the role to a unit, or correct the strength.

tables-t112 = { $name } starts at { $site }, an exit: it is out already.
tables-t112-help = Correct its site.

tables-t113 = Step { $step } needs { $needed } teams { $team }, and there are never more than { $there }.
tables-t113-help = Add teams, or correct teams_needed.

tables-t114 = { $site } holds { $there } on the first day, more than its { $column } of { $limit }.
tables-t114-help = Correct { $column }, or move units elsewhere.

tables-t115 = The withdrawal date of clause { $clause }, { $date }, lies outside the plan’s days ({ $start } to { $end }).
tables-t115-help = Correct the clause, or the mission’s start and end.

tables-t116 = Team { $name } has two rows ({ $first } and { $second }).
tables-t116-help = That is right only if the number changes over time, with from and to in each row.

tables-t117 = The days of { $name } ({ $from } to { $to }) lie outside the plan’s ({ $start } to { $end }).
tables-t117-help = Check the year.

tables-t118 = No clause of kind withdraw_personnel says by when everyone must be out.
tables-t118-help = Add one; without it no date is planned for.

# Parts of the sentences above.

tables-load-people = { $count } people of unit { $name }

tables-load-vehicles = { $count } vehicles of unit { $name }

tables-load-teu = { $count } TEU of unit { $name }

tables-load-items = { $count } items of { $name }

tables-reason-no-leg = no leg touches it

tables-reason-one-way = { $count ->
    [one] leg { $legs } is one-way
   *[other] legs { $legs } are one-way
 }

tables-reason-no-capacity = { $count ->
    [one] leg { $legs } cannot carry them
   *[other] legs { $legs } cannot carry them
 }

tables-reason-dead-end = no path leads on to { $exits }

tables-unit-teu = TEU

tables-unit-vehicles = vehicles

tables-evidence-communities = near { $communities }

tables-evidence-country = inside { $country }
