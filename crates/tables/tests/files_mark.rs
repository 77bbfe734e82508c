//! The planner's workbook comes back with its faults marked and nothing else changed.

use calamine::{Data, Reader, Xlsx, open_workbook};
use proptest::prelude::*;
use rearguard_tables::files::*;
use rearguard_tables::problem::{Column, Problem, Severity};
use rearguard_tables::reading::{ReadOptions, read_mission};
use rearguard_words::{Language, Message};
use rust_xlsxwriter::{Format, Note, Workbook};
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

fn problem(severity: Severity, sheet: &str, row: Option<u32>, letter: Option<&str>) -> Problem {
    Problem {
        code: "T012",
        severity,
        file: sheet.to_owned(),
        row,
        column: letter.map(|letter| Column { header: "h".into(), letter: letter.into() }),
        value: Some("<bad> & \"worse\"".into()),
        message: Message::new("files-not-a-plan"),
        help: Some(Message::new("files-choice")),
    }
}

/// A sheet `units` with what planners' sheets have: a title over merged cells,
/// a formula, a number format, a width and a note of their own.
fn planners_workbook(path: &Path) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("units").unwrap();
    let money = Format::new().set_num_format("#,##0.00");
    sheet.merge_range(0, 0, 0, 2, "All our units", &Format::new().set_bold()).unwrap();
    sheet.set_column_width(1, 33).unwrap();
    for (column, header) in (0..).zip(["unit", "personnel", "cost"]) {
        sheet.write_string(1, column, header).unwrap();
    }
    sheet.write_string(2, 0, "=rifles").unwrap();
    sheet.write_number(2, 1, 80).unwrap();
    sheet.write_number_with_format(2, 2, 1234.5, &money).unwrap();
    sheet.write_formula(3, 1, rust_xlsxwriter::Formula::new("B3*2").set_result("160")).unwrap();
    sheet.insert_note(2, 1, &Note::new("asked Ana").set_author("Ana")).unwrap();
    let other = book.add_worksheet().set_name("My notes").unwrap();
    other.write_string(0, 0, "keep me").unwrap();
    book.save(path).unwrap();
}

fn part(path: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

fn marked(problems: &[Problem]) -> (tempfile::TempDir, PathBuf, PathBuf, MarkReport) {
    let folder = tempfile::tempdir().unwrap();
    let (input, output) = (folder.path().join("in.xlsx"), folder.path().join("out.xlsx"));
    planners_workbook(&input);
    let before = fs::read(&input).unwrap();
    let report = mark_workbook(&input, problems, &output, Language::English).unwrap();
    assert_eq!(fs::read(&input).unwrap(), before, "the original is untouched");
    (folder, input, output, report)
}

fn all_places() -> Vec<Problem> {
    vec![
        problem(Severity::Error, "units", Some(3), Some("C")),
        problem(Severity::Warning, "units", Some(3), Some("B")),
        // A cell that is not there, in a row that is; then a row that is not there.
        problem(Severity::Error, "units", Some(3), Some("F")),
        problem(Severity::Notice, "units", Some(9), Some("B")),
        // Inside the merged title.
        problem(Severity::Warning, "units", Some(1), Some("B")),
        problem(Severity::Error, "assets", None, None),
    ]
}

#[test]
fn values_formulas_widths_merged_cells_and_formats_survive() {
    let (_folder, input, output, report) = marked(&all_places());
    assert_eq!((report.cells, report.notes, report.listed, report.rebuilt), (5, 5, 6, false));
    assert_eq!(report.lost, []);
    let mut before: Xlsx<_> = open_workbook(&input).unwrap();
    let mut after: Xlsx<_> = open_workbook(&output).unwrap();
    assert_eq!(after.sheet_names(), ["units", "My notes", "problems"]);
    for sheet in ["units", "My notes"] {
        let (a, b) = (before.worksheet_range(sheet).unwrap(), after.worksheet_range(sheet).unwrap());
        let cells =
            |range: &calamine::Range<Data>| range.used_cells().map(|(r, c, v)| (r, c, v.clone())).collect::<Vec<_>>();
        assert_eq!(cells(&a), cells(&b), "{sheet}");
    }
    assert_eq!(after.worksheet_formula("units").unwrap().get_value((3, 1)).unwrap(), "B3*2");
    let (old, new) = (part(&input, "xl/worksheets/sheet1.xml"), part(&output, "xl/worksheets/sheet1.xml"));
    for element in ["<cols>", "<mergeCells"] {
        let from = |text: &str| text[text.find(element).unwrap()..].chars().take(80).collect::<String>();
        assert_eq!(from(&old), from(&new));
    }
    assert_eq!(part(&input, "xl/worksheets/sheet2.xml"), part(&output, "xl/worksheets/sheet2.xml"));
}

#[test]
fn a_marked_cell_keeps_its_number_format_under_the_colour() {
    let (_folder, _input, output, _report) = marked(&all_places());
    let (sheet, styles) = (part(&output, "xl/worksheets/sheet1.xml"), part(&output, "xl/styles.xml"));
    let cell = &sheet[sheet.find("<c r=\"C3\"").unwrap()..];
    let number: usize = cell.split("s=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
    let formats = &styles[styles.find("<cellXfs").unwrap()..styles.find("</cellXfs>").unwrap()];
    let format = formats.split("<xf ").nth(number + 1).unwrap();
    assert!(format.contains("numFmtId=\"164\""), "{format}");
    let fill: usize = format.split("fillId=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
    let fills: Vec<_> = styles.split("<fill>").skip(1).collect();
    assert!(fills[fill].contains("FFFFC7CE"), "{}", fills[fill]);
}

#[test]
fn notes_that_were_there_stay_and_ours_are_added() {
    let (_folder, _input, output, _report) = marked(&all_places());
    let comments = part(&output, "xl/comments1.xml");
    let of = |cell: &str| comments.split("<comment ").find(|c| c.contains(&format!("ref=\"{cell}\""))).unwrap();
    assert!(of("B3").contains("asked Ana") && of("B3").contains("T012"));
    for cell in ["A1", "C3", "F3", "B9"] {
        assert!(of(cell).contains("T012"), "{cell}");
    }
}

#[test]
fn the_list_names_every_problem_and_links_to_its_cell() {
    let (_folder, _input, output, _report) = marked(&all_places());
    let mut book: Xlsx<_> = open_workbook(&output).unwrap();
    let list = book.worksheet_range("problems").unwrap();
    let row = |at: u32| (0..5).map(|c| list.get_value((at, c)).unwrap().to_string()).collect::<Vec<_>>();
    assert_eq!(row(0), ["severity", "code", "sheet", "cell", "value"]);
    assert_eq!(row(1), ["error", "T012", "units", "C3", "<bad> & \"worse\""]);
    assert_eq!(row(6)[2..4], ["assets", ""]);
    let text = part(&output, "xl/worksheets/rearguard1.xml");
    assert!(text.contains("<hyperlink ref=\"D2\" location=\"'units'!C3\""), "{text}");
    assert_eq!(text.matches("<hyperlink ").count(), 5);
}

#[test]
fn a_marked_copy_can_be_marked_again() {
    let (folder, _input, output, _report) = marked(&all_places());
    let again = folder.path().join("again.xlsx");
    let report = mark_workbook(&output, &all_places()[..1], &again, Language::French).unwrap();
    assert_eq!((report.listed, report.rebuilt), (1, false));
    let mut book: Xlsx<_> = open_workbook(&again).unwrap();
    assert_eq!(book.sheet_names(), ["units", "My notes", "problems"]);
    assert_eq!(book.worksheet_range("problems").unwrap().height(), 2);
}

#[test]
fn the_input_is_never_its_own_copy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("in.xlsx");
    planners_workbook(&path);
    let before = fs::read(&path).unwrap();
    mark_workbook(&path, &[], &path, Language::English).unwrap_err();
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_folder_becomes_a_marked_workbook_that_reads_as_the_same_mission() {
    let folder = tempfile::tempdir().unwrap();
    let (input, output) = (folder.path().join("starter"), folder.path().join("out.xlsx"));
    write_starter(&input, false, Language::English).unwrap();
    let mut bad = problem(Severity::Error, "units.csv", Some(2), Some("E"));
    bad.value = Some("80".into());
    let clause = problem(Severity::Warning, "mission.toml", Some(26), None);
    let report = mark_workbook(&input, &[bad, clause], &output, Language::French).unwrap();
    assert_eq!((report.cells, report.listed, report.rebuilt, report.lost.len()), (2, 2, true, 1));
    let form = |path: &Path| {
        let read = read_mission(path, &ReadOptions::default());
        let said: Vec<_> = read.problems.iter().map(|p| Language::English.say(&p.message)).collect();
        rearguard_model::canonical::canonical_form(&read.mission.unwrap_or_else(|| panic!("{said:#?}")))
    };
    let (before, after) = (form(&input), form(&output));
    let differing = before.lines().zip(after.lines()).find(|(a, b)| a != b);
    assert_eq!(differing, None);
}

#[test]
fn what_is_no_mission_at_all_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("in.xlsx");
    fs::write(&path, b"PK\x03\x04 not really").unwrap();
    let out = folder.path().join("out.xlsx");
    let error = mark_workbook(&path, &[], &out, Language::English).unwrap_err();
    assert!(matches!(error, MarkError::Input(_)), "{error}");
    assert!(!out.exists());
}

#[test]
fn the_field_cases_workbook_is_marked_in_place() {
    let input = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/field-cases/_base/base.xlsx");
    if !input.exists() {
        eprintln!("skipped: {} is not here", input.display());
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("out.xlsx");
    let report = mark_workbook(&input, &all_places(), &output, Language::English).unwrap();
    assert_eq!((report.rebuilt, report.listed), (false, 6));
    let digest =
        |path: &Path| rearguard_model::canonical::digest(&read_mission(path, &ReadOptions::default()).mission.unwrap());
    // Only colour and notes were added, so it is still the same mission.
    assert_eq!(digest(&input), digest(&output));
}

/// The workbook with one part damaged: bytes replaced by others.
fn damaged(path: &Path, part: usize, damage: &[(usize, u8)]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if index == part % 12 {
            for (at, byte) in damage {
                let length = bytes.len();
                bytes[at % length] = *byte;
            }
        }
        out.start_file(file.name(), zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_workbook_is_marked_or_refused(
        part in 0usize..12,
        damage in prop::collection::vec((any::<usize>(), prop_oneof![Just(b'<'), Just(b'9'), Just(b'"'), any::<u8>()]), 1..4),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let (input, output) = (folder.path().join("in.xlsx"), folder.path().join("out.xlsx"));
        planners_workbook(&input);
        fs::write(&input, damaged(&input, part, &damage)).unwrap();
        let _ = mark_workbook(&input, &all_places(), &output, Language::English);
    }
}
