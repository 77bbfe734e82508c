//! What somebody did, to be said in any language and undone.

use rearguard_words::{Language, Message};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    Opened {
        from: String,
    },
    Cell {
        table: String,
        row: String,
        column: String,
        before: String,
        after: String,
    },
    Cells {
        table: String,
        count: i64,
    },
    Rows {
        table: String,
        added: i64,
        removed: i64,
    },
    Undone(Box<Act>),
    Redone(Box<Act>),
    /// The site by its name.
    ClosureMoved {
        site: String,
        day: String,
    },
    DepartureMoved {
        movement: String,
        day: String,
    },
    Replanned {
        on: String,
    },
}

impl Act {
    pub fn message(&self) -> Message {
        match self {
            Act::Opened { from } => Message::new("serve-act-opened").text("from", from),
            Act::Cell { table, row, column, before, after } => {
                let shown = |text: &String| if text.is_empty() { "–".to_owned() } else { text.clone() };
                Message::new("serve-act-cell")
                    .said("table", table_title(table))
                    .text("row", row)
                    .text("column", column)
                    .text("before", shown(before))
                    .text("after", shown(after))
            }
            Act::Cells { table, count } => {
                Message::new("serve-act-cells").said("table", table_title(table)).count("count", *count)
            }
            Act::Rows { table, added, removed } => Message::new("serve-act-rows")
                .said("table", table_title(table))
                .count("added", *added)
                .count("removed", *removed),
            Act::Undone(act) => Message::new("serve-act-undone").said("act", act.message()),
            Act::Redone(act) => Message::new("serve-act-redone").said("act", act.message()),
            Act::ClosureMoved { site, day } => moved("serve-act-closure", day).text("site", site),
            Act::DepartureMoved { movement, day } => moved("serve-act-departure", day).text("movement", movement),
            Act::Replanned { on } => moved("serve-act-replanned", on),
        }
    }

    pub fn said(&self, language: Language) -> String {
        language.say(&self.message())
    }

    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Blank where it cannot be understood (a store of a later version).
    pub fn say_json(text: &str, language: Language) -> String {
        serde_json::from_str::<Act>(text).map(|act| act.said(language)).unwrap_or_default()
    }
}

fn moved(id: &str, day: &str) -> Message {
    match day.parse() {
        Ok(date) => Message::new(id).date("day", date),
        Err(_) => Message::new(id).text("day", day),
    }
}

/// A table's name for people.
pub fn table_title(table: &str) -> Message {
    Message::new(format!("serve-table-{table}"))
}

/// A column's name for people, whatever the table.
pub fn column_title(column: &str) -> Message {
    Message::new(format!("serve-column-{}", column.replace('_', "-")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rearguard::tables::columns::MISSION;

    #[test]
    fn every_table_and_column_has_a_name_in_both_languages() {
        for table in MISSION {
            let columns = table.columns.iter().map(|column| column_title(column));
            for message in std::iter::once(table_title(table.name)).chain(columns) {
                for language in [Language::English, Language::French] {
                    let said = language.say(&message);
                    assert!(!said.is_empty() && !said.contains("serve-"), "{said} in {}", table.name);
                }
            }
        }
    }
}
