//! M5 guard limit: from the clause's `from` (blank: the withdrawal date) people
//! inside ≤ its strength.

use crate::breach::{Breach, Findings, runs};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (clause, from, most) in limits(replay.mission) {
        let people = &replay.inside.people;
        let beyond = |night: Day| Some(people[night as usize]).filter(|&people| people > most);
        for run in runs(from.max(0)..=replay.last, beyond, |people| people) {
            let breach = Breach::new(Rule::M5, "exceeded", &replay.mission.clauses[clause].id).clause(Some(clause));
            findings.add(breach.nights(&run).needed(say::at_most(say::people(most))).found(say::people(run.worst)));
        }
    }
}

/// The guard limits of the resolution: clause, first night, people.
pub(crate) fn limits(mission: &Mission) -> Vec<(ClauseId, Day, i64)> {
    let withdrawal = mission.withdrawal().map(|(_, by)| by);
    let of_kind = mission.clauses.iter().filter(|(_, clause)| clause.kind == ClauseKind::GuardLimit);
    of_kind.filter_map(|(id, clause)| Some((id, clause.from.or(withdrawal)?, clause.strength?))).collect()
}
