//! Those outside the mission: communities near its sites, and partners.

use crate::draft::Draft;
use crate::draws::Draws;
use crate::names::Names;
use crate::world::World;
use rearguard_model::*;

/// A town near every base, a larger one near every hub; some lie out of reach.
pub fn settle(draft: &mut Draft, world: &World, draws: &mut Draws) {
    let mut names = Names::default();
    let bases = world.bases.iter().map(|base| (base.place, 2_000, 40_000));
    let hubs = world.hubs.iter().map(|hub| (hub.place, 60_000, 250_000));
    for (number, (near, least, most)) in bases.chain(hubs).enumerate() {
        let reach = if number % 5 == 4 { 5_000 } else { 1_000 };
        let place = near.near(draws, 100, reach);
        let (name, _) = names.place(draws);
        draft.tables.communities.push(Community {
            community: name,
            lat: place.lat(),
            lon: place.lon(),
            population: draws.between(least, most),
            p_code: (number % 2 == 0).then(|| format!("ZZZ{number:04}")),
        });
    }
}

/// The host's army and police, and a force that leaves early.
pub fn partners(draft: &mut Draft, world: &World, draws: &mut Draws) {
    for (partner, kind, strength, to) in [
        ("host", "host army", 5_000, None),
        ("police", "police", 1_500, None),
        ("lancier", "foreign force", 800, Some(90)),
    ] {
        let place = world.hubs[0].place.near(draws, 100, 2_000);
        draft.tables.partners.push(Partner {
            partner: partner.to_owned(),
            kind: kind.to_owned(),
            lat: Some(place.lat()),
            lon: Some(place.lon()),
            strength,
            from: Some(0),
            to,
        });
    }
    let closing = world.bases.iter().map(|base| base.site).chain(world.hubs.iter().map(|hub| hub.site));
    for (turn, site) in closing.enumerate() {
        let partner = if turn % 3 == 2 { "police" } else { "host" };
        draft.tables.sites[site].handover_to = Some(partner.to_owned());
    }
}

/// The distance (rounded up to 10 km) within which the plan keeps medics of
/// every base that has none of its own: those of its hub.
pub fn medevac_km(world: &World) -> Decimal {
    let without = world.bases.iter().filter(|base| base.medics.is_none());
    let most = without.map(|base| base.place.km_at_most(world.hubs[base.hub].place)).max().unwrap_or(100);
    Decimal::from((most + 9) / 10 * 10)
}
