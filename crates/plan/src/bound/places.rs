//! Places: each chooses the closing day that costs it least at given prices
//! for its guard, its tasks, the cover it gives, its teams and its stores.

use super::layout::{Family, Layout};
use super::problem::*;

/// What a place may hold while it is open, in the order of [`Place::most`].
const KEPT: [Family; 3] = [Family::Beds, Family::Yard, Family::Guests];
/// Vehicles and TEU at home, and on their first stop.
const GUARDING: [Family; 2] = [Family::VehiclesGuarding, Family::TeuGuarding];
const OTHER: [Family; 2] = [Family::VehiclesOther, Family::TeuOther];
const STOPS: [Family; 2] = [Family::VehicleStops, Family::TeuStops];

/// All places, and the teams that they share.
pub(super) fn value(problem: &Problem, layout: &Layout, prices: &[i64], slope: &mut [f64]) -> i128 {
    let mut sum = problem.bare;
    for (team, counts) in problem.teams.iter().enumerate() {
        for (day, &count) in counts.iter().enumerate() {
            let at = layout.at(Family::Team, team, day);
            sum -= i128::from(prices[at]) * i128::from(count);
            slope[at] -= count as f64;
        }
    }
    for place in (0..problem.places.len()).filter(|&p| !problem.places[p].exit) {
        let options = Options::new(problem, layout, prices, place);
        let (cost, closing) = options.best();
        sum += cost;
        options.use_up(closing, slope);
    }
    sum
}

/// The least that a place pays whenever it closes: its days, nothing else.
pub(super) fn days_alone(problem: &Problem) -> i128 {
    let least = |row: &Place| {
        let open = row.closings.iter().copied().min().unwrap_or(0).min(row.falls.unwrap_or(problem.days));
        i128::from(row.day) * open as i128
    };
    problem.places.iter().map(least).sum()
}

/// What one place pays by closing day.
struct Options<'a> {
    problem: &'a Problem,
    layout: &'a Layout,
    prices: &'a [i64],
    index: usize,
    place: &'a Place,
    /// By step: the cheapest start up to each day, and what it costs.
    starts: Vec<Vec<(i128, usize)>>,
}

impl<'a> Options<'a> {
    fn new(problem: &'a Problem, layout: &'a Layout, prices: &'a [i64], index: usize) -> Options<'a> {
        let place = &problem.places[index];
        let starts = place.steps.iter().map(|step| starts(problem, layout, prices, step)).collect();
        Options { problem, layout, prices, index, place, starts }
    }

    fn price(&self, family: Family, night: usize) -> i128 {
        i128::from(self.prices[self.layout.at(family, self.index, night)])
    }

    /// The least cost and its closing day.
    fn best(&self) -> (i128, usize) {
        let days = self.problem.days;
        let falls = self.place.falls.unwrap_or(days);
        let mut open = vec![0; days + 1];
        for night in 0..days {
            let mut cost = i128::from(self.place.day) + i128::from(self.place.guard) * self.price(Family::Guard, night);
            cost -= self.covers(night).unwrap_or(0);
            let room = self.room(night);
            open[night + 1] = open[night] + if night < falls { cost } else { 0 } - room;
        }
        let guarding = self.stores(GUARDING, self.place.guarding);
        let other = self.stores(OTHER, self.place.other);
        let duties: Vec<Vec<i128>> = self.place.duties.iter().map(|&d| self.duty(d)).collect();
        let orders = self.orders();
        let cost = |closing: usize| {
            let (own, others) = self.stores_nights(closing);
            let steps: i128 = self.steps_of(closing).map(|(step, start)| self.starts[step][start].0).sum();
            orders[closing] + open[closing] - guarding[own] - other[others]
                + steps
                + duties.iter().map(|d| d[closing.min(falls)]).sum::<i128>()
        };
        let options = self.place.closings.iter().map(|&closing| (cost(closing), closing));
        options.min().unwrap_or((0, days))
    }

    /// Nights on which stores may be here: of guards, and others.
    fn stores_nights(&self, closing: usize) -> (usize, usize) {
        let days = self.problem.days;
        if closing >= days {
            return (days, days);
        }
        (closing, closing.saturating_sub(self.place.stores_tail))
    }

    /// By closing day: what it pays for being open when others need it closed
    /// first, and gains by being open after others.
    fn orders(&self) -> Vec<i128> {
        let days = self.problem.days;
        let mut costs = vec![0; days + 1];
        for (at, order) in self.problem.orders.iter().enumerate() {
            let row = self.layout.row(Family::Before, at);
            if order.first == self.index || order.then == self.index {
                let mut sums = vec![0_i128; days + 1];
                for night in 0..days {
                    sums[night + 1] = sums[night] + i128::from(self.prices[row + night]);
                }
                for (closing, cost) in costs.iter_mut().enumerate() {
                    if order.first == self.index {
                        *cost += sums[closing];
                    } else {
                        *cost -= sums[order.nights(closing, days)];
                    }
                }
            }
        }
        costs
    }

    /// What things at home may wait for, added up by night.
    fn stores(&self, families: [Family; 2], quantities: [i64; 2]) -> Vec<i128> {
        let mut sums = vec![0; self.problem.days + 1];
        for night in 0..self.problem.days {
            let kinds = families.into_iter().zip(quantities);
            let gains = kinds.map(|(family, quantity)| i128::from(quantity) * self.price(family, night));
            sums[night + 1] = sums[night] + gains.sum::<i128>();
        }
        sums
    }

    /// Steps with a team, and the last day on which each may start.
    fn steps_of(&self, closing: usize) -> impl Iterator<Item = (usize, usize)> {
        let none = closing >= self.problem.days;
        let steps = self.place.steps.iter().enumerate();
        steps
            .filter(move |(_, step)| !none && step.team.is_some() && closing >= step.head + step.tail)
            .map(move |(at, step)| (at, closing - step.tail))
    }

    /// What the place gains by covering its communities that night.
    fn covers(&self, night: usize) -> Option<i128> {
        let towns = i128::from(self.place.towns[night]);
        let gain = towns - i128::from(self.problem.protect_min) * self.price(Family::Cover, night);
        (gain > 0).then_some(gain)
    }

    /// What the place gains that night by what may be there.
    fn room(&self, night: usize) -> i128 {
        let rooms = KEPT.into_iter().zip(self.place.most);
        let kept = rooms.filter_map(|(family, most)| most.map(|most| i128::from(most) * self.price(family, night)));
        let stops = self.place.stops.iter().map(|&(hop, most)| {
            let kinds = STOPS.into_iter().zip(most);
            kinds.map(|(f, n)| i128::from(n) * i128::from(self.prices[self.layout.at(f, hop, night)])).sum::<i128>()
        });
        kept.sum::<i128>() + stops.sum::<i128>()
    }

    /// What a task costs by closing day.
    fn duty(&self, duty: usize) -> Vec<i128> {
        let row = &self.problem.duties[duty];
        let days = self.problem.days;
        let mut sums = vec![0; days + 1];
        for night in 0..days {
            let asked = (row.from..row.until).contains(&night);
            let price = i128::from(self.prices[self.layout.at(Family::Duty, duty, night)]);
            sums[night + 1] = sums[night] + if asked { i128::from(row.needed) * price } else { 0 };
        }
        let cost = |closing: usize| {
            if row.transfer.is_some_and(|day| day <= closing) {
                return sums[row.transfer.unwrap_or(0).min(days)];
            }
            let after = row.until.saturating_sub(closing.max(row.from)) as i128;
            let lost = if row.hard { 0 } else { after * i128::from(row.strength) * i128::from(self.problem.shortfall) };
            sums[closing] + lost
        };
        (0..=days).map(cost).collect()
    }

    fn use_up(&self, closing: usize, slope: &mut [f64]) {
        let falls = self.place.falls.unwrap_or(self.problem.days);
        for night in 0..closing.min(falls) {
            slope[self.layout.at(Family::Guard, self.index, night)] += self.place.guard as f64;
            if self.covers(night).is_some() {
                slope[self.layout.at(Family::Cover, self.index, night)] += self.problem.protect_min as f64;
            }
        }
        for (family, most) in KEPT.into_iter().zip(self.place.most) {
            let row = self.layout.row(family, self.index);
            let most = most.unwrap_or(0) as f64;
            slope[row..row + closing.min(self.problem.days)].iter_mut().for_each(|s| *s -= most);
        }
        for &(hop, most) in &self.place.stops {
            for (family, n) in STOPS.into_iter().zip(most) {
                let row = self.layout.row(family, hop);
                slope[row..row + closing.min(self.problem.days)].iter_mut().for_each(|s| *s -= n as f64);
            }
        }
        let (own, others) = self.stores_nights(closing);
        for (families, quantities, nights) in [(GUARDING, self.place.guarding, own), (OTHER, self.place.other, others)]
        {
            for (family, quantity) in families.into_iter().zip(quantities) {
                let row = self.layout.row(family, self.index);
                slope[row..row + nights].iter_mut().for_each(|s| *s -= quantity as f64);
            }
        }
        for (at, order) in self.problem.orders.iter().enumerate() {
            let row = self.layout.row(Family::Before, at);
            if order.first == self.index {
                slope[row..row + closing].iter_mut().for_each(|s| *s += 1.0);
            } else if order.then == self.index {
                let nights = order.nights(closing, self.problem.days);
                slope[row..row + nights].iter_mut().for_each(|s| *s -= 1.0);
            }
        }
        for &duty in &self.place.duties {
            let row = &self.problem.duties[duty];
            let shut = closing.min(falls);
            let transfer = row.transfer.filter(|&day| day <= shut).unwrap_or(usize::MAX);
            for night in row.from..row.until.min(shut).min(transfer) {
                slope[self.layout.at(Family::Duty, duty, night)] += row.needed as f64;
            }
        }
        for (at, last) in self.steps_of(closing) {
            let step = &self.place.steps[at];
            let start = self.starts[at][last].1;
            for day in start..(start + step.days).min(self.problem.days) {
                slope[self.layout.at(Family::Team, step.team.unwrap_or(0), day)] += step.needed as f64;
            }
        }
    }
}

/// By day: the least that a step pays for its team when it starts between its
/// earliest day and that one, and when it starts then.
fn starts(problem: &Problem, layout: &Layout, prices: &[i64], step: &Stage) -> Vec<(i128, usize)> {
    let Some(team) = step.team else { return Vec::new() };
    let row = layout.row(Family::Team, team);
    let mut sums = vec![0_i128; problem.days + 1];
    for day in 0..problem.days {
        sums[day + 1] = sums[day] + i128::from(prices[row + day]);
    }
    let cost = |start: usize| {
        let end = (start + step.days).min(problem.days);
        i128::from(step.needed) * (sums[end] - sums[start.min(end)])
    };
    let mut least = (0, 0);
    let mut all = Vec::with_capacity(problem.days + 1);
    for start in 0..=problem.days {
        if start == step.head || (start > step.head && cost(start) < least.0) {
            least = (cost(start), start);
        }
        all.push(least);
    }
    all
}
