//! A standing as text: what a movement control officer reads in the morning.

use super::{head, short, table};
use crate::ahead::Delay;
use crate::standing::{Late, LateState, Progress, Standing};
use rearguard_model::{Mission, SiteKind};
use rearguard_words::{Language, Message, write};

/// The standing in the order in which it is used: the answer, what is wrong,
/// what to do, then the tables. Of each list at most so many lines, and how many there are more.
pub fn standing_text(mission: &Mission, standing: &Standing, language: Language, most: usize) -> String {
    let mut parts = vec![answer(standing, language)];
    let mut section = |id: &str, mut lines: Vec<String>| {
        let more = lines.len().saturating_sub(most);
        if more > 1 {
            lines.truncate(most);
            lines.push(format!("  {}", language.say(&Message::new("track-more").count("count", more as i64))));
        }
        if !lines.is_empty() {
            parts.push(format!("{}\n{}", head(language, id), lines.join("\n")));
        }
    };
    let said = |message: &Message| format!("  {}", language.say(message));
    section("track-head-findings", standing.findings.iter().map(|row| said(&row.message)).collect());
    section(
        "track-head-late",
        standing.late.iter().filter(|row| matters(row)).map(|row| said(&late_message(row))).collect(),
    );
    section("track-head-delays", standing.delays.iter().map(|row| said(&delay_message(row))).collect());
    // What is late stands there already.
    let told = |subject: &String| standing.late.iter().any(|late| late.movement == *subject);
    let unconfirmed = standing.unconfirmed.iter().filter(|row| !told(&row.subject));
    section("track-head-unconfirmed", unconfirmed.map(|row| said(&row.message)).collect());
    section("track-head-agenda", standing.agenda.iter().map(|row| duty(row, language)).collect());
    section("track-head-clauses", clauses(mission, standing, language));
    section("track-head-contributors", vec![contributors(standing, language)]);
    section("track-head-sites", vec![sites(mission, standing, language)]);
    parts.push(digest(standing, language));
    parts.join("\n\n")
}

/// "On 12 September 2023: 0 of 360 people are out; planned were 0 …"
fn answer(standing: &Standing, language: Language) -> String {
    let line = |id: &str, progress: Progress| {
        let message = Message::new(id)
            .count("actual", progress.actual)
            .count("all", progress.all)
            .count("planned", progress.planned)
            .text("percent", progress.percent().map_or_else(|| "–".to_owned(), |percent| percent.to_string()));
        language.say(&message)
    };
    let mut lines = vec![
        language.say(&Message::new("track-answer").text("date", write::date_with_weekday(language, standing.on))),
        format!("  {}", line("track-answer-people", standing.people)),
        format!("  {}", line("track-answer-vehicles", standing.vehicles)),
        format!("  {}", line("track-answer-teu", standing.teu)),
    ];
    if standing.casualties > 0 {
        lines
            .push(format!("  {}", language.say(&Message::new("track-casualties").count("count", standing.casualties))));
    }
    lines.join("\n")
}

/// What arrived late long ago delays nobody any more; the JSON has it.
fn matters(row: &Late) -> bool {
    row.state != LateState::Arrived
}

/// What is late, in a sentence.
pub fn late_message(row: &Late) -> Message {
    let message = Message::new(format!("track-late-{}", row.state.word()))
        .text("movement", &row.movement)
        .count("days", row.days)
        .date("planned", row.planned_departure)
        .date("due", row.planned_arrival);
    match row.departed {
        Some(departed) => message.date("departed", departed),
        None => message.text("departed", "–"),
    }
}

/// What lateness does to a movement that is still to come, in a sentence.
pub fn delay_message(row: &Delay) -> Message {
    let base = |id: &str| Message::new(id).text("movement", &row.movement).date("planned", row.planned);
    let because = row.because.join(", ");
    match row.possible {
        Some(date) if because.is_empty() => base("track-delay-handling").date("possible", date),
        Some(date) => base("track-delay").date("possible", date).text("because", because),
        None => base("track-delay-missing").text("missing", missing(row)),
    }
}

/// "kidal-inf (0/2/0)": people or items, vehicles, TEU.
fn missing(row: &Delay) -> String {
    let one = |(name, [people, vehicles, teu]): &(String, [i64; 3])| format!("{name} ({people}/{vehicles}/{teu})");
    row.missing.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn duty(row: &crate::standing::Duty, language: Language) -> String {
    let date = write::date_with_weekday(language, row.by);
    let late = if row.overdue { format!(" {}", head(language, "track-overdue")) } else { String::new() };
    format!("  {date}  {}{late}", language.say(&row.message))
}

fn clauses(mission: &Mission, standing: &Standing, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    for row in &standing.clauses {
        let state = head(language, &format!("track-clause-{}", row.state.word()));
        lines.push(format!("  {}  {state}", mission.clauses[row.clause].id));
        lines.extend(row.because.iter().map(|message| format!("      {}", language.say(message))));
    }
    lines
}

fn contributors(standing: &Standing, language: Language) -> String {
    let header =
        ["contributor", "people", "vehicles", "teu"].map(|word| head(language, &format!("track-column-{word}")));
    let cell = |progress: Progress| {
        let count = |number| write::count(language, number);
        format!("{} / {} / {}", count(progress.planned), count(progress.actual), count(progress.all))
    };
    let mut rows = vec![header.to_vec()];
    for row in &standing.contributors {
        rows.push(vec![row.contributor.clone(), cell(row.people), cell(row.vehicles), cell(row.teu)]);
    }
    table(&rows)
}

fn sites(mission: &Mission, standing: &Standing, language: Language) -> String {
    let header = ["site", "people", "vehicles", "teu", "closing", "closed"]
        .map(|word| head(language, &format!("track-column-{word}")));
    let mut rows = vec![header.to_vec()];
    for row in &standing.sites {
        let pair = |kind: usize| {
            let count = |number| write::count(language, number);
            format!("{} / {}", count(row.planned[kind]), count(row.actual[kind]))
        };
        let site = &mission.sites[row.site];
        let empty = row.planned == [0; 3] && row.actual == [0; 3];
        if empty && site.kind == SiteKind::Port {
            continue;
        }
        let dates = [short(language, row.closing), short(language, row.closed)];
        rows.push([vec![site.site.clone(), pair(0), pair(1), pair(2)], dates.to_vec()].concat());
    }
    table(&rows)
}

fn digest(standing: &Standing, language: Language) -> String {
    let message = match &standing.log_digest {
        Some(digest) => Message::new("track-digest").count("entries", standing.entries as i64).text("digest", digest),
        None => Message::new("track-no-log"),
    };
    language.say(&message)
}
