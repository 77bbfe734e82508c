//! Jobs over HTTP, and their events as a stream.

use super::App;
use super::guard::{Tongue, session};
use super::refusal::Refusal;
use super::session::{Hash, hash};
use crate::attempt::PinOrder;
use crate::jobs::start::order_of;
use crate::jobs::{Event, Job, JobKind, Live, raised};
use crate::limits::{SESSION_LOOK, STOP_ANSWER, STREAM_COMMENT};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::sse::{Event as Sent, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::Stream;
use serde::Deserialize;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use utoipa::ToSchema;

#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JobOrder {
    pub kind: JobKind,
    /// Needed for all but `plan` and `explain`.
    pub plan: Option<String>,
    /// The budget; 10 where it is blank.
    #[schema(minimum = 0.1, maximum = 3600.0)]
    pub seconds: Option<f64>,
    /// Of a simulation or forecast; 1,000 where it is blank.
    #[schema(minimum = 1, maximum = 100_000)]
    pub runs: Option<u32>,
    pub seed: Option<u64>,
    /// Needed for `replan` and `forecast`.
    #[schema(format = Date)]
    pub on: Option<String>,
    /// What a replan leaves where it is.
    #[serde(default)]
    pub pins: Vec<PinOrder>,
}

#[utoipa::path(post, operation_id = "jobs_start", tag = "jobs", path = "/missions/{mission}/jobs", params(("mission" = String, Path)), request_body = JobOrder, responses(
    (status = 202, description = "Taken in", body = Job), (status = 400, description = "No JSON"), (status = 401, description = "No session"),
    (status = 403, description = "Not from the page"), (status = 404, description = "Absent"), (status = 413, description = "Too large"), (status = 415, description = "No JSON"),
    (status = 422, description = "Cannot be done"), (status = 429, description = "Too many wait")))]
pub async fn start(
    State(app): State<App>,
    Path(mission): Path<String>,
    tongue: Tongue,
    Json(asked): Json<JobOrder>,
) -> Result<Response, Refusal> {
    let start = app.aside(move |app| order_of(app, &mission, &asked, tongue.0)).await?;
    let job = app.aside(move |app| app.desk.start(app, start)).await?;
    Ok(accepted(&job))
}

pub fn accepted(job: &Job) -> Response {
    let place = format!("/api/v1/jobs/{}", job.id);
    (StatusCode::ACCEPTED, [(header::LOCATION, place)], Json(job)).into_response()
}

#[utoipa::path(get, operation_id = "jobs_list", tag = "jobs", path = "/jobs", responses((status = 200, description = "The newest first", body = Vec<Job>), (status = 401, description = "No session")))]
pub async fn list(State(app): State<App>) -> Result<Json<Vec<Job>>, Refusal> {
    app.aside(|app| {
        let rows = app.store.jobs()?;
        let one = |row: &crate::store::JobRow| match app.desk.live(&row.id) {
            Some(live) => Some(live.job()),
            None => serde_json::from_str(&row.state).ok(),
        };
        Ok(rows.iter().filter_map(one).collect())
    })
    .await
    .map(Json)
}

async fn found(app: &App, id: String) -> Result<Job, Refusal> {
    if let Some(live) = app.desk.live(&id) {
        return Ok(live.job());
    }
    app.aside(move |app| {
        let row = app.store.job(&id)?.ok_or_else(Refusal::absent)?;
        serde_json::from_str(&row.state).map_err(|_| Refusal::broken())
    })
    .await
}

#[utoipa::path(get, operation_id = "jobs_read", tag = "jobs", path = "/jobs/{job}", params(("job" = String, Path)), responses(
    (status = 200, description = "Where it stands", body = Job), (status = 401, description = "No session"), (status = 404, description = "Absent")))]
pub async fn read(State(app): State<App>, Path(id): Path<String>) -> Result<Json<Job>, Refusal> {
    found(&app, id).await.map(Json)
}

#[utoipa::path(delete, operation_id = "jobs_stop", tag = "jobs", path = "/jobs/{job}", params(("job" = String, Path)), responses(
    (status = 200, description = "Stopped; the best is kept", body = Job), (status = 401, description = "No session"),
    (status = 403, description = "Not from the page"), (status = 404, description = "Absent")))]
pub async fn stop(State(app): State<App>, Path(id): Path<String>) -> Result<Json<Job>, Refusal> {
    if let Some(live) = app.desk.live(&id)
        && !live.job().over()
    {
        live.stop();
        let mut news = live.news();
        // Whoever asked hears within a second, even where the worker is slow.
        let _ =
            tokio::time::timeout(STOP_ANSWER, async { while !live.job().over() && news.changed().await.is_ok() {} })
                .await;
    }
    found(&app, id).await.map(Json)
}

#[utoipa::path(get, operation_id = "jobs_events", tag = "jobs", path = "/jobs/{job}/events", params(("job" = String, Path), ("Last-Event-ID" = Option<String>, Header)), responses(
    (status = 200, description = "snapshot, progress, resync, end", content_type = "text/event-stream"), (status = 401, description = "No session"),
    (status = 404, description = "Absent"), (status = 429, description = "Too many streams")))]
pub async fn events(State(app): State<App>, Path(id): Path<String>, headers: HeaderMap) -> Result<Response, Refusal> {
    let job = found(&app, id.clone()).await?;
    let place = app.streams.clone().try_acquire_owned().map_err(|_| Refusal::too_many("serve-too-many-streams"))?;
    let live = app.desk.live(&id).unwrap_or_else(|| Arc::new(Live::new(job)));
    let session = hash(&session(&app, &headers).unwrap_or_default());
    let last = headers.get("last-event-id").and_then(|value| value.to_str().ok()).map(str::to_owned);
    let stream = told(app, session, live, last, place);
    Ok(Sse::new(stream).keep_alive(KeepAlive::new().interval(STREAM_COMMENT)).into_response())
}

struct Telling {
    app: App,
    /// Whose stream it is: it ends with the session.
    session: Hash,
    live: Arc<Live>,
    last: u64,
    ready: VecDeque<Event>,
    over: bool,
    news: tokio::sync::watch::Receiver<u64>,
    _place: tokio::sync::OwnedSemaphorePermit,
}

fn snapshot(live: &Live) -> (u64, Vec<Event>) {
    let (number, job) = live.numbered();
    let data = serde_json::to_string(&job).unwrap_or_default();
    let mut events = vec![Event { number, kind: "snapshot", data: data.clone() }];
    if job.over() {
        events.push(Event { number, kind: "end", data });
    }
    (number, events)
}

fn told(
    app: App,
    session: Hash,
    live: Arc<Live>,
    last: Option<String>,
    place: tokio::sync::OwnedSemaphorePermit,
) -> impl Stream<Item = Result<Sent, Infallible>> {
    let resumed = last.map(|last| last.parse().ok().and_then(|number| Some((number, live.after(number)?))));
    let (last, ready) = match resumed {
        Some(Some((number, _))) if !live.job().over() => (number, Vec::new()),
        Some(None) => {
            let (number, mut events) = snapshot(&live);
            events.insert(0, Event { number, kind: "resync", data: "{}".to_owned() });
            (number, events)
        }
        _ => snapshot(&live),
    };
    let news = live.news();
    let telling = Telling { app, session, live, last, ready: ready.into(), over: false, news, _place: place };
    futures_util::stream::unfold(telling, next)
}

async fn next(mut telling: Telling) -> Option<(Result<Sent, Infallible>, Telling)> {
    let mut ending = telling.app.ending.clone();
    loop {
        if let Some(event) = telling.ready.pop_front() {
            telling.over = event.kind == "end";
            let sent = Sent::default().id(event.number.to_string()).event(event.kind).data(event.data);
            return Some((Ok(sent), telling));
        }
        if telling.over || *ending.borrow() || !telling.app.sessions.lasts(&telling.session) {
            return None;
        }
        match telling.live.after(telling.last) {
            Some(events) if !events.is_empty() => {
                telling.last = events.last().map_or(telling.last, |event| event.number);
                telling.ready = events.into();
            }
            Some(_) => {
                tokio::select! {
                    changed = telling.news.changed() => if changed.is_err() { return None },
                    () = raised(&mut ending) => return None,
                    () = tokio::time::sleep(SESSION_LOOK) => {}
                }
            }
            None => {
                let (number, mut events) = snapshot(&telling.live);
                events.insert(0, Event { number, kind: "resync", data: "{}".to_owned() });
                telling.last = number;
                telling.ready = events.into();
            }
        }
    }
}
