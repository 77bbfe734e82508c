//! From what a planner hands in (a folder, a workbook, an archive) to tables
//! as found: cells with their place, and everything that was odd on the way.
//!
//! Bytes become text (`text`), text becomes records (`delimited`), workbooks
//! become sheets (`workbook`); both are a `Sheet`, in which `table` finds the
//! header. What the cells mean is not asked here.

mod archive;
mod biff_text;
mod cells;
mod clean;
pub mod codes;
mod compound;
mod delimited;
mod folder;
mod header;
mod kind;
mod limits;
mod mission_file;
mod number;
mod ods;
mod sheet;
mod stored;
mod style;
mod table;
mod text;
mod workbook;
mod xls;
mod xlsx;
mod xlsx_parts;
mod xml;

pub(crate) use folder::assemble;
pub use limits::Limits;
pub use number::{as_number, as_percent};
pub use sheet::letter;

use crate::columns::{self, Table};
use crate::problem::Problem;
use crate::raw::RawMission;
use codes::Code;
use std::path::Path;

/// How to read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct GridOptions {
    pub limits: Limits,
}

/// Nothing at all could be read.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[error("{}: {}", .0.code, .0.file)]
pub struct GridError(pub Box<Problem>);

impl From<Problem> for GridError {
    fn from(problem: Problem) -> GridError {
        GridError(Box::new(problem))
    }
}

/// Reads a mission: a folder of mission.toml and CSV tables, a workbook (.xlsx,
/// .ods, .xls) or a zip archive of such a folder; mission.toml stands for its
/// folder. All problems come with it.
pub fn read(path: &Path, options: &GridOptions) -> Result<RawMission, GridError> {
    let folder = path.parent().filter(|_| folder::is_mission_file(&folder::shown(path)) && path.is_file());
    let folder = folder.map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    read_tables(folder.unwrap_or(path), columns::MISSION, options).map(with_mission_file)
}

/// Reads a mission from the bytes of one file (an upload). The name is only for
/// messages: what the file is, its bytes say.
pub fn read_bytes(name: &str, bytes: &[u8], options: &GridOptions) -> Result<RawMission, GridError> {
    folder::one_file(name, bytes, columns::MISSION, options).map(with_mission_file)
}

/// Reads tables of a catalogue (a plan made by hand, a log) from one CSV file, a
/// folder, a workbook or an archive. A lone CSV file is the table whose name it
/// bears, otherwise the one whose columns it shares most.
pub fn read_tables(path: &Path, catalogue: &'static [Table], options: &GridOptions) -> Result<RawMission, GridError> {
    let name = folder::shown(path);
    let about = std::fs::metadata(path).map_err(|error| folder::unreadable(path, &error))?;
    if about.is_dir() {
        return folder::read(path, catalogue, options);
    }
    let bytes = folder::load(path, options.limits.file_bytes)?;
    folder::one_file(&name, &bytes, catalogue, options)
}

fn with_mission_file(mut mission: RawMission) -> RawMission {
    let says_so = mission.problems.iter().any(|problem| columns::normal(&problem.file) == "mission");
    if !says_so && !mission.tables.iter().any(|table| table.name == "mission") {
        let file = if mission.workbook { "mission" } else { "mission.toml" };
        mission.problems.push(Code::NoMissionFile.problem(file, |m| m));
    }
    mission
}
