# Messages of the foresee crate: requests, drills, worth.

foresee-event-ask = Ask for { $name } ({ $subject })
foresee-event-answer = Answer expected: { $name } ({ $subject })
foresee-event-decides = Decides: { $text }
foresee-event-state = State: { $text }
foresee-event-hangs = Hangs on it: { $text }
foresee-event-late =
    { $days ->
        [one] One day late: { $cost }
       *[other] { $days } days late: { $cost }
    }

foresee-no-requests = This plan needs no permission.
foresee-late-by =
    { $days ->
        [one] a day late: { $cost }
       *[other] { $days } days late: { $cost }
    }
foresee-bears-delay = every delay up to 30 days can be borne at no cost
foresee-refused-thing = { $site }: { $name }, { $saved } of { $all } { $kind } ({ $value }) – { $permission } granted by { $by }
foresee-refused-more =
    { $count ->
        [one] … and one thing more, worth { $value }
       *[other] … and { $count } things more, worth { $value }
    }

foresee-drill-title = { $site } falls on { $on }; that becomes known on { $alarm }.
foresee-drill-there = On the eve of the alarm { $people } people, { $vehicles } vehicles and { $teu } TEU are there.
foresee-drill-everyone = Everyone gets out of { $site } in time, and every rule that was kept can still be kept.
foresee-drill-everyone-but = Everyone gets out of { $site } in time; but { $rules } can no longer be kept by any plan that was found.
foresee-drill-people-left =
    { $people ->
        [one] One person is still at { $site } when it falls.
       *[other] { $people } people are still at { $site } when it falls.
    }
foresee-drill-tasks = Tasks that the fall cuts short: { $tasks }
foresee-drill-lost-none-saved = Property lost through it: { $lost }; planning anew from the alarm saves none.
foresee-drill-lost = Property lost through it: { $lost }; planning anew from the alarm saves { $saved }.
foresee-drill-untouched = If the plan goes on as if nothing were known:
foresee-drill-planned = Planned anew from the alarm:
foresee-drill-left = Left there on the night of the fall: { $people } people, { $vehicles } vehicles, { $teu } TEU.
foresee-drill-more = Against the plan without the loss: score { $score }, of it property { $property }, money { $money }.
foresee-drill-clauses = Clauses that break with it: { $clauses }
foresee-drill-leaving =
    { $movements ->
        [0] Nothing leaves it between alarm and fall; { $disposed } items are sold or given away.
        [one] Between alarm and fall one movement leaves it with { $people } people, { $vehicles } vehicles, { $teu } TEU and { $items } asset items, worth { $value }; { $disposed } items are sold or given away.
       *[other] Between alarm and fall { $movements } movements leave it with { $people } people, { $vehicles } vehicles, { $teu } TEU and { $items } asset items, worth { $value }; { $disposed } items are sold or given away.
    }
foresee-drill-last-out = The last people are out on { $after } (without the loss on { $before }).
foresee-drill-kept = Everything before { $alarm } stays as the plan has it.

foresee-worth-title = { $mission }: what one more would bring, in score
foresee-worth-range = ({ $least } to { $most })
foresee-worth-tried = [{ $tried } tried together]
foresee-worth-not-every-seed = – not with every seed
foresee-worth-again = – again { $gain }
foresee-worth-confirmed =
    { $count ->
        [one] The first is confirmed by seeds { $seeds }.
       *[other] The order of the first { $count } is confirmed by seeds { $seeds }: medians (“again”) against control runs of the same seed and as many moves.
    }
foresee-worth-refuted = Seeds { $seeds } do not confirm { $pairs }; the order above is that of their medians (“again”) against control runs of the same seed and as many moves.
foresee-worth-none = Nothing that was tried brings a gain.
foresee-worth-noise =
    { $seeds ->
        [one] Noise not known: one seed. { $runs } planning runs of { $iterations } moves.
       *[other] Each planned on from the plan with { $iterations } moves and { $seeds } seeds from { $first } ({ $runs } runs); seeds alone change the score of the plan without any of it by up to { $noise }; gains compare plans of the same seed. Gains that share a number (=) the seeds do not tell apart.
    }
foresee-worth-nothing = Gained nothing at first sight: { $list }
foresee-cut-short = Cut short: this is what was known by then.

foresee-wish-fleet = one more vehicle in { $name }
foresee-wish-team = one more team { $name }
foresee-wish-convoys-per-day = one more convoy a day on { $name }
foresee-wish-window-end = the closure of { $name } a day shorter
foresee-wish-notice = a day less of notice for { $name }
foresee-wish-sortie = one more sortie a day of { $name }
foresee-wish-escort-platoon = an escort platoon of 30 more in { $name }
foresee-wish-station = a second station like { $name }
foresee-wish-permission = the permission { $name } a day earlier
foresee-wish-grant = the refused permission { $name } granted in time
foresee-wish-second-port = a second port like { $name }
