//! Explains missions: `why ITERATIONS MISSION [PLAN]`; `SITE`, `MOVEMENT` and
//! `LANG` may be set.

use rearguard_explain::{ExplainSettings, explain, to_text};
use rearguard_words::Language;
use std::path::Path;

fn main() {
    let mut args = std::env::args().skip(1);
    let iterations = args.next().and_then(|n| n.parse().ok()).expect("iterations");
    let path = args.next().expect("a mission");
    let reading = rearguard_tables::reading::read_mission(Path::new(&path), &Default::default());
    let mission = reading.mission.expect("a mission that can be read");
    let plan = args.next().and_then(|path| rearguard_tables::files::read_plan(Path::new(&path)).ok());
    let settings = ExplainSettings {
        iterations,
        threads: 2,
        facts: reading.problems.iter().map(|problem| problem.message.clone()).collect(),
        site: std::env::var("SITE").ok().and_then(|name| mission.site(&name)),
        movement: std::env::var("MOVEMENT").ok(),
        ..ExplainSettings::default()
    };
    let answer = explain(&mission, plan.as_ref().map(|reading| &reading.plan), &settings, &());
    let language = std::env::var("LANG").ok().and_then(|tag| Language::from_tag(&tag)).unwrap_or_default();
    print!("{}", to_text(&answer, language));
}
