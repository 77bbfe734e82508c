//! Two plans and two scenarios side by side.

mod desk;

use desk::Desk;

#[test]
fn odds_stand_before_the_long_lists_and_can_be_left_out() {
    let desk = Desk::furnished();
    let ran = desk.run("compare mission plan/plan.json plan/plan.xlsx --runs 100 --seed 7").expect(0);
    let at = |part: &str| ran.out.find(part).unwrap_or_else(|| panic!("{part} in\n{}", ran.out));
    assert!(at("100 runs, seed 7") < at("Movements: the same"));
    assert!(ran.out.contains("both on the same day in 100"), "{}", ran.out);
    let plain = desk.run("compare mission plan/plan.json plan/plan.xlsx --runs 0").expect(0);
    assert!(!plain.out.contains("seed"), "{}", plain.out);
    let french = desk.run("compare mission plan/plan.json plan/plan.xlsx --runs 100 --lang fr").expect(0);
    assert!(french.out.contains("les deux le même jour dans 100"), "{}", french.out);
}

#[test]
fn the_threads_do_not_change_the_bytes() {
    let desk = Desk::furnished();
    let on = |threads: &str| {
        desk.run(&format!("compare mission plan/plan.json plan/plan.xlsx --runs 60 --threads {threads} --json"))
            .expect(0)
            .out
    };
    assert_eq!(on("1"), on("3"));
}

#[test]
fn the_second_plan_may_have_a_mission_of_its_own() {
    let desk = Desk::furnished();
    desk.run("convert mission other").expect(0);
    let later = desk.read("other/mission.toml").replace("by = 2027-04-15", "by = 2027-01-05");
    desk.write("other/mission.toml", &later);
    let line = "compare mission plan/plan.json plan/plan.json --runs 50 --b-mission other";
    let ran = desk.run(line).expect(0);
    assert!(ran.out.contains("by 2027-04-15 → 2027-01-05"), "{}", ran.out);
    assert!(ran.out.contains("on or before 5 January 2027"), "{}", ran.out);
    assert!(ran.next().expect("a next line").contains("check other plan/plan.json"));
    let object = desk.run(&format!("{line} --json")).expect(0).json();
    assert_eq!(object["odds"]["a"]["in_time"], 50);
    assert_eq!(object["odds"]["b"]["in_time"], 0);
    assert_eq!(object["odds"]["draws"]["only_first_in_time"], 50);
    // The whole of the other mission is read, and refused, as any mission is.
    desk.write("other/sites.csv", &desk.read("other/sites.csv").replace(",base,", ",bse,"));
    desk.run(line).expect(2);
}
