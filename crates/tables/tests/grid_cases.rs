//! The field cases of tabular input, as far as reading goes: each is read as
//! the base mission, or refused in the words that help.

use rearguard_tables::grid::{self, GridError, GridOptions};
use rearguard_tables::problem::{Problem, Severity};
use rearguard_tables::raw::{Cell, RawMission, RawTable};
use rearguard_words::Language;
use std::path::PathBuf;

fn cases() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/field-cases");
    if !folder.is_dir() {
        eprintln!("skipped: the field cases are not here ({})", folder.display());
        return None;
    }
    Some(folder)
}

fn try_case(name: &str) -> Option<Result<RawMission, GridError>> {
    cases().map(|folder| grid::read(&folder.join(name), &GridOptions::default()))
}

fn case(name: &str) -> Option<RawMission> {
    try_case(name).map(|read| read.unwrap_or_else(|error| panic!("{name}: {error}")))
}

fn table<'a>(mission: &'a RawMission, name: &str) -> &'a RawTable {
    mission.tables.iter().find(|table| table.name == name).unwrap_or_else(|| panic!("no table {name}"))
}

fn column(table: &RawTable, header: &str) -> Vec<Cell> {
    let at = table.headers.iter().position(|name| name == header).unwrap_or_else(|| panic!("no column {header}"));
    table.rows.iter().map(|row| row.cells.get(at).cloned().unwrap_or_default()).collect()
}

fn codes(mission: &RawMission) -> Vec<&'static str> {
    mission.problems.iter().map(|problem| problem.code).collect()
}

fn said(problem: &Problem) -> String {
    format!("{}: {}", problem.file, Language::English.say(&problem.message))
}

/// A cell's meaning apart from the form that it came in.
fn meaning(cell: &Cell, table: &RawTable) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => grid::as_number(text, table.style).unwrap_or_else(|| text.clone()),
        Cell::Number(text) => text.strip_suffix(".0").unwrap_or(text).to_owned(),
        Cell::Date(date) => date.to_string(),
        other => format!("{other:?}"),
    }
}

/// All tables but `mission`, by header and without blank cells.
fn meanings(mission: &RawMission) -> Vec<(String, Vec<Vec<(String, String)>>)> {
    let row = |table: &RawTable, cells: &[Cell]| {
        let named = table.headers.iter().zip(cells).map(|(name, cell)| (name.clone(), meaning(cell, table)));
        named.filter(|(_, text)| !text.is_empty()).collect::<Vec<_>>()
    };
    let tables = mission.tables.iter().filter(|table| table.name != "mission");
    tables.map(|t| (t.name.clone(), t.rows.iter().map(|r| row(t, &r.cells)).collect())).collect()
}

fn is_base(mission: &RawMission) {
    let base = case("_base").expect("the cases are there");
    assert_eq!(meanings(mission), meanings(&base));
    let errors: Vec<String> = mission.problems.iter().filter(|p| p.severity != Severity::Notice).map(said).collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert!(mission.tables.iter().any(|table| table.name == "mission"));
}

#[test]
fn the_base_folder_and_the_base_workbook_are_one_mission() {
    let Some(base) = case("_base") else { return };
    assert_eq!(base.tables.iter().map(|t| t.name.as_str()).collect::<Vec<_>>()[..3], ["mission", "sites", "units"]);
    assert!(!base.workbook);
    let Some(book) = case("_base/base.xlsx") else { return };
    assert!(book.workbook);
    is_base(&book);
}

#[test]
fn b01_a_french_excel_needs_no_option() {
    let Some(mission) = case("B01") else { return };
    is_base(&mission);
    let sites = mission.problems.iter().filter(|p| p.file == "sites.csv").map(said).collect::<Vec<_>>();
    assert_eq!(sites, ["sites.csv: Read with “;” between the columns and “,” as decimal mark."]);
}

#[test]
fn b03_dates_stay_as_written() {
    let Some(mission) = case("B03") else { return };
    assert_eq!(column(table(&mission, "windows"), "from"), [Cell::Text("10/08/2023".into())]);
}

#[test]
fn b05_serial_numbers_stay_numbers() {
    let Some(mission) = case("B05/csv") else { return };
    assert_eq!(column(table(&mission, "windows"), "from"), [Cell::Text("45148".into())]);
    let Some(mission) = case("B05/mission.xlsx") else { return };
    assert_eq!(column(table(&mission, "windows"), "from"), [Cell::Number("45148".into())]);
}

#[test]
fn b06_a_merged_site_is_filled_down_and_said_so() {
    let Some(mission) = case("B06/merged-site.xlsx") else { return };
    is_base(&mission);
    let notices: Vec<String> = mission.problems.iter().map(said).collect();
    assert_eq!(notices, ["units: The merged cells D4:D5 were all read as “gao”."]);
}

#[test]
fn b06_a_header_of_two_rows_is_refused() {
    let Some(mission) = case("B06/two-row-header.xlsx") else { return };
    let notices: Vec<String> = mission.problems.iter().map(said).collect();
    assert_eq!(notices, ["units: The header spans rows 1–2 or merged cells."]);
    assert!(!mission.tables.iter().any(|table| table.name == "units"));
}

#[test]
fn b07_titles_and_tags_around_the_header_are_skipped() {
    let Some(mission) = case("B07") else { return };
    is_base(&mission);
    let sites = table(&mission, "sites");
    assert_eq!((sites.header_row, sites.rows[0].number), (3, 5));
    assert_eq!(codes(&mission), ["G013", "G012"]);
}

#[test]
fn b09_a_formula_that_nobody_computed_is_kept_apart() {
    let Some(mission) = case("B09/mission.xlsx") else { return };
    let units = table(&mission, "units");
    assert_eq!(units.rows[0].number, 2);
    assert_eq!(units.rows[0].cells[4], Cell::Uncomputed("100+20".into()));
    assert_eq!(table(&mission, "sites").rows[0].cells[7], Cell::Uncomputed("SUM(units!E2:E3)".into()));
}

#[test]
fn b10_a_formatted_cell_at_the_end_of_the_world_is_nothing() {
    let Some(mission) = case("B10/mission.xlsx") else { return };
    is_base(&mission);
    assert!(mission.problems.is_empty());
}

#[test]
fn b12_a_column_that_occurs_twice_is_refused_with_both_letters() {
    let Some(mission) = case("B12") else { return };
    let notices: Vec<String> = mission.problems.iter().map(said).collect();
    assert_eq!(
        notices,
        [
            "units.csv: Column personnel occurs twice (columns E and F).",
            "units.csv: Column G holds values (such as “see annex”) and has no name; it was ignored.",
        ]
    );
}

#[test]
fn b14_accents_and_invisible_characters_do_not_make_two_places() {
    let Some(mission) = case("B14/accents") else { return };
    let sites = column(table(&mission, "sites"), "site");
    for site in column(table(&mission, "units"), "site") {
        assert!(sites.contains(&site), "{site:?}");
    }
    let Some(mission) = case("B14/zero-width") else { return };
    let zero_width: Vec<String> = mission.problems.iter().filter(|p| p.code == "G020").map(said).collect();
    assert_eq!(zero_width.len(), 1, "{zero_width:?}");
    let base = case("_base").expect("the cases are there");
    assert_eq!(meanings(&mission), meanings(&base));
}

#[test]
fn b16_words_that_look_like_nothing_stay_words() {
    let Some(mission) = case("B16/text-na") else { return };
    let units = table(&mission, "units");
    assert!(column(units, "contributor").contains(&Cell::Text("NA".into())));
    assert!(column(units, "unit").contains(&Cell::Text("NA".into())));
    for (text, number) in [("nan", false), ("inf", false), ("1e3", false), ("-5", true), ("12.5", true), ("-", false)] {
        assert_eq!(grid::as_number(text, units.style).is_some(), number, "{text}");
    }
}

#[test]
fn b17_percent_is_the_stored_number_or_text_with_its_sign() {
    let Some(mission) = case("B17/formatted.xlsx") else { return };
    is_base(&mission);
    for folder in ["B17/text", "B17/space"] {
        let Some(mission) = case(folder) else { return };
        let assets = table(&mission, "assets");
        let shares: Vec<String> = column(assets, "sell_recovers")
            .iter()
            .filter_map(|cell| if let Cell::Text(text) = cell { grid::as_percent(text, assets.style) } else { None })
            .collect();
        assert_eq!(shares, ["0.3"], "{folder}");
    }
}

#[test]
fn b18_files_are_judged_by_what_they_hold() {
    for (name, code) in [("B18/protected.xlsx", "G024"), ("B18/really-html.xls", "G025")] {
        let Some(read) = try_case(name) else { return };
        assert_eq!(read.expect_err(name).0.code, code);
    }
    for name in ["B18/mission.ods", "B18/old.xls"] {
        let Some(mission) = case(name) else { return };
        is_base(&mission);
    }
}

#[test]
fn f03_a_workbook_that_unpacks_to_hundreds_of_megabytes_is_refused() {
    let Some(read) = try_case("F03/bomb.xlsx") else { return };
    assert_eq!(read.expect_err("a bomb").0.code, "G029");
    let Some(mission) = case("F03/far-cell.xlsx") else { return };
    assert!(codes(&mission).contains(&"G033"), "{:?}", codes(&mission));
}

#[test]
fn f06_an_archive_that_leads_out_of_its_folder_is_refused() {
    let Some(read) = try_case("F06/mission.zip") else { return };
    let error = read.expect_err("an unsafe archive");
    assert_eq!(error.0.code, "G034");
    assert!(said(&error.0).contains("../../evil.csv"));
}
