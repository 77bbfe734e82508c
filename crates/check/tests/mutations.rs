//! Issue 2: one thing changed in a plan that keeps every rule makes the right
//! rule speak, and beside it only rules that follow from it.

mod common;

use common::{Field, base, tiny};
use rearguard_check::Rule::{self, *};
use rearguard_model::{Direction, ManifestRow, Movement, Plan};
use std::collections::BTreeSet;

/// Asserts that `speaks` is broken and nothing beside it but `follows`.
fn assert_broken(field: &Field, plan: &Plan, speaks: Rule, follows: &[Rule], what: &str) {
    let review = field.check(plan);
    let rules: BTreeSet<Rule> = review.violations.iter().map(|v| v.rule).collect();
    let said = field.said(&review);
    assert!(rules.contains(&speaks), "{what}: {speaks:?} should speak; {said:?}");
    let stray: Vec<&Rule> = rules.iter().filter(|rule| **rule != speaks && !follows.contains(rule)).collect();
    assert!(stray.is_empty(), "{what}: {stray:?} does not follow; {said:?}");
    assert!(review.violations.len() <= 6, "{what}: too many lines for one cause: {said:?}");
}

#[test]
fn a_manifest_without_its_escort_breaks_s2() {
    // Kidal's soldiers are the escort of their own column: put the headquarters' people in their place.
    let Some(field) = base() else { return };
    let mut plan = field.plan.clone();
    let ManifestRow::Unit { unit, .. } = &mut plan.movements[2].manifest[0] else { panic!("a unit row") };
    *unit = "gao-hq".to_owned();
    let review = field.check(&plan);
    let escort = review.violations.iter().find(|v| v.rule == S2).expect("S2 speaks");
    assert_eq!((escort.subject.as_str(), escort.place.as_deref()), ("M0003", Some("kidal")));
}

#[test]
fn deleting_an_escort_detail_breaks_s2() {
    let Some(field) = common::field("field-cases/A08", "hand-plan.json") else { return };
    let details: Vec<usize> =
        (0..field.plan.movements.len()).filter(|&at| !field.plan.movements[at].escort.is_empty()).collect();
    assert!(!details.is_empty(), "the hand plan has details");
    for at in details {
        let mut plan = field.plan.clone();
        plan.movements[at].escort.clear();
        assert_broken(&field, &plan, S2, &[], &plan.movements[at].id);
    }
}

#[test]
fn leaving_a_day_late_breaks_k1() {
    let Some(field) = base() else { return };
    for (at, hub) in [(0, "menaka"), (2, "kidal"), (4, "gao")] {
        let mut plan = field.plan.clone();
        plan.movements[at].depart = plan.movements[at].depart.tomorrow().expect("a day");
        assert_broken(&field, &plan, K1, &[], hub);
    }
}

#[test]
fn leaving_a_day_early_breaks_the_rule_it_hurts() {
    let Some(field) = base() else { return };
    // Four days of waiting at Gao leave room; the guard of Kidal does not.
    let mut plan = field.plan.clone();
    plan.movements[2].depart = plan.movements[2].depart.yesterday().expect("a day");
    assert_broken(&field, &plan, S1, &[], "M0003");
    // Its arrival is on 11 September, so 12 September is the first day to go on.
    let mut plan = field.plan.clone();
    plan.movements[3].depart = "2023-09-11".parse().expect("a date");
    assert_broken(&field, &plan, C1, &[], "M0004");
}

#[test]
fn an_overfilled_lorry_breaks_c2() {
    let Some(field) = common::field("field-cases/A08", "hand-plan.json") else { return };
    let mut plan = field.plan.clone();
    let mut laden: Vec<&mut i64> = plan.movements.iter_mut().filter_map(teu_on_lorries).collect();
    // One of the TEU of the second column of lorries goes with the first.
    *laden[0] += 1;
    *laden[1] -= 1;
    assert_broken(&field, &plan, C2, &[], "L0");
}

/// The TEU of the first unit that lorries of a fleet carry.
fn teu_on_lorries(movement: &mut Movement) -> Option<&mut i64> {
    if movement.fleets.is_empty() {
        return None;
    }
    movement.manifest.iter_mut().find_map(|row| match row {
        ManifestRow::Unit { teu, .. } if *teu > 0 => Some(teu),
        _ => None,
    })
}

#[test]
fn closing_a_site_a_day_early_breaks_k1_and_its_last_step() {
    let Some(field) = base() else { return };
    for at in 0..3 {
        let mut plan = field.plan.clone();
        plan.closures[at].on = plan.closures[at].on.yesterday().expect("a day");
        assert_broken(&field, &plan, K1, &[K2], &plan.closures[at].site);
    }
}

#[test]
fn a_step_a_day_later_breaks_k2() {
    let Some(field) = base() else { return };
    let mut plan = field.plan.clone();
    plan.steps[1].start = plan.steps[1].start.tomorrow().expect("a day");
    assert_broken(&field, &plan, K2, &[], "menaka");
}

#[test]
fn a_step_while_its_team_is_elsewhere_breaks_k3() {
    let Some(field) = tiny() else { return };
    let mut plan = field.plan.clone();
    // The hub's inspection takes the only environment team on a day of the base's.
    let inspection = plan.steps.iter().find(|s| s.step == "inspection").expect("inspected").start;
    plan.steps.push(rearguard_model::PlannedStep {
        site: "hub0".to_owned(),
        step: "baseline".to_owned(),
        start: inspection,
    });
    assert_broken(&field, &plan, K3, &[], "hub0");
}

#[test]
fn more_under_contract_than_the_leg_carries_breaks_n2() {
    let Some(field) = tiny() else { return };
    let mut plan = field.plan.clone();
    plan.movements[0].contracted.people += 1;
    assert_broken(&field, &plan, N2, &[], "M00016");
}

#[test]
fn forgetting_a_movement_leaves_its_people_and_what_depends_on_them() {
    let Some(field) = base() else { return };
    let mut plan = field.plan.clone();
    plan.movements.remove(0);
    assert_broken(&field, &plan, C1, &[C3, K1, M1], "M0001");
}

#[test]
fn the_checker_agrees_with_the_calendar_on_every_arrival() {
    for field in [base(), tiny()].into_iter().flatten() {
        let review = field.check(&field.plan);
        let ledger = review.ledger.expect("a kept plan has a ledger");
        for (movement, arrival) in field.plan.movements.iter().zip(ledger.arrivals) {
            let leg = field.mission.leg(&movement.leg).expect("a known leg");
            let depart = field.mission.day(movement.depart);
            let direction = Direction::of(movement.reverse);
            assert_eq!(field.calendar.arrival(&field.mission, leg, direction, depart), arrival);
        }
    }
}
