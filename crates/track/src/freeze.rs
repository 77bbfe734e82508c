//! What a new plan cannot change, and what it need not.

mod lighten;

use crate::books::Books;
use crate::facts::Facts;
use crate::happened::{check_from, plan_as_happened};
use crate::log::History;
use crate::standing::Assumed;
use lighten::lighten;
use rearguard_check::{Rule, Violation};
use rearguard_model::*;
use rearguard_words::Message;
use std::collections::{BTreeMap, BTreeSet};

/// The past of a plan on a day.
#[derive(Clone, PartialEq, Debug)]
pub struct Frozen {
    pub on: Date,
    /// The log that says so.
    pub log_digest: Option<String>,
    /// Movements that have departed, by id, with the day on which they arrive:
    /// reported, or for those under way expected.
    pub movements: BTreeMap<String, Gone>,
    /// Planned for a day before `on` and not reported: they did not happen.
    pub not_confirmed: Vec<String>,
    /// Not reported either, and taken as done: they are among `movements`.
    pub assumed: Assumed,
    /// What is where on the eve of `on`, and what is under way: the stock that
    /// is left to plan for.
    pub books: Books,
}

/// A movement of the past.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gone {
    pub departed: Date,
    pub arrives: Date,
    pub arrived: bool,
}

/// What of the plan stays: all of its past, and of its future what is possible.
#[derive(Clone, PartialEq, Debug)]
pub struct Carried {
    pub plan: Plan,
    /// What had to go, in the order in which it was found.
    pub dropped: Vec<Dropped>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Dropped {
    /// A movement's id, a site, a site and its step, a task, or the unit or
    /// asset whose disposal went.
    pub subject: String,
    pub what: DroppedPart,
    /// In the checker's words.
    pub why: Message,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DroppedPart {
    Movement,
    Disposal,
    Step,
    Transfer,
    Closure,
}

/// What has happened by the morning of `on`.
pub fn freeze(mission: &Mission, calendar: &Calendar, plan: &Plan, log: &History, on: Date) -> Frozen {
    let facts = Facts::this_morning(mission, calendar, plan, log, on);
    let gone = facts.travels.iter().map(|travel| {
        let departed = mission.date(travel.departed);
        (travel.id.clone(), Gone { departed, arrives: mission.date(travel.arrives), arrived: travel.arrived })
    });
    let missed = plan.movements.iter().filter(|m| m.depart < on && !facts.reported.contains(&m.id));
    Frozen {
        on,
        log_digest: log.digest(),
        movements: gone.collect(),
        assumed: Assumed::of(mission, &facts),
        not_confirmed: missed.map(|movement| movement.id.clone()).collect(),
        books: Books::on(mission, &facts, mission.day(on)),
    }
}

/// Keeps the past of the plan as it stands there (the log says how it really
/// was) and of its future all that the checker still finds possible. A movement
/// for which some of its load will not be there goes with the rest of it.
pub fn carry_over(mission: &Mission, calendar: &Calendar, plan: &Plan, log: &History, frozen: &Frozen) -> Carried {
    let happened = plan_as_happened(mission, calendar, plan, log, frozen.on);
    let begun = begun(plan, &happened, frozen);
    let dropped = not_done(plan, &begun, frozen);
    let mut carried = Carried { plan: begun, dropped };
    loop {
        let review = check_from(mission, calendar, &carried.plan, log, frozen.on);
        let before = carried.dropped.len();
        drop_earliest(&mut carried, &review.violations, frozen);
        if carried.dropped.len() == before {
            return carried;
        }
    }
}

/// The plan without what should have happened by now and did not.
fn begun(plan: &Plan, happened: &Plan, frozen: &Frozen) -> Plan {
    let missed: BTreeSet<&String> = frozen.not_confirmed.iter().collect();
    let closes = |row: &&Closure| happened.closures.iter().any(|closed| closed.site == row.site);
    let steps =
        |row: &&PlannedStep| happened.steps.iter().any(|done| (&done.site, &done.step) == (&row.site, &row.step));
    let passes = |row: &&Transfer| happened.transfers.iter().any(|done| done.task == row.task);
    Plan {
        movements: plan.movements.iter().filter(|m| !missed.contains(&m.id)).cloned().collect(),
        disposals: plan.disposals.iter().filter(|row| disposed(row, happened, frozen)).cloned().collect(),
        steps: plan.steps.iter().filter(steps).cloned().collect(),
        transfers: plan.transfers.iter().filter(passes).cloned().collect(),
        closures: plan.closures.iter().filter(closes).cloned().collect(),
        score: None,
        bound: None,
        as_of: Some(frozen.on),
        log_digest: frozen.log_digest.clone(),
        ..plan.clone()
    }
}

/// Whether the disposal is still to come or the log has one of the same
/// property at the same place.
fn disposed(row: &Disposal, happened: &Plan, frozen: &Frozen) -> bool {
    let alike = |done: &Disposal| (&done.site, &done.unit, &done.asset) == (&row.site, &row.unit, &row.asset);
    row.on >= frozen.on || happened.disposals.iter().any(|done| done.on < frozen.on && alike(done))
}

/// What of the plan's past went with [`begun`].
fn not_done(plan: &Plan, begun: &Plan, frozen: &Frozen) -> Vec<Dropped> {
    let dropped = |subject: &String, what| Dropped {
        subject: subject.clone(),
        what,
        why: Message::new("track-dropped-not-confirmed").date("on", frozen.on),
    };
    let mut gone: Vec<Dropped> = frozen.not_confirmed.iter().map(|id| dropped(id, DroppedPart::Movement)).collect();
    for row in plan.disposals.iter().filter(|row| !begun.disposals.contains(row)) {
        let owner = row.unit.as_ref().or(row.asset.as_ref()).unwrap_or(&row.site);
        gone.push(dropped(owner, DroppedPart::Disposal));
    }
    for row in plan.steps.iter().filter(|row| !begun.steps.contains(row)) {
        gone.push(dropped(&format!("{} {}", row.site, row.step), DroppedPart::Step));
    }
    for row in plan.transfers.iter().filter(|row| !begun.transfers.contains(row)) {
        gone.push(dropped(&row.task, DroppedPart::Transfer));
    }
    for row in plan.closures.iter().filter(|row| !begun.closures.contains(row)) {
        gone.push(dropped(&row.site, DroppedPart::Closure));
    }
    gone
}

/// Drops what the checker names on the first day on which it names something
/// that can be dropped; what comes later may be well once that is gone.
pub(crate) fn drop_earliest(carried: &mut Carried, violations: &[Violation], frozen: &Frozen) {
    let mut by_day: Vec<&Violation> = violations.iter().collect();
    by_day.sort_by_key(|violation| (violation.day, violation.rule));
    let mut day = None;
    for violation in by_day {
        if day.is_some_and(|day| day != violation.day) {
            return;
        }
        if drop_one(carried, violation, frozen) {
            day = Some(violation.day);
        }
    }
}

fn drop_one(carried: &mut Carried, violation: &Violation, frozen: &Frozen) -> bool {
    let subject = &violation.subject;
    let plan = &mut carried.plan;
    let lightened = !frozen.movements.contains_key(subject) && lighten(plan, violation);
    let what = if lightened {
        DroppedPart::Movement
    } else if plan.movements.iter().any(|m| m.id == *subject) && !frozen.movements.contains_key(subject) {
        plan.movements.retain(|movement| movement.id != *subject);
        DroppedPart::Movement
    } else if matches!(violation.rule, Rule::C1 | Rule::D1) {
        let kept = plan.disposals.len();
        plan.disposals.retain(|row| {
            let owner = row.unit.as_ref().or(row.asset.as_ref());
            row.on < frozen.on || owner != Some(subject) || Some(row.on) != violation.day
        });
        if plan.disposals.len() == kept {
            return false;
        }
        DroppedPart::Disposal
    } else {
        return false;
    };
    carried.dropped.push(Dropped { subject: subject.clone(), what, why: violation.message.clone() });
    true
}
