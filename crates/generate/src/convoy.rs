//! A convoy from a base to a hub: lorries come up empty the days before, are
//! loaded, and go down with their escort, over one leg or two.

use crate::draft::{Amount, Cargo, Draft, Move, loads};
use crate::supply;
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
    /// Mission-owned cars that drive themselves (§7), on the manifest as items.
    pub driven_items: i64,
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
        driven - self.carried + self.driven_items + self.lorries + self.flatbeds
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
    let load = &provision(draft, &path, load);
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
        arrived(draft, world.hubs[hub].site, day, amount);
    }
}

/// Cars that drive themselves are sold at the hub; supply is eaten there.
fn arrived(draft: &mut Draft, hub: SiteId, day: Day, amount: Amount) {
    match amount.0 {
        Cargo::Supply => {}
        Cargo::Items(asset) if draft.tables.assets[asset].self_drive => {
            draft.dispose(hub, amount, Disposition::Sell, (day, 1));
        }
        _ => draft.stands_ready(hub, day, amount),
    }
}

/// The load with the supply its people need on the way (§7), at twice the
/// days as written so that rains do not starve it, and a lorry for that.
fn provision(draft: &Draft, path: &[LegId], load: &Load) -> Load {
    let mut load = load.clone();
    let manifest = load.manifest.clone();
    let aboard: i64 = manifest.iter().map(|&(c, n)| if matches!(c, Cargo::People(_)) { n } else { 0 }).sum();
    let teu: i64 = manifest.iter().map(|&(c, n)| if takes_teu(draft, c) { n } else { 0 }).sum();
    for &leg in path {
        let detail = if load.escort_aboard { 0 } else { draft.escort_needed(leg, load.size() + 2) };
        let days = 2 * draft.tables.legs[leg].days as Day;
        let Some(supply) = supply::on_the_way(draft, aboard + detail, days) else { continue };
        let most = load.manifest.iter().map(|&(c, n)| if c == Cargo::Supply { n } else { 0 }).max().unwrap_or(0);
        load.manifest = manifest.clone();
        load.manifest.push((Cargo::Supply, supply.max(most)));
        load.lorries = load.lorries.max(loads(teu + supply.max(most), 2));
    }
    load
}

fn takes_teu(draft: &Draft, cargo: Cargo) -> bool {
    !matches!(cargo, Cargo::People(_)) && !draft.is_vehicle(cargo)
}

/// What empty lorries bring up: as much as six TEU of supply, where there is any.
fn resupply(draft: &Draft, lorries: i64) -> Vec<Amount> {
    match draft.tables.supply_teu_per_1000_person_days {
        Some(_) => vec![(Cargo::Supply, (2 * lorries).min(6))],
        None => Vec::new(),
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
            manifest: resupply(draft, load.lorries),
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
