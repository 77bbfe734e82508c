//! Rows that two missions do not share, in words and as JSON.

use super::head;
use crate::compare::{RowChange, RowKind};
use rearguard_words::{Language, Message};
use serde_json::{Value, json};

/// More are counted, not listed.
const MOST_ROWS: usize = 20;

pub(super) fn json(row: &RowChange) -> Value {
    let kind = match &row.kind {
        RowKind::OnlyInA => "only-a",
        RowKind::OnlyInB => "only-b",
        RowKind::Otherwise(_) => "otherwise",
    };
    let cells: Vec<Value> = match &row.kind {
        RowKind::Otherwise(cells) => {
            cells.iter().map(|(column, a, b)| json!({ "column": column, "a": a, "b": b })).collect()
        }
        _ => Vec::new(),
    };
    json!({ "table": row.table, "row": row.row, "kind": kind, "cells": cells })
}

/// Nothing where the missions are the same.
pub(super) fn text(rows: &[RowChange], language: Language) -> Option<String> {
    if rows.is_empty() {
        return None;
    }
    let mut lines = vec![language.say(&Message::new("track-compare-rows").count("count", rows.len() as i64))];
    lines.extend(rows.iter().take(MOST_ROWS).map(|row| line(row, language)));
    if rows.len() > MOST_ROWS {
        let more = Message::new("track-compare-more-rows").count("count", (rows.len() - MOST_ROWS) as i64);
        lines.push(format!("  {}", language.say(&more)));
    }
    Some(lines.join("\n"))
}

fn line(row: &RowChange, language: Language) -> String {
    let what = match &row.kind {
        RowKind::OnlyInA => head(language, "track-change-only-a"),
        RowKind::OnlyInB => head(language, "track-change-only-b"),
        RowKind::Otherwise(cells) => {
            let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
            let cell = |(column, a, b): &(String, Option<String>, Option<String>)| {
                format!("{column} {} → {}", value(a), value(b))
            };
            cells.iter().map(cell).collect::<Vec<_>>().join(", ")
        }
    };
    let name =
        [row.table.as_str(), row.row.as_str()].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>();
    format!("  {}: {what}", name.join(" "))
}
