//! Tables and columns of the second ring that say nothing change nothing: the
//! digest and the bytes of the plan are what they are without them.

use rearguard::tables::files::plan_to_json;
use rearguard::{Budget, Order, ReadOptions, Settings, digest, plan, read_mission};
use std::fs;
use std::path::Path;

/// Columns that the second ring adds, by table.
const COLUMNS: [(&str, &[&str]); 6] = [
    ("sites", &["supply_teu", "supply_min_days", "supply_source", "handover_partner", "overlap_days"]),
    ("units", &["priority", "rear_party", "sensitive_vehicles", "sensitive_containers", "released_from"]),
    ("assets", &["priority", "self_drive", "seats"]),
    ("legs", &["days_p50", "days_p90", "cover", "for", "every_days", "first_day", "breakdown", "hazard_per_day"]),
    ("fleets", &["for", "breakdown"]),
    ("windows", &["direction", "lost"]),
];
const TABLES: [(&str, &str); 2] = [
    ("clearances", "clearance,subject,asked,granted,refused,from,to,lead_p50,lead_p90\n"),
    ("stations", "station,site,takes,per_day,from,to,for,spread\n"),
];

/// Adds every column of the ring, blank, and its tables, empty.
fn add_blanks(folder: &Path) {
    for (table, columns) in COLUMNS {
        let path = folder.join(format!("{table}.csv"));
        let text = fs::read_to_string(&path).expect("read");
        let head = text.lines().next().unwrap_or_default();
        let new: Vec<&str> = columns.iter().copied().filter(|new| head.split(',').all(|old| old != *new)).collect();
        let lines = text.lines().enumerate().map(|(at, line)| match at {
            0 => format!("{line},{}\n", new.join(",")),
            _ => format!("{line}{}\n", ",".repeat(new.len())),
        });
        fs::write(&path, lines.collect::<String>()).expect("written");
    }
    for (table, head) in TABLES {
        fs::write(folder.join(format!("{table}.csv")), head).expect("written");
    }
}

/// Digest and plan of a mission's folder.
fn answer(folder: &Path) -> (String, String) {
    let reading = read_mission(folder, &ReadOptions::default());
    let mission = reading.mission.unwrap_or_else(|| panic!("{}: {:?}", folder.display(), reading.problems));
    let settings = Settings { budget: Budget::Iterations(400), ..Settings::default() };
    let planned = plan(&mission, &Order { settings, seconds: None }, &());
    (digest(&mission), plan_to_json(&planned.plan))
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("listed").flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|ending| ending == "csv" || ending == "toml") {
            fs::copy(&path, to.join(entry.file_name())).expect("copied");
        }
    }
}

#[test]
fn blank_columns_and_empty_tables_change_neither_digest_nor_plan() {
    let missions = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../missions");
    for name in ["tutorial", "minusma-2023", "unifil-2027"] {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&missions.join(name), folder.path());
        let before = answer(folder.path());
        add_blanks(folder.path());
        let after = answer(folder.path());
        assert_eq!(before.0, after.0, "{name}: the digest");
        assert_eq!(before.1, after.1, "{name}: the plan's bytes");
    }
}

#[test]
fn a_word_in_one_of_them_does_change_the_digest() {
    let missions = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../missions");
    let folder = tempfile::tempdir().expect("a folder");
    copy(&missions.join("tutorial"), folder.path());
    let before = answer(folder.path()).0;
    let row = format!("{}road,leg:hill-town,2027-03-01,2027-03-01,,,,,\n", TABLES[0].1);
    fs::write(folder.path().join("clearances.csv"), row).expect("written");
    assert_ne!(before, answer(folder.path()).0);
}
