//! Measures the search on folders of public instances against the best known
//! values. Every schedule is verified before it counts.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use thiserror::Error;

use crate::best_known::{Published, instance_sets, read_best_known};
use crate::bound::{critical_path, lower_bound};
use crate::project::Problem;
use crate::read::{ReadProblem, What, read};
use crate::solve::{Budget, solve};
use crate::verify::{Flaw, verify};

/// What an instance may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Schedules generated; reproducible.
    Schedules(u64),
    /// Time; not reproducible.
    Time(Duration),
}

/// How to measure.
pub struct Settings<'a> {
    pub limit: Limit,
    pub seed: u64,
    /// Instances solved at the same time; each one by a single thread.
    pub threads: usize,
    /// Takes only every so many instances, from the first on; 1 takes all.
    pub every: usize,
    /// Time since some moment, asked by the thread that solves; the library reads no
    /// clock of its own.
    pub clock: &'a (dyn Fn() -> Duration + Sync),
}

/// What became of one instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub file: PathBuf,
    pub makespan: u32,
    pub best_known: u32,
    pub critical_path: u32,
    /// Our own lower bound.
    pub lower_bound: u32,
    pub schedules: u64,
    pub time: Duration,
}

/// What became of a set of instances. Deviations are means in percent.
#[derive(Clone, Debug)]
pub struct Row {
    pub folder: PathBuf,
    pub outcomes: Vec<Outcome>,
    pub from_critical_path: f64,
    pub from_best_known: f64,
    /// Instances at the best known value or below it.
    pub best_known_reached: usize,
    /// Instances below the best known value.
    pub best_known_beaten: usize,
    /// Instances whose makespan meets our own lower bound.
    pub proven: usize,
    /// Schedules generated in all.
    pub schedules: u64,
    /// Sum of the times of all instances.
    pub time: Duration,
}

impl Row {
    /// Schedules a second on one thread, reading and verifying included.
    #[must_use]
    pub fn schedules_per_second(&self) -> f64 {
        self.schedules as f64 / self.time.as_secs_f64().max(1e-9)
    }
}

/// Why a measurement ended early.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BenchProblem {
    #[error(transparent)]
    Read(#[from] ReadProblem),
    #[error("{}: {problem}", file.display())]
    Unsolvable { file: PathBuf, problem: Problem },
    /// The search returned what the verifier refuses: a defect of ours.
    #[error("{}: {flaw:?}", file.display())]
    Refused { file: PathBuf, flaw: Flaw },
    /// The table of best known values speaks of another project.
    #[error("{}: critical-path {found} {published}", file.display())]
    OtherProject { file: PathBuf, found: u32, published: u32 },
}

/// One row for each folder of `.sm` or `.rcp` files, in the given order.
///
/// # Errors
/// The first file that cannot be read, solved or verified.
pub fn bench(paths: &[PathBuf], settings: &Settings<'_>) -> Result<Vec<Row>, BenchProblem> {
    let mut rows = Vec::new();
    for path in paths {
        for (folder, files) in instance_sets(path)? {
            rows.push(measure_set(folder, &files, settings)?);
        }
    }
    Ok(rows)
}

fn measure_set(folder: PathBuf, files: &[PathBuf], settings: &Settings<'_>) -> Result<Row, BenchProblem> {
    let published = read_best_known(&folder)?;
    let mut cases = Vec::new();
    for file in files.iter().step_by(settings.every.max(1)) {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or("");
        let known = published.get(name).copied();
        let missing = || ReadProblem { file: file.clone(), line: 0, what: What::Missing("best_known.csv") };
        cases.push((file.as_path(), known.ok_or_else(missing)?));
    }
    let outcomes = measure_all(&cases, settings)?;
    Ok(summarise(folder, outcomes))
}

/// Deals the cases to the threads; the outcomes keep the order of the cases.
fn measure_all(cases: &[(&Path, Published)], settings: &Settings<'_>) -> Result<Vec<Outcome>, BenchProblem> {
    let next = AtomicUsize::new(0);
    let found = Mutex::new(Vec::with_capacity(cases.len()));
    std::thread::scope(|scope| {
        for _ in 0..settings.threads.max(1) {
            scope.spawn(|| {
                while let (index, Some(&(file, known))) = deal(cases, &next) {
                    let outcome = measure(file, known, settings);
                    if let Ok(mut found) = found.lock() {
                        found.push((index, outcome));
                    }
                }
            });
        }
    });
    let mut found = found.into_inner().unwrap_or_default();
    found.sort_by_key(|&(index, _)| index);
    found.into_iter().map(|(_, outcome)| outcome).collect()
}

fn deal<'a, T>(cases: &'a [T], next: &AtomicUsize) -> (usize, Option<&'a T>) {
    let index = next.fetch_add(1, Ordering::Relaxed);
    (index, cases.get(index))
}

fn measure(file: &Path, known: Published, settings: &Settings<'_>) -> Result<Outcome, BenchProblem> {
    let unsolvable = |problem| BenchProblem::Unsolvable { file: file.to_path_buf(), problem };
    let project = read(file)?;
    let critical = critical_path(&project).map_err(unsolvable)?;
    if critical != known.critical_path {
        let (found, published) = (critical, known.critical_path);
        return Err(BenchProblem::OtherProject { file: file.to_path_buf(), found, published });
    }
    let began = (settings.clock)();
    let over = |allowed: Duration| (settings.clock)().saturating_sub(began) >= allowed;
    let stop = |allowed: Duration| move || over(allowed);
    let schedule = match settings.limit {
        Limit::Schedules(schedules) => solve(&project, &Budget::schedules(schedules), settings.seed),
        Limit::Time(allowed) => {
            solve(&project, &Budget { schedules: u64::MAX, stop: Some(&stop(allowed)) }, settings.seed)
        }
    };
    let schedule = schedule.map_err(unsolvable)?;
    let time = (settings.clock)().saturating_sub(began);
    let refused = |flaw| BenchProblem::Refused { file: file.to_path_buf(), flaw };
    Ok(Outcome {
        file: file.to_path_buf(),
        makespan: verify(&project, &schedule.starts).map_err(refused)?,
        best_known: known.makespan,
        critical_path: critical,
        lower_bound: lower_bound(&project).map_err(unsolvable)?,
        schedules: schedule.schedules_generated,
        time,
    })
}

fn summarise(folder: PathBuf, outcomes: Vec<Outcome>) -> Row {
    let count = |filter: fn(&Outcome) -> bool| outcomes.iter().filter(|one| filter(one)).count();
    Row {
        folder,
        from_critical_path: mean_excess(&outcomes, |one| one.critical_path),
        from_best_known: mean_excess(&outcomes, |one| one.best_known),
        best_known_reached: count(|one| one.makespan <= one.best_known),
        best_known_beaten: count(|one| one.makespan < one.best_known),
        proven: count(|one| one.makespan == one.lower_bound),
        schedules: outcomes.iter().map(|one| one.schedules).sum(),
        time: outcomes.iter().map(|one| one.time).sum(),
        outcomes,
    }
}

/// Mean of `100 × (makespan ÷ reference − 1)`.
fn mean_excess(outcomes: &[Outcome], reference: fn(&Outcome) -> u32) -> f64 {
    let excess = |one: &Outcome| 100.0 * (f64::from(one.makespan) / f64::from(reference(one).max(1)) - 1.0);
    outcomes.iter().map(excess).sum::<f64>() / outcomes.len().max(1) as f64
}
