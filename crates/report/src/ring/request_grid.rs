//! The request calendar as a table, with what delays cost where that was
//! worked out.

use super::requests::*;
use super::{Grid, Value};
use crate::say;
use num_traits::{Signed, Zero};
use rearguard_model::Mission;
use rearguard_words::{Language, Message};

/// What stands in every calendar.
const HEADS: [&str; 13] = [
    "ring-column-ask-by",
    "ring-column-request",
    "report-column-subject",
    "ring-column-decides",
    "ring-column-state",
    "#ring-column-lead",
    "ring-column-needed-from",
    "ring-column-needed-to",
    "#ring-column-movements",
    "#report-column-people",
    "#report-column-vehicles",
    "#report-column-teu",
    "#report-column-value",
];

pub(crate) fn grid(mission: &Mission, calendar: &RequestCalendar, language: Language) -> Option<Grid> {
    let rows: Vec<Vec<Value>> = calendar.requests.iter().map(|r| cells(mission, r, language)).collect();
    (!rows.is_empty()).then_some(Grid { sheet: "ring-sheet-requests", heads: HEADS.to_vec(), rows })
}

/// The same for a page, which has less room: permission and subject in one cell.
pub(crate) fn narrow_grid(mission: &Mission, calendar: &RequestCalendar, language: Language) -> Option<Grid> {
    const SUBJECT: usize = 2;
    let mut grid = grid(mission, calendar, language)?;
    grid.heads.remove(SUBJECT);
    for (row, request) in grid.rows.iter_mut().zip(&calendar.requests) {
        row.remove(SUBJECT);
        if matches!(request.of, RequestOf::Clearance(_)) {
            row[SUBJECT - 1] = Value::Text(format!("{} ({})", name(request, language), request.subject));
        }
    }
    Some(grid)
}

fn cells(mission: &Mission, request: &Request, language: Language) -> Vec<Value> {
    let date = |day| Value::Date(mission.date(day));
    let hangs = &request.hangs;
    vec![
        Value::maybe(request.ask_by(), date),
        Value::Text(name(request, language)),
        Value::Text(request.subject.clone()),
        Value::Text(deciders(request, language)),
        Value::Text(state(mission, request, language)),
        Value::Count(i64::from(request.lead_days)),
        Value::maybe(request.needed, |(first, _)| date(first)),
        Value::maybe(request.needed, |(_, last)| date(last)),
        Value::Count(hangs.movements),
        Value::Count(hangs.people),
        Value::Count(hangs.vehicles),
        Value::Count(hangs.teu),
        Value::Dollars(hangs.value.clone()),
    ]
}

/// One row a delay; `None` where none was worked out.
pub(crate) fn delays(calendar: &RequestCalendar, language: Language) -> Option<Grid> {
    let of = |request: &Request| -> Vec<Vec<Value>> {
        let name = name(request, language);
        request.delays.iter().map(|delay| delay_cells(&name, delay, language)).collect()
    };
    let rows: Vec<Vec<Value>> = calendar.requests.iter().flat_map(of).collect();
    let heads = vec![
        "ring-column-request",
        "#ring-column-days-late",
        "ring-column-outcome",
        "#ring-column-costs",
        "#ring-column-property",
        "#ring-column-late-person-days",
    ];
    (!rows.is_empty()).then_some(Grid { sheet: "ring-sheet-delays", heads, rows })
}

fn delay_cells(name: &str, delay: &Delay, language: Language) -> Vec<Value> {
    let (outcome, difference) = match &delay.outcome {
        DelayOutcome::Holds => (language.word("ring-delay-holds"), None),
        DelayOutcome::Costs(more) => (language.word("ring-delay-costs"), Some(more)),
        DelayOutcome::Breaks(rules, more) => {
            let list = rules.iter().map(|rule| rule.id()).collect::<Vec<_>>().join(", ");
            (language.say(&Message::new("ring-delay-breaks").text("rules", list)), Some(more))
        }
    };
    let dollars = |pick: fn(&Difference) -> &rearguard_model::Exact| match difference {
        Some(more) => Value::Dollars(pick(more).clone()),
        None => Value::Dollars(rearguard_model::Exact::zero()),
    };
    let late = difference.map_or(0, |more| say::whole_dollars(&more.late_person_days));
    vec![
        Value::Text(name.to_owned()),
        Value::Count(i64::from(delay.days)),
        Value::Text(outcome),
        dollars(|more| &more.score),
        dollars(|more| &more.property_lost),
        Value::Count(late),
    ]
}

/// What each refusal costs, where that was worked out.
pub fn refusals(mission: &Mission, calendar: &RequestCalendar, language: Language) -> Vec<String> {
    let of = |request: &Request| {
        let RequestState::Refused(on) = request.state else { return None };
        let more = request.if_granted.as_ref()?;
        let id = match (request.breaks_without.is_empty(), more.score.is_positive()) {
            (false, _) => "ring-refused-breaks",
            (true, true) => "ring-refused-costs",
            (true, false) => "ring-refused-nothing",
        };
        let rules = request.breaks_without.iter().map(|rule| rule.id()).collect::<Vec<_>>().join(", ");
        let message = Message::new(id).text("rules", rules);
        let message = message.text("name", &request.name).text("subject", &request.subject);
        let message =
            message.date("on", mission.date(on)).text("value", say::short_dollars(language, &more.property_lost));
        let sentence = language.say(&message.text("score", say::short_dollars(language, &more.score)));
        Some(match last_useful(mission, request) {
            Some(date) => {
                let id = if request.breaks_without.is_empty() { "ring-refused-by" } else { "ring-refused-mends-by" };
                format!("{sentence} {}", language.say(&Message::new(id).date("date", date)))
            }
            None => sentence,
        })
    };
    calendar.requests.iter().filter_map(of).collect()
}

/// What the plan does not carry out, in a sentence: the sum and the places.
pub fn not_carried(calendar: &RequestCalendar, language: Language) -> Option<String> {
    const MOST: usize = 6;
    let sum = calendar.lost.iter().fold(rearguard_model::Exact::zero(), |sum, (_, loss)| sum + loss);
    if sum.is_zero() {
        return None;
    }
    let place =
        |(site, loss): &(String, rearguard_model::Exact)| format!("{site} {}", say::short_dollars(language, loss));
    let mut places: Vec<String> = calendar.lost.iter().take(MOST).map(place).collect();
    if calendar.lost.len() > MOST {
        places.push("…".to_owned());
    }
    let message = Message::new("ring-not-carried").text("sum", say::short_dollars(language, &sum));
    Some(language.say(&message.text("places", places.join(", "))))
}

/// The latest day of those tried on which a grant would still mend it, or save
/// half.
fn last_useful(mission: &Mission, request: &Request) -> Option<rearguard_model::Date> {
    let saved = &request.if_granted.as_ref()?.score;
    let mends = !request.breaks_without.is_empty();
    if !mends && !saved.is_positive() {
        return None;
    }
    let half = saved / rearguard_model::amount::whole(2);
    let useful = |delay: &&Delay| match &delay.outcome {
        DelayOutcome::Holds => true,
        DelayOutcome::Costs(more) => mends || more.score <= half,
        DelayOutcome::Breaks(..) => false,
    };
    let days = request.delays.iter().filter(useful).map(|delay| delay.days).max().unwrap_or(0);
    Some(mission.date(granted_in_time(request).saturating_add(days)))
}

/// The day on which a refused permission would have had to be granted: the day
/// from which it would hold, or on which it was refused.
pub fn granted_in_time(request: &Request) -> rearguard_model::Day {
    match request.state {
        RequestState::Refused(on) => request.from.map_or(on, |from| from.max(0)),
        RequestState::Granted(on) => on,
        RequestState::Asked { answer, .. } => answer,
        RequestState::ToAsk => request.lead_days,
    }
}

pub(crate) fn name(request: &Request, language: Language) -> String {
    match request.of {
        RequestOf::Clearance(_) => request.name.clone(),
        RequestOf::Notice(_) => language.say(&Message::new("ring-notice-of").text("leg", &request.name)),
    }
}

/// Who decides, in words.
pub fn deciders(request: &Request, language: Language) -> String {
    let of = |decider: &Decider| match decider {
        Decider::Host(Some(country)) => language.say(&Message::new("ring-decider-host-of").text("country", country)),
        Decider::Host(None) => language.word("ring-decider-host"),
        Decider::State(country) => language.say(&Message::new("ring-decider-state").text("country", country)),
        Decider::Contributor(name) => name.clone(),
    };
    request.deciders.iter().map(of).collect::<Vec<_>>().join(", ")
}

/// How it stands, in words.
pub fn state(mission: &Mission, request: &Request, language: Language) -> String {
    let dated = |id: &str, day| language.say(&Message::new(id).text("date", say::iso(mission.date(day))));
    match request.state {
        RequestState::ToAsk => language.word("ring-state-to-ask"),
        RequestState::Asked { on, answer } => {
            let message = Message::new("ring-state-asked").text("date", say::iso(mission.date(on)));
            language.say(&message.text("answer", say::iso(mission.date(answer))))
        }
        RequestState::Granted(on) => dated("ring-state-granted", on),
        RequestState::Refused(on) => dated("ring-state-refused", on),
    }
}

/// What hangs on it, in words: "12 movements with 340 people, …".
pub fn hangs(request: &Request, language: Language) -> String {
    let hangs = &request.hangs;
    if hangs.movements == 0 {
        return language.word("ring-hangs-nothing");
    }
    let load = say::load(language, hangs.people, hangs.vehicles, hangs.teu);
    let items = (hangs.items > 0).then(|| language.say(&Message::new("ring-items").count("count", hangs.items)));
    let parts: Vec<String> = [load].into_iter().filter(|load| !load.is_empty()).chain(items).collect();
    let id = if hangs.value.is_zero() { "ring-hangs-no-value" } else { "ring-hangs" };
    let message = Message::new(id).count("movements", hangs.movements).text("load", parts.join(", "));
    let value = || say::short_dollars(language, &hangs.value);
    language.say(&if hangs.value.is_zero() { message } else { message.text("value", value()) })
}

/// What a delay costs, in a word: "USD 1.2 million", "holds", "breaks M1".
pub fn delay_said(outcome: &DelayOutcome, language: Language) -> String {
    match outcome {
        DelayOutcome::Holds => "0".to_owned(),
        DelayOutcome::Costs(more) if more.score.is_zero() => "0".to_owned(),
        DelayOutcome::Costs(more) => say::short_dollars(language, &more.score),
        DelayOutcome::Breaks(rules, _) => {
            let list = rules.iter().map(|rule| rule.id()).collect::<Vec<_>>().join(", ");
            language.say(&Message::new("ring-delay-breaks").text("rules", list))
        }
    }
}
