//! The workbook.

use crate::Case;
use rearguard_words::Language;

/// A workbook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WorkbookError {
    #[error("the workbook cannot be written: {0}")]
    Writing(#[from] rust_xlsxwriter::XlsxError),
}

/// The answers as one workbook; the same case gives the same bytes.
pub fn workbook(case: &Case, language: Language) -> Result<Vec<u8>, WorkbookError> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, crate::answer_line(case, language))?;
    Ok(book.save_to_buffer()?)
}
