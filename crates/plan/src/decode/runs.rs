//! Convoys: unit vehicles that drive themselves, lorries that come empty and
//! leave laden, their escorts, day by day along the corridor.

use super::fetch::Fetch;
use super::{Decoder, Spot};
use crate::instance::{Cost, Day, Instance};
use crate::network::LorryRoute;
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
        let day = day.max(self.i.now);
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
        self.hungry = 0;
        while start <= last {
            // With lorries on the first suitable days, without them later.
            let ask = if start <= day + LOOK_AHEAD / 3 || vehicles.is_empty() { wanted } else { 0 };
            let route = route.as_ref().filter(|_| ask > 0);
            if let Some(plan) = self.run_on(start, &vehicles, &corridor, route, (ask, run.mounted), left) {
                return Some(plan);
            }
            self.undo_to(mark);
            // What keeps supply away on a day mostly does on the next ones.
            start += 1 + self.hungry * self.hungry / 2;
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
            if let Some(plan) = self.run_on(start, &Vec::new(), &route.outbound, Some(route), (wanted, false), &mut [])
            {
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
            let plain = match item {
                Item::Vehicles(unit) => !self.i.units[unit].guard,
                Item::Asset(asset) if self.i.assets[asset].self_drive => true,
                _ => continue,
            };
            let taken = match run.vehicles {
                Take::None | Take::People => false,
                Take::Plain => plain,
                Take::All => true,
            };
            let all = self.w.corridors(item);
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

    /// What of a load has passed its stations by a day.
    fn passed(&self, load: &Load, day: Day) -> Load {
        let mut passed = Load::new();
        for &(item, n) in load {
            // Those before it may take the same station's places.
            let before: i32 = passed.iter().map(|l| l.1).sum();
            let n = if self.i.stations.is_empty() {
                self.d.may_leave_for_good(item, None, day, n)
            } else {
                self.d.may_pass(item, self.site, None, day, n + before).min(n + before) - before
            };
            if n > 0 {
                passed.push((item, n));
            }
        }
        passed
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
        (wanted, mounted): (i32, bool),
        left: &mut [(Item, i32)],
    ) -> Option<RunPlan> {
        let link = &self.i.legs[corridor[0].0];
        link.arrival(corridor[0].1, day)?;
        let vehicles = &self.passed(vehicles, day);
        let total: i32 = vehicles.iter().map(|v| v.1).sum();
        let room = link.convoy_max - self.supply_slots(corridor, total);
        let probe = self.chain(corridor, day, total.clamp(1, room), true)?;
        let back = route.map_or(day, |r| probe[r.outbound.len() - 1].arrive);
        let fetch = match route {
            Some(route) => {
                let wanted = wanted.min((room - total.min(room / 2)).max(1));
                self.fetch(self.site, route, wanted, (day, back), total, mounted)
            }
            None => None,
        };
        let lorries = fetch.as_ref().map_or(0, |f| f.lorries);
        if lorries == 0 && vehicles.is_empty() {
            return None;
        }
        let fetched = fetch.as_ref().map_or(0, Fetch::size);
        let driven = total.min(room - fetched).min(self.drivers(day, corridor, fetched)).max(0);
        if driven + lorries == 0 {
            return None;
        }
        let hops = self.chain(corridor, day, driven + fetched, true)?;
        if lorries > 0 && route.is_some_and(|r| hops[r.outbound.len() - 1].arrive > back) {
            return None;
        }
        if !self.large_enough(&hops, route.map_or(0, |r| r.outbound.len()), driven, fetched) {
            return None;
        }
        let crew = driven + self.own_escort(corridor, driven + fetched);
        let plan = RunPlan { hops };
        let before = left.to_vec();
        self.load_vehicles(vehicles, driven, &plan, left);
        if let Some(fetch) = &fetch {
            self.bring(fetch);
            self.load_lorries(fetch, &plan, left);
        }
        if !self.attach_supply_lorries(&plan) {
            left.copy_from_slice(&before);
            self.hungry += 1;
            return None;
        }
        self.aboard += crew;
        Some(plan)
    }

    /// How many vehicles the people of the place can drive and escort on a day:
    /// not those whom its guard and its hard tasks ask for.
    fn drivers(&self, day: Day, corridor: &[(usize, usize)], lorries: i32) -> i32 {
        if self.helped {
            return i32::MAX;
        }
        let here: i32 = self.w.units_at[self.site].iter().map(|&u| self.d.home[u][day as usize]).sum();
        let place = &self.i.sites[self.site];
        let hard = |&&t: &&usize| {
            let duty = &self.i.tasks[t];
            let over = duty.transfer_from.is_some_and(|from| from <= day) || duty.transferred.is_some();
            duty.hard && !over && (duty.from..=duty.until).contains(&day)
        };
        let kept: i32 = place.tasks.iter().filter(hard).map(|&t| self.i.tasks[t].strength).sum();
        // Without a hard task nothing but the guard stays, and it leaves last.
        let kept = if kept > 0 { kept + place.guard } else { 0 };
        let free = here - kept - self.aboard - self.own_escort(corridor, lorries);
        let (mut most, mut fewest) = (free.max(0), 0);
        while fewest < most {
            let some = (fewest + most + 1) / 2;
            let more = self.own_escort(corridor, some + lorries) - self.own_escort(corridor, lorries);
            if some + more <= free { fewest = some } else { most = some - 1 }
        }
        fewest
    }

    /// Escorts that a run of so many vehicles asks of the place's own people.
    fn own_escort(&self, corridor: &[(usize, usize)], size: i32) -> i32 {
        let needed = corridor.iter().map(|h| self.i.legs[h.0].escort(size)).max().unwrap_or(0);
        if self.has_escorts(self.site) { needed } else { 0 }
    }

    /// Departures along hops, the first on `day` exactly (or from it on), each
    /// joining a convoy with room or taking a free one.
    pub(super) fn chain(&self, hops: &[(usize, usize)], day: Day, size: i32, exact: bool) -> Option<Vec<RunHop>> {
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
            ready = hop.arrive + self.i.sites[to].handling.max(self.passing_days(to, size));
            chain.push(hop);
        }
        Some(chain)
    }

    /// Days that so many vehicles take at the washing stations of a place.
    fn passing_days(&self, at: usize, size: i32) -> Day {
        let washes = self.i.stations.iter().filter(|s| s.site == at && s.class == crate::instance::VEHICLES);
        washes.map(|s| (size + s.per_day - 1) / s.per_day.max(1)).max().unwrap_or(0)
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
        let day = plan.depart();
        for hop in hops {
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Lorries(fetch.route.fleet), n: fetch.lorries });
            let (fleet, n) = (fetch.route.fleet, fetch.lorries);
            self.put(Op::UnderWay { fleet, from: hop.depart, to: hop.arrive, n });
        }
        let pool = &self.i.fleets[fetch.route.fleet];
        let mut room = [0, pool.vehicles * fetch.lorries, pool.teu * fetch.lorries];
        let escorts = hops.iter().map(|h| self.i.legs[h.key.leg as usize].escort(fetch.lorries)).max().unwrap_or(0);
        room[crate::instance::TEU] -= self.supply_reserve(hops, escorts + 4).min(room[crate::instance::TEU]);
        // The dearest first: what stays behind may have to be destroyed.
        let mut items: Load =
            left.iter().copied().filter(|(item, n)| *n > 0 && self.fits(&fetch.route, *item)).collect();
        items.sort_by_key(|(item, _)| std::cmp::Reverse(self.value(*item)));
        for (item, n) in items {
            let class = class_of(self.i, item);
            let n = self.d.may_pass(item, self.site, None, day, n.min(room[class]));
            room[class] -= n;
            self.carry(item, n, hops, left);
        }
        self.take_party_home(self.site, fetch, hops);
    }

    pub(super) fn value(&self, item: Item) -> Cost {
        match item {
            Item::Vehicles(u) => self.i.units[u].vehicle_value,
            Item::Teu(u) => self.i.units[u].teu_value,
            Item::Asset(a) => self.i.assets[a].ways.first().map_or(Cost::MAX, |w| w.1),
            Item::People(_) => Cost::MAX,
            Item::Supply => 0,
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
}
