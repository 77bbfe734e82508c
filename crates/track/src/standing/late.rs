//! What is late, and what nobody has reported.

use super::View;
use crate::facts::Travel;
use crate::happened::empty_on;
use rearguard_model::*;
use rearguard_words::Message;
use std::collections::BTreeMap;

/// A movement that is or was late.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Late {
    pub movement: String,
    pub state: LateState,
    pub planned_departure: Date,
    pub planned_arrival: Date,
    pub departed: Option<Date>,
    /// Reported, or for a movement under way expected at the earliest.
    pub arrives: Option<Date>,
    /// Days behind the plan, this evening.
    pub days: i64,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum LateState {
    /// Should have departed; nobody has reported that it did.
    NotConfirmed,
    /// Departed, should have arrived or will arrive after its day.
    UnderWay,
    /// Arrived after its day.
    Arrived,
}

impl LateState {
    pub fn word(self) -> &'static str {
        match self {
            LateState::NotConfirmed => "not-confirmed",
            LateState::UnderWay => "under-way",
            LateState::Arrived => "arrived",
        }
    }
}

/// Something planned that should have happened by now.
#[derive(Clone, PartialEq, Debug)]
pub struct Unconfirmed {
    pub due: Date,
    /// A movement's id, a site, a task, or the unit or asset of a disposal.
    pub subject: String,
    pub message: Message,
}

pub(super) fn late(view: &View) -> Vec<Late> {
    let mut late: Vec<Late> = Vec::new();
    let actual: BTreeMap<&str, &Travel> = view.facts.travels.iter().map(|row| (row.id.as_str(), row)).collect();
    for planned in &view.planned.travels {
        match actual.get(planned.id.as_str()) {
            Some(actual) if actual.arrives > planned.arrives => late.push(moved(view, planned, actual)),
            None if planned.departed < view.today => late.push(missed(view, planned)),
            _ => {}
        }
    }
    late.sort_by_key(|row| (row.state, row.planned_departure));
    late
}

fn moved(view: &View, planned: &Travel, actual: &Travel) -> Late {
    Late {
        movement: planned.id.clone(),
        state: if actual.arrived { LateState::Arrived } else { LateState::UnderWay },
        planned_departure: view.mission.date(planned.departed),
        planned_arrival: view.mission.date(planned.arrives),
        departed: Some(view.mission.date(actual.departed)),
        arrives: Some(view.mission.date(actual.arrives)),
        days: i64::from(actual.arrives - planned.arrives),
    }
}

fn missed(view: &View, planned: &Travel) -> Late {
    Late {
        movement: planned.id.clone(),
        state: LateState::NotConfirmed,
        planned_departure: view.mission.date(planned.departed),
        planned_arrival: view.mission.date(planned.arrives),
        departed: None,
        arrives: None,
        days: i64::from(view.today - planned.departed),
    }
}

pub(super) fn unconfirmed(view: &View) -> Vec<Unconfirmed> {
    let mut found = Vec::new();
    let mut add = |due: Date, subject: &str, id: &str, place: &str| {
        let message = Message::new(id).text("subject", subject).text("place", place).date("due", due);
        found.push(Unconfirmed { due, subject: subject.to_owned(), message });
    };
    for row in view.plan.movements.iter().filter(|row| row.depart <= view.on) {
        if !view.facts.reported.contains(&row.id) {
            add(row.depart, &row.id, "track-unconfirmed-movement", "");
        }
    }
    for row in view.plan.disposals.iter().filter(|row| row.on <= view.on) {
        let owner = row.unit.as_ref().or(row.asset.as_ref()).unwrap_or(&row.site);
        if !disposed(view, row) {
            add(row.on, owner, "track-unconfirmed-disposal", &row.site);
        }
    }
    for row in view.plan.transfers.iter().filter(|row| row.on <= view.on) {
        if !view.mission.task(&row.task).is_some_and(|task| view.facts.transferred.contains_key(&task)) {
            add(row.on, &row.task, "track-unconfirmed-transfer", "");
        }
    }
    for row in view.plan.closures.iter().filter(|row| row.on <= view.on) {
        let open = view.mission.site(&row.site).filter(|site| !view.facts.closed.contains_key(site));
        // A site that is not empty is no mere lack of a report: it is a finding.
        if open.is_some_and(|site| empty_on(view.mission, view.facts, site, view.today)) {
            add(row.on, &row.site, "track-unconfirmed-closing", "");
        }
    }
    found.sort_by_key(|row| row.due);
    found
}

fn disposed(view: &View, row: &Disposal) -> bool {
    let of = match (&row.unit, &row.asset) {
        (Some(unit), _) => view.mission.unit(unit).map(crate::facts::Holding::Unit),
        (None, Some(asset)) => view.mission.asset(asset).map(crate::facts::Holding::Asset),
        (None, None) => None,
    };
    view.facts.disposals.iter().any(|gone| Some(gone.of) == of && Some(gone.site) == view.mission.site(&row.site))
}
