# Messages of the command line.

# What every command says
cli-next = next: { $command }
cli-error = error: { $message }
cli-help = help: { $help }
cli-warning = warning: { $message }
cli-unwritten = { $path } cannot be written: { $reason }
cli-unwritten-help = Check that the folder may be written to and that the disk is not full, or name another place.
cli-occupied = { $path } exists and holds files that may be somebody’s work
cli-occupied-help = Name a folder that does not exist yet, or an empty one.
cli-exists = { $path } exists already
cli-exists-help = Name another file, or move the old one away first.
cli-foreign = { $path } exists and was not written with a plan of Rearguard
cli-foreign-help = Name another folder for the plan, or move the file away first.
cli-out-is-mission = { $path } is the mission’s own folder; a plan’s tables among it would be read as the mission’s
cli-out-is-mission-help = Name another folder for the plan.

# The command line itself
cli-usage-unknown-option = the option { $option } is not known here
cli-usage-unknown-command = the command “{ $command }” is not known
cli-usage-missing = something is missing: { $argument }
cli-usage-conflict = { $argument } and { $other } cannot be used together
cli-usage-value = “{ $value }” is no value for { $argument }
cli-usage-no-value = { $argument } needs a value
cli-usage-other = the command line cannot be understood
cli-usage-did-you-mean = did you mean { $suggested }?
cli-usage-allowed = allowed are: { $allowed }
cli-usage-see-help = --help shows what can stand there, with examples.
cli-expects-lang = Write en or fr.
cli-expects-date = Write a date as YYYY-MM-DD, for example 2023-09-30.
cli-expects-seconds = Write seconds, more than 0 and at most 1,000,000; decimals are allowed.
cli-expects-whole-number = Write a whole number from 0.
cli-expects-threads = Write a whole number from 1 to 256.
cli-expects-sites = Write a whole number from 1 to 2,000.
cli-expects-slack = Write a number from 1 to 10: 1.15 is tight, 2.0 is loose.

# Help: headings and the arguments that several commands share
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-examples = Examples:
cli-more-help = --help says more and has examples.
cli-value-command = COMMAND
cli-arg-lang = Speak English or French, whatever the system is set to
cli-arg-json = Print one JSON object on stdout instead of text
cli-arg-color = When to use colours: auto, always, never (auto heeds NO_COLOR)
cli-arg-verbose = Say more on the way
cli-arg-quiet = Say nothing on the way but errors
cli-arg-help = Show help: short with -h, with examples with --help
cli-arg-version = Show the version
cli-arg-mission = A folder of tables (CSV and mission.toml), or a workbook (XLSX, ODS)
cli-arg-date-order = Read text dates such as 03/04/2023 with the day or with the month first
cli-arg-known-on = Use only what was known on that day (YYYY-MM-DD)

# Without a command: ten lines
cli-welcome =
    Rearguard { $version }: can a field mission be out by its date, and how?

    It reads a mission’s tables, plans the withdrawal, proves how good the plan is,
    and checks any plan, whoever made it, against every clause and rule.

    { $demo }
        plan the example that is inside, and name its report
    { $init } , then { $plan }
        write a small mission to start from, then plan it
    { $help } lists all commands; everything is inside, no network needed.

# Root
cli-root-about = Plans, checks and reports the withdrawal of a field mission.
cli-root-long =
    Can the mission be out by its date, and how? Rearguard reads a mission’s
    tables, makes a plan that keeps every rule, proves how good it is at best,
    and checks any plan, whoever made it. It needs no network and no account.

    Exit status: 0 all kept or valid; 1 rules broken or the date not met;
    2 the input cannot be used; 3 something could not be written; 130 interrupted.
cli-root-examples =
    rearguard demo --seconds 5
    rearguard plan mission --out plan

# demo
cli-demo-about = Plan the example mission that is inside the program
cli-demo-long =
    Writes the tables of MINUSMA (2023) into a folder, plans its withdrawal and
    names the report. An earlier demo in that folder is replaced; anything else
    is left alone.
cli-demo-examples =
    rearguard demo
    rearguard demo --seconds 5 --out example
cli-demo-arg-out = Folder to write to (rearguard-demo where not said)
cli-demo-arg-seconds = Seconds for everything, writing included (10 where not said)
cli-demo-changed = { $path } has been changed since the demo wrote it
cli-demo-changed-help = To plan the changed mission use the command “plan”; to see the demo again name another folder with --out.
cli-example = (example) { $text }

# init
cli-init-about = Write a small, complete mission to start from
cli-init-long =
    Three sites, two units, a road, a fleet: small enough to understand, complete
    enough to plan. Every column is explained. Put your own rows in its place.
cli-init-examples =
    rearguard init new-mission
    rearguard init ma-mission --workbook --lang fr
cli-init-arg-dir = Folder to write to; it must be new or empty
cli-init-arg-workbook = Write one workbook, mission.xlsx, instead of CSV tables
cli-init-written = Written:

# validate
cli-validate-about = List everything that is wrong with a mission’s tables
cli-validate-long =
    Reads all tables and lists all problems at once, each with its place, the
    value, what is wrong and what to do. Errors make a mission unusable, warnings
    do not. Each problem has a code; “rearguard help CODE” explains it.
cli-validate-examples =
    rearguard validate mission
    rearguard validate mission.xlsx --mark marked.xlsx
cli-validate-arg-strict = Treat warnings as errors
cli-validate-arg-mark = Write a copy of the workbook with each bad cell coloured and commented
cli-validate-marked = { $cells ->
    [one] 1 cell is
   *[other] { $cells } cells are
} marked in { $path }; the original is unchanged.
cli-validate-offer-mark = A copy of the workbook with each cell marked: { $command }
cli-validate-counts = Rows read: { $counts }
cli-validate-totals =
    { $name }, { $start } to { $end }: { $sites } sites ({ $bases } bases and hubs), { $units } units,
    { $people } people, { $vehicles } vehicles, { $teu } TEU, { $items } asset items worth USD { $value }
cli-validate-withdrawal = Everyone out on or before { $date }
cli-validate-no-withdrawal = No clause sets a withdrawal date
cli-counted = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}
cli-place-column = { $place } column { $column }
cli-place-value = { $place }: { $value }
cli-unusable = this cannot be used: { $counted }. The first that block:
cli-unusable-help = “rearguard validate” lists everything.
cli-has-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
} about the mission: { $command }

# digest
cli-digest-about = Print the fingerprint of a mission’s content
cli-digest-long =
    The SHA-256 of the mission’s canonical form. It does not depend on the kind of
    file, on the order of rows or columns, or on whether a default is written out.
    A plan names the digest of the mission it was made for.
cli-digest-examples =
    rearguard digest mission
    rearguard digest mission.xlsx --json

# plan
cli-plan-about = Make the best plan that the time allows, checked
cli-plan-long =
    Makes a plan that keeps every rule, improves it while time is left, has it
    checked, and writes plan.json, CSV tables, plan.xlsx and report.html. Where
    the date cannot be kept it gives the least late plan and says so. Ctrl-C
    keeps the best plan so far; a second Ctrl-C quits at once.

    The same mission, seed, iterations, language and version give the same bytes,
    whatever the number of threads; a run by seconds does not promise that.
cli-plan-examples =
    rearguard plan mission --out plan
    rearguard plan mission.xlsx --out plan --seconds 5 --csv excel-fr
    rearguard plan mission --out plan-7 --iterations 2000 --seed 7
cli-plan-arg-out = Folder to write to (MISSION-plan where not said)
cli-plan-arg-seconds = Seconds for everything, writing included (10 where not said)
cli-plan-arg-iterations = Rounds of search instead of seconds; reproducible
cli-plan-arg-seed = Seed of the search (1 where not said)
cli-plan-arg-threads = Workers (all processors where not said)
cli-plan-arg-show-rear-parties = Plan a second time without rear parties, and report both outflows
cli-plan-arg-csv = Form of CSV tables: machine or excel-fr
cli-plan-written = Files:
cli-plan-effort = { $iterations ->
    [one] 1 round of search
   *[other] { $iterations } rounds of search
}
cli-progress = { $standing } · score { $score } · bound { $bound } · gap { $gap } · { $left }
cli-progress-kept = ✓ every rule kept
cli-progress-not-kept = ✕ not yet kept
cli-progress-searching = searching
cli-progress-rounds = { $bar } { $done } of { $of } planning runs
cli-progress-seconds-left = { $seconds } s left
cli-progress-iterations = { $iterations ->
    [one] 1 round
   *[other] { $iterations } rounds
}

# check
cli-check-about = Judge a plan by every rule, whoever made it
cli-check-long =
    Takes plan.json, a plan.xlsx, or the tables (.csv, .xlsx) of a plan made by
    hand. Prints the verdict clause by clause and rule by rule, every violation
    with what was needed and what was found, and the score. A movements table
    alone is judged too; what needs other tables is reported as not judged.
    With --log, what happened before the plan's day (its as_of) is taken from the
    log, and the rules are judged from that day on.
cli-check-examples =
    rearguard check mission plan/plan.json
    rearguard check mission.xlsx plan/plan.xlsx --json
cli-check-arg-plan = plan.json, plan.xlsx, a movements table, or a folder of a plan’s tables
cli-check-arg-log = Take what happened from this log and judge from the plan’s as_of on
cli-check-arg-on = With --log: judge from this day on, where the plan bears no as_of
cli-check-no-day = this plan bears no as_of: from which day on is it to be judged?
cli-check-no-day-help = Say the day with --on YYYY-MM-DD; plans made with rearguard replan bear it.
cli-check-other-log = the plan was made with another log than { $path }: its log_digest is not in that log’s chain

cli-check-component = { $label }: { $raw }
cli-check-score = Score, in US dollar equivalents:

# log
cli-log-about = Record what really happened, once and for good
cli-log-long =
    add PLAN KIND column=value … makes one entry, import PLAN TABLE those of a
    table (actuals.csv, a workbook): all its rows or none. show lists the log,
    verify finds whatever was changed. Entries are never changed: one that
    speaks of the same thing corrects the one before, and both stay. What
    cannot have happened is refused with the reason. The log is one file beside
    the mission, MISSION.rearguard-log; docs/log.md has the columns.
cli-log-examples =
    rearguard log add mission plan incident site=camp --on 2027-01-10
    rearguard log show mission
    rearguard log verify mission
cli-log-arg-action = add, import, show or verify
cli-log-arg-entry = The plan, then a kind and its columns, or a table
cli-log-arg-on = The day of entering (today, by UTC, where not said)
cli-log-arg-log = The log’s file, where it is not beside the mission
cli-log-arg-against = A digest kept elsewhere that verify must find
cli-log-incomplete = the plan or the entry is missing
cli-log-incomplete-help = For example: rearguard log add MISSION PLAN closed site=kidal date=2023-10-31
cli-log-refused = nothing was entered: { $counted }

# status
cli-status-about = Today against the plan, from the log
cli-status-long =
    What is out, planned and actual, by site, contributor and clause; what is late
    and what that delays; where books, counts and plan disagree; what must be asked
    for, decided or done this week. The log is the one beside the mission where no
    other is named. Windows, answers and entries of later days are left out.
cli-status-examples =
    rearguard status mission plan/plan.json --on 2027-02-01
    rearguard status mission plan/plan.json --on 2027-02-01 --json
cli-status-arg-plan = The plan that is followed
cli-status-arg-log = The log (MISSION.rearguard-log where not said)
cli-status-arg-on = The evening that is meant (today, by UTC, where not said)
cli-no-log = there is no log { $path }

# compare
cli-compare-about = Two plans, or two scenarios, side by side
cli-compare-long =
    Dates, score by component, shifted closings and differing movements; movements are
    matched by id, else by what they carry where. Then both are acted out with the same
    draws: how likely each makes its date, in how many runs which is out earlier, and by
    how much. With --b-mission B is a plan of another mission (other windows, another
    fleet, another resolution): rows that differ are listed, each is judged by its own.
cli-compare-examples =
    rearguard compare mission plan/plan.json plan/plan.xlsx
    rearguard compare mission plan/plan.json plan/plan.json --runs 100 --json
    rearguard compare mission plan/plan.json plan/plan.json --b-mission mission
cli-compare-arg-a = A plan
cli-compare-arg-b = The other plan
cli-compare-arg-b-mission = The mission of plan B (MISSION where not said)
cli-compare-arg-runs = Number of runs (1,000 where not said; 0: no odds)
cli-compare-arg-seed = Seed of the draws (1 where not said)
cli-compare-arg-threads = Number of workers (all of the machine’s where not said)

# convert
cli-convert-about = Write a mission in another form: workbook or folder
cli-convert-long =
    Writes the mission as one XLSX workbook, or as a folder of CSV tables with
    mission.toml. Both read back as the same mission, with the same digest.
cli-convert-examples =
    rearguard convert mission tables.xlsx
    rearguard convert mission.xlsx tables
cli-convert-arg-target = A file that ends in .xlsx, or a new folder
cli-convert-written = Written:
cli-convert-form = { $path } has an ending that is not written
cli-convert-form-help = Name a file that ends in .xlsx, or a folder for CSV tables; LibreOffice and Excel open both.

# explain
cli-explain-about = Why the date cannot be met, or what holds the score up
cli-explain-long =
    Where the date cannot be met: constraints that clash, the earliest date, and the
    cheapest remedies, each planned again before it is offered. Where it can be met:
    what one more of each scarce thing would bring. This plans many times; Ctrl-C
    says what is known by then.
cli-explain-examples =
    rearguard explain mission --iterations 300
    rearguard explain mission plan/plan.json --why M0001 --iterations 300
cli-explain-arg-plan = A plan to count in
cli-explain-arg-why-not-earlier = Why this site does not close earlier
cli-explain-arg-why = Why this movement of the plan goes when it goes
cli-explain-arg-iterations = Rounds of search of each planning run
cli-explain-arg-seed = Seed of the search (1 where not said)
cli-explain-no-site = there is no site { $site }
cli-explain-no-movement = the plan holds no movement { $movement }

# requests
cli-requests-about = What to ask for by when, who decides, what each delay costs
cli-requests-long =
    For each permission of the tables and each notice: the latest day to ask so that
    the plan holds, who decides, and what hangs on it. What 1, 3, 7, 14 and 30 days of
    delay cost is found by planning on from the plan with the same moves and seed.
    With --out also as a page, a workbook and appointments (requests.ics).
    With --refuse: what then cannot be carried out, thing by thing, and which
    permission, granted by which day, would have saved it.
cli-requests-examples =
    rearguard requests mission plan/plan.json --iterations 300
    rearguard requests mission plan/plan.json --out asked --most 2
    rearguard requests mission plan/plan.json --refuse mode:road --iterations 20
cli-requests-arg-plan = The plan that needs the permissions
cli-requests-arg-refuse = Refuse this clearance, or leg:, fleet:, site:, mode: NAME; again for more
cli-requests-arg-from = The first day that it is refused for (all where not said)
cli-requests-arg-out = Folder for requests.html, requests.xlsx and requests.ics
cli-requests-arg-iterations = Rounds of search of each planning run (4000 where not said)
cli-requests-arg-seed = Seed of the search (1 where not said)
cli-requests-arg-most = Cost the delays of so many at most (12 where not said)
cli-requests-nothing-to-refuse = { $what } names no permission that could be refused for those days
cli-requests-nothing-to-refuse-help = Name a row of the table clearances, or leg:NAME, fleet:NAME, site:NAME or mode:MODE.

# drill
cli-drill-about = This hub must be empty in days: what can be saved, what is lost
cli-drill-long =
    Takes a site away on a day that becomes known so many days before. The past of
    the plan stays; from the alarm on it is planned anew, and set beside the plan
    that goes on as if nothing were known: people, property, rules, clauses.
cli-drill-examples =
    rearguard drill mission plan/plan.json --lose camp --on 2027-02-20 --iterations 300
    rearguard drill mission plan/plan.json --lose camp --on 2027-02-20 --within 9 --json
cli-drill-arg-plan = The plan that is under way
cli-drill-arg-lose = The base or hub that falls
cli-drill-arg-on = The day on which it falls: by that evening all must be out
cli-drill-arg-within = Days from the alarm to the fall (5 where not said)
cli-drill-arg-out = Write the new plan, its report and the mission with the loss there
cli-drill-arg-iterations = Rounds of search (4000 where not said)
cli-drill-arg-seed = Seed of the search (1 where not said)
cli-drill-no-place = { $site } is no base or hub that could fall
cli-drill-outside = { $on } lies outside the mission, which lasts from { $from } to { $to }

# worth
cli-worth-about = Rank what one more of each scarce thing would bring
cli-worth-long =
    A lorry, a sortie, an escort platoon, a wash rack, a day’s earlier permission, a
    second port: all are planned on from the plan for a short time, the better half
    for longer, the last with four seeds, beside the plan without. Two stand in an
    order only where every seed agrees. Ctrl-C ranks what is known by then.
cli-worth-examples =
    rearguard worth mission plan/plan.json --iterations 200 --most 2
    rearguard worth mission plan/plan.json --iterations 100 --most 1 --json
cli-worth-arg-plan = The plan to improve on
cli-worth-arg-iterations = Rounds of search of each planning run (4000 where not said)
cli-worth-arg-seed = First of the seeds (1 where not said)
cli-worth-arg-confirm = Try the order of the first five again with so many other seeds
cli-worth-arg-most = Try so many to the end at most (8 where not said)

# bench
cli-bench-about = Measure against public instances with best known values
cli-bench-long =
    Schedules project instances in the formats .sm and .rcp (PSPLIB) as it schedules
    closing steps that share teams, and compares with the folder’s best_known.csv.
cli-bench-examples =
    rearguard bench steps instances --schedules 1000
    rearguard bench steps instances --schedules 1000 --json
cli-bench-arg-what = What to measure: steps
cli-bench-arg-folders = Folders of instances, each with best_known.csv
cli-bench-arg-schedules = Schedules for each instance; reproducible
cli-bench-arg-seconds = Seconds for each instance instead
cli-bench-arg-every = Only every so many instances
cli-bench-arg-seed = Seed of the search (1 where not said)
cli-bench-arg-threads = Instances at the same time
cli-bench-row = { $set }: { $instances } instances, { $critical } from the critical path, { $best } from the best known, { $reached } at it; { $rate } schedules a second

# generate
cli-generate-about = Make a synthetic mission of any size, with a plan that proves it
cli-generate-long =
    Every kind of table and every rule is in use. The slack is capacity ÷ need of
    the planted plan for lorries, sorties, escorts and team days: 1.15 is tight,
    2.0 loose. The planted plan is written beside the folder, never into it.
cli-generate-examples =
    rearguard generate --sites 4 --out synthetic
    rearguard generate --sites 12 --seed 7 --slack 1.15 --out tight
cli-generate-arg-sites = Number of bases
cli-generate-arg-seed = Seed (1 where not said)
cli-generate-arg-slack = Capacity ÷ need, from 1 (1.5 where not said)
cli-generate-arg-days = Days of the plan, 220 to 2,000 (240 where not said)
cli-generate-arg-second-ring = With permissions, supply, stations and the other tables of the second ring
cli-generate-arg-out = Folder to write to; it must be new or empty
cli-generate-written = Written:

# help
cli-help-about = Explain a command, a rule, or the code of a problem
cli-help-long =
    Without a topic it lists the commands. “rules” lists the rules a plan must
    keep, “codes” the codes of problems with tables and plans.
cli-help-examples =
    rearguard help plan
    rearguard help S2
    rearguard help codes
cli-help-arg-topic = A command, a rule (S2), a code (T007) or a page (formats)
cli-help-rules = The rules that a plan must keep:
cli-help-codes = The codes of problems:
cli-help-unknown = nothing is known under “{ $topic }”
cli-help-unknown-help = “rearguard help rules” lists the rules, “rearguard help codes” the codes.
cli-help-pages = Pages to read with “help”: rules, codes, { $pages }
cli-help-what-to-do = What to do: { $help }

# completions
cli-completions-about = Print what a shell needs to complete command lines
cli-completions-long =
    Put the output where your shell looks for it: for bash into
    ~/.local/share/bash-completion/completions/rearguard, for fish into
    ~/.config/fish/completions/rearguard.fish, for zsh into a folder of fpath as _rearguard.
cli-completions-examples =
    rearguard completions bash > rearguard.bash
    rearguard completions fish > rearguard.fish
cli-completions-arg-shell = bash, elvish, fish, powershell or zsh

# man
cli-man-about = Print the manual page, or write all of them
cli-man-long =
    The page of the whole program on stdout, or with --out one page per command
    into a folder.
cli-man-examples =
    rearguard man > rearguard.1
    rearguard man --out man
cli-man-arg-out = Folder for one page per command
cli-man-written = Written:

# Codes of plan files and of saving (those of tables explain themselves)
cli-code-p001 = The plan file cannot be opened. Check its name and that you may read it.
cli-code-p002 = The plan file is larger than the limit of 64 MB.
cli-code-p003 = The file is not well-formed JSON; line and byte say where. Check for a missing comma or bracket.
cli-code-p004 = Lists and objects are nested more deeply than any plan needs.
cli-code-p005 = One object has the same key twice; it is not clear which one counts. Remove one.
cli-code-p006 = A number is too large or too small to be one of a plan.
cli-code-p007 = A value has the wrong shape, for example a text where a list belongs.
cli-code-p008 = The file is not a plan, or a plan of a format that this version does not read.
cli-code-p009 = A key or column is not known and is ignored. Check its spelling.
cli-code-p010 = There is no table of movements. A plan has at least that one.
cli-code-p011 = A column is missing that the table needs.
cli-code-p012 = Something about how the plan was made cannot be read. It is ignored; the plan is judged all the same.
cli-code-p013 = The plan file is not UTF-8. Save it as UTF-8.
cli-code-p014 = The file does not name its format; it is read as the newest.
cli-code-s001 = A file could not be saved; what was there before is unchanged. Check that the folder exists, that you may write to it, that the disk is not full and that no other program has the file open.

# serve
cli-serve-about = The page, on this computer only
cli-serve-long =
    Opens missions, plans and the log in a browser. It listens on this computer
    only; the link that is shown logs in once, within a minute. Enter shows a
    new link, Ctrl-C ends it and keeps what is being planned.
cli-serve-examples =
    rearguard serve --for 1
    rearguard serve --data missions-2027 --user planner --for 1
cli-serve-arg-data = Where everything is kept (rearguard-data)
cli-serve-arg-port = The port (any that is free)
cli-serve-arg-page = Folder of the built page, instead of the one inside
cli-serve-arg-user = Who is named in what is written (the system's user)
cli-serve-arg-tiles = Map tiles (PMTiles) to draw under everything
cli-serve-arg-dev-token = File, private, with a token that logs in for tests
cli-serve-arg-dev-pace = With --dev-token: so many times the usual limits of rate
cli-serve-arg-for = Ends by itself after so many seconds
cli-serve-ready = Rearguard runs. This link logs in once, within a minute:
cli-serve-again = Enter shows a new link, Ctrl-C ends.
cli-serve-token-open = others may read { $path }; make it private (chmod 600)
cli-serve-failed = the server cannot start: { $reason }
cli-serve-held = another server uses { $path } (process { $process })
cli-serve-tiles-none = { $path } holds no map tiles (PMTiles, version 3)

# backup
cli-backup-about = A copy of what the server keeps, restored and verified
cli-backup-long =
    Copies the store and the logs while the server runs, restores the copy at a
    scratch place and checks it there. Only then is it called done.
cli-backup-examples =
    rearguard serve --for 1 && rearguard backup copy
    rearguard serve --data d --for 1 && rearguard backup copy-2 --data d
cli-backup-arg-out = A new folder
cli-backup-arg-data = What the server keeps (rearguard-data)
cli-backup-done = Backed up and verified: { $missions ->
    [one] { $missions } mission
   *[other] { $missions } missions
}, { $plans ->
    [one] { $plans } plan
   *[other] { $plans } plans
}, { $logs ->
    [one] { $logs } log
   *[other] { $logs } logs
}, in { $path }
cli-backup-failed = the backup is not done: { $reason }
cli-backup-log = the chain of { $path } does not hold
cli-backup-none = there is no store in { $path }
cli-backup-exists = { $path } exists already
