//! `rearguard validate`: everything that is wrong with a mission's tables, at once.

use super::unsaved;
use crate::arguments::Source;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::problems;
use crate::terminal::{STRONG, Terminal, painted};
use rearguard::tables::files::{MarkError, mark_workbook};
use rearguard::tables::problem::{Problem, Severity};
use rearguard::{Reading, Totals, read_mission};
use rearguard_words::{Message, write};
use std::path::{Path, PathBuf};

#[derive(clap::Args, Debug)]
pub struct Validate {
    #[command(flatten)]
    source: Source,
    #[arg(long)]
    strict: bool,
    #[arg(long, value_name = "FILE")]
    mark: Option<PathBuf>,
}

impl Validate {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let reading = read_mission(&self.source.mission, &self.source.options());
        let problems = if self.strict { stricter(reading.problems.clone()) } else { reading.problems.clone() };
        if terminal.json {
            terminal.print_json(&problems::as_json(terminal, &problems))?;
        } else {
            self.print(terminal, &reading, &problems)?;
        }
        if let Some(target) = &self.mark {
            self.mark(terminal, target, &problems)?;
        }
        if problems.iter().any(|p| p.severity == Severity::Error) {
            self.advise(terminal, &reading);
            return Ok(Outcome::Unusable);
        }
        terminal.next(&Next::command("plan").path(&self.source.mission));
        Ok(Outcome::Good)
    }

    fn print(&self, terminal: &Terminal, reading: &Reading, problems: &[Problem]) -> Result<(), Failure> {
        if !problems.is_empty() {
            terminal.print(&problems::listed(terminal, problems))?;
            terminal.print("")?;
        }
        terminal.print(&painted(STRONG, &terminal.say(&problems::counted(problems))))?;
        terminal.print(&what_was_read(terminal, reading))
    }

    fn mark(&self, terminal: &Terminal, target: &Path, problems: &[Problem]) -> Result<(), Failure> {
        let marked = mark_workbook(&self.source.mission, problems, target, terminal.language).map_err(unmarked)?;
        let said =
            Message::new("cli-validate-marked").text("path", target.display()).count("cells", marked.cells as i64);
        terminal.note(&terminal.say(&said));
        for lost in &marked.lost {
            terminal.note(&terminal.say(&Message::new("cli-warning").said("message", lost.clone())));
        }
        Ok(())
    }

    /// Where the input cannot be used the next step is to mend it.
    fn advise(&self, terminal: &Terminal, reading: &Reading) {
        let readable = !reading.counts.is_empty();
        if self.mark.is_none() && readable {
            let marked = self.source.mission.with_extension("marked.xlsx");
            let command = Next::command("validate").path(&self.source.mission).word("--mark").path(&marked);
            let text = terminal.command_line(&command);
            terminal.note(&terminal.say(&Message::new("cli-validate-offer-mark").text("command", text)));
        }
    }
}

fn unmarked(error: MarkError) -> Failure {
    match error {
        MarkError::Input(problem) => Failure::Problems(vec![*problem]),
        MarkError::Save(error) => unsaved(&error),
    }
}

/// With `--strict` a warning is an error.
fn stricter(mut problems: Vec<Problem>) -> Vec<Problem> {
    for problem in problems.iter_mut().filter(|p| p.severity == Severity::Warning) {
        problem.severity = Severity::Error;
    }
    problems
}

/// Rows by table, and the totals that a planner can compare with what they know.
fn what_was_read(terminal: &Terminal, reading: &Reading) -> String {
    if reading.counts.is_empty() {
        return String::new();
    }
    let rows = reading.counts.iter().map(|count| {
        let rows = write::count(terminal.language, count.rows as i64);
        format!("{} {rows}", count.table)
    });
    let counts = Message::new("cli-validate-counts").text("counts", rows.collect::<Vec<_>>().join(", "));
    format!("{}\n{}", terminal.say(&counts), totals(terminal, &reading.totals))
}

/// "MINUSMA, 1 July 2023 to 30 June 2024: 18 sites, 38 units, 12,940 people …"
fn totals(terminal: &Terminal, totals: &Totals) -> String {
    let head = Message::new("cli-validate-totals")
        .text("name", &totals.name)
        .date("start", totals.start)
        .date("end", totals.end)
        .count("sites", totals.sites as i64)
        .count("bases", totals.bases as i64)
        .count("units", totals.units as i64)
        .count("people", totals.people)
        .count("vehicles", totals.vehicles)
        .count("teu", totals.teu)
        .count("items", totals.asset_items)
        .amount("value", totals.asset_value);
    let deadline = match totals.withdrawal {
        Some(date) => Message::new("cli-validate-withdrawal").date("date", date),
        None => Message::new("cli-validate-no-withdrawal"),
    };
    format!("{}\n{}", terminal.say(&head), terminal.say(&deadline))
}
