//! Tables on their way out: typed cells, and their text as CSV.

use rearguard_model::Date;

/// A table to be written, as CSV or as a sheet.
#[derive(Clone, PartialEq, Debug)]
pub struct OutTable {
    /// The file's stem or the sheet's name.
    pub name: String,
    pub headers: Vec<String>,
    /// Each as long as the headers.
    pub rows: Vec<Vec<OutCell>>,
}

impl OutTable {
    pub fn new(name: &str, headers: &[&str]) -> OutTable {
        let headers = headers.iter().map(|h| (*h).to_owned()).collect();
        OutTable { name: name.to_owned(), headers, rows: Vec::new() }
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum OutCell {
    #[default]
    Blank,
    Text(String),
    Count(i64),
    /// Digits with a point, exact.
    Number(String),
    Date(Date),
}

impl OutCell {
    /// Text; blank where it is empty.
    pub fn text(text: impl Into<String>) -> OutCell {
        let text = text.into();
        if text.is_empty() { OutCell::Blank } else { OutCell::Text(text) }
    }

    /// Blank where there is nothing.
    pub fn maybe<T>(value: Option<T>, cell: impl FnOnce(T) -> OutCell) -> OutCell {
        value.map_or(OutCell::Blank, cell)
    }
}

/// How a CSV file is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum CsvStyle {
    /// RFC 4180: UTF-8, comma, decimal point.
    #[default]
    Machine,
    /// What a French Excel opens by a double click: byte order mark, semicolon,
    /// decimal comma. Dates stay `YYYY-MM-DD`, which every Excel understands.
    ExcelFrench,
}

impl CsvStyle {
    fn separator(self) -> char {
        match self {
            CsvStyle::Machine => ',',
            CsvStyle::ExcelFrench => ';',
        }
    }
}

/// The table as the text of a CSV file. No text cell or header begins with a
/// sign that a spreadsheet takes for a formula (see [`guarded`]).
pub fn csv_text(table: &OutTable, style: CsvStyle) -> String {
    let mut out = String::new();
    if style == CsvStyle::ExcelFrench {
        out.push('\u{feff}');
    }
    let headers = table.headers.iter().map(|header| guarded(header));
    push_record(&mut out, style, headers);
    for row in &table.rows {
        push_record(&mut out, style, row.iter().map(|cell| written(cell, style)));
    }
    out
}

fn push_record(out: &mut String, style: CsvStyle, fields: impl ExactSizeIterator<Item = String>) {
    let alone = fields.len() == 1;
    for (i, field) in fields.enumerate() {
        if i > 0 {
            out.push(style.separator());
        }
        let awkward = |c: char| c == style.separator() || matches!(c, '"' | '\n' | '\r' | '\t');
        // A blank line would be no record at all.
        let quoted = field.contains(awkward) || field.trim() != field || (alone && field.is_empty());
        if quoted {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&field);
        }
    }
    out.push_str("\r\n");
}

fn written(cell: &OutCell, style: CsvStyle) -> String {
    match cell {
        OutCell::Blank => String::new(),
        OutCell::Text(text) => guarded(text),
        OutCell::Count(count) => count.to_string(),
        OutCell::Number(digits) if style == CsvStyle::ExcelFrench => digits.replace('.', ","),
        OutCell::Number(digits) => digits.clone(),
        OutCell::Date(date) => date.to_string(),
    }
}

/// Text that a spreadsheet does not take for a formula: where it begins with
/// `=`, `+`, `-`, `@`, tab or carriage return, an apostrophe goes before it.
/// Text that already begins with apostrophes and such a sign gets one more, so
/// that [`unguarded`] always gives back what was written.
pub fn guarded(text: &str) -> String {
    if looks_like_a_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text without the apostrophe that [`guarded`] put before it.
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if looks_like_a_formula(rest) => rest,
        _ => text,
    }
}

fn looks_like_a_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(cells: Vec<OutCell>) -> OutTable {
        let headers: Vec<String> = (0..cells.len()).map(|i| format!("h{i}")).collect();
        OutTable { name: "t".into(), headers, rows: vec![cells] }
    }

    fn second_line(cells: Vec<OutCell>, style: CsvStyle) -> String {
        csv_text(&table(cells), style).split("\r\n").nth(1).unwrap().to_owned()
    }

    #[test]
    fn text_that_looks_like_a_formula_is_neutralised_and_numbers_are_not() {
        let cells = vec![OutCell::text("=1+1"), OutCell::Count(-5), OutCell::Number("-0.5".into())];
        assert_eq!(second_line(cells.clone(), CsvStyle::Machine), "'=1+1,-5,-0.5");
        assert_eq!(second_line(cells, CsvStyle::ExcelFrench), "'=1+1;-5;-0,5");
    }

    #[test]
    fn headers_are_neutralised_too() {
        let mut bad = table(vec![OutCell::Blank]);
        bad.headers = vec!["@SUM(1)".into()];
        assert_eq!(csv_text(&bad, CsvStyle::Machine), "'@SUM(1)\r\n\"\"\r\n");
    }

    #[test]
    fn separators_quotes_and_line_breaks_are_quoted() {
        let cells = vec![OutCell::text("a,b"), OutCell::text("say \"no\""), OutCell::text("two\nlines")];
        assert_eq!(second_line(cells, CsvStyle::Machine), "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"");
        assert_eq!(second_line(vec![OutCell::text("a,b"), OutCell::text("a;b")], CsvStyle::ExcelFrench), "a,b;\"a;b\"");
    }

    #[test]
    fn the_apostrophe_that_was_added_is_the_one_that_is_taken_away() {
        for text in ["=1", "'=1", "''-x", "'quoted'", "-5", "\tx", "plain", "'", "", "''"] {
            assert_eq!(unguarded(&guarded(text)), text);
        }
    }
}
