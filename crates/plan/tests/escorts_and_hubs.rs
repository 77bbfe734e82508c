//! What a planner knows of escorts and hubs, on missions small enough to see it.

use rearguard_check::review::Review;
use rearguard_model::{Calendar, ManifestRow, Mission, Movement, Plan, amount};
use rearguard_plan::{Budget, Settings, plan};
use std::path::PathBuf;

fn mission(name: &str) -> Mission {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/missions").join(name);
    let reading = rearguard_tables::reading::read_mission(&folder, &Default::default());
    reading.mission.unwrap_or_else(|| panic!("{name}: {:?}", reading.problems))
}

fn kept(mission: &Mission) -> (Plan, Review) {
    let settings = Settings { budget: Budget::Iterations(2_000), ..Settings::default() };
    let plan = plan(mission, &settings, &()).plan;
    let review = rearguard_check::check(mission, &Calendar::new(mission, None), &plan);
    assert!(review.kept(), "{}: {:?}", mission.name, review.violations);
    (plan, review)
}

fn lost(review: &Review) -> f64 {
    let score = review.score.as_ref().expect("a plan of ours keeps P0");
    let part = score.parts().into_iter().find(|(name, _)| *name == "property_lost");
    amount::approximate(part.expect("property is a part of the score").1)
}

/// Vehicles of a unit aboard a movement.
fn vehicles(movement: &Movement, unit: &str) -> i64 {
    let of = |row: &ManifestRow| match row {
        ManifestRow::Unit { unit: aboard, vehicles, .. } if aboard == unit => *vehicles,
        _ => 0,
    };
    movement.manifest.iter().map(of).sum()
}

/// A detail would double the hazard of every convoy: 100,000 each way, more
/// than a few vehicles cost on the road.
#[test]
fn escorts_of_lorries_ride_in_vehicles_of_their_own_there_and_back() {
    let (plan, review) = kept(&mission("escorts"));
    assert!(lost(&review) < 1.0, "every container is fetched: {:?}", plan.disposals);
    let track = || plan.movements.iter().filter(|movement| movement.leg == "track");
    assert!(track().all(|movement| movement.escort.is_empty()), "{:?}", track().collect::<Vec<_>>());
    let up: i64 = track().filter(|movement| movement.reverse).map(|movement| vehicles(movement, "watch")).sum();
    let down: i64 = track().filter(|movement| !movement.reverse).map(|movement| vehicles(movement, "watch")).sum();
    assert!(up >= 3 && up == down, "up {up}, down {down}");
}

/// On 1 January and on 21 February ten vehicles each find a slot; nothing of
/// the rest is lost, for it stays to the liquidation.
#[test]
fn what_may_stay_at_a_hub_is_left_there_and_not_destroyed() {
    let (plan, review) = kept(&mission("hub"));
    assert!(plan.disposals.is_empty(), "{:?}", plan.disposals);
    assert!(lost(&review) < 1.0, "{}", lost(&review));
}

/// Twenty containers lie in a yard for twelve: what neither fits nor finds a
/// way is given up, and no more than that.
#[test]
fn a_hub_keeps_no_more_containers_than_its_yard_holds() {
    let mut tables = mission("hub").tables().clone();
    tables.sites.rows_mut()[0].yard_teu = Some(12);
    let tight = Mission::assemble(tables).expect("valid");
    let (plan, review) = kept(&tight);
    let out: i64 = plan.disposals.iter().filter(|row| row.class == "container").map(|row| row.quantity).sum();
    assert!(out <= 8 && lost(&review) <= 8.0 * 25_000.0, "{:?}", plan.disposals);
}
