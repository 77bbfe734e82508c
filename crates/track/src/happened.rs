//! The plan with its past replaced by what the log says, so that the checker
//! can judge what lies ahead from what really is.

use crate::books::Books;
use crate::facts::{Facts, Holding, Travel};
use crate::log::History;
use rearguard_check::{Review, Rule, Verdict};
use rearguard_model::*;
use std::collections::{BTreeMap, BTreeSet};

/// The plan as it looks on the morning of `on`: what happened as the log says,
/// what is still to come as planned.
///
/// * A reported movement has the load that was reported. It departs on the day
///   that makes it arrive when it did, so that the stock of every night from
///   `on` on is right; its own day of departure is in the log.
/// * What was planned for a day before `on` and is not reported did not
///   happen, with two exceptions: a site that the books show empty on its
///   closing day counts as closed then, and a step counts as done that could
///   be done when it was planned.
pub fn plan_as_happened(mission: &Mission, calendar: &Calendar, plan: &Plan, log: &History, on: Date) -> Plan {
    let facts = Facts::this_morning(mission, calendar, plan, log, on);
    let closures = closures(mission, plan, &facts, on);
    Plan {
        movements: movements(mission, calendar, plan, &facts, on),
        disposals: disposals(plan, &facts, on),
        steps: steps(mission, plan, &facts, &closures, on),
        transfers: transfers(mission, plan, &facts, on),
        closures,
        score: None,
        bound: None,
        // The mission has grown by what the log knows.
        mission_digest: None,
        ..plan.clone()
    }
}

/// Judges the plan from `on` on: every rule, over what happened before that
/// day by the log and what the plan holds from then on. What was broken before
/// is not held against it, nor is the manner of movements that have departed.
pub fn check_from(mission: &Mission, calendar: &Calendar, plan: &Plan, log: &History, on: Date) -> Review {
    let happened = plan_as_happened(mission, calendar, plan, log, on);
    let gone: BTreeSet<String> =
        Facts::this_morning(mission, calendar, plan, log, on).travels.into_iter().map(|travel| travel.id).collect();
    from_day(rearguard_check::check(mission, calendar, &happened), on, &gone)
}

/// The review without what was broken before `on` and without what is said of
/// the departure of movements that have `gone`.
pub(crate) fn from_day(mut review: Review, on: Date, gone: &BTreeSet<String>) -> Review {
    let of_departure = |rule| !matches!(rule, Rule::C3 | Rule::K1 | Rule::P0);
    review.violations.retain(|violation| {
        let still = violation.last_day.or(violation.day).is_none_or(|day| day >= on);
        still && !(gone.contains(&violation.subject) && of_departure(violation.rule))
    });
    for (rule, verdict) in &mut review.rules {
        if *verdict == Verdict::Broken && !review.violations.iter().any(|violation| violation.rule == *rule) {
            *verdict = Verdict::Kept;
        }
    }
    for clause in &mut review.clauses {
        let broken = review.violations.iter().any(|violation| violation.clause == Some(clause.clause));
        if clause.verdict == Verdict::Broken && !broken {
            clause.verdict = Verdict::Kept;
        }
    }
    review
}

fn movements(mission: &Mission, calendar: &Calendar, plan: &Plan, facts: &Facts, on: Date) -> Vec<Movement> {
    let travels: BTreeMap<&str, &Travel> = facts.travels.iter().map(|travel| (travel.id.as_str(), travel)).collect();
    let acted = |travel: &Travel, planned: Option<&Movement>| {
        let depart = mission.date(departure_for(mission, calendar, travel));
        Movement { depart, ..travel.as_movement(mission, planned) }
    };
    let mut movements = Vec::new();
    for movement in &plan.movements {
        match travels.get(movement.id.as_str()) {
            Some(travel) => movements.push(acted(travel, Some(movement))),
            None if movement.depart >= on => movements.push(movement.clone()),
            None => {}
        }
    }
    let unplanned = facts.travels.iter().filter(|travel| !facts.reported.contains(&travel.id));
    movements.extend(unplanned.map(|travel| acted(travel, None)));
    movements
}

/// The departure that by the calendar makes the movement arrive when it did;
/// the one nearest to the real one.
fn departure_for(mission: &Mission, calendar: &Calendar, travel: &Travel) -> Day {
    /// No movement is under way for longer.
    const LONGEST: Day = 400;
    let fits =
        |day: &Day| day.saturating_add(calendar.transit(mission, travel.leg, travel.direction, *day)) == travel.arrives;
    let last = mission.last_day();
    let candidates = (travel.arrives.saturating_sub(LONGEST).max(0)..=travel.arrives.min(last)).filter(fits);
    candidates.min_by_key(|day| (day - travel.departed).abs()).unwrap_or(travel.departed.clamp(0, last))
}

fn disposals(plan: &Plan, facts: &Facts, on: Date) -> Vec<Disposal> {
    let alike = |planned: &Disposal, done: &Disposal| {
        planned.on == done.on && planned.site == done.site && planned.unit == done.unit && planned.asset == done.asset
    };
    let reported = |row: &Disposal| facts.disposed.iter().any(|gone| alike(row, gone));
    let to_come = plan.disposals.iter().filter(|row| row.on >= on && !reported(row));
    facts.disposed.iter().chain(to_come).cloned().collect()
}

fn transfers(mission: &Mission, plan: &Plan, facts: &Facts, on: Date) -> Vec<Transfer> {
    let done = facts.transferred.iter();
    let mut transfers: Vec<Transfer> =
        done.map(|(task, day)| Transfer { task: mission.tasks[*task].task.clone(), on: mission.date(*day) }).collect();
    let reported = |row: &&Transfer| mission.task(&row.task).is_some_and(|task| facts.transferred.contains_key(&task));
    transfers.extend(plan.transfers.iter().filter(|row| row.on >= on && !reported(row)).cloned());
    transfers
}

pub(crate) fn closures(mission: &Mission, plan: &Plan, facts: &Facts, on: Date) -> Vec<Closure> {
    let name = |site: SiteId| mission.sites[site].site.clone();
    let mut closures: Vec<Closure> =
        facts.closed.iter().map(|(site, day)| Closure { site: name(*site), on: mission.date(*day) }).collect();
    for row in &plan.closures {
        let Some(site) = mission.site(&row.site) else {
            closures.push(row.clone());
            continue;
        };
        let reported = facts.closed.contains_key(&site);
        if !reported && (row.on >= on || empty_on(mission, facts, site, mission.day(row.on))) {
            closures.push(row.clone());
        }
    }
    closures
}

/// Whether the books show nothing at the site on that evening.
pub(crate) fn empty_on(mission: &Mission, facts: &Facts, site: SiteId, day: Day) -> bool {
    Books::on(mission, facts, day).at(site).iter().all(|(_, held)| held.iter().all(|amount| *amount <= 0))
}

pub(crate) fn steps(mission: &Mission, plan: &Plan, facts: &Facts, closures: &[Closure], on: Date) -> Vec<PlannedStep> {
    let mut kept: Vec<PlannedStep> = Vec::new();
    let mut dropped: BTreeSet<(SiteId, &str)> = BTreeSet::new();
    let mut rows: Vec<&PlannedStep> = plan.steps.iter().collect();
    rows.sort_by_key(|row| row.start);
    for row in rows {
        let Some((site, step)) = step_of(mission, row) else {
            kept.push(row.clone());
            continue;
        };
        let signed = facts.signed.get(&(site, row.step.clone())).map(|day| mission.date(day - step.days as Day));
        let closed = closures.iter().any(|closure| closure.site == row.site && closure.on < on);
        let waits = step.after.iter().any(|before| dropped.contains(&(site, before.as_str())));
        if let Some(start) = signed {
            kept.push(PlannedStep { start: row.start.min(start.max(mission.start)), ..row.clone() });
        } else if closed || row.start >= on || (!waits && could_start(mission, facts, site, step, row.start)) {
            kept.push(row.clone());
        } else {
            dropped.insert((site, &row.step));
        }
    }
    kept
}

fn step_of<'m>(mission: &'m Mission, row: &PlannedStep) -> Option<(SiteId, &'m Step)> {
    let site = mission.site(&row.site)?;
    let id = mission.steps_of(site).iter().find(|id| mission.steps[**id].step == row.step)?;
    Some((site, &mission.steps[*id]))
}

/// Whether the stores were out on the night before, where the step asks for it.
fn could_start(mission: &Mission, facts: &Facts, site: SiteId, step: &Step, start: Date) -> bool {
    if step.needs == StepNeeds::Any {
        return true;
    }
    let books = Books::on(mission, facts, mission.day(start) - 1);
    books.at(site).into_iter().all(|(of, held)| match of {
        Holding::Asset(_) => held[0] <= 0,
        Holding::Unit(unit) => {
            let guards = mission.units[unit].roles.has(Role::Guard) && held[0] > 0;
            guards || (held[1] <= 0 && held[2] <= 0)
        }
    })
}
