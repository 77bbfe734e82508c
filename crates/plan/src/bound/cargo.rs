//! Vehicles, TEU and assets: each lot's cheapest way out, or its loss.

use super::convoys::{Charges, Convoys};
use super::layout::{Family, Layout};
use super::people::plus;
use super::problem::*;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Wait,
    Dispose,
    /// In a slot or TEU of others.
    Carried(u32),
    /// On its own wheels.
    Driven(u32),
}

/// The cheapest ways of one kind of things from every place and day on.
struct Ways<'a> {
    problem: &'a Problem,
    goods: &'a Goods,
    best: Vec<i64>,
    choice: Vec<Choice>,
    prices: &'a [i64],
    layout: &'a Layout,
    convoys: &'a Convoys,
    charges: &'a Charges<'a>,
}

impl Ways<'_> {
    fn fill(&mut self) {
        let places = self.problem.places.len();
        let days = self.problem.days;
        for place in 0..places {
            let may = self.problem.places[place].property_stay;
            self.best[days * places + place] = if may { self.goods.left } else { NEVER };
        }
        for day in (0..days).rev() {
            for place in (0..places).filter(|&p| !self.problem.places[p].exit) {
                let wait = self.best[(day + 1) * places + place];
                let choice = self.decide(place, day, wait, 0);
                (self.best[day * places + place], self.choice[day * places + place]) = choice;
            }
        }
    }

    /// `extra`: what leaving in a convoy costs besides.
    fn decide(&self, place: usize, day: usize, wait: i64, extra: i64) -> (i64, Choice) {
        let mut best = (wait, Choice::Wait);
        if let Some((loss, from)) = self.goods.loss
            && day >= from
            && loss < best.0
        {
            best = (loss, Choice::Dispose);
        }
        for &hop in self.problem.leaving[place].iter().filter(|&&hop| self.goods.admitted[hop]) {
            let row = &self.problem.hops[hop];
            let Some((_, ready)) = row.arrive[day] else { continue };
            let onward = match self.problem.places[row.to].exit {
                true if self.goods.exits[row.to] => 0,
                true => NEVER,
                false => self.best[ready * self.problem.places.len() + row.to],
            };
            if onward >= NEVER {
                continue;
            }
            let base = onward + row.charge[self.goods.room];
            let carried = base + self.prices[self.layout.room(self.goods.room, hop, day)] + extra;
            if carried < best.0 {
                best = (carried, Choice::Carried(hop as u32));
            }
            if let Some(seats) = self.goods.drives.filter(|_| row.road && row.drivable) {
                let seat = self.prices[self.layout.room(SEATS, hop, day)];
                let driven = base + self.charges.column(hop, day) - seats * seat + extra;
                if driven < best.0 {
                    best = (driven, Choice::Driven(hop as u32));
                }
            }
        }
        best
    }

    /// Adds what `n` things use that go on from a place and day with a choice;
    /// returns where and when they go on.
    fn take(&self, choice: Choice, day: usize, n: f64, slope: &mut [f64]) -> Option<(usize, usize)> {
        match choice {
            Choice::Wait | Choice::Dispose => None,
            Choice::Carried(hop) => {
                slope[self.layout.room(self.goods.room, hop as usize, day)] += n;
                self.problem.hops[hop as usize].arrive[day]
                    .map(|(_, ready)| (self.problem.hops[hop as usize].to, ready))
            }
            Choice::Driven(hop) => {
                let seats = self.goods.drives.unwrap_or(0) as f64;
                slope[self.layout.room(SEATS, hop as usize, day)] -= seats * n;
                slope[self.layout.at(Family::Column, hop as usize, day)] += n;
                self.problem.hops[hop as usize].arrive[day]
                    .map(|(_, ready)| (self.problem.hops[hop as usize].to, ready))
            }
        }
    }

    fn trace(&self, mut place: usize, mut day: usize, n: f64, slope: &mut [f64]) {
        while day < self.problem.days && !self.problem.places[place].exit {
            match self.choice[day * self.problem.places.len() + place] {
                Choice::Wait => day += 1,
                Choice::Dispose => return,
                choice => match self.take(choice, day, n, slope) {
                    Some(next) => (place, day) = next,
                    None => return,
                },
            }
        }
    }

    /// A lot at home: waiting there may be priced, leaving in a convoy too.
    fn lot(&self, lot: &Lot, index: usize, slope: &mut [f64]) -> i64 {
        let days = self.problem.days;
        let home = lot.home;
        if self.problem.places[home].exit {
            return 0;
        }
        let family = if lot.guarding { Family::StoresGuarding } else { Family::StoresOther };
        let priced = self.goods.room == TEU;
        let mut best = self.best[days * self.problem.places.len() + home];
        let mut choices = vec![Choice::Wait; days];
        for day in (0..days).rev() {
            let night = if priced { self.prices[self.layout.at(family, home, day)] } else { 0 };
            let extra = self.charges.leaving(index, lot.quantity, day);
            (best, choices[day]) = self.decide(home, day, plus(best, night), extra);
        }
        let n = lot.quantity as f64;
        for (day, &choice) in choices.iter().enumerate() {
            if choice != Choice::Wait {
                if choice != Choice::Dispose {
                    self.convoys.leave(self.problem, self.layout, index, day, n, slope);
                }
                if let Some((place, ready)) = self.take(choice, day, n, slope) {
                    self.trace(place, ready, n, slope);
                }
                break;
            }
            if priced {
                slope[self.layout.at(family, home, day)] += n;
            }
        }
        best
    }
}

/// All things at these prices.
pub(super) fn value(problem: &Problem, layout: &Layout, prices: &[i64], convoys: &Convoys, slope: &mut [f64]) -> i128 {
    let cells = (problem.days + 1) * problem.places.len();
    let charges = convoys.charges(problem, layout, prices);
    let mut sum = 0;
    for (index, goods) in problem.goods.iter().enumerate() {
        let mut ways = Ways {
            problem,
            goods,
            best: vec![NEVER; cells],
            choice: vec![Choice::Wait; cells],
            prices,
            layout,
            convoys,
            charges: &charges,
        };
        ways.fill();
        for (at, lot) in problem.lots.iter().enumerate().filter(|(_, l)| l.goods == index && l.quantity > 0) {
            let each = ways.lot(lot, at, slope);
            // Without any way no plan keeps the rules; nothing is claimed.
            if each < NEVER {
                sum += i128::from(lot.quantity) * i128::from(each);
            }
        }
    }
    sum
}
