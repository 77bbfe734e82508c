//! Who and what is at one place by night, and what is wrong with that.

use super::add;
use crate::instance::{Body, Cost, Day, Instance, Place};
use rearguard_model::Role;

#[derive(Clone, Debug)]
pub(crate) struct Nights {
    pub people: Vec<i32>,
    /// By role.
    by_role: [Vec<i32>; 4],
    /// By role: whether anything here asks for it, and for those who also guard.
    wanted: [(bool, bool); 4],
    /// By role: people who also have role guard.
    guard_and: [Vec<i32>; 4],
    /// Property that a `stores_out` step waits for.
    pub plain_stores: Vec<i32>,
    /// Equipment of guard units at their own place: it may stay while they do.
    pub guard_stores: Vec<i32>,
    teu: Vec<i32>,
    pub closing: Option<Day>,
    /// First days of the steps that wait for the stores: on the night before
    /// each none may be there.
    pub stores_out: Vec<Day>,
    pub covers: Vec<bool>,
    pub is_medical: Vec<bool>,
    pub dirty: bool,
    pub cost: Cost,
    pub broken: i64,
    uncovered: i64,
}

impl Nights {
    pub fn new(i: &Instance, place: &Place) -> Self {
        let days = vec![0; i.days as usize];
        let four = || [days.clone(), days.clone(), days.clone(), days.clone()];
        Nights {
            people: days.clone(),
            by_role: four(),
            wanted: wanted(i, place),
            guard_and: four(),
            plain_stores: days.clone(),
            guard_stores: days.clone(),
            teu: days.clone(),
            closing: place.lost_on,
            stores_out: Vec::new(),
            covers: vec![false; (i.protection_end + 1).max(0) as usize],
            is_medical: vec![false; if i.medevac.is_some() { days.len() } else { 0 }],
            dirty: true,
            cost: 0,
            broken: 0,
            uncovered: 0,
        }
    }

    pub fn add_people(&mut self, body: &Body, from: Day, to: Day, n: i32) {
        add(&mut self.people, from, to, n);
        for &role in Role::ALL {
            let (wanted, beside_guard) = self.wanted[role as usize];
            if wanted && body.has(role) {
                add(&mut self.by_role[role as usize], from, to, n);
                if beside_guard && body.guard && role != Role::Guard {
                    add(&mut self.guard_and[role as usize], from, to, n);
                }
            }
        }
    }

    pub fn add_stores(&mut self, own_guard: bool, teu: bool, from: Day, to: Day, n: i32) {
        add(if own_guard { &mut self.guard_stores } else { &mut self.plain_stores }, from, to, n);
        if teu {
            add(&mut self.teu, from, to, n);
        }
    }

    pub fn guards(&self) -> &[i32] {
        &self.by_role[Role::Guard as usize]
    }
    pub fn with_role(&self, role: Role, t: usize) -> i32 {
        self.by_role[role as usize][t]
    }
    pub fn protect(&self, t: usize) -> i32 {
        self.by_role[Role::Protect as usize][t]
    }
    pub fn medical(&self, t: usize) -> i32 {
        self.by_role[Role::Medical as usize][t]
    }

    /// TEU that fit on every night from a day on; no limit for other things.
    pub fn yard_room(&self, place: &Place, from: Day, teu: bool) -> i32 {
        if !teu || place.yard == i32::MAX {
            return i32::MAX;
        }
        let most = self.teu[from.max(0) as usize..].iter().copied().max().unwrap_or(0);
        (place.yard - most).max(0)
    }

    /// TEU above what the yard holds, on the worst night.
    pub fn beyond_the_yard(&self, place: &Place) -> i32 {
        let most = self.teu.iter().copied().max().unwrap_or(0);
        most.saturating_sub(place.yard).max(0)
    }

    pub fn set_uncovered(&mut self, nights: i64) {
        self.broken += nights - self.uncovered;
        self.uncovered = nights;
    }

    /// Sums up what the nights break and what tasks fall short.
    pub fn sum(&mut self, i: &Instance, site: usize, transfers: &[Option<Day>]) {
        let place = &i.sites[site];
        let open = self.closing.unwrap_or(i.days).clamp(0, i.days) as usize;
        // What lies before the day planned from is nobody's choice any more.
        let now = i.now as usize;
        let mut broken = self.uncovered;
        if place.guarded_always {
            broken += self.guards()[now.min(open)..open].iter().map(|&g| (place.guard - g).max(0) as i64).sum::<i64>();
        } else if place.guard > 0 {
            broken += (now..open).map(|t| self.shortage_where_used(place, t)).sum::<i64>();
        }
        broken += self.people[open..].iter().map(|&p| p.max(0) as i64).sum::<i64>();
        let fallen = place.lost_on.is_some_and(|lost| self.closing == Some(lost));
        for stores in [&self.plain_stores, &self.guard_stores].into_iter().filter(|_| !fallen) {
            broken += stores[open..].iter().map(|&p| p.max(0) as i64).sum::<i64>();
        }
        broken += self.stores_in_the_way(i.now);
        if self.closing.is_none_or(|c| c >= i.now) {
            broken += closing_faults(place, self.closing);
        }
        if place.beds < i32::MAX {
            broken += self.people[now..].iter().map(|&p| (p - place.beds).max(0) as i64).sum::<i64>();
        }
        if place.yard < i32::MAX {
            broken += self.teu[now..].iter().map(|&p| (p - place.yard).max(0) as i64).sum::<i64>();
        }
        let mut cost = 0;
        for &task in &place.tasks {
            let short = self.shortfall(i, task, transfers[task]);
            if i.tasks[task].hard {
                broken += short;
            } else {
                cost += short * i.shortfall_cost;
            }
        }
        self.broken = broken;
        self.cost = cost;
    }

    /// Stores there on the night before a step that waits for them (on the
    /// morning of day 0 for one that starts then).
    fn stores_in_the_way(&self, now: Day) -> i64 {
        self.nights_before_steps(now).map(|night| self.plain_stores[night].max(0) as i64).sum()
    }

    /// The nights on which no stores may be there.
    pub fn nights_before_steps(&self, now: Day) -> impl Iterator<Item = usize> + use<> {
        let ahead = self.stores_out.iter().filter(|&&start| start >= now);
        ahead.map(|start| (*start - 1).max(0) as usize).collect::<Vec<usize>>().into_iter()
    }

    /// The last day on which a store that is there from `since` on may leave.
    pub fn stores_limit(&self, since: Day) -> Day {
        self.stores_out.iter().map(|start| start - 1).filter(|&night| night >= since).min().unwrap_or(Day::MAX)
    }

    fn shortage_where_used(&self, place: &Place, t: usize) -> i64 {
        let used = self.people[t] > 0 || self.plain_stores[t] > 0 || self.guard_stores[t] > 0;
        if used { (place.guard - self.guards()[t]).max(0) as i64 } else { 0 }
    }

    /// Person-nights that a task lacks (M2: whom the guard needs does not count).
    fn shortfall(&self, i: &Instance, task: usize, transfer: Option<Day>) -> i64 {
        let duty = &i.tasks[task];
        let end = transfer.unwrap_or(duty.until + 1).min(duty.until + 1).min(i.days);
        (duty.from..end).map(|t| (duty.strength - self.strength(i, task, t as usize)).max(0) as i64).sum()
    }

    /// Strength that counts for a task on a night.
    pub fn strength(&self, i: &Instance, task: usize, t: usize) -> i32 {
        let duty = &i.tasks[task];
        let role = duty.role;
        let guard = if i.sites[duty.site].closable && self.closing.is_some_and(|c| t as Day >= c) {
            0
        } else {
            i.sites[duty.site].guard
        };
        let with = self.by_role[role as usize][t];
        let guards_without = if role == Role::Guard { 0 } else { self.guards()[t] - self.guard_and[role as usize][t] };
        (with - (guard - guards_without).max(0)).max(0)
    }
}

/// A place that must close and does not, or closes outside its dates (K1, K4).
fn closing_faults(place: &Place, closing: Option<Day>) -> i64 {
    match closing {
        Some(day) => ((day - place.close_by).max(0) + (place.close_from - day).max(0)) as i64,
        None if place.must_close => 100,
        None => 0,
    }
}

/// Which roles rules and tasks ask for at a place, and for which of them it
/// matters who guards as well.
fn wanted(i: &Instance, place: &Place) -> [(bool, bool); 4] {
    let mut wanted = [(false, false); 4];
    wanted[Role::Guard as usize].0 = true;
    wanted[Role::Protect as usize].0 = !place.towns.is_empty();
    wanted[Role::Medical as usize].0 = i.medevac.is_some();
    for &task in &place.tasks {
        wanted[i.tasks[task].role as usize] = (true, true);
    }
    wanted
}
