//! Old against new in words and as JSON (schemas/replan.schema.json).

use super::{Changes, DisposalChange, ReplannedMovement};
use crate::compare::{ClosingShift, Departure};
use crate::forms::{assumed_json, departure_json, head, short, table};
use rearguard_model::amount::six_places;
use rearguard_words::{Language, Message, write};
use serde_json::{Number, Value, json};

/// How much changes and what it costs, then movement by movement with the reason.
pub fn changes_text(changes: &Changes, language: Language) -> String {
    let mut parts = vec![language.say(&summary(changes)), language.say(&account(changes, language))];
    let assumed = changes.assumed.messages();
    if !assumed.is_empty() {
        let lines: Vec<String> = assumed.iter().map(|(_, said)| format!("  {}", language.say(said))).collect();
        parts.push(format!("\n{}\n{}", head(language, "track-head-assumed"), lines.join("\n")));
    }
    if !changes.closings.is_empty() {
        let rows: Vec<Vec<String>> = changes.closings.iter().map(|row| closing(row, language)).collect();
        parts.push(format!("\n{}\n{}", head(language, "track-head-closings"), table(&rows)));
    }
    if !changes.movements.is_empty() {
        let columns = ["movement", "leg", "old", "new", "change"];
        let header = columns.map(|column| head(language, &format!("track-replan-column-{column}"))).to_vec();
        let rows = std::iter::once(header).chain(changes.movements.iter().map(|row| movement(row, language)));
        let lines = table(&rows.collect::<Vec<_>>());
        let reasons = changes
            .movements
            .iter()
            .map(|row| format!("\n      {}. {}", load(row, language), language.say(&row.reason.message())));
        let told: Vec<String> =
            lines.lines().zip(std::iter::once(String::new()).chain(reasons)).map(|(l, r)| format!("{l}{r}")).collect();
        parts.push(format!("\n{}\n{}", head(language, "track-replan-head"), told.join("\n")));
    }
    if !changes.disposals.is_empty() {
        let header = ["of", "site", "what", "old", "new"];
        let header = header.map(|column| head(language, &format!("track-replan-column-{column}"))).to_vec();
        let rows = std::iter::once(header).chain(changes.disposals.iter().map(|row| disposal(row, language)));
        let listed = table(&rows.collect::<Vec<_>>());
        parts.push(format!("\n{}\n{listed}", head(language, "track-replan-head-disposals")));
    }
    parts.join("\n")
}

/// Property of whom, where, how much and how, on which day.
fn disposal(row: &DisposalChange, language: Language) -> Vec<String> {
    let owner = row.row.unit.as_ref().or(row.row.asset.as_ref()).cloned().unwrap_or_default();
    let what = Message::new(format!("track-replan-{}", row.row.how)).count("count", row.row.quantity);
    vec![owner, row.row.site.clone(), language.say(&what), short(language, row.old), short(language, row.new)]
}

/// "75 people, 5 vehicles"; where old and new differ, both.
fn load(row: &ReplannedMovement, language: Language) -> String {
    let said = |side: &Departure| {
        let parts = ["people", "vehicles", "teu", "items"].into_iter().zip(side.load);
        let parts = parts.filter(|(_, count)| *count > 0);
        let words = parts.map(|(id, count)| language.say(&Message::new(format!("track-{id}")).count("count", count)));
        let all = words.collect::<Vec<_>>().join(", ");
        if all.is_empty() { head(language, "track-replan-empty") } else { all }
    };
    let sides: Vec<String> = [&row.change.a, &row.change.b].into_iter().flatten().map(said).collect();
    match sides.as_slice() {
        [old, new] if old != new => format!("{old} → {new}"),
        [side, ..] => side.clone(),
        [] => String::new(),
    }
}

fn summary(changes: &Changes) -> Message {
    Message::new("track-replan-summary")
        .date("on", changes.on)
        .count("past", changes.past as i64)
        .count("changed", changes.changed() as i64)
        .count("to-come", changes.to_come as i64)
        .text("percent", changes.percent().map_or_else(|| "–".to_owned(), |percent| percent.to_string()))
}

fn account(changes: &Changes, language: Language) -> Message {
    let digits = six_places(&changes.account.cost);
    let cost = digits.parse().map_or(digits, |amount| write::amount(language, amount));
    Message::new("track-replan-account")
        .count("moved", changes.account.moved_movements as i64)
        .count("days", changes.account.moved_closure_days)
        .text("cost", cost)
}

fn closing(row: &ClosingShift, language: Language) -> Vec<String> {
    let days = row.days.map(|days| language.say(&Message::new("track-shift").count("days", days)));
    vec![row.site.clone(), short(language, row.a), short(language, row.b), days.unwrap_or_default()]
}

fn movement(row: &ReplannedMovement, language: Language) -> Vec<String> {
    let change = &row.change;
    let day = |side: &Option<Departure>| short(language, side.as_ref().map(|departure| departure.depart));
    let shown = change.a.as_ref().or(change.b.as_ref());
    vec![
        shown.map(|departure| departure.id.clone()).unwrap_or_default(),
        shown.map(|departure| departure.leg.clone()).unwrap_or_default(),
        day(&change.a),
        day(&change.b),
        head(language, &format!("track-replan-{}", change.kind.word())),
    ]
}

/// The part of `rearguard replan --json` that says what changes.
pub fn changes_json(changes: &Changes, language: Language) -> Value {
    let date = |date: Option<rearguard_model::Date>| date.map(|date| date.to_string());
    let side = |side: &Option<Departure>| side.as_ref().map_or(Value::Null, departure_json);
    let movement = |row: &ReplannedMovement| {
        json!({
            "kind": row.change.kind.word(),
            "old": side(&row.change.a),
            "new": side(&row.change.b),
            "reason": row.reason.word(),
            "why": language.say(&row.reason.message()),
        })
    };
    let closing =
        |row: &ClosingShift| json!({ "site": row.site, "old": date(row.a), "new": date(row.b), "days": row.days });
    let digits = six_places(&changes.account.cost);
    json!({
        "on": changes.on.to_string(),
        "past": changes.past,
        "assumed": assumed_json(&changes.assumed),
        "to_come": changes.to_come,
        "same": changes.same,
        "changed_percent": changes.percent(),
        "movements": changes.movements.iter().map(movement).collect::<Vec<_>>(),
        "closings": changes.closings.iter().map(closing).collect::<Vec<_>>(),
        "disposals": changes.disposals.iter().map(disposal_json).collect::<Vec<_>>(),
        "account": {
            "moved_movements": changes.account.moved_movements,
            "moved_closure_days": changes.account.moved_closure_days,
            "cost": digits.parse::<Number>().map_or(Value::String(digits), Value::Number),
        },
    })
}

fn disposal_json(change: &DisposalChange) -> Value {
    let date = |date: Option<rearguard_model::Date>| date.map(|date| date.to_string());
    let row = &change.row;
    json!({
        "site": row.site,
        "unit": row.unit,
        "asset": row.asset,
        "class": row.class,
        "quantity": row.quantity,
        "how": row.how,
        "old": date(change.old),
        "new": date(change.new),
    })
}
