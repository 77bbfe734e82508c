//! Where the books, the counts and the plan disagree.

use super::{Assumed, View};
use crate::books::Books;
use crate::facts::{Amounts, Holding, LorriesShort, Travel};
use crate::happened::empty_on;
use rearguard_model::*;
use rearguard_words::Message;
use std::collections::{BTreeMap, BTreeSet};

/// Something that somebody must look into.
#[derive(Clone, PartialEq, Debug)]
pub struct Finding {
    pub kind: FindingKind,
    /// A site or a movement.
    pub subject: String,
    pub message: Message,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum FindingKind {
    /// Nobody has reported it, and it is taken as done.
    TakenAsDone,
    /// More left a place than the books held there.
    MoreThanTheBooks,
    /// A movement carried other amounts than planned.
    OtherThanPlanned,
    /// A count differs from the books.
    Count,
    /// A site holds what nothing planned takes away.
    LeftBehind,
    /// A site whose closing day has passed is not closed and not empty.
    NotClosed,
    /// A site was reported closed, and the books say that something is there.
    ClosedButHolds,
}

impl FindingKind {
    pub fn word(self) -> &'static str {
        match self {
            FindingKind::TakenAsDone => "taken-as-done",
            FindingKind::MoreThanTheBooks => "more-than-the-books",
            FindingKind::OtherThanPlanned => "other-than-planned",
            FindingKind::Count => "count",
            FindingKind::LeftBehind => "left-behind",
            FindingKind::NotClosed => "not-closed",
            FindingKind::ClosedButHolds => "closed-but-holds",
        }
    }
}

pub(super) fn findings(view: &View) -> Vec<Finding> {
    let mut found = taken_as_done(view);
    found.extend(more_than_the_books(view));
    found.extend(more_lorries(view));
    found.extend(other_than_planned(view));
    found.extend(counts(view));
    found.extend(left_behind(view));
    found.extend(closings(view));
    found.sort_by(|a, b| (a.kind, &a.subject).cmp(&(b.kind, &b.subject)));
    found
}

/// `people`, `vehicles`, `teu`, or `items` of an asset.
fn amount(of: Holding, kind: usize, count: i64) -> Message {
    let word = match of {
        Holding::Unit(_) => ["people", "vehicles", "teu"][kind],
        Holding::Asset(_) => "items",
    };
    Message::new(format!("track-{word}")).count("count", count)
}

fn name<'v>(view: &View<'v>, of: Holding) -> &'v str {
    match of {
        Holding::Unit(unit) => &view.mission.units[unit].unit,
        Holding::Asset(asset) => &view.mission.assets[asset].asset,
    }
}

fn taken_as_done(view: &View) -> Vec<Finding> {
    let said = Assumed::of(view.mission, view.facts).messages();
    said.into_iter().map(|(subject, message)| Finding { kind: FindingKind::TakenAsDone, subject, message }).collect()
}

/// Lorries and boats of which fewer were there than are reported.
fn more_lorries(view: &View) -> Vec<Finding> {
    let finding = |row: &LorriesShort| {
        let vehicles = |count| Message::new("track-vehicles").count("count", count);
        let message = Message::new("track-finding-more-than-the-books")
            .text("movement", &row.movement)
            .text("name", &view.mission.fleets[row.fleet].fleet)
            .text("site", &view.mission.sites[row.site].site)
            .said("taken", vehicles(row.said))
            .said("held", vehicles(row.there));
        Finding { kind: FindingKind::MoreThanTheBooks, subject: row.movement.clone(), message }
    };
    view.facts.lorries_short.iter().map(finding).collect()
}

/// Movements in the order of departure, each against the stock on its day.
fn more_than_the_books(view: &View) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut evenings: BTreeMap<Day, Books> = BTreeMap::new();
    for travel in &view.facts.travels {
        let day = travel.departed;
        let evening = evenings.entry(day).or_insert_with(|| Books::on(view.mission, view.facts, day));
        for (of, taken) in travel.aboard() {
            let left = evening.held(travel.from, of);
            for kind in (0..3).filter(|kind| left[*kind] < 0 && taken[*kind] > 0) {
                let message = Message::new("track-finding-more-than-the-books")
                    .text("movement", &travel.id)
                    .text("name", name(view, of))
                    .text("site", &view.mission.sites[travel.from].site)
                    .said("taken", amount(of, kind, taken[kind]))
                    .said("held", amount(of, kind, taken[kind].saturating_add(left[kind]).max(0)));
                found.push(Finding { kind: FindingKind::MoreThanTheBooks, subject: travel.id.clone(), message });
            }
        }
    }
    found
}

fn other_than_planned(view: &View) -> Vec<Finding> {
    let mut found = Vec::new();
    let actual: BTreeMap<&str, &Travel> = view.facts.travels.iter().map(|row| (row.id.as_str(), row)).collect();
    for planned in &view.planned.travels {
        let Some(actual) = actual.get(planned.id.as_str()) else { continue };
        let aboard: BTreeSet<Holding> = planned.aboard().chain(actual.aboard()).map(|(of, _)| of).collect();
        for of in aboard {
            let (was, is) = (planned.carries(of), actual.carries(of));
            for kind in (0..3).filter(|kind| was[*kind] != is[*kind]) {
                let message = Message::new("track-finding-other-than-planned")
                    .text("movement", &planned.id)
                    .text("name", name(view, of))
                    .said("actual", amount(of, kind, is[kind]))
                    .said("planned", amount(of, kind, was[kind]));
                found.push(Finding { kind: FindingKind::OtherThanPlanned, subject: planned.id.clone(), message });
            }
        }
    }
    found
}

/// Each count against the books of its evening.
fn counts(view: &View) -> Vec<Finding> {
    let mut found = Vec::new();
    for (number, counted) in &view.facts.counts {
        let Some(site) = view.mission.site(&counted.site) else { continue };
        let load = &counted.load;
        let unit = load.unit.as_deref().and_then(|name| view.mission.unit(name)).map(Holding::Unit);
        let asset = load.asset.as_deref().and_then(|name| view.mission.asset(name)).map(Holding::Asset);
        let Some(of) = unit.or(asset) else { continue };
        let held = Books::on(view.mission, view.facts, view.mission.day(counted.on)).held(site, of);
        let said = match of {
            Holding::Unit(_) => [load.people, load.vehicles, load.teu],
            Holding::Asset(_) => [load.quantity, None, None],
        };
        for kind in 0..3 {
            let Some(said) = said[kind].filter(|said| *said != held[kind]) else { continue };
            let message = Message::new("track-finding-count")
                .text("site", &counted.site)
                .text("name", name(view, of))
                .date("on", counted.on)
                .said("counted", amount(of, kind, said))
                .said("held", amount(of, kind, held[kind]))
                .text("entry", number);
            found.push(Finding { kind: FindingKind::Count, subject: counted.site.clone(), message });
        }
    }
    found
}

/// What is at a site now and what nothing planned takes away.
fn left_behind(view: &View) -> Vec<Finding> {
    let mut found = Vec::new();
    for (site, of, left) in view.ahead.left_behind() {
        let held = view.books.held(site, of);
        for kind in 0..3 {
            let here = left[kind].min(held[kind]);
            if here > 0 {
                let message = Message::new("track-finding-left-behind")
                    .text("site", &view.mission.sites[site].site)
                    .text("name", name(view, of))
                    .said("amount", amount(of, kind, here));
                let subject = view.mission.sites[site].site.clone();
                found.push(Finding { kind: FindingKind::LeftBehind, subject, message });
            }
        }
    }
    found
}

fn closings(view: &View) -> Vec<Finding> {
    let mut found = Vec::new();
    for row in view.plan.closures.iter().filter(|row| row.on <= view.on) {
        let Some(site) = view.mission.site(&row.site) else { continue };
        if !view.facts.closed.contains_key(&site) && !empty_on(view.mission, view.facts, site, view.today) {
            let message = Message::new("track-finding-not-closed").text("site", &row.site).date("planned", row.on);
            found.push(Finding { kind: FindingKind::NotClosed, subject: row.site.clone(), message });
        }
    }
    for (site, day) in &view.facts.closed {
        if !empty_on(view.mission, view.facts, *site, view.today) {
            let subject = view.mission.sites[*site].site.clone();
            let message = Message::new("track-finding-closed-but-holds")
                .text("site", &subject)
                .date("closed", view.mission.date(*day))
                .said("held", holding(view.books.total_at(view.mission, *site)));
            found.push(Finding { kind: FindingKind::ClosedButHolds, subject, message });
        }
    }
    found
}

/// "3 people, 2 vehicles, 0 TEU".
fn holding(held: Amounts) -> Message {
    let [people, vehicles, teu] = held;
    Message::new("track-holding").count("people", people).count("vehicles", vehicles).count("teu", teu)
}
