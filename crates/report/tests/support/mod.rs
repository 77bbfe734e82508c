//! The field cases, read and checked as the command line does.

#![allow(dead_code)] // Each test file uses what it needs.

use rearguard_check::review::Review;
use rearguard_model::{Calendar, Mission, Plan};
use rearguard_report::Case;
use std::path::Path;

/// A mission, a plan and what the check says of it.
pub struct Checked {
    pub mission: Mission,
    pub calendar: Calendar,
    pub plan: Plan,
    pub review: Review,
}

impl Checked {
    pub fn new(mission: Mission, plan: Plan) -> Checked {
        let calendar = Calendar::new(&mission, None);
        let review = rearguard_check::check(&mission, &calendar, &plan);
        Checked { mission, calendar, plan, review }
    }

    pub fn case(&self) -> Case<'_> {
        Case {
            mission: &self.mission,
            calendar: &self.calendar,
            plan: &self.plan,
            review: &self.review,
            bound: None,
            gap: None,
            constant: None,
            known_on: None,
            version: "0.1.0",
            reading: Vec::new(),
            provenance: None,
        }
    }
}

/// `None`, with a word about it, where the shared cases are not at hand.
pub fn field_case(name: &str, plan: &str) -> Option<Checked> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/field-cases").join(name);
    if !folder.is_dir() {
        println!("skipped: {} is not at hand", folder.display());
        return None;
    }
    let reading = rearguard_tables::reading::read_mission(&folder, &Default::default());
    let mission = reading.mission.expect("the field case's mission is valid");
    Some(Checked::new(mission, read_plan(&folder.join(plan))))
}

pub fn read_plan(path: &Path) -> Plan {
    match rearguard_tables::files::read_plan(path) {
        Ok(reading) => reading.plan,
        Err(error) => panic!("{}: {error:?}", path.display()),
    }
}
