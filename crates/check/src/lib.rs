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

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::{Parts, Score};
    use rearguard_words::Language;

    #[test]
    fn every_rule_has_a_verdict_a_name_and_a_wording_in_order() {
        let review = Tiny::camp().review();
        let rules: Vec<Rule> = review.rules.iter().map(|rule| rule.0).collect();
        assert_eq!(rules, Rule::ALL);
        for language in Language::ALL {
            for rule in Rule::ALL {
                assert!(!language.say(&rule.name()).is_empty());
                assert!(!language.say(&rule.wording()).is_empty());
            }
        }
    }

    #[test]
    fn every_rule_has_a_page() {
        for rule in Rule::ALL {
            let page = format!("{}/../../docs/rules/{}.md", env!("CARGO_MANIFEST_DIR"), rule.id());
            let text = std::fs::read_to_string(&page).unwrap_or_default();
            assert!(text.starts_with(&format!("# {}", rule.id())), "{page}");
        }
    }

    #[test]
    fn a_movements_table_alone_is_judged_too() {
        let mut tiny = Tiny::camp();
        tiny.plan.closures.clear();
        tiny.plan.parts = Parts { disposals: false, steps: false, transfers: false, closures: false };
        let review = tiny.review();
        assert!(review.kept());
        for rule in [Rule::C3, Rule::S1, Rule::K1, Rule::K2, Rule::K3, Rule::K4, Rule::M2, Rule::M3, Rule::D1] {
            assert_eq!(tiny.verdict(rule), Verdict::NotJudged, "{rule:?}");
        }
        for rule in [Rule::C1, Rule::C2, Rule::N1, Rule::N2, Rule::N3, Rule::N4, Rule::F1, Rule::S2, Rule::S3] {
            assert_eq!(tiny.verdict(rule), Verdict::Kept, "{rule:?}");
        }
        assert_eq!(review.warnings.len(), 1);
    }

    #[test]
    fn another_missions_digest_and_another_score_are_warnings() {
        let mut tiny = Tiny::camp();
        tiny.plan.mission_digest = Some("sha256:0".to_owned());
        tiny.plan.score = Some(Score { money: rearguard_model::amount::whole(1), ..Score::zero() });
        let review = tiny.review();
        assert!(review.kept());
        let ids: Vec<&str> = review.warnings.iter().map(|warning| warning.id.as_str()).collect();
        assert_eq!(ids, ["check-warning-digest", "check-warning-score"]);
        for warning in &review.warnings {
            assert!(!Language::French.say(warning).is_empty());
        }
        tiny.plan.mission_digest = Some(rearguard_model::canonical::digest(&tiny.mission()));
        tiny.plan.score = Some(Score::zero());
        assert_eq!(tiny.review().warnings, []);
    }

    #[test]
    fn senseless_numbers_in_the_tables_do_not_stop_the_check() {
        let mut tiny = Tiny::camp();
        tiny.road().days = u32::MAX;
        tiny.road().clearance_days = u32::MAX;
        tiny.camp_row().handling_days = u32::MAX;
        assert!(!tiny.review().kept());
        tiny.road().days = 1_000_000_000;
        assert!(!tiny.review().kept());
    }
}
