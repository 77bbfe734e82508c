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
    println!("{} of {} runs in time; as planned {}", outlook.in_time, outlook.runs, outlook.as_planned);
    println!("planned {:?} last out {:?}", outlook.planned_out, outlook.last_out);
    println!("casualties {:?}", outlook.casualties);
    println!("property {:?}", outlook.property_lost);
    println!("late actions {:?} late person-days {:?}", outlook.late_actions, outlook.late_person_days);
    for share in outlook.causes.iter().take(10) {
        println!("  {share:?}");
    }
    for site in &outlook.sites {
        println!(
            "  {} planned {} {:?} in time {}",
            mission.sites[site.site].site, site.planned, site.closing, site.in_time
        );
    }
    println!("{:?}", outlook.weakest_week);
    for story in &outlook.stories {
        println!("{story:?}");
    }
    println!("{:.0} runs a second and core", f64::from(outlook.runs) / seconds / f64::from(settings.threads as u32));
}
