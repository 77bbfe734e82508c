//! The starter mission: complete, without a single problem, the same in every form.

use rearguard_model::{Mission, canonical};
use rearguard_tables::files::write_starter;
use rearguard_tables::reading::{ReadOptions, read_mission};
use rearguard_words::Language;
use std::fs;
use std::path::Path;

fn read(path: &Path) -> Mission {
    let read = read_mission(path, &ReadOptions::default());
    let said: Vec<_> = read
        .problems
        .iter()
        .map(|p| format!("{} {} {:?} {:?}: {}", p.code, p.file, p.row, p.value, Language::English.say(&p.message)))
        .collect();
    assert!(said.is_empty(), "{said:#?}");
    read.mission.unwrap()
}

#[test]
fn every_form_and_language_is_the_same_mission_without_a_problem() {
    let folder = tempfile::tempdir().unwrap();
    let mut digests = Vec::new();
    for language in Language::ALL {
        for workbook in [false, true] {
            let ending = if workbook { ".xlsx" } else { "" };
            let path = folder.path().join(format!("starter-{}{ending}", language.tag()));
            write_starter(&path, workbook, language).unwrap();
            digests.push(canonical::digest(&read(&path)));
        }
    }
    digests.dedup();
    assert_eq!(digests.len(), 1, "{digests:?}");
}

#[test]
fn it_explains_itself_in_the_language_of_the_reader() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("débuts");
    write_starter(&path, false, Language::French).unwrap();
    let toml = fs::read_to_string(path.join("mission.toml")).unwrap();
    assert!(toml.starts_with("# Votre mission"), "{toml}");
    assert!(!toml.contains("#@"), "{toml}");
    let read_me = fs::read_to_string(path.join("Lisez-moi.txt")).unwrap();
    assert_eq!(read_me.split("\n\n").count(), 15);
}

#[test]
fn nothing_that_exists_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("units.csv"), "mine").unwrap();
    let error = write_starter(folder.path(), false, Language::English).unwrap_err();
    assert!(error.path.ends_with("units.csv"), "{error}");
    assert_eq!(fs::read_to_string(folder.path().join("units.csv")).unwrap(), "mine");
    assert!(!folder.path().join("sites.csv").exists());
    let book = folder.path().join("book.xlsx");
    fs::write(&book, "mine").unwrap();
    write_starter(&book, true, Language::English).unwrap_err();
    assert_eq!(fs::read_to_string(&book).unwrap(), "mine");
}
