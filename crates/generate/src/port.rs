//! The port: what hubs send leaves by sea at a level rate.

use crate::draft::Draft;
use crate::flow::level;
use crate::hub::send_daily;
use crate::world::World;
use rearguard_model::Day;

/// How long the port has after the last arrival.
const AFTER_LAST: Day = 10;

/// Ships everything; returns the day on which the last of it is out.
pub fn ship(draft: &mut Draft, world: &World) -> Day {
    let parcels = draft.parcels.remove(&world.port).unwrap_or_default();
    let deadline = parcels.iter().map(|parcel| parcel.ready).max().unwrap_or(0) + AFTER_LAST;
    let (vehicles, containers): (Vec<_>, Vec<_>) = parcels.into_iter().partition(|p| draft.is_vehicle(p.cargo));
    let (every, first) = (draft.tables.legs[world.sea].every_days, draft.tables.legs[world.sea].first_day);
    let sails = move |day: Day| match every {
        Some(every) if (day - first.unwrap_or(0)).rem_euclid(every as Day) != 0 => 0,
        _ => 2,
    };
    let (vehicle_rate, mut sent) = level(vehicles, deadline, &sails);
    let (teu_rate, more) = level(containers, deadline, &sails);
    sent.extend(more);
    let rate = draft.rates.entry(world.sea).or_default();
    (rate.vehicles, rate.teu) = (vehicle_rate, teu_rate);
    send_daily(draft, world.sea, &sent);
    draft.moves.iter().filter(|m| m.leg == world.sea).map(|m| m.arrive).max().unwrap_or(0)
}
