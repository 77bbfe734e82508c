//! The planner's own workbook, given back with its faults to be seen: each bad
//! cell coloured and with a note, and a sheet `problems` that links to them.
//!
//! An xlsx workbook is changed where it stands (`edit`, `package`), so formulas,
//! widths, merged cells, charts and number formats stay. Everything else (a
//! folder, .ods, .xls) is rebuilt as an xlsx workbook from its tables (`rebuild`).

mod edit;
mod listing;
mod notes;
mod package;
mod rebuild;
mod sheet;
mod styles;

use super::plan_error::name_of;
use super::save::{SaveError, write_atomically};
use crate::columns::normal;
use crate::grid::{self, GridOptions};
use crate::problem::{Problem, Severity};
use edit::Broken;
use listing::SheetPart;
use package::Package;
use rearguard_words::{Language, Message};
use sheet::{Place, address, anchored, anchors, column_of};
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

/// What was marked, and what the copy no longer has.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct MarkReport {
    /// Cells with a colour.
    pub cells: usize,
    /// Cells with a note.
    pub notes: usize,
    /// Rows of the sheet `problems`.
    pub listed: usize,
    /// Whether the workbook is a new one, made from the tables.
    pub rebuilt: bool,
    /// What did not survive, each a sentence.
    pub lost: Vec<Message>,
}

/// Why there is no marked workbook. The original is untouched in every case.
#[derive(Debug)]
pub enum MarkError {
    /// The input could not be read; code P001 or one of the reader's.
    Input(Box<Problem>),
    Save(SaveError),
}

impl fmt::Display for MarkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MarkError::Input(problem) => {
                write!(f, "{} {}: {}", problem.code, problem.file, Language::English.say(&problem.message))
            }
            MarkError::Save(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for MarkError {}

impl From<SaveError> for MarkError {
    fn from(error: SaveError) -> Self {
        MarkError::Save(error)
    }
}

/// Writes a copy of the input, a workbook or a folder, with these problems
/// marked. The output is always xlsx and must not be the input.
pub fn mark_workbook(
    input: &Path,
    problems: &[Problem],
    output: &Path,
    language: Language,
) -> Result<MarkReport, MarkError> {
    if same_file(input, output) {
        let cause = io::Error::other(language.word("files-mark-same-file"));
        return Err(SaveError { path: output.to_owned(), cause }.into());
    }
    if let Some((bytes, report)) = in_place(input, problems, language)? {
        write_atomically(output, &bytes)?;
        return Ok(report);
    }
    let raw = grid::read(input, &GridOptions::default()).map_err(|error| MarkError::Input(error.0))?;
    let (bytes, report) = rebuild::rebuilt(&raw, problems, language)
        .map_err(|error| SaveError { path: output.to_owned(), cause: io::Error::other(error) })?;
    write_atomically(output, &bytes)?;
    Ok(report)
}

fn same_file(a: &Path, b: &Path) -> bool {
    matches!((fs::canonicalize(a), fs::canonicalize(b)), (Ok(a), Ok(b)) if a == b)
}

/// `None` where the input is no xlsx workbook that can be changed in place.
fn in_place(
    input: &Path,
    problems: &[Problem],
    language: Language,
) -> Result<Option<(Vec<u8>, MarkReport)>, MarkError> {
    if input.is_dir() {
        return Ok(None);
    }
    let limit = GridOptions::default().limits.file_bytes;
    let size = fs::metadata(input).map(|about| about.len());
    let bytes = size.and_then(|size| if size > limit { Ok(Vec::new()) } else { fs::read(input) });
    let bytes = bytes.map_err(|cause| MarkError::Input(Box::new(super::plan_error::unreadable(input, &cause))))?;
    Ok(marked(&bytes, &name_of(input), problems, language).ok())
}

fn marked(bytes: &[u8], file: &str, problems: &[Problem], language: Language) -> Result<(Vec<u8>, MarkReport), Broken> {
    // What the reader refuses (a bomb, a password) is not unpacked here either.
    grid::read_bytes(file, bytes, &GridOptions::default()).map_err(|_| Broken)?;
    let mut package = Package::open(bytes)?;
    let relations = package.relations("")?;
    let book = relations.into_iter().find(|r| r.kind == "officeDocument").ok_or(Broken)?.target;
    let styles = package.relations(&book)?.into_iter().find(|r| r.kind == "styles").ok_or(Broken)?.target;
    let sheets = listing::sheets(&mut package, &book)?;
    let mut styles = styles::Styles::read(&mut package, &styles)?;
    let mut report = MarkReport::default();
    let mut places: Vec<Option<(usize, Place)>> = problems.iter().map(|p| placed(p, &sheets)).collect();
    for (at, sheet) in sheets.iter().enumerate() {
        let mut marks = Marks::default();
        let text = if places.iter().flatten().any(|(of, _)| *of == at) { package.text(&sheet.part)? } else { continue };
        let ranges = anchors(&text)?;
        for (problem, place) in problems.iter().zip(&mut places) {
            let Some((_, place)) = place.as_mut().filter(|(of, _)| *of == at) else { continue };
            *place = anchored(*place, &ranges);
            marks.add(*place, problem, language);
        }
        let changed = sheet::coloured(&text, &marks.severities, &mut styles)?;
        package.put(&sheet.part, changed);
        report.cells += marks.severities.len();
        report.notes += marks.limited(&sheet.name, &mut report.lost);
        notes::add(&mut package, &sheet.part, &marks.notes)?;
    }
    styles.write(&mut package)?;
    if package.has_folder("_xmlsignatures/") {
        report.lost.push(Message::new("files-mark-lost-signature"));
    }
    let location = |(of, place): (usize, Place)| link(&sheets[of].name, place);
    let rows: Vec<Listed> =
        problems.iter().zip(places).map(|(p, place)| Listed::of(p, place.map(location), language)).collect();
    listing::add(&mut package, &book, &rows, language)?;
    report.listed = rows.len();
    Ok((package.bytes()?, report))
}

/// `'units'!F12`.
fn link(sheet: &str, place: Place) -> String {
    format!("'{}'!{}", sheet.replace('\'', "''"), address(place))
}

fn placed(problem: &Problem, sheets: &[SheetPart]) -> Option<(usize, Place)> {
    let exact = sheets.iter().position(|sheet| sheet.name == problem.file);
    let alike = || sheets.iter().position(|sheet| normal(&sheet.name) == normal(&problem.file));
    Some((exact.or_else(alike)?, cell_of(problem)?))
}

/// The cell that a problem speaks of; the first of its row where it names no column.
fn cell_of(problem: &Problem) -> Option<Place> {
    let row = problem.row?.checked_sub(1).filter(|row| *row < 1_048_576)?;
    let column = problem.column.as_ref().map_or(Some(0), |column| column_of(&column.letter));
    Some((row, column.filter(|column| *column < 16_384)?))
}

/// The marks of one sheet.
#[derive(Default)]
struct Marks {
    severities: BTreeMap<Place, Severity>,
    notes: BTreeMap<Place, String>,
}

impl Marks {
    fn add(&mut self, place: Place, problem: &Problem, language: Language) {
        let worst = self.severities.entry(place).or_insert(problem.severity);
        *worst = problem.severity.min(*worst);
        let note = self.notes.entry(place).or_default();
        if !note.is_empty() {
            note.push('\n');
        }
        note.push_str(&format!("{} – {}", problem.code, language.say(&problem.message)));
        if let Some(help) = &problem.help {
            note.push_str(&format!("\n→ {}", language.say(help)));
        }
    }

    /// Keeps as many notes as a sheet may have and gives their number.
    fn limited(&mut self, sheet: &str, lost: &mut Vec<Message>) -> usize {
        let over = self.notes.len().saturating_sub(notes::MOST_NOTES);
        if over > 0 {
            let message = Message::new("files-mark-fewer-notes").text("sheet", sheet);
            lost.push(message.count("limit", notes::MOST_NOTES as i64).count("over", over as i64));
        }
        while self.notes.len() > notes::MOST_NOTES {
            self.notes.pop_last();
        }
        self.notes.len()
    }
}

/// A row of the sheet `problems`.
struct Listed {
    cells: [String; 7],
    /// `'units'!F12`, to be followed from the column of the cell.
    location: Option<String>,
}

impl Listed {
    fn of(problem: &Problem, location: Option<String>, language: Language) -> Listed {
        let severity = match problem.severity {
            Severity::Error => "files-mark-error",
            Severity::Warning => "files-mark-warning",
            Severity::Notice => "files-mark-notice",
        };
        let letter = problem.column.as_ref().map_or("", |column| &column.letter);
        let row = problem.row.map_or(String::new(), |row| row.to_string());
        let cells = [
            language.word(severity),
            problem.code.to_owned(),
            problem.file.clone(),
            format!("{letter}{row}"),
            problem.value.clone().unwrap_or_default(),
            language.say(&problem.message),
            problem.help.as_ref().map_or(String::new(), |help| language.say(help)),
        ];
        Listed { cells: cells.map(|text| text.chars().take(32_000).collect()), location }
    }
}

fn listing_headers(language: Language) -> [String; 7] {
    ["severity", "code", "sheet", "cell", "value", "message", "help"]
        .map(|column| language.word(&format!("files-mark-column-{column}")))
}
