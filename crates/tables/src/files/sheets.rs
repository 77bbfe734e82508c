//! Tables as sheets of a workbook, made to be filled in: frozen headers with
//! a note each, drop-downs, real dates, text that is never computed.

use super::guide::{Choice, choice, is_required, is_second_ring, note};
use super::out_table::{OutCell, OutTable, guarded};
use rearguard_model::Date;
use rearguard_words::{Language, Message};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, Formula, Note,
    Workbook, Worksheet, XlsxError,
};

/// Rows below the last one that still have drop-downs.
const ROOM: u32 = 500;
/// Columns are this wide at the most, in characters.
const WIDEST: usize = 44;

/// A sheet of plain lines, such as "Read me".
pub(super) struct Page {
    pub name: String,
    /// The first is the title.
    pub lines: Vec<String>,
}

/// Whether a sheet of this name is one that we write for people to read, and no table.
pub(crate) fn is_own_page(name: &str) -> bool {
    let told = Language::ALL.map(|language| language.word("files-starter-read-me"));
    told.iter().any(|page| page == name) || [PROBLEMS, "plan"].contains(&name)
}

/// The sheet that lists what is wrong with a workbook.
pub(super) const PROBLEMS: &str = "problems";

/// The bytes of a workbook. `day` stands in its properties, so that the same
/// tables always give the same bytes.
pub(super) fn workbook(
    pages: &[Page],
    tables: &[OutTable],
    language: Language,
    day: Date,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(1900.max(day.year()).unsigned_abs(), day.month() as u8, day.day() as u8)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let looks = Looks::new();
    for page in pages {
        put_page(book.add_worksheet(), page)?;
    }
    for table in tables {
        put_table(book.add_worksheet(), table, tables, language, &looks)?;
    }
    book.save_to_buffer()
}

/// The formats of all sheets.
struct Looks {
    required: Format,
    optional: Format,
    seldom: Format,
    date: Format,
    /// Text that a spreadsheet would compute if somebody edited it.
    formula_like: Format,
}

impl Looks {
    fn new() -> Looks {
        let header = |ink: u32, paper: u32| {
            let format = Format::new().set_bold().set_align(FormatAlign::Top).set_text_wrap();
            format.set_font_color(Color::RGB(ink)).set_background_color(Color::RGB(paper))
        };
        Looks {
            required: header(0xff_ff_ff, 0x1f_4e_79),
            optional: header(0x40_40_40, 0xd9_d9_d9),
            seldom: header(0x70_70_70, 0xf2_f2_f2),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            formula_like: Format::new().set_quote_prefix(),
        }
    }

    fn header(&self, table: &str, column: &str) -> &Format {
        match (is_required(table, column), is_second_ring(table, column)) {
            (true, _) => &self.required,
            (false, false) => &self.optional,
            (false, true) => &self.seldom,
        }
    }
}

fn put_page(sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
    sheet.set_name(&page.name)?;
    sheet.set_column_width(0, 100)?;
    let title = Format::new().set_bold().set_font_size(14);
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, line) in (0..).zip(&page.lines) {
        sheet.write_string_with_format(row, 0, line, if row == 0 { &title } else { &plain })?;
    }
    Ok(())
}

fn put_table(
    sheet: &mut Worksheet,
    table: &OutTable,
    all: &[OutTable],
    language: Language,
    looks: &Looks,
) -> Result<(), XlsxError> {
    sheet.set_name(&table.name)?;
    sheet.set_freeze_panes(1, 1)?;
    for (column, header) in (0..).zip(&table.headers) {
        sheet.write_string_with_format(0, column, header, looks.header(&table.name, header))?;
        let said = language.say(&note(&table.name, header));
        let lines = said.chars().count().div_ceil(36) as u32;
        let size = Note::new(said).add_author_prefix(false).set_width(240).set_height(20 * lines.max(2) + 16);
        sheet.insert_note(0, column, &size)?;
        sheet.set_column_width(column, width(table, column.into()))?;
        put_choice(sheet, table, header, column, all, language)?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            put_cell(sheet, row, column, cell, looks)?;
        }
    }
    Ok(())
}

fn width(table: &OutTable, column: usize) -> f64 {
    let cells = table.rows.iter().filter_map(|row| row.get(column)).map(|cell| match cell {
        OutCell::Text(text) | OutCell::Number(text) => text.chars().count(),
        OutCell::Count(count) => count.to_string().len(),
        OutCell::Date(_) => 10,
        OutCell::Blank => 0,
    });
    let header = table.headers[column].chars().count();
    (cells.max().unwrap_or(0).max(header).clamp(8, WIDEST) + 2) as f64
}

fn put_choice(
    sheet: &mut Worksheet,
    table: &OutTable,
    header: &str,
    column: u16,
    all: &[OutTable],
    language: Language,
) -> Result<(), XlsxError> {
    let last = |rows: usize| u32::try_from(rows).unwrap_or(0) + ROOM;
    let (rule, style) = match choice(&table.name, header) {
        Choice::Free => return Ok(()),
        Choice::Words(words) => (DataValidation::new().allow_list_strings(&words)?, DataValidationErrorStyle::Stop),
        Choice::RowOf(other) => {
            let Some(rows) = all.iter().find(|t| t.name == other).map(|t| t.rows.len()) else { return Ok(()) };
            let range = Formula::new(format!("={other}!$A$2:$A${}", last(rows) + 1));
            (DataValidation::new().allow_list_formula(range), DataValidationErrorStyle::Warning)
        }
    };
    let title = language.say(&Message::new("files-choice-title"));
    let said = language.say(&Message::new("files-choice"));
    let rule = rule.set_error_style(style).set_error_title(title)?.set_error_message(said)?;
    sheet.add_data_validation(1, column, last(table.rows.len()), column, &rule)?;
    Ok(())
}

fn put_cell(sheet: &mut Worksheet, row: u32, column: u16, cell: &OutCell, looks: &Looks) -> Result<(), XlsxError> {
    match cell {
        OutCell::Blank => {}
        OutCell::Text(text) if guarded(text) != *text => {
            sheet.write_string_with_format(row, column, text, &looks.formula_like)?;
        }
        OutCell::Text(text) => {
            sheet.write_string(row, column, text)?;
        }
        OutCell::Count(count) => put_number(sheet, row, column, &count.to_string())?,
        OutCell::Number(digits) => put_number(sheet, row, column, digits)?,
        OutCell::Date(date) => match excel_date(*date) {
            Some(moment) => {
                sheet.write_datetime_with_format(row, column, &moment, &looks.date)?;
            }
            None => {
                sheet.write_string(row, column, date.to_string())?;
            }
        },
    }
    Ok(())
}

/// A workbook keeps 15 digits of a number; one with more is written as text.
fn put_number(sheet: &mut Worksheet, row: u32, column: u16, digits: &str) -> Result<(), XlsxError> {
    let significant = digits.chars().filter(char::is_ascii_digit).collect::<String>();
    match digits.parse::<f64>() {
        Ok(number) if significant.trim_start_matches('0').len() <= 15 => sheet.write_number(row, column, number)?,
        _ => sheet.write_string(row, column, digits)?,
    };
    Ok(())
}

/// Excel's calendar begins in 1900 and takes that for a leap year.
fn excel_date(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| *year > 1900)?;
    ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8).ok()
}
