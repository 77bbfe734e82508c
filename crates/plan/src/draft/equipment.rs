//! The equipment of guards at their own place. It may be there when a step
//! waits for the stores, but only while somebody of the unit is there too (K2).

use super::add;
use crate::instance::{Day, Instance};

#[derive(Clone)]
pub(crate) struct Equipment {
    /// By site: its units with role guard that have any.
    guards_at: Vec<Vec<usize>>,
    /// By unit and night; empty for all other units.
    there: Vec<Vec<i32>>,
}

impl Equipment {
    pub fn new(i: &Instance) -> Self {
        let mut guards_at = vec![Vec::new(); i.sites.len()];
        let mut there = vec![Vec::new(); i.units.len()];
        for (unit, body) in i.units.iter().enumerate().filter(|(_, body)| body.guard && body.vehicles + body.teu > 0) {
            guards_at[body.home].push(unit);
            there[unit] = vec![0; i.days as usize];
        }
        Equipment { guards_at, there }
    }

    pub fn add(&mut self, unit: usize, from: Day, to: Day, n: i32) {
        if !self.there[unit].is_empty() {
            add(&mut self.there[unit], from, to, n);
        }
    }

    /// What nobody of its unit is with on a night.
    pub fn alone(&self, site: usize, night: usize, people: &[Vec<i32>]) -> i64 {
        let alone = |unit: &&usize| people[**unit][night] <= 0;
        self.guards_at[site].iter().filter(alone).map(|&unit| i64::from(self.there[unit][night].max(0))).sum()
    }
}

/// The vehicles of units that escort, by day at their own place: they may be
/// away with lorries for a while.
#[derive(Clone)]
pub(crate) struct Parked {
    /// By unit and day; empty for all other units.
    there: Vec<Vec<i32>>,
}

impl Parked {
    pub fn new(i: &Instance) -> Self {
        let of_unit = |body: &crate::instance::Body| {
            let rides = body.escort && body.seats > 0 && body.vehicles > 0;
            if rides { vec![0; i.days as usize] } else { Vec::new() }
        };
        Parked { there: i.units.iter().map(of_unit).collect() }
    }

    /// Returns by how much more they are overdrawn.
    pub fn add(&mut self, unit: usize, from: Day, to: Day, n: i32) -> i64 {
        let there = &mut self.there[unit];
        let to = (to.max(0) as usize).min(there.len());
        let from = (from.max(0) as usize).min(to);
        let short = |there: &[i32]| there.iter().map(|&n| i64::from((-n).max(0))).sum::<i64>();
        let before = short(&there[from..to]);
        there[from..to].iter_mut().for_each(|here| *here += n);
        short(&there[from..to]) - before
    }

    /// Vehicles that are there on all days `from ..= to`.
    pub fn during(&self, unit: usize, from: Day, to: Day) -> i32 {
        let there = &self.there[unit];
        let to = (to.max(0) as usize + 1).min(there.len());
        there[(from.max(0) as usize).min(to)..to].iter().copied().min().unwrap_or(0)
    }

    /// Of `n` vehicles, those that may leave for good on a day, whoever is away
    /// then, later, or not yet ready after coming back.
    pub fn may_leave(&self, unit: usize, day: Day, handling: Day, n: i32) -> i32 {
        let there = &self.there[unit];
        if there.is_empty() {
            return n;
        }
        let from = ((day - handling).max(0) as usize).min(there.len());
        n.min(there[from..].iter().copied().min().unwrap_or(n)).max(0)
    }
}
