//! The public instances, with a fixed number of schedules.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rearguard_schedule::read::{What, read};
use rearguard_schedule::{Limit, Row, Settings, bench};

fn shared(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/benchmarks").join(folder);
    if !path.exists() {
        eprintln!("skipped: {} is not there", path.display());
        return None;
    }
    Some(path)
}

fn measure(folder: &str, every: usize, threads: usize) -> Option<Row> {
    let clock = || Duration::ZERO;
    let settings = Settings { limit: Limit::Schedules(1_000), seed: 1, threads, every, clock: &clock };
    let mut rows = bench(&[shared(folder)?], &settings).expect("public instances are fine");
    assert_eq!(rows.len(), 1);
    rows.pop()
}

#[test]
fn thirty_activities_come_within_half_a_percent_of_the_optimum() {
    let Some(row) = measure("psplib-sm/j30", 16, 1) else { return };
    assert_eq!(row.outcomes.len(), 30);
    assert_eq!(row.best_known_beaten, 0);
    assert!(row.from_best_known <= 0.5, "{} %", row.from_best_known);
}

#[test]
fn a_hundred_and_twenty_activities_come_within_six_percent_of_the_best_known() {
    let Some(row) = measure("psplib-rcp/j120", 60, 1) else { return };
    assert_eq!(row.outcomes.len(), 10);
    assert!(row.from_best_known <= 6.0, "{} %", row.from_best_known);
}

#[test]
fn threads_change_nothing() {
    let (one, two) = (measure("psplib-sm/j60", 48, 1), measure("psplib-sm/j60", 48, 2));
    assert_eq!(one.map(|row| row.outcomes), two.map(|row| row.outcomes));
}

#[test]
fn both_formats_hold_the_same_project() {
    let (Some(long), Some(short)) = (shared("psplib-sm/j120"), shared("psplib-rcp/j120")) else { return };
    assert_eq!(read(&long.join("j12017_1.sm")), read(&short.join("j12017_1.rcp")));
}

fn refused(name: &str, text: &str) -> (usize, What) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join(name);
    std::fs::write(&file, text).expect("a file for the test");
    let problem = read(&file).expect_err("must be refused");
    assert_eq!(problem.file, file);
    (problem.line, problem.what)
}

#[test]
fn a_line_that_is_not_understood_is_named() {
    let good = "3 1\n4\n0 0 1 2\n5 2 1 3\n0 0 0\n";
    assert_eq!(refused("a.rcp", &good.replace("5 2", "x 2")), (4, What::Number("x".into())));
    assert_eq!(refused("a.rcp", &good.replace("1 3", "1 9")), (4, What::Job(9)));
    assert_eq!(refused("a.rcp", &good.replace("1 3", "2 3")), (4, What::Fields { expected: 2, found: 1 }));
    assert_eq!(refused("a.rcp", "3 1\n4\n0 0 0\n"), (3, What::Missing("job")));
    assert_eq!(refused("a.rcp", &format!("{good}7\n")), (6, What::Number("7".into())));
    assert_eq!(refused("a.txt", good), (0, What::Format));
}

#[test]
fn a_project_of_several_modes_is_refused() {
    let Some(folder) = shared("psplib-mm/j20") else { return };
    let file =
        std::fs::read_dir(folder).expect("readable").flatten().map(|entry| entry.path()).min().expect("not empty");
    let text = std::fs::read_to_string(file).expect("text");
    assert_eq!(refused("a.sm", &text).1, What::Mode);
}
