//! The plainest way to mend a plan: what did not go, or cannot go as planned,
//! goes as it was planned on a later day, and a site that is not empty in time
//! closes later. Each step is kept only where the checker finds nothing new wrong.

use super::polish::of_manner;
use crate::freeze::{Dropped, DroppedPart};
use crate::happened::from_day;
use rearguard_check::{Rule, Violation, check};
use rearguard_model::*;
use std::collections::{BTreeMap, BTreeSet};

/// What goes late goes at most so many days late: each day of the next two weeks
/// is tried, then every fifth.
pub(super) fn days_late() -> impl Iterator<Item = Day> + Clone {
    (0..15).chain((15..=150).step_by(5))
}

/// And at most so many days early.
const MOST_AHEAD: Day = 14;

/// So many movements are checked at most, over all plans that are tried: some
/// seconds' work, whatever the size of the mission.
pub(super) const WORK: usize = 120_000;

pub(super) struct Redating<'a> {
    pub mission: &'a Mission,
    pub calendar: &'a Calendar,
    /// Where what is to go later is found.
    pub old: &'a Plan,
    /// What the host state has had notice of.
    announced: &'a Plan,
    pub on: Date,
    /// Movements that have departed.
    pub gone: &'a BTreeSet<String>,
    /// The past as it happened, what of the old plan stays, and what goes late.
    pub happened: Plan,
    /// What is wrong with it.
    wrong: Vec<Violation>,
    /// Whether nothing else may go wrong for it, or only not more than before.
    strict: bool,
    tries: usize,
}

/// The plan with what was dropped on later days, where that is possible.
pub(super) fn redate(
    (mission, calendar): (&Mission, &Calendar),
    [old, announced]: [&Plan; 2],
    happened: Plan,
    dropped: &[Dropped],
    gone: &BTreeSet<String>,
    on: Date,
    effort: usize,
) -> Plan {
    let tries = effort / happened.movements.len().max(MOST_AHEAD as usize);
    let mut work =
        Redating { mission, calendar, old, announced, on, gone, happened, wrong: Vec::new(), strict: true, tries };
    work.wrong = work.violations(&work.happened);
    let movements = work.movements(dropped);
    let disposals = work.disposals(dropped);
    for strict in [true, true, false] {
        work.strict = strict;
        movements.iter().for_each(|row| work.movement(row));
    }
    work.strict = true;
    work.leftovers();
    disposals.iter().for_each(|row| work.disposal(row));
    let late = dropped.iter().filter(|row| matches!(row.what, DroppedPart::Step | DroppedPart::Closure));
    let mut sites: BTreeSet<String> = late.filter_map(|row| row.subject.split(' ').next()).map(str::to_owned).collect();
    let still = work.violations(&work.happened);
    sites.extend(still.into_iter().filter(|row| matches!(row.rule, Rule::K1 | Rule::K2)).filter_map(|row| row.place));
    sites.iter().for_each(|site| work.closing(site));
    work.happened
}

impl Redating<'_> {
    pub fn later(&self, date: Date, days: Day) -> Date {
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

    /// On its own day where it can go whole again, else on the first later day on
    /// which it can, else on the last earlier one.
    fn movement(&mut self, row: &Movement) {
        let now = self.happened.movements.iter().position(|kept| kept.id == row.id);
        if now.is_some_and(|at| self.happened.movements[at].manifest == row.manifest) {
            return;
        }
        let notice = self.mission.leg(&row.leg).map_or(0, |leg| self.mission.legs[leg].clearance_days);
        let soonest = self.later(self.on, notice as Day);
        let first = row.depart.max(soonest);
        let own = Some(row.depart).filter(|day| *day >= self.on);
        let later = days_late().map(|days| self.later(first, days));
        // A place that falls, or a road that closes, is left before.
        let ahead = (self.mission.day(row.depart) - self.mission.day(soonest)).clamp(0, MOST_AHEAD);
        let earlier = (1..=ahead).map(|days| self.later(row.depart, -days));
        let days: Vec<Date> = own.into_iter().chain(later).chain(earlier).collect();
        for closes_later in [false, true] {
            for &day in &days {
                let mut plan = self.happened.clone();
                let moved = Movement { depart: day, ..row.clone() };
                match now {
                    Some(at) => plan.movements[at] = moved,
                    None => plan.movements.push(moved),
                }
                if closes_later {
                    self.close_later(&mut plan, row, day);
                }
                if self.try_out(plan, 0, Some(&row.id)) {
                    return;
                }
            }
        }
    }

    /// The place that a movement leaves late closes as much later.
    fn close_later(&self, plan: &mut Plan, row: &Movement, day: Date) {
        let Some(leg) = self.mission.leg(&row.leg) else { return };
        let from = self.mission.ends(leg, Direction::of(row.reverse)).0;
        let days = (self.mission.day(day) - self.mission.day(row.depart)).max(0);
        self.put_off(plan, &self.mission.sites[from].site, days);
    }

    /// Steps that are not done and the closing, as many days later than planned; no
    /// earlier than they stand. Whether none of it would lie in the past.
    pub fn put_off(&self, plan: &mut Plan, site: &str, days: Day) -> bool {
        let Some(closing) = self.old.closures.iter().find(|row| row.site == site) else { return false };
        let mut ahead = true;
        for row in self.old.steps.iter().filter(|row| row.site == site && !self.done(row)) {
            let now = plan.steps.iter().position(|kept| (&kept.site, &kept.step) == (&row.site, &row.step));
            let before = now.map(|at| plan.steps.remove(at).start);
            let start = self.later(row.start, days).max(before.unwrap_or(row.start));
            ahead &= start >= self.on;
            plan.steps.push(PlannedStep { start, ..row.clone() });
        }
        let now = plan.closures.iter().position(|kept| kept.site == site);
        let before = now.map(|at| plan.closures.remove(at).on);
        let on = self.later(closing.on, days).max(before.unwrap_or(closing.on));
        plan.closures.push(Closure { on, ..closing.clone() });
        ahead && on >= self.on
    }

    fn disposal(&mut self, row: &Disposal) {
        let asset = row.asset.as_deref().and_then(|name| self.mission.asset(name));
        let lead = asset.map_or(0, |asset| self.mission.assets[asset].disposal_days);
        let first = row.on.max(self.later(self.on, lead as Day));
        for days in days_late() {
            let mut plan = self.happened.clone();
            plan.disposals.push(Disposal { on: self.later(first, days), ..row.clone() });
            if self.try_out(plan, 0, None) {
                return;
            }
        }
    }

    /// Steps that are not done begin on a later day, and the site closes later where
    /// they then last so long; else all of it is put off by the same days.
    fn closing(&mut self, site: &str) {
        for days in days_late() {
            let mut plan = self.happened.clone();
            if self.begin_later(&mut plan, site, self.later(self.on, days)) && self.try_out(plan, 1, None) {
                return;
            }
        }
        for days in days_late() {
            let mut plan = self.happened.clone();
            if self.put_off(&mut plan, site, days) && self.try_out(plan, 1, None) {
                return;
            }
        }
    }

    /// Each step that is not done on `day` at the earliest, and after those that it
    /// waits for. Whether there is such a step.
    fn begin_later(&self, plan: &mut Plan, site: &str, day: Date) -> bool {
        let Some(place) = self.mission.site(site) else { return false };
        let Some(closing) = self.old.closures.iter().find(|row| row.site == site) else { return false };
        let rows: Vec<&Step> = self.mission.steps_of(place).iter().map(|id| &self.mission.steps[*id]).collect();
        let mut open: Vec<&PlannedStep> =
            self.old.steps.iter().filter(|row| row.site == site && !self.done(row)).collect();
        open.sort_by_key(|row| row.start);
        let mut ends: BTreeMap<&str, Date> = BTreeMap::new();
        for row in &open {
            let Some(step) = rows.iter().find(|step| step.step == row.step) else { continue };
            let waits = step.after.iter().filter_map(|before| ends.get(before.as_str()).copied()).max();
            let start = row.start.max(day).max(waits.unwrap_or(day));
            ends.insert(&row.step, self.later(start, step.days as Day));
            plan.steps.retain(|kept| (&kept.site, &kept.step) != (&row.site, &row.step));
            plan.steps.push(PlannedStep { start, ..(*row).clone() });
        }
        plan.closures.retain(|row| row.site != site);
        let on = ends.values().copied().max().unwrap_or(closing.on).max(closing.on).max(self.on);
        plan.closures.push(Closure { on, ..closing.clone() });
        !open.is_empty()
    }

    /// Done before the day from which is planned.
    fn done(&self, row: &PlannedStep) -> bool {
        row.start < self.on && self.happened.steps.contains(row)
    }

    /// Keeps the plan where the checker finds so much less wrong with it, and
    /// nothing with the movement `about`.
    pub fn try_out(&mut self, plan: Plan, less: usize, about: Option<&str>) -> bool {
        if self.tries == 0 {
            return false;
        }
        self.tries -= 1;
        let found = self.violations(&plan);
        let bars = |row: &Violation| row.rule == Rule::P0 || Some(row.subject.as_str()) == about;
        let known = |row: &Violation| self.wrong.iter().any(|old| same(old, row));
        let no_other = if self.strict { found.iter().all(known) } else { manner(&found) <= manner(&self.wrong) };
        let fits = found.len() + less <= self.wrong.len() && no_other && !found.iter().any(bars);
        if fits {
            self.happened = plan;
            self.wrong = found;
        }
        fits
    }

    /// What is wrong from the day on, but for those who are not out yet.
    fn violations(&self, plan: &Plan) -> Vec<Violation> {
        let review = from_day(check(self.mission, self.calendar, plan), self.on, self.gone);
        let soon = super::too_soon(self.mission, self.announced, plan, self.on);
        let missing = |row: &Violation| matches!(row.rule, Rule::C3 | Rule::M1);
        review.violations.into_iter().chain(soon).filter(|row| !missing(row)).collect()
    }
}

fn same(a: &Violation, b: &Violation) -> bool {
    (a.rule, &a.subject, &a.place) == (b.rule, &b.subject, &b.place)
}

fn manner(found: &[Violation]) -> usize {
    found.iter().filter(|row| of_manner(row.rule)).count()
}
