//! What a movement carries and what it has room for (contract §3, road and
//! other modes).

use crate::resolve::Trip;
use rearguard_model::*;

/// A movement's load against its room. Supply (§7) counts as TEU.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Load {
    pub people: i64,
    /// Vehicles of units and vehicle assets.
    pub vehicles: i64,
    /// TEU of units and supply, and container assets.
    pub teu: i64,
    /// Seats of fleet vehicles, of vehicles that drive themselves, and contracted.
    pub seats: i64,
    /// Slots for vehicles, of fleet vehicles and contracted.
    pub slots: i64,
    pub teu_room: i64,
    /// Vehicles that need a slot: they cannot drive themselves.
    pub need_slot: i64,
    /// Vehicles that drive themselves, each with a person of the manifest.
    pub self_driven: i64,
    /// Vehicles in the convoy; 0 off the road and where none of them counts.
    pub size: i64,
}

impl Load {
    pub fn of(mission: &Mission, trip: &Trip) -> Load {
        let mut load = Load {
            seats: trip.contracted.people,
            slots: trip.contracted.vehicles,
            teu_room: trip.contracted.teu,
            teu: trip.supply,
            ..Load::default()
        };
        let mut fleet_vehicles = 0;
        for &(fleet, count) in &trip.fleets {
            let row = &mission.fleets[fleet];
            load.seats = load.seats.saturating_add(count.saturating_mul(row.seats));
            load.slots = load.slots.saturating_add(count.saturating_mul(row.vehicles));
            load.teu_room = load.teu_room.saturating_add(count.saturating_mul(row.teu));
            fleet_vehicles += count;
        }
        let own = load.take_aboard(mission, trip);
        if mission.legs[trip.leg].mode == Mode::Road {
            load.drive(own);
            load.size = load.self_driven + fleet_vehicles;
        } else {
            load.need_slot = load.vehicles;
        }
        load
    }

    /// Adds up the manifest; returns the vehicles that can drive themselves as
    /// (seats each, count).
    fn take_aboard(&mut self, mission: &Mission, trip: &Trip) -> Vec<(i64, i64)> {
        let mut own = Vec::new();
        for aboard in &trip.units {
            self.people += aboard.people;
            self.vehicles += aboard.vehicles;
            self.teu += aboard.teu;
            if aboard.vehicles > 0 {
                own.push((mission.units[aboard.unit].seats, aboard.vehicles));
            }
        }
        for &(asset, quantity) in &trip.assets {
            let row = &mission.assets[asset];
            match row.class {
                CargoClass::Container => self.teu += quantity,
                CargoClass::Vehicle => {
                    self.vehicles += quantity;
                    if row.self_drive {
                        own.push((row.seats, quantity));
                    } else {
                        self.need_slot += quantity;
                    }
                }
            }
        }
        own
    }

    /// On the road: slots that assets leave over carry own vehicles, those
    /// with the fewest seats first; the others drive themselves.
    fn drive(&mut self, mut own: Vec<(i64, i64)>) {
        own.sort_unstable();
        let mut left_over = (self.slots - self.need_slot).max(0);
        for (seats, count) in own {
            let carried = count.min(left_over);
            left_over -= carried;
            self.self_driven += count - carried;
            self.seats = self.seats.saturating_add((count - carried).saturating_mul(seats));
        }
    }
}
