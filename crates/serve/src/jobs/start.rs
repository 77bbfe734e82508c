//! From what somebody asks for to an order that a worker understands.

use super::JobKind;
use super::run::{Origin, Start};
use crate::act::Act;
use crate::limits::{JOB_RUNS, JOB_SECONDS};
use crate::store::PlanRow;
use crate::web::App;
use crate::web::jobs::JobOrder;
use crate::web::refusal::Refusal;
use crate::worker::WorkOrder;
use rearguard::tables::files::plan_from_json;
use rearguard_words::Language;

const USUAL_SECONDS: f64 = 10.0;
const USUAL_RUNS: u32 = 1_000;
/// For reasons: enough for a small mission, done in seconds.
pub const REASON_ITERATIONS: u64 = 300;

pub fn order_of(app: &App, mission: &str, asked: &JobOrder, language: Language) -> Result<Start, Refusal> {
    let (row, open) = app.newest(mission)?;
    open.mission()?;
    let plan = asked.plan.as_deref().map(|id| app.store.plan(id)?.ok_or_else(Refusal::absent)).transpose()?;
    if plan.as_ref().is_some_and(|plan| plan.mission != mission) {
        return Err(Refusal::absent());
    }
    if plan.is_none() && !matches!(asked.kind, JobKind::Plan | JobKind::Explain) {
        return Err(Refusal::unprocessable("serve-no-plan", "no-plan"));
    }
    let day = asked.on.as_ref().map(|on| on.parse::<jiff::civil::Date>().is_ok());
    let dated = matches!(asked.kind, JobKind::Replan | JobKind::Forecast);
    if day == Some(false) || (dated && day.is_none()) {
        return Err(Refusal::unprocessable("serve-no-day", "no-day"));
    }
    pins_can_hold(asked, plan.as_ref())?;
    let on = asked.on.clone().filter(|_| asked.kind == JobKind::Replan);
    let parent = plan.as_ref().map(|plan| plan.id.clone()).filter(|_| on.is_some());
    let about = plan.as_ref().map(|plan| about(&plan.id, asked.on.as_deref()));
    Ok(Start {
        kind: asked.kind,
        order: worker_order(app, mission, asked, language)?,
        mission: mission.to_owned(),
        version: row.version,
        plan: plan.map(|plan| plan.body),
        about,
        origin: Origin { parent, act: on.map(|on| Act::Replanned { on }), ..Origin::default() },
    })
}

/// Only a new plan can leave things where the plan before has them.
fn pins_can_hold(asked: &JobOrder, plan: Option<&PlanRow>) -> Result<(), Refusal> {
    if asked.pins.is_empty() {
        return Ok(());
    }
    let Some(plan) = plan.filter(|_| asked.kind == JobKind::Replan) else {
        return Err(Refusal::unprocessable("serve-pins-of-replan", "pins"));
    };
    let plan = plan_from_json(plan.body.as_bytes()).map_err(|error| Refusal::problems(&error.problems))?.plan;
    match asked.pins.iter().all(|pin| pin.is_in(&plan)) {
        true => Ok(()),
        false => Err(Refusal::unprocessable("serve-no-change", "no-change")),
    }
}

/// How an answer about a plan and day is found again.
pub fn about(plan: &str, on: Option<&str>) -> String {
    format!("{plan} {}", on.unwrap_or_default())
}

fn worker_order(app: &App, mission: &str, asked: &JobOrder, language: Language) -> Result<WorkOrder, Refusal> {
    let seconds = asked.seconds.unwrap_or(USUAL_SECONDS);
    let seed_too_large = asked.seed.is_some_and(|seed| i64::try_from(seed).is_err());
    if seed_too_large
        || !(0.1..=JOB_SECONDS).contains(&seconds)
        || asked.runs.is_some_and(|runs| runs == 0 || runs > JOB_RUNS)
    {
        return Err(Refusal::unprocessable("serve-beyond-limits", "limits"));
    }
    Ok(WorkOrder {
        kind: asked.kind.word().to_owned(),
        language: language.tag().to_owned(),
        // Reasons are sought until they are found, within the longest time.
        seconds: if asked.kind == JobKind::Explain { JOB_SECONDS } else { seconds },
        runs: asked.runs.unwrap_or(USUAL_RUNS),
        seed: asked.seed.unwrap_or(1),
        on: asked.on.clone(),
        log: Some(app.log_path(mission)),
        pins: asked.pins.clone(),
        iterations: REASON_ITERATIONS,
        ..WorkOrder::default()
    })
}
