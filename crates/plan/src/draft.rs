//! The search's working state: what every [`Op`] so far adds up to, in flat
//! arrays by day, with the cost kept up to date. Taking an op back is applying
//! it with the opposite sign, so undoing a change costs no more than making it.
//!
//! What is linear is added at once; what is not (guards, beds, tasks, cover)
//! is summed again for the places that an op touched, when [`Draft::settle`]
//! is called.

mod carriage;
mod convoy;
mod convoys;
mod equipment;
mod nights;
mod rear;
mod settle;
mod stations;
mod stores;
mod supply;

pub(crate) use convoy::Convoy;
pub(crate) use rear::Spell;
pub(crate) use supply::{Drops, TEU_OF_DROPS, whole};

use crate::around::Kept;
use crate::instance::{BROKEN, Cost, Day, Instance};
use crate::ops::{Item, Op, Way};
use carriage::Flights;
use nights::Nights;
use std::collections::BTreeMap;

/// How good a draft is: rules first, then lateness, then cost.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(crate) struct Worth {
    /// How far rules other than M1 are broken, in people, items and nights.
    pub broken: i64,
    /// Person-nights inside after the withdrawal date (M1).
    pub late: i64,
    pub cost: Cost,
}

impl Worth {
    /// One number for acceptance: broken rules and lateness priced far above
    /// any saving.
    pub fn energy(self) -> Cost {
        self.cost
            .saturating_add(self.broken.saturating_mul(BROKEN >> 8))
            .saturating_add(self.late.saturating_mul(BROKEN >> 12))
    }
}

#[derive(Clone)]
pub(crate) struct Draft<'i> {
    pub i: &'i Instance,
    pub nights: Vec<Nights>,
    /// By unit: its people at their first place who are ready to move on, by day.
    pub home: Vec<Vec<i32>>,
    /// By unit: its people inside, by night from the withdrawal date on (from
    /// the last night where there is none).
    inside: Vec<Vec<i32>>,
    inside_from: Day,
    late_of: Vec<(i64, i64)>,
    total_inside: Vec<i32>,
    equipment: equipment::Equipment,
    pub parked: equipment::Parked,
    /// By leg, direction and day.
    contracted: Vec<[Vec<[i32; 3]>; 2]>,
    /// By fleet: position among `flown` of each (leg, direction).
    flights: Vec<Flights>,
    /// By fleet and day: circulating vehicles away from the base; under way.
    pub away: Vec<Vec<i32>>,
    pub under_way: Vec<Vec<i32>>,
    /// By fleet and day: circulating vehicles that depart.
    departing: Vec<Vec<i32>>,
    convoy_at: Vec<u32>,
    convoys: Vec<Convoy>,
    free: Vec<u32>,
    pub teams: Vec<Vec<i32>>,
    pub disposed: Vec<Vec<i32>>,
    pub transfers: Vec<Option<Day>>,
    town_cover: Vec<Vec<i16>>,
    medical_cover: Vec<Vec<i16>>,
    linear: Cost,
    convoy_broken: i64,
    stranded: i64,
    town_cost: Cost,
    limit_broken: i64,
    /// People and fleet vehicles used beyond those that are there (C1, F1).
    overdrawn: i64,
    dirty_sites: Vec<usize>,
    dirty_units: Vec<usize>,
    /// What changing an old plan costs, where there is one.
    kept: Option<Box<Kept>>,
    /// By (fleet, place): lorries that stand there on the day planned from.
    standing: BTreeMap<(usize, usize), i32>,
    /// By unit: its rear party's nights, where it has one.
    rear: Vec<Option<rear::Rear>>,
    dirty_rear: Vec<usize>,
    rear_broken: i64,
    /// By station; empty until everything is at its first place.
    passing: Vec<stations::Passing>,
    dirty_stations: Vec<usize>,
    stations_broken: i64,
    larders: Vec<supply::Larder>,
    contracted_supply: BTreeMap<(usize, usize, Day), i32>,
    supply_broken: i64,
}

/// Slots for convoys that leave one place on one leg on one day.
const CONVOY_SLOTS: usize = 4;
const NONE: u32 = u32::MAX;

impl<'i> Draft<'i> {
    /// Nobody moves, nothing closes.
    pub fn new(i: &'i Instance) -> Self {
        let days = i.days as usize;
        let inside_from = i.withdrawal.unwrap_or(i.days - 1).clamp(0, i.days - 1);
        let late_nights = (i.days - inside_from) as usize;
        let mut draft = Draft {
            i,
            nights: i.sites.iter().map(|s| Nights::new(i, s)).collect(),
            home: i.units.iter().map(|_| vec![0; days]).collect(),
            inside: i.units.iter().map(|u| vec![u.people; late_nights]).collect(),
            inside_from,
            late_of: vec![(0, 0); i.units.len()],
            equipment: equipment::Equipment::new(i),
            parked: equipment::Parked::new(i),
            total_inside: vec![
                i.units.iter().map(|u| u.people).sum();
                if i.guard_limits.is_empty() { 0 } else { days }
            ],
            contracted: i.legs.iter().map(|_| [vec![[0; 3]; days], vec![[0; 3]; days]]).collect(),
            flights: i.fleets.iter().map(|f| Flights::new(f, i)).collect(),
            away: i.fleets.iter().map(|f| vec![0; if f.shuttle { 0 } else { days }]).collect(),
            under_way: i.fleets.iter().map(|f| vec![0; if f.shuttle { 0 } else { days }]).collect(),
            departing: i.fleets.iter().map(|f| vec![0; if f.shuttle { 0 } else { days }]).collect(),
            convoy_at: vec![NONE; i.legs.len() * 2 * days * CONVOY_SLOTS],
            convoys: Vec::new(),
            free: Vec::new(),
            teams: i.teams.iter().map(|t| vec![0; t.len()]).collect(),
            disposed: i.sites.iter().map(|s| vec![0; if s.disposals_per_day < i32::MAX { days } else { 0 }]).collect(),
            transfers: vec![None; i.tasks.len()],
            town_cover: i.communities.iter().map(|_| vec![0; (i.protection_end + 1).max(0) as usize]).collect(),
            medical_cover: if i.medevac.is_some() { vec![vec![0; days]; i.sites.len()] } else { Vec::new() },
            linear: i.sites.iter().map(|s| s.day_cost * i.days as Cost).sum(),
            convoy_broken: 0,
            stranded: 0,
            town_cost: i.communities.iter().map(|t| t.night_cost * (i.protection_end + 1).max(0) as Cost).sum(),
            limit_broken: 0,
            overdrawn: 0,
            dirty_sites: (0..i.sites.len()).collect(),
            dirty_units: (0..i.units.len()).collect(),
            kept: None,
            standing: BTreeMap::new(),
            rear: rear::Rear::of_units(i),
            dirty_rear: Vec::new(),
            rear_broken: 0,
            passing: Vec::new(),
            dirty_stations: Vec::new(),
            stations_broken: 0,
            larders: supply::Larder::of_sites(i),
            contracted_supply: BTreeMap::new(),
            supply_broken: 0,
        };
        for s in &i.standing {
            *draft.standing.entry((s.fleet, s.site)).or_default() += s.n;
        }
        draft.fill();
        draft.passing = stations::Passing::of_stations(i);
        draft.dirty_stations = (0..i.stations.len()).collect();
        draft.settle();
        draft
    }

    /// Everybody and everything at its first place to the end.
    fn fill(&mut self) {
        let i = self.i;
        for (u, body) in i.units.iter().enumerate() {
            self.apply(&Op::Stay { unit: u, site: body.home, from: 0, to: i.days, n: body.people }, 1);
            for (item, n) in [(Item::Vehicles(u), body.vehicles), (Item::Teu(u), body.teu)] {
                self.apply(&Op::Store { item, site: body.home, from: 0, to: i.days, n }, 1);
            }
        }
        for (a, stock) in i.assets.iter().enumerate() {
            let op = Op::Store { item: Item::Asset(a), site: stock.home, from: 0, to: i.days, n: stock.quantity };
            self.apply(&op, 1);
        }
        self.settle();
    }

    pub fn worth(&self) -> Worth {
        debug_assert!(self.dirty_sites.is_empty() && self.dirty_units.is_empty(), "settle before asking");
        let late: i64 = self.late_of.iter().map(|l| l.0).sum();
        let left: i64 = self.late_of.iter().map(|l| l.1).sum();
        let nights: (Cost, i64) = self.nights.iter().fold((0, 0), |s, n| (s.0 + n.cost, s.1 + n.broken));
        Worth {
            broken: nights.1
                + left
                + self.convoy_broken
                + self.stranded
                + self.limit_broken
                + self.overdrawn
                + self.rear_broken
                + self.stations_broken
                + self.supply_broken,
            late,
            cost: self.linear
                + nights.0
                + self.town_cost
                + late * self.i.late_cost
                + self.kept.as_ref().map_or(0, |kept| kept.cost()),
        }
    }

    /// Whether people of a unit are inside after the withdrawal date (M1).
    pub fn is_late(&self, unit: usize) -> bool {
        self.late_of[unit].0 > 0
    }

    /// What is broken besides nights and lateness: convoys, strandings, overdrafts.
    pub fn broken_on_the_way(&self) -> i64 {
        self.convoy_broken + self.stranded + self.overdrawn
    }

    pub fn apply_all(&mut self, ops: &[Op], sign: i32) {
        for op in ops {
            self.apply(op, sign);
        }
    }

    /// Adds an op, or takes it back with `sign` −1.
    pub fn apply(&mut self, op: &Op, sign: i32) {
        if let Some(kept) = &mut self.kept {
            kept.note(op, sign);
        }
        if !self.passing.is_empty() {
            self.pass(op, sign);
        }
        match *op {
            Op::Stay { unit, site, from, to, n } => self.stay(unit, site, from, to, n * sign),
            Op::Unready { unit, from, to, n } => self.at_home(unit, from, to, -n * sign),
            Op::Out { unit, day, n } => self.leave(unit, day, n * sign),
            Op::Store { item, site, from, to, n } => self.store(item, site, from, to, n * sign),
            Op::Contracted { item, leg, reverse, day, n } => self.contract(item, leg, reverse, day, n * sign),
            Op::Shuttle { item, fleet, leg, reverse, day, n } => {
                self.fly(item, fleet, leg, reverse, day, n * sign);
            }
            Op::Ride { convoy, what, n } => self.ride(convoy, what, n * sign),
            Op::Away { fleet, from, to, n } => {
                let most = self.i.fleets[fleet].count;
                self.overdrawn += add_over(&mut self.away[fleet], from, to, n * sign, most);
            }
            Op::UnderWay { fleet, from, to, n } => self.travel(fleet, from, to, n * sign),
            Op::Dispose { item, site, how, day, n } => self.dispose(item, site, how, day, n * sign),
            Op::Step { site, step, start } => {
                let stage = &self.i.sites[site].steps[step];
                if let Some(team) = stage.team {
                    add(&mut self.teams[team], start, start + stage.days, stage.teams_needed * sign);
                }
                if stage.stores_out {
                    let starts = &mut self.nights[site].stores_out;
                    if sign > 0 {
                        starts.push(start);
                    } else if let Some(at) = starts.iter().position(|&s| s == start) {
                        starts.swap_remove(at);
                    }
                    self.touch(site);
                }
            }
            Op::Close { site, day } => {
                let place = &self.i.sites[site];
                self.linear -= place.day_cost * (self.i.days - day) as Cost * sign as Cost;
                self.nights[site].closing = (sign > 0).then_some(day);
                self.touch(site);
            }
            Op::Transfer { task, day } => {
                self.transfers[task] = (sign > 0).then_some(day);
                self.touch(self.i.tasks[task].site);
            }
            Op::Release { .. } => {}
            Op::TakeStanding { fleet, site, n } => {
                let left = self.standing.entry((fleet, site)).or_default();
                let before = (-*left).max(0);
                *left -= n * sign;
                self.overdrawn += i64::from((-*left).max(0) - before);
            }
            Op::Stranded { n, .. } => self.stranded += (n * sign) as i64,
        }
    }

    fn touch(&mut self, site: usize) {
        if !self.nights[site].dirty {
            self.nights[site].dirty = true;
            self.dirty_sites.push(site);
        }
    }

    fn stay(&mut self, unit: usize, site: usize, from: Day, to: Day, n: i32) {
        if n == 0 || from >= to {
            return;
        }
        let i = self.i;
        let body = &i.units[unit];
        let place = &i.sites[site];
        let to = to.min(i.days);
        self.linear += (n as Cost) * (to - from).max(0) as Cost * (body.night_cost + place.night_cost);
        self.nights[site].add_people(body, from, to, n);
        if body.home == site {
            self.at_home(unit, from, to, n);
        }
        self.rear_people(unit, site, from, to, n);
        self.touch(site);
    }

    /// Circulating vehicles travel; on a day on which some depart no more than
    /// a window allows may be under way (F1).
    fn travel(&mut self, fleet: usize, from: Day, to: Day, n: i32) {
        let most = &self.i.fleets[fleet].daily;
        let (under_way, departing) = (&mut self.under_way[fleet], &mut self.departing[fleet]);
        let last = (to as usize).min(under_way.len() - 1);
        for t in from as usize..=last {
            let over = |under_way: i32, departing: i32| if departing > 0 { (under_way - most[t]).max(0) } else { 0 };
            let before = over(under_way[t], departing[t]);
            under_way[t] += n;
            if t == from as usize {
                departing[t] += n;
            }
            self.overdrawn += (over(under_way[t], departing[t]) - before) as i64;
        }
    }

    fn at_home(&mut self, unit: usize, from: Day, to: Day, n: i32) {
        let home = &mut self.home[unit];
        let to = (to.max(0) as usize).min(home.len());
        let from = (from.max(0) as usize).min(to);
        let mut change = 0;
        for there in &mut home[from..to] {
            change -= (-*there).max(0);
            *there += n;
            change += (-*there).max(0);
        }
        self.overdrawn += change as i64;
    }

    fn leave(&mut self, unit: usize, day: Day, n: i32) {
        self.rear_out(unit, day, n);
        let from = (day - self.inside_from).max(0);
        let end = self.i.days - self.inside_from;
        add(&mut self.inside[unit], from, end, -n);
        if !self.total_inside.is_empty() {
            add(&mut self.total_inside, day, self.i.days, -n);
        }
        if !self.dirty_units.contains(&unit) {
            self.dirty_units.push(unit);
        }
    }

    fn dispose(&mut self, item: Item, site: usize, how: Way, day: Day, n: i32) {
        let i = self.i;
        let each = match (item, how) {
            (Item::Vehicles(u), Way::Leave) => {
                if i.liquidation {
                    0
                } else {
                    i.units[u].vehicle_value
                }
            }
            (Item::Teu(u), Way::Leave) => {
                if i.liquidation {
                    0
                } else {
                    i.units[u].teu_value
                }
            }
            (Item::Vehicles(u), _) => i.units[u].vehicle_value,
            (Item::Teu(u), _) => i.units[u].teu_value,
            (Item::Asset(a), Way::Leave) => {
                if i.liquidation {
                    0
                } else {
                    i.assets[a].value
                }
            }
            (Item::Asset(a), how) => i.assets[a].loss(how),
            (Item::People(_) | Item::Supply, _) => 0,
        };
        self.linear += each * n as Cost;
        if how != Way::Leave && !self.disposed[site].is_empty() {
            self.disposed[site][day as usize] += n;
        }
    }

    /// What the nights at a place break.
    pub fn broken_at(&self, site: usize) -> i64 {
        self.nights[site].broken
    }
    /// Prices changes of an old plan from here on.
    pub fn keep_to(&mut self, kept: Kept) {
        self.kept = Some(Box::new(kept));
    }
    /// Whether the communities near a place are covered from it that night.
    pub fn covers(&self, site: usize, night: Day) -> bool {
        self.nights[site].covers.get(night as usize).copied().unwrap_or(false)
    }
    /// Lorries of a fleet that stand at a place since before a day.
    pub fn standing(&self, fleet: usize, site: usize, day: Day) -> i32 {
        let there = self.i.standing.iter().any(|s| s.fleet == fleet && s.site == site && s.since < day);
        if there { self.standing.get(&(fleet, site)).copied().unwrap_or(0) } else { 0 }
    }

    /// Whether nothing of people is at a place on the nights from `day` on.
    pub fn last_person_night(&self, site: usize) -> Option<Day> {
        last_positive(&self.nights[site].people)
    }
    pub fn last_store_night(&self, site: usize, own_guard_too: bool) -> Option<Day> {
        let plain = last_positive(&self.nights[site].plain_stores);
        if !own_guard_too {
            return plain;
        }
        plain.max(last_positive(&self.nights[site].guard_stores))
    }

    /// Day by which things must have left a place that has a closing day.
    pub fn closing(&self, site: usize) -> Option<Day> {
        self.nights[site].closing
    }
}

fn last_positive(values: &[i32]) -> Option<Day> {
    values.iter().rposition(|&v| v > 0).map(|t| t as Day)
}

/// Σ of what exceeds `most` from a night on.
fn over(values: &[i32], from: Day, most: i32) -> i64 {
    values[from.clamp(0, values.len() as Day) as usize..].iter().map(|&v| (v - most).max(0) as i64).sum()
}

/// Adds `n` on `from .. to`, cut at the array's ends.
pub(crate) fn add(values: &mut [i32], from: Day, to: Day, n: i32) {
    let to = (to.max(0) as usize).min(values.len());
    let from = (from.max(0) as usize).min(to);
    for v in &mut values[from..to] {
        *v += n;
    }
}

/// Adds like [`add`] and returns by how much more the values exceed `most`.
fn add_over(values: &mut [i32], from: Day, to: Day, n: i32, most: i32) -> i64 {
    let to = (to.max(0) as usize).min(values.len());
    let from = (from.max(0) as usize).min(to);
    let mut change = 0;
    for v in &mut values[from..to] {
        change -= (*v - most).max(0);
        *v += n;
        change += (*v - most).max(0);
    }
    change as i64
}

impl crate::instance::Stock {
    /// Loss per item; the whole value where the way is not open.
    pub fn loss(&self, how: Way) -> Cost {
        use rearguard_model::Disposition;
        let wanted = match how {
            Way::Sell => Disposition::Sell,
            Way::Gift => Disposition::Gift,
            Way::Destroy | Way::Leave => Disposition::Destroy,
        };
        self.ways.iter().find(|w| w.0 == wanted).map_or(self.value, |w| w.1)
    }
}
