//! What the commands of every morning take: a plan that is being followed, its
//! log, and the day that is looked at; and how often its course is drawn.

use super::simulate::{MOST_RUNS, MOST_THREADS};
use super::{Usable, logged, plan_of, read};
use crate::arguments::{self, Source};
use crate::commands::plan::all_threads;
use crate::next::Next;
use crate::outcome::Failure;
use crate::terminal::Terminal;
use jiff::civil::Date;
use rearguard::model::Plan;
use rearguard_simulate::SimulationSettings;
use rearguard_track::History;
use std::path::PathBuf;

#[derive(clap::Args, Debug)]
pub struct Followed {
    #[command(flatten)]
    pub source: Source,
    #[arg(value_name = "PLAN")]
    pub plan: PathBuf,
    #[arg(value_name = "LOG")]
    pub log: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = arguments::date)]
    on: Option<Date>,
}

/// What was read.
pub struct Course {
    pub usable: Usable,
    pub plan: Plan,
    pub history: History,
    /// The day that was asked for, else today.
    pub on: Date,
}

impl Followed {
    pub fn read(&self, terminal: &Terminal) -> Result<Course, Failure> {
        let usable = read(terminal, &self.source)?;
        let plan = plan_of(&self.plan)?;
        let history = logged(&self.source, self.log.as_deref())?;
        Ok(Course { usable, plan, history, on: arguments::day_or_today(self.on) })
    }

    /// The command that says how things stand on that day.
    pub fn status(&self, on: Date) -> Next {
        let next = Next::command("status").path(&self.source.mission).path(&self.plan);
        let next = self.log.iter().fold(next, |next, log| next.path(log));
        next.word("--on").word(on.to_string())
    }

    /// The same command with the log, where one was named.
    pub fn with_log(&self, next: Next) -> Next {
        self.log.iter().fold(next, |next, log| next.word("--log").path(log))
    }
}

/// How often, from which seed and by how many threads.
#[derive(clap::Args, Debug)]
pub struct Runs {
    #[arg(long, allow_negative_numbers = true, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..=MOST_RUNS))]
    runs: u32,
    #[arg(long, allow_negative_numbers = true, value_name = "N", default_value_t = 1)]
    seed: u64,
    #[arg(long, allow_negative_numbers = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=MOST_THREADS))]
    threads: Option<u16>,
}

impl Runs {
    pub fn settings(&self) -> SimulationSettings {
        SimulationSettings {
            runs: self.runs,
            seed: self.seed,
            threads: self.threads.map_or_else(all_threads, usize::from),
            ..SimulationSettings::default()
        }
    }
}
