//! What a plan uses to its limit, and on how many days: the first candidates
//! for what holds its score up. Counted from the plan itself and the day-by-day
//! facts of its check.

use crate::lever::Lever;
use crate::permission::{concerns, holds_from};
use crate::workbench::Trial;
use rearguard_model::*;
use std::collections::BTreeMap;

/// Days on which each thing is used to its limit.
pub(crate) type Days = BTreeMap<Lever, i64>;

/// A departure with everything named found in the mission.
struct Departure<'p> {
    movement: &'p Movement,
    leg: LegId,
    direction: Direction,
    day: Day,
    arrives: Day,
}

pub(crate) fn pressed(mission: &Mission, calendar: &Calendar, trial: &Trial) -> Days {
    let mut days = Days::new();
    let departures = departures(mission, calendar, &trial.plan);
    let mut add = |lever: Lever, count: i64| *days.entry(lever).or_insert(0) += count;
    legs(mission, calendar, &departures, &mut add);
    fleets(mission, calendar, &departures, &mut add);
    dates(mission, &departures, &trial.plan, &mut add);
    permissions(mission, &departures, &mut add);
    teams(mission, &trial.plan, &mut add);
    guards(mission, trial, &mut add);
    days.retain(|_, days| *days > 0);
    days
}

fn departures<'p>(mission: &Mission, calendar: &Calendar, plan: &'p Plan) -> Vec<Departure<'p>> {
    let found = |movement: &'p Movement| {
        let leg = mission.leg(&movement.leg)?;
        let (direction, day) = (Direction::of(movement.reverse), mission.day(movement.depart));
        let arrives = calendar.arrival(mission, leg, direction, day)?;
        Some(Departure { movement, leg, direction, day, arrives })
    };
    plan.movements.iter().filter_map(found).collect()
}

/// Contracted capacity, which both directions share, and convoys a day.
fn legs(mission: &Mission, calendar: &Calendar, departures: &[Departure], add: &mut dyn FnMut(Lever, i64)) {
    let mut hired: BTreeMap<(LegId, Day), [i64; 3]> = BTreeMap::new();
    let mut convoys: BTreeMap<(LegId, Direction, Day), i64> = BTreeMap::new();
    for going in departures {
        let contracted = going.movement.contracted;
        let sum = hired.entry((going.leg, going.day)).or_default();
        for (sum, more) in sum.iter_mut().zip([contracted.people, contracted.vehicles, contracted.teu]) {
            *sum += more;
        }
        if mission.legs[going.leg].mode == Mode::Road && !contracted.any() {
            *convoys.entry((going.leg, going.direction, going.day)).or_insert(0) += 1;
        }
    }
    for ((leg, day), used) in hired {
        let room = Direction::BOTH.map(|direction| calendar.contracted(mission, leg, direction, day));
        let most = |of: fn(Contracted) -> i64| room.into_iter().map(of).max().unwrap_or(0);
        let kinds = [
            (Lever::Seats(leg), used[0], most(|c| c.people)),
            (Lever::Slots(leg), used[1], most(|c| c.vehicles)),
            (Lever::Teu(leg), used[2], most(|c| c.teu)),
        ];
        kinds.into_iter().filter(|kind| kind.1 > 0 && kind.1 >= kind.2).for_each(|kind| add(kind.0, 1));
    }
    for ((leg, direction, day), count) in convoys {
        add(Lever::Convoys(leg), i64::from(count >= calendar.convoys(mission, leg, direction, day)));
    }
}

/// Lorries under way, sorties flown.
fn fleets(mission: &Mission, calendar: &Calendar, departures: &[Departure], add: &mut dyn FnMut(Lever, i64)) {
    let mut used: BTreeMap<(FleetId, Day), i64> = BTreeMap::new();
    for going in departures {
        for fleet_use in &going.movement.fleets {
            let Some(fleet) = mission.fleet(&fleet_use.fleet) else { continue };
            let circulates = mission.fleets[fleet].kind == FleetKind::Circulating;
            let until = if circulates { going.arrives } else { going.day };
            (going.day..=until).for_each(|day| *used.entry((fleet, day)).or_insert(0) += fleet_use.count);
        }
    }
    for ((fleet, day), used) in used {
        let most = match mission.fleets[fleet].kind {
            FleetKind::Circulating => calendar.fleet_count(mission, fleet, day),
            _ => calendar.sorties(mission, fleet, day),
        };
        add(Lever::Fleet(fleet), i64::from(used > 0 && used >= most));
    }
}

/// Departures on the first day that notice allows or beside a window, and
/// places that close on the last day on which they may.
fn dates(mission: &Mission, departures: &[Departure], plan: &Plan, add: &mut dyn FnMut(Lever, i64)) {
    for going in departures {
        let notice = mission.legs[going.leg].clearance_days;
        add(Lever::Notice(going.leg), i64::from(notice > 0 && i64::from(going.day) == i64::from(notice)));
        for (id, window) in mission.windows.iter().filter(|(_, window)| window.subject == Subject::Leg(going.leg)) {
            add(Lever::WindowEnd(id), i64::from(Some(going.day) == window.to.checked_add(1)));
            add(Lever::WindowStart(id), i64::from(Some(going.arrives) == window.from.checked_sub(1)));
        }
    }
    for closure in &plan.closures {
        let Some(site) = mission.site(&closure.site) else { continue };
        add(Lever::CloseBy(site), i64::from(mission.sites[site].close_by == Some(mission.day(closure.on))));
    }
}

/// Departures on the first day on which a permission holds, and arrivals on
/// its last.
fn permissions(mission: &Mission, departures: &[Departure], add: &mut dyn FnMut(Lever, i64)) {
    for (id, row) in mission.clearances.iter().filter(|(_, row)| row.refused.is_none()) {
        let from = holds_from(mission.tables(), id);
        for going in departures {
            let fleets: Vec<FleetId> =
                going.movement.fleets.iter().filter_map(|fleet| mission.fleet(&fleet.fleet)).collect();
            if concerns(mission, row.subject, going.leg, &fleets) {
                add(Lever::PermissionFrom(id), i64::from(from > 0 && going.day == from));
                add(Lever::PermissionUntil(id), i64::from(row.to == Some(going.arrives)));
            }
        }
    }
}

fn teams(mission: &Mission, plan: &Plan, add: &mut dyn FnMut(Lever, i64)) {
    let mut used: BTreeMap<(TeamId, Day), i64> = BTreeMap::new();
    for planned in &plan.steps {
        let of_the_site = mission.site(&planned.site).map_or(&[][..], |site| mission.steps_of(site));
        let rows = of_the_site.iter().map(|&step| &mission.steps[step]).find(|row| row.step == planned.step);
        let Some((row, team)) = rows.and_then(|row| Some((row, row.team?))) else { continue };
        let start = mission.day(planned.start);
        let end = start.saturating_add(Day::try_from(row.days).unwrap_or(Day::MAX)).min(mission.last_day() + 1);
        (start..end).for_each(|day| *used.entry((team, day)).or_insert(0) += row.teams_needed);
    }
    for ((team, _), used) in used {
        add(Lever::Team(team), i64::from(used >= mission.teams[team].count));
    }
}

/// Nights on which nobody but the guard is at a place that is still open.
fn guards(mission: &Mission, trial: &Trial, add: &mut dyn FnMut(Lever, i64)) {
    let Some(ledger) = &trial.review.ledger else { return };
    for (site, row) in mission.sites.iter().filter(|(_, row)| row.guard > 0) {
        let nights = ledger.people_at.get(site.index()).into_iter().flatten();
        let only_guards = nights.filter(|&&people| people == row.guard).count();
        add(Lever::Guard(site), i64::try_from(only_guards).unwrap_or(i64::MAX));
    }
}
