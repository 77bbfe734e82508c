//! The workbook, made from the field cases and read back.

mod support;

use calamine::{Data, Reader, Xlsx};
use rearguard_report::workbook;
use rearguard_words::Language;
use std::io::Cursor;
use support::{Checked, field_case, read_plan};

fn open(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).expect("a workbook")
}

#[test]
fn the_workbook_is_the_plan_again_when_read_back() {
    let Some(base) = field_case("_base", "plan.json") else { return };
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.xlsx");
        std::fs::write(&path, workbook(&base.case(), language).unwrap()).unwrap();
        let back = read_plan(&path);
        assert_eq!(back.movements, base.plan.movements);
        assert_eq!(back.disposals, base.plan.disposals);
        assert_eq!(back.steps, base.plan.steps);
        assert_eq!(back.closures, base.plan.closures);
        assert!(back.form_faults.is_empty());
        let again = rearguard_check::check(&base.mission, &base.calendar, &back);
        assert_eq!(again.violations, base.review.violations);
    }
}

#[test]
fn names_that_look_like_formulas_stay_text() {
    let Some(case) = field_case("F01", "plan.json") else { return };
    let mut book = open(&workbook(&case.case(), Language::English).unwrap());
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()), "{name}");
    }
    let texts = all_text(&mut book);
    assert!(texts.iter().any(|text| text.starts_with('=')), "the names themselves are unchanged");
}

fn all_text(book: &mut Xlsx<Cursor<Vec<u8>>>) -> Vec<String> {
    let mut found = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).unwrap();
        found.extend(range.used_cells().filter_map(|(_, _, cell)| match cell {
            Data::String(text) => Some(text.clone()),
            _ => None,
        }));
    }
    found
}

#[test]
fn dates_are_dates_and_counts_are_numbers() {
    let Some(base) = field_case("_base", "plan.json") else { return };
    let mut book = open(&workbook(&base.case(), Language::French).unwrap());
    let strength = book.worksheet_range("Effectifs").unwrap();
    assert!(matches!(strength.get_value((1, 0)), Some(Data::DateTime(_))));
    assert_eq!(strength.get_value((1, 1)), Some(&Data::Float(360.0)));
    assert_eq!(strength.height(), 185, "a row for each of the 184 days");
}

#[test]
fn violations_have_a_sheet_of_their_own() {
    let Some(late) = field_case("A01", "hand-plan-latest.json") else { return };
    let book = open(&workbook(&late.case(), Language::English).unwrap());
    assert!(book.sheet_names().contains(&"Violations".to_owned()));
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let Some(base) = field_case("_base", "plan.json") else { return };
    let once = workbook(&base.case(), Language::English).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    let again = Checked::new(base.mission.clone(), base.plan.clone());
    assert_eq!(once, workbook(&again.case(), Language::English).unwrap());
}
