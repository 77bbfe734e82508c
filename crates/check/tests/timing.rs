//! How long the check of a large plan takes. Run it by hand in release mode:
//! `cargo test --release -p rearguard-check --test timing -- --ignored --nocapture`.

use rearguard_check::check;
use rearguard_model::{Calendar, Contracted, Decimal, Direction, FleetUse, ManifestRow, Mission, Movement, Plan};
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
    let mission = with_plenty(&mission);
    let plan = Plan { movements: movements(&mission, 10_000), ..Plan::default() };
    let calendar = Calendar::new(&mission, None);
    for _ in 0..5 {
        let (began, on_cpu) = (Instant::now(), cpu_milliseconds());
        let review = check(&mission, &calendar, &plan);
        let (took, cpu) = (began.elapsed(), cpu_milliseconds() - on_cpu);
        let mut by_rule = std::collections::BTreeMap::new();
        for violation in &review.violations {
            *by_rule.entry(violation.rule).or_insert(0) += 1;
        }
        eprintln!(
            "{} movements, {by_rule:?}: {cpu:.1} ms of the processor, {took:?} by the clock",
            plan.movements.len()
        );
        assert!(review.score.is_some());
    }
}

/// Time this thread has spent on a processor, for machines that are busy with
/// other things; 0 where the system does not tell.
fn cpu_milliseconds() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split_whitespace().next().and_then(|ns| ns.parse::<f64>().ok()).unwrap_or_default() / 1e6
}

/// The mission with so much of everything that moving breaks few rules: it is
/// the judging that is measured, not the telling.
fn with_plenty(mission: &Mission) -> Mission {
    let mut tables = mission.tables().clone();
    for unit in tables.units.rows_mut() {
        (unit.personnel, unit.vehicles, unit.containers) = (100_000, 100_000, 100_000);
        (unit.exits, unit.cargo_exits) = (Vec::new(), Vec::new());
    }
    for leg in tables.legs.rows_mut() {
        (leg.people_per_day, leg.teu_per_day, leg.vehicles_per_day) = (100_000, 100_000, 100_000);
        (leg.convoys_per_day, leg.convoy_min, leg.convoy_max) = (1_000, 0, None);
        (leg.escort_per_vehicle, leg.clearance_days) = (Decimal::ZERO, 0);
    }
    for fleet in tables.fleets.rows_mut() {
        fleet.count = 100_000;
    }
    for site in tables.sites.rows_mut() {
        (site.beds, site.yard_teu) = (None, None);
    }
    Mission::assemble(tables).expect("it held together before")
}

/// Movements on every leg in turn: what is based at its origin goes along in
/// small groups, fleets and contracts included.
fn movements(mission: &Mission, count: usize) -> Vec<Movement> {
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
            let fits = |fleet: &&rearguard_model::Fleet| {
                let on_leg = fleet.legs.as_ref().is_none_or(|legs| legs.contains(&id));
                fleet.mode == leg.mode && fleet.base == from && on_leg
            };
            let fleets = mission.fleets.rows().iter().filter(fits).take(1);
            Movement {
                id: format!("M{at:05}"),
                leg: leg.leg.clone(),
                reverse,
                depart: mission.date((at as i32 / 40) % last),
                manifest: units.map(aboard).collect(),
                fleets: fleets.map(|fleet| FleetUse { fleet: fleet.fleet.clone(), count: 2 }).collect(),
                contracted: Contracted { people: 3, vehicles: 3, teu: 3 },
                escort: Vec::new(),
            }
        })
        .collect()
}
