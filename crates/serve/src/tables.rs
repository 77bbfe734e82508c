//! A mission's tables as they are kept and edited: cells as written.

use crate::describe::words;
use rearguard::tables::columns::{self, MISSION};
use rearguard::tables::problem::{Problem, Severity};
use rearguard::tables::raw::{Cell, NumberStyle, RawMission, RawRow, RawTable};
use rearguard_words::Language;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::Schema;

/// All tables of a mission, in the catalogue's order, empty ones included.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Tables {
    pub sheets: Vec<Sheet>,
    /// What was odd in the files, said in both languages.
    pub notes: Vec<Note>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Sheet {
    pub name: String,
    pub headers: Vec<String>,
    /// Each as wide as the headers.
    pub rows: Vec<Vec<String>>,
    pub decimal_comma: bool,
}

/// A problem that reading the files found; it goes when its table is edited.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Note {
    pub en: ProblemSaid,
    pub fr: ProblemSaid,
}

/// A problem as the page shows it. `row` counts the table's rows from 0.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ProblemSaid {
    pub code: String,
    #[schema(schema_with = severities)]
    pub severity: String,
    pub table: Option<String>,
    pub row: Option<u32>,
    pub column: Option<String>,
    pub value: Option<String>,
    pub message: String,
    pub advice: Option<String>,
}

fn severities() -> Schema {
    words(["error", "warning", "note"].into_iter(), false)
}

/// A change of one table. Rows are counted before it; insertions after removals.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TableChange {
    #[serde(default)]
    pub edits: Vec<CellEdit>,
    #[serde(default)]
    pub remove: Vec<usize>,
    #[serde(default)]
    pub insert: Vec<NewRow>,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CellEdit {
    pub row: usize,
    pub column: String,
    pub value: String,
}

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRow {
    pub at: usize,
    pub values: Vec<String>,
}

impl Tables {
    /// The tables as found, every known column there.
    pub fn of(raw: &RawMission) -> Tables {
        let sheets = MISSION.iter().map(|known| sheet(known, raw.tables.iter().find(|t| t.name == known.name)));
        let note = |problem: &Problem| {
            let table = raw.tables.iter().find(|t| t.file == problem.file);
            Note { en: said(problem, Language::English, table), fr: said(problem, Language::French, table) }
        };
        Tables { sheets: sheets.collect(), notes: raw.problems.iter().map(note).collect() }
    }

    /// For the reader of rows; problems then name the table as their file.
    pub fn raw(&self) -> RawMission {
        let filled = self.sheets.iter().filter(|sheet| !sheet.rows.is_empty());
        RawMission { tables: filled.map(Sheet::raw).collect(), problems: Vec::new(), workbook: true }
    }

    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }

    /// Makes the change; `None` where it names a row or column that is not there.
    pub fn changed(&self, name: &str, change: &TableChange) -> Option<Tables> {
        let mut tables = self.clone();
        let sheet = tables.sheets.iter_mut().find(|sheet| sheet.name == name)?;
        for edit in &change.edits {
            let column = sheet.headers.iter().position(|header| *header == edit.column)?;
            *sheet.rows.get_mut(edit.row)?.get_mut(column)? = plain(&edit.value);
        }
        let mut remove = change.remove.clone();
        remove.sort_unstable();
        remove.dedup();
        for &row in remove.iter().rev() {
            if row >= sheet.rows.len() {
                return None;
            }
            sheet.rows.remove(row);
        }
        for new in &change.insert {
            if new.at > sheet.rows.len() || new.values.len() > sheet.headers.len() {
                return None;
            }
            let mut values: Vec<String> = new.values.iter().map(|text| plain(text)).collect();
            values.resize(sheet.headers.len(), String::new());
            sheet.rows.insert(new.at, values);
        }
        tables.notes.retain(|note| note.en.table.as_deref() != Some(name) || note.en.row.is_none());
        Some(tables)
    }
}

impl Sheet {
    fn raw(&self) -> RawTable {
        let row = |(at, cells): (usize, &Vec<String>)| RawRow {
            number: at as u32 + 2,
            cells: cells.iter().map(|text| cell(text)).collect(),
        };
        RawTable {
            name: self.name.clone(),
            file: self.name.clone(),
            header_row: 1,
            headers: self.headers.clone(),
            rows: self.rows.iter().enumerate().map(row).collect(),
            style: NumberStyle { decimal_comma: self.decimal_comma },
        }
    }
}

fn sheet(known: &columns::Table, found: Option<&RawTable>) -> Sheet {
    let Some(found) = found else {
        let headers = known.columns.iter().map(|name| (*name).to_owned()).collect();
        return Sheet { name: known.name.to_owned(), headers, ..Sheet::default() };
    };
    let named: Vec<usize> = (0..found.headers.len()).filter(|&at| !found.headers[at].is_empty()).collect();
    let mut headers: Vec<String> = named.iter().map(|&at| found.headers[at].clone()).collect();
    headers
        .extend(known.columns.iter().filter(|name| !found.headers.iter().any(|h| h == *name)).map(|n| (*n).to_owned()));
    let cells = |row: &RawRow| {
        let mut cells: Vec<String> = named.iter().map(|&at| row.cells.get(at).map_or_else(String::new, text)).collect();
        cells.resize(headers.len(), String::new());
        cells
    };
    let rows = found.rows.iter().map(cells).collect();
    Sheet { name: known.name.to_owned(), rows, headers, decimal_comma: found.style.decimal_comma }
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) | Cell::Number(text) | Cell::Error(text) => plain(text),
        Cell::Date(date) => date.to_string(),
        Cell::Bool(true) => "yes".to_owned(),
        Cell::Bool(false) => "no".to_owned(),
        Cell::Uncomputed(formula) => format!("={formula}"),
    }
}

/// Text without what nobody sees: characters that hide, turn the direction of
/// writing, or steer a terminal. Line breaks and tabs stay.
fn plain(text: &str) -> String {
    let seen = |c: &char| !columns::is_zero_width(*c) && (!c.is_control() || matches!(c, '\n' | '\t'));
    text.chars().filter(seen).collect()
}

fn cell(text: &str) -> Cell {
    let text = text.trim();
    match text {
        "" => Cell::Blank,
        "#N/A" | "#REF!" | "#VALUE!" | "#NAME?" | "#DIV/0!" | "#NUM!" | "#NULL!" => Cell::Error(text.to_owned()),
        _ => match text.strip_prefix('=') {
            Some(formula) => Cell::Uncomputed(formula.to_owned()),
            None => Cell::Text(text.to_owned()),
        },
    }
}

/// The problem in a language; `table` is where it was found, if in one.
pub fn said(problem: &Problem, language: Language, table: Option<&RawTable>) -> ProblemSaid {
    let name = table.map(|t| t.name.clone());
    let known = MISSION.iter().find(|t| problem.file.split('.').next() == Some(t.name)).map(|t| t.name.to_owned());
    let row = match (problem.row, table) {
        (Some(number), Some(table)) => table.rows.iter().position(|row| row.number == number).map(|at| at as u32),
        (Some(number), None) => number.checked_sub(2),
        (None, _) => None,
    };
    ProblemSaid {
        code: problem.code.to_owned(),
        severity: match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Notice => "note",
        }
        .to_owned(),
        table: name.or(known),
        row,
        column: problem.column.as_ref().map(|c| if c.header.is_empty() { &c.letter } else { &c.header }.clone()),
        value: problem.value.clone(),
        message: language.say(&problem.message),
        advice: problem.help.as_ref().map(|help| language.say(help)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables() -> Tables {
        let sheet = Sheet {
            name: "teams".to_owned(),
            headers: vec!["team".to_owned(), "count".to_owned()],
            rows: vec![vec!["a".to_owned(), "1".to_owned()], vec!["b".to_owned(), "2".to_owned()]],
            decimal_comma: false,
        };
        Tables { sheets: vec![sheet], notes: Vec::new() }
    }

    #[test]
    fn rows_are_removed_before_new_ones_come() {
        let change = TableChange {
            edits: vec![CellEdit { row: 1, column: "count".to_owned(), value: "9".to_owned() }],
            remove: vec![0],
            insert: vec![NewRow { at: 1, values: vec!["c".to_owned()] }],
        };
        let changed = tables().changed("teams", &change).expect("a change");
        assert_eq!(changed.sheets[0].rows, [["b", "9"], ["c", ""]]);
    }

    #[test]
    fn a_row_or_column_that_is_not_there_changes_nothing() {
        let edit = |row, column: &str| TableChange {
            edits: vec![CellEdit { row, column: column.to_owned(), value: String::new() }],
            ..TableChange::default()
        };
        assert!(tables().changed("teams", &edit(2, "count")).is_none());
        assert!(tables().changed("teams", &edit(0, "colour")).is_none());
        assert!(tables().changed("sites", &edit(0, "count")).is_none());
    }

    #[test]
    fn names_that_lie_are_read_as_they_are_seen() {
        assert_eq!(plain("\u{202e}gpj.exe\u{1b}[31m, G\u{200b}ao\u{0}"), "gpj.exe[31m, Gao");
        assert_eq!(plain("Ménaka\tnord\nsuite"), "Ménaka\tnord\nsuite");
    }
}
