//! The morning of day 0: too many people in too few beds, units that are out
//! before anything has begun.

use crate::rows::Sheets;
use crate::rows::codes;
use crate::rows::fault::Fault;
use rearguard_model::{CargoClass, Mission, RowId, SiteId, SiteKind};

pub(super) fn check(sheets: &Sheets<'_>, mission: &Mission) {
    let (mut people, mut teu) = (vec![0; mission.sites.len()], vec![0; mission.sites.len()]);
    for unit in mission.units.rows() {
        people[unit.site.index()] += unit.personnel;
        teu[unit.site.index()] += unit.containers;
    }
    for asset in mission.assets.rows().iter().filter(|asset| asset.class == CargoClass::Container) {
        teu[asset.site.index()] += asset.quantity;
    }
    for (id, site) in mission.sites.iter() {
        for (column, there, room) in
            [("beds", people[id.index()], site.beds), ("yard_teu", teu[id.index()], site.yard_teu)]
        {
            if let Some(room) = room.filter(|room| there > *room) {
                let fault = Fault::warning(codes::NO_ROOM_AT_START).text("site", &site.site).count("there", there);
                sheets.sites.fault_at(id.index(), column, fault.count("limit", room));
            }
        }
    }
    at_exits(sheets, mission);
}

fn at_exits(sheets: &Sheets<'_>, mission: &Mission) {
    let exit = |site: SiteId| mission.sites[site].kind == SiteKind::Exit;
    let fault = |name: &str, site: SiteId| {
        Fault::warning(codes::STARTS_AT_EXIT).text("name", name).text("site", &mission.sites[site].site)
    };
    for (id, unit) in mission.units.iter().filter(|(_, u)| exit(u.site)) {
        if unit.personnel > 0 || unit.vehicles > 0 || unit.containers > 0 {
            sheets.units.fault_at(id.index(), "site", fault(&unit.unit, unit.site));
        }
    }
    for (id, asset) in mission.assets.iter().filter(|(_, a)| exit(a.site) && a.quantity > 0) {
        sheets.assets.fault_at(id.index(), "site", fault(&asset.asset, asset.site));
    }
}
