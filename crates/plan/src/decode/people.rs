//! Everybody's way out: first who must drive and escort, then each group by
//! whatever costs least, waiting included.

use super::garrison::Group;
use super::runs::{RunHop, RunPlan};
use super::{Decoder, Spot};
use crate::instance::{Cost, Day};
use crate::network::Carrier;
use crate::ops::{Aboard, Item, Op};

/// How a group could go on a day.
#[derive(Clone, Copy)]
enum Choice {
    Path(usize, Day),
    /// With a run, getting off after so many hops.
    Run(usize, usize),
    /// Released where they are.
    Release(Day),
}

impl Decoder<'_, '_> {
    pub(super) fn move_people(&mut self, mut groups: Vec<Group>, plans: &[RunPlan]) {
        let mut order: Vec<usize> = (0..plans.len()).collect();
        order.sort_by_key(|&p| plans[p].depart());
        for p in order {
            self.ride_along(&plans[p], &mut groups);
            self.crew(&plans[p], &mut groups);
            self.local_escorts(&plans[p]);
        }
        self.fly_to_holds(&mut groups);
        // Whoever is tied to one day chooses first.
        groups.sort_by_key(|g| (g.by > g.from, g.from, std::cmp::Reverse(self.i.units[g.unit].night_cost), g.unit));
        for group in &mut groups {
            self.evacuate(group, plans);
        }
        // Where nobody has a seat, escorts see the column off and turn round.
        for plan in plans {
            self.escorts_from_here(plan);
        }
    }

    /// Drivers and escorts of a run.
    fn crew(&mut self, plan: &RunPlan, groups: &mut [Group]) {
        let lack = |s: &Self| {
            plan.hops.iter().fold((0, 0), |worst: (i32, i32), hop| {
                let Some(convoy) = s.d.convoy(hop.key) else { return worst };
                let m = convoy.measure(s.i, &s.i.legs[hop.key.leg as usize]);
                (worst.0.max(m.self_driven - convoy.people), worst.1.max(m.escort_needed - m.escort))
            })
        };
        for escorts in [true, false] {
            loop {
                let (drivers, escort) = lack(self);
                let short = if escorts { escort } else { drivers };
                let seats = self.free_seats(&plan.hops);
                let Some(at) = self.pick(groups, plan, escorts).filter(|_| short > 0 && seats > 0) else { break };
                let n = short.min(groups[at].n).min(seats);
                groups[at].n -= n;
                self.board(groups[at].unit, n, &plan.hops);
            }
        }
    }

    /// The group to take a driver or escort from: free to leave that day and
    /// waiting least for it; failing that, the first to become free.
    fn pick(&self, groups: &[Group], plan: &RunPlan, escort: bool) -> Option<usize> {
        let day = plan.depart();
        (0..groups.len())
            .filter(|&g| self.may_board(groups[g].unit, &plan.hops))
            .filter(|&g| groups[g].n > 0 && (!escort || self.i.units[groups[g].unit].escort))
            .filter(|&g| self.i.units[groups[g].unit].leave_from <= day && groups[g].by >= day)
            .min_by_key(|&g| {
                let group = &groups[g];
                let early = (group.from - day).max(0);
                (early, day - group.from.min(day), self.i.units[group.unit].night_cost, g)
            })
    }

    /// Whether a unit's people may ride these hops and get out from their end.
    fn may_board(&self, unit: usize, hops: &[RunHop]) -> bool {
        let Some(last) = hops.last() else { return false };
        let end = self.i.legs[last.key.leg as usize].ends(last.key.reverse as usize).1;
        let out = if self.i.sites[end].exit {
            self.i.units[unit].exits[end]
        } else {
            !self.w.soft(Item::People(unit), end).is_empty()
        };
        out && super::runs::takes(self.i, hops, unit)
    }

    /// Where a hop still lacks escorts, those stationed at its origin go along
    /// and turn round.
    pub(super) fn local_escorts(&mut self, plan: &RunPlan) {
        for hop in &plan.hops {
            let link = &self.i.legs[hop.key.leg as usize];
            let Some(convoy) = self.d.convoy(hop.key) else { continue };
            let m = convoy.measure(self.i, link);
            let short = m.escort_needed - m.escort;
            let back = hop.depart + (2 * (hop.arrive - hop.depart)).max(1);
            let origin = link.ends(hop.key.reverse as usize).0;
            let closed = self.d.closing(origin).is_some_and(|c| back >= c);
            if short <= 0 || back >= self.i.days || closed || origin == self.site {
                continue;
            }
            if let Some(unit) = self.escorts_at(origin, short, hop.depart, back) {
                self.put(Op::Ride { convoy: hop.key, what: Aboard::Detail(unit), n: short });
                self.put(Op::Stay { unit, site: origin, from: hop.depart, to: back, n: -short });
            }
        }
    }

    pub(super) fn free_seats(&self, hops: &[RunHop]) -> i32 {
        hops.iter()
            .map(|hop| {
                let link = &self.i.legs[hop.key.leg as usize];
                let seats = |c: &crate::draft::Convoy| c.measure(self.i, link).seats.min(self.fed(hop.key)) - c.people;
                self.d.convoy(hop.key).map_or(0, seats)
            })
            .min()
            .unwrap_or(0)
    }

    /// People ride with a run and go on from its relay.
    pub(super) fn board(&mut self, unit: usize, n: i32, hops: &[RunHop]) {
        let mut spot = Spot { site: self.site, since: None };
        for hop in hops {
            self.depart(Item::People(unit), spot, hop.depart, n);
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Item(Item::People(unit)), n });
            let to = self.i.legs[hop.key.leg as usize].ends(hop.key.reverse as usize).1;
            spot = Spot { site: to, since: Some(hop.arrive) };
        }
        if let Some(arrived) = spot.since {
            self.go_on(Item::People(unit), n, spot.site, arrived);
        }
    }

    /// Sends a group, piece by piece, each by the cheapest way per person.
    fn evacuate(&mut self, group: &mut Group, plans: &[RunPlan]) {
        let ways = self.w;
        let item = Item::People(group.unit);
        let paths = ways.soft(item, self.site);
        let mut next: Vec<Day> = vec![group.from; paths.len().min(4)];
        while group.n > 0 {
            let Some((_, choice)) = self.cheapest(group, &mut next, plans) else { break };
            match choice {
                Choice::Run(p, hops) => {
                    let hops = &plans[p].hops[..hops];
                    let n = group.n.min(self.free_seats(hops));
                    self.board(group.unit, n, hops);
                    group.n -= n;
                }
                Choice::Release(day) => {
                    let (unit, n, site) = (group.unit, group.n, self.site);
                    self.depart(item, Spot { site, since: None }, day, n);
                    self.put(Op::Out { unit, day, n });
                    self.put(Op::Release { unit, site, day, n });
                    group.n = 0;
                }
                Choice::Path(p, day) => {
                    let n = group.n.min(self.worth_sending(group, &paths[p].hops[0], day));
                    let spot = Spot { site: self.site, since: None };
                    let placed = self.send_on(item, n, spot, day, &paths[p].hops);
                    group.n -= placed;
                    if placed < n {
                        next[p] = day + 1;
                    }
                }
            }
        }
    }

    /// As many as ride at the same price: the free seats of sorties that fly
    /// anyway, or whole sorties.
    fn worth_sending(&self, group: &Group, hop: &crate::network::Hop, day: Day) -> i32 {
        let (room, free) = self.d.room(crate::instance::PEOPLE, hop, day);
        match hop.carrier {
            Carrier::Contracted => room,
            Carrier::Shuttle(_) if free > 0 => free,
            Carrier::Shuttle(fleet) => {
                let seats = self.i.fleets[fleet].seats.max(1);
                let whole = (group.n / seats * seats).min(room);
                if whole > 0 { whole } else { room }
            }
        }
    }

    fn cheapest(&self, group: &Group, next: &mut [Day], plans: &[RunPlan]) -> Option<(Cost, Choice)> {
        let body = &self.i.units[group.unit];
        let night = body.night_cost + self.i.sites[self.site].night_cost;
        let ways = self.w;
        let paths = ways.soft(Item::People(group.unit), self.site);
        let mut best: Option<(Cost, Choice)> = None;
        let mut offer = |cost: Cost, choice: Choice| {
            if best.is_none_or(|b| cost < b.0) {
                best = Some((cost, choice));
            }
        };
        if let Some(from) = body.released_from {
            let day = from.max(group.from);
            if day <= group.by {
                offer((day - group.from) as Cost * night, Choice::Release(day));
            }
        }
        for (p, start) in next.iter_mut().enumerate() {
            let path = &paths[p];
            if let Some((day, price)) = self.first_day(group, &path.hops[0], start) {
                let rest = path.cost - self.first_hop_price(&path.hops[0]);
                offer((day - group.from) as Cost * night + price + rest, Choice::Path(p, day));
            }
        }
        for (p, plan) in plans.iter().enumerate() {
            let day = plan.depart();
            if day < group.from || day > group.by {
                continue;
            }
            for hops in 1..=plan.hops.len() {
                let ridden = &plan.hops[..hops];
                if self.free_seats(ridden) > 0 && self.may_board(group.unit, ridden) {
                    let rest = self.after_ride(group.unit, ridden);
                    offer(
                        (day - group.from) as Cost * night + super::runs::fare(self.i, ridden) + rest,
                        Choice::Run(p, hops),
                    );
                }
            }
        }
        best
    }

    /// What a rider still costs after the ride, and the days on the way priced
    /// as soft paths price them (so that both kinds compare).
    fn after_ride(&self, unit: usize, hops: &[RunHop]) -> Cost {
        let Some(last) = hops.last() else { return 0 };
        let end = self.i.legs[last.key.leg as usize].ends(last.key.reverse as usize).1;
        let on = self.w.soft(Item::People(unit), end).first().map_or(0, |path| path.cost);
        let late = self.i.withdrawal.map_or(0, |w| (last.arrive - w).max(0)) as Cost * self.i.late_cost;
        on + late + self.i.road_days(last.arrive - hops[0].depart)
    }

    /// The part of a path's estimate that its first hop's carriage makes up.
    fn first_hop_price(&self, hop: &crate::network::Hop) -> Cost {
        let charge = self.i.legs[hop.leg].charge[crate::instance::PEOPLE];
        match hop.carrier {
            Carrier::Contracted => charge,
            Carrier::Shuttle(f) => charge + self.sortie(f, hop.leg) / self.i.fleets[f].seats.max(1) as Cost,
        }
    }

    fn sortie(&self, fleet: usize, leg: usize) -> Cost {
        self.i.fleets[fleet].sortie_share + self.i.sortie_km(fleet, leg)
    }

    /// The first day with room on a hop, and the price per person then.
    fn first_day(&self, group: &Group, hop: &crate::network::Hop, start: &mut Day) -> Option<(Day, Cost)> {
        let link = &self.i.legs[hop.leg];
        let last = group.by.min(self.leave_limit(Item::People(group.unit), Spot { site: self.site, since: None }));
        while *start <= last {
            let day = *start;
            let (room, free) = self.d.room(crate::instance::PEOPLE, hop, day);
            if room > 0 && link.arrival(hop.reverse, day).is_some() {
                let charge = link.charge[crate::instance::PEOPLE];
                let price = match hop.carrier {
                    Carrier::Shuttle(f) if free <= 0 => {
                        let seats = self.i.fleets[f].seats.max(1).min(group.n);
                        let hazard = link.hazard[hop.reverse][day as usize];
                        charge + (self.sortie(f, hop.leg) + hazard) / seats as Cost
                    }
                    _ => charge,
                };
                return Some((day, price));
            }
            *start += 1;
        }
        None
    }
}
