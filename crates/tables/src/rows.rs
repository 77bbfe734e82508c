//! From tables as found to the tables of a mission: every cell by the type of
//! its column, every name to its row, every contradiction named. A file per
//! table; nothing stops at the first fault.

pub(crate) mod assets;
pub(crate) mod cells;
pub(crate) mod clearances;
pub mod codes;
pub(crate) mod communities;
pub(crate) mod crossing;
pub(crate) mod dates;
pub(crate) mod degrees;
pub(crate) mod fault;
pub(crate) mod fleets;
pub(crate) mod frame;
pub(crate) mod head;
pub(crate) mod legs;
pub(crate) mod names;
pub(crate) mod partners;
pub(crate) mod sheet;
pub(crate) mod sites;
pub(crate) mod stations;
pub(crate) mod steps;
pub(crate) mod tasks;
pub(crate) mod teams;
pub(crate) mod units;
pub(crate) mod windows;

pub use dates::DateOrder;

use crate::raw::RawMission;
use fault::Fault;
use head::Head;
use names::Names;
use rearguard_model::{Clause, ClauseId, MissionTables, RowId, Table};
use sheet::{Findings, Row, Sheet};

/// The tables in the order in which people think of them.
pub(crate) const ORDER: [&str; 14] = [
    "mission",
    "sites",
    "units",
    "assets",
    "legs",
    "fleets",
    "windows",
    "teams",
    "steps",
    "tasks",
    "communities",
    "partners",
    "clearances",
    "stations",
];

/// Every table of the mission under one roof; those that are not there are
/// empty.
pub(crate) struct Sheets<'a> {
    pub mission: Sheet<'a>,
    pub sites: Sheet<'a>,
    pub units: Sheet<'a>,
    pub assets: Sheet<'a>,
    pub legs: Sheet<'a>,
    pub fleets: Sheet<'a>,
    pub windows: Sheet<'a>,
    pub teams: Sheet<'a>,
    pub steps: Sheet<'a>,
    pub tasks: Sheet<'a>,
    pub communities: Sheet<'a>,
    pub partners: Sheet<'a>,
    pub clearances: Sheet<'a>,
    pub stations: Sheet<'a>,
}

impl<'a> Sheets<'a> {
    pub fn of(raw: &'a RawMission, order: Option<DateOrder>, findings: &'a Findings) -> Sheets<'a> {
        let sheet = |name: &'static str| match raw.tables.iter().find(|table| table.name == name) {
            Some(table) => Sheet::of(name, table, order, findings),
            None => Sheet::missing(name, raw.workbook, findings),
        };
        Sheets {
            mission: sheet("mission"),
            sites: sheet("sites"),
            units: sheet("units"),
            assets: sheet("assets"),
            legs: sheet("legs"),
            fleets: sheet("fleets"),
            windows: sheet("windows"),
            teams: sheet("teams"),
            steps: sheet("steps"),
            tasks: sheet("tasks"),
            communities: sheet("communities"),
            partners: sheet("partners"),
            clearances: sheet("clearances"),
            stations: sheet("stations"),
        }
    }
}

/// Reads every table. Faulty cells hold stand-ins, so the result is a mission
/// only when nothing that was found is an error.
pub(crate) fn read(sheets: &Sheets<'_>) -> MissionTables {
    required(sheets);
    let head = Head::of(&sheets.mission);
    let mut mission = head.mission();
    let mut frame = frame::all_names(sheets);
    frame.start = mission.start;
    frame.end = mission.end.max(mission.start);
    frame.handling_days = mission.handling_days;
    frame.plan_on = mission.plan_on;
    frame.clauses = clause_names(&head);
    mission.clauses = head.clauses(&frame);
    head.unknown_keys();
    let frame = &frame;
    mission.sites = table(&sheets.sites, |row| sites::read(row, frame));
    mission.units = table(&sheets.units, |row| units::read(row, frame));
    mission.assets = table(&sheets.assets, |row| assets::read(row, frame));
    mission.legs = table(&sheets.legs, |row| legs::read(row, frame));
    mission.fleets = table(&sheets.fleets, |row| fleets::read(row, frame));
    mission.windows = table(&sheets.windows, |row| windows::read(row, frame));
    mission.teams = table(&sheets.teams, |row| teams::read(row, frame));
    mission.steps = table(&sheets.steps, |row| steps::read(row, frame));
    let clauses: &Table<ClauseId, Clause> = &mission.clauses;
    mission.tasks = table(&sheets.tasks, |row| tasks::read(row, frame, clauses));
    mission.communities = table(&sheets.communities, communities::read);
    mission.partners = table(&sheets.partners, |row| partners::read(row, frame));
    mission.clearances = table(&sheets.clearances, |row| clearances::read(row, frame));
    mission.stations = table(&sheets.stations, |row| stations::read(row, frame));
    steps::check(&sheets.steps, &mission.steps, &mission.sites);
    crossing::check(sheets, &mission);
    mission
}

fn table<I: RowId, T>(sheet: &Sheet<'_>, read: impl Fn(&Row<'_>) -> T) -> Table<I, T> {
    sheet.rows().map(|row| read(&row)).collect()
}

fn clause_names(head: &Head<'_>) -> Names {
    let mut names = Names::default();
    for (at, id) in head.clause_ids().into_iter().enumerate() {
        names.add(id, at);
    }
    names
}

/// The tables that a mission must have, and the columns that each table must.
fn required(sheets: &Sheets<'_>) {
    for sheet in [&sheets.mission, &sheets.sites, &sheets.units, &sheets.legs] {
        if !sheet.found() {
            sheet.fault(Fault::error(codes::MISSING_TABLE));
        }
    }
    let columns: [(&Sheet<'_>, &[&str]); 14] = [
        (&sheets.mission, &["key", "value"]),
        (&sheets.sites, &["site", "kind"]),
        (&sheets.units, &["unit", "contributor", "kind", "site", "personnel"]),
        (&sheets.assets, &["asset", "owner", "site", "class", "quantity"]),
        (&sheets.legs, &["leg", "from", "to", "mode", "km"]),
        (&sheets.fleets, &["fleet", "mode", "count", "base", "kind"]),
        (&sheets.windows, &["subject", "from"]),
        (&sheets.teams, &["team", "count"]),
        (&sheets.steps, &["step", "days"]),
        (&sheets.tasks, &["task", "site", "role", "strength", "from"]),
        (&sheets.communities, &["community", "lat", "lon", "population"]),
        (&sheets.partners, &["partner", "kind", "strength"]),
        (&sheets.clearances, &["clearance", "subject"]),
        (&sheets.stations, &["station", "site", "takes", "per_day"]),
    ];
    for (sheet, needed) in columns {
        let missing = needed.iter().filter(|column| sheet.found() && !sheet.has(column));
        missing.for_each(|column| sheet.fault(Fault::error(codes::MISSING_COLUMN).text("column", column)));
    }
}
