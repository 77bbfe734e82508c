//! What the answer rests on: how the values came about, what was in force by
//! default, what reading and checking found worth knowing; and the foot of
//! the page.

use crate::Case;
use crate::basis::{provenance, settings};
use crate::markup::Markup;
use rearguard_words::{Language, Message};

pub(super) fn write(m: &mut Markup, case: &Case, language: Language) {
    m.leaf("p", &[], &provenance(case, language));
    m.leaf("p", &[], &language.word("report-assumed-settings"));
    list(m, settings(case.mission).iter().map(|message| language.say(message)));
    let warnings: Vec<&Message> = case.reading.iter().chain(&case.review.warnings).collect();
    if warnings.is_empty() {
        m.leaf("p", &[("class", "after-list")], &language.word("report-assumed-no-warnings"));
        return;
    }
    m.leaf("p", &[("class", "after-list")], &language.word("report-assumed-warnings"));
    list(m, warnings.iter().map(|message| language.say(message)));
}

fn list(m: &mut Markup, items: impl Iterator<Item = String>) {
    m.element("ul", &[("class", "plain")], |m| {
        items.for_each(|item| {
            m.leaf("li", &[], &item);
        });
    });
}

/// Versions and digests: what identifies the answer.
pub(super) fn write_footer(m: &mut Markup, case: &Case, language: Language) {
    let digest = rearguard_model::canonical::digest(case.mission);
    m.leaf("p", &[], &language.say(&Message::new("report-mission-digest").text("digest", digest)));
    let made = case.plan.made_by.as_ref().map(|made| made.version.as_str());
    let mut line = language.say(&Message::new("report-made").text("version", case.version));
    if let Some(made) = made {
        line = format!("{line} · {}", language.say(&Message::new("report-made-by").text("version", made)));
    }
    m.leaf("p", &[], &line);
}
