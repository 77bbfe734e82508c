//! The second ring of the contract (§7): what it adds to the rows of places
//! before the plan is made. Supply, stations and clearances are sized
//! afterwards, from the plan (`supply`, `stations`, `clearances`).

use crate::draft::Draft;
use crate::draws::{Draws, Stream};
use crate::rows;
use crate::world::World;
use rearguard_model::*;

/// People of a unit that stay with its equipment.
const REAR_PARTY: i64 = 3;

/// Adds the second ring to every place.
pub fn add(draft: &mut Draft, world: &mut World) {
    draft.tables.supply_teu_per_1000_person_days = Some(Decimal::new(8, 1));
    let sea = &mut draft.tables.legs[world.sea];
    (sea.every_days, sea.first_day) = (Some(4), Some(2));
    for index in 0..world.bases.len() {
        let mut draws = Draws::of(!draft.recipe.seed, Stream::Base(index));
        base(draft, world, index, &mut draws);
    }
    for index in 0..world.hubs.len() {
        let mut draws = Draws::of(!draft.recipe.seed, Stream::Hub(index));
        hub(draft, world, index, &mut draws);
    }
}

fn base(draft: &mut Draft, world: &mut World, index: usize, draws: &mut Draws) {
    base_road(draft, world, index, draws);
    let (site, id) = (world.bases[index].site, world.bases[index].id.clone());
    if index.is_multiple_of(2) {
        receiver(draft, world, index, draws);
    } else {
        world.bases[index].patrol = Some(draft.tables.assets.push(Asset {
            value_each: Decimal::from(30_000),
            options: [Disposition::Ship, Disposition::Sell].into_iter().collect(),
            sell_recovers: Decimal::new(35, 2),
            self_drive: true,
            seats: 4,
            priority: Some(4),
            ..rows::asset(format!("patrol-{id}"), site, CargoClass::Vehicle, draws.between(3, 6))
        }));
    }
    draft.tables.sites[site].supply_min_days = Decimal::from(draws.between(3, 6));
    base_units(draft, world, index);
}

/// How long the road really takes, how its danger grows, who covers it.
fn base_road(draft: &mut Draft, world: &World, index: usize, draws: &mut Draws) {
    let base = &world.bases[index];
    let leg = &mut draft.tables.legs[base.road];
    let days = Decimal::from(leg.days);
    leg.days_p50 = Some(days);
    leg.days_p90 = Some(days + Decimal::new(draws.between(5, 30), 1));
    leg.breakdown = Some(Decimal::new(draws.between(1, 6), 2));
    leg.hazard_per_day = Decimal::new(draws.between(5, 40), 4);
    if index % 2 == 1 {
        leg.cover = Some(world.hubs[base.hub].aircraft);
    }
}

/// Somebody who stands at the gate on the closing day.
fn receiver(draft: &mut Draft, world: &World, index: usize, draws: &mut Draws) {
    let base = &world.bases[index];
    let place = base.place.near(draws, 50, 400);
    let partner = draft.tables.partners.push(Partner {
        partner: format!("authority-{}", base.id),
        kind: "local authority".to_owned(),
        lat: Some(place.lat()),
        lon: Some(place.lon()),
        strength: draws.between(20, 120),
        from: Some(base.closing - 20),
        to: None,
    });
    let row = &mut draft.tables.sites[base.site];
    (row.handover_partner, row.overlap_days) = (Some(partner), 1);
}

fn base_units(draft: &mut Draft, world: &mut World, index: usize) {
    let base = &mut world.bases[index];
    let units = &mut draft.tables.units;
    (units[base.infantry].rear_party, units[base.infantry].priority) = (REAR_PARTY, Some(2));
    if let Some(engineers) = base.engineers {
        let row = &mut units[engineers];
        (row.sensitive_vehicles, row.sensitive_containers) = (Some(3), Some(2));
        row.priority = Some(4);
    }
    if let Some(police) = base.police {
        units[police].rear_party = REAR_PARTY;
        let (contributor, hub) = (units[police].contributor.clone(), world.hubs[base.hub].site);
        base.national = Some(draft.tables.fleets.push(Fleet {
            seats: 20,
            sorties_per_day: Decimal::ONE,
            cost_per_day: Decimal::from(5_000),
            cost_per_km: Decimal::from(6),
            legs: Some(vec![base.air]),
            only_for: vec![User::Contributor(contributor)],
            breakdown: Some(Decimal::new(5, 2)),
            ..rows::fleet(format!("national-{}", base.id), Mode::Air, FleetKind::Shuttle, hub)
        }));
    }
    let assets = &mut draft.tables.assets;
    assets[base.prefabs].priority = Some(5);
    if let Some(ammunition) = base.ammunition {
        assets[ammunition].priority = Some(1);
    }
}

fn hub(draft: &mut Draft, world: &mut World, index: usize, draws: &mut Draws) {
    let last = index + 1 == world.hubs.len();
    let hub = &mut world.hubs[index];
    let site = &mut draft.tables.sites[hub.site];
    site.supply_source = true;
    if last && index > 0 {
        site.keep_open = KeepOpen::Maybe;
    }
    let units = &mut draft.tables.units;
    (units[hub.infantry].rear_party, units[hub.medics].rear_party) = (10, 6);
    units[hub.medics].priority = Some(1);
    hub.locals = Some(units.push(Unit {
        contributor: "ZZZ".to_owned(),
        personnel: draws.between(30, 70),
        cost_per_person_day: Decimal::from(22),
        ..rows::unit(format!("loc-{}", hub.id), "civilian", hub.site)
    }));
    hub.national = Some(draft.tables.legs.push(Leg {
        hazard: Decimal::new(1, 4),
        cost_per_person: Decimal::from(400),
        clearance_days: 5,
        only_for: vec![User::Unit(hub.medics)],
        ..rows::leg(format!("national-{}", hub.id), hub.site, world.home, Mode::Air, 4_000, 0)
    }));
    draft.tables.fleets[hub.lorries].breakdown = Some(Decimal::new(4, 2));
}
