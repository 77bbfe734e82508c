//! Everybody's way out: first who must drive and escort, then each group by
//! whatever costs least, waiting included.

use super::garrison::Group;
use super::runs::RunPlan;
use super::{Decoder, Spot};
use crate::instance::{Carrier, Cost, Day};
use crate::ops::{Aboard, Item, Op};

/// How a group could go on a day.
#[derive(Clone, Copy)]
enum Choice {
    Path(usize, Day),
    Run(usize),
}

impl Decoder<'_, '_> {
    pub(super) fn move_people(&mut self, mut groups: Vec<Group>, plans: &[RunPlan]) {
        let mut order: Vec<usize> = (0..plans.len()).collect();
        order.sort_by_key(|&p| plans[p].depart());
        for p in order {
            self.crew(&plans[p], &mut groups);
        }
        // Whoever is tied to one day chooses first.
        groups.sort_by_key(|g| (g.by > g.from, g.from, std::cmp::Reverse(self.i.units[g.unit].night_cost), g.unit));
        for group in &mut groups {
            self.evacuate(group, plans);
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
                let seats = self.free_seats(plan);
                let Some(at) = self.pick(groups, plan, escorts).filter(|_| short > 0 && seats > 0) else { break };
                let n = short.min(groups[at].n).min(seats);
                groups[at].n -= n;
                self.board(groups[at].unit, n, plan);
            }
        }
    }

    /// The group to take a driver or escort from: free to leave that day and
    /// waiting least for it; failing that, the first to become free.
    fn pick(&self, groups: &[Group], plan: &RunPlan, escort: bool) -> Option<usize> {
        let day = plan.depart();
        (0..groups.len())
            .filter(|&g| self.may_board(groups[g].unit, plan))
            .filter(|&g| groups[g].n > 0 && (!escort || self.i.units[groups[g].unit].escort))
            .filter(|&g| self.i.units[groups[g].unit].leave_from <= day && groups[g].by >= day)
            .min_by_key(|&g| {
                let group = &groups[g];
                let early = (group.from - day).max(0);
                (early, day - group.from.min(day), self.i.units[group.unit].night_cost, g)
            })
    }

    /// Whether a unit's people may ride all the way and get out from its end.
    fn may_board(&self, unit: usize, plan: &RunPlan) -> bool {
        let end = plan.end(self.i);
        let out = if self.i.sites[end].exit {
            self.i.units[unit].exits[end]
        } else {
            !self.w.soft(Item::People(unit), end).is_empty()
        };
        out && plan.takes(self.i, unit)
    }

    pub(super) fn free_seats(&self, plan: &RunPlan) -> i32 {
        plan.hops
            .iter()
            .map(|hop| {
                self.d
                    .convoy(hop.key)
                    .map_or(0, |c| c.measure(self.i, &self.i.legs[hop.key.leg as usize]).seats - c.people)
            })
            .min()
            .unwrap_or(0)
    }

    /// People ride with a run and go on from its relay.
    pub(super) fn board(&mut self, unit: usize, n: i32, plan: &RunPlan) {
        let mut spot = Spot { site: self.site, since: None };
        for hop in &plan.hops {
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
                Choice::Run(p) => {
                    let n = group.n.min(self.free_seats(&plans[p]));
                    self.board(group.unit, n, &plans[p]);
                    group.n -= n;
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
    fn worth_sending(&self, group: &Group, hop: &crate::instance::Hop, day: Day) -> i32 {
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
        for (p, start) in next.iter_mut().enumerate() {
            let path = &paths[p];
            if let Some((day, price)) = self.first_day(group, &path.hops[0], start) {
                let rest = path.cost - self.first_hop_price(&path.hops[0]);
                offer((day - group.from) as Cost * night + price + rest, Choice::Path(p, day));
            }
        }
        for (p, plan) in plans.iter().enumerate() {
            let day = plan.depart();
            let fits = day >= group.from && day <= group.by && self.free_seats(plan) > 0;
            if fits && self.may_board(group.unit, plan) {
                offer((day - group.from) as Cost * night + plan.fare(self.i), Choice::Run(p));
            }
        }
        best
    }

    /// The part of a path's estimate that its first hop's carriage makes up.
    fn first_hop_price(&self, hop: &crate::instance::Hop) -> Cost {
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
    fn first_day(&self, group: &Group, hop: &crate::instance::Hop, start: &mut Day) -> Option<(Day, Cost)> {
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
