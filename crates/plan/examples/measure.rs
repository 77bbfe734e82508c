//! Plans missions and lets the checker judge: `measure SECONDS MISSION…`.
//! Prints kept or the first violations, score, time to the first plan and the
//! moves made.

use rearguard_model::{Calendar, amount};
use rearguard_plan::{Budget, Observer, Progress, Settings};
use std::sync::Mutex;
use std::time::Instant;

struct Clock {
    start: Instant,
    seconds: f64,
    first: Mutex<Option<(f64, Option<f64>)>>,
    kept: Mutex<Option<f64>>,
}

impl Observer for Clock {
    fn stop(&self) -> bool {
        self.start.elapsed().as_secs_f64() >= self.seconds
    }
    fn spent(&self) -> f64 {
        self.start.elapsed().as_secs_f64() / self.seconds
    }
    fn progress(&self, progress: &Progress) {
        let now = self.start.elapsed().as_secs_f64();
        self.first.lock().unwrap().get_or_insert((now, progress.score));
        if progress.kept {
            self.kept.lock().unwrap().get_or_insert(now);
        }
    }
}

/// A folder or workbook, or `gen:SITES:SEED:SLACK` (`gen2:` with the second ring).
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
        let clock = Clock { start: Instant::now(), seconds, first: Mutex::new(None), kept: Mutex::new(None) };
        let threads = std::env::var("THREADS").ok().and_then(|t| t.parse().ok()).unwrap_or(2);
        let seed = std::env::var("SEED").ok().and_then(|t| t.parse().ok()).unwrap_or(1);
        // With a number of iterations the answer does not depend on the machine.
        let budget = match std::env::var("ITERATIONS").ok().and_then(|n| n.parse().ok()) {
            Some(n) => Budget::Iterations(n),
            None => Budget::UntilStopped,
        };
        let settings = Settings { budget, threads, seed, ..Settings::default() };
        let answer = rearguard_plan::plan(&mission, &settings, &clock);
        let review = rearguard_check::check(&mission, &Calendar::new(&mission, None), &answer.plan);
        println!(
            "{path}: {} first {:?} kept {:?} moves {} movements {}",
            if review.kept() { "KEPT" } else { "BROKEN" },
            clock.first.lock().unwrap(),
            clock.kept.lock().unwrap(),
            answer.iterations,
            answer.plan.movements.len()
        );
        if let (Some(score), Some(bound)) = (&review.score, &answer.bound) {
            let (score, bound) = (amount::approximate(&score.total), amount::approximate(bound));
            println!("  bound {bound:.0} gap {:.2} %", (score - bound) / score * 100.0);
        }
        if let Some(score) = &review.score {
            for (name, value) in score.parts() {
                print!("  {name} {}", amount::six_places(value));
            }
            println!();
        }
        for v in review.violations.iter().take(12) {
            println!(
                "   {:?} {} {:?} {:?} {}",
                v.rule,
                v.subject,
                v.place,
                v.day,
                rearguard_words::Language::English.say(&v.message)
            );
        }
        println!("   {} violations", review.violations.len());
        if let Ok(out) = std::env::var("PLAN_OUT") {
            std::fs::write(out, rearguard_tables::files::plan_to_json(&answer.plan))
                .expect("a path that can be written");
        }
    }
}
