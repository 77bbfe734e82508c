//! What rows of one table say of rows of another.

use super::{Sheets, codes, fault::Fault};
use rearguard_model::{Fleet, FleetId, FleetKind, LegId, MissionTables, RowId, SiteId, SiteKind};

pub(crate) fn check(sheets: &Sheets<'_>, mission: &MissionTables) {
    exits(sheets, mission);
    for (id, fleet) in mission.fleets.iter() {
        fleet_legs(sheets, mission, id, fleet);
    }
    covers(sheets, mission);
}

/// Places named as exits are exits, and there is one.
fn exits(sheets: &Sheets<'_>, mission: &MissionTables) {
    let is_exit = |site: SiteId| mission.sites.get(site).is_none_or(|row| row.kind == SiteKind::Exit);
    let name = |site: SiteId| mission.sites.get(site).map_or("", |row| &row.site);
    let not_an_exit = |site: SiteId| Fault::error(codes::NOT_AN_EXIT).text("site", name(site));
    for (id, unit) in mission.units.iter() {
        for (column, named) in [("exits", &unit.exits), ("cargo_exits", &unit.cargo_exits)] {
            for &site in named.iter().filter(|&&site| !is_exit(site)) {
                sheets.units.fault_at(id.index(), column, not_an_exit(site));
            }
        }
    }
    for (id, asset) in mission.assets.iter() {
        for &site in asset.cargo_exits.iter().filter(|&&site| !is_exit(site)) {
            sheets.assets.fault_at(id.index(), "cargo_exits", not_an_exit(site));
        }
    }
    let kinds_read = sheets.sites.len() > 0 && sheets.sites.has("kind");
    if kinds_read && !mission.sites.rows().iter().any(|site| site.kind == SiteKind::Exit) {
        sheets.sites.fault(Fault::error(codes::NO_EXIT));
    }
}

/// A fleet's legs have its mode, and a shuttle's touch its base.
fn fleet_legs(sheets: &Sheets<'_>, mission: &MissionTables, id: FleetId, fleet: &Fleet) {
    for (leg, row) in fleet.legs.iter().flatten().filter_map(|&leg| Some((leg, mission.legs.get(leg)?))) {
        if row.mode != fleet.mode && mode_was_read(sheets, leg, id) {
            let fault = Fault::error(codes::FLEET_OF_OTHER_MODE).text("leg", &row.leg).text("mode", row.mode.word());
            sheets.fleets.fault_at(
                id.index(),
                "legs",
                fault.text("fleet", &fleet.fleet).text("own", fleet.mode.word()),
            );
        }
    }
    let touches = |row: &rearguard_model::Leg| row.from == fleet.base || row.to == fleet.base;
    let used = |leg: LegId, row: &rearguard_model::Leg| match &fleet.legs {
        Some(legs) => legs.contains(&leg),
        None => row.mode == fleet.mode,
    };
    let mut own = mission.legs.iter().filter(|(leg, row)| used(*leg, row)).peekable();
    if fleet.kind == FleetKind::Shuttle && own.peek().is_some() && !own.any(|(_, row)| touches(row)) {
        let base = mission.sites.get(fleet.base).map_or("", |site| &site.site);
        let fault = Fault::error(codes::SHUTTLE_AWAY_FROM_BASE).text("fleet", &fleet.fleet).text("base", base);
        sheets.fleets.fault_at(id.index(), "base", fault);
    }
}

/// Whether both modes are words of the tables and not stand-ins for faults.
fn mode_was_read(sheets: &Sheets<'_>, leg: LegId, fleet: FleetId) -> bool {
    use rearguard_model::Mode;
    let read = |row: super::sheet::Row<'_>| {
        super::cells::text(row.cell("mode"))
            .is_ok_and(|word| word.is_some_and(|w| Mode::from_word(&w.to_lowercase()).is_some()))
    };
    read(sheets.legs.row(leg.index())) && read(sheets.fleets.row(fleet.index()))
}

/// A leg's cover is a shuttle fleet.
fn covers(sheets: &Sheets<'_>, mission: &MissionTables) {
    for (id, leg) in mission.legs.iter() {
        let Some(fleet) = leg.cover.and_then(|fleet| mission.fleets.get(fleet)) else { continue };
        if fleet.kind != FleetKind::Shuttle {
            let fault = Fault::error(codes::INCONSISTENT).text("other", "kind");
            sheets.legs.fault_at(id.index(), "cover", fault);
        }
    }
}
