//! Expected deaths: Σ over convoys of hazard (× 2 with an escort detail, which
//! comes back) + Σ over other modes of hazard × (fleet sorties or vehicles + 1
//! if anything is contracted), window factors of the departure day applied,
//! + Σ nights people/1000 × site hazard.

use crate::replay::Replay;
use crate::replay::load::Load;
use crate::resolve::Trip;
use num_traits::{One, Zero};
use rearguard_model::amount::{exact, whole};
use rearguard_model::*;
use std::collections::BTreeMap;

/// By movement, in the plan's order, and all together.
pub(super) fn of_movements(replay: &Replay) -> (Vec<Exact>, Exact) {
    let mut hazards = Hazards::new();
    let movements = replay.trips.iter().zip(&replay.loads);
    let each = movements.map(|(trip, load)| of_movement(replay, trip, load, &mut hazards)).collect();
    let all = hazards.into_values().map(|(hazard, times)| hazard * whole(times)).sum();
    (each, all)
}

/// A leg's hazard and how often it is run, by leg, direction and, where a
/// window changes it, day of departure.
type Hazards = BTreeMap<(LegId, Direction, Option<Day>), (Exact, i64)>;

fn of_movement(replay: &Replay, trip: &Trip, load: &Load, hazards: &mut Hazards) -> Exact {
    let times = exposures(replay.mission, trip, load);
    let leg = &replay.mission.legs[trip.leg];
    if times == 0 || (leg.hazard.is_zero() && leg.hazard_per_day.is_zero()) {
        return Exact::zero();
    }
    let state = replay.calendar.leg(trip.leg, trip.direction, trip.depart);
    let usual = state.hazard_factor.is_one() && state.days_factor.is_one();
    let key = (trip.leg, trip.direction, (!usual).then_some(trip.depart));
    let hazard = || replay.calendar.hazard(replay.mission, trip.leg, trip.direction, trip.depart);
    let (hazard, run) = hazards.entry(key).or_insert_with(|| (hazard(), 0));
    *run += times;
    if times == 1 { hazard.clone() } else { &*hazard * whole(times) }
}

/// How many convoys, flights, sailings or trains are exposed to the leg's hazard.
fn exposures(mission: &Mission, trip: &Trip, load: &Load) -> i64 {
    if mission.legs[trip.leg].mode == Mode::Road {
        return match (load.size > 0, trip.details.is_empty()) {
            (false, _) => 0,
            (true, true) => 1,
            (true, false) => 2,
        };
    }
    let vehicles: i64 = trip.fleets.iter().map(|&(_, count)| count).sum();
    vehicles + i64::from(trip.contracted.any())
}

/// Of people at places that are no exits.
pub(super) fn at_places(replay: &Replay) -> Exact {
    let dangerous = replay.mission.sites.iter().filter(|(_, row)| !row.hazard.is_zero());
    let deaths = dangerous.map(|(site, row)| {
        let person_nights: i64 = replay.sites[site.index()].people.iter().sum();
        whole(person_nights) * exact(row.hazard)
    });
    deaths.sum::<Exact>() / whole(1000)
}

#[cfg(test)]
mod tests {
    use crate::testing::*;
    use rearguard_model::amount::{exact, whole};
    use rearguard_model::*;

    #[test]
    fn a_convoy_counts_once_and_with_a_detail_twice() {
        let mut tiny = Tiny::camp();
        tiny.road().hazard = dec("0.25");
        assert_eq!(tiny.score().casualties, exact(dec("0.25")));
        tiny.tables.fleets.push(lorries("lorries", 1));
        tiny.go(going("M2", "out", 1).fleet("lorries", 1).escort("inf", 1));
        assert_eq!(tiny.score().casualties, exact(dec("0.75")));
    }

    #[test]
    fn contracted_columns_have_no_convoy_to_attack() {
        let mut tiny = Tiny::camp();
        tiny.road().hazard = dec("0.25");
        tiny.road().teu_per_day = 1;
        tiny.go(going("M2", "out", 1).contracted(0, 0, 1));
        assert_eq!(tiny.score().casualties, exact(dec("0.25")));
    }

    #[test]
    fn every_flight_counts_and_everything_contracted_once() {
        let mut tiny = Tiny::camp();
        tiny.tables.legs.push(Leg { people_per_day: 9, hazard: dec("0.1"), ..leg("air", CAMP, HOME, Mode::Air, 0) });
        tiny.tables.fleets.push(plane("plane"));
        tiny.go(going("M2", "air", 1).fleet("plane", 2).contracted(9, 0, 0));
        assert_eq!(tiny.score().casualties, exact(dec("0.3")));
    }

    #[test]
    fn the_windows_of_the_day_of_departure_multiply() {
        let mut tiny = Tiny::camp();
        tiny.road().hazard = dec("0.1");
        for factor in ["3", "0.5"] {
            tiny.tables.windows.push(Window { hazard_factor: dec(factor), ..window(Subject::Leg(LegId(0)), 5, 5) });
        }
        tiny.tables.windows.push(Window { hazard_factor: dec("7"), ..window(Subject::Leg(LegId(0)), 6, 6) });
        assert_eq!(tiny.score().casualties, exact(dec("0.15")));
        tiny.road().hazard_per_day = dec("0.02");
        assert_eq!(tiny.score().casualties, exact(dec("0.18")), "(0.1 + 0.02 × 1 day) × 1.5");
    }

    #[test]
    fn nights_at_a_place_count_and_those_under_way_do_not() {
        let mut tiny = Tiny::camp();
        tiny.camp_row().hazard = dec("2");
        // Ten people, five nights: 50 / 1000 × 2.
        assert_eq!(tiny.score().casualties, exact(dec("0.1")));
        tiny.tables.sites[HOME].hazard = dec("9");
        assert_eq!(tiny.score().casualties, exact(dec("0.1")), "out is out");
        assert_eq!(tiny.review().ledger.expect("kept").movement_casualties, [whole(0)]);
    }
}
