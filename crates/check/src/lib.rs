//! The judge: every rule of the contract, each in a piece of its own, over a
//! replay of the plan day by day, and the exact score. Knows nothing of the
//! planner.

mod breach;
mod clauses;
mod ledger;
mod replay;
mod resolve;
pub mod review;
mod rules;
mod say;
mod score;
#[cfg(test)]
mod testing;
mod warnings;

pub use review::{ClauseVerdict, Ledger, Review, Rule, Verdict, Violation};

use breach::Findings;
use rearguard_model::{Calendar, Mission, Plan};
use rearguard_words::Message;
use replay::Replay;

/// Judges the plan by every rule and scores it. `calendar` decides which
/// windows count: all of them, or those known on a day.
pub fn check(mission: &Mission, calendar: &Calendar, plan: &Plan) -> Review {
    let mut findings = Findings::new(mission);
    match resolve::resolve(mission, calendar, plan) {
        Ok(resolved) => judged(&Replay::new(mission, calendar, plan, resolved), findings),
        Err(faults) => {
            rules::p0_form::report(mission, &faults, &mut findings);
            formless(mission, plan, findings)
        }
    }
}

fn judged(replay: &Replay, mut findings: Findings) -> Review {
    let mut rules = vec![(Rule::P0, Verdict::Kept)];
    rules.extend(rules::judge_all(replay, &mut findings));
    let violations = findings.into_sorted();
    for (rule, verdict) in &mut rules {
        if violations.iter().any(|violation| violation.rule == *rule) {
            *verdict = Verdict::Broken;
        }
    }
    let scored = score::score(replay);
    Review {
        clauses: clauses::matrix(replay, &rules, &violations),
        warnings: warnings::of(replay.mission, replay.plan, Some(&scored.score)),
        rules,
        violations,
        score: Some(scored.score.clone()),
        ledger: Some(ledger::ledger(replay, scored)),
    }
}

/// A plan that breaks P0 is judged by P0 alone.
fn formless(mission: &Mission, plan: &Plan, findings: Findings) -> Review {
    let verdict = |&rule: &Rule| (rule, if rule == Rule::P0 { Verdict::Broken } else { Verdict::NotJudged });
    Review {
        violations: findings.into_sorted(),
        rules: Rule::ALL.iter().map(verdict).collect(),
        clauses: clauses::not_judged(mission),
        score: None,
        warnings: warnings::of(mission, plan, None),
        ledger: None,
    }
}

impl Rule {
    /// The rule's name: "escort".
    pub fn name(self) -> Message {
        Message::new(format!("check-{}-name", self.id().to_lowercase()))
    }
    /// What a plan that keeps it does, in the contract's words.
    pub fn wording(self) -> Message {
        Message::new(format!("check-{}-rule", self.id().to_lowercase()))
    }
}
