//! A sheet or a file as cells with their place, whatever it came from.

use crate::grid::codes::Code;
use crate::raw::RawRow;

/// Cells by place. Only rows that hold something are listed.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct Sheet {
    /// The file's name, or the sheet's.
    pub file: String,
    /// Ascending by number.
    pub rows: Vec<RawRow>,
    /// Merged ranges, already filled where they hold data.
    pub merged: Vec<Area>,
    /// What was odd about single cells.
    pub remarks: Vec<Remark>,
    /// The delimiter, for a text file.
    pub delimiter: Option<char>,
}

/// Something odd about one cell, reported once the header is known.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Remark {
    pub code: Code,
    pub row: u32,
    /// From 0.
    pub column: usize,
    /// The cell as it stood.
    pub value: String,
}

/// A range of cells, both ends included; rows from 1, columns from 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Area {
    pub top: u32,
    pub bottom: u32,
    pub left: usize,
    pub right: usize,
}

impl Area {
    /// `D4:D5`.
    pub fn name(&self) -> String {
        format!("{}:{}", address(self.top, self.left), address(self.bottom, self.right))
    }
}

/// A column's letter, `A` for 0.
pub fn letter(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// `D4` for row 4 and column 3.
pub(crate) fn address(row: u32, column: usize) -> String {
    format!("{}{row}", letter(column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        assert_eq!([0, 25, 26, 701, 702, 16_383].map(letter), ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    }
}
