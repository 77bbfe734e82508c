//! The command `plan`: budgets, files, JSON, interruptions, exit statuses.

mod desk;

use desk::Desk;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

fn with_mission() -> Desk {
    let desk = Desk::new();
    desk.run("init mission").expect(0);
    desk
}

fn reference() -> String {
    desk::repository().join("missions/minusma-2023").to_string_lossy().into_owned()
}

#[test]
fn the_answer_comes_first_and_every_file_is_named_and_there() {
    let desk = with_mission();
    let ran = desk.run("plan mission --out plan --iterations 200").expect(0);
    assert!(ran.first_line().starts_with("Yes: "), "{}", ran.out);
    for name in ["report.html", "plan.xlsx", "plan.json", "movements.csv", "disposals.csv", "steps.csv", "closures.csv"]
    {
        assert!(ran.out.contains(&format!("plan/{name}")), "{name} in\n{}", ran.out);
        assert!(desk.path("plan").join(name).metadata().expect("written").len() > 0, "{name}");
    }
}

#[test]
fn json_is_one_object_with_the_agreed_keys() {
    let desk = with_mission();
    let ran = desk.run("plan mission --out plan --iterations 200 --json").expect(0);
    let object = ran.json();
    assert_eq!(object["kept"], true);
    assert_eq!(object["violations"], 0);
    assert!(object["score"]["total"].is_number(), "{object}");
    assert!(object["bound"].is_number() || object["bound"].is_null());
    assert!(object["gap"].is_number() || object["gap"].is_null());
    assert!(object["seconds"].as_f64().is_some_and(|s| s > 0.0));
    assert!(object["files"].as_array().is_some_and(|files| files.len() >= 4));
    let stored: serde_json::Value = serde_json::from_str(&desk.read("plan/plan.json")).expect("JSON");
    assert_eq!(object["score"], stored["score"]);
    assert_eq!(object["bound"], stored["bound"]);
}

#[test]
fn the_plan_holds_the_budget_that_was_asked_for() {
    let desk = with_mission();
    desk.run("plan mission --out a --iterations 150 --seed 9").expect(0);
    let by_rounds: serde_json::Value = serde_json::from_str(&desk.read("a/plan.json")).expect("JSON");
    assert_eq!(by_rounds["made_by"]["iterations"], 150);
    assert_eq!(by_rounds["made_by"]["seed"], 9);
    assert!(by_rounds["made_by"]["seconds"].is_null());
    desk.run("plan mission --out b --seconds 1.5").expect(0);
    let by_time: serde_json::Value = serde_json::from_str(&desk.read("b/plan.json")).expect("JSON");
    assert_eq!(by_time["made_by"]["seconds"].to_string(), "1.5");
    assert!(by_time["made_by"]["iterations"].is_null());
}

#[test]
fn the_same_seed_and_rounds_give_the_same_bytes_on_one_and_two_threads() {
    let desk = with_mission();
    for (out, threads) in [("one", 1), ("two", 2), ("again", 2)] {
        desk.run(&format!("plan mission --out {out} --iterations 400 --seed 3 --threads {threads}")).expect(0);
    }
    for name in ["plan.json", "movements.csv", "report.html", "plan.xlsx"] {
        let bytes = |out: &str| fs::read(desk.path(out).join(name)).expect("written");
        assert_eq!(bytes("one"), bytes("two"), "{name}");
        assert_eq!(bytes("two"), bytes("again"), "{name}");
    }
}

#[test]
fn the_language_changes_words_and_not_the_plan() {
    let desk = with_mission();
    desk.run("plan mission --out en --iterations 100").expect(0);
    let french = desk.run("plan mission --out fr --iterations 100 --lang fr").expect(0);
    assert!(french.first_line().starts_with("Oui"), "{}", french.out);
    assert!(french.next().is_some_and(|next| next.ends_with("--lang fr")), "{}", french.err);
    assert_eq!(desk.read("en/plan.json"), desk.read("fr/plan.json"));
    assert!(desk.read("fr/report.html").contains("lang=\"fr\""));
}

#[test]
fn tables_for_french_excel_have_their_marks() {
    let desk = with_mission();
    desk.run("plan mission --out plan --iterations 100 --csv excel-fr").expect(0);
    let text = desk.read("plan/movements.csv");
    assert!(text.starts_with('\u{feff}') && text.lines().next().is_some_and(|l| l.contains(';')), "{text}");
    assert_eq!(desk.run("check mission plan/movements.csv --json").code, 0);
}

#[test]
fn seconds_cover_everything() {
    let desk = Desk::new();
    let begun = Instant::now();
    let ran = desk.run(&format!("plan {} --out plan --seconds 4", reference()));
    let took = begun.elapsed();
    assert!(matches!(ran.code, 0 | 1), "{ran:?}");
    assert!(took < Duration::from_secs(6), "{took:?}");
}

#[test]
fn a_place_that_cannot_be_written_to_is_said_before_the_search() {
    let desk = with_mission();
    desk.write("taken", "a file, no folder");
    let begun = Instant::now();
    let ran = desk.run("plan mission --out taken/plan --seconds 30").expect(3);
    assert!(ran.err.contains("taken"), "{}", ran.err);
    assert!(begun.elapsed() < Duration::from_secs(5));
    desk.run("plan mission --out taken --seconds 30").expect(3);
}

#[test]
fn the_missions_own_folder_and_other_peoples_files_are_left_alone() {
    let desk = with_mission();
    desk.run("plan mission --out mission --seconds 1").expect(2);
    fs::create_dir(desk.path("theirs")).expect("made");
    desk.write("theirs/movements.csv", "by hand");
    desk.run("plan mission --out theirs --seconds 1").expect(3);
    assert_eq!(desk.read("theirs/movements.csv"), "by hand");
}

#[test]
fn a_mission_that_cannot_be_used_is_exit_2_with_its_problems() {
    let desk = with_mission();
    let sites = desk.read("mission/sites.csv").replace(",base,", ",bse,");
    desk.write("mission/sites.csv", &sites);
    let ran = desk.run("plan mission --out plan").expect(2);
    assert!(ran.err.contains("bse") && ran.err.contains("base"), "{}", ran.err);
    assert!(!desk.path("plan").exists());
    let object = desk.run("plan mission --out plan --json").expect(2).json();
    assert_eq!(object["ok"], false);
}

#[test]
fn a_date_that_cannot_be_kept_is_exit_1_and_still_gives_a_plan() {
    let desk = with_mission();
    let toml = desk.read("mission/mission.toml");
    let by = toml.lines().find(|l| l.starts_with("by = 2027-04-15")).expect("the withdrawal date");
    desk.write("mission/mission.toml", &toml.replace(by, "by = 2027-01-06"));
    let ran = desk.run("plan mission --out plan --iterations 100").expect(1);
    assert!(ran.first_line().starts_with("No: "), "{}", ran.out);
    let verdict = desk.run("check mission plan/plan.json --json").expect(1).json();
    let rules: Vec<_> = verdict["violations"].as_array().expect("a list").iter().map(|v| v["rule"].clone()).collect();
    assert!(!rules.is_empty() && rules.iter().all(|rule| rule == "M1"), "{rules:?}");
}

/// Starts a long run on the reference mission and interrupts it that often.
fn interrupted(signals: usize) -> (Desk, i32, Duration) {
    let desk = Desk::new();
    let mut run = desk.command();
    run.args(["plan", &reference(), "--out", "plan", "--seconds", "120"]).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = run.spawn().expect("the program starts");
    // The folder is made when the search is about to begin.
    let patience = Instant::now();
    while !desk.path("plan").exists() && patience.elapsed() < Duration::from_secs(20) {
        thread::sleep(Duration::from_millis(20));
    }
    thread::sleep(Duration::from_secs(3));
    let asked = Instant::now();
    for _ in 0..signals {
        Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill is there");
        thread::sleep(Duration::from_millis(5));
    }
    let status = child.wait().expect("it ends");
    (desk, status.code().unwrap_or(-1), asked.elapsed())
}

#[test]
fn ctrl_c_keeps_the_best_plan_and_writes_whole_files() {
    let (desk, code, took) = interrupted(1);
    assert_eq!(code, 130);
    assert!(took < Duration::from_secs(10), "{took:?}");
    let verdict = desk.run(&format!("check {} plan/plan.json --json", reference())).json();
    assert!(verdict["score"]["total"].is_number(), "{verdict}");
    for name in ["report.html", "plan.xlsx", "movements.csv"] {
        assert!(desk.path("plan").join(name).exists(), "{name}");
    }
}

#[test]
fn a_second_ctrl_c_quits_at_once() {
    let (_, code, took) = interrupted(2);
    assert_eq!(code, 130);
    assert!(took < Duration::from_secs(1), "{took:?}");
}
