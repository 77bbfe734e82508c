//! `rearguard bench steps`: the scheduling of steps against public instances
//! with best known values.

use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use clap::ValueEnum;
use rearguard_schedule::{Limit, Row, Settings, bench};
use rearguard_words::{Language, Message, write};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// What can be measured.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum What {
    /// Closing steps that share teams (RCPSP).
    Steps,
}

#[derive(clap::Args, Debug)]
pub struct Bench {
    #[arg(value_name = "WHAT", value_enum)]
    what: What,
    #[arg(value_name = "DIR", required = true)]
    folders: Vec<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 5_000)]
    schedules: u64,
    #[arg(long, value_name = "X", conflicts_with = "schedules")]
    seconds: Option<u64>,
    #[arg(long, value_name = "K", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..))]
    every: u16,
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=64))]
    threads: u16,
}

impl Bench {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let What::Steps = self.what;
        let began = Instant::now();
        let clock = || began.elapsed();
        let limit = match self.seconds {
            Some(seconds) => Limit::Time(Duration::from_secs(seconds)),
            None => Limit::Schedules(self.schedules),
        };
        let (every, threads) = (usize::from(self.every), usize::from(self.threads));
        let settings = Settings { limit, seed: self.seed, threads, every, clock: &clock };
        let rows = bench(&self.folders, &settings).map_err(|problem| {
            let wording = problem.wording();
            let message = Message::new(wording.id);
            Failure::unusable(wording.arguments.into_iter().fold(message, |m, (name, value)| m.text(name, value)))
        })?;
        if terminal.json {
            terminal.print_json(&json!({ "rows": rows.iter().map(as_json).collect::<Vec<_>>() }))?;
        } else {
            for row in &rows {
                terminal.print(&terminal.say(&as_message(row, terminal.language)))?;
            }
        }
        terminal.next(&Next::command("help").word("rules"));
        Ok(Outcome::Good)
    }
}

fn as_message(row: &Row, language: Language) -> Message {
    Message::new("cli-bench-row")
        .text("set", row.folder.display())
        .count("instances", row.outcomes.len() as i64)
        .text("critical", write::percent(language, row.from_critical_path / 100.0, 2))
        .text("best", write::percent(language, row.from_best_known / 100.0, 3))
        .count("reached", row.best_known_reached as i64)
        .count("rate", row.schedules_per_second() as i64)
}

fn as_json(row: &Row) -> Value {
    json!({
        "set": row.folder.display().to_string(),
        "instances": row.outcomes.len(),
        "from_critical_path_percent": row.from_critical_path,
        "from_best_known_percent": row.from_best_known,
        "best_known_reached": row.best_known_reached,
        "best_known_beaten": row.best_known_beaten,
        "proven": row.proven,
        "schedules": row.schedules,
        "schedules_per_second": row.schedules_per_second(),
        "makespans": row.outcomes.iter().map(|o| json!({
            "file": o.file.display().to_string(), "makespan": o.makespan, "best_known": o.best_known
        })).collect::<Vec<_>>(),
    })
}
