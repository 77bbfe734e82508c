//! A table under the reader's finger: which column is where, which row is
//! read, and where a fault goes.

use super::cells::{self, Limit, Read};
use super::codes;
use super::dates::{self, DateOrder, Evidence, Written};
use super::degrees::{self, Axis};
use super::fault::Fault;
use super::names::{self, Names};
use crate::columns;
use crate::problem::{Column, Problem, Severity};
use crate::raw::{Cell, NumberStyle, RawRow, RawTable};
use rearguard_model::day::day_of;
use rearguard_model::{Date, Day, Decimal, RowId};
use rearguard_words::Arg;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Where faults of all tables are gathered.
#[derive(Default)]
pub(crate) struct Findings {
    problems: RefCell<Vec<Problem>>,
    /// Whether this column's day numbers have been spoken of already.
    serials_told: RefCell<BTreeSet<(String, String)>>,
    /// Names compared so far in the search for nearest ones.
    compared: std::cell::Cell<usize>,
}

impl Findings {
    pub fn push(&self, problem: Problem) {
        self.problems.borrow_mut().push(problem);
    }
    /// Whether so many more names may be compared.
    fn may_compare(&self, names: usize) -> bool {
        let compared = self.compared.get().saturating_add(names);
        self.compared.set(compared);
        compared <= MOST_COMPARISONS
    }
    pub fn has_errors(&self) -> bool {
        self.problems.borrow().iter().any(|problem| problem.severity == Severity::Error)
    }
    pub fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }
    /// True the first time a column is asked about.
    fn first_serial_of(&self, file: &str, column: &str) -> bool {
        self.serials_told.borrow_mut().insert((file.to_owned(), column.to_owned()))
    }
}

/// One table with its columns found.
pub(crate) struct Sheet<'a> {
    pub name: &'static str,
    pub file: String,
    columns: BTreeMap<&'static str, usize>,
    raw: Option<&'a RawTable>,
    rows: Vec<&'a RawRow>,
    order: Option<DateOrder>,
    style: NumberStyle,
    findings: &'a Findings,
}

/// How many names are compared in all to find the nearest ones: among
/// thousands of faults nobody reads suggestions, and each costs a search.
const MOST_COMPARISONS: usize = 200_000;

static BLANK: Cell = Cell::Blank;

impl<'a> Sheet<'a> {
    /// A table that was found.
    pub fn of(name: &'static str, raw: &'a RawTable, order: Option<DateOrder>, findings: &'a Findings) -> Self {
        let mut sheet = Sheet {
            name,
            file: raw.file.clone(),
            columns: places(name, raw),
            raw: Some(raw),
            rows: filled_rows(raw),
            order,
            style: raw.style,
            findings,
        };
        sheet.settle_order();
        sheet
    }

    /// A table that the mission does not have, by the name it would have.
    pub fn missing(name: &'static str, workbook: bool, findings: &'a Findings) -> Self {
        let file = match (workbook, name) {
            (true, _) => name.to_owned(),
            (false, "mission") => "mission.toml".to_owned(),
            (false, _) => format!("{name}.csv"),
        };
        let (columns, rows) = (BTreeMap::new(), Vec::new());
        Sheet { name, file, columns, raw: None, rows, order: None, style: NumberStyle::default(), findings }
    }

    pub fn found(&self) -> bool {
        self.raw.is_some()
    }
    pub fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }
    pub fn len(&self) -> usize {
        self.rows.len()
    }
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.rows.len()).map(|at| self.row(at))
    }
    pub fn row(&self, at: usize) -> Row<'_> {
        Row { sheet: self, raw: self.rows[at], at, label: None }
    }
    /// The spreadsheet's number of the row at this place.
    pub fn number(&self, at: usize) -> u32 {
        self.rows.get(at).map_or(0, |row| row.number)
    }

    /// Whether so many more names may be compared in search of a nearest one.
    pub fn may_compare(&self, names: usize) -> bool {
        self.findings.may_compare(names)
    }

    /// Says something of the table as a whole.
    pub fn fault(&self, fault: Fault) {
        self.report(None, None, None, fault.text("table", self.name));
    }

    /// Says something of one cell; for tables that are not there, of the table.
    pub fn fault_at(&self, at: usize, column: &str, fault: Fault) {
        match at < self.rows.len() {
            true => self.row(at).fault(column, fault),
            false => self.fault(fault),
        }
    }

    fn report(&self, row: Option<u32>, column: Option<Column>, value: Option<String>, fault: Fault) {
        self.findings.push(Problem {
            code: fault.code,
            severity: fault.severity,
            file: self.file.clone(),
            row,
            column,
            value,
            message: fault.message(),
            help: Some(fault.help()),
        });
    }

    /// Looks at the table's own dates with slashes, unless the caller said
    /// how to read them.
    fn settle_order(&mut self) {
        if self.order.is_some() {
            return;
        }
        let cells = self.columns.iter().filter(|(name, _)| is_date_column(self.name, name));
        let places: Vec<usize> = cells.map(|(_, &at)| at).collect();
        let all = self.rows.iter().flat_map(|row| places.iter().filter_map(|&at| row.cells.get(at)));
        match dates::evidence(all) {
            Evidence::None => {}
            Evidence::Settled(order) => {
                self.order = Some(order);
                let example = if order == DateOrder::DayFirst { "31/12/2023" } else { "12/31/2023" };
                self.fault(Fault::notice(codes::DATE_ORDER_INFERRED).text("example", example));
            }
            Evidence::Contradictory => self.fault(Fault::error(codes::MIXED_DATE_ORDER)),
        }
    }
}

fn places(name: &'static str, table: &RawTable) -> BTreeMap<&'static str, usize> {
    let mut places = BTreeMap::new();
    let Some(known) = columns::table(columns::MISSION, name) else { return places };
    for (at, header) in table.headers.iter().enumerate() {
        if let Some(column) = known.column(header) {
            places.entry(column).or_insert(at);
        }
    }
    places
}

fn filled_rows(table: &RawTable) -> Vec<&RawRow> {
    let blank = |cell: &Cell| matches!(cell, Cell::Blank) || matches!(cell, Cell::Text(text) if text.trim().is_empty());
    table.rows.iter().filter(|row| !row.cells.iter().all(blank)).collect()
}

/// The columns that hold dates.
fn is_date_column(table: &str, column: &str) -> bool {
    match column {
        "from" | "to" => table != "legs",
        "close_from" | "close_by" | "leave_from" | "leave_by" | "released_from" | "first_day" | "known_from" => true,
        "until" | "successor_from" | "asked" | "granted" | "refused" => true,
        "value" => table == "mission",
        _ => false,
    }
}

/// `A`, `B` … `Z`, `AA` …
pub(crate) fn letter(mut at: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'A' + (at % 26) as u8);
        if at < 26 {
            break;
        }
        at = at / 26 - 1;
    }
    letters.iter().rev().map(|&b| char::from(b)).collect()
}

/// One row. Every method reads one cell: `None` where it is blank or faulty,
/// and a fault has then been reported.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    sheet: &'a Sheet<'a>,
    raw: &'a RawRow,
    /// Place in the table, which is the row's id.
    pub at: usize,
    /// The key of mission.toml that this row holds, which people know its
    /// value by.
    label: Option<&'a str>,
}

impl<'a> Row<'a> {
    pub fn cell(&self, column: &str) -> &'a Cell {
        self.sheet.columns.get(column).and_then(|&at| self.raw.cells.get(at)).unwrap_or(&BLANK)
    }
    pub fn is_blank(&self, column: &str) -> bool {
        cells::shown(self.cell(column)).trim().is_empty()
    }
    pub fn number(&self) -> u32 {
        self.raw.number
    }
    /// Whether so many more names may be compared in search of a nearest one.
    pub fn may_compare(&self, names: usize) -> bool {
        self.sheet.may_compare(names)
    }
    /// The same row, called by its key.
    pub fn labelled(self, label: &'a str) -> Row<'a> {
        Row { label: Some(label), ..self }
    }

    /// Reports a fault of one cell of this row.
    pub fn fault(&self, column: &str, fault: Fault) {
        let place = self.place(column);
        let value = Some(cells::shown(self.cell(column))).filter(|text| !text.is_empty());
        let mut fault = fault;
        let called = self.label.unwrap_or(column);
        for (name, text) in [("column", called), ("table", self.sheet.name), ("value", value.as_deref().unwrap_or(""))]
        {
            if !fault.args.iter().any(|(given, _)| *given == name) {
                fault.args.push((name, Arg::Text(text.to_owned())));
            }
        }
        self.sheet.report(Some(self.raw.number), place, value, fault);
    }
    /// A column by its header and letter; a key of mission.toml has no letter.
    fn place(&self, column: &str) -> Option<Column> {
        if let Some(label) = self.label
            && self.sheet.file.ends_with(".toml")
        {
            return Some(Column { header: label.to_owned(), letter: String::new() });
        }
        let at = *self.sheet.columns.get(column)?;
        let header = self.sheet.raw.and_then(|table| table.headers.get(at)).cloned().unwrap_or_default();
        Some(Column { header, letter: letter(at) })
    }
    fn taken<T>(&self, column: &str, read: Read<T>) -> Option<T> {
        read.unwrap_or_else(|fault| {
            self.fault(column, fault);
            None
        })
    }

    /// The value, or its stand-in; a blank cell is a fault.
    pub fn needed<T>(&self, column: &str, value: Option<T>, stand_in: T) -> T {
        if value.is_none() && self.sheet.has(column) && self.is_blank(column) {
            self.fault(column, Fault::error(codes::BLANK_CELL));
        }
        value.unwrap_or(stand_in)
    }

    pub fn text(&self, column: &str) -> Option<String> {
        self.taken(column, cells::text(self.cell(column)))
    }
    pub fn count(&self, column: &str, most: i64) -> Option<i64> {
        self.taken(column, cells::count(self.cell(column), self.sheet.style, most))
    }
    /// People, vehicles, TEU, items.
    pub fn things(&self, column: &str) -> Option<i64> {
        self.count(column, cells::MOST_THINGS)
    }
    /// Days.
    pub fn days(&self, column: &str) -> Option<u32> {
        self.count(column, cells::MOST_DAYS).map(|days| days as u32)
    }
    pub fn amount(&self, column: &str, limit: Limit) -> Option<Decimal> {
        self.taken(column, cells::amount(self.cell(column), self.sheet.style, limit))
    }
    pub fn money(&self, column: &str) -> Option<Decimal> {
        self.amount(column, Limit::Money)
    }
    pub fn share(&self, column: &str) -> Option<Decimal> {
        self.taken(column, cells::share(self.cell(column), self.sheet.style))
    }
    pub fn flag(&self, column: &str) -> bool {
        self.taken(column, cells::flag(self.cell(column))).unwrap_or(false)
    }
    pub fn degrees(&self, column: &str, axis: Axis) -> Option<Decimal> {
        let (degrees, converted) = self.taken(column, degrees::degrees(self.cell(column), self.sheet.style, axis))?;
        if converted {
            self.fault(column, Fault::notice(codes::DEGREES_CONVERTED).text("degrees", degrees));
        }
        Some(degrees)
    }

    pub fn date(&self, column: &str) -> Option<Date> {
        let written = self.taken(column, dates::date(self.cell(column), self.sheet.order))?;
        if let Written::Serial(date) = written
            && self.sheet.findings.first_serial_of(&self.sheet.file, column)
        {
            self.fault(column, Fault::notice(codes::SERIAL_DATE).date("date", date));
        }
        Some(written.date())
    }
    pub fn day(&self, column: &str, start: Date) -> Option<Day> {
        self.date(column).map(|date| day_of(start, date))
    }

    /// A word of a closed vocabulary.
    pub fn word<T: Copy>(&self, column: &str, all: &[T], word: fn(T) -> &'static str) -> Option<T> {
        let typed = self.text(column)?;
        self.word_of(column, &typed, all, word)
    }
    /// Several words of a closed vocabulary; `None` where the cell is blank.
    pub fn words<T: Copy>(&self, column: &str, all: &[T], word: fn(T) -> &'static str) -> Option<Vec<T>> {
        let typed = self.taken(column, cells::list(self.cell(column)))?;
        Some(typed.iter().filter_map(|w| self.word_of(column, w, all, word)).collect())
    }
    pub fn word_of<T: Copy>(&self, column: &str, typed: &str, all: &[T], word: fn(T) -> &'static str) -> Option<T> {
        let found = all.iter().copied().find(|&value| word(value) == typed.to_lowercase());
        if found.is_none() {
            let words: Vec<&str> = all.iter().map(|&value| word(value)).collect();
            let fault = Fault::error(codes::UNKNOWN_WORD).text("word", typed).text("known", words.join(", "));
            self.fault(column, with_nearest(fault, names::nearest(typed, words.into_iter())));
        }
        found
    }

    /// The row's own name: invisible characters are taken out, and told.
    pub fn id(&self, column: &str) -> Option<String> {
        let typed = self.text(column)?;
        let (name, invisible) = visible(&typed);
        if invisible {
            self.fault(column, Fault::warning(codes::INVISIBLE_CHARACTERS).text("name", &name));
        }
        (!name.is_empty()).then_some(name)
    }
    /// A row of another table.
    pub fn reference<I: RowId>(&self, column: &str, names: &Names, table: &'static str) -> Option<I> {
        let typed = self.id(column)?;
        self.find(column, &typed, names, table)
    }
    /// Rows of another table; empty where the cell is blank.
    pub fn references<I: RowId>(&self, column: &str, names: &Names, table: &'static str) -> Vec<I> {
        self.list(column).iter().filter_map(|typed| self.find(column, typed, names, table)).collect()
    }
    /// The names in a cell, as they stand.
    pub fn list(&self, column: &str) -> Vec<String> {
        let typed = self.taken(column, cells::list(self.cell(column))).unwrap_or_default();
        typed.iter().map(|name| visible(name).0).collect()
    }
    pub fn find<I: RowId>(&self, column: &str, typed: &str, names: &Names, table: &'static str) -> Option<I> {
        let found = names.find(typed).map(I::from_index);
        if found.is_none() {
            let nearest = if self.sheet.may_compare(names.len()) { names.nearest(typed) } else { None };
            self.unknown(column, typed, table, nearest);
        }
        found
    }
    /// Says that no row of another table has this name.
    pub fn unknown(&self, column: &str, typed: &str, table: &str, nearest: Option<&str>) {
        let fault = Fault::error(codes::UNKNOWN_NAME).text("name", typed).text("other", table);
        self.fault(column, with_nearest(fault, nearest));
    }
}

/// Adds `$nearest`: the name that was probably meant, or nothing.
pub(crate) fn with_nearest(fault: Fault, nearest: Option<&str>) -> Fault {
    let count = i64::from(nearest.is_some());
    fault.text("nearest", nearest.unwrap_or("")).text("found", if count == 1 { "yes" } else { "no" })
}

/// The text without invisible characters, and whether it had any.
pub(crate) fn visible(typed: &str) -> (String, bool) {
    let name: String = typed.chars().filter(|c| !columns::is_zero_width(*c)).collect();
    let invisible = name != typed;
    (name.trim().to_owned(), invisible)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        let letters: Vec<String> = [0, 25, 26, 51, 52, 701, 702].into_iter().map(letter).collect();
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
