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
    /// By row of prices: their usual size, and the most that they may be.
    usual: Vec<f64>,
    most: Vec<i64>,
}

impl<'a> Ascent<'a> {
    pub fn new(parts: &'a Parts<'a>) -> Ascent<'a> {
        let (problem, layout) = (parts.problem, &parts.layout);
        let per_dollar = approximate(&problem.per_dollar);
        let rows = layout.len / layout.days;
        let usual = (0..rows).map(|row| usual_dollars(layout.family(row)) * per_dollar).collect();
        let mut ascent = Ascent { parts, usual, most: vec![DEAREST; rows] };
        ascent.limit();
        ascent
    }

    fn limit(&mut self) {
        let problem = self.parts.problem;
        for (at, _) in problem.duties.iter().enumerate().filter(|(_, d)| !d.hard) {
            self.cut(Family::Duty, at, problem.shortfall.clamp(0, DEAREST));
        }
        for (at, place) in problem.places.iter().enumerate() {
            for (family, limit) in [Family::Beds, Family::Yard, Family::Guests].into_iter().zip(place.most) {
                if limit.is_none() {
                    self.cut(family, at, 0);
                }
            }
            for family in [Family::OutOf, Family::Into] {
                if !self.parts.convoys.needs(family, at) {
                    self.cut(family, at, 0);
                }
            }
        }
        for (at, hop) in problem.hops.iter().enumerate() {
            if !problem.places[hop.to].stops.iter().any(|(known, _)| *known == at) {
                self.cut(Family::VehicleStops, at, 0);
                self.cut(Family::TeuStops, at, 0);
            }
            if hop.escort.0 == 0 {
                self.cut(Family::Escorts, at, 0);
            }
        }
    }

    fn cut(&mut self, family: Family, at: usize, most: i64) {
        let layout = &self.parts.layout;
        self.most[layout.row(family, at) / layout.days] = most;
    }

    /// Prices rounded and cut to their range: what a value is taken at.
    pub fn whole(&self, prices: &[f64]) -> Vec<i64> {
        let mut whole = vec![0; prices.len()];
        (0..self.most.len()).for_each(|row| self.round(prices, row, &mut whole));
        whole
    }

    fn round(&self, prices: &[f64], row: usize, whole: &mut [i64]) {
        let (days, most) = (self.parts.layout.days, self.most[row]);
        let cells = row * days..(row + 1) * days;
        let own = whole[cells.clone()].iter_mut().zip(&prices[cells]);
        own.for_each(|(w, &p)| *w = ((p + 0.5) as i64).clamp(0, most));
    }

    /// Climbs from the given prices. `tell` hears each better value with its
    /// prices, and after every step says whether to go on.
    pub fn climb(&self, mut prices: Vec<f64>, tell: &mut dyn FnMut(Option<(i128, &[i64])>) -> bool) {
        let days = self.parts.layout.days;
        let mut slope = vec![0.0; prices.len()];
        let mut whole = self.whole(&prices);
        let mut motion = Motion::new(&self.parts.layout);
        let mut mean = prices.clone();
        // Rows of prices that ask for nothing and are asked for nothing stay out.
        let mut alive: Vec<bool> = prices.chunks(days).map(|row| row.iter().any(|&p| p != 0.0)).collect();
        let (mut best, mut rate, mut idle) = (i128::MIN, RATE, 0);
        for step in 1..=MOST_STEPS {
            let value = self.parts.value(&whole, &mut slope);
            let young = 1.0 - libm::pow(KEEP_MEAN, f64::from(step));
            let pace = (rate / young, libm::sqrt(1.0 - libm::pow(KEEP_SQUARE, f64::from(step))));
            for (row, alive) in alive.iter_mut().enumerate().filter(|(row, _)| self.most[*row] > 0) {
                let cells = row * days..(row + 1) * days;
                *alive |= slope[cells.clone()].iter().any(|&s| s != 0.0);
                if *alive {
                    motion.step(self, row, &mut prices[cells.clone()], &slope[cells.clone()], pace);
                    let own = mean[cells.clone()].iter_mut().zip(&prices[cells]);
                    own.for_each(|(m, p)| *m = KEEP_PRICES * *m + (1.0 - KEEP_PRICES) * p);
                }
            }
            let round = |prices: &[f64], whole: &mut [i64]| {
                (0..alive.len()).filter(|&row| alive[row]).for_each(|row| self.round(prices, row, whole));
            };
            let before = best;
            best = best.max(value);
            let mut on = tell((best > before).then_some((value, &whole)));
            if on && step % TRIED == 0 {
                round(&mean, &mut whole);
                let value = self.parts.value(&whole, &mut slope);
                if value > best {
                    best = value;
                    on = tell(Some((value, &whole)));
                }
            }
            round(&prices, &mut whole);
            if !on || rate < SLOWEST {
                return;
            }
            let (value, gain) = (best, best.saturating_sub(before));
            idle = if gain as f64 > value.abs() as f64 * ENOUGH * rate { 0 } else { idle + 1 };
            if idle >= PATIENCE {
                idle = 0;
                rate *= SLOWER;
            }
        }
    }
}

/// The means of slopes and of their squares, day by day and by block of days.
struct Motion {
    /// By size of blocks: how many there are in a row, means, squares.
    sizes: Vec<(usize, Vec<f64>, Vec<f64>)>,
    /// How far each day of a row moves.
    moved: Vec<f64>,
}

impl Motion {
    fn new(layout: &Layout) -> Motion {
        let rows = layout.len / layout.days;
        let means = |days: usize| {
            let blocks = layout.days.div_ceil(days);
            (blocks, vec![0.0; rows * blocks], vec![0.0; rows * blocks])
        };
        Motion { sizes: std::iter::once(1).chain(BLOCKS).map(means).collect(), moved: vec![0.0; layout.days] }
    }

    /// `pace`: the rate, and what the young means still lack.
    fn step(&mut self, ascent: &Ascent, row: usize, prices: &mut [f64], slope: &[f64], pace: (f64, f64)) {
        let (scale, young_square) = (pace.0 * ascent.usual[row], pace.1);
        let days = prices.len();
        let (blocks, means, squares) = &mut self.sizes[0];
        let own = row * *blocks..(row + 1) * *blocks;
        let cells = means[own.clone()].iter_mut().zip(&mut squares[own]).zip(slope).zip(&mut self.moved);
        for (((mean, square), &g), moved) in cells {
            *mean = KEEP_MEAN * *mean + (1.0 - KEEP_MEAN) * g;
            *square = KEEP_SQUARE * *square + (1.0 - KEEP_SQUARE) * g * g;
            *moved = scale * *mean / (square.sqrt() / young_square + 1e-9);
        }
        for ((blocks, means, squares), &size) in self.sizes[1..].iter_mut().zip(&BLOCKS) {
            for block in 0..*blocks {
                let (from, to) = (block * size, (block * size + size).min(days));
                let g: f64 = slope[from..to].iter().sum();
                let (mean, square) = (&mut means[row * *blocks + block], &mut squares[row * *blocks + block]);
                *mean = KEEP_MEAN * *mean + (1.0 - KEEP_MEAN) * g;
                *square = KEEP_SQUARE * *square + (1.0 - KEEP_SQUARE) * g * g;
                let by = OF_BLOCKS * scale * *mean / (square.sqrt() / young_square + 1e-9);
                self.moved[from..to].iter_mut().for_each(|moved| *moved += by);
            }
        }
        let most = ascent.most[row] as f64;
        prices.iter_mut().zip(&self.moved).for_each(|(price, moved)| *price = (*price + moved).clamp(0.0, most));
    }
}

/// How large such prices come to be, in dollars.
fn usual_dollars(family: Family) -> f64 {
    match family {
        Family::Seats => 200.0,
        Family::Slots | Family::Teu | Family::Column => 500.0,
        Family::Guard | Family::Cover | Family::Duty => 50.0,
        Family::Team | Family::Before => 3_000.0,
        Family::VehiclesGuarding | Family::VehiclesOther | Family::TeuGuarding | Family::TeuOther => 30.0,
        Family::Lot => 20_000.0,
        Family::OutOf | Family::Into => 50_000.0,
        Family::Beds => 10.0,
        Family::Yard | Family::Guests | Family::VehicleStops | Family::TeuStops => 30.0,
        Family::Escorts => 500.0,
    }
}
