//! Text with delimiters (CSV) as a sheet. Rows are counted as a spreadsheet
//! counts them: a blank line is a row, a line break inside quotes is none.

use crate::columns::Table;
use crate::files::unguarded;
use crate::grid::clean::clean;
use crate::grid::codes::Code;
use crate::grid::limits::{Limits, SHEET_COLUMNS};
use crate::grid::sheet::{Remark, Sheet};
use crate::problem::Problem;
use crate::raw::{Cell, RawRow};

/// Rows looked at to find the delimiter.
const HEAD: usize = 25;

/// The sheet that the text holds, its delimiter found by trying each on the
/// known names of the tables it may be.
pub(crate) fn sheet(file: &str, text: &str, tables: &[&Table], limits: &Limits) -> (Sheet, Vec<Problem>) {
    let (text, stated) = without_sep_line(text);
    let first_row = if stated.is_some() { 2 } else { 1 };
    let delimiter = stated.unwrap_or_else(|| delimiter(text, tables));
    let mut sheet = Sheet { file: file.to_owned(), delimiter: Some(delimiter), ..Sheet::default() };
    let mut problems = Vec::new();
    let mut cells = 0;
    for (at, record) in Records::new(text, delimiter).enumerate() {
        let number = first_row + at as u32;
        if let Some(opened) = record.unclosed {
            let problem = Code::OpenQuote.problem(file, |m| m);
            problems.push(Problem { row: Some(first_row + opened), ..problem });
            break;
        }
        cells += record.fields.len();
        if let Some((code, limit)) = beyond(limits, sheet.rows.len(), cells) {
            let problem = code.problem(file, |m| m.count("limit", limit as i64));
            problems.push(Problem { row: Some(number), ..problem });
            break;
        }
        push_row(&mut sheet, number, record.fields);
    }
    (sheet, problems)
}

fn beyond(limits: &Limits, rows: usize, cells: usize) -> Option<(Code, usize)> {
    match () {
        _ if rows >= limits.rows => Some((Code::TooManyRows, limits.rows)),
        _ if cells > limits.cells => Some((Code::TooManyCells, limits.cells)),
        _ => None,
    }
}

/// Excel writes and reads a first line `sep=;` that names the delimiter.
fn without_sep_line(text: &str) -> (&str, Option<char>) {
    let line = text.split(['\r', '\n']).next().unwrap_or_default();
    let Some(sign) = line.trim_matches('"').strip_prefix("sep=") else { return (text, None) };
    let mut signs = sign.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) => {
            let rest = &text[line.len()..];
            (rest.strip_prefix("\r\n").or(rest.strip_prefix(['\r', '\n'])).unwrap_or(rest), Some(sign))
        }
        _ => (text, None),
    }
}

fn push_row(sheet: &mut Sheet, number: u32, fields: Vec<String>) {
    let mut cells = Vec::with_capacity(fields.len());
    for (column, field) in fields.iter().enumerate() {
        // What a writer put before `=1+1` to keep a spreadsheet from computing it.
        let cell = clean(unguarded(field));
        if cell.had_zero_width {
            sheet.remarks.push(Remark { code: Code::ZeroWidth, row: number, column, value: cell.text.clone() });
        }
        cells.push(if cell.text.is_empty() { Cell::Blank } else { Cell::Text(cell.text) });
    }
    if cells.iter().any(|cell| *cell != Cell::Blank) {
        sheet.rows.push(RawRow { number, cells });
    }
}

/// The delimiter whose best row has the most known names, then the most fields.
fn delimiter(text: &str, tables: &[&Table]) -> char {
    let mut best = (',', (0, 1));
    for candidate in [',', ';', '\t'] {
        let heads = Records::new(text, candidate).take(HEAD).map(|record| {
            let known = |table: &&Table| record.fields.iter().filter(|f| table.column(f).is_some()).count();
            (tables.iter().map(known).max().unwrap_or(0), record.fields.len())
        });
        let score = heads.max().unwrap_or_default();
        if score > best.1 {
            best = (candidate, score);
        }
    }
    best.0
}

struct Record {
    fields: Vec<String>,
    /// The record (from 0) in which a quotation mark was opened and never closed.
    unclosed: Option<u32>,
}

impl Record {
    /// No more fields than a sheet has columns; a later one that holds something
    /// stands in the last, where the limit of columns finds it.
    fn push(&mut self, field: String) {
        if self.fields.len() < SHEET_COLUMNS {
            self.fields.push(field);
        } else if !field.is_empty() {
            self.fields[SHEET_COLUMNS - 1] = field;
        }
    }
}

/// Splits text into records; lines end with CR LF, LF or CR.
struct Records<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    delimiter: char,
    count: u32,
}

enum End {
    Field,
    Record,
    /// The text ended within quotation marks.
    Unclosed,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, delimiter: char) -> Records<'a> {
        Records { rest: text.chars().peekable(), delimiter, count: 0 }
    }

    fn field(&mut self) -> (String, End) {
        let mut text = String::new();
        if self.rest.next_if_eq(&'"').is_some() && !self.quoted(&mut text) {
            return (text, End::Unclosed);
        }
        loop {
            match self.rest.next() {
                None | Some('\n') => return (text, End::Record),
                Some('\r') => {
                    self.rest.next_if_eq(&'\n');
                    return (text, End::Record);
                }
                Some(c) if c == self.delimiter => return (text, End::Field),
                Some(c) => text.push(c),
            }
        }
    }

    /// Reads up to the closing quotation mark; a doubled one stands for itself.
    /// False when the text ends first.
    fn quoted(&mut self, text: &mut String) -> bool {
        while let Some(c) = self.rest.next() {
            if c != '"' {
                text.push(c);
            } else if self.rest.next_if_eq(&'"').is_some() {
                text.push('"');
            } else {
                return true;
            }
        }
        false
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        self.rest.peek()?;
        let mut record = Record { fields: Vec::new(), unclosed: None };
        loop {
            let (field, end) = self.field();
            record.push(field);
            match end {
                End::Field => {}
                End::Record => break,
                End::Unclosed => {
                    record.unclosed = Some(self.count);
                    break;
                }
            }
        }
        self.count += 1;
        Some(record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::{MISSION, table};

    fn read(text: &str) -> (Sheet, Vec<Problem>) {
        sheet("sites.csv", text, &[table(MISSION, "sites").unwrap()], &Limits::default())
    }

    fn texts(sheet: &Sheet) -> Vec<(u32, Vec<String>)> {
        let text = |cell: &Cell| if let Cell::Text(text) = cell { text.clone() } else { String::new() };
        sheet.rows.iter().map(|row| (row.number, row.cells.iter().map(text).collect())).collect()
    }

    #[test]
    fn blank_lines_count_as_rows_and_quoted_line_breaks_do_not() {
        let (sheet, problems) = read("site,name\n\ngao,\"Gao\nHQ\"\r\nkidal,\"K \"\"1\"\"\"\r");
        assert_eq!(texts(&sheet)[1], (3, vec!["gao".into(), "Gao\nHQ".into()]));
        assert_eq!(texts(&sheet)[2], (4, vec!["kidal".into(), "K \"1\"".into()]));
        assert!(problems.is_empty());
    }

    #[test]
    fn the_delimiter_is_the_one_that_yields_known_names() {
        for (text, sign) in [
            ("site;name;lat\ngao;Gao, the hub, in the east, by the river;16,27", ';'),
            ("site\tname\ngao\tGao, hub", '\t'),
            ("site,name\ngao,\"a;b;c;d\"", ','),
            ("Title; with; semicolons; in; it\n\nsite,name,kind\n", ','),
            ("site\ngao\n", ','),
        ] {
            assert_eq!(read(text).0.delimiter, Some(sign), "{text}");
        }
    }

    #[test]
    fn excels_sep_line_states_the_delimiter_and_counts_as_a_row() {
        let (sheet, _) = read("sep=|\r\nsite|name\r\ngao|Gao");
        assert_eq!(texts(&sheet)[0], (2, vec!["site".into(), "name".into()]));
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_named_by_its_row() {
        let (_, problems) = read("site,name\ngao,\"Gao\nkidal,Kidal\n");
        assert_eq!((problems[0].code, problems[0].row), ("G010", Some(2)));
    }
}
