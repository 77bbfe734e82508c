//! Escorts of other places: who can spare them, and whether they must come.

use super::Decoder;
use super::fetch::turned;
use super::runs::{RunHop, RunPlan};
use crate::instance::Day;
use crate::network::LorryRoute;
use crate::ops::{Aboard, Op};

impl Decoder<'_, '_> {
    /// A route of lorries with seats that could bring escorts to a place that
    /// has none.
    pub(super) fn escort_route(&self, corridor: &[(usize, usize)]) -> Option<LorryRoute> {
        if corridor.is_empty() || self.has_escorts(self.site) {
            return None;
        }
        self.w.escort_routes[self.site].iter().find(|r| corridor.starts_with(&r.outbound)).cloned()
    }

    pub(super) fn has_escorts(&self, at: usize) -> bool {
        self.w.units_at[at].iter().any(|&u| self.i.units[u].escort)
    }

    /// Escorts that must come along for the way out, where the place has none.
    pub(super) fn escorts_wanted(&self, at: usize, outbound: &[(usize, usize)], size: i32) -> i32 {
        if self.has_escorts(at) {
            return 0;
        }
        outbound.iter().map(|h| self.i.legs[h.0].escort(size)).max().unwrap_or(0)
    }

    /// A unit at its first place that can spare escorts for a while.
    pub(super) fn escorts_at(&self, base: usize, n: i32, from: Day, to: Day) -> Option<usize> {
        let lends = |u: &usize| self.i.units[*u].escort && self.can_lend(base, *u, n, from, to);
        let units = self.w.units_at[base].iter().copied().filter(lends);
        units.max_by_key(|&u| (self.spare(base, u, from, to), std::cmp::Reverse(u)))
    }

    /// How many of a unit are at their first place on all days from one to
    /// another, and ready again after it.
    fn spare(&self, base: usize, unit: usize, from: Day, to: Day) -> i32 {
        let to = (to + self.i.sites[base].handling - 1).min(self.i.days - 1);
        self.d.home[unit][from as usize..=to as usize].iter().copied().min().unwrap_or(0)
    }

    /// Whether a place can do without so many of a unit for a while.
    pub(super) fn can_lend(&self, base: usize, unit: usize, n: i32, from: Day, to: Day) -> bool {
        if self.spare(base, unit, from, to) < n {
            return false;
        }
        let to = (to + self.i.sites[base].handling - 1).min(self.i.days - 1);
        let guards = &self.d.nights[base].guards()[from as usize..=to as usize];
        let margin = guards.iter().copied().min().unwrap_or(0) - self.i.sites[base].guard;
        (!self.i.units[unit].guard || margin >= n) && self.duties_spare(base, unit, n, from, to)
    }

    /// Whether a place's hard tasks keep their strength without so many of a unit.
    fn duties_spare(&self, base: usize, unit: usize, n: i32, from: Day, to: Day) -> bool {
        self.i.sites[base].tasks.iter().all(|&task| {
            let duty = &self.i.tasks[task];
            let end = self.d.transfers[task].unwrap_or(duty.until + 1).min(to + 1);
            !duty.hard
                || !self.i.units[unit].has(duty.role)
                || (from.max(duty.from)..end)
                    .all(|t| self.d.nights[base].strength(self.i, task, t as usize) >= duty.strength + n)
        })
    }

    /// What a run asks of escorts who see it off and turn round, because it has
    /// no seats for them.
    fn detail_of(&self, plan: &RunPlan) -> i32 {
        let hop = plan.hops[0];
        let Some(convoy) = self.d.convoy(hop.key).filter(|_| self.has_escorts(self.site)) else { return 0 };
        let m = convoy.measure(self.i, &self.i.legs[hop.key.leg as usize]);
        let seats = m.seats.min(self.fed(hop.key)) - convoy.people;
        m.escort_needed - m.escort - seats.max(0)
    }

    /// Sends them before it is decided who stays here how long, so that nobody
    /// counts on them meanwhile.
    pub(super) fn send_details(&mut self, plans: &[RunPlan]) {
        for plan in plans {
            let n = self.detail_of(plan);
            if n > 0 {
                self.see_off(&plan.hops[0], n);
            }
        }
    }

    /// So many of the place's own escorts go with a hop and turn round, where it can spare them.
    pub(super) fn see_off(&mut self, hop: &RunHop, n: i32) {
        let back = turned(hop);
        if back >= self.d.closing(self.site).unwrap_or(self.i.days) {
            return;
        }
        if let Some(unit) = self.escorts_at(self.site, n, hop.depart, back) {
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Detail(unit), n });
            self.put(Op::Stay { unit, site: self.site, from: hop.depart, to: back, n: -n });
        }
    }

    /// The first day on which the place may close for them: nobody may come back on
    /// the closing day itself (K1).
    pub(super) fn details_back(&self, plans: &[RunPlan]) -> Day {
        let asked = plans.iter().filter(|plan| self.detail_of(plan) > 0);
        let ready = asked.map(|plan| turned(&plan.hops[0]) + 1);
        ready.max().unwrap_or(0)
    }
}
