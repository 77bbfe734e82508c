//! Rows as handed in, understood cell by cell.

use super::{Code, Place};
use crate::entry::{Draft, FieldFault, FieldFaultKind, Fields};
use rearguard_model::Date;
use rearguard_tables::grid::as_number;
use rearguard_tables::problem::Problem;
use rearguard_tables::raw::{Cell, RawMission, RawTable};

/// Columns that hold numbers, which a file may write with a decimal comma.
const NUMBERS: [&str; 9] =
    ["quantity", "people", "vehicles", "teu", "count", "casualties", "capacity", "days_factor", "hazard_factor"];

/// An entry that somebody hands in, with its place.
#[derive(Clone, PartialEq, Debug)]
pub struct Handed {
    pub place: Place,
    pub draft: Draft,
}

/// The rows of the tables of a log (`actuals`, `closed` …), read with
/// `grid::read_tables` and the catalogue `columns::LOG`. Where `entered_on` is
/// blank they are entered `on` that day.
pub fn from_tables(raw: &RawMission, on: Date) -> Result<Vec<Handed>, Vec<Problem>> {
    let mut handed = Vec::new();
    let mut problems = Vec::new();
    for table in &raw.tables {
        let filled = table.rows.iter().filter(|row| row.cells.iter().any(|cell| *cell != Cell::Blank));
        for row in filled {
            let place = Place { file: table.file.clone(), row: Some(row.number), headers: table.headers.clone() };
            match understood(place, &table.name, &fields(table, &row.cells), on) {
                Ok(row) => handed.push(row),
                Err(problem) => problems.push(*problem),
            }
        }
    }
    if handed.is_empty() && problems.is_empty() {
        let file = raw.tables.first().map_or_else(|| "actuals".to_owned(), |table| table.file.clone());
        problems.push(Place { file, ..Place::default() }.problem(Code::Nothing, "movement", "", |m| m));
    }
    if problems.is_empty() { Ok(handed) } else { Err(problems) }
}

/// One entry of a kind from columns and their texts, as typed on a command line.
pub fn from_fields(kind: &str, fields: &Fields, on: Date) -> Result<Handed, Box<Problem>> {
    let place = Place { file: kind.to_owned(), ..Place::default() };
    understood(place, kind, fields, on)
}

fn fields(table: &RawTable, cells: &[Cell]) -> Fields {
    let mut fields = Fields::default();
    for (header, cell) in table.headers.iter().zip(cells) {
        match cell {
            Cell::Blank => {}
            Cell::Text(text) if NUMBERS.contains(&header.as_str()) => {
                let digits = as_number(text, table.style);
                fields.put(header, digits.as_deref().unwrap_or(text));
            }
            Cell::Text(text) | Cell::Number(text) | Cell::Error(text) | Cell::Uncomputed(text) => {
                fields.put(header, text);
            }
            Cell::Date(date) => fields.put(header, &date.to_string()),
            Cell::Bool(flag) => fields.put(header, if *flag { "yes" } else { "no" }),
        }
    }
    fields
}

fn understood(place: Place, kind: &str, fields: &Fields, on: Date) -> Result<Handed, Box<Problem>> {
    let refuse = |fault: FieldFault| Box::new(problem(&place, &fault));
    let what = fields.what(kind).map_err(refuse)?;
    let entered_on = fields.date("entered_on").map_err(refuse)?.unwrap_or(on);
    let corrects = match fields.text("corrects") {
        text if text.is_empty() => None,
        text => Some(
            text.parse()
                .map_err(|_| refuse(FieldFault { column: "corrects", value: text, kind: FieldFaultKind::Count }))?,
        ),
    };
    let draft = Draft { what, corrects, entered_on, who: fields.text("who"), note: fields.text("note") };
    Ok(Handed { place, draft })
}

fn problem(place: &Place, fault: &FieldFault) -> Problem {
    let code = match fault.kind {
        FieldFaultKind::Missing => Code::Missing,
        FieldFaultKind::Date => Code::NotADate,
        FieldFaultKind::Count => Code::NotACount,
        FieldFaultKind::Number => Code::NotANumber,
        FieldFaultKind::Flag | FieldFaultKind::Kind => Code::NotAWord,
    };
    place.problem(code, fault.column, &fault.value, |m| m.text("column", fault.column))
}
