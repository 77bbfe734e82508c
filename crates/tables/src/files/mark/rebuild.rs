//! A marked workbook made anew from the tables, where the input is no xlsx.

use super::{Listed, MarkReport, Marks, Place, cell_of, link, listing_headers};
use crate::files::sheets::PROBLEMS;
use crate::problem::{Problem, Severity};
use crate::raw::{Cell, RawMission, RawTable};
use rearguard_words::{Language, Message};
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, Note, Url, Workbook, Worksheet, XlsxError};
use std::collections::BTreeSet;

pub(super) fn rebuilt(
    raw: &RawMission,
    problems: &[Problem],
    language: Language,
) -> Result<(Vec<u8>, MarkReport), XlsxError> {
    let mut book = Workbook::new();
    // A fixed day: the same input gives the same bytes.
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let lost = if raw.workbook { "files-mark-lost-form" } else { "files-mark-lost-folder" };
    let mut report = MarkReport { rebuilt: true, lost: vec![Message::new(lost)], ..MarkReport::default() };
    let mut locations: Vec<Option<String>> = vec![None; problems.len()];
    for table in &raw.tables {
        let rows = Rows::of(table);
        let mut marks = Marks::default();
        for (problem, location) in problems.iter().zip(&mut locations) {
            if problem.file != table.file && problem.file != table.name {
                continue;
            }
            let Some((row, column)) = cell_of(problem) else { continue };
            let place = (rows.at(row + 1), column);
            *location = Some(link(&table.name, place));
            marks.add(place, problem, language);
        }
        report.cells += marks.severities.len();
        report.notes += marks.limited(&table.name, &mut report.lost);
        put_table(book.add_worksheet(), table, &rows, &marks)?;
    }
    let listed: Vec<Listed> =
        problems.iter().zip(locations).map(|(problem, place)| Listed::of(problem, place, language)).collect();
    report.listed = listed.len();
    put_listing(book.add_worksheet(), &listed, language)?;
    Ok((book.save_to_buffer()?, report))
}

/// Where the rows of a table go. Those of a sheet or CSV file keep their
/// numbers; values of mission.toml (several may stand on one line) follow each
/// other below a header.
struct Rows {
    header: u32,
    /// The lines of mission.toml's values.
    lines: Option<Vec<u32>>,
}

impl Rows {
    fn of(table: &RawTable) -> Rows {
        let lines = (table.header_row == 0).then(|| table.rows.iter().map(|row| row.number).collect());
        Rows { header: table.header_row.saturating_sub(1), lines }
    }

    /// The row, counted from 0, of the table's row at this index.
    fn of_index(&self, index: usize, number: u32) -> u32 {
        match &self.lines {
            Some(_) => u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1),
            None => number.saturating_sub(1),
        }
    }

    /// The row, counted from 0, where a row or line counted from 1 is found.
    fn at(&self, number: u32) -> u32 {
        match &self.lines {
            Some(lines) => self.of_index(lines.iter().take_while(|line| **line < number).count(), number),
            None => number.saturating_sub(1),
        }
    }
}

fn put_table(sheet: &mut Worksheet, table: &RawTable, rows: &Rows, marks: &Marks) -> Result<(), XlsxError> {
    sheet.set_name(&table.name)?;
    let bold = Format::new().set_bold();
    let mut blank: BTreeSet<Place> = marks.severities.keys().copied().collect();
    for (column, header) in (0..).zip(&table.headers) {
        let place = (rows.header, u32::from(column));
        blank.remove(&place);
        sheet.write_string_with_format(rows.header, column, header, &marked(bold.clone(), marks, place))?;
    }
    for (index, row) in table.rows.iter().enumerate() {
        let at = rows.of_index(index, row.number);
        for (column, cell) in (0..).zip(&row.cells) {
            let place = (at, u32::from(column));
            blank.remove(&place);
            put_cell(sheet, at, column, cell, marked(Format::new(), marks, place))?;
        }
    }
    for (row, column) in blank {
        sheet.write_blank(row, column as u16, &marked(Format::new(), marks, (row, column)))?;
    }
    for (&(row, column), note) in &marks.notes {
        sheet.insert_note(row, column as u16, &Note::new(note.chars().take(32_000).collect::<String>()))?;
    }
    sheet.set_freeze_panes(rows.header + 1, 0)?;
    sheet.set_autofit_max_width(280);
    sheet.autofit();
    Ok(())
}

fn marked(format: Format, marks: &Marks, place: Place) -> Format {
    match marks.severities.get(&place) {
        Some(Severity::Error) => format.set_background_color(Color::RGB(0xff_c7_ce)),
        Some(Severity::Warning) => format.set_background_color(Color::RGB(0xff_eb_9c)),
        Some(Severity::Notice) => format.set_background_color(Color::RGB(0xdd_eb_f7)),
        None => format,
    }
}

fn put_cell(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, format: Format) -> Result<(), XlsxError> {
    match cell {
        Cell::Blank => sheet.write_blank(row, column, &format)?,
        Cell::Text(text) | Cell::Error(text) | Cell::Uncomputed(text) => {
            sheet.write_string_with_format(row, column, text, &format.set_quote_prefix())?
        }
        Cell::Number(digits) => match digits.parse::<f64>() {
            Ok(number) if number.is_finite() => sheet.write_number_with_format(row, column, number, &format)?,
            _ => sheet.write_string_with_format(row, column, digits, &format)?,
        },
        Cell::Bool(flag) => sheet.write_boolean_with_format(row, column, *flag, &format)?,
        Cell::Date(date) => match ExcelDateTime::parse_from_str(&date.to_string()) {
            Ok(moment) => {
                sheet.write_datetime_with_format(row, column, &moment, &format.set_num_format("yyyy-mm-dd"))?
            }
            Err(_) => sheet.write_string_with_format(row, column, date.to_string(), &format)?,
        },
    };
    Ok(())
}

fn put_listing(sheet: &mut Worksheet, rows: &[Listed], language: Language) -> Result<(), XlsxError> {
    sheet.set_name(PROBLEMS)?;
    sheet.set_freeze_panes(1, 0)?;
    let bold = Format::new().set_bold();
    for (column, header) in (0..).zip(listing_headers(language)) {
        sheet.write_string_with_format(0, column, header, &bold)?;
    }
    for (row, listed) in (1..1_048_576).zip(rows) {
        for (column, text) in (0..).zip(&listed.cells) {
            match &listed.location {
                // A sheet holds 65,530 links at the most.
                Some(location) if column == 3 && row <= 65_000 => {
                    let link = Url::new(format!("internal:{location}")).set_text(text);
                    sheet.write_url(row, column, link)?;
                }
                _ => {
                    sheet.write_string(row, column, text)?;
                }
            }
        }
    }
    for (column, width) in (0..).zip([10, 8, 16, 10, 24, 80, 60]) {
        sheet.set_column_width(column, f64::from(width))?;
    }
    Ok(())
}
