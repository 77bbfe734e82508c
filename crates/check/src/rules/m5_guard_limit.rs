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

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn from_its_date_on_the_limit_holds() {
        let mut tiny = Tiny::camp();
        let row = Clause { from: Some(5), strength: Some(10), ..clause("OP5", ClauseKind::GuardLimit) };
        let id = tiny.tables.clauses.push(row);
        assert_eq!(tiny.broken(), []);
        tiny.tables.clauses[id].strength = Some(9);
        assert_eq!(tiny.broken(), [Rule::M5], "ten are under way on the night of day 5");
        tiny.tables.clauses[id].from = Some(6);
        assert_eq!(tiny.broken(), []);
    }

    #[test]
    fn a_blank_date_is_the_withdrawal_date() {
        let mut tiny = Tiny::camp();
        tiny.inf().stays = 10;
        tiny.tables.clauses.push(Clause { strength: Some(9), ..clause("OP5", ClauseKind::GuardLimit) });
        assert_eq!(tiny.broken(), [], "no withdrawal date, no limit");
        tiny.tables.clauses.push(Clause { by: Some(5), ..clause("OP2", ClauseKind::WithdrawPersonnel) });
        assert_eq!(tiny.broken(), [Rule::M5]);
    }
}
