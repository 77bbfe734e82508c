//! One table on one sheet: header that stays, filter, widths, print set-up.
//! Text is always written as text, so no name can become a formula.

use rearguard_check::review::Verdict;
use rearguard_model::Date;
use rearguard_words::Language;
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::verdicts::verdict_word;

/// In UTF-16 units: what a cell of a workbook holds at most.
const LONGEST_TEXT: usize = 32_767;
/// Widths of columns, in characters.
const NARROWEST: usize = 9;
const WIDEST: usize = 60;

/// A table for one sheet.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Table {
    pub name: String,
    pub headers: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, PartialEq, Debug)]
pub(super) enum Cell {
    Blank,
    Text(String),
    Count(i64),
    /// Dollars and other amounts that may have a fraction.
    Amount(f64),
    Date(Date),
    Verdict(Verdict),
}

impl Cell {
    pub fn maybe<T>(value: Option<T>, cell: impl FnOnce(T) -> Cell) -> Cell {
        value.map_or(Cell::Blank, cell)
    }
}

/// The formats that every sheet shares.
pub(super) struct Styles {
    pub language: Language,
    pub head: Format,
    pub title: Format,
    pub strong: Format,
    text: Format,
    /// For text that begins as a formula would: stays text when edited.
    guarded: Format,
    count: Format,
    small_amount: Format,
    date: Format,
    broken: Format,
}

impl Styles {
    pub fn new(language: Language) -> Styles {
        let top = || Format::new().set_align(FormatAlign::Top);
        Styles {
            language,
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Bottom)
                .set_border_bottom(FormatBorder::Medium)
                .set_border_color(Color::RGB(0x1F_5FA8)),
            title: Format::new().set_bold().set_font_size(14),
            strong: Format::new().set_bold().set_align(FormatAlign::Top),
            text: top().set_text_wrap(),
            guarded: top().set_text_wrap().set_quote_prefix(),
            count: top().set_num_format("#,##0"),
            small_amount: top().set_num_format("0.000"),
            date: top().set_num_format("yyyy-mm-dd"),
            broken: top().set_bold().set_font_color(Color::RGB(0xA8_320F)),
        }
    }
}

/// Adds the table as a sheet of its name.
pub(super) fn add(book: &mut Workbook, table: &Table, styles: &Styles) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(&table.name)?;
    write(sheet, table, styles)
}

pub(super) fn write(sheet: &mut Worksheet, table: &Table, styles: &Styles) -> Result<(), XlsxError> {
    for (column, header) in columns(&table.headers) {
        sheet.write_string_with_format(0, column, cut(header), &styles.head)?;
        sheet.set_column_width(column, width(table, usize::from(column), styles) as f64)?;
    }
    for (row, cells) in table.rows.iter().enumerate() {
        let row = u32::try_from(row + 1).map_err(|_| XlsxError::RowColumnLimitError)?;
        for (column, cell) in columns(cells) {
            write_cell(sheet, (row, column), cell, styles)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    if let (Some(last), false) =
        (u16::try_from(table.headers.len()).ok().and_then(|n| n.checked_sub(1)), table.rows.is_empty())
    {
        sheet.autofilter(0, 0, table.rows.len() as u32, last)?;
    }
    set_up_print(sheet, styles.language)
}

fn columns<T>(cells: &[T]) -> impl Iterator<Item = (u16, &T)> {
    (0..u16::MAX).zip(cells)
}

/// A4 across, one page wide, the header on each page, pages numbered.
pub(super) fn set_up_print(sheet: &mut Worksheet, language: Language) -> Result<(), XlsxError> {
    const A4: u8 = 9;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_footer(format!("&L&A&R{}", language.word("report-page-of")));
    Ok(())
}

pub(super) fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    styles: &Styles,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Blank => return Ok(()),
        Cell::Text(text) => {
            let format = if looks_like_a_formula(text) { &styles.guarded } else { &styles.text };
            sheet.write_string_with_format(row, column, cut(text), format)?
        }
        Cell::Count(count) => sheet.write_number_with_format(row, column, *count as f64, &styles.count)?,
        Cell::Amount(amount) => {
            let format = if amount.abs() < 10.0 && *amount != 0.0 { &styles.small_amount } else { &styles.count };
            sheet.write_number_with_format(row, column, *amount, format)?
        }
        Cell::Date(date) => match excel_date(*date) {
            Some(day) => sheet.write_datetime_with_format(row, column, &day, &styles.date)?,
            None => sheet.write_string_with_format(row, column, date.to_string(), &styles.text)?,
        },
        Cell::Verdict(verdict) => {
            let format = if *verdict == Verdict::Broken { &styles.broken } else { &styles.text };
            sheet.write_string_with_format(row, column, verdict_word(styles.language, *verdict), format)?
        }
    };
    Ok(())
}

fn looks_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The text, cut to what a cell can hold.
fn cut(text: &str) -> String {
    if text.len() <= LONGEST_TEXT { text.to_owned() } else { text.chars().take(LONGEST_TEXT / 2).collect() }
}

/// `None` before 1900, where workbooks have no dates.
pub(super) fn excel_date(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok()?;
    ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8).ok()
}

/// Wide enough for nearly all of the column; the first thousand rows decide.
fn width(table: &Table, column: usize, styles: &Styles) -> usize {
    let cells = table.rows.iter().take(1000).filter_map(|row| row.get(column)).map(|cell| length(cell, styles));
    let head = table.headers[column].chars().count() + 3;
    cells.chain([head]).max().unwrap_or(0).clamp(NARROWEST, WIDEST)
}

fn length(cell: &Cell, styles: &Styles) -> usize {
    match cell {
        Cell::Blank => 0,
        Cell::Text(text) => text.chars().count() + 1,
        Cell::Count(count) => count.to_string().len() * 4 / 3 + 1,
        Cell::Amount(amount) => format!("{amount:.0}").len() * 4 / 3 + 1,
        Cell::Date(_) => 11,
        Cell::Verdict(verdict) => verdict_word(styles.language, *verdict).chars().count() + 1,
    }
}
