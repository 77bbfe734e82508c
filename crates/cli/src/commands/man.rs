//! `rearguard man`: the manual pages.

use super::unsaved;
use crate::help_text;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use crate::written;
use clap::Command;
use rearguard::tables::files::{make_folder, write_atomically};
use serde_json::json;
use std::path::{Path, PathBuf};

#[derive(clap::Args, Debug)]
pub struct Man {
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

impl Man {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let mut root = help_text::command(terminal.language);
        root.build();
        match &self.out {
            Some(folder) => {
                let files = write_pages(&root, folder)?;
                written::report(terminal, "cli-man-written", &files)?;
            }
            None if terminal.json => terminal.print_json(&json!({ "page": page(&root) }))?,
            None => terminal.print(page(&root).trim_end())?,
        }
        terminal.next(&Next::command("help"));
        Ok(Outcome::Good)
    }
}

fn write_pages(root: &Command, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    make_folder(folder).map_err(|e| unsaved(&e))?;
    let mut files = Vec::new();
    for command in std::iter::once(root).chain(root.get_subcommands()) {
        let name = if command.get_name() == root.get_name() {
            "rearguard".to_owned()
        } else {
            format!("rearguard-{}", command.get_name())
        };
        let path = folder.join(format!("{name}.1"));
        write_atomically(&path, page(command).as_bytes()).map_err(|e| unsaved(&e))?;
        files.push(path);
    }
    Ok(files)
}

fn page(command: &Command) -> String {
    let mut text = Vec::new();
    // Writing into memory succeeds.
    let _ = clap_mangen::Man::new(command.clone()).render(&mut text);
    String::from_utf8_lossy(&text).into_owned()
}
