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

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn everyone_is_out_on_the_night_of_the_date() {
        let mut tiny = Tiny::camp();
        let row = Clause { by: Some(6), ..clause("OP2", ClauseKind::WithdrawPersonnel) };
        let id = tiny.tables.clauses.push(row);
        assert_eq!(tiny.broken(), []);
        tiny.tables.clauses[id].by = Some(5);
        assert_eq!(tiny.broken(), [Rule::M1], "under way on the night of day 5");
        assert_eq!(tiny.review().violations[0].clause, Some(id));
        assert_eq!(tiny.score().late_person_days, rearguard_model::amount::whole(10));
        assert!(tiny.review().kept_but_late());
    }

    #[test]
    fn the_earliest_of_several_dates_counts() {
        let mut tiny = Tiny::camp();
        for (id, by) in [("later", 20), ("earlier", 3)] {
            tiny.tables.clauses.push(Clause { by: Some(by), ..clause(id, ClauseKind::WithdrawPersonnel) });
        }
        let review = tiny.review();
        assert_eq!(review.violations[0].subject, "earlier");
        assert_eq!(review.clauses[0].verdict, Verdict::NotJudged);
        assert_eq!(tiny.score().late_person_days, rearguard_model::amount::whole(30));
    }

    #[test]
    fn those_who_may_stay_are_not_late() {
        let mut tiny = Tiny::camp();
        tiny.tables.clauses.push(Clause { by: Some(4), ..clause("OP2", ClauseKind::WithdrawPersonnel) });
        tiny.inf().stays = 7;
        // Three people beyond, on the nights of days 4 and 5.
        assert_eq!(tiny.score().late_person_days, rearguard_model::amount::whole(6));
    }

    #[test]
    fn without_a_date_nobody_is_late() {
        assert_eq!(Tiny::camp().verdict(Rule::M1), Verdict::NotJudged);
    }
}
