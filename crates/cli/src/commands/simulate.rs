//! `rearguard simulate`: how likely a plan is, acted out many times.

use super::followed::Runs;
use super::read;
use crate::arguments::{self, Source};
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::problems;
use crate::terminal::{STRONG, Terminal, painted};
use jiff::civil::Date;
use rearguard::model::Calendar;
use rearguard::tables::files::read_plan;
use rearguard_simulate::{SimulationSettings, say, simulate, to_json};
use std::path::PathBuf;

/// Keeps the list of runs in memory small.
pub const MOST_RUNS: i64 = 1_000_000;
pub const MOST_THREADS: i64 = 256;

#[derive(clap::Args, Debug)]
pub struct Simulate {
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    #[command(flatten)]
    runs: Runs,
    #[arg(long, value_name = "DATE", value_parser = arguments::date)]
    known_on: Option<Date>,
}

impl Simulate {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let mission = &usable.mission;
        let reading = read_plan(&self.plan).map_err(|error| Failure::Problems(error.problems))?;
        if !terminal.json && !reading.warnings.is_empty() {
            terminal.note(&problems::listed(terminal, &reading.warnings));
        }
        let settings = SimulationSettings { known_on: self.known_on, ..self.runs.settings() };
        let calendar = Calendar::new(mission, self.known_on);
        let outlook = simulate(mission, &calendar, &reading.plan, &settings)
            .map_err(|refusal| Failure::unusable(refusal.message()))?;
        if terminal.json {
            terminal.print_json(&to_json(&outlook, mission, &reading.plan, terminal.language))?;
        } else {
            let lines = say::text(&outlook, mission, &reading.plan, terminal.language);
            let (first, rest) = lines.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
            terminal.print(&painted(STRONG, first))?;
            terminal.print(&rest.join("\n"))?;
        }
        terminal.next(&Next::command("check").path(&self.source.mission).path(&self.plan));
        Ok(Outcome::Good)
    }
}
