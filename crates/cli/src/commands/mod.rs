//! One file per command.

pub mod check;
pub mod completions;
pub mod convert;
pub mod demo;
pub mod digest;
pub mod generate;
pub mod help;
pub mod init;
pub mod man;
pub mod plan;
pub mod validate;
mod welcome;

use crate::arguments::{Arguments, Command, Source};
use crate::outcome::{Failure, Outcome};
use crate::problems;
use crate::terminal::Terminal;
use rearguard::model::Mission;
use rearguard::tables::files::SaveError;
use rearguard::tables::problem::Problem;

pub fn run(arguments: &Arguments, terminal: &Terminal) -> Result<Outcome, Failure> {
    match &arguments.command {
        None => welcome::run(terminal),
        Some(Command::Demo(demo)) => demo.run(terminal),
        Some(Command::Init(init)) => init.run(terminal),
        Some(Command::Validate(validate)) => validate.run(terminal),
        Some(Command::Digest(digest)) => digest.run(terminal),
        Some(Command::Plan(plan)) => plan.run(terminal),
        Some(Command::Check(check)) => check.run(terminal),
        Some(Command::Convert(convert)) => convert.run(terminal),
        Some(Command::Generate(generate)) => generate.run(terminal),
        Some(Command::Help(help)) => help.run(terminal),
        Some(Command::Completions(completions)) => completions.run(terminal),
        Some(Command::Man(man)) => man.run(terminal),
    }
}

/// A mission that can be used, with what is worth knowing about its tables.
pub struct Usable {
    pub mission: Mission,
    pub warnings: Vec<Problem>,
}

/// Reads a mission; with errors in its tables there is none.
fn read(terminal: &Terminal, source: &Source) -> Result<Usable, Failure> {
    let reading = rearguard::read_mission(&source.mission, &source.options());
    match reading.mission {
        Some(mission) => {
            problems::note_warnings(terminal, &source.mission, &reading.problems);
            Ok(Usable { mission, warnings: reading.problems })
        }
        None => Err(Failure::Problems(reading.problems)),
    }
}

/// A file that could not be saved.
fn unsaved(error: &SaveError) -> Failure {
    Failure::Unwritten { message: error.message(), help: Some(error.help()) }
}
