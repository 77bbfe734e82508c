//! A plan from the tables that somebody made by hand or that we wrote.

use super::digits::{count_of, exact_of};
use super::plan_error::{PlanFileError, error};
use super::plan_json::PlanReading;
use super::plan_tables::PLAN_TABLES;
use super::text::{day, name};
use crate::columns::normal;
use crate::grid::as_number;
use crate::problem::{Problem, Severity};
use crate::raw::{Cell, RawMission, RawRow, RawTable};
use rearguard_model::{
    Closure, Date, Disposal, EscortDetail, Exact, FleetUse, FormExpectation, FormFault, MadeBy, ManifestRow, Movement,
    Parts, Plan, PlannedStep, Release, Score, Transfer,
};
use rearguard_words::Message;
use std::collections::BTreeMap;

/// Columns without which a table says nothing; a `plan` table needs both of its own.
const NEEDED: &[(&str, &[&str])] = &[
    ("movements", &["id", "leg", "depart", "what", "name"]),
    ("disposals", &["site", "class", "quantity", "how", "on"]),
    ("steps", &["site", "step", "start"]),
    ("transfers", &["task", "on"]),
    ("closures", &["site", "on"]),
    ("releases", &["unit", "site", "people", "on"]),
    ("plan", &["key", "value"]),
];

/// The plan in the tables that were found; at least `movements` must be there.
pub(super) fn plan_from_raw(raw: RawMission) -> Result<PlanReading, PlanFileError> {
    let (mut errors, warnings): (Vec<Problem>, Vec<Problem>) =
        raw.problems.iter().cloned().partition(|p| p.severity == Severity::Error);
    if errors.is_empty() && table(&raw, "movements").is_none() {
        errors.push(error("P010", "movements", Message::new("files-plan-no-movements")));
    }
    errors.extend(raw.tables.iter().flat_map(missing_columns));
    if !errors.is_empty() {
        return Err(PlanFileError { problems: errors });
    }
    let mut faults = Vec::new();
    let mut plan = Plan {
        movements: movements(&raw, &mut faults),
        disposals: rows(&raw, "disposals", &mut faults, disposal),
        steps: rows(&raw, "steps", &mut faults, |r, f| PlannedStep {
            site: r.text("site"),
            step: r.text("step"),
            start: r.date("start", f),
        }),
        transfers: rows(&raw, "transfers", &mut faults, |r, f| Transfer { task: r.text("task"), on: r.date("on", f) }),
        closures: rows(&raw, "closures", &mut faults, |r, f| Closure { site: r.text("site"), on: r.date("on", f) }),
        releases: rows(&raw, "releases", &mut faults, |r, f| Release {
            unit: r.text("unit"),
            site: r.text("site"),
            people: r.count("people", f),
            on: r.date("on", f),
        }),
        parts: parts(&raw),
        ..about(&raw)
    };
    plan.form_faults = faults;
    Ok(PlanReading { plan, warnings })
}

fn table<'r>(raw: &'r RawMission, name: &str) -> Option<&'r RawTable> {
    raw.tables.iter().find(|table| table.name == name)
}

fn parts(raw: &RawMission) -> Parts {
    let given = |name| table(raw, name).is_some();
    Parts {
        disposals: given("disposals"),
        steps: given("steps"),
        transfers: given("transfers"),
        closures: given("closures"),
    }
}

fn missing_columns(table: &RawTable) -> Vec<Problem> {
    let needed = NEEDED.iter().find(|(name, _)| *name == table.name).map_or(&[][..], |(_, columns)| columns);
    let known = PLAN_TABLES.iter().find(|t| t.name == table.name).map_or(&[][..], |t| t.columns);
    let missing = needed.iter().filter(|column| !table.headers.iter().any(|h| h == **column));
    missing
        .map(|column| Problem {
            row: Some(table.header_row),
            help: Some(Message::new("files-plan-columns-help").text("columns", known.join(", "))),
            ..error("P011", &table.file, Message::new("files-plan-column-missing").text("column", column))
        })
        .collect()
}

fn rows<T>(
    raw: &RawMission,
    name: &str,
    faults: &mut Vec<FormFault>,
    one: impl Fn(&Row, &mut Vec<FormFault>) -> T,
) -> Vec<T> {
    table(raw, name).map_or_else(Vec::new, |table| filled(table).map(|row| one(&row, faults)).collect())
}

/// The rows in which anything stands.
fn filled(table: &RawTable) -> impl Iterator<Item = Row<'_>> {
    table.rows.iter().filter(|row| row.cells.iter().any(|c| *c != Cell::Blank)).map(move |row| Row { table, row })
}

fn movements(raw: &RawMission, faults: &mut Vec<FormFault>) -> Vec<Movement> {
    let mut found: Vec<Movement> = Vec::new();
    let mut by_id: BTreeMap<String, usize> = BTreeMap::new();
    for row in table(raw, "movements").into_iter().flat_map(filled) {
        let head = Movement {
            id: row.text("id"),
            leg: row.text("leg"),
            reverse: row.flag("reverse", faults),
            depart: row.date("depart", faults),
            ..Movement::default()
        };
        let at = match by_id.get(&head.id) {
            Some(&at) => {
                row.agrees(&found[at], &head, faults);
                at
            }
            None => {
                // Rows without an id stand alone; rule P0 asks for their names.
                if head.id.is_empty() {
                    faults.push(row.fault("id", FormExpectation::KnownWord));
                } else {
                    by_id.insert(head.id.clone(), found.len());
                }
                found.push(head);
                found.len() - 1
            }
        };
        row.put_aboard(&mut found[at], faults);
    }
    found
}

fn disposal(row: &Row, faults: &mut Vec<FormFault>) -> Disposal {
    let maybe = |column| Some(row.text(column)).filter(|name| !name.is_empty());
    Disposal {
        site: row.text("site"),
        unit: maybe("unit"),
        asset: maybe("asset"),
        class: row.text("class"),
        quantity: row.count("quantity", faults),
        how: row.text("how"),
        on: row.date("on", faults),
    }
}

/// A row of a table, with its cells by column name.
struct Row<'t> {
    table: &'t RawTable,
    row: &'t RawRow,
}

impl Row<'_> {
    fn cell(&self, column: &str) -> &Cell {
        let at = self.table.headers.iter().position(|header| header == column);
        at.and_then(|at| self.row.cells.get(at)).unwrap_or(&Cell::Blank)
    }

    /// The cell as text.
    fn text(&self, column: &str) -> String {
        match self.cell(column) {
            Cell::Blank => String::new(),
            Cell::Text(text) => name(text),
            Cell::Number(text) | Cell::Error(text) | Cell::Uncomputed(text) => text.clone(),
            Cell::Date(date) => date.to_string(),
            Cell::Bool(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        }
    }

    fn fault(&self, column: &str, expected: FormExpectation) -> FormFault {
        let place = format!("{} row {}, column {column}", self.table.file, self.row.number);
        FormFault { place, value: self.text(column), expected }
    }

    /// The digits of a number cell, with a decimal point.
    fn digits(&self, column: &str) -> Option<String> {
        match self.cell(column) {
            Cell::Number(digits) => Some(digits.clone()),
            Cell::Text(text) => as_number(text, self.table.style),
            _ => None,
        }
    }

    /// A whole number from 0; 0 where the cell is blank.
    fn count(&self, column: &str, faults: &mut Vec<FormFault>) -> i64 {
        if *self.cell(column) == Cell::Blank {
            return 0;
        }
        self.digits(column).and_then(|digits| count_of(&digits)).unwrap_or_else(|| {
            faults.push(self.fault(column, FormExpectation::WholeNumberFromZero));
            0
        })
    }

    fn date(&self, column: &str, faults: &mut Vec<FormFault>) -> Date {
        let date = match self.cell(column) {
            Cell::Date(date) => Some(*date),
            Cell::Text(text) => day(text),
            _ => None,
        };
        date.unwrap_or_else(|| {
            faults.push(self.fault(column, FormExpectation::Date));
            Date::default()
        })
    }

    fn flag(&self, column: &str, faults: &mut Vec<FormFault>) -> bool {
        match normal(&self.text(column)).as_str() {
            "" | "no" | "non" | "false" | "faux" | "0" => false,
            "yes" | "oui" | "true" | "vrai" | "1" => true,
            _ => {
                faults.push(self.fault(column, FormExpectation::KnownWord));
                false
            }
        }
    }

    /// Notes where this row of a movement says something else than its first.
    fn agrees(&self, first: &Movement, here: &Movement, faults: &mut Vec<FormFault>) {
        let differing = [
            ("leg", first.leg != here.leg),
            ("reverse", first.reverse != here.reverse),
            ("depart", first.depart != here.depart),
        ];
        for (column, _) in differing.into_iter().filter(|(_, differs)| *differs) {
            faults.push(self.fault(column, FormExpectation::AgreeingRows));
        }
    }

    fn put_aboard(&self, movement: &mut Movement, faults: &mut Vec<FormFault>) {
        let name = || self.text("name");
        match normal(&self.text("what")).as_str() {
            "unit" => movement.manifest.push(ManifestRow::Unit {
                unit: name(),
                people: self.count("people", faults),
                vehicles: self.count("vehicles", faults),
                teu: self.count("teu", faults),
            }),
            "asset" => {
                let quantity = self.count("quantity", faults);
                movement.manifest.push(ManifestRow::Asset { asset: name(), quantity });
            }
            "supply" => {
                let column = ["teu", "quantity", "supply"].into_iter().find(|c| *self.cell(c) != Cell::Blank);
                movement.manifest.push(ManifestRow::Supply { teu: self.count(column.unwrap_or("teu"), faults) });
            }
            "fleet" => {
                movement.fleets.push(FleetUse { fleet: name(), count: self.count("quantity", faults) });
            }
            "contracted" => {
                let all = &mut movement.contracted;
                for (column, sum) in
                    [("people", &mut all.people), ("vehicles", &mut all.vehicles), ("teu", &mut all.teu)]
                {
                    *sum = sum.saturating_add(self.count(column, faults));
                }
            }
            "escort" => {
                movement.escort.push(EscortDetail { unit: name(), people: self.count("people", faults) });
            }
            _ => faults.push(self.fault("what", FormExpectation::KnownWord)),
        }
    }
}

/// What the table `plan` says, if it is there. Nothing in it is needed to
/// check a plan, so what cannot be read counts as not said.
fn about(raw: &RawMission) -> Plan {
    let mut said: BTreeMap<String, (String, Option<String>)> = BTreeMap::new();
    for row in table(raw, "plan").into_iter().flat_map(filled) {
        said.insert(row.text("key"), (row.text("value"), row.digits("value")));
    }
    let text = |key: &str| said.get(key).map(|(text, _)| text.clone()).filter(|text| !text.is_empty());
    let digits = |key: &str| said.get(key).and_then(|(_, digits)| digits.clone());
    let amount = |key: &str| digits(key).and_then(|digits| exact_of(&digits));
    let made = said.keys().any(|key| key.starts_with("made_by."));
    Plan {
        mission: text("mission").unwrap_or_default(),
        mission_digest: text("mission_digest"),
        score: score(amount),
        bound: amount("bound"),
        made_by: made.then(|| MadeBy {
            version: text("made_by.version").unwrap_or_default(),
            seed: digits("made_by.seed").and_then(|d| d.parse().ok()),
            iterations: digits("made_by.iterations").and_then(|d| d.parse().ok()),
            seconds: digits("made_by.seconds"),
        }),
        as_of: text("as_of").and_then(|text| day(&text)),
        log_digest: text("log_digest"),
        ..Plan::default()
    }
}

fn score(amount: impl Fn(&str) -> Option<Exact>) -> Option<Score> {
    let part = |name: &str| amount(&format!("score.{name}"));
    Some(Score {
        total: part("total")?,
        casualties: part("casualties").unwrap_or_default(),
        late_person_days: part("late_person_days").unwrap_or_default(),
        unprotected_person_days: part("unprotected_person_days").unwrap_or_default(),
        task_shortfall_person_days: part("task_shortfall_person_days").unwrap_or_default(),
        property_lost: part("property_lost").unwrap_or_default(),
        money: part("money").unwrap_or_default(),
    })
}
