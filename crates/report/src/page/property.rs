//! What becomes of property that does not leave, and the score by component.

use super::table::{self, Cell, columns};
use crate::basis::{Component, components};
use crate::losses::value_and_loss;
use crate::markup::Markup;
use crate::{Case, facts, figures, say};
use num_traits::Zero;
use rearguard_model::amount::{approximate, exact};
use rearguard_model::{CargoClass, Disposal, Disposition, Exact};
use rearguard_words::{Language, Message, write as words};

/// With more disposals than this the table is folded.
const OPEN_UP_TO: usize = 60;

pub(super) fn write_disposals(m: &mut Markup, case: &Case, language: Language) {
    if case.plan.disposals.is_empty() {
        m.leaf("p", &[], &language.word("report-no-disposals"));
        return;
    }
    let heads = columns(
        language,
        &[
            "report-column-day",
            "report-column-site",
            "report-column-what",
            "report-column-class",
            "#report-column-quantity",
            "report-column-how",
            "#report-column-value",
            "#report-column-lost",
        ],
    );
    let mut disposals: Vec<&Disposal> = case.plan.disposals.iter().collect();
    disposals.sort_by(|a, b| (a.on, &a.site, &a.unit, &a.asset).cmp(&(b.on, &b.site, &b.unit, &b.asset)));
    let rows = disposals.iter().map(|disposal| disposal_cells(case, disposal, language));
    let summary = disposals_summary(case, language);
    if disposals.len() <= OPEN_UP_TO {
        m.leaf("p", &[("class", "soft")], &summary);
        table::write(m, language, &heads, rows, None);
    } else {
        m.element("details", &[], |m| {
            m.leaf("summary", &[], &summary);
            table::write(m, language, &heads, rows, None);
        });
    }
}

/// "30 disposals: property of USD 6.1 million, of which USD 4.9 million is lost."
fn disposals_summary(case: &Case, language: Language) -> String {
    let sums = case.plan.disposals.iter().filter_map(|disposal| value_and_loss(case.mission, disposal));
    let (value, lost) = sums.fold((Exact::zero(), Exact::zero()), |sum, (value, lost)| (sum.0 + value, sum.1 + lost));
    let message = Message::new("report-disposals-summary")
        .count("count", case.plan.disposals.len() as i64)
        .text("value", say::short_dollars(language, &value))
        .text("lost", say::short_dollars(language, &lost));
    language.say(&message)
}

fn disposal_cells(case: &Case, disposal: &Disposal, language: Language) -> Vec<Cell> {
    let mission = case.mission;
    let site = mission.site(&disposal.site).map(|id| facts::site_name(mission, id)).unwrap_or(&disposal.site);
    let what = disposal.unit.as_ref().or(disposal.asset.as_ref()).cloned().unwrap_or_default();
    let known = value_and_loss(mission, disposal);
    let money = |value: Option<&Exact>| Cell::Number(value.map_or("?".to_owned(), |v| say::dollars(language, v)));
    vec![
        Cell::Day(words::date_with_weekday(language, disposal.on)),
        Cell::Text(site.to_owned()),
        Cell::Text(what),
        Cell::Text(class_word(language, &disposal.class)),
        Cell::Number(words::count(language, disposal.quantity)),
        Cell::Text(how_word(language, &disposal.how)),
        money(known.as_ref().map(|(value, _)| value)),
        money(known.as_ref().map(|(_, loss)| loss)),
    ]
}

/// The class in words; what is no class stands as written.
fn class_word(language: Language, class: &str) -> String {
    match CargoClass::from_word(class) {
        Some(class) => language.word(&format!("report-class-{}", class.word())),
        None => class.to_owned(),
    }
}

fn how_word(language: Language, how: &str) -> String {
    match Disposition::from_word(how) {
        Some(how) => language.word(&format!("report-how-{}", how.word())),
        None => how.to_owned(),
    }
}

pub(super) fn write_score(m: &mut Markup, case: &Case, language: Language) {
    let Some(score) = &case.review.score else {
        m.leaf("p", &[], &language.word("report-score-missing"));
        return;
    };
    if let Some(line) = figures::score_line(case, language) {
        m.leaf("p", &[], &line);
    }
    let heads = columns(
        language,
        &[
            "report-column-component",
            "#report-column-raw",
            "#report-column-weight",
            "#report-column-weighted",
            "#report-column-share",
        ],
    );
    let parts = components(score, &case.mission.weights);
    let rows = parts.iter().map(|part| score_cells(part, &score.total, language));
    let total = vec![
        Cell::Text(language.word("report-score-total")),
        Cell::Text(String::new()),
        Cell::Text(String::new()),
        Cell::Number(figures::whole_points(language, &score.total)),
        Cell::Text(String::new()),
    ];
    table::write(m, language, &heads, rows, Some(total));
}

fn score_cells(part: &Component, total: &Exact, language: Language) -> Vec<Cell> {
    let weighted = exact(part.weight) * part.raw;
    let share = if total.is_zero() { 0.0 } else { approximate(&(&weighted / total)) };
    let raw = match part.id {
        "report-score-casualties" => say::significant(language, part.raw, 3),
        _ => figures::whole_points(language, part.raw),
    };
    vec![
        Cell::Text(language.word(part.id)),
        Cell::Number(raw),
        Cell::Number(words::amount(language, part.weight)),
        Cell::Number(figures::whole_points(language, &weighted)),
        Cell::Number(say::percent(language, share)),
    ]
}
