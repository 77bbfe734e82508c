//! F1 fleet: circulating vehicles are where they depart from; every fleet has
//! the leg's mode, is on its legs, in its time and windows; a shuttle's base is
//! an end of the leg.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::resolve::Trip;
use crate::review::Rule;
use crate::say;
use rearguard_model::amount::floor_times;
use rearguard_model::*;
use std::collections::BTreeMap;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    let mut columns: BTreeMap<FleetId, Vec<Column>> = BTreeMap::new();
    for (id, trip, _) in replay.movements() {
        for &(fleet, count) in &trip.fleets {
            if let Some(breach) = wrong_use(replay, id, trip, fleet) {
                findings.add(breach);
            }
            if replay.mission.fleets[fleet].kind == FleetKind::Circulating {
                columns.entry(fleet).or_default().push(Column { id, trip, count });
            }
        }
    }
    for (fleet, mut columns) in columns {
        columns.sort_by_key(|column| column.trip.depart);
        places(replay, fleet, &columns, findings);
        windows(replay, fleet, &columns, findings);
    }
}

/// A circulating fleet's vehicles on one movement.
struct Column<'a> {
    id: &'a str,
    trip: &'a Trip,
    count: i64,
}

/// What is wrong about using this fleet on this movement, wherever its vehicles are.
fn wrong_use(replay: &Replay, id: &str, trip: &Trip, fleet: FleetId) -> Option<Breach> {
    let row = &replay.mission.fleets[fleet];
    let leg = &replay.mission.legs[trip.leg];
    let breach = |what| {
        let breach = Breach::new(Rule::F1, what, id).at(trip.from).on(trip.depart);
        breach.text("fleet", &row.fleet).text("leg", &leg.leg)
    };
    if row.mode != leg.mode {
        return Some(breach("mode").needed(say::value(leg.mode.word())).found(say::value(row.mode.word())));
    }
    if let Some(legs) = row.legs.as_ref().filter(|legs| !legs.contains(&trip.leg)) {
        let names: Vec<&str> = legs.iter().map(|&l| replay.mission.legs[l].leg.as_str()).collect();
        return Some(breach("leg").needed(say::value(names.join(", "))).found(say::value(&leg.leg)));
    }
    if row.kind == FleetKind::Shuttle && row.base != trip.from && row.base != trip.to {
        let needed = say::value(replay.site_name(row.base));
        let ends = format!("{}, {}", replay.site_name(trip.from), replay.site_name(trip.to));
        return Some(breach("base").needed(needed).found(say::value(ends)));
    }
    if row.from.is_some_and(|from| trip.depart < from) {
        let first = replay.mission.date(row.from.unwrap_or_default());
        return Some(breach("time").needed(say::from(first)).found(say::date(replay.mission.date(trip.depart))));
    }
    if row.to.is_some_and(|to| trip.arrive > to) {
        let last = replay.mission.date(row.to.unwrap_or_default());
        return Some(breach("time").needed(say::by(last)).found(say::date(replay.mission.date(trip.arrive))));
    }
    let grounded = row.kind == FleetKind::Shuttle && replay.calendar.fleet_share(fleet, trip.depart).is_zero();
    grounded.then(|| breach("grounded").needed(say::word("check-open")).found(say::word("check-closed")))
}

/// Each vehicle is at one place a day: what departs has been there since the
/// day before at least.
fn places(replay: &Replay, fleet: FleetId, columns: &[Column], findings: &mut Findings) {
    let row = &replay.mission.fleets[fleet];
    let mut arrivals: Vec<&Column> = columns.iter().collect();
    arrivals.sort_by_key(|column| column.trip.arrive);
    let mut arrivals = arrivals.into_iter().peekable();
    let mut at: BTreeMap<SiteId, i64> = BTreeMap::from([(row.base, row.count)]);
    for column in columns {
        while let Some(earlier) = arrivals.next_if(|earlier| earlier.trip.arrive < column.trip.depart) {
            *at.entry(earlier.trip.to).or_default() += earlier.count;
        }
        let there = at.entry(column.trip.from).or_default();
        if column.count > *there {
            let breach = Breach::new(Rule::F1, "place", column.id).at(column.trip.from).on(column.trip.depart);
            let found = say::vehicles((*there).max(0));
            findings.add(breach.text("fleet", &row.fleet).needed(say::vehicles(column.count)).found(found));
        }
        *there -= column.count;
    }
}

/// On a day on which some depart, those departing and those under way are at
/// most ⌊count × c⌋.
fn windows(replay: &Replay, fleet: FleetId, columns: &[Column], findings: &mut Findings) {
    let row = &replay.mission.fleets[fleet];
    let mut checked = None;
    for column in columns {
        let day = column.trip.depart;
        if checked.replace(day) == Some(day) {
            continue;
        }
        let share = replay.calendar.fleet_share(fleet, day);
        if share >= Decimal::ONE {
            continue; // There are no more than `count` of them anyway.
        }
        let most = floor_times(row.count, share);
        let moving = |c: &&Column| c.trip.depart == day || (c.trip.depart < day && c.trip.arrive > day);
        let count: i64 = columns.iter().filter(moving).map(|c| c.count).sum();
        if count > most {
            let breach = Breach::new(Rule::F1, "window", &row.fleet).at(column.trip.from).on(day);
            findings.add(breach.needed(say::at_most(say::vehicles(most))).found(say::vehicles(count)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    /// Two lorries go out on day 1, come back on day `back` and leave again on day `again`.
    fn round(back: Day, again: Day) -> Tiny {
        let mut tiny = Tiny::camp();
        tiny.tables.fleets.push(lorries("lorries", 2));
        tiny.go(going("M2", "out", 1).fleet("lorries", 2));
        tiny.go(going("M3", "out", back).back().fleet("lorries", 2));
        tiny.go(going("M4", "out", again).fleet("lorries", 2));
        tiny
    }

    #[test]
    fn a_lorry_turns_round_the_day_after_it_arrives() {
        // Arrives on day 2, back out on day 3, at the camp on day 4.
        assert_eq!(round(3, 6).broken(), []);
        assert_eq!(round(2, 6).broken(), [Rule::F1]);
        assert_eq!(round(3, 4).broken(), [Rule::F1]);
        let said = "M3 takes 2 vehicles of fleet lorries from home on 3 January 2030; 0 vehicles can depart there.";
        assert_eq!(round(2, 6).said(Rule::F1), [said]);
    }

    #[test]
    fn lorries_under_way_count_against_a_window_only_when_some_depart() {
        let mut tiny = round(3, 6);
        let half = Window { capacity: dec("0.5"), ..window(Subject::Fleet(FleetId(0)), 2, 2) };
        tiny.tables.windows.push(half.clone());
        assert_eq!(tiny.broken(), [], "none depart on day 2");
        tiny.tables.windows[WindowId(0)] = Window { from: 3, to: 3, ..half };
        assert_eq!(tiny.broken(), [Rule::F1]);
    }

    #[test]
    fn a_fleet_keeps_to_its_mode_legs_and_time() {
        let mut tiny = round(3, 6);
        tiny.tables.fleets[FleetId(0)].mode = Mode::River;
        assert_eq!(tiny.said(Rule::F1).len(), 3);
        let mut tiny = round(3, 6);
        tiny.tables.fleets[FleetId(0)].legs = Some(Vec::new());
        assert_eq!(tiny.said(Rule::F1).len(), 3);
        let mut tiny = round(3, 6);
        (tiny.tables.fleets[FleetId(0)].from, tiny.tables.fleets[FleetId(0)].to) = (Some(1), Some(7));
        assert_eq!(tiny.broken(), []);
        tiny.tables.fleets[FleetId(0)].to = Some(6);
        assert_eq!(tiny.broken(), [Rule::F1], "the last trip ends on day 7");
        tiny.tables.fleets[FleetId(0)].from = Some(2);
        assert_eq!(tiny.said(Rule::F1).len(), 2);
    }

    #[test]
    fn a_shuttle_flies_from_or_to_its_base() {
        let mut tiny = Tiny::camp();
        let far = tiny.tables.sites.push(site("far", SiteKind::Port));
        tiny.tables.legs.push(leg("air", far, HOME, Mode::Air, 0));
        tiny.tables.fleets.push(plane("plane"));
        tiny.go(going("M2", "air", 5).fleet("plane", 1));
        assert_eq!(tiny.broken(), [Rule::F1]);
        tiny.tables.fleets[FleetId(0)].base = far;
        assert_eq!(tiny.broken(), []);
    }
}
