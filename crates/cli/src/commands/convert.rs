//! `rearguard convert`: a mission from one file form into another.

use super::{read, unsaved};
use crate::arguments::Source;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use crate::written;
use rearguard::tables::files::{WorkbookOptions, write_mission_folder, write_mission_workbook};
use rearguard_words::Message;
use std::path::PathBuf;

#[derive(clap::Args, Debug)]
pub struct Convert {
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "OUT")]
    target: PathBuf,
}

impl Convert {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let files = match self.target.extension().map(|e| e.to_string_lossy().to_lowercase()).as_deref() {
            Some("xlsx") => {
                written::refuse_existing(&self.target)?;
                let options = WorkbookOptions { language: terminal.language };
                write_mission_workbook(&usable.mission, &self.target, &options).map_err(|e| unsaved(&e))?;
                vec![self.target.clone()]
            }
            Some("ods" | "xls" | "csv" | "zip") => return Err(unknown_form(&self.target)),
            _ => {
                written::refuse_occupied(&self.target)?;
                write_mission_folder(&usable.mission, &self.target).map_err(|e| unsaved(&e))?;
                written::files_in(&self.target)
            }
        };
        written::report(terminal, "cli-convert-written", &files)?;
        terminal.next(&Next::command("digest").path(&self.target));
        Ok(Outcome::Good)
    }
}

fn unknown_form(target: &std::path::Path) -> Failure {
    Failure::unusable(Message::new("cli-convert-form").text("path", target.display()))
        .with_help(Message::new("cli-convert-form-help"))
}
