//! Planning with the checker behind it.

use crate::ordered::ordered;
use crate::{Around, Budget, Observer, Review, Settings, VERSION, check, digest};
use rearguard_model::{Exact, MadeBy, Mission, Plan};
use rearguard_plan::Answer;

/// What is asked of a planning run.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Order {
    pub settings: Settings,
    /// The time budget in seconds as it was asked for, where there was one. It
    /// is written into the plan; keeping it is the observer's work.
    pub seconds: Option<String>,
}

/// A plan with everything that is known about it.
#[derive(Clone, PartialEq, Debug)]
pub struct Planned {
    /// Score, bound, digest and budget filled in.
    pub plan: Plan,
    /// What the checker says, whatever the planner thought.
    pub review: Review,
    /// Proven: no plan that keeps every rule (where none keeps M1: every rule
    /// but M1) scores better.
    pub bound: Option<Exact>,
    /// (score − bound) / score.
    pub gap: Option<Exact>,
    /// The part of the score that every plan pays, where known.
    pub constant: Option<Exact>,
    /// The gap with the constant taken off score and bound.
    pub gap_without_constant: Option<Exact>,
    pub iterations: u64,
    /// Whether the search was cut short by its observer.
    pub stopped: bool,
}

/// Makes a plan and has it checked. A plan that breaks rules is returned with
/// its violations, never hidden. The planner sees the rows in the order of
/// their names, so that the plan does not depend on how the tables are sorted.
pub fn plan(mission: &Mission, order: &Order, observer: &dyn Observer) -> Planned {
    let answer = rearguard_plan::plan(&ordered(mission), &order.settings, observer);
    judged(mission, order, answer, &|plan| check(mission, plan, order.settings.known_on))
}

/// Plans on from a day around a plan that exists (contract §8): what lies before
/// it stays, what lies after it is changed only where that is worth more than
/// the change costs. `judge` checks the result: [`check`] where no log says what
/// has happened, the tracker's check from that day on where one does.
pub fn plan_around(
    mission: &Mission,
    order: &Order,
    around: &Around,
    judge: &dyn Fn(&Plan) -> Review,
    observer: &dyn Observer,
) -> Planned {
    let answer = rearguard_plan::plan_around(&ordered(mission), around, &order.settings, observer);
    judged(mission, order, answer, judge)
}

/// Nothing leaves unchecked.
pub(crate) fn judged(mission: &Mission, order: &Order, answer: Answer, judge: &dyn Fn(&Plan) -> Review) -> Planned {
    let mut plan = answer.plan;
    plan.mission = mission.name.clone();
    plan.mission_digest = Some(digest(mission));
    plan.bound = answer.bound.clone();
    plan.made_by = Some(made_by(order));
    plan.score = None;
    let review = judge(&plan);
    plan.score = review.score.clone();
    let total = review.score.as_ref().map(|s| &s.total);
    Planned {
        gap: gap(total, answer.bound.as_ref(), None),
        gap_without_constant: gap(total, answer.bound.as_ref(), answer.constant.as_ref()),
        plan,
        review,
        bound: answer.bound,
        constant: answer.constant,
        iterations: answer.iterations,
        stopped: answer.stopped,
    }
}

fn made_by(order: &Order) -> MadeBy {
    let iterations = match order.settings.budget {
        Budget::Iterations(n) => Some(n),
        Budget::UntilStopped => None,
    };
    MadeBy { version: VERSION.to_owned(), seed: Some(order.settings.seed), iterations, seconds: order.seconds.clone() }
}

/// (score − bound) / score, with a constant taken off both where one is given.
/// `None` where something is missing or nothing is left to compare.
pub fn gap(score: Option<&Exact>, bound: Option<&Exact>, constant: Option<&Exact>) -> Option<Exact> {
    let (score, bound) = (score?, bound?);
    let whole = match constant {
        Some(constant) => score - constant,
        None => score.clone(),
    };
    let zero = rearguard_model::amount::whole(0);
    if whole > zero {
        return Some((score - bound) / whole);
    }
    (score == bound).then_some(zero)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rearguard_model::amount::whole;

    fn ratio(up: i64, down: i64) -> Exact {
        whole(up) / whole(down)
    }

    #[test]
    fn the_gap_is_a_share_of_the_score() {
        assert_eq!(gap(Some(&whole(200)), Some(&whole(150)), None), Some(ratio(1, 4)));
    }

    #[test]
    fn what_every_plan_pays_is_taken_off_the_whole_only_once() {
        // 200 against 150 with 100 paid by every plan: 50 of the 100 that can differ.
        assert_eq!(gap(Some(&whole(200)), Some(&whole(150)), Some(&whole(100))), Some(ratio(1, 2)));
    }

    #[test]
    fn a_plan_that_costs_only_the_constant_has_no_gap() {
        assert_eq!(gap(Some(&whole(100)), Some(&whole(100)), Some(&whole(100))), Some(whole(0)));
    }

    #[test]
    fn without_score_or_bound_there_is_no_gap() {
        assert_eq!(gap(None, Some(&whole(1)), None), None);
        assert_eq!(gap(Some(&whole(1)), None, None), None);
    }
}
