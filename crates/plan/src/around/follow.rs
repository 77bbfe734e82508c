//! The old plan followed day by day: before the day to plan from it only says
//! where things are, from then on it becomes ops.

use super::columns::Column;
use super::reader::{Event, Reader, Trip};
use super::trace::{Parcel, Trace, presence, resized};
use crate::instance::{Day, Stray};
use crate::ops::{Aboard, ConvoyKey, Item, Op, Way};
use std::collections::{BTreeMap, BTreeSet};

impl Reader<'_> {
    pub(super) fn follow_past(
        &self,
        past: &[&Trip],
        trace: &mut Trace,
        columns: &mut Vec<Column>,
        fixed: &mut Vec<Op>,
    ) {
        let mut events: Vec<(Day, usize, Event)> =
            past.iter().enumerate().map(|(at, trip)| (trip.depart, at, Event::Trip(trip))).collect();
        events.extend(self.departures_from_the_books(false));
        events.sort_by_key(|event| (event.0, event.1));
        let mut owed = Vec::new();
        for (day, _, event) in events {
            match event {
                Event::Gone(item, site, n, _) => drop(trace.take(item, site, day, n, None)),
                Event::Trip(trip) => {
                    for &(item, n) in &trip.load {
                        let taken = trace.take(item, trip.from, day, n, None);
                        let short = n - taken.iter().map(|parcel| parcel.n).sum::<i32>();
                        owed.extend((short > 0).then_some((item, trip, short)));
                        for parcel in taken {
                            trace.arrive(parcel, trip.to, trip.arrive);
                        }
                    }
                    for &(unit, n) in &trip.details {
                        let back = self.back(trip);
                        if back >= self.now && self.i.units[unit].home == trip.from {
                            // A detail that is back may leave at once: only arrivals are handled.
                            fixed.push(Op::Stay { unit, site: trip.from, from: 0, to: back, n: -n });
                        }
                    }
                    self.drive(trip, columns, None);
                }
            }
        }
        // The log may say that something left before it came: it did leave.
        for (item, trip, short) in owed {
            for parcel in trace.take(item, trip.from, Day::MAX, short, None) {
                trace.arrive(parcel, trip.to, trip.arrive);
            }
        }
    }

    /// What is away from its first place on the day; what is on its way back
    /// there counts as there, not ready before it arrives.
    pub(super) fn make_strays(&self, trace: &mut Trace, fixed: &mut Vec<Op>) -> Vec<Stray> {
        for done in std::mem::take(&mut trace.done) {
            let parcel = done.parcel;
            let (site, n) = (parcel.site, parcel.n);
            let Item::People(unit) = parcel.item else {
                if done.returned {
                    fixed.extend(presence(parcel.item, site, 0, parcel.since, -n));
                }
                continue;
            };
            let handling = self.i.sites[site].handling;
            if done.returned && parcel.since + handling > self.now {
                fixed.extend(presence(parcel.item, site, 0, parcel.since, -n));
                fixed.push(Op::Unready { unit, from: parcel.since, to: parcel.since + handling, n });
            } else if !done.returned && parcel.since > self.now {
                // Under way to an exit: inside until they arrive.
                fixed.push(Op::Out { unit, day: parcel.since, n });
                fixed.push(Op::Out { unit, day: 0, n: -n });
            }
        }
        let mut strays = Vec::new();
        for parcel in &mut trace.away {
            parcel.ops.clear();
            parcel.left_with = None;
            parcel.stray = Some(strays.len());
            if let Item::People(unit) = parcel.item {
                fixed.push(Op::Out { unit, day: 0, n: -parcel.n });
            }
            strays.push(Stray { item: parcel.item, n: parcel.n, site: parcel.site, since: parcel.since });
        }
        strays
    }

    pub(super) fn follow_future(
        &self,
        future: &[&Trip],
        owners: &BTreeMap<usize, usize>,
        trace: &mut Trace,
        columns: &mut Vec<Column>,
        works: &mut [Vec<Op>],
    ) -> BTreeMap<super::kept::Key, Vec<String>> {
        let mut events: Vec<(Day, usize, Event)> =
            future.iter().enumerate().map(|(at, trip)| (trip.depart, at, Event::Trip(trip))).collect();
        events.extend(self.departures_from_the_books(true));
        events.sort_by_key(|event| (event.0, event.1));
        let mut names: BTreeMap<super::kept::Key, Vec<String>> = BTreeMap::new();
        let mut slots: BTreeMap<(usize, usize, Day), u8> = BTreeMap::new();
        for (day, _, event) in events {
            match event {
                Event::Gone(item, site, n, way) => self.leave_the_books(trace, item, site, day, n, way),
                Event::Trip(trip) => {
                    let slot = slots.entry((trip.leg, trip.reverse, trip.depart)).or_insert(0);
                    let key =
                        ConvoyKey { leg: trip.leg as u32, reverse: trip.reverse as u8, slot: *slot, day: day as i16 };
                    let ops = self.follow(trip, key, owners, trace, columns, works);
                    if ops.iter().any(|op| matches!(op, Op::Ride { .. })) {
                        *slot = (*slot + 1).min(3);
                    }
                    let id = &self.around.plan.movements[trip.at].id;
                    for (key, _) in ops.iter().filter_map(super::kept::key_of) {
                        let ids = names.entry(key).or_default();
                        if !ids.contains(id) {
                            ids.push(id.clone());
                        }
                    }
                }
            }
        }
        for column in columns.drain(..) {
            self.give_to_owner(column, owners, works, None);
        }
        names
    }

    /// One movement to come; returns the ops that carry it.
    pub(super) fn follow(
        &self,
        trip: &Trip,
        key: ConvoyKey,
        owners: &BTreeMap<usize, usize>,
        trace: &mut Trace,
        columns: &mut Vec<Column>,
        works: &mut [Vec<Op>],
    ) -> Vec<Op> {
        let mut carried = Vec::new();
        let mut seats = [trip.contracted.people, trip.contracted.vehicles, trip.contracted.teu].map(|n| n as i32);
        for &(item, n) in &trip.load {
            let class = crate::ways::class_of(self.i, item);
            for parcel in trace.take(item, trip.from, trip.depart, n, Some(trip.at)) {
                let contracted = parcel.n.min(seats[class]);
                seats[class] -= contracted;
                let (leg, reverse, day) = (trip.leg, trip.reverse, trip.depart);
                for (n, contracted) in [(contracted, true), (parcel.n - contracted, false)] {
                    let op = match trip.shuttle {
                        _ if n == 0 => continue,
                        _ if contracted => Op::Contracted { item, leg, reverse, day, n },
                        Some((fleet, _)) => Op::Shuttle { item, fleet, leg, reverse, day, n },
                        None => Op::Ride { convoy: key, what: Aboard::Item(item), n },
                    };
                    let mut part = resized(&parcel, n);
                    part.ops.push(op);
                    carried.push(op);
                    trace.arrive(part, trip.to, trip.arrive);
                }
            }
        }
        let owner = owners.get(&trip.at).copied().unwrap_or(trip.from);
        if trip.supply > 0 {
            let (item, n) = (Item::Supply, trip.supply);
            let (leg, reverse, day) = (trip.leg, trip.reverse, trip.depart);
            let contracted = n.min(seats[crate::instance::TEU]);
            for (n, contracted) in [(contracted, true), (n - contracted, false)] {
                let op = match trip.shuttle {
                    _ if n == 0 => continue,
                    _ if contracted => Op::Contracted { item, leg, reverse, day, n },
                    Some((fleet, _)) => Op::Shuttle { item, fleet, leg, reverse, day, n },
                    None => Op::Ride { convoy: key, what: Aboard::Item(item), n },
                };
                works[owner].push(op);
                carried.push(op);
            }
        }
        for &(unit, n) in &trip.details {
            let back = self.back(trip);
            let ride = Op::Ride { convoy: key, what: Aboard::Detail(unit), n };
            works[owner].push(ride);
            works[owner].push(Op::Stay { unit, site: trip.from, from: trip.depart, to: back, n: -n });
            carried.push(ride);
        }
        for column in self.drive(trip, columns, Some(key)) {
            self.give_to_owner(column, owners, works, Some(trip.arrive));
        }
        for &(fleet, n) in &trip.lorries {
            carried.push(Op::Ride { convoy: key, what: Aboard::Lorries(fleet), n });
        }
        carried
    }

    pub(super) fn leave_the_books(
        &self,
        trace: &mut Trace,
        item: Item,
        site: usize,
        day: Day,
        n: i32,
        way: Option<Way>,
    ) {
        for mut parcel in trace.take(item, site, day, n, None) {
            let n = parcel.n;
            match (item, way) {
                (_, Some(how)) => parcel.ops.push(Op::Dispose { item, site, how, day, n }),
                (Item::People(unit), None) => {
                    parcel.ops.push(Op::Out { unit, day, n });
                    parcel.ops.push(Op::Release { unit, site, day, n });
                }
                _ => {}
            }
            trace.done.push(super::trace::Done { parcel, returned: false });
        }
    }

    /// Gives every parcel's ops to a site, or to what is fixed for strays;
    /// returns the strays that the plan leaves on the way.
    pub(super) fn settle_parcels(
        &self,
        trace: Trace,
        owners: &BTreeMap<usize, usize>,
        works: &mut [Vec<Op>],
        fixed: &mut Vec<Op>,
    ) -> BTreeSet<usize> {
        // What the plan leaves where it may stay is no stray: it was meant to stay there.
        let mut people: BTreeMap<usize, i32> = BTreeMap::new();
        for (item, n) in trace.home.iter().map(|(&item, &n)| (item, n)).chain(trace.away.iter().map(|p| (p.item, p.n)))
        {
            if let Item::People(unit) = item {
                *people.entry(unit).or_default() += n;
            }
        }
        let astray = |parcel: &&Parcel| match parcel.item {
            Item::People(unit) => !self.i.sites[parcel.site].keep_open || people[&unit] > self.i.units[unit].stays,
            _ => !self.may_stay_to_the_end(parcel.site),
        };
        let lost: BTreeSet<usize> = trace.away.iter().filter(astray).filter_map(|parcel| parcel.stray).collect();
        let mut place = |parcel: Parcel, returned: bool| match parcel.stray {
            Some(stray) if lost.contains(&stray) => {}
            Some(_) => fixed.extend(parcel.ops),
            None => {
                let served = parcel.left_with.filter(|_| returned).and_then(|at| owners.get(&at).copied());
                works[served.unwrap_or(self.home(parcel.item))].extend(parcel.ops);
            }
        };
        for done in trace.done {
            place(done.parcel, done.returned);
        }
        for mut parcel in trace.away {
            let (item, site, since, n) = (parcel.item, parcel.site, parcel.since, parcel.n);
            parcel.ops.extend(presence(item, site, since, self.i.days, n));
            if !matches!(item, Item::People(_)) {
                parcel.ops.push(self.stays_to_the_end(item, site, n));
            }
            place(parcel, false);
        }
        for (item, n) in trace.home {
            let site = self.home(item);
            let closes = self.i.sites[site].must_close;
            if n > 0 && !closes && !matches!(item, Item::People(_)) {
                works[site].push(self.stays_to_the_end(item, site, n));
            }
        }
        lost
    }

    fn may_stay_to_the_end(&self, site: usize) -> bool {
        let place = &self.i.sites[site];
        self.i.property_may_stay(site) || place.lost_on.is_some() || place.may_close
    }

    /// Property at a place on the last night: value left, or stranded (C3).
    pub(super) fn stays_to_the_end(&self, item: Item, site: usize, n: i32) -> Op {
        if self.may_stay_to_the_end(site) {
            Op::Dispose { item, site, how: Way::Leave, day: self.i.days - 1, n }
        } else {
            Op::Stranded { item, n }
        }
    }
}
