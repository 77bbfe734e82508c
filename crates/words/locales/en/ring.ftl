# Messages of the report crate about the second ring: permissions, stations,
# supply, cover, outflow.

ring-heading-requests = Permissions
ring-heading-delays = What each delay costs
ring-heading-stations = Stations
ring-heading-supply = Supply
ring-heading-cover = Air cover
ring-heading-outflow = Outflow: planned and real

ring-requests-title = { $mission }: request calendar
ring-requests-intro = For each permission: the latest day to ask for it so that this plan holds, who decides, and what hangs on it. The days from asking to the answer are those that the mission plans on.
ring-requests-more = What each day of delay costs is found by planning again: rearguard requests MISSION PLAN.
ring-stations-intro = What each station takes must have passed it before it leaves the site. The queue is what waits although the station takes all it can.
ring-supply-intro = TEU of supply at each site: what the nights leave of the stock, and for how many days it would do.
ring-cover-intro = Convoys that may only go with an aircraft in reach reserve a sortie of it on every day under way.
ring-outflow-intro = People who have left the country by the evening of each day. Staff who are released where they live are not counted.
ring-outflow-label = People out by day: the plan’s curve and the strengths that really were

ring-outflow-same = Plan and reality agree on every day for which a strength is known.
ring-outflow-plan-ahead = On { $date } they lie furthest apart: in the plan { $planned } are out, in reality { $real } were, { $apart } fewer. In the plan guards and rear parties must keep { $held } people on that day; nothing in the tables keeps the others.
ring-outflow-plan-behind = On { $date } they lie furthest apart: in the plan { $planned } are out, in reality { $real } were, { $apart } more. In the plan guards and rear parties must keep { $held } people on that day.
ring-outflow-rear-parties = Rear parties keep people back: on { $date } a plan without them has { $more } more people out; over all nights they stand for { $nights } person-nights.
ring-outflow-equipment = Of those out in the plan by { $date }, { $ahead } are of units whose vehicles or containers are still in the country; { $done } are of units that have none there any more. Of units’ vehicles and containers { $carried } had been carried out by then and { $disposed } destroyed, given away or sold. Rear parties must stay with what is there, not with what is gone.
ring-outflow-rear-parties-few = Rear parties keep people back: on { $date } a plan without them has { $more } more people out. Over all nights they hold so few that the two plans differ more by the search than by them.
ring-outflow-no-pair = What rear parties change is shown by planning without them as well: rearguard plan MISSION --show-rear-parties.
ring-outflow-pace = In its fastest week the plan takes { $planned } people a day out; the fastest stretch between two real strengths was { $real } a day.

ring-column-ask-by = Ask by
ring-column-request = Permission
ring-column-decides = Who decides
ring-column-state = State
ring-column-lead = Days to answer
ring-column-needed-from = Needed from
ring-column-needed-to = Needed to
ring-column-movements = Movements
ring-column-days-late = Days late
ring-column-outcome = Outcome
ring-column-costs = Costs more
ring-column-property = More property lost
ring-column-late-person-days = More late person-days
ring-column-station = Station
ring-column-takes = Takes
ring-column-rate = A day
ring-column-departed = Left the site
ring-column-queue = Longest queue
ring-column-queue-day = On
ring-column-days-full = Days at full rate
ring-column-load = Of days at work
ring-column-ahead = Ahead at least
ring-column-stock-start = Stock at start
ring-column-brought = Brought
ring-column-taken = Taken
ring-column-fewest-days = Fewest days left
ring-column-fewest-night = Night of
ring-column-days-asked = Days asked
ring-column-stock-end = Left at the end
ring-column-fleet = Fleet
ring-column-convoys = Convoys covered
ring-column-cover-days = Days
ring-column-reserved = Sorties reserved
ring-column-fullest-day = Fullest day
ring-column-fullest = Used then
ring-column-sorties = There are
ring-column-real = Really out
ring-column-planned = Out in this plan
ring-column-without = Out without rear parties
ring-column-difference = Plan less real
ring-column-held = Held by guard and rear party

ring-sheet-requests = Requests
ring-sheet-delays = Delays
ring-sheet-notes = Notes
ring-sheet-stations = Stations
ring-sheet-supply = Supply
ring-sheet-supply-nights = Supply by night
ring-sheet-cover = Cover
ring-sheet-outflow = Outflow

ring-takes-people = people
ring-takes-vehicle = vehicles
ring-takes-teu = TEU
ring-queue-at = Waiting at { $station }
ring-load-at = Passes a day at { $station } (at most { $rate })
ring-stock-at = TEU of supply at { $site }

ring-notice-of = notice for { $leg }
ring-decider-host = host state
ring-decider-host-of = host state ({ $country })
ring-decider-state = authorities of { $country }
ring-state-to-ask = to be asked
ring-state-asked = asked on { $date }, answer expected on { $answer }
ring-state-granted = granted on { $date }
ring-state-refused = refused on { $date }
ring-items =
    { $count ->
        [one] one asset item
       *[other] { $count } asset items
    }
ring-hangs-nothing = nothing in this plan
ring-hangs =
    { $movements ->
        [one] one movement ({ $load }), worth { $value }
       *[other] { $movements } movements ({ $load }), worth { $value }
    }

ring-hangs-no-value =
    { $movements ->
        [one] one movement ({ $load })
       *[other] { $movements } movements ({ $load })
    }

ring-delay-holds = the plan holds
ring-delay-costs = planned again
ring-delay-breaks = breaks { $rules }
ring-costing =
    { $runs ->
        [one] Each delay was planned again with { $iterations } moves and seed { $seed }; { $runs } planning run in all. Costs are differences of scores between two such plans.
       *[other] Each delay was planned again with { $iterations } moves and seed { $seed }; { $runs } planning runs in all. Costs are differences of scores between two such plans.
    }
ring-not-carried = Not carried out in this plan, but destroyed, given away or sold: value lost { $sum } ({ $places }).
ring-refused-costs = { $name } ({ $subject }) was refused on { $on }. Granted in time, it would save { $score }, of it { $value } of property.
ring-refused-nothing = { $name } ({ $subject }) was refused on { $on }. No better plan was found with it.
ring-refused-breaks = { $name } ({ $subject }) was refused on { $on }. Without it no plan was found that keeps { $rules }; granted in time, it would be kept, and { $value } of property with it.
ring-refused-mends-by = Granted by { $date }, it would still be.
ring-refused-by = Granted by { $date }, it would still save at least half of that.

# What refusals cost, thing by thing.
ring-heading-refused = What the refusals cost, thing by thing
ring-sheet-refused = Refused
ring-column-saved-by = What would have saved it
ring-column-granted-by = Granted by
ring-column-saved = Saved
ring-column-saved-value = Value saved
ring-left-people = people
ring-left-vehicles = vehicles
ring-left-teu = TEU
ring-left-items = items
ring-refused-sum = Because of what was refused, { $load } cannot be carried out; value lost { $value }.
ring-refused-days = The grants that would have saved it are due from { $first } to { $last }.
ring-refused-rest = Further { $value } is lost with the permissions as well.
ring-refused-nothing-more = Nothing more was found that could be carried out with what was refused.
ring-refused-last-people = In the best plan found without the refused permissions the last people leave { $site } on { $without } instead of { $before }.
ring-refused-still-broken = No plan without them was found that keeps every rule: { $violation }
ring-refused-all-kept = That plan keeps every rule: it was planned and checked with the refusals in the tables.
