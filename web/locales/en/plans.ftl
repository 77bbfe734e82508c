# Plans of a mission, and a run of the planner.

plans-title = Plans
plans-empty = No plan yet
plans-empty-text = Start the planner above, or upload a plan.json made elsewhere: it is judged by the same rules.
plans-blocked = { $count ->
    [one] One error in the tables must be mended before planning.
   *[other] { $count } errors in the tables must be mended before planning.
}
mend-tables = Mend the tables
plan-removed = { $name } was removed.
upload-plan = Upload a plan
plan-time = Time to plan
plan-now = Plan now
plan-now-text = The first plan comes within seconds and improves as long as there is time. You can stop at any moment; the best plan is kept.
seconds = { $count ->
    [one] one second
   *[other] { $text } seconds
}
minutes = { $count ->
    [one] one minute
   *[other] { $text } minutes
}
job-running = The planner is at work.
watch = Watch
plan = Plan
rules = Rules
rules-kept = all kept
rules-broken = broken
last-out = Last people out
score = Score
gap = Gap
movements = Movements
made = Made
actions = Actions
compare = Compare
choose-to-compare = Compare { $name }
compare-two = Compare the two plans
compare-hint = Choose two plans to see them side by side.
open-today = Hold against today
remove-plan = Remove plan
source-planned = planned
source-uploaded = uploaded
source-edited = edited by hand
source-replanned = replanned
stale = made for older tables

job-plan-runs = Planning
job-plan-over = Planned
job-replan-runs = Replanning
job-replan-over = Replanned
job-simulate-runs = Simulating
job-simulate-over = Simulated
job-forecast-runs = Forecasting
job-forecast-over = Forecast made
job-explain-runs = Looking for the reasons
job-explain-over = Reasons found
job-failed = It failed
job-interrupted = It was interrupted
job-stopped = Stopped; the best plan is kept.
job-done = Done.
job-queued = Waiting for its turn.
job-at-work = At work.
line-down = No line to the server; trying again
time-left = { $time } left
stop-and-keep = Stop and keep the best
open-plan = Open the plan
best-score = Best score
bound = Bound
time-spent = Time spent
score-over-time = Score over time; lower is better
score-over-time-millions = Score over time in millions; lower is better
score-chart-says = The best score is { $score }. No plan can do better than { $bound }.
no-plan-yet = No plan yet
bound-label = no plan can do better
run-explains = The score adds up casualties, lateness, protection, tasks, property and money in dollars. The gap is how far the best plan may lie from the best there is.

replan-summary = { $past } movements have left and stay. Of { $coming } to come, { $same } stay as they were; { $moved } move.
replan-moved = What moves, and why
replan-old = Before
replan-new = Now
why = Why
replan-only-a = dropped
replan-only-b = added
replan-redated = other day
replan-reloaded = other load
replan-redated-reloaded = other day and load
replan-nothing = Nothing to come has to move.
compare-old-new = Old against new
