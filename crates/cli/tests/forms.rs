//! The same mission and plan in every form that people have.

mod desk;

use desk::Desk;
use std::fs;

fn digest(desk: &Desk, mission: &str) -> String {
    let ran = desk.run_words(&["digest", mission, "--json"]).expect(0);
    ran.json()["digest"].as_str().expect("a digest").to_owned()
}

#[test]
fn folder_and_workbook_have_one_digest_and_one_plan() {
    let desk = Desk::furnished();
    let folder = digest(&desk, "mission");
    assert!(folder.starts_with("sha256:") && folder.len() == 71, "{folder}");
    assert_eq!(folder, digest(&desk, "mission.xlsx"));
    desk.run("convert mission.xlsx back").expect(0);
    assert_eq!(folder, digest(&desk, "back"));
    desk.run("plan mission.xlsx --out from-book --iterations 200").expect(0);
    assert_eq!(desk.read("plan/plan.json"), desk.read("from-book/plan.json"));
}

#[test]
fn an_ods_workbook_and_an_xlsx_one_are_the_same_mission() {
    let ods = desk::shared("field-cases/B18/mission.ods");
    let xlsx = desk::shared("field-cases/_base/base.xlsx");
    let (Some(ods), Some(xlsx)) = (ods, xlsx) else { return };
    let desk = Desk::new();
    assert_eq!(digest(&desk, &ods.to_string_lossy()), digest(&desk, &xlsx.to_string_lossy()));
}

#[test]
fn rows_and_columns_may_stand_in_any_order() {
    let desk = Desk::new();
    let source = desk::repository().join("missions/tutorial");
    fs::create_dir(desk.path("shuffled")).expect("made");
    for entry in fs::read_dir(&source).expect("listed").flatten().filter(|e| e.path().is_file()) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path()).expect("read");
        let text = if name.ends_with(".csv") { shuffled(&text) } else { text };
        desk.write(&format!("shuffled/{name}"), &text);
    }
    assert_eq!(digest(&desk, &source.to_string_lossy()), digest(&desk, "shuffled"));
    desk.run_words(&["plan", &source.to_string_lossy(), "--out", "a", "--iterations", "200", "--threads", "1"])
        .expect(0);
    desk.run("plan shuffled --out b --iterations 200 --threads 2").expect(0);
    assert_eq!(desk.read("a/plan.json"), desk.read("b/plan.json"));
}

/// The last column first, the last row first; comments are left out.
fn shuffled(text: &str) -> String {
    assert!(!text.contains('"'), "quoted cells need a reader of CSV");
    let turned = |line: &str| line.split(',').rev().collect::<Vec<_>>().join(",");
    let mut lines = text.lines().filter(|l| !l.starts_with('#') && !l.is_empty());
    let head = lines.next().map(turned).unwrap_or_default();
    let rows: Vec<String> = lines.map(turned).rev().collect();
    format!("{head}\n{}\n", rows.join("\n"))
}

#[test]
fn a_plan_is_judged_alike_from_json_workbook_and_tables() {
    let desk = Desk::furnished();
    let score = |plan: &str| desk.run(&format!("check mission {plan} --json")).expect(0).json()["score"].clone();
    let from_json = score("plan/plan.json");
    assert_eq!(from_json, score("plan/plan.xlsx"));
    assert_eq!(from_json, score("plan"));
}

#[test]
fn a_movements_table_alone_is_judged_and_the_rest_is_said_not_judged() {
    let desk = Desk::furnished();
    let ran = desk.run("check mission plan/movements.csv");
    assert!(ran.out.contains("not judged"), "{}", ran.out);
    assert!(!ran.out.contains("✕ K1"), "{}", ran.out);
}

#[test]
fn a_plan_for_another_mission_is_judged_with_a_warning() {
    let desk = Desk::furnished();
    let toml = desk.read("mission/mission.toml").replace("name = \"First steps\"", "name = \"Other steps\"");
    desk.write("mission/mission.toml", &toml);
    let ran = desk.run("check mission plan/plan.json").expect(0);
    assert!(ran.err.contains("warning: "), "{}", ran.err);
}

#[test]
fn what_is_no_plan_is_refused_with_its_place() {
    let desk = Desk::furnished();
    desk.write("cut.json", &desk.read("plan/plan.json")[..500]);
    let ran = desk.run("check mission cut.json").expect(2);
    assert!(ran.err.contains("cut.json") && ran.err.contains("P003"), "{}", ran.err);
    desk.run("check mission nowhere.json").expect(2);
    desk.run("check nowhere plan/plan.json").expect(2);
}

#[test]
fn every_problem_is_listed_at_once_with_its_cell() {
    let desk = Desk::furnished();
    let sites = desk.read("mission/sites.csv").replace(",base,", ",bse,");
    desk.write("mission/sites.csv", &sites);
    let units =
        desk.read("mission/units.csv").replace(",infantry,", ",infantry,no-such-site-").replace("guard", "gaurd");
    desk.write("mission/units.csv", &units);
    let ran = desk.run("validate mission").expect(2);
    assert!(ran.out.contains("sites.csv:") && ran.out.contains("column kind"), "{}", ran.out);
    assert!(ran.out.contains("units.csv:"), "{}", ran.out);
    let object = desk.run("validate mission --json").expect(2).json();
    assert_eq!(object["ok"], false);
    let problems = object["problems"].as_array().expect("a list");
    assert!(problems.len() >= 3, "{object}");
    for key in ["code", "severity", "file", "row", "column", "value", "message", "help"] {
        assert!(problems[0].get(key).is_some(), "{key} in {}", problems[0]);
    }
}

#[test]
fn strict_turns_warnings_into_errors() {
    let desk = Desk::furnished();
    let sites = desk.read("mission/sites.csv");
    let header = sites.lines().find(|l| !l.starts_with('#')).expect("a header");
    desk.write("mission/sites.csv", &sites.replacen(header, &format!("{header},comments"), 1));
    desk.run("validate mission").expect(0);
    desk.run("validate mission --strict").expect(2);
}
