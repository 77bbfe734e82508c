//! The tutorial with its best plan, which is worked out by hand in its README.
#![allow(dead_code)] // Each test file uses what it needs.

use rearguard_foresee::Foresight;
use rearguard_model::*;
use rearguard_tables::files::read_plan;
use rearguard_tables::reading::{ReadOptions, read_mission};
use std::path::{Path, PathBuf};

pub fn quick() -> Foresight {
    Foresight { iterations: 4_000, ..Foresight::default() }
}

fn missions() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../missions")
}

pub fn tutorial() -> MissionTables {
    let reading = read_mission(&missions().join("tutorial"), &ReadOptions::default());
    reading.mission.unwrap_or_else(|| panic!("{:?}", reading.problems)).tables().clone()
}

pub fn best_plan() -> Plan {
    read_plan(&missions().join("tutorial/best-plan.json")).expect("a plan").plan
}

pub fn assembled(tables: MissionTables) -> Mission {
    Mission::assemble(tables).expect("valid")
}

/// A permission that says nothing yet but its subject.
pub fn permission(name: &str, subject: Subject) -> Clearance {
    Clearance {
        clearance: name.to_owned(),
        subject,
        asked: None,
        granted: None,
        refused: None,
        from: None,
        to: None,
        lead_p50: None,
        lead_p90: None,
    }
}

/// 5 March is day 4.
pub fn day(date: &str) -> Day {
    day::day_of(tutorial().start, date.parse().expect("a date"))
}

fn here(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/missions").join(name)
}

/// One road, one permission, four things of value.
pub fn one_road() -> Mission {
    let reading = read_mission(&here("one-road"), &ReadOptions::default());
    reading.mission.unwrap_or_else(|| panic!("{:?}", reading.problems))
}

pub fn one_road_plan() -> Plan {
    read_plan(&here("one-road-plan.json")).expect("a plan").plan
}
