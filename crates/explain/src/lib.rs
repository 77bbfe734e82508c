//! Reasons. Where the date cannot be met: a minimal set of constraints that
//! clash, the earliest date that can be, and the cheapest remedies. Where it
//! can: what holds the score up, why a place does not close earlier, why a
//! movement goes when it goes.
//!
//! Nothing is asserted that was not tried: a constraint belongs to a clash only
//! if planning without it keeps every rule, a remedy is offered only after a
//! plan with it was checked. Where arithmetic shows that a clash is one
//! whatever the plan, it is called proven; otherwise it is not.
//!
//! `constraint` lists what can be relaxed (never travel times or stock),
//! `lever` what can be changed by degrees, `workbench` plans and checks changed
//! missions, `proof` holds the arithmetic, `pressed` counts what a plan uses to
//! its limit. A file per answer: `conflict`,
//! `earliest`, `remedy`, `bottleneck`, `closing`, `movement`.

mod answer;
mod bottleneck;
mod closing;
mod conflict;
mod constraint;
mod earliest;
mod hasten;
mod json;
mod lever;
mod movement;
mod permission;
mod pressed;
mod proof;
mod remedy;
mod settings;
mod text;
mod workbench;

pub use answer::*;
pub use constraint::{Constraint, constraints};
pub use json::to_json;
pub use lever::Lever;
pub use settings::ExplainSettings;
pub use text::{facts_to_text, to_text};

use rearguard_model::{Mission, Plan};
use rearguard_plan::Observer;
use workbench::Workbench;

/// Explains a mission, with a plan for it where there is one: the plan counts
/// beside those that are made here. An observer that says stop gets what is
/// known so far; `complete` is false then.
pub fn explain(
    mission: &Mission,
    plan: Option<&Plan>,
    settings: &ExplainSettings,
    observer: &dyn Observer,
) -> Explanation {
    let bench = Workbench::new(mission, plan, settings, observer);
    let best = bench.best(mission, plan);
    let mut answer = Explanation::about(mission, settings, &best);
    match best.kept() {
        true => {
            answer.closing = settings.site.map(|site| closing::why_not_earlier(&bench, &best, site));
            answer.movement = settings.movement.as_deref().and_then(|id| movement::why(&bench, &best, id));
            if settings.site.is_none() && settings.movement.is_none() {
                (answer.noise, answer.bottlenecks) = bottleneck::bottlenecks(&bench, &best);
            }
        }
        false => {
            answer.movement = settings.movement.as_deref().and_then(|id| movement::why(&bench, &best, id));
            let clashes = conflict::clashes(&bench);
            answer.earliest = earliest::earliest(&bench, &best);
            answer.remedies = remedy::remedies(&bench, &clashes);
            answer.outcome = if clashes.is_empty() { Outcome::Unknown } else { Outcome::CannotBeMet };
            answer.conflicts = clashes.iter().map(|clash| clash.answer(mission)).collect();
        }
    }
    answer.trials = bench.trials();
    answer.complete = !bench.stopped();
    answer
}
