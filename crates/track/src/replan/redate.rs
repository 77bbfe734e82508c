//! The plainest way to mend a plan: what did not go, or cannot go as planned,
//! goes as it was planned on a later day, and a site that is not empty in time
//! closes later. Each step is kept only where the checker finds nothing new wrong.

use crate::freeze::{Dropped, DroppedPart};
use crate::happened::from_day;
use rearguard_check::{Rule, Violation, check};
use rearguard_model::*;
use std::collections::BTreeSet;

/// What goes late goes at most so many days late.
const LATEST: Day = 30;

/// So many plans are checked at most.
const TRIES: usize = 1_000;

struct Redating<'a> {
    mission: &'a Mission,
    calendar: &'a Calendar,
    old: &'a Plan,
    on: Date,
    /// Movements that have departed.
    gone: &'a BTreeSet<String>,
    /// The past as it happened, what of the old plan stays, and what goes late.
    happened: Plan,
    /// How much is wrong with it.
    wrong: usize,
    tries: usize,
}

/// The plan with what was dropped on later days, where that is possible.
pub(super) fn redate(
    (mission, calendar): (&Mission, &Calendar),
    old: &Plan,
    happened: Plan,
    dropped: &[Dropped],
    gone: &BTreeSet<String>,
    on: Date,
) -> Plan {
    let mut work = Redating { mission, calendar, old, on, gone, happened, wrong: 0, tries: TRIES };
    work.wrong = work.violations(&work.happened).len();
    let movements = work.movements(dropped);
    let disposals = work.disposals(dropped);
    for _ in 0..2 {
        movements.iter().for_each(|row| work.movement(row));
    }
    disposals.iter().for_each(|row| work.disposal(row));
    let late = dropped.iter().filter(|row| matches!(row.what, DroppedPart::Step | DroppedPart::Closure));
    let mut sites: BTreeSet<String> = late.filter_map(|row| row.subject.split(' ').next()).map(str::to_owned).collect();
    let still = work.violations(&work.happened);
    sites.extend(still.into_iter().filter(|row| matches!(row.rule, Rule::K1 | Rule::K2)).filter_map(|row| row.place));
    sites.iter().for_each(|site| work.closing(site));
    work.happened
}

impl Redating<'_> {
    fn later(&self, date: Date, days: Day) -> Date {
        self.mission.date(self.mission.day(date).saturating_add(days))
    }

    /// Movements that cannot go as planned, in the order in which they should.
    fn movements(&self, dropped: &[Dropped]) -> Vec<Movement> {
        let ids: BTreeSet<&str> =
            dropped.iter().filter(|row| row.what == DroppedPart::Movement).map(|row| row.subject.as_str()).collect();
        let mut rows: Vec<Movement> =
            self.old.movements.iter().filter(|row| ids.contains(row.id.as_str())).cloned().collect();
        rows.sort_by_key(|row| row.depart);
        rows
    }

    /// Disposals that were not made, or cannot be made when planned.
    fn disposals(&self, dropped: &[Dropped]) -> Vec<Disposal> {
        let names: BTreeSet<&str> =
            dropped.iter().filter(|row| row.what == DroppedPart::Disposal).map(|row| row.subject.as_str()).collect();
        let owner =
            |row: &Disposal| row.unit.as_ref().or(row.asset.as_ref()).is_some_and(|name| names.contains(name.as_str()));
        let open = |row: &&Disposal| owner(row) && !self.happened.disposals.contains(row);
        self.old.disposals.iter().filter(open).cloned().collect()
    }

    /// On its own day where it can go whole again, else on the first day on which it can.
    fn movement(&mut self, row: &Movement) {
        let now = self.happened.movements.iter().position(|kept| kept.id == row.id);
        if now.is_some_and(|at| self.happened.movements[at].manifest == row.manifest) {
            return;
        }
        let notice = self.mission.leg(&row.leg).map_or(0, |leg| self.mission.legs[leg].clearance_days);
        let first = row.depart.max(self.later(self.on, notice as Day));
        let own = Some(row.depart).filter(|day| *day >= self.on);
        let days: Vec<Date> = own.into_iter().chain((0..LATEST).map(|days| self.later(first, days))).collect();
        for day in days {
            let mut plan = self.happened.clone();
            let moved = Movement { depart: day, ..row.clone() };
            match now {
                Some(at) => plan.movements[at] = moved,
                None => plan.movements.push(moved),
            }
            if self.try_out(plan, 0, Some(&row.id)) {
                return;
            }
        }
    }

    fn disposal(&mut self, row: &Disposal) {
        let asset = row.asset.as_deref().and_then(|name| self.mission.asset(name));
        let lead = asset.map_or(0, |asset| self.mission.assets[asset].disposal_days);
        let first = row.on.max(self.later(self.on, lead as Day));
        for days in 0..LATEST {
            let mut plan = self.happened.clone();
            plan.disposals.push(Disposal { on: self.later(first, days), ..row.clone() });
            if self.try_out(plan, 0, None) {
                return;
            }
        }
    }

    /// Steps that are not done and the closing, all later by the same days.
    fn closing(&mut self, site: &str) {
        let done = |row: &PlannedStep| self.happened.steps.iter().any(|kept| kept == row && kept.start < self.on);
        let of_site = self.old.steps.iter().filter(|row| row.site == site);
        let open: Vec<PlannedStep> = of_site.filter(|row| !done(row)).cloned().collect();
        let Some(closing) = self.old.closures.iter().find(|row| row.site == site).cloned() else { return };
        for days in 0..=LATEST {
            let mut plan = self.happened.clone();
            plan.steps.retain(|row| row.site != site || !open.iter().any(|late| late.step == row.step));
            plan.steps.extend(open.iter().map(|row| PlannedStep { start: self.later(row.start, days), ..row.clone() }));
            plan.closures.retain(|row| row.site != site);
            plan.closures.push(Closure { on: self.later(closing.on, days), ..closing.clone() });
            let past = closing.on < self.on && self.later(closing.on, days) < self.on;
            let begun = open.iter().any(|row| self.later(row.start, days) < self.on);
            if !past && !begun && self.try_out(plan, 1, None) {
                return;
            }
        }
    }

    /// Keeps the plan where the checker finds so much less wrong with it, and
    /// nothing with the movement `about`.
    fn try_out(&mut self, plan: Plan, less: usize, about: Option<&str>) -> bool {
        if self.tries == 0 {
            return false;
        }
        self.tries -= 1;
        let found = self.violations(&plan);
        let bars = |row: &Violation| row.rule == Rule::P0 || Some(row.subject.as_str()) == about;
        let fits = found.len() + less <= self.wrong && !found.iter().any(bars);
        if fits {
            self.happened = plan;
            self.wrong = found.len();
        }
        fits
    }

    /// What is wrong from the day on, but for those who are not out yet.
    fn violations(&self, plan: &Plan) -> Vec<Violation> {
        let review = from_day(check(self.mission, self.calendar, plan), self.on, self.gone);
        let soon = super::too_soon(self.mission, self.old, plan, self.on);
        let missing = |row: &Violation| matches!(row.rule, Rule::C3 | Rule::M1);
        review.violations.into_iter().chain(soon).filter(|row| !missing(row)).collect()
    }
}
