//! The search's working state: what every [`Op`] so far adds up to, in flat
//! arrays by day, with the cost kept up to date. Taking an op back is applying
//! it with the opposite sign, so undoing a change costs no more than making it.
//!
//! What is linear is added at once; what is not (guards, beds, tasks, cover)
//! is summed again for the places that an op touched, when [`Draft::settle`]
//! is called.

mod convoy;
mod nights;

pub(crate) use convoy::Convoy;

use crate::instance::{BROKEN, Carrier, Cost, Day, Instance};
use crate::instance::{PEOPLE, TEU, VEHICLES};
use crate::ops::{Aboard, ConvoyKey, Item, Op, Way};
use nights::Nights;
use rearguard_model::CargoClass;

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
    /// By leg, direction and day.
    contracted: Vec<[Vec<[i32; 3]>; 2]>,
    /// By fleet: position among `flown` of each (leg, direction).
    flights: Vec<Flights>,
    /// By fleet and day: circulating vehicles away from the base; under way.
    pub away: Vec<Vec<i32>>,
    pub under_way: Vec<Vec<i32>>,
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
}

/// A shuttle fleet's loads.
#[derive(Clone, Default)]
struct Flights {
    /// By leg × 2 + direction: position in `loads`, or none.
    position: Vec<Option<u32>>,
    /// By position and day.
    loads: Vec<Vec<[i32; 3]>>,
    sorties: Vec<i32>,
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
            total_inside: vec![
                i.units.iter().map(|u| u.people).sum();
                if i.guard_limits.is_empty() { 0 } else { days }
            ],
            contracted: i.legs.iter().map(|_| [vec![[0; 3]; days], vec![[0; 3]; days]]).collect(),
            flights: i.fleets.iter().map(|f| Flights::new(f, i)).collect(),
            away: i.fleets.iter().map(|f| vec![0; if f.shuttle { 0 } else { days }]).collect(),
            under_way: i.fleets.iter().map(|f| vec![0; if f.shuttle { 0 } else { days }]).collect(),
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
        };
        draft.fill();
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
            broken: nights.1 + left + self.convoy_broken + self.stranded + self.limit_broken + self.overdrawn,
            late,
            cost: self.linear + nights.0 + self.town_cost + late * self.i.late_cost,
        }
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
            Op::UnderWay { fleet, from, to, n } => add(&mut self.under_way[fleet], from, to + 1, n * sign),
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
        self.touch(site);
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

    fn store(&mut self, item: Item, site: usize, from: Day, to: Day, n: i32) {
        if n == 0 || from >= to {
            return;
        }
        let own_guard = match item {
            Item::Vehicles(u) | Item::Teu(u) => self.i.units[u].home == site && self.i.units[u].guard,
            _ => false,
        };
        let teu = self.class(item) == TEU;
        self.nights[site].add_stores(own_guard, teu, from, to.min(self.i.days), n);
        self.touch(site);
    }

    /// Which capacity an item takes.
    pub fn class(&self, item: Item) -> usize {
        match item {
            Item::People(_) => PEOPLE,
            Item::Vehicles(_) => VEHICLES,
            Item::Teu(_) => TEU,
            Item::Asset(a) => match self.i.assets[a].class {
                CargoClass::Vehicle => VEHICLES,
                CargoClass::Container => TEU,
            },
        }
    }

    fn contract(&mut self, item: Item, leg: usize, reverse: usize, day: Day, n: i32) {
        let class = self.class(item);
        let link = &self.i.legs[leg];
        let used = &mut self.contracted[leg][reverse][day as usize];
        let before: i32 = used.iter().sum();
        used[class] += n;
        let after = before + n;
        self.linear += link.charge[class] * n as Cost;
        if !link.road && (before > 0) != (after > 0) {
            let hazard = link.hazard[reverse][day as usize];
            self.linear += if after > 0 { hazard } else { -hazard };
        }
    }

    /// Contracted room left on a leg that day.
    pub fn contracted_room(&self, class: usize, leg: usize, reverse: usize, day: Day) -> i32 {
        let link = &self.i.legs[leg];
        let cap = link.contracted[reverse][day as usize][class];
        let used = self.contracted[leg][reverse][day as usize][class];
        if !link.two_way {
            return cap - used;
        }
        let other = self.contracted[leg][1 - reverse][day as usize][class];
        let whole = cap.max(link.contracted[1 - reverse][day as usize][class]);
        (cap - used).min(whole - used - other)
    }

    fn fly(&mut self, item: Item, fleet: usize, leg: usize, reverse: usize, day: Day, n: i32) {
        let class = self.class(item);
        let pool = &self.i.fleets[fleet];
        let flights = &mut self.flights[fleet];
        let Some(position) = flights.position[leg * 2 + reverse] else { return };
        let load = &mut flights.loads[position as usize][day as usize];
        let before = pool.sorties_for(*load);
        load[class] += n;
        let change = pool.sorties_for(*load) - before;
        flights.sorties[day as usize] += change;
        let link = &self.i.legs[leg];
        let each = pool.sortie_share + self.i.sortie_km(fleet, leg) + link.hazard[reverse][day as usize];
        self.linear += link.charge[class] * n as Cost + each * change as Cost;
    }

    /// How many more of a class the fleet can lift on that leg and day, and
    /// how many of them ride in sorties that fly anyway.
    pub fn shuttle_room(&self, fleet: usize, class: usize, leg: usize, reverse: usize, day: Day) -> (i32, i32) {
        let pool = &self.i.fleets[fleet];
        let flights = &self.flights[fleet];
        let Some(position) = flights.position[leg * 2 + reverse] else { return (0, 0) };
        let load = flights.loads[position as usize][day as usize];
        let flown = pool.sorties_for(load);
        let mut left = pool.daily[day as usize] - flights.sorties[day as usize];
        if let Some(limits) = &pool.on_leg[leg] {
            left = left.min(limits[reverse][day as usize] - flown);
        }
        let room = [pool.seats, pool.vehicles, pool.teu][class];
        let free = flown * room - load[class];
        (free + left.max(0) * room, free)
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
            (Item::People(_), _) => 0,
        };
        self.linear += each * n as Cost;
        if how != Way::Leave && !self.disposed[site].is_empty() {
            self.disposed[site][day as usize] += n;
        }
    }

    fn ride(&mut self, key: ConvoyKey, what: Aboard, n: i32) {
        let slot = self.convoy_slot(key);
        if self.convoy_at[slot] == NONE {
            let id = self.free.pop().unwrap_or_else(|| {
                self.convoys.push(Convoy::default());
                (self.convoys.len() - 1) as u32
            });
            self.convoy_at[slot] = id;
        }
        let id = self.convoy_at[slot] as usize;
        let i = self.i;
        let link = &i.legs[key.leg as usize];
        let hazard = link.hazard[key.reverse as usize][key.day as usize];
        let before = self.convoys[id].measure(i, link);
        match what {
            Aboard::Item(item) => {
                let class = self.class(item);
                self.linear += link.charge[class] * n as Cost;
                self.convoys[id].load(i, item, class, n);
            }
            Aboard::Lorries(fleet) => {
                let arrive = link.arrival(key.reverse as usize, key.day as Day).unwrap_or(key.day as Day + link.days);
                let days = (arrive - key.day as Day).max(1) as Cost;
                let pool = &i.fleets[fleet];
                let each = days * pool.cost_per_day + (link.km * pool.cost_per_km).round() as Cost;
                self.linear += each * n as Cost;
                self.convoys[id].lorries(fleet, n);
            }
            Aboard::Detail(unit) => self.convoys[id].detail(unit, n),
        }
        let after = self.convoys[id].measure(i, link);
        self.linear += hazard * (after.hazards - before.hazards) as Cost;
        self.convoy_broken += after.broken - before.broken;
        if (before.size > 0) != (after.size > 0) {
            self.reserve_cover(key, if after.size > 0 { 1 } else { -1 });
        }
        if self.convoys[id].is_empty() {
            self.convoys[id].clear();
            self.free.push(id as u32);
            self.convoy_at[slot] = NONE;
        }
    }

    /// A convoy on a covered leg reserves a sortie on each day under way (S6).
    fn reserve_cover(&mut self, key: ConvoyKey, sign: i32) {
        let link = &self.i.legs[key.leg as usize];
        let Some(fleet) = link.cover else { return };
        let Some(arrive) = link.arrival(key.reverse as usize, key.day as Day) else { return };
        let days = arrive - key.day as Day + 1;
        add(&mut self.flights[fleet].sorties, key.day as Day, arrive + 1, sign);
        self.linear += self.i.fleets[fleet].sortie_share * (days * sign) as Cost;
    }

    /// Whether a further convoy that day would have its cover.
    pub fn covered(&self, leg: usize, reverse: usize, day: Day) -> bool {
        let link = &self.i.legs[leg];
        let (Some(fleet), Some(arrive)) = (link.cover, link.arrival(reverse, day)) else { return true };
        let pool = &self.i.fleets[fleet];
        (day..=arrive).all(|d| self.flights[fleet].sorties[d as usize] < pool.daily[d as usize])
    }

    fn convoy_slot(&self, key: ConvoyKey) -> usize {
        let days = self.i.days as usize;
        ((key.leg as usize * 2 + key.reverse as usize) * days + key.day as usize) * CONVOY_SLOTS + key.slot as usize
    }

    pub fn convoy(&self, key: ConvoyKey) -> Option<&Convoy> {
        let id = self.convoy_at[self.convoy_slot(key)];
        (id != NONE).then(|| &self.convoys[id as usize])
    }

    /// The convoys that a leg and day allow, as keys; those in use first.
    pub fn convoy_keys(&self, leg: usize, reverse: usize, day: Day) -> impl Iterator<Item = ConvoyKey> + '_ {
        let link = &self.i.legs[leg];
        let allowed = if link.road { link.convoys[reverse][day as usize].max(0) as usize } else { 1 };
        (0..allowed.min(CONVOY_SLOTS)).map(move |slot| ConvoyKey {
            leg: leg as u32,
            reverse: reverse as u8,
            slot: slot as u8,
            day: day as i16,
        })
    }

    /// Sums up again what is not linear, where anything changed.
    pub fn settle(&mut self) {
        let i = self.i;
        while let Some(site) = self.dirty_sites.pop() {
            self.settle_site(i, site);
        }
        let mut limits = false;
        while let Some(unit) = self.dirty_units.pop() {
            self.late_of[unit] = self.lateness(unit);
            limits = true;
        }
        if limits && !self.total_inside.is_empty() {
            self.limit_broken = i.guard_limits.iter().map(|&(from, most)| over(&self.total_inside, from, most)).sum();
        }
    }

    fn lateness(&self, unit: usize) -> (i64, i64) {
        let inside = &self.inside[unit];
        let stays = self.i.units[unit].stays;
        let late = if self.i.withdrawal.is_some() { over(inside, 0, stays) } else { 0 };
        let left = inside.last().map_or(0, |&n| (n - stays).max(0) as i64);
        (late, left)
    }

    fn settle_site(&mut self, i: &Instance, site: usize) {
        self.nights[site].dirty = false;
        self.nights[site].sum(i, site, &self.transfers);
        let closing = self.nights[site].closing.unwrap_or(i.days);
        for t in 0..(i.protection_end + 1).max(0) as usize {
            let covers = (t as Day) < closing && self.nights[site].protect(t) >= i.protect_min;
            if covers == self.nights[site].covers[t] {
                continue;
            }
            self.nights[site].covers[t] = covers;
            for &town in &i.sites[site].towns {
                let count = &mut self.town_cover[town][t];
                let before = *count > 0;
                *count += if covers { 1 } else { -1 };
                if before != (*count > 0) {
                    let night = i.communities[town].night_cost;
                    self.town_cost += if before { night } else { -night };
                }
            }
        }
        if let Some(near) = &i.medevac {
            self.settle_medical(near, site);
        }
    }

    fn settle_medical(&mut self, near: &[Vec<usize>], site: usize) {
        for t in 0..self.i.days as usize {
            let medical = self.nights[site].medical(t) > 0;
            if medical != self.nights[site].is_medical[t] {
                self.nights[site].is_medical[t] = medical;
                for &other in &near[site] {
                    self.medical_cover[other][t] += if medical { 1 } else { -1 };
                }
            }
        }
        for &other in near[site].iter().chain([&site]) {
            let cover = &self.medical_cover[other];
            let bare = |t: &usize| self.nights[other].people[*t] > 0 && cover[*t] == 0;
            let count = if near[other].is_empty() { 0 } else { (0..cover.len()).filter(bare).count() as i64 };
            self.nights[other].set_uncovered(count);
        }
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

impl Flights {
    fn new(pool: &crate::instance::Pool, i: &Instance) -> Self {
        if !pool.shuttle {
            return Flights::default();
        }
        let mut position = vec![None; i.legs.len() * 2];
        let mut count = 0;
        for (leg, _) in i.legs.iter().enumerate().filter(|(leg, _)| pool.legs[*leg]) {
            for reverse in 0..2 {
                position[leg * 2 + reverse] = Some(count);
                count += 1;
            }
        }
        let days = i.days as usize;
        Flights { position, loads: vec![vec![[0; 3]; days]; count as usize], sorties: vec![0; days] }
    }
}

impl crate::instance::Pool {
    /// Sorties that a load needs.
    pub fn sorties_for(&self, load: [i32; 3]) -> i32 {
        let need = |n: i32, room: i32| {
            if n <= 0 {
                0
            } else if room <= 0 {
                1 << 20
            } else {
                (n + room - 1) / room
            }
        };
        need(load[PEOPLE], self.seats).max(need(load[VEHICLES], self.vehicles)).max(need(load[TEU], self.teu))
    }
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

/// Carriers as the draft asks for room.
impl Draft<'_> {
    /// Room left for a class on a soft hop that day: in all, and free of a
    /// further sortie.
    pub fn room(&self, class: usize, hop: &crate::instance::Hop, day: Day) -> (i32, i32) {
        match hop.carrier {
            Carrier::Contracted => {
                let room = self.contracted_room(class, hop.leg, hop.reverse, day);
                (room, room)
            }
            Carrier::Shuttle(fleet) => self.shuttle_room(fleet, class, hop.leg, hop.reverse, day),
        }
    }
}
