//! Two plans side by side: of one mission, or each of its own.

mod missions;
mod odds;

pub use missions::{RowChange, RowKind, row_changes};
pub use odds::{Odds, odds};

use rearguard_check::{Review, check};
use rearguard_model::day::day_of;
use rearguard_model::*;
use std::collections::{BTreeMap, BTreeSet};

/// A plan with the mission that it is made for.
#[derive(Clone, Copy, Debug)]
pub struct Scenario<'s> {
    pub mission: &'s Mission,
    pub plan: &'s Plan,
}

/// What plan b has otherwise than plan a.
#[derive(Clone, PartialEq, Debug)]
pub struct Comparison {
    pub a: Side,
    pub b: Side,
    /// Rows that the two missions do not share; of one mission none.
    pub rows: Vec<RowChange>,
    /// Movements that differ, by the earlier of their days.
    pub movements: Vec<MovementChange>,
    /// Movements that are the same in both.
    pub same: usize,
    /// Sites whose closing day differs.
    pub closings: Vec<ClosingShift>,
}

/// One of the plans, judged.
#[derive(Clone, PartialEq, Debug)]
pub struct Side {
    pub kept: bool,
    pub violations: usize,
    /// The first day from whose night on nobody is inside beyond those who may
    /// stay; `None` where that never comes.
    pub all_out: Option<Date>,
    pub score: Option<Score>,
    pub movements: usize,
    /// The day from which it was planned anew; its past is judged as planned.
    pub as_of: Option<Date>,
}

/// A movement that is not the same in both plans.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MovementChange {
    /// In plan a.
    pub a: Option<Departure>,
    /// In plan b.
    pub b: Option<Departure>,
    pub kind: Change,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Departure {
    pub id: String,
    pub leg: String,
    pub reverse: bool,
    pub depart: Date,
    /// People, vehicles, TEU and asset items aboard.
    pub load: [i64; 4],
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    OnlyInA,
    OnlyInB,
    /// The same load on another day.
    Redated,
    /// The same day with something else aboard.
    Reloaded,
    /// Another day and another load.
    Both,
}

impl Change {
    pub fn word(self) -> &'static str {
        match self {
            Change::OnlyInA => "only-a",
            Change::OnlyInB => "only-b",
            Change::Redated => "redated",
            Change::Reloaded => "reloaded",
            Change::Both => "redated-reloaded",
        }
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClosingShift {
    pub site: String,
    pub a: Option<Date>,
    pub b: Option<Date>,
    /// Days by which b closes later; `None` where only one of them closes it.
    pub days: Option<i64>,
}

/// Compares two plans of a mission.
pub fn compare(mission: &Mission, a: &Plan, b: &Plan) -> Comparison {
    compare_scenarios(Scenario { mission, plan: a }, Scenario { mission, plan: b })
}

/// Compares two plans, each judged by its own mission with all its windows.
/// Movements are matched by id where leg and direction agree, the others by
/// what they carry where.
pub fn compare_scenarios(a: Scenario, b: Scenario) -> Comparison {
    let judged = |side: Scenario| check(side.mission, &Calendar::new(side.mission, None), side.plan);
    let pairs = pairs(&a.plan.movements, &b.plan.movements);
    let same = pairs.iter().filter(|(a, b)| matches!((a, b), (Some(a), Some(b)) if alike(a, b))).count();
    let mut movements: Vec<MovementChange> = pairs.into_iter().filter_map(|(a, b)| change(a, b)).collect();
    movements.sort_by_key(|row| {
        let day = [&row.a, &row.b].into_iter().flatten().map(|departure| departure.depart).min();
        let id = row.a.as_ref().or(row.b.as_ref()).map(|departure| departure.id.clone());
        (day, id)
    });
    Comparison {
        a: side(a.mission, a.plan, &judged(a)),
        b: side(b.mission, b.plan, &judged(b)),
        rows: row_changes(a.mission, b.mission),
        movements,
        same,
        closings: closings(a.plan, b.plan),
    }
}

fn side(mission: &Mission, plan: &Plan, review: &Review) -> Side {
    Side {
        kept: review.kept(),
        violations: review.violations.len(),
        all_out: all_out(mission, review),
        score: review.score.clone(),
        movements: plan.movements.len(),
        as_of: plan.as_of,
    }
}

/// The first night from which on nobody is inside beyond those who may stay.
pub(crate) fn all_out(mission: &Mission, review: &Review) -> Option<Date> {
    let nights = &review.ledger.as_ref()?.inside_beyond_stay;
    let last = nights.iter().rposition(|people| *people > 0);
    let first_free = last.map_or(0, |night| night + 1);
    (first_free < nights.len()).then(|| mission.date(first_free as Day))
}

pub(crate) type Pair<'p> = (Option<&'p Movement>, Option<&'p Movement>);

pub(crate) fn pairs<'p>(a: &'p [Movement], b: &'p [Movement]) -> Vec<Pair<'p>> {
    let by_id: BTreeMap<&str, usize> = b.iter().enumerate().map(|(at, row)| (row.id.as_str(), at)).collect();
    let mut taken = BTreeSet::new();
    let mut pairs: Vec<Pair> = Vec::new();
    let mut lonely = Vec::new();
    for row in a {
        let other = by_id.get(row.id.as_str()).filter(|at| same_way(row, &b[**at]) && !taken.contains(*at));
        match other {
            Some(at) => {
                taken.insert(*at);
                pairs.push((Some(row), Some(&b[*at])));
            }
            None => lonely.push(row),
        }
    }
    let mut by_content: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, row) in b.iter().enumerate().rev().filter(|(at, _)| !taken.contains(at)) {
        by_content.entry(content(row)).or_default().push(at);
    }
    for row in lonely {
        let other = by_content.get_mut(&content(row)).and_then(Vec::pop);
        taken.extend(other);
        pairs.push((Some(row), other.map(|at| &b[at])));
    }
    pairs.extend(b.iter().enumerate().filter(|(at, _)| !taken.contains(at)).map(|(_, row)| (None, Some(row))));
    pairs
}

fn same_way(a: &Movement, b: &Movement) -> bool {
    (&a.leg, a.reverse) == (&b.leg, b.reverse)
}

/// What goes where, whatever the day and id.
fn content(row: &Movement) -> String {
    let mut manifest: Vec<String> = row.manifest.iter().map(|aboard| format!("{aboard:?}")).collect();
    manifest.sort();
    format!("{} {} {manifest:?}", row.leg, row.reverse)
}

fn alike(a: &Movement, b: &Movement) -> bool {
    a.depart == b.depart && same_load(a, b)
}

fn same_load(a: &Movement, b: &Movement) -> bool {
    let rest = |row: &Movement| (row.fleets.clone(), row.contracted, row.escort.clone());
    content(a) == content(b) && rest(a) == rest(b)
}

pub(crate) fn change(a: Option<&Movement>, b: Option<&Movement>) -> Option<MovementChange> {
    let kind = match (a, b) {
        (Some(a), Some(b)) if alike(a, b) => return None,
        (Some(a), Some(b)) if same_load(a, b) => Change::Redated,
        (Some(a), Some(b)) if a.depart == b.depart => Change::Reloaded,
        (Some(_), Some(_)) => Change::Both,
        (Some(_), None) => Change::OnlyInA,
        (None, Some(_)) => Change::OnlyInB,
        (None, None) => return None,
    };
    Some(MovementChange { a: a.map(departure), b: b.map(departure), kind })
}

fn departure(row: &Movement) -> Departure {
    let mut load = [0_i64; 4];
    for aboard in &row.manifest {
        let amounts = match aboard {
            ManifestRow::Unit { people, vehicles, teu, .. } => [*people, *vehicles, *teu, 0],
            ManifestRow::Asset { quantity, .. } => [0, 0, 0, *quantity],
            ManifestRow::Supply { .. } => [0; 4],
        };
        for (sum, amount) in load.iter_mut().zip(amounts) {
            *sum = sum.saturating_add(amount);
        }
    }
    Departure { id: row.id.clone(), leg: row.leg.clone(), reverse: row.reverse, depart: row.depart, load }
}

pub(crate) fn closings(a: &Plan, b: &Plan) -> Vec<ClosingShift> {
    let days = |plan: &Plan| -> BTreeMap<String, Date> {
        plan.closures.iter().map(|row| (row.site.clone(), row.on)).collect()
    };
    let (a, b) = (days(a), days(b));
    let sites: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    let shift = |site: &String| {
        let (a, b) = (a.get(site).copied(), b.get(site).copied());
        let days = a.zip(b).map(|(a, b)| i64::from(day_of(a, b)));
        (a != b).then(|| ClosingShift { site: site.clone(), a, b, days })
    };
    sites.into_iter().filter_map(shift).collect()
}
