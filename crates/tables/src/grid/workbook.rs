//! A workbook's sheets as tables.

use crate::columns::{self, LOG, MISSION, PLAN, Table};
use crate::files::is_own_page;
use crate::grid::archive::Archive;
use crate::grid::codes::Code;
use crate::grid::ods::Found;
use crate::grid::{GridError, GridOptions, ods, table, xls, xlsx, xlsx_parts};
use crate::problem::Problem;
use crate::raw::RawMission;

/// Whether a sheet of that name is a table of the catalogue.
fn is_wanted(catalogue: &'static [Table]) -> impl Fn(&str) -> bool {
    move |name| columns::table(catalogue, name).is_some()
}

pub(crate) fn from_xlsx(
    file: &str,
    mut archive: Archive<'_>,
    catalogue: &'static [Table],
    options: &GridOptions,
) -> Result<RawMission, GridError> {
    let book = xlsx_parts::book(file, &mut archive)?;
    let wanted = is_wanted(catalogue);
    let mut found = Vec::new();
    for part in &book.sheets {
        let sheet = if wanted(&part.name) {
            let bytes = archive.entry(&part.path)?.unwrap_or_default();
            xlsx::sheet(&part.name, &bytes, &book, &options.limits)
        } else {
            Ok(Default::default())
        };
        found.push(Found { name: part.name.clone(), hidden: part.hidden, sheet });
    }
    assemble(file, found, catalogue, options)
}

pub(crate) fn from_ods(
    file: &str,
    mut archive: Archive<'_>,
    catalogue: &'static [Table],
    options: &GridOptions,
) -> Result<RawMission, GridError> {
    let found = ods::sheets(file, &mut archive, &options.limits, &is_wanted(catalogue))?;
    assemble(file, found, catalogue, options)
}

pub(crate) fn from_xls(
    file: &str,
    bytes: &[u8],
    catalogue: &'static [Table],
    options: &GridOptions,
) -> Result<RawMission, GridError> {
    let found = xls::sheets(file, bytes, &options.limits, &is_wanted(catalogue))?;
    assemble(file, found, catalogue, options)
}

/// Tables in the catalogue's order; unknown and hidden sheets are reported.
fn assemble(
    file: &str,
    found: Vec<Found>,
    catalogue: &'static [Table],
    options: &GridOptions,
) -> Result<RawMission, GridError> {
    let mut mission = RawMission { workbook: true, ..RawMission::default() };
    let mut chosen: Vec<(&'static Table, Found)> = Vec::new();
    for found in found {
        let Some(table) = columns::table(catalogue, &found.name) else {
            mission.problems.extend(unknown(&found.name, catalogue));
            continue;
        };
        match chosen.iter().find(|(earlier, _)| earlier.name == table.name) {
            Some((_, first)) => mission.problems.push(table::twice(table, &first.name, &found.name)),
            None => chosen.push((table, found)),
        }
    }
    if chosen.is_empty() {
        return Err(table::not_a_mission(file, catalogue).into());
    }
    chosen.sort_by_key(|(table, _)| catalogue.iter().position(|known| known.name == table.name));
    for (table, found) in chosen {
        add(&mut mission, table, found, options);
    }
    Ok(mission)
}

fn add(mission: &mut RawMission, table: &Table, found: Found, options: &GridOptions) {
    if found.hidden {
        mission.problems.push(Code::HiddenSheet.problem(&found.name, |m| m));
    }
    match found.sheet {
        Ok(sheet) => {
            let read = table::table(sheet, table, &options.limits, &mut mission.problems);
            mission.tables.extend(read);
        }
        Err(problem) => mission.problems.push(problem),
    }
}

/// A sheet that is no table of the catalogue; sheets of a plan or a log are
/// left alone, and so are the pages that we write ourselves.
fn unknown(name: &str, catalogue: &'static [Table]) -> Option<Problem> {
    if is_own_page(name) || [MISSION, PLAN, LOG].into_iter().any(|list| columns::table(list, name).is_some()) {
        return None;
    }
    let problem = Code::UnknownTable.problem(name, |m| m.text("name", name));
    Some(match columns::nearest(name, catalogue.iter().map(|table| table.name)) {
        Some(near) => Problem { help: Some(table::meant(near)), ..problem },
        None => problem,
    })
}
