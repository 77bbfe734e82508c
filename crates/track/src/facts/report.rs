//! The entries that hold on a day, and what they say of each movement.

use crate::entry::{Entry, Load, What};
use crate::log::History;
use rearguard_model::Date;
use std::collections::{BTreeMap, BTreeSet};

/// The entries that were made and speak of what happened by `on`, without
/// those that a later one of them takes the place of.
pub(crate) fn in_force(log: &History, on: Date) -> Vec<&Entry> {
    let known = |entry: &&Entry| entry.draft.entered_on <= on && entry.draft.what.on() <= on;
    let corrected: BTreeSet<u64> = log.entries.iter().filter(known).filter_map(|entry| entry.draft.corrects).collect();
    let holds = |entry: &&Entry| !corrected.contains(&entry.number);
    log.entries.iter().filter(known).filter(holds).collect()
}

/// What is said of one movement, its rows put together.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Report {
    pub movement: String,
    pub departed: Date,
    /// Not later than the day asked for.
    pub arrived: Option<Date>,
    /// A row that names neither unit nor asset speaks of the whole movement.
    pub whole: Option<Load>,
    /// Rows by unit or asset.
    pub parts: Vec<Load>,
    /// For a movement that no plan held: leg, reverse and fleets.
    pub unplanned: Option<Way>,
}

#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Way {
    pub leg: String,
    pub reverse: bool,
    pub fleets: Vec<(String, i64)>,
}

/// One report for each movement that any entry speaks of, in the order of
/// first mention. The last row decides the dates.
pub(crate) fn reports(entries: &[&Entry], on: Date) -> Vec<Report> {
    let mut found: Vec<Report> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for entry in entries {
        let (movement, departed, arrived, load, way) = match &entry.draft.what {
            What::Actual(row) => (&row.movement, row.departed, row.arrived, &row.load, None),
            What::Unplanned(row) => {
                let fleets = row.fleet.iter().map(|fleet| (fleet.clone(), row.count.unwrap_or(1))).collect();
                let way = Way { leg: row.leg.clone(), reverse: row.reverse, fleets };
                (&row.movement, row.departed, row.arrived, &row.load, Some(way))
            }
            _ => continue,
        };
        let at = *places.entry(movement.clone()).or_insert_with(|| {
            found.push(Report::empty(movement, departed));
            found.len() - 1
        });
        let report = &mut found[at];
        report.departed = departed;
        report.arrived = arrived.filter(|day| *day <= on);
        report.add(load);
        report.go(way);
    }
    found
}

impl Report {
    fn empty(movement: &str, departed: Date) -> Report {
        Report {
            movement: movement.to_owned(),
            departed,
            arrived: None,
            whole: None,
            parts: Vec::new(),
            unplanned: None,
        }
    }

    fn add(&mut self, load: &Load) {
        if load.unit.is_none() && load.asset.is_none() {
            self.parts.clear();
            self.whole = Some(load.clone());
        } else {
            self.whole = None;
            self.parts.retain(|part| (&part.unit, &part.asset) != (&load.unit, &load.asset));
            self.parts.push(load.clone());
        }
    }

    fn go(&mut self, way: Option<Way>) {
        match (&mut self.unplanned, way) {
            (Some(known), Some(way)) => {
                known.leg = way.leg;
                known.reverse = way.reverse;
                for (fleet, count) in way.fleets {
                    known.fleets.retain(|(name, _)| *name != fleet);
                    known.fleets.push((fleet, count));
                }
            }
            (unplanned, way) => *unplanned = way,
        }
    }
}
