//! The day's contracted capacity and sorties. What finds less than it needs
//! goes in parts: today's rest, then what later days have.

use super::{Block, Run};
use crate::program::*;
use rearguard_model::Day;

impl Run<'_> {
    /// Days until the last part of the contracted load has left.
    pub(super) fn contracted(&mut self, way: u32, load: [i64; 3], take: bool) -> Result<Day, Block> {
        if load == [0; 3] {
            return Ok(0);
        }
        if self.p.ways[way as usize].room == NONE {
            return Err(Block::Room(way));
        }
        let mut rest = load;
        for later in 0..=self.p.settings.policy.parts_days {
            let before = rest;
            for (part, left) in rest.iter_mut().enumerate() {
                let some = (*left).min(self.room_left(way, self.day + later, part)).max(0);
                *left -= some;
                if take && some > 0 {
                    let used = self.room_at(way, self.day + later, part);
                    self.room_used[used] += some;
                    self.touched.push(used as u32);
                }
            }
            if rest == [0; 3] {
                return Ok(later);
            }
            if later == 0 && rest == before {
                break;
            }
        }
        Err(Block::Room(way))
    }

    fn room_at(&self, way: u32, day: Day, part: usize) -> usize {
        let room = self.p.ways[way as usize].room as usize * 2 + way as usize % 2;
        let day = (day as usize).min(self.p.days - 1);
        (room * self.p.days + day) * 3 + part
    }

    /// Each direction keeps its own limit, both together the greater.
    fn room_left(&self, way: u32, day: Day, part: usize) -> i64 {
        let here = self.p.way_day(way, day);
        if !here.open || day as usize >= self.p.days {
            return 0;
        }
        let most = here.most[part];
        let used = self.room_used[self.room_at(way, day, part)];
        let back = self.room_used[self.room_at(way ^ 1, day, part)];
        (most - used).min(most.max(self.p.way_day(way ^ 1, day).most[part]) - used - back)
    }

    /// Days until the last of these sorties has flown.
    pub(super) fn sorties(&mut self, pair: u32, count: i64, take: bool) -> Result<Day, Block> {
        if count == 0 {
            return Ok(0);
        }
        let fleet = self.p.pairs[pair as usize].fleet;
        self.ground(fleet);
        let mut rest = count;
        for later in 0..=self.p.settings.policy.parts_days {
            let day = self.day + later;
            let some = rest.min(self.sorties_on_pair(pair, day)).max(0);
            rest -= some;
            if take {
                let (flown, on_pair) = self.flown_at(pair, day);
                self.flown[flown] += some;
                self.pair_flown[on_pair] += some;
            }
            if rest == 0 {
                return Ok(later);
            }
            if later == 0 && rest == count {
                break;
            }
        }
        Err(self.why_not_flown(pair))
    }

    fn why_not_flown(&self, pair: u32) -> Block {
        let pair = &self.p.pairs[pair as usize];
        let usual = self.p.fleet_days[pair.fleet as usize * self.p.days + self.day as usize];
        if usual == 0 { Block::FleetHeld(pair.fleet) } else { Block::Fleet(pair.fleet) }
    }

    fn flown_at(&self, pair: u32, day: Day) -> (usize, usize) {
        let fleet = self.p.pairs[pair as usize].fleet as usize;
        let day = (day as usize).min(self.p.days - 1);
        (self.p.fleets[fleet].flown as usize * self.p.days + day, pair as usize * self.p.days + day)
    }

    fn sorties_on_pair(&self, pair: u32, day: Day) -> i64 {
        if day as usize >= self.p.days || !self.p.way_day(self.p.pairs[pair as usize].way, day).open {
            return 0;
        }
        let back = self.p.pairs[pair as usize].back;
        let (_, here) = self.flown_at(pair, day);
        let (_, there) = self.flown_at(back, day);
        let (most, most_back) = (self.p.pair_days[here], self.p.pair_days[there]);
        let (flown, flown_back) = (self.pair_flown[here], self.pair_flown[there]);
        let on_way = (most - flown).min(most.max(most_back) - flown - flown_back);
        on_way.min(self.sorties_left(self.p.pairs[pair as usize].fleet, day))
    }

    /// What the fleet may still fly that day; how many are grounded is known
    /// of today only.
    pub(super) fn sorties_left(&self, fleet: u32, day: Day) -> i64 {
        let row = &self.p.fleets[fleet as usize];
        if row.flown == NONE || day as usize >= self.p.days {
            return 0;
        }
        let (on, down) = self.grounded[fleet as usize];
        let down = if on == day { down * row.sorties_each } else { 0 };
        let most = self.p.fleet_days[fleet as usize * self.p.days + day as usize];
        most - down - self.flown[row.flown as usize * self.p.days + day as usize]
    }

    /// How many of the fleet's aircraft do not fly today.
    pub(super) fn ground(&mut self, fleet: u32) {
        let row = &self.p.fleets[fleet as usize];
        if self.grounded[fleet as usize].0 != self.day {
            let count = row.count.clamp(0, 100_000) as u32;
            let down = self.draws.binomial(row.key, self.day as u64, count, row.share_down);
            self.grounded[fleet as usize] = (self.day, i64::from(down));
        }
    }

    /// One sortie a day of the fleet that covers a convoy.
    pub(super) fn reserve_cover(&mut self, way: u32, planned: Day) {
        let cover = self.p.ways[way as usize].cover;
        if cover == NONE || self.p.fleets[cover as usize].flown == NONE {
            return;
        }
        let first = self.p.fleets[cover as usize].flown as usize * self.p.days;
        for day in self.day..=(self.day + planned).min(self.p.days as Day - 1) {
            self.flown[first + day as usize] += 1;
        }
    }
}
