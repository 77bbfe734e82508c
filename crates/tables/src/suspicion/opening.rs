//! The morning of day 0: too many people in too few beds, units that are out
//! before anything has begun.

use crate::rows::Sheets;
use crate::rows::codes;
use crate::rows::fault::Fault;
use rearguard_model::{CargoClass, Mission, RowId, SiteId, SiteKind};

pub(super) fn check(sheets: &Sheets<'_>, mission: &Mission) {
    for (id, site) in mission.sites.iter() {
        let people: i64 = mission.units.rows().iter().filter(|u| u.site == id).map(|u| u.personnel).sum();
        for (column, there, room) in [("beds", people, site.beds), ("yard_teu", teu_at(mission, id), site.yard_teu)] {
            if let Some(room) = room.filter(|room| there > *room) {
                let fault = Fault::warning(codes::NO_ROOM_AT_START).text("site", &site.site).count("there", there);
                sheets.sites.fault_at(id.index(), column, fault.count("limit", room));
            }
        }
    }
    at_exits(sheets, mission);
}

fn teu_at(mission: &Mission, site: SiteId) -> i64 {
    let units = mission.units.rows().iter().filter(|u| u.site == site).map(|u| u.containers);
    let assets = mission.assets.rows().iter().filter(|a| a.site == site && a.class == CargoClass::Container);
    units.sum::<i64>() + assets.map(|a| a.quantity).sum::<i64>()
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
