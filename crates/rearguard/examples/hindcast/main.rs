//! What would Rearguard have said? MINUSMA's withdrawal of 2023, planned and
//! forecast on five of its days with what was known by then, against what
//! really happened. Writes docs/hindcast.md and its curves (`make hindcast`).

mod curve;
mod page;
mod past;
mod said;
mod shift;

use past::{Past, day};
use rearguard::model::{Date, Plan};
use rearguard::words::Language;
use said::{Effort, said};
use std::path::Path;

const DATES: [&str; 5] = ["2023-07-01", "2023-08-28", "2023-09-24", "2023-10-24", "2023-12-01"];
const EFFORT: Effort = Effort { iterations: 1_500, runs: 2_000 };

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let past = Past::read(&root.join("missions/minusma-2023"));
    let explain = std::env::var_os("HINDCAST_WHY").is_some();
    let mut days = Vec::new();
    let mut plans: Vec<(Date, Plan)> = Vec::new();
    std::fs::create_dir_all(root.join("docs/hindcast")).expect("a folder");
    for date in DATES {
        let on = day(date);
        let found = said(&past, on, &plans, EFFORT);
        if explain {
            for message in &found.violations {
                eprintln!("{on}: {}", Language::English.say(message));
            }
            eprintln!("{}", rearguard_track::forecast_text(&found.mission, &found.forecast, Language::English));
        }
        let drawing = curve::svg(&root, &found, on);
        std::fs::write(root.join("docs/hindcast").join(format!("{date}.svg")), drawing).expect("written");
        plans.push((on, found.plan.clone()));
        days.push((on, found));
    }
    std::fs::write(root.join("docs/hindcast.md"), page::page(&days, &past.closed())).expect("written");
}
