//! A plan from wherever it stands: what it is, is told by its content.

use super::plan_error::{PlanFileError, error, name_of, unreadable, whole};
use super::plan_json::{PLAN_SIZE_LIMIT, PlanReading, plan_from_json};
use super::plan_rows::plan_from_raw;
use super::plan_tables::PLAN_TABLES;
use crate::grid::{self, GridOptions};
use rearguard_words::Message;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// Reads a plan.json, a workbook or folder with the tables of a plan, or one
/// table of movements. In a folder without a movements table its plan.json counts.
pub fn read_plan(path: &Path) -> Result<PlanReading, PlanFileError> {
    let about = fs::metadata(path).map_err(|cause| unreadable(path, &cause))?;
    if about.is_dir() {
        let inside = path.join("plan.json");
        let tables = read_tables(path);
        return match tables {
            Err(_) if inside.is_file() => read_json(&inside, inside.metadata().map_or(0, |m| m.len())),
            other => other,
        };
    }
    if is_json(path).map_err(|cause| unreadable(path, &cause))? {
        return read_json(path, about.len());
    }
    read_tables(path)
}

fn read_tables(path: &Path) -> Result<PlanReading, PlanFileError> {
    let raw =
        grid::read_tables(path, PLAN_TABLES, &GridOptions::default()).map_err(|error| PlanFileError::from(*error.0))?;
    plan_from_raw(raw)
}

fn read_json(path: &Path, size: u64) -> Result<PlanReading, PlanFileError> {
    let file = name_of(path);
    if size > PLAN_SIZE_LIMIT as u64 {
        let message = Message::new("files-plan-too-large")
            .count("limit", whole(PLAN_SIZE_LIMIT / 1_000_000))
            .count("size", i64::try_from(size.div_ceil(1_000_000)).unwrap_or(i64::MAX));
        return Err(error("P002", &file, message).into());
    }
    let bytes = fs::read(path).map_err(|cause| unreadable(path, &cause))?;
    let mut reading = plan_from_json(&bytes).map_err(|error| error.in_file(&file))?;
    for warning in &mut reading.warnings {
        warning.file.clone_from(&file);
    }
    Ok(reading)
}

/// Whether the text begins as JSON does, or the name says that it should.
fn is_json(path: &Path) -> io::Result<bool> {
    let mut head = Vec::new();
    File::open(path)?.take(4096).read_to_end(&mut head)?;
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
    let first = text.iter().find(|b| !b.is_ascii_whitespace());
    let named = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("json"));
    Ok(named || matches!(first, Some(b'{' | b'[')))
}
