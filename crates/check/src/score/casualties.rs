//! Expected deaths: Σ over convoys of hazard (× 2 with an escort detail, which
//! comes back) + Σ over other modes of hazard × (fleet sorties or vehicles + 1
//! if anything is contracted), window factors of the departure day applied,
//! + Σ nights people/1000 × site hazard.

use crate::replay::Replay;
use crate::replay::load::Load;
use crate::resolve::Trip;
use num_traits::Zero;
use rearguard_model::amount::{exact, whole};
use rearguard_model::*;

/// By movement, in the plan's order.
pub(super) fn of_movements(replay: &Replay) -> Vec<Exact> {
    replay.trips.iter().zip(&replay.loads).map(|(trip, load)| of_movement(replay, trip, load)).collect()
}

fn of_movement(replay: &Replay, trip: &Trip, load: &Load) -> Exact {
    let times = exposures(replay.mission, trip, load);
    let leg = &replay.mission.legs[trip.leg];
    if times == 0 || (leg.hazard.is_zero() && leg.hazard_per_day.is_zero()) {
        return Exact::zero();
    }
    replay.calendar.hazard(replay.mission, trip.leg, trip.direction, trip.depart) * whole(times)
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
