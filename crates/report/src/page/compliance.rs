//! The compliance matrix: clause by clause, rule by rule, then every
//! violation.

use super::table::{self, Cell, columns};
use crate::markup::Markup;
use crate::verdicts::{clause_dates, clause_kind, days_of, rule_title};
use crate::{Case, facts};
use rearguard_check::review::{ClauseVerdict, Rule, Verdict, Violation};
use rearguard_words::{Language, Message, write as words};

/// With more violations than this they are folded by rule.
const OPEN_UP_TO: usize = 40;

pub(super) fn write(m: &mut Markup, case: &Case, language: Language) {
    m.leaf("h3", &[], &language.word("report-heading-clauses"));
    clauses(m, case, language);
    m.leaf("h3", &[], &language.word("report-heading-rules"));
    rules(m, case, language);
    m.leaf("h3", &[], &language.word("report-heading-violations"));
    violations(m, case, language);
}

fn clauses(m: &mut Markup, case: &Case, language: Language) {
    if case.review.clauses.is_empty() {
        m.leaf("p", &[], &language.word("report-no-clauses"));
        return;
    }
    let heads = columns(
        language,
        &["report-column-clause", "report-column-obligation", "report-column-verdict", "report-column-rules"],
    );
    table::write(
        m,
        language,
        &heads,
        case.review.clauses.iter().map(|found| clause_cells(case, found, language)),
        None,
    );
}

fn clause_cells(case: &Case, found: &ClauseVerdict, language: Language) -> Vec<Cell> {
    let clause = &case.mission.clauses[found.clause];
    let rules = match found.rules.is_empty() {
        true => language.word("report-clause-unjudged"),
        false => found.rules.iter().map(|rule| rule.id()).collect::<Vec<_>>().join(", "),
    };
    vec![
        Cell::Day(clause.id.clone()),
        Cell::Text(obligation(case, found, language)),
        Cell::Verdict(found.verdict),
        Cell::Text(rules),
    ]
}

/// "Withdraw personnel on or before 31 December 2023 – “All personnel …”".
fn obligation(case: &Case, found: &ClauseVerdict, language: Language) -> String {
    let clause = &case.mission.clauses[found.clause];
    let mut parts = vec![clause_kind(language, clause)];
    parts.extend(clause_dates(case.mission, language, clause));
    let summary = parts.join(" ");
    match &clause.text {
        Some(text) => format!("{summary} – {text}"),
        None => summary,
    }
}

fn rules(m: &mut Markup, case: &Case, language: Language) {
    let heads = columns(
        language,
        &["report-column-rule", "report-column-asks", "report-column-verdict", "#report-column-violations"],
    );
    let rows = case.review.rules.iter().map(|(rule, verdict)| rule_cells(case, *rule, *verdict, language));
    table::write(m, language, &heads, rows, None);
}

fn rule_cells(case: &Case, rule: Rule, verdict: Verdict, language: Language) -> Vec<Cell> {
    let broken = case.review.violations.iter().filter(|v| v.rule == rule).count();
    let times = if broken == 0 { String::new() } else { words::count(language, broken as i64) };
    vec![Cell::Day(rule.id()), Cell::Text(rule_title(language, rule)), Cell::Verdict(verdict), Cell::Number(times)]
}

/// All of them; where there are many, folded by rule.
fn violations(m: &mut Markup, case: &Case, language: Language) {
    let all = &case.review.violations;
    if all.is_empty() {
        m.leaf("p", &[], &language.word("report-kept-all"));
        return;
    }
    if all.len() <= OPEN_UP_TO {
        violation_table(m, case, all.iter(), language);
        return;
    }
    for rule in facts::broken_rules(case) {
        m.element("details", &[], |m| {
            let count = all.iter().filter(|v| v.rule == rule).count();
            let times = language.say(&Message::new("report-times").count("count", count as i64));
            m.element("summary", &[], |m| {
                m.text(&format!("{} · {} ", rule.id(), rule_title(language, rule)));
                m.leaf("span", &[("class", "soft")], &format!("· {times}"));
            });
            violation_table(m, case, all.iter().filter(|v| v.rule == rule), language);
        });
    }
}

fn violation_table<'v>(m: &mut Markup, case: &Case, rows: impl Iterator<Item = &'v Violation>, language: Language) {
    let heads = columns(
        language,
        &[
            "report-column-rule",
            "report-column-clause",
            "report-column-day",
            "report-column-sentence",
            "report-column-needed",
            "report-column-found",
        ],
    );
    table::write(m, language, &heads, rows.map(|violation| violation_cells(case, violation, language)), None);
}

fn violation_cells(case: &Case, violation: &Violation, language: Language) -> Vec<Cell> {
    vec![
        Cell::Day(violation.rule.id()),
        Cell::Text(violation.clause.map(|id| case.mission.clauses[id].id.clone()).unwrap_or_default()),
        Cell::day(days_of(language, violation)),
        Cell::Text(language.say(&violation.message)),
        Cell::Text(language.say(&violation.needed)),
        Cell::Text(language.say(&violation.found)),
    ]
}
