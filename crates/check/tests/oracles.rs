//! Plans whose verdict and score others have worked out.

mod common;

use common::{Field, field, own, parts};
use rearguard_check::{Review, Rule};
use rearguard_model::amount::six_places;

fn review(folder: &str, plan_file: &str) -> Option<(Field, Review)> {
    let field = field(folder, plan_file)?;
    let review = field.check(&field.plan);
    Some((field, review))
}

fn kept(folder: &str, plan_file: &str) -> Option<Review> {
    let (field, review) = review(folder, plan_file)?;
    assert_eq!(field.said(&review), Vec::<String>::new(), "{folder}");
    assert!(review.kept());
    Some(review)
}

#[test]
fn tiny_7_reaches_its_proven_optimum() {
    let Some(review) = kept("missions/tiny-7", "optimal-plan.json") else { return };
    let expected = [
        ("total", "1488834.6"),
        ("casualties", "0.036193"),
        ("late_person_days", "0"),
        ("unprotected_person_days", "4718"),
        ("task_shortfall_person_days", "70"),
        ("property_lost", "94200"),
        ("money", "1177724"),
    ];
    assert_eq!(parts(&review), expected.map(|(n, v)| (n, v.to_owned())));
    let score = review.score.expect("scored");
    assert_eq!(score.casualties, "361934/10000000".parse().expect("a ratio"));
}

#[test]
fn tiny_8_reaches_its_proven_optimum() {
    let Some(review) = kept("missions/tiny-8", "optimal-plan.json") else { return };
    let expected = [
        ("total", "1348365.9"),
        ("casualties", "0.021314"),
        ("late_person_days", "0"),
        ("unprotected_person_days", "46270"),
        ("task_shortfall_person_days", "70"),
        ("property_lost", "0"),
        ("money", "1197544.4"),
    ];
    assert_eq!(parts(&review), expected.map(|(n, v)| (n, v.to_owned())));
    let score = review.score.expect("scored");
    assert_eq!(score.casualties, "213135/10000000".parse().expect("a ratio"));
}

#[test]
fn the_base_plan_keeps_every_rule() {
    let Some(review) = kept("field-cases/_base", "plan.json") else { return };
    assert_eq!(parts(&review)[0], ("total", "3709080".to_owned()));
}

#[test]
fn hand_made_plans_of_the_field_keep_every_rule() {
    for (folder, plan) in [
        ("field-cases/A06", "plan.json"),
        ("field-cases/A08", "hand-plan.json"),
        ("field-cases/A09", "hand-plan.json"),
        ("field-cases/A11/big", "plan.json"),
        ("field-cases/B14/accents", "plan.json"),
    ] {
        kept(folder, plan);
    }
}

#[test]
fn a_leg_that_is_closed_on_the_day_of_departure_breaks_n1() {
    let Some((_, review)) = review("field-cases/D03", "plan.json") else { return };
    let found: Vec<(Rule, &str)> = review.violations.iter().map(|v| (v.rule, v.subject.as_str())).collect();
    assert!(found.contains(&(Rule::N1, "M0001")), "{found:?}");
    assert!(found.iter().all(|(rule, _)| matches!(rule, Rule::N1 | Rule::N2)), "{found:?}");
}

#[test]
fn a_plan_that_is_only_late_breaks_only_m1() {
    let Some((field, review)) = review("field-cases/A01", "hand-plan-latest.json") else { return };
    assert!(review.kept_but_late(), "{:?}", field.said(&review));
    assert!(!review.kept());
    assert_eq!(parts(&review)[2], ("late_person_days", "180".to_owned()));
}

#[test]
fn the_same_plan_is_judged_alike_however_its_rows_stand() {
    let Some(field) = field("missions/tiny-7", "optimal-plan.json") else { return };
    let mut plan = field.plan.clone();
    plan.movements.reverse();
    plan.disposals.reverse();
    plan.steps.reverse();
    assert_eq!(field.said(&field.check(&plan)), Vec::<String>::new());
    assert_eq!(field.check(&plan).score, field.check(&field.plan).score);
}

#[test]
fn the_ledger_adds_up_to_the_score() {
    let Some(field) = field("missions/tiny-7", "optimal-plan.json") else { return };
    let review = field.check(&field.plan);
    let (ledger, score) = (review.ledger.expect("a ledger"), review.score.expect("a score"));
    let late: i64 = ledger.inside_beyond_stay[25..].iter().sum();
    assert_eq!(rearguard_model::amount::whole(late), score.late_person_days);
    assert_eq!(ledger.inside.first(), Some(&142));
    assert_eq!(ledger.inside.last(), Some(&10), "those who stay");
    assert_eq!(ledger.unprotected, vec![vec![(18, 31)]]);
    // The hub's 32 days and the base's 18, and 48 dollars for each night of each person at a place.
    let nights: i64 = ledger.people_at[..2].iter().flatten().sum();
    let places = rearguard_model::amount::whole(32 * 20_000 + 18 * 6_000 + 48 * nights);
    assert_eq!(ledger.movement_money.iter().sum::<rearguard_model::Exact>() + places, score.money);
}

#[test]
fn the_plans_beside_the_products_own_missions_keep_every_rule() {
    for (folder, plan) in [
        ("tutorial", "best-plan.json"),
        ("tutorial", "best-plan"),
        ("minusma-2023", "crude-plan.json"),
        ("unifil-2027", "crude-plan.json"),
    ] {
        let field = own(folder, plan);
        let review = field.check(&field.plan);
        assert_eq!(field.said(&review), Vec::<String>::new(), "{folder}");
        if let Some(stored) = &field.plan.score {
            let stored: Vec<String> = stored.parts().iter().map(|(_, value)| six_places(value)).collect();
            let ours: Vec<String> = parts(&review).into_iter().map(|(_, value)| value).collect();
            assert_eq!(stored, ours, "{folder}: worked out by hand or by another program");
        }
    }
}
