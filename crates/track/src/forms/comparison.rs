//! A comparison as JSON (schemas/compare.schema.json) and as text.

use super::{date_json, head, missions, short, table};
use crate::compare::{Comparison, Departure, MovementChange, Side};
use rearguard_model::Exact;
use rearguard_model::amount::six_places;
use rearguard_words::{Language, Message, write};
use serde_json::{Map, Number, Value, json};

/// The whole comparison.
pub fn comparison_json(comparison: &Comparison) -> Value {
    let movement = |row: &MovementChange| {
        json!({
            "kind": row.kind.word(),
            "a": row.a.as_ref().map_or(Value::Null, departure_json),
            "b": row.b.as_ref().map_or(Value::Null, departure_json),
        })
    };
    let closing = |row: &crate::compare::ClosingShift| json!({ "site": row.site, "a": date_json(row.a), "b": date_json(row.b), "days": row.days });
    json!({
        "format": "rearguard-comparison/1",
        "a": side_json(&comparison.a),
        "b": side_json(&comparison.b),
        "rows": comparison.rows.iter().map(missions::json).collect::<Vec<_>>(),
        "same_movements": comparison.same,
        "movements": comparison.movements.iter().map(movement).collect::<Vec<_>>(),
        "closings": comparison.closings.iter().map(closing).collect::<Vec<_>>(),
    })
}

fn side_json(side: &Side) -> Value {
    let number = |value: &Exact| {
        let digits = six_places(value);
        digits.parse::<Number>().map_or(Value::String(digits), Value::Number)
    };
    let score = side.score.as_ref().map_or(Value::Null, |score| {
        let parts = score.parts().into_iter().map(|(name, value)| (name.to_owned(), number(value)));
        Value::Object(parts.collect::<Map<_, _>>())
    });
    json!({
        "kept": side.kept,
        "violations": side.violations,
        "all_out": date_json(side.all_out),
        "movements": side.movements,
        "as_of": date_json(side.as_of),
        "score": score,
    })
}

pub(crate) fn departure_json(row: &Departure) -> Value {
    let [people, vehicles, teu, items] = row.load;
    json!({
        "id": row.id,
        "leg": row.leg,
        "reverse": row.reverse,
        "depart": row.depart.to_string(),
        "people": people,
        "vehicles": vehicles,
        "teu": teu,
        "items": items,
    })
}

/// Dates and score side by side, how likely each is (where that was asked for),
/// then what differs.
pub fn comparison_text(comparison: &Comparison, odds: Option<&str>, language: Language) -> String {
    let mut parts = vec![table(&overview(comparison, language))];
    for (name, side) in [("A", &comparison.a), ("B", &comparison.b)] {
        let note = |on| Message::new("track-compare-as-of").text("plan", name).date("on", on);
        parts.extend(side.as_of.map(|on| language.say(&note(on))));
    }
    parts.extend(odds.map(str::to_owned));
    parts.extend(missions::text(&comparison.rows, language));
    if !comparison.closings.is_empty() {
        parts.push(format!("{}\n{}", head(language, "track-head-closings"), table(&closings(comparison, language))));
    }
    let counted = Message::new("track-compare-movements")
        .count("same", comparison.same as i64)
        .count("different", comparison.movements.len() as i64);
    let rows: Vec<Vec<String>> = comparison.movements.iter().map(|row| movement(row, language)).collect();
    let listed = if rows.is_empty() { String::new() } else { format!("\n{}", table(&rows)) };
    parts.push(format!("{}{listed}", language.say(&counted)));
    parts.join("\n\n")
}

fn overview(comparison: &Comparison, language: Language) -> Vec<Vec<String>> {
    let (a, b) = (&comparison.a, &comparison.b);
    let row = |id: &str, of: &dyn Fn(&Side) -> String| vec![head(language, id), of(a), of(b)];
    let mut rows = vec![
        vec![String::new(), "A".to_owned(), "B".to_owned()],
        row("track-compare-kept", &|side| head(language, if side.kept { "track-yes" } else { "track-no" })),
        row("track-compare-all-out", &|side| short(language, side.all_out)),
    ];
    let names = a.score.as_ref().or(b.score.as_ref()).map(|score| score.parts().map(|(name, _)| name));
    for (at, name) in names.into_iter().flatten().enumerate() {
        let value = |side: &Side| {
            let written = side.score.as_ref().map(|score| six_places(score.parts()[at].1));
            written.map_or_else(
                || "–".to_owned(),
                |digits| match digits.parse() {
                    Ok(amount) => write::amount(language, amount),
                    Err(_) => digits,
                },
            )
        };
        rows.push(row(&format!("track-score-{}", name.replace('_', "-")), &value));
    }
    rows
}

fn closings(comparison: &Comparison, language: Language) -> Vec<Vec<String>> {
    let one = |row: &crate::compare::ClosingShift| {
        let days = row.days.map(|days| language.say(&Message::new("track-shift").count("days", days)));
        vec![row.site.clone(), short(language, row.a), short(language, row.b), days.unwrap_or_default()]
    };
    comparison.closings.iter().map(one).collect()
}

fn movement(row: &MovementChange, language: Language) -> Vec<String> {
    let shown = row.a.as_ref().or(row.b.as_ref());
    let day = |side: &Option<Departure>| short(language, side.as_ref().map(|departure| departure.depart));
    let id = shown.map(|departure| departure.id.clone()).unwrap_or_default();
    let leg = shown.map(|departure| departure.leg.clone()).unwrap_or_default();
    vec![id, leg, day(&row.a), day(&row.b), head(language, &format!("track-change-{}", row.kind.word()))]
}
