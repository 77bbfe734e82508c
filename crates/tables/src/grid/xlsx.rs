//! The cells of one .xlsx sheet, read as a stream.

use crate::grid::archive::damaged;
use crate::grid::cells::Cells;
use crate::grid::codes::Code;
use crate::grid::limits::Limits;
use crate::grid::sheet::{Area, Sheet};
use crate::grid::stored;
use crate::grid::xlsx_parts::Book;
use crate::grid::xml::{Attributes, Step, Stop, walk};
use crate::problem::Problem;
use crate::raw::Cell;
use std::borrow::Cow;

/// Reads a sheet's XML.
pub(crate) fn sheet(name: &str, bytes: &[u8], book: &Book, limits: &Limits) -> Result<Sheet, Problem> {
    let mut reader = Reader::new(name, book, limits);
    walk(bytes, |step| reader.step(step)).map_err(|stop| match stop {
        Stop::Damaged(reason) => damaged(name, &reason),
        Stop::Refused(problem) => problem,
    })?;
    reader.cells.finish()
}

/// Which text is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Into {
    Nothing,
    Value,
    Formula,
    Inline,
}

struct Reader<'a> {
    name: &'a str,
    book: &'a Book,
    cells: Cells<'a>,
    row: u32,
    column: usize,
    kind: String,
    style: usize,
    value: String,
    formula: Option<String>,
    into: Into,
    phonetic: bool,
}

impl<'a> Reader<'a> {
    fn new(name: &'a str, book: &'a Book, limits: &'a Limits) -> Reader<'a> {
        Reader {
            name,
            book,
            cells: Cells::new(name, limits),
            row: 0,
            column: 0,
            kind: String::new(),
            style: 0,
            value: String::new(),
            formula: None,
            into: Into::Nothing,
            phonetic: false,
        }
    }

    fn step(&mut self, step: Step<'_>) -> Result<(), Problem> {
        match step {
            Step::Open("row", attributes) => self.open_row(attributes)?,
            Step::Open("c", attributes) => self.open_cell(attributes)?,
            Step::Open("v", _) => self.into = Into::Value,
            Step::Open("f", _) => {
                self.into = Into::Formula;
                self.formula.get_or_insert_default();
            }
            Step::Open("rPh", _) => self.phonetic = true,
            Step::Close("rPh") => self.phonetic = false,
            Step::Open("t", _) if !self.phonetic => self.into = Into::Inline,
            Step::Open("mergeCell", attributes) => self.merge(attributes),
            Step::Text(text) => match self.into {
                Into::Value | Into::Inline => self.value.push_str(text),
                Into::Formula => self.formula.get_or_insert_default().push_str(text),
                Into::Nothing => {}
            },
            Step::Close("c") => self.close_cell()?,
            Step::Close("v" | "f" | "t") => self.into = Into::Nothing,
            _ => {}
        }
        Ok(())
    }

    fn open_row(&mut self, attributes: &Attributes<'_>) -> Result<(), Problem> {
        self.row = match attributes.get("r") {
            Some(text) => text.parse().map_err(|_| self.beyond(&text))?,
            None => self.row + 1,
        };
        self.column = 0;
        Ok(())
    }

    fn open_cell(&mut self, attributes: &Attributes<'_>) -> Result<(), Problem> {
        if let Some(text) = attributes.get("r") {
            (self.row, self.column) = reference(&text).ok_or_else(|| self.beyond(&text))?;
        }
        self.kind = attributes.get("t").unwrap_or_default();
        self.style = attributes.get("s").and_then(|style| style.parse().ok()).unwrap_or(0);
        self.value.clear();
        self.formula = None;
        self.into = Into::Nothing;
        Ok(())
    }

    fn beyond(&self, cell: &str) -> Problem {
        Code::BeyondSheet.problem(self.name, |m| m.text("cell", cell))
    }

    fn merge(&mut self, attributes: &Attributes<'_>) {
        let Some(text) = attributes.get("ref") else { return };
        let ends = text.split_once(':').and_then(|(first, last)| Some((reference(first)?, reference(last)?)));
        if let Some(((top, left), (bottom, right))) = ends {
            self.cells.merge(Area { top, bottom, left, right });
        }
    }

    fn close_cell(&mut self) -> Result<(), Problem> {
        let (row, column) = (self.row, self.column);
        self.column += 1;
        let value = std::mem::take(&mut self.value);
        if let (true, Some(formula)) = (value.is_empty() && self.kind != "str", self.formula.take()) {
            return self.cells.put(row, column, Cell::Uncomputed(formula));
        }
        match self.kind.as_str() {
            "s" => match value.trim().parse::<usize>().ok().and_then(|at| self.book.strings.get(at)) {
                Some(text) => self.cells.text(row, column, &unescaped(text)),
                None if value.is_empty() => Ok(()),
                None => Err(damaged(self.name, &crate::grid::sheet::address(row, column))),
            },
            "b" => self.cells.put(row, column, Cell::Bool(matches!(value.trim(), "1" | "true"))),
            "e" => self.cells.put(row, column, Cell::Error(value)),
            "d" => match stored::iso_moment(&value) {
                Some(moment) => self.moment(row, column, moment, value),
                None => self.cells.text(row, column, &value),
            },
            "" | "n" => self.number(row, column, &value),
            _ => self.cells.text(row, column, &unescaped(&value)),
        }
    }

    fn number(&mut self, row: u32, column: usize, text: &str) -> Result<(), Problem> {
        let Some(number) = text.trim().parse::<f64>().ok().filter(|number| number.is_finite()) else {
            return self.cells.text(row, column, text);
        };
        let shows_date = self.book.date_styles.get(self.style).copied().unwrap_or(false);
        match stored::moment(number, self.book.system_1904).filter(|_| shows_date) {
            Some(moment) => self.moment(row, column, moment, text.to_owned()),
            None => self.cells.put(row, column, stored::number(number)),
        }
    }

    fn moment(&mut self, row: u32, column: usize, moment: stored::Moment, value: String) -> Result<(), Problem> {
        if moment.has_time {
            self.cells.remark(Code::TimeIgnored, row, column, value);
        }
        self.cells.put(row, column, Cell::Date(moment.day))
    }
}

/// Excel writes characters that XML cannot hold as `_x000D_`, and an underscore
/// that would look like that as `_x005F_`.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 7).and_then(|code| code.strip_suffix('_'));
        let code = code.filter(|code| code.bytes().all(|b| b.is_ascii_hexdigit()));
        match code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32) {
            Some(c) => {
                out.push_str(&rest[..at]);
                out.push(c);
                rest = &rest[at + 7..];
            }
            None => {
                out.push_str(&rest[..at + 2]);
                rest = &rest[at + 2..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Row from 1 and column from 0 of `D4` or `$D$4`; `None` for what is no
/// reference or too large to count.
fn reference(text: &str) -> Option<(u32, usize)> {
    let text = text.replace('$', "");
    let split = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = text.split_at(split);
    if letters.is_empty() || letters.len() > 4 || digits.len() > 9 {
        return None;
    }
    let mut column = 0usize;
    for letter in letters.bytes() {
        let letter = letter.to_ascii_uppercase();
        if !letter.is_ascii_uppercase() {
            return None;
        }
        column = column * 26 + usize::from(letter - b'A') + 1;
    }
    Some((digits.parse().ok()?, column - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read_and_absurd_ones_are_none() {
        assert_eq!(reference("D4"), Some((4, 3)));
        assert_eq!(reference("$XFD$1048576"), Some((1_048_576, 16_383)));
        for text in ["", "4", "D", "D4x", "ABCDE1", "A99999999999", "É1"] {
            assert_eq!(reference(text), None, "{text}");
        }
    }

    #[test]
    fn escapes_of_excel_are_undone() {
        assert_eq!(unescaped("a_x000D_\nb_x005F_x_y_xé_x00"), "a\r\nb_x_y_xé_x00");
    }

    fn cells(data: &str) -> Result<Vec<(u32, Vec<Cell>)>, Problem> {
        let book = Book { strings: vec!["Gao".into()], date_styles: vec![false, true], ..Book::default() };
        let xml = format!("<worksheet><sheetData>{data}</sheetData></worksheet>");
        let sheet = sheet("sites", xml.as_bytes(), &book, &Limits::default())?;
        Ok(sheet.rows.into_iter().map(|row| (row.number, row.cells)).collect())
    }

    #[test]
    fn every_kind_of_cell_keeps_its_meaning() {
        let found = cells(
            "<row r='3'><c r='A3' t='s'><v>0</v></c><c t='inlineStr'><is><r><t>a </t></r><r><t>&amp; b</t></r></is></c>\
             <c t='b'><v>1</v></c><c t='e'><v>#REF!</v></c><c s='1'><v>45148</v></c><c><v>0.30000000000000004</v></c></row>",
        );
        let date = jiff::civil::date(2023, 8, 10);
        let row = vec![
            Cell::Text("Gao".into()),
            Cell::Text("a & b".into()),
            Cell::Bool(true),
            Cell::Error("#REF!".into()),
            Cell::Date(date),
            Cell::Number("0.3".into()),
        ];
        assert_eq!(found.unwrap(), vec![(3, row)]);
    }

    #[test]
    fn a_formula_without_a_stored_value_is_not_a_blank() {
        let found = cells(
            "<row r='2'><c r='A2'><f>1+1</f><v/></c><c r='B2'><f>1+1</f><v>2</v></c><c r='C2' t='str'><f>\"\"</f><v></v></c>\
             <c r='D2'><f t='shared' si='0'/></c></row>",
        );
        let row = vec![
            Cell::Uncomputed("1+1".into()),
            Cell::Number("2".into()),
            Cell::Blank,
            Cell::Uncomputed(String::new()),
        ];
        assert_eq!(found.unwrap(), vec![(2, row)]);
    }

    #[test]
    fn cells_beyond_the_sheet_are_refused() {
        for cell in ["A99999999", "XFE1", "A99999999999999999999"] {
            let problem = cells(&format!("<row><c r='{cell}'><v>1</v></c></row>")).unwrap_err();
            assert_eq!(problem.code, "G033", "{cell}");
        }
    }
}
