//! Raises the bound: prices go up where more is used than there is, down where
//! less is. The prices wander in floating point; each value is taken at whole
//! prices, in whole numbers, and is a proven bound by itself.
//!
//! Prices differ in size by five orders and slopes jump (all people of a unit
//! change their way at once), so each price moves by its own usual size, along
//! the mean of its slopes so far over their root mean square, as in D. Kingma
//! and J. Ba, *Adam: A Method for Stochastic Optimization* (2015). Neighbouring
//! days hang together, so blocks of days move as one besides. The prices circle
//! around where they are best; their own mean is nearer to it and is tried now
//! and then (B. Polyak and A. Juditsky, *Acceleration of Stochastic
//! Approximation by Averaging*, 1992).

use super::layout::{Family, Layout};
use super::parts::Parts;
use rearguard_model::amount::approximate;

/// No price rises above this.
const DEAREST: i64 = 1 << 34;
/// The share of its usual size by which a price moves at first.
const RATE: f64 = 0.1;
/// What remains of the rate after so many steps that gained little.
const SLOWER: f64 = 0.75;
const PATIENCE: u32 = 30;
/// The gain that is not little, as a share of the value and the rate.
const ENOUGH: f64 = 1e-3;
/// Below this rate nothing is gained any more.
const SLOWEST: f64 = 1e-5;
/// How much of the mean of slopes, and of their squares, is kept each step.
const KEEP_MEAN: f64 = 0.95;
const KEEP_SQUARE: f64 = 0.999;
const MOST_STEPS: i32 = 50_000;
/// Days that move as one, besides each day by itself, and by what share of the
/// rate.
const BLOCKS: [usize; 2] = [8, 64];
const OF_BLOCKS: f64 = 0.5;
/// How much of the mean of the prices is kept each step, and after how many
/// steps it is tried.
const KEEP_PRICES: f64 = 0.95;
const TRIED: i32 = 10;

pub(super) struct Ascent<'a> {
    parts: &'a Parts<'a>,
    /// By price: its usual size, and the most that it may be.
    usual: Vec<f64>,
    most: Vec<i64>,
}

impl<'a> Ascent<'a> {
    pub fn new(parts: &'a Parts<'a>) -> Ascent<'a> {
        let (problem, layout) = (parts.problem, &parts.layout);
        let per_dollar = approximate(&problem.per_dollar);
        let usual = (0..layout.len).map(|at| usual_dollars(layout.family(at)) * per_dollar).collect();
        let mut most = vec![DEAREST; layout.len];
        for (at, _) in problem.duties.iter().enumerate().filter(|(_, d)| !d.hard) {
            let row = layout.row(Family::Duty, at);
            most[row..row + problem.days].fill(problem.shortfall.clamp(0, DEAREST));
        }
        for place in 0..problem.places.len() {
            for family in [Family::OutOf, Family::Into] {
                if !parts.convoys.needs(family, place) {
                    most[layout.at(family, place, 0)] = 0;
                }
            }
        }
        Ascent { parts, usual, most }
    }

    /// Prices rounded and cut to their range: what a value is taken at.
    pub fn whole(&self, prices: &[f64]) -> Vec<i64> {
        prices.iter().zip(&self.most).map(|(&p, &most)| (p.round() as i64).clamp(0, most)).collect()
    }

    /// Climbs from the given prices. `tell` hears each better value, and after
    /// every step says whether to go on.
    pub fn climb(&self, mut prices: Vec<f64>, tell: &mut dyn FnMut(Option<i128>) -> bool) {
        let mut slope = vec![0.0; self.parts.layout.len];
        let mut motions: Vec<Motion> =
            std::iter::once(1).chain(BLOCKS).map(|days| Motion::new(&self.parts.layout, days)).collect();
        let mut mean = prices.clone();
        let (mut best, mut rate, mut idle) = (i128::MIN, RATE, 0);
        for step in 1..=MOST_STEPS {
            let mut value = self.parts.value(&self.whole(&prices), &mut slope);
            for motion in &mut motions {
                motion.step(self, &mut prices, &slope, rate, step);
            }
            mean.iter_mut().zip(&prices).for_each(|(m, p)| *m = KEEP_PRICES * *m + (1.0 - KEEP_PRICES) * p);
            if step % TRIED == 0 {
                value = value.max(self.parts.value(&self.whole(&mean), &mut slope));
            }
            let gain = value.saturating_sub(best);
            best = best.max(value);
            if !tell((gain > 0).then_some(value)) || rate < SLOWEST {
                return;
            }
            idle = if gain as f64 > value.abs() as f64 * ENOUGH * rate { 0 } else { idle + 1 };
            if idle >= PATIENCE {
                idle = 0;
                rate *= SLOWER;
            }
        }
    }
}

/// The means of slopes and of their squares, by block of days.
struct Motion {
    /// Days of a block.
    days: usize,
    means: Vec<(f64, f64)>,
}

impl Motion {
    fn new(layout: &Layout, days: usize) -> Motion {
        Motion { days, means: vec![(0.0, 0.0); layout.len / layout.days * layout.days.div_ceil(days)] }
    }

    fn step(&mut self, ascent: &Ascent, prices: &mut [f64], slope: &[f64], rate: f64, step: i32) {
        let (young_mean, young_square) =
            (1.0 - libm::pow(KEEP_MEAN, f64::from(step)), 1.0 - libm::pow(KEEP_SQUARE, f64::from(step)));
        let rate = if self.days > 1 { rate * OF_BLOCKS } else { rate };
        let row = ascent.parts.layout.days;
        let blocks = row.div_ceil(self.days);
        for (at, (mean, square)) in self.means.iter_mut().enumerate() {
            let from = at / blocks * row + at % blocks * self.days;
            let to = (from + self.days).min((at / blocks + 1) * row);
            let g: f64 = slope[from..to].iter().sum();
            *mean = KEEP_MEAN * *mean + (1.0 - KEEP_MEAN) * g;
            *square = KEEP_SQUARE * *square + (1.0 - KEEP_SQUARE) * g * g;
            if *square > 0.0 {
                let moved = rate * ascent.usual[from] * (*mean / young_mean) / ((*square / young_square).sqrt() + 1e-9);
                for (price, &most) in prices[from..to].iter_mut().zip(&ascent.most[from..to]) {
                    *price = (*price + moved).clamp(0.0, most as f64);
                }
            }
        }
    }
}

/// How large such prices come to be, in dollars.
fn usual_dollars(family: Family) -> f64 {
    match family {
        Family::Seats => 200.0,
        Family::Slots | Family::Teu | Family::Column => 500.0,
        Family::Guard | Family::Cover | Family::Duty => 50.0,
        Family::Team | Family::Before => 3_000.0,
        Family::StoresGuarding | Family::StoresOther => 30.0,
        Family::Lot => 20_000.0,
        Family::OutOf | Family::Into => 50_000.0,
    }
}
