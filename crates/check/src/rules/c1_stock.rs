//! C1 stock: nothing leaves a place that is not available there that day
//! (people, vehicles, TEU, asset items); nothing but empty fleet vehicles
//! leaves an exit; a unit or asset goes out only by its exits.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::replay::stocks::{Amounts, Event, Holding, Taker};
use crate::resolve::Property;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;
use rearguard_words::Message;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    available(replay, findings);
    for &taker in &replay.flow.from_exit {
        let (subject, site, day) = who(replay, taker);
        let breach = Breach::new(Rule::C1, "from-exit", subject).at(site).on(day);
        findings.add(breach.needed(say::word("check-empty-fleet")).found(say::word("check-something-else")));
    }
    for (id, trip, _) in replay.movements() {
        if replay.mission.sites[trip.to].kind == SiteKind::Exit {
            wrong_exits(replay, id, trip, findings);
        }
    }
}

/// Walks through each holding's events, day by day, with what is available.
fn available(replay: &Replay, findings: &mut Findings) {
    let mut at: Option<Holding> = None;
    let mut balance: Amounts = [0; 3];
    for event in &replay.flow.events {
        if at != Some(event.holding) {
            at = Some(event.holding);
            balance = [0; 3];
        }
        for (kind, amount) in event.amounts.into_iter().enumerate() {
            if event.taker == Taker::Nobody {
                balance[kind] += amount;
                continue;
            }
            if amount > 0 && balance[kind] < amount {
                missing(replay, event, kind, balance[kind].max(0), findings);
            }
            balance[kind] -= amount;
        }
    }
}

fn missing(replay: &Replay, event: &Event, kind: usize, there: i64, findings: &mut Findings) {
    let (subject, site, day) = who(replay, event.taker);
    let (name, unit_of_count): (&str, fn(i64) -> Message) = match event.holding {
        Holding::Unit(position) => {
            let unit = replay.stocks.units[position].unit;
            (&replay.mission.units[unit].unit, [say::people, say::vehicles, say::teu][kind])
        }
        Holding::Asset(position) => {
            let asset = replay.stocks.assets[position].asset;
            (&replay.mission.assets[asset].asset, say::items)
        }
    };
    let breach = Breach::new(Rule::C1, "missing", subject).at(site).on(day).text("name", name);
    findings.add(breach.needed(unit_of_count(event.amounts[kind])).found(unit_of_count(there)));
}

/// The name, place and day of whatever takes something away.
fn who(replay: &Replay, taker: Taker) -> (String, SiteId, Day) {
    match taker {
        Taker::Movement(at) => {
            let trip = &replay.trips[at];
            (replay.plan.movements[at].id.clone(), trip.from, trip.depart)
        }
        Taker::Disposal(at) => {
            let disposal = &replay.disposals[at];
            let name = match disposal.of {
                Property::Unit(unit) => &replay.mission.units[unit].unit,
                Property::Asset(asset) => &replay.mission.assets[asset].asset,
            };
            (name.clone(), disposal.site, disposal.on)
        }
        Taker::Release(at) => {
            let freed = &replay.releases[at];
            (replay.mission.units[freed.unit].unit.clone(), freed.site, freed.on)
        }
        // What becomes ready is nobody's fault.
        Taker::Nobody => (String::new(), SiteId(0), 0),
    }
}

fn wrong_exits(replay: &Replay, id: &str, trip: &crate::resolve::Trip, findings: &mut Findings) {
    let mission = replay.mission;
    let mut wrong = |name: &str, exits: &[SiteId], found: Message| {
        if !exits.is_empty() && !exits.contains(&trip.to) {
            let names: Vec<&str> = exits.iter().map(|&exit| replay.site_name(exit)).collect();
            let breach = Breach::new(Rule::C1, "wrong-exit", id).at(trip.to).on(trip.depart).text("name", name);
            findings.add(breach.needed(say::value(names.join(", "))).found(found));
        }
    };
    for aboard in &trip.units {
        let row = &mission.units[aboard.unit];
        if aboard.people > 0 {
            wrong(&row.unit, &row.exits, say::people(aboard.people));
        }
        if aboard.vehicles > 0 || aboard.teu > 0 {
            wrong(&row.unit, &row.cargo_exits, say::holding([0, aboard.vehicles, aboard.teu]));
        }
    }
    for &(asset, quantity) in &trip.assets {
        let row = &mission.assets[asset];
        wrong(&row.asset, &row.cargo_exits, say::items(quantity));
    }
}
