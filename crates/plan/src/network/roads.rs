//! Shortest roads: of a fleet from its base and back to it, and from a place
//! to the nearest places where something ends.

use super::Corridor;
use crate::instance::{Cost, Instance};
use std::collections::BTreeSet;

/// A hop on the road: (leg, direction).
type RoadHop = (usize, usize);

/// The roads of a fleet from its base to every place, and from every place to
/// its base: by place the weight of the best one and its last (its next) hop.
pub(super) struct Roads {
    base: usize,
    there: Vec<Option<(Cost, Option<RoadHop>)>>,
    back: Vec<Option<(Cost, Option<RoadHop>)>>,
}

impl Roads {
    pub fn of(i: &Instance, into: &[Vec<RoadHop>], fleet: usize) -> Self {
        let pool = &i.fleets[fleet];
        let there = spread(i, pool.base, &|at| {
            let open = !i.sites[at].exit;
            let hops = i.out[at].iter().filter(move |(leg, _)| open && pool.legs[*leg]);
            hops.map(|&(leg, reverse)| ((leg, reverse), i.legs[leg].ends(reverse).1)).collect()
        });
        let back = spread(i, pool.base, &|at| {
            let hops = into[at].iter().filter(|(leg, _)| pool.legs[*leg]);
            let from = hops.map(|&(leg, reverse)| ((leg, reverse), i.legs[leg].ends(reverse).0));
            from.filter(|(_, from)| !i.sites[*from].exit).collect()
        });
        Roads { base: pool.base, there, back }
    }

    /// Whether the fleet comes to a place at all.
    pub fn comes(&self, at: usize) -> bool {
        self.there[at].is_some()
    }

    pub fn gets_home(&self, from: usize) -> bool {
        self.back[from].is_some()
    }

    /// From the base to a place.
    pub fn inbound(&self, i: &Instance, to: usize) -> Option<Corridor> {
        let weight = self.there[to]?.0;
        let mut hops = Vec::new();
        let mut at = to;
        while let Some((_, Some((leg, reverse)))) = self.there[at] {
            hops.push((leg, reverse));
            at = i.legs[leg].ends(reverse).0;
        }
        hops.reverse();
        Some(Corridor { hops, relay: to, weight })
    }

    /// From a place to the base.
    pub fn home(&self, i: &Instance, from: usize) -> Option<Corridor> {
        let weight = self.back[from]?.0;
        let mut hops = Vec::new();
        let mut at = from;
        while let Some((_, Some((leg, reverse)))) = self.back[at] {
            hops.push((leg, reverse));
            at = i.legs[leg].ends(reverse).1;
        }
        Some(Corridor { hops, relay: self.base, weight })
    }
}

type Neighbours<'n> = dyn Fn(usize) -> Vec<(RoadHop, usize)> + 'n;

/// Dijkstra (1959) over all places, from one.
fn spread(i: &Instance, from: usize, neighbours: &Neighbours) -> Vec<Option<(Cost, Option<RoadHop>)>> {
    let mut best: Vec<Option<(Cost, Option<RoadHop>)>> = vec![None; i.sites.len()];
    let mut open = BTreeSet::from([(0, from)]);
    best[from] = Some((0, None));
    while let Some((weight, at)) = open.pop_first() {
        for (hop, to) in neighbours(at) {
            let step = weight + corridor_weight(i, hop);
            if best[to].is_none_or(|(known, _)| step < known) {
                if let Some((known, _)) = best[to] {
                    open.remove(&(known, to));
                }
                best[to] = Some((step, Some(hop)));
                open.insert((step, to));
            }
        }
    }
    best
}

/// Shortest road paths from a place to every nearest `relay`, best first, at
/// most so many. A path ends at the first relay it meets. The empty path is a
/// corridor where the origin itself is one.
pub(super) fn corridors(
    i: &Instance,
    from: usize,
    usable: impl Fn(usize) -> bool,
    relay: impl Fn(usize) -> bool,
    most: usize,
) -> Vec<Corridor> {
    let mut best: Vec<Option<Cost>> = vec![None; i.sites.len()];
    let mut via: Vec<Option<RoadHop>> = vec![None; i.sites.len()];
    let mut open = BTreeSet::from([(0, from)]);
    best[from] = Some(0);
    let mut found = Vec::new();
    while let Some((weight, at)) = open.pop_first() {
        if relay(at) {
            found.push(Corridor { hops: trace(i, &via, from, at), relay: at, weight });
            if found.len() == most {
                break;
            }
            continue;
        }
        if i.sites[at].exit {
            continue;
        }
        for &(leg, reverse) in i.out[at].iter().filter(|(leg, _)| usable(*leg)) {
            let to = i.legs[leg].ends(reverse).1;
            let step = weight + corridor_weight(i, (leg, reverse));
            if best[to].is_none_or(|b| step < b) {
                if let Some(b) = best[to] {
                    open.remove(&(b, to));
                }
                best[to] = Some(step);
                via[to] = Some((leg, reverse));
                open.insert((step, to));
            }
        }
    }
    found
}

/// By place: whether a road of at least one hop leads from it to an end,
/// through no exit.
pub(super) fn leading_to(
    i: &Instance,
    into: &[Vec<RoadHop>],
    ends: &[usize],
    usable: impl Fn(usize) -> bool,
) -> Vec<bool> {
    let mut leads = vec![false; i.sites.len()];
    let mut open = ends.to_vec();
    while let Some(at) = open.pop() {
        for &(leg, reverse) in into[at].iter().filter(|(leg, _)| usable(*leg)) {
            let from = i.legs[leg].ends(reverse).0;
            if !leads[from] && !i.sites[from].exit {
                leads[from] = true;
                open.push(from);
            }
        }
    }
    leads
}

/// Hazard of an undisturbed convoy plus a price on days and kilometres.
fn corridor_weight(i: &Instance, (leg, reverse): RoadHop) -> Cost {
    let link = &i.legs[leg];
    link.least_hazard[reverse] + ((link.days as f64 * 2_000.0 + link.km * 20.0 + 1.0) * i.scale) as Cost
}

fn trace(i: &Instance, via: &[Option<RoadHop>], from: usize, to: usize) -> Vec<RoadHop> {
    let mut hops = Vec::new();
    let mut at = to;
    while at != from {
        let Some((leg, reverse)) = via[at] else { break };
        hops.push((leg, reverse));
        at = i.legs[leg].ends(reverse).0;
    }
    hops.reverse();
    hops
}
