//! Which decimal mark a file uses, decided once for the whole file from what
//! its cells can only mean.

use crate::columns::Table;
use crate::grid::codes::Code;
use crate::grid::sheet::{Sheet, letter};
use crate::problem::{Column, Problem};
use crate::raw::{Cell, NumberStyle, RawRow};

/// What one cell shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Shows {
    Comma,
    Point,
    /// One to three digits, a mark, three digits: a thousand or a fraction.
    Either,
}

#[derive(Default)]
struct Evidence<'a> {
    comma: usize,
    point: Option<(u32, usize, &'a str)>,
    points: usize,
    unclear: Option<(u32, usize, &'a str)>,
}

/// The style of the rows below the header, and what to say about it.
pub(crate) fn find(
    sheet: &Sheet,
    table: &Table,
    headers: &[String],
    rows: &[RawRow],
) -> (NumberStyle, Option<Problem>) {
    let Some(delimiter) = sheet.delimiter else { return (NumberStyle::default(), None) };
    let evidence = gather(table, headers, rows);
    let decimal_comma = evidence.comma > 0 && evidence.comma >= evidence.points;
    let say = |code: Code, place: (u32, usize, &str)| {
        let column = Column { header: headers.get(place.1).cloned().unwrap_or_default(), letter: letter(place.1) };
        let problem = code.problem(&sheet.file, |m| m.text("value", place.2));
        Problem { row: Some(place.0), column: Some(column), value: Some(place.2.to_owned()), ..problem }
    };
    let problem = match (evidence.comma, evidence.point, evidence.unclear) {
        (1.., Some(place), _) => Some(say(Code::MixedMarks, place)),
        (0, None, Some(place)) if place.2.contains(',') || delimiter != ',' => Some(say(Code::AmbiguousNumber, place)),
        _ => None,
    };
    (NumberStyle { decimal_comma }, problem)
}

/// Looks at the columns that the table has; the others are not read.
fn gather<'a>(table: &Table, headers: &[String], rows: &'a [RawRow]) -> Evidence<'a> {
    let mut evidence = Evidence::default();
    for row in rows {
        for (column, cell) in row.cells.iter().enumerate() {
            let Cell::Text(text) = cell else { continue };
            let Some(name) = headers.get(column).filter(|name| table.columns.contains(&name.as_str())) else {
                continue;
            };
            let coordinate = name == "lat" || name == "lon";
            match shows(text, coordinate) {
                Some(Shows::Comma) => evidence.comma += 1,
                Some(Shows::Point) => {
                    evidence.points += 1;
                    evidence.point.get_or_insert((row.number, column, text));
                }
                Some(Shows::Either) => {
                    evidence.unclear.get_or_insert((row.number, column, text));
                }
                None => {}
            }
        }
    }
    evidence
}

/// Digits with one comma or point among them; a coordinate has no thousands.
fn shows(text: &str, coordinate: bool) -> Option<Shows> {
    let text = text.strip_suffix('%').unwrap_or(text).trim();
    let text = text.strip_prefix(['-', '+', '\u{2212}']).unwrap_or(text);
    let (whole, fraction) = text.split_once([',', '.'])?;
    let mark = if text.contains(',') { Shows::Comma } else { Shows::Point };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let spaced = whole.contains([' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '\u{2019}']);
    let plain: String = whole.chars().filter(char::is_ascii_digit).collect();
    if !digits(fraction) || plain.is_empty() || !(spaced || digits(whole)) {
        return None;
    }
    let thousand = fraction.len() == 3 && whole.len() <= 3 && !whole.starts_with('0') && !coordinate;
    Some(if thousand { Shows::Either } else { mark })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_counts_only_where_it_cannot_group_thousands() {
        assert_eq!(shows("18,4411", false), Some(Shows::Comma));
        assert_eq!(shows("0,125", false), Some(Shows::Comma));
        assert_eq!(shows("7.5 %", false), Some(Shows::Point));
        assert_eq!(shows("1 234,567", false), Some(Shows::Comma));
        assert_eq!(shows("1,234", false), Some(Shows::Either));
        assert_eq!(shows("-1.407", true), Some(Shows::Point));
        assert_eq!(shows("31.10.2023", false), None);
        assert_eq!(shows("roads, bridges", false), None);
    }
}
