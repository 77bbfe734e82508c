//! Supply (U1): lorries that carry what a column eats, what road movements take
//! along, and trips that fill up a place before it runs short.

use super::fetch::Fetch;
use super::runs::{RunHop, RunPlan};
use super::{Decoder, soft::carriage};
use crate::draft::{Drops, TEU_OF_DROPS, whole};
use crate::instance::{Day, TEU};
use crate::network::LorryRoute;
use crate::ops::{Aboard, ConvoyKey, Item, Op};
use std::collections::BTreeSet;

/// How much earlier than it must a filling trip may arrive, in days.
const EARLY: Day = 100;
/// Filling trips of one place.
const TRIPS: usize = 24;

impl Decoder<'_, '_> {
    /// TEU kept free for what so many people eat on the longest of some hops.
    pub(super) fn supply_reserve(&self, hops: &[RunHop], people: i32) -> i32 {
        let days = hops.iter().map(|hop| hop.arrive - hop.depart).max().unwrap_or(0);
        whole(Drops::from(people) * Drops::from(days) * self.i.eaten)
    }

    /// Places in a convoy of so many vehicles that lorries with supply take.
    pub(super) fn supply_slots(&self, hops: &[(usize, usize)], vehicles: i32) -> i32 {
        let of_hop = |&(leg, _): &(usize, usize)| {
            let link = &self.i.legs[leg];
            let people = vehicles.min(link.convoy_max) * 2;
            let slots = whole(Drops::from(people) * Drops::from(link.days) * self.i.eaten) + 1;
            slots.min(link.convoy_max / 4)
        };
        if self.i.eaten == 0 { 0 } else { hops.iter().map(of_hop).max().unwrap_or(0) }
    }

    /// Sees to it that every hop of a run has lorries for the supply of its
    /// drivers and escorts; false where one has not.
    pub(super) fn attach_supply_lorries(&mut self, plan: &RunPlan) -> bool {
        if self.i.eaten == 0 {
            return true;
        }
        for at in 0..plan.hops.len() {
            let hop = plan.hops[at];
            let link = &self.i.legs[hop.key.leg as usize];
            let Some(convoy) = self.d.convoy(hop.key).filter(|_| link.road) else { continue };
            let m = convoy.measure(self.i, link);
            let people = (m.self_driven + m.escort_needed).max(convoy.people) + 4;
            let wanted = self.supply_reserve(&[hop], people);
            let room = m.teu_room - (convoy.teu - convoy.supply);
            if wanted > room && !self.attach(plan, at, wanted - room) {
                return false;
            }
        }
        true
    }

    /// Lorries come for the hops of a run from one on, as far as they go.
    fn attach(&mut self, plan: &RunPlan, at: usize, teu: i32) -> bool {
        let hop = plan.hops[at];
        let link = &self.i.legs[hop.key.leg as usize];
        let site = link.ends(hop.key.reverse as usize).0;
        let rest: Vec<(usize, usize)> =
            plan.hops[at..].iter().map(|h| (h.key.leg as usize, h.key.reverse as usize)).collect();
        let ways = self.w;
        for route in ways.supply_routes[site].iter().filter(|r| rest.starts_with(&r.outbound)) {
            let hops = &plan.hops[at..at + route.outbound.len()];
            let each = self.i.fleets[route.fleet].teu.max(1);
            let n = (teu + each - 1) / each;
            let back = hops[hops.len() - 1].arrive;
            if hops.iter().any(|h| self.room_in(h.key) < n) {
                continue;
            }
            let Some(fetch) = self.fetch(site, route, n, (hop.depart, back), 0, false) else { continue };
            self.drive_along(&fetch, site, hops);
            return true;
        }
        self.attach_for_good(plan, at, teu)
    }

    /// Lorries of the place itself go along as far as they may and stay there.
    fn attach_for_good(&mut self, plan: &RunPlan, at: usize, teu: i32) -> bool {
        let hop = plan.hops[at];
        let site = self.i.legs[hop.key.leg as usize].ends(hop.key.reverse as usize).0;
        let own = |f: &usize| {
            let pool = &self.i.fleets[*f];
            let able = !pool.shuttle && pool.base == site && pool.teu > 0 && pool.only_units.is_empty();
            able && pool.legs[hop.key.leg as usize]
        };
        for fleet in (0..self.i.fleets.len()).filter(own) {
            let pool = &self.i.fleets[fleet];
            let hops: Vec<RunHop> =
                plan.hops[at..].iter().take_while(|h| pool.legs[h.key.leg as usize]).copied().collect();
            let n = (teu + pool.teu - 1) / pool.teu;
            let (relay, last) = (plan.end(self.i), hops[hops.len() - 1].arrive);
            let back = if relay == pool.base { last } else { self.i.days - 1 };
            if hops.iter().any(|h| self.room_in(h.key) < n) || self.lorries_free(fleet, hop.depart, back, n) < n {
                continue;
            }
            let (inbound, outbound, home) = (Vec::new(), Vec::new(), Vec::new());
            let route = LorryRoute { fleet, inbound, outbound, home, relay };
            let fetch =
                Fetch { route, lorries: n, inbound: Vec::new(), party: None, details: Vec::new(), standing: false };
            self.drive_along(&fetch, site, &hops);
            return true;
        }
        false
    }

    /// Fetched lorries ride some hops and go home.
    fn drive_along(&mut self, fetch: &Fetch, site: usize, hops: &[RunHop]) {
        self.bring(fetch);
        for hop in hops {
            let (fleet, n) = (fetch.route.fleet, fetch.lorries);
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Lorries(fleet), n });
            self.put(Op::UnderWay { fleet, from: hop.depart, to: hop.arrive, n });
        }
        self.take_party_home(site, fetch, hops);
    }

    /// People whom a convoy's lorries can carry the supply for.
    pub(super) fn fed(&self, key: ConvoyKey) -> i32 {
        let link = &self.i.legs[key.leg as usize];
        let Some(convoy) = self.d.convoy(key).filter(|c| link.road && self.i.eaten > 0 && c.days > 0) else {
            return i32::MAX;
        };
        let room = convoy.measure(self.i, link).teu_room - (convoy.teu - convoy.supply);
        (Drops::from(room.max(0)) * TEU_OF_DROPS / (Drops::from(convoy.days) * self.i.eaten)) as i32
    }

    /// Every road movement that this place has a part in takes what it needs.
    pub(super) fn feed(&mut self) {
        if self.i.eaten == 0 {
            return;
        }
        let mut convoys = BTreeSet::new();
        let mut contracted = BTreeSet::new();
        for op in self.ops.iter() {
            match *op {
                Op::Ride { convoy, .. } => drop(convoys.insert(convoy)),
                Op::Contracted { item: Item::People(_), leg, reverse, day, .. } => {
                    contracted.insert((leg, reverse, day));
                }
                _ => {}
            }
        }
        for convoy in convoys {
            let link = &self.i.legs[convoy.leg as usize];
            let Some(c) = self.d.convoy(convoy) else { continue };
            let m = c.measure(self.i, link);
            let n = (m.supply_needed - c.supply).min(m.teu_room - c.teu);
            if n > 0 {
                self.put(Op::Ride { convoy, what: Aboard::Item(Item::Supply), n });
            }
        }
        for (leg, reverse, day) in contracted {
            let room = self.d.contracted_room(TEU, leg, reverse, day);
            let n = self.d.contracted_hunger(leg, reverse, day).min(room);
            if n > 0 {
                self.put(Op::Contracted { item: Item::Supply, leg, reverse, day, n });
            }
        }
    }

    /// Whether a contracted movement's people of a day would still have room for
    /// their supply with so many more of them.
    pub(super) fn contracted_fed(&self, leg: usize, reverse: usize, day: Day, more: i32) -> bool {
        let link = &self.i.legs[leg];
        if self.i.eaten == 0 || !link.road {
            return true;
        }
        let days = link.arrival(reverse, day).map_or(link.days, |arrive| arrive - day);
        let hunger = whole(Drops::from(more) * Drops::from(days) * self.i.eaten);
        self.d.contracted_hunger(leg, reverse, day).max(0) + hunger <= self.d.contracted_room(TEU, leg, reverse, day)
    }

    /// Fills the place up before it runs short: by what comes in anyway, by soft
    /// carriage from a source, by lorries that come for nothing else.
    pub(super) fn fill_up(&mut self) {
        if self.i.eaten == 0 {
            return;
        }
        for _ in 0..TRIPS {
            let Some(short) = self.d.shortage(self.site) else { return };
            let done = self.by_those_who_come(short.night, short.teu)
                || self.by_soft_carriage(short.night, short.teu)
                || self.by_a_trip(short.night, short.teu);
            if !done {
                return;
            }
        }
    }

    /// Lorries that come empty anyway bring supply from where they start.
    fn by_those_who_come(&mut self, by: Day, teu: i32) -> bool {
        let mut left = teu;
        let coming: BTreeSet<ConvoyKey> = self
            .ops
            .iter()
            .filter_map(|op| match *op {
                Op::Ride { convoy, what: Aboard::Lorries(_), .. } => Some(convoy),
                _ => None,
            })
            .filter(|key| self.i.legs[key.leg as usize].ends(key.reverse as usize).1 == self.site)
            .collect();
        for convoy in coming {
            let link = &self.i.legs[convoy.leg as usize];
            let arrives = link.arrival(convoy.reverse as usize, convoy.day as Day).unwrap_or(Day::MAX);
            let Some(c) = self.d.convoy(convoy).filter(|_| arrives <= by) else { continue };
            let n = (c.measure(self.i, link).teu_room - c.teu).min(left);
            let origin = link.ends(convoy.reverse as usize).0;
            if n > 0 && self.can_spare(origin, convoy.day as Day, n) {
                self.put(Op::Ride { convoy, what: Aboard::Item(Item::Supply), n });
                left -= n;
            }
        }
        left < teu
    }

    /// Whether a place has so much on a day; whether it keeps enough for itself
    /// is seen to when its own turn comes.
    fn can_spare(&self, site: usize, day: Day, teu: i32) -> bool {
        let place = &self.i.sites[site];
        place.exit || place.supply_source || self.d.stock_on(site, day) >= Drops::from(teu) * TEU_OF_DROPS
    }

    fn by_soft_carriage(&mut self, by: Day, teu: i32) -> bool {
        let ways = self.w;
        let mut left = teu;
        for path in &ways.supply_paths[self.site] {
            // One hop: what waits on its way would be eaten there.
            let Some(&hop) = path.hops.first().filter(|_| path.hops.len() == 1) else { continue };
            let link = &self.i.legs[hop.leg];
            for day in (self.i.now.max(by - EARLY)..=by).rev() {
                if left == 0 {
                    break;
                }
                if link.arrival(hop.reverse, day).is_none_or(|a| a > by) {
                    continue;
                }
                let n = self.d.room(TEU, &hop, day).0.min(left);
                if n > 0 {
                    self.put(carriage(Item::Supply, &hop, day, n));
                    left -= n;
                }
            }
        }
        left < teu
    }

    /// Lorries bring it and go home empty, escorted both ways by those stationed
    /// where each hop begins.
    fn by_a_trip(&mut self, by: Day, teu: i32) -> bool {
        let ways = self.w;
        for route in &ways.supply_routes[self.site] {
            let base = self.i.fleets[route.fleet].base;
            let handling = self.i.sites[self.site].handling;
            for leave in (self.i.now.max(by - EARLY)..=by + handling).rev() {
                let mark = self.ops.len();
                if self.filling_trip(route, base, leave, by, teu) {
                    return true;
                }
                self.undo_to(mark);
            }
        }
        false
    }

    /// A trip that is back on the road on exactly this day.
    fn filling_trip(&mut self, route: &LorryRoute, base: usize, leave: Day, by: Day, teu: i32) -> bool {
        let each = self.i.fleets[route.fleet].teu.max(1);
        let most = route.inbound.iter().map(|h| self.i.legs[h.0].convoy_max).min().unwrap_or(0);
        let wanted = ((teu + each - 1) / each).min(most);
        let Some(probe) = self.chain(&route.outbound, leave, 1, true) else { return false };
        let back = probe[probe.len() - 1].arrive;
        let Some(fetch) = self.fetch(self.site, route, wanted, (leave, back), 0, false) else { return false };
        let Some(first) = fetch.inbound.first().copied() else { return false };
        if fetch.inbound.last().is_none_or(|hop| hop.arrive > by) {
            return false;
        }
        let n = (fetch.lorries * each).min(teu);
        let Some(hops) = self.chain(&route.outbound, leave, fetch.lorries, true) else { return false };
        if hops[hops.len() - 1].arrive > back || !self.can_spare(base, first.depart, n) {
            return false;
        }
        self.drive_along(&fetch, self.site, &hops);
        for hop in &fetch.inbound {
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Item(Item::Supply), n });
        }
        let plan = RunPlan { hops };
        self.escorts_from_here(&plan);
        self.local_escorts(&plan);
        plan.hops.iter().chain(&fetch.inbound).all(|hop| self.sound(hop.key))
    }

    /// The place's own escorts see a column off and turn round.
    pub(super) fn escorts_from_here(&mut self, plan: &RunPlan) {
        let hop = plan.hops[0];
        let link = &self.i.legs[hop.key.leg as usize];
        let Some(convoy) = self.d.convoy(hop.key) else { return };
        let m = convoy.measure(self.i, link);
        let short = m.escort_needed - m.escort;
        if short > 0 {
            self.see_off(&hop, short);
        }
    }
}
