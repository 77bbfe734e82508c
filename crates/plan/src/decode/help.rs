//! People of other places who come to help: they stand guard while the place's
//! own people leave, or drive and escort a run.

use super::Decoder;
use super::runs::RunPlan;
use crate::instance::{Day, PEOPLE};
use crate::ops::{Aboard, Item, Op};
use crate::recipe::{Help, Recipe};
use crate::ways::HelpRoute;

impl Decoder<'_, '_> {
    pub(super) fn fly_in(&mut self, recipe: &Recipe, close: Option<Day>, plans: &[RunPlan], plan_of: &[Option<usize>]) {
        let ways = self.w;
        for help in &recipe.help {
            let Some(route) = ways.help[self.site].get(help.route) else { continue };
            let mark = self.ops.len();
            let done = match help.with_run {
                Some(run) => {
                    let plan = plan_of.get(run).copied().flatten().map(|p| &plans[p]);
                    plan.is_some_and(|plan| self.help_run(help, route, plan))
                }
                None => close.is_some_and(|close| self.help_guard(help, route, close)),
            };
            if !done {
                self.undo_to(mark);
            }
        }
    }

    /// They arrive in time to move on with the run, and leave with it.
    fn help_run(&mut self, help: &Help, route: &HelpRoute, plan: &RunPlan) -> bool {
        if plan.end(self.i) != route.from || !super::runs::takes(self.i, &plan.hops, route.unit) {
            return false;
        }
        let depart = plan.depart();
        let n = help.n.min(self.free_seats(&plan.hops));
        let Some((left, arrived)) = self.arrive(help, route, n, depart - self.i.sites[self.site].handling) else {
            return false;
        };
        let unit = route.unit;
        let mut at = (self.site, arrived);
        for hop in &plan.hops {
            self.put(Op::Stay { unit, site: at.0, from: at.1, to: hop.depart, n });
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Item(Item::People(unit)), n });
            at = (self.i.legs[hop.key.leg as usize].ends(hop.key.reverse as usize).1, hop.arrive);
        }
        self.put(Op::Stay { unit, site: route.from, from: left, to: at.1, n: -n });
        self.back_home(unit, at.1, n);
        self.spared(route, left, at.1)
    }

    /// They stand guard until the closing day and fly back.
    fn help_guard(&mut self, help: &Help, route: &HelpRoute, close: Day) -> bool {
        let hop = route.back;
        let link = &self.i.legs[hop.leg];
        let Some(back) = link.arrival(hop.reverse, close) else { return false };
        let n = help.n.min(self.d.room(PEOPLE, &hop, close).0);
        let Some((left, arrived)) = self.arrive(help, route, n, close - self.i.sites[self.site].handling) else {
            return false;
        };
        let unit = route.unit;
        self.put(Op::Stay { unit, site: self.site, from: arrived, to: close, n });
        self.put(super::soft::carriage(Item::People(unit), &hop, close, n));
        self.put(Op::Stay { unit, site: route.from, from: left, to: back, n: -n });
        self.back_home(unit, back, n);
        self.spared(route, left, back)
    }

    /// Flies `n` in on the first possible day; (departure, arrival).
    fn arrive(&mut self, help: &Help, route: &HelpRoute, n: i32, latest: Day) -> Option<(Day, Day)> {
        if n <= 0 {
            return None;
        }
        let hop = route.there;
        let link = &self.i.legs[hop.leg];
        for day in help.day.max(0)..=latest.min(self.i.days - 1) {
            let Some(arrived) = link.arrival(hop.reverse, day).filter(|&a| a <= latest) else { continue };
            if self.d.room(PEOPLE, &hop, day).0 >= n {
                self.put(super::soft::carriage(Item::People(route.unit), &hop, day, n));
                return Some((day, arrived));
            }
        }
        None
    }

    /// Back at their first place, they are ready after its handling.
    pub(super) fn back_home(&mut self, unit: usize, day: Day, n: i32) {
        let handling = self.i.sites[self.i.units[unit].home].handling;
        self.put(Op::Unready { unit, from: day, to: day + handling, n });
    }

    /// Whether their own place can spare them meanwhile.
    fn spared(&self, route: &HelpRoute, from: Day, to: Day) -> bool {
        let nights = from as usize..to.min(self.i.days) as usize;
        self.d.home[route.unit][nights].iter().all(|&n| n >= 0)
    }
}
