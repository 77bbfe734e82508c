//! A mission as a folder of mission.toml and CSV tables.

use super::mission_tables::{head, mission_tables};
use super::out_table::{CsvStyle, OutCell, csv_text};
use super::save::{SaveError, make_folder, write_atomically};
use rearguard_model::Mission;
use std::fmt::Write;
use std::path::Path;

/// Writes mission.toml and a CSV file per table, each file whole or not at
/// all. Tables without rows get no file.
pub fn write_mission_folder(mission: &Mission, folder: &Path) -> Result<(), SaveError> {
    make_folder(folder)?;
    for table in mission_tables(mission) {
        let path = folder.join(format!("{}.csv", table.name));
        write_atomically(&path, csv_text(&table, CsvStyle::Machine).as_bytes())?;
    }
    write_atomically(&folder.join("mission.toml"), mission_toml(mission).as_bytes())
}

/// The text of mission.toml.
pub(super) fn mission_toml(mission: &Mission) -> String {
    let (sections, clauses) = head(mission);
    let mut out = String::new();
    for section in sections.iter().filter(|section| !section.keys.is_empty()) {
        let gap = if out.is_empty() { "" } else { "\n" };
        put(&mut out, format_args!("{gap}[{}]\n", section.name));
        for (key, cell) in &section.keys {
            put(&mut out, format_args!("{key} = {}\n", toml_value(key, cell)));
        }
    }
    for clause in &clauses {
        put(&mut out, format_args!("\n[[clause]]\nid = {}\n", quoted(&clause.id)));
        put(&mut out, format_args!("kind = {}\n", quoted(clause.kind.word())));
        for (key, cell) in &clause.keys {
            put(&mut out, format_args!("{key} = {}\n", toml_value(key, cell)));
        }
    }
    out
}

fn put(out: &mut String, text: std::fmt::Arguments) {
    out.write_fmt(text).expect("writing to a string succeeds");
}

fn toml_value(key: &str, cell: &OutCell) -> String {
    match cell {
        OutCell::Text(text) if key == "votes.vetoed" => (text == "yes").to_string(),
        OutCell::Text(text) => quoted(text),
        OutCell::Count(count) => count.to_string(),
        OutCell::Number(digits) => digits.clone(),
        OutCell::Date(date) => date.to_string(),
        OutCell::Blank => quoted(""),
    }
}

/// A TOML basic string.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => put(&mut out, format_args!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
