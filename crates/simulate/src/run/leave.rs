//! What is due leaves, in the plan's order.

use super::{Block, NEVER, Run};
use crate::program::*;
use crate::run::clock::Event;
use rearguard_model::Day;

/// How a movement leaves.
#[derive(Clone, Copy)]
pub(super) struct Leave {
    pub way: u32,
    /// Fleet vehicles as planned go along.
    pub fleets: bool,
    /// Days until its last part has left.
    pub parts: Day,
}

impl Run<'_> {
    pub(super) fn departures(&mut self) {
        while let Some(&at) = self.p.due.get(self.next_due) {
            if self.p.actions[at as usize].due(self.p.today) > self.day {
                break;
            }
            self.waiting.push(at);
            self.next_due += 1;
        }
        let mut still = 0;
        for index in 0..self.waiting.len() {
            let at = self.waiting[index];
            if !self.attempt(at) {
                self.waiting[still] = at;
                still += 1;
            }
        }
        self.waiting.truncate(still);
    }

    /// Whether it went.
    fn attempt(&mut self, at: u32) -> bool {
        let action = &self.p.actions[at as usize];
        if action.happened.is_some() {
            self.go(at, Leave { way: action.way, fleets: true, parts: 0 });
            return true;
        }
        let block = match self.obstacle_at_site(at) {
            Some(block) => block,
            None => match self.try_as_planned(at) {
                Ok(leave) => {
                    self.go(at, leave);
                    return true;
                }
                Err(block) => {
                    let fate = &mut self.fates[at as usize];
                    fate.since = fate.since.min(self.day);
                    fate.block = block;
                    if self.deviate(at, block) {
                        return true;
                    }
                    block
                }
            },
        };
        self.fates[at as usize].block = block;
        self.keep_back(at);
        false
    }

    fn try_as_planned(&mut self, at: u32) -> Result<Leave, Block> {
        let action = &self.p.actions[at as usize];
        match action.kind {
            Kind::Movement => {}
            Kind::Release => return Ok(Leave { way: NONE, fleets: false, parts: 0 }),
            Kind::Disposal => return self.try_disposal(at),
        }
        if let Some(block) = self.obstacle_on_way(action.way, action.convoy) {
            return Err(block);
        }
        let arrive = self.day + self.p.way_day(action.way, self.day).planned;
        if let Some(block) = self.obstacle_of_fleets(at, arrive) {
            return Err(block);
        }
        let load = self.contracted_load(at);
        let mut parts = self.contracted(action.way, load, false)?;
        for used in &self.p.uses[action.uses.range()] {
            if used.pair != NONE {
                parts = parts.max(self.sorties(used.pair, used.count, false)?);
            }
        }
        Ok(Leave { way: action.way, fleets: true, parts })
    }

    fn try_disposal(&mut self, at: u32) -> Result<Leave, Block> {
        let action = &self.p.actions[at as usize];
        let (day, done) = self.disposed[action.from as usize];
        let done = if day == self.day { done } else { 0 };
        let items: i64 = action.rows.range().map(|row| self.left[row]).sum();
        if done > 0 && done + items > self.p.sites[action.from as usize].disposals {
            return Err(Block::Rate);
        }
        self.disposed[action.from as usize] = (self.day, done + items);
        Ok(Leave { way: NONE, fleets: false, parts: 0 })
    }

    /// Contracted capacity that what is left of the load still needs.
    pub(super) fn contracted_load(&self, at: u32) -> [i64; 3] {
        let action = &self.p.actions[at as usize];
        let mut load = action.contracted;
        if load == [0; 3] {
            return load;
        }
        let mut gone = [0; 3];
        for row in action.rows.range() {
            gone[self.p.rows[row].what as usize] += self.p.rows[row].amount - self.left[row];
        }
        for (part, gone) in load.iter_mut().zip(gone) {
            *part = (*part - gone).max(0);
        }
        load
    }

    /// It leaves: stock, capacity and vehicles are taken, its days are drawn.
    pub(super) fn go(&mut self, at: u32, leave: Leave) {
        let action = &self.p.actions[at as usize];
        self.note_what_it_waited_for(at);
        for row in action.rows.range() {
            let (from, amount) = (self.p.rows[row].from, self.left[row]);
            self.add(from, -amount);
            self.ready[from as usize] -= amount;
            self.through_stations(row);
        }
        let fate = &mut self.fates[at as usize];
        fate.departed = self.day;
        fate.way = leave.way;
        if action.kind != Kind::Movement {
            fate.arrived = self.day;
            self.released(at);
            return;
        }
        let today = *self.p.way_day(leave.way, self.day);
        fate.planned_days = today.planned;
        self.take_capacity(at, leave);
        self.draw_journey(at, leave);
        let fate = &self.fates[at as usize];
        let (arrive, back) = (fate.arrived, (fate.arrived.saturating_add(today.planned)).max(self.day + 1));
        self.fates[at as usize].back = back;
        if arrive == self.day {
            self.arrive(at);
        } else {
            self.clock.set(arrive, Event::Arrive(at));
        }
        self.clock.set(back, Event::Back(at));
    }

    fn released(&mut self, at: u32) {
        let action = &self.p.actions[at as usize];
        if action.kind == Kind::Release {
            for row in action.rows.range() {
                self.gone_out(self.p.rows[row].unit, self.left[row]);
            }
        }
    }

    fn take_capacity(&mut self, at: u32, leave: Leave) {
        let action = &self.p.actions[at as usize];
        let late = self.day > action.due(self.p.today);
        if late {
            self.last_user[leave.way as usize] = at;
        }
        if leave.way != action.way || !leave.fleets {
            self.count_convoy(leave.way, action.convoy && leave.way == action.way);
            return;
        }
        let load = self.contracted_load(at);
        // What has happened is not asked whether it had room.
        let _ = self.contracted(leave.way, load, true);
        self.count_convoy(leave.way, action.convoy);
        for index in action.uses.range() {
            let used = &self.p.uses[index];
            if used.pair != NONE {
                let _ = self.sorties(used.pair, used.count, true);
            } else {
                self.take_lorries(at, index);
            }
        }
        if action.convoy {
            self.reserve_cover(leave.way, self.p.way_day(leave.way, self.day).planned);
        }
    }

    fn count_convoy(&mut self, way: u32, convoy: bool) {
        if convoy {
            let (day, count) = self.convoys[way as usize];
            self.convoys[way as usize] = (self.day, if day == self.day { count + 1 } else { 1 });
        }
    }

    fn take_lorries(&mut self, at: u32, index: usize) {
        let action = &self.p.actions[at as usize];
        let used = &self.p.uses[index];
        let place = used.fleet as usize * self.p.sites.len() + action.from as usize;
        let count = match self.lorries_for(used, action.from) {
            Ok(count) => count,
            Err(_) => {
                // Hired on the spot, or it has happened already.
                let there = self.lorries[place].clamp(0, used.count);
                self.fates[at as usize].hired += used.count - there;
                there
            }
        };
        self.lorries[place] -= count;
        self.stragglers[place] = (self.stragglers[place] - (count - used.count).max(0)).max(0);
        self.moving[used.fleet as usize] += count;
        self.taken[index] = [count, 0];
    }

    /// Which earlier action it waited for, if any.
    fn note_what_it_waited_for(&mut self, at: u32) {
        let action = &self.p.actions[at as usize];
        if self.day <= action.due(self.p.today) {
            return;
        }
        let latest = |list: &[u32]| {
            list.iter()
                .copied()
                .filter(|&other| self.fates[other as usize].departed != NEVER)
                .max_by_key(|&other| (self.fates[other as usize].departed, std::cmp::Reverse(other)))
        };
        let place = |fleet: u32| fleet as usize * self.p.sites.len() + action.from as usize;
        let waited_for = match self.fates[at as usize].block {
            Block::Stock(holding) => self.supplier[holding as usize],
            Block::Hold => latest(&self.p.holds[action.holds.range()]).unwrap_or(NONE),
            Block::Fleet(fleet) => self.brought_by[place(fleet)],
            Block::Room(way) => self.last_user[way as usize],
            _ => NONE,
        };
        self.fates[at as usize].waited_for = waited_for;
    }
}
