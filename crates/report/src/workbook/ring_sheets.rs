//! The sheets of the second ring; those that a mission does not ask for are
//! left out.

use super::sheet::{self, Cell, Styles, Table};
use crate::ring::requests::{RequestCalendar, request_calendar};
use crate::ring::{Grid, Value, cover, outflow, refusal_grid, request_grid, stations, supply};
use crate::{Beside, Case};
use rearguard_model::Mission;
use rearguard_words::{Language, Message};
use rust_xlsxwriter::{Workbook, XlsxError};

pub(super) fn add(book: &mut Workbook, case: &Case, beside: &Beside, styles: &Styles) -> Result<(), XlsxError> {
    let language = styles.language;
    let grids = [
        outflow::grid(case, beside),
        request_grid::grid(case.mission, &request_calendar(case), language),
        stations::grid(case, language),
        supply::grid(case),
        cover::grid(case),
    ];
    for grid in grids.into_iter().flatten() {
        sheet::add(book, &table(&grid, language), styles)?;
    }
    if let Some((names, rows)) = supply::by_night(case) {
        let headers = std::iter::once(language.word("report-column-night")).chain(names).collect();
        let rows = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
        sheet::add(book, &Table { name: language.word("ring-sheet-supply-nights"), headers, rows }, styles)?;
    }
    Ok(())
}

/// The request calendar, and the delays where they were costed.
pub(super) fn add_requests(
    book: &mut Workbook,
    mission: &Mission,
    calendar: &RequestCalendar,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let language = styles.language;
    let grids = [
        request_grid::grid(mission, calendar, language),
        request_grid::delays(calendar, language),
        refusal_grid::grid(mission, calendar, language),
    ];
    for grid in grids.into_iter().flatten() {
        sheet::add(book, &table(&grid, language), styles)?;
    }
    let refusals = request_grid::refusals(mission, calendar, language);
    let costing = calendar.costed.map(|costing| {
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let message = Message::new("ring-costing").count("iterations", count(costing.iterations));
        language.say(&message.count("seed", count(costing.seed)).count("runs", count(costing.runs)))
    });
    let notes: Vec<Vec<Cell>> = request_grid::not_carried(calendar, language)
        .into_iter()
        .chain(refusals)
        .chain(refusal_grid::refused_sums(mission, calendar, language))
        .chain(costing)
        .map(|line| vec![Cell::Text(line)])
        .collect();
    let notes = if notes.is_empty() { vec![vec![Cell::Text(language.word("ring-requests-intro"))]] } else { notes };
    let table = Table {
        name: language.word("ring-sheet-notes"),
        headers: vec![language.word("report-column-note")],
        rows: notes,
    };
    sheet::add(book, &table, styles)
}

pub(super) fn table(grid: &Grid, language: Language) -> Table {
    Table {
        name: language.word(grid.sheet),
        headers: grid.heads.iter().map(|id| language.word(id.trim_start_matches('#'))).collect(),
        rows: grid.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
    }
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::Blank => Cell::Blank,
        Value::Text(text) => Cell::Text(text.clone()),
        Value::Count(count) => Cell::Count(*count),
        Value::Date(date) => Cell::Date(*date),
        Value::Dollars(_) | Value::Teu(_) | Value::Share(_) => Cell::maybe(value.number(), Cell::Amount),
    }
}
