//! From a folder or a workbook to a mission, with all that is wrong with it
//! said at once.

mod totals;

pub use crate::rows::DateOrder;
pub use totals::{TableCount, Totals};

use crate::grid::{self, GridOptions, Limits};
use crate::problem::{Column, Problem, Severity};
use crate::raw::RawMission;
use crate::rows::sheet::Findings;
use crate::rows::{self, Sheets};
use crate::suspicion;
use rearguard_model::{Mission, MissionTables};
use std::path::Path;

/// How to read what the files leave open.
#[derive(Clone, Debug, Default)]
pub struct ReadOptions {
    /// Which comes first in `10/08/2023`; `None`: as each file itself settles.
    pub date_order: Option<DateOrder>,
    /// How much to read at most.
    pub limits: Limits,
}

/// What came of reading: a mission where nothing was an error.
#[derive(Clone, Debug)]
pub struct Reading {
    pub mission: Option<Mission>,
    /// By table in the order of thinking, then by row and column.
    pub problems: Vec<Problem>,
    /// Rows per table that was found.
    pub counts: Vec<TableCount>,
    /// What the planner can compare with what they know.
    pub totals: Totals,
}

impl Reading {
    /// Whether anything found has this severity.
    pub fn has(&self, severity: Severity) -> bool {
        self.problems.iter().any(|problem| problem.severity == severity)
    }
}

/// Reads a mission's folder or workbook.
pub fn read_mission(path: &Path, options: &ReadOptions) -> Reading {
    let raw = match grid::read(path, &GridOptions { limits: options.limits.clone() }) {
        Ok(raw) => raw,
        Err(nothing) => RawMission { problems: vec![*nothing.0], ..RawMission::default() },
    };
    mission_from(raw, options)
}

/// Makes a mission of tables as found.
pub fn mission_from(raw: RawMission, options: &ReadOptions) -> Reading {
    if raw.tables.is_empty() && !raw.problems.is_empty() {
        return nothing_read(raw);
    }
    let findings = Findings::default();
    let sheets = Sheets::of(&raw, options.date_order, &findings);
    let tables = rows::read(&sheets);
    suspicion::of_rows(&sheets, &tables);
    let counts = totals::counts(&raw);
    let sums = totals::totals(&tables);
    let whole = !findings.has_errors() && !raw.problems.iter().any(|p| p.severity == Severity::Error);
    let mission = if whole { assembled(&sheets, tables) } else { None };
    drop(sheets);
    let mut problems = raw.problems.clone();
    let told = |p: &Problem| p.code == rows::codes::MISSING_TABLE && raw.problems.iter().any(is_of_head);
    problems.extend(findings.into_problems().into_iter().filter(|p| !(is_of_head(p) && told(p))));
    sort(&mut problems, &raw);
    let mission = mission.filter(|_| !problems.iter().any(|p| p.severity == Severity::Error));
    Reading { mission, problems, counts, totals: sums }
}

/// What stopped the reading before it began is all there is to say.
fn nothing_read(raw: RawMission) -> Reading {
    let nowhere = jiff::civil::date(2000, 1, 1);
    let totals = totals::totals(&MissionTables::empty("", nowhere, nowhere));
    Reading { mission: None, problems: raw.problems, counts: Vec::new(), totals }
}

/// Freezes tables without faults, and looks at them as a whole.
fn assembled(sheets: &Sheets<'_>, tables: MissionTables) -> Option<Mission> {
    match Mission::assemble(tables) {
        Ok(mission) => {
            suspicion::of_mission(sheets, &mission);
            Some(mission)
        }
        Err(faults) => {
            // The readers say the same with row and column, so this is a last line.
            for fault in faults {
                let said = rows::fault::Fault::error(rows::codes::INCONSISTENT);
                sheets.mission.fault(said.text("column", "mission").text("other", fault).text("value", ""));
            }
            None
        }
    }
}

/// Whether a problem is one of mission.toml or the sheet `mission`.
fn is_of_head(problem: &Problem) -> bool {
    problem.severity == Severity::Error && problem.file.split('.').next() == Some("mission")
}

/// By table in the order of thinking, then row and column.
fn sort(problems: &mut [Problem], raw: &RawMission) {
    let table = |file: &str| {
        let found = raw.tables.iter().find(|table| table.file == file).map_or(file, |table| table.name.as_str());
        let name = found.split('.').next().unwrap_or(found);
        rows::ORDER.iter().position(|known| *known == name).unwrap_or(rows::ORDER.len())
    };
    let column =
        |column: &Option<Column>| column.as_ref().map(|c| (c.letter.len(), c.letter.clone(), c.header.clone()));
    problems.sort_by_cached_key(|p| (table(&p.file), p.file.clone(), p.row, column(&p.column), p.code));
}
