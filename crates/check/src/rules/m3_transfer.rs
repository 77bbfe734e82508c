//! M3 transfer: a task is transferred only to its successor, from
//! `successor_from + handover_days` on, within its time and not after its
//! site's closing day; under a `transfer_tasks` clause one that runs beyond the
//! clause's `by` is transferred by then.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (task, row) in replay.mission.tasks.iter() {
        let on = replay.transfers[task.index()];
        if let Some(on) = on {
            transferred(replay, row, on, findings);
        }
        if let Some(by) = must_be_transferred(replay.mission, row) {
            if on.is_none_or(|on| on > by) {
                let found = on.map_or(say::word("check-none"), |on| say::date(replay.mission.date(on)));
                let breach = Breach::new(Rule::M3, "due", &row.task).clause(row.clause).at(row.site).on(by);
                findings.add(breach.needed(say::by(replay.mission.date(by))).found(found));
            }
        }
    }
}

/// The day by which the resolution wants the task in other hands.
pub(crate) fn must_be_transferred(mission: &Mission, task: &Task) -> Option<Day> {
    let clause = &mission.clauses[task.clause?];
    let by = clause.by.filter(|_| clause.kind == ClauseKind::TransferTasks)?;
    (task.until > by).then_some(by)
}

fn transferred(replay: &Replay, row: &Task, on: Day, findings: &mut Findings) {
    let date = |day| replay.mission.date(day);
    let mut wrong = |what, needed| {
        let breach = Breach::new(Rule::M3, what, &row.task).clause(row.clause).at(row.site).on(on);
        findings.add(breach.needed(needed).found(say::date(date(on))));
    };
    if row.successor.is_none() {
        wrong("no-successor", say::word("check-successor"));
        return;
    }
    let handover = i32::try_from(row.handover_days).unwrap_or(i32::MAX);
    let ready = row.successor_from.unwrap_or(0).saturating_add(handover);
    if on < ready {
        wrong("early", say::from(date(ready)));
    }
    if on < row.from {
        wrong("out-of-time", say::from(date(row.from)));
    }
    if on > row.until {
        wrong("out-of-time", say::by(date(row.until)));
    }
    if let Some(shut) = replay.shut(row.site).filter(|&shut| on > shut) {
        wrong("after-closing", say::by(date(shut)));
    }
}
