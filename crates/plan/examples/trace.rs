//! Plans one mission and tells how the search went, for `benches/measure.py`:
//! `trace SECONDS THREADS SEED MISSION [PLAN.json]` prints one JSON object with the
//! time of the first kept plan, every better score, the bound, moves, peak memory.
//! MISSION is a folder, a workbook or `gen:SITES:SEED:SLACK`.

use rearguard_model::{Calendar, Mission, amount};
use rearguard_plan::{Budget, Observer, Progress, Settings};
use std::fmt::Write;
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;

struct Watch {
    start: Instant,
    seconds: f64,
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    first: Option<f64>,
    /// Seconds, score of the best kept plan, bound.
    better: Vec<(f64, Option<f64>, Option<f64>)>,
}

impl Observer for Watch {
    fn stop(&self) -> bool {
        self.start.elapsed().as_secs_f64() >= self.seconds
    }
    fn spent(&self) -> f64 {
        self.start.elapsed().as_secs_f64() / self.seconds
    }
    fn progress(&self, progress: &Progress) {
        let now = self.start.elapsed().as_secs_f64();
        let Ok(mut seen) = self.seen.lock() else { return };
        let score = progress.score.filter(|_| progress.kept);
        if score.is_some() {
            seen.first.get_or_insert(now);
        }
        let last = seen.better.last();
        if last.is_none_or(|&(_, s, b)| s != score || b != progress.bound) {
            seen.better.push((now, score, progress.bound));
        }
    }
}

fn mission_of(path: &str) -> Option<Mission> {
    if let [ring @ ("gen" | "gen2"), sites, seed, slack] = path.split(':').collect::<Vec<_>>()[..] {
        let recipe = rearguard_generate::Recipe {
            slack: slack.parse().ok()?,
            second_ring: ring == "gen2",
            ..rearguard_generate::Recipe::new(sites.parse().ok()?, seed.parse().ok()?)
        };
        return rearguard_generate::generate(&recipe).ok().map(|generated| generated.mission);
    }
    rearguard_tables::reading::read_mission(Path::new(path), &Default::default()).mission
}

/// The most memory that this process has held, in MB (Linux).
fn peak_megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok().map(|kb: f64| kb / 1024.0)
}

fn number(value: Option<f64>) -> String {
    value.map_or_else(|| "null".to_owned(), |v| format!("{v:.4}"))
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [seconds, threads, seed, path, rest @ ..] = &arguments[..] else {
        eprintln!("trace SECONDS THREADS SEED MISSION [PLAN.json]");
        std::process::exit(2);
    };
    let (Ok(seconds), Ok(threads), Ok(seed)) = (seconds.parse(), threads.parse(), seed.parse()) else {
        eprintln!("SECONDS, THREADS and SEED are numbers");
        std::process::exit(2);
    };
    let Some(mission) = mission_of(path) else {
        eprintln!("{path}: no such mission");
        std::process::exit(2);
    };
    let watch = Watch { start: Instant::now(), seconds, seen: Mutex::default() };
    let settings = Settings { budget: Budget::UntilStopped, threads, seed, ..Settings::default() };
    let answer = rearguard_plan::plan(&mission, &settings, &watch);
    let took = watch.start.elapsed().as_secs_f64();
    let review = rearguard_check::check(&mission, &Calendar::new(&mission, None), &answer.plan);
    if let Some(file) = rest.first() {
        let written = std::fs::write(file, rearguard_tables::files::plan_to_json(&answer.plan));
        if let Err(error) = written {
            eprintln!("{file}: {error}");
            std::process::exit(2);
        }
    }
    let seen = watch.seen.into_inner().unwrap_or_default();
    let score = review.score.as_ref().map(|score| amount::approximate(&score.total));
    let mut found = String::new();
    for (at, score, bound) in &seen.better {
        let comma = if found.is_empty() { "" } else { ", " };
        let _ = write!(found, "{comma}[{at:.3}, {}, {}]", number(*score), number(*bound));
    }
    println!(
        "{{\"kept\": {}, \"score\": {}, \"bound\": {}, \"constant\": {}, \"first\": {}, \"seconds\": {took:.2}, \
         \"moves\": {}, \"movements\": {}, \"peak_mb\": {}, \"found\": [{found}]}}",
        review.kept(),
        number(score),
        number(answer.bound.as_ref().map(amount::approximate)),
        number(answer.constant.as_ref().map(amount::approximate)),
        number(seen.first),
        answer.iterations,
        answer.plan.movements.len(),
        number(peak_megabytes()),
    );
}
