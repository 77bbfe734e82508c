//! What stands in the way of something that is due.

use super::{Block, NEVER, Run};
use crate::program::*;
use rearguard_model::Day;

impl Run<'_> {
    /// Stock, holds and stations: nothing that another way would change.
    pub(super) fn obstacle_at_site(&self, at: u32) -> Option<Block> {
        let action = &self.p.actions[at as usize];
        for &other in &self.p.holds[action.holds.range()] {
            if self.fates[other as usize].departed == NEVER {
                return Some(Block::Hold);
            }
        }
        for &step in &self.p.step_holds[action.step_holds.range()] {
            if !self.step_done(step) {
                return Some(Block::Steps);
            }
        }
        for row in action.rows.range() {
            let from = self.p.rows[row].from;
            if self.left[row] > self.available(from) {
                return Some(Block::Stock(from));
            }
        }
        self.unpassed(at)
    }

    /// What is ready and not kept for something planned earlier.
    pub(super) fn available(&self, holding: u32) -> i64 {
        let at = holding as usize;
        let kept = if self.kept_on[at] == self.day { self.kept_back[at] } else { 0 };
        self.ready[at] - kept
    }

    /// Keeps what waits for today from what was planned later.
    pub(super) fn keep_back(&mut self, at: u32) {
        for row in self.p.actions[at as usize].rows.range() {
            let from = self.p.rows[row].from as usize;
            if self.kept_on[from] != self.day {
                (self.kept_on[from], self.kept_back[from]) = (self.day, 0);
            }
            self.kept_back[from] += self.left[row];
        }
    }

    /// Whether the way may be taken today by what is known and permitted.
    pub(super) fn obstacle_on_way(&self, way: u32, convoy: bool) -> Option<Block> {
        let today = self.p.way_day(way, self.day);
        if !today.may_go {
            return Some(Block::Closed(way));
        }
        let row = &self.p.ways[way as usize];
        let arrive = self.day + today.planned;
        for (subject, first, last) in [
            (row.cleared[0], self.day, arrive),
            (row.cleared[1], self.day, arrive),
            (row.cleared[2], self.day, self.day),
            (row.cleared[3], arrive, arrive),
        ] {
            if let Some(block) = self.not_permitted(subject, first, last) {
                return Some(block);
            }
        }
        if !convoy {
            return None;
        }
        let (day, count) = self.convoys[way as usize];
        if (day == self.day && count >= today.convoys) || today.convoys == 0 {
            return Some(Block::Room(way));
        }
        let covered = row.cover == NONE || self.sorties_left(row.cover, self.day) > 0;
        (!covered).then_some(Block::Fleet(row.cover))
    }

    /// The permission that is missing on one of these days.
    pub(super) fn not_permitted(&self, subject: u32, first: Day, last: Day) -> Option<Block> {
        if subject == NONE {
            return None;
        }
        let covers = self.p.subjects[subject as usize].range();
        let usable = |day: Day| covers.clone().any(|at| self.usable_from[at] <= day && day <= self.p.covers[at].to);
        if (first..=last.min(self.p.last.max(first))).all(usable) {
            return None;
        }
        let later = |&at: &usize| self.usable_from[at] > first && self.usable_from[at] < NEVER;
        let awaited = covers.clone().filter(later).min_by_key(|&at| self.usable_from[at]);
        Some(Block::Permission(awaited.unwrap_or(covers.start) as u32))
    }

    /// Enough lorries here for a use, and allowed to move; how many go.
    pub(super) fn lorries_for(&self, used: &Use, from: u32) -> Result<i64, Block> {
        let fleet = used.fleet as usize;
        let place = fleet * self.p.sites.len() + from as usize;
        let there = self.lorries[place];
        let may_move = self.p.fleet_days[fleet * self.p.days + self.day as usize] - self.moving[fleet];
        let missing = used.count * i64::from(self.p.settings.policy.missing_lorries_percent) / 100;
        let enough = used.count - missing;
        if may_move < enough {
            return Err(Block::FleetHeld(used.fleet));
        }
        if there < enough {
            return Err(Block::Fleet(used.fleet));
        }
        Ok((used.count + self.stragglers[place]).min(there).min(may_move))
    }

    pub(super) fn obstacle_of_fleets(&self, at: u32, arrive: Day) -> Option<Block> {
        let action = &self.p.actions[at as usize];
        for used in &self.p.uses[action.uses.range()] {
            let fleet = &self.p.fleets[used.fleet as usize];
            if let Some(block) = self.not_permitted(fleet.cleared, self.day, arrive) {
                return Some(block);
            }
            if !fleet.shuttle
                && let Err(block) = self.lorries_for(used, action.from)
            {
                return Some(block);
            }
        }
        None
    }
}
