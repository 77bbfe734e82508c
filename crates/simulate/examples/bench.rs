//! For benches/simulate.sh: `bench dump MISSION PLAN` prints the flattened
//! program; `bench run RUNS THREADS MISSION PLAN` prints one line of figures as JSON.

use rearguard_model::{Calendar, Mission, Plan};
use rearguard_simulate::{SimulationSettings, dump, simulate};
use std::path::Path;
use std::time::Instant;

fn read(mission: &str, plan: &str) -> (Mission, Plan) {
    let reading = rearguard_tables::reading::read_mission(Path::new(mission), &Default::default());
    let mission = reading.mission.expect("a mission without errors");
    (mission, rearguard_tables::files::read_plan(Path::new(plan)).expect("a plan").plan)
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["dump", mission, plan] => {
            let (mission, plan) = read(mission, plan);
            let program = dump(&mission, &Calendar::new(&mission, None), &plan, &SimulationSettings::default());
            println!("{}", program.expect("a plan that can be followed"));
        }
        ["run", runs, threads, mission, plan] => {
            let (mission, plan) = read(mission, plan);
            let settings = SimulationSettings {
                runs: runs.parse().expect("a number of runs"),
                threads: threads.parse().expect("a number of threads"),
                ..Default::default()
            };
            let start = Instant::now();
            let outlook = simulate(&mission, &Calendar::new(&mission, None), &plan, &settings).expect("a plan");
            let seconds = start.elapsed().as_secs_f64();
            let out = outlook.each.iter().map(|run| f64::from(run.out.unwrap_or(9_999)));
            let mean = out.sum::<f64>() / f64::from(outlook.runs);
            println!(
                "{{\"runs\":{},\"threads\":{},\"seconds\":{seconds:.3},\"in_time\":{:.4},\"mean_out\":{mean:.2},\"late_actions\":{},\"casualties\":{}}}",
                outlook.runs,
                settings.threads,
                f64::from(outlook.in_time) / f64::from(outlook.runs),
                outlook.late_actions.mean,
                outlook.casualties.mean,
            );
        }
        _ => panic!("dump MISSION PLAN, or run RUNS THREADS MISSION PLAN"),
    }
}
