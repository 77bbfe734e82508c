//! Rules, clauses and verdicts in words: the same on the page, in the workbook
//! and on the terminal.

use crate::say;
use rearguard_check::review::{Rule, Verdict, Violation};
use rearguard_model::{Clause, Mission};
use rearguard_words::{Language, Message};

/// "✓", "✕", "?": the shape that says what colour must not say alone.
pub(crate) fn shape(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Kept => "✓",
        Verdict::Broken => "✕",
        Verdict::NotJudged => "?",
    }
}

/// "✓ kept".
pub(crate) fn verdict_word(language: Language, verdict: Verdict) -> String {
    let id = match verdict {
        Verdict::Kept => "report-kept",
        Verdict::Broken => "report-broken",
        Verdict::NotJudged => "report-not-judged",
    };
    format!("{} {}", shape(verdict), language.word(id))
}

/// "withdraw personnel on or before 31 December 2023".
pub(crate) fn clause_summary(mission: &Mission, language: Language, clause: &Clause) -> String {
    let mut parts = vec![clause_kind(language, clause)];
    parts.extend(clause_dates(mission, language, clause));
    parts.join(" ")
}

/// "withdraw personnel".
pub(crate) fn clause_kind(language: Language, clause: &Clause) -> String {
    language.word(&format!("report-clause-{}", clause.kind.word().replace('_', "-")))
}

/// "from …", "on or before …", "until …": those that the clause sets.
pub(crate) fn clause_dates(mission: &Mission, language: Language, clause: &Clause) -> Vec<String> {
    let dates = [("report-on-from", clause.from), ("report-on-by", clause.by), ("report-on-until", clause.until)];
    dates
        .iter()
        .filter_map(|(id, day)| day.map(|day| language.say(&Message::new(*id).date("date", mission.date(day)))))
        .collect()
}

/// What the rule asks, in a few words.
pub(crate) fn rule_title(language: Language, rule: Rule) -> String {
    language.word(&format!("report-rule-{}", rule.id().to_lowercase()))
}

/// "2023-09-01", or "2023-09-01 to 2023-09-07".
pub(crate) fn days_of(language: Language, violation: &Violation) -> Option<String> {
    let first = violation.day?;
    match violation.last_day.filter(|&last| last != first) {
        Some(last) => {
            Some(language.say(&Message::new("report-range").text("from", say::iso(first)).text("to", say::iso(last))))
        }
        None => Some(say::iso(first)),
    }
}
