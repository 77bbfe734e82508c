//! Vehicles, TEU and assets: each lot's cheapest way out, or its loss.

use super::convoys::{Charges, join};
use super::layout::{Family, Layout};
use super::network::{Network, Web};
use super::problem::*;

/// What is done with a thing: a hop, or one of these.
const WAIT: u32 = u32::MAX;
const DISPOSE: u32 = u32::MAX - 1;

/// What things of one size pay on each hop.
struct Fares {
    /// By day and hop: with the nights until going on is allowed, and without.
    costs: Vec<i64>,
    first: Vec<i64>,
    /// Whether it is cheapest on its own wheels.
    driven: Vec<bool>,
    /// By day and place: what the nights before it cost where it is a guest.
    nights: Vec<i64>,
}

/// What nights at each place cost things that are not at home, added up.
fn nights(problem: &Problem, charges: &Charges, room: usize) -> Vec<i64> {
    let places = problem.places.len();
    let mut sums = vec![0; (problem.days + 1) * places];
    for place in (0..places).filter(|&p| !problem.places[p].exit) {
        for night in 0..problem.days {
            let paid: i64 = guest_rows(charges.layout, place, room).map(|row| charges.prices[row + night]).sum();
            sums[(night + 1) * places + place] = sums[night * places + place] + paid;
        }
    }
    sums
}

/// The rows that a thing pays where it is a guest.
fn guest_rows(layout: &Layout, place: usize, room: usize) -> impl Iterator<Item = usize> {
    let yard = (room == TEU).then(|| layout.row(Family::Yard, place));
    std::iter::once(layout.row(Family::Guests, place)).chain(yard)
}

impl Fares {
    fn of(problem: &Problem, network: &Network, charges: &Charges, size: Size) -> Fares {
        let cells = network.days * network.hops;
        let nights = nights(problem, charges, size.room);
        let (costs, first) = (vec![NEVER; cells], vec![NEVER; cells]);
        let mut fares = Fares { costs, first, driven: vec![false; cells], nights };
        let (layout, prices) = (charges.layout, charges.prices);
        for (hop, row) in problem.hops.iter().enumerate() {
            let drives = size.drives.filter(|_| row.road && row.drivable);
            for day in (0..network.days).filter(|&day| network.open(day, hop)) {
                let at = network.at(day, hop);
                let mut cost = NEVER;
                if network.offered(size.room, day, hop) {
                    cost = row.charge[size.room] + prices[layout.room(size.room, hop, day)];
                }
                if let Some(seats) = drives {
                    let seat = prices[layout.room(SEATS, hop, day)];
                    let driven = row.charge[size.room] + charges.column(row, hop, day) - seats * seat;
                    if driven < cost {
                        (cost, fares.driven[at]) = (driven, true);
                    }
                }
                let (arrive, ready) = network.times(day, hop);
                let nights = |until: usize| fares.nights[until * network.places + row.to];
                fares.first[at] = cost;
                fares.costs[at] = cost + nights(ready) - nights(arrive);
            }
        }
        fares
    }
}

/// What room a thing takes, and whether it may drive itself, with how many seats.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Size {
    room: usize,
    drives: Option<i64>,
}

/// Things of one kind.
struct Kin<'a> {
    goods: &'a Goods,
    /// (number of the lot, the lot).
    lots: Vec<(usize, &'a Lot)>,
    size: usize,
    web: Web,
}

/// All things, with what does not depend on prices.
pub(super) struct Cargo<'a> {
    kin: Vec<Kin<'a>>,
    sizes: Vec<Size>,
}

impl<'a> Cargo<'a> {
    pub fn of(problem: &'a Problem, network: &Network) -> Cargo<'a> {
        let mut cargo = Cargo { kin: Vec::new(), sizes: Vec::new() };
        for (index, goods) in problem.goods.iter().enumerate() {
            let lots: Vec<(usize, &Lot)> =
                problem.lots.iter().enumerate().filter(|(_, l)| l.goods == index && l.quantity > 0).collect();
            let lots: Vec<(usize, &Lot)> = lots.into_iter().filter(|(_, l)| !problem.places[l.home].exit).collect();
            if lots.is_empty() {
                continue;
            }
            let size = Size { room: goods.room, drives: goods.drives };
            let known = cargo.sizes.iter().position(|s| *s == size);
            let place = known.unwrap_or_else(|| {
                cargo.sizes.push(size);
                cargo.sizes.len() - 1
            });
            cargo.kin.push(Kin { goods, web: web(problem, network, goods, &lots), lots, size: place });
        }
        cargo
    }

    /// All things at these prices.
    pub fn value(&self, problem: &Problem, network: &Network, charges: &Charges, slope: &mut [f64]) -> i128 {
        let mut sum = 0;
        let mut tables = Tables::default();
        for (index, &size) in self.sizes.iter().enumerate() {
            let fares = Fares::of(problem, network, charges, size);
            for kin in self.kin.iter().filter(|k| k.size == index) {
                let ways = Ways::new(problem, network, charges, &fares, kin, tables);
                for &(index, lot) in &kin.lots {
                    let each = ways.lot(lot, index, slope);
                    // Without any way no plan keeps the rules; nothing is claimed.
                    if each < NEVER / 2 {
                        sum += i128::from(lot.quantity) * i128::from(each);
                    }
                }
                tables = ways.tables;
            }
        }
        sum
    }
}

fn web(problem: &Problem, network: &Network, goods: &Goods, lots: &[(usize, &Lot)]) -> Web {
    let homes: Vec<usize> = lots.iter().map(|(_, lot)| lot.home).collect();
    let ends = |place: usize| {
        let row = &problem.places[place];
        if row.exit { goods.exits[place] } else { row.property_stay || goods.loss.is_some() }
    };
    let ends: Vec<bool> = (0..problem.places.len()).map(ends).collect();
    let drives = |hop: usize| goods.drives.is_some() && problem.hops[hop].road && problem.hops[hop].drivable;
    Web::of(problem, &homes, &ends, |hop| {
        goods.admitted[hop] && (network.ever_offered(goods.room, hop) || (drives(hop) && network.ever_open(hop)))
    })
}

/// The cheapest ways of one kind of things from every place and day on.
struct Ways<'a> {
    problem: &'a Problem,
    network: &'a Network,
    charges: &'a Charges<'a>,
    fares: &'a Fares,
    kin: &'a Kin<'a>,
    tables: Tables,
}

/// By day and place of the web (elsewhere only `best` is filled): the best way
/// on, the best that does not wait, and what that is. Kept from one kind of
/// things to the next.
#[derive(Default)]
struct Tables {
    best: Vec<i64>,
    onward: Vec<i64>,
    choice: Vec<u32>,
}

impl Tables {
    fn clear(&mut self, cells: usize) {
        self.best.clear();
        self.best.resize(cells, NEVER);
        self.onward.resize(cells, NEVER);
        self.choice.resize(cells, WAIT);
    }
}

/// What things do on their first stop, day by day: what it costs from then on,
/// and whether they wait.
struct Stop {
    hop: usize,
    best: Vec<(i64, bool)>,
    /// The sums of what the nights before each day cost.
    nights: Vec<i64>,
}

impl<'a> Ways<'a> {
    fn new(
        problem: &'a Problem,
        network: &'a Network,
        charges: &'a Charges,
        fares: &'a Fares,
        kin: &'a Kin,
        mut tables: Tables,
    ) -> Ways<'a> {
        tables.clear((network.days + 1) * network.places);
        let mut ways = Ways { problem, network, charges, fares, kin, tables };
        for (place, row) in problem.places.iter().enumerate() {
            if row.exit {
                (0..=network.days).for_each(|day| ways.tables.best[day * network.places + place] = 0);
            } else if row.property_stay {
                ways.tables.best[network.days * network.places + place] = kin.goods.left;
            }
        }
        for day in (0..network.days).rev() {
            for (place, range) in &kin.web.places {
                let at = |day: usize| day * network.places + place;
                let night = fares.nights[at(day + 1)] - fares.nights[at(day)];
                let wait = (ways.tables.best[at(day + 1)] + night).min(NEVER);
                let (onward, choice) = ways.onward(&kin.web.hops[range.clone()], day);
                let at = at(day);
                ways.tables.best[at] = onward.min(wait);
                (ways.tables.onward[at], ways.tables.choice[at]) = (onward, choice);
            }
        }
        ways
    }

    /// The best that does not wait.
    fn onward(&self, hops: &[(usize, usize)], day: usize) -> (i64, u32) {
        let mut best = self.disposed(day);
        for &(hop, to) in hops {
            let (_, ready) = self.network.times(day, hop);
            let cost = self.fares.costs[self.network.at(day, hop)] + self.tables.best[ready * self.network.places + to];
            if cost < best.0 {
                best = (cost, hop as u32);
            }
        }
        best
    }

    fn disposed(&self, day: usize) -> (i64, u32) {
        match self.kin.goods.loss {
            Some((loss, from)) if day >= from => (loss, DISPOSE),
            _ => (NEVER, WAIT),
        }
    }

    /// The first stops that are told apart from later ones.
    fn stops(&self, home: usize) -> Vec<Stop> {
        let kept = |&(hop, to): &(usize, usize)| {
            self.problem.places[to].stops.iter().any(|(known, _)| *known == hop).then(|| self.stop(hop, to))
        };
        self.kin.web.from(home).iter().filter_map(kept).collect()
    }

    fn stop(&self, hop: usize, place: usize) -> Stop {
        let (days, places) = (self.network.days, self.network.places);
        let mut nights = vec![0; days + 1];
        for night in 0..days {
            let paid: i64 = self.stop_rows(hop, place).map(|row| self.charges.prices[row + night]).sum();
            nights[night + 1] = nights[night] + paid;
        }
        let mut best = vec![(self.tables.best[days * places + place], true); days + 1];
        for day in (0..days).rev() {
            let wait = (best[day + 1].0 + nights[day + 1] - nights[day]).min(NEVER);
            let onward = self.tables.onward[day * places + place];
            best[day] = if onward < wait { (onward, false) } else { (wait, true) };
        }
        Stop { hop, best, nights }
    }

    /// The rows that a thing pays on its first stop.
    fn stop_rows(&self, hop: usize, place: usize) -> impl Iterator<Item = usize> {
        let layout = self.charges.layout;
        let teu = self.kin.goods.room == TEU;
        let family = if teu { Family::TeuStops } else { Family::VehicleStops };
        std::iter::once(layout.row(family, hop)).chain(teu.then(|| layout.row(Family::Yard, place)))
    }

    /// The best that a lot can do on a day but wait; `extra`: what leaving in a
    /// convoy costs besides.
    fn leave(&self, hops: &[(usize, usize)], stops: &[Stop], day: usize, extra: i64) -> (i64, u32) {
        let mut best = self.disposed(day);
        for &(hop, to) in hops {
            let (arrive, ready) = self.network.times(day, hop);
            let at = self.network.at(day, hop);
            let cost = match stops.iter().find(|stop| stop.hop == hop) {
                Some(stop) => self.fares.first[at] + stop.nights[ready] - stop.nights[arrive] + stop.best[ready].0,
                None => self.fares.costs[at] + self.tables.best[ready * self.network.places + to],
            };
            if cost.saturating_add(extra) < best.0 {
                best = (cost + extra, hop as u32);
            }
        }
        best
    }

    /// Adds what `n` things use that go on from a place and day with a choice;
    /// returns where and when they go on.
    fn take(&self, hop: u32, day: usize, n: f64, slope: &mut [f64]) -> (usize, usize) {
        let (to, ready) = self.ride(hop as usize, day, n, slope);
        let (arrive, _) = self.network.times(day, hop as usize);
        self.stay(to, arrive..ready, n, slope);
        (to, ready)
    }

    fn ride(&self, hop: usize, day: usize, n: f64, slope: &mut [f64]) -> (usize, usize) {
        let layout = self.charges.layout;
        if self.fares.driven[self.network.at(day, hop)] {
            slope[layout.room(SEATS, hop, day)] -= self.kin.goods.drives.unwrap_or(0) as f64 * n;
            join(layout, &self.problem.hops[hop], hop, day, n, slope);
        } else {
            slope[layout.room(self.kin.goods.room, hop, day)] += n;
        }
        (self.problem.hops[hop].to, self.network.times(day, hop).1)
    }

    /// Adds nights where things are guests.
    fn stay(&self, place: usize, nights: std::ops::Range<usize>, n: f64, slope: &mut [f64]) {
        if !self.problem.places[place].exit {
            for row in guest_rows(self.charges.layout, place, self.kin.goods.room) {
                slope[row + nights.start..row + nights.end].iter_mut().for_each(|s| *s += n);
            }
        }
    }

    fn trace(&self, mut place: usize, mut day: usize, n: f64, slope: &mut [f64]) {
        while day < self.network.days && !self.problem.places[place].exit {
            let at = day * self.network.places + place;
            if self.tables.best[at] < self.tables.onward[at] || self.tables.choice[at] == WAIT {
                self.stay(place, day..day + 1, n, slope);
                day += 1;
                continue;
            }
            match self.tables.choice[at] {
                DISPOSE => return,
                hop => (place, day) = self.take(hop, day, n, slope),
            }
        }
    }

    /// Adds what `n` things use that leave home by this hop.
    fn trace_stop(&self, stop: &Stop, day: usize, n: f64, slope: &mut [f64]) {
        let (place, ready) = self.ride(stop.hop, day, n, slope);
        let (arrive, _) = self.network.times(day, stop.hop);
        let gone = (ready..self.network.days).find(|&day| !stop.best[day].1).unwrap_or(self.network.days);
        for row in self.stop_rows(stop.hop, place) {
            slope[row + arrive..row + gone].iter_mut().for_each(|s| *s += n);
        }
        if gone < self.network.days {
            match self.tables.choice[gone * self.network.places + place] {
                DISPOSE | WAIT => {}
                hop => {
                    let (place, ready) = self.take(hop, gone, n, slope);
                    self.trace(place, ready, n, slope);
                }
            }
        }
    }

    /// A lot at home: waiting there may be priced, leaving in a convoy too.
    fn lot(&self, lot: &Lot, index: usize, slope: &mut [f64]) -> i64 {
        let days = self.network.days;
        let (layout, prices) = (self.charges.layout, self.charges.prices);
        let family = match (self.kin.goods.room == TEU, lot.guarding) {
            (false, true) => Family::VehiclesGuarding,
            (false, false) => Family::VehiclesOther,
            (true, true) => Family::TeuGuarding,
            (true, false) => Family::TeuOther,
        };
        let yard = (self.kin.goods.room == TEU).then(|| layout.row(Family::Yard, lot.home));
        let rows: Vec<usize> = std::iter::once(layout.row(family, lot.home)).chain(yard).collect();
        let hops = self.kin.web.from(lot.home);
        let stops = self.stops(lot.home);
        let mut best = self.tables.best[days * self.network.places + lot.home];
        let mut choices = vec![WAIT; days];
        for day in (0..days).rev() {
            let night: i64 = rows.iter().map(|row| prices[row + day]).sum();
            let extra = self.charges.leaving(index, lot.quantity, day);
            let wait = (best + night).min(NEVER);
            let left = self.leave(hops, &stops, day, extra);
            (best, choices[day]) = if left.0 < wait { left } else { (wait, WAIT) };
        }
        let n = lot.quantity as f64;
        for (day, &choice) in choices.iter().enumerate() {
            match choice {
                WAIT => rows.iter().for_each(|row| slope[row + day] += n),
                DISPOSE => break,
                hop => {
                    self.charges.convoys.leave(self.problem, layout, index, day, n, slope);
                    match stops.iter().find(|stop| stop.hop == hop as usize) {
                        Some(stop) => self.trace_stop(stop, day, n, slope),
                        None => {
                            let (place, ready) = self.take(hop, day, n, slope);
                            self.trace(place, ready, n, slope);
                        }
                    }
                    break;
                }
            }
        }
        best
    }
}
