//! The judge on plans that keep the rules: the planted plan of a generated mission of
//! 13 sites, and of one whose plan has 10,000 movements or a few more.
//! `cargo bench -p rearguard-check`.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use rearguard_check::check;
use rearguard_generate::{Generated, Recipe, generate};
use rearguard_model::Calendar;
use std::hint::black_box;

const MANY: usize = 10_000;

/// The smallest of some missions whose planted plan has as many movements.
fn with_movements(least: usize) -> Option<Generated> {
    let sizes = [13, 100, 200, 400, 800, 1_600];
    sizes
        .into_iter()
        .filter_map(|sites| generate(&Recipe::new(sites, 1)).ok())
        .find(|g| g.planted.movements.len() >= least)
}

fn checker(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("check");
    group.sample_size(20);
    for generated in [with_movements(1), with_movements(MANY)].into_iter().flatten() {
        let (mission, plan) = (&generated.mission, &generated.planted);
        let calendar = Calendar::new(mission, None);
        let movements = plan.movements.len();
        group.throughput(Throughput::Elements(movements as u64));
        group.bench_function(BenchmarkId::new("movements", movements), |bencher| {
            bencher.iter(|| black_box(check(mission, &calendar, plan)));
        });
    }
    group.finish();
}

criterion_group!(benches, checker);
criterion_main!(benches);
