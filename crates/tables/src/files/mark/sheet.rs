//! The cells of a sheet that are to be seen at once.

use super::edit::{Broken, Edits, Kind, Tag, scan};
use super::styles::Styles;
use crate::grid::letter;
use crate::problem::Severity;
use std::collections::BTreeMap;

/// A cell by row and column, both from 0.
pub(super) type Place = (u32, u32);

/// `F12` as a place; `None` for what is no address of a cell.
pub(super) fn place_of(address: &str) -> Option<Place> {
    let letters = address.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = address.split_at(letters);
    let row = digits.parse::<u32>().ok()?.checked_sub(1)?;
    Some((row, column_of(letters)?))
}

/// `F` as a column counted from 0.
pub(super) fn column_of(letters: &str) -> Option<u32> {
    if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let number = letters.bytes().fold(0, |n, b| n * 26 + u32::from(b.to_ascii_uppercase() - b'A') + 1);
    Some(number - 1)
}

pub(super) fn address(place: Place) -> String {
    format!("{}{}", letter(place.1 as usize), place.0 + 1)
}

/// Where a mark must go so that it is seen: the first cell of a merged range.
pub(super) fn anchors(text: &str) -> Result<Vec<(Place, Place)>, Broken> {
    let mut ranges = Vec::new();
    scan(text, |tag| {
        if tag.name() == "mergeCell" && tag.kind != Kind::Close {
            let range = tag.attribute("ref").unwrap_or_default();
            let corners = range.split_once(':').and_then(|(a, b)| Some((place_of(a)?, place_of(b)?)));
            ranges.extend(corners);
        }
    })?;
    Ok(ranges)
}

pub(super) fn anchored(place: Place, ranges: &[(Place, Place)]) -> Place {
    let inside =
        |(from, to): &&(Place, Place)| (from.0..=to.0).contains(&place.0) && (from.1..=to.1).contains(&place.1);
    ranges.iter().find(inside).map_or(place, |(from, _)| *from)
}

/// The sheet's text with the formats of the marked cells changed; cells that
/// were blank are put in.
pub(super) fn coloured(text: &str, marks: &BTreeMap<Place, Severity>, styles: &mut Styles) -> Result<String, Broken> {
    let mut colouring = Colouring {
        left: marks.clone(),
        styles,
        edits: Edits::default(),
        row: None,
        next_row: 0,
        next_column: 0,
        in_data: false,
        failed: false,
    };
    scan(text, |tag| colouring.tag(tag))?;
    if colouring.failed || !colouring.left.is_empty() {
        return Err(Broken);
    }
    Ok(colouring.edits.apply(text))
}

struct Colouring<'s> {
    /// Marks whose cell has not been passed yet.
    left: BTreeMap<Place, Severity>,
    styles: &'s mut Styles,
    edits: Edits,
    /// The row that is open, and the format it gives to blank cells.
    row: Option<(u32, usize)>,
    next_row: u32,
    next_column: u32,
    in_data: bool,
    failed: bool,
}

impl Colouring<'_> {
    fn tag(&mut self, tag: Tag) {
        match (tag.name(), tag.kind) {
            ("sheetData", Kind::Open) => self.in_data = true,
            ("sheetData", Kind::Close) => {
                let rows = self.missing_rows(u32::MAX, tag.prefix());
                self.edits.insert(tag.from, rows);
                self.in_data = false;
            }
            ("sheetData", Kind::Empty) => {
                let rows = self.missing_rows(u32::MAX, tag.prefix());
                let name = tag.full_name();
                self.edits.replace(tag.from, tag.to, format!("<{name}>{rows}</{name}>"));
            }
            ("row", Kind::Open | Kind::Empty) if self.in_data => self.row_begins(tag),
            ("row", Kind::Close) if self.in_data => {
                let cells = self.missing_cells(u32::MAX, tag.prefix());
                self.edits.insert(tag.from, cells);
                self.row = None;
            }
            ("c", Kind::Open | Kind::Empty) if self.row.is_some() => self.cell(tag),
            _ => {}
        }
    }

    fn row_begins(&mut self, tag: Tag) {
        let number = tag.attribute("r").and_then(|r| r.parse::<u32>().ok()).and_then(|r| r.checked_sub(1));
        let row = number.unwrap_or(self.next_row);
        let before = self.missing_rows(row, tag.prefix());
        self.edits.insert(tag.from, before);
        (self.next_row, self.next_column) = (row.saturating_add(1), 0);
        let format = tag.attribute("s").and_then(|s| s.parse().ok()).unwrap_or(0);
        self.row = Some((row, format));
        if tag.kind == Kind::Empty {
            let cells = self.missing_cells(u32::MAX, tag.prefix());
            if !cells.is_empty() {
                let open = tag.raw.trim_end_matches('>').trim_end_matches('/');
                self.edits.replace(tag.from, tag.to, format!("{open}>{cells}</{}>", tag.full_name()));
            }
            self.row = None;
        }
    }

    fn cell(&mut self, tag: Tag) {
        let Some((row, _)) = self.row else { return };
        let column = tag.attribute("r").and_then(|r| place_of(&r)).map_or(self.next_column, |(_, column)| column);
        let before = self.missing_cells(column, tag.prefix());
        self.edits.insert(tag.from, before);
        self.next_column = column + 1;
        if let Some(severity) = self.left.remove(&(row, column)) {
            let base = tag.attribute("s").and_then(|s| s.parse().ok()).unwrap_or(0);
            let format = self.format(base, severity);
            self.edits.replace(tag.from, tag.to, tag.with(&[("s", format.to_string())]));
        }
    }

    fn format(&mut self, base: usize, severity: Severity) -> usize {
        self.styles.marked(base, severity).unwrap_or_else(|_| {
            self.failed = true;
            base
        })
    }

    /// Cells of the open row, before this column, that are marked but not there.
    fn missing_cells(&mut self, column: u32, prefix: &str) -> String {
        let Some((row, base)) = self.row else { return String::new() };
        self.new_cells((row, 0), (row, column), base, prefix)
    }

    /// Rows before this one that are marked but not there.
    fn missing_rows(&mut self, row: u32, prefix: &str) -> String {
        let mut out = String::new();
        while let Some((&(first, _), _)) = self.left.range(..(row, 0)).next() {
            let cells = self.new_cells((first, 0), (first, u32::MAX), 0, prefix);
            out.push_str(&format!("<{prefix}row r=\"{}\">{cells}</{prefix}row>", first + 1));
        }
        out
    }

    fn new_cells(&mut self, from: Place, to: Place, base: usize, prefix: &str) -> String {
        let found: Vec<(Place, Severity)> = self.left.range(from..to).map(|(place, s)| (*place, *s)).collect();
        let mut out = String::new();
        for (place, severity) in found {
            self.left.remove(&place);
            let format = self.format(base, severity);
            out.push_str(&format!("<{prefix}c r=\"{}\" s=\"{format}\"/>", address(place)));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_places_and_back() {
        for (text, place) in [("A1", (0, 0)), ("F12", (11, 5)), ("AA3", (2, 26)), ("XFD1048576", (1_048_575, 16_383))] {
            assert_eq!(place_of(text), Some(place));
            assert_eq!(address(place), text);
        }
        for bad in ["", "12", "A", "A0", "AAAA1", "A1B", "$A$1"] {
            assert_eq!(place_of(bad), None, "{bad}");
        }
    }
}
