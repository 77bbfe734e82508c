//! Simulates plans: `odds RUNS THREADS MISSION PLAN`. Prints the figures and
//! the runs a second.

use rearguard_model::Calendar;
use rearguard_simulate::{SimulationSettings, simulate};
use std::path::Path;
use std::time::Instant;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [runs, threads, mission, plan] = args.as_slice() else { panic!("odds RUNS THREADS MISSION PLAN") };
    let reading = rearguard_tables::reading::read_mission(Path::new(mission), &Default::default());
    let mission = reading.mission.expect("a mission without errors");
    let plan = rearguard_tables::files::read_plan(Path::new(plan)).expect("a plan").plan;
    let calendar = Calendar::new(&mission, None);
    let settings = SimulationSettings {
        runs: runs.parse().expect("a number of runs"),
        threads: threads.parse().expect("a number of threads"),
        ..Default::default()
    };
    let start = Instant::now();
    let outlook = simulate(&mission, &calendar, &plan, &settings).expect("a plan that can be followed");
    let seconds = start.elapsed().as_secs_f64();
    for line in rearguard_simulate::say::text(&outlook, &mission, &plan, rearguard_words::Language::English) {
        println!("{line}");
    }
    println!("{:.0} runs a second and core", f64::from(outlook.runs) / seconds / f64::from(settings.threads as u32));
}
