//! Under way: how long it takes, what happens to it, and its arrival.

use super::leave::Leave;
use super::{NEVER, Run};
use crate::draws;
use crate::program::*;
use crate::run::clock::Event;
use rearguard_model::Day;

/// Nothing takes longer than this many times its planned days, and sixty days.
const LONGEST: Day = 20;

impl Run<'_> {
    /// Draws how the movement fares, and sets the day on which it arrives.
    pub(super) fn draw_journey(&mut self, at: u32, leave: Leave) {
        let action = &self.p.actions[at as usize];
        // Another leg is another thing: its draws are not those of the plan's movements.
        let index = if leave.way == action.way { action.ordinal } else { 1 << 32 | u64::from(at) };
        // What has arrived was attacked or not, as the log says.
        if action.happened.is_none_or(|happened| happened.arrived.is_none()) {
            self.draw_attacks(at, leave, index);
        }
        let planned = self.p.way_day(leave.way, self.day).planned;
        let still_under_way = action.happened.is_some_and(|happened| happened.arrived.is_none());
        let at_least = if still_under_way { self.p.today - self.day } else { 0 };
        let days = self.days_under_way(leave.way, index, planned, at_least);
        let convoy = action.convoy && leave.way == action.way;
        let assumed = &self.p.settings.assumed;
        let row = &self.p.ways[leave.way as usize];
        let stops = convoy && row.breakdown > 0.0 && self.draws.uniform(row.stops, index) < row.breakdown;
        let fate = &mut self.fates[at as usize];
        fate.delay.slow = days - planned;
        fate.delay.parts = leave.parts;
        fate.delay.incidents = if convoy { (fate.incidents * assumed.incident_days) as Day } else { 0 };
        fate.delay.breakdown = if stops { assumed.convoy_breakdown_days as Day } else { 0 };
        let total = days + fate.delay.parts + fate.delay.incidents + fate.delay.breakdown;
        let arrive = self.halting(leave.way, total);
        let fate = &mut self.fates[at as usize];
        fate.delay.halted = arrive.saturating_sub(self.day + total);
        fate.arrived = arrive;
        if let Some(happened) = action.happened {
            fate.arrived = happened.arrived.unwrap_or(arrive.max(self.p.today));
        }
    }

    /// Whole days from the lognormal of the leg, partly shared by all that
    /// take it in this run; known to be at least so many.
    fn days_under_way(&self, way: u32, index: u64, planned: Day, at_least: Day) -> Day {
        let row = &self.p.ways[way as usize];
        let spread = f64::from(self.p.settings.spread.times) / 100.0;
        if spread == 0.0 {
            return planned;
        }
        let shared = f64::from(self.p.settings.assumed.shared_percent.min(100)) / 100.0;
        let factor = if row.same_day { 1.0 } else { self.p.way_day(way, self.day).factor };
        let common = libm::sqrt(shared) * self.draws.normal(row.shared, 0);
        // Of the day on which it is still under way nothing earlier is possible.
        let least = f64::from(at_least - 1).max(0.0) / (row.median * factor);
        let own = if at_least > 1 && row.sigma > 0.0 && shared < 1.0 {
            let bound = (libm::log(least) / row.sigma - common) / libm::sqrt(1.0 - shared);
            self.draws.normal_above(row.time, index, bound)
        } else {
            self.draws.normal(row.time, index)
        };
        let z = common + libm::sqrt(1.0 - shared) * own;
        let drawn = row.median * factor * libm::exp(row.sigma * z);
        let usual = if planned == 0 { 0.5 } else { f64::from(planned) };
        let days = if spread == 1.0 || drawn <= 0.0 {
            drawn
        } else {
            libm::exp((1.0 - spread) * libm::log(usual) + spread * libm::log(drawn))
        };
        // A hair above a whole number is a remnant of rounding, not another day.
        let whole = if row.same_day { libm::floor(days) } else { libm::ceil(days - 1e-4) };
        (whole as Day).clamp(0, planned.saturating_mul(LONGEST) + 60)
    }

    /// The day of arrival after so many days on an open way: while it is
    /// closed the movement stands.
    fn halting(&self, way: u32, days: Day) -> Day {
        let mut day = self.day;
        let mut rest = days;
        while rest > 0 {
            day += 1;
            if day as usize >= self.p.days {
                return NEVER;
            }
            rest -= Day::from(self.p.way_day(way, day).open);
        }
        while !self.p.way_day(way, day).admits {
            day += 1;
            if day as usize >= self.p.days {
                return NEVER;
            }
        }
        day
    }

    fn draw_attacks(&mut self, at: u32, leave: Leave, index: u64) {
        let action = &self.p.actions[at as usize];
        let row = &self.p.ways[leave.way as usize];
        let exposures = if leave.way == action.way { action.exposures } else { 1 };
        let deaths = self.p.way_day(leave.way, self.day).hazard * exposures as f64;
        let each = f64::from(self.p.settings.assumed.deaths_per_incident_percent.max(1)) / 100.0;
        let mean = deaths / each * f64::from(self.p.settings.spread.incidents) / 100.0;
        let incidents = self.draws.poisson(row.incidents, index, mean);
        let killed = self.draws.poisson(row.deaths, index, each * f64::from(incidents));
        let fate = &mut self.fates[at as usize];
        (fate.incidents, fate.deaths) = (incidents, killed);
    }

    /// Today's arrivals, and what is ready, back and repaired.
    pub(super) fn arrivals(&mut self) {
        while let Some(event) = self.clock.take(self.day) {
            match event {
                Event::Arrive(at) => self.arrive(at),
                Event::Ready(at) => self.ready(at),
                Event::Back(at) => self.back(at),
                Event::Free(index) => self.free(index, 0),
                Event::Mended(index) => self.free(index, 1),
            }
        }
    }

    pub(super) fn arrive(&mut self, at: u32) {
        let action = &self.p.actions[at as usize];
        for index in action.rows.range() {
            let row = &self.p.rows[index];
            if row.detail || row.to == NONE {
                continue;
            }
            self.add(row.to, self.left[index]);
            if row.out && row.what == What::People {
                self.gone_out(row.unit, self.left[index]);
            }
            for station in row.feeds.range() {
                let station = self.p.station_lists[station] as usize;
                self.station[station].tomorrow += self.left[index];
            }
        }
        let handling = self.p.ways[action.way as usize].handling;
        self.clock.set(self.day + handling, Event::Ready(at));
        if self.fates[at as usize].way == action.way {
            for index in action.uses.range() {
                self.bring_lorries(at, index);
            }
        }
    }

    fn ready(&mut self, at: u32) {
        for index in self.p.actions[at as usize].rows.range() {
            let row = &self.p.rows[index];
            if !row.detail && row.to != NONE {
                self.ready[row.to as usize] += self.left[index];
                self.supplier[row.to as usize] = at;
            }
        }
    }

    fn back(&mut self, at: u32) {
        for index in self.p.actions[at as usize].rows.range() {
            let row = &self.p.rows[index];
            if row.detail {
                self.add(row.from, self.left[index]);
                self.ready[row.from as usize] += self.left[index];
                self.supplier[row.from as usize] = at;
            }
        }
    }

    /// The lorries of a use are there; some have broken down on the way.
    fn bring_lorries(&mut self, at: u32, index: usize) {
        let action = &self.p.actions[at as usize];
        let used = &self.p.uses[index];
        let fleet = &self.p.fleets[used.fleet as usize];
        if fleet.shuttle {
            return;
        }
        let count = self.taken[index][0];
        // One draw for each movement of the fleet on its way.
        let key = fleet.key ^ draws::mix(self.p.ways[action.way as usize].time);
        let broken = self.draws.binomial(key, action.ordinal, count.clamp(0, 1_000_000) as u32, fleet.share_down);
        self.taken[index] = [count - i64::from(broken), i64::from(broken)];
        if self.fates[at as usize].departed < self.day {
            self.moving[used.fleet as usize] -= count;
        }
        self.clock.set(self.day + 1, Event::Free(index as u32));
        if broken > 0 {
            let repair = self.p.settings.assumed.repair_days as Day;
            self.clock.set(self.day + 1 + repair, Event::Mended(index as u32));
        }
    }

    /// Lorries that may go again: at once (0) or after repair (1).
    fn free(&mut self, index: u32, part: usize) {
        let used = &self.p.uses[index as usize];
        let taken = self.taken[index as usize];
        let at = used.action;
        let action = &self.p.actions[at as usize];
        let place = used.fleet as usize * self.p.sites.len() + action.to as usize;
        self.lorries[place] += taken[part];
        if part == 1 {
            self.stragglers[place] += taken[1];
        } else if self.fates[at as usize].departed == self.fates[at as usize].arrived {
            self.moving[used.fleet as usize] -= taken[0] + taken[1];
        }
        self.brought_by[place] = at;
    }
}
