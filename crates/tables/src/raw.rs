//! Tables as they were found: cells with their place, before anything is
//! understood. Readers of CSV, TOML and workbooks (`grid`) make these; `rows`
//! turns them into a mission.

use crate::problem::Problem;
use jiff::civil::Date;

/// A mission's tables as found, with what was wrong on the way in.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct RawMission {
    /// One per known table name that was found; `mission` holds mission.toml
    /// or the sheet `mission` as rows of `key`, `value` with dotted keys
    /// (`mission.name`, `resolution.votes.for`, `clause.OP2-withdraw.by`).
    pub tables: Vec<RawTable>,
    pub problems: Vec<Problem>,
    /// Whether it came from one workbook (problems then name sheets) or a folder.
    pub workbook: bool,
}

/// One table with its header found.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct RawTable {
    /// The contract's name: `sites`, `units` …, `mission`.
    pub name: String,
    /// As a person calls it: `sites.csv`, `mission.toml` or the sheet's name.
    pub file: String,
    /// Where the header stands, counted from 1.
    pub header_row: u32,
    /// Headers by column position (A first): the catalogue's name where the
    /// header is one of this table's columns, otherwise as typed; blank columns too.
    pub headers: Vec<String>,
    pub rows: Vec<RawRow>,
    /// How this file writes its numbers.
    pub style: NumberStyle,
}

/// How text is to be read as a number; see [`crate::grid::as_number`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct NumberStyle {
    /// `1,5` is one and a half.
    pub decimal_comma: bool,
}

#[derive(Clone, PartialEq, Debug)]
pub struct RawRow {
    /// Counted as the spreadsheet counts, from 1.
    pub number: u32,
    /// By column position; may be shorter than the headers.
    pub cells: Vec<Cell>,
}

/// A cell as found.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Cell {
    #[default]
    Blank,
    /// Trimmed of Unicode white space, in NFC. Every cell of a CSV file is text
    /// (so that `007` stays an id); [`crate::grid::as_number`] and
    /// [`crate::grid::as_percent`] read it.
    Text(String),
    /// From mission.toml and workbooks: digits as written with a point, or the shortest digits that give the stored binary
    /// number, at most 15 significant, as Excel shows them.
    Number(String),
    Date(Date),
    Bool(bool),
    /// `#N/A`, `#REF!` …
    Error(String),
    /// A formula that nobody has computed yet.
    Uncomputed(String),
}
