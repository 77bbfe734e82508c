//! The rows of a hub: its place, units, stores, legs and fleets.

use crate::draft::{Draft, loads};
use crate::draws::Draws;
use crate::land::Place;
use crate::names::{CONTRIBUTORS, Names};
use crate::rows;
use crate::world::{Hub, World};
use rearguard_model::*;

pub fn hub(
    draft: &mut Draft,
    world: &World,
    index: usize,
    hubs: usize,
    place: Place,
    draws: &mut Draws,
    names: &mut Names,
) -> Hub {
    let (name, id) = names.place(draws);
    let site = draft.tables.sites.push(Site {
        name: Some(name),
        lat: Some(place.lat()),
        lon: Some(place.lon()),
        country: Some("ZZZ".to_owned()),
        guard: 10 * draws.between(6, 12),
        handling_days: if draws.chance(25) { 2 } else { 1 },
        cost_per_day: Decimal::from(20_000),
        hazard: Decimal::new(1, 3),
        ..rows::site(&id, SiteKind::Hub)
    });
    let keep_open = index == 0 && hubs > 1;
    if keep_open {
        draft.tables.sites[site].keep_open = KeepOpen::Yes;
    }
    let [infantry, escorts, medics, civilians] = units(draft, world, &id, site, draws);
    let [prefabs, cars] = stores(draft, world, &id, site, draws);
    let [haul, charter] = legs_out(draft, world, &id, site, place, draws);
    let border = (index + 1 == hubs).then(|| border(draft, world, &id, site, draws));
    let river = (index == 0).then(|| barges(draft, world, &id, site, place));
    let [lorries, flatbeds, aircraft] = fleets(draft, &id, site, draws);
    Hub {
        index,
        id,
        site,
        place,
        infantry,
        escorts,
        medics,
        civilians,
        prefabs,
        cars,
        lorries,
        flatbeds,
        aircraft,
        haul,
        charter,
        border,
        river,
        national: None,
        locals: None,
        keep_open,
        last: 0,
    }
}

fn units(draft: &mut Draft, world: &World, id: &str, site: SiteId, draws: &mut Draws) -> [UnitId; 4] {
    let mut unit = |short: &str, kind: &str, roles: &[Role], vehicles: i64, containers: i64| {
        draft.tables.units.push(Unit {
            contributor: draws.pick(&CONTRIBUTORS).to_owned(),
            roles: roles.iter().copied().collect(),
            vehicles,
            containers,
            exits: vec![world.home],
            cargo_exits: vec![world.landing],
            ..rows::unit(format!("{short}-{id}"), kind, site)
        })
    };
    let infantry = unit("inf", "infantry", &[Role::Guard, Role::Protect], 50, 80);
    let escorts = unit("esc", "convoy", &[Role::Escort], 30, 24);
    let medics = unit("med", "medical", &[Role::Medical], 10, 30);
    let civilians = unit("civ", "civilian", &[], 0, 6);
    let units = &mut draft.tables.units;
    units[infantry].vehicles = draws.between(40, 70);
    units[infantry].containers = draws.between(50, 120);
    units[medics].sensitive = draws.chance(50);
    // Civilians may go out by any exit: a blank cell.
    units[civilians].exits.clear();
    units[civilians].personnel = draws.between(80, 140);
    units[civilians].cost_per_person_day = Decimal::from(95);
    [infantry, escorts, medics, civilians]
}

fn stores(draft: &mut Draft, world: &World, id: &str, site: SiteId, draws: &mut Draws) -> [AssetId; 2] {
    let all: Dispositions = Disposition::ALL.iter().copied().collect();
    let prefabs = draft.tables.assets.push(Asset {
        options: all,
        sell_recovers: Decimal::new(2, 1),
        gift_recovers: Decimal::new(5, 2),
        disposal_days: 20,
        cargo_exits: vec![world.landing],
        ..rows::asset(format!("prefabs-{id}"), site, CargoClass::Container, draws.between(30, 60))
    });
    let cars = draft.tables.assets.push(Asset {
        value_each: Decimal::from(22_000),
        options: [Disposition::Ship, Disposition::Sell].into_iter().collect(),
        sell_recovers: Decimal::new(45, 2),
        disposal_days: 30,
        ..rows::asset(format!("cars-{id}"), site, CargoClass::Vehicle, draws.between(6, 14))
    });
    [prefabs, cars]
}

fn legs_out(draft: &mut Draft, world: &World, id: &str, site: SiteId, place: Place, draws: &mut Draws) -> [LegId; 2] {
    let km = place.km_at_most(world.port_place) * 13 / 10 + draws.between(20, 120);
    let days = loads(km, 200).min(8) as u32;
    let haul = draft.tables.legs.push(Leg {
        hazard: Decimal::new(1, 3),
        cost_per_vehicle: Decimal::from(2_500),
        cost_per_teu: Decimal::from(3_200),
        clearance_days: 7,
        ..rows::leg(format!("haul-{id}"), site, world.port, Mode::Road, km, days)
    });
    let charter = draft.tables.legs.push(Leg {
        hazard: Decimal::new(1, 4),
        cost_per_person: Decimal::from(900),
        clearance_days: 5,
        ..rows::leg(format!("charter-{id}"), site, world.home, Mode::Air, 4_000, 0)
    });
    [haul, charter]
}

/// Lorries do not come back from there: nobody could escort them.
fn border(draft: &mut Draft, world: &World, id: &str, site: SiteId, draws: &mut Draws) -> LegId {
    draft.tables.legs.push(Leg {
        escort_per_vehicle: Decimal::new(5, 1),
        hazard: Decimal::new(90, 4),
        clearance_days: 20,
        ..rows::leg(format!("border-{id}"), site, world.border, Mode::Road, draws.between(160, 240), 2)
    })
}

fn barges(draft: &mut Draft, world: &World, id: &str, site: SiteId, place: Place) -> LegId {
    let km = place.km_at_most(world.port_place) * 3 / 2;
    draft.tables.legs.push(Leg {
        hazard: Decimal::new(2, 4),
        cost_per_teu: Decimal::from(1_100),
        clearance_days: 14,
        ..rows::leg(format!("river-{id}"), site, world.port, Mode::River, km, 5)
    })
}

fn fleets(draft: &mut Draft, id: &str, site: SiteId, draws: &mut Draws) -> [FleetId; 3] {
    let fleets = &mut draft.tables.fleets;
    let lorries = fleets.push(Fleet {
        seats: 1,
        teu: 2,
        cost_per_day: Decimal::from(250),
        cost_per_km: Decimal::new(12, 1),
        ..rows::fleet(format!("lorries-{id}"), Mode::Road, FleetKind::Circulating, site)
    });
    let flatbeds = fleets.push(Fleet {
        seats: 1,
        vehicles: 1,
        cost_per_day: Decimal::from(310),
        cost_per_km: Decimal::new(15, 1),
        ..rows::fleet(format!("flatbeds-{id}"), Mode::Road, FleetKind::Circulating, site)
    });
    let (name, seats, sorties, day) = if draws.chance(30) { ("heli", 19, 3, 6_500) } else { ("plane", 45, 2, 9_000) };
    let aircraft = fleets.push(Fleet {
        seats,
        sorties_per_day: Decimal::from(sorties),
        cost_per_day: Decimal::from(day),
        cost_per_km: Decimal::from(8),
        ..rows::fleet(format!("{name}-{id}"), Mode::Air, FleetKind::Shuttle, site)
    });
    [lorries, flatbeds, aircraft]
}
