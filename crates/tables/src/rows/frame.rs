//! What every table needs to know of the others: the mission's days and the
//! names of all rows.

use super::codes;
use super::fault::Fault;
use super::names::{Names, folded};
use super::sheet::{Row, Sheet, visible};
use super::{Sheets, cells};
use rearguard_model::day::day_of;
use rearguard_model::{AssetId, Date, Day, Decimal, Mode, RowId, Subject, UnitId, User};
use std::collections::{BTreeMap, BTreeSet};

/// The days of the mission and the ids of its rows.
pub(crate) struct Frame {
    pub start: Date,
    pub end: Date,
    pub handling_days: u32,
    pub plan_on: Decimal,
    pub sites: Names,
    pub units: Names,
    pub assets: Names,
    pub legs: Names,
    pub fleets: Names,
    pub teams: Names,
    pub partners: Names,
    pub clauses: Names,
    pub contributors: BTreeSet<String>,
}

impl Frame {
    pub fn last_day(&self) -> Day {
        day_of(self.start, self.end)
    }
    /// The date of a day.
    pub fn date(&self, day: Day) -> Date {
        rearguard_model::day::date_of(self.start, day)
    }
}

/// The ids of every table, with what is wrong with them said once.
pub(crate) fn all_names(sheets: &Sheets<'_>) -> Frame {
    let frame = Frame {
        start: jiff::civil::date(2000, 1, 1),
        end: jiff::civil::date(2000, 12, 31),
        handling_days: 1,
        plan_on: Decimal::new(75, 2),
        sites: ids(&sheets.sites, "site"),
        units: ids(&sheets.units, "unit"),
        assets: ids(&sheets.assets, "asset"),
        legs: ids(&sheets.legs, "leg"),
        fleets: ids(&sheets.fleets, "fleet"),
        teams: team_names(&sheets.teams),
        partners: ids(&sheets.partners, "partner"),
        clauses: Names::default(),
        contributors: sheets.units.rows().filter_map(|row| cells::text(row.cell("contributor")).ok()?).collect(),
    };
    for (sheet, column) in [
        (&sheets.tasks, "task"),
        (&sheets.communities, "community"),
        (&sheets.clearances, "clearance"),
        (&sheets.stations, "station"),
    ] {
        ids(sheet, column);
    }
    frame
}

/// Gathers the ids of a table; two rows of one name are a fault of the second.
fn ids(sheet: &Sheet<'_>, column: &str) -> Names {
    let mut names = Names::default();
    let mut alike: BTreeMap<String, usize> = BTreeMap::new();
    for (row, name) in named_rows(sheet, column) {
        if name.contains(char::is_whitespace) {
            row.fault(column, Fault::warning(codes::SPACE_IN_ID).text("name", &name));
        }
        let other = names.add(name.clone(), row.at);
        if let Some(first) = other {
            row.fault(column, of_two_rows(Fault::error(codes::DUPLICATE_ID), sheet, &name, first, row));
            continue;
        }
        if let Some(&first) = alike.get(&folded(&name)) {
            let before = sheet.row(first).id_silently(column).unwrap_or_default();
            let fault = Fault::warning(codes::ALIKE_IDS).text("other", before);
            row.fault(column, of_two_rows(fault, sheet, &name, first, row));
        }
        alike.entry(folded(&name)).or_insert(row.at);
    }
    names
}

/// Teams may change their number over time: each row counts.
fn team_names(sheet: &Sheet<'_>) -> Names {
    let mut names = Names::default();
    for (row, name) in named_rows(sheet, "team") {
        if let Some(first) = names.add(name.clone(), row.at) {
            row.fault("team", of_two_rows(Fault::warning(codes::TEAM_TWICE), sheet, &name, first, row));
        }
    }
    names
}

fn named_rows<'a>(sheet: &'a Sheet<'_>, column: &'a str) -> impl Iterator<Item = (Row<'a>, String)> {
    sheet.rows().filter_map(move |row| Some((row, row.id_silently(column)?)))
}

pub(crate) fn of_two_rows(fault: Fault, sheet: &Sheet<'_>, name: &str, first: usize, second: Row<'_>) -> Fault {
    fault.text("name", name).text("first", sheet.number(first)).text("second", second.number())
}

impl Row<'_> {
    /// The row's own name, without a word of what is odd about it.
    pub fn id_silently(&self, column: &str) -> Option<String> {
        let typed = cells::text(self.cell(column)).ok()??;
        Some(visible(&typed).0).filter(|name| !name.is_empty())
    }

    /// `leg:X`, `site:X`, `fleet:X`, `mode:road`.
    pub fn subject(&self, column: &str, frame: &Frame) -> Option<Subject> {
        let typed = self.id(column)?;
        let not_a_subject = || self.fault(column, Fault::error(codes::NOT_A_SUBJECT));
        let Some((kind, name)) = typed.split_once(':') else {
            not_a_subject();
            return None;
        };
        let name = name.trim();
        match kind.trim().to_lowercase().as_str() {
            "leg" => self.find(column, name, &frame.legs, "legs").map(Subject::Leg),
            "site" => self.find(column, name, &frame.sites, "sites").map(Subject::Site),
            "fleet" => self.find(column, name, &frame.fleets, "fleets").map(Subject::Fleet),
            "mode" => self.word_of(column, name, Mode::ALL, Mode::word).map(Subject::Mode),
            _ => {
                not_a_subject();
                None
            }
        }
    }

    /// Contributors or units that alone may use a leg or a fleet. A contributor
    /// may be several words, which semicolons then set apart.
    pub fn users(&self, column: &str, frame: &Frame) -> Vec<User> {
        let Some(typed) = self.text(column) else { return Vec::new() };
        let mut users = Vec::new();
        for part in typed.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            if frame.contributors.contains(part) {
                users.push(User::Contributor(part.to_owned()));
                continue;
            }
            let names = part.split_whitespace().map(|name| visible(name).0);
            users.extend(names.filter_map(|name| self.user(column, name, frame)));
        }
        users
    }
    fn user(&self, column: &str, name: String, frame: &Frame) -> Option<User> {
        if frame.contributors.contains(&name) {
            return Some(User::Contributor(name));
        }
        if let Some(at) = frame.units.find(&name) {
            return Some(User::Unit(UnitId::from_index(at)));
        }
        let many = !self.may_compare(frame.contributors.len() + frame.units.len());
        let known = frame.contributors.iter().map(String::as_str).chain(frame.units.iter().map(|(unit, _)| unit));
        self.unknown(column, &name, "units", if many { None } else { super::names::nearest(&name, known) });
        None
    }

    /// Units or assets that a station takes.
    pub fn units_and_assets(&self, column: &str, frame: &Frame) -> (Vec<UnitId>, Vec<AssetId>) {
        let (mut units, mut assets) = (Vec::new(), Vec::new());
        for name in self.list(column) {
            match (frame.units.find(&name), frame.assets.find(&name)) {
                (Some(unit), _) => units.push(UnitId::from_index(unit)),
                (None, Some(asset)) => assets.push(AssetId::from_index(asset)),
                (None, None) => {
                    let few = self.may_compare(frame.units.len() + frame.assets.len());
                    let nearest = || frame.units.nearest(&name).or_else(|| frame.assets.nearest(&name));
                    self.unknown(column, &name, "units, assets", if few { nearest() } else { None });
                }
            }
        }
        (units, assets)
    }

    /// A first day after the last one of a range.
    pub fn range(&self, (first, from): (&str, Option<Day>), (last, to): (&str, Option<Day>), frame: &Frame) {
        if let (Some(from), Some(to)) = (from, to)
            && from > to
        {
            let fault = Fault::error(codes::RANGE_REVERSED).text("first", first).text("last", last);
            self.fault(first, fault.date("from", frame.date(from)).date("to", frame.date(to)));
        }
    }

    /// A part that is larger than its whole.
    pub fn part(&self, (part, small): (&str, Option<i64>), (whole, large): (&str, i64)) {
        if small.is_some_and(|small| small > large) {
            let fault = Fault::error(codes::PART_ABOVE_WHOLE).text("whole", whole).count("limit", large);
            self.fault(part, fault);
        }
    }
}
