//! M1 withdrawn: on the night of the withdrawal date and after, nobody is
//! inside beyond those who may stay (per unit, `stays`).

use crate::breach::{Breach, Findings, runs};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn asked(replay: &Replay) -> bool {
    replay.mission.withdrawal().is_some()
}

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    let Some((clause, by)) = replay.mission.withdrawal() else { return };
    let beyond = &replay.inside.beyond_stay;
    let late = |night: Day| Some(beyond[night as usize]).filter(|&people| people > 0);
    for run in runs(by.max(0)..=replay.last, late, |people| people) {
        let breach = Breach::new(Rule::M1, "late", &replay.mission.clauses[clause].id).clause(Some(clause));
        findings.add(breach.nights(&run).needed(say::people(0)).found(say::people(run.worst)));
    }
}
