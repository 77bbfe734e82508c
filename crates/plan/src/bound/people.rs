//! People: each unit's cheapest way through places and days at given prices.
//!
//! A night at a place costs the person's day and the place's hazard, less what
//! the night earns there: standing guard, covering a community, serving a
//! task. A hop costs its charge and the price of a seat. Nights under way are
//! free.

use super::layout::{Family, Layout};
use super::problem::*;

/// What happens on a day at a place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    Night,
    Go(u32),
    /// Escorts a convoy and turns round.
    Turn(u32),
    Out,
}

/// The cheapest ways of one kind of people from every place and day on.
pub(super) struct Ways<'a> {
    problem: &'a Problem,
    kind: &'a Kind,
    best: Vec<i64>,
    choice: Vec<Choice>,
    /// By place: nights before each day, added up.
    nights: Vec<Vec<i64>>,
}

impl<'a> Ways<'a> {
    /// `forced`: even where there is no way out at all, a way that ends inside.
    pub fn new(problem: &'a Problem, layout: &Layout, prices: &[i64], kind: &'a Kind, forced: bool) -> Ways<'a> {
        let cells = (problem.days + 1) * problem.places.len();
        let nights = (0..problem.places.len()).map(|p| nights(problem, layout, prices, kind, p)).collect();
        let mut ways = Ways { problem, kind, best: vec![NEVER; cells], choice: vec![Choice::Night; cells], nights };
        for place in 0..problem.places.len() {
            let may = forced || (kind.stays && problem.places[place].last_stay);
            let at = ways.cell(problem.days, place);
            ways.best[at] = if may { 0 } else { NEVER };
        }
        for day in (0..problem.days).rev() {
            for place in 0..problem.places.len() {
                if !problem.places[place].exit {
                    ways.decide(layout, prices, day, place);
                }
            }
        }
        ways
    }

    fn cell(&self, day: usize, place: usize) -> usize {
        day * self.problem.places.len() + place
    }

    pub fn from(&self, home: usize) -> i64 {
        if self.problem.places[home].exit { 0 } else { self.best[self.cell(0, home)] }
    }

    fn late(&self, from: usize, to: usize) -> i64 {
        if self.kind.stays {
            return 0;
        }
        let first = from.max(self.problem.late_from);
        self.problem.late * to.saturating_sub(first) as i64
    }

    fn stay(&self, place: usize, from: usize, to: usize) -> i64 {
        self.nights[place][to] - self.nights[place][from]
    }

    fn decide(&mut self, layout: &Layout, prices: &[i64], day: usize, place: usize) {
        let mut best = (plus(self.best[self.cell(day + 1, place)], self.stay(place, day, day + 1)), Choice::Night);
        if self.kind.released_from.is_some_and(|from| day >= from) && best.0 > 0 {
            best = (0, Choice::Out);
        }
        for &hop in &self.problem.leaving[place] {
            if !self.kind.admitted[hop] {
                continue;
            }
            let row = &self.problem.hops[hop];
            let Some((arrive, ready)) = row.arrive[day] else { continue };
            let on = self.onward(row.to, arrive, ready);
            let way = row.charge[SEATS] + prices[layout.room(SEATS, hop, day)] + self.late(day, arrive);
            let cost = plus(on, way);
            if cost < best.0 {
                best = (cost, Choice::Go(hop as u32));
            }
            if let Some((cost, _)) = self.turn(hop, day, place).filter(|(cost, _)| *cost < best.0) {
                best = (cost, Choice::Turn(hop as u32));
            }
        }
        let at = self.cell(day, place);
        (self.best[at], self.choice[at]) = best;
    }

    fn onward(&self, to: usize, arrive: usize, ready: usize) -> i64 {
        if self.problem.places[to].exit {
            return if self.kind.exits[to] { 0 } else { NEVER };
        }
        plus(self.best[self.cell(ready, to)], self.stay(to, arrive, ready))
    }

    /// As a detail: its share of the second hazard, and back on the day given.
    fn turn(&self, hop: usize, day: usize, place: usize) -> Option<(i64, usize)> {
        let row = &self.problem.hops[hop];
        if !row.road || !self.kind.escort || row.detail == 0 {
            return None;
        }
        let (arrive, _) = row.arrive[day]?;
        let back = day + (2 * (arrive - day)).max(1);
        if back >= self.problem.days {
            return None;
        }
        let share = row.hazard[day] / row.detail;
        Some((plus(self.best[self.cell(back, place)], share + self.late(day, back)), back))
    }

    /// Adds what `people` who start at `home` use and serve.
    pub fn trace(&self, layout: &Layout, home: usize, people: i64, slope: &mut [f64]) {
        let n = people as f64;
        let (mut day, mut place) = (0, home);
        while day < self.problem.days && !self.problem.places[place].exit {
            match self.choice[self.cell(day, place)] {
                Choice::Out => return,
                Choice::Night => {
                    self.serve(layout, place, day, day + 1, n, slope);
                    day += 1;
                }
                Choice::Turn(hop) => match self.turn(hop as usize, day, place) {
                    Some((_, back)) => day = back,
                    None => return,
                },
                Choice::Go(hop) => {
                    let hop = hop as usize;
                    slope[layout.room(SEATS, hop, day)] += n;
                    let Some((arrive, ready)) = self.problem.hops[hop].arrive[day] else { return };
                    place = self.problem.hops[hop].to;
                    if !self.problem.places[place].exit {
                        self.serve(layout, place, arrive, ready, n, slope);
                    }
                    day = ready;
                }
            }
        }
    }

    fn serve(&self, layout: &Layout, place: usize, from: usize, to: usize, n: f64, slope: &mut [f64]) {
        for night in from..to {
            if self.kind.guard {
                slope[layout.at(Family::Guard, place, night)] -= n;
            }
            if self.kind.protect {
                slope[layout.at(Family::Cover, place, night)] -= n;
            }
            for &duty in &self.problem.places[place].duties {
                if self.problem.duties[duty].counts(self.kind) {
                    slope[layout.at(Family::Duty, duty, night)] -= n;
                }
            }
        }
    }
}

pub(super) fn plus(sum: i64, more: i64) -> i64 {
    if sum >= NEVER { NEVER } else { sum + more }
}

/// What the nights before each day cost at a place, added up.
fn nights(problem: &Problem, layout: &Layout, prices: &[i64], kind: &Kind, place: usize) -> Vec<i64> {
    let row = &problem.places[place];
    let mut sums = Vec::with_capacity(problem.days + 1);
    let mut sum = 0;
    sums.push(0);
    for night in 0..problem.days {
        let late = if kind.stays || night < problem.late_from { 0 } else { problem.late };
        let mut cost = kind.night + row.hazard + late;
        if kind.guard {
            cost -= prices[layout.at(Family::Guard, place, night)];
        }
        if kind.protect {
            cost -= prices[layout.at(Family::Cover, place, night)];
        }
        for &duty in &row.duties {
            if problem.duties[duty].counts(kind) {
                cost -= prices[layout.at(Family::Duty, duty, night)];
            }
        }
        sum += cost;
        sums.push(sum);
    }
    sums
}

/// All people at these prices.
pub(super) fn value(problem: &Problem, layout: &Layout, prices: &[i64], slope: &mut [f64]) -> i128 {
    let mut sum = 0;
    for (index, kind) in problem.kinds.iter().enumerate() {
        let of_kind: Vec<&Group> = problem.units.iter().filter(|u| u.kind == index && u.people > 0).collect();
        if of_kind.is_empty() {
            continue;
        }
        let ways = Ways::new(problem, layout, prices, kind, false);
        let stuck = of_kind.iter().any(|u| ways.from(u.home) >= NEVER);
        let inside = stuck.then(|| Ways::new(problem, layout, prices, kind, true));
        for unit in of_kind {
            let own = match &inside {
                Some(inside) if ways.from(unit.home) >= NEVER => inside,
                _ => &ways,
            };
            sum += i128::from(unit.people) * i128::from(own.from(unit.home));
            own.trace(layout, unit.home, unit.people, slope);
        }
    }
    sum
}
