//! Why a place does not close earlier: what breaks when only its closing day is
//! moved, what it costs, or breaks, when everything is planned anew, and where
//! no plan closes it a day earlier, which of its constraints hold it. Each search
//! begins from the plan and is held against the same search without the change.

use crate::answer::{Binding, Closing, ClosingSteps, EarlierClosing, TriedOutcome};
use crate::constraint::{Constraint, constraints};
use crate::movement::new_breaches;
use crate::workbench::{Trial, Workbench};
use rearguard_model::*;

/// How many days earlier is tried.
const EARLIER: [Day; 4] = [1, 3, 7, 14];

pub(crate) fn why_not_earlier(bench: &Workbench, best: &Trial, site: SiteId) -> Closing {
    let name = &bench.mission.sites[site].site;
    let on = best.plan.closures.iter().find(|closure| closure.site == *name).map(|closure| closure.on);
    let steps = steps(bench.mission, &best.plan, site);
    let mut answer = Closing { site: name.clone(), on, holds: Vec::new(), steps, tried: Vec::new(), binds: Vec::new() };
    let Some(day) = on.map(|date| bench.mission.day(date)) else { return answer };
    if day > 0 {
        let moved = bench.judge(bench.mission, &moved(bench, &best.plan, site, day - 1));
        answer.holds = new_breaches(best, &moved);
    }
    let Some(base) = bench.replanned_from(bench.mission.tables().clone(), &best.plan, false) else { return answer };
    let base = if base.kept() && base.total() < best.total() { &base } else { best };
    for days in EARLIER.into_iter().filter(|&days| days <= day) {
        let mut tables = bench.mission.tables().clone();
        tables.sites[site].close_by = Some(day - days);
        let Some(trial) = bench.replanned_from(tables, &best.plan, true) else { break };
        let outcome = outcome(base, &trial);
        answer.tried.push(EarlierClosing { days: days.into(), by: bench.mission.date(day - days), outcome });
    }
    no_dearer_than_earlier(&mut answer.tried);
    if let Some(EarlierClosing { outcome: TriedOutcome::Breaks(_), .. }) = answer.tried.first() {
        answer.binds = binds(bench, (best, base), site, day - 1);
    }
    answer
}

/// A plan that closes a place earlier still closes it early enough.
fn no_dearer_than_earlier(tried: &mut [EarlierClosing]) {
    for at in (1..tried.len()).rev() {
        let TriedOutcome::Costs(earlier) = tried[at].outcome.clone() else { continue };
        match &mut tried[at - 1].outcome {
            TriedOutcome::Costs(later) if *later <= earlier => {}
            outcome => *outcome = TriedOutcome::Costs(earlier),
        }
    }
}

/// Each constraint of the place and of the ways out of it is lifted alone, and
/// the mission planned with the earlier day.
fn binds(bench: &Workbench, (best, base): (&Trial, &Trial), site: SiteId, by: Day) -> Vec<Binding> {
    let mission = bench.mission;
    let near: Vec<Constraint> =
        constraints(mission).into_iter().rev().filter(|&c| concerns(mission, c, site)).collect();
    let without = |constraint: Constraint| {
        let mut tables = mission.tables().clone();
        constraint.relax(&mut tables);
        tables.sites[site].close_by = Some(by);
        // What the place itself is bound by may ask for quite another plan.
        let own = matches!(constraint, Constraint::HardTask(_) | Constraint::CloseFrom(_) | Constraint::Guard(_));
        let trial = bench.replanned_from(tables, &best.plan, own).filter(Trial::kept)?;
        Some(Binding { cause: constraint.cause(mission, true), costs: difference(base, &trial)? })
    };
    near.into_iter().filter_map(without).take(bench.settings.most).collect()
}

/// Whether a constraint speaks of the place, of a leg that ends there, or of
/// what moves on such a leg.
fn concerns(mission: &Mission, constraint: Constraint, site: SiteId) -> bool {
    let ends = |leg: LegId| mission.legs[leg].from == site || mission.legs[leg].to == site;
    let runs = |fleet: FleetId| {
        let row = &mission.fleets[fleet];
        let on = |leg: LegId| row.legs.as_ref().is_none_or(|legs| legs.contains(&leg));
        mission.legs.iter().any(|(leg, l)| l.mode == row.mode && ends(leg) && on(leg))
    };
    let speaks = |subject: Subject| match subject {
        Subject::Leg(leg) => ends(leg),
        Subject::Site(id) => id == site,
        Subject::Fleet(fleet) => runs(fleet),
        Subject::Mode(mode) => mission.legs.iter().any(|(leg, l)| l.mode == mode && ends(leg)),
    };
    match constraint {
        Constraint::Beds(id) | Constraint::Yard(id) | Constraint::DisposalRate(id) => id == site,
        Constraint::Guard(id) | Constraint::CloseFrom(id) => id == site,
        Constraint::Station(id) => mission.stations[id].site == site,
        Constraint::Notice(leg) | Constraint::Escort(leg) | Constraint::Convoys(leg) => ends(leg),
        Constraint::LegCapacity(leg) => ends(leg),
        Constraint::Clearance(id) => speaks(mission.clearances[id].subject),
        Constraint::Window(id) => speaks(mission.windows[id].subject),
        Constraint::Fleet(fleet) => runs(fleet),
        Constraint::Team(team) => mission.steps_of(site).iter().any(|&step| mission.steps[step].team == Some(team)),
        Constraint::HardTask(task) => mission.tasks[task].site == site,
        Constraint::LeaveFrom(unit) => mission.units[unit].site == site,
        Constraint::LeaveBy(_) | Constraint::CloseBy(_) | Constraint::Clause(_) => false,
    }
}

/// The longest chain of its steps, and when the plan begins them.
fn steps(mission: &Mission, plan: &Plan, site: SiteId) -> Option<ClosingSteps> {
    let from = plan.steps.iter().filter(|step| step.site == mission.sites[site].site).map(|step| step.start).min()?;
    let ids = mission.steps_of(site);
    let mut ends = vec![0_i64; ids.len()];
    // Steps come after those that they wait for; as many rounds as steps settle any order.
    for _ in 0..ids.len() {
        for (at, &id) in ids.iter().enumerate() {
            let row = &mission.steps[id];
            let before = |name: &String| ids.iter().position(|&other| mission.steps[other].step == *name);
            let start = row.after.iter().filter_map(before).map(|other| ends[other]).max().unwrap_or(0);
            ends[at] = start.saturating_add(i64::from(row.days));
        }
    }
    Some(ClosingSteps { days: ends.into_iter().max()?, from })
}

fn outcome(base: &Trial, trial: &Trial) -> TriedOutcome {
    match (trial.kept(), difference(base, trial)) {
        (true, Some(more)) => TriedOutcome::Costs(more),
        _ => TriedOutcome::Breaks(trial.broken()),
    }
}

/// By how much the score of the second is higher.
pub(crate) fn difference(base: &Trial, other: &Trial) -> Option<Exact> {
    Some(other.total()? - base.total()?)
}

fn moved(bench: &Workbench, plan: &Plan, site: SiteId, day: Day) -> Plan {
    let mut plan = plan.clone();
    let name = &bench.mission.sites[site].site;
    for closure in plan.closures.iter_mut().filter(|closure| closure.site == *name) {
        closure.on = bench.mission.date(day);
    }
    plan
}
