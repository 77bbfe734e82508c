//! What is not linear, summed up again where an op touched it: nights, cover,
//! medical support, lateness, limits.

use super::{Draft, over};
use crate::instance::{Day, Instance};

impl Draft<'_> {
    /// Sums up again what is not linear, where anything changed.
    pub fn settle(&mut self) {
        let i = self.i;
        while let Some(site) = self.dirty_sites.pop() {
            self.settle_site(i, site);
        }
        self.settle_rear();
        self.settle_stations();
        let mut limits = false;
        while let Some(unit) = self.dirty_units.pop() {
            self.late_of[unit] = self.lateness(unit);
            limits = true;
        }
        if limits && !self.total_inside.is_empty() {
            let beyond = |&(from, most): &(Day, i32)| over(&self.total_inside, from.max(i.now), most);
            self.limit_broken = i.guard_limits.iter().map(beyond).sum();
        }
    }

    fn lateness(&self, unit: usize) -> (i64, i64) {
        let inside = &self.inside[unit];
        let stays = self.i.units[unit].stays;
        let from = (self.i.now - self.inside_from).max(0);
        let late = if self.i.withdrawal.is_some() { over(inside, from, stays) } else { 0 };
        let left = inside.last().map_or(0, |&n| (n - stays).max(0) as i64);
        (late, left)
    }

    fn settle_site(&mut self, i: &Instance, site: usize) {
        self.nights[site].dirty = false;
        self.nights[site].sum(i, site, &self.transfers);
        let before = self.nights[site].nights_before_steps(i.now);
        self.nights[site].broken += before.map(|night| self.equipment.alone(site, night, &self.home)).sum::<i64>();
        self.settle_larder(site);
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
            let count =
                if near[other].is_empty() { 0 } else { (self.i.now as usize..cover.len()).filter(bare).count() as i64 };
            self.nights[other].set_uncovered(count);
        }
    }
}
