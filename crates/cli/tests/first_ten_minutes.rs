//! The first ten minutes of somebody who has never seen the program, and a
//! plan of the reference mission that others try to spoil.

mod desk;

use desk::Desk;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// The demo as it comes, run once: what it printed, and how long it took.
static DEMO: LazyLock<(Desk, desk::Ran, Duration)> = LazyLock::new(|| {
    let desk = Desk::new();
    let begun = Instant::now();
    let ran = desk.run("demo");
    let took = begun.elapsed();
    (desk, ran, took)
});

fn demo_plan() -> Value {
    serde_json::from_str(&DEMO.0.read("rearguard-demo/plan.json")).expect("plan.json is JSON")
}

#[test]
fn the_demo_answers_in_its_first_line_and_names_its_report() {
    let (desk, ran, took) = &*DEMO;
    assert_eq!(ran.code, 0, "{}\n{}", ran.out, ran.err);
    assert!(ran.first_line().starts_with("(example) Yes: "), "{}", ran.out);
    assert!(ran.out.contains("rearguard-demo/report.html"), "{}", ran.out);
    assert!(*took < Duration::from_secs(15), "{took:?}");
    let report = desk.read("rearguard-demo/report.html");
    assert!(!report.contains("<script"), "the report needs no scripts");
    assert!(!report.contains("http://") || report.contains("http://www.w3.org"), "nothing is fetched");
}

#[test]
fn the_next_line_of_the_demo_runs_as_printed() {
    let (desk, ran, _) = &*DEMO;
    desk.shell(&ran.next().expect("a next line")).expect(0);
}

#[test]
fn the_demo_can_be_repeated_but_changes_nothing_of_others() {
    let desk = Desk::new();
    desk.run("demo --seconds 3 --out mine -q");
    let again = desk.run("demo --seconds 3 --out mine -q");
    assert!(matches!(again.code, 0 | 1), "{again:?}");
    desk.write("mine/mission/sites.csv", "my own work");
    desk.run("demo --seconds 3 --out mine").expect(3);
    assert_eq!(desk.read("mine/mission/sites.csv"), "my own work");
    desk.write("notes.txt", "also mine");
    desk.run("demo --seconds 3 --out .").expect(3);
}

#[test]
fn a_chain_of_next_lines_leads_from_an_empty_folder_to_a_checked_plan() {
    let desk = Desk::new();
    let mut line = "rearguard init mission/ --lang fr".to_owned();
    let mut seen = Vec::new();
    for _ in 0..4 {
        let ran = desk.shell(&line);
        assert_eq!(ran.code, 0, "{line}\n{}\n{}", ran.out, ran.err);
        line = ran.next().unwrap_or_else(|| panic!("{line} names no next step"));
        seen.push(line.clone());
    }
    for (step, command) in seen.iter().zip([" validate ", " plan ", " check "]) {
        assert!(step.contains(command), "{seen:?}");
    }
}

#[test]
fn every_successful_command_names_a_next_step_that_runs() {
    let desk = Desk::furnished();
    let lines = [
        "",
        "init other",
        "validate mission",
        "digest mission",
        "plan mission --out other-plan --iterations 50",
        "check mission plan/plan.json",
        "log add mission plan/plan.json incident site=camp --on 2027-01-10",
        "log show mission",
        "log verify mission",
        "status mission plan/plan.json --on 2027-02-01",
        "compare mission plan/plan.json plan/plan.json",
        "convert mission again.xlsx",
        "generate --sites 2 --out made",
        "help",
        "help S2",
        "completions bash",
        "man",
    ];
    for line in lines {
        let ran = desk.run(line).expect(0);
        let next = ran.next().unwrap_or_else(|| panic!("{line}: {}", ran.err));
        if next.ends_with(" demo") {
            continue; // ten seconds of planning; run above
        }
        let followed = desk.shell(&next);
        assert_eq!(followed.code, 0, "{line} → {next}\n{}\n{}", followed.out, followed.err);
    }
}

/// Runs `check` on a changed plan and gives the rules that speak.
#[track_caller]
fn rules_broken_by(name: &str, change: impl FnOnce(&mut Value)) -> BTreeSet<String> {
    let mut plan = demo_plan();
    change(&mut plan);
    let desk = &DEMO.0;
    desk.write(name, &plan.to_string());
    let ran = desk.run(&format!("check rearguard-demo/mission {name} --json")).expect(1);
    let verdict = ran.json();
    assert_eq!(verdict["kept"], false);
    let of = |v: &Value| v["rule"].as_str().expect("a rule").to_owned();
    verdict["violations"].as_array().expect("a list").iter().map(of).collect()
}

#[track_caller]
fn only(found: &BTreeSet<String>, must: &str, may: &[&str]) {
    assert!(found.contains(must), "{found:?} without {must}");
    let others: Vec<_> = found.iter().filter(|r| *r != must && !may.contains(&r.as_str())).collect();
    assert!(others.is_empty(), "{found:?}: unexpected {others:?}");
}

fn movements(plan: &mut Value) -> &mut Vec<Value> {
    plan["movements"].as_array_mut().expect("a list of movements")
}

#[test]
fn the_demo_plan_is_kept() {
    let verdict = DEMO.0.run("check rearguard-demo/mission rearguard-demo/plan.json --json").expect(0).json();
    assert_eq!(verdict["kept"], true);
    assert_eq!(verdict["violations"], serde_json::json!([]));
}

#[test]
fn a_convoy_without_its_escort_breaks_s2_alone() {
    let found = rules_broken_by("no-escort.json", |plan| {
        let convoy = movements(plan).iter_mut().find(|m| !m["escort"].as_array().expect("a list").is_empty());
        convoy.expect("some convoy has a detail")["escort"] = serde_json::json!([]);
    });
    only(&found, "S2", &[]);
}

#[test]
fn a_lorry_overfilled_breaks_c2() {
    let found = rules_broken_by("overfilled.json", |plan| {
        let full = movements(plan).iter_mut().find_map(|m| {
            let rows = m["manifest"].as_array_mut()?;
            rows.iter_mut().find(|row| row["teu"].as_i64().is_some_and(|teu| teu > 0))
        });
        let row = full.expect("some container moves");
        row["teu"] = (row["teu"].as_i64().expect("a count") + 1_000).into();
    });
    only(&found, "C2", &["C1", "C3", "S4"]);
}

#[test]
fn a_site_closed_too_early_breaks_k1() {
    // Each closure a day early: those whose last thing leaves on the closing day break K1.
    let found = rules_broken_by("closed-early.json", |plan| {
        for closure in plan["closures"].as_array_mut().expect("a list") {
            let on: jiff::civil::Date = closure["on"].as_str().expect("a date").parse().expect("a date");
            closure["on"] = on.yesterday().expect("a day before").to_string().into();
        }
    });
    only(&found, "K1", &["K2", "K4", "M3", "S1"]);
}

#[test]
fn a_departure_before_its_load_has_arrived_breaks_c1() {
    let found = rules_broken_by("moved.json", |plan| {
        let last = movements(plan).iter_mut().max_by_key(|m| m["depart"].as_str().expect("a date").to_owned());
        let last = last.expect("a movement");
        last["depart"] = serde_json::json!(START);
    });
    assert!(found.iter().any(|rule| ["C1", "N1", "N4", "K4", "F1"].contains(&rule.as_str())), "{found:?}");
}

/// The first day of the reference mission.
const START: &str = "2023-07-01";
