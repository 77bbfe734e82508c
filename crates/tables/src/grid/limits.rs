//! How much a reader takes in before it refuses.

/// What a mission may need at the most; more is refused before it is unpacked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Limits {
    /// A file as it lies on disk, in bytes.
    pub file_bytes: u64,
    /// mission.toml, in bytes: settings, not data.
    pub toml_bytes: u64,
    /// One entry of an archive or workbook once unpacked, in bytes.
    pub entry_bytes: u64,
    /// All entries of an archive or workbook once unpacked, in bytes.
    pub total_bytes: u64,
    /// Entries of an archive or workbook, and files of a folder.
    pub entries: usize,
    /// Rows of one table that hold something.
    pub rows: usize,
    /// Columns of one table.
    pub columns: usize,
    /// Cells of one table, blank ones before the last of a row included.
    pub cells: usize,
    /// All text of one sheet of a workbook, in bytes: a few shared or repeated
    /// texts can fill any memory.
    pub text_bytes: usize,
    /// Characters of one cell; Excel's own limit.
    pub cell_characters: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            file_bytes: 64 << 20,
            toml_bytes: 4 << 20,
            entry_bytes: 96 << 20,
            total_bytes: 192 << 20,
            entries: 2_000,
            rows: 200_000,
            columns: 500,
            cells: 4_000_000,
            text_bytes: 32 << 20,
            cell_characters: 32_767,
        }
    }
}

/// The last row of an Excel sheet.
pub(crate) const SHEET_ROWS: u32 = 1_048_576;
/// The columns of an Excel sheet (`XFD`).
pub(crate) const SHEET_COLUMNS: usize = 16_384;
