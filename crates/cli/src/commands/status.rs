//! `rearguard status`: today against the plan.

use super::{logged, read};
use crate::arguments::{self, Source};
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use jiff::civil::Date;
use rearguard::model::Calendar;
use rearguard_track::{mission_as_known, standing, standing_json, standing_text};
use std::path::PathBuf;

/// Of each list, unless `-v` asks for all.
const MOST_LINES: usize = 15;

#[derive(clap::Args, Debug)]
pub struct Status {
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    #[arg(value_name = "LOG")]
    log: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = arguments::date)]
    on: Option<Date>,
}

impl Status {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let plan = super::plan_of(&self.plan)?;
        let history = logged(&self.source, self.log.as_deref())?;
        let on = arguments::day_or_today(self.on);
        let mission = mission_as_known(&usable.mission, &history, on);
        let standing = standing(&mission, &Calendar::new(&mission, Some(on)), &plan, &history, on);
        if terminal.json {
            terminal.print_json(&standing_json(&mission, &standing, terminal.language))?;
        } else {
            let most = if terminal.is_verbose() { usize::MAX } else { MOST_LINES };
            terminal.print(&standing_text(&mission, &standing, terminal.language, most))?;
        }
        let next = Next::command("log").word("show").path(&self.source.mission);
        terminal.next(&match &self.log {
            Some(log) => next.word("--log").path(log),
            None => next,
        });
        Ok(Outcome::Good)
    }
}
