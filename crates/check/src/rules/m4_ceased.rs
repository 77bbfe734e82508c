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
