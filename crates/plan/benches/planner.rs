//! What the planner costs on generated missions (tight), one thread: everything up to
//! the first kept plan (the mission compiled, ways, decodes and their evaluation), and a
//! thousand improving moves after it. `cargo bench -p rearguard-plan`.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use rearguard_generate::{Recipe, generate};
use rearguard_model::Mission;
use rearguard_plan::{Budget, Observer, Progress, Settings, plan};
use std::hint::black_box;
use std::sync::Mutex;
use std::time::{Duration, Instant};

const MOVES: u64 = 1_000;

/// Stops after so many moves and remembers when the first plan was there and
/// when the moves were done. Says that its time is spent, so that the bound
/// takes one step and gets out of the way.
struct Counter {
    moves: u64,
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    first: Option<(Instant, u64)>,
    done: Option<(Instant, u64)>,
}

impl Counter {
    fn new(moves: u64) -> Counter {
        Counter { moves, seen: Mutex::default() }
    }
}

impl Observer for Counter {
    fn stop(&self) -> bool {
        self.seen.lock().is_ok_and(|seen| seen.done.is_some())
    }
    fn spent(&self) -> f64 {
        1.0
    }
    fn progress(&self, progress: &Progress) {
        let Ok(mut seen) = self.seen.lock() else { return };
        if progress.score.is_none() {
            return;
        }
        let now = (Instant::now(), progress.iterations);
        let (_, before) = *seen.first.get_or_insert(now);
        if progress.iterations >= before + self.moves {
            seen.done.get_or_insert(now);
        }
    }
}

fn run(mission: &Mission, moves: u64) -> (Instant, Seen) {
    let counter = Counter::new(moves);
    let settings = Settings { budget: Budget::UntilStopped, threads: 1, ..Settings::default() };
    let began = Instant::now();
    black_box(plan(mission, &settings, &counter));
    (began, counter.seen.into_inner().unwrap_or_default())
}

fn to_the_first_plan(mission: &Mission) -> Duration {
    let (began, seen) = run(mission, 0);
    seen.first.map_or(Duration::ZERO, |(at, _)| at - began)
}

/// The time of `times` thousand moves, by what was done: the search stops between rounds.
fn moving(mission: &Mission, times: u64) -> Duration {
    let (_, seen) = run(mission, MOVES * times);
    let (Some((first, before)), Some((done, after))) = (seen.first, seen.done) else { return Duration::ZERO };
    let share = (MOVES * times) as f64 / (after - before).max(1) as f64;
    (done - first).mul_f64(share)
}

fn planner(criterion: &mut Criterion) {
    let missions: Vec<(usize, Mission)> = [13, 100]
        .into_iter()
        .filter_map(|sites| Some((sites, generate(&Recipe::new(sites, 1)).ok()?.mission)))
        .collect();
    let mut group = criterion.benchmark_group("first plan");
    group.sample_size(10);
    for (sites, mission) in &missions {
        group.bench_function(BenchmarkId::from_parameter(sites), |bencher| {
            bencher.iter_custom(|times| (0..times).map(|_| to_the_first_plan(mission)).sum());
        });
    }
    group.finish();
    let mut group = criterion.benchmark_group("moves");
    group.sample_size(10).throughput(Throughput::Elements(MOVES));
    for (sites, mission) in &missions {
        group.bench_function(BenchmarkId::from_parameter(sites), |bencher| {
            bencher.iter_custom(|times| moving(mission, times));
        });
    }
    group.finish();
}

criterion_group!(benches, planner);
criterion_main!(benches);
