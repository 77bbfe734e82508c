//! What is left to plan on a day: the instance without what has left, with
//! what is under way, and the old plan's ops from that day on, place by place.

use super::reader::Reader;
use super::{Around, Kept, Pin};
use crate::instance::{Day, Instance, Standing, Stray};
use crate::ops::{Item, Op};
use rearguard_model::{Calendar, Mission};
use std::collections::{BTreeMap, BTreeSet};

/// Where the search starts.
pub(crate) struct Start {
    /// What is certain: applied once and never taken back.
    pub fixed: Vec<Op>,
    /// By site: the old plan's ops from the day on.
    pub works: Vec<Vec<Op>>,
    /// Sites that must be decoded anew: the old plan leaves some of their people
    /// or things on the way.
    pub astray: Vec<usize>,
    /// Sites that stay as the old plan has them.
    pub settled: BTreeSet<usize>,
    pub kept: Kept,
    /// Movements of the old plan from the day on, by what identifies them.
    pub names: BTreeMap<super::kept::Key, Vec<String>>,
}

/// Turns the instance into what is left on the day, and reads the old plan.
pub(crate) fn begin(mission: &Mission, calendar: &Calendar, i: &mut Instance, around: &Around) -> Start {
    let now = mission.day(around.from).clamp(0, i.days - 1);
    let reader = Reader::new(mission, calendar, i, around, now);
    let (start, left) = reader.read();
    let stocks = if i.eaten > 0 && now > 0 { stocks_on(mission, calendar, i, around, now) } else { Vec::new() };
    left.apply(i, mission, now);
    for (place, stock) in i.sites.iter_mut().zip(stocks) {
        place.supply = stock;
    }
    for pin in &around.pins {
        if let Pin::Closure { site, on } = pin
            && let Some(at) = mission.sites.rows().iter().position(|row| row.site == *site)
        {
            let day = mission.day(*on);
            (i.sites[at].close_from, i.sites[at].close_by) = (day, day);
        }
    }
    start
}

/// What of the instance changes on the day.
pub(super) struct Left {
    pub amounts: BTreeMap<Item, i32>,
    pub strays: Vec<Stray>,
    pub standing: Vec<Standing>,
    pub steps: BTreeMap<(usize, usize), Day>,
    pub transfers: BTreeMap<usize, Day>,
    pub closed: BTreeMap<usize, Day>,
    pub supply_due: Vec<(usize, Day, i64)>,
}

impl Left {
    fn apply(self, i: &mut Instance, mission: &Mission, now: Day) {
        i.now = now;
        for (item, n) in self.amounts {
            match item {
                Item::People(u) => i.units[u].people = n,
                Item::Vehicles(u) => i.units[u].vehicles = n,
                Item::Teu(u) => i.units[u].teu = n,
                Item::Asset(a) => i.assets[a].quantity = n,
                Item::Supply => {}
            }
        }
        i.strays = self.strays;
        i.standing = self.standing;
        i.supply_due = self.supply_due;
        if now == 0 {
            return;
        }
        for at in 0..i.stations.len() {
            i.stations[at].stock = still_there(i, at);
            let desk = &mut i.stations[at];
            let worked = (now.min(desk.to + 1) - desk.from).max(0);
            desk.passed = desk.stock.min(worked.saturating_mul(desk.per_day));
        }
        for link in &mut i.legs {
            let ask = now + mission.legs[link.id].clearance_days as Day;
            for arrive in link.arrive.iter_mut() {
                let blocked = arrive.len().min(ask as usize);
                arrive[..blocked].fill(-1);
            }
        }
        for body in &mut i.units {
            body.leave_from = body.leave_from.max(now);
            body.released_from = body.released_from.map(|day| day.max(now));
        }
        for stock in &mut i.assets {
            stock.disposal_days += now;
        }
        for (at, place) in i.sites.iter_mut().enumerate() {
            place.closed = self.closed.get(&at).copied();
            if place.closed.is_none() {
                place.close_from = place.close_from.max(now);
            }
        }
        for ((site, step), start) in self.steps {
            i.sites[site].steps[step].fixed = Some(start);
        }
        for duty in &mut i.tasks {
            duty.from = duty.from.max(now);
            duty.transfer_from = duty.transfer_from.map(|day| day.max(now));
        }
        for (task, day) in self.transfers {
            i.tasks[task].transferred = Some(day);
        }
    }
}

/// What a station takes of what is still at its first place.
fn still_there(i: &Instance, station: usize) -> i32 {
    let units = (0..i.units.len()).flat_map(|u| [Item::People(u), Item::Vehicles(u), Item::Teu(u)]);
    let items = units.chain((0..i.assets.len()).map(Item::Asset));
    let here = items.filter(|&item| i.stations[station].takes(i, item, crate::ways::home_of(i, item)));
    here.map(|item| crate::ways::amount_of(i, item)).sum()
}

/// The supply of every site on the morning of a day, by the plan up to then.
fn stocks_on(mission: &Mission, calendar: &Calendar, i: &Instance, around: &Around, now: Day) -> Vec<i64> {
    let (start, _) = Reader::new(mission, calendar, i, around, 0).read();
    let mut draft = crate::draft::Draft::new(i);
    draft.apply_all(&start.fixed, 1);
    start.works.iter().for_each(|ops| draft.apply_all(ops, 1));
    (0..i.sites.len()).map(|site| draft.stock_on(site, now)).collect()
}
