//! A mission as a workbook.

use super::mission_tables::{head, mission_tables};
use super::out_table::{OutCell, OutTable};
use super::save::{SaveError, write_atomically};
use super::sheets::workbook;
use rearguard_model::Mission;
use rearguard_words::Language;
use std::io;
use std::path::Path;

/// How a workbook speaks to the person who opens it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WorkbookOptions {
    /// Of the notes and messages; table and column names are never translated.
    pub language: Language,
}

/// Writes an xlsx workbook with the sheet `mission` (key, value) and a sheet
/// per table. It reads back as the same mission.
pub fn write_mission_workbook(mission: &Mission, path: &Path, options: &WorkbookOptions) -> Result<(), SaveError> {
    let mut tables = vec![mission_sheet(mission)];
    tables.extend(mission_tables(mission));
    let bytes = workbook(&[], &tables, options.language, mission.start)
        .map_err(|error| SaveError { path: path.to_owned(), cause: io::Error::other(error) })?;
    write_atomically(path, &bytes)
}

/// mission.toml as rows of dotted keys and values.
pub(super) fn mission_sheet(mission: &Mission) -> OutTable {
    let mut table = OutTable::new("mission", &["key", "value"]);
    let (sections, clauses) = head(mission);
    let mut put = |key: String, value: OutCell| table.rows.push(vec![OutCell::Text(key), value]);
    for section in sections {
        for (key, cell) in section.keys {
            put(format!("{}.{key}", section.name), cell);
        }
    }
    for clause in clauses {
        put(format!("clause.{}.kind", clause.id), OutCell::text(clause.kind.word()));
        for (key, cell) in clause.keys {
            put(format!("clause.{}.{key}", clause.id), cell);
        }
    }
    table
}
