//! A new plan from a day on, with the log behind it (contract §8).

use crate::{Around, Budget, Observer, Order, Pin, Planned, Settings, plan_around};
use rearguard_model::Exact;
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
pub fn replan(ground: &Ground, freedom: Freedom, order: &Order, observer: &dyn Observer) -> Planned {
    if freedom == Freedom::Improve {
        return best(ground, false, order, observer);
    }
    let repaired = best(ground, true, order, observer);
    if repaired.review.kept() {
        return repaired;
    }
    let free = best(ground, false, order, observer);
    if free.review.violations.len() < repaired.review.violations.len() { free } else { repaired }
}

/// The old plan mended, or what the search makes of it, whichever the checker
/// finds better: fewer broken rules, then score and change together.
fn best(ground: &Ground, repair: bool, order: &Order, observer: &dyn Observer) -> Planned {
    let settings = Settings { budget: Budget::Iterations(0), ..order.settings.clone() };
    let mended = search(ground, repair, &Order { settings, ..order.clone() }, &());
    let found = search(ground, repair, order, observer);
    let worth = |planned: &Planned| {
        let score = planned.review.score.as_ref().map(|score| score.total.clone() + change_cost(ground, planned));
        (planned.review.violations.len(), score.is_none(), score)
    };
    let plan = if worth(&mended) < worth(&found) { mended.plan } else { found.plan.clone() };
    let review = ground.judge(&plan);
    Planned { plan: ground.finish(&plan), review, ..found }
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
