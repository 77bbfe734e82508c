//! `rearguard completions`: what a shell needs to complete our command lines.

use crate::help_text;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use clap_complete::Shell;
use serde_json::json;

#[derive(clap::Args, Debug)]
pub struct Completions {
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

impl Completions {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut help_text::command(terminal.language), "rearguard", &mut script);
        let script = String::from_utf8_lossy(&script);
        if terminal.json {
            terminal.print_json(&json!({ "shell": self.shell.to_string(), "script": script }))?;
        } else {
            terminal.print(script.trim_end())?;
        }
        terminal.next(&Next::command("help").word("completions"));
        Ok(Outcome::Good)
    }
}
