//! The first sheet: the answer, the figures, the score by component, and what
//! it all rests on.

use super::sheet::{self, Cell, Styles};
use crate::basis::{components, provenance, settings};
use crate::figures::Measure;
use crate::{Case, answer_line, figures};
use rearguard_model::amount::{approximate, exact};
use rearguard_words::{Language, Message};
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

pub(super) fn add(book: &mut Workbook, case: &Case, language: Language, styles: &Styles) -> Result<(), XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(language.word("report-sheet-summary"))?;
    for (column, width) in [(0, 44.0), (1, 26.0), (2, 22.0), (3, 22.0)] {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_string_with_format(0, 0, answer_line(case, language), &styles.title)?;
    let mut row = write_figures(sheet, case, language, styles, 2)?;
    row = write_score(sheet, case, language, styles, row + 1)?;
    write_basis(sheet, case, language, styles, row + 1)?;
    sheet::set_up_print(sheet, language)
}

fn heads(sheet: &mut Worksheet, row: u32, ids: &[&str], styles: &Styles) -> Result<(), XlsxError> {
    for (column, id) in (0..u16::MAX).zip(ids) {
        sheet.write_string_with_format(row, column, styles.language.word(id), &styles.head)?;
    }
    Ok(())
}

fn write_figures(
    sheet: &mut Worksheet,
    case: &Case,
    language: Language,
    styles: &Styles,
    first: u32,
) -> Result<u32, XlsxError> {
    heads(sheet, first, &["report-column-figure", "report-column-value", "report-column-note"], styles)?;
    let mut row = first + 1;
    for figure in figures::key_figures(case, language) {
        sheet.write_string_with_format(row, 0, &figure.label, &styles.strong)?;
        let value = match figure.exact {
            Some(Measure::Count(count)) => Cell::Count(count),
            Some(Measure::Amount(amount)) => Cell::Amount(amount),
            Some(Measure::Date(date)) => Cell::Date(date),
            None => Cell::Text(figure.value),
        };
        sheet::write_cell(sheet, (row, 1), &value, styles)?;
        sheet.write_string(row, 2, figure.note.unwrap_or_default())?;
        row += 1;
    }
    if let Some(line) = figures::score_line(case, language) {
        sheet.write_string(row, 0, line)?;
        row += 1;
    }
    Ok(row)
}

fn write_score(
    sheet: &mut Worksheet,
    case: &Case,
    language: Language,
    styles: &Styles,
    first: u32,
) -> Result<u32, XlsxError> {
    let Some(score) = &case.review.score else { return Ok(first) };
    let ids = ["report-column-component", "report-column-raw", "report-column-weight", "report-column-weighted"];
    heads(sheet, first, &ids, styles)?;
    let mut row = first + 1;
    for part in components(score, &case.mission.weights) {
        let weight = exact(part.weight);
        sheet.write_string(row, 0, language.word(part.id))?;
        for (column, value) in [(1, part.raw.clone()), (2, weight.clone()), (3, weight * part.raw)] {
            sheet::write_cell(sheet, (row, column), &Cell::Amount(approximate(&value)), styles)?;
        }
        row += 1;
    }
    sheet.write_string_with_format(row, 0, language.word("report-score-total"), &styles.strong)?;
    sheet::write_cell(sheet, (row, 3), &Cell::Amount(approximate(&score.total)), styles)?;
    Ok(row + 1)
}

fn write_basis(
    sheet: &mut Worksheet,
    case: &Case,
    language: Language,
    styles: &Styles,
    first: u32,
) -> Result<(), XlsxError> {
    let as_of = match case.known_on {
        Some(date) => Message::new("report-as-of").date("date", date),
        None => Message::new("report-as-of-all"),
    };
    let mut lines = vec![language.say(&as_of)];
    lines.extend(
        case.mission.contact.as_ref().map(|c| language.say(&Message::new("report-contact").text("contact", c))),
    );
    lines.push(language.say(&Message::new("report-made").text("version", case.version)));
    lines.push(provenance(case, language));
    lines.extend(settings(case.mission).iter().map(|message| language.say(message)));
    lines.extend(case.reading.iter().chain(&case.review.warnings).map(|message| language.say(message)));
    lines.push(language.word("report-workbook-note"));
    heads(sheet, first, &["report-heading-assumed"], styles)?;
    for (row, line) in (first + 1..).zip(lines) {
        sheet.write_string(row, 0, line)?;
    }
    Ok(())
}
