//! What a child process does: reads uploads and plans, apart from the server,
//! with limits of its own. An order comes in on one line; what happens goes out
//! a JSON object a line. When the input ends or says stop, the best is kept.

use crate::attempt::PinOrder;
use crate::limits;
use crate::tables::Tables;
use rearguard::model::amount::approximate;
use rearguard::model::{Calendar, Date, Mission, Plan};
use rearguard::tables::files::{plan_to_json, read_plan, write_atomically};
use rearguard::tables::grid::{GridOptions, Limits, read, read_bytes};
use rearguard::tables::reading::{ReadOptions, mission_from};
use rearguard::{
    Around, Budget, Freedom, Observer, Order, Pin, Planned, Progress, Settings, digest, gap, plan, plan_around, replan,
};
use rearguard_explain::{ExplainSettings, explain};
use rearguard_simulate::{SimulationSettings, simulate};
use rearguard_track::{Ground, changes, changes_json, check_from, forecast, forecast_json, read_history};
use rearguard_words::Language;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::Duration;

/// What a worker is told to do.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct WorkOrder {
    /// `read`, `plan`, `replan`, `simulate`, `forecast`, `explain`.
    pub kind: String,
    /// Its own folder: `mission.json`, `plan.json`, `log`; results go there.
    pub folder: PathBuf,
    pub language: String,
    pub seconds: f64,
    pub runs: u32,
    pub seed: u64,
    pub threads: usize,
    pub on: Option<String>,
    pub log: Option<PathBuf>,
    pub site: Option<String>,
    pub movement: Option<String>,
    pub iterations: u64,
    /// What planning around a plan leaves as it is.
    #[serde(default)]
    pub pins: Vec<PinOrder>,
    /// Reading: the upload's only file, where it is one.
    pub file: Option<String>,
}

pub const MISSION: &str = "mission.json";
pub const OLD_PLAN: &str = "old-plan.json";
pub const NEW_PLAN: &str = "plan.json";
pub const LOCK: &str = "worker.lock";
pub const FILES: &str = "files";

/// Told by the input, asked by the search.
pub struct Stop(AtomicBool);

impl Stop {
    pub const fn new() -> Stop {
        Stop(AtomicBool::new(false))
    }
    /// Waits for a line or the end of the input; both mean stop.
    pub fn listen(&self, input: &mut dyn BufRead) {
        let mut line = String::new();
        let _ = input.read_line(&mut line);
        self.0.store(true, Ordering::SeqCst);
    }
}

impl Default for Stop {
    fn default() -> Stop {
        Stop::new()
    }
}

struct Watch<'w> {
    stop: &'w Stop,
    steady: fn() -> Duration,
    begun: Duration,
    seconds: f64,
    told: Mutex<Duration>,
    out: &'w Mutex<Box<dyn Write + Send>>,
    /// Where the best so far is kept, and when it last was.
    folder: &'w Path,
    kept: Mutex<Option<Duration>>,
    /// Name and digest of the mission that is planned.
    planned: OnceLock<(String, String)>,
}

/// How often progress is told.
const OFTEN: Duration = Duration::from_millis(250);
/// How often the best so far is kept; a search may be killed at any moment.
const KEPT_EACH: Duration = Duration::from_millis(500);

impl Watch<'_> {
    fn spent_seconds(&self) -> f64 {
        (self.steady)().saturating_sub(self.begun).as_secs_f64()
    }

    /// From now on the best plan so far is kept as one of this mission.
    fn keeps_plans_of(&self, mission: &Mission) {
        let _ = self.planned.set((mission.name.clone(), digest(mission)));
    }
}

impl Observer for Watch<'_> {
    fn stop(&self) -> bool {
        self.stop.0.load(Ordering::Relaxed) || self.spent_seconds() >= self.seconds
    }
    fn spent(&self) -> f64 {
        (self.spent_seconds() / self.seconds.max(0.001)).min(1.0)
    }
    fn best(&self, plan: &dyn Fn() -> Plan) {
        let Some((mission, digest)) = self.planned.get() else { return };
        let now = (self.steady)();
        let mut kept = self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if kept.is_some_and(|then| now.saturating_sub(then) < KEPT_EACH) {
            return;
        }
        *kept = Some(now);
        let plan = Plan { mission: mission.clone(), mission_digest: Some(digest.clone()), ..plan() };
        // Where it cannot be written the next one, or the last, may be.
        let _ = write_atomically(&self.folder.join(NEW_PLAN), plan_to_json(&plan).as_bytes());
    }
    fn progress(&self, at: &Progress) {
        let now = (self.steady)();
        let mut told = self.told.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if *told > Duration::ZERO && now.saturating_sub(*told) < OFTEN {
            return;
        }
        *told = now;
        let share =
            at.score.zip(at.bound).filter(|(score, _)| *score > 0.0).map(|(score, bound)| (score - bound) / score);
        say(
            self.out,
            &json!({ "progress": {
                "seconds": self.seconds, "spent": self.spent_seconds(), "kept": at.kept, "score": at.score,
                "bound": at.bound, "gap": share,
            }}),
        );
    }
}

fn say(out: &Mutex<Box<dyn Write + Send>>, value: &Value) {
    let mut out = out.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    // Where nobody listens any more the plan is kept all the same.
    let _ = writeln!(out, "{value}").and_then(|()| out.flush());
}

/// Limits of this process, set before anything is read.
pub fn limit_self(kind: &str) {
    use rustix::process::{Resource, Rlimit, nice, setrlimit};
    let reads = kind == "read";
    let memory = if reads { limits::READER_MEMORY } else { limits::PLANNER_MEMORY };
    let set = |resource, most| {
        // A system that does not know the limit goes without.
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    };
    set(Resource::As, memory);
    set(Resource::Core, 0);
    if reads {
        set(Resource::Cpu, limits::READER_SECONDS);
    }
    let _ = nice(10);
}

/// Does what it is told, says how it went.
pub fn work(order: &WorkOrder, stop: &Stop, out: Box<dyn Write + Send>, steady: fn() -> Duration) {
    let out = Mutex::new(out);
    let lock = fs::File::create(order.folder.join(LOCK));
    let _held = lock.as_ref().ok().filter(|file| file.lock().is_ok());
    say(&out, &json!({ "begun": true }));
    let done = AtomicBool::new(false);
    let answer = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !done.load(Ordering::SeqCst) {
                std::thread::park_timeout(Duration::from_secs(1));
                say(&out, &json!({ "beat": true }));
            }
        });
        let answer = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| answer(order, stop, &out, steady)));
        done.store(true, Ordering::SeqCst);
        answer
    });
    match answer {
        Ok(Ok(result)) => say(&out, &json!({ "done": result })),
        Ok(Err(reason)) => say(&out, &json!({ "failed": reason })),
        Err(_) => say(&out, &json!({ "failed": "" })),
    }
}

fn answer(
    order: &WorkOrder,
    stop: &Stop,
    out: &Mutex<Box<dyn Write + Send>>,
    steady: fn() -> Duration,
) -> Result<Value, String> {
    let watch = Watch {
        stop,
        steady,
        begun: steady(),
        seconds: order.seconds,
        told: Mutex::default(),
        out,
        folder: &order.folder,
        kept: Mutex::default(),
        planned: OnceLock::new(),
    };
    match order.kind.as_str() {
        "read" => read_files(order),
        "plan" => planned(order, &watch),
        "replan" => replanned(order, &watch),
        "around" => around(order, &watch),
        "simulate" => simulated(order),
        "forecast" => forecast_of(order),
        _ => explained(order, &watch),
    }
}

fn language(order: &WorkOrder) -> Language {
    Language::from_tag(&order.language).unwrap_or_default()
}

fn on(order: &WorkOrder) -> Result<Date, String> {
    order.on.as_deref().and_then(|day| day.parse().ok()).ok_or_else(|| language(order).word("serve-no-day"))
}

fn mission(order: &WorkOrder) -> Result<Mission, String> {
    let unreadable = |_| language(order).word("serve-broken");
    let text = fs::read(order.folder.join(MISSION)).map_err(|_| language(order).word("serve-broken"))?;
    let tables: Tables = serde_json::from_slice(&text).map_err(unreadable)?;
    let reading = mission_from(tables.raw(), &ReadOptions::default());
    reading.mission.ok_or_else(|| language(order).word("serve-mission-unfinished"))
}

fn old_plan(order: &WorkOrder) -> Result<Option<Plan>, String> {
    let path = order.folder.join(OLD_PLAN);
    if !path.exists() {
        return Ok(None);
    }
    let read = read_plan(&path).map_err(|_| language(order).word("serve-broken"))?;
    Ok(Some(read.plan))
}

fn with_plan(order: &WorkOrder) -> Result<Plan, String> {
    old_plan(order)?.ok_or_else(|| language(order).word("serve-no-plan"))
}

fn keep(order: &WorkOrder, plan: &Plan) -> Result<(), String> {
    write_atomically(&order.folder.join(NEW_PLAN), plan_to_json(plan).as_bytes())
        .map_err(|error| language(order).say(&error.message()))
}

fn settings(order: &WorkOrder) -> Order {
    let settings =
        Settings { budget: Budget::UntilStopped, seed: order.seed, threads: order.threads.max(1), known_on: None };
    Order { settings, seconds: Some(order.seconds.to_string()) }
}

fn planned(order: &WorkOrder, watch: &Watch) -> Result<Value, String> {
    let mission = mission(order)?;
    watch.keeps_plans_of(&mission);
    let planned = plan(&mission, &settings(order), watch);
    keep(order, &planned.plan)?;
    Ok(json!({ "outcome": outcome(&planned), "stopped": watch.stop.0.load(Ordering::SeqCst) }))
}

fn outcome(planned: &Planned) -> Value {
    let score = planned.review.score.as_ref().map(|score| approximate(&score.total));
    let share = gap(planned.review.score.as_ref().map(|s| &s.total), planned.bound.as_ref(), None);
    json!({
        "kept": planned.review.kept(), "score": score, "bound": planned.bound.as_ref().map(approximate),
        "gap": share.as_ref().map(approximate),
    })
}

fn replanned(order: &WorkOrder, watch: &Watch) -> Result<Value, String> {
    let (mission, old) = (mission(order)?, with_plan(order)?);
    let history = history(order)?;
    watch.keeps_plans_of(&mission);
    let mut ground = Ground::new(&mission, &old, &history, on(order)?);
    for pin in &order.pins {
        match pin {
            PinOrder::Closure { site } => ground.untouched.push(site.clone()),
            PinOrder::Departure { movement } => ground.pinned.push(movement.clone()),
        }
    }
    let planned = replan(&ground, Freedom::Repair, &settings(order), watch);
    if let Some(lost) = order.pins.iter().find_map(|pin| pin.lost(&mission, &old, &planned.plan)) {
        // What was kept while searching goes too.
        let _ = fs::remove_file(order.folder.join(NEW_PLAN));
        return Err(language(order).say(&lost));
    }
    keep(order, &planned.plan)?;
    let changes = changes_json(&changes(&ground, &planned.plan), language(order));
    let stopped = watch.stop.0.load(Ordering::SeqCst);
    Ok(json!({ "outcome": outcome(&planned), "stopped": stopped, "result": { "changes": changes } }))
}

/// Plans the rest around one thing that was moved.
fn around(order: &WorkOrder, watch: &Watch) -> Result<Value, String> {
    let (mission, moved) = (mission(order)?, with_plan(order)?);
    let (history, on) = (history(order)?, on(order)?);
    watch.keeps_plans_of(&mission);
    let pin = |pin: &PinOrder| match pin {
        PinOrder::Closure { site } => Pin::Site(site.clone()),
        PinOrder::Departure { movement } => Pin::Movement(movement.clone()),
    };
    let around = Around { plan: &moved, from: on, pins: order.pins.iter().map(pin).collect() };
    let judge = |made: &Plan| match history.entries.is_empty() {
        true => rearguard::check(&mission, made, None),
        false => check_from(&mission, &Calendar::new(&mission, None), made, &history, on),
    };
    let planned = plan_around(&mission, &settings(order), &around, &judge, watch);
    keep(order, &planned.plan)?;
    Ok(json!({ "outcome": outcome(&planned), "stopped": watch.stop.0.load(Ordering::SeqCst) }))
}

fn history(order: &WorkOrder) -> Result<rearguard_track::History, String> {
    match &order.log {
        Some(path) => read_history(path).map_err(|error| language(order).say(&error.message(Path::new("log")))),
        None => Ok(rearguard_track::History::default()),
    }
}

fn simulation(order: &WorkOrder) -> SimulationSettings {
    SimulationSettings { runs: order.runs, seed: order.seed, threads: order.threads.max(1), ..Default::default() }
}

fn simulated(order: &WorkOrder) -> Result<Value, String> {
    let (mission, plan) = (mission(order)?, with_plan(order)?);
    let outlook = simulate(&mission, &Calendar::new(&mission, None), &plan, &simulation(order))
        .map_err(|refusal| language(order).say(&refusal.message()))?;
    Ok(json!({ "result": rearguard_simulate::to_json(&outlook, &mission, &plan, language(order)) }))
}

fn forecast_of(order: &WorkOrder) -> Result<Value, String> {
    let (mission, plan) = (mission(order)?, with_plan(order)?);
    let found = forecast(&mission, &plan, &history(order)?, on(order)?, &simulation(order))
        .map_err(|refusal| language(order).say(&refusal.message()))?;
    Ok(json!({ "result": forecast_json(&mission, &found, language(order)) }))
}

fn explained(order: &WorkOrder, watch: &Watch) -> Result<Value, String> {
    let (mission, plan) = (mission(order)?, old_plan(order)?);
    let settings = ExplainSettings {
        iterations: order.iterations,
        seed: order.seed,
        threads: order.threads.max(1),
        site: order.site.as_deref().and_then(|site| mission.site(site)),
        movement: order.movement.clone(),
        ..ExplainSettings::default()
    };
    let explanation = explain(&mission, plan.as_ref(), &settings, watch);
    Ok(json!({ "result": rearguard_explain::to_json(&explanation, language(order)) }))
}

/// The tables of an upload; `problems` where nothing could be read.
fn read_files(order: &WorkOrder) -> Result<Value, String> {
    let options = GridOptions { limits: upload_limits() };
    let folder = order.folder.join(FILES);
    let raw = match &order.file {
        Some(name) => {
            let bytes = fs::read(folder.join(name)).map_err(|_| language(order).word("serve-broken"))?;
            read_bytes(name, &bytes, &options)
        }
        None => read(&folder, &options),
    };
    match raw {
        Ok(raw) if !raw.tables.is_empty() => Ok(json!({ "tables": Tables::of(&raw) })),
        Ok(raw) => Ok(json!({ "problems": said_both(&raw.problems) })),
        Err(nothing) => Ok(json!({ "problems": said_both(&[*nothing.0]) })),
    }
}

fn said_both(problems: &[rearguard::tables::problem::Problem]) -> Value {
    let of = |language| problems.iter().map(|p| crate::tables::said(p, language, None)).collect::<Vec<_>>();
    json!({ "en": of(Language::English), "fr": of(Language::French) })
}

fn upload_limits() -> Limits {
    Limits { file_bytes: limits::UPLOAD_BYTES as u64, rows: limits::ROWS, ..Limits::default() }
}
