//! Old binary workbooks (.xls, BIFF8). The libraries for it take a file's own
//! word for how much memory to reserve, so its few kinds of record are read
//! here. After [MS-XLS].

use crate::grid::archive::damaged;
use crate::grid::biff_text::Pieces;
use crate::grid::cells::Cells;
use crate::grid::codes::Code;
use crate::grid::compound::{Compound, u16_at, u32_at};
use crate::grid::limits::Limits;
use crate::grid::ods::Found;
use crate::grid::sheet::{Area, Sheet};
use crate::grid::stored::{self, is_date_builtin, is_date_format};
use crate::problem::Problem;
use crate::raw::Cell;
use std::collections::BTreeMap;

/// The kinds of record that matter here.
mod kind {
    pub const FORMULA: u16 = 0x0006;
    pub const END: u16 = 0x000A;
    pub const DATE_MODE: u16 = 0x0022;
    pub const FILE_PASS: u16 = 0x002F;
    pub const CONTINUE: u16 = 0x003C;
    pub const SHEET: u16 = 0x0085;
    pub const MANY_RK: u16 = 0x00BD;
    pub const STYLE: u16 = 0x00E0;
    pub const MERGED: u16 = 0x00E5;
    pub const STRINGS: u16 = 0x00FC;
    pub const SHARED_TEXT: u16 = 0x00FD;
    pub const NUMBER: u16 = 0x0203;
    pub const TEXT: u16 = 0x0204;
    pub const BOOL_OR_ERROR: u16 = 0x0205;
    pub const FORMULA_TEXT: u16 = 0x0207;
    pub const RK: u16 = 0x027E;
    pub const FORMAT: u16 = 0x041E;
    pub const BEGIN: u16 = 0x0809;
}

const BIFF8: u16 = 0x0600;

/// Reads the sheets whose names are wanted; of the others only the name.
pub(crate) fn sheets(
    file: &str,
    bytes: &[u8],
    limits: &Limits,
    wanted: &dyn Fn(&str) -> bool,
) -> Result<Vec<Found>, Problem> {
    let broken = || damaged(file, &"BIFF");
    let container = Compound::open(bytes).ok_or_else(broken)?;
    if container.has("EncryptedPackage") {
        return Err(Code::Protected.problem(file, |m| m));
    }
    let old = || Code::UnknownKind.problem(file, |m| m.text("kind", "Excel 95, .doc, .ppt, .msg"));
    if !container.has("Workbook") {
        return Err(old());
    }
    let stream = container.stream("Workbook").ok_or_else(broken)?;
    let records: Vec<Record<'_>> = Records { stream: &stream, at: 0 }.collect();
    if records.iter().any(|record| record.kind == kind::FILE_PASS) {
        return Err(Code::Protected.problem(file, |m| m));
    }
    if records.first().and_then(|record| u16_at(record.data, 0)) != Some(BIFF8) {
        return Err(old());
    }
    let book = Book::read(&records).ok_or_else(broken)?;
    let sheet = |part: &Part| match wanted(&part.name) {
        true => sheet(part, &stream, &book, limits),
        false => Ok(Sheet::default()),
    };
    Ok(book
        .parts
        .iter()
        .map(|part| Found { name: part.name.clone(), hidden: part.hidden, sheet: sheet(part) })
        .collect())
}

#[derive(Clone, Copy)]
struct Record<'a> {
    kind: u16,
    data: &'a [u8],
}

struct Records<'a> {
    stream: &'a [u8],
    at: usize,
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (kind, length) = (u16_at(self.stream, self.at)?, usize::from(u16_at(self.stream, self.at + 2)?));
        let start = self.at + 4;
        let data = self.stream.get(start..start + length)?;
        self.at = start + length;
        Some(Record { kind, data })
    }
}

/// What the workbook says of all its sheets.
#[derive(Default)]
struct Book {
    parts: Vec<Part>,
    strings: Vec<String>,
    system_1904: bool,
    /// By style number: whether it shows dates.
    date_styles: Vec<bool>,
}

struct Part {
    name: String,
    hidden: bool,
    start: usize,
}

impl Book {
    fn read(records: &[Record<'_>]) -> Option<Book> {
        let mut book = Book::default();
        let mut formats: BTreeMap<u16, bool> = BTreeMap::new();
        for (at, record) in records.iter().enumerate() {
            match record.kind {
                kind::DATE_MODE => book.system_1904 = u16_at(record.data, 0)? == 1,
                kind::FORMAT => {
                    let code = Pieces::new(vec![record.data.get(2..)?]).counted_text()?;
                    formats.insert(u16_at(record.data, 0)?, is_date_format(&code));
                }
                kind::STYLE => {
                    let format = u16_at(record.data, 2)?;
                    let is_date = formats.get(&format).copied();
                    book.date_styles.push(is_date.unwrap_or_else(|| is_date_builtin(u32::from(format))));
                }
                kind::SHEET => book.parts.extend(part(record.data)?),
                kind::STRINGS => book.strings = strings(with_continuations(&records[at..]))?,
                kind::END => break,
                _ => {}
            }
        }
        Some(book)
    }
}

/// The sheet's place and name; `Some(None)` for charts and macros.
fn part(data: &[u8]) -> Option<Option<Part>> {
    let (start, state, what) = (u32_at(data, 0)? as usize, *data.get(4)?, *data.get(5)?);
    let name = Pieces::new(vec![data.get(6..)?]).short_text()?;
    Some((what == 0).then_some(Part { name, hidden: state & 3 != 0, start }))
}

fn with_continuations<'a>(records: &[Record<'a>]) -> Vec<&'a [u8]> {
    let more = records.iter().skip(1).take_while(|record| record.kind == kind::CONTINUE);
    records.iter().take(1).chain(more).map(|record| record.data).collect()
}

fn strings(pieces: Vec<&[u8]>) -> Option<Vec<String>> {
    let mut pieces = Pieces::new(pieces);
    let (_, count) = (pieces.u32()?, pieces.u32()?);
    let mut found = Vec::new();
    for _ in 0..count {
        let length = usize::from(pieces.u16()?);
        found.push(pieces.text(length)?);
    }
    Some(found)
}

fn sheet(part: &Part, stream: &[u8], book: &Book, limits: &Limits) -> Result<Sheet, Problem> {
    let mut reader = Reader { book, cells: Cells::new(&part.name, limits), pending: None };
    let records = Records { stream: stream.get(part.start..).unwrap_or_default(), at: 0 };
    // Charts within the sheet begin and end in it and hold records of their own.
    let mut depth = 0u32;
    for record in records {
        match record.kind {
            kind::BEGIN => depth += 1,
            kind::END if depth <= 1 => break,
            kind::END => depth -= 1,
            _ if depth == 1 => match reader.record(record) {
                Some(put) => put?,
                None => return Err(damaged(&part.name, &"BIFF")),
            },
            _ => {}
        }
    }
    reader.cells.finish()
}

struct Reader<'a> {
    book: &'a Book,
    cells: Cells<'a>,
    /// The formula whose text comes in the next record.
    pending: Option<(u32, usize)>,
}

/// `None` where a record is too short for what it should hold.
type Put = Option<Result<(), Problem>>;

impl Reader<'_> {
    fn record(&mut self, record: Record<'_>) -> Put {
        let data = record.data;
        match record.kind {
            kind::NUMBER => self.number(data, f64_at(data, 6)?),
            kind::RK => self.number(data, rk(u32_at(data, 6)?)),
            kind::MANY_RK => self.many(data),
            kind::SHARED_TEXT => {
                let (row, column) = place(data)?;
                let text = self.book.strings.get(u32_at(data, 6)? as usize)?;
                Some(self.cells.text(row, column, text))
            }
            kind::TEXT => {
                let (row, column) = place(data)?;
                let text = Pieces::new(vec![data.get(6..)?]).counted_text()?;
                Some(self.cells.text(row, column, &text))
            }
            kind::BOOL_OR_ERROR => self.bool_or_error(data, *data.get(6)?, *data.get(7)? != 0),
            kind::FORMULA => self.formula(data),
            kind::FORMULA_TEXT => {
                let Some((row, column)) = self.pending.take() else { return Some(Ok(())) };
                let text = Pieces::new(vec![data]).counted_text()?;
                Some(self.cells.text(row, column, &text))
            }
            kind::MERGED => self.merged(data),
            _ => Some(Ok(())),
        }
    }

    fn number(&mut self, data: &[u8], value: f64) -> Put {
        let (row, column) = place(data)?;
        Some(self.put_number(row, column, u16_at(data, 4)?, value))
    }

    fn put_number(&mut self, row: u32, column: usize, style: u16, value: f64) -> Result<(), Problem> {
        let shows_date = self.book.date_styles.get(usize::from(style)).copied().unwrap_or(false);
        match stored::moment(value, self.book.system_1904).filter(|_| shows_date) {
            Some(moment) => {
                if moment.has_time {
                    self.cells.remark(Code::TimeIgnored, row, column, value.to_string());
                }
                self.cells.put(row, column, Cell::Date(moment.day))
            }
            None => self.cells.put(row, column, stored::number(value)),
        }
    }

    /// Numbers side by side in one row.
    fn many(&mut self, data: &[u8]) -> Put {
        let (row, first) = place(data)?;
        let numbers = data.get(4..data.len().checked_sub(2)?)?;
        for (offset, chunk) in numbers.chunks_exact(6).enumerate() {
            let put = self.put_number(row, first + offset, u16_at(chunk, 0)?, rk(u32_at(chunk, 2)?));
            if put.is_err() {
                return Some(put);
            }
        }
        Some(Ok(()))
    }

    fn bool_or_error(&mut self, data: &[u8], value: u8, is_error: bool) -> Put {
        let (row, column) = place(data)?;
        let cell = if is_error { Cell::Error(error(value).to_owned()) } else { Cell::Bool(value != 0) };
        Some(self.cells.put(row, column, cell))
    }

    fn formula(&mut self, data: &[u8]) -> Put {
        let (row, column) = place(data)?;
        if u16_at(data, 12)? != 0xFFFF {
            return self.number(data, f64_at(data, 6)?);
        }
        match data[6] {
            0 => self.pending = Some((row, column)),
            1 => return self.bool_or_error(data, data[8], false),
            2 => return self.bool_or_error(data, data[8], true),
            _ => {}
        }
        Some(Ok(()))
    }

    fn merged(&mut self, data: &[u8]) -> Put {
        for chunk in data.get(2..)?.chunks_exact(8) {
            let (top, bottom) = (u32::from(u16_at(chunk, 0)?) + 1, u32::from(u16_at(chunk, 2)?) + 1);
            let (left, right) = (usize::from(u16_at(chunk, 4)?), usize::from(u16_at(chunk, 6)?));
            self.cells.merge(Area { top, bottom, left, right });
        }
        Some(Ok(()))
    }
}

/// Row from 1, column from 0.
fn place(data: &[u8]) -> Option<(u32, usize)> {
    Some((u32::from(u16_at(data, 0)?) + 1, usize::from(u16_at(data, 2)?)))
}

fn f64_at(data: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(data.get(at..at + 8)?.try_into().ok()?))
}

/// A number in four bytes: the high half of a binary number or a whole number,
/// either of them possibly hundredths.
fn rk(bits: u32) -> f64 {
    let value = if bits & 2 != 0 { f64::from(bits as i32 >> 2) } else { f64::from_bits(u64::from(bits & !3) << 32) };
    if bits & 1 != 0 { value / 100.0 } else { value }
}

fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#?",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
    }

    fn at(row: u16, column: u16, style: u16) -> Vec<u8> {
        [row.to_le_bytes(), column.to_le_bytes(), style.to_le_bytes()].concat()
    }

    fn read(records: &[Vec<u8>]) -> Result<Sheet, Problem> {
        let book = Book { strings: vec!["Gao".into()], date_styles: vec![false, true], ..Book::default() };
        let part = Part { name: "sites".into(), hidden: false, start: 0 };
        sheet(&part, &records.concat(), &book, &Limits::default())
    }

    #[test]
    fn every_kind_of_cell_keeps_its_meaning() {
        let formula =
            |result: [u8; 8], column| record(kind::FORMULA, &[&at(0, column, 0)[..], &result, &[0; 6]].concat());
        let sheet = read(&[
            record(kind::BEGIN, &[0, 6, 16, 0]),
            record(kind::SHARED_TEXT, &[&at(0, 0, 0)[..], &[0; 4]].concat()),
            record(kind::NUMBER, &[&at(0, 1, 1)[..], &45148f64.to_le_bytes()].concat()),
            record(
                kind::MANY_RK,
                &[
                    &at(0, 2, 0)[..4],
                    &[0, 0],
                    &(1234u32 << 2 | 3).to_le_bytes(),
                    &[0, 0],
                    &(7u32 << 2 | 2).to_le_bytes(),
                    &[3, 0],
                ]
                .concat(),
            ),
            record(kind::BEGIN, &[0, 6, 32, 0]),
            record(kind::NUMBER, &[&at(0, 0, 0)[..], &9f64.to_le_bytes()].concat()),
            record(kind::END, &[]),
            formula([0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 4),
            record(kind::FORMULA_TEXT, &[2, 0, 0, b'o', b'k']),
            formula([2, 0, 0x17, 0, 0, 0, 0xFF, 0xFF], 5),
            formula(1.5f64.to_le_bytes(), 6),
            record(kind::END, &[]),
        ]);
        let expected = vec![
            Cell::Text("Gao".into()),
            Cell::Date(jiff::civil::date(2023, 8, 10)),
            Cell::Number("12.34".into()),
            Cell::Number("7".into()),
            Cell::Text("ok".into()),
            Cell::Error("#REF!".into()),
            Cell::Number("1.5".into()),
        ];
        assert_eq!(sheet.unwrap().rows[0].cells, expected);
    }

    #[test]
    fn a_record_too_short_for_its_cell_is_damage() {
        let problem = read(&[record(kind::BEGIN, &[]), record(kind::NUMBER, &[0; 7])]).unwrap_err();
        assert_eq!(problem.code, "G027");
    }
}
