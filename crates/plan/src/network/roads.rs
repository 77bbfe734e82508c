//! Shortest roads: of a fleet from its base and back to it, and from a place
//! to the nearest places where something ends.

use super::Corridor;
use crate::instance::{Cost, Instance};
use std::collections::BTreeSet;

/// A hop on the road: (leg, direction).
type RoadHop = (usize, usize);

/// The roads of a fleet from its base to every place, and from every place to
/// its base.
pub(super) struct Roads {
    base: usize,
    there: Tree,
    back: Tree,
}

impl Roads {
    pub fn of(i: &Instance, into: &[Vec<RoadHop>], fleet: usize) -> Self {
        let pool = &i.fleets[fleet];
        let usable = |(leg, _): &&RoadHop| pool.legs[*leg];
        let there = spread(
            i,
            pool.base,
            |at| {
                let hops = i.out[at].iter().filter(usable).filter(move |_| !i.sites[at].exit);
                hops.map(|&(leg, reverse)| ((leg, reverse), i.legs[leg].ends(reverse).1))
            },
            |_, _| Then::GoOn,
        );
        let back = spread(
            i,
            pool.base,
            |at| {
                let hops = into[at].iter().filter(usable);
                let from = hops.map(|&(leg, reverse)| ((leg, reverse), i.legs[leg].ends(reverse).0));
                from.filter(|(_, from)| !i.sites[*from].exit)
            },
            |_, _| Then::GoOn,
        );
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
        Some(Corridor { hops: forwards(i, &self.there, to), relay: to, weight })
    }

    /// From a place to the base.
    pub fn home(&self, i: &Instance, from: usize) -> Option<Corridor> {
        let weight = self.back[from]?.0;
        let hops = along(&self.back, from, |(leg, reverse)| i.legs[leg].ends(reverse).1);
        Some(Corridor { hops, relay: self.base, weight })
    }
}

/// By place: the weight of the best road and its last (its next) hop.
type Tree = Vec<Option<(Cost, Option<RoadHop>)>>;

/// What to do at a place whose best road is known.
enum Then {
    GoOn,
    GoNoFurther,
    Stop,
}

/// Best roads from one place (Dijkstra 1959). `neighbours`: the hops at a place
/// and where they lead; `met`: told of each place, nearest first.
fn spread<N: IntoIterator<Item = (RoadHop, usize)>>(
    i: &Instance,
    from: usize,
    neighbours: impl Fn(usize) -> N,
    mut met: impl FnMut(usize, Cost) -> Then,
) -> Tree {
    let mut best: Tree = vec![None; i.sites.len()];
    let mut open = BTreeSet::from([(0, from)]);
    best[from] = Some((0, None));
    while let Some((weight, at)) = open.pop_first() {
        match met(at, weight) {
            Then::GoOn => {}
            Then::GoNoFurther => continue,
            Then::Stop => break,
        }
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

/// The hops from a place on, each leading to the place of the next.
fn along(tree: &Tree, from: usize, next: impl Fn(RoadHop) -> usize) -> Vec<RoadHop> {
    let mut hops = Vec::new();
    let mut at = from;
    while let Some((_, Some(hop))) = tree[at] {
        hops.push(hop);
        at = next(hop);
    }
    hops
}

/// The hops from where a tree begins to a place.
fn forwards(i: &Instance, tree: &Tree, to: usize) -> Vec<RoadHop> {
    let mut hops = along(tree, to, |(leg, reverse)| i.legs[leg].ends(reverse).0);
    hops.reverse();
    hops
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
    let mut found = Vec::new();
    let usable = &usable;
    let neighbours = |at: usize| {
        let hops = i.out[at].iter().filter(|(leg, _)| usable(*leg));
        hops.map(|&(leg, reverse)| ((leg, reverse), i.legs[leg].ends(reverse).1))
    };
    let tree = spread(i, from, neighbours, |at, weight| {
        if relay(at) {
            found.push((at, weight));
            return if found.len() == most { Then::Stop } else { Then::GoNoFurther };
        }
        if i.sites[at].exit { Then::GoNoFurther } else { Then::GoOn }
    });
    found.into_iter().map(|(relay, weight)| Corridor { hops: forwards(i, &tree, relay), relay, weight }).collect()
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
