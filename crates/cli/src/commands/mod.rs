//! One file per command.

pub mod backup;
pub mod bench;
pub mod check;
pub mod compare;
pub mod completions;
pub mod convert;
pub mod demo;
pub mod digest;
pub mod drill;
pub mod explain;
mod followed;
pub mod forecast;
pub mod generate;
pub mod help;
pub mod init;
pub mod log;
pub mod man;
pub mod plan;
pub mod replan;
pub mod requests;
pub mod serve;
pub mod simulate;
pub mod status;
pub mod validate;
pub mod weekly;
mod welcome;
pub mod worth;

use crate::arguments::{Arguments, Command, Source};
use crate::outcome::{Failure, Outcome};
use crate::problems;
use crate::terminal::Terminal;
use rearguard::model::{Mission, Plan};
use rearguard::tables::files::{SaveError, read_plan};
use rearguard::tables::problem::Problem;
use rearguard_track::History;
use rearguard_track::log::log_path;
use rearguard_words::Message;
use std::path::Path;

pub fn run(arguments: &Arguments, terminal: &Terminal) -> Result<Outcome, Failure> {
    match &arguments.command {
        None => welcome::run(terminal),
        Some(Command::Demo(demo)) => demo.run(terminal),
        Some(Command::Init(init)) => init.run(terminal),
        Some(Command::Validate(validate)) => validate.run(terminal),
        Some(Command::Digest(digest)) => digest.run(terminal),
        Some(Command::Plan(plan)) => plan.run(terminal),
        Some(Command::Check(check)) => check.run(terminal),
        Some(Command::Explain(explain)) => explain.run(terminal),
        Some(Command::Requests(requests)) => requests.run(terminal),
        Some(Command::Drill(drill)) => drill.run(terminal),
        Some(Command::Worth(worth)) => worth.run(terminal),
        Some(Command::Bench(bench)) => bench.run(terminal),
        Some(Command::Log(log)) => log.run(terminal),
        Some(Command::Status(status)) => status.run(terminal),
        Some(Command::Forecast(forecast)) => forecast.run(terminal),
        Some(Command::Weekly(weekly)) => weekly.run(terminal),
        Some(Command::Replan(replan)) => replan.run(terminal),
        Some(Command::Serve(serve)) => serve.run(terminal),
        Some(Command::Backup(backup)) => backup.run(terminal),
        Some(Command::Simulate(simulate)) => simulate.run(terminal),
        Some(Command::Compare(compare)) => compare.run(terminal),
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

/// Reads a plan.
fn plan_of(path: &Path) -> Result<Plan, Failure> {
    Ok(read_plan(path).map_err(|error| Failure::Problems(error.problems))?.plan)
}

/// Reads the log that is named, which must be there, or the one beside the
/// mission, which need not be.
fn logged(source: &Source, named: Option<&Path>) -> Result<History, Failure> {
    let path = named.map_or_else(|| log_path(&source.mission), Path::to_owned);
    if named.is_some() && !path.exists() {
        return Err(Failure::unusable(Message::new("cli-no-log").text("path", path.display())));
    }
    rearguard_track::read_history(&path).map_err(|error| Failure::Unusable {
        message: error.message(&path),
        help: Some(Message::new("track-log-help")),
    })
}

/// A file that could not be saved.
fn unsaved(error: &SaveError) -> Failure {
    Failure::Unwritten { message: error.message(), help: Some(error.help()) }
}
