//! Raises the bound: prices go up where more is used than there is and down
//! where less is, along subgradients, with steps that aim at a level above the
//! best value so far. The prices wander in floating point; each value is taken
//! at whole prices, in whole numbers, and is a proven bound by itself.

use super::convoys::Convoys;
use super::layout::{Family, Layout};
use super::problem::*;
use super::{cargo, carriers, people, places};

/// No price rises above this.
const DEAREST: i64 = 1 << 34;
const MOST_STEPS: u32 = 20_000;

/// The value of the relaxation at these prices, and its slope.
pub(super) fn value(problem: &Problem, layout: &Layout, convoys: &Convoys, prices: &[i64], slope: &mut [f64]) -> i128 {
    slope.fill(0.0);
    places::value(problem, layout, prices, slope)
        + people::value(problem, layout, prices, slope)
        + cargo::value(problem, layout, prices, convoys, slope)
        + carriers::value(problem, layout, prices, slope)
        + convoys.value(problem, layout, prices, slope)
}

pub(super) struct Ascent<'a> {
    problem: &'a Problem,
    layout: &'a Layout,
    convoys: &'a Convoys,
    /// By price: the square of the length that a step of one takes.
    stretch: Vec<f64>,
    most: Vec<i64>,
}

impl<'a> Ascent<'a> {
    pub fn new(problem: &'a Problem, layout: &'a Layout, convoys: &'a Convoys) -> Ascent<'a> {
        let by: std::collections::BTreeMap<u8, f64> = [
            Family::Seats,
            Family::Slots,
            Family::Teu,
            Family::Guard,
            Family::Cover,
            Family::Duty,
            Family::Team,
            Family::StoresGuarding,
            Family::StoresOther,
            Family::Column,
            Family::Lot,
            Family::OutOf,
            Family::Into,
            Family::Before,
        ]
        .into_iter()
        .map(|f| (f as u8, stretch(f)))
        .collect();
        let stretch = (0..layout.len).map(|at| by[&(layout.family(at) as u8)]).collect();
        let mut most = vec![DEAREST; layout.len];
        for (at, duty) in problem.duties.iter().enumerate().filter(|(_, d)| !d.hard) {
            let row = layout.row(Family::Duty, at);
            most[row..row + problem.days].fill(problem.shortfall.min(DEAREST).max(0));
            debug_assert!(duty.strength >= 0);
        }
        for place in 0..problem.places.len() {
            for family in [Family::OutOf, Family::Into] {
                if !convoys.needs(family, place) {
                    most[layout.at(family, place, 0)] = 0;
                }
            }
        }
        Ascent { problem, layout, convoys, stretch, most }
    }

    fn whole(&self, prices: &[f64]) -> Vec<i64> {
        prices.iter().zip(&self.most).map(|(&p, &most)| (p.round() as i64).clamp(0, most)).collect()
    }

    /// Climbs from the given prices; tells each better value, and after every
    /// step asks whether to go on.
    pub fn climb(&self, mut prices: Vec<f64>, tell: &mut dyn FnMut(Option<i128>) -> bool) -> Vec<f64> {
        let mut slope = vec![0.0; self.layout.len];
        let mut heading = vec![0.0; self.layout.len];
        let mut best = i128::MIN;
        let mut best_prices = prices.clone();
        let mut level = 0.0;
        let mut idle = 0;
        let patience = tune("PATIENCE", 60.0) as u32;
        let (shrink, enough, start) = (tune("SHRINK", 0.75), tune("ENOUGH", 0.02), tune("LEVEL", 0.03));
        for _ in 0..MOST_STEPS {
            let value = value(self.problem, self.layout, self.convoys, &self.whole(&prices), &mut slope);
            let better = value > best;
            let gain = if best == i128::MIN { 0.0 } else { (value - best) as f64 };
            if level == 0.0 {
                level = (value.abs() as f64) * start + 1.0;
            }
            if better {
                best = value;
                best_prices.clone_from(&prices);
            }
            if !tell(better.then_some(value)) {
                break;
            }
            if gain > level * enough {
                idle = 0;
            } else {
                idle += 1;
            }
            if idle >= patience {
                idle = 0;
                level *= shrink;
                prices.clone_from(&best_prices);
                heading.fill(0.0);
                if level < (best.abs() as f64) * 1e-6 {
                    break;
                }
                continue;
            }
            self.step(&mut prices, &slope, &mut heading, (best - value) as f64 + level);
        }
        best_prices
    }

    fn step(&self, prices: &mut [f64], slope: &[f64], heading: &mut [f64], rise: f64) {
        let mut length = 0.0;
        let keep = tune("KEEP", 0.93);
        for at in 0..slope.len() {
            let mut h = slope[at] + keep * heading[at];
            if (prices[at] <= 0.0 && h < 0.0) || (prices[at] >= self.most[at] as f64 && h > 0.0) {
                h = 0.0;
            }
            heading[at] = h;
            length += h * h * self.stretch[at];
        }
        if length <= 0.0 {
            return;
        }
        let step = rise / length;
        for at in 0..slope.len() {
            let moved = prices[at] + step * self.stretch[at] * heading[at];
            prices[at] = moved.clamp(0.0, self.most[at] as f64);
        }
    }
}

/// A price's usual size over the usual size of its slope.
fn stretch(family: Family) -> f64 {
    match family {
        Family::Seats => tune("W_SEATS", 2.0),
        Family::Slots => tune("W_SLOTS", 20.0),
        Family::Teu => tune("W_TEU", 100.0),
        Family::Guard => tune("W_GUARD", 0.3),
        Family::Duty => tune("W_DUTY", 1.0),
        Family::Cover => tune("W_COVER", 1.0),
        Family::Team => tune("W_TEAM", 3000.0),
        Family::StoresGuarding | Family::StoresOther => tune("W_STORES", 0.5),
        Family::Column => tune("W_COLUMN", 20.0),
        Family::Lot => tune("W_LOT", 500000.0),
        Family::OutOf | Family::Into => tune("W_NEED", 20000.0),
        Family::Before => tune("W_BEFORE", 1000.0),
    }
}

/// Prices to start from: what carriers need to earn, and what a night costs.
pub(super) fn start(problem: &Problem, layout: &Layout, convoys: &Convoys) -> Vec<f64> {
    let mut prices = vec![0.0; layout.len];
    for fleet in &problem.flights {
        let room: i64 = fleet.room[SEATS];
        for (hop, costs) in fleet.runs.iter().filter(|_| room > 0) {
            for (day, &(_, cost)) in costs.iter().enumerate() {
                prices[layout.room(SEATS, *hop, day)] = (cost.max(0) / room) as f64;
            }
        }
    }
    let far = distances(problem);
    for fleet in &problem.lorries {
        for (hop, costs) in &fleet.runs {
            let row = &problem.hops[*hop];
            if far[row.to] >= far[row.from] {
                continue;
            }
            for (kind, day) in (1..3).flat_map(|kind| (0..problem.days).map(move |day| (kind, day))) {
                if let (Some(cost), true) = (costs[day], fleet.room[kind] > 0) {
                    prices[layout.room(kind, *hop, day)] = (2 * cost.max(0) / fleet.room[kind]) as f64;
                }
            }
        }
    }
    for (hop, row) in problem.hops.iter().enumerate().filter(|(_, h)| h.road && h.largest > 0) {
        let least = |h: &Hop| (0..problem.days).filter(|&d| h.arrive[d].is_some()).map(|d| h.hazard[d]).min();
        let share = tune("FIRST", 800.0) / 1000.0;
        let (mut from, mut to) = (0.0, 0.0);
        if convoys.needs(Family::OutOf, row.from) {
            from = least(row).unwrap_or(0) as f64 * share;
        }
        if convoys.needs(Family::Into, row.to) {
            to = least(row).unwrap_or(0) as f64 * share;
        }
        let scale = if from > 0.0 && to > 0.0 { 0.5 } else { 1.0 };
        for (family, place, price) in [(Family::OutOf, row.from, from), (Family::Into, row.to, to)] {
            let at = layout.at(family, place, 0);
            if price > 0.0 && (prices[at] == 0.0 || price * scale < prices[at]) {
                prices[at] = price * scale;
            }
        }
        for day in 0..problem.days {
            prices[layout.at(Family::Column, hop, day)] =
                ((row.hazard[day] as f64 - (from + to) * scale) / row.largest as f64).max(0.0).floor();
        }
    }
    let guards = problem.kinds.iter().filter(|k| k.guard).map(|k| k.night).min().unwrap_or(0);
    for (place, row) in problem.places.iter().enumerate().filter(|(_, p)| p.guard > 0) {
        let from = layout.row(Family::Guard, place);
        prices[from..from + problem.days].fill((guards + row.hazard).max(0) as f64);
    }
    prices
}

/// Hops from each place to the next exit.
fn distances(problem: &Problem) -> Vec<usize> {
    let mut far: Vec<usize> = problem.places.iter().map(|p| if p.exit { 0 } else { usize::MAX / 2 }).collect();
    for _ in 0..problem.places.len() {
        let mut changed = false;
        for hops in &problem.leaving {
            for &hop in hops {
                let row = &problem.hops[hop];
                if far[row.to] + 1 < far[row.from] {
                    far[row.from] = far[row.to] + 1;
                    changed = true;
                }
            }
        }
        if !changed {
            break;
        }
    }
    far
}

pub(super) fn tune(name: &str, usual: f64) -> f64 {
    std::env::var(name).ok().and_then(|f| f.parse().ok()).unwrap_or(usual)
}
