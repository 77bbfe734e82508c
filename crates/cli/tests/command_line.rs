//! Help, complaints about the command line, languages, JSON.

mod desk;

use desk::{Desk, Ran};

const COMMANDS: &[&str] = &[
    "demo",
    "init",
    "validate",
    "digest",
    "plan",
    "check",
    "log",
    "status",
    "forecast",
    "weekly",
    "replan",
    "serve",
    "backup",
    "simulate",
    "compare",
    "explain",
    "requests",
    "drill",
    "worth",
    "bench",
    "convert",
    "generate",
    "help",
    "completions",
    "man",
];

fn helps() -> impl Iterator<Item = (String, Ran, Ran)> {
    let desk = Desk::new();
    let languages = ["en", "fr"];
    let commands = std::iter::once("").chain(COMMANDS.iter().copied());
    let pairs: Vec<_> = commands.flat_map(|c| languages.map(|l| (c, l))).collect();
    pairs.into_iter().map(move |(command, language)| {
        let short = desk.run(&format!("{command} -h --lang {language}")).expect(0);
        let long = desk.run(&format!("{command} --help --lang {language}")).expect(0);
        (format!("{command} in {language}"), short, long)
    })
}

#[test]
fn short_help_fits_a_screen() {
    for (name, short, _) in helps() {
        let lines = short.out.lines().count();
        // The list of all commands may be a little longer.
        let screen = if name.starts_with(" in") { 42 } else { 24 };
        assert!(lines <= screen, "{name} has {lines} lines:\n{}", short.out);
        for line in short.out.lines() {
            assert!(line.chars().count() <= 80, "{name}: {line}");
        }
    }
}

#[test]
fn long_help_has_at_least_two_examples() {
    for (name, _, long) in helps() {
        let examples = long.out.lines().filter(|l| l.starts_with("  rearguard ")).count();
        assert!(examples >= 2, "{name}:\n{}", long.out);
        for line in long.out.lines() {
            assert!(line.chars().count() <= 90, "{name}: {line}");
        }
    }
}

#[test]
fn without_a_command_ten_lines_say_what_it_is() {
    let desk = Desk::new();
    let english = desk.run("").expect(0);
    assert!(english.out.lines().count() <= 10, "{}", english.out);
    for word in ["demo", "init mission", "plan mission", "help"] {
        assert!(english.out.contains(word), "{word} in\n{}", english.out);
    }
    let next = english.next().expect("a next line");
    assert!(next.ends_with(" demo"), "{next}");
}

#[test]
fn the_system_decides_the_language_and_the_command_line_overrules_it() {
    let desk = Desk::new();
    let french = desk.run_in(("LANG", "fr_FR.UTF-8"), "");
    assert!(french.out.contains("retrait"), "{}", french.out);
    assert!(french.err.starts_with("ensuite"), "{}", french.err);
    let english = desk.run_in(("LC_ALL", "fr_FR.UTF-8"), "--lang en");
    assert!(english.out.contains("withdrawal"), "{}", english.out);
}

#[test]
fn what_was_mistyped_is_named_with_what_may_be_meant() {
    let desk = Desk::new();
    for (line, wanted) in [
        ("paln", "plan"),
        ("plan mission --secnds 3", "--seconds"),
        ("completions bsh", "bash"),
        ("plan mission --csv exel-fr", "excel-fr"),
    ] {
        let ran = desk.run(line).expect(2);
        assert!(ran.err.contains(wanted), "{line}: {}", ran.err);
        assert_eq!(ran.out, "");
    }
}

#[test]
fn values_out_of_range_are_refused_with_the_range() {
    let desk = Desk::new();
    for (line, wanted) in [
        ("plan mission --seconds 0", "more than 0"),
        ("plan mission --seconds -3", "more than 0"),
        ("plan mission --seconds nan", "more than 0"),
        ("plan mission --threads 0", "1 to 256"),
        ("plan mission --iterations 1.5", "whole number"),
        ("plan mission --known-on 01/02/2023", "YYYY-MM-DD"),
        ("generate --sites 0 --out x", "1 to 2,000"),
        ("generate --sites 4 --slack 0.5 --out x", "1 to 10"),
        ("digest mission --lang de", "en or fr"),
        ("plan mission --seconds 3 --iterations 3", "together"),
        ("plan", "<MISSION>"),
    ] {
        let ran = desk.run(line).expect(2);
        assert!(ran.err.contains(wanted), "{line}: {}", ran.err);
    }
}

#[test]
fn complaints_are_json_where_json_was_asked_for() {
    let desk = Desk::new();
    for line in ["plan --json", "paln --json", "check nowhere nothing --json", "help nothing-known --json"] {
        let ran = desk.run(line).expect(2);
        let object = ran.json();
        assert!(object.is_object(), "{line}: {object}");
        assert_eq!(ran.err, "", "{line}");
    }
}

#[test]
fn colours_are_for_terminals_only() {
    let desk = Desk::new();
    let escape = '\u{1b}';
    let plain = desk.run("validate nowhere");
    assert!(!plain.out.contains(escape) && !plain.err.contains(escape), "{plain:?}");
    let asked = desk.run("validate nowhere --color always");
    assert!(asked.out.contains(escape), "{asked:?}");
    let refused = desk.run("validate nowhere --color never");
    assert!(!refused.out.contains(escape), "{refused:?}");
}

#[test]
fn rules_and_codes_are_explained_in_both_languages() {
    let desk = Desk::new();
    for language in ["en", "fr"] {
        for topic in ["S2", "s2", "G001", "T001", "P003", "rules", "codes", "plan"] {
            let ran = desk.run(&format!("help {topic} --lang {language}")).expect(0);
            assert!(ran.out.len() > 40, "{topic} in {language}: {}", ran.out);
        }
    }
    assert_ne!(desk.run("help S2").out, desk.run("help S2 --lang fr").out);
}

#[test]
fn quiet_says_nothing_on_the_way() {
    let desk = Desk::new();
    assert_eq!(desk.run("help -q").expect(0).err, "");
}

#[test]
fn every_manual_page_is_written() {
    let desk = Desk::new();
    desk.run("man --out man").expect(0);
    for command in COMMANDS {
        assert!(desk.read(&format!("man/rearguard-{command}.1")).contains(".TH"), "{command}");
    }
}

#[test]
fn a_reader_who_has_heard_enough_causes_no_panic() {
    let desk = Desk::new();
    for line in ["help codes", "help", "plan --help", "completions bash", "plan --json"] {
        let ran = desk.shell(&format!("rearguard {line} | true"));
        assert!(!ran.err.contains("panicked"), "{line}: {}", ran.err);
    }
}
