//! A mission as a folder of files, on disk or in an archive: which file is
//! which table, and one file by itself.

use crate::columns::{self, LOG, MISSION, PLAN, Table};
use crate::grid::archive::Archive;
use crate::grid::codes::Code;
use crate::grid::kind::{Kind, kind};
use crate::grid::limits::Limits;
use crate::grid::{GridError, GridOptions, delimited, header, mission_file, table, text, workbook};
use crate::problem::Problem;
use crate::raw::RawMission;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// A file's name as people call it.
pub(crate) fn shown(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Says why a path could not be read.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Problem {
    let name = shown(path);
    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows: Excel has it open.
    let held = cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33));
    match error.kind() {
        io::ErrorKind::NotFound => Code::NotFound.problem(&name, |m| m.text("path", path.display())),
        _ if held => Code::HeldOpen.problem(&name, |m| m),
        _ => Code::Unreadable.problem(&name, |m| m.text("reason", error)),
    }
}

/// A file's bytes, never more than the limit.
pub(crate) fn load(path: &Path, limit: u64) -> Result<Vec<u8>, Problem> {
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > limit {
        return Err(Code::FileTooLarge.problem(&shown(path), |m| m.count("limit", (limit >> 20) as i64)));
    }
    Ok(bytes)
}

/// The tables of a folder on disk.
pub(crate) fn read(path: &Path, catalogue: &'static [Table], options: &GridOptions) -> Result<RawMission, GridError> {
    let folder = shown(path);
    let mut names = Vec::new();
    for entry in std::fs::read_dir(path).map_err(|error| unreadable(path, &error))? {
        let entry = entry.map_err(|error| unreadable(path, &error))?;
        if entry.path().is_file() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
        if names.len() > options.limits.entries {
            let limit = options.limits.entries as i64;
            return Err(Code::TooManyEntries.problem(&folder, |m| m.count("limit", limit)).into());
        }
    }
    names.sort();
    let load = |name: &str| load(&path.join(name), options.limits.file_bytes);
    assemble(&folder, &names, catalogue, options, load)
}

/// The tables among files of these names, each loaded when it is one.
pub(crate) fn assemble(
    folder: &str,
    names: &[String],
    catalogue: &'static [Table],
    options: &GridOptions,
    mut load: impl FnMut(&str) -> Result<Vec<u8>, Problem>,
) -> Result<RawMission, GridError> {
    let mut mission = RawMission::default();
    let mut chosen: Vec<(&'static Table, &str)> = Vec::new();
    for name in names {
        let Some(table) = wanted(name, catalogue) else {
            mission.problems.extend(unknown(name, catalogue));
            continue;
        };
        match chosen.iter().find(|(earlier, _)| earlier.name == table.name) {
            Some((_, first)) => mission.problems.push(table::twice(table, first, name)),
            None => chosen.push((table, name)),
        }
    }
    if chosen.is_empty() {
        return Err(table::not_a_mission(folder, catalogue).into());
    }
    chosen.sort_by_key(|(table, _)| catalogue.iter().position(|known| known.name == table.name));
    for (table, name) in chosen {
        match load(name) {
            Ok(bytes) => add_file(&mut mission, table, name, &bytes, options),
            Err(problem) => mission.problems.push(problem),
        }
    }
    Ok(mission)
}

/// A file's stem and its ending in lower case.
fn parts(name: &str) -> (&str, String) {
    name.rsplit_once('.').map_or((name, String::new()), |(stem, ending)| (stem, ending.to_lowercase()))
}

/// Whether the file is mission.toml.
pub(crate) fn is_mission_file(name: &str) -> bool {
    let (stem, ending) = parts(name);
    ending == "toml" && columns::normal(stem) == "mission"
}

fn wanted(name: &str, catalogue: &'static [Table]) -> Option<&'static Table> {
    let (stem, ending) = parts(name);
    let table = columns::table(catalogue, stem)?;
    match ending.as_str() {
        "toml" => is_mission_file(name).then_some(table),
        "csv" | "tsv" | "txt" | "tab" => Some(table),
        _ => None,
    }
}

/// What to say about a file that is no table of the catalogue: nothing about
/// files that belong to a plan or a log, or that are no tables at all.
fn unknown(name: &str, catalogue: &'static [Table]) -> Option<Problem> {
    let (stem, ending) = parts(name);
    let known_elsewhere = [MISSION, PLAN, LOG].into_iter().any(|list| columns::table(list, stem).is_some());
    let in_catalogue = columns::table(catalogue, stem).is_some();
    // `provenance.toml` counts how the figures were come by, `outflow.toml` who had
    // really left by when; the report shows both.
    let beside = ending == "toml" && ["provenance", "outflow"].contains(&columns::normal(stem).as_str());
    if name.starts_with(['.', '~']) || beside {
        return None;
    }
    if in_catalogue && matches!(ending.as_str(), "xlsx" | "xls" | "ods" | "xlsm" | "xlsb" | "numbers") {
        return Some(Code::WorkbookInFolder.problem(name, |m| m));
    }
    let near = columns::nearest(stem, catalogue.iter().map(|table| table.name));
    let is_table = matches!(ending.as_str(), "csv" | "tsv" | "tab" | "toml");
    if known_elsewhere || !(is_table || (ending == "txt" && near.is_some())) {
        return None;
    }
    let problem = Code::UnknownTable.problem(name, |m| m.text("name", name));
    Some(match near {
        Some(near) => Problem { help: Some(table::meant(near)), ..problem },
        None => problem,
    })
}

fn add_file(mission: &mut RawMission, table: &'static Table, name: &str, bytes: &[u8], options: &GridOptions) {
    let text = match plain_text(name, bytes, &options.limits, &mut mission.problems) {
        Ok(text) => text,
        Err(problem) => return mission.problems.push(problem),
    };
    add_text(mission, table, name, &text, options);
}

/// The text of a table; workbooks and pages that bear a table's name are refused.
fn plain_text(name: &str, bytes: &[u8], limits: &Limits, problems: &mut Vec<Problem>) -> Result<String, Problem> {
    match kind(name, bytes, limits)? {
        Kind::Text => text::decode(name, bytes, problems),
        _ => Err(Code::NotText.problem(name, |m| m)),
    }
}

fn add_text(mission: &mut RawMission, table: &Table, name: &str, text: &str, options: &GridOptions) {
    let limit = options.limits.toml_bytes;
    if is_mission_file(name) && text.len() as u64 > limit {
        return mission.problems.push(Code::FileTooLarge.problem(name, |m| m.count("limit", (limit >> 20) as i64)));
    }
    if is_mission_file(name) {
        return mission.tables.push(mission_file::table(name, text, &mut mission.problems));
    }
    let (sheet, problems) = delimited::sheet(name, text, &[table], &options.limits);
    mission.problems.extend(problems);
    let found = table::table(sheet, table, &options.limits, &mut mission.problems);
    mission.tables.extend(found);
}

/// The table in a lone text file: the one whose name it bears, otherwise the
/// one of which it has the most columns.
pub(crate) fn lone_text(
    name: &str,
    bytes: &[u8],
    catalogue: &'static [Table],
    options: &GridOptions,
) -> Result<RawMission, GridError> {
    let mut mission = RawMission::default();
    let text = text::decode(name, bytes, &mut mission.problems)?;
    let named = columns::table(catalogue, parts(name).0);
    let Some(table) = named.or_else(|| by_columns(name, &text, catalogue, options)) else {
        return Err(table::not_a_mission(name, catalogue).into());
    };
    add_text(&mut mission, table, name, &text, options);
    Ok(mission)
}

fn by_columns(name: &str, text: &str, catalogue: &'static [Table], options: &GridOptions) -> Option<&'static Table> {
    let all: Vec<&Table> = catalogue.iter().collect();
    let (sheet, _) = delimited::sheet(name, text, &all, &options.limits);
    let mut best: Option<(usize, &Table)> = None;
    for table in catalogue {
        let known = header::find(&sheet, table).map_or(0, |found| found.known);
        if known > best.map_or(0, |(most, _)| most) {
            best = Some((known, table));
        }
    }
    best.map(|(_, table)| table)
}

/// Any one file, by what it holds and not by its name.
pub(crate) fn one_file(
    name: &str,
    bytes: &[u8],
    catalogue: &'static [Table],
    options: &GridOptions,
) -> Result<RawMission, GridError> {
    match kind(name, bytes, &options.limits)? {
        Kind::Text => lone_text(name, bytes, catalogue, options),
        Kind::Xlsx(archive) => workbook::from_xlsx(name, archive, catalogue, options),
        Kind::Ods(archive) => workbook::from_ods(name, archive, catalogue, options),
        Kind::Xls => workbook::from_xls(name, bytes, catalogue, options),
        Kind::Folder(archive) => archived(name, archive, catalogue, options),
    }
}

/// The tables of an archive: its files, or those of the one folder in it.
fn archived(
    name: &str,
    mut archive: Archive<'_>,
    catalogue: &'static [Table],
    options: &GridOptions,
) -> Result<RawMission, GridError> {
    archive.refuse_unsafe_names()?;
    let entries: Vec<String> =
        archive.names().into_iter().filter(|entry| !entry.ends_with('/') && !entry.starts_with("__MACOSX/")).collect();
    let within = |entry: &str| entry.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let tables = entries.iter().filter(|entry| wanted(entry.rsplit('/').next().unwrap_or(entry), catalogue).is_some());
    let folder =
        tables.map(|entry| within(entry)).min_by_key(|folder| (folder.len(), folder.clone())).unwrap_or_default();
    let files: Vec<String> =
        entries.iter().filter(|entry| within(entry) == folder).map(|entry| entry[folder.len()..].to_owned()).collect();
    assemble(name, &files, catalogue, options, |file| {
        let bytes = archive.entry(&format!("{folder}{file}"))?;
        bytes.ok_or_else(|| Code::NotFound.problem(file, |m| m.text("path", file)))
    })
}
