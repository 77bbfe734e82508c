//! Two plans under the same draws, and two missions.

use rearguard_model::*;
use rearguard_simulate::{SimulationSettings, Spread};
use rearguard_tables::files::read_plan;
use rearguard_tables::reading::{ReadOptions, read_mission};
use rearguard_track::{Scenario, compare_scenarios, comparison_json, odds, odds_text};
use rearguard_words::Language;
use std::path::PathBuf;

/// The base field case: three camps, five movements; it keeps every rule.
fn base() -> Option<(Mission, Plan)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/field-cases/_base");
    if !folder.is_dir() {
        eprintln!("skipped: {} is not there", folder.display());
        return None;
    }
    let mission = read_mission(&folder, &ReadOptions::default()).mission.expect("a valid mission");
    let plan = read_plan(&folder.join("plan.json")).expect("a readable plan").plan;
    Some((mission, plan))
}

fn runs(runs: u32) -> SimulationSettings {
    SimulationSettings { runs, ..SimulationSettings::default() }
}

fn changed(mission: &Mission, change: impl Fn(&mut MissionTables)) -> Mission {
    let mut tables = mission.tables().clone();
    change(&mut tables);
    Mission::assemble(tables).expect("still a mission")
}

/// Every date of the plan a day later.
fn a_day_later(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    let movements = plan.movements.iter_mut().map(|row| &mut row.depart);
    let disposals = plan.disposals.iter_mut().map(|row| &mut row.on);
    let steps = plan.steps.iter_mut().map(|row| &mut row.start);
    let transfers = plan.transfers.iter_mut().map(|row| &mut row.on);
    let closures = plan.closures.iter_mut().map(|row| &mut row.on);
    for date in movements.chain(disposals).chain(steps).chain(transfers).chain(closures) {
        *date = date.tomorrow().expect("a day");
    }
    plan
}

#[test]
fn a_plan_against_itself_is_out_on_the_same_day_in_every_run() {
    let Some((mission, plan)) = base() else { return };
    let same = Scenario { mission: &mission, plan: &plan };
    let found = odds(same, same, &runs(150)).expect("it can be acted out");
    assert_eq!((found.draws.earlier, found.draws.same_day, found.draws.later), (0, 150, 0));
    assert_eq!(compare_scenarios(same, same).rows, []);
}

#[test]
fn a_mission_moved_by_a_day_is_one_day_later_in_every_run_because_the_draws_are_the_same() {
    let Some((mission, plan)) = base() else { return };
    let tomorrow = changed(&mission, |tables| {
        tables.start = tables.start.tomorrow().expect("a day");
        tables.end = tables.end.tomorrow().expect("a day");
    });
    let later = a_day_later(&plan);
    let (a, b) = (Scenario { mission: &mission, plan: &plan }, Scenario { mission: &tomorrow, plan: &later });
    let found = odds(a, b, &runs(200)).expect("both can be acted out");
    assert_eq!((found.draws.earlier, found.draws.same_day, found.draws.later), (0, 0, 200));
    let days = found.draws.days_later;
    assert_eq!((days.p10, days.p50, days.p90), (1, 1, 1));
    let back = odds(b, a, &runs(200)).expect("both can be acted out").draws;
    assert_eq!((back.earlier, back.days_later.p50), (200, -1));
}

#[test]
fn another_road_makes_another_scenario_and_the_row_is_named() {
    let Some((mission, plan)) = base() else { return };
    let leg = mission.leg(&plan.movements.last().expect("movements").leg).expect("a leg");
    let slow = changed(&mission, |tables| tables.legs.rows_mut()[leg.index()].km += Decimal::ONE);
    let (a, b) = (Scenario { mission: &mission, plan: &plan }, Scenario { mission: &slow, plan: &plan });
    let value = comparison_json(&compare_scenarios(a, b));
    let rows = value["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert_eq!((&rows[0]["table"], &rows[0]["cells"][0]["column"]), (&"leg".into(), &"km".into()));
    // Kilometres move nobody: the runs are the same.
    assert_eq!(odds(a, b, &runs(50)).expect("both can be acted out").draws.same_day, 50);
}

#[test]
fn odds_are_said_with_number_threshold_date_and_basis_in_both_languages() {
    let Some((mission, plan)) = base() else { return };
    let same = Scenario { mission: &mission, plan: &plan };
    let still = SimulationSettings { spread: Spread::NONE, ..runs(100) };
    let found = odds(same, same, &still).expect("it can be acted out");
    let english = odds_text(&found, Language::English);
    for part in [
        "A: All simulated runs are out on or before 31 December 2023",
        "100 runs, seed 1",
        "on the same day in the middle run",
    ] {
        assert!(english.contains(part), "{part} in\n{english}");
    }
    assert!(odds_text(&found, Language::French).contains("le même jour dans la simulation du milieu"));
}
