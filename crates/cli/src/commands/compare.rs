//! `rearguard compare`: two plans side by side, and under the same luck.

use super::simulate::{MOST_RUNS, MOST_THREADS};
use super::{plan_of, read};
use crate::arguments::Source;
use crate::commands::plan::all_threads;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use rearguard_simulate::SimulationSettings;
use rearguard_track::{
    Odds, Scenario, compare_scenarios, comparison_json, comparison_text, odds, odds_json, odds_text,
};
use rearguard_words::Message;
use serde_json::Value;
use std::path::PathBuf;

#[derive(clap::Args, Debug)]
pub struct Compare {
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "A")]
    a: PathBuf,
    #[arg(value_name = "B")]
    b: PathBuf,
    #[arg(long, value_name = "MISSION")]
    b_mission: Option<PathBuf>,
    #[arg(long, allow_negative_numbers = true, value_name = "N", default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(0..=MOST_RUNS))]
    runs: u32,
    #[arg(long, allow_negative_numbers = true, value_name = "N", default_value_t = 1)]
    seed: u64,
    #[arg(long, allow_negative_numbers = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=MOST_THREADS))]
    threads: Option<u16>,
}

impl Compare {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let first = read(terminal, &self.source)?;
        let other = self.other_mission();
        let second = if self.b_mission.is_some() { Some(read(terminal, &other)?) } else { None };
        let (plan_a, plan_b) = (plan_of(&self.a)?, plan_of(&self.b)?);
        let a = Scenario { mission: &first.mission, plan: &plan_a };
        let b = Scenario { mission: second.as_ref().map_or(&first.mission, |usable| &usable.mission), plan: &plan_b };
        let comparison = compare_scenarios(a, b);
        let found = self.odds(a, b);
        if terminal.json {
            let mut value = comparison_json(&comparison);
            let refused = found.as_ref().and_then(|odds| odds.as_ref().err()).map(|reason| terminal.say(reason));
            value["odds"] = found.and_then(Result::ok).map_or(Value::Null, |odds| odds_json(&odds));
            value["odds_refused"] = refused.map_or(Value::Null, Value::String);
            terminal.print_json(&value)?;
        } else {
            let chances = found.map(|odds| match odds {
                Ok(odds) => odds_text(&odds, terminal.language),
                Err(reason) => terminal.say(&reason),
            });
            terminal.print(&comparison_text(&comparison, chances.as_deref(), terminal.language))?;
        }
        terminal.next(&Next::command("check").path(&other.mission).path(&self.b));
        Ok(Outcome::Good)
    }

    fn other_mission(&self) -> Source {
        let mission = self.b_mission.as_ref().unwrap_or(&self.source.mission);
        Source { mission: mission.clone(), date_order: self.source.date_order }
    }

    /// A plan that cannot be acted out can still be compared: the reason is said.
    fn odds(&self, a: Scenario, b: Scenario) -> Option<Result<Odds, Message>> {
        let settings = SimulationSettings {
            runs: self.runs,
            seed: self.seed,
            threads: self.threads.map_or_else(all_threads, usize::from),
            ..SimulationSettings::default()
        };
        let refused =
            |reason: rearguard_simulate::Refusal| Message::new("track-odds-refused").said("reason", reason.message());
        (self.runs > 0).then(|| odds(a, b, &settings).map_err(refused))
    }
}
