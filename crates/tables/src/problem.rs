//! What is wrong with a table, said once and precisely: code, severity, file
//! or sheet, row, column, value, what is wrong and what to do.

use rearguard_words::Message;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// The input cannot be used.
    Error,
    /// Suspicious; `--strict` turns it into an error.
    Warning,
    /// What was read in a way worth knowing (a delimiter, a skipped row).
    Notice,
}

/// One problem. Rows are counted as the spreadsheet counts them, from 1.
#[derive(Clone, PartialEq, Debug)]
pub struct Problem {
    /// Stable code, for example `T012`; each has a page in the docs.
    pub code: &'static str,
    pub severity: Severity,
    /// File name within the mission folder, or the workbook's sheet.
    pub file: String,
    pub row: Option<u32>,
    pub column: Option<Column>,
    /// The cell's text as it stands.
    pub value: Option<String>,
    /// What is wrong.
    pub message: Message,
    /// What to do.
    pub help: Option<Message>,
}

/// A column by its header and its letter (`F`).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    pub header: String,
    pub letter: String,
}
