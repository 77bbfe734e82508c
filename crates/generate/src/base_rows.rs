//! The rows of a base: its place, units, stores and legs.

use crate::draft::{Draft, loads};
use crate::draws::Draws;
use crate::layout::{Plot, Seat};
use crate::names::{CONTRIBUTORS, Names};
use crate::rows;
use crate::world::{Base, World};
use rearguard_model::*;

pub fn site(draft: &mut Draft, plot: &mut Plot, names: &mut Names) -> SiteId {
    let (name, id) = names.place(&mut plot.draws);
    let (place, draws) = (plot.place, &mut plot.draws);
    draft.tables.sites.push(Site {
        name: Some(name),
        lat: Some(place.lat()),
        lon: Some(place.lon()),
        country: Some("ZZZ".to_owned()),
        guard: draws.pick(&[30, 40, 60, 80]),
        handling_days: if draws.chance(20) { 2 } else { 1 },
        cost_per_day: Decimal::from(1_000 * draws.between(4, 8)),
        hazard: Decimal::new(draws.between(30, 190), 4),
        ..rows::site(&id, SiteKind::Base)
    })
}

pub fn base(draft: &mut Draft, world: &World, plots: &mut [Plot], index: usize) -> Base {
    let target = match plots[index].seat.relay {
        Some(relay) => (plots[relay].site, plots[relay].place),
        None => (Some(world.hubs[plots[index].seat.hub].site), world.hubs[plots[index].seat.hub].place),
    };
    let Plot { seat, place, draws, site } = &mut plots[index];
    let (Some(site), (Some(towards), towards_place)) = (*site, target) else {
        unreachable!("every plot has its site before the rows are made")
    };
    let id = draft.tables.sites[site].site.clone();
    let hub = &world.hubs[seat.hub];
    let road = road(draft, format!("road-{id}"), (site, towards), place.km_at_most(towards_place), 4, draws);
    let air = air(draft, &id, site, hub.site, place.km_at_most(hub.place), draws);
    let second = seat.second.map(|to| {
        let (km, ends) = (place.km_at_most(world.hubs[to].place), (site, world.hubs[to].site));
        (self::road(draft, format!("second-{id}"), ends, km, 7, draws), to)
    });
    let mut base = Base {
        index,
        site,
        place: *place,
        hub: seat.hub,
        relay: seat.relay,
        road,
        air,
        second,
        infantry: infantry(draft, world, &id, site, draws),
        engineers: None,
        medics: None,
        police: None,
        prefabs: prefabs(draft, world, &id, site, draws),
        generators: generators(draft, world, &id, site, draws),
        cars: None,
        ammunition: None,
        patrol: None,
        national: None,
        closing: closing(world, seat, draws),
        id,
    };
    more_units(draft, world, seat, &mut base, draws);
    more_stores(draft, world, &mut base, draws);
    base
}

/// A base behind another closes at least 34 days before it; the others one
/// after the other over the whole time.
fn closing(world: &World, seat: &Seat, draws: &mut Draws) -> Day {
    let (first, last) = (i64::from(world.times.first_closing), i64::from(world.times.last_closing));
    let slot = |turn: usize| first + (last - first) * turn as i64 / seat.turns as i64;
    let day = draws.between(slot(seat.turn), slot(seat.turn + 1));
    let is_relay = seat.hub.is_multiple_of(2) && seat.turns >= 2 && seat.turn + 1 == seat.turns;
    if seat.relay.is_some() {
        day.min(last - 34) as Day
    } else if is_relay {
        (day.max(slot(1) + 34)).min(last) as Day
    } else {
        day as Day
    }
}

fn road(
    draft: &mut Draft,
    name: String,
    ends: (SiteId, SiteId),
    straight: i64,
    longest: u32,
    draws: &mut Draws,
) -> LegId {
    let km = straight * 13 / 10;
    let days = (loads(km, 120).max(1) as u32).min(longest);
    draft.tables.legs.push(Leg {
        two_way: true,
        escort_per_vehicle: draws.pick(&[Decimal::new(5, 1), Decimal::new(4, 1), Decimal::new(25, 2)]),
        hazard: Decimal::new(draws.between(80, 500), 4),
        clearance_days: draws.pick(&[0, 2, 4]),
        ..rows::leg(name, ends.0, ends.1, Mode::Road, km, days)
    })
}

fn air(draft: &mut Draft, id: &str, from: SiteId, to: SiteId, km: i64, draws: &mut Draws) -> LegId {
    draft.tables.legs.push(Leg {
        two_way: true,
        hazard: Decimal::new(draws.between(2, 8), 4),
        cost_per_person: Decimal::from(150),
        clearance_days: 3,
        ..rows::leg(format!("air-{id}"), from, to, Mode::Air, km, 0)
    })
}

fn infantry(draft: &mut Draft, world: &World, id: &str, site: SiteId, draws: &mut Draws) -> UnitId {
    draft.tables.units.push(Unit {
        contributor: draws.pick(&CONTRIBUTORS).to_owned(),
        personnel: draws.between(180, 340),
        roles: [Role::Guard, Role::Escort, Role::Protect].into_iter().collect(),
        vehicles: draws.between(30, 48),
        seats: draws.between(4, 6),
        containers: draws.between(20, 80),
        sensitive: draws.chance(30),
        exits: vec![world.home],
        cargo_exits: vec![world.landing],
        ..rows::unit(format!("inf-{id}"), "infantry", site)
    })
}

fn more_units(draft: &mut Draft, world: &World, seat: &Seat, base: &mut Base, draws: &mut Draws) {
    let mut unit = |short: &str, kind: &str, roles: &[Role], people: i64, vehicles: i64, containers: i64| {
        draft.tables.units.push(Unit {
            contributor: draws.pick(&CONTRIBUTORS).to_owned(),
            personnel: people + draws.between(0, people / 2),
            roles: roles.iter().copied().collect(),
            vehicles,
            containers: containers + draws.between(0, 6),
            exits: vec![world.home],
            cargo_exits: vec![world.landing],
            ..rows::unit(format!("{short}-{}", base.id), kind, base.site)
        })
    };
    if seat.index.is_multiple_of(2) {
        base.engineers = Some(unit("eng", "engineer", &[], 40, 8, 14));
    }
    if seat.index % 3 == 1 {
        base.police = Some(unit("pol", "police", &[Role::Guard], 40, 6, 4));
    }
    if seat.relay.is_some() {
        base.medics = Some(unit("med", "medical", &[Role::Medical], 16, 3, 4));
    }
}

fn prefabs(draft: &mut Draft, world: &World, id: &str, site: SiteId, draws: &mut Draws) -> AssetId {
    draft.tables.assets.push(Asset {
        options: Disposition::ALL.iter().copied().collect(),
        sell_recovers: Decimal::new(2, 1),
        gift_recovers: Decimal::new(1, 1),
        disposal_days: 14,
        cargo_exits: vec![world.landing],
        ..rows::asset(format!("prefabs-{id}"), site, CargoClass::Container, draws.between(20, 44))
    })
}

fn generators(draft: &mut Draft, world: &World, id: &str, site: SiteId, draws: &mut Draws) -> AssetId {
    draft.tables.assets.push(Asset {
        value_each: Decimal::from(40_000),
        cargo_exits: vec![world.landing],
        ..rows::asset(format!("generators-{id}"), site, CargoClass::Container, draws.between(3, 8))
    })
}

fn more_stores(draft: &mut Draft, world: &World, base: &mut Base, draws: &mut Draws) {
    if base.index.is_multiple_of(2) {
        base.cars = Some(draft.tables.assets.push(Asset {
            value_each: Decimal::from(22_000),
            options: [Disposition::Ship, Disposition::Sell, Disposition::Gift].into_iter().collect(),
            sell_recovers: Decimal::new(4, 1),
            gift_recovers: Decimal::new(15, 2),
            disposal_days: 21,
            ..rows::asset(format!("cars-{}", base.id), base.site, CargoClass::Vehicle, draws.between(4, 10))
        }));
    }
    if base.index.is_multiple_of(3) {
        base.ammunition = Some(draft.tables.assets.push(Asset {
            owner: draws.pick(&CONTRIBUTORS).to_owned(),
            value_each: Decimal::from(120_000),
            sensitive: true,
            cargo_exits: vec![world.landing],
            ..rows::asset(format!("ammunition-{}", base.id), base.site, CargoClass::Container, draws.between(1, 3))
        }));
    }
}
