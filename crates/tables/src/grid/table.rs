//! From a sheet to a table: header, columns and number style found, everything
//! odd reported with its place.

use crate::columns::{self, Table};
use crate::grid::codes::Code;
use crate::grid::header::{self, Found};
use crate::grid::limits::Limits;
use crate::grid::sheet::{Sheet, letter};
use crate::grid::style;
use crate::problem::{Column, Problem};
use crate::raw::{Cell, RawRow, RawTable};
use rearguard_words::Message;

/// Cells of one kind of oddity that are listed one by one.
const LISTED: usize = 20;

/// The table that the sheet holds; `None` where it is empty or has no header.
pub(crate) fn table(sheet: Sheet, table: &Table, limits: &Limits, problems: &mut Vec<Problem>) -> Option<RawTable> {
    if sheet.rows.is_empty() {
        return None;
    }
    let Some(found) = header::find(&sheet, table) else {
        problems.push(no_header(&sheet, table));
        return None;
    };
    if let Some((first, last)) = header::span(&sheet, table, &found) {
        let problem = Code::HeaderSpans.problem(&sheet.file, |m| m.text("first", first).text("last", last));
        problems.push(Problem { row: Some(first), ..problem });
        return None;
    }
    let header_row = sheet.rows[found.at].number;
    let rows = data_rows(&sheet, &found, problems);
    let headers = headers(&sheet, &found, table, &rows, problems);
    let (style, odd) = style::find(&sheet, table, &headers, &rows);
    problems.extend(odd);
    problems.extend(dialect(&sheet, style.decimal_comma));
    merged(&sheet, header_row, problems);
    remarks(&sheet, &headers, problems);
    let rows = within_limits(&sheet.file, rows, &headers, limits, problems);
    Some(RawTable { name: table.name.to_owned(), file: sheet.file, header_row, headers, rows, style })
}

fn no_header(sheet: &Sheet, table: &Table) -> Problem {
    let expected = table.columns[..table.columns.len().min(4)].join(", ");
    Code::NoHeader.problem(&sheet.file, |m| m.text("expected", expected))
}

/// The rows below the header without tag rows; what is skipped is reported.
fn data_rows(sheet: &Sheet, found: &Found, problems: &mut Vec<Problem>) -> Vec<RawRow> {
    let header = sheet.rows[found.at].number;
    let (tags, titles): (Vec<&RawRow>, Vec<&RawRow>) =
        sheet.rows[..found.at].iter().partition(|row| header::is_hxl(row));
    let mut below = sheet.rows[found.at + 1..].iter().peekable();
    let tag_below = below.next_if(|row| header::is_hxl(row));
    for row in tags.into_iter().chain(tag_below) {
        let notice = Code::HxlSkipped.problem(&sheet.file, |m| m.text("row", row.number));
        problems.push(Problem { row: Some(row.number), ..notice });
    }
    if let Some(first) = titles.first() {
        let notice = Code::TitleSkipped.problem(&sheet.file, |m| m.text("header", header));
        problems.push(Problem { row: Some(first.number), ..notice });
    }
    below.cloned().collect()
}

/// The catalogue's names where they are known; a second column of one name is
/// reported and left without a name.
fn headers(sheet: &Sheet, found: &Found, table: &Table, rows: &[RawRow], problems: &mut Vec<Problem>) -> Vec<String> {
    let row = &sheet.rows[found.at];
    let width = rows.iter().map(used).max().unwrap_or(0).max(used(row));
    let mut headers: Vec<String> = Vec::with_capacity(width);
    for column in 0..width {
        let typed = shown(row.cells.get(column).unwrap_or(&Cell::Blank));
        let name = table.column(&typed).map_or_else(|| typed.clone(), str::to_owned);
        let at = |problem: Problem| {
            let place = Column { header: typed.clone(), letter: letter(column) };
            Problem { row: Some(row.number), column: Some(place), ..problem }
        };
        let twin =
            headers.iter().position(|earlier| !name.is_empty() && columns::normal(earlier) == columns::normal(&name));
        if let Some(first) = twin {
            problems.push(at(column_twice(&sheet.file, &name, first, column)));
            headers.push(String::new());
            continue;
        }
        if name.is_empty() {
            problems.extend(blank_header(&sheet.file, column, rows).map(at));
        } else if table.column(&typed).is_none() {
            problems.push(at(unknown_column(&sheet.file, &typed, table)));
        }
        headers.push(name);
    }
    headers
}

/// Columns of the row up to its last cell that holds anything.
fn used(row: &RawRow) -> usize {
    row.cells.iter().rposition(|cell| *cell != Cell::Blank).map_or(0, |last| last + 1)
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) | Cell::Number(text) | Cell::Error(text) => text.clone(),
        Cell::Uncomputed(formula) => format!("={formula}"),
        Cell::Date(date) => date.to_string(),
        Cell::Bool(value) => value.to_string().to_uppercase(),
    }
}

fn column_twice(file: &str, name: &str, first: usize, second: usize) -> Problem {
    let fill = |m: Message| m.text("header", name).text("first", letter(first)).text("second", letter(second));
    Code::ColumnTwice.problem(file, fill)
}

fn blank_header(file: &str, column: usize, rows: &[RawRow]) -> Option<Problem> {
    let held = rows.iter().find_map(|row| row.cells.get(column).filter(|cell| **cell != Cell::Blank))?;
    let fill = |m: Message| m.text("letter", letter(column)).text("value", shown(held));
    Some(Code::BlankHeader.problem(file, fill))
}

fn unknown_column(file: &str, typed: &str, table: &Table) -> Problem {
    let mut problem = Code::UnknownColumn.problem(file, |m| m.text("header", typed).text("table", table.name));
    if let Some(name) = columns::nearest(typed, table.columns.iter().copied()) {
        problem.help = Some(meant(name));
    }
    problem.value = Some(typed.to_owned());
    problem
}

/// Two files or sheets for one table.
pub(crate) fn twice(table: &Table, first: &str, second: &str) -> Problem {
    let fill = |m: Message| m.text("table", table.name).text("first", first).text("second", second);
    Code::TableTwice.problem(second, fill)
}

/// Nothing in it is a table of the catalogue.
pub(crate) fn not_a_mission(file: &str, catalogue: &[Table]) -> Problem {
    let tables = catalogue.iter().filter(|table| table.name != "mission");
    let expected: Vec<&str> = tables.take(4).map(|table| table.name).collect();
    Code::NotAMission.problem(file, |m| m.text("expected", expected.join(", ")))
}

/// "Did you mean … ?"
pub(crate) fn meant(name: &str) -> Message {
    Message::new("grid-meant").text("name", name)
}

/// One line about a text file that is not written with commas and points.
fn dialect(sheet: &Sheet, decimal_comma: bool) -> Option<Problem> {
    let delimiter = sheet.delimiter?;
    if delimiter == ',' && !decimal_comma {
        return None;
    }
    let sign = match delimiter {
        '\t' => Message::new("grid-tab"),
        other => Message::new("grid-sign").text("sign", other),
    };
    let mark = Message::new("grid-sign").text("sign", if decimal_comma { ',' } else { '.' });
    Some(Code::Dialect.problem(&sheet.file, |m| m.said("delimiter", sign).said("mark", mark)))
}

/// One line for each merged range among the data that held a value.
fn merged(sheet: &Sheet, header_row: u32, problems: &mut Vec<Problem>) {
    for area in sheet.merged.iter().filter(|area| area.top > header_row) {
        let row = sheet.rows.binary_search_by_key(&area.top, |row| row.number).ok().map(|at| &sheet.rows[at]);
        let held = row.and_then(|row| row.cells.get(area.left)).filter(|cell| **cell != Cell::Blank);
        if let Some(cell) = held {
            let notice =
                Code::MergedFilled.problem(&sheet.file, |m| m.text("range", area.name()).text("value", shown(cell)));
            problems.push(Problem { row: Some(area.top), value: Some(shown(cell)), ..notice });
        }
    }
}

/// Reports odd cells one by one, and beyond a number of them how many there are.
fn remarks(sheet: &Sheet, headers: &[String], problems: &mut Vec<Problem>) {
    let mut counts = std::collections::BTreeMap::<Code, usize>::new();
    for remark in &sheet.remarks {
        let count = counts.entry(remark.code).or_default();
        *count += 1;
        if *count > LISTED {
            continue;
        }
        let cell = crate::grid::sheet::address(remark.row, remark.column);
        let header = headers.get(remark.column).cloned().unwrap_or_default();
        let problem = remark.code.problem(&sheet.file, |m| m.text("cell", cell));
        let column = Some(Column { header, letter: letter(remark.column) });
        problems.push(Problem { row: Some(remark.row), column, value: Some(remark.value.clone()), ..problem });
    }
    for (code, count) in counts.into_iter().filter(|(_, count)| *count > LISTED) {
        let fill = |m: Message| m.count("count", (count - LISTED) as i64).text("code", code.code());
        problems.push(Code::MoreAlike.problem(&sheet.file, fill));
    }
}

/// Cuts what is beyond the limits and says so.
fn within_limits(
    file: &str,
    rows: Vec<RawRow>,
    headers: &[String],
    limits: &Limits,
    problems: &mut Vec<Problem>,
) -> Vec<RawRow> {
    if headers.len() > limits.columns {
        problems.push(Code::TooManyColumns.problem(file, |m| m.count("limit", limits.columns as i64)));
        return Vec::new();
    }
    for row in &rows {
        for (column, cell) in row.cells.iter().enumerate() {
            let Cell::Text(text) = cell else { continue };
            if text.len() > limits.cell_characters && text.chars().count() > limits.cell_characters {
                let place = Column { header: headers.get(column).cloned().unwrap_or_default(), letter: letter(column) };
                let problem = Code::CellTooLong.problem(file, |m| m.count("limit", limits.cell_characters as i64));
                let value = text.chars().take(40).collect();
                problems.push(Problem { row: Some(row.number), column: Some(place), value: Some(value), ..problem });
            }
        }
    }
    rows
}
