//! The log, the standing and the comparison from the command line: exit
//! statuses and what is left behind.

mod desk;

use desk::Desk;
use std::fs;

#[test]
fn an_impossible_entry_is_refused_with_status_1_and_leaves_no_file() {
    let desk = Desk::furnished();
    let ran = desk.run("log add mission plan closed site=nowhere date=2027-01-12 --on 2027-01-11").expect(1);
    assert!(ran.err.contains("L006") && ran.err.contains("L008"), "{}", ran.err);
    assert!(!desk.path("mission.rearguard-log").exists());
    let json = desk.run("log add mission plan closed site=nowhere --on 2027-01-11 --json").expect(1).json();
    assert_eq!(json["problems"][0]["code"], "L006");
}

#[test]
fn a_table_is_imported_whole_or_not_at_all() {
    let desk = Desk::furnished();
    let plan = serde_json::from_str::<serde_json::Value>(&desk.read("plan/plan.json")).expect("JSON");
    let first = plan["movements"].as_array().expect("a list").iter().min_by_key(|m| m["depart"].as_str()).expect("one");
    let (id, depart) = (first["id"].as_str().expect("text"), first["depart"].as_str().expect("text"));
    desk.write("actuals.csv", &format!("movement,departed\n{id},{depart}\nM9999,{depart}\n"));
    desk.run("log import mission plan actuals.csv --on 2027-04-30").expect(1);
    assert!(!desk.path("mission.rearguard-log").exists());
    desk.write("actuals.csv", &format!("movement,departed\n{id},{depart}\n"));
    let entered = desk.run("log import mission plan actuals.csv --on 2027-04-30 --json").expect(0).json();
    assert_eq!(entered["entries"][0]["movement"], id);
    let again = desk.run("log import mission plan actuals.csv --on 2027-04-30 --json").expect(0).json();
    assert_eq!((again["entries"].as_array().map(Vec::len), again["repeated"].as_u64()), (Some(0), Some(1)));
    assert_eq!(again["digest"], entered["digest"]);
}

#[test]
fn a_changed_log_is_found_and_not_used() {
    let desk = Desk::furnished();
    for site in ["camp", "capital"] {
        desk.run(&format!("log add mission plan incident site={site} --on 2027-01-10")).expect(0);
    }
    let path = desk.path("mission.rearguard-log");
    let text = desk.read("mission.rearguard-log");
    fs::write(&path, text.replace("capital", "Capital")).expect("written");
    let ran = desk.run("log verify mission --json").expect(1).json();
    assert_eq!(ran["first_bad_entry"], 2);
    for line in
        ["status mission plan --on 2027-01-11", "log show mission", "log add mission plan incident --on 2027-01-11"]
    {
        desk.run(line).expect(2);
    }
    assert_eq!(desk.read("mission.rearguard-log"), text.replace("capital", "Capital"));
}

#[test]
fn a_log_that_is_named_must_be_there() {
    let desk = Desk::furnished();
    desk.run("status mission plan nothing.rearguard-log --on 2027-01-11").expect(2);
    desk.run("status mission plan --on 2027-01-11").expect(0);
}

#[test]
fn a_new_plan_is_judged_from_its_day_on_with_the_log() {
    let desk = Desk::furnished();
    let plan = serde_json::from_str::<serde_json::Value>(&desk.read("plan/plan.json")).expect("JSON");
    let days = plan["movements"].as_array().expect("a list").iter().filter_map(|m| m["depart"].as_str());
    let on = days.min().expect("a movement");
    desk.run(&format!("log add mission plan incident site=camp --on {on}")).expect(0);
    let line = format!("replan mission plan/plan.json --on {on} --out anew --iterations 50");
    let said = desk.run(&format!("{line} --json")).expect(0).json();
    assert_eq!(said["changes"]["movements"].as_array().map(Vec::len), Some(0));
    assert_eq!(said["as_of"].as_str(), Some(on));
    let next = desk.run(&line).expect(0).next();
    assert!(next.is_some_and(|next| next.contains("check mission")), "a next line");
    let judged = desk.run("check mission anew/plan.json --log mission.rearguard-log --json").expect(0).json();
    assert_eq!(judged["kept"], true);
    // A plan without a day must be told one.
    desk.run("check mission plan/plan.json --log mission.rearguard-log").expect(2);
    desk.run(&format!("check mission plan/plan.json --log mission.rearguard-log --on {on}")).expect(0);
}

#[test]
fn a_log_that_begins_with_one_convoy_leaves_the_rest_of_the_plan_as_it_is() {
    let desk = Desk::furnished();
    let plan = serde_json::from_str::<serde_json::Value>(&desk.read("plan/plan.json")).expect("JSON");
    let mut moves: Vec<(String, String)> = Vec::new();
    for row in plan["movements"].as_array().expect("a list") {
        let text = |key: &str| row[key].as_str().expect("text").to_owned();
        moves.push((text("depart"), text("id")));
    }
    moves.sort();
    // The last that departs on its day, so that nothing else of that day is in doubt.
    let alone = |at: &usize| moves.iter().filter(|row| row.0 == moves[*at].0).count() == 1;
    let at = (2..moves.len()).find(alone).expect("a day with one departure");
    let (on, id) = &moves[at];
    desk.run(&format!("log add mission plan actuals movement={id} departed={on} --on {on}")).expect(0);
    let ran = desk.run(&format!("replan mission plan/plan.json --on {on} --out anew --iterations 20 --json")).expect(0);
    let changes = &ran.json()["changes"];
    assert_eq!(changes["assumed"]["begins"].as_str(), Some(on.as_str()));
    assert_eq!(changes["assumed"]["rows"].as_array().map(|rows| rows.len() >= at), Some(true), "{changes}");
    assert_eq!(changes["changed_percent"].as_u64(), Some(0), "{changes}");
    for (language, word) in [("en", "The log begins on"), ("fr", "Le journal commence le")] {
        let status = desk.run(&format!("status mission plan/plan.json --on {on} --lang {language}")).expect(0);
        assert!(status.out.contains(word), "{}", status.out);
    }
}

#[test]
fn a_forecast_says_odds_date_and_basis_first() {
    let desk = Desk::furnished();
    let ran = desk.run("forecast mission plan/plan.json --on 2027-01-11 --runs 200").expect(0);
    let first = ran.first_line();
    assert!(first.contains("simulated runs") && first.contains("2027") && first.contains("200 runs"), "{first}");
    let once = desk.run("forecast mission plan/plan.json --on 2027-01-11 --runs 200 --threads 1 --json").expect(0);
    let again = desk.run("forecast mission plan/plan.json --on 2027-01-11 --runs 200 --threads 3 --json").expect(0);
    assert_eq!(once.out, again.out);
}

/// A copy of a field case's mission, `mission`, with its plan in it.
fn field_case(name: &str) -> Option<Desk> {
    let desk = Desk::new();
    fs::create_dir(desk.path("mission")).expect("a folder");
    for folder in ["_base", name] {
        for entry in fs::read_dir(desk::shared(&format!("field-cases/{folder}"))?).expect("listed").flatten() {
            fs::copy(entry.path(), desk.path("mission").join(entry.file_name())).expect("copied");
        }
    }
    Some(desk)
}

#[test]
fn a20_replanning_leaves_the_past_where_it_is() {
    let Some(desk) = field_case("A20") else { return };
    let old = desk.read("mission/plan.json");
    desk.run("log import mission mission/plan.json mission/actuals.csv --on 2023-09-12").expect(0);
    let status = desk.run("status mission mission/plan.json --on 2023-09-12").expect(0);
    assert!(status.out.contains("kidal holds 2 vehicles of kidal-inf"), "{}", status.out);
    assert!(status.out.contains("kidal is not closed"), "{}", status.out);
    let ran = desk.run("replan mission mission/plan.json --on 2023-09-12 --out new --iterations 300");
    assert!(ran.out.contains("Old plan against new"), "{}", ran.out);
    assert_eq!(desk.read("mission/plan.json"), old, "the old plan stays readable");
    let plan = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    let (old, new) = (plan(&old), plan(&desk.read("new/plan.json")));
    let list = |plan: &serde_json::Value| plan["movements"].as_array().expect("a list").clone();
    for before in list(&old).iter().filter(|m| m["depart"].as_str() < Some("2023-09-12")) {
        assert!(list(&new).contains(before), "{before} has departed and stays");
    }
    let had: Vec<_> = list(&old).iter().map(|m| m["id"].clone()).collect();
    for movement in list(&new).iter().filter(|m| !had.contains(&m["id"])) {
        assert!(movement["depart"].as_str() >= Some("2023-09-12"), "{movement} is new");
    }
    let fifth = |plan: &serde_json::Value| list(plan).iter().find(|m| m["id"] == "M0005").cloned();
    assert_eq!(fifth(&new).expect("M0005")["depart"], "2023-11-05");
    let taken = list(&new).iter().any(|m| m["depart"].as_str() >= Some("2023-09-12") && m["leg"] == "kidal-gao");
    let gone = new["disposals"].as_array().expect("a list").iter().any(|d| d["unit"] == "kidal-inf");
    assert!(taken || gone, "the two vehicles left at Kidal get a movement or a disposal");
}

#[test]
fn d07_more_than_there_is_is_shown_with_both_numbers_and_nothing_counts_twice() {
    let Some(desk) = field_case("D07") else { return };
    desk.run("log import mission mission/plan.json mission/actuals.csv --on 2023-12-31").expect(0);
    for (language, people) in [("en", "180 of 360 (50%)"), ("fr", "180 sur 360")] {
        let status = desk.run(&format!("status mission mission/plan.json --on 2023-12-31 --lang {language}")).expect(0);
        let line = status.out.lines().find(|line| line.contains("M0003") && line.contains("32")).unwrap_or_default();
        assert!(line.contains("30"), "both numbers in\n{}", status.out);
        assert!(status.out.contains(people), "{}", status.out);
    }
    let object = desk.run("status mission mission/plan.json --on 2023-12-31 --json").expect(0).json();
    assert_eq!(object["out"]["people"]["actual"], 180, "the second report corrects the first");
}

#[test]
fn plans_followed_before_teach_how_far_plans_are_off() {
    let desk = Desk::furnished();
    desk.run("log add mission plan closed site=camp --on 2027-01-15").expect(0);
    desk.run("replan mission plan/plan.json --on 2027-01-20 --out anew --iterations 50");
    let slip = |options: &str| {
        let line = format!("forecast mission anew/plan.json --on 2027-01-20 --runs 50 --json {options}");
        desk.run(&line).expect(0).json()["slip"]["closed"].as_u64()
    };
    assert_eq!(slip(""), Some(0), "the new plan has promised nothing that has come");
    assert_eq!(slip("--earlier plan/plan.json"), Some(1));
    desk.run("weekly mission anew/plan.json --on 2027-01-20 --runs 50 --earlier plan/plan.json").expect(0);
    assert!(desk.path("weekly-2027-01-20/weekly-2027-01-20.html").exists());
}
