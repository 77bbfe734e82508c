//! What the second page says: lateness, the next movements, permissions,
//! findings, decisions.

use super::coming::Coming;
use super::council::pressing;
use super::{Weekly, hangs};
use crate::ring::request_grid;
use crate::ring::{Grid, Value};
use rearguard_track::standing::{DutyKind, LateState};
use rearguard_track::{delay_message, late_message};
use rearguard_words::{Language, Message, write};

/// What is late and still matters, then what that delays.
pub(crate) fn late(weekly: &Weekly, language: Language) -> Vec<String> {
    let standing = weekly.standing;
    let open = standing.late.iter().filter(|row| row.state != LateState::Arrived);
    let late = open.map(|row| language.say(&late_message(row)));
    late.chain(standing.delays.iter().map(|row| language.say(&delay_message(row)))).collect()
}

/// A row a movement, or a row for several of one leg.
pub(crate) fn coming(weekly: &Weekly, rows: &[Coming], language: Language) -> Grid {
    let cells = |row: &Coming| {
        let leg = &weekly.mission.legs[row.leg];
        let back = if row.reverse { " ←" } else { "" };
        let count = |number: i64| if number == 0 { Value::Blank } else { Value::Count(number) };
        vec![
            Value::Text(days(row, language)),
            Value::Text(row.movement.clone().unwrap_or_else(|| format!("{} ×", row.movements))),
            Value::Text(format!("{}{back}", leg.leg)),
            Value::Text(language.word(&format!("weekly-mode-{}", leg.mode.word()))),
            count(row.people),
            count(row.vehicles),
            count(row.teu),
            count(row.items),
            count(row.fleet),
            count(row.escort),
        ]
    };
    let heads = vec![
        "weekly-column-day",
        "weekly-column-movement",
        "weekly-column-leg",
        "weekly-column-mode",
        "#weekly-column-people",
        "#weekly-column-vehicles",
        "#weekly-column-teu",
        "#weekly-column-items",
        "#weekly-column-fleet",
        "#weekly-column-escort",
    ];
    Grid { sheet: "weekly-sheet-coming", heads, rows: rows.iter().map(cells).collect() }
}

/// "29 Aug", "29 Aug – 7 Sep"; overdue ones say so.
fn days(row: &Coming, language: Language) -> String {
    let day = |date| write::day_and_month(language, date);
    let days = if row.first == row.last { day(row.first) } else { format!("{} – {}", day(row.first), day(row.last)) };
    if row.overdue { format!("▲ {days}") } else { days }
}

/// Permissions to ask for, or to chase, in the next two weeks: by when, who decides, what hangs on it.
pub(crate) fn requests(weekly: &Weekly, language: Language) -> Grid {
    let mut open: Vec<_> = weekly.requests.requests.iter().filter(|row| pressing(weekly, row)).collect();
    open.sort_by_key(|row| (row.ask_by(), row.name.clone()));
    let date = |day| Value::Date(weekly.mission.date(day));
    let cells = |row: &&crate::ring::requests::Request| {
        vec![
            Value::maybe(row.ask_by(), date),
            Value::Text(request_grid::name(row, language)),
            Value::Text(request_grid::deciders(row, language)),
            Value::Text(request_grid::state(weekly.mission, row, language)),
            Value::maybe(row.needed, |(first, _)| date(first)),
            Value::Text(hangs(row, language)),
        ]
    };
    let heads = vec![
        "weekly-column-ask-by",
        "weekly-column-permission",
        "weekly-column-decides",
        "weekly-column-state",
        "weekly-column-needed",
        "weekly-column-hangs",
    ];
    Grid { sheet: "weekly-sheet-requests", heads, rows: open.iter().map(cells).collect() }
}

/// Where books, counts and plan disagree.
pub(crate) fn findings(weekly: &Weekly, language: Language) -> Vec<String> {
    weekly.standing.findings.iter().map(|row| language.say(&row.message)).collect()
}

/// What somebody must decide this week, with its day.
pub(crate) fn decisions(weekly: &Weekly, language: Language) -> Vec<String> {
    let decided =
        |kind: DutyKind| matches!(kind, DutyKind::Ask | DutyKind::Decide | DutyKind::Transfer | DutyKind::Close);
    let duties = weekly.standing.agenda.iter().filter(|row| decided(row.kind));
    let mut lines: Vec<String> = Vec::new();
    if !weekly.forecast.stranded.is_empty() || !weekly.standing.delays.is_empty() {
        lines.push(language.word("weekly-decide-replan"));
    }
    lines.extend(duties.map(|row| {
        let dated = Message::new("weekly-dated")
            .text("date", write::date_with_weekday(language, row.by))
            .said("what", row.message.clone());
        let overdue = if row.overdue { format!(" {}", language.word("track-overdue")) } else { String::new() };
        format!("{}{overdue}", language.say(&dated))
    }));
    let unconfirmed = weekly.standing.unconfirmed.len() as i64;
    if unconfirmed > 0 {
        lines.push(language.say(&Message::new("weekly-decide-unconfirmed").count("count", unconfirmed)));
    }
    lines
}
