//! The odds of two plans under the same draws, in words and as JSON.

use super::{date_json, head, short, table};
use crate::compare::Odds;
use rearguard_model::Date;
use rearguard_simulate::{DateRange, Outlook, comparison_to_json, say};
use rearguard_words::{Language, Message};
use serde_json::{Value, json};

pub fn odds_json(odds: &Odds) -> Value {
    let side = |outlook: &Outlook| {
        let DateRange { p10, p50, p90 } = outlook.last_out;
        json!({
            "by": date_json(outlook.by),
            "in_time": outlook.in_time,
            "as_planned": outlook.as_planned,
            "never_out": never_out(outlook),
            "last_out": { "p10": date_json(p10), "p50": date_json(p50), "p90": date_json(p90) },
        })
    };
    json!({
        "runs": odds.draws.runs,
        "seed": odds.a.seed,
        "a": side(&odds.a),
        "b": side(&odds.b),
        "draws": comparison_to_json(&odds.draws),
    })
}

/// Number, threshold, date and basis of each; the dates; then draw by draw.
pub fn odds_text(odds: &Odds, language: Language) -> String {
    let mut parts = vec![head(language, "track-odds-head")];
    for (name, outlook) in [("A", &odds.a), ("B", &odds.b)] {
        parts.push(format!("  {name}: {}", language.say(&say::odds(outlook))));
        if !outlook.as_planned {
            parts.push(format!("     {}", head(language, "simulate-not-as-planned")));
        }
    }
    parts.push(table(&dates(odds, language)));
    parts.extend(draws(odds).iter().map(|message| format!("  {}", language.say(message))));
    parts.join("\n")
}

fn dates(odds: &Odds, language: Language) -> Vec<Vec<String>> {
    let row = |id: &str, of: &dyn Fn(&Outlook) -> Option<Date>| {
        vec![head(language, id), short(language, of(&odds.a)), short(language, of(&odds.b))]
    };
    vec![
        vec![head(language, "simulate-last-out"), "A".to_owned(), "B".to_owned()],
        row("simulate-early", &|outlook| outlook.last_out.p10),
        row("simulate-middle", &|outlook| outlook.last_out.p50),
        row("simulate-late", &|outlook| outlook.last_out.p90),
    ]
}

fn draws(odds: &Odds) -> Vec<Message> {
    let draws = &odds.draws;
    let order = Message::new("track-odds-order")
        .count("runs", i64::from(draws.runs))
        .count("a", i64::from(draws.later))
        .count("b", i64::from(draws.earlier))
        .count("same", i64::from(draws.same_day));
    let mut messages = vec![order];
    let (a, b) = (never_out(&odds.a), never_out(&odds.b));
    if a.max(b) < draws.runs {
        let range = draws.days_later;
        let difference = Message::new("track-odds-difference").said("middle", days(range.p50));
        messages.push(difference.said("low", days(range.p10)).said("high", days(range.p90)));
    }
    if a + b > 0 {
        messages.push(Message::new("track-odds-never").count("a", i64::from(a)).count("b", i64::from(b)));
    }
    let only = Message::new("track-odds-only");
    messages
        .push(only.count("a", i64::from(draws.only_first_in_time)).count("b", i64::from(draws.only_second_in_time)));
    messages
}

/// "3 days later", "on the same day", "3 days earlier".
fn days(later: i64) -> Message {
    let id = match later {
        0 => "track-odds-same-day",
        1.. => "track-odds-days-later",
        _ => "track-odds-days-earlier",
    };
    Message::new(id).count("days", later.abs())
}

/// Runs in which somebody is still inside at the end of the simulated days.
fn never_out(outlook: &Outlook) -> u32 {
    outlook.each.iter().filter(|run| run.out.is_none()).count() as u32
}
