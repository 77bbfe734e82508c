//! F2 sorties: shuttle sorties stay within the day's budget, in all and on
//! each leg.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;
use std::collections::BTreeMap;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    let mut in_all: BTreeMap<(FleetId, Day), i64> = BTreeMap::new();
    let mut on_leg: BTreeMap<(FleetId, LegId, Day), [i64; 2]> = BTreeMap::new();
    for trip in &replay.trips {
        for &(fleet, count) in &trip.fleets {
            if replay.mission.fleets[fleet].kind == FleetKind::Shuttle && in_time(replay, fleet, trip.depart) {
                *in_all.entry((fleet, trip.depart)).or_default() += count;
                on_leg.entry((fleet, trip.leg, trip.depart)).or_default()[trip.direction as usize] += count;
            }
        }
    }
    for (&(fleet, day), &flown) in &in_all {
        let most = replay.calendar.sorties(replay.mission, fleet, day);
        if flown > most {
            let row = &replay.mission.fleets[fleet];
            let breach = Breach::new(Rule::F2, "day", &row.fleet).at(row.base).on(day);
            findings.add(breach.needed(say::at_most(say::sorties(most))).found(say::sorties(flown)));
        }
    }
    for (&(fleet, leg, day), &flown) in &on_leg {
        let most = Direction::BOTH.map(|d| replay.calendar.sorties_on_leg(replay.mission, fleet, leg, d, day));
        let whole_day = replay.calendar.sorties(replay.mission, fleet, day);
        let Some((most, flown)) = super::n2_capacity::exceeded(flown, most) else { continue };
        // A leg without a limit of its own is judged with the whole day.
        if most < whole_day {
            let row = &replay.mission.fleets[fleet];
            let breach = Breach::new(Rule::F2, "leg", &row.fleet).at(row.base).on(day);
            let breach = breach.text("leg", &replay.mission.legs[leg].leg);
            findings.add(breach.needed(say::at_most(say::sorties(most))).found(say::sorties(flown)));
        }
    }
}

/// Outside the fleet's own dates F1 speaks.
fn in_time(replay: &Replay, fleet: FleetId, day: Day) -> bool {
    let row = &replay.mission.fleets[fleet];
    row.from.is_none_or(|from| day >= from) && row.to.is_none_or(|to| day <= to)
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    fn flights(count: i64) -> Tiny {
        let mut tiny = Tiny::camp();
        tiny.tables.legs.push(leg("air", CAMP, HOME, Mode::Air, 0));
        tiny.tables.fleets.push(plane("plane"));
        tiny.go(going("M2", "air", 3).fleet("plane", count));
        tiny.go(going("M3", "air", 3).back().fleet("plane", 1));
        tiny
    }

    #[test]
    fn the_days_sorties_are_shared_by_all_flights() {
        assert_eq!(flights(1).broken(), []);
        assert_eq!(flights(2).broken(), [Rule::F2]);
        let said = "Shuttle plane of camp flies 3 sorties on 4 January 2030; it has at most 2 sorties.";
        assert_eq!(flights(2).said(Rule::F2), [said]);
    }

    #[test]
    fn a_leg_allows_its_own_share() {
        let mut tiny = flights(1);
        tiny.tables.fleets[FleetId(0)].sorties_per_day = dec("1.5");
        tiny.tables.fleets[FleetId(0)].count = 2;
        assert_eq!(tiny.broken(), [], "three sorties");
        tiny.tables.windows.push(Window { capacity: dec("0.5"), ..window(Subject::Leg(LegId(1)), 3, 3) });
        assert_eq!(tiny.broken(), [Rule::F2], "one aircraft, ⌊1.5⌋ sorties on this leg");
    }

    #[test]
    fn a_grounded_fleet_flies_nothing() {
        let mut tiny = flights(1);
        tiny.tables.windows.push(closed(Subject::Fleet(FleetId(0)), 3, 3));
        assert_eq!(tiny.broken(), [Rule::F1, Rule::F2]);
    }
}
