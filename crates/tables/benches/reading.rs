//! Reading a mission of 100 sites: as one workbook and as a folder of tables.
//! `cargo bench -p rearguard-tables`.

use criterion::{Criterion, criterion_group, criterion_main};
use rearguard_generate::{Recipe, generate};
use rearguard_tables::files::{WorkbookOptions, write_mission_folder, write_mission_workbook};
use rearguard_tables::reading::{ReadOptions, read_mission};
use std::hint::black_box;

const SITES: usize = 100;

fn reading(criterion: &mut Criterion) {
    let mission = generate(&Recipe::new(SITES, 1)).expect("a recipe that can be made").mission;
    let folder = tempfile::tempdir().expect("a folder for a while");
    let workbook = folder.path().join("mission.xlsx");
    let tables = folder.path().join("mission");
    write_mission_workbook(&mission, &workbook, &WorkbookOptions::default()).expect("written");
    write_mission_folder(&mission, &tables).expect("written");
    let mut group = criterion.benchmark_group("read");
    group.sample_size(10);
    for (name, path) in [("workbook", &workbook), ("folder", &tables)] {
        assert!(read_mission(path, &ReadOptions::default()).mission.is_some(), "{name} can be read");
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(read_mission(path, &ReadOptions::default())));
        });
    }
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
