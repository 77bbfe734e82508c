//! The plan's tables exactly as the contract names them, so that the workbook
//! is itself a plan.

use super::sheet::{Cell, Table};
use crate::Case;
use rearguard_tables::files::{OutCell, OutTable, plan_tables};

/// `closures` first, as what people look for; then the others in their order.
pub(super) fn tables(case: &Case) -> Vec<Table> {
    let mut tables: Vec<Table> = plan_tables(case.plan).into_iter().map(table).collect();
    tables.sort_by_key(|table| table.name != "closures");
    tables
}

fn table(out: OutTable) -> Table {
    let rows = out.rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect();
    Table { name: out.name, headers: out.headers, rows }
}

fn cell(cell: OutCell) -> Cell {
    match cell {
        OutCell::Blank => Cell::Blank,
        OutCell::Text(text) => Cell::Text(text),
        OutCell::Count(count) => Cell::Count(count),
        // Digits that a workbook's binary numbers would change stay as text.
        OutCell::Number(digits) => Cell::Text(digits),
        OutCell::Date(date) => Cell::Date(date),
    }
}
