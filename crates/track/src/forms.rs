//! Standings and comparisons as JSON and as text for people.

mod comparison;
mod json;
mod missions;
mod odds;
mod standing;

pub(crate) use comparison::departure_json;
pub use comparison::{comparison_json, comparison_text};
pub(crate) use json::assumed_json;
pub use json::standing_json;
pub use odds::{odds_json, odds_text};
pub use standing::{delay_message, late_message, standing_text};

use rearguard_model::Date;
use rearguard_words::{Language, Message, write};
use serde_json::Value;

fn date_json(date: Option<Date>) -> Value {
    date.map_or(Value::Null, |date| date.to_string().into())
}

/// A date in a table: "12 Sep", or a dash.
pub(crate) fn short(language: Language, date: Option<Date>) -> String {
    date.map_or_else(|| "–".to_owned(), |date| write::day_and_month(language, date))
}

pub(crate) fn head(language: Language, id: &str) -> String {
    language.say(&Message::new(id))
}

/// Rows under their headers, columns aligned; all but the first to the right.
pub(crate) fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, width))| {
            let gap = " ".repeat(width - cell.chars().count());
            if at == 0 { format!("{cell}{gap}") } else { format!("{gap}{cell}") }
        });
        format!("  {}", cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}
