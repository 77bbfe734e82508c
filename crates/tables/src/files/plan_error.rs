//! Why a plan file cannot be used, as problems with code and place.
//!
//! | code | meaning |
//! | --- | --- |
//! | P001 | the file cannot be opened |
//! | P002 | it is larger than the limit |
//! | P003 | it is not well-formed JSON |
//! | P004 | it is nested too deeply |
//! | P005 | a key stands twice |
//! | P006 | a number is out of range |
//! | P007 | a value has the wrong shape (a list was expected …) |
//! | P008 | it is not a plan of a known format |
//! | P009 | unknown key or column (warning) |
//! | P010 | there is no table of movements |
//! | P011 | a column is missing |
//! | P012 | something about how the plan was made cannot be read (warning) |
//! | P013 | it is not UTF-8 |
//! | P014 | the format is not named (warning) |

use super::json::{DEEPEST, Fault, FaultKind};
use crate::problem::{Problem, Severity};
use rearguard_words::{Language, Message};
use std::fmt;
use std::path::Path;

/// A plan file that cannot be used: everything that is wrong with it.
#[derive(Clone, PartialEq, Debug)]
pub struct PlanFileError {
    /// At least one of severity `Error`.
    pub problems: Vec<Problem>,
}

impl PlanFileError {
    /// The same, spoken of under the file's own name.
    pub fn in_file(mut self, file: &str) -> PlanFileError {
        for problem in &mut self.problems {
            problem.file = file.to_owned();
        }
        self
    }
}

impl From<Problem> for PlanFileError {
    fn from(problem: Problem) -> Self {
        PlanFileError { problems: vec![problem] }
    }
}

impl fmt::Display for PlanFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, problem) in self.problems.iter().enumerate() {
            let line = if i > 0 { "\n" } else { "" };
            write!(f, "{line}{} {}: {}", problem.code, problem.file, Language::English.say(&problem.message))?;
        }
        Ok(())
    }
}

impl std::error::Error for PlanFileError {}

/// A problem of a plan file without a place.
pub(super) fn error(code: &'static str, file: &str, message: Message) -> Problem {
    Problem {
        code,
        severity: Severity::Error,
        file: file.to_owned(),
        row: None,
        column: None,
        value: None,
        message,
        help: None,
    }
}

pub(super) fn unreadable(path: &Path, cause: &std::io::Error) -> Problem {
    let message = Message::new("files-not-opened").text("file", path.display()).text("cause", cause);
    error("P001", &name_of(path), message)
}

/// The last part of a path, as a person calls the file.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The line of a byte, counted from 1.
pub(super) fn line_of(bytes: &[u8], at: usize) -> u32 {
    let before = &bytes[..at.min(bytes.len())];
    let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
    u32::try_from(line).unwrap_or(u32::MAX)
}

/// A fault of the JSON itself.
pub(super) fn malformed(file: &str, bytes: &[u8], fault: &Fault) -> Problem {
    let (code, id) = match &fault.kind {
        FaultKind::NotUtf8 => ("P013", "files-json-not-utf8"),
        FaultKind::Syntax => ("P003", "files-json-syntax"),
        FaultKind::UnexpectedEnd => ("P003", "files-json-unexpected-end"),
        FaultKind::TooDeep => ("P004", "files-json-too-deep"),
        FaultKind::DuplicateKey(_) => ("P005", "files-json-duplicate-key"),
        FaultKind::NumberOutOfRange(_) => ("P006", "files-json-number-range"),
    };
    let line = line_of(bytes, fault.at);
    let mut message = Message::new(id).count("line", line.into()).count("byte", whole(fault.at));
    let mut value = None;
    match &fault.kind {
        FaultKind::TooDeep => message = message.count("limit", whole(DEEPEST)),
        FaultKind::DuplicateKey(text) | FaultKind::NumberOutOfRange(text) => {
            message = message.text("value", text);
            value = Some(text.clone());
        }
        _ => {}
    }
    Problem { row: Some(line), value, ..error(code, file, message) }
}

pub(super) fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
