//! Old against new: what changes, what it costs, and why.

use super::{DisposalChange, Ground};
use crate::compare::{Change, ClosingShift, MovementChange, change, closings, pairs};
use crate::freeze::{Dropped, DroppedPart};
use crate::standing::Assumed;
use rearguard_model::amount::{exact, whole};
use rearguard_model::*;
use rearguard_words::Message;
use std::collections::{BTreeMap, BTreeSet};

/// What a new plan changes of the old one's future.
#[derive(Clone, PartialEq, Debug)]
pub struct Changes {
    pub on: Date,
    /// Movements that have departed: they stay.
    pub past: usize,
    /// Those of them that nobody has reported.
    pub assumed: Assumed,
    /// Movements of the old plan that were to come, and those of them that are
    /// the same in the new one.
    pub to_come: usize,
    pub same: usize,
    pub movements: Vec<ReplannedMovement>,
    pub closings: Vec<ClosingShift>,
    pub disposals: Vec<DisposalChange>,
    pub account: Account,
}

#[derive(Clone, PartialEq, Debug)]
pub struct ReplannedMovement {
    pub change: MovementChange,
    pub reason: Reason,
}

/// Why a movement changes.
#[derive(Clone, PartialEq, Debug)]
pub enum Reason {
    /// It should have departed before the day and did not.
    NotConfirmed,
    /// It cannot go as planned, in the checker's words.
    NotPossible(Message),
    /// It has to do with a movement or site (named) that cannot stay as planned:
    /// the same people, things or vehicles.
    Follows(String),
    /// The plan as a whole is better for it, by more than the change costs.
    Worth,
}

impl Reason {
    pub fn word(&self) -> &'static str {
        match self {
            Reason::NotConfirmed => "not-confirmed",
            Reason::NotPossible(_) => "not-possible",
            Reason::Follows(_) => "follows",
            Reason::Worth => "worth",
        }
    }
    pub fn message(&self) -> Message {
        let message = Message::new(format!("track-reason-{}", self.word()));
        match self {
            Reason::NotPossible(why) => message.said("why", why.clone()),
            Reason::Follows(subject) => message.text("subject", subject),
            Reason::NotConfirmed | Reason::Worth => message,
        }
    }
}

/// What the changes cost (mission.toml `[replan]`).
#[derive(Clone, PartialEq, Debug)]
pub struct Account {
    /// Movements to come that are re-dated or cancelled.
    pub moved_movements: usize,
    /// Days by which closures shift, all together.
    pub moved_closure_days: i64,
    /// US-dollar equivalents.
    pub cost: Exact,
}

impl Changes {
    /// Movements that were to come and change, of those that were to come.
    pub fn changed(&self) -> usize {
        self.to_come - self.same
    }
    /// The same in whole percent, rounded.
    pub fn percent(&self) -> Option<usize> {
        (self.to_come > 0).then(|| (self.changed() * 200 + self.to_come) / (2 * self.to_come))
    }
}

/// Old plan against new, from the ground's day on.
pub fn changes(ground: &Ground, new: &Plan) -> Changes {
    let gone = |row: &&Movement| !ground.frozen.movements.contains_key(&row.id);
    let old: Vec<Movement> = ground.old.movements.iter().filter(gone).cloned().collect();
    let ahead: Vec<Movement> = new.movements.iter().filter(gone).cloned().collect();
    let why = Why::new(ground);
    let mut movements = Vec::new();
    let mut same = 0;
    for (a, b) in pairs(&old, &ahead) {
        match change(a, b) {
            None => same += 1,
            Some(change) => movements.push(ReplannedMovement { reason: why.reason(a, b), change }),
        }
    }
    let day = |row: &ReplannedMovement| {
        let sides = [row.change.a.as_ref(), row.change.b.as_ref()];
        sides.into_iter().flatten().map(|side| (side.depart, side.id.clone())).min()
    };
    movements.sort_by_key(day);
    let closings = closings(&ground.old, new);
    Changes {
        on: ground.on,
        past: ground.frozen.movements.len(),
        assumed: ground.frozen.assumed.clone(),
        to_come: old.len(),
        same,
        account: account(ground, &movements, &closings),
        movements,
        closings,
        disposals: super::disposals::disposals(ground, new),
    }
}

fn account(ground: &Ground, movements: &[ReplannedMovement], closings: &[ClosingShift]) -> Account {
    let moved = |row: &&ReplannedMovement| {
        let to_come = row.change.a.as_ref().is_some_and(|old| old.depart >= ground.on);
        to_come && matches!(row.change.kind, Change::OnlyInA | Change::Redated | Change::Both)
    };
    let moved_movements = movements.iter().filter(moved).count();
    // A closure that is gone counts to the mission's end, as the planner counts it.
    let days = |row: &ClosingShift| match (row.a, row.b, row.days) {
        (_, _, Some(days)) => days.abs(),
        (Some(old), None, _) => i64::from(ground.mission.last_day() + 1 - ground.mission.day(old)).max(0),
        _ => 0,
    };
    let moved_closure_days = closings.iter().map(days).sum();
    let weights = &ground.mission.replan;
    let cost = exact(weights.moved_movement) * whole(moved_movements as i64)
        + exact(weights.moved_closure_day) * whole(moved_closure_days);
    Account { moved_movements, moved_closure_days, cost }
}

/// What is known of why something cannot stay.
struct Why<'a> {
    dropped: BTreeMap<&'a str, &'a Dropped>,
    not_confirmed: BTreeSet<&'a str>,
    /// What moves with what cannot stay: unit, asset or fleet → the movement or site.
    touched: BTreeMap<String, &'a str>,
    /// Sites that cannot close as planned.
    open: BTreeMap<SiteId, &'a str>,
    mission: &'a Mission,
}

impl<'a> Why<'a> {
    fn new(ground: &'a Ground) -> Why<'a> {
        let dropped = &ground.dropped;
        let mut touched = BTreeMap::new();
        for row in dropped {
            match row.what {
                DroppedPart::Movement => {
                    let old = ground.old.movements.iter().find(|old| old.id == row.subject);
                    for name in old.into_iter().flat_map(aboard) {
                        touched.entry(name).or_insert(row.subject.as_str());
                    }
                }
                DroppedPart::Closure => {
                    for name in held_at(ground, &row.subject) {
                        touched.entry(name).or_insert(row.subject.as_str());
                    }
                }
                DroppedPart::Disposal => {
                    touched.entry(row.subject.clone()).or_insert(row.subject.as_str());
                }
                DroppedPart::Step | DroppedPart::Transfer => {}
            }
        }
        let closures = dropped.iter().filter(|row| row.what == DroppedPart::Closure);
        let open = closures.filter_map(|row| Some((ground.mission.site(&row.subject)?, row.subject.as_str())));
        let movements = dropped.iter().filter(|row| row.what == DroppedPart::Movement);
        Why {
            dropped: movements.map(|row| (row.subject.as_str(), row)).collect(),
            not_confirmed: ground.frozen.not_confirmed.iter().map(String::as_str).collect(),
            touched,
            open: open.collect(),
            mission: &ground.mission,
        }
    }

    fn reason(&self, a: Option<&Movement>, b: Option<&Movement>) -> Reason {
        if let Some(old) = a {
            if self.not_confirmed.contains(old.id.as_str()) {
                return Reason::NotConfirmed;
            }
            if let Some(dropped) = self.dropped.get(old.id.as_str()) {
                return Reason::NotPossible(dropped.why.clone());
            }
        }
        let names = a.into_iter().chain(b).flat_map(aboard);
        let ends =
            a.or(b).and_then(|row| Some(self.mission.ends(self.mission.leg(&row.leg)?, Direction::of(row.reverse))));
        let at_open = ends.and_then(|(from, to)| self.open.get(&from).or(self.open.get(&to)));
        let mut follows = names.filter_map(|name| self.touched.get(&name)).chain(at_open);
        follows.next().map_or(Reason::Worth, |subject| Reason::Follows((*subject).to_owned()))
    }
}

/// Units, assets, fleets and escorts of a movement, by name.
fn aboard(movement: &Movement) -> Vec<String> {
    let manifest = movement.manifest.iter().filter_map(|row| match row {
        ManifestRow::Unit { unit, .. } => Some(unit.clone()),
        ManifestRow::Asset { asset, .. } => Some(asset.clone()),
        ManifestRow::Supply { .. } => None,
    });
    let fleets = movement.fleets.iter().map(|used| used.fleet.clone());
    manifest.chain(movement.escort.iter().map(|row| row.unit.clone())).chain(fleets).collect()
}

/// What the books hold at a site, by name.
fn held_at(ground: &Ground, site: &str) -> Vec<String> {
    let Some(site) = ground.mission.site(site) else { return Vec::new() };
    let books = &ground.frozen.books;
    let units = books.units.iter().filter(|((at, _), held)| *at == site && held.iter().any(|n| *n > 0));
    let assets = books.assets.iter().filter(|((at, _), items)| *at == site && **items > 0);
    let units = units.map(|((_, unit), _)| ground.mission.units[*unit].unit.clone());
    units.chain(assets.map(|((_, asset), _)| ground.mission.assets[*asset].asset.clone())).collect()
}
