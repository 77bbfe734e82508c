//! The plan of one base, counted back from its closing day: the stores go 20
//! days before, the rest of the equipment that guards do not need 12 days
//! before, people fly out in the last nine days, and the rear guard drives out
//! on the closing day with what it kept.

use crate::convoy::{self, Load, Route};
use crate::draft::{Amount, Cargo, Draft, Move, Slow, loads};
use crate::draws::{Draws, Stream};
use crate::world::{Base, World};
use crate::{closing, tasks};
use rearguard_model::*;

const STORES_GO: Day = 20;
const EQUIPMENT_GOES: Day = 12;
const FLIGHTS_FROM: Day = 9;

/// Plans the whole of it.
pub fn evacuate(draft: &mut Draft, world: &World, index: usize) {
    let base = &world.bases[index];
    let mut draws = Draws::of(draft.recipe.seed, Stream::BasePlan(index));
    closing::base_steps(draft, base, &mut draws);
    let strength = tasks::protect(draft, base, &mut draws);
    rains(draft, base);
    let rear = rear_guard(draft, world, base);
    first_convoy(draft, world, base);
    let drivers = second_convoy(draft, world, base, &rear);
    let flying = man_infantry(draft, base, &rear, strength, drivers);
    let back = draft.away_peak(base.infantry).1;
    fly(
        draft,
        world,
        base,
        (Cargo::People(base.infantry), flying),
        (back.max(base.closing - FLIGHTS_FROM), base.closing - 1),
    );
    let load = Load { manifest: rear.manifest.clone(), lorries: rear.lorries, escort_aboard: true, ..Load::default() };
    convoy::send(draft, world, Route { base: index, by_second: false }, base.closing, &load);
}

/// On every third base's short road the rains slow both earlier convoys.
fn rains(draft: &mut Draft, base: &Base) {
    if base.index % 3 == 1 && draft.tables.legs[base.road].days <= 2 {
        let halves = if base.index.is_multiple_of(2) { 4 } else { 3 };
        draft.slow.insert(base.road, Slow { from: base.closing - 26, to: base.closing - 6, halves });
    }
}

/// The last convoy: who and what stay to the closing day.
struct RearGuard {
    manifest: Vec<Amount>,
    people: i64,
    vehicles: i64,
    containers: i64,
    lorries: i64,
}

/// Half the infantry's vehicles and containers, enough seats for the guard
/// (and the medics), enough escorts for every leg of the way.
fn rear_guard(draft: &mut Draft, world: &World, base: &Base) -> RearGuard {
    let guard = draft.tables.sites[base.site].guard;
    let medics = base.medics.map_or(0, |medics| medics_left(draft, medics));
    let infantry = &mut draft.tables.units[base.infantry];
    let containers = infantry.containers - infantry.containers / 2;
    let vehicles = ((infantry.vehicles + 1) / 2).max(loads(guard + medics, infantry.seats));
    infantry.vehicles = infantry.vehicles.max(vehicles);
    let lorries = loads(containers, 2);
    // Supply on the way (§7) may take a lorry or two more.
    let spare = if draft.recipe.second_ring { 2 } else { 0 };
    let path = world.road(base.index, false);
    let escorts = path.iter().map(|&leg| draft.escort_needed(leg, vehicles + lorries + spare)).max().unwrap_or(0);
    let people = guard.max(vehicles).max(escorts);
    let unit = base.infantry;
    let mut manifest =
        vec![(Cargo::People(unit), people), (Cargo::Vehicles(unit), vehicles), (Cargo::Containers(unit), containers)];
    manifest.extend(base.medics.map(|medics| (Cargo::People(medics), medics_left(draft, medics))));
    RearGuard { manifest, people, vehicles, containers, lorries }
}

/// Medics beyond the drivers of their own vehicles.
fn medics_left(draft: &Draft, medics: UnitId) -> i64 {
    draft.tables.units[medics].personnel - draft.tables.units[medics].vehicles
}

/// Stores and engineers; what is not shipped is sold, given away, destroyed.
fn first_convoy(draft: &mut Draft, world: &World, base: &Base) {
    let day = base.closing - STORES_GO;
    let mut load = Load::default();
    let mut teu = stores(draft, base, &mut load.manifest);
    if let Some(cars) = base.cars {
        let shipped = draft.tables.assets[cars].quantity / 2;
        load.manifest.push((Cargo::Items(cars), shipped));
        load.flatbeds += shipped;
    }
    if let Some(engineers) = base.engineers {
        teu += draft.tables.units[engineers].containers;
        engineers_leave(draft, world, base, engineers, &mut load);
    }
    load.lorries = loads(teu, 2);
    load.manifest.retain(|&(_, count)| count > 0);
    convoy::send(draft, world, Route { base: base.index, by_second: base.second.is_some() }, day, &load);
}

/// Shipped stores onto the manifest; returns their TEU.
fn stores(draft: &mut Draft, base: &Base, manifest: &mut Vec<Amount>) -> i64 {
    let quantity = draft.tables.assets[base.prefabs].quantity;
    let (sold, given, destroyed) = (quantity * 3 / 10, quantity / 5, quantity / 10);
    let prefabs = Cargo::Items(base.prefabs);
    draft.dispose(base.site, (prefabs, sold), Disposition::Sell, (base.closing - 17, 4));
    draft.dispose(base.site, (prefabs, given), Disposition::Gift, (base.closing - 11, 3));
    draft.dispose(base.site, (prefabs, destroyed), Disposition::Destroy, (base.closing - 8, 3));
    if let Some(cars) = base.cars {
        let left = draft.tables.assets[cars].quantity - draft.tables.assets[cars].quantity / 2;
        draft.dispose(base.site, (Cargo::Items(cars), left - 1), Disposition::Sell, (base.closing - 13, 2));
        draft.dispose(base.site, (Cargo::Items(cars), 1), Disposition::Gift, (base.closing - 7, 1));
    }
    let mut shipped = vec![(base.prefabs, quantity - sold - given - destroyed)];
    shipped.extend(
        [Some(base.generators), base.ammunition].into_iter().flatten().map(|a| (a, draft.tables.assets[a].quantity)),
    );
    manifest.extend(shipped.iter().map(|&(asset, count)| (Cargo::Items(asset), count)));
    shipped.iter().map(|&(_, count)| count).sum()
}

/// Two of the engineers' vehicles are given away. At every fourth base the
/// others ride on flatbeds and all engineers fly; elsewhere they drive.
fn engineers_leave(draft: &mut Draft, world: &World, base: &Base, engineers: UnitId, load: &mut Load) {
    let row = &draft.tables.units[engineers];
    let (people, seats, vehicles, containers) = (row.personnel, row.seats, row.vehicles - 2, row.containers);
    draft.dispose(base.site, (Cargo::Vehicles(engineers), 2), Disposition::Gift, (base.closing - 23, 1));
    let carried = base.index.is_multiple_of(4);
    let aboard = if carried { 0 } else { people.min(vehicles * seats) };
    if carried {
        load.flatbeds += vehicles;
        load.carried += vehicles;
    }
    load.manifest.push((Cargo::People(engineers), aboard));
    load.manifest.push((Cargo::Vehicles(engineers), vehicles));
    load.manifest.push((Cargo::Containers(engineers), containers));
    let days = (base.closing - STORES_GO + 1, base.closing - EQUIPMENT_GOES - 1);
    fly(draft, world, base, (Cargo::People(engineers), people - aboard), days);
}

/// Half the infantry's equipment, all of the police's and the medics', each
/// vehicle with its driver. Returns the infantry's drivers.
fn second_convoy(draft: &mut Draft, world: &World, base: &Base, rear: &RearGuard) -> i64 {
    let infantry = &draft.tables.units[base.infantry];
    let (mut drivers, mut teu) = (infantry.vehicles - rear.vehicles, infantry.containers - rear.containers);
    let mut load = Load::default();
    load.manifest.extend(convoy_rows(base.infantry, drivers, teu));
    if let Some(patrol) = base.patrol {
        load.driven_items = draft.tables.assets[patrol].quantity;
        load.manifest[0].1 += load.driven_items;
        load.manifest.push((Cargo::Items(patrol), load.driven_items));
        drivers += load.driven_items;
    }
    for unit in [base.police, base.medics].into_iter().flatten() {
        let (vehicles, mut containers) = (draft.tables.units[unit].vehicles, draft.tables.units[unit].containers);
        if Some(unit) == base.police {
            draft.dispose(base.site, (Cargo::Containers(unit), 1), Disposition::Destroy, (base.closing - 14, 1));
            containers -= 1;
        }
        load.manifest.extend(convoy_rows(unit, vehicles, containers));
        teu += containers;
    }
    load.lorries = loads(teu, 2);
    load.manifest.retain(|&(_, count)| count > 0);
    convoy::send(draft, world, Route { base: base.index, by_second: false }, base.closing - EQUIPMENT_GOES, &load);
    if let Some(police) = base.police {
        let left = draft.tables.units[police].personnel - draft.tables.units[police].vehicles;
        fly(draft, world, base, (Cargo::People(police), left), (base.closing - 8, base.closing - 2));
    }
    drivers
}

fn convoy_rows(unit: UnitId, vehicles: i64, containers: i64) -> [Amount; 3] {
    [(Cargo::People(unit), vehicles), (Cargo::Vehicles(unit), vehicles), (Cargo::Containers(unit), containers)]
}

/// Sets the infantry's strength to what guard, task and escorts need (and no
/// less than was drawn). Returns how many of them fly.
fn man_infantry(draft: &mut Draft, base: &Base, rear: &RearGuard, strength: i64, drivers: i64) -> i64 {
    let guard = draft.tables.sites[base.site].guard;
    let escorts = draft.slackened(draft.away_peak(base.infantry).0);
    let infantry = &mut draft.tables.units[base.infantry];
    infantry.personnel = infantry.personnel.max(guard + strength + escorts + drivers).max(rear.people + drivers);
    infantry.personnel - rear.people - drivers
}

/// Flies people to the hub, sorties spread over the days without dust.
fn fly(draft: &mut Draft, world: &World, base: &Base, (cargo, people): Amount, (from, to): (Day, Day)) {
    let hub = &world.hubs[base.hub];
    let police = matches!(cargo, Cargo::People(unit) if Some(unit) == base.police);
    let aircraft = base.national.filter(|_| police).unwrap_or(hub.aircraft);
    let seats = draft.tables.fleets[aircraft].seats;
    let days: Vec<Day> = (from..=to).filter(|&day| !world.times.in_dust(day)).collect();
    let sorties = loads(people, seats);
    let mut left = people;
    for (turn, &day) in days.iter().enumerate() {
        let upto = |turn: usize| sorties * turn as i64 / days.len() as i64;
        let count = upto(turn + 1) - upto(turn);
        let aboard = left.min(count * seats);
        if aboard == 0 {
            continue;
        }
        left -= aboard;
        let arrive = draft.go(Move {
            manifest: vec![(cargo, aboard)],
            fleets: vec![(aircraft, count)],
            ..Move::on(base.air, Direction::Out, day)
        });
        draft.stands_ready(hub.site, arrive + draft.handling(hub.site), (cargo, aboard));
    }
}
