//! Places that cannot be left: no plan could keep C3, so nobody needs to search.

use super::stock::{self, Load, Stock};
use super::travel::Network;
use crate::problem::Severity;
use crate::rows::Sheets;
use crate::rows::codes;
use crate::rows::fault::Fault;
use crate::rows::sheet::Sheet;
use rearguard_model::{KeepOpen, Mission, RowId, SiteId, SiteKind, Unit, UnitId};
use rearguard_words::{Arg, Message};

pub(super) fn check(sheets: &Sheets<'_>, mission: &Mission, network: &Network<'_>) {
    let staying = mission.sites.rows().iter().any(|site| site.keep_open != KeepOpen::No);
    for (id, unit) in mission.units.iter().filter(|(_, unit)| !is_exit(mission, unit.site)) {
        let people = stock::people(mission, id, unit, staying);
        if unit.released_from.is_none() {
            let found = Stranded { sheet: &sheets.units, at: id.index(), name: &unit.unit, severity: Severity::Error };
            found.report(mission, network, &people, "tables-load-people");
        }
        equipment(sheets, mission, network, id, unit);
    }
    for (id, asset) in mission.assets.iter().filter(|(_, asset)| !is_exit(mission, asset.site)) {
        if stock::only_ships(asset) && mission.sites[asset.site].keep_open == KeepOpen::No {
            let items = stock::items(mission, id, asset);
            let found =
                Stranded { sheet: &sheets.assets, at: id.index(), name: &asset.asset, severity: Severity::Error };
            found.report(mission, network, &items, "tables-load-items");
        }
    }
}

/// Sensitive equipment that cannot be shipped must be destroyed: bad news, but
/// a plan is still possible.
fn equipment(sheets: &Sheets<'_>, mission: &Mission, network: &Network<'_>, id: UnitId, unit: &Unit) {
    let (vehicles, teu) = stock::sensitive(unit);
    let found = Stranded { sheet: &sheets.units, at: id.index(), name: &unit.unit, severity: Severity::Warning };
    for (load, amount, said) in
        [(Load::Vehicles, vehicles, "tables-load-vehicles"), (Load::Teu, teu, "tables-load-teu")]
    {
        found.report(mission, network, &stock::equipment(mission, id, unit, load, amount), said);
    }
}

/// Where to say that something cannot get out, and how badly.
struct Stranded<'a> {
    sheet: &'a Sheet<'a>,
    at: usize,
    name: &'a str,
    severity: Severity,
}

impl Stranded<'_> {
    fn report(&self, mission: &Mission, network: &Network<'_>, stock: &Stock, load: &str) {
        if stock.amount <= 0 {
            return;
        }
        let Some(reason) = stranded(mission, network, stock) else { return };
        let load = Message::new(load).count("count", stock.amount).text("name", self.name);
        let fault = Fault::error(codes::NO_WAY_OUT).text("site", &mission.sites[stock.site].site);
        let fault = fault.with("reason", Arg::Said(reason)).with("load", Arg::Said(load));
        self.sheet.fault_at(self.at, "site", Fault { severity: self.severity, ..fault });
    }
}

fn is_exit(mission: &Mission, site: SiteId) -> bool {
    mission.sites[site].kind == SiteKind::Exit
}

/// Why the stock cannot reach any of its exits; `None` when it can.
fn stranded(mission: &Mission, network: &Network<'_>, stock: &Stock) -> Option<Message> {
    if network.days_out(stock)[stock.site.index()].is_some() {
        return None;
    }
    let open = network.open_to(stock);
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
