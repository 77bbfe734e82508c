//! What the first page says: compliance, sites, stories, risks, what is asked.

use super::{Weekly, hangs};
use crate::ring::request_grid;
use crate::ring::requests::{Request, RequestState};
use crate::ring::{Grid, Value};
use rearguard_model::*;
use rearguard_simulate::{DateRange, Happening, Story, say};
use rearguard_track::forecast::ClauseChance;
use rearguard_track::standing::ClauseState;
use rearguard_words::{Language, Message, write};

/// Days ahead of which something must be done today.
const AHEAD: Day = 14;
/// Sites that one sentence names.
const MOST_SITES: usize = 5;

/// Planned, forecast with plan error, really.
pub(crate) fn sites(weekly: &Weekly, language: Language) -> Grid {
    let rows = weekly.forecast.sites.iter().map(|row| {
        let range = row.closed.map_or(row.closing_off, |_| None);
        vec![
            Value::Text(weekly.site_name(row.site)),
            Value::maybe(row.planned, Value::Date),
            Value::Text(range.map_or_else(|| "–".to_owned(), |range| span(language, range))),
            Value::maybe(row.closed, Value::Date),
        ]
    });
    let heads = vec!["weekly-column-site", "weekly-column-planned", "weekly-column-forecast", "weekly-column-really"];
    Grid { sheet: "weekly-sheet-sites", heads, rows: rows.collect() }
}

/// "3 Oct – 20 Nov".
pub(crate) fn span(language: Language, range: DateRange) -> String {
    let day = |date: Option<Date>| date.map_or_else(|| "?".to_owned(), |date| write::day_and_month(language, date));
    format!("{} – {}", day(range.p10), day(range.p90))
}

/// Id, what it asks, by when, how it stands; the mark beside the word.
pub(crate) fn clauses(weekly: &Weekly, language: Language) -> Grid {
    let rows = weekly.forecast.clauses.iter().map(|row| {
        let clause = &weekly.mission.clauses[row.clause];
        vec![
            Value::Text(clause.id.clone()),
            Value::maybe(row.by, Value::Date),
            Value::Text(format!(
                "{} {}",
                mark(row.state),
                language.word(&format!("weekly-clause-{}", row.state.word()))
            )),
            Value::Text(kept(weekly, row, language)),
        ]
    });
    let heads = vec!["weekly-column-clause", "weekly-column-by", "weekly-column-status", "weekly-column-chance"];
    Grid { sheet: "weekly-sheet-clauses", heads, rows: rows.collect() }
}

pub(crate) fn mark(state: ClauseState) -> &'static str {
    match state {
        ClauseState::Kept => "✓",
        ClauseState::AtRisk => "▲",
        ClauseState::Broken => "✕",
        ClauseState::NotJudged => "?",
    }
}

fn kept(weekly: &Weekly, row: &ClauseChance, language: Language) -> String {
    row.kept.map_or_else(|| "–".to_owned(), |runs| language.say(&say::share(runs, weekly.forecast.outlook.runs)))
}

/// A good, a middle and a bad month: heading, then what happens when.
pub(crate) fn stories(weekly: &Weekly, language: Language) -> Vec<(String, Vec<String>)> {
    let plan = &weekly.forecast.followed.plan;
    let event = |event: &Happening| {
        let what = say::event_message(weekly.mission, plan, &event.what);
        let date = write::day_and_month(language, event.on);
        language.say(&Message::new("weekly-dated").text("date", date).said("what", what))
    };
    let story = |story: &Story| {
        let heading = language.say(&say::story_heading(story));
        (heading, story.events.iter().map(event).collect())
    };
    say::told(&weekly.forecast.outlook).map(story).collect()
}

/// What is at risk, the gravest first.
pub(crate) fn risks(weekly: &Weekly, language: Language) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for state in [ClauseState::Broken, ClauseState::AtRisk] {
        found.extend(
            weekly.forecast.clauses.iter().filter(|row| row.state == state).map(|row| clause(weekly, row, language)),
        );
    }
    let stranded: i64 = weekly.forecast.stranded.iter().map(|row| row.amounts[0]).sum();
    let counted = |id: &str, count: i64| (count > 0).then(|| language.say(&Message::new(id).count("count", count)));
    found.extend(counted("weekly-risk-stranded", stranded));
    found.extend(late_sites(weekly, language));
    let late = weekly.standing.late.iter().filter(|row| row.arrives.is_none_or(|day| day > weekly.standing.on)).count();
    found.extend(counted("weekly-risk-late", late as i64));
    found.extend(counted("weekly-risk-delays", weekly.standing.delays.len() as i64));
    found.extend(counted("weekly-risk-findings", weekly.standing.findings.len() as i64));
    found
}

/// "May close after their day: Ber (27 Sep, due 25 Aug), …".
fn late_sites(weekly: &Weekly, language: Language) -> Option<String> {
    let day = |date| write::day_and_month(language, date);
    let late = weekly.forecast.sites.iter().filter_map(|row| {
        let (due, late) = (row.due?, row.closing_off?.p90?);
        let message = Message::new("weekly-risk-site").text("site", weekly.site_name(row.site));
        let message = message.text("late", day(late)).text("due", day(due));
        (late > due && row.closed.is_none()).then(|| language.say(&message))
    });
    let named: Vec<String> = late.collect();
    let list = named.iter().take(MOST_SITES).cloned().collect::<Vec<_>>().join(", ");
    let more = Message::new("weekly-risk-more").count("count", named.len().saturating_sub(MOST_SITES) as i64);
    let list = if named.len() > MOST_SITES { format!("{list} {}", language.say(&more)) } else { list };
    (!named.is_empty()).then(|| language.say(&Message::new("weekly-risk-sites").text("list", list)))
}

/// "OP2-withdraw is at risk: 62 of 100 simulated runs keep it."
fn clause(weekly: &Weekly, row: &ClauseChance, language: Language) -> String {
    let message = Message::new("weekly-risk-clause")
        .text("clause", &weekly.mission.clauses[row.clause].id)
        .said("state", Message::new(format!("weekly-clause-{}", row.state.word())));
    let why =
        row.because.first().map(|why| language.say(why)).or_else(|| row.kept.map(|_| kept(weekly, row, language)));
    why.map_or_else(|| language.say(&message), |why| format!("{} – {why}", language.say(&message)))
}

/// Permissions that are not granted and that the next two weeks hang on, and
/// those to ask for by then; the most people first.
pub(crate) fn asks(weekly: &Weekly, language: Language) -> Vec<String> {
    let mut open: Vec<&Request> = weekly.requests.requests.iter().filter(|row| pressing(weekly, row)).collect();
    open.sort_by_key(|row| (std::cmp::Reverse(row.hangs.people), row.name.clone()));
    let one = |row: &Request| {
        let (first, _) = row.needed?;
        let id = match row.state {
            RequestState::Refused(_) => "weekly-ask-reconsider",
            _ => "weekly-ask-answer",
        };
        let message = Message::new(id)
            .text("name", request_grid::name(row, language))
            .text("who", request_grid::deciders(row, language))
            .text("by", write::day_and_month(language, weekly.mission.date(first)))
            .text("hangs", hangs(row, language));
        Some(language.say(&message))
    };
    open.into_iter().filter_map(one).collect()
}

/// Whether anything must be done about it in the days ahead.
pub(crate) fn pressing(weekly: &Weekly, row: &Request) -> bool {
    let today = weekly.mission.day(weekly.standing.on);
    let needed = row.needed.is_some_and(|(_, last)| last >= today);
    let soon = row.ask_by().is_some_and(|day| day <= today.saturating_add(AHEAD))
        || row.needed.is_some_and(|(first, _)| first <= today.saturating_add(AHEAD));
    needed && soon && !matches!(row.state, RequestState::Granted(_))
}
