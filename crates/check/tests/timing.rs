//! How long the check of a large plan takes. Run it by hand in release mode:
//! `cargo test --release -p rearguard-check --test timing -- --ignored --nocapture`.

use rearguard_check::check;
use rearguard_model::{Calendar, Contracted, Direction, FleetUse, ManifestRow, Movement, Plan};
use rearguard_tables::reading::{ReadOptions, read_mission};
use std::path::Path;
use std::time::Instant;

#[test]
#[ignore = "a measurement, not a verdict"]
fn a_plan_of_ten_thousand_movements() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/missions/s100");
    let Some(mission) = read_mission(&folder, &ReadOptions::default()).mission else {
        eprintln!("skipped: {} is not there", folder.display());
        return;
    };
    let plan = Plan { movements: movements(&mission, 10_000), ..Plan::default() };
    let calendar = Calendar::new(&mission, None);
    for _ in 0..5 {
        let began = Instant::now();
        let review = check(&mission, &calendar, &plan);
        let took = began.elapsed();
        eprintln!("{} movements, {} violations: {took:?}", plan.movements.len(), review.violations.len());
        assert!(review.score.is_some());
    }
}

/// Movements on every leg in turn: what is based at its origin goes along in
/// small groups, fleets and contracts included.
fn movements(mission: &rearguard_model::Mission, count: usize) -> Vec<Movement> {
    let legs: Vec<_> = mission.legs.iter().collect();
    let last = mission.last_day() - 10;
    (0..count)
        .map(|at| {
            let (id, leg) = legs[at % legs.len()];
            let reverse = leg.two_way && (at / legs.len()) % 2 == 1;
            let (from, _) = mission.ends(id, Direction::of(reverse));
            let units = mission.units.rows().iter().filter(|unit| unit.site == from).take(3);
            let aboard = |unit: &rearguard_model::Unit| ManifestRow::Unit {
                unit: unit.unit.clone(),
                people: 1,
                vehicles: 1,
                teu: 1,
            };
            let fleets = mission.fleets.rows().iter().filter(|fleet| fleet.mode == leg.mode).take(1);
            Movement {
                id: format!("M{at:05}"),
                leg: leg.leg.clone(),
                reverse,
                depart: mission.date((at as i32 / 40) % last),
                manifest: units.map(aboard).collect(),
                fleets: fleets.map(|fleet| FleetUse { fleet: fleet.fleet.clone(), count: 2 }).collect(),
                contracted: Contracted { people: 1, vehicles: 0, teu: 1 },
                escort: Vec::new(),
            }
        })
        .collect()
}
