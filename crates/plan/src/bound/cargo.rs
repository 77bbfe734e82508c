//! Vehicles, TEU and assets: each lot's cheapest way out, or its loss.

use super::convoys::Charges;
use super::layout::Family;
use super::network::{Network, Web};
use super::problem::*;

/// What is done with a thing: a hop, or one of these.
const WAIT: u32 = u32::MAX;
const DISPOSE: u32 = u32::MAX - 1;

/// What things of one size pay on each hop.
struct Fares {
    /// By day and hop.
    costs: Vec<i64>,
    /// Whether it is cheapest on its own wheels.
    driven: Vec<bool>,
}

impl Fares {
    fn of(problem: &Problem, network: &Network, charges: &Charges, size: Size) -> Fares {
        let cells = network.days * network.hops;
        let mut fares = Fares { costs: vec![NEVER; cells], driven: vec![false; cells] };
        let (layout, prices) = (charges.layout, charges.prices);
        for (hop, row) in problem.hops.iter().enumerate() {
            let drives = size.drives.filter(|_| row.road && row.drivable);
            for day in 0..network.days {
                let at = network.at(day, hop);
                if network.offered(size.room, day, hop) {
                    fares.costs[at] = row.charge[size.room] + prices[layout.room(size.room, hop, day)];
                }
                if let Some(seats) = drives.filter(|_| network.open(day, hop)) {
                    let seat = prices[layout.room(SEATS, hop, day)];
                    let driven = row.charge[size.room] + charges.column(hop, day) - seats * seat;
                    if driven < fares.costs[at] {
                        (fares.costs[at], fares.driven[at]) = (driven, true);
                    }
                }
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
        for (index, &size) in self.sizes.iter().enumerate() {
            let fares = Fares::of(problem, network, charges, size);
            for kin in self.kin.iter().filter(|k| k.size == index) {
                let ways = Ways::new(problem, network, charges, &fares, kin);
                for &(index, lot) in &kin.lots {
                    let each = ways.lot(lot, index, slope);
                    // Without any way no plan keeps the rules; nothing is claimed.
                    if each < NEVER / 2 {
                        sum += i128::from(lot.quantity) * i128::from(each);
                    }
                }
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
    /// By day and place.
    best: Vec<i64>,
    choice: Vec<u32>,
}

impl<'a> Ways<'a> {
    fn new(
        problem: &'a Problem,
        network: &'a Network,
        charges: &'a Charges,
        fares: &'a Fares,
        kin: &'a Kin,
    ) -> Ways<'a> {
        let cells = (network.days + 1) * network.places;
        let (best, choice) = (vec![NEVER; cells], vec![WAIT; cells]);
        let mut ways = Ways { problem, network, charges, fares, kin, best, choice };
        for (place, row) in problem.places.iter().enumerate() {
            if row.exit {
                (0..=network.days).for_each(|day| ways.best[day * network.places + place] = 0);
            } else if row.property_stay {
                ways.best[network.days * network.places + place] = kin.goods.left;
            }
        }
        for day in (0..network.days).rev() {
            for (place, range) in &kin.web.places {
                let wait = ways.best[(day + 1) * network.places + place];
                let chosen = ways.decide(&kin.web.hops[range.clone()], day, wait, 0);
                let at = day * network.places + place;
                (ways.best[at], ways.choice[at]) = chosen;
            }
        }
        ways
    }

    /// `extra`: what leaving in a convoy costs besides.
    fn decide(&self, hops: &[(usize, usize)], day: usize, wait: i64, extra: i64) -> (i64, u32) {
        let mut best = (wait, WAIT);
        if let Some((loss, from)) = self.kin.goods.loss
            && day >= from
            && loss < best.0
        {
            best = (loss, DISPOSE);
        }
        for &(hop, to) in hops {
            let (_, ready) = self.network.times(day, hop);
            let cost =
                self.fares.costs[self.network.at(day, hop)] + self.best[ready * self.network.places + to] + extra;
            if cost < best.0 {
                best = (cost, hop as u32);
            }
        }
        best
    }

    /// Adds what `n` things use that go on from a place and day with a choice;
    /// returns where and when they go on.
    fn take(&self, hop: u32, day: usize, n: f64, slope: &mut [f64]) -> (usize, usize) {
        let hop = hop as usize;
        let layout = self.charges.layout;
        if self.fares.driven[self.network.at(day, hop)] {
            slope[layout.room(SEATS, hop, day)] -= self.kin.goods.drives.unwrap_or(0) as f64 * n;
            slope[layout.at(Family::Column, hop, day)] += n;
        } else {
            slope[layout.room(self.kin.goods.room, hop, day)] += n;
        }
        (self.problem.hops[hop].to, self.network.times(day, hop).1)
    }

    fn trace(&self, mut place: usize, mut day: usize, n: f64, slope: &mut [f64]) {
        while day < self.network.days && !self.problem.places[place].exit {
            match self.choice[day * self.network.places + place] {
                WAIT => day += 1,
                DISPOSE => return,
                hop => (place, day) = self.take(hop, day, n, slope),
            }
        }
    }

    /// A lot at home: waiting there may be priced, leaving in a convoy too.
    fn lot(&self, lot: &Lot, index: usize, slope: &mut [f64]) -> i64 {
        let days = self.network.days;
        let (layout, prices) = (self.charges.layout, self.charges.prices);
        let family = if lot.guarding { Family::StoresGuarding } else { Family::StoresOther };
        let stores = (self.kin.goods.room == TEU).then(|| layout.row(family, lot.home));
        let hops = self.kin.web.from(lot.home);
        let mut best = self.best[days * self.network.places + lot.home];
        let mut choices = vec![WAIT; days];
        for day in (0..days).rev() {
            let night = stores.map_or(0, |row| prices[row + day]);
            let extra = self.charges.leaving(index, lot.quantity, day);
            (best, choices[day]) = self.decide(hops, day, best + night, extra);
        }
        let n = lot.quantity as f64;
        for (day, &choice) in choices.iter().enumerate() {
            match choice {
                WAIT => stores.iter().for_each(|row| slope[row + day] += n),
                DISPOSE => break,
                hop => {
                    self.charges.convoys.leave(self.problem, layout, index, day, n, slope);
                    let (place, ready) = self.take(hop, day, n, slope);
                    self.trace(place, ready, n, slope);
                    break;
                }
            }
        }
        best
    }
}
