//! `rearguard worth`: what one more of each scarce thing would bring.

use super::requests::Again;
use super::{plan_of, read};
use crate::arguments::Source;
use crate::commands::explain::UntilAsked;
use crate::interrupt;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use rearguard_foresee::{worth, worth_json, worth_text};
use std::path::PathBuf;

#[derive(clap::Args, Debug)]
pub struct Worth {
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    #[command(flatten)]
    again: Again,
    #[arg(long, value_name = "N", default_value_t = 8)]
    most: usize,
}

impl Worth {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let plan = plan_of(&self.plan)?;
        interrupt::keep_best_on_signal();
        let ranking = worth(&usable.mission, &plan, self.again.foresight(self.most), &UntilAsked);
        if terminal.json {
            terminal.print_json(&worth_json(&ranking, terminal.language))?;
        } else {
            terminal.print(&worth_text(&ranking, terminal.language))?;
        }
        if interrupt::asked() {
            return Ok(Outcome::Interrupted);
        }
        terminal.next(&Next::command("requests").path(&self.source.mission).path(&self.plan));
        Ok(Outcome::Good)
    }
}
