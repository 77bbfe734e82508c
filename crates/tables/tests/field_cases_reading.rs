//! Recorded trouble with reading tables (shared field cases A03 … D05): what
//! must equal the base mission does, what must be refused is, and every
//! message names what it must in both languages.

use rearguard_model::Mission;
use rearguard_model::canonical::{canonical_form, digest};
use rearguard_tables::problem::{Problem, Severity};
use rearguard_tables::reading::{DateOrder, ReadOptions, Reading, read_mission};
use rearguard_words::Language;
use std::path::{Path, PathBuf};

fn cases() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/field-cases");
    if !folder.exists() {
        eprintln!("skipped: {} is not here", folder.display());
        return None;
    }
    Some(folder)
}

/// Reads a case; says every problem in both languages on the way, so that a
/// message with a missing argument cannot hide.
fn read(case: &str) -> Option<Reading> {
    Some(read_at(&cases()?.join(case)))
}

fn read_at(path: &Path) -> Reading {
    let reading = read_mission(path, &ReadOptions::default());
    reading.problems.iter().for_each(|problem| {
        Language::ALL.into_iter().for_each(|language| assert!(!said(problem, language).contains("{ $")));
    });
    reading
}

/// A case that holds only the tables to put over the base mission.
fn read_over_base(case: &str) -> Option<Reading> {
    let cases = cases()?;
    let folder = tempfile::tempdir().unwrap();
    for source in [cases.join("_base"), cases.join(case)] {
        for file in std::fs::read_dir(source).unwrap().map(|entry| entry.unwrap().path()) {
            if file.extension().is_some_and(|e| e == "csv" || e == "toml") {
                std::fs::copy(&file, folder.path().join(file.file_name().unwrap())).unwrap();
            }
        }
    }
    Some(read_at(folder.path()))
}

fn said(problem: &Problem, language: Language) -> String {
    let help = problem.help.as_ref().map_or_else(String::new, |help| language.say(help));
    let column =
        problem.column.as_ref().map_or_else(String::new, |c| format!("{}{}", c.letter, problem.row.unwrap_or(0)));
    let header = problem.column.as_ref().map_or("", |c| c.header.as_str());
    let row = problem.row.map_or_else(String::new, |row| format!("row {row}"));
    let value = problem.value.as_deref().unwrap_or("");
    format!("{} {row} {header} {column} {value} {} {help}", problem.file, language.say(&problem.message))
}

fn of(reading: &Reading, severity: Severity) -> Vec<String> {
    let these = reading.problems.iter().filter(|p| p.severity == severity);
    these.map(|p| said(p, Language::English)).collect()
}

#[track_caller]
fn refused(reading: &Reading, must_name: &[&str]) {
    let errors = of(reading, Severity::Error);
    assert!(reading.mission.is_none() && !errors.is_empty(), "should be refused");
    names(&errors, must_name);
}

#[track_caller]
fn warned(reading: &Reading, must_name: &[&str]) {
    assert!(reading.mission.is_some(), "{:?}", of(reading, Severity::Error));
    names(&of(reading, Severity::Warning), must_name);
}

#[track_caller]
fn names(said: &[String], must_name: &[&str]) {
    for word in must_name {
        assert!(said.iter().any(|line| line.contains(word)), "nothing names {word}: {said:#?}");
    }
}

#[track_caller]
fn accepted(reading: Reading) -> Mission {
    let errors = of(&reading, Severity::Error);
    reading.mission.unwrap_or_else(|| panic!("{errors:#?}"))
}

#[track_caller]
fn same_as_base(reading: Reading) {
    let base = accepted(read("_base").unwrap());
    assert_eq!(digest(&accepted(reading)), digest(&base));
}

/// The base workbook leaves out some keys of mission.toml (votes, texts, a
/// weight), so workbooks are compared with it.
#[track_caller]
fn same_as_base_workbook(case: &str) {
    let base = accepted(read("_base/base.xlsx").unwrap());
    assert_eq!(digest(&accepted(read(case).unwrap())), digest(&base), "{case}");
}

fn asset<'m>(mission: &'m Mission, name: &str) -> &'m rearguard_model::Asset {
    &mission.assets[mission.asset(name).unwrap()]
}

#[test]
fn a03_more_than_the_only_leg_can_carry_is_said_with_its_arithmetic() {
    let Some(reading) = read("A03") else { return };
    warned(&reading, &["gao-dakar", "400", "171", "229", "1,832,000"]);
}

#[test]
fn a04_hours_for_days_and_metres_for_kilometres_are_warned_of_by_cell() {
    let Some(reading) = read("A04") else { return };
    warned(
        &reading,
        &["350 km in 36 days is 10 km a day", "310000 km", "264 km", "legs.csv row 2 days F2", "legs.csv row 3 km E3"],
    );
    assert_eq!(accepted(reading).legs.rows()[1].km.to_string(), "310000");
}

#[test]
fn a06_blank_and_zero_are_kept_apart() {
    let Some(reading) = read("A06") else { return };
    let mission = accepted(reading);
    let windows = mission.windows.rows();
    let slow = windows.iter().find(|w| w.reason.as_deref() == Some("slow, not closed")).unwrap();
    assert_eq!((slow.capacity.to_string(), slow.days_factor.to_string()), ("1".into(), "2".into()));
    let closed = windows.iter().find(|w| w.reason.as_deref() == Some("closed")).unwrap();
    assert_eq!((closed.capacity.to_string(), closed.days_factor.to_string()), ("0".into(), "1".into()));
    assert_eq!(mission.sites[mission.site("gao").unwrap()].handling_days, 0);
    assert_eq!(mission.sites[mission.site("kidal").unwrap()].handling_days, 1);
    assert!(mission.legs[mission.leg("menaka-gao").unwrap()].hazard.is_zero());
    assert_eq!(mission.sites[mission.site("dakar").unwrap()].beds, None);
}

#[test]
fn a11_big_numbers_are_read_whole_or_refused_with_the_limit() {
    let Some(reading) = read("A11/big") else { return };
    let mission = accepted(reading);
    assert_eq!(mission.communities.rows()[0].population, 2_000_000_000);
    assert_eq!(asset(&mission, "gao-prefabs").value_each.to_string(), "9000000000000");
    assert_eq!(mission.weights.casualty.to_string(), "1000000000000000");
    let beyond = read("A11/beyond").unwrap();
    refused(&beyond, &["communities.csv row 2 population D2 99999999999999999999", "10000000000"]);
}

#[test]
fn a17_a_place_without_a_way_out_is_an_error_before_any_search() {
    let Some(reading) = read("A17") else { return };
    refused(&reading, &["tessalit: no way out (leg gao-tessalit is one-way); 25 people of unit tsl-team."]);
}

#[test]
fn a18_one_id_in_two_rows_is_refused_with_both_and_another_case_is_warned_of() {
    let Some(reading) = read("A18") else { return };
    refused(&reading, &["units.csv", "“kidal-inf” stands in rows 2 and 6."]);
    names(&of(&reading, Severity::Warning), &["“Kidal-Inf” (row 7)"]);
}

#[test]
fn b01_french_excel_is_the_base_mission() {
    let Some(reading) = read("B01") else { return };
    same_as_base(reading);
}

#[test]
fn b03_day_and_month_are_read_in_the_order_that_the_file_settles() {
    let Some(reading) = read("B03") else { return };
    assert!(of(&reading, Severity::Notice).iter().any(|line| line.contains("31/12/2023")));
    same_as_base(reading);
    let month_first = ReadOptions { date_order: Some(DateOrder::MonthFirst), ..ReadOptions::default() };
    let other = read_mission(&cases().unwrap().join("B03"), &month_first);
    refused(&other, &["sites.csv row 2 close_by K2 31/10/2023"]);
}

#[test]
fn b05_day_numbers_of_a_spreadsheet_are_dates_with_a_notice() {
    let Some(reading) = read("B05/csv") else { return };
    names(&of(&reading, Severity::Notice), &["45148 is read as 10 August 2023"]);
    same_as_base(reading);
    same_as_base_workbook("B05/mission.xlsx");
}

#[test]
fn b06_merged_cells_leave_no_unit_without_a_site() {
    if cases().is_none() {
        return;
    }
    same_as_base_workbook("B06/merged-site.xlsx");
    let header = read("B06/two-row-header.xlsx").unwrap();
    if let Some(mission) = header.mission {
        assert_eq!(mission.units.len(), 4);
    } else {
        names(&of(&header, Severity::Error), &["header"]);
    }
}

#[test]
fn b07_titles_and_tags_are_not_data() {
    let Some(reading) = read("B07") else { return };
    same_as_base(reading);
}

#[test]
fn b09_a_formula_nobody_computed_is_refused_by_cell() {
    let Some(reading) = read("B09/mission.xlsx") else { return };
    refused(&reading, &["E2", "H2", "no stored value"]);
}

#[test]
fn b10_a_sheet_that_claims_a_million_rows_is_the_base_mission() {
    if cases().is_some() {
        same_as_base_workbook("B10/mission.xlsx");
    }
}

#[test]
fn b12_a_column_that_occurs_twice_is_refused() {
    let Some(reading) = read("B12") else { return };
    refused(&reading, &["units.csv", "personnel", "twice"]);
}

#[test]
fn b14_spellings_that_look_the_same_are_the_same() {
    let Some(reading) = read("B14/accents") else { return };
    let mission = accepted(reading);
    assert_eq!(mission.sites.len(), 4);
    let zero_width = read("B14/zero-width").unwrap();
    assert!(zero_width.problems.iter().any(|p| p.file == "legs.csv" && p.row == Some(2)));
    same_as_base(zero_width);
}

#[test]
fn b16_not_available_is_a_name_and_never_a_number() {
    let Some(reading) = read("B16/text-na") else { return };
    let mission = accepted(reading);
    assert_eq!(mission.units[mission.unit("NA").unwrap()].contributor, "NA");
    for (case, cell) in [
        ("nan", "sites.csv row 2 beds H2 nan"),
        ("inf", "sites.csv row 2 hazard O2 inf"),
        ("neg", "assets.csv row 2 quantity E2 -5"),
        ("frac", "units.csv row 2 personnel E2 120.5"),
        ("hashna", "units.csv row 2 vehicles G2 #N/A"),
        ("dash", "sites.csv row 4 guard G4 -"),
        ("exp", "units.csv row 2 vehicle_value J2 4e4"),
    ] {
        let reading = read_over_base(&format!("B16/{case}")).unwrap();
        refused(&reading, &[cell]);
    }
}

#[test]
fn b17_thirty_per_cent_is_three_tenths_and_a_bare_thirty_is_refused() {
    let Some(reading) = read("B17/text") else { return };
    let mission = accepted(reading);
    assert_eq!(asset(&mission, "gao-prefabs").sell_recovers.to_string(), "0.3");
    let half = mission.windows.rows().iter().find(|w| w.reason.as_deref() == Some("half")).unwrap();
    assert_eq!(half.capacity.to_string(), "0.5");
    same_as_base(read("B17/space").unwrap());
    same_as_base_workbook("B17/formatted.xlsx");
    refused(&read("B17/number").unwrap(), &["assets.csv row 3 sell_recovers", "from 0 to 1", "“30 %”"]);
}

#[test]
fn b18_an_open_document_and_an_old_workbook_are_the_base_mission() {
    if cases().is_none() {
        return;
    }
    same_as_base_workbook("B18/mission.ods");
    same_as_base_workbook("B18/old.xls");
    refused(&read("B18/protected.xlsx").unwrap(), &["password"]);
    refused(&read("B18/really-html.xls").unwrap(), &["HTML"]);
}

#[test]
fn b19_swapped_coordinates_are_warned_of_and_left_alone() {
    let Some(reading) = read("B19/one-row") else { return };
    warned(&reading, &["sites.csv row 4 lat", "gao lies some 2,500 km", "16.2717, -0.0447"]);
    let mission = accepted(reading);
    assert_eq!(mission.sites[mission.site("gao").unwrap()].lat.unwrap().to_string(), "-0.0447");
    warned(&read("B19/headers").unwrap(), &["lat and lon seem swapped for kidal, menaka, gao, dakar"]);
}

#[test]
fn c09_metres_are_refused_and_zero_zero_is_warned_of() {
    let Some(reading) = read("C09") else { return };
    refused(&reading, &["sites.csv row 4 lat D4", "lat 1800123 is not degrees; UTM?"]);
    names(&of(&reading, Severity::Warning), &["menaka lies at 0, 0"]);
}

#[test]
fn d03_overlapping_windows_are_all_read() {
    let Some(reading) = read("D03") else { return };
    assert_eq!(accepted(reading).windows.len(), 6);
}

#[test]
fn cases_about_planning_are_read_without_an_error() {
    for case in ["A01", "A08", "A09", "A20"] {
        let Some(reading) = read(case) else { return };
        accepted(reading);
    }
}

#[test]
fn d05_loops_are_spelled_out_and_dangling_names_get_the_nearest() {
    let Some(reading) = read_over_base("D05/loop") else { return };
    refused(&reading, &["cleaning-base → inspection-base → cleaning-base (rows 2, 3)"]);
    let itself = read_over_base("D05/self_").unwrap();
    refused(&itself, &["inspection-hub → inspection-hub (row 5)"]);
    let dangling = read_over_base("D05/dangling").unwrap();
    refused(&dangling, &["“celaning-base”", "Did you mean “cleaning-base”?"]);
}

#[test]
fn f01_and_f11_names_that_look_like_code_are_names() {
    for case in ["F01", "F11"] {
        let Some(reading) = read(case) else { return };
        accepted(reading);
    }
}

#[test]
fn the_tables_of_the_base_workbook_are_those_of_the_base_folder() {
    let (Some(folder), Some(workbook)) = (read("_base"), read("_base/base.xlsx")) else { return };
    let tables = |reading: Reading| {
        let form = canonical_form(&accepted(reading));
        let lines = form.lines().filter(|line| !line.starts_with("mission") && !line.starts_with("clause"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(tables(workbook), tables(folder));
}
