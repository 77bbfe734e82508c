//! Property that may only be shipped, and people who need a seat: what must
//! pass one leg, against all that the leg can carry while it is of use, round
//! trips of the lorries counted.

use super::flow::{Load, Network, each, room, serves};
use super::{keeps_a_place, property_by, withdrawn_by};
use rearguard_model::*;
use rearguard_words::Message;

/// What must go, from where, and by when.
struct Need {
    load: Load,
    stock: Vec<(SiteId, i64)>,
    exits: Vec<SiteId>,
    by: Day,
}

pub(super) fn too_little(mission: &Mission, calendar: &Calendar) -> Option<Message> {
    needs(mission).iter().find_map(|need| {
        let amount = |sites: &dyn Fn(SiteId) -> bool| -> i64 {
            need.stock.iter().filter(|stock| sites(stock.0)).map(|stock| stock.1).sum()
        };
        let whole = amount(&|_| true);
        let mut network = Network::new(mission, need.by);
        need.stock.iter().for_each(|&(site, amount)| network.put(site, 0, amount));
        need.exits.iter().for_each(|&exit| network.leave_at(exit));
        if let Some(out) = network.carried(calendar, need.load, whole).filter(|&out| out < whole) {
            return Some(says(mission, need, "explain-proof-cargo", whole, out));
        }
        mission.legs.ids().find_map(|leg| {
            let cut_off = beyond(mission, calendar, need, leg);
            let needed = amount(&|site: SiteId| cut_off[site.index()]);
            let carried = through(mission, calendar, need, leg, &cut_off);
            let leg = &mission.legs[leg].leg;
            (needed > carried).then(|| says(mission, need, "explain-proof-leg", needed, carried).text("leg", leg))
        })
    })
}

fn says(mission: &Mission, need: &Need, id: &str, needed: i64, carried: i64) -> Message {
    let unit = match need.load {
        Load::People => "explain-unit-people",
        Load::Vehicles => "explain-unit-vehicles",
        Load::Teu => "explain-unit-teu",
    };
    Message::new(id)
        .count("needed", needed)
        .count("carried", carried)
        .said("unit", Message::new(unit))
        .date("date", mission.date(need.by))
}

fn needs(mission: &Mission) -> Vec<Need> {
    let mut needs: Vec<Need> = [(CargoClass::Vehicle, Load::Vehicles), (CargoClass::Container, Load::Teu)]
        .into_iter()
        .map(|(class, load)| ship_only(mission, class, load))
        .collect();
    needs.push(people(mission));
    needs.retain(|need| !need.stock.is_empty());
    needs
}

/// Assets without another option than `ship`. A place that stays open may keep
/// what it has, unless property has a date of its own; then nothing is claimed.
fn ship_only(mission: &Mission, class: CargoClass, load: Load) -> Need {
    let mut need = Need { load, stock: Vec::new(), exits: Vec::new(), by: property_by(mission) };
    let claimed = !keeps_a_place(mission);
    for (id, asset) in mission.assets.iter() {
        let only = asset.options.iter().all(|how| how == Disposition::Ship);
        if claimed && only && asset.class == class && asset.quantity > 0 {
            need.stock.push((asset.site, asset.quantity));
            need.exits.extend(mission.asset_exits(id));
        }
    }
    need
}

fn people(mission: &Mission) -> Need {
    let mut need = Need { load: Load::People, stock: Vec::new(), exits: Vec::new(), by: withdrawn_by(mission) };
    for (id, unit) in mission.units.iter().filter(|(_, unit)| unit.released_from.is_none()) {
        let leaving = unit.personnel - mission.may_stay(id);
        if leaving > 0 {
            need.stock.push((unit.site, leaving));
            need.exits.extend(mission.people_exits(id));
        }
    }
    need
}

/// By site: whether every way out leads over the leg.
fn beyond(mission: &Mission, calendar: &Calendar, need: &Need, cut: LegId) -> Vec<bool> {
    let mut out = vec![false; mission.sites.len()];
    need.exits.iter().for_each(|exit| out[exit.index()] = true);
    let usable: Vec<(SiteId, SiteId)> = mission
        .legs
        .ids()
        .filter(|&leg| leg != cut)
        .flat_map(|leg| Direction::BOTH.map(|direction| (leg, direction)))
        .filter(|&(leg, direction)| direction == Direction::Out || mission.legs[leg].two_way)
        .filter(|&(leg, direction)| (0..=need.by).any(|d| room(mission, calendar, need.load, leg, direction, d) > 0))
        .map(|(leg, direction)| mission.ends(leg, direction))
        .collect();
    let mut grows = true;
    while grows {
        grows = false;
        for &(from, to) in &usable {
            if out[to.index()] && !out[from.index()] {
                out[from.index()] = true;
                grows = true;
            }
        }
    }
    out.iter().map(|reached| !reached).collect()
}

/// The most that leaves the places that are cut off by the leg, in time.
fn through(mission: &Mission, calendar: &Calendar, need: &Need, leg: LegId, cut_off: &[bool]) -> i64 {
    let leads_out = |direction: &Direction| {
        let (from, to) = mission.ends(leg, *direction);
        cut_off[from.index()] && !cut_off[to.index()]
    };
    let ways = Direction::BOTH.into_iter().filter(leads_out);
    ways.map(|direction| one_way(mission, calendar, need, leg, direction)).fold(0, i64::saturating_add)
}

fn one_way(mission: &Mission, calendar: &Calendar, need: &Need, leg: LegId, direction: Direction) -> i64 {
    let first = Day::try_from(mission.legs[leg].clearance_days).unwrap_or(Day::MAX);
    let arrives = |day: &Day| calendar.arrival(mission, leg, direction, *day).is_some_and(|a| a <= need.by);
    let days: Vec<Day> = (first..=need.by).filter(arrives).collect();
    let (Some(&from), Some(&to)) = (days.first(), days.last()) else { return 0 };
    // A circulating vehicle needs its way there, a night, its way back, a night.
    let there = days.iter().map(|&day| calendar.transit(mission, leg, direction, day)).min().unwrap_or(0);
    let trips = 1 + i64::from(to - from) / (2 * i64::from(there) + 2).max(1);
    let mut by_lorry = 0_i64;
    for (_, fleet) in mission.fleets.iter() {
        if fleet.kind == FleetKind::Circulating && serves(mission, fleet, leg) {
            let whole = fleet.count.saturating_mul(trips).saturating_mul(each(fleet, need.load));
            by_lorry = by_lorry.saturating_add(whole);
        }
    }
    let room = |day: &Day| room(mission, calendar, need.load, leg, direction, *day);
    let whole = days.iter().map(room).fold(0, i64::saturating_add);
    let lorries_apart = without_lorries(mission);
    let rest = days.iter().map(|&day| self::room(&lorries_apart, calendar, need.load, leg, direction, day));
    whole.min(rest.fold(by_lorry, i64::saturating_add))
}

/// The mission with no circulating vehicles.
fn without_lorries(mission: &Mission) -> Mission {
    let mut tables = mission.tables().clone();
    for fleet in tables.fleets.rows_mut().iter_mut().filter(|fleet| fleet.kind == FleetKind::Circulating) {
        fleet.count = 0;
    }
    Mission::assemble(tables).unwrap_or_else(|_| mission.clone())
}
