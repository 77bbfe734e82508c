//! Places that cannot be left: no plan could keep C3, so nobody needs to search.

use super::travel::{self, Load, Stock, Way};
use crate::rows::Sheets;
use crate::rows::codes;
use crate::rows::fault::Fault;
use rearguard_model::{Asset, Calendar, CargoClass, Disposition, KeepOpen, Mission, Mode, RowId, SiteId, SiteKind, Unit, UnitId};
use rearguard_words::{Arg, Message};

pub(super) fn check(sheets: &Sheets<'_>, mission: &Mission, calendar: &Calendar) {
    let ways = travel::ways(mission, calendar);
    for (id, unit) in mission.units.iter().filter(|(_, unit)| !is_exit(mission, unit.site)) {
        let people = people(mission, id, unit);
        if people.amount > 0 && unit.released_from.is_none() {
            let load = Message::new("tables-load-people").count("count", people.amount).text("name", &unit.unit);
            if let Some(reason) = stranded(mission, &ways, &people) {
                let fault = Fault::error(codes::NO_WAY_OUT).text("site", &mission.sites[unit.site].site);
                sheets.units.fault_at(id.index(), "site", fault.with("reason", Arg::Said(reason)).with("load", Arg::Said(load)));
            }
        }
    }
    for (id, asset) in mission.assets.iter().filter(|(_, asset)| !is_exit(mission, asset.site)) {
        if asset.quantity > 0 && only_ships(asset) && mission.sites[asset.site].keep_open == KeepOpen::No {
            let stock = items(mission, id, asset);
            if let Some(reason) = stranded(mission, &ways, &stock) {
                let load = Message::new("tables-load-items").count("count", asset.quantity).text("name", &asset.asset);
                let fault = Fault::error(codes::NO_WAY_OUT).text("site", &mission.sites[asset.site].site);
                sheets.assets.fault_at(id.index(), "site", fault.with("reason", Arg::Said(reason)).with("load", Arg::Said(load)));
            }
        }
    }
}

fn is_exit(mission: &Mission, site: SiteId) -> bool {
    mission.sites[site].kind == SiteKind::Exit
}

/// The people of a unit that must get out.
fn people(mission: &Mission, id: UnitId, unit: &Unit) -> Stock {
    let staying = mission.sites.rows().iter().any(|site| site.keep_open != KeepOpen::No);
    Stock {
        load: Load::People,
        unit: Some(id),
        owner: unit.contributor.clone(),
        site: unit.site,
        amount: unit.personnel - if staying { mission.may_stay(id) } else { 0 },
        exits: mission.people_exits(id),
        drives: unit.vehicles > 0 && unit.seats > 0,
    }
}

/// An asset's items.
pub(super) fn items(mission: &Mission, id: rearguard_model::AssetId, asset: &Asset) -> Stock {
    Stock {
        load: if asset.class == CargoClass::Vehicle { Load::Vehicles } else { Load::Teu },
        unit: None,
        owner: asset.owner.clone(),
        site: asset.site,
        amount: asset.quantity,
        exits: mission.asset_exits(id),
        drives: asset.self_drive,
    }
}

/// Whether an asset can be got rid of by shipping alone.
fn only_ships(asset: &Asset) -> bool {
    let usable = |how| asset.options.allows(how) && !(asset.sensitive && matches!(how, Disposition::Sell | Disposition::Gift));
    [Disposition::Sell, Disposition::Gift, Disposition::Destroy].into_iter().all(|how| !usable(how))
}

/// Why the stock cannot reach any of its exits; `None` when it can.
fn stranded(mission: &Mission, ways: &[Way], stock: &Stock) -> Option<Message> {
    let open = travel::open_to(mission, ways, stock);
    if travel::days_to(mission, &open, &stock.exits)[stock.site.index()].is_some() {
        return None;
    }
    let touching: Vec<_> =
        mission.legs.iter().filter(|(_, leg)| leg.from == stock.site || leg.to == stock.site).collect();
    let names = |legs: &[&str]| (legs.len() as i64, legs.join(", "));
    let listed = |id: &str, legs: &[&str]| {
        let (count, names) = names(legs);
        Message::new(id).count("count", count).text("legs", names)
    };
    let leaving: Vec<&str> = touching
        .iter()
        .filter(|(_, leg)| leg.from == stock.site || leg.two_way)
        .map(|(_, leg)| leg.leg.as_str())
        .collect();
    let all: Vec<&str> = touching.iter().map(|(_, leg)| leg.leg.as_str()).collect();
    Some(if touching.is_empty() {
        Message::new("tables-reason-no-leg")
    } else if leaving.is_empty() {
        listed("tables-reason-one-way", &all)
    } else if open.iter().all(|way| way.from != stock.site) {
        listed("tables-reason-no-capacity", &leaving)
    } else {
        let exits: Vec<&str> = stock.exits.iter().map(|&exit| mission.sites[exit].site.as_str()).collect();
        Message::new("tables-reason-dead-end").text("exits", exits.join(", "))
    })
}

/// Whether the leg is a road, on which vehicles drive themselves.
pub(super) fn driven(mission: &Mission, stock: &Stock, way: Way) -> bool {
    stock.drives && mission.legs[way.leg].mode == Mode::Road
}
