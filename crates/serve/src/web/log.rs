//! What really happened: entries, where the mission stands, forecasts.

use super::App;
use super::guard::Tongue;
use super::plans::json;
use super::refusal::Refusal;
use crate::course::{Course, course as course_of, last_entry};
use crate::describe::list_of_form;
use crate::jobs::start::about;
use crate::opened::head;
use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use rearguard::model::{Calendar, Plan};
use rearguard::tables::columns;
use rearguard::tables::files::plan_from_json;
use rearguard::tables::grid::{GridOptions, read_tables};
use rearguard::tables::problem::Severity;
use rearguard_track::entry::{Entry, Fields};
use rearguard_track::intake::{self, Handed};
use rearguard_track::log::{Holder, Log, LogError, Verification, verify};
use rearguard_track::{History, mission_as_known, standing as stands, standing_json};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::sync::Arc;
use utoipa::ToSchema;
use utoipa::openapi::Schema;

/// A log that cannot be used, without the name of its file.
pub fn unusable(error: &LogError) -> Refusal {
    let status = if error.is_of_the_disk() { StatusCode::INSUFFICIENT_STORAGE } else { StatusCode::CONFLICT };
    Refusal::new(status, "log", error.message(std::path::Path::new("log")))
}

/// The plan of this mission.
fn plan_of(app: &App, mission: &str, plan: &str) -> Result<(Arc<crate::opened::OpenMission>, Plan), Refusal> {
    let row = app.store.plan(plan)?.filter(|row| row.mission == mission).ok_or_else(Refusal::absent)?;
    let (_, open) = app.newest(mission)?;
    open.mission()?;
    let plan = plan_from_json(row.body.as_bytes()).map_err(|error| Refusal::problems(&error.problems))?.plan;
    Ok((open, plan))
}

/// The log of a mission.
#[derive(Serialize, ToSchema)]
pub struct LogBook {
    #[schema(schema_with = entries)]
    entries: Vec<Value>,
    /// Digest of the last entry: each entry carries the one before it.
    head: Option<String>,
    verified: bool,
}

/// What was entered.
#[derive(Serialize, ToSchema)]
pub struct Entered {
    #[schema(schema_with = entries)]
    entries: Vec<Value>,
}

fn entries() -> Schema {
    list_of_form("LogEntry")
}

#[utoipa::path(get, operation_id = "log_read", tag = "log", path = "/missions/{mission}/plans/{plan}/log", params(("mission" = String, Path), ("plan" = String, Path)), responses(
    (status = 200, description = "Every entry, and whether the chain holds", body = LogBook), (status = 401, description = "No session"), (status = 404, description = "Absent"), (status = 409, description = "The log is damaged")))]
pub async fn read(
    State(app): State<App>,
    Path((mission, plan)): Path<(String, String)>,
) -> Result<Json<LogBook>, Refusal> {
    app.aside(move |app| {
        app.store.plan(&plan)?.filter(|row| row.mission == mission).ok_or_else(Refusal::absent)?;
        let history = app.history(&mission)?;
        let bytes = std::fs::read(app.log_path(&mission)).unwrap_or_default();
        let whole = matches!(verify(&bytes, None), Verification::Whole { .. });
        let entries = history.entries.iter().map(Entry::to_json).collect();
        Ok(LogBook { entries, head: history.digest(), verified: whole })
    })
    .await
    .map(Json)
}

#[utoipa::path(post, operation_id = "log_add", tag = "log", path = "/missions/{mission}/plans/{plan}/log", params(("mission" = String, Path), ("plan" = String, Path)), request_body(content = ref("#/components/schemas/NewEntry")), responses(
    (status = 201, description = "Entered, on disk", body = ref("#/components/schemas/LogEntry")), (status = 400, description = "No JSON"), (status = 401, description = "No session"), (status = 403, description = "Not from the page"),
    (status = 404, description = "Absent"), (status = 409, description = "The log cannot be used"), (status = 413, description = "Too large"), (status = 415, description = "No JSON"), (status = 422, description = "It cannot have happened")))]
pub async fn add(
    State(app): State<App>,
    Path((mission, plan)): Path<(String, String)>,
    Json(mut given): Json<Map<String, Value>>,
) -> Result<Response, Refusal> {
    app.aside(move |app| {
        let Some(Value::String(kind)) = given.remove("kind") else {
            return Err(Refusal::unprocessable("serve-no-kind", "kind"));
        };
        let today = app.setup.clock.today();
        let mut fields = Fields::of_json(&given);
        let untimed = ["actuals", "unplanned"].contains(&kind.as_str());
        let on = entered_on(&fields, today);
        if fields.text("date").is_empty() && !untimed {
            fields.put("date", &on.to_string());
        }
        if fields.text("who").is_empty() {
            fields.put("who", &app.setup.user);
        }
        let handed = intake::from_fields(&kind, &fields, on).map_err(|problem| Refusal::problems(&[*problem]))?;
        let entries = append(app, &mission, &plan, &[handed], on)?;
        let first = entries.into_iter().next().unwrap_or(Value::Null);
        Ok((StatusCode::CREATED, Json(first)).into_response())
    })
    .await
}

/// Entries of missions that lie in the past or the future of the computer's
/// clock are entered on the day they speak of.
fn entered_on(fields: &Fields, today: Date) -> Date {
    let days = ["date", "arrived", "departed"].iter().filter_map(|column| fields.text(column).parse::<Date>().ok());
    days.max().map_or(today, |last| last.max(today))
}

fn append(app: &App, mission: &str, plan: &str, handed: &[Handed], on: Date) -> Result<Vec<Value>, Refusal> {
    let (open, plan) = plan_of(app, mission, plan)?;
    let known = open.mission()?;
    let path = app.log_path(mission);
    let history = app.history(mission)?;
    intake::judge(known, &plan, &history, handed, on).map_err(|refused| Refusal::problems(&refused))?;
    let holder = Holder { process: std::process::id(), host: app.setup.host.clone(), since: app.setup.clock.stamp() };
    let mut log = Log::open_file(&path, &known.name, &holder).map_err(|error| unusable(&error))?.log;
    let judged =
        intake::judge(known, &plan, log.history(), handed, on).map_err(|refused| Refusal::problems(&refused))?;
    let done = log.append(&judged.drafts).map_err(|error| unusable(&error))?;
    Ok(done.entries.iter().map(Entry::to_json).collect())
}

#[utoipa::path(post, operation_id = "log_import", tag = "log", path = "/missions/{mission}/plans/{plan}/log/import", params(("mission" = String, Path), ("plan" = String, Path)), request_body(content = String, content_type = "text/csv"), responses(
    (status = 201, description = "All rows entered", body = Entered), (status = 401, description = "No session"), (status = 403, description = "Not from the page"), (status = 404, description = "Absent"),
    (status = 409, description = "The log cannot be used"), (status = 413, description = "Too large"), (status = 422, description = "Rows that cannot have happened")))]
pub async fn import(
    State(app): State<App>,
    Path((mission, plan)): Path<(String, String)>,
    body: axum::body::Bytes,
) -> Result<Response, Refusal> {
    app.aside(move |app| {
        app.store.plan(&plan)?.filter(|row| row.mission == mission).ok_or_else(Refusal::absent)?;
        let on = app.setup.clock.today();
        let folder = app.desk.scratch()?;
        let file = folder.path().join("actuals.csv");
        std::fs::write(&file, &body).map_err(|_| Refusal::broken())?;
        let raw = read_tables(&file, columns::LOG, &GridOptions::default())
            .map_err(|error| Refusal::problems(&[*error.0]))?;
        if raw.problems.iter().any(|problem| problem.severity == Severity::Error) {
            return Err(Refusal::problems(&raw.problems));
        }
        let handed = intake::from_tables(&raw, on).map_err(|refused| Refusal::problems(&refused))?;
        let entries = append(app, &mission, &plan, &handed, on)?;
        Ok((StatusCode::CREATED, Json(Entered { entries })).into_response())
    })
    .await
}

#[derive(Deserialize)]
pub struct On {
    on: Option<String>,
}

impl On {
    fn day(&self, app: &App) -> Result<Date, Refusal> {
        match &self.on {
            None => Ok(app.setup.clock.today()),
            Some(text) => text.parse().map_err(|_| Refusal::unprocessable("serve-no-day", "no-day")),
        }
    }
}

#[utoipa::path(get, operation_id = "log_standing", tag = "log", path = "/missions/{mission}/plans/{plan}/standing", params(("mission" = String, Path), ("plan" = String, Path), ("on" = Option<String>, Query)), responses(
    (status = 200, description = "As `rearguard status --json`", body = ref("#/components/schemas/Standing")), (status = 401, description = "No session"), (status = 404, description = "Absent"), (status = 409, description = "The log is damaged"), (status = 422, description = "No day")))]
pub async fn standing(
    State(app): State<App>,
    Path((mission, plan)): Path<(String, String)>,
    Query(on): Query<On>,
    tongue: Tongue,
) -> Result<Response, Refusal> {
    app.aside(move |app| {
        let on = on.day(app)?;
        let (version, history) = bearings(app, &mission, &plan)?;
        let key = format!("standing {plan} {version} {} {on} {}", head(&history), tongue.0.tag());
        app.held.answer(&key, || {
            let (open, plan) = plan_of(app, &mission, &plan)?;
            let known = mission_as_known(open.mission()?, &history, on);
            let found = stands(&known, &Calendar::new(&known, Some(on)), &plan, &history, on);
            Ok(standing_json(&known, &found, tongue.0))
        })
    })
    .await
    .map(json)
}

/// The newest version of the mission and what was entered, where the plan is its own.
fn bearings(app: &App, mission: &str, plan: &str) -> Result<(i64, Arc<History>), Refusal> {
    app.store.plan_facts(plan)?.filter(|row| row.mission == mission).ok_or_else(Refusal::absent)?;
    let version = app.store.mission(mission)?.ok_or_else(Refusal::absent)?.version;
    Ok((version, app.history(mission)?))
}

#[utoipa::path(get, operation_id = "log_forecast", tag = "log", path = "/missions/{mission}/plans/{plan}/forecast", params(("mission" = String, Path), ("plan" = String, Path), ("on" = Option<String>, Query)), responses(
    (status = 200, description = "The newest forecast from that day", body = ref("#/components/schemas/Forecast")), (status = 401, description = "No session"), (status = 404, description = "None was made"), (status = 422, description = "No day")))]
pub async fn forecast(
    State(app): State<App>,
    Path((mission, plan)): Path<(String, String)>,
    Query(on): Query<On>,
) -> Result<Json<Value>, Refusal> {
    app.aside(move |app| {
        let on = on.day(app)?;
        let found = app.store.latest_job("forecast", &about(&plan, Some(&on.to_string())))?;
        let none = || Refusal { code: "no-forecast", ..Refusal::absent() };
        let row = found.filter(|row| row.mission == mission).ok_or_else(none)?;
        let job: crate::jobs::Job = serde_json::from_str(&row.state).map_err(|_| Refusal::broken())?;
        Ok(job.result)
    })
    .await
    .map(Json)
}

#[utoipa::path(get, operation_id = "log_course", tag = "log", path = "/missions/{mission}/plans/{plan}/course", params(("mission" = String, Path), ("plan" = String, Path), ("on" = Option<String>, Query)), responses(
    (status = 200, description = "Planned, actual and forecast by day", body = Course), (status = 401, description = "No session"), (status = 404, description = "Absent"), (status = 409, description = "The log is damaged"), (status = 422, description = "No day")))]
pub async fn course(
    State(app): State<App>,
    Path((mission, plan)): Path<(String, String)>,
    Query(on): Query<On>,
) -> Result<Response, Refusal> {
    app.aside(move |app| {
        let asked = on.on.is_some().then(|| on.day(app)).transpose()?;
        let (version, history) = bearings(app, &mission, &plan)?;
        let seen = seen(app, &plan, asked)?;
        let seen_on = seen.as_ref().and_then(|seen| seen.on);
        let on = asked.or(last_entry(&history).max(seen_on));
        let job = seen.as_ref().map(|seen| &seen.job);
        let key = format!("course {plan} {version} {} {on:?} {job:?}", head(&history));
        app.held.answer(&key, || {
            let (open, body) = plan_of(app, &mission, &plan)?;
            let seen = seen.as_ref().map(|seen| (seen.on, &seen.result));
            Ok(course_of(open.mission()?, &body, &history, on, seen))
        })
    })
    .await
    .map(json)
}

/// What a forecast or simulation answered, and the evening that it was made from.
struct Seen {
    job: String,
    on: Option<Date>,
    result: Value,
}

/// The newest forecast (of that day, where one is asked for), else the newest
/// simulation.
fn seen(app: &App, plan: &str, asked: Option<Date>) -> Result<Option<Seen>, Refusal> {
    let forecast = match asked {
        Some(on) => app.store.latest_job("forecast", &about(plan, Some(&on.to_string())))?,
        None => app.store.latest_about("forecast", plan)?,
    };
    let found = match forecast {
        Some(row) => Some(row),
        None => app.store.latest_about("simulate", plan)?,
    };
    let Some(row) = found else { return Ok(None) };
    let job: crate::jobs::Job = serde_json::from_str(&row.state).map_err(|_| Refusal::broken())?;
    let on = job.result["on"].as_str().and_then(|on| on.parse().ok());
    Ok(Some(Seen { job: row.id, on, result: job.result }))
}
