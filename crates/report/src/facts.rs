//! What the answers say about dates and places, worked out once and in no
//! language: when everyone is out, how each site closes, how each contributor
//! leaves.

use crate::Case;
use rearguard_check::review::{Ledger, Rule, Verdict};
use rearguard_model::*;
use std::collections::{BTreeMap, BTreeSet};

/// How the plan stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Standing {
    Kept,
    /// Only M1 is broken.
    Late,
    /// Other rules are broken too.
    Broken,
    /// P0 is broken: nothing else could be judged.
    Unreadable,
}

/// When the last of those who may not stay is out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum LastOut {
    On(Day),
    /// So many are still inside on the last night.
    Never(i64),
    /// The check could not follow the plan.
    Unknown,
}

pub(crate) fn standing(case: &Case) -> Standing {
    let review = case.review;
    if review.rules.iter().any(|(rule, verdict)| *rule == Rule::P0 && *verdict == Verdict::Broken) {
        Standing::Unreadable
    } else if review.kept() {
        Standing::Kept
    } else if review.kept_but_late() {
        Standing::Late
    } else {
        Standing::Broken
    }
}

pub(crate) fn last_out(case: &Case) -> LastOut {
    let Some(ledger) = &case.review.ledger else { return LastOut::Unknown };
    let inside = &ledger.inside_beyond_stay;
    match (inside.last(), inside.iter().rposition(|&people| people > 0)) {
        (None, _) => LastOut::Unknown,
        (Some(&left), _) if left > 0 => LastOut::Never(left),
        (_, Some(night)) => LastOut::On(night as Day + 1),
        (_, None) => LastOut::On(0),
    }
}

/// People inside on that night: at the end those who may stay.
pub(crate) fn inside_on(case: &Case, night: Day) -> i64 {
    let nights = case.review.ledger.as_ref().map(|l| l.inside.as_slice()).unwrap_or_default();
    usize::try_from(night).ok().and_then(|night| nights.get(night)).copied().unwrap_or(0)
}

/// The rules that are broken, in order, each once.
pub(crate) fn broken_rules(case: &Case) -> Vec<Rule> {
    let rules: BTreeSet<Rule> = case.review.violations.iter().map(|v| v.rule).collect();
    rules.into_iter().collect()
}

/// Whether some of the plan's tables were not given.
pub(crate) fn partly_given(plan: &Plan) -> bool {
    let parts = plan.parts;
    !(parts.disposals && parts.steps && parts.transfers && parts.closures)
}

/// How one site ends.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Closing {
    pub site: SiteId,
    pub closes_on: Option<Day>,
    /// The last night on which people are there; none where they stay to the end.
    pub last_night: Option<Day>,
    /// The last day on which anything but empty lorries leaves.
    pub last_departure: Option<Day>,
    pub people_at_start: i64,
    /// The units whose people leave last.
    pub last_units: Vec<String>,
}

/// Every base and hub that closes or holds anything, by closing day; those
/// without one at the end.
pub(crate) fn closings(case: &Case) -> Vec<Closing> {
    let mission = case.mission;
    let closes: BTreeMap<SiteId, Day> = closing_days(case);
    let mut found: Vec<Closing> = mission
        .sites
        .iter()
        .filter(|(id, row)| row.kind.closes() && (closes.contains_key(id) || mission.occupied_at_start(*id)))
        .map(|(id, _)| closing(case, id, closes.get(&id).copied()))
        .collect();
    found.sort_by_key(|c| (c.closes_on.unwrap_or(Day::MAX), c.site));
    found
}

/// The closing day of every site that the plan closes.
pub(crate) fn closing_days(case: &Case) -> BTreeMap<SiteId, Day> {
    let pairs = case.plan.closures.iter();
    pairs.filter_map(|c| Some((case.mission.site(&c.site)?, case.mission.day(c.on)))).collect()
}

fn closing(case: &Case, site: SiteId, closes_on: Option<Day>) -> Closing {
    let departures: Vec<&Movement> = case
        .plan
        .movements
        .iter()
        .filter(|m| !m.manifest.is_empty() && origin(case.mission, m) == Some(site))
        .collect();
    let last_departure = departures.iter().map(|m| m.depart).max();
    let with_people = departures.iter().filter(|m| people_aboard(m) > 0).map(|m| m.depart).max();
    let mut last_units = BTreeSet::new();
    for movement in departures.iter().filter(|m| Some(m.depart) == with_people) {
        last_units.extend(movement.manifest.iter().filter_map(|row| match row {
            ManifestRow::Unit { unit, people, .. } if *people > 0 => Some(unit.clone()),
            _ => None,
        }));
    }
    Closing {
        site,
        closes_on,
        last_night: case.review.ledger.as_ref().and_then(|l| last_night(l, site)),
        last_departure: last_departure.map(|date| case.mission.day(date)),
        people_at_start: people_at_start(case.mission, site),
        last_units: last_units.into_iter().collect(),
    }
}

fn last_night(ledger: &Ledger, site: SiteId) -> Option<Day> {
    let nights = ledger.people_at.get(site.index())?;
    let last = nights.iter().rposition(|&people| people > 0)?;
    (last + 1 < nights.len()).then_some(last as Day)
}

pub(crate) fn people_at_start(mission: &Mission, site: SiteId) -> i64 {
    mission.units.rows().iter().filter(|u| u.site == site).map(|u| u.personnel).sum()
}

/// Where a movement starts; `None` where its leg is not known.
pub(crate) fn origin(mission: &Mission, movement: &Movement) -> Option<SiteId> {
    ends(mission, movement).map(|(from, _)| from)
}

/// Where a movement starts and ends; `None` where its leg is not known.
pub(crate) fn ends(mission: &Mission, movement: &Movement) -> Option<(SiteId, SiteId)> {
    let leg = mission.leg(&movement.leg)?;
    Some(mission.ends(leg, Direction::of(movement.reverse)))
}

pub(crate) fn people_aboard(movement: &Movement) -> i64 {
    aboard(movement).0
}

/// People, unit vehicles and TEU of units on the manifest. Saturates.
pub(crate) fn aboard(movement: &Movement) -> (i64, i64, i64) {
    movement.manifest.iter().fold((0, 0, 0), |sum: (i64, i64, i64), row| match row {
        ManifestRow::Unit { people, vehicles, teu, .. } => {
            (sum.0.saturating_add(*people), sum.1.saturating_add(*vehicles), sum.2.saturating_add(*teu))
        }
        _ => sum,
    })
}

/// How one contributor leaves.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Leaving {
    pub contributor: String,
    pub units: i64,
    pub people: i64,
    pub stays: i64,
    pub vehicles: i64,
    pub containers: i64,
    /// Reached an exit.
    pub vehicles_out: i64,
    pub containers_out: i64,
    /// Given away or destroyed.
    pub vehicles_disposed: i64,
    pub containers_disposed: i64,
    /// The first and last day on which people get out.
    pub first_out: Option<Day>,
    pub last_out: Option<Day>,
}

/// One row per contributor, in alphabetical order.
pub(crate) fn leavings(case: &Case) -> Vec<Leaving> {
    let mut rows: BTreeMap<&str, Leaving> = BTreeMap::new();
    for (id, unit) in case.mission.units.iter() {
        let row = rows.entry(&unit.contributor).or_default();
        row.contributor = unit.contributor.clone();
        row.units += 1;
        row.people = row.people.saturating_add(unit.personnel);
        row.stays = row.stays.saturating_add(case.mission.may_stay(id));
        row.vehicles = row.vehicles.saturating_add(unit.vehicles);
        row.containers = row.containers.saturating_add(unit.containers);
        let (first, last) = outflow(case, id);
        row.first_out = earliest(row.first_out, first);
        row.last_out = row.last_out.max(last);
    }
    add_equipment_out(case, &mut rows);
    add_equipment_disposed(case, &mut rows);
    rows.into_values().collect()
}

fn earliest(a: Option<Day>, b: Option<Day>) -> Option<Day> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// The first and last day on which the unit's people inside become fewer.
fn outflow(case: &Case, unit: UnitId) -> (Option<Day>, Option<Day>) {
    let Some(nights) = case.review.ledger.as_ref().and_then(|l| l.people_of.get(unit.index())) else {
        return (None, None);
    };
    let mut before = case.mission.units[unit].personnel;
    let mut days = Vec::new();
    for (night, &people) in nights.iter().enumerate() {
        if people < before {
            days.push(night as Day);
        }
        before = people;
    }
    (days.first().copied(), days.last().copied())
}

fn add_equipment_out(case: &Case, rows: &mut BTreeMap<&str, Leaving>) {
    let arrivals = case.review.ledger.as_ref().map(|l| l.arrivals.as_slice()).unwrap_or_default();
    for (movement, _) in case.plan.movements.iter().zip(arrivals).filter(|(_, arrival)| arrival.is_some()) {
        let Some((_, to)) = ends(case.mission, movement) else { continue };
        if case.mission.sites[to].kind != SiteKind::Exit {
            continue;
        }
        for row in &movement.manifest {
            if let ManifestRow::Unit { unit, vehicles, teu, .. } = row
                && let Some(leaving) = row_of(case.mission, rows, unit)
            {
                leaving.vehicles_out = leaving.vehicles_out.saturating_add(*vehicles);
                leaving.containers_out = leaving.containers_out.saturating_add(*teu);
            }
        }
    }
}

fn add_equipment_disposed(case: &Case, rows: &mut BTreeMap<&str, Leaving>) {
    for disposal in &case.plan.disposals {
        let Some(unit) = &disposal.unit else { continue };
        let Some(leaving) = row_of(case.mission, rows, unit) else { continue };
        if disposal.class == CargoClass::Vehicle.word() {
            leaving.vehicles_disposed = leaving.vehicles_disposed.saturating_add(disposal.quantity);
        } else {
            leaving.containers_disposed = leaving.containers_disposed.saturating_add(disposal.quantity);
        }
    }
}

fn row_of<'r>(mission: &Mission, rows: &'r mut BTreeMap<&str, Leaving>, unit: &str) -> Option<&'r mut Leaving> {
    let id = mission.unit(unit)?;
    rows.get_mut(mission.units[id].contributor.as_str())
}

/// A site's name for people: its name, or its id where it has none.
pub(crate) fn site_name(mission: &Mission, site: SiteId) -> &str {
    let row = &mission.sites[site];
    row.name.as_deref().filter(|name| !name.is_empty()).unwrap_or(&row.site)
}
