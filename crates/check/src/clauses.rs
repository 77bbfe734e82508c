//! The compliance matrix: how each clause of the resolution fared.

use crate::replay::Replay;
use crate::review::{ClauseVerdict, Rule, Verdict, Violation};
use crate::rules;
use rearguard_model::*;

/// One verdict per clause: broken where a violation cites it, kept where a
/// rule that was judged speaks of it, else not judged.
pub(crate) fn matrix(replay: &Replay, rules: &[(Rule, Verdict)], violations: &[Violation]) -> Vec<ClauseVerdict> {
    let judged = |rule: Rule| rules.iter().any(|&(r, verdict)| r == rule && verdict != Verdict::NotJudged);
    let verdict_of = |clause: ClauseId| {
        let mut speaking: Vec<Rule> = speaking(replay, clause).into_iter().filter(|&rule| judged(rule)).collect();
        let broken: Vec<Rule> = violations.iter().filter(|v| v.clause == Some(clause)).map(|v| v.rule).collect();
        speaking.extend(&broken);
        speaking.sort_unstable();
        speaking.dedup();
        let verdict = match (broken.is_empty(), speaking.is_empty()) {
            (false, _) => Verdict::Broken,
            (true, false) => Verdict::Kept,
            (true, true) => Verdict::NotJudged,
        };
        ClauseVerdict { clause, verdict, rules: speaking }
    };
    replay.mission.clauses.ids().map(verdict_of).collect()
}

/// Every clause not judged: for a plan that breaks P0.
pub(crate) fn not_judged(mission: &Mission) -> Vec<ClauseVerdict> {
    let verdict = |clause| ClauseVerdict { clause, verdict: Verdict::NotJudged, rules: Vec::new() };
    mission.clauses.ids().map(verdict).collect()
}

/// The rules that speak of the clause.
fn speaking(replay: &Replay, id: ClauseId) -> Vec<Rule> {
    let mission = replay.mission;
    let when = |rule, speaks: bool| if speaks { vec![rule] } else { Vec::new() };
    match mission.clauses[id].kind {
        ClauseKind::WithdrawPersonnel => when(Rule::M1, mission.withdrawal().is_some_and(|(first, _)| first == id)),
        ClauseKind::WithdrawProperty => when(Rule::M6, rules::property_nights(replay).iter().any(|n| n.0 == id)),
        ClauseKind::CeaseOperations => when(Rule::M4, mission.clauses[id].from.is_some()),
        ClauseKind::GuardLimit => when(Rule::M5, rules::limits(mission).iter().any(|limit| limit.0 == id)),
        ClauseKind::CloseSite => when(Rule::K4, closes(replay, id)),
        ClauseKind::TransferTasks | ClauseKind::ProtectCivilians | ClauseKind::SupportHumanitarian => {
            of_tasks(replay, id)
        }
        ClauseKind::Terminate | ClauseKind::Liquidate | ClauseKind::Report => Vec::new(),
    }
}

/// Whether the clause's site has a closing day that can be held against it.
fn closes(replay: &Replay, id: ClauseId) -> bool {
    let clause = &replay.mission.clauses[id];
    clause.by.is_some() && clause.site.is_some_and(|site| replay.closings[site.index()].is_some())
}

/// The rules that speak of the tasks that cite the clause.
fn of_tasks(replay: &Replay, id: ClauseId) -> Vec<Rule> {
    let mut speaking = Vec::new();
    for (task, row) in replay.mission.tasks.iter().filter(|(_, row)| row.clause == Some(id)) {
        if row.hard {
            speaking.push(Rule::M2);
        }
        let due = rules::must_be_transferred(replay.mission, row).is_some();
        if due || replay.transfers[task.index()].is_some() {
            speaking.push(Rule::M3);
        }
    }
    speaking
}

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::*;

    fn verdict(tiny: &Tiny) -> Verdict {
        tiny.review().clauses[0].verdict
    }

    fn with(kind: ClauseKind) -> Tiny {
        let mut tiny = Tiny::camp();
        tiny.tables.clauses.push(Clause { by: Some(20), until: Some(20), ..clause("OP", kind) });
        tiny
    }

    #[test]
    fn clauses_that_no_rule_speaks_of_are_not_judged() {
        for kind in [ClauseKind::Terminate, ClauseKind::Report, ClauseKind::Liquidate, ClauseKind::ProtectCivilians] {
            assert_eq!(verdict(&with(kind)), Verdict::NotJudged, "{kind:?}");
        }
    }

    #[test]
    fn a_hard_task_answers_for_its_clause() {
        let mut tiny = with(ClauseKind::ProtectCivilians);
        let row = Task { hard: true, clause: Some(ClauseId(0)), ..task("watch", 8, 4) };
        tiny.tables.tasks.push(row);
        assert_eq!(verdict(&tiny), Verdict::Kept);
        assert_eq!(tiny.review().clauses[0].rules, [Rule::M2]);
        tiny.tables.tasks[TaskId(0)].strength = 9;
        assert_eq!(verdict(&tiny), Verdict::Broken);
    }

    #[test]
    fn a_site_that_a_clause_closes_and_the_plan_does_not_breaks_it() {
        let mut tiny = with(ClauseKind::CloseSite);
        tiny.tables.clauses[ClauseId(0)].site = Some(CAMP);
        assert_eq!(verdict(&tiny), Verdict::Kept);
        tiny.plan.closures.clear();
        assert_eq!(verdict(&tiny), Verdict::Broken);
    }

    #[test]
    fn a_plan_without_form_keeps_and_breaks_no_clause() {
        let mut tiny = with(ClauseKind::WithdrawPersonnel);
        assert_eq!(verdict(&tiny), Verdict::Kept);
        tiny.close("moon", 5);
        assert_eq!(verdict(&tiny), Verdict::NotJudged);
    }
}
