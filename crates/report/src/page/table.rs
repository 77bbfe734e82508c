//! Tables: head, rows, and a box that scrolls on narrow screens.

use crate::markup::Markup;
use crate::verdicts::verdict_word;
use rearguard_check::review::Verdict;
use rearguard_words::Language;

/// A heading, and whether numbers stand under it.
pub(super) struct Column {
    head: String,
    numeric: bool,
}

/// Columns from message ids; those that begin with `#` hold numbers.
pub(super) fn columns(language: Language, ids: &[&str]) -> Vec<Column> {
    ids.iter()
        .map(|id| match id.strip_prefix('#') {
            Some(id) => Column { head: language.word(id), numeric: true },
            None => Column { head: language.word(id), numeric: false },
        })
        .collect()
}

/// Whether numbers stand under the heading.
pub(super) fn headed(column: &Column) -> bool {
    column.numeric
}

/// What stands in a cell.
pub(super) enum Cell {
    Text(String),
    /// Right-aligned, never broken.
    Number(String),
    /// A date, never broken.
    Day(String),
    Verdict(Verdict),
}

impl Cell {
    /// A date of the table, or a dash where there is none.
    pub fn day(day: Option<String>) -> Cell {
        Cell::Day(day.unwrap_or_else(|| "–".to_owned()))
    }

    fn write(&self, m: &mut Markup, language: Language) {
        match self {
            Cell::Text(text) => m.leaf("td", &[], text),
            Cell::Number(text) => m.leaf("td", &[("class", "n")], text),
            Cell::Day(text) => m.leaf("td", &[("class", "d")], text),
            Cell::Verdict(verdict) => {
                m.leaf("td", &[("class", verdict_class(*verdict))], &verdict_word(language, *verdict))
            }
        };
    }
}

fn verdict_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Kept => "verdict kept",
        Verdict::Broken => "verdict broken",
        Verdict::NotJudged => "verdict unknown",
    }
}

/// Writes the table; `total` becomes its foot.
pub(super) fn write(
    m: &mut Markup,
    language: Language,
    columns: &[Column],
    rows: impl Iterator<Item = Vec<Cell>>,
    total: Option<Vec<Cell>>,
) {
    // Tables of many columns scroll on a phone instead of breaking every word.
    let class = if columns.len() > 5 { "many" } else { "few" };
    write_as(m, language, class, columns, rows, total);
}

/// The same with a class of its own in the style sheet.
pub(super) fn write_as(
    m: &mut Markup,
    language: Language,
    class: &'static str,
    columns: &[Column],
    rows: impl Iterator<Item = Vec<Cell>>,
    total: Option<Vec<Cell>>,
) {
    m.element("div", &[("class", "scroll")], |m| {
        m.element("table", &[("class", class)], |m| {
            m.element("thead", &[], |m| {
                m.element("tr", &[], |m| columns.iter().for_each(|column| head(m, column)));
            });
            m.element("tbody", &[], |m| rows.for_each(|cells| row(m, language, &cells)));
            if let Some(cells) = total {
                m.element("tfoot", &[], |m| row(m, language, &cells));
            }
        });
    });
}

fn head(m: &mut Markup, column: &Column) {
    let class = if column.numeric { "n" } else { "t" };
    m.leaf("th", &[("scope", "col"), ("class", class)], &column.head);
}

fn row(m: &mut Markup, language: Language, cells: &[Cell]) {
    m.element("tr", &[], |m| cells.iter().for_each(|cell| cell.write(m, language)));
}
