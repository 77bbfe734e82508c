//! A new plan from a day on, with the log behind it (contract §8).

use crate::planned::judged;
use crate::{Around, Budget, Observer, Order, Pin, Planned, Settings, check, plan_around};
use rearguard_model::Exact;
use rearguard_model::amount::whole;
use rearguard_plan::Answer;
use rearguard_track::{Ground, changes};

/// How much of the old plan may change.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Freedom {
    /// What the news does not touch stays as it is, unless fewer rules are broken
    /// where it may change too.
    #[default]
    Repair,
    /// All that is to come may change, where that is worth more than the change costs.
    Improve,
}

/// Plans anew from the ground's day: keeps all that has happened, and of the
/// plan before all that is not worth its change. The plan that comes back has
/// the old plan's past, its day and the log's digest, and has passed the check
/// from that day on, the host state's notice and lead times included.
///
/// In a repair what did not go goes later, and that is all, where it keeps every
/// rule and loses little ([`LITTLE`]): orders that were given are not upset for it.
/// Else a plan is searched for that is as good again as the old one was.
pub fn replan(ground: &Ground, freedom: Freedom, order: &Order, observer: &dyn Observer) -> Planned {
    let later = gone_later(ground, order);
    if freedom == Freedom::Improve {
        return best(ground, None, later, order, observer);
    }
    let before = check(&ground.mission, &ground.old, None).score.map(|score| score.total);
    if later.review.kept() && loses_little(later.review.score.as_ref().map(|score| &score.total), before.as_ref()) {
        return finished(ground, later);
    }
    let repaired = best(ground, Some(&before), later.clone(), order, observer);
    if repaired.review.kept() {
        return repaired;
    }
    let free = best(ground, None, later, order, observer);
    if broken(ground, &free) < broken(ground, &repaired) { free } else { repaired }
}

/// What is wrong, worst first: what cannot be done, days of people inside beyond
/// the date, broken rules.
fn broken(ground: &Ground, planned: &Planned) -> (usize, Option<Exact>, usize) {
    let late = planned.review.score.as_ref().map(|score| score.late_person_days.clone());
    (ground.impossible(&planned.review), late, planned.review.violations.len())
}

/// A repair leaves it at what goes later while the score is not worse by more
/// than this share, in percent.
pub const LITTLE: i64 = 1;

fn loses_little(score: Option<&Exact>, before: Option<&Exact>) -> bool {
    let (Some(score), Some(before)) = (score, before) else { return false };
    score * whole(100) <= before * whole(100 + LITTLE)
}

/// The old plan with what did not go on the first days on which it can.
fn gone_later(ground: &Ground, order: &Order) -> Planned {
    let plan = ground.happened.clone();
    let answer = Answer { plan, bound: None, constant: None, iterations: 0, stopped: false };
    judged(&ground.mission, order, answer, &|plan| ground.judge(plan))
}

/// What goes on later days, the old plan mended, or what the search makes of it,
/// whichever the checker finds best: nothing impossible, the fewest people inside
/// beyond the date, fewer broken rules, then score and change together. In a repair (which names the score of the old plan) what is better
/// than the old plan was counts no more than that.
fn best(
    ground: &Ground,
    repair: Option<&Option<Exact>>,
    later: Planned,
    order: &Order,
    observer: &dyn Observer,
) -> Planned {
    let settings = Settings { budget: Budget::Iterations(0), ..order.settings.clone() };
    let mended = search(ground, repair.is_some(), &Order { settings, ..order.clone() }, &());
    let found = search(ground, repair.is_some(), order, observer);
    let [mended, found] = [mended, found].map(|planned| made_possible(ground, order, planned));
    let worth = |planned: &Planned| {
        let score = planned.review.score.as_ref().map(|score| score.total.clone());
        let score = score.max(repair.cloned().flatten().filter(|_| planned.review.kept()));
        let all = score.map(|score| score + change_cost(ground, planned));
        (broken(ground, planned), all.is_none(), all)
    };
    let effort = (found.iterations, found.stopped, found.plan.made_by.clone());
    let mut best = found;
    for other in [mended, later] {
        if worth(&other) <= worth(&best) {
            best = other;
        }
    }
    (best.iterations, best.stopped, best.plan.made_by) = effort;
    finished(ground, best)
}

/// What was made, where it can go: the checker may find a movement that cannot.
fn made_possible(ground: &Ground, order: &Order, planned: Planned) -> Planned {
    if ground.impossible(&planned.review) == 0 {
        return planned;
    }
    let (bound, constant) = (planned.bound, planned.constant);
    let plan = ground.made_possible(&planned.plan);
    let answer = Answer { plan, bound, constant, iterations: planned.iterations, stopped: planned.stopped };
    judged(&ground.mission, order, answer, &|plan| ground.judge(plan))
}

fn finished(ground: &Ground, planned: Planned) -> Planned {
    Planned { plan: ground.finish(&planned.plan), ..planned }
}

fn change_cost(ground: &Ground, planned: &Planned) -> Exact {
    changes(ground, &ground.finish(&planned.plan)).account.cost
}

fn search(ground: &Ground, repair: bool, order: &Order, observer: &dyn Observer) -> Planned {
    let settings = Settings { known_on: Some(ground.on), ..order.settings.clone() };
    let order = Order { settings, ..order.clone() };
    let departed = ground.pinned.iter().cloned().map(Pin::Movement);
    let untouched = ground.untouched.iter().filter(|_| repair).cloned().map(Pin::Site);
    let around = Around { plan: &ground.happened, from: ground.on, pins: departed.chain(untouched).collect() };
    plan_around(&ground.mission, &order, &around, &|made| ground.judge(made), observer)
}
