//! Missions and plans that lie beside the product, in `shared`.
#![allow(dead_code)] // Each test file uses what it needs.

use rearguard_check::{Review, check};
use rearguard_model::amount::six_places;
use rearguard_model::{Calendar, Mission, Plan};
use rearguard_tables::files::read_plan;
use rearguard_tables::reading::{ReadOptions, read_mission};
use rearguard_words::Language;
use std::path::{Path, PathBuf};

/// A mission, its calendar and a plan for it.
pub struct Field {
    pub mission: Mission,
    pub calendar: Calendar,
    pub plan: Plan,
}

impl Field {
    pub fn check(&self, plan: &Plan) -> Review {
        check(&self.mission, &self.calendar, plan)
    }

    /// Every violation as a sentence.
    pub fn said(&self, review: &Review) -> Vec<String> {
        review.violations.iter().map(|v| format!("{:?} {}", v.rule, Language::English.say(&v.message))).collect()
    }
}

/// The components of a score as files have them.
pub fn parts(review: &Review) -> Vec<(&'static str, String)> {
    let score = review.score.as_ref().expect("a plan that keeps P0 has a score");
    score.parts().into_iter().map(|(name, value)| (name, six_places(value))).collect()
}

/// `None`, with a line that says so, where the shared folder is absent.
pub fn field(folder: &str, plan_file: &str) -> Option<Field> {
    Some(read(&shared(folder)?, plan_file))
}

/// One of the product's own missions.
pub fn own(folder: &str, plan_file: &str) -> Field {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../missions").join(folder), plan_file)
}

fn read(folder: &Path, plan_file: &str) -> Field {
    let reading = read_mission(folder, &ReadOptions::default());
    let mission = reading.mission.unwrap_or_else(|| panic!("{}: {:?}", folder.display(), reading.problems));
    let plan = match read_plan(&folder.join(plan_file)) {
        Ok(reading) => reading.plan,
        Err(error) => panic!("{}/{plan_file}: {error:?}", folder.display()),
    };
    Field { calendar: Calendar::new(&mission, None), mission, plan }
}

pub fn base() -> Option<Field> {
    field("field-cases/_base", "plan.json")
}

pub fn tiny() -> Option<Field> {
    field("missions/tiny-7", "optimal-plan.json")
}

fn shared(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(folder);
    if !path.is_dir() {
        eprintln!("skipped: {} is not there", path.display());
        return None;
    }
    Some(path)
}
