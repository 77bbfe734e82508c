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
