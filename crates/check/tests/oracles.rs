//! Plans whose verdict and score others have worked out.

use rearguard_check::{Review, Rule, check};
use rearguard_model::amount::six_places;
use rearguard_model::{Calendar, Mission, Plan};
use rearguard_tables::files::read_plan;
use rearguard_tables::reading::{ReadOptions, read_mission};
use std::path::{Path, PathBuf};

/// The shared cases; `None`, with a line that says so, where they are absent.
fn shared(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(folder);
    if !path.is_dir() {
        eprintln!("skipped: {} is not there", path.display());
        return None;
    }
    Some(path)
}

fn mission(folder: &Path) -> Mission {
    let reading = read_mission(folder, &ReadOptions::default());
    reading.mission.unwrap_or_else(|| panic!("{}: {:?}", folder.display(), reading.problems))
}

fn plan(path: &Path) -> Plan {
    match read_plan(path) {
        Ok(reading) => reading.plan,
        Err(error) => panic!("{}: {error:?}", path.display()),
    }
}

fn review(folder: &str, plan_file: &str) -> Option<Review> {
    let folder = shared(folder)?;
    let mission = mission(&folder);
    Some(check(&mission, &Calendar::new(&mission, None), &plan(&folder.join(plan_file))))
}

/// Rule, subject and day of each violation.
fn broken(review: &Review) -> Vec<String> {
    let line = |v: &rearguard_check::Violation| {
        let sentence = rearguard_words::Language::English.say(&v.message);
        format!("{:?} {} {}: {sentence}", v.rule, v.subject, v.day.map(|d| d.to_string()).unwrap_or_default())
    };
    review.violations.iter().map(line).collect()
}

fn parts(review: &Review) -> Vec<(&'static str, String)> {
    let score = review.score.as_ref().expect("a plan that keeps P0 has a score");
    score.parts().into_iter().map(|(name, value)| (name, six_places(value))).collect()
}

fn kept(folder: &str, plan_file: &str) -> Option<Review> {
    let review = review(folder, plan_file)?;
    assert_eq!(broken(&review), Vec::<String>::new(), "{folder}");
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
    let Some(review) = review("field-cases/D03", "plan.json") else { return };
    let found: Vec<(Rule, &str)> = review.violations.iter().map(|v| (v.rule, v.subject.as_str())).collect();
    assert!(found.contains(&(Rule::N1, "M0001")), "{found:?}");
    assert!(found.iter().all(|(rule, _)| matches!(rule, Rule::N1 | Rule::N2)), "{found:?}");
}

#[test]
fn a_plan_that_is_only_late_breaks_only_m1() {
    let Some(review) = review("field-cases/A01", "hand-plan-latest.json") else { return };
    assert!(review.kept_but_late(), "{:?}", broken(&review));
    assert!(!review.kept());
    assert_eq!(parts(&review)[2], ("late_person_days", "180".to_owned()));
}
