//! What the terminal shows.

use crate::facts::{self, Standing};
use crate::verdicts::{clause_summary, rule_title, verdict_word};
use crate::{Case, answer_line, figures};
use rearguard_check::review::{Rule, Verdict, Violation};
use rearguard_model::Mission;
use rearguard_words::{Language, Message};

/// How many broken rules the summary names before it refers to `check`.
const VIOLATIONS_SHOWN: usize = 5;

/// The answer, the key figures, the score and the first violations: ten to
/// twenty lines.
pub fn summary_text(case: &Case, language: Language, colour: bool) -> String {
    let ink = Ink { colour };
    let mut lines = vec![ink.answer(facts::standing(case), &plain(&answer_line(case, language))), String::new()];
    lines.extend(figure_lines(case, language));
    lines.extend(figures::score_line(case, language).map(|line| format!("  {line}")));
    let violations = &case.review.violations;
    if !violations.is_empty() {
        lines.push(String::new());
        lines.extend(violations.iter().take(VIOLATIONS_SHOWN).map(|v| violation_line(case.mission, language, v)));
        if violations.len() > VIOLATIONS_SHOWN {
            let more = (violations.len() - VIOLATIONS_SHOWN) as i64;
            lines.push(language.say(&Message::new("report-more-violations").count("count", more)));
        }
    }
    lines.push(String::new());
    lines.join("\n")
}

fn figure_lines(case: &Case, language: Language) -> Vec<String> {
    let figures = figures::key_figures(case, language);
    let width = figures.iter().map(|f| f.label.chars().count()).max().unwrap_or(0);
    figures
        .iter()
        .map(|figure| {
            let pad = " ".repeat(width - figure.label.chars().count());
            let note = figure.note.as_ref().map(|note| format!("  ({note})")).unwrap_or_default();
            plain(&format!("  {}{pad}  {}{note}", figure.label, figure.value))
        })
        .collect()
}

/// The matrix clause by clause, then rule by rule, then every violation.
pub fn compliance_text(case: &Case, language: Language, colour: bool) -> String {
    let ink = Ink { colour };
    let mut lines = vec![language.word("report-heading-clauses")];
    lines.extend(clause_lines(case, language, ink));
    lines.push(String::new());
    lines.push(language.word("report-heading-rules"));
    for (rule, verdict) in &case.review.rules {
        let broken = case.review.violations.iter().filter(|v| v.rule == *rule).count();
        lines.push(rule_line(language, ink, *rule, *verdict, broken));
    }
    let violations = violation_lines(case, language);
    if !violations.is_empty() {
        lines.push(String::new());
        lines.push(language.word("report-heading-violations"));
        lines.extend(violations);
    }
    lines.push(String::new());
    lines.join("\n")
}

fn clause_lines(case: &Case, language: Language, ink: Ink) -> Vec<String> {
    let width = case.mission.clauses.rows().iter().map(|c| c.id.chars().count()).max().unwrap_or(0);
    case.review
        .clauses
        .iter()
        .map(|found| {
            let clause = &case.mission.clauses[found.clause];
            let pad = " ".repeat(width - clause.id.chars().count());
            let rules: Vec<String> = found.rules.iter().map(|rule| rule.id()).collect();
            let what = clause_summary(case.mission, language, clause);
            let judged = if rules.is_empty() { String::new() } else { format!("  [{}]", rules.join(" ")) };
            format!("  {}  {}{pad}  {what}{judged}", ink.verdict(language, found.verdict), plain(&clause.id))
        })
        .collect()
}

fn rule_line(language: Language, ink: Ink, rule: Rule, verdict: Verdict, broken: usize) -> String {
    let times = match broken {
        0 => String::new(),
        n => format!(" ({})", language.say(&Message::new("report-times").count("count", n as i64))),
    };
    format!("  {}  {}  {}{times}", ink.verdict(language, verdict), rule.id(), rule_title(language, rule))
}

/// Every violation, one line each.
pub fn violation_lines(case: &Case, language: Language) -> Vec<String> {
    case.review.violations.iter().map(|v| violation_line(case.mission, language, v)).collect()
}

fn violation_line(mission: &Mission, language: Language, violation: &Violation) -> String {
    let sentence = language.say(&violation.message);
    let clause = violation.clause.map(|id| &mission.clauses[id].id).filter(|id| !sentence.starts_with(*id));
    let clause = clause.map(|id| format!(" ({id})")).unwrap_or_default();
    plain(&format!("  ✕ {}{clause} – {sentence}", violation.rule.id()))
}

/// Names come from files: no control character of theirs reaches the terminal.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

/// Whether to write in colour. Shape and word say the same without it.
#[derive(Clone, Copy)]
struct Ink {
    colour: bool,
}

impl Ink {
    fn paint(self, code: &str, text: &str) -> String {
        if self.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn answer(self, standing: Standing, text: &str) -> String {
        let code = if standing == Standing::Kept { "1;34" } else { "1;31" };
        self.paint(code, text)
    }

    /// The verdict's shape and word, padded so that columns line up.
    fn verdict(self, language: Language, verdict: Verdict) -> String {
        let said = verdict_word(language, verdict);
        let all = [Verdict::Kept, Verdict::Broken, Verdict::NotJudged];
        let width = all.iter().map(|&v| verdict_word(language, v).chars().count()).max().unwrap_or(0);
        let pad = " ".repeat(width - said.chars().count());
        let code = match verdict {
            Verdict::Kept => "34",
            Verdict::Broken => "1;31",
            Verdict::NotJudged => "2",
        };
        self.paint(code, &said) + &pad
    }
}
