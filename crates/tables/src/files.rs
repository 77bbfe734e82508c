//! What Rearguard writes, and how plans come back: plan files and tables,
//! mission folders and workbooks, the starter mission, marked workbooks.

mod digits;
mod json;
mod plan_error;
mod plan_json;
mod save;
mod text;

pub use plan_error::PlanFileError;
pub use plan_json::{PLAN_SIZE_LIMIT, PlanReading, plan_from_json, plan_to_json};
pub use save::{SaveError, make_folder, write_atomically};
