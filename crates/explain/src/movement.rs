//! Why a movement is there, and on its day: the checker's word on the plan with
//! the movement a day earlier, a day later, and without it.

use crate::answer::{Altered, Broken, MovementReason};
use crate::closing::difference;
use crate::workbench::{Trial, Workbench, broken};
use rearguard_check::Rule;
use rearguard_model::{Day, ManifestRow, Movement, Plan};

/// `None` where the plan has no movement of that id.
pub(crate) fn why(bench: &Workbench, best: &Trial, id: &str) -> Option<MovementReason> {
    let at = best.plan.movements.iter().position(|movement| movement.id == id)?;
    let movement = &best.plan.movements[at];
    let day = bench.mission.day(movement.depart);
    let altered = |change: &dyn Fn(&mut Plan)| {
        let mut plan = best.plan.clone();
        change(&mut plan);
        let trial = bench.judge(bench.mission, &plan);
        what(best, &trial)
    };
    let arrival = best.review.ledger.as_ref().and_then(|ledger| *ledger.arrivals.get(at)?);
    let (mut people, mut vehicles, mut teu, mut items) = (0, 0, 0, 0);
    for row in &movement.manifest {
        match row {
            ManifestRow::Unit { people: p, vehicles: v, teu: t, .. } => {
                people += p;
                vehicles += v;
                teu += t;
            }
            ManifestRow::Asset { quantity, .. } => items += quantity,
            ManifestRow::Supply { teu: t } => teu += t,
        }
    }
    Some(MovementReason {
        id: movement.id.clone(),
        leg: movement.leg.clone(),
        depart: movement.depart,
        arrive: arrival.map(|day| bench.mission.date(day)),
        people,
        vehicles,
        teu,
        items,
        earlier: altered(&|plan| shift(bench, &mut plan.movements[at], day - 1)),
        later: altered(&|plan| shift(bench, &mut plan.movements[at], day + 1)),
        cancelled: altered(&|plan| {
            plan.movements.remove(at);
        }),
    })
}

fn shift(bench: &Workbench, movement: &mut Movement, day: Day) {
    movement.depart = bench.mission.date(day);
}

fn what(best: &Trial, trial: &Trial) -> Altered {
    let breaks = new_breaches(best, trial);
    if breaks.iter().any(|broken| broken.rule == Rule::P0) {
        return Altered::Impossible;
    }
    match difference(best, trial).filter(|_| breaks.is_empty()) {
        Some(more) => Altered::Keeps(more),
        None => Altered::Breaks(breaks),
    }
}

/// What the second breaks that the first does not: violations of another rule,
/// or of another thing.
pub(crate) fn new_breaches(base: &Trial, altered: &Trial) -> Vec<Broken> {
    let known = &base.review.violations;
    broken(&altered.review, |found| {
        !known
            .iter()
            .any(|v| (v.rule, &v.subject, &v.place, v.day) == (found.rule, &found.subject, &found.place, found.day))
    })
}
