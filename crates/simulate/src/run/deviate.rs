//! What the mission does when something cannot go as planned
//! (docs/simulation.md has the policy).

use super::leave::Leave;
use super::{Block, NEVER, Run};
use crate::program::*;

impl Run<'_> {
    /// Tries what the policy allows after waiting; whether it went.
    pub(super) fn deviate(&mut self, at: u32, block: Block) -> bool {
        let action = &self.p.actions[at as usize];
        if action.kind != Kind::Movement {
            return false;
        }
        let waited = self.day - self.fates[at as usize].since;
        let policy = &self.p.settings.policy;
        if waited >= policy.patience_days && (self.hire(at, block) || self.another_way(at, false)) {
            return true;
        }
        let deadline = self.p.sites[action.from as usize].deadline;
        let pressed = self.day >= deadline.saturating_sub(policy.last_resort_days);
        pressed && waited >= policy.last_resort_wait_days && self.last_resort(at, block)
    }

    /// Lorries that are missing are hired on the spot. Lorries that the host
    /// state holds are not replaced.
    fn hire(&mut self, at: u32, block: Block) -> bool {
        let Block::Fleet(fleet) = block else { return false };
        if self.p.fleets[fleet as usize].shuttle {
            return false;
        }
        let action = &self.p.actions[at as usize];
        if self.obstacle_on_way(action.way, action.convoy).is_some() {
            return false;
        }
        let load = self.contracted_load(at);
        let Ok(parts) = self.contracted(action.way, load, false) else { return false };
        let shuttles = self.p.uses[action.uses.range()].iter().any(|used| used.pair != NONE);
        if shuttles {
            return false;
        }
        self.go(at, Leave { way: action.way, fleets: true, parts });
        true
    }

    /// The whole load, or its people alone, by another leg between the same
    /// places that has room today.
    fn another_way(&mut self, at: u32, people_only: bool) -> bool {
        let action = &self.p.actions[at as usize];
        let mut load = [0; 3];
        for row in action.rows.range() {
            load[self.p.rows[row].what as usize] += self.left[row];
        }
        if people_only {
            load = [load[0], 0, 0];
        }
        for way in 0..self.p.ways.len() as u32 {
            let row = &self.p.ways[way as usize];
            let same_ends = row.from == action.from && row.to == action.to && !row.reserved;
            if !same_ends || way == action.way || self.obstacle_on_way(way, false).is_some() {
                continue;
            }
            if let Some(parts) = self.carried_by(way, load) {
                if people_only {
                    self.destroy_property(at, false);
                }
                self.go(at, Leave { way, fleets: false, parts });
                return true;
            }
        }
        false
    }

    /// Takes the capacity of a way for a load, contracted or of one shuttle
    /// fleet; `None` where there is too little.
    fn carried_by(&mut self, way: u32, load: [i64; 3]) -> Option<i32> {
        if self.contracted(way, load, false).is_ok() {
            return self.contracted(way, load, true).ok();
        }
        for pair in 0..self.p.pairs.len() as u32 {
            let row = &self.p.pairs[pair as usize];
            let fleet = &self.p.fleets[row.fleet as usize];
            if row.way != way || fleet.reserved || self.not_permitted(fleet.cleared, self.day, self.day).is_some() {
                continue;
            }
            let mut count = 0;
            for (need, each) in load.into_iter().zip(fleet.each) {
                let sorties = if need == 0 {
                    0
                } else {
                    need.checked_div(each).map_or(i64::MAX, |n| n + i64::from(need % each != 0))
                };
                count = count.max(sorties);
            }
            if count < i64::MAX && self.sorties(pair, count, false).is_ok() {
                return self.sorties(pair, count, true).ok();
            }
        }
        None
    }

    /// The place must be empty: property that cannot be fetched is destroyed,
    /// people go.
    fn last_resort(&mut self, at: u32, block: Block) -> bool {
        let action = &self.p.actions[at as usize];
        let rows = action.rows.range();
        let property = rows.clone().any(|row| self.p.rows[row].what != What::People && self.left[row] > 0);
        let people = rows.clone().any(|row| self.p.rows[row].what == What::People && self.left[row] > 0);
        if !property && !people {
            return false;
        }
        if !people {
            self.destroy_property(at, false);
            let fate = &mut self.fates[at as usize];
            (fate.departed, fate.arrived, fate.way) = (self.day, self.day, action.way);
            return true;
        }
        let by_road = action.drives_itself && !matches!(block, Block::Closed(_) | Block::Permission(_));
        if by_road && self.obstacle_on_way(action.way, action.convoy).is_none() {
            self.destroy_property(at, true);
            self.go(at, Leave { way: action.way, fleets: false, parts: 0 });
            return true;
        }
        self.another_way(at, true)
    }

    /// A site falls: what is there is lost.
    pub(super) fn fall(&mut self, site: u32) {
        if self.p.sites[site as usize].lost.max(0) != self.day {
            return;
        }
        for index in self.p.sites[site as usize].actions.range() {
            let at = self.p.actions_at[index];
            if self.fates[at as usize].departed == NEVER {
                self.destroy_property(at, false);
            }
        }
    }

    /// Destroys what a movement was to take; without `all`, cars that carry
    /// its people too.
    fn destroy_property(&mut self, at: u32, keep_cars: bool) {
        for index in self.p.actions[at as usize].rows.range() {
            let row = &self.p.rows[index];
            let amount = self.left[index].min(self.ready[row.from as usize]).max(0);
            if row.what == What::People || (keep_cars && row.drives) || amount == 0 {
                continue;
            }
            self.add(row.from, -amount);
            self.ready[row.from as usize] -= amount;
            self.left[index] -= amount;
            self.destroyed[index] += amount;
            self.fates[at as usize].destroyed += amount.saturating_mul(row.value);
            if row.to != NONE {
                self.lessen(row.to, amount);
            }
        }
    }

    /// So much less will come to a holding: the last that take from it, by the
    /// plan, take less.
    fn lessen(&mut self, holding: u32, amount: i64) {
        let spare = self.surplus[holding as usize].min(amount);
        self.surplus[holding as usize] -= spare;
        let mut rest = amount - spare;
        for index in self.p.holdings[holding as usize].taken_by.range().rev() {
            if rest == 0 {
                return;
            }
            let row = self.p.taken_by[index] as usize;
            if self.fates[self.p.rows[row].action as usize].departed != NEVER {
                continue;
            }
            let less = self.left[row].min(rest);
            self.left[row] -= less;
            rest -= less;
            let to = self.p.rows[row].to;
            if to != NONE && less > 0 {
                self.lessen(to, less);
            }
        }
    }
}
