//! The head of the page: the answer, how it was planned, the key figures and,
//! where rules are broken, the first of them.

use crate::facts::{self, Standing};
use crate::figures::{self, Figure};
use crate::markup::Markup;
use crate::{Case, answer_line};
use rearguard_words::{Language, Message};

/// How many violations stand before everything else.
const VIOLATIONS_SHOWN: usize = 6;

pub(super) fn write(m: &mut Markup, case: &Case, language: Language) {
    m.element("header", &[], |m| {
        m.leaf("p", &[("class", "small soft")], &above(case, language));
        answer(m, case, language);
        m.leaf("p", &[("class", "small soft")], &as_of(case, language));
    });
    m.element("dl", &[("class", "figures")], |m| {
        figures::key_figures(case, language).iter().for_each(|figure| write_figure(m, figure));
    });
    if let Some(line) = figures::score_line(case, language) {
        m.leaf("p", &[], &line);
    }
    breaks(m, case, language);
}

/// "Tiny: withdrawal plan · S/RES/2690 (2023), adopted on 30 June 2023".
fn above(case: &Case, language: Language) -> String {
    let mut parts = vec![language.say(&Message::new("report-title").text("mission", &case.mission.name))];
    let resolution = &case.mission.resolution;
    if let Some(symbol) = &resolution.symbol {
        parts.push(match resolution.adopted {
            Some(date) => {
                language.say(&Message::new("report-resolution-adopted").text("symbol", symbol).date("date", date))
            }
            None => symbol.clone(),
        });
    }
    parts.join(" · ")
}

fn answer(m: &mut Markup, case: &Case, language: Language) {
    let (shape, class) = match facts::standing(case) {
        Standing::Kept => ("✓", "mark"),
        _ => ("✕", "mark alarm"),
    };
    m.element("h1", &[], |m| {
        m.leaf("span", &[("class", class), ("aria-hidden", "true")], shape);
        m.text(&answer_line(case, language));
    });
}

fn as_of(case: &Case, language: Language) -> String {
    let mut parts = vec![match case.known_on {
        Some(date) => language.say(&Message::new("report-as-of").date("date", date)),
        None => language.word("report-as-of-all"),
    }];
    if let Some(contact) = &case.mission.contact {
        parts.push(language.say(&Message::new("report-contact").text("contact", contact)));
    }
    parts.push(language.say(&Message::new("report-made").text("version", case.version)));
    parts.join(" ")
}

fn write_figure(m: &mut Markup, figure: &Figure) {
    let class = if figure.alarm { "alarm" } else { "figure" };
    m.element("div", &[("class", class)], |m| {
        m.leaf("dt", &[], &figure.label);
        m.leaf("dd", &[("class", "value")], &figure.value);
        if let Some(note) = &figure.note {
            m.leaf("dd", &[("class", "note")], note);
        }
    });
}

fn breaks(m: &mut Markup, case: &Case, language: Language) {
    let violations = &case.review.violations;
    if violations.is_empty() {
        return;
    }
    m.leaf("h3", &[], &language.word("report-heading-breaks"));
    m.element("ul", &[("class", "plain")], |m| {
        for violation in violations.iter().take(VIOLATIONS_SHOWN) {
            m.element("li", &[], |m| {
                m.leaf("strong", &[("class", "alarm")], &format!("✕ {}", violation.rule.id()));
                m.text(" ");
                m.text(&language.say(&violation.message));
            });
        }
    });
    if violations.len() > VIOLATIONS_SHOWN {
        let more = (violations.len() - VIOLATIONS_SHOWN) as i64;
        m.leaf(
            "p",
            &[("class", "small soft")],
            &language.say(&Message::new("report-more-violations").count("count", more)),
        );
    }
}
