//! `rearguard explain`: why the date cannot be met and what would mend it, or
//! what holds a plan's score up.

use super::{plan_of, read};
use crate::arguments::{self, Source};
use crate::interrupt;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use jiff::civil::Date;
use rearguard::Observer;
use rearguard::tables::problem::Severity;
use rearguard_explain::{ExplainSettings, explain, facts_to_text, to_json, to_text};
use rearguard_words::Message;
use std::path::PathBuf;

#[derive(clap::Args, Debug)]
pub struct Explain {
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "PLAN")]
    plan: Option<PathBuf>,
    #[arg(long, value_name = "SITE")]
    why_not_earlier: Option<String>,
    #[arg(long, value_name = "MOVEMENT", requires = "plan")]
    why: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 8_000)]
    iterations: u64,
    #[arg(long, value_name = "S", default_value_t = 1, hide_short_help = true)]
    seed: u64,
    #[arg(long, value_name = "DATE", value_parser = arguments::date, hide_short_help = true)]
    known_on: Option<Date>,
}

/// Stops when the user asks to; what is known by then is said.
pub struct UntilAsked;

impl Observer for UntilAsked {
    fn stop(&self) -> bool {
        interrupt::asked()
    }
}

impl Explain {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let mission = &usable.mission;
        let plan = self.plan.as_deref().map(plan_of).transpose()?;
        let site = match &self.why_not_earlier {
            Some(name) => Some(
                mission
                    .site(name)
                    .ok_or_else(|| Failure::unusable(Message::new("cli-explain-no-site").text("site", name)))?,
            ),
            None => None,
        };
        if let (Some(id), Some(plan)) = (&self.why, &plan)
            && plan.movements.iter().all(|m| m.id != *id)
        {
            return Err(Failure::unusable(Message::new("cli-explain-no-movement").text("movement", id)));
        }
        interrupt::keep_best_on_signal();
        let warnings = usable.warnings.iter().filter(|p| p.severity == Severity::Warning);
        let settings = ExplainSettings {
            iterations: self.iterations,
            seed: self.seed,
            threads: super::plan::all_threads(),
            known_on: self.known_on,
            facts: warnings.map(|p| p.message.clone()).collect(),
            site,
            movement: self.why.clone(),
            ..ExplainSettings::default()
        };
        // What arithmetic shows need not wait for the plans.
        if !terminal.json && !settings.facts.is_empty() {
            terminal.print(&facts_to_text(&settings.facts, terminal.language))?;
        }
        let mut explanation = explain(mission, plan.as_ref(), &settings, &UntilAsked);
        if terminal.json {
            terminal.print_json(&to_json(&explanation, terminal.language))?;
        } else {
            explanation.facts.clear();
            terminal.print(&to_text(&explanation, terminal.language))?;
        }
        if interrupt::asked() {
            return Ok(Outcome::Interrupted);
        }
        terminal.next(&Next::command("plan").path(&self.source.mission));
        Ok(Outcome::Good)
    }
}
