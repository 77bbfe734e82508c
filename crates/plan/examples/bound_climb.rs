//! How the proven bound climbs, alone on one thread: `bound_climb SECONDS MISSION…`
//! (a folder, a workbook or `gen:SITES:SEED:SLACK`). Prints steps, seconds and value.

use rearguard_model::{Calendar, amount};
use std::time::Instant;

fn mission_of(path: &str) -> Option<rearguard_model::Mission> {
    let parts: Vec<&str> = path.split(':').collect();
    if let [ring @ ("gen" | "gen2"), sites, seed, slack] = parts[..] {
        let recipe = rearguard_generate::Recipe {
            slack: slack.parse().ok()?,
            second_ring: ring == "gen2",
            ..rearguard_generate::Recipe::new(sites.parse().ok()?, seed.parse().ok()?)
        };
        return rearguard_generate::generate(&recipe).ok().map(|g| g.mission);
    }
    let reading = rearguard_tables::reading::read_mission(std::path::Path::new(path), &Default::default());
    if reading.mission.is_none() {
        println!("{path}: cannot be read: {:?}", reading.problems.first());
    }
    reading.mission
}

fn main() {
    let mut args = std::env::args().skip(1);
    let seconds: f64 = args.next().and_then(|s| s.parse().ok()).expect("seconds");
    for path in args {
        let Some(mission) = mission_of(&path) else { continue };
        let calendar = Calendar::new(&mission, None);
        let start = Instant::now();
        let most = std::env::var("STEPS").ok().and_then(|s| s.parse().ok()).unwrap_or(u64::MAX);
        let (mut steps, mut next) = (0_u64, 1_u64);
        let bound = rearguard_plan::lower_bound(&mission, &calendar, &mut |value| {
            steps += 1;
            let spent = start.elapsed().as_secs_f64();
            if steps >= next {
                next = (next * 3 / 2).max(next + 1);
                println!("{path}: step {steps} after {spent:.2} s: {:.0}", amount::approximate(value));
            }
            spent < seconds && steps < most
        });
        println!(
            "{path}: {steps} steps in {:.2} s: {:.0}, constant {:.0}",
            start.elapsed().as_secs_f64(),
            amount::approximate(&bound.value),
            amount::approximate(&bound.constant)
        );
    }
}
