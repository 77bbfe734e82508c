//! N3 convoy: size between `convoy_min` and `convoy_max`; not more than
//! `convoys_per_day` in each direction.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;
use std::collections::BTreeMap;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    let mut convoys: BTreeMap<(LegId, Direction, Day), i64> = BTreeMap::new();
    for (id, trip, load) in replay.movements().filter(|(_, _, load)| load.size > 0) {
        *convoys.entry((trip.leg, trip.direction, trip.depart)).or_default() += 1;
        let leg = &replay.mission.legs[trip.leg];
        let needed = if load.size < leg.convoy_min {
            say::at_least(say::vehicles(leg.convoy_min))
        } else if leg.convoy_max.is_some_and(|most| load.size > most) {
            say::at_most(say::vehicles(leg.convoy_max.unwrap_or_default()))
        } else {
            continue;
        };
        let breach = Breach::new(Rule::N3, "size", id).at(trip.from).on(trip.depart).text("leg", &leg.leg);
        findings.add(breach.needed(needed).found(say::vehicles(load.size)));
    }
    for ((leg, direction, day), count) in convoys {
        let most = replay.calendar.convoys(replay.mission, leg, direction, day);
        // On a closed leg N1 speaks.
        let open = !replay.calendar.leg(leg, direction, day).capacity.is_zero();
        if count > most && open {
            let (from, _) = replay.mission.ends(leg, direction);
            let breach = Breach::new(Rule::N3, "count", &replay.mission.legs[leg].leg).at(from).on(day);
            findings.add(breach.needed(say::at_most(say::convoys(most))).found(say::convoys(count)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn a_convoy_has_a_least_and_a_greatest_size() {
        let mut tiny = Tiny::camp();
        tiny.road().convoy_min = 2;
        tiny.road().convoy_max = Some(2);
        assert_eq!(tiny.broken(), []);
        tiny.road().convoy_max = Some(1);
        assert_eq!(tiny.broken(), [Rule::N3]);
        tiny.road().convoy_max = None;
        tiny.road().convoy_min = 3;
        assert_eq!(tiny.broken(), [Rule::N3]);
    }

    #[test]
    fn contracted_columns_are_no_convoys() {
        let mut tiny = Tiny::camp();
        tiny.road().teu_per_day = 1;
        tiny.road().convoy_min = 2;
        tiny.tables.assets.push(asset("tents", 1));
        tiny.go(going("M2", "out", 5).asset("tents", 1).contracted(0, 0, 1));
        assert_eq!(tiny.broken(), []);
    }

    #[test]
    fn fleet_vehicles_laden_or_empty_make_a_convoy() {
        let mut tiny = Tiny::camp();
        tiny.tables.fleets.push(lorries("lorries", 1));
        tiny.go(going("M2", "out", 5).fleet("lorries", 1));
        assert_eq!(tiny.broken(), [Rule::N3], "two convoys on a road for one");
        tiny.road().convoys_per_day = 2;
        assert_eq!(tiny.broken(), []);
        tiny.road().convoys_per_day = 0;
        assert_eq!(tiny.broken(), [Rule::N3], "none at all");
    }

    #[test]
    fn a_narrow_window_still_lets_one_convoy_pass() {
        let mut tiny = Tiny::camp();
        tiny.tables.windows.push(Window { capacity: dec("0.1"), ..window(Subject::Leg(LegId(0)), 5, 5) });
        assert_eq!(tiny.broken(), []);
    }

    #[test]
    fn mission_cars_count_in_the_convoy() {
        let mut tiny = Tiny::camp();
        tiny.tables.assets.push(Asset { class: CargoClass::Vehicle, self_drive: true, ..asset("cars", 1) });
        tiny.road().convoy_min = 3;
        tiny.plan.movements.clear();
        tiny.go(going("M1", "out", 5).unit("inf", 10, 2, 0).asset("cars", 1));
        assert_eq!(tiny.broken(), []);
    }
}
