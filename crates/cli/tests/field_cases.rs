//! Troubles that software of this kind has had in the field, as its users meet
//! them: on the command line. Each test is named by its case.

mod desk;

use desk::{Desk, Ran};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

fn case(name: &str) -> Option<String> {
    desk::shared(&format!("field-cases/{name}")).map(|path| path.to_string_lossy().into_owned())
}

fn run(words: &[&str]) -> Ran {
    Desk::new().run_words(words)
}

fn check(mission: &str, plan: &str) -> Value {
    let ran = run(&["check", mission, plan, "--json"]);
    assert!(matches!(ran.code, 0 | 1), "{ran:?}");
    ran.json()
}

fn rules(verdict: &Value) -> BTreeSet<String> {
    let list = verdict["violations"].as_array().expect("a list");
    list.iter().map(|v| v["rule"].as_str().expect("a rule").to_owned()).collect()
}

#[track_caller]
fn names_all(text: &str, words: &[&str]) {
    for word in words {
        assert!(text.contains(word), "“{word}” is not in\n{text}");
    }
}

#[track_caller]
fn refused(name: &str, words: &[&str]) {
    let Some(mission) = case(name) else { return };
    let ran = run(&["validate", &mission]).expect(2);
    names_all(&ran.out, words);
    let planned = run(&["plan", &mission, "--out", "plan"]).expect(2);
    assert_eq!(planned.out, "", "nothing is searched for");
}

#[track_caller]
fn warned(name: &str, words: &[&str]) {
    let Some(mission) = case(name) else { return };
    let ran = run(&["validate", &mission]).expect(0);
    names_all(&ran.out, words);
    run(&["validate", &mission, "--strict"]).expect(2);
}

#[track_caller]
fn hand_plan_is_kept(name: &str, plan: &str) {
    let Some(mission) = case(name) else { return };
    let verdict = check(&mission, &format!("{mission}/{plan}"));
    assert_eq!(verdict["kept"], true, "{verdict:#}");
}

#[track_caller]
fn can_be_planned(name: &str) {
    let Some(mission) = case(name) else { return };
    let desk = Desk::new();
    let ran = desk.run_words(&["plan", &mission, "--out", "plan", "--iterations", "3000", "--json"]);
    assert_eq!(ran.json()["kept"], true, "{}", desk.run_words(&["check", &mission, "plan/plan.json"]).out);
}

#[test]
fn base_plan_is_kept_at_its_known_score() {
    let Some(base) = case("_base") else { return };
    let verdict = check(&base, &format!("{base}/plan.json"));
    assert_eq!(verdict["kept"], true, "{verdict:#}");
    assert_eq!(verdict["score"]["total"].to_string(), "3709080");
}

#[test]
fn a01_a_date_that_cannot_be_made_gives_the_least_late_plan() {
    let Some(mission) = case("A01") else { return };
    let by_hand = check(&mission, &format!("{mission}/hand-plan-latest.json"));
    assert_eq!(rules(&by_hand), BTreeSet::from(["M1".to_owned()]));
    assert_eq!(by_hand["score"]["late_person_days"], 180);
    let desk = Desk::new();
    let ran = desk.run_words(&["plan", &mission, "--out", "plan", "--iterations", "60000"]).expect(1);
    assert!(ran.first_line().starts_with("No: "), "{}", ran.out);
    let found = check(&mission, &desk.path("plan/plan.json").to_string_lossy());
    assert_eq!(rules(&found), BTreeSet::from(["M1".to_owned()]));
    assert_eq!(found["score"]["late_person_days"], 180, "nobody can be less late");
}

#[test]
fn a03_more_than_can_ever_be_carried_is_said_before_the_search() {
    warned("A03", &["gao-dakar", "400", "171", "229"]);
}

#[test]
fn a04_a_unit_of_measure_mistaken_is_suspected() {
    warned("A04", &["kidal-gao", "36", "menaka-gao", "310000"]);
}

#[test]
fn a06_zero_and_blank_are_different_things() {
    hand_plan_is_kept("A06", "plan.json");
}

#[test]
fn a08_lorries_come_back_and_go_again() {
    hand_plan_is_kept("A08", "hand-plan.json");
    can_be_planned("A08");
}

#[test]
fn a09_one_escort_fetches_two_camps() {
    hand_plan_is_kept("A09", "hand-plan.json");
    can_be_planned("A09");
}

#[test]
fn a11_big_numbers_stay_exact() {
    let Some(mission) = case("A11/big") else { return };
    let plan = PathBuf::from(&mission).join("plan.json");
    if plan.exists() {
        let verdict = check(&mission, &plan.to_string_lossy());
        assert_eq!(verdict["kept"], true, "{verdict:#}");
        let score = verdict["score"].as_object().expect("a score");
        assert!(score.values().all(|v| !v.to_string().starts_with('-')), "{score:?}");
    }
    refused("A11/beyond", &["communities", "population"]);
}

#[test]
fn a17_a_place_without_a_way_out_is_refused_before_the_search() {
    refused("A17", &["tessalit"]);
}

#[test]
fn a18_two_rows_of_one_name_are_both_named() {
    refused("A18", &["units", "kidal-inf"]);
}

#[test]
fn b09_errors_and_uncomputed_formulas_are_refused_by_cell() {
    refused("B09/mission.xlsx", &["units!E2", "sites!H2"]);
}

#[test]
fn b10_a_million_blank_rows_cost_little() {
    let Some(book) = case("B10/mission.xlsx") else { return };
    let begun = Instant::now();
    run(&["validate", &book]).expect(0);
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

#[test]
fn b19_swapped_coordinates_are_suspected() {
    warned("B19/one-row", &["sites", "gao", "lat", "lon"]);
}

#[test]
fn c09_metres_are_no_degrees() {
    refused("C09", &["sites", "lat", "1800123"]);
}

#[test]
fn d01_the_time_zone_changes_no_date() {
    let desk = Desk::new();
    desk.run("init mission").expect(0);
    for (out, zone) in [("west", "America/New_York"), ("east", "Pacific/Kiritimati")] {
        desk.run_in(("TZ", zone), &format!("plan mission --out {out} --iterations 100")).expect(0);
    }
    for name in ["plan.json", "movements.csv", "report.html"] {
        assert_eq!(desk.read(&format!("west/{name}")), desk.read(&format!("east/{name}")), "{name}");
    }
}

#[test]
fn d03_windows_that_overlap_take_the_smallest_and_the_product() {
    let Some(mission) = case("D03") else { return };
    let verdict = check(&mission, &format!("{mission}/plan.json"));
    let list = verdict["violations"].as_array().expect("a list");
    assert!(list.iter().any(|v| v["rule"] == "N1" && v["subject"] == "M0001"), "{verdict:#}");
    assert!(rules(&verdict).is_subset(&BTreeSet::from(["N1", "N2"].map(str::to_owned))), "{verdict:#}");
}

#[test]
fn f01_no_cell_that_is_written_is_a_formula() {
    let Some(mission) = case("F01") else { return };
    let desk = Desk::new();
    desk.run_words(&["plan", &mission, "--out", "plan", "--iterations", "500"]);
    desk.run_words(&["convert", &mission, "again"]).expect(0);
    for folder in ["plan", "again"] {
        for entry in fs::read_dir(desk.path(folder)).expect("listed").flatten() {
            if entry.path().extension().is_some_and(|e| e == "csv") {
                let text = fs::read_to_string(entry.path()).expect("read");
                let cells = text.lines().flat_map(|l| l.split(',')).map(|c| c.trim_start_matches('"'));
                for cell in cells.filter(|c| c.parse::<f64>().is_err()) {
                    assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{}: {cell}", entry.path().display());
                }
            }
        }
    }
}

#[test]
fn f03_bombs_are_refused_quickly() {
    for name in ["F03/bomb.xlsx", "F03/far-cell.xlsx"] {
        let begun = Instant::now();
        refused(name, &[]);
        assert!(begun.elapsed() < Duration::from_secs(6), "two runs took {:?}", begun.elapsed());
    }
}

#[test]
fn f11_names_are_shown_literally() {
    let Some(mission) = case("F11") else { return };
    let desk = Desk::new();
    desk.run_words(&["plan", &mission, "--out", "plan", "--iterations", "500"]);
    let page = desk.read("plan/report.html");
    assert!(!page.contains("<img") && !page.contains("<script"), "a name became markup");
    assert!(page.contains("&lt;img"), "the name is shown");
}

#[test]
fn f12_hostile_plans_are_refused_and_nothing_else_happens() {
    let Some(base) = case("_base") else { return };
    for name in ["deep.json", "dup-key.json", "big-number.json"] {
        let Some(plan) = case(&format!("F12/{name}")) else { return };
        let ran = run(&["check", &base, &plan]).expect(2);
        assert!(ran.err.contains(name), "{}", ran.err);
    }
}
