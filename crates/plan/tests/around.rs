//! Laws of planning around a plan that exists: the past never changes, nothing
//! changes without a reason, and what the world does is planned around.

use rearguard_check::review::Review;
use rearguard_generate::{Recipe, generate};
use rearguard_model::{Calendar, Mission, Plan, amount};
use rearguard_plan::{Around, Budget, Pin, Settings, plan, plan_around};
use std::collections::BTreeMap;
use std::path::PathBuf;

fn settings(iterations: u64) -> Settings {
    Settings { budget: Budget::Iterations(iterations), threads: 2, ..Settings::default() }
}

fn missions() -> Vec<(String, Mission)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let read = |path: &str| {
        let mission = rearguard_tables::reading::read_mission(&root.join(path), &Default::default()).mission;
        (path.to_owned(), mission.expect("our own missions are valid"))
    };
    let made = |seed: u64| {
        let generated = generate(&Recipe::new(4, seed)).expect("the recipe is sound");
        (format!("generated {seed}"), generated.mission)
    };
    vec![read("missions/tutorial"), read("missions/minusma-2023"), made(3), made(8)]
}

fn check(mission: &Mission, plan: &Plan) -> Review {
    rearguard_check::check(mission, &Calendar::new(mission, None), plan)
}

fn total(review: &Review) -> f64 {
    amount::approximate(&review.score.as_ref().expect("a plan of ours keeps P0").total)
}

/// By id: leg, direction, day and load of each movement.
fn movements(plan: &Plan) -> BTreeMap<&str, String> {
    let row = |m: &rearguard_model::Movement| format!("{m:?}");
    plan.movements.iter().map(|m| (m.id.as_str(), row(m))).collect()
}

fn around(plan: &Plan, mission: &Mission, share: f64) -> Around<'static> {
    let day = (f64::from(mission.last_day()) * share) as i32;
    let plan: &'static Plan = Box::leak(Box::new(plan.clone()));
    Around { plan, from: mission.date(day), pins: Vec::new() }
}

#[test]
fn without_news_the_plan_stays_as_it_is() {
    for (name, mission) in missions() {
        let old = plan(&mission, &settings(2_000), &()).plan;
        for share in [0.0, 0.3, 0.6, 0.9] {
            let new = plan_around(&mission, &around(&old, &mission, share), &settings(0), &()).plan;
            let (old_rows, new_rows) = (movements(&old), movements(&new));
            for (id, row) in &old_rows {
                assert_eq!(new_rows.get(id), Some(row), "{name}, from {share}: {id}");
            }
            assert_eq!(new_rows.len(), old_rows.len(), "{name}, from {share}");
            assert_eq!((&new.steps, &new.closures), (&old.steps, &old.closures), "{name}, from {share}");
            assert_eq!((&new.disposals, &new.transfers), (&old.disposals, &old.transfers), "{name}, from {share}");
        }
    }
}

#[test]
fn the_past_never_changes_and_improvement_is_worth_its_changes() {
    for (name, mission) in missions() {
        let old = plan(&mission, &settings(300), &()).plan;
        let before = check(&mission, &old);
        for share in [0.3, 0.6] {
            let around = around(&old, &mission, share);
            let new = plan_around(&mission, &around, &settings(1_000), &()).plan;
            let after = check(&mission, &new);
            assert!(after.kept() || !before.kept(), "{name}, from {share}: {:?}", after.violations);
            let (old_rows, new_rows) = (movements(&old), movements(&new));
            for past in old.movements.iter().filter(|m| m.depart < around.from) {
                assert_eq!(new_rows.get(past.id.as_str()), old_rows.get(past.id.as_str()), "{name}: {}", past.id);
            }
            let moved =
                |m: &&rearguard_model::Movement| new.movements.iter().all(|n| n.id != m.id || n.depart != m.depart);
            let changed = old.movements.iter().filter(moved).count() as f64;
            let saved = total(&before) - total(&after);
            assert!(
                !before.kept() || saved >= changed * 2_000.0 - 1.0,
                "{name}, from {share}: {changed} changes for {saved}"
            );
        }
    }
}

#[test]
fn a_closed_road_is_planned_around() {
    for (name, mission) in missions() {
        let old = plan(&mission, &settings(2_000), &()).plan;
        let around = around(&old, &mission, 0.4);
        let Some(next) = old.movements.iter().find(|m| m.depart >= around.from && !m.manifest.is_empty()) else {
            continue;
        };
        let leg = mission.legs.iter().find(|(_, row)| row.leg == next.leg).expect("a leg of the mission").0;
        let day = mission.day(next.depart);
        let mut tables = mission.tables().clone();
        tables.windows.push(closed(rearguard_model::Subject::Leg(leg), day, day + 2));
        let changed = Mission::assemble(tables).expect("one more window is valid");
        let new = plan_around(&changed, &around, &settings(2_000), &()).plan;
        let review = check(&changed, &new);
        let of_old = check(&changed, &old);
        assert!(!of_old.kept(), "{name}: the window does not touch the plan");
        // What was on its way when the road closed is past.
        let past = |id: &String| old.movements.iter().any(|m| m.id == *id && m.depart < around.from);
        let ahead: Vec<_> = review.violations.iter().filter(|v| !past(&v.subject)).collect();
        assert!(ahead.is_empty(), "{name}: {ahead:?}");
    }
}

fn closed(subject: rearguard_model::Subject, from: i32, to: i32) -> rearguard_model::Window {
    rearguard_model::Window {
        subject,
        from,
        to,
        capacity: rearguard_model::Decimal::ZERO,
        days_factor: rearguard_model::Decimal::ONE,
        hazard_factor: rearguard_model::Decimal::ONE,
        reason: Some("closed".to_owned()),
        known_from: None,
        direction: None,
        lost: false,
    }
}

#[test]
fn a_pinned_closure_is_held() {
    let (_, mission) = missions().swap_remove(0);
    let old = plan(&mission, &settings(2_000), &()).plan;
    let row = old.closures.first().expect("the tutorial closes sites");
    let on = mission.date(mission.day(row.on) + 2);
    let mut around = around(&old, &mission, 0.0);
    around.pins.push(Pin::Closure { site: row.site.clone(), on });
    let new = plan_around(&mission, &around, &settings(2_000), &()).plan;
    assert!(check(&mission, &new).kept(), "{:?}", check(&mission, &new).violations);
    let closed = new.closures.iter().find(|c| c.site == row.site).map(|c| c.on);
    assert_eq!(closed, Some(on));
}
