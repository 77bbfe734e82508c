//! Who pays for the danger of convoys.
//!
//! A convoy costs its hazard whole, however few vehicles it has. Three prices
//! split it among what it carries (docs/bound.md, "Convoys"):
//! * `Column`: each vehicle pays for its place: vehicles ≤ largest × convoys;
//! * `Lot`: what leaves its home in a convoy pays by the share of its lot that
//!   leaves that day: leaving ≤ quantity × convoys of that day;
//! * `OutOf` and `Into`: a site whose things need k convoys pays for k, less
//!   what it saves by disposing of them: convoys ≥ k − slots not needed ÷ rest.

use super::layout::{Family, Layout};
use super::problem::*;

/// What a site's things need in convoys.
#[derive(Default)]
struct Need {
    /// Convoys if nothing is disposed of; 0: nothing is claimed.
    convoys: i64,
    /// (lot, what one thing of it saves, as a share of a convoy: numerator and
    /// denominator).
    shares: Vec<(usize, i128, i128)>,
}

pub(super) struct Convoys {
    /// By place.
    out_of: Vec<Need>,
    into: Vec<Need>,
    /// By lot: whether it leaves in convoys only.
    convoyed: Vec<bool>,
    /// By place: lots at home there that leave in convoys only.
    lots: Vec<Vec<usize>>,
}

/// The prices of one step, ready to be looked up.
pub(super) struct Charges<'a> {
    pub layout: &'a Layout,
    pub prices: &'a [i64],
    pub convoys: &'a Convoys,
    /// By lot: what each thing pays when it leaves in a convoy, on any day.
    always: Vec<i64>,
}

impl Convoys {
    pub fn new(problem: &Problem) -> Convoys {
        let convoyed: Vec<bool> =
            problem.lots.iter().map(|lot| lot.quantity > 0 && driven_only(problem, lot)).collect();
        let mut lots = vec![Vec::new(); problem.places.len()];
        for (at, lot) in problem.lots.iter().enumerate().filter(|(at, _)| convoyed[*at]) {
            lots[lot.home].push(at);
        }
        let need = |place: usize, into: bool| {
            let own = lots[place].iter().copied();
            let own = own.filter(|&lot| !into || fetched(problem, &problem.lots[lot])).collect();
            need(problem, place, into, own)
        };
        Convoys {
            out_of: (0..lots.len()).map(|place| need(place, false)).collect(),
            into: (0..lots.len()).map(|place| need(place, true)).collect(),
            convoyed,
            lots,
        }
    }

    /// The convoys of all roads and what places need of them.
    pub fn value(&self, problem: &Problem, layout: &Layout, prices: &[i64], slope: &mut [f64]) -> i128 {
        let mut sum = 0;
        for (needs, family) in [(&self.out_of, Family::OutOf), (&self.into, Family::Into)] {
            for (place, need) in needs.iter().enumerate().filter(|(_, n)| n.convoys > 0) {
                let at = layout.at(family, place, 0);
                let price = prices[at];
                sum += i128::from(need.convoys) * i128::from(price);
                slope[at] += need.convoys as f64;
                for &(lot, numerator, denominator) in &need.shares {
                    let quantity = problem.lots[lot].quantity;
                    sum -= i128::from(quantity) * i128::from(share(price, numerator, denominator));
                    slope[at] -= quantity as f64 * numerator as f64 / denominator as f64;
                }
            }
        }
        for (hop, row) in problem.hops.iter().enumerate().filter(|(_, h)| h.road) {
            for day in (0..problem.days).filter(|&day| row.arrive[day].is_some()) {
                sum -= self.run(problem, layout, prices, hop, day, slope);
            }
        }
        sum
    }

    /// What the convoys of a road and day gain.
    fn run(
        &self,
        problem: &Problem,
        layout: &Layout,
        prices: &[i64],
        hop: usize,
        day: usize,
        slope: &mut [f64],
    ) -> i128 {
        let row = &problem.hops[hop];
        let column = layout.at(Family::Column, hop, day);
        let out_of = layout.at(Family::OutOf, row.from, 0);
        let into = layout.at(Family::Into, row.to, 0);
        let mut gain = i128::from(row.largest) * i128::from(prices[column]) - i128::from(row.hazard[day]);
        gain += i128::from(prices[out_of]) + i128::from(prices[into]);
        for &lot in &self.lots[row.from] {
            gain += i128::from(prices[layout.at(Family::Lot, lot, day)]);
        }
        if gain <= 0 {
            return 0;
        }
        let n = row.convoys[day] as f64;
        slope[column] -= row.largest as f64 * n;
        slope[out_of] -= n;
        slope[into] -= n;
        for &lot in &self.lots[row.from] {
            slope[layout.at(Family::Lot, lot, day)] -= n;
        }
        gain * i128::from(row.convoys[day])
    }

    pub fn charges<'a>(&'a self, problem: &Problem, layout: &'a Layout, prices: &'a [i64]) -> Charges<'a> {
        let mut always = vec![0; problem.lots.len()];
        for (needs, family) in [(&self.out_of, Family::OutOf), (&self.into, Family::Into)] {
            for (place, need) in needs.iter().enumerate() {
                let price = prices[layout.at(family, place, 0)];
                for &(lot, numerator, denominator) in &need.shares {
                    always[lot] += share(price, numerator, denominator);
                }
            }
        }
        Charges { layout, prices, convoys: self, always }
    }

    /// The prices of a family that no need uses must stay at 0.
    pub fn needs(&self, family: Family, place: usize) -> bool {
        match family {
            Family::OutOf => self.out_of[place].convoys > 0,
            Family::Into => self.into[place].convoys > 0,
            _ => true,
        }
    }

    /// Notes that `n` things of a lot leave in a convoy that day.
    pub fn leave(&self, problem: &Problem, layout: &Layout, lot: usize, day: usize, n: f64, slope: &mut [f64]) {
        if !self.convoyed[lot] {
            return;
        }
        let home = problem.lots[lot].home;
        slope[layout.at(Family::Lot, lot, day)] += n / problem.lots[lot].quantity as f64;
        for (needs, family) in [(&self.out_of, Family::OutOf), (&self.into, Family::Into)] {
            for &(_, numerator, denominator) in needs[home].shares.iter().filter(|(l, _, _)| *l == lot) {
                slope[layout.at(family, home, 0)] += n * numerator as f64 / denominator as f64;
            }
        }
    }
}

impl Charges<'_> {
    pub fn column(&self, row: &Hop, hop: usize, day: usize) -> i64 {
        column(self.layout, self.prices, row, hop, day)
    }

    /// What each thing of a lot of `quantity` pays for leaving home in a convoy.
    /// Rounded down: it pays no more than its share.
    pub fn leaving(&self, lot: usize, quantity: i64, day: usize) -> i64 {
        if !self.convoys.convoyed[lot] {
            return 0;
        }
        self.always[lot] + self.prices[self.layout.at(Family::Lot, lot, day)] / quantity.max(1)
    }
}

/// What a vehicle pays for its place in a convoy and for its escorts.
pub(super) fn column(layout: &Layout, prices: &[i64], row: &Hop, hop: usize, day: usize) -> i64 {
    prices[layout.at(Family::Column, hop, day)] + row.escorted(prices[layout.at(Family::Escorts, hop, day)])
}

/// Notes that `n` vehicles go in a convoy.
pub(super) fn join(layout: &Layout, row: &Hop, hop: usize, day: usize, n: f64, slope: &mut [f64]) {
    slope[layout.at(Family::Column, hop, day)] += n;
    slope[layout.at(Family::Escorts, hop, day)] += n * row.escorts();
}

/// A price's share, rounded up: what is disposed of saves at least that.
fn share(price: i64, numerator: i128, denominator: i128) -> i64 {
    let exact = (i128::from(price) * numerator + denominator - 1) / denominator;
    exact as i64
}

/// The lots, those whose loss weighs most first, up to where they need most
/// convoys.
fn need(problem: &Problem, place: usize, into: bool, mut lots: Vec<usize>) -> Need {
    let roads: Vec<usize> = (0..problem.hops.len())
        .filter(|&h| problem.hops[h].road && place == if into { problem.hops[h].to } else { problem.hops[h].from })
        .filter(|&h| problem.hops[h].arrive.iter().any(Option::is_some))
        .collect();
    let largest = roads.iter().map(|&h| problem.hops[h].largest).max().unwrap_or(0);
    let usable = |h: usize| (0..problem.days).filter(move |&d| problem.hops[h].arrive[d].is_some());
    let hazard = roads.iter().flat_map(|&h| usable(h).map(move |d| problem.hops[h].hazard[d])).min().unwrap_or(0);
    let Some(per_slot) = per_slot(problem, into).filter(|_| largest > 0 && hazard > 0) else { return Need::default() };
    let worth = |lot: usize| {
        let loss = problem.goods[problem.lots[lot].goods].loss.map_or(GREATEST, |(loss, _)| loss);
        i128::from(loss) * i128::from(per_slot[problem.goods[problem.lots[lot].goods].room])
    };
    lots.sort_by_key(|&lot| (std::cmp::Reverse(worth(lot)), lot));
    let common = i128::from(per_slot[SLOTS]) * i128::from(per_slot[TEU]);
    let weight = |lot: usize| common / i128::from(per_slot[problem.goods[problem.lots[lot].goods].room]);
    let full = i128::from(largest) * common;
    let mut best = Need::default();
    let mut sum = 0;
    for upto in 1..=lots.len() {
        let lot = lots[upto - 1];
        sum += i128::from(problem.lots[lot].quantity) * weight(lot);
        let convoys = (sum + full - 1) / full;
        let rest = sum - (convoys - 1) * full;
        // Disposing must not be a bargain, or the claim is worth nothing.
        let dear = lots[..upto].iter().all(|&l| worth(l) * rest / 2 >= i128::from(hazard) * common);
        if dear && convoys > i128::from(best.convoys) {
            let shares = lots[..upto].iter().map(|&l| (l, weight(l), rest)).collect();
            best = Need { convoys: convoys as i64, shares };
        }
    }
    best
}

/// How many vehicles and TEU one place in a convoy moves at most (vehicles
/// that drive themselves: one), such that no lorry moves more than a whole
/// with both together.
fn per_slot(problem: &Problem, fetched: bool) -> Option<[i64; 3]> {
    let mut most = [1, if fetched { 0 } else { 1 }, 0];
    let mut both = false;
    for fleet in &problem.lorries {
        most[SLOTS] = most[SLOTS].max(fleet.room[SLOTS]);
        most[TEU] = most[TEU].max(fleet.room[TEU]);
        both |= fleet.room[SLOTS] > 0 && fleet.room[TEU] > 0;
    }
    for fleet in &problem.flights {
        most[SLOTS] = most[SLOTS].max(fleet.room[SLOTS]);
        most[TEU] = most[TEU].max(fleet.room[TEU]);
        both |= fleet.room[SLOTS] > 0 && fleet.room[TEU] > 0;
    }
    let twice = if both { 2 } else { 1 };
    let most = most.map(|n: i64| n.max(1) * twice);
    most.iter().all(|&n| n <= 1 << 20).then_some(most)
}

/// Whether these things leave their home in convoys only.
fn driven_only(problem: &Problem, lot: &Lot) -> bool {
    let goods = &problem.goods[lot.goods];
    let mut some = false;
    for &hop in problem.leaving[lot.home].iter().filter(|&&h| goods.admitted[h]) {
        if contracted(problem, hop, goods.room) || (!problem.hops[hop].road && carried(problem, hop, goods.room)) {
            return false;
        }
        some |= problem.hops[hop].road;
    }
    some
}

/// Whether these things leave on lorries only that must come from elsewhere.
fn fetched(problem: &Problem, lot: &Lot) -> bool {
    let local = problem.lorries.iter().any(|f| f.base == lot.home)
        || problem.flights.iter().any(|f| f.runs.iter().any(|(h, _)| problem.hops[*h].road));
    problem.goods[lot.goods].drives.is_none() && !local
}

fn contracted(problem: &Problem, hop: usize, room: usize) -> bool {
    problem.contracts.iter().any(|c| c.hops.contains(&hop) && c.room.iter().any(|r| r[room] > 0))
}

fn carried(problem: &Problem, hop: usize, room: usize) -> bool {
    problem.flights.iter().any(|f| f.room[room] > 0 && f.runs.iter().any(|(h, _)| *h == hop))
        || problem.lorries.iter().any(|f| f.room[room] > 0 && f.runs.iter().any(|(h, _)| *h == hop))
}
