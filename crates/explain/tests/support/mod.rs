//! Missions that lie beside the product, to be changed by the tests.
#![allow(dead_code)] // Each test file uses what it needs.

use rearguard_check::check;
use rearguard_explain::{ExplainSettings, Explanation};
use rearguard_model::*;
use rearguard_tables::reading::{ReadOptions, read_mission};
use std::path::{Path, PathBuf};

/// Small, so that the tests are fast; the missions are too.
pub fn quick() -> ExplainSettings {
    ExplainSettings { iterations: 2_000, ..ExplainSettings::default() }
}

pub fn tutorial() -> MissionTables {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../missions/tutorial"))
}

/// `None`, with a line that says so, where the shared folder is absent.
pub fn shared(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(folder);
    if !path.is_dir() {
        eprintln!("skipped: {} is not there", path.display());
        return None;
    }
    Some(path)
}

pub fn read(folder: &Path) -> MissionTables {
    let reading = read_mission(folder, &ReadOptions::default());
    reading.mission.unwrap_or_else(|| panic!("{}: {:?}", folder.display(), reading.problems)).tables().clone()
}

pub fn assembled(tables: &MissionTables) -> Mission {
    Mission::assemble(tables.clone()).expect("valid")
}

/// The day of a date like 2023-12-31.
pub fn day(tables: &MissionTables, date: &str) -> Day {
    day::day_of(tables.start, date.parse().expect("a date"))
}

/// A closure of a leg between two days.
pub fn closed(leg: LegId, from: Day, to: Day) -> Window {
    Window {
        subject: Subject::Leg(leg),
        from,
        to,
        capacity: Decimal::ZERO,
        days_factor: Decimal::ONE,
        hazard_factor: Decimal::ONE,
        reason: None,
        known_from: None,
        direction: None,
        lost: false,
    }
}

/// Kind and name of every cause of every conflict.
pub fn causes(answer: &Explanation) -> Vec<Vec<(&'static str, String)>> {
    let names =
        |c: &rearguard_explain::Conflict| c.causes.iter().map(|cause| (cause.kind, cause.name.clone())).collect();
    answer.conflicts.iter().map(names).collect()
}

/// Whether a plan keeps every rule of the tables.
pub fn keeps(tables: &MissionTables, plan: &Plan) -> bool {
    let mission = assembled(tables);
    check(&mission, &Calendar::new(&mission, None), plan).kept()
}
