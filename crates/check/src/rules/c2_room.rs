//! C2 room: each manifest fits the seats, slots and TEU that its movement
//! offers; one person of the manifest per self-driven vehicle.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_words::Message;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (id, trip, load) in replay.movements() {
        let mut lacks = |what, needed: i64, found: i64, count: fn(i64) -> Message| {
            if needed > found {
                let breach = Breach::new(Rule::C2, what, id).at(trip.from).on(trip.depart);
                findings.add(breach.needed(count(needed)).found(count(found)));
            }
        };
        lacks("seats", load.people, load.seats, say::people);
        lacks("slots", load.need_slot, load.slots, say::vehicles);
        lacks("teu", load.teu, load.teu_room, say::teu);
        lacks("drivers", load.self_driven, load.people, say::people);
    }
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn people_need_seats() {
        let mut tiny = Tiny::camp();
        tiny.inf().seats = 4;
        assert_eq!(tiny.broken(), [Rule::C2]);
        let said = "M1 carries 10 people from camp on 6 January 2030; it has seats for 8 people.";
        assert_eq!(tiny.said(Rule::C2), [said]);
    }

    #[test]
    fn each_vehicle_that_drives_itself_needs_a_person() {
        let mut tiny = Tiny::camp();
        tiny.plan.movements.clear();
        tiny.tables.legs.push(leg("air", CAMP, HOME, Mode::Air, 0));
        tiny.tables.fleets.push(plane("plane"));
        tiny.go(going("M1", "out", 5).unit("inf", 1, 2, 0));
        tiny.go(going("M2", "air", 5).unit("inf", 9, 0, 0).fleet("plane", 1));
        assert_eq!(tiny.broken(), [Rule::C2]);
    }

    #[test]
    fn slots_left_over_by_assets_carry_vehicles_with_the_fewest_seats() {
        let mut tiny = Tiny::camp();
        tiny.road().vehicles_per_day = 3;
        tiny.tables.units.push(Unit { vehicles: 2, seats: 1, ..unit("eng", CAMP, 0) });
        tiny.tables.assets.push(Asset { class: CargoClass::Vehicle, ..asset("cranes", 1) });
        tiny.plan.movements.clear();
        // One slot for the crane, two for the two vehicles of eng: nobody drives
        // those, and inf's own two give the ten seats.
        tiny.go(going("M1", "out", 5)
            .unit("inf", 10, 2, 0)
            .unit("eng", 0, 2, 0)
            .asset("cranes", 1)
            .contracted(0, 3, 0));
        assert_eq!(tiny.broken(), []);
        // One slot fewer: a vehicle of eng drives itself, with a seat and a driver.
        tiny.plan.movements[0].contracted.vehicles = 2;
        assert_eq!(tiny.broken(), []);
        // No slot for the crane.
        tiny.plan.movements[0].contracted.vehicles = 0;
        assert_eq!(tiny.broken(), [Rule::C2]);
    }

    #[test]
    fn a_carried_vehicle_gives_no_seat() {
        let mut tiny = Tiny::camp();
        tiny.road().vehicles_per_day = 1;
        tiny.plan.movements[0].contracted.vehicles = 1;
        assert_eq!(tiny.broken(), [Rule::C2]);
    }

    #[test]
    fn containers_need_teu() {
        let mut tiny = Tiny::camp();
        tiny.tables.fleets.push(lorries("lorries", 2));
        tiny.tables.assets.push(asset("tents", 2));
        tiny.plan.movements.clear();
        tiny.go(going("M1", "out", 5).unit("inf", 10, 2, 0).asset("tents", 2).fleet("lorries", 2));
        assert_eq!(tiny.broken(), []);
        tiny.plan.movements[0].fleets[0].count = 1;
        assert_eq!(tiny.broken(), [Rule::C2]);
    }

    #[test]
    fn off_the_road_every_vehicle_needs_a_slot() {
        let mut tiny = Tiny::camp();
        tiny.road().mode = Mode::Rail;
        tiny.road().people_per_day = 10;
        tiny.road().vehicles_per_day = 2;
        tiny.plan.movements[0].contracted = Contracted { people: 10, vehicles: 2, teu: 0 };
        assert_eq!(tiny.broken(), []);
        tiny.plan.movements[0].contracted.vehicles = 1;
        assert_eq!(tiny.broken(), [Rule::C2]);
    }

    #[test]
    fn mission_cars_drive_themselves_where_they_can() {
        let mut tiny = Tiny::camp();
        let cars = Asset { class: CargoClass::Vehicle, self_drive: true, seats: 4, ..asset("cars", 1) };
        tiny.tables.assets.push(cars);
        tiny.inf().seats = 3;
        tiny.plan.movements.clear();
        // 2 × 3 + 4 seats for 10 people.
        tiny.go(going("M1", "out", 5).unit("inf", 10, 2, 0).asset("cars", 1));
        assert_eq!(tiny.broken(), []);
        tiny.tables.assets[AssetId(0)].self_drive = false;
        assert_eq!(tiny.said(Rule::C2).len(), 2, "no slot for the car, and four seats fewer");
    }
}
