//! Convoys: unit vehicles that drive themselves, lorries that come empty and
//! leave laden, their escorts, day by day along the corridor.

use super::{Decoder, Spot};
use crate::instance::{Cost, Day, Instance, LorryRoute};
use crate::ops::{Aboard, ConvoyKey, Item, Op};
use crate::recipe::{Run, Take};
use crate::ways::class_of;

/// A convoy's way along its hops, for the people who ride with it.
#[derive(Clone, Debug)]
pub(crate) struct RunPlan {
    pub hops: Vec<RunHop>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct RunHop {
    pub key: ConvoyKey,
    pub depart: Day,
    pub arrive: Day,
}

impl RunPlan {
    pub fn depart(&self) -> Day {
        self.hops[0].depart
    }
    /// Where the last hop ends.
    pub fn end(&self, i: &Instance) -> usize {
        let last = self.hops[self.hops.len() - 1].key;
        i.legs[last.leg as usize].ends(last.reverse as usize).1
    }
}

/// Whether every leg admits the unit.
pub(crate) fn takes(i: &Instance, hops: &[RunHop], unit: usize) -> bool {
    hops.iter().all(|h| crate::instance::admits(&i.legs[h.key.leg as usize].only_units, Some(unit)))
}

/// What the legs charge a rider.
pub(crate) fn fare(i: &Instance, hops: &[RunHop]) -> Cost {
    hops.iter().map(|h| i.legs[h.key.leg as usize].charge[crate::instance::PEOPLE]).sum()
}

/// What a run is to take: (item, how many).
type Load = Vec<(Item, i32)>;

/// Lorries that come for a load.
struct Fetch {
    route: LorryRoute,
    lorries: i32,
    inbound: Vec<RunHop>,
    /// Escorts that come with them and leave with them: (unit, people).
    party: Option<(usize, i32)>,
    /// A detail instead: (unit, people).
    detail: Option<(usize, i32)>,
}

/// How many days a run looks ahead for a day on which it can leave.
const LOOK_AHEAD: Day = 45;

impl Decoder<'_, '_> {
    /// Makes one run from `day` on (at the latest on `latest`), taking what it
    /// can from `left`. `None` where there is nothing to take or no way.
    pub(super) fn run(
        &mut self,
        run: &Run,
        day: Day,
        latest: Option<Day>,
        left: &mut [(Item, i32)],
    ) -> Option<RunPlan> {
        let (vehicles, mut corridor) = self.vehicles_for(run, left);
        if run.vehicles == Take::People {
            return self.bus_run(run, day, latest);
        }
        let cargo_route = self.lorry_route(run.pick, left, &corridor);
        let route = cargo_route.clone().or_else(|| self.escort_route(&corridor));
        if corridor.is_empty() {
            corridor = route.as_ref()?.outbound.clone();
        }
        let wanted = cargo_route.as_ref().map_or(0, |r| self.lorries_wanted(r, left)).min(run.lorries);
        if wanted == 0 && vehicles.is_empty() {
            return None;
        }
        // Cut short, the vehicles go no further than some place on the way.
        if run.cut > 0 && route.as_ref().is_none_or(|r| r.outbound.len() <= run.cut) {
            corridor.truncate(run.cut);
        }
        let driven = vehicles.iter().map(|v| v.1).sum();
        let wanted = route.as_ref().map_or(0, |r| self.with_escorts(r, wanted, driven));
        let last = latest.unwrap_or(day + LOOK_AHEAD).min(self.i.days - 1);
        let mark = self.ops.len();
        let mut start = day.max(0);
        while start <= last {
            // With lorries on the first suitable days, without them later.
            let ask = if start <= day + LOOK_AHEAD / 3 || vehicles.is_empty() { wanted } else { 0 };
            if let Some(plan) = self.run_on(start, &vehicles, &corridor, route.as_ref().filter(|_| ask > 0), ask, left)
            {
                return Some(plan);
            }
            self.undo_to(mark);
            start += 1;
        }
        None
    }

    /// A run of lorries with seats that come for people alone.
    fn bus_run(&mut self, run: &Run, day: Day, latest: Option<Day>) -> Option<RunPlan> {
        let ways = self.w;
        let routes = &ways.seat_routes[self.site];
        let route = routes.get(run.pick % routes.len().max(1))?;
        let seats = self.i.fleets[route.fleet].seats;
        // The last guard, and one of each unit whose equipment waited.
        let people = self.i.sites[self.site].guard.max(1) + self.w.units_at[self.site].len() as i32;
        let wanted = run.lorries.min((people + seats - 1) / seats).max(1);
        let wanted = self.with_escorts(route, wanted, 0);
        let mark = self.ops.len();
        for start in day.max(0)..=latest.unwrap_or(day + LOOK_AHEAD / 3).min(self.i.days - 1) {
            if let Some(plan) = self.run_on(start, &Vec::new(), &route.outbound, Some(route), wanted, &mut []) {
                return Some(plan);
            }
            self.undo_to(mark);
        }
        None
    }

    /// The vehicles a run takes, and the corridor that the first of them needs;
    /// those with another corridor stay behind.
    fn vehicles_for(&self, run: &Run, left: &[(Item, i32)]) -> (Load, Vec<(usize, usize)>) {
        let mut corridor = Vec::new();
        let mut load = Vec::new();
        for &(item, n) in left {
            let Item::Vehicles(unit) = item else { continue };
            let taken = match run.vehicles {
                Take::None | Take::People => false,
                Take::Plain => !self.i.units[unit].guard,
                Take::All => true,
            };
            let all = &self.w.corridors[unit];
            let Some(own) = all.get(run.route).or(all.first()).filter(|c| !c.hops.is_empty()) else { continue };
            if !taken || n == 0 || self.has_soft_way(item) {
                continue;
            }
            if corridor.is_empty() {
                corridor = own.hops.clone();
            }
            if corridor == own.hops {
                load.push((item, n));
            }
        }
        (load, corridor)
    }

    fn has_soft_way(&self, item: Item) -> bool {
        !self.w.soft(item, self.site).is_empty()
    }

    /// One of the lorry routes of the cargo that needs one and fits the corridor.
    fn lorry_route(&self, pick: usize, left: &[(Item, i32)], corridor: &[(usize, usize)]) -> Option<LorryRoute> {
        let mut routes: Vec<&LorryRoute> = Vec::new();
        for (item, n) in left {
            if *n == 0 || self.has_soft_way(*item) || matches!(item, Item::Vehicles(_)) {
                continue;
            }
            for route in self.w.lorries(*item) {
                let fits = corridor.is_empty() || corridor.starts_with(&route.outbound);
                if fits && !routes.iter().any(|r| r.fleet == route.fleet && r.outbound == route.outbound) {
                    routes.push(route);
                }
            }
        }
        if routes.is_empty() { None } else { Some(routes[pick % routes.len()].clone()) }
    }

    fn fits(&self, route: &LorryRoute, item: Item) -> bool {
        !matches!(item, Item::People(_) | Item::Vehicles(_))
            && !self.has_soft_way(item)
            && self.w.lorries(item).iter().any(|r| r.fleet == route.fleet && r.outbound == route.outbound)
    }

    fn lorries_wanted(&self, route: &LorryRoute, left: &[(Item, i32)]) -> i32 {
        let pool = &self.i.fleets[route.fleet];
        let total = |class: usize| -> i32 {
            left.iter()
                .filter(|(item, _)| self.fits(route, *item) && class_of(self.i, *item) == class)
                .map(|l| l.1)
                .sum()
        };
        let need = |n: i32, room: i32| if room > 0 { (n + room - 1) / room } else { 0 };
        need(total(crate::instance::TEU), pool.teu).max(need(total(crate::instance::VEHICLES), pool.vehicles))
    }

    /// Tries to leave on exactly this day.
    fn run_on(
        &mut self,
        day: Day,
        vehicles: &Load,
        corridor: &[(usize, usize)],
        route: Option<&LorryRoute>,
        wanted: i32,
        left: &mut [(Item, i32)],
    ) -> Option<RunPlan> {
        let link = &self.i.legs[corridor[0].0];
        link.arrival(corridor[0].1, day)?;
        let total: i32 = vehicles.iter().map(|v| v.1).sum();
        let room = link.convoy_max;
        let probe = self.chain(corridor, day, total.clamp(1, room), true)?;
        let back = route.map_or(day, |r| probe[r.outbound.len() - 1].arrive);
        let fetch = match route {
            Some(route) => self.fetch(route, wanted.min((room - total.min(room / 2)).max(1)), day, back, total),
            None => None,
        };
        let lorries = fetch.as_ref().map_or(0, |f| f.lorries);
        if lorries == 0 && vehicles.is_empty() {
            return None;
        }
        let driven = total.min(room - lorries).max(0);
        let hops = self.chain(corridor, day, driven + lorries, true)?;
        if lorries > 0 && route.is_some_and(|r| hops[r.outbound.len() - 1].arrive > back) {
            return None;
        }
        if !self.large_enough(&hops, route.map_or(0, |r| r.outbound.len()), driven, lorries) {
            return None;
        }
        let plan = RunPlan { hops };
        self.load_vehicles(vehicles, driven, &plan, left);
        if let Some(fetch) = &fetch {
            self.bring(fetch);
            self.load_lorries(fetch, &plan, left);
        }
        Some(plan)
    }

    /// Departures along hops, the first on `day` exactly (or from it on), each
    /// joining a convoy with room or taking a free one.
    fn chain(&self, hops: &[(usize, usize)], day: Day, size: i32, exact: bool) -> Option<Vec<RunHop>> {
        let mut chain = Vec::with_capacity(hops.len());
        let mut ready = day;
        for (k, &(leg, reverse)) in hops.iter().enumerate() {
            let last = if k == 0 && exact { ready } else { ready + LOOK_AHEAD };
            let hop = (ready..=last.min(self.i.days - 1)).find_map(|d| self.convoy_on(leg, reverse, d, size))?;
            let (from, to) = self.i.legs[leg].ends(reverse);
            let leaves = from == self.site || self.d.closing(from).is_none_or(|c| hop.depart <= c);
            if !leaves || !(self.i.sites[to].exit || self.d.closing(to).is_none_or(|c| hop.arrive < c)) {
                return None;
            }
            ready = hop.arrive + self.i.sites[to].handling;
            chain.push(hop);
        }
        Some(chain)
    }

    fn convoy_on(&self, leg: usize, reverse: usize, day: Day, size: i32) -> Option<RunHop> {
        let link = &self.i.legs[leg];
        let arrive = link.arrival(reverse, day)?;
        let fits = |key: &ConvoyKey| match self.d.convoy(*key) {
            Some(convoy) => convoy.measure(self.i, link).size + size <= link.convoy_max,
            None => size <= link.convoy_max && self.d.covered(leg, reverse, day),
        };
        let key = self.d.convoy_keys(leg, reverse, day).find(fits)?;
        Some(RunHop { key, depart: day, arrive })
    }

    fn load_vehicles(&mut self, vehicles: &Load, driven: i32, plan: &RunPlan, left: &mut [(Item, i32)]) {
        let mut room = driven;
        for &(item, n) in vehicles {
            let n = n.min(room);
            room -= n;
            self.carry(item, n, &plan.hops, left);
        }
    }

    /// Loads TEU and assets on the lorries, along their own hops.
    fn load_lorries(&mut self, fetch: &Fetch, plan: &RunPlan, left: &mut [(Item, i32)]) {
        let hops = &plan.hops[..fetch.route.outbound.len()];
        for hop in hops {
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Lorries(fetch.route.fleet), n: fetch.lorries });
            let (fleet, n) = (fetch.route.fleet, fetch.lorries);
            self.put(Op::UnderWay { fleet, from: hop.depart, to: hop.arrive, n });
        }
        let pool = &self.i.fleets[fetch.route.fleet];
        let mut room = [0, pool.vehicles * fetch.lorries, pool.teu * fetch.lorries];
        // The dearest first: what stays behind may have to be destroyed.
        let mut items: Load =
            left.iter().copied().filter(|(item, n)| *n > 0 && self.fits(&fetch.route, *item)).collect();
        items.sort_by_key(|(item, _)| std::cmp::Reverse(self.value(*item)));
        for (item, n) in items {
            let class = class_of(self.i, item);
            let n = n.min(room[class]);
            room[class] -= n;
            self.carry(item, n, hops, left);
        }
        self.take_party_home(fetch, hops);
    }

    pub(super) fn value(&self, item: Item) -> Cost {
        match item {
            Item::Vehicles(u) => self.i.units[u].vehicle_value,
            Item::Teu(u) => self.i.units[u].teu_value,
            Item::Asset(a) => self.i.assets[a].ways.first().map_or(Cost::MAX, |w| w.1),
            Item::People(_) => Cost::MAX,
        }
    }

    /// Something rides the hops with the convoy and goes on from their end.
    fn carry(&mut self, item: Item, n: i32, hops: &[RunHop], left: &mut [(Item, i32)]) {
        if n <= 0 {
            return;
        }
        if let Some(own) = left.iter_mut().find(|l| l.0 == item) {
            own.1 -= n;
        }
        let mut spot = Spot { site: self.site, since: None };
        for hop in hops {
            self.depart(item, spot, hop.depart, n);
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Item(item), n });
            let to = self.i.legs[hop.key.leg as usize].ends(hop.key.reverse as usize).1;
            spot = Spot { site: to, since: Some(hop.arrive) };
        }
        if let Some(arrived) = spot.since {
            self.go_on(item, n, spot.site, arrived);
        }
    }

    /// Plans how lorries reach the place in time to leave on `day`.
    fn fetch(&self, route: &LorryRoute, wanted: i32, day: Day, back: Day, driven: i32) -> Option<Fetch> {
        let pool = &self.i.fleets[route.fleet];
        if route.inbound.is_empty() {
            let n = self.lorries_free(route.fleet, day, back, wanted);
            return (n > 0).then(|| Fetch {
                route: route.clone(),
                lorries: n,
                inbound: Vec::new(),
                party: None,
                detail: None,
            });
        }
        let least: Day = route.inbound.iter().map(|h| self.i.legs[h.0].days.max(1) + 1).sum();
        for start in (day - least - 30..=day - 1).rev() {
            if start < pool.from.max(0) {
                break;
            }
            let Some(inbound) = self.chain(&route.inbound, start, 1, true) else { continue };
            let handling = self.i.sites[self.site].handling;
            if inbound.last().is_some_and(|hop| hop.arrive + handling <= day) {
                return self.fetch_by(route, wanted, (day, back), inbound, driven);
            }
        }
        None
    }

    fn fetch_by(
        &self,
        route: &LorryRoute,
        wanted: i32,
        (day, back): (Day, Day),
        inbound: Vec<RunHop>,
        driven: i32,
    ) -> Option<Fetch> {
        let start = inbound[0].depart;
        let room = inbound.iter().map(|h| self.room_in(h.key)).min().unwrap_or(0);
        let mut lorries = self.lorries_free(route.fleet, start, back, wanted).min(room);
        for hop in &inbound {
            lorries = lorries.min(self.may_start(route.fleet, hop.depart));
        }
        lorries = lorries.min(self.may_start(route.fleet, day));
        let pool = &self.i.fleets[route.fleet];
        let on_the_road = |from: Day, to: Day| (from..=to).all(|d| pool.daily[d as usize] > 0);
        if lorries <= 0 || !on_the_road(day, back) || !inbound.iter().all(|h| on_the_road(h.depart, h.arrive)) {
            return None;
        }
        if inbound.iter().any(|h| !self.reaches_minimum(h, lorries)) {
            return None;
        }
        let on_the_way = inbound.iter().map(|h| self.i.legs[h.key.leg as usize].escort(lorries)).max().unwrap_or(0);
        let escort = on_the_way.max(self.escorts_wanted(&route.outbound, driven + lorries));
        let mut fetch = Fetch { route: route.clone(), lorries, inbound, party: None, detail: None };
        if escort > 0 {
            let base = self.i.fleets[route.fleet].base;
            let seats = self.i.fleets[route.fleet].seats * lorries;
            let unit = self.escorts_at(base, escort, start, back)?;
            let home_again = fetch.route.relay == base && seats >= escort;
            if home_again {
                fetch.party = Some((unit, escort));
            } else if fetch.inbound.len() == 1 {
                fetch.detail = Some((unit, escort));
            } else {
                return None;
            }
        }
        Some(fetch)
    }

    /// Lorries for the load, enough to seat the escorts that must come and to
    /// make up the smallest convoy that is allowed.
    fn with_escorts(&self, route: &LorryRoute, wanted: i32, driven: i32) -> i32 {
        let seats = self.i.fleets[route.fleet].seats;
        let escorts = self.escorts_wanted(&route.outbound, driven + wanted);
        let seated = if seats > 0 { (escorts + seats - 1) / seats } else { 0 };
        let lorries = wanted.max(seated);
        if lorries == 0 {
            return 0;
        }
        let least = |h: &(usize, usize)| if self.i.legs[h.0].road { self.i.legs[h.0].convoy_min } else { 1 };
        let inbound = route.inbound.iter().map(least).max().unwrap_or(1);
        let outbound = route.outbound.iter().map(least).max().unwrap_or(1) - driven;
        lorries.max(inbound).max(outbound)
    }

    /// Whether a hop's convoy reaches the leg's smallest size with so many more.
    fn reaches_minimum(&self, hop: &RunHop, more: i32) -> bool {
        let link = &self.i.legs[hop.key.leg as usize];
        let there = self.d.convoy(hop.key).map_or(0, |c| c.measure(self.i, link).size);
        !link.road || there + more >= link.convoy_min
    }

    fn large_enough(&self, hops: &[RunHop], with_lorries: usize, driven: i32, lorries: i32) -> bool {
        hops.iter()
            .enumerate()
            .all(|(k, hop)| self.reaches_minimum(hop, driven + if k < with_lorries { lorries } else { 0 }))
    }

    fn room_in(&self, key: ConvoyKey) -> i32 {
        let link = &self.i.legs[key.leg as usize];
        link.convoy_max - self.d.convoy(key).map_or(0, |c| c.measure(self.i, link).size)
    }

    /// Lorries of a fleet that are at their base on all days from `start` to `back`.
    fn lorries_free(&self, fleet: usize, start: Day, back: Day, wanted: i32) -> i32 {
        let pool = &self.i.fleets[fleet];
        if start < pool.from || back > pool.to {
            return 0;
        }
        let away = &self.d.away[fleet][start as usize..=back.min(self.i.days - 1) as usize];
        wanted.min(pool.count - away.iter().copied().max().unwrap_or(0))
    }

    /// How many more may be under way on a day on which some depart.
    fn may_start(&self, fleet: usize, day: Day) -> i32 {
        self.i.fleets[fleet].daily[day as usize] - self.d.under_way[fleet][day as usize]
    }

    /// Puts the lorries' way in on the draft, with whoever escorts them.
    fn bring(&mut self, fetch: &Fetch) {
        let fleet = fetch.route.fleet;
        for hop in &fetch.inbound {
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Lorries(fleet), n: fetch.lorries });
            self.put(Op::UnderWay { fleet, from: hop.depart, to: hop.arrive, n: fetch.lorries });
        }
        if let (Some((unit, n)), Some(hop)) = (fetch.detail, fetch.inbound.first()) {
            let link = &self.i.legs[hop.key.leg as usize];
            let back = hop.depart + (2 * (hop.arrive - hop.depart)).max(1);
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Detail(unit), n });
            self.put(Op::Stay { unit, site: link.ends(hop.key.reverse as usize).0, from: hop.depart, to: back, n: -n });
        }
        if let Some((unit, n)) = fetch.party {
            let base = self.i.fleets[fleet].base;
            let mut at: Option<(usize, Day)> = None;
            for hop in &fetch.inbound {
                if let Some((site, since)) = at {
                    self.put(Op::Stay { unit, site, from: since, to: hop.depart, n });
                }
                self.put(Op::Ride { convoy: hop.key, what: Aboard::Item(Item::People(unit)), n });
                at = Some((self.i.legs[hop.key.leg as usize].ends(hop.key.reverse as usize).1, hop.arrive));
            }
            debug_assert!(self.i.units[unit].home == base);
        }
    }

    /// The escorts that came with the lorries leave with them, and the lorries
    /// are at their base again.
    fn take_party_home(&mut self, fetch: &Fetch, hops: &[RunHop]) {
        let fleet = fetch.route.fleet;
        let base = self.i.fleets[fleet].base;
        let start = fetch.inbound.first().map_or(hops[0].depart, |h| h.depart);
        let back = hops.last().map_or(start, |h| h.arrive);
        let to = if fetch.route.relay == base { back + 1 } else { self.i.days };
        self.put(Op::Away { fleet, from: start, to, n: fetch.lorries });
        let Some((unit, n)) = fetch.party else { return };
        let arrived = fetch.inbound.last().map_or(start, |h| h.arrive);
        self.put(Op::Stay { unit, site: base, from: start, to: back, n: -n });
        self.back_home(unit, back, n);
        let mut at = (self.site, arrived);
        for hop in hops {
            self.put(Op::Stay { unit, site: at.0, from: at.1, to: hop.depart, n });
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Item(Item::People(unit)), n });
            at = (self.i.legs[hop.key.leg as usize].ends(hop.key.reverse as usize).1, hop.arrive);
        }
    }
}
