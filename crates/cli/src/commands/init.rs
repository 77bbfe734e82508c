//! `rearguard init`: a small, complete mission to start from.

use super::unsaved;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use crate::written;
use rearguard::tables::files::{make_folder, write_starter};
use std::path::PathBuf;

#[derive(clap::Args, Debug)]
pub struct Init {
    #[arg(value_name = "DIR")]
    dir: PathBuf,
    #[arg(long)]
    workbook: bool,
}

impl Init {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        written::refuse_occupied(&self.dir)?;
        make_folder(&self.dir).map_err(|e| unsaved(&e))?;
        let mission = if self.workbook { self.dir.join("mission.xlsx") } else { self.dir.clone() };
        write_starter(&mission, self.workbook, terminal.language).map_err(|e| unsaved(&e))?;
        let files = written::files_in(&self.dir);
        written::report(terminal, "cli-init-written", &files)?;
        terminal.next(&Next::command("validate").path(&mission));
        Ok(Outcome::Good)
    }
}
