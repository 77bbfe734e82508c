//! A generated mission can be written and read back without a complaint.

use rearguard_generate::{Recipe, generate};
use rearguard_model::canonical::digest;
use rearguard_tables::columns::MISSION;
use rearguard_tables::files::write_mission_folder;
use rearguard_tables::grid::{self, GridOptions};
use rearguard_tables::raw::{Cell, RawTable};
use rearguard_tables::reading::{ReadOptions, read_mission};

fn reads_back(recipe: &Recipe) {
    let made = generate(recipe).expect("the recipe is in range");
    let folder = tempfile::tempdir().expect("a folder for the test");
    write_mission_folder(&made.mission, folder.path()).expect("the folder can be written");
    let reading = read_mission(folder.path(), &ReadOptions::default());
    let said: Vec<String> = reading
        .problems
        .iter()
        // A factor written as 1 counts as blank to people, not yet to the reader.
        .filter(|p| !(p.code == "T043" && p.value.as_deref() == Some("1")))
        .map(|p| {
            let message = rearguard_words::Language::English.say(&p.message);
            format!("{} {} {:?} {:?} {:?}: {message}", p.code, p.file, p.row, p.column, p.value)
        })
        .collect();
    assert!(said.is_empty(), "{recipe:?}:\n{}", said.join("\n"));
    let back = reading.mission.expect("no problem was found");
    assert_eq!(digest(&back), digest(&made.mission));
}

#[test]
fn a_generated_mission_reads_back_without_a_problem_and_with_its_digest() {
    for (sites, seed) in [(1, 1), (4, 2), (13, 3), (40, 4)] {
        reads_back(&Recipe::new(sites, seed));
        reads_back(&Recipe { second_ring: true, ..Recipe::new(sites, seed) });
    }
}

#[test]
fn every_column_of_every_table_is_filled_somewhere_from_four_bases_on() {
    for sites in [4, 9] {
        let made = generate(&Recipe { second_ring: true, ..Recipe::new(sites, 6) }).expect("the recipe is in range");
        let folder = tempfile::tempdir().expect("a folder for the test");
        write_mission_folder(&made.mission, folder.path()).expect("the folder can be written");
        let Ok(raw) = grid::read(folder.path(), &GridOptions::default()) else { panic!("the folder is readable") };
        let mut blank = Vec::new();
        for table in MISSION {
            let found = raw.tables.iter().find(|found| found.name == table.name);
            let filled = |column: &&&str| found.is_some_and(|found| fills(found, column));
            blank.extend(table.columns.iter().filter(|c| !filled(c)).map(|c| format!("{}.{c}", table.name)));
        }
        assert_eq!(blank, [] as [&str; 0], "{sites} bases");
    }
}

fn fills(table: &RawTable, column: &str) -> bool {
    let Some(at) = table.headers.iter().position(|header| header == column) else { return false };
    table.rows.iter().any(|row| row.cells.get(at).is_some_and(says))
}

/// More than a blank or a nought, which say the same in most columns.
fn says(cell: &Cell) -> bool {
    !matches!(cell, Cell::Blank) && *cell != Cell::Text("0".to_owned())
}
