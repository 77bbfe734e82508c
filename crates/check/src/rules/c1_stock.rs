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
        let ready = event.taker == Taker::Nobody;
        let short = [0, 1, 2].map(|kind| !ready && event.amounts[kind] > balance[kind].max(0));
        if short != [false; 3] {
            missing(replay, event, balance, short, findings);
        }
        for (held, amount) in balance.iter_mut().zip(event.amounts) {
            *held += if ready { amount } else { -amount };
        }
    }
}

/// One line for all kinds (people, vehicles, TEU) that are `short`.
fn missing(replay: &Replay, event: &Event, balance: Amounts, short: [bool; 3], findings: &mut Findings) {
    let (subject, site, day) = who(replay, event.taker);
    let there = balance.map(|held| held.max(0));
    let (name, needed, found) = match event.holding {
        Holding::Unit(position) => {
            let unit = replay.stocks.units[position].unit;
            let name = &replay.mission.units[unit].unit;
            (name, say::kinds(event.amounts, short), say::kinds(there, short))
        }
        Holding::Asset(position) => {
            let asset = replay.stocks.assets[position].asset;
            (&replay.mission.assets[asset].asset, say::items(event.amounts[0]), say::items(there[0]))
        }
    };
    let breach = Breach::new(Rule::C1, "missing", subject).at(site).on(day).text("name", name);
    findings.add(breach.needed(needed).found(found));
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

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn more_than_there_is_cannot_leave() {
        let mut tiny = Tiny::camp();
        tiny.inf().personnel = 9;
        assert_eq!(tiny.broken(), [Rule::C1]);
        let said = "M1 takes 10 people of inf from camp on 6 January 2030; 9 people can be taken.";
        assert_eq!(tiny.said(Rule::C1), [said]);
    }

    /// Camp → post (a port, a day away) → home.
    fn by_way_of_a_post(onward: Day) -> Tiny {
        let mut tiny = Tiny::camp();
        let post = tiny.tables.sites.push(site("post", SiteKind::Port));
        tiny.tables.legs.push(leg("to-post", CAMP, post, Mode::Road, 1));
        tiny.tables.legs.push(leg("from-post", post, HOME, Mode::Road, 1));
        tiny.plan.movements.clear();
        tiny.go(going("M1", "to-post", 5).unit("inf", 10, 2, 0));
        tiny.go(going("M2", "from-post", onward).unit("inf", 10, 2, 0));
        tiny
    }

    #[test]
    fn what_arrives_moves_on_after_handling() {
        assert_eq!(by_way_of_a_post(7).broken(), []);
        let early = by_way_of_a_post(6);
        assert_eq!(early.broken(), [Rule::C1]);
        assert_eq!(early.said(Rule::C1).len(), 1, "people and vehicles in one line");
        let mut slow = by_way_of_a_post(7);
        slow.tables.sites[SiteId(2)].handling_days = 2;
        assert_eq!(slow.broken(), [Rule::C1]);
        let mut at_once = by_way_of_a_post(7);
        at_once.tables.sites[SiteId(2)].handling_days = 0;
        assert_eq!(at_once.broken(), []);
    }

    #[test]
    fn a_detail_is_ready_on_the_day_it_is_back() {
        let mut tiny = Tiny::camp();
        tiny.plan.movements.clear();
        tiny.tables.units.push(Unit { vehicles: 1, ..unit("eng", CAMP, 2) });
        tiny.go(going("M1", "out", 3).unit("eng", 2, 1, 0).escort("inf", 4));
        tiny.go(going("M2", "out", 5).unit("inf", 10, 2, 0));
        // Away the nights of days 3 and 4, back on day 5.
        assert!(!tiny.broken().contains(&Rule::C1));
        tiny.plan.movements[1].depart = tiny.date(4);
        assert!(tiny.broken().contains(&Rule::C1));
    }

    #[test]
    fn only_empty_fleet_vehicles_leave_an_exit() {
        let mut tiny = Tiny::camp();
        tiny.tables.fleets.push(lorries("lorries", 1));
        tiny.go(going("M2", "out", 1).fleet("lorries", 1));
        tiny.go(going("M3", "out", 3).back().fleet("lorries", 1));
        assert_eq!(tiny.broken(), []);
        tiny.plan.movements[2].manifest.push(ManifestRow::Unit {
            unit: "inf".to_owned(),
            people: 1,
            vehicles: 0,
            teu: 0,
        });
        assert_eq!(tiny.said(Rule::C1).len(), 1);
    }

    #[test]
    fn people_and_cargo_have_exits_of_their_own() {
        let mut tiny = Tiny::camp();
        tiny.inf().exits = vec![HOME];
        tiny.inf().cargo_exits = vec![HOME];
        assert_eq!(tiny.broken(), []);
        tiny.tables.sites.push(site("coast", SiteKind::Exit));
        tiny.inf().cargo_exits = vec![SiteId(2)];
        assert_eq!(tiny.broken(), [Rule::C1]);
        assert_eq!(tiny.said(Rule::C1).len(), 1);
    }

    #[test]
    fn a_disposal_takes_from_the_stock() {
        let mut tiny = Tiny::camp();
        tiny.dispose_vehicles("inf", 1, "gift", 2);
        assert_eq!(tiny.broken(), [Rule::C1]);
    }
}
