//! Property that lorries brought as far as they go, and other lorries fetch
//! from there.

use super::runs::RunPlan;
use super::{Decoder, Spot};
use crate::instance::Day;
use crate::ops::{Aboard, Item, Op};
use crate::ways::class_of;

/// How long property waits for lorries to take it on.
const PATIENCE: Day = 60;

impl Decoder<'_, '_> {
    /// Sends up to `n` of an item on from a place on its way, as many lorries at
    /// a time as come; returns how many found a way.
    pub(super) fn taken_on(&mut self, item: Item, n: i32, at: usize, arrived: Day, ready: Day) -> i32 {
        let ways = self.w;
        let mut placed = 0;
        let mut day = ready;
        for route in ways.lorries_from(item, at) {
            let last = (ready + PATIENCE)
                .min(self.i.days - 1)
                .min(self.leave_limit(item, Spot { site: at, since: Some(arrived) }));
            while placed < n && day <= last {
                let mark = self.ops.len();
                let some = self.taken_on_by(item, n - placed, at, arrived, route, day);
                if some == 0 {
                    self.undo_to(mark);
                    day += 1;
                }
                placed += some;
            }
        }
        placed
    }

    fn taken_on_by(
        &mut self,
        item: Item,
        n: i32,
        at: usize,
        arrived: Day,
        route: &crate::network::LorryRoute,
        day: Day,
    ) -> i32 {
        let pool = &self.i.fleets[route.fleet];
        let each = [0, pool.vehicles, pool.teu][class_of(self.i, item)].max(1);
        let least = |h: &(usize, usize)| if self.i.legs[h.0].road { self.i.legs[h.0].convoy_max } else { i32::MAX };
        let most = route.inbound.iter().chain(&route.outbound).map(least).min().unwrap_or(0);
        let wanted = ((n + each - 1) / each).min(most);
        let Some(probe) = self.chain(&route.outbound, day, wanted.min(1), true) else { return 0 };
        let back = probe[probe.len() - 1].arrive;
        let Some(fetch) = self.fetch(at, route, wanted, (day, back), 0, true) else { return 0 };
        let Some(hops) = self.chain(&route.outbound, day, fetch.size(), true) else { return 0 };
        if hops[hops.len() - 1].arrive > back {
            return 0;
        }
        let plan = RunPlan { hops };
        self.bring(&fetch);
        for hop in &plan.hops {
            let (fleet, n) = (route.fleet, fetch.lorries);
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Lorries(fleet), n });
            self.put(Op::UnderWay { fleet, from: hop.depart, to: hop.arrive, n });
        }
        let n = self.d.may_pass(item, at, Some(arrived), day, n.min(each * fetch.lorries));
        if n <= 0 {
            return 0;
        }
        let mut spot = Spot { site: at, since: Some(arrived) };
        for hop in &plan.hops {
            self.depart(item, spot, hop.depart, n);
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Item(item), n });
            let to = self.i.legs[hop.key.leg as usize].ends(hop.key.reverse as usize).1;
            spot = Spot { site: to, since: Some(hop.arrive) };
        }
        self.take_party_home(at, &fetch, &plan.hops);
        self.local_escorts(&plan);
        if !plan.hops.iter().chain(&fetch.inbound).all(|hop| self.sound(hop.key)) {
            return 0;
        }
        self.go_on(item, n, spot.site, spot.since.unwrap_or(day));
        n
    }
}
