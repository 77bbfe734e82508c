//! Plans: their list, one judged, moving things in them, their files.

use super::App;
use super::guard::Tongue;
use super::jobs::accepted;
use super::refusal::{Refusal, etag};
use crate::act::Act;
use crate::attempt::{Change, PinOrder, Tried, attempt as tried};
use crate::child::{Answer, ask};
use crate::describe::words;
use crate::jobs::JobKind;
use crate::jobs::run::{Origin, Start, add_plan};
use crate::jobs::start::REASON_ITERATIONS;
use crate::limits::{PLAN_BYTES, WHY_TIME};
use crate::opened::{OpenPlan, as_happened, head};
use crate::scene::named;
use crate::store::PlanRow;
use crate::view::{PlanView, case, view};
use crate::worker::{MISSION, OLD_PLAN, WorkOrder};
use axum::Json;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use rearguard::tables::files::{CsvStyle, csv_text, plan_tables, plan_to_json};
use rearguard_foresee::to_icalendar;
use rearguard_report::{html, request_calendar, workbook};
use rearguard_track::History;
use rearguard_words::{Language, Message};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use utoipa::openapi::Schema;

#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct PlanSummary {
    pub id: String,
    pub label: String,
    #[schema(format = DateTime)]
    pub made: String,
    pub kept: bool,
    pub score: Option<f64>,
    pub bound: Option<f64>,
    /// (score − bound) / score.
    pub gap: Option<f64>,
    /// Blank where somebody stays who may not.
    #[schema(format = Date)]
    pub last_out: Option<String>,
    /// Person-days after the date.
    pub late: f64,
    pub movements: usize,
    pub mission_etag: String,
    /// Made for another state of the tables.
    pub stale: bool,
    #[schema(schema_with = sources)]
    pub source: String,
    /// The plan that it was made from, as long as that is there.
    pub parent: Option<String>,
    /// How it was made from that one, in words.
    pub change: Option<String>,
}

fn sources() -> Schema {
    words(["planned", "uploaded", "edited", "replanned"].into_iter(), false)
}

/// What the store keeps of it.
#[derive(Deserialize)]
struct Kept {
    kept: bool,
    score: Option<f64>,
    bound: Option<f64>,
    gap: Option<f64>,
    last_out: Option<String>,
    late: f64,
    movements: usize,
}

fn summary(app: &App, row: &PlanRow, language: Language) -> Result<PlanSummary, Refusal> {
    let kept: Kept = serde_json::from_str(&row.summary).map_err(|_| Refusal::broken())?;
    let newest = app.store.mission(&row.mission)?.ok_or_else(Refusal::absent)?.version;
    let body = |version| Ok::<_, Refusal>(app.store.version(&row.mission, version)?.map(|version| version.body));
    let stale = newest != row.version && body(newest)? != body(row.version)?;
    let act = Act::say_json(&row.label, language);
    let id = if act.is_empty() { "serve-plan-label" } else { "serve-plan-label-edited" };
    Ok(PlanSummary {
        id: row.id.clone(),
        label: language.say(&Message::new(id).count("number", row.number).text("act", &act)),
        made: row.made.clone(),
        kept: kept.kept,
        score: kept.score,
        bound: kept.bound,
        gap: kept.gap,
        last_out: kept.last_out,
        late: kept.late,
        movements: kept.movements,
        mission_etag: etag(row.version),
        stale,
        source: row.source.clone(),
        parent: row.parent.clone(),
        change: Some(act).filter(|act| !act.is_empty()),
    })
}

#[utoipa::path(get, operation_id = "plans_list", tag = "plans", path = "/missions/{mission}/plans", params(("mission" = String, Path)), responses(
    (status = 200, description = "The newest first", body = Vec<PlanSummary>), (status = 401, description = "No session"), (status = 404, description = "Absent")))]
pub async fn list(
    State(app): State<App>,
    Path(mission): Path<String>,
    tongue: Tongue,
) -> Result<Json<Vec<PlanSummary>>, Refusal> {
    app.aside(move |app| {
        app.store.mission(&mission)?.ok_or_else(Refusal::absent)?;
        app.store.plans(&mission)?.iter().map(|row| summary(app, row, tongue.0)).collect()
    })
    .await
    .map(Json)
}

#[utoipa::path(post, operation_id = "plans_upload", tag = "plans", path = "/missions/{mission}/plans", params(("mission" = String, Path)), request_body(content = ref("#/components/schemas/PlanFile"), description = "plan.json, of this version or an earlier one"), responses(
    (status = 201, description = "Checked and kept", body = PlanSummary), (status = 401, description = "No session"), (status = 403, description = "Not from the page"),
    (status = 404, description = "Absent"), (status = 413, description = "Too large"), (status = 422, description = "No plan")))]
pub async fn upload(
    State(app): State<App>,
    Path(mission): Path<String>,
    tongue: Tongue,
    body: Body,
) -> Result<Response, Refusal> {
    let bytes = to_bytes(body, PLAN_BYTES).await.map_err(|_| Refusal::too_large())?;
    let text =
        String::from_utf8(bytes.to_vec()).map_err(|_| Refusal::unprocessable("serve-unreadable", "unreadable"))?;
    let made = app.aside(move |app| {
        let (row, open) = app.newest(&mission)?;
        open.mission()?;
        says_what_can_be(&text)?;
        let plan = add_plan(app, &super::new_id()?, &mission, row.version, "uploaded", Origin::default(), text)?;
        summary(app, &plan, tongue.0)
    });
    made.await.map(created)
}

/// Refuses a plan that says of itself what cannot be: a score without a total,
/// less than no time to make it, no number where one belongs. All of that is
/// worked out anew; a plan that has it wrong was made by something that is wrong.
fn says_what_can_be(text: &str) -> Result<(), Refusal> {
    let Ok(plan) = serde_json::from_str::<Value>(text) else { return Ok(()) };
    let refused = |message| Err(Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, "made-by", message));
    for part in ["made_by", "score"] {
        let said = &plan.get(part).cloned().unwrap_or_default();
        if !said.is_null() && (!said.is_object() || (part == "score" && said["total"].is_null())) {
            return refused(Message::new("serve-made-by-kind").text("name", part).text("value", said));
        }
        let mut fields = said.as_object().into_iter().flatten();
        if let Some((name, value)) = fields.find(|(name, value)| !fits(part, name, value)) {
            let name = format!("{part}.{name}");
            return refused(Message::new("serve-made-by-kind").text("name", name).text("value", value));
        }
    }
    match plan.pointer("/made_by/seconds").filter(|seconds| seconds.as_f64().is_some_and(|seconds| seconds < 0.0)) {
        Some(seconds) => refused(Message::new("serve-made-by-seconds").text("seconds", seconds)),
        None => Ok(()),
    }
}

/// Plans of other versions may say more than is known here.
fn fits(part: &str, name: &str, value: &Value) -> bool {
    match (part, name) {
        ("made_by", "version") => value.is_string(),
        ("made_by", "seed" | "iterations") => value.is_null() || value.is_u64(),
        ("made_by", "seconds") => value.is_null() || value.is_number(),
        ("score", name) if PARTS.contains(&name) => value.is_number(),
        _ => true,
    }
}

/// Of a score, as plan.json has them.
const PARTS: [&str; 7] = [
    "total",
    "casualties",
    "late_person_days",
    "unprotected_person_days",
    "task_shortfall_person_days",
    "property_lost",
    "money",
];

fn created(plan: PlanSummary) -> Response {
    let place = format!("/api/v1/plans/{}", plan.id);
    (StatusCode::CREATED, [(header::LOCATION, place)], Json(plan)).into_response()
}

#[utoipa::path(get, operation_id = "plans_read", tag = "plans", path = "/plans/{plan}", params(("plan" = String, Path)), responses(
    (status = 200, description = "The plan with what the checker says", body = PlanView), (status = 401, description = "No session"), (status = 404, description = "Absent")))]
pub async fn read(State(app): State<App>, Path(id): Path<String>, tongue: Tongue) -> Result<Response, Refusal> {
    app.aside(move |app| {
        let row = app.store.plan_facts(&id)?.ok_or_else(Refusal::absent)?;
        let newest = app.store.mission(&row.mission)?.ok_or_else(Refusal::absent)?.version;
        let history = app.history(&row.mission)?;
        let key = format!("plan {id} {:?} {newest} {} {}", row.parent, head(&history), tongue.0.tag());
        app.held.answer(&key, || viewed(app, &row, &history, tongue.0))
    })
    .await
    .map(json)
}

/// JSON that was written before.
pub fn json(bytes: axum::body::Bytes) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], bytes).into_response()
}

fn viewed(app: &App, row: &PlanRow, history: &History, language: Language) -> Result<PlanView, Refusal> {
    let open = app.held.plan(&app.store, &row.id, history)?;
    let plan = as_happened(&open, history);
    // Where things were redated the arrivals of the review are in its order.
    let plan = if plan.movements.len() == open.plan.movements.len() { plan } else { open.plan.clone() };
    Ok(view(&open, &plan, summary(app, row, language)?, language))
}

#[utoipa::path(delete, operation_id = "plans_remove", tag = "plans", path = "/plans/{plan}", params(("plan" = String, Path)), responses(
    (status = 204, description = "Taken from the list"), (status = 401, description = "No session"), (status = 403, description = "Not from the page"), (status = 404, description = "Absent")))]
pub async fn remove(State(app): State<App>, Path(id): Path<String>) -> Result<StatusCode, Refusal> {
    app.aside(move |app| Ok(app.store.remove_plan(&id, &app.setup.clock.stamp())?)).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Try {
    change: Change,
}

#[utoipa::path(post, operation_id = "plans_attempt", tag = "plans", path = "/plans/{plan}/try", params(("plan" = String, Path)), request_body = Try, responses(
    (status = 200, description = "What the checker says of it", body = Tried), (status = 400, description = "No JSON"), (status = 401, description = "No session"),
    (status = 403, description = "Not from the page"), (status = 404, description = "Absent"), (status = 413, description = "Too large"), (status = 415, description = "No JSON"), (status = 422, description = "Nothing of that name, or no day")))]
pub async fn attempt(
    State(app): State<App>,
    Path(id): Path<String>,
    tongue: Tongue,
    Json(asked): Json<Try>,
) -> Result<Json<Tried>, Refusal> {
    app.aside(move |app| {
        let open = app.plan(&id)?;
        let clock = app.setup.clock;
        tried(&open, &asked.change, tongue.0, clock).ok_or_else(no_such_change)
    })
    .await
    .map(Json)
}

fn no_such_change() -> Refusal {
    Refusal::unprocessable("serve-no-change", "no-change")
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Apply {
    change: Change,
    mode: ApplyMode,
    /// What a replan leaves where it is, beside what was moved.
    #[serde(default)]
    pins: Vec<PinOrder>,
}

#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum ApplyMode {
    /// Kept as it is, broken or not.
    Draft,
    /// The rest planned around it.
    Replan,
}

#[utoipa::path(post, operation_id = "plans_apply", tag = "plans", path = "/plans/{plan}/apply", params(("plan" = String, Path)), request_body = Apply, responses(
    (status = 201, description = "A new plan", body = PlanSummary), (status = 202, description = "A job that plans the rest", body = crate::jobs::Job), (status = 400, description = "No JSON"),
    (status = 401, description = "No session"), (status = 403, description = "Not from the page"), (status = 404, description = "Absent"), (status = 413, description = "Too large"),
    (status = 415, description = "No JSON"), (status = 422, description = "Nothing of that name, or no day"), (status = 429, description = "Too many wait")))]
pub async fn apply(
    State(app): State<App>,
    Path(id): Path<String>,
    tongue: Tongue,
    Json(asked): Json<Apply>,
) -> Result<Response, Refusal> {
    app.aside(move |app| {
        let open = app.plan(&id)?;
        let day = asked.change.day().map(|day| day.to_string()).ok_or_else(no_such_change)?;
        let changed = asked.change.applied(&open.mission, &open.plan).ok_or_else(no_such_change)?;
        if !asked.pins.iter().all(|pin| pin.is_in(&open.plan)) {
            return Err(no_such_change());
        }
        let mut changed = changed;
        (changed.score, changed.bound) = (None, None);
        match asked.mode {
            ApplyMode::Draft => {
                let origin = origin(&open, &asked.change, day);
                let body = plan_to_json(&changed);
                let row =
                    add_plan(app, &super::new_id()?, &open.row.mission, open.row.version, "edited", origin, body)?;
                Ok(created(summary(app, &row, tongue.0)?))
            }
            ApplyMode::Replan => app
                .desk
                .start(app, around(app, &open, &asked, &changed, tongue, origin(&open, &asked.change, day)))
                .map(|job| accepted(&job)),
        }
    })
    .await
}

fn origin(parent: &OpenPlan, change: &Change, day: String) -> Origin {
    let act = match change {
        Change::Closure { site, .. } => Act::ClosureMoved { site: named(&parent.mission, site), day },
        Change::Departure { movement, .. } => Act::DepartureMoved { movement: movement.clone(), day },
    };
    Origin { parent: Some(parent.row.id.clone()), act: Some(act), ..Origin::default() }
}

/// Plans the rest from the mission's first day, with the moved thing and what was pinned before in place.
fn around(
    app: &App,
    open: &OpenPlan,
    asked: &Apply,
    changed: &rearguard::model::Plan,
    tongue: Tongue,
    origin: Origin,
) -> Start {
    let pins = std::iter::once(PinOrder::from(&asked.change)).chain(asked.pins.iter().cloned()).collect();
    let on = open.plan.as_of.unwrap_or(open.mission.start);
    let order = WorkOrder {
        kind: "around".to_owned(),
        language: tongue.0.tag().to_owned(),
        seconds: 10.0,
        seed: 1,
        on: Some(on.to_string()),
        log: Some(app.log_path(&open.row.mission)),
        pins,
        ..WorkOrder::default()
    };
    Start {
        kind: JobKind::Replan,
        order,
        mission: open.row.mission.clone(),
        version: open.row.version,
        plan: Some(plan_to_json(changed)),
        about: None,
        origin,
    }
}

#[derive(Deserialize)]
pub struct About {
    movement: Option<String>,
    site: Option<String>,
}

#[utoipa::path(get, operation_id = "plans_why", tag = "plans", path = "/plans/{plan}/why", params(("plan" = String, Path), ("movement" = Option<String>, Query), ("site" = Option<String>, Query)), responses(
    (status = 200, description = "As `rearguard explain --json`", body = ref("#/components/schemas/Explanation")), (status = 401, description = "No session"), (status = 404, description = "Absent"),
    (status = 422, description = "Nothing of that name"), (status = 503, description = "Busy")))]
pub async fn why(
    State(app): State<App>,
    Path(id): Path<String>,
    Query(about): Query<About>,
    tongue: Tongue,
) -> Result<Json<Value>, Refusal> {
    let _turn = app.desk.children.acquire().await.map_err(|_| Refusal::busy())?;
    let folder = app.desk.scratch()?;
    let path = folder.path().to_owned();
    let order = app.aside(move |app| {
        let open = app.plan(&id)?;
        let known = about.site.as_deref().is_none_or(|site| open.mission.site(site).is_some())
            && about.movement.as_deref().is_none_or(|name| open.plan.movements.iter().any(|row| row.id == name));
        if !known {
            return Err(Refusal::absent());
        }
        let tables = serde_json::to_vec(&open.open.tables).map_err(|_| Refusal::broken())?;
        std::fs::write(path.join(MISSION), tables).map_err(|_| Refusal::broken())?;
        std::fs::write(path.join(OLD_PLAN), &open.row.body).map_err(|_| Refusal::broken())?;
        Ok(WorkOrder {
            kind: "explain".to_owned(),
            folder: path,
            language: tongue.0.tag().to_owned(),
            seconds: (WHY_TIME / 2).as_secs_f64(),
            seed: 1,
            threads: app.setup.threads,
            iterations: REASON_ITERATIONS,
            site: about.site,
            movement: about.movement,
            ..WorkOrder::default()
        })
    });
    let order = order.await?;
    match ask(&app.setup, &order, WHY_TIME).await {
        Answer::Done(mut said) => Ok(Json(said["result"].take())),
        Answer::Late => Err(Refusal::slow()),
        Answer::Failed(_) | Answer::Died => Err(Refusal::unprocessable("serve-no-reason", "no-reason")),
    }
}

const FILES: [(&str, &str); 6] = [
    ("report.html", "text/html; charset=utf-8"),
    ("plan.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("plan.json", "application/json"),
    ("movements.csv", "text/csv; charset=utf-8"),
    ("plan.geojson", "application/geo+json"),
    ("requests.ics", "text/calendar; charset=utf-8"),
];

#[utoipa::path(get, operation_id = "plans_export", tag = "plans", path = "/plans/{plan}/export/{file}", params(("plan" = String, Path), ("file" = String, Path), ("lang" = Option<String>, Query)), responses(
    (status = 200, description = "The file, as an attachment", content(
        (String = "text/html"), (ref("#/components/schemas/PlanFile") = "application/json"), (String = "text/csv"), (String = "text/calendar"),
        (Object = "application/geo+json"), (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))), (status = 401, description = "No session"), (status = 404, description = "Absent")))]
pub async fn export(
    State(app): State<App>,
    Path((id, file)): Path<(String, String)>,
    tongue: Tongue,
) -> Result<Response, Refusal> {
    let (name, kind) = FILES.into_iter().find(|(name, _)| *name == file).ok_or_else(Refusal::absent)?;
    let bytes = app.aside(move |app| exported(&*app.plan(&id)?, name, tongue.0)).await?;
    let disposition = format!("attachment; filename=\"{name}\"");
    Ok(([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response())
}

fn exported(open: &OpenPlan, name: &str, language: Language) -> Result<Vec<u8>, Refusal> {
    let case = case(open, &open.plan);
    Ok(match name {
        "report.html" => html(&case, language).into_bytes(),
        "plan.xlsx" => workbook(&case, language).map_err(|_| Refusal::broken())?,
        "plan.json" => open.row.body.clone().into_bytes(),
        "movements.csv" => {
            let tables = plan_tables(&open.plan);
            let table = tables.iter().find(|table| table.name == "movements").ok_or_else(Refusal::absent)?;
            csv_text(table, CsvStyle::Machine).into_bytes()
        }
        "plan.geojson" => crate::geojson::geojson(open).to_string().into_bytes(),
        _ => to_icalendar(&open.mission, &open.plan, &request_calendar(&case), language).into_bytes(),
    })
}

#[derive(Deserialize)]
pub struct Two {
    a: String,
    b: String,
}

#[utoipa::path(get, operation_id = "plans_compare", tag = "plans", path = "/compare", params(("a" = String, Query), ("b" = String, Query)), responses(
    (status = 200, description = "As `rearguard compare --json`", body = ref("#/components/schemas/Comparison")), (status = 400, description = "Two plans are needed"), (status = 401, description = "No session"),
    (status = 404, description = "Absent"), (status = 422, description = "Plans of two missions")))]
pub async fn compare(State(app): State<App>, Query(two): Query<Two>) -> Result<Json<Value>, Refusal> {
    app.aside(move |app| {
        let (a, b) = (app.plan(&two.a)?, app.plan(&two.b)?);
        if a.row.mission != b.row.mission {
            return Err(Refusal::unprocessable("serve-two-missions", "two-missions"));
        }
        let found = rearguard_track::compare(b.open.mission()?, &a.plan, &b.plan);
        Ok(rearguard_track::comparison_json(&found))
    })
    .await
    .map(Json)
}
