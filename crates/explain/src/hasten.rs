//! Makes a plan that is only late less late, in small steps that the checker
//! judges: closing steps earlier, the end of a place earlier, one departure
//! earlier, everything from a day on earlier. What the planner's own moves
//! leave on the table near the date matters here, because a day decides.

use crate::workbench::Trial;
use rearguard_model::{Date, Day, Exact, Mission, Plan};
use std::collections::BTreeSet;

/// Checks of one run times the size of the plan; larger plans get fewer.
const EFFORT: usize = 40_000;
/// Days by which closings and departures are tried earlier.
const EARLIER: Day = 7;
/// Days by which the steps of a place are tried earlier.
const STEPS_EARLIER: [Day; 9] = [1, 2, 3, 4, 5, 6, 8, 12, 20];

struct Repair<'a> {
    mission: &'a Mission,
    judge: &'a dyn Fn(&Plan) -> Trial,
    best: Trial,
    left: usize,
}

/// The plan itself where nothing helps. `judge` checks a plan.
pub(crate) fn hasten(mission: &Mission, late: Trial, judge: &dyn Fn(&Plan) -> Trial) -> Trial {
    let left = EFFORT / (late.plan.movements.len() + 10);
    let mut repair = Repair { mission, judge, best: late, left };
    loop {
        let before = lateness(&repair.best).cloned();
        repair.steps();
        repair.tails();
        repair.ends();
        if repair.best.kept() || repair.left == 0 || lateness(&repair.best) == before.as_ref() {
            return repair.best;
        }
    }
}

fn lateness(trial: &Trial) -> Option<&Exact> {
    trial.review.score.as_ref().map(|score| &score.late_person_days)
}

impl Repair<'_> {
    /// Takes the changed plan where it breaks nothing but M1 and is less late;
    /// with `equal` also where it is as late. Whether it did.
    fn attempt(&mut self, plan: &Plan, equal: bool) -> bool {
        if self.left == 0 || self.best.kept() {
            return false;
        }
        self.left -= 1;
        let trial = (self.judge)(plan);
        let better = match (lateness(&trial), lateness(&self.best)) {
            (Some(new), Some(old)) => new < old || (equal && new == old),
            _ => false,
        };
        let taken = trial.review.kept_but_late() && better;
        if taken {
            self.best = trial;
        }
        taken
    }

    fn earlier(&self, date: Date, days: Day) -> Date {
        self.mission.date(self.mission.day(date).saturating_sub(days))
    }

    /// Each place's steps as early as they go.
    fn steps(&mut self) {
        let sites: BTreeSet<String> = self.best.plan.steps.iter().map(|step| step.site.clone()).collect();
        for site in sites {
            for days in STEPS_EARLIER.into_iter().rev() {
                let mut plan = self.best.plan.clone();
                for step in plan.steps.iter_mut().filter(|step| step.site == site) {
                    step.start = self.earlier(step.start, days);
                }
                if self.attempt(&plan, true) {
                    break;
                }
            }
        }
    }

    /// Everything that happens from a day on, a few days earlier.
    fn tails(&mut self) {
        let departures: BTreeSet<Date> = self.best.plan.movements.iter().map(|m| m.depart).collect();
        let starts = self.best.plan.steps.iter().map(|step| step.start);
        let days: BTreeSet<Date> = departures.into_iter().chain(starts).collect();
        for from in days.into_iter().rev().take(16) {
            for days in (1..=EARLIER).rev() {
                let plan = self.tail(from, days);
                if self.attempt(&plan, false) {
                    return;
                }
            }
        }
    }

    fn tail(&self, from: Date, days: Day) -> Plan {
        let mut plan = self.best.plan.clone();
        let shift = |date: &mut Date| {
            if *date >= from {
                *date = self.earlier(*date, days);
            }
        };
        plan.movements.iter_mut().for_each(|row| shift(&mut row.depart));
        plan.steps.iter_mut().for_each(|row| shift(&mut row.start));
        plan.closures.iter_mut().for_each(|row| shift(&mut row.on));
        plan.disposals.iter_mut().for_each(|row| shift(&mut row.on));
        plan.transfers.iter_mut().for_each(|row| shift(&mut row.on));
        plan
    }

    /// A place's closing day and one of its departures, each by days of its own.
    fn ends(&mut self) {
        for closure in (0..self.best.plan.closures.len()).filter(|&at| self.matters(at)).collect::<Vec<_>>() {
            for movement in self.last_movements(closure) {
                for days in (0..=EARLIER).rev() {
                    for departs in Day::from(days == 0)..=EARLIER {
                        let mut plan = self.best.plan.clone();
                        plan.closures[closure].on = self.earlier(plan.closures[closure].on, days);
                        plan.movements[movement].depart = self.earlier(plan.movements[movement].depart, departs);
                        self.attempt(&plan, false);
                    }
                }
            }
        }
    }

    /// Only what ends about the withdrawal date or later makes a plan late.
    fn matters(&self, closure: usize) -> bool {
        let day = self.mission.day(self.best.plan.closures[closure].on);
        self.mission.withdrawal().is_some_and(|(_, by)| day >= by - EARLIER)
    }

    /// The last few departures from the place of a closure.
    fn last_movements(&self, closure: usize) -> Vec<usize> {
        let plan = &self.best.plan;
        let site = self.mission.site(&plan.closures[closure].site);
        let leaves = |at: &usize| {
            let movement = &plan.movements[*at];
            let leg = self.mission.leg(&movement.leg).map(|leg| &self.mission.legs[leg]);
            leg.is_some_and(|leg| Some(if movement.reverse { leg.to } else { leg.from }) == site)
        };
        let mut last: Vec<usize> = (0..plan.movements.len()).filter(leaves).collect();
        last.sort_by_key(|&at| std::cmp::Reverse(plan.movements[at].depart));
        last.truncate(4);
        last
    }
}
