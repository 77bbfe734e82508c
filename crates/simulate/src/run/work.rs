//! Steps with their teams, permissions' answers, stations.

use super::{Block, NEVER, Run};
use crate::draws::Draws;
use crate::program::*;
use rearguard_model::Day;

/// What waits before a station, in pieces; rates are in thousandths.
#[derive(Clone, Copy, Default)]
pub(crate) struct Backlog {
    pub waiting: i64,
    pub passed: i64,
    pub tomorrow: i64,
    pub carried: i64,
}

impl Run<'_> {
    pub(super) fn reset_work(&mut self) {
        self.next_step = 0;
        self.steps_waiting.clear();
        self.steps_running.clear();
        self.busy.fill(0);
        for (backlog, station) in self.station.iter_mut().zip(&self.p.stations) {
            *backlog = Backlog { waiting: station.start, ..Backlog::default() };
        }
    }

    /// When each permission that is not answered yet is answered.
    pub(super) fn draw_answers(&mut self) {
        let spread = f64::from(self.p.settings.spread.answers) / 100.0;
        for (usable, cover) in self.usable_from.iter_mut().zip(&self.p.covers) {
            let lead = if spread == 0.0 {
                cover.planned
            } else {
                let drawn = cover.median * libm::exp(cover.sigma * waited_z(self.p, self.draws, cover));
                let planned = f64::from(cover.planned.max(1));
                let days = libm::exp((1.0 - spread) * libm::log(planned) + spread * libm::log(drawn));
                libm::ceil(days - 1e-4).min(100_000.0) as Day
            };
            // Not answered by today: today at the earliest.
            let drawn = cover.asked.saturating_add(lead).max(if spread == 0.0 { 0 } else { self.p.today });
            let answered = cover.answered.unwrap_or(drawn);
            *usable = if cover.refused { NEVER } else { cover.from.max(answered) };
        }
    }

    /// What each station gets through a day in this run.
    pub(super) fn draw_rates(&mut self) {
        for (rate, station) in self.rate.iter_mut().zip(&self.p.stations) {
            let thousandths = station.per_day * 1_000;
            *rate = thousandths;
            if station.sigma > 0.0 {
                let factor = libm::exp(station.sigma * self.draws.normal(station.key, 0));
                *rate = libm::round(thousandths as f64 * factor) as i64;
            }
        }
    }

    /// What arrived yesterday waits from today on.
    pub(super) fn queue_at_stations(&mut self) {
        for backlog in &mut self.station {
            backlog.waiting += std::mem::take(&mut backlog.tomorrow);
        }
    }

    pub(super) fn pass_stations(&mut self) {
        for (at, station) in self.p.stations.iter().enumerate() {
            let backlog = &mut self.station[at];
            if self.day < station.from || self.day > station.to {
                backlog.carried = 0;
            } else {
                let budget = backlog.carried + self.rate[at];
                let today = backlog.waiting.min(budget / 1_000);
                backlog.carried = (budget - today * 1_000).min(999);
                backlog.waiting -= today;
                backlog.passed += today;
            }
        }
    }

    /// A station through which not enough has passed.
    pub(super) fn unpassed(&self, at: u32) -> Option<Block> {
        if self.p.stations.is_empty() {
            return None;
        }
        let rows = self.p.actions[at as usize].rows.range();
        for station in 0..self.p.stations.len() as u32 {
            let through = |row: &usize| self.p.station_lists[self.p.rows[*row].passes.range()].contains(&station);
            let needed: i64 = rows.clone().filter(through).map(|row| self.left[row]).sum();
            if needed > self.station[station as usize].passed {
                return Some(Block::Station(station));
            }
        }
        None
    }

    /// What leaves has passed its stations.
    pub(super) fn through_stations(&mut self, row: usize) {
        for at in self.p.rows[row].passes.range() {
            self.station[self.p.station_lists[at] as usize].passed -= self.left[row];
        }
    }

    pub(super) fn step_done(&self, step: u32) -> bool {
        let began = self.steps[step as usize].began;
        began != NEVER && began + self.p.steps[step as usize].days <= self.day
    }

    pub(super) fn begin_steps(&mut self) {
        self.free_teams();
        while let Some(step) = self.p.steps.get(self.next_step) {
            if step.day > self.day && step.happened.is_none_or(|day| day > self.day) {
                break;
            }
            self.steps_waiting.push(self.next_step as u32);
            self.next_step += 1;
        }
        let mut still = 0;
        for index in 0..self.steps_waiting.len() {
            let step = self.steps_waiting[index];
            if !self.begin(step) {
                self.steps_waiting[still] = step;
                still += 1;
            }
        }
        self.steps_waiting.truncate(still);
    }

    fn free_teams(&mut self) {
        let mut still = 0;
        for index in 0..self.steps_running.len() {
            let step = self.steps_running[index];
            let row = &self.p.steps[step as usize];
            if self.step_done(step) {
                self.busy[row.team as usize] -= row.needed;
            } else {
                self.steps_running[still] = step;
                still += 1;
            }
        }
        self.steps_running.truncate(still);
    }

    /// Whether the step began today.
    fn begin(&mut self, at: u32) -> bool {
        let step = &self.p.steps[at as usize];
        let past = step.happened.is_some_and(|day| day <= self.day);
        if let Some((block, waited_for)) = self.step_obstacle(at).filter(|_| !past) {
            let fate = &mut self.steps[at as usize];
            (fate.block, fate.waited_for) = (block, waited_for);
            return false;
        }
        self.steps[at as usize].began = step.happened.unwrap_or(self.day);
        if step.team != NONE {
            self.busy[step.team as usize] += step.needed;
            self.steps_running.push(at);
        }
        true
    }

    fn step_obstacle(&self, at: u32) -> Option<(Block, u32)> {
        let step = &self.p.steps[at as usize];
        if self.day < self.p.today {
            return Some((Block::Nothing, NONE));
        }
        for &before in &self.p.after[step.after.range()] {
            if !self.step_done(before) {
                return Some((Block::Steps, before));
            }
        }
        if step.stores_out && !self.stores_out(step.site) {
            return Some((Block::Hold, NONE));
        }
        if step.team != NONE {
            let there = self.p.team_days[step.team as usize * self.p.days + self.day as usize];
            // A single step that needs more teams than there are is the plan's fault, not today's.
            let busy = self.busy[step.team as usize];
            if busy + step.needed > there && (busy > 0 || there > 0 && step.needed <= there) {
                return Some((Block::Fleet(step.team), NONE));
            }
        }
        None
    }

    /// Nothing is left but people and the equipment of units still guarding.
    fn stores_out(&self, site: u32) -> bool {
        let held = &self.p.held_at[self.p.sites[site as usize].holdings.range()];
        held.iter().all(|&at| {
            let holding = &self.p.holdings[at as usize];
            let guarded = holding.guard_people != NONE && self.stock[holding.guard_people as usize] > 0;
            holding.what == What::People || self.stock[at as usize] <= 0 || guarded
        })
    }
}

/// The draw of an answer that has not come in the days since it was asked for.
fn waited_z(p: &Program, draws: Draws, cover: &Cover) -> f64 {
    let waited = f64::from(p.today.saturating_sub(cover.asked).saturating_sub(1));
    if p.settings.from_day.is_none() || waited < 1.0 || cover.sigma <= 0.0 {
        return draws.normal(cover.key, 0);
    }
    draws.normal_above(cover.key, 0, libm::log(waited / cover.median) / cover.sigma)
}
