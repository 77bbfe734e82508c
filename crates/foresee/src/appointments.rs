//! The request calendar as iCalendar (RFC 5545): a whole-day appointment for
//! each permission that is still to be asked for or waited for.
//!
//! The same plan gives the same bytes: identifiers are made of names, and the
//! time of creation is the plan's own day, not the clock's.

use icalendar::{Calendar, Component, Event, EventLike};
use rearguard_model::{Date, Mission, Plan};
use rearguard_report::{
    DelayOutcome, Request, RequestCalendar, RequestOf, RequestState, deciders, delay_said, hangs, state,
};
use rearguard_words::{Language, Message};

/// The appointments as the text of an `.ics` file.
pub fn to_icalendar(mission: &Mission, plan: &Plan, calendar: &RequestCalendar, language: Language) -> String {
    let made_on = plan.as_of.unwrap_or(mission.start);
    let title = language.say(&Message::new("ring-requests-title").text("mission", &mission.name));
    let mut file = Calendar::empty();
    for (name, value) in
        [("VERSION", "2.0"), ("PRODID", "-//Rearguard//Request calendar//EN"), ("CALSCALE", "GREGORIAN")]
    {
        file.append_property((name, value));
    }
    file.name(&title);
    for request in &calendar.requests {
        if let Some(event) = appointment(mission, request, made_on, language) {
            file.push(event);
        }
    }
    file.to_string()
}

/// A whole day: it has a date and no end. `None` where nothing is to be done: granted, refused, or needed by nothing.
fn appointment(mission: &Mission, request: &Request, made_on: Date, language: Language) -> Option<Event> {
    let (word, day) = match (request.state, request.ask_by()) {
        (RequestState::ToAsk, Some(by)) => ("foresee-event-ask", by),
        (RequestState::Asked { answer, .. }, Some(_)) => ("foresee-event-answer", answer),
        _ => return None,
    };
    let summary = language.say(&Message::new(word).text("name", &request.name).text("subject", &request.subject));
    let event = Event::new()
        .uid(&identifier(mission, request))
        .timestamp(midnight(made_on))
        .summary(&summary)
        .description(&description(mission, request, language))
        .starts(civil(mission.date(day)))
        .done();
    Some(event)
}

/// The same for the same permission of the same mission, whatever the plan: a
/// calendar program then moves the appointment instead of adding another.
fn identifier(mission: &Mission, request: &Request) -> String {
    let kind = match request.of {
        RequestOf::Clearance(_) => "clearance",
        RequestOf::Notice(_) => "notice",
    };
    format!("{kind}.{}@{}.rearguard", plain(&request.name), plain(&mission.name))
}

/// Letters, digits and dashes as they are, everything else by its code point.
fn plain(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' => out.push(c),
            c => out.push_str(&format!("_{:x}_", u32::from(c))),
        }
    }
    out
}

fn description(mission: &Mission, request: &Request, language: Language) -> String {
    let line = |id: &str, text: String| language.say(&Message::new(id).text("text", text));
    let mut lines = vec![
        line("foresee-event-decides", deciders(request, language)),
        line("foresee-event-state", state(mission, request, language)),
        line("foresee-event-hangs", hangs(request, language)),
    ];
    for delay in request.delays.iter().filter(|delay| delay.outcome != DelayOutcome::Holds) {
        let message = Message::new("foresee-event-late").count("days", i64::from(delay.days));
        lines.push(language.say(&message.text("cost", delay_said(&delay.outcome, language))));
    }
    lines.join("\n")
}

fn civil(date: Date) -> chrono::NaiveDate {
    let (year, month, day) = (i32::from(date.year()), date.month() as u32, date.day() as u32);
    chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn midnight(date: Date) -> chrono::DateTime<chrono::Utc> {
    civil(date).and_time(chrono::NaiveTime::MIN).and_utc()
}
