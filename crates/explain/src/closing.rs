//! Why a place does not close earlier: what breaks when only its closing day is
//! moved, and what it costs, or breaks, when everything is planned anew.

use crate::answer::{Closing, EarlierClosing, TriedOutcome};
use crate::movement::new_breaches;
use crate::workbench::{Trial, Workbench};
use rearguard_model::{Day, Exact, Plan, SiteId};

/// How many days earlier is tried.
const EARLIER: [Day; 4] = [1, 3, 7, 14];

pub(crate) fn why_not_earlier(bench: &Workbench, best: &Trial, site: SiteId) -> Closing {
    let name = &bench.mission.sites[site].site;
    let on = best.plan.closures.iter().find(|closure| closure.site == *name).map(|closure| closure.on);
    let mut answer = Closing { site: name.clone(), on, holds: Vec::new(), tried: Vec::new() };
    let Some(day) = on.map(|date| bench.mission.day(date)) else { return answer };
    if day > 0 {
        let moved = bench.judge(bench.mission, &moved(bench, &best.plan, site, day - 1));
        answer.holds = new_breaches(best, &moved);
    }
    for days in EARLIER.into_iter().filter(|&days| days <= day) {
        let mut tables = bench.mission.tables().clone();
        tables.sites[site].close_by = Some(day - days);
        let Some(trial) = bench.replanned(tables, bench.settings.seed) else { break };
        let outcome = outcome(best, &trial);
        answer.tried.push(EarlierClosing { days: days.into(), by: bench.mission.date(day - days), outcome });
    }
    answer
}

fn outcome(best: &Trial, trial: &Trial) -> TriedOutcome {
    match (trial.kept(), difference(best, trial)) {
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
