//! The workbook: the answer, the plan's own tables (which `check` reads back),
//! and what they mean by contributor, site, day, clause and rule.

mod plan_sheets;
mod review_sheets;
mod ring_sheets;
mod sheet;
mod summary;
mod weekly;

pub use weekly::weekly_workbook;

use crate::ring::requests::RequestCalendar;
use crate::{Beside, Case};
use rearguard_model::{Date, Mission};
use rearguard_words::{Language, Message};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use sheet::Styles;

/// A workbook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WorkbookError {
    /// Usually more rows than a sheet can hold.
    #[error("the workbook cannot be written: {0}")]
    Writing(#[from] XlsxError),
}

/// The answers as one workbook. The same case gives the same bytes: nothing in
/// it depends on the day or the machine.
pub fn workbook(case: &Case, language: Language) -> Result<Vec<u8>, WorkbookError> {
    workbook_beside(case, &Beside::default(), language)
}

/// The request calendar as a workbook of its own.
pub fn requests_workbook(
    mission: &Mission,
    calendar: &RequestCalendar,
    version: &str,
    language: Language,
) -> Result<Vec<u8>, WorkbookError> {
    let mut book = Workbook::new();
    let title = language.say(&Message::new("ring-requests-title").text("mission", &mission.name));
    book.set_properties(&properties(title, version, mission.start));
    ring_sheets::add_requests(&mut book, mission, calendar, &Styles::new(language))?;
    Ok(book.save_to_buffer()?)
}

/// The same with what is to be set beside the plan.
pub fn workbook_beside(case: &Case, beside: &Beside, language: Language) -> Result<Vec<u8>, WorkbookError> {
    let mut book = Workbook::new();
    let title = language.say(&Message::new("report-title").text("mission", &case.mission.name));
    book.set_properties(&properties(title, case.version, case.mission.start));
    let styles = Styles::new(language);
    summary::add(&mut book, case, language, &styles)?;
    for table in plan_sheets::tables(case) {
        sheet::add(&mut book, &table, &styles)?;
    }
    sheet::add(&mut book, &review_sheets::contributors(case, language), &styles)?;
    sheet::add(&mut book, &review_sheets::sites(case, language), &styles)?;
    review_sheets::add_strength(&mut book, case, language, &styles)?;
    ring_sheets::add(&mut book, case, beside, &styles)?;
    sheet::add(&mut book, &review_sheets::compliance(case, language), &styles)?;
    if !case.review.violations.is_empty() {
        sheet::add(&mut book, &review_sheets::violations(case, language), &styles)?;
    }
    Ok(book.save_to_buffer()?)
}

/// Created on the mission's first day, so that the bytes depend on the case alone.
fn properties(title: String, version: &str, start: Date) -> DocProperties {
    let properties = DocProperties::new().set_title(title).set_author(format!("rearguard {version}"));
    // Years before 1900 have no place in a workbook; the fixed date then stands in.
    let created = sheet::excel_date(start).or_else(|| ExcelDateTime::from_ymd(2000, 1, 1).ok());
    match created {
        Some(created) => properties.set_creation_datetime(&created),
        None => properties,
    }
}
