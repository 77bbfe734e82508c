//! Collecting a workbook's cells sparsely: whatever range a sheet claims, only
//! cells that hold something take room.

use crate::grid::clean::clean;
use crate::grid::codes::Code;
use crate::grid::limits::{Limits, SHEET_COLUMNS, SHEET_ROWS};
use crate::grid::sheet::{Area, Remark, Sheet, address};
use crate::problem::Problem;
use crate::raw::{Cell, RawRow};
use std::collections::BTreeMap;

pub(crate) struct Cells<'a> {
    file: String,
    limits: &'a Limits,
    rows: BTreeMap<u32, Vec<Cell>>,
    /// Cells in all, blank ones before the last of a row included.
    count: usize,
    /// Bytes of all texts.
    text_bytes: usize,
    merged: Vec<Area>,
    remarks: Vec<Remark>,
}

impl<'a> Cells<'a> {
    pub fn new(file: &str, limits: &'a Limits) -> Cells<'a> {
        let (rows, merged, remarks) = Default::default();
        Cells { file: file.to_owned(), limits, rows, count: 0, text_bytes: 0, merged, remarks }
    }

    /// Text as it stands in the workbook.
    pub fn text(&mut self, row: u32, column: usize, raw: &str) -> Result<(), Problem> {
        let cell = clean(raw);
        if cell.had_zero_width {
            self.remark(Code::ZeroWidth, row, column, cell.text.clone());
        }
        self.put(row, column, if cell.text.is_empty() { Cell::Blank } else { Cell::Text(cell.text) })
    }

    pub fn remark(&mut self, code: Code, row: u32, column: usize, value: String) {
        self.remarks.push(Remark { code, row, column, value });
    }

    /// Row from 1, column from 0. Refuses what no sheet can hold and what is
    /// beyond the limits.
    pub fn put(&mut self, row: u32, column: usize, cell: Cell) -> Result<(), Problem> {
        if row == 0 || row > SHEET_ROWS || column >= SHEET_COLUMNS {
            let cell = address(row, column);
            return Err(Code::BeyondSheet.problem(&self.file, |m| m.text("cell", cell)));
        }
        if cell == Cell::Blank {
            return Ok(());
        }
        if column >= self.limits.columns {
            return Err(self.refusal(Code::TooManyColumns, self.limits.columns));
        }
        if !self.rows.contains_key(&row) && self.rows.len() >= self.limits.rows {
            return Err(self.refusal(Code::TooManyRows, self.limits.rows));
        }
        self.text_bytes += text_bytes(&cell);
        if self.text_bytes > self.limits.text_bytes {
            return Err(self.too_much_text());
        }
        let cells = self.rows.entry(row).or_default();
        let wider = (column + 1).saturating_sub(cells.len());
        self.count += wider;
        if self.count > self.limits.cells {
            return Err(self.refusal(Code::TooManyCells, self.limits.cells));
        }
        if wider > 0 {
            cells.resize(column + 1, Cell::Blank);
        }
        cells[column] = cell;
        Ok(())
    }

    fn refusal(&self, code: Code, limit: usize) -> Problem {
        code.problem(&self.file, |m| m.count("limit", limit as i64))
    }

    fn too_much_text(&self) -> Problem {
        let limit = (self.limits.text_bytes >> 20) as i64;
        Code::UnpacksTooLarge.problem(&self.file, |m| m.text("entry", &self.file).count("limit", limit))
    }

    pub fn merge(&mut self, area: Area) {
        if area.top < area.bottom || area.left < area.right {
            self.merged.push(area);
        }
    }

    /// The sheet, its merged ranges filled with their first value.
    pub fn finish(mut self) -> Result<Sheet, Problem> {
        let last = self.rows.last_key_value().map_or(0, |(number, _)| *number);
        let width = self.rows.values().map(Vec::len).max().unwrap_or(0);
        for area in self.merged.clone() {
            self.fill(area, last, width)?;
        }
        let rows = self.rows.into_iter().map(|(number, cells)| RawRow { number, cells }).collect();
        Ok(Sheet { file: self.file, rows, merged: self.merged, remarks: self.remarks, delimiter: None })
    }

    /// Fills within the used range; cells that hold something keep it.
    fn fill(&mut self, area: Area, last: u32, width: usize) -> Result<(), Problem> {
        let first = self.rows.get(&area.top).and_then(|row| row.get(area.left)).cloned().unwrap_or_default();
        if first == Cell::Blank {
            return Ok(());
        }
        for row in area.top..=area.bottom.min(last) {
            for column in area.left..=area.right.min(width.saturating_sub(1)) {
                let held =
                    self.rows.get(&row).and_then(|cells| cells.get(column)).is_some_and(|cell| *cell != Cell::Blank);
                if !held {
                    self.put(row, column, first.clone())?;
                }
            }
        }
        Ok(())
    }
}

fn text_bytes(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) | Cell::Number(text) | Cell::Error(text) | Cell::Uncomputed(text) => text.len(),
        Cell::Blank | Cell::Date(_) | Cell::Bool(_) => 0,
    }
}
