//! The worked example of each rule of the second ring: tables and two plans
//! beside the rule's page. One plan keeps every rule; the other breaks this one
//! alone, and is named as the page says.
//!
//! With REARGUARD_WRITE_PAGES set the tables of the pages are written instead.

use rearguard::words::Language;
use rearguard::{ReadOptions, Review, Rule, check, read_mission, tables::files::read_plan};
use std::fs;
use std::path::{Path, PathBuf};

const RING: [Rule; 7] = [Rule::N5, Rule::N6, Rule::S6, Rule::S7, Rule::U1, Rule::T1, Rule::K5];
/// Between these lines the page holds what the checker says.
const BEGIN: &str = "<!-- said by the checker -->\n";
const END: &str = "<!-- until here -->\n";

fn pages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rules")
}

fn judged(rule: Rule, plan: &str) -> Review {
    let folder = pages().join("examples").join(rule.id());
    let reading = read_mission(&folder, &ReadOptions::default());
    let mission = reading.mission.unwrap_or_else(|| panic!("{rule:?}: {:?}", reading.problems));
    let plan = read_plan(&folder.join(plan)).expect("the example's plan is one").plan;
    check(&mission, &plan, None)
}

#[test]
fn each_example_has_a_plan_that_keeps_every_rule() {
    for rule in RING {
        assert_eq!(judged(rule, "kept.json").violations, [], "{rule:?}");
    }
}

#[test]
fn each_example_has_a_plan_that_breaks_its_rule_alone_and_once() {
    for rule in RING {
        let rules: Vec<Rule> = judged(rule, "broken.json").violations.iter().map(|v| v.rule).collect();
        assert_eq!(rules, [rule]);
    }
}

/// The violation as a table: clause, place, day, needed, found, and in words.
fn said(rule: Rule) -> String {
    let review = judged(rule, "broken.json");
    let found = &review.violations[0];
    let say = |message| Language::English.say(message);
    let day = found.day.map_or("–".to_owned(), |day| day.to_string());
    // None of these rules carries a clause of the resolution.
    assert_eq!(found.clause, None);
    format!(
        "| rule | clause | what | place | day | needed | found |\n| --- | --- | --- | --- | --- | --- | --- |\n\
         | {} | none | {} | {} | {day} | {} | {} |\n\n> {}\n",
        rule.id(),
        found.subject,
        found.place.as_deref().unwrap_or("–"),
        say(&found.needed),
        say(&found.found),
        say(&found.message),
    )
}

#[test]
fn each_page_says_what_the_checker_says_of_its_example() {
    for rule in RING {
        let path = pages().join(format!("{}.md", rule.id()));
        let page = fs::read_to_string(&path).expect("read");
        let (before, rest) = page.split_once(BEGIN).unwrap_or_else(|| panic!("{rule:?} has no example"));
        let (now, after) = rest.split_once(END).expect("the example ends");
        if std::env::var_os("REARGUARD_WRITE_PAGES").is_some() {
            fs::write(&path, format!("{before}{BEGIN}{}{END}{after}", said(rule))).expect("written");
        } else {
            assert_eq!(now, said(rule), "{rule:?}: REARGUARD_WRITE_PAGES=1 writes it");
        }
        for plan in ["kept.json", "broken.json"] {
            assert!(page.contains(&format!("docs/rules/examples/{0} docs/rules/examples/{0}/{plan}", rule.id())));
        }
    }
}
