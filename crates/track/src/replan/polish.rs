//! What a planner made, without what the checker finds impossible in it: a
//! movement that lacks its lorries, escort, room or load does not go that day.

use super::Ground;
use super::redate::{WORK, redate};
use crate::freeze::{Carried, drop_earliest};
use crate::happened::from_day;
use rearguard_check::{Rule, Verdict, Violation, check};
use rearguard_model::Plan;
use std::collections::BTreeSet;

impl Ground {
    /// The plan without movements and disposals to come that cannot go as they
    /// are planned; they go on later days where that is possible.
    pub fn made_possible(&self, made: &Plan) -> Plan {
        let gone: BTreeSet<String> = self.frozen.movements.keys().cloned().collect();
        let mut carried = Carried { plan: made.clone(), dropped: Vec::new() };
        loop {
            let review = from_day(check(&self.mission, &self.calendar, &carried.plan), self.on, &gone);
            let impossible: Vec<Violation> = review.violations.into_iter().filter(|row| of_manner(row.rule)).collect();
            let before = carried.dropped.len();
            drop_earliest(&mut carried, &impossible, &self.frozen);
            if carried.dropped.len() == before {
                break;
            }
        }
        if carried.dropped.is_empty() {
            return carried.plan;
        }
        redate(
            (&self.mission, &self.calendar),
            [made, &self.old],
            carried.plan,
            &carried.dropped,
            &gone,
            self.on,
            WORK / 6,
        )
    }

    /// How many rules of the way in which things go a plan breaks: it need never
    /// break one, whatever has happened.
    pub fn impossible(&self, review: &rearguard_check::Review) -> usize {
        review.rules.iter().filter(|(rule, verdict)| of_manner(*rule) && *verdict == Verdict::Broken).count()
    }
}

/// Rules that any plan can keep by moving less.
pub(super) fn of_manner(rule: Rule) -> bool {
    use Rule::*;
    matches!(rule, P0 | C1 | C2 | N1 | N2 | N3 | N4 | N5 | N6 | F1 | F2 | S2 | S6 | T1 | D1 | D2 | K3)
}
