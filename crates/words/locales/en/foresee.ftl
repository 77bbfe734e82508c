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
foresee-drill-leftover = Left: { $count } { $what } ({ $names }). Ways out from alarm to fall:
foresee-limit-people = people
foresee-limit-vehicles = vehicles
foresee-limit-teu = TEU
foresee-limit-full = { $leg }: full, room for { $offered } { $what }, { $used } went
foresee-limit-full-with = { $leg }: full, room for { $offered } { $what }, { $used } went ({ $carriers })
foresee-limit-room = { $leg }: room for { $offered } { $what }, { $used } went; no better plan was found that uses the rest
foresee-limit-room-with = { $leg }: room for { $offered } { $what }, { $used } went ({ $carriers }); no better plan was found that uses the rest
foresee-limit-nothing = { $leg }: nothing on it takes { $what }
foresee-limit-closed = { $leg }: closed on every day ({ $reasons })
foresee-limit-refused = { $leg }: not permitted on any day ({ $reasons })
foresee-limit-notice =
    { $notice ->
        [one] { $leg }: the host state needs one day of notice, from alarm to fall there are { $days }
       *[other] { $leg }: the host state needs { $notice } days of notice, from alarm to fall there are { $days }
    }
foresee-limit-guard = the guard of { $guard } must stay to the last day, on which there are seats for { $seats }
foresee-limit-no-way = no way leads out of it
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
       *[other] All were planned on from the plan with { $iterations } moves, the better half for longer over and over, and the last with { $seeds } seeds from { $first } ({ $runs } runs’ moves in all). The same seed and as many moves without any of it are the comparison; seeds alone change its score by up to { $noise }.
    }
foresee-worth-shared = Gains that share a number (=) the seeds do not tell apart: no order is claimed among them.
foresee-worth-less = Gained less in shorter searches: { $list }
foresee-worth-nothing = Gained nothing: { $list }
foresee-cut-short = Cut short: this is what was known by then.

foresee-wish-fleet = one more vehicle in { $name }
foresee-wish-team = one more team { $name }
foresee-wish-convoys-per-day = one more convoy a day on { $name }
foresee-wish-window-end = the closure of { $name } until { $until } a day shorter
foresee-wish-notice = a day less of notice for { $name }
foresee-wish-sortie = one more sortie a day of { $name }
foresee-wish-escort-platoon = an escort platoon of 30 more in { $name }
foresee-wish-station = a second station like { $name }
foresee-wish-permission = the permission { $name } a day earlier
foresee-wish-grant = the refused permission { $name } granted in time
foresee-wish-second-port = a second port like { $name }
