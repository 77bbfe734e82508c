//! `rearguard forecast`: when everyone will really be out, from where the
//! mission stands on a day.

use super::simulate::{MOST_RUNS, MOST_THREADS};
use super::{logged, plan_of, read};
use crate::arguments::{self, Source};
use crate::commands::plan::all_threads;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::{STRONG, Terminal, painted};
use jiff::civil::Date;
use rearguard::model::{Mission, Plan};
use rearguard_simulate::SimulationSettings;
use rearguard_track::{forecast_after, forecast_json, forecast_text};
use std::path::PathBuf;

#[derive(clap::Args, Debug)]
pub struct Forecast {
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    #[arg(value_name = "LOG")]
    log: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = arguments::date)]
    on: Option<Date>,
    #[arg(long, value_name = "PLAN", hide_short_help = true)]
    earlier: Vec<PathBuf>,
    #[arg(long, allow_negative_numbers = true, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..=MOST_RUNS))]
    runs: u32,
    #[arg(long, allow_negative_numbers = true, value_name = "N", default_value_t = 1)]
    seed: u64,
    #[arg(long, allow_negative_numbers = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=MOST_THREADS))]
    threads: Option<u16>,
}

impl Forecast {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let plan = plan_of(&self.plan)?;
        let history = logged(&self.source, self.log.as_deref())?;
        let on = arguments::day_or_today(self.on);
        let settings = SimulationSettings {
            runs: self.runs,
            seed: self.seed,
            threads: self.threads.map_or_else(all_threads, usize::from),
            ..SimulationSettings::default()
        };
        let earlier = earlier(&usable.mission, &self.earlier)?;
        let earlier: Vec<(Date, &Plan)> = earlier.iter().map(|(made, plan)| (*made, plan)).collect();
        let found = forecast_after(&usable.mission, &plan, &earlier, &history, on, &settings)
            .map_err(|refusal| Failure::unusable(refusal.message()))?;
        if terminal.json {
            terminal.print_json(&forecast_json(&usable.mission, &found, terminal.language))?;
        } else {
            let text = forecast_text(&usable.mission, &found, terminal.language);
            let (answer, rest) = text.split_once('\n').unwrap_or((&text, ""));
            terminal.print(&painted(STRONG, answer))?;
            terminal.print(rest)?;
        }
        let next = Next::command("status").path(&self.source.mission).path(&self.plan);
        let next = self.log.iter().fold(next, |next, log| next.path(log));
        terminal.next(&next.word("--on").word(on.to_string()));
        Ok(Outcome::Good)
    }
}

/// Plans that were followed before, each with the day on which it was made.
pub(super) fn earlier(mission: &Mission, paths: &[PathBuf]) -> Result<Vec<(Date, Plan)>, Failure> {
    let mut plans = Vec::new();
    for path in paths {
        let plan = plan_of(path)?;
        plans.push((plan.as_of.unwrap_or(mission.start), plan));
    }
    plans.sort_by_key(|(made, _)| *made);
    Ok(plans)
}
