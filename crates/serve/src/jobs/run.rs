//! One job from its order to its end.

use super::{Job, JobKind, JobProgress, JobStatus, Live, raised};
use crate::act::Act;
use crate::child::{Answer, Heard, Worker};
use crate::limits::STOP_TIME;
use crate::opened::OpenPlan;
use crate::store::{JobRow, PlanRow};
use crate::view::summary_json;
use crate::web::refusal::Refusal;
use crate::web::{App, new_id};
use crate::worker::{LOCK, MISSION, NEW_PLAN, OLD_PLAN, WorkOrder};
use rearguard::tables::files::{plan_from_json, write_atomically};
use rearguard_words::{Language, Message};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// What a job is about.
pub struct Start {
    pub kind: JobKind,
    pub order: WorkOrder,
    pub mission: String,
    pub version: i64,
    /// plan.json of the plan that it starts from.
    pub plan: Option<String>,
    /// The plan and day that its answer is found by.
    pub about: Option<String>,
    pub origin: Origin,
}

/// What a plan was made from, and how.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Origin {
    pub parent: Option<String>,
    pub act: Option<Act>,
    /// Of whoever asked, for what is said after a restart.
    #[serde(default)]
    pub language: String,
}

/// What is needed to end a job after a restart.
const VERSION: &str = "version";
const ORIGIN: &str = "origin.json";

/// How often keeping a plan is tried, and the pause between.
const KEEPING_TRIES: u32 = 5;
const KEEPING_PAUSE: Duration = Duration::from_secs(2);

impl super::Desk {
    /// Keeps the job, then lets it wait for its turn.
    pub fn start(&self, app: &App, start: Start) -> Result<Job, Refusal> {
        let id = new_id()?;
        let job = Job {
            id: id.clone(),
            kind: start.kind,
            mission: start.mission.clone(),
            status: JobStatus::Queued,
            reason: None,
            started: None,
            progress: JobProgress { seconds: Some(start.order.seconds).filter(|s| *s > 0.0), ..JobProgress::default() },
            history: Vec::new(),
            plan: None,
            result: Value::Null,
        };
        let live = Arc::new(Live::new(job.clone()));
        self.enter(&id, live.clone())?;
        let order = self.prepare(app, &id, &start).inspect_err(|_| {
            live.end(|job| job.status = JobStatus::Failed);
        })?;
        app.store.add_job(&JobRow {
            id: id.clone(),
            mission: start.mission,
            kind: job.kind.word().to_owned(),
            status: job.status.word().to_owned(),
            state: state(&job),
            about: start.about,
            made: app.setup.clock.exact(),
            who: app.setup.user.clone(),
        })?;
        tokio::spawn(done_in_turn(app.clone(), live, order, start.version));
        Ok(job)
    }

    fn prepare(&self, app: &App, id: &str, start: &Start) -> Result<WorkOrder, Refusal> {
        let folder = self.folder(id);
        let broken = |_| Refusal::broken();
        fs::create_dir_all(&folder).map_err(broken)?;
        let open = app.held.mission(&app.store, &start.mission, start.version)?;
        put(&folder.join(MISSION), &serde_json::to_vec(&open.tables).map_err(|_| Refusal::broken())?)?;
        put(&folder.join(VERSION), start.version.to_string().as_bytes())?;
        let origin = Origin { language: start.order.language.clone(), ..start.origin.clone() };
        put(&folder.join(ORIGIN), &serde_json::to_vec(&origin).map_err(|_| Refusal::broken())?)?;
        if let Some(plan) = &start.plan {
            put(&folder.join(OLD_PLAN), plan.as_bytes())?;
        }
        Ok(WorkOrder { folder, threads: app.setup.threads, ..start.order.clone() })
    }
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    write_atomically(path, bytes).map_err(|_| Refusal::broken())
}

fn state(job: &Job) -> String {
    serde_json::to_string(job).unwrap_or_default()
}

async fn keep(app: &App, live: &Live) {
    let job = live.job();
    let kept = app.aside(move |app| Ok(app.store.change_job(&job.id, job.status.word(), &state(&job))?)).await;
    // The job goes on; its end is written again.
    drop(kept);
}

async fn done_in_turn(app: App, live: Arc<Live>, order: WorkOrder, version: i64) {
    let mut stopping = live.stopping();
    let turn = tokio::select! {
        turn = app.desk.turns.clone().acquire_owned() => turn.ok(),
        () = raised(&mut stopping) => None,
    };
    if turn.is_none() {
        live.change(|job| job.status = JobStatus::Stopped);
        keep(&app, &live).await;
        live.end(|_| ());
        let _ = fs::remove_dir_all(&order.folder);
        return;
    }
    let now = app.setup.clock.stamp();
    live.change(|job| {
        job.status = JobStatus::Running;
        job.started = Some(now);
    });
    keep(&app, &live).await;
    let answer = watched(&app, &live, &order).await;
    finish(&app, &live, &order, version, answer).await;
}

/// Lets the worker work, tells what it says, keeps where it stands.
async fn watched(app: &App, live: &Live, order: &WorkOrder) -> Answer {
    let Ok(mut worker) = Worker::start(&app.setup, order).await else { return Answer::Died };
    let mut stopping = live.stopping();
    let mut kept = (app.setup.clock.steady)();
    loop {
        let heard = tokio::select! {
            heard = worker.hear() => heard,
            () = raised(&mut stopping) => {
                worker.stop();
                match tokio::time::timeout(STOP_TIME, to_the_end(live, &mut worker)).await {
                    Ok(answer) => return answer,
                    Err(_) => {
                        worker.kill().await;
                        return Answer::Late;
                    }
                }
            }
        };
        match heard {
            Heard::End(answer) => return answer,
            Heard::Progress(said) => live.progress(said),
            Heard::Other => {}
        }
        let now = (app.setup.clock.steady)();
        if now.saturating_sub(kept) >= Duration::from_secs(1) {
            kept = now;
            keep(app, live).await;
        }
    }
}

async fn to_the_end(live: &Live, worker: &mut Worker) -> Answer {
    loop {
        match worker.hear().await {
            Heard::End(answer) => return answer,
            Heard::Progress(said) => live.progress(said),
            Heard::Other => {}
        }
    }
}

/// Keeps the plan that was found, then says that the job is over. Where the
/// store cannot be written, the folder stays for the next start to take up.
async fn finish(app: &App, live: &Arc<Live>, order: &WorkOrder, version: i64, answer: Answer) {
    let language = Language::from_tag(&order.language).unwrap_or_default();
    let asked_to_stop = *live.stopping().borrow();
    let kept = kept_with_patience(app, &live.job(), &order.folder, version).await;
    let plan = kept.as_ref().ok().cloned().flatten();
    let (status, reason, result) = match &kept {
        Ok(plan) => ending(answer, asked_to_stop, plan.is_some(), language),
        Err(refusal) => {
            let why = Message::new("serve-job-not-kept").said("why", refusal.detail.clone());
            (JobStatus::Interrupted, Some(language.say(&why)), Value::Null)
        }
    };
    live.change(|job| {
        job.reason = reason.clone();
        job.plan = plan.clone();
        job.result = result.clone();
    });
    if kept.is_ok() {
        // First on disk, then told.
        let mut over = live.job();
        over.status = status;
        let ended = app.aside(move |app| Ok(app.store.change_job(&over.id, over.status.word(), &state(&over))?)).await;
        if ended.is_ok() {
            let _ = fs::remove_dir_all(&order.folder);
        }
    }
    live.end(|job| job.status = status);
}

/// A store that is busy or full may take the plan a little later.
async fn kept_with_patience(app: &App, job: &Job, folder: &Path, version: i64) -> Result<Option<String>, Refusal> {
    let mut tried = 0;
    loop {
        let (job, folder) = (job.clone(), folder.to_owned());
        let kept = app.aside(move |app| kept_plan(app, &folder, &job, version)).await;
        tried += 1;
        match kept {
            Err(_) if tried < KEEPING_TRIES && !*app.ending.borrow() => tokio::time::sleep(KEEPING_PAUSE).await,
            other => return other,
        }
    }
}

fn ending(answer: Answer, asked: bool, kept: bool, language: Language) -> (JobStatus, Option<String>, Value) {
    let word = |id: &str| Some(language.word(id));
    match answer {
        Answer::Done(mut said) => {
            let stopped = said["stopped"].as_bool().unwrap_or(false) || asked;
            (if stopped { JobStatus::Stopped } else { JobStatus::Done }, None, said["result"].take())
        }
        Answer::Late | Answer::Died if asked => (JobStatus::Stopped, None, Value::Null),
        Answer::Failed(reason) if !reason.is_empty() => (JobStatus::Failed, Some(reason), Value::Null),
        Answer::Failed(_) => (JobStatus::Failed, word("serve-job-broke"), Value::Null),
        Answer::Late => (JobStatus::Failed, word("serve-job-hung"), Value::Null),
        Answer::Died if kept => (JobStatus::Interrupted, word("serve-job-died-kept"), Value::Null),
        Answer::Died => (JobStatus::Failed, word("serve-job-died"), Value::Null),
    }
}

/// The plan that a worker left in its folder, checked and kept. It bears the
/// job's id: however often this is begun anew, it is kept once.
fn kept_plan(app: &App, folder: &Path, job: &Job, version: i64) -> Result<Option<String>, Refusal> {
    let Ok(body) = fs::read_to_string(folder.join(NEW_PLAN)) else { return Ok(None) };
    if app.store.has_plan(&job.id)? {
        return Ok(Some(job.id.clone()));
    }
    let source = if job.kind == JobKind::Replan { "replanned" } else { "planned" };
    match add_plan(app, &job.id, &job.mission, version, source, origin(folder), body) {
        Ok(row) => Ok(Some(row.id)),
        // What is no plan, or of a mission that is gone, is not worth another try.
        Err(refusal) if refusal.status.is_client_error() => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

fn origin(folder: &Path) -> Origin {
    fs::read(folder.join(ORIGIN)).ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default()
}

/// Checks a plan and keeps it, whatever the checker says of it.
pub fn add_plan(
    app: &App,
    id: &str,
    mission: &str,
    version: i64,
    source: &str,
    origin: Origin,
    body: String,
) -> Result<PlanRow, Refusal> {
    let plan = plan_from_json(body.as_bytes()).map_err(|error| Refusal::problems(&error.problems))?.plan;
    let open = app.held.mission(&app.store, mission, version)?;
    let mut row = PlanRow {
        id: id.to_owned(),
        mission: mission.to_owned(),
        version,
        number: 0,
        source: source.to_owned(),
        parent: origin.parent,
        label: origin.act.map(|act| act.json()).unwrap_or_default(),
        body,
        summary: String::new(),
        made: app.setup.clock.stamp(),
        who: app.setup.user.clone(),
    };
    let history = app.history(mission)?;
    let mut judged = OpenPlan::judge(row.clone(), open, &history)?;
    row.summary = summary_json(&judged.mission, &plan, &judged.review).to_string();
    row.number = app.store.add_plan(&row)?;
    judged.row = row.clone();
    app.held.keep_plan(judged, &history);
    Ok(row)
}

/// Jobs that were under way when the server ended: what their workers kept is
/// kept, and they are called interrupted.
pub fn recover(app: &App) -> Result<(), Refusal> {
    let mut stays = BTreeSet::new();
    for row in app.store.unfinished_jobs()? {
        let Ok(mut job) = serde_json::from_str::<Job>(&row.state) else { continue };
        let folder = app.desk.folder(&row.id);
        wait_for_worker(&folder);
        let version = fs::read_to_string(folder.join(VERSION)).ok().and_then(|text| text.parse().ok());
        // Where the store cannot take it now, the next start may.
        let Ok(plan) = version.map_or(Ok(None), |version| kept_plan(app, &folder, &job, version)) else {
            stays.insert(row.id);
            continue;
        };
        job.status = JobStatus::Interrupted;
        let kept = if plan.is_some() { "serve-job-server-ended-kept" } else { "serve-job-server-ended" };
        job.reason = Some(Language::from_tag(&origin(&folder).language).unwrap_or_default().word(kept));
        job.plan = plan;
        app.store.change_job(&row.id, job.status.word(), &state(&job))?;
    }
    let work = app.setup.data.join("work");
    // Whatever else lies there belongs to nobody.
    for left in fs::read_dir(&work).map_err(|_| Refusal::broken())?.flatten() {
        if !stays.contains(left.file_name().to_string_lossy().as_ref()) {
            let _ = fs::remove_dir_all(left.path());
        }
    }
    Ok(())
}

/// A worker whose server died keeps its best and ends; its lock tells when.
fn wait_for_worker(folder: &Path) {
    let Ok(lock) = fs::File::open(folder.join(LOCK)) else { return };
    for _ in 0..100 {
        if lock.try_lock().is_ok() {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}
