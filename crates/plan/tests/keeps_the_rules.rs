//! The planner against the judge: what it plans is checked by a crate that
//! knows nothing of it.

use rearguard_check::review::{Review, Rule};
use rearguard_generate::{Recipe, generate};
use rearguard_model::{Calendar, ClauseKind, Mission, Plan, amount};
use rearguard_plan::{Budget, Settings, plan};
use std::path::PathBuf;

fn mission(path: &str) -> Option<Mission> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = root.join(path);
    if !folder.exists() {
        eprintln!("{path} is not here: skipped");
        return None;
    }
    rearguard_tables::reading::read_mission(&folder, &Default::default()).mission
}

fn planned(mission: &Mission, iterations: u64, threads: usize) -> (Plan, Review) {
    let settings = Settings { budget: Budget::Iterations(iterations), threads, ..Settings::default() };
    let answer = plan(mission, &settings, &());
    let review = rearguard_check::check(mission, &Calendar::new(mission, None), &answer.plan);
    (answer.plan, review)
}

fn total(review: &Review) -> f64 {
    amount::approximate(&review.score.as_ref().expect("a plan of ours keeps P0").total)
}

#[test]
fn the_tutorial_is_planned_to_kept_within_one_per_cent_of_its_best() {
    let Some(mission) = mission("missions/tutorial") else { return };
    let (_, review) = planned(&mission, 4_000, 1);
    assert!(review.kept(), "{:?}", review.violations);
    assert!(total(&review) <= 76_960.0 * 1.01, "{}", total(&review));
}

#[test]
fn tiny_missions_come_within_three_per_cent_of_the_proven_optimum() {
    for (name, optimum) in [("tiny-7", 1_488_834.6), ("tiny-8", 1_348_365.9)] {
        let Some(mission) = mission(&format!("../shared/missions/{name}")) else { continue };
        let (_, review) = planned(&mission, 20_000, 2);
        assert!(review.kept(), "{name}: {:?}", review.violations);
        let score = total(&review);
        assert!(score >= optimum - 0.1, "{name}: {score} is below the proven optimum: the score or a rule is wrong");
        assert!(score <= optimum * 1.03, "{name}: {score} against {optimum}");
    }
}

#[test]
fn vehicles_come_back_and_go_again() {
    let Some(mission) = mission("../shared/field-cases/A08") else { return };
    let (plan, review) = planned(&mission, 4_000, 1);
    assert!(review.kept(), "{:?}", review.violations);
    let lorries = |reverse: bool| -> i64 {
        let runs = plan.movements.iter().filter(|m| m.leg == "kidal-gao" && m.reverse == reverse);
        runs.flat_map(|m| &m.fleets).map(|f| f.count).sum()
    };
    assert!(lorries(false) >= 40, "forty sensitive TEU ride on lorries of one TEU each: {}", lorries(false));
    assert!(lorries(true) >= 40, "the lorries come up empty, and the plan says so: {}", lorries(true));
}

#[test]
fn the_only_escort_is_brought_to_where_it_is_needed() {
    let Some(mission) = mission("../shared/field-cases/A09") else { return };
    let (_, review) = planned(&mission, 4_000, 1);
    assert!(review.kept(), "{:?}", review.violations);
}

#[test]
fn where_the_date_cannot_be_met_the_least_late_plan_breaks_nothing_else() {
    let Some(mission) = mission("../shared/field-cases/A01") else { return };
    for seed in 1..=3 {
        let settings = Settings { budget: Budget::Iterations(60_000), threads: 2, seed, ..Settings::default() };
        let found = plan(&mission, &settings, &()).plan;
        let review = rearguard_check::check(&mission, &Calendar::new(&mission, None), &found);
        assert!(!review.kept() && review.violations.iter().all(|v| v.rule == Rule::M1), "{:?}", review.violations);
        let late = &review.score.as_ref().expect("a plan of ours keeps P0").late_person_days;
        assert_eq!(amount::six_places(late), "180", "seed {seed}");
    }
}

#[test]
fn what_cannot_be_carried_is_disposed_of_and_the_plan_is_kept() {
    let Some(mission) = mission("../shared/field-cases/A03") else { return };
    let (plan, review) = planned(&mission, 4_000, 1);
    assert!(review.kept(), "{:?}", review.violations);
    let own = plan.disposals.iter().filter(|d| d.unit.as_deref() == Some("gao-hq"));
    let destroyed: i64 = own.map(|d| d.quantity).sum();
    assert!(destroyed >= 229, "400 TEU, of which the leg carries 171: {destroyed} disposed of");
}

#[test]
fn the_same_seed_gives_the_same_plan_on_one_thread_and_on_two() {
    let Some(mission) = mission("missions/tutorial") else { return };
    let (one, _) = planned(&mission, 3_000, 1);
    let (two, _) = planned(&mission, 3_000, 2);
    assert_eq!(one, two);
}

#[test]
fn generated_missions_are_planned_to_kept() {
    for (sites, seed, slack) in [(1, 3, 200), (3, 9, 115), (5, 3, 115), (8, 2, 115), (12, 1, 200)] {
        let recipe = rearguard_generate::Recipe {
            slack: rearguard_model::Decimal::new(slack, 2),
            ..rearguard_generate::Recipe::new(sites, seed)
        };
        let mission = rearguard_generate::generate(&recipe).expect("the recipe is within its ranges").mission;
        let (_, review) = planned(&mission, 6_000, 2);
        assert!(review.kept(), "{sites} sites, seed {seed}, slack {slack} %: {:?}", review.violations);
    }
}

/// A clause that ended before the plan begins asks for no cover, and covering
/// until then is no day to draw from.
#[test]
fn a_protection_that_ended_before_the_first_day_is_no_trouble() {
    let mut tables = generate(&Recipe::new(3, 1)).expect("the recipe is good").mission.tables().clone();
    for clause in tables.clauses.rows_mut().iter_mut().filter(|c| c.kind == ClauseKind::ProtectCivilians) {
        (clause.by, clause.until) = (None, Some(-5));
    }
    let mission = Mission::assemble(tables).expect("the change keeps names");
    assert_eq!(mission.protection_end(), Some(-5));
    let (_, review) = planned(&mission, 1_000, 1);
    assert!(review.kept(), "{:?}", review.violations);
}
