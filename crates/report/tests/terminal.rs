//! The lines of the terminal.

mod support;

use rearguard_report::{answer_line, compliance_text, summary_text, violation_lines};
use rearguard_words::Language;
use support::{Checked, field_case};

#[test]
fn the_first_line_answers_in_the_language_of_the_reader() {
    let Some(base) = field_case("_base", "plan.json") else { return };
    assert_eq!(
        answer_line(&base.case(), Language::French),
        "Oui\u{a0}: tout le monde est sorti le 13 novembre 2023, 48 jours avant l’échéance du 31 décembre 2023 \
         (OP2-withdraw)."
    );
}

#[test]
fn a_summary_has_ten_to_twenty_lines_and_no_colour_unless_asked() {
    let Some(late) = field_case("A01", "hand-plan-latest.json") else { return };
    let plain = summary_text(&late.case(), Language::English, false);
    assert!((10..=20).contains(&plain.lines().count()), "{plain}");
    assert!(!plain.contains('\u{1b}'));
    assert!(summary_text(&late.case(), Language::English, true).starts_with("\u{1b}[1;31mNo:"));
}

#[test]
fn compliance_lists_every_clause_rule_and_violation() {
    let Some(late) = field_case("A01", "hand-plan-latest.json") else { return };
    let text = compliance_text(&late.case(), Language::English, false);
    let has = |parts: &[&str]| text.lines().any(|line| parts.iter().all(|part| line.contains(part)));
    assert!(has(&["✕ broken", "OP2-withdraw", "[M1]"]), "{text}");
    assert!(has(&["✓ kept", "OP3-protect"]));
    for (rule, _) in &late.review.rules {
        assert!(has(&[&format!("  {}  ", rule.id())]), "{}", rule.id());
    }
    for line in violation_lines(&late.case(), Language::English) {
        assert!(text.contains(&line));
    }
}

#[test]
fn a_movements_table_alone_is_answered_with_a_caution() {
    let Some(mut base) = field_case("_base", "plan.json") else { return };
    base.plan.parts.steps = false;
    base.plan.steps.clear();
    let partly = Checked::new(base.mission, base.plan);
    let line = answer_line(&partly.case(), Language::English);
    assert!(line.starts_with("Yes, as far as the tables that were given can be judged: everyone"), "{line}");
}

#[test]
fn control_characters_of_names_do_not_reach_the_terminal() {
    let Some(mut base) = field_case("_base", "plan.json") else { return };
    base.plan.movements[0].leg = "\u{1b}[2Jevil".into();
    let broken = Checked::new(base.mission, base.plan);
    let text = summary_text(&broken.case(), Language::English, false);
    assert!(text.contains("evil") && !text.contains('\u{1b}'));
}
