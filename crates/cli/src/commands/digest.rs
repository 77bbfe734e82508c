//! `rearguard digest`: the fingerprint of a mission's content.

use super::read;
use crate::arguments::Source;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use serde_json::json;

#[derive(clap::Args, Debug)]
pub struct Digest {
    #[command(flatten)]
    source: Source,
}

impl Digest {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let digest = rearguard::digest(&usable.mission);
        if terminal.json {
            terminal.print_json(&json!({ "digest": digest }))?;
        } else {
            terminal.print(&digest)?;
        }
        terminal.next(&Next::command("validate").path(&self.source.mission));
        Ok(Outcome::Good)
    }
}
