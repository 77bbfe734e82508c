//! What was read, in a few numbers that a planner knows by heart.

use crate::raw::RawMission;
use crate::rows;
use rearguard_model::day::date_of;
use rearguard_model::{Date, Decimal, MissionTables, SiteKind};

/// How many rows of a table were found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableCount {
    /// The contract's name: `sites` …
    pub table: String,
    /// The file or sheet it stands in.
    pub file: String,
    pub rows: usize,
}

/// Sums over what was read, faulty cells left out.
#[derive(Clone, PartialEq, Debug)]
pub struct Totals {
    pub name: String,
    pub sites: usize,
    /// Bases and hubs among them.
    pub bases: usize,
    pub units: usize,
    pub people: i64,
    pub vehicles: i64,
    /// Containers of units and asset items of class container.
    pub teu: i64,
    pub asset_items: i64,
    /// Dollars, all asset items together.
    pub asset_value: Decimal,
    pub legs: usize,
    pub fleets: usize,
    pub start: Date,
    pub end: Date,
    /// The earliest date of a `withdraw_personnel` clause.
    pub withdrawal: Option<Date>,
}

pub(super) fn counts(raw: &RawMission) -> Vec<TableCount> {
    let in_order = rows::ORDER.iter().filter(|name| **name != "mission");
    let found = in_order.filter_map(|name| raw.tables.iter().find(|table| table.name == *name));
    found.map(|t| TableCount { table: t.name.clone(), file: t.file.clone(), rows: t.rows.len() }).collect()
}

pub(super) fn totals(tables: &MissionTables) -> Totals {
    let units = tables.units.rows();
    let assets = tables.assets.rows();
    let containers = assets.iter().filter(|a| a.class == rearguard_model::CargoClass::Container);
    let value = assets.iter().filter_map(|a| a.value_each.checked_mul(a.quantity.into()));
    Totals {
        name: tables.name.clone(),
        sites: tables.sites.len(),
        bases: tables.sites.rows().iter().filter(|s| matches!(s.kind, SiteKind::Base | SiteKind::Hub)).count(),
        units: units.len(),
        people: units.iter().map(|u| u.personnel).sum(),
        vehicles: units.iter().map(|u| u.vehicles).sum(),
        teu: units.iter().map(|u| u.containers).sum::<i64>() + containers.map(|a| a.quantity).sum::<i64>(),
        asset_items: assets.iter().map(|a| a.quantity).sum(),
        asset_value: value.fold(Decimal::ZERO, |sum, v| sum.saturating_add(v)).normalize(),
        legs: tables.legs.len(),
        fleets: tables.fleets.len(),
        start: tables.start,
        end: tables.end,
        withdrawal: withdrawal(tables),
    }
}

fn withdrawal(tables: &MissionTables) -> Option<Date> {
    let personnel = tables.clauses.rows().iter().filter(|c| c.kind == rearguard_model::ClauseKind::WithdrawPersonnel);
    personnel.filter_map(|c| c.by).min().map(|day| date_of(tables.start, day))
}
