//! `rearguard demo`: plans the mission that is embedded in the program.

use super::plan::{USUAL_SECONDS, all_threads, seconds};
use super::{read, unsaved};
use crate::arguments::Source;
use crate::embedded::MISSION;
use crate::outcome::{Failure, Outcome};
use crate::outputs::{self, CsvStyle};
use crate::planning::{self, Job, Limit};
use crate::terminal::Terminal;
use rearguard::tables::files::{make_folder, write_atomically};
use rearguard_words::Message;
use rust_decimal::Decimal;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the mission's own files go, within the demo's folder.
const MISSION_FOLDER: &str = "mission";

#[derive(clap::Args, Debug)]
pub struct Demo {
    #[arg(long, value_name = "DIR", default_value = "rearguard-demo")]
    out: PathBuf,
    #[arg(long, allow_negative_numbers = true, value_name = "N", default_value_t = USUAL_SECONDS, value_parser = seconds)]
    seconds: Decimal,
}

impl Demo {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        refuse_foreign(&self.out)?;
        let mission = self.out.join(MISSION_FOLDER);
        unpack(&mission)?;
        let usable = read(terminal, &Source::plain(&mission))?;
        let job = Job {
            mission: &mission,
            out: &self.out,
            limit: Limit::Seconds(self.seconds),
            seed: 1,
            threads: all_threads(),
            known_on: None,
            csv: CsvStyle::Machine,
            show_rear_parties: false,
            example: true,
        };
        planning::run(terminal, &job, &usable)
    }
}

/// A folder that holds anything but an earlier demo is somebody's work.
fn refuse_foreign(folder: &Path) -> Result<(), Failure> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    let foreign = entries.flatten().find(|entry| {
        let name = entry.file_name();
        name != MISSION_FOLDER && !outputs::names().any(|ours| name == ours)
    });
    match foreign {
        Some(_) => Err(occupied(folder)),
        None => Ok(()),
    }
}

fn occupied(folder: &Path) -> Failure {
    let message = Message::new("cli-occupied").text("path", folder.display());
    Failure::Unwritten { message, help: Some(Message::new("cli-occupied-help")) }
}

/// Writes the mission's files; never over files that somebody has changed.
fn unpack(folder: &Path) -> Result<(), Failure> {
    make_folder(folder).map_err(|e| unsaved(&e))?;
    for (name, bytes) in MISSION {
        let path = folder.join(name);
        match fs::read(&path) {
            Ok(found) if found == *bytes => continue,
            Ok(_) => return Err(changed(&path)),
            Err(_) => write_atomically(&path, bytes).map_err(|e| unsaved(&e))?,
        }
    }
    Ok(())
}

fn changed(path: &Path) -> Failure {
    let message = Message::new("cli-demo-changed").text("path", path.display());
    Failure::Unwritten { message, help: Some(Message::new("cli-demo-changed-help")) }
}
