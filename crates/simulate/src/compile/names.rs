//! Names and dates of a plan → rows and days.

use crate::refusal::Refusal;
use rearguard_model::*;

/// Counts above this are no counts of people or things.
const GREATEST_COUNT: i64 = 1_000_000_000_000;

pub(super) fn found<I>(row: Option<I>, subject: &str, name: &str) -> Result<I, Refusal> {
    row.ok_or_else(|| Refusal::Unknown { subject: subject.to_owned(), name: name.to_owned() })
}

pub(super) fn day(mission: &Mission, date: Date, subject: &str) -> Result<Day, Refusal> {
    if date < mission.start || date > mission.end {
        return Err(Refusal::OutsideDays { subject: subject.to_owned() });
    }
    Ok(mission.day(date))
}

pub(super) fn count(value: i64, subject: &str) -> Result<i64, Refusal> {
    if (0..=GREATEST_COUNT).contains(&value) {
        return Ok(value);
    }
    Err(Refusal::Value { subject: subject.to_owned(), value: value.to_string() })
}
