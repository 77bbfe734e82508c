//! The missions that everybody measures on are read, and their digest does
//! not depend on the order of rows and columns.

use rearguard_model::canonical::digest;
use rearguard_tables::problem::Severity;
use rearguard_tables::reading::{ReadOptions, Reading, mission_from, read_mission};
use std::path::PathBuf;

fn shared(path: &str) -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(path);
    if !folder.exists() {
        eprintln!("skipped: {} is not here", folder.display());
        return None;
    }
    Some(folder)
}

fn read(path: &str) -> Option<Reading> {
    Some(read_mission(&shared(path)?, &ReadOptions::default()))
}

fn errors(reading: &Reading) -> Vec<String> {
    let errors = reading.problems.iter().filter(|p| p.severity == Severity::Error);
    errors.map(|p| format!("{} {} {:?} {:?} {:?}", p.code, p.file, p.row, p.column, p.message)).collect()
}

#[test]
fn every_shared_mission_is_read_without_an_error() {
    for name in ["s05-tight", "s05-loose", "s13-tight", "s13-loose", "s40", "s100", "tiny-7", "tiny-8"] {
        let Some(reading) = read(&format!("missions/{name}")) else { return };
        assert_eq!(errors(&reading), Vec::<String>::new(), "{name}");
        assert!(reading.mission.is_some(), "{name}");
    }
}

#[test]
fn the_totals_are_those_of_the_tables() {
    let Some(reading) = read("field-cases/_base") else { return };
    let totals = &reading.totals;
    assert_eq!((totals.sites, totals.bases, totals.units, totals.legs, totals.fleets), (4, 3, 4, 4, 1));
    assert_eq!((totals.people, totals.vehicles), (360, 90));
    assert_eq!((totals.teu, totals.asset_items), (16 + 14, 14));
    assert_eq!(totals.asset_value.to_string(), "78000");
    assert_eq!((totals.start.to_string(), totals.end.to_string()), ("2023-07-01".into(), "2023-12-31".into()));
    assert_eq!(totals.withdrawal.map(|d| d.to_string()), Some("2023-12-31".into()));
    let tables: Vec<(&str, usize)> = reading.counts.iter().map(|c| (c.table.as_str(), c.rows)).collect();
    assert_eq!(tables[..3], [("sites", 4), ("units", 4), ("assets", 2)]);
}

#[test]
fn shuffled_rows_and_columns_give_the_same_digest() {
    for name in ["missions/s05-tight", "field-cases/_base"] {
        let Some(folder) = shared(name) else { return };
        let options = ReadOptions::default();
        let mut raw = rearguard_tables::grid::read(&folder, &Default::default()).unwrap();
        let straight = mission_from(raw.clone(), &options).mission.unwrap();
        for table in &mut raw.tables {
            let width = table.headers.len();
            table.rows.reverse();
            table.headers.reverse();
            for row in &mut table.rows {
                row.cells.resize(width, Default::default());
                row.cells.reverse();
            }
        }
        raw.tables.reverse();
        let shuffled = mission_from(raw, &options).mission.unwrap();
        assert_eq!(digest(&straight), digest(&shuffled), "{name}");
    }
}
