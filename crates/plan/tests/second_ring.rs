//! The planner under the rules of the second ring (contract §7), judged by the
//! checker: permissions, cover, rear parties, supply, stations, receivers.

use rearguard_check::review::{Review, Rule};
use rearguard_generate::{Recipe, generate};
use rearguard_model::{Calendar, Mission, Plan};
use rearguard_plan::{Around, Budget, Settings, plan, plan_around};
use std::path::PathBuf;

fn settings(iterations: u64) -> Settings {
    Settings { budget: Budget::Iterations(iterations), threads: 2, ..Settings::default() }
}

fn check(mission: &Mission, plan: &Plan) -> Review {
    rearguard_check::check(mission, &Calendar::new(mission, None), plan)
}

fn generated(sites: usize, seed: u64) -> Mission {
    let recipe = Recipe { slack: rearguard_model::Decimal::new(15, 1), second_ring: true, ..Recipe::new(sites, seed) };
    generate(&recipe).expect("the recipe is sound").mission
}

fn reference() -> Mission {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../missions/minusma-2023-second-ring");
    rearguard_tables::reading::read_mission(&folder, &Default::default()).mission.expect("our own mission is valid")
}

#[test]
fn generated_missions_are_planned_to_kept_under_every_rule() {
    for seed in 1..=4 {
        let mission = generated(4, seed);
        let review = check(&mission, &plan(&mission, &settings(1_000), &()).plan);
        assert!(review.kept(), "seed {seed}: {:?}", review.violations);
        // A rule that nothing asks for would be kept for nothing.
        for rule in [Rule::N5, Rule::S7, Rule::U1, Rule::T1] {
            let judged = review
                .rules
                .iter()
                .any(|(r, verdict)| *r == rule && !matches!(verdict, rearguard_check::Verdict::NotJudged));
            assert!(judged, "seed {seed}: {rule:?} is not asked for");
        }
    }
}

#[test]
fn the_reference_mission_is_planned_to_kept_with_its_second_ring() {
    let mission = reference();
    let review = check(&mission, &plan(&mission, &settings(12_000), &()).plan);
    assert!(review.kept(), "{:?}", review.violations);
}

/// Whatever day it is: what a kept plan had done by then breaks no rule after it.
#[test]
fn the_reference_plan_stays_as_it_is_without_news() {
    let mission = reference();
    let old = plan(&mission, &settings(12_000), &()).plan;
    for day in [20, 60, 90, 106, 130] {
        let around = Around { plan: &old, from: mission.date(day), pins: Vec::new() };
        let new = plan_around(&mission, &around, &settings(0), &()).plan;
        let review = check(&mission, &new);
        assert!(review.kept(), "from day {day}: {:#?}", review.violations);
        let moved = |m: &&rearguard_model::Movement| new.movements.iter().all(|n| n != *m);
        let changed: Vec<_> = old.movements.iter().filter(moved).map(|m| &m.id).collect();
        assert!(changed.is_empty(), "from day {day}: {changed:?}");
    }
}

#[test]
fn a_plan_of_the_second_ring_stays_as_it_is_without_news() {
    let mission = generated(4, 2);
    let old = plan(&mission, &settings(600), &()).plan;
    for share in [0.0, 0.4] {
        let day = (f64::from(mission.last_day()) * share) as i32;
        let around = Around { plan: &old, from: mission.date(day), pins: Vec::new() };
        let new = plan_around(&mission, &around, &settings(0), &()).plan;
        let moved = |m: &&rearguard_model::Movement| new.movements.iter().all(|n| n != *m);
        let changed: Vec<_> = old.movements.iter().filter(moved).collect();
        assert!(changed.is_empty(), "from {share}: {changed:?}");
        assert!(check(&mission, &new).kept());
    }
}
