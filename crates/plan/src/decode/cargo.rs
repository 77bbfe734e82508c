//! Property that is not shipped: sold, given, destroyed, or left where the
//! mission stays.

use super::{Decoder, Spot};
use crate::instance::Day;
use crate::ops::{Item, Op, Way};
use rearguard_model::Disposition;

impl Decoder<'_, '_> {
    /// Disposes of up to `n` at the first place, from `ready` on; returns how many.
    pub(super) fn dispose(&mut self, item: Item, n: i32, way: Way, ready: Day) -> i32 {
        if way == Way::Leave {
            self.put(Op::Dispose { item, site: self.site, how: way, day: self.i.days - 1, n });
            return n;
        }
        self.dispose_at(item, n, way, Spot { site: self.site, since: None }, ready)
    }

    fn dispose_at(&mut self, item: Item, n: i32, way: Way, spot: Spot, ready: Day) -> i32 {
        let lead = if let Item::Asset(a) = item { self.i.assets[a].disposal_days } else { 0 };
        let rate = self.i.sites[spot.site].disposals_per_day;
        let last = self.leave_limit(item, spot).min(self.i.property_by.unwrap_or(self.i.days - 1));
        let mut placed = 0;
        let mut day = ready.max(lead).max(self.i.now);
        while placed < n && day <= last {
            let room = if rate == i32::MAX { n } else { rate - self.d.disposed[spot.site][day as usize] };
            let q = self.d.may_leave_for_good(item, spot.since, day, room.min(n - placed));
            if q > 0 {
                self.put(Op::Dispose { item, site: spot.site, how: way, day, n: q });
                self.depart(item, spot, day, q);
                placed += q;
            }
            day += 1;
        }
        placed
    }

    /// The cheapest way to be rid of something, where there is one.
    pub(super) fn last_resort(&self, item: Item) -> Option<Way> {
        match item {
            Item::Asset(a) => self.i.assets[a].ways.first().map(|(how, _)| match how {
                Disposition::Sell => Way::Sell,
                Disposition::Gift => Way::Gift,
                _ => Way::Destroy,
            }),
            // Gift and destruction of a unit's equipment lose its whole value.
            Item::Vehicles(u) if self.i.units[u].sensitive_vehicles > 0 => Some(Way::Destroy),
            Item::Teu(u) if self.i.units[u].sensitive_teu > 0 => Some(Way::Destroy),
            _ => Some(Way::Gift),
        }
    }

    /// What found no way is disposed of; what may not be is stranded.
    pub(super) fn give_up(&mut self, cargo: &mut (Item, i32)) {
        if cargo.1 > 0 {
            self.give_up_at(cargo.0, cargo.1, Spot { site: self.site, since: None }, 0);
            cargo.1 = 0;
        }
    }

    /// Leaves to the liquidation what its place may keep to the end, as far as
    /// the yard has room: nothing is lost by that.
    fn leave_here(&mut self, item: Item, n: i32) -> i32 {
        if !self.i.liquidation || !self.i.may_be_left(item, self.site) {
            return 0;
        }
        let place = &self.i.sites[self.site];
        let in_yard = self.d.class(item) == crate::instance::TEU;
        let beyond = if in_yard { self.d.nights[self.site].beyond_the_yard(place) } else { 0 };
        let n = (n - beyond).max(0);
        self.dispose(item, n, Way::Leave, 0)
    }

    pub(super) fn give_up_at(&mut self, item: Item, n: i32, spot: Spot, ready: Day) {
        let mut left = n;
        if spot.since.is_none() {
            left -= self.leave_here(item, n);
        }
        if let Some(way) = self.last_resort(item).filter(|_| left > 0) {
            left -= self.dispose_at(item, left, way, spot, ready);
        }
        if left > 0 && self.i.sites[spot.site].lost_on.is_some() {
            // What is there when a place falls is value left, no rule broken.
            self.put(Op::Dispose { item, site: spot.site, how: Way::Leave, day: self.i.days - 1, n: left });
            return;
        }
        if left > 0 {
            if let Some(since) = spot.since {
                self.presence(item, spot.site, since, self.i.days, left);
            }
            self.put(Op::Stranded { item, n: left });
        }
    }
}
