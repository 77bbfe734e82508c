//! P0 form: names are known, counts are whole numbers from 0, dates lie in
//! `start … end`, movement ids, closures, transfers and (site, step) occur
//! once. A plan that breaks P0 is judged by P0 alone.

use crate::breach::{Breach, Findings};
use crate::resolve::{Fault, FaultKind};
use crate::review::Rule;
use crate::say;
use rearguard_model::Mission;
use rearguard_words::Message;

/// Reports what [`crate::resolve::resolve`] found.
pub(crate) fn report(mission: &Mission, faults: &[Fault], findings: &mut Findings) {
    for fault in faults {
        let (what, needed) = match fault.kind {
            FaultKind::Unknown(kind) => ("unknown", Message::new("check-known-name").said("kind", say::word(kind))),
            FaultKind::StepOfOtherSite => ("step", say::word("check-step-of-site")),
            FaultKind::Count => ("count", say::word("check-whole-number")),
            FaultKind::Date => {
                ("date", Message::new("check-date-between").date("from", mission.start).date("to", mission.end))
            }
            FaultKind::Twice => ("twice", say::word("check-once")),
            FaultKind::Owner => ("owner", say::word("check-unit-or-asset")),
            FaultKind::Word => ("word", say::word("check-known-word")),
            FaultKind::Release => ("release", say::word("check-releasable")),
            FaultKind::Rows => ("rows", say::word("check-agreeing-rows")),
        };
        let breach = Breach::new(Rule::P0, what, &fault.subject).needed(needed).found(say::value(&fault.value));
        findings.add(breach);
    }
}

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn unknown_names_are_all_reported_and_nothing_else_is_judged() {
        let mut tiny = Tiny::camp();
        tiny.go(going("M2", "nowhere", 40).unit("ghosts", 1, 0, 0));
        tiny.close("moon", 3);
        let review = tiny.review();
        assert_eq!(tiny.broken(), [Rule::P0]);
        assert_eq!(review.violations.len(), 4);
        assert_eq!(review.score, None);
        assert_eq!(review.ledger, None);
        assert_eq!(tiny.verdict(Rule::C1), Verdict::NotJudged);
    }

    #[test]
    fn ids_closures_transfers_and_steps_occur_once() {
        let mut tiny = Tiny::camp();
        tiny.tables.steps.push(step("sweep", 1));
        tiny.tables.tasks.push(task("watch", 1, 3));
        tiny.step("camp", "sweep", 1);
        tiny.transfer("watch", 2);
        let twice = tiny.plan.clone();
        tiny.plan.movements.extend(twice.movements);
        tiny.plan.closures.extend(twice.closures);
        tiny.plan.steps.extend(twice.steps);
        tiny.plan.transfers.extend(twice.transfers);
        assert_eq!(tiny.said(Rule::P0).len(), 4);
    }

    #[test]
    fn negative_and_senseless_counts_are_no_counts() {
        for count in [-1, i64::MIN, i64::MAX] {
            let mut tiny = Tiny::camp();
            tiny.go(going("M2", "out", 5).contracted(count, 0, 0));
            assert_eq!(tiny.said(Rule::P0).len(), 1, "{count}");
        }
    }

    #[test]
    fn a_disposal_is_of_one_owner_and_in_known_words() {
        let mut tiny = Tiny::camp();
        tiny.dispose_vehicles("inf", 0, "lose", 1);
        tiny.plan.disposals[0].asset = Some("inf".to_owned());
        tiny.plan.disposals[0].class = "boat".to_owned();
        assert_eq!(tiny.said(Rule::P0).len(), 3);
    }

    #[test]
    fn a_step_belongs_to_the_kind_of_its_site() {
        let mut tiny = Tiny::camp();
        tiny.tables.steps.push(Step { scope: StepScope::Kind(SiteKind::Hub), ..step("sweep", 1) });
        tiny.step("camp", "sweep", 1);
        assert_eq!(tiny.said(Rule::P0), ["camp / sweep: “sweep” is a step, but not a step of this site."]);
    }

    #[test]
    fn names_are_compared_after_trimming_and_composing() {
        let mut tiny = Tiny::camp();
        tiny.camp_row().site = "m\u{e9}naka".to_owned();
        tiny.plan.closures[0].site = "me\u{301}naka\u{a0}".to_owned();
        assert_eq!(tiny.broken(), []);
    }

    #[test]
    fn people_are_released_only_from_their_date_on() {
        let mut tiny = Tiny::camp();
        tiny.tables.units.push(Unit { released_from: Some(3), ..unit("staff", CAMP, 4) });
        let on = tiny.date(3);
        tiny.plan.releases.push(Release { unit: "staff".to_owned(), site: "camp".to_owned(), people: 4, on });
        assert_eq!(tiny.broken(), []);
        tiny.plan.releases[0].on = tiny.date(2);
        assert_eq!(tiny.broken(), [Rule::P0]);
    }

    #[test]
    fn what_was_no_value_on_reading_is_reported() {
        let mut tiny = Tiny::camp();
        let expectations = [
            FormExpectation::WholeNumberFromZero,
            FormExpectation::Date,
            FormExpectation::AgreeingRows,
            FormExpectation::KnownWord,
        ];
        for expected in expectations {
            let (place, value) = ("movements row 7".to_owned(), "12.5".to_owned());
            tiny.plan.form_faults.push(FormFault { place, value, expected });
        }
        assert_eq!(tiny.said(Rule::P0).len(), 4);
        assert_eq!(tiny.said(Rule::P0)[0], "movements row 7: 12.5 is not a whole number from 0.");
    }
}
