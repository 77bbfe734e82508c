//! The JSON forms (`schemas/requests.schema.json`, `drill.schema.json`,
//! `worth.schema.json`). Words for programs are the same in every language;
//! `text` is for people.

use crate::drill::{Drill, Fall};
use crate::worth::{Gain, Worth};
use num_traits::Zero;
use rearguard_model::amount::six_places;
use rearguard_model::{Date, Day, Exact, Mission};
use rearguard_report::{
    Decider, Delay, DelayOutcome, Difference, NotCarried, Request, RequestCalendar, RequestOf, RequestState, refusals,
    refused_sums, savings,
};
use rearguard_words::Language;
use serde_json::{Number, Value, json};

fn number(value: &Exact) -> Value {
    six_places(value).parse::<Number>().map_or(Value::Null, Value::Number)
}

fn day(mission: &Mission, day: Option<Day>) -> Value {
    day.map_or(Value::Null, |day| json!(mission.date(day).to_string()))
}

fn date(date: Option<Date>) -> Value {
    date.map_or(Value::Null, |date| json!(date.to_string()))
}

fn difference(more: &Difference) -> Value {
    json!({
        "score": number(&more.score),
        "property_lost": number(&more.property_lost),
        "late_person_days": number(&more.late_person_days),
        "casualties": number(&more.casualties),
        "money": number(&more.money),
    })
}

/// The request calendar.
pub fn requests_json(mission: &Mission, calendar: &RequestCalendar, language: Language) -> Value {
    json!({
        "format": "rearguard-requests/1",
        "mission": mission.name,
        "requests": calendar.requests.iter().map(|r| request(mission, r)).collect::<Vec<_>>(),
        "not_carried": calendar.lost.iter().map(|(site, lost)| json!({ "site": site, "lost": number(lost) })).collect::<Vec<_>>(),
        "refusals": refusals(mission, calendar, language),
        "refused": calendar.without.as_ref().map(|without| refused(mission, calendar, without, language)),
        "made_by": calendar.costed.map(|c| json!({ "iterations": c.iterations, "seed": c.seed, "runs": c.runs })),
    })
}

fn request(mission: &Mission, request: &Request) -> Value {
    let (state, on) = match request.state {
        RequestState::ToAsk => ("to_ask", None),
        RequestState::Asked { on, .. } => ("asked", Some(on)),
        RequestState::Granted(on) => ("granted", Some(on)),
        RequestState::Refused(on) => ("refused", Some(on)),
    };
    let hangs = &request.hangs;
    json!({
        "name": request.name,
        "kind": match request.of { RequestOf::Clearance(_) => "clearance", RequestOf::Notice(_) => "notice" },
        "subject": request.subject,
        "state": state,
        "state_on": day(mission, on),
        "ask_by": day(mission, request.ask_by()),
        "lead_days": request.lead_days,
        "deciders": request.deciders.iter().map(decider).collect::<Vec<_>>(),
        "covers_from": day(mission, request.from),
        "covers_to": day(mission, request.to),
        "needed_from": day(mission, request.needed.map(|needed| needed.0)),
        "needed_to": day(mission, request.needed.map(|needed| needed.1)),
        "hangs": {
            "movements": hangs.movements,
            "people": hangs.people,
            "vehicles": hangs.vehicles,
            "teu": hangs.teu,
            "items": hangs.items,
            "value": number(&hangs.value),
        },
        "delays": request.delays.iter().map(delay).collect::<Vec<_>>(),
        "breaks_without": request.breaks_without.iter().map(|rule| rule.id()).collect::<Vec<_>>(),
        "if_granted_saves": request.if_granted.as_ref().map(difference),
        "grants": request.grants.iter().map(|grant| json!({
            "on": mission.date(grant.on).to_string(),
            "not_carried": number(&sum(grant.left.iter().map(|thing| &thing.lost))),
        })).collect::<Vec<_>>(),
    })
}

fn sum<'a>(values: impl Iterator<Item = &'a Exact>) -> Exact {
    values.fold(Exact::zero(), |sum, value| sum + value)
}

/// What cannot be carried out without the refused permissions, and what each
/// grant would have saved of it.
fn refused(mission: &Mission, calendar: &RequestCalendar, without: &[NotCarried], language: Language) -> Value {
    let thing = |thing: &NotCarried| {
        json!({
            "site": thing.site,
            "name": thing.name,
            "kind": thing.kind.word(),
            "quantity": thing.quantity,
            "lost": number(&thing.lost),
        })
    };
    let saved = savings(calendar).into_iter().map(|saving| {
        let mut row = thing(saving.thing);
        row["permission"] = json!(saving.request.name);
        row["granted_by"] = json!(mission.date(saving.by).to_string());
        row["saved"] = json!(saving.quantity);
        row["saved_value"] = number(&saving.value);
        row
    });
    json!({
        "not_carried": without.iter().map(thing).collect::<Vec<_>>(),
        "saved_by_grants": saved.collect::<Vec<_>>(),
        "text": refused_sums(mission, calendar, language),
    })
}

fn decider(decider: &Decider) -> Value {
    match decider {
        Decider::Host(country) => json!({ "kind": "host", "name": country }),
        Decider::State(country) => json!({ "kind": "state", "name": country }),
        Decider::Contributor(name) => json!({ "kind": "contributor", "name": name }),
    }
}

fn delay(delay: &Delay) -> Value {
    let (outcome, more, rules) = match &delay.outcome {
        DelayOutcome::Holds => ("holds", None, Vec::new()),
        DelayOutcome::Costs(more) => ("costs", Some(more), Vec::new()),
        DelayOutcome::Breaks(rules, more) => ("breaks", Some(more), rules.iter().map(|rule| rule.id()).collect()),
    };
    json!({ "days": delay.days, "outcome": outcome, "costs": more.map(difference), "breaks": rules })
}

/// What a drill found.
pub fn drill_json(drill: &Drill, language: Language) -> Value {
    let [people, vehicles, teu] = drill.there;
    json!({
        "format": "rearguard-drill/1",
        "mission": drill.mission.name,
        "site": drill.site,
        "on": drill.loss.on.to_string(),
        "alarm": drill.loss.alarm.to_string(),
        "tasks_cut_short": drill.tasks.iter().map(|(task, clause)| json!({ "task": task, "clause": clause })).collect::<Vec<_>>(),
        "there": { "people": people, "vehicles": vehicles, "teu": teu },
        "last_out": date(drill.last_out),
        "untouched": fall(&drill.untouched, language),
        "planned": fall(&drill.planned, language),
        "saved": drill.saved().as_ref().map(number),
        "made_by": { "iterations": drill.foresight.iterations, "seed": drill.foresight.seed },
        "complete": !drill.stopped,
    })
}

fn fall(fall: &Fall, language: Language) -> Value {
    let broken = fall.broken.iter().map(|(rule, first)| json!({ "rule": rule.id(), "text": language.say(first) }));
    let l = &fall.leaving;
    json!({
        "kept": fall.kept,
        "left": { "people": fall.people, "vehicles": fall.vehicles, "teu": fall.teu },
        "more": fall.more.as_ref().map(difference),
        "broken": broken.collect::<Vec<_>>(),
        "clauses": fall.clauses,
        "leftovers": fall.leftovers.iter().map(|thing| json!({
            "kind": thing.kind.word(), "name": thing.name, "quantity": thing.quantity,
        })).collect::<Vec<_>>(),
        "limits": fall.limits.iter().map(|limit| json!({
            "kind": limit.kind.word(), "name": limit.name, "why": limit.why, "text": language.say(&limit.says),
        })).collect::<Vec<_>>(),
        "last_out": date(fall.last_out),
        "leaving": {
            "movements": l.movements,
            "people": l.people,
            "vehicles": l.vehicles,
            "teu": l.teu,
            "items": l.items,
            "value": number(&l.value),
            "disposed": l.disposed,
        },
    })
}

/// The ranking of wishes.
pub fn worth_json(worth: &Worth, language: Language) -> Value {
    json!({
        "format": "rearguard-worth/1",
        "mission": worth.mission,
        "scores": worth.scores.iter().map(number).collect::<Vec<_>>(),
        "noise": number(&worth.noise),
        "gains": worth.gains.iter().map(|g| gain(g, language)).collect::<Vec<_>>(),
        "confirmation": worth.confirmation.as_ref().map(|c| json!({
            "seeds": c.seeds,
            "first": c.first,
            "confirmed": c.refuted.is_empty(),
            "refuted": c.refuted.iter().map(|(a, b)| json!([a, b])).collect::<Vec<_>>(),
        })),
        "less": worth.less.iter().map(|less| json!({ "text": language.say(&less.says), "gain": number(&less.gain) })).collect::<Vec<_>>(),
        "nothing": worth.nothing.iter().map(|says| language.say(says)).collect::<Vec<_>>(),
        "made_by": { "iterations": worth.foresight.iterations, "seed": worth.foresight.seed, "runs": worth.runs },
        "complete": worth.complete,
    })
}

fn gain(gain: &Gain, language: Language) -> Value {
    json!({
        "rank": gain.rank,
        "kind": gain.kind,
        "name": gain.name,
        "text": language.say(&gain.says),
        "gain": number(&gain.gain),
        "by_seed": gain.by_seed.iter().map(number).collect::<Vec<_>>(),
        "again_by_seed": gain.again.iter().map(number).collect::<Vec<_>>(),
        "tried": gain.tried,
        "with_every_seed": gain.counts,
    })
}
