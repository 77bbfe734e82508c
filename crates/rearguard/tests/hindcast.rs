//! What would have been said on a day depends on nothing that became known
//! after it, and does depend on what was known.

#[path = "../examples/hindcast/past.rs"]
mod past;
#[path = "../examples/hindcast/said.rs"]
mod said;
#[path = "../examples/hindcast/shift.rs"]
mod shift;

use past::{Past, day};
use rearguard::model::{Date, Plan};
use rearguard::words::Language;
use rearguard_track::forecast_json;
use said::{Effort, said};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Less than the page takes; the bytes must be the same all the same.
const EFFORT: Effort = Effort { iterations: 40, runs: 60 };

type Row = BTreeMap<String, String>;

/// A copy of the reference mission whose tables may be changed.
struct Copy {
    home: tempfile::TempDir,
}

impl Copy {
    fn new() -> Copy {
        let home = tempfile::tempdir().expect("a folder");
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../missions/minusma-2023");
        for (source, target) in
            [(from.clone(), home.path().to_owned()), (from.join("actuals"), home.path().join("actuals"))]
        {
            fs::create_dir_all(&target).expect("a folder");
            for entry in fs::read_dir(source).expect("a folder").flatten().filter(|entry| entry.path().is_file()) {
                fs::copy(entry.path(), target.join(entry.file_name())).expect("copied");
            }
        }
        Copy { home }
    }

    fn path(&self, table: &str) -> PathBuf {
        self.home.path().join(table)
    }

    /// Rewrites a table row by row; `None` leaves a row out. Says how many rows were touched.
    fn change(&self, table: &str, change: impl Fn(&Row) -> Option<Row>) -> usize {
        let text = fs::read_to_string(self.path(table)).expect("a table");
        let mut lines = text.lines();
        let header = lines.next().expect("a header");
        let names: Vec<&str> = header.split(',').collect();
        let (mut out, mut touched) = (vec![header.to_owned()], 0);
        for line in lines {
            let cells = split(line);
            let row: Row = names.iter().zip(&cells).map(|(name, cell)| ((*name).to_owned(), cell.clone())).collect();
            let after = change(&row);
            touched += usize::from(after.as_ref() != Some(&row));
            out.extend(after.map(|row| names.iter().map(|name| row[*name].clone()).collect::<Vec<_>>().join(",")));
        }
        fs::write(self.path(table), out.join("\n") + "\n").expect("written");
        touched
    }

    /// What would have been said on `dates` in turn: forecasts and plans, as bytes.
    fn said(&self, dates: &[&str]) -> String {
        let past = Past::read(self.home.path());
        let mut plans: Vec<(Date, Plan)> = Vec::new();
        let mut all = String::new();
        for date in dates {
            let found = said(&past, day(date), &plans, EFFORT);
            all += &forecast_json(&found.mission, &found.forecast, Language::English).to_string();
            all += &format!("{:?} {:?} {:?}", found.plan.movements, found.planned_inside, found.violations);
            plans.push((day(date), found.plan));
        }
        all
    }
}

/// Cells of a line, quotes kept.
fn split(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for c in line.chars() {
        quoted ^= c == '"';
        if c == ',' && !quoted { cells.push(String::new()) } else { cells.last_mut().expect("one").push(c) }
    }
    cells
}

fn with(row: &Row, column: &str, value: &str) -> Option<Row> {
    let mut row = row.clone();
    row.insert(column.to_owned(), value.to_owned());
    Some(row)
}

/// Blank and later dates sort as text as dates do.
fn after(row: &Row, column: &str, date: &str) -> bool {
    row[column].as_str() > date
}

/// Later windows, announcements and log entries are left out or changed, and
/// windows that came unforeseen and still go on end on another day.
fn forget_the_future(copy: &Copy, date: &str, delete: bool) {
    let later = |row: &Row, column: &str, changed: Option<Row>| match (after(row, column, date), delete) {
        (true, true) => None,
        (true, false) => changed,
        (false, _) => Some(row.clone()),
    };
    let mut touched = copy.change("windows.csv", |row| later(row, "known_from", with(row, "capacity", "0")));
    touched += copy.change("windows.csv", |row| {
        let going_on =
            row["known_from"] >= row["from"] && row["known_from"].as_str() <= date && row["to"].as_str() > date;
        if going_on { with(row, "to", "2024-03-03") } else { Some(row.clone()) }
    });
    for (table, column) in [("unplanned.csv", "people"), ("disposed.csv", "quantity")] {
        let one = |row: &Row| with(row, column, if row[column].is_empty() { "" } else { "1" });
        touched += copy.change(&format!("actuals/{table}"), |row| later(row, "entered_on", one(row)));
    }
    touched += copy.change("actuals/closed.csv", |row| {
        later(row, "entered_on", with(row, "date", "2024-06-01").and_then(|row| with(&row, "entered_on", "2024-06-01")))
    });
    assert!(touched > 10, "there is a future to forget");
    let text = fs::read_to_string(copy.path("actuals/announced.csv")).expect("a table");
    let unknown: Vec<String> =
        text.lines().skip(1).map(split).filter(|row| row[1].as_str() > date).map(|row| row[0].clone()).collect();
    copy.change("sites.csv", |row| {
        let row = if unknown.contains(&row["site"]) { with(row, "close_by", "2024-02-20")? } else { row.clone() };
        Some(row)
    });
}

#[test]
fn nothing_that_became_known_later_changes_what_was_said() {
    for dates in [&["2023-07-01"][..], &["2023-07-01", "2023-08-28", "2023-09-24"]] {
        let last = dates.last().expect("a date");
        let before = Copy::new().said(dates);
        for delete in [true, false] {
            let copy = Copy::new();
            forget_the_future(&copy, last, delete);
            // Bytes, not asserted equal: the difference would be unreadable.
            assert!(
                copy.said(dates) == before,
                "{dates:?}, the future {}",
                if delete { "left out" } else { "changed" }
            );
        }
    }
}

#[test]
fn what_was_known_does_change_it() {
    let dates = ["2023-07-01", "2023-08-28"];
    let before = Copy::new().said(&dates);
    let closing = Copy::new();
    assert_eq!(closing.change("actuals/closed.csv", |row| (row["site"] != "menaka").then(|| row.clone())), 1);
    assert_eq!(Past::read(closing.home.path()).closed().len(), 10);
    assert!(closing.said(&dates) != before, "a closing of 25 August is known on 28 August");
    let window = Copy::new();
    // The same day and reason on a leg that everybody from the north flies by.
    let blockade = |row: &Row| row["reason"] == "blockade of Timbuktu" && row["subject"] == "leg:timbuktu-gao";
    let on_the_air_bridge = |row: &Row| with(&with(row, "subject", "leg:gao-home-air")?, "capacity", "0");
    assert_eq!(
        window.change("windows.csv", |row| if blockade(row) { on_the_air_bridge(row) } else { Some(row.clone()) }),
        1
    );
    assert!(window.said(&dates) != before, "what closed on 8 August is known on 28 August");
    let announced = Copy::new();
    announced.change("sites.csv", |row| {
        if row["site"] == "ber" { with(row, "close_by", "2023-12-20") } else { Some(row.clone()) }
    });
    assert!(
        announced.said(&["2023-07-01"]) == Copy::new().said(&["2023-07-01"]),
        "Ber’s date was announced on 17 July"
    );
}
