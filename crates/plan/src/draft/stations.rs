//! Stations (T1): washing, packing, inspection, customs. What a station takes
//! has passed before it departs.

use super::Draft;
use crate::instance::{Day, Instance};
use crate::ops::{Item, Op, Way};

/// What comes to one station and what departs from its site, day by day.
#[derive(Clone, Debug)]
pub(crate) struct Passing {
    /// May pass from the day after.
    arrived: Vec<i32>,
    departed: Vec<i32>,
    dirty: bool,
    broken: i64,
}

impl Passing {
    pub fn of_stations(i: &Instance) -> Vec<Passing> {
        let none = vec![0; i.days as usize];
        i.stations
            .iter()
            .map(|_| Passing { arrived: none.clone(), departed: none.clone(), dirty: true, broken: 0 })
            .collect()
    }
}

impl Draft<'_> {
    /// Notes what an op moves past stations.
    pub(super) fn pass(&mut self, op: &Op, sign: i32) {
        let (item, site, from, to, n) = match *op {
            Op::Stay { unit, site, from, to, n } => (Item::People(unit), site, from, to, n * sign),
            Op::Store { item, site, from, to, n } => (item, site, from, to, n * sign),
            // What is disposed of or released does not pass.
            Op::Dispose { item, site, how, day, n } if how != Way::Leave => {
                return self.note_departure(item, site, day, -n * sign);
            }
            Op::Release { unit, site, day, n } => return self.note_departure(Item::People(unit), site, day, -n * sign),
            _ => return,
        };
        let i = self.i;
        if crate::ways::home_of(i, item) == site {
            self.note_departure(item, site, from, -n);
            if to < i.days {
                self.note_departure(item, site, to, n);
            }
            return;
        }
        for at in 0..i.stations.len() {
            if i.stations[at].takes(i, item, site) && (0..i.days).contains(&from) {
                self.passing[at].arrived[from as usize] += n;
            }
        }
        if to < i.days {
            self.note_departure(item, site, to, n);
        }
    }

    fn note_departure(&mut self, item: Item, site: usize, day: Day, n: i32) {
        let i = self.i;
        for at in 0..i.stations.len() {
            if i.stations[at].takes(i, item, site) && (0..i.days).contains(&day) {
                let passing = &mut self.passing[at];
                passing.departed[day as usize] += n;
                if !passing.dirty {
                    passing.dirty = true;
                    self.dirty_stations.push(at);
                }
            }
        }
    }

    /// How far what may have passed exceeds what has departed, by day, with so
    /// many more that arrived on a day.
    fn slack(&self, at: usize, more: Option<(Day, i32)>) -> impl Iterator<Item = i32> + '_ {
        let station = &self.i.stations[at];
        let passing = &self.passing[at];
        let (mut waiting, mut passed, mut departed) = (station.stock - station.passed, station.passed, 0);
        (0..self.i.days).map(move |day| {
            let t = day as usize;
            if t > 0 {
                waiting += passing.arrived[t - 1];
                waiting += more.filter(|m| m.0 == day - 1).map_or(0, |m| m.1);
            }
            let today =
                if (station.from..=station.to).contains(&day) { waiting.min(station.per_day).max(0) } else { 0 };
            waiting -= today;
            passed += today;
            departed += passing.departed[t];
            passed - departed
        })
    }

    pub(super) fn settle_stations(&mut self) {
        let now = self.i.now as usize;
        while let Some(at) = self.dirty_stations.pop() {
            let broken = self.slack(at, None).skip(now).map(|left| i64::from((-left).max(0))).sum();
            let passing = &mut self.passing[at];
            self.stations_broken += broken - passing.broken;
            (passing.broken, passing.dirty) = (broken, false);
        }
    }

    /// How many of `n` of an item may depart from a site on a day, having
    /// arrived there on another (at its first place: never).
    pub fn may_pass(&self, item: Item, site: usize, since: Option<Day>, day: Day, n: i32) -> i32 {
        let i = self.i;
        let mut most = self.may_leave_for_good(item, since, day, n);
        for at in (0..i.stations.len()).filter(|&at| i.stations[at].takes(i, item, site)) {
            for _ in 0..3 {
                let left = self.slack(at, since.map(|day| (day, most))).skip(day.max(0) as usize).min().unwrap_or(0);
                if left >= most {
                    break;
                }
                most = left.max(0);
            }
        }
        most
    }
}

impl crate::instance::Desk {
    /// Whether an item at a site passes this station.
    pub fn takes(&self, i: &Instance, item: Item, site: usize) -> bool {
        let for_it =
            |only: &[usize], own: usize| (self.units.is_empty() && self.assets.is_empty()) || only.contains(&own);
        site == self.site
            && crate::ways::class_of(i, item) == self.class
            && match item {
                Item::People(u) | Item::Vehicles(u) | Item::Teu(u) => for_it(&self.units, u),
                Item::Asset(a) => for_it(&self.assets, a),
                Item::Supply => false,
            }
    }
}
