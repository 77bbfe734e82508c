//! Follows everything that a plan moves, in the order of its days. What moves
//! before the day to plan from only changes where things are; what moves from
//! then on becomes ops of the place that the thing belongs to.

use crate::instance::{Day, Instance};
use crate::ops::{Item, Op};
use std::collections::BTreeMap;

/// Some of an item on its way, with the ops that brought it where it is.
#[derive(Clone, Debug)]
pub(crate) struct Parcel {
    pub item: Item,
    pub n: i32,
    /// Where it is, and since when.
    pub site: usize,
    pub since: Day,
    pub ops: Vec<Op>,
    /// Which stray it is a part of: something away from its first place on the
    /// day to plan from.
    pub stray: Option<usize>,
    /// The movement of the plan on which it left its first place.
    pub left_with: Option<usize>,
}

/// A parcel that is at the end of its way.
pub(crate) struct Done {
    pub parcel: Parcel,
    /// Back at its first place.
    pub returned: bool,
}

/// Where everything is while the plan is followed.
pub(crate) struct Trace<'i> {
    pub i: &'i Instance,
    /// What is at its first place.
    pub home: BTreeMap<Item, i32>,
    pub away: Vec<Parcel>,
    pub done: Vec<Done>,
}

impl<'i> Trace<'i> {
    pub fn new(i: &'i Instance) -> Self {
        let mut home = BTreeMap::new();
        for (u, body) in i.units.iter().enumerate() {
            home.insert(Item::People(u), body.people);
            home.insert(Item::Vehicles(u), body.vehicles);
            home.insert(Item::Teu(u), body.teu);
        }
        for (a, stock) in i.assets.iter().enumerate() {
            home.insert(Item::Asset(a), stock.quantity);
        }
        Trace { i, home, away: Vec::new(), done: Vec::new() }
    }

    /// Takes up to `n` of an item from a site, what has been there longest
    /// first, what is at its first place last.
    pub fn take(&mut self, item: Item, site: usize, day: Day, n: i32, movement: Option<usize>) -> Vec<Parcel> {
        let mut taken = Vec::new();
        let mut wanted = n;
        let mut at = 0;
        self.away.sort_by_key(|p| p.since);
        while wanted > 0 && at < self.away.len() {
            let parcel = &mut self.away[at];
            if parcel.item != item || parcel.site != site || parcel.since > day {
                at += 1;
                continue;
            }
            let some = wanted.min(parcel.n);
            wanted -= some;
            let mut part = resized(parcel, some);
            if some == parcel.n {
                self.away.remove(at);
            } else {
                *parcel = resized(parcel, parcel.n - some);
                at += 1;
            }
            part.ops.extend(presence(item, site, part.since, day, some));
            taken.push(part);
        }
        let here = self.home.get_mut(&item).filter(|_| crate::ways::home_of(self.i, item) == site);
        if let Some(here) = here
            && wanted > 0
            && *here > 0
        {
            let some = wanted.min(*here);
            *here -= some;
            let ops = presence(item, site, day, self.i.days, -some).into_iter().collect();
            taken.push(Parcel { item, n: some, site, since: day, ops, stray: None, left_with: movement });
        }
        taken
    }

    /// A parcel arrives: out, back at its first place, or somewhere on its way.
    pub fn arrive(&mut self, mut parcel: Parcel, site: usize, day: Day) {
        (parcel.site, parcel.since) = (site, day);
        let out = match parcel.item {
            Item::People(u) => self.i.units[u].exits[site],
            Item::Vehicles(u) | Item::Teu(u) => self.i.units[u].cargo_exits[site],
            Item::Asset(a) => self.i.assets[a].exits[site],
            Item::Supply => true,
        };
        if out {
            if let Item::People(unit) = parcel.item {
                parcel.ops.push(Op::Out { unit, day, n: parcel.n });
            }
            self.done.push(Done { parcel, returned: false });
        } else if crate::ways::home_of(self.i, parcel.item) == site {
            let (item, n) = (parcel.item, parcel.n);
            parcel.ops.extend(presence(item, site, day, self.i.days, n));
            if let Item::People(unit) = item {
                let to = day + self.i.sites[site].handling;
                parcel.ops.push(Op::Unready { unit, from: day, to, n });
            }
            *self.home.entry(item).or_default() += n;
            self.done.push(Done { parcel, returned: true });
        } else {
            self.away.push(parcel);
        }
    }
}

/// A thing at a place on the nights `from .. to`.
pub(crate) fn presence(item: Item, site: usize, from: Day, to: Day, n: i32) -> Option<Op> {
    (from < to && n != 0).then_some(match item {
        Item::People(unit) => Op::Stay { unit, site, from, to, n },
        _ => Op::Store { item, site, from, to, n },
    })
}

/// The same parcel with another number; each of its ops is about all of it.
pub(crate) fn resized(parcel: &Parcel, n: i32) -> Parcel {
    let resize = |op: &Op| {
        let mut op = *op;
        if let Op::Stay { n: own, .. }
        | Op::Store { n: own, .. }
        | Op::Contracted { n: own, .. }
        | Op::Shuttle { n: own, .. }
        | Op::Ride { n: own, .. } = &mut op
        {
            *own = own.signum() * n;
        }
        op
    };
    Parcel { n, ops: parcel.ops.iter().map(resize).collect(), ..parcel.clone() }
}
