//! The outlook as an object (schemas/simulate.schema.json): dates as
//! `YYYY-MM-DD`, null where a date is not reached within the simulated days.

use crate::compare::Comparison;
use crate::outlook::{AmountRange, DateRange, Outlook};
use crate::say::{cause_subject, cause_word, event_message};
use crate::story::Story;
use rearguard_model::*;
use rearguard_words::Language;
use serde_json::{Number, Value, json};

/// What `rearguard simulate --json` says.
pub fn to_json(outlook: &Outlook, mission: &Mission, plan: &Plan, language: Language) -> Value {
    let site = |site: &crate::SiteOutlook| {
        json!({
            "site": mission.sites[site.site].site,
            "planned": site.planned.to_string(),
            "closing": dates(site.closing),
            "in_time": site.in_time,
            "due": date(site.due),
            "by_due": site.by_due,
        })
    };
    let level = |level: &crate::Level| json!({ "on": level.on.to_string(), "people": level.people });
    let cause = |share: &crate::CauseShare| {
        json!({
            "cause": cause_word(share.cause),
            "subject": cause_subject(mission, share.cause),
            "runs": share.runs,
            "past_date": share.past_date,
        })
    };
    let week = outlook
        .weakest_week
        .map(|week| json!({ "from": week.from.to_string(), "to": week.to.to_string(), "runs": week.runs }));
    json!({
        "runs": outlook.runs,
        "seed": outlook.seed,
        "by": date(outlook.by),
        "in_time": outlook.in_time,
        "planned_out": date(outlook.planned_out),
        "as_planned": outlook.as_planned,
        "last_out": dates(outlook.last_out),
        "sites": outlook.sites.iter().map(site).collect::<Vec<_>>(),
        "casualties": amounts(outlook.casualties),
        "property_lost": amounts(outlook.property_lost),
        "late_person_days": amounts(outlook.late_person_days),
        "late_actions": amounts(outlook.late_actions),
        "later_runs": outlook.later_runs,
        "causes": outlook.causes.iter().map(cause).collect::<Vec<_>>(),
        "weakest_week": week,
        "inside": outlook.inside.iter().map(level).collect::<Vec<_>>(),
        "stories": outlook.stories.iter().map(|s| story(mission, plan, language, s)).collect::<Vec<_>>(),
    })
}

/// Two plans draw by draw.
pub fn comparison_to_json(comparison: &Comparison) -> Value {
    json!({
        "runs": comparison.runs,
        "only_first_in_time": comparison.only_first_in_time,
        "only_second_in_time": comparison.only_second_in_time,
        "earlier": comparison.earlier,
        "same_day": comparison.same_day,
        "later": comparison.later,
        "days_later": amounts(comparison.days_later),
        "more_casualties": amounts(comparison.more_casualties),
        "more_property_lost": amounts(comparison.more_property_lost),
    })
}

fn date(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

fn dates(range: DateRange) -> Value {
    json!({ "p10": date(range.p10), "p50": date(range.p50), "p90": date(range.p90) })
}

fn amounts(range: AmountRange) -> Value {
    let mean: Option<Number> = range.mean.normalize().to_string().parse().ok();
    json!({ "mean": mean, "p10": range.p10, "p50": range.p50, "p90": range.p90 })
}

fn story(mission: &Mission, plan: &Plan, language: Language, story: &Story) -> Value {
    let event = |event: &crate::Happening| {
        let message = language.say(&event_message(mission, plan, &event.what));
        json!({ "on": event.on.to_string(), "message": message })
    };
    json!({
        "percent": story.percent,
        "run": story.run,
        "out": date(story.out),
        "casualties": story.casualties,
        "property_lost": story.property_lost,
        "events": story.events.iter().map(event).collect::<Vec<_>>(),
    })
}
