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
        let due = must_be_transferred(replay.mission, row).filter(|&by| on.is_none_or(|on| on > by));
        if let Some(by) = due {
            let found = on.map_or(say::word("check-none"), |on| say::date(replay.mission.date(on)));
            let breach = Breach::new(Rule::M3, "due", &row.task).clause(row.clause).at(row.site).on(by);
            findings.add(breach.needed(say::by(replay.mission.date(by))).found(found));
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

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::*;

    fn transferred(on: Day) -> Tiny {
        let mut tiny = Tiny::camp();
        tiny.tables.tasks.push(Task {
            from: 1,
            successor: Some("host".to_owned()),
            successor_from: Some(2),
            handover_days: 1,
            ..task("watch", 1, 4)
        });
        tiny.transfer("watch", on);
        tiny
    }

    #[test]
    fn a_task_is_transferred_once_its_successor_is_ready_and_within_its_time() {
        assert_eq!(transferred(3).broken(), []);
        assert_eq!(transferred(4).broken(), []);
        assert_eq!(transferred(2).broken(), [Rule::M3], "the successor is ready on day 3");
        assert_eq!(transferred(5).broken(), [Rule::M3], "it ends on day 4");
        let mut nobody = transferred(3);
        nobody.tables.tasks[TaskId(0)].successor = None;
        assert_eq!(nobody.broken(), [Rule::M3]);
    }

    #[test]
    fn not_after_its_site_has_closed() {
        let mut tiny = transferred(6);
        tiny.tables.tasks[TaskId(0)].until = 9;
        assert_eq!(tiny.broken(), [Rule::M3]);
        tiny.plan.transfers[0].on = tiny.date(5);
        assert_eq!(tiny.broken(), []);
    }

    #[test]
    fn under_a_transfer_clause_it_is_due() {
        let mut tiny = transferred(4);
        let row = Clause { by: Some(3), ..clause("OP4", ClauseKind::TransferTasks) };
        tiny.tables.tasks[TaskId(0)].clause = Some(tiny.tables.clauses.push(row));
        assert_eq!(tiny.broken(), [Rule::M3]);
        assert_eq!(tiny.review().clauses[0].verdict, Verdict::Broken);
        tiny.plan.transfers[0].on = tiny.date(3);
        assert_eq!(tiny.broken(), []);
        assert_eq!(tiny.review().clauses[0].verdict, Verdict::Kept);
        tiny.plan.transfers.clear();
        assert_eq!(tiny.broken(), [Rule::M3]);
        tiny.tables.tasks[TaskId(0)].until = 3;
        assert_eq!(tiny.broken(), [], "it ends by then anyway");
    }
}
