//! Soft paths: by contracted capacity and shuttles from a place to an exit.

use super::reach::Reach;
use super::{Carrier, Hop, Network, SoftPath};
use crate::instance::{Cost, Day, admits};

/// No soft path is longer.
pub(super) const MOST_HOPS: usize = 6;
const MOST_PATHS: usize = 6;
/// Hops tried from one place before the search of paths ends with what it has.
const MOST_TRIED: usize = 20_000;

/// The depth-first walk through soft hops.
struct Walk<'w> {
    network: &'w Network<'w>,
    class: usize,
    unit: Option<usize>,
    exits: &'w [bool],
    reach: &'w Reach,
    seen: Vec<bool>,
    hops: Vec<Hop>,
    found: Vec<SoftPath>,
    left: usize,
}

impl Network<'_> {
    /// The best soft paths for one kind of thing from a place to one of the
    /// exits, cheapest first. `unit`: whose, where a leg admits only some.
    pub fn soft_paths(&mut self, class: usize, unit: Option<usize>, from: usize, exits: &[bool]) -> Vec<SoftPath> {
        let kind = self.kind(class, unit, exits);
        if let Some(known) = self.soft.get(&(kind, from)) {
            return known.clone();
        }
        let reach = self.reach(class, unit, exits);
        let mut seen = vec![false; self.i.sites.len()];
        seen[from] = true;
        let (hops, found) = (Vec::new(), Vec::new());
        let mut walk = Walk { network: self, class, unit, exits, reach: &reach, seen, hops, found, left: MOST_TRIED };
        walk.extend(from, (0, 0));
        let mut found = walk.found;
        found.sort_by_key(|path: &SoftPath| (path.cost, path.days, path.hops.len()));
        found.truncate(MOST_PATHS);
        self.soft.insert((kind, from), found.clone());
        found
    }

    /// The soft carriers of a leg for one kind of thing, with a price per item.
    fn carriers(&self, class: usize, unit: Option<usize>, leg: usize) -> Vec<(Carrier, Cost)> {
        let link = &self.i.legs[leg];
        if !admits(&link.only_units, unit) {
            return Vec::new();
        }
        let mut all = Vec::new();
        if link.any_contracted[class] {
            all.push((Carrier::Contracted, link.charge[class]));
        }
        for &f in &self.shuttles[leg] {
            let pool = &self.i.fleets[f];
            let room = [pool.seats, pool.vehicles, pool.teu][class];
            if room > 0 && admits(&pool.only_units, unit) {
                let sortie = pool.sortie_share + self.i.sortie_km(f, leg);
                all.push((Carrier::Shuttle(f), link.charge[class] + sortie / room as Cost));
            }
        }
        all
    }

    pub(super) fn has_carrier(&self, class: usize, unit: Option<usize>, leg: usize) -> bool {
        let link = &self.i.legs[leg];
        let flown = |f: &usize| {
            let pool = &self.i.fleets[*f];
            [pool.seats, pool.vehicles, pool.teu][class] > 0 && admits(&pool.only_units, unit)
        };
        admits(&link.only_units, unit) && (link.any_contracted[class] || self.shuttles[leg].iter().any(flown))
    }
}

impl Walk<'_> {
    fn extend(&mut self, at: usize, so_far: (Cost, Day)) {
        if self.left == 0 {
            return;
        }
        self.left -= 1;
        if self.exits[at] {
            if !self.hops.is_empty() {
                self.found.push(SoftPath { hops: self.hops.clone(), cost: so_far.0, days: so_far.1 });
            }
            return;
        }
        let network = self.network;
        let i = network.i;
        if i.sites[at].exit || self.hops.len() == MOST_HOPS {
            return;
        }
        for &(leg, reverse) in &i.out[at] {
            let to = i.legs[leg].ends(reverse).1;
            let elsewhere = i.sites[to].exit && !self.exits[to];
            if self.seen[to] || elsewhere || !self.reach.within(to, MOST_HOPS - self.hops.len() - 1) {
                continue;
            }
            for (carrier, price) in network.carriers(self.class, self.unit, leg) {
                self.seen[to] = true;
                self.hops.push(Hop { leg, reverse, carrier });
                let days = i.legs[leg].days + i.sites[to].handling;
                self.extend(to, (so_far.0 + price + i.road_days(days), so_far.1 + days));
                self.hops.pop();
                self.seen[to] = false;
            }
        }
    }
}
