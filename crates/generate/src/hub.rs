//! The plan of one hub: what arrives moves on by charter, contracted road and
//! barge at a level rate; then the hub's own people and stores, the guard last.

use crate::closing;
use crate::draft::{Amount, Cargo, Draft, Move, Parcel, Slow};
use crate::draws::{Draws, Stream};
use crate::flow::{Sent, level};
use crate::world::{Hub, World};
use crate::{supply, tasks};
use rearguard_model::*;
use std::collections::BTreeMap;

/// How long the hub needs after the last arrival.
const AFTER_LAST: Day = 20;
/// Inspection begins this many days before closing: stores are out the night before.
const STORES_OUT: Day = 6;
/// Low water: no barge leaves or is under way.
pub const LOW_WATER: (Day, Day) = (52, 60);
const MEDICS_TO_THE_END: i64 = 12;

/// Plans the whole of it; returns the last day on which anybody leaves.
pub fn clear(draft: &mut Draft, world: &World, index: usize) -> Day {
    let mut draws = Draws::of(draft.recipe.seed, Stream::HubPlan(index));
    let mut hub = world.hubs[index].clone();
    let arrived = draft.parcels.get(&hub.site).into_iter().flatten().map(|parcel| parcel.ready).max();
    hub.last = arrived.unwrap_or(world.times.first_closing) + AFTER_LAST;
    if world.times.in_dust(hub.last) {
        hub.last += 5;
    }
    if index % 2 == 1 {
        draft.slow.insert(hub.haul, Slow { from: 64, to: 92, halves: 3 });
    }
    over_the_border(draft, &hub);
    man_units(draft, &hub, &mut draws);
    own_stores(draft, &hub);
    if !hub.keep_open {
        closing::hub_steps(draft, &hub);
    }
    let parcels = draft.parcels.remove(&hub.site).unwrap_or_default();
    let before = draft.moves.len();
    cargo_out(draft, world, &hub, &parcels);
    let gone = equipment_gone(draft, &hub, &draft.moves[before..]);
    people_out(draft, world, &hub, &parcels, &gone);
    hub.last
}

/// Strengths from what guard, tasks and escorts need; who leaves when.
fn man_units(draft: &mut Draft, hub: &Hub, draws: &mut Draws) {
    let guard = draft.tables.sites[hub.site].guard;
    let (peak, back) = draft.away_peak(hub.escorts);
    let relief = tasks::hub_tasks(draft, hub, draws);
    let spare = draws.between(60, 160);
    let first = draws.between(40, 48) as Day;
    let people = |draft: &mut Draft, unit: UnitId, ready: Day, count: i64| {
        draft.tables.units[unit].personnel += count;
        draft.stands_ready(hub.site, ready, (Cargo::People(unit), count));
    };
    people(draft, hub.infantry, first, spare);
    people(draft, hub.infantry, relief.protect_until, relief.protect);
    let escorts = draft.slackened(peak);
    people(draft, hub.escorts, back.max(relief.escort_until), escorts + relief.escort);
    people(draft, hub.medics, relief.medical_until, relief.medical + 30);
    draft.tables.units[hub.infantry].personnel += guard;
    draft.tables.units[hub.medics].personnel += MEDICS_TO_THE_END;
    if hub.keep_open {
        draft.tables.units[hub.infantry].stays = guard;
        draft.tables.units[hub.medics].stays = MEDICS_TO_THE_END;
    }
    let civilians = draft.tables.units[hub.civilians].personnel;
    draft.stands_ready(hub.site, first, (Cargo::People(hub.civilians), civilians / 2));
    draft.stands_ready(hub.site, hub.last - 8, (Cargo::People(hub.civilians), civilians - civilians / 2));
    if let Some(locals) = hub.locals {
        release(draft, hub, locals);
    }
    for unit in [hub.infantry, hub.escorts, hub.medics, hub.civilians] {
        let (vehicles, containers) = (draft.tables.units[unit].vehicles, draft.tables.units[unit].containers);
        let ready = if unit == hub.escorts { back } else { first };
        draft.stands_ready(hub.site, ready, (Cargo::Vehicles(unit), vehicles));
        draft.stands_ready(hub.site, ready, (Cargo::Containers(unit), containers));
    }
}

/// Local staff are released where they live (§7), in two parts.
fn release(draft: &mut Draft, hub: &Hub, locals: UnitId) {
    let row = &mut draft.tables.units[locals];
    let (early, late) = (hub.last - 30, hub.last - 7);
    row.released_from = Some(early - 5);
    let half = row.personnel / 2;
    draft.releases.extend([(locals, half, early), (locals, row.personnel - half, late)]);
}

fn own_stores(draft: &mut Draft, hub: &Hub) {
    let prefabs = draft.tables.assets[hub.prefabs].quantity;
    let (sold, given, destroyed) = (prefabs / 4, prefabs / 5, prefabs / 10);
    let items = Cargo::Items(hub.prefabs);
    draft.dispose(hub.site, (items, sold), Disposition::Sell, (hub.last - 20, 5));
    draft.dispose(hub.site, (items, given), Disposition::Gift, (hub.last - 14, 3));
    draft.dispose(hub.site, (items, destroyed), Disposition::Destroy, (hub.last - 10, 2));
    draft.stands_ready(hub.site, 40, (items, prefabs - sold - given - destroyed));
    let cars = draft.tables.assets[hub.cars].quantity;
    draft.dispose(hub.site, (Cargo::Items(hub.cars), cars / 2), Disposition::Sell, (hub.last - 12, 4));
    if hub.border.is_none() {
        draft.stands_ready(hub.site, 50, (Cargo::Items(hub.cars), cars - cars / 2));
    }
}

/// Half the cars of the last hub go to another mission on flatbeds that stay
/// there; their escort turns round at the border.
fn over_the_border(draft: &mut Draft, hub: &Hub) {
    let Some(leg) = hub.border else { return };
    let cars = draft.tables.assets[hub.cars].quantity - draft.tables.assets[hub.cars].quantity / 2;
    let mut manifest = vec![(Cargo::Items(hub.cars), cars)];
    let mut fleets = vec![(hub.flatbeds, cars)];
    let days = draft.tables.legs[leg].days as Day;
    if let Some(supply) = supply::on_the_way(draft, draft.escort_needed(leg, cars + 1), days) {
        manifest.push((Cargo::Supply, supply));
        fleets.push((hub.lorries, 1));
    }
    let size = fleets.iter().map(|&(_, count)| count).sum();
    let people = draft.escort_needed(leg, size);
    draft.go(Move {
        manifest,
        size,
        fleets,
        escort: Some((hub.escorts, people)),
        ..Move::on(leg, Direction::Out, hub.last - 12)
    });
}

/// Charters: level until the day before the last, then the guard and the last
/// medics, unless they stay.
fn people_out(draft: &mut Draft, world: &World, hub: &Hub, parcels: &[Parcel], gone: &BTreeMap<UnitId, Day>) {
    let mut people: Vec<Parcel> = parcels.iter().copied().filter(|p| matches!(p.cargo, Cargo::People(_))).collect();
    hold_rear_parties(draft, &mut people, gone);
    let guard = draft.tables.sites[hub.site].guard;
    let medics = (Cargo::People(hub.medics), MEDICS_TO_THE_END);
    let last = [(Cargo::People(hub.infantry), guard), medics];
    match hub.national {
        Some(national) => {
            let (own, others) = people.into_iter().partition(|p| p.cargo == Cargo::People(hub.medics));
            fly_out(draft, world, hub, (hub.charter, others), &last[..1]);
            fly_out(draft, world, hub, (national, own), &last[1..]);
        }
        None => fly_out(draft, world, hub, (hub.charter, people), &last),
    }
}

/// One charter leg: level, then the last.
fn fly_out(draft: &mut Draft, world: &World, hub: &Hub, (leg, people): (LegId, Vec<Parcel>), last: &[Amount]) {
    let halves = |day: Day| if world.times.in_dust(day) { 1 } else { 2 };
    let (mut rate, mut sent) = level(people, hub.last - 1, &halves);
    if !hub.keep_open {
        rate = rate.max(last.iter().map(|&(_, count)| count).sum());
        sent.extend(last.iter().map(|&(cargo, count)| Sent { day: hub.last, cargo, count }));
    }
    draft.rates.entry(leg).or_default().people = rate;
    send_daily(draft, leg, &sent);
}

/// A rear party (§7) waits at the hub until the last of its unit's equipment
/// has left it: so many of those who came first.
fn hold_rear_parties(draft: &Draft, people: &mut Vec<Parcel>, gone: &BTreeMap<UnitId, Day>) {
    let mut held = Vec::new();
    for (&unit, &day) in gone {
        let mut party = draft.tables.units[unit].rear_party;
        for parcel in people.iter_mut().filter(|parcel| parcel.cargo == Cargo::People(unit)) {
            let count = parcel.count.min(party);
            parcel.count -= count;
            party -= count;
            held.push(Parcel { ready: parcel.ready.max(day), count, ..*parcel });
        }
    }
    people.extend(held);
    people.retain(|parcel| parcel.count > 0);
}

/// Vehicles by road; containers by road, or by barge where there is a river.
fn cargo_out(draft: &mut Draft, world: &World, hub: &Hub, parcels: &[Parcel]) {
    let cargo = parcels.iter().copied().filter(|p| !matches!(p.cargo, Cargo::People(_)));
    let (vehicles, containers): (Vec<Parcel>, Vec<Parcel>) = cargo.partition(|p| draft.is_vehicle(p.cargo));
    let deadline = hub.last - STORES_OUT;
    let slow = draft.slow.get(&hub.haul).copied();
    let by_road = move |day: Day| if slow.is_some_and(|s| (s.from..=s.to).contains(&day)) { 1 } else { 2 };
    let (rate, mut sent) = level(vehicles, deadline, &by_road);
    draft.rates.entry(hub.haul).or_default().vehicles = rate;
    if let Some(river) = hub.river {
        let under_way = draft.tables.legs[river].days as Day;
        let afloat = move |day: Day| if day + under_way >= LOW_WATER.0 && day <= LOW_WATER.1 { 0 } else { 2 };
        let (rate, sent) = level(containers, deadline, &afloat);
        draft.rates.entry(river).or_default().teu = rate;
        to_port(draft, world, river, &sent);
    } else {
        let (rate, more) = level(containers, deadline, &by_road);
        draft.rates.entry(hub.haul).or_default().teu = rate;
        sent.extend(more);
    }
    to_port(draft, world, hub.haul, &sent);
}

/// By unit of the bases: the day on which its last equipment leaves the hub.
fn equipment_gone(draft: &Draft, hub: &Hub, moves: &[Move]) -> BTreeMap<UnitId, Day> {
    let mut gone = BTreeMap::new();
    for movement in moves {
        for &(cargo, _) in &movement.manifest {
            if let Cargo::Vehicles(unit) | Cargo::Containers(unit) = cargo
                && draft.tables.units[unit].site != hub.site
            {
                let day = gone.entry(unit).or_insert(movement.depart);
                *day = movement.depart.max(*day);
            }
        }
    }
    gone
}

fn to_port(draft: &mut Draft, world: &World, leg: LegId, sent: &[Sent]) {
    send_daily(draft, leg, sent);
    let handling = draft.handling(world.port);
    for one in sent {
        let ready = one.day + draft.transit(leg, one.day) + handling;
        draft.stands_ready(world.port, ready, (one.cargo, one.count));
    }
}

/// One movement a day on the leg, all of it in contracted capacity.
pub fn send_daily(draft: &mut Draft, leg: LegId, sent: &[Sent]) {
    let mut days: BTreeMap<Day, BTreeMap<Cargo, i64>> = BTreeMap::new();
    for one in sent {
        *days.entry(one.day).or_default().entry(one.cargo).or_default() += one.count;
    }
    for (day, manifest) in days {
        let mut contracted = Contracted::default();
        for (&cargo, &count) in &manifest {
            if matches!(cargo, Cargo::People(_)) {
                contracted.people += count;
            } else if draft.is_vehicle(cargo) {
                contracted.vehicles += count;
            } else {
                contracted.teu += count;
            }
        }
        draft.go(Move { manifest: manifest.into_iter().collect(), contracted, ..Move::on(leg, Direction::Out, day) });
    }
}
