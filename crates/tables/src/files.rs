//! What Rearguard writes, and how plans come back: plan files and tables,
//! mission folders and workbooks, the starter mission, marked workbooks.

mod digits;
mod guide;
mod json;
mod mark;
mod mission_folder;
mod mission_tables;
mod mission_workbook;
mod out_table;
mod plan_error;
mod plan_file;
mod plan_json;
mod plan_rows;
mod plan_tables;
mod save;
mod sheets;
mod starter;
mod text;

pub use guide::{Choice, choice, is_required, note};
pub use mark::{MarkError, MarkReport, mark_workbook};
pub use mission_folder::write_mission_folder;
pub use mission_workbook::{WorkbookOptions, write_mission_workbook};
pub use out_table::{CsvStyle, OutCell, OutTable, csv_text, guarded, unguarded};
pub use plan_error::PlanFileError;
pub use plan_file::read_plan;
pub use plan_json::{PLAN_SIZE_LIMIT, PlanReading, plan_from_json, plan_to_json};
pub use plan_tables::plan_tables;
pub use save::{SaveError, make_folder, write_atomically};
pub(crate) use sheets::is_own_page;
pub use starter::write_starter;
