//! Carriage by the seat, slot or TEU: contracted capacity and shuttles, filled
//! from the first day on.

use super::{Decoder, Spot};
use crate::instance::Day;
use crate::network::{Carrier, Hop};
use crate::ops::{Item, Op};

impl Decoder<'_, '_> {
    /// Sends up to `n` along the hops, from day `ready` on; returns how many
    /// found a way.
    pub(super) fn send(&mut self, item: Item, n: i32, spot: Spot, ready: Day, hops: &[Hop]) -> i32 {
        let class = self.d.class(item);
        let last = self.leave_limit(item, spot);
        let mut placed = 0;
        let mut day = ready.max(0);
        while placed < n && day <= last {
            if self.d.room(class, &hops[0], day).0 > 0 {
                placed += self.send_on(item, n - placed, spot, day, hops);
            }
            day += 1;
        }
        placed
    }

    /// Sends up to `n` on exactly this day; returns how many found a way to
    /// the end of the hops.
    pub(super) fn send_on(&mut self, item: Item, n: i32, spot: Spot, day: Day, hops: &[Hop]) -> i32 {
        let hop = hops[0];
        let link = &self.i.legs[hop.leg];
        let Some(arrive) = link.arrival(hop.reverse, day) else { return 0 };
        let to = link.ends(hop.reverse).1;
        if day > self.leave_limit(item, spot) || !self.may_arrive(item, to, arrive) {
            return 0;
        }
        let class = self.d.class(item);
        let q = n.min(self.d.room(class, &hop, day).0).min(self.beds_free(item, to, arrive));
        let q = self.d.may_pass(item, spot.site, spot.since, day, q);
        let fed = !matches!(item, Item::People(_)) || self.contracted_fed(hop.leg, hop.reverse, day, q);
        if !fed && matches!(hop.carrier, Carrier::Contracted) {
            return 0;
        }
        if q <= 0 {
            return 0;
        }
        let mark = self.ops.len();
        self.put(carriage(item, &hop, day, q));
        self.depart(item, spot, day, q);
        let placed = if hops.len() == 1 {
            self.arrive_out(item, q, arrive)
        } else {
            let ready = arrive + self.i.sites[to].handling;
            self.send(item, q, Spot { site: to, since: Some(arrive) }, ready, &hops[1..])
        };
        if placed == 0 {
            self.undo_to(mark);
        } else if placed < q {
            self.put(carriage(item, &hop, day, placed - q));
            self.depart(item, spot, day, placed - q);
        }
        placed
    }

    /// How many more people a place on the way has beds for on the nights that
    /// its handling takes.
    fn beds_free(&self, item: Item, site: usize, arrive: Day) -> i32 {
        let place = &self.i.sites[site];
        if !self.beds || place.exit || place.beds == i32::MAX || !matches!(item, Item::People(_)) {
            return i32::MAX;
        }
        let nights = arrive as usize..(arrive + place.handling).min(self.i.days) as usize;
        place.beds - self.d.nights[site].people[nights].iter().copied().max().unwrap_or(0)
    }

    /// The last hop ends at an exit; late property (M6) finds no way there.
    fn arrive_out(&mut self, item: Item, n: i32, day: Day) -> i32 {
        match item {
            Item::People(unit) => self.put(Op::Out { unit, day, n }),
            _ if self.i.property_by.is_some_and(|by| day > by) => return 0,
            _ => {}
        }
        n
    }

    /// Something that a convoy brought goes on by soft paths; what finds none
    /// stays (people) or is given up there (property).
    pub(super) fn go_on(&mut self, item: Item, n: i32, at: usize, arrived: Day) {
        let held = match item {
            Item::People(unit) => self.held(unit, n, at, arrived),
            _ => (0, 0),
        };
        self.go_on_from(item, held.0, at, arrived, held.1);
        self.go_on_from(item, n - held.0, at, arrived, 0);
    }

    /// Goes on, but not before `until`.
    fn go_on_from(&mut self, item: Item, n: i32, at: usize, arrived: Day, until: Day) {
        if n == 0 {
            return;
        }
        let out = match item {
            Item::People(u) => self.i.units[u].exits[at],
            Item::Vehicles(u) | Item::Teu(u) => self.i.units[u].cargo_exits[at],
            Item::Asset(a) => self.i.assets[a].exits[at],
            Item::Supply => true,
        };
        if out {
            if let Item::People(unit) = item {
                self.put(Op::Out { unit, day: arrived, n });
            }
            return;
        }
        let spot = Spot { site: at, since: Some(arrived) };
        let ready = (arrived + self.i.sites[at].handling).max(until);
        let mut left = n - self.leave_there(item, n, at, arrived);
        let ways = self.w;
        for path in ways.soft(item, at).iter().take(3) {
            if left > 0 {
                left -= self.send(item, left, spot, ready, &path.hops);
            }
        }
        if left > 0 && !matches!(item, Item::People(_)) {
            left -= self.taken_on(item, left, at, arrived, ready);
        }
        if left == 0 {
            return;
        }
        match item {
            Item::People(_) => self.presence(item, at, arrived, self.i.days, left),
            _ => self.give_up_at(item, left, spot, ready),
        }
    }

    /// Property that a place may keep to the end, where shipping it on would
    /// cost more than it is worth; as far as the yard has room.
    fn leave_there(&mut self, item: Item, n: i32, at: usize, arrived: Day) -> i32 {
        if !self.i.may_be_left(item, at) {
            return 0;
        }
        let loss = if self.i.liquidation { 0 } else { self.value(item) };
        if self.w.soft(item, at).first().is_some_and(|path| path.cost <= loss) {
            return 0;
        }
        let n =
            n.min(self.d.nights[at].yard_room(&self.i.sites[at], arrived, self.d.class(item) == crate::instance::TEU));
        if n > 0 {
            self.presence(item, at, arrived, self.i.days, n);
            self.put(Op::Dispose { item, site: at, how: crate::ops::Way::Leave, day: self.i.days - 1, n });
        }
        n
    }

    /// Ships what has a soft way from the place itself.
    pub(super) fn ship_softly(&mut self, left: &mut [(Item, i32)]) {
        let ways = self.w;
        for (item, n) in left.iter_mut() {
            let spot = Spot { site: self.site, since: None };
            for path in ways.soft(*item, self.site).iter().take(3) {
                if *n > 0 {
                    *n -= self.send(*item, *n, spot, 0, &path.hops);
                }
            }
        }
    }
}

pub(super) fn carriage(item: Item, hop: &Hop, day: Day, n: i32) -> Op {
    match hop.carrier {
        Carrier::Contracted => Op::Contracted { item, leg: hop.leg, reverse: hop.reverse, day, n },
        Carrier::Shuttle(fleet) => Op::Shuttle { item, fleet, leg: hop.leg, reverse: hop.reverse, day, n },
    }
}
