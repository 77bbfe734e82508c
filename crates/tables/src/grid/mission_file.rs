//! mission.toml as the table `mission`: one row per value, its key dotted, its
//! row number the line on which it stands.

use crate::grid::clean::clean;
use crate::grid::codes::Code;
use crate::grid::sheet::{Remark, address};
use crate::problem::Problem;
use crate::raw::{Cell, NumberStyle, RawRow, RawTable};
use jiff::civil::Date;
use toml::de::{DeInteger, DeTable, DeValue};
use toml::value::Datetime;

/// Slips of one file that are listed.
const LISTED: usize = 20;

/// The rows of the text, and all that is wrong with it.
pub(crate) fn table(file: &str, text: &str, problems: &mut Vec<Problem>) -> RawTable {
    let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut reader = Reader { file, text, lines, found: Vec::new(), problems };
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in errors.iter().take(LISTED) {
        reader.syntax(error);
    }
    reader.walk("", document.get_ref());
    let mut found = reader.found;
    found.sort_by_key(|(offset, _)| *offset);
    RawTable {
        name: "mission".to_owned(),
        file: file.to_owned(),
        header_row: 0,
        headers: vec!["key".to_owned(), "value".to_owned()],
        rows: found.into_iter().map(|(_, row)| row).collect(),
        style: NumberStyle::default(),
    }
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    /// Where each line begins; the first at 0.
    lines: Vec<usize>,
    /// Rows with the place in the text at which their key stands.
    found: Vec<(usize, RawRow)>,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    /// Line and column, from 1.
    fn place(&self, offset: usize) -> (u32, u32) {
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = self.lines[line - 1];
        let before = self.text.get(start..offset).unwrap_or_default();
        (line as u32, 1 + before.chars().count() as u32)
    }

    fn syntax(&mut self, error: &toml::de::Error) {
        let (line, column) = self.place(error.span().map_or(0, |span| span.start));
        let fill =
            |m: rearguard_words::Message| m.text("reason", error.message()).text("line", line).text("column", column);
        let problem = Code::BadToml.problem(self.file, fill);
        let problem = Problem { row: Some(line), ..problem };
        if self.problems.last() != Some(&problem) {
            self.problems.push(problem);
        }
    }

    fn walk(&mut self, prefix: &str, table: &DeTable<'_>) {
        for (key, value) in table {
            let name = format!("{prefix}{}", key.get_ref().trim());
            match value.get_ref() {
                DeValue::Table(inner) => self.walk(&format!("{name}."), inner),
                DeValue::Array(items) if items.iter().any(|item| item.get_ref().is_table()) => {
                    for (at, item) in items.iter().enumerate() {
                        self.item(&name, at, item.span().start, item.get_ref());
                    }
                }
                other => self.value(&name, key.span().start, other),
            }
        }
    }

    /// One `[[clause]]`: its keys are called by its id. Other lists of tables
    /// are called by their number, for the reader to say that they are unknown.
    fn item(&mut self, name: &str, at: usize, offset: usize, item: &DeValue<'_>) {
        let DeValue::Table(table) = item else { return self.odd(name, offset) };
        if name != "clause" {
            return self.walk(&format!("{name}.{}.", at + 1), table);
        }
        let id = table.get("id").and_then(|id| match id.get_ref() {
            DeValue::String(text) => Some(clean(text).text),
            DeValue::Integer(number) => Some(digits(number)),
            _ => None,
        });
        let Some(id) = id.filter(|id| !id.is_empty()) else {
            let (line, _) = self.place(offset);
            let problem = Code::ClauseWithoutId.problem(self.file, |m| m.count("number", at as i64 + 1));
            self.problems.push(Problem { row: Some(line), ..problem });
            return;
        };
        if table.len() == 1 {
            self.push(offset, &format!("clause.{id}.kind"), Cell::Blank);
        }
        let rest =
            table.iter().filter(|(key, _)| key.get_ref() != "id").map(|(key, value)| (key.clone(), value.clone()));
        self.walk(&format!("clause.{id}."), &rest.collect());
    }

    fn value(&mut self, name: &str, offset: usize, value: &DeValue<'_>) {
        let cell = match value {
            DeValue::String(text) => self.text(text, offset),
            DeValue::Integer(number) => Cell::Number(digits(number)),
            DeValue::Float(number) => float(number.as_str()),
            DeValue::Boolean(value) => Cell::Bool(*value),
            DeValue::Datetime(moment) => match self.date(moment, offset) {
                Some(date) => Cell::Date(date),
                None => return self.odd(name, offset),
            },
            DeValue::Array(items) => {
                let words: Option<Vec<String>> = items.iter().map(|item| word(item.get_ref())).collect();
                match words {
                    Some(words) => Cell::Text(words.join(" ")),
                    None => return self.odd(name, offset),
                }
            }
            DeValue::Table(_) => return,
        };
        self.push(offset, name, cell);
    }

    fn text(&mut self, raw: &str, offset: usize) -> Cell {
        let cell = clean(raw);
        if cell.had_zero_width {
            let (row, _) = self.place(offset);
            let remark = Remark { code: Code::ZeroWidth, row, column: 1, value: cell.text.clone() };
            let problem = remark.code.problem(self.file, |m| m.text("cell", address(row, 1)));
            self.problems.push(Problem { row: Some(row), value: Some(remark.value), ..problem });
        }
        if cell.text.is_empty() { Cell::Blank } else { Cell::Text(cell.text) }
    }

    fn date(&mut self, moment: &Datetime, offset: usize) -> Option<Date> {
        let day = moment.date?;
        if moment.time.is_some() {
            let (line, _) = self.place(offset);
            let problem = Code::TimeIgnored.problem(self.file, |m| m.text("cell", format!("B{line}")));
            self.problems.push(Problem { row: Some(line), value: Some(moment.to_string()), ..problem });
        }
        Date::new(i16::try_from(day.year).ok()?, i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?).ok()
    }

    fn odd(&mut self, name: &str, offset: usize) {
        let (line, _) = self.place(offset);
        let problem = Code::OddTomlValue.problem(self.file, |m| m.text("key", name));
        self.problems.push(Problem { row: Some(line), ..problem });
    }

    fn push(&mut self, offset: usize, name: &str, value: Cell) {
        let (number, _) = self.place(offset);
        let cells = vec![Cell::Text(clean(name).text), value];
        self.found.push((offset, RawRow { number, cells }));
    }
}

/// Decimal digits, also of numbers written in hexadecimal.
fn digits(number: &DeInteger<'_>) -> String {
    let text = number.as_str().trim_start_matches('+');
    if number.radix() == 10 {
        return text.to_owned();
    }
    i128::from_str_radix(text, number.radix()).map_or_else(|_| text.to_owned(), |value| value.to_string())
}

/// A plain decimal as written; with an exponent, the same number without one;
/// `nan` and `inf` as the text that they are.
fn float(text: &str) -> Cell {
    let text = text.trim_start_matches('+');
    if !text.contains(['e', 'E', 'n', 'i']) {
        return Cell::Number(text.to_owned());
    }
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() => Cell::Number(format!("{value}")),
        _ => Cell::Text(text.to_owned()),
    }
}

fn word(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(clean(text).text),
        DeValue::Integer(number) => Some(digits(number)),
        DeValue::Float(number) => Some(number.as_str().to_owned()),
        DeValue::Datetime(moment) => Some(moment.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<(u32, String, Cell)>, Vec<(&'static str, Option<u32>)>) {
        let mut problems = Vec::new();
        let table = table("mission.toml", text, &mut problems);
        let rows = table.rows.into_iter().map(|row| {
            let mut cells = row.cells.into_iter();
            let Some(Cell::Text(key)) = cells.next() else { panic!("a row without a key") };
            (row.number, key, cells.next().unwrap_or_default())
        });
        (rows.collect(), problems.iter().map(|p| (p.code, p.row)).collect())
    }

    fn row(line: u32, key: &str, value: Cell) -> (u32, String, Cell) {
        (line, key.to_owned(), value)
    }

    #[test]
    fn values_stand_under_dotted_keys_on_their_lines() {
        let (rows, problems) = read(
            "[mission]\nname = \" Tiny \"\nstart = 2023-07-01\n[resolution]\nvotes = { for = 15, vetoed = false }\n\
             [score]\ncasualty = 5_000_000\nmoney = 0.020\nlate = 5e3\n",
        );
        let date = jiff::civil::date(2023, 7, 1);
        let expected = vec![
            row(2, "mission.name", Cell::Text("Tiny".into())),
            row(3, "mission.start", Cell::Date(date)),
            row(5, "resolution.votes.for", Cell::Number("15".into())),
            row(5, "resolution.votes.vetoed", Cell::Bool(false)),
            row(7, "score.casualty", Cell::Number("5000000".into())),
            row(8, "score.money", Cell::Number("0.020".into())),
            row(9, "score.late", Cell::Number("5000".into())),
        ];
        assert_eq!((rows, problems), (expected, vec![]));
    }

    #[test]
    fn clauses_are_called_by_their_ids() {
        let (rows, problems) = read(
            "[[clause]]\nid = \"OP2\"\nby = 2023-12-31T10:00:00\n[[clause]]\nkind = \"report\"\n[[clause]]\nid=\"X\"",
        );
        let date = jiff::civil::date(2023, 12, 31);
        let expected = vec![row(3, "clause.OP2.by", Cell::Date(date)), row(6, "clause.X.kind", Cell::Blank)];
        assert_eq!(rows, expected);
        assert_eq!(problems, [("G023", Some(3)), ("G006", Some(4))]);
    }

    #[test]
    fn every_slip_is_named_with_its_line() {
        let (rows, problems) = read("[mission]\nname = Tiny\nend = 2023-12-31\ncountry = \n[score]\nmoney = nan\n");
        assert_eq!(problems, [("G005", Some(2)), ("G005", Some(4))]);
        assert!(rows.contains(&row(3, "mission.end", Cell::Date(jiff::civil::date(2023, 12, 31)))));
        assert!(rows.contains(&row(6, "score.money", Cell::Text("nan".into()))));
    }
}
