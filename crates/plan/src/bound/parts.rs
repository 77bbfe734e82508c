//! The parts into which the relaxation falls, ready to be solved at any prices.

use super::cargo::Cargo;
use super::convoys::Convoys;
use super::layout::Layout;
use super::network::Network;
use super::people::People;
use super::problem::Problem;
use super::{carriers, places};

pub(super) struct Parts<'a> {
    pub problem: &'a Problem,
    pub layout: Layout,
    pub convoys: Convoys,
    network: Network,
    people: People<'a>,
    cargo: Cargo<'a>,
}

impl<'a> Parts<'a> {
    pub fn of(problem: &'a Problem) -> Parts<'a> {
        let network = Network::of(problem);
        let people = People::of(problem, &network);
        let cargo = Cargo::of(problem, &network);
        Parts { problem, layout: Layout::of(problem), convoys: Convoys::new(problem), network, people, cargo }
    }

    /// The value of the relaxation at these prices, and its slope.
    pub fn value(&self, prices: &[i64], slope: &mut [f64]) -> i128 {
        slope.fill(0.0);
        let (problem, layout) = (self.problem, &self.layout);
        places::value(problem, layout, prices, slope)
            + self.ways(prices, slope)
            + self.convoys.value(problem, layout, prices, slope)
    }

    /// What people, things and what carries them pay.
    pub fn ways(&self, prices: &[i64], slope: &mut [f64]) -> i128 {
        let (problem, layout) = (self.problem, &self.layout);
        let charges = self.convoys.charges(problem, layout, prices);
        self.people.value(problem, &self.network, layout, prices, slope)
            + self.cargo.value(problem, &self.network, &charges, slope)
            + carriers::value(problem, layout, prices, slope)
    }
}
