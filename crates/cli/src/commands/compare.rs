//! `rearguard compare`: two plans of a mission side by side.

use super::{plan_of, read};
use crate::arguments::Source;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use rearguard_track::{compare, comparison_json, comparison_text};
use std::path::PathBuf;

#[derive(clap::Args, Debug)]
pub struct Compare {
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "A")]
    a: PathBuf,
    #[arg(value_name = "B")]
    b: PathBuf,
}

impl Compare {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let comparison = compare(&usable.mission, &plan_of(&self.a)?, &plan_of(&self.b)?);
        if terminal.json {
            terminal.print_json(&comparison_json(&comparison))?;
        } else {
            terminal.print(&comparison_text(&comparison, terminal.language))?;
        }
        terminal.next(&Next::command("check").path(&self.source.mission).path(&self.b));
        Ok(Outcome::Good)
    }
}
