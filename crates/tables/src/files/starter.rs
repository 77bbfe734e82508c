//! A small mission to begin with: two sites, two exits, four units. It plans as
//! it stands, and its notes teach what each column means.

use super::out_table::{OutCell, OutTable};
use super::save::{SaveError, make_folder, write_atomically};
use super::sheets::{Page, workbook};
use super::text::day;
use crate::columns::MISSION;
use crate::grid::{GridOptions, assemble};
use crate::raw::{Cell, RawTable};
use rearguard_words::Language;
use std::io;
use std::path::Path;

macro_rules! files {
    ($($name:literal),+ $(,)?) => { &[$(($name, include_str!(concat!("starter/", $name)))),+] };
}

const FILES: &[(&str, &str)] = files!(
    "mission.toml",
    "sites.csv",
    "units.csv",
    "assets.csv",
    "legs.csv",
    "fleets.csv",
    "windows.csv",
    "teams.csv",
    "steps.csv",
    "tasks.csv",
    "communities.csv",
    "partners.csv",
);

/// How many lines "Read me" has.
const LINES: usize = 15;

/// Writes the starter mission as a folder, or as one xlsx workbook. Nothing
/// that exists is overwritten.
pub fn write_starter(path: &Path, workbook: bool, language: Language) -> Result<(), SaveError> {
    if workbook { write_workbook(path, language) } else { write_folder(path, language) }
}

fn write_folder(folder: &Path, language: Language) -> Result<(), SaveError> {
    let page = read_me(language);
    let mut files: Vec<(String, String)> =
        FILES.iter().map(|(name, text)| ((*name).to_owned(), commented(text, language))).collect();
    files.push((format!("{}.txt", page.name), page.lines.join("\n\n") + "\n"));
    for (name, _) in &files {
        refuse_existing(&folder.join(name))?;
    }
    make_folder(folder)?;
    for (name, text) in &files {
        write_atomically(&folder.join(name), text.as_bytes())?;
    }
    Ok(())
}

#[expect(clippy::result_large_err, reason = "the closure answers as the reader of folders asks")]
fn write_workbook(path: &Path, language: Language) -> Result<(), SaveError> {
    refuse_existing(path)?;
    let failed = |cause: io::Error| SaveError { path: path.to_owned(), cause };
    let names: Vec<String> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
    let text = |name: &str| FILES.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text);
    let raw = assemble("starter", &names, MISSION, &GridOptions::default(), |name| Ok(text(name).into()))
        .map_err(|error| failed(io::Error::other(error)))?;
    let tables: Vec<OutTable> = raw.tables.iter().map(out_table).collect();
    let made = jiff::civil::date(2027, 1, 4);
    let bytes =
        workbook(&[read_me(language)], &tables, language, made).map_err(|error| failed(io::Error::other(error)))?;
    write_atomically(path, &bytes)
}

fn refuse_existing(path: &Path) -> Result<(), SaveError> {
    if path.symlink_metadata().is_ok() {
        let cause = io::Error::from(io::ErrorKind::AlreadyExists);
        return Err(SaveError { path: path.to_owned(), cause });
    }
    Ok(())
}

fn read_me(language: Language) -> Page {
    let lines = (1..=LINES).map(|line| language.word(&format!("files-starter-read-me-{line}"))).collect();
    Page { name: language.word("files-starter-read-me"), lines }
}

/// The text with a comment where `#@ id` asks for one.
fn commented(text: &str, language: Language) -> String {
    let line = |line: &str| match line.strip_prefix("#@ ") {
        Some(id) => format!("# {}\n", language.word(id)),
        None => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

/// The table with every column of the catalogue, so that a planner sees what
/// else could be said.
fn out_table(raw: &RawTable) -> OutTable {
    let columns = MISSION.iter().find(|known| known.name == raw.name).map_or(&[][..], |known| known.columns);
    let mut out = OutTable::new(&raw.name, columns);
    for row in &raw.rows {
        let cell = |column: &&str| {
            let at = raw.headers.iter().position(|header| header == column);
            at.and_then(|at| row.cells.get(at)).map_or(OutCell::Blank, typed)
        };
        out.rows.push(columns.iter().map(cell).collect());
    }
    out
}

/// CSV cells are text; a sheet has real numbers and dates.
fn typed(cell: &Cell) -> OutCell {
    match cell {
        Cell::Text(text) => match day(text) {
            Some(date) => OutCell::Date(date),
            None if text.parse::<f64>().is_ok_and(f64::is_finite) => OutCell::Number(text.clone()),
            None => OutCell::text(text.as_str()),
        },
        Cell::Number(digits) => OutCell::Number(digits.clone()),
        Cell::Date(date) => OutCell::Date(*date),
        Cell::Bool(flag) => OutCell::text(if *flag { "yes" } else { "no" }),
        Cell::Blank | Cell::Error(_) | Cell::Uncomputed(_) => OutCell::Blank,
    }
}
