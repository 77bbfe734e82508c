//! A convoy from a base to a hub: lorries come up empty the days before, are
//! loaded, and go down with their escort, over one leg or two.

use crate::draft::{Amount, Cargo, Draft, Move};
use crate::world::World;
use rearguard_model::*;

/// What goes down together.
#[derive(Clone, Debug, Default)]
pub struct Load {
    pub manifest: Vec<Amount>,
    pub lorries: i64,
    pub flatbeds: i64,
    /// Unit vehicles that flatbeds carry; the others drive themselves.
    pub carried: i64,
    /// The escort is on the manifest; otherwise a detail goes along and turns round.
    pub escort_aboard: bool,
}

/// Which way a convoy goes.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    pub base: usize,
    pub by_second: bool,
}

impl Load {
    /// Vehicles that count in the convoy.
    pub fn size(&self) -> i64 {
        let driven: i64 = self.manifest.iter().map(|&(c, n)| if matches!(c, Cargo::Vehicles(_)) { n } else { 0 }).sum();
        driven - self.carried + self.lorries + self.flatbeds
    }
}

/// Sends the lorries up, the convoy down, and leaves its load ready at the hub.
pub fn send(draft: &mut Draft, world: &World, route: Route, depart: Day, load: &Load) {
    let path = world.road(route.base, route.by_second);
    let base = &world.bases[route.base];
    let hub = match base.second {
        Some((_, second)) if route.by_second => second,
        _ => base.hub,
    };
    let relay = base.relay.filter(|_| path.len() > 1);
    bring_empty(draft, world, hub, relay, &path, depart - 1, load);
    let fleets = fleets_of(world, hub, load);
    let mut day = depart;
    for (hop, &leg) in path.iter().enumerate() {
        let origin = if hop == 0 { base.infantry } else { relay_infantry(world, relay, base.infantry) };
        let escort = (!load.escort_aboard).then(|| (origin, draft.escort_needed(leg, load.size())));
        let movement = Move {
            manifest: load.manifest.clone(),
            fleets: fleets.clone(),
            escort: escort.filter(|&(_, people)| people > 0),
            size: load.size(),
            ..Move::on(leg, Direction::Out, day)
        };
        let arrive = draft.go(movement);
        day = arrive + draft.handling(draft.tables.legs[leg].to);
    }
    for &amount in &load.manifest {
        draft.stands_ready(world.hubs[hub].site, day, amount);
    }
}

/// Empty lorries up from the hub, at the base on the evening of `by`.
fn bring_empty(
    draft: &mut Draft,
    world: &World,
    hub: usize,
    relay: Option<usize>,
    path: &[LegId],
    by: Day,
    load: &Load,
) {
    let size = load.lorries + load.flatbeds;
    if size == 0 {
        return;
    }
    let mut by = by;
    for (hop, &leg) in path.iter().enumerate() {
        let from_hub = hop + 1 == path.len();
        let escorts = world.hubs[hub].escorts;
        let origin = if from_hub { escorts } else { relay_infantry(world, relay, escorts) };
        let depart = draft.departure_for(leg, by);
        let people = draft.escort_needed(leg, size);
        draft.go(Move {
            fleets: fleets_of(world, hub, load),
            escort: (people > 0).then_some((origin, people)),
            size,
            ..Move::on(leg, Direction::Back, depart)
        });
        by = depart - 1;
    }
}

fn relay_infantry(world: &World, relay: Option<usize>, otherwise: UnitId) -> UnitId {
    relay.map_or(otherwise, |relay| world.bases[relay].infantry)
}

fn fleets_of(world: &World, hub: usize, load: &Load) -> Vec<(FleetId, i64)> {
    let hub = &world.hubs[hub];
    [(hub.lorries, load.lorries), (hub.flatbeds, load.flatbeds)].into_iter().filter(|&(_, count)| count > 0).collect()
}
