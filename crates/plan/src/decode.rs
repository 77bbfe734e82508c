//! One place's recipe → ops on the draft. Everything the recipe leaves open is
//! decided greedily against what the rest of the plan leaves free: convoys and
//! lorries, soft carriage, disposals, closing steps with shared teams, the
//! garrison that guards and tasks ask for, and every person's way out.

mod cargo;
mod escorts;
mod fetch;
mod garrison;
mod help;
mod people;
mod rear;
mod relay;
mod runs;
mod soft;
mod steps;
mod strays;
mod supply;

use crate::draft::Draft;
use crate::instance::{Day, Instance};
use crate::ops::{Item, Op};
use crate::recipe::{Fate, Recipe, When};
use crate::ways::{Ways, amount_of};
use runs::RunPlan;

/// Decodes `recipe` for a place whose own ops are not in the draft, applies the
/// ops and returns them.
pub(crate) fn decode(draft: &mut Draft, ways: &Ways, site: usize, recipe: &Recipe, ops: &mut Vec<Op>) {
    let mut decoder = Decoder {
        i: draft.i,
        d: draft,
        w: ways,
        site,
        beds: recipe.beds,
        holds: Vec::new(),
        hungry: 0,
        aboard: 0,
        helped: !recipe.help.is_empty(),
        ops,
    };
    decoder.decode(recipe);
}

pub(crate) struct Decoder<'a, 'i> {
    i: &'i Instance,
    d: &'a mut Draft<'i>,
    w: &'a Ways,
    site: usize,
    /// Whether to heed the beds of places on the way.
    beds: bool,
    /// Rear parties wanted on the way.
    holds: Vec<rear::Hold>,
    /// How often a run had no lorries for its supply.
    hungry: i32,
    /// Drivers and escorts that the runs so far ask for.
    aboard: i32,
    /// Whether people of other places come to help drive and escort.
    helped: bool,
    ops: &'a mut Vec<Op>,
}

/// Where something is: at its first place, or since its arrival somewhere.
#[derive(Clone, Copy)]
pub(crate) struct Spot {
    pub site: usize,
    pub since: Option<Day>,
}

impl Decoder<'_, '_> {
    fn decode(&mut self, recipe: &Recipe) {
        self.send_strays();
        if let Some(day) = self.i.sites[self.site].closed {
            self.stay_closed(day);
            return;
        }
        let mut left: Vec<(Item, i32)> =
            self.w.cargo_at[self.site].iter().map(|&c| (c, amount_of(self.i, c))).collect();
        for (at, cargo) in left.iter_mut().enumerate() {
            if let Fate::Dispose(way) = recipe.fates[at] {
                cargo.1 -= self.dispose(cargo.0, cargo.1, way, 0);
            }
        }
        let mut plans = Vec::new();
        let mut plan_of = vec![None; recipe.runs.len()];
        for (at, run) in recipe.runs.iter().enumerate() {
            let When::From(day) = run.when else { continue };
            if let Some(plan) = self.run(run, day, None, &mut left) {
                plan_of[at] = Some(plans.len());
                plans.push(plan);
            }
        }
        self.ship_softly(&mut left);
        let place = &self.i.sites[self.site];
        let closes = place.must_close || (place.may_close && recipe.close < self.i.days);
        let lost = place.lost_on;
        // What guard units have left may go with the last people; the rest
        // must be gone before the steps that wait for it.
        let last_run = recipe.runs.iter().find(|r| r.when == When::AtClose).copied().filter(|_| closes);
        for cargo in left.iter_mut() {
            if last_run.is_none() || !self.may_stay_to_the_end(cargo.0) {
                self.give_up(cargo);
            }
        }
        let close = closes.then(|| self.close(recipe, last_run.as_ref(), &mut left, &mut plans));
        for cargo in left.iter_mut() {
            self.give_up(cargo);
        }
        let close = close.or(lost);
        self.fly_in(recipe, close, &plans, &plan_of);
        self.find_holds();
        let rear = self.rear();
        self.send_details(&plans);
        let groups = self.garrison(recipe, close, &rear);
        self.move_people(groups, &plans);
        self.feed();
        self.fill_up();
    }

    /// A place that has closed: what was done stays.
    fn stay_closed(&mut self, day: Day) {
        let site = self.site;
        for step in 0..self.i.sites[site].steps.len() {
            if let Some(start) = self.i.sites[site].steps[step].fixed {
                self.put(Op::Step { site, step, start });
            }
        }
        for &task in &self.i.sites[site].tasks {
            if let Some(day) = self.i.tasks[task].transferred {
                self.put(Op::Transfer { task, day });
            }
        }
        self.put(Op::Close { site, day });
    }

    fn may_stay_to_the_end(&self, item: Item) -> bool {
        let (Item::Vehicles(u) | Item::Teu(u)) = item else { return false };
        self.i.units[u].guard && self.i.units[u].leave_by >= self.i.days - 1
    }

    /// Guard units of the place whose equipment is still there when the steps
    /// that wait for the stores begin: it is exempt while some of them are there.
    fn rear(&self) -> Vec<usize> {
        let Some(&by) = self.d.nights[self.site].stores_out.iter().min() else { return Vec::new() };
        let mut rear = Vec::new();
        for op in self.ops.iter() {
            let Op::Store { item: Item::Vehicles(u) | Item::Teu(u), site, from, to, n } = *op else { continue };
            let leaves = site == self.site && to == self.i.days && n < 0 && from >= by;
            if leaves && self.i.units[u].guard && self.i.units[u].home == site && !rear.contains(&u) {
                rear.push(u);
            }
        }
        rear
    }

    /// Schedules the steps and sets the closing day; the last run leaves on it.
    fn close(
        &mut self,
        recipe: &Recipe,
        last_run: Option<&crate::recipe::Run>,
        left: &mut [(Item, i32)],
        plans: &mut Vec<RunPlan>,
    ) -> Day {
        let done = self.schedule_steps();
        let last_night = self.d.last_store_night(self.site, false);
        let transit = self.transit_end().max(self.details_back(plans));
        let place = &self.i.sites[self.site];
        let may_leave = self.w.units_at[self.site].iter().map(|&u| self.i.units[u].leave_from).max().unwrap_or(0);
        let mut day = recipe
            .close
            .max(done)
            .max(place.close_from)
            .max(transit)
            .max(may_leave)
            .max(last_night.map_or(0, |n| n + 1));
        if let Some(run) = last_run {
            if let Some(plan) = self.run(run, day, Some(self.i.days - 1), left) {
                day = plan.depart();
                plans.push(plan);
            } else {
                for cargo in left.iter_mut() {
                    self.give_up(cargo);
                }
            }
        }
        if plans.iter().all(|p| p.depart() != day) {
            day = match self.last_buses(day) {
                Some(plan) => {
                    let day = plan.depart();
                    plans.push(plan);
                    day
                }
                None => self.day_to_leave(day),
            };
        }
        let day = day.min(self.i.days - 1);
        self.put(Op::Close { site: self.site, day });
        day
    }

    /// Buses for the last people of a place that nothing else serves.
    fn last_buses(&mut self, day: Day) -> Option<RunPlan> {
        let served = |u: &usize| !self.w.soft(Item::People(*u), self.site).is_empty();
        if self.w.units_at[self.site].iter().any(served) {
            return None;
        }
        let run = crate::recipe::Run {
            when: When::AtClose,
            lorries: i32::MAX,
            vehicles: crate::recipe::Take::People,
            route: 0,
            pick: 0,
            cut: 0,
            mounted: true,
        };
        self.run(&run, day, Some(self.i.days - 1), &mut [])
    }

    /// The first day from `day` on that has soft room for the last guard; `day`
    /// itself where none has.
    fn day_to_leave(&self, day: Day) -> Day {
        let guard = self.i.sites[self.site].guard;
        let mut hops: Vec<crate::network::Hop> = Vec::new();
        for &unit in self.w.units_at[self.site].iter().filter(|&&u| self.i.units[u].guard) {
            for path in self.w.soft(Item::People(unit), self.site) {
                if !hops.contains(&path.hops[0]) {
                    hops.push(path.hops[0]);
                }
            }
        }
        let room = |d: Day| -> i32 {
            let open = hops.iter().filter(|h| self.i.legs[h.leg].arrival(h.reverse, d).is_some());
            open.map(|h| self.d.room(crate::instance::PEOPLE, h, d).0).sum()
        };
        (day..(day + 60).min(self.i.days)).find(|&d| room(d) >= guard).unwrap_or(day)
    }

    /// The first day on which nothing of other places passes through any more.
    fn transit_end(&self) -> Day {
        let nights = &self.d.nights[self.site];
        let own: Vec<&Vec<i32>> = self.w.units_at[self.site].iter().map(|&u| &self.d.home[u]).collect();
        let stranger = |t: &usize| nights.people[*t] > own.iter().map(|h| h[*t]).sum::<i32>();
        let strangers = (0..self.i.days as usize).rev().find(stranger).map_or(0, |t| t as Day + 1);
        strangers.max(self.escorts_back())
    }

    /// The first day on which every escort that went out from here is back and
    /// may move on.
    fn escorts_back(&self) -> Day {
        let back = |&u: &usize| {
            let people = self.i.units[u].people;
            // Nothing may arrive on the closing day itself.
            self.d.home[u].iter().rposition(|&n| n < people).map_or(0, |t| t as Day + 2)
        };
        self.w.units_at[self.site].iter().map(back).max().unwrap_or(0)
    }

    fn put(&mut self, op: Op) {
        self.d.apply(&op, 1);
        self.ops.push(op);
    }

    /// Takes back everything put since `mark`.
    fn undo_to(&mut self, mark: usize) {
        while self.ops.len() > mark {
            if let Some(op) = self.ops.pop() {
                self.d.apply(&op, -1);
            }
        }
    }

    /// A thing leaves its spot on `day`.
    fn depart(&mut self, item: Item, spot: Spot, day: Day, n: i32) {
        let (from, to, n) = match spot.since {
            None => (day, self.i.days, -n),
            Some(arrived) => (arrived, day, n),
        };
        self.presence(item, spot.site, from, to, n);
    }

    fn presence(&mut self, item: Item, site: usize, from: Day, to: Day, n: i32) {
        if from >= to || n == 0 {
            return;
        }
        self.put(match item {
            Item::People(unit) => Op::Stay { unit, site, from, to, n },
            _ => Op::Store { item, site, from, to, n },
        });
    }

    /// The last day on which a thing may leave a place.
    fn leave_limit(&self, item: Item, spot: Spot) -> Day {
        let nights = &self.d.nights[spot.site];
        let closing = nights.closing.unwrap_or(self.i.days - 1);
        match item {
            Item::People(unit) if spot.since.is_none() => closing.min(self.i.units[unit].leave_by),
            Item::People(_) => closing,
            _ if spot.since.is_none() && self.may_stay_to_the_end(item) => closing,
            _ => closing.min(nights.stores_limit(spot.since.unwrap_or(0))),
        }
    }

    /// Whether a thing may arrive at a place that day.
    fn may_arrive(&self, item: Item, site: usize, day: Day) -> bool {
        if self.i.sites[site].exit {
            return true;
        }
        let nights = &self.d.nights[site];
        let stores = matches!(item, Item::People(_)) || nights.stores_limit(day) > day;
        stores && nights.closing.is_none_or(|c| day < c)
    }
}
