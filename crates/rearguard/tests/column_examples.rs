//! The worked examples of docs/second-ring.md: columns of the second ring that
//! have no rule of their own. One plan keeps every rule; the other breaks what
//! the page says, and nothing else.
//!
//! With REARGUARD_WRITE_PAGES set the tables of the page are written instead.

use rearguard::words::Language;
use rearguard::{ReadOptions, Review, Rule, check, read_mission, tables::files::read_plan};
use std::fs;
use std::path::{Path, PathBuf};

const COLUMNS: [(&str, &[Rule]); 6] = [
    ("sailings", &[Rule::N1]),
    ("one-way", &[Rule::N1]),
    ("falls", &[Rule::N1, Rule::S1]),
    ("release", &[Rule::P0]),
    ("maybe", &[Rule::C3]),
    ("resupply", &[Rule::U1, Rule::U1]),
];
const END: &str = "<!-- until here -->\n";

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs")
}

fn judged(example: &str, plan: &str) -> Review {
    let folder = docs().join("rules/examples").join(example);
    let reading = read_mission(&folder, &ReadOptions::default());
    let mission = reading.mission.unwrap_or_else(|| panic!("{example}: {:?}", reading.problems));
    let plan = read_plan(&folder.join(plan)).expect("the example's plan is one").plan;
    check(&mission, &plan, None)
}

#[test]
fn each_example_has_a_plan_that_keeps_every_rule() {
    for (example, _) in COLUMNS {
        let review = judged(example, "kept.json");
        assert!(review.kept(), "{example}: {:?}", review.violations);
    }
}

#[test]
fn each_example_has_a_plan_that_breaks_what_the_page_says_alone() {
    for (example, expected) in COLUMNS {
        let rules: Vec<Rule> = judged(example, "broken.json").violations.iter().map(|v| v.rule).collect();
        assert_eq!(rules, expected, "{example}");
    }
}

#[test]
fn what_stays_where_a_site_falls_is_lost_without_anybodys_doing() {
    let score = judged("falls", "kept.json").score.expect("a score");
    assert_eq!(score.property_lost, rearguard_model::amount::whole(5_000));
}

/// The violations as a table: clause, place, day, needed, found, and in words.
fn said(example: &str) -> String {
    let say = |message| Language::English.say(message);
    let review = judged(example, "broken.json");
    let rows = review.violations.iter().map(|found| {
        let day = found.day.map_or("–".to_owned(), |day| day.to_string());
        // None of these carries a clause of the resolution.
        assert_eq!(found.clause, None);
        let place = found.place.as_deref().unwrap_or("–");
        let (needed, there) = (say(&found.needed), say(&found.found));
        format!("| {} | none | {} | {place} | {day} | {needed} | {there} |\n", found.rule.id(), found.subject)
    });
    let words = review.violations.iter().map(|found| format!("> {}\n", say(&found.message)));
    format!(
        "| rule | clause | what | place | day | needed | found |\n| --- | --- | --- | --- | --- | --- | --- |\n{}\n{}",
        rows.collect::<String>(),
        words.collect::<Vec<_>>().join(">\n"),
    )
}

#[test]
fn the_page_says_what_the_checker_says_of_each_example() {
    let path = docs().join("second-ring.md");
    for (example, _) in COLUMNS {
        let page = fs::read_to_string(&path).expect("read");
        let begin = format!("<!-- said by the checker: {example} -->\n");
        let (before, rest) = page.split_once(&begin).unwrap_or_else(|| panic!("{example} is not on the page"));
        let (now, after) = rest.split_once(END).expect("the example ends");
        if std::env::var_os("REARGUARD_WRITE_PAGES").is_some() {
            fs::write(&path, format!("{before}{begin}{}{END}{after}", said(example))).expect("written");
        } else {
            assert_eq!(now, said(example), "{example}: REARGUARD_WRITE_PAGES=1 writes it");
        }
        for plan in ["kept.json", "broken.json"] {
            assert!(page.contains(&format!("docs/rules/examples/{example} docs/rules/examples/{example}/{plan}")));
        }
    }
}
