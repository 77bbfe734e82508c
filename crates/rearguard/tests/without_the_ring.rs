//! Tables and columns of the second ring that say nothing change nothing: the
//! digest and the bytes of the plan are what they are without them.

use rearguard::model::canonical::canonical_form;
use rearguard::tables::files::{plan_to_json, read_plan};
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

/// What is hashed holds no word of the ring where the tables say nothing of it:
/// the digest is what it was before the ring was thought of.
#[test]
fn the_canonical_form_of_missions_without_the_ring_names_nothing_of_it() {
    let missions = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../missions");
    for name in ["tutorial", "minusma-2023", "unifil-2027"] {
        let reading = read_mission(&missions.join(name), &ReadOptions::default());
        let form = canonical_form(&reading.mission.expect("our own missions are valid"));
        let of_ring = |line: &&str| {
            let word = line.split('\t').next().unwrap_or_default();
            let columns = COLUMNS.iter().filter(|(table, _)| table.trim_end_matches('s') == word);
            let mut columns = columns.flat_map(|(_, columns)| columns.iter());
            let on_mission = ["plan_on", "supply_teu_per_1000_person_days"];
            ["clearance", "station"].contains(&word)
                || columns.any(|column| line.contains(&format!("\t{column}=")))
                || word == "mission" && on_mission.iter().any(|key| line.contains(&format!("\t{key}=")))
        };
        let found: Vec<&str> = form.lines().filter(of_ring).collect();
        assert!(found.is_empty(), "{name}: {found:?}");
        assert!(form.lines().any(|line| line.starts_with("site\t")), "{name}: the words are those of the form");
    }
}

/// Plans that were made and kept before the ring was built are for the same missions still.
#[test]
fn digests_recorded_in_older_plans_still_hold() {
    let missions = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../missions");
    let plans =
        [("tutorial", "best-plan.json"), ("minusma-2023", "crude-plan.json"), ("unifil-2027", "crude-plan.json")];
    for (name, plan) in plans {
        let reading = read_mission(&missions.join(name), &ReadOptions::default());
        let recorded = read_plan(&missions.join(name).join(plan)).expect("a plan").plan.mission_digest;
        assert_eq!(recorded, reading.mission.as_ref().map(digest), "{name}");
    }
}

#[test]
fn the_quantile_written_out_is_the_one_left_out() {
    let missions = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../missions");
    let folder = tempfile::tempdir().expect("a folder");
    copy(&missions.join("tutorial"), folder.path());
    let before = answer(folder.path());
    let path = folder.path().join("mission.toml");
    let text = fs::read_to_string(&path).expect("read").replace("[mission]\n", "[mission]\nplan_on = 0.75\n");
    fs::write(&path, &text).expect("written");
    assert!(text.contains("plan_on"));
    assert_eq!(before, answer(folder.path()));
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
