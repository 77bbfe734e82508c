//! M4 ceased: no task runs on or after the `from` of a `cease_operations`
//! clause unless a `protect_civilians` or `support_humanitarian` clause that it
//! cites keeps it alive. A matter of the tables, the same for every plan.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    let mission = replay.mission;
    for (id, clause) in mission.clauses.iter().filter(|(_, c)| c.kind == ClauseKind::CeaseOperations) {
        let Some(from) = clause.from else { continue };
        for row in mission.tasks.rows().iter().filter(|row| row.until >= from && !kept_alive(mission, row)) {
            let breach = Breach::new(Rule::M4, "runs", &row.task).clause(Some(id)).at(row.site);
            let breach = breach.on(from.max(row.from)).needed(say::by(mission.date(from - 1)));
            findings.add(breach.found(say::date(mission.date(row.until))));
        }
    }
}

fn kept_alive(mission: &Mission, task: &Task) -> bool {
    let kind = task.clause.map(|clause| mission.clauses[clause].kind);
    matches!(kind, Some(ClauseKind::ProtectCivilians | ClauseKind::SupportHumanitarian))
}

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn a_task_beyond_the_end_of_operations_needs_a_clause_that_keeps_it_alive() {
        let mut tiny = Tiny::camp();
        let row = Clause { from: Some(3), ..clause("OP1", ClauseKind::CeaseOperations) };
        tiny.tables.clauses.push(row);
        let alive = tiny.tables.clauses.push(clause("OP3", ClauseKind::ProtectCivilians));
        tiny.tables.tasks.push(task("watch", 1, 2));
        assert_eq!(tiny.broken(), []);
        assert_eq!(tiny.review().clauses[0].verdict, Verdict::Kept);
        tiny.tables.tasks[TaskId(0)].until = 3;
        assert_eq!(tiny.broken(), [Rule::M4]);
        tiny.tables.tasks[TaskId(0)].clause = Some(alive);
        assert_eq!(tiny.broken(), []);
    }
}
