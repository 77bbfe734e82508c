//! Old binary workbooks (BIFF, .xls), by way of calamine.

use crate::grid::archive::damaged;
use crate::grid::cells::Cells;
use crate::grid::codes::Code;
use crate::grid::limits::Limits;
use crate::grid::ods::Found;
use crate::grid::sheet::{Area, Sheet};
use crate::grid::stored;
use crate::problem::Problem;
use crate::raw::Cell;
use calamine::{Data, Reader, SheetVisible, Xls, XlsError};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads the sheets whose names are wanted; of the others only the name. The
/// format is full of lengths and offsets, and a damaged file makes the library
/// that reads it panic: that is caught here and reported as damage.
pub(crate) fn sheets(
    file: &str,
    bytes: &[u8],
    limits: &Limits,
    wanted: &dyn Fn(&str) -> bool,
) -> Result<Vec<Found>, Problem> {
    catch_unwind(AssertUnwindSafe(|| read(file, bytes, limits, wanted))).unwrap_or_else(|_| Err(damaged(file, &"BIFF")))
}

fn read(file: &str, bytes: &[u8], limits: &Limits, wanted: &dyn Fn(&str) -> bool) -> Result<Vec<Found>, Problem> {
    let mut book = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Code::Protected.problem(file, |m| m),
        error => damaged(file, &error),
    })?;
    let system_1904 = book.has_1904_epoch();
    let mut found = Vec::new();
    for about in book.sheets_metadata().to_vec() {
        let sheet =
            if wanted(&about.name) { sheet(&mut book, &about.name, system_1904, limits) } else { Ok(Sheet::default()) };
        found.push(Found { hidden: about.visible != SheetVisible::Visible, name: about.name, sheet });
    }
    Ok(found)
}

fn sheet(book: &mut Xls<Cursor<&[u8]>>, name: &str, system_1904: bool, limits: &Limits) -> Result<Sheet, Problem> {
    let range = book.worksheet_range(name).map_err(|error| damaged(name, &error))?;
    let mut cells = Cells::new(name, limits);
    let (top, left) = range.start().unwrap_or((0, 0));
    for (row, column, data) in range.used_cells() {
        put(&mut cells, top + row as u32 + 1, left as usize + column, data, system_1904)?;
    }
    for area in book.merge_cells_by_sheet_name(name).unwrap_or_default() {
        cells.merge(Area {
            top: area.start.0.saturating_add(1),
            bottom: area.end.0.saturating_add(1),
            left: area.start.1 as usize,
            right: area.end.1 as usize,
        });
    }
    cells.finish()
}

fn put(cells: &mut Cells<'_>, row: u32, column: usize, data: &Data, system_1904: bool) -> Result<(), Problem> {
    match data {
        Data::Empty => Ok(()),
        Data::Int(value) => cells.put(row, column, Cell::Number(value.to_string())),
        Data::Float(value) => cells.put(row, column, stored::number(*value)),
        Data::Bool(value) => cells.put(row, column, Cell::Bool(*value)),
        Data::Error(error) => cells.put(row, column, Cell::Error(error.to_string())),
        Data::DateTime(moment) if moment.is_datetime() => match stored::moment(moment.as_f64(), system_1904) {
            Some(found) => {
                if found.has_time {
                    cells.remark(Code::TimeIgnored, row, column, moment.as_f64().to_string());
                }
                cells.put(row, column, Cell::Date(found.day))
            }
            None => cells.put(row, column, stored::number(moment.as_f64())),
        },
        Data::DateTime(length) => cells.put(row, column, stored::number(length.as_f64())),
        other => cells.text(row, column, &other.to_string()),
    }
}
