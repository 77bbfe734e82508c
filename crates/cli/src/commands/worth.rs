//! `rearguard worth`: what one more of each scarce thing would bring.

use super::requests::Again;
use super::{plan_of, read};
use crate::arguments::Source;
use crate::commands::explain::UntilAsked;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use crate::{interrupt, progress};
use rearguard_foresee::{Rounds, worth_confirmed, worth_json, worth_text};
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
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u64).range(0..=100))]
    confirm: u64,
}

impl Worth {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let plan = plan_of(&self.plan)?;
        interrupt::keep_best_on_signal();
        let foresight = self.again.foresight(self.most);
        let rounds = Rounds::default();
        let ranking = progress::while_planning(terminal, &rounds, || {
            worth_confirmed(&usable.mission, &plan, foresight, self.confirm, (&UntilAsked, &rounds))
        });
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
