//! Requests, drills and worth from the command line: files, exit statuses, and
//! the reference mission's second ring in step with its proposal.

mod desk;

use desk::Desk;
use std::process::Command;

#[test]
fn requests_are_written_as_page_workbook_and_appointments() {
    let desk = Desk::furnished();
    let ran = desk.run("requests mission plan/plan.json --out asked --most 1 --iterations 50 --json").expect(0);
    let files: Vec<String> = ran.json()["files"].as_array().expect("a list").iter().map(|f| f.to_string()).collect();
    for name in ["requests.html", "requests.xlsx", "requests.ics"] {
        assert!(files.iter().any(|file| file.contains(name)), "{files:?}");
        assert!(desk.path(&format!("asked/{name}")).exists());
    }
    let appointments = desk.read("asked/requests.ics");
    assert!(appointments.starts_with("BEGIN:VCALENDAR") && appointments.contains("VALUE=DATE"), "{appointments}");
    let page = desk.read("asked/requests.html");
    assert!(page.starts_with("<!doctype html>") && !page.contains("<script"), "a page that opens offline");
}

/// One road, one permission, four generators of 10,000 dollars: worked out by hand
/// in the tests of the foresee crate.
fn one_road(desk: &Desk, rest: &str) -> desk::Ran {
    let folder = desk::repository().join("crates/foresee/tests/missions");
    let (mission, plan) = (folder.join("one-road"), folder.join("one-road-plan.json"));
    let (mission, plan) = (mission.to_string_lossy(), plan.to_string_lossy());
    let words: Vec<&str> = ["requests", &*mission, &*plan].into_iter().chain(rest.split_whitespace()).collect();
    desk.run_words(&words)
}

#[test]
fn a_refused_permission_is_told_thing_by_thing_with_what_would_have_saved_it() {
    let desk = Desk::new();
    let said = one_road(&desk, "--refuse road-permit --from 2027-03-01 --iterations 300").expect(0).out;
    let line = "camp: generators, 4 of 4 items (USD\u{a0}40,000) – road-permit granted by 8 March 2027";
    assert!(said.contains(line), "{said}");
    let french = one_road(&desk, "--refuse leg:road --iterations 300 --lang fr --out asked").expect(0).out;
    assert!(french.contains("generators, 4 sur 4"), "{french}");
    assert!(desk.read("asked/requests.html").contains("generators"));
}

#[test]
fn only_what_is_there_can_be_refused() {
    let desk = Desk::new();
    let refused = one_road(&desk, "--refuse leg:nowhere").expect(2).err;
    assert!(refused.contains("leg:nowhere") && refused.contains("help:"), "{refused}");
    one_road(&desk, "--from 2027-03-01").expect(2);
}

#[test]
fn a_drill_writes_the_plan_that_it_found() {
    let desk = Desk::furnished();
    let line = "drill mission plan/plan.json --lose camp --on 2027-02-20 --iterations 50 --out saved --json";
    let drill = desk.run(line).expect(0).json();
    assert_eq!((drill["site"].as_str(), drill["alarm"].as_str()), (Some("camp"), Some("2027-02-15")));
    for name in ["plan.json", "plan.xlsx", "report.html"] {
        assert!(desk.path(&format!("saved/{name}")).exists());
    }
}

#[test]
fn a_drill_writes_the_mission_with_the_loss_for_any_checker() {
    let desk = Desk::furnished();
    let line = "drill mission plan/plan.json --lose camp --on 2027-02-20 --iterations 50 --out saved";
    let drilled = desk.run(line).expect(0);
    assert!(drilled.next().is_some_and(|next| next.contains("check")), "the next step is to check it");
    let windows = desk.read("saved/mission/windows.csv");
    assert!(windows.contains("site:camp") && windows.contains("2027-02-20"), "{windows}");
    let checked = desk.run("check saved/mission saved/plan.json --json");
    assert!(!checked.err.contains("sha256"), "made for this very mission: {}", checked.err);
}

#[test]
fn a_drill_says_what_cannot_fall() {
    let desk = Desk::furnished();
    let refused = |line: &str| desk.run(line).expect(2).err;
    assert!(refused("drill mission plan/plan.json --lose nowhere --on 2027-02-20").contains("nowhere"));
    assert!(refused("drill mission plan/plan.json --lose seaport --on 2027-02-20").contains("seaport"));
    assert!(refused("drill mission plan/plan.json --lose camp --on 2031-02-20").contains("2031"));
}

#[test]
fn the_report_sets_the_real_outflow_beside_the_planned_one() {
    let desk = Desk::new();
    let mission = desk::repository().join("missions/minusma-2023");
    desk.run_words(&["plan", &mission.to_string_lossy(), "--out", "plan", "--iterations", "50", "-q"]);
    let page = desk.read("plan/report.html");
    assert!(page.contains("<section id=\"outflow\">") && page.contains("1,096"), "the strength of 28 August");
    assert!(page.contains("<section id=\"requests\">"), "notices are permissions too");
}

#[test]
fn the_second_ring_of_the_reference_mission_is_in_step_with_its_proposal() {
    let script = desk::repository().join("tools/missions/second_ring.py");
    match Command::new("python3").arg(script).arg("--check").output() {
        Ok(ran) => assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr)),
        Err(_) => eprintln!("skipped: python3 is not there"),
    }
}
