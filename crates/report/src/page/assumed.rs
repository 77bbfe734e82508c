//! What the answer rests on: how the values came about, what was in force by
//! default, what reading and checking found worth knowing; and the foot of
//! the page.

use crate::Case;
use crate::markup::Markup;
use rearguard_model::Mission;
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

pub(crate) fn provenance(case: &Case, language: Language) -> String {
    match case.provenance {
        Some(counts) => language.say(
            &Message::new("report-assumed-provenance")
                .count("reported", counts.reported as i64)
                .count("derived", counts.derived as i64)
                .count("assumed", counts.assumed as i64),
        ),
        None => language.word("report-assumed-no-provenance"),
    }
}

/// The settings that shape the answer, whether written or by default.
pub(crate) fn settings(mission: &Mission) -> Vec<Message> {
    let weights = &mission.weights;
    let mut found = vec![
        Message::new("report-assumed-handling").count("days", i64::from(mission.handling_days.max(1))),
        Message::new("report-assumed-vicinity").amount("km", mission.vicinity_km).count("people", mission.protect_min),
        Message::new("report-assumed-weights")
            .amount("casualty", weights.casualty)
            .amount("late", weights.late_person_day)
            .amount("unprotected", weights.unprotected_person_day)
            .amount("shortfall", weights.task_shortfall_person_day),
    ];
    if mission.legs.rows().iter().any(|leg| leg.days_p50.is_some()) || !mission.clearances.is_empty() {
        found.push(Message::new("report-assumed-plan-on").amount("share", mission.plan_on));
    }
    found.extend(mission.medevac_km.map(|km| Message::new("report-assumed-medevac").amount("km", km)));
    found
}

/// Versions and digests: what identifies the answer.
pub(super) fn write_footer(m: &mut Markup, case: &Case, language: Language) {
    let digest = rearguard_model::canonical::digest(case.mission);
    m.leaf("p", &[], &language.say(&Message::new("report-mission-digest").text("digest", &digest)));
    if let Some(other) = case.plan.mission_digest.as_ref().filter(|other| **other != digest) {
        m.leaf("p", &[], &language.say(&Message::new("report-digest-differs").text("digest", other)));
    }
    let made = case.plan.made_by.as_ref().map(|made| made.version.as_str());
    let mut line = language.say(&Message::new("report-made").text("version", case.version));
    if let Some(made) = made {
        line = format!("{line} · {}", language.say(&Message::new("report-made-by").text("version", made)));
    }
    m.leaf("p", &[], &line);
}
