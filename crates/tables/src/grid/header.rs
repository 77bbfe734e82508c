//! Finding the header of a table among titles, blank lines and tag rows.

use crate::columns::Table;
use crate::grid::sheet::{Area, Sheet};
use crate::raw::{Cell, RawRow};

/// The header stands within so many rows of the top.
const SEARCHED: u32 = 25;

/// Where the header is, by position in `Sheet::rows`.
pub(crate) struct Found {
    pub at: usize,
    /// How many columns of the table it names.
    pub known: usize,
}

/// The row with the most names of the table's columns, the first of equals.
pub(crate) fn find(sheet: &Sheet, table: &Table) -> Option<Found> {
    let mut best: Option<Found> = None;
    for (at, row) in sheet.rows.iter().enumerate().take_while(|(_, row)| row.number <= SEARCHED) {
        let known = known_names(row, table);
        if known > best.as_ref().map_or(0, |found| found.known) {
            best = Some(Found { at, known });
        }
    }
    best
}

fn known_names(row: &RawRow, table: &Table) -> usize {
    let mut names: Vec<&str> = row.cells.iter().filter_map(|cell| table.column(text(cell)?)).collect();
    names.sort_unstable();
    names.dedup();
    names.len()
}

fn text(cell: &Cell) -> Option<&str> {
    match cell {
        Cell::Text(text) => Some(text),
        _ => None,
    }
}

/// A row of HXL tags: every cell that holds anything is a `#tag` with attributes.
pub(crate) fn is_hxl(row: &RawRow) -> bool {
    let tag =
        |text: &str| text.strip_prefix('#').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    row.cells.iter().filter(|cell| **cell != Cell::Blank).all(|cell| text(cell).is_some_and(tag))
}

/// The rows over which the header is spread, if it is: by a merged range that
/// touches it, by a row of merged group names right above it (one merged title
/// is none), or by a neighbour that names columns where the header row is blank.
pub(crate) fn span(sheet: &Sheet, table: &Table, found: &Found) -> Option<(u32, u32)> {
    let header = &sheet.rows[found.at];
    let covers = |area: &&Area| area.top <= header.number && header.number <= area.bottom;
    if let Some(area) = sheet.merged.iter().find(covers) {
        return Some((area.top, area.bottom));
    }
    if let Some(groups) = groups_above(sheet, found) {
        return Some((groups, header.number));
    }
    let neighbours = [found.at.checked_sub(1), Some(found.at + 1)];
    neighbours.into_iter().flatten().filter_map(|at| sheet.rows.get(at)).find_map(|row| {
        let adjacent = row.number.abs_diff(header.number) == 1;
        (adjacent && completes(row, header, table))
            .then(|| (row.number.min(header.number), row.number.max(header.number)))
    })
}

/// The row right above the header if it names groups of columns.
fn groups_above(sheet: &Sheet, found: &Found) -> Option<u32> {
    let above = sheet.rows[found.at].number.checked_sub(1)?;
    let merged = sheet.merged.iter().filter(|area| area.top <= above && above <= area.bottom).count();
    (merged > 1).then_some(above)
}

fn completes(row: &RawRow, header: &RawRow, table: &Table) -> bool {
    row.cells.iter().enumerate().any(|(column, cell)| {
        let blank_above = header.cells.get(column).is_none_or(|cell| *cell == Cell::Blank);
        blank_above && text(cell).is_some_and(|text| table.column(text).is_some())
    })
}
