//! Folders and single text files in all the forms that people save them in.

use rearguard_tables::columns::{LOG, PLAN};
use rearguard_tables::grid::{self, GridOptions, Limits, as_number};
use rearguard_tables::raw::{Cell, RawMission, RawTable};
use rearguard_words::Language;
use std::fs;
use tempfile::TempDir;

const MISSION: (&str, &[u8]) = ("mission.toml", b"[mission]\nname = \"Tiny\"\n");

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("the file is written");
    }
    folder
}

fn read(files: &[(&str, &[u8])]) -> RawMission {
    grid::read(folder(files).path(), &GridOptions::default()).expect("there are tables")
}

/// A mission with mission.toml and this one sites.csv.
fn sites(bytes: &[u8]) -> RawMission {
    read(&[MISSION, ("sites.csv", bytes)])
}

fn codes(mission: &RawMission) -> Vec<&'static str> {
    mission.problems.iter().map(|problem| problem.code).collect()
}

fn said(mission: &RawMission) -> Vec<String> {
    mission.problems.iter().map(|p| format!("{}: {}", p.file, Language::English.say(&p.message))).collect()
}

fn table<'a>(mission: &'a RawMission, name: &str) -> &'a RawTable {
    mission.tables.iter().find(|table| table.name == name).unwrap_or_else(|| panic!("no table {name}"))
}

fn texts(table: &RawTable) -> Vec<Vec<&str>> {
    let text = |cell: &'_ Cell| if let Cell::Text(_) = cell { true } else { *cell == Cell::Blank };
    assert!(table.rows.iter().all(|row| row.cells.iter().all(text)), "a cell of a CSV file is text or blank");
    fn shown(cell: &Cell) -> &str {
        if let Cell::Text(text) = cell { text.as_str() } else { "" }
    }
    table.rows.iter().map(|row| row.cells.iter().map(shown).collect()).collect()
}

#[test]
fn the_same_table_in_every_encoding_is_the_same_table() {
    let text = "site,name\nménaka,Ménaka\n";
    let utf16 = |units: &dyn Fn(u16) -> [u8; 2], mark: [u8; 2]| {
        let mut bytes = mark.to_vec();
        bytes.extend(text.encode_utf16().flat_map(units));
        bytes
    };
    let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let windows: Vec<u8> = text.chars().map(|c| c as u32 as u8).collect();
    for bytes in [
        text.as_bytes().to_vec(),
        marked,
        utf16(&u16::to_le_bytes, [0xFF, 0xFE]),
        utf16(&u16::to_be_bytes, [0xFE, 0xFF]),
        windows,
    ] {
        assert_eq!(texts(table(&sites(&bytes), "sites")), [["ménaka", "Ménaka"]]);
    }
}

#[test]
fn headers_are_known_whatever_their_case_spaces_and_line_breaks() {
    let mission = sites("SITE ,Close\u{a0}By,\"yard\nTEU\",\u{200b}Béds\ngao,2023-12-20,400,20\n".as_bytes());
    assert_eq!(table(&mission, "sites").headers, ["site", "close_by", "yard_teu", "beds"]);
    assert_eq!(codes(&mission), ["G020"]);
}

#[test]
fn decimal_commas_are_found_for_the_whole_file() {
    let mission = sites("site;lat;hazard;beds\ngao;16,27;0,125;1 200\n".as_bytes());
    let style = table(&mission, "sites").style;
    assert!(style.decimal_comma);
    assert_eq!(as_number("1\u{a0}200", style).as_deref(), Some("1200"));
    let quoted = sites(b"site,lat,lon\ngao,\"16,27\",\"-0,0447\"\n");
    assert!(table(&quoted, "sites").style.decimal_comma);
    assert_eq!(said(&quoted), ["sites.csv: Read with “,” between the columns and “,” as decimal mark."]);
}

#[test]
fn a_file_that_leaves_thousand_or_fraction_open_is_refused() {
    let mission = sites(b"site;beds\ngao;1,200\n");
    let problem = &mission.problems[0];
    assert_eq!((problem.code, problem.row, problem.value.as_deref()), ("G035", Some(2), Some("1,200")));
    assert_eq!(problem.column.as_ref().map(|c| c.letter.as_str()), Some("B"));
    assert_eq!(codes(&sites(b"site;beds\ngao;1.200\n"))[0], "G035");
    assert_eq!(codes(&sites(b"site;lat\ngao;16.272\n")), ["G009"]);
    assert_eq!(codes(&sites(b"site,beds\ngao,1.200\n")), Vec::<&str>::new());
}

#[test]
fn two_decimal_marks_in_one_file_are_a_warning() {
    let mission = sites("site;lat;lon\ngao;16,27;-0,04\nkidal;18.44;1,40\n".as_bytes());
    assert_eq!(codes(&mission), ["G036", "G009"]);
    assert_eq!(mission.problems[0].value.as_deref(), Some("18.44"));
}

#[test]
fn a_header_spread_over_two_rows_is_refused() {
    let mission = sites(b"site,,kind\n,name,\ngao,Gao,hub\n");
    assert_eq!(said(&mission), ["sites.csv: The header spans rows 1\u{2013}2 or merged cells."]);
    assert_eq!(mission.tables.len(), 1);
}

#[test]
fn tags_above_the_header_are_skipped_too() {
    let mission = sites(b"#loc+code,#loc+name\nsite,name\ngao,Gao\n");
    assert_eq!(codes(&mission), ["G013"]);
    assert_eq!(texts(table(&mission, "sites")), [["gao", "Gao"]]);
}

#[test]
fn a_table_without_a_header_is_refused() {
    let mission = sites(b"gao,Gao,hub\nkidal,Kidal,base\n");
    assert_eq!(
        said(&mission),
        ["sites.csv: No header found in the first 25 rows; columns such as site, name, kind, lat were looked for."]
    );
}

#[test]
fn unknown_columns_are_named_once_with_what_was_meant() {
    let mission = read(&[MISSION, ("units.csv", b"unit,personel,remarks,,\na,5,x,,\nb,6,y,,\n")]);
    assert_eq!(
        said(&mission),
        [
            "units.csv: Table units has no column “personel”; it was ignored.",
            "units.csv: Table units has no column “remarks”; it was ignored.",
        ]
    );
    let help = mission.problems[0].help.as_ref().expect("there is help");
    assert_eq!(Language::English.say(help), "Did you mean “personnel”?");
}

#[test]
fn file_names_are_known_whatever_their_case_and_others_are_named() {
    let mission = read(&[
        ("Mission.TOML", MISSION.1),
        ("SITES.csv", b"site\ngao\n"),
        ("sites.CSV", b"site\nkidal\n"),
        ("unit.csv", b"unit\na\n"),
        ("movements.csv", b"id\n"),
        ("plan.json", b"{}"),
        ("legs.xlsx", b""),
        ("~$legs.xlsx", b""),
    ]);
    assert_eq!(
        said(&mission),
        [
            "legs.xlsx: Within a folder, workbooks are not read.",
            "sites.CSV: Table sites occurs twice: “SITES.csv” and “sites.CSV”; only the first was read.",
            "unit.csv: “unit.csv” is no known table; it was not read.",
        ]
    );
    assert_eq!(table(&mission, "sites").file, "SITES.csv");
}

#[test]
fn empty_files_are_fine_and_a_missing_mission_file_is_not() {
    let mission = read(&[("sites.csv", b""), ("units.csv", b"unit\n"), ("teams.csv", b"\n\n")]);
    assert_eq!(codes(&mission), ["G004"]);
    assert_eq!(mission.tables.iter().map(|t| t.name.as_str()).collect::<Vec<_>>(), ["units"]);
}

#[test]
fn what_is_no_text_is_refused_and_the_rest_is_read() {
    let mission = read(&[
        MISSION,
        ("sites.csv", b"PK\x03\x04 no archive"),
        ("units.csv", b"<html><table>"),
        ("teams.csv", b"team\nx\n"),
    ]);
    assert_eq!(codes(&mission), ["G027", "G025"]);
    assert_eq!(mission.tables.len(), 2);
}

#[test]
fn mission_toml_stands_for_its_folder() {
    let folder = folder(&[MISSION, ("sites.csv", b"site\ngao\n")]);
    let mission = grid::read(&folder.path().join("mission.toml"), &GridOptions::default()).expect("a mission");
    assert_eq!(mission.tables.iter().map(|t| t.name.as_str()).collect::<Vec<_>>(), ["mission", "sites"]);
}

#[test]
fn nothing_to_read_is_an_error_of_its_own() {
    let empty = folder(&[("notes.md", b"")]);
    let error = grid::read(empty.path(), &GridOptions::default()).expect_err("no tables");
    assert_eq!(error.0.code, "G003");
    let error = grid::read(&empty.path().join("nowhere"), &GridOptions::default()).expect_err("no folder");
    assert_eq!(error.0.code, "G001");
    assert!(Language::English.say(&error.0.message).contains("nowhere"));
}

#[test]
fn invisible_characters_beyond_twenty_cells_are_counted() {
    let mut text = String::from("site\n");
    for number in 0..23 {
        text.push_str(&format!("s\u{200b}{number}\n"));
    }
    let mission = sites(text.as_bytes());
    assert_eq!(codes(&mission).iter().filter(|code| **code == "G020").count(), 20);
    assert_eq!(said(&mission)[20], "sites.csv: 3 more cells like those named before (G020).");
    assert_eq!(said(&mission)[0], "sites.csv: Invisible characters were removed from cell A2.");
}

#[test]
fn limits_are_said_with_their_number() {
    let limits = Limits { rows: 2, columns: 2, cell_characters: 3, cells: 100, ..Limits::default() };
    let options = GridOptions { limits };
    let problems = |bytes: &[u8]| {
        let folder = folder(&[MISSION, ("sites.csv", bytes)]);
        codes(&grid::read(folder.path(), &options).expect("there are tables"))
    };
    assert_eq!(problems(b"site\ngao\n"), Vec::<&str>::new());
    assert_eq!(problems(b"site\ngao\nkid\n"), ["G030"]);
    assert_eq!(problems(b"site,name,kind\ngao,Gao,hub\n"), ["G031"]);
    assert_eq!(problems(b"site\nkidal\n"), ["G032"]);
    assert_eq!(problems(format!("site\n{}\n", ",".repeat(100)).as_bytes()), ["G042"]);
    let small = GridOptions { limits: Limits { file_bytes: 10, ..Limits::default() } };
    let folder = folder(&[("sites.csv", b"site,name,kind\n")]);
    assert_eq!(codes(&grid::read(folder.path(), &small).expect("named"))[0], "G028");
}

#[test]
fn a_lone_file_is_the_table_whose_name_or_columns_it_has() {
    let folder = folder(&[
        ("hand plan.csv", b"id,leg,depart,what,name,people\nM1,a-b,2023-07-01,unit,x,5\n"),
        ("closures.csv", b"site,on\n"),
    ]);
    let path = |name: &str| folder.path().join(name);
    let plan = grid::read_tables(&path("hand plan.csv"), PLAN, &GridOptions::default()).expect("a plan");
    assert_eq!(plan.tables[0].name, "movements");
    assert!(plan.problems.is_empty());
    let plan = grid::read_tables(&path("closures.csv"), PLAN, &GridOptions::default()).expect("a plan");
    assert_eq!(plan.tables[0].name, "closures");
    let error = grid::read_tables(&path("nothing.csv"), LOG, &GridOptions::default()).expect_err("no file");
    assert_eq!(error.0.code, "G001");
}
