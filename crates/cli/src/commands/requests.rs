//! `rearguard requests`: what to ask for by when, who decides, what hangs on
//! it, and what each delay costs.

use super::{plan_of, read};
use crate::arguments::{self, Source};
use crate::commands::explain::UntilAsked;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use crate::{interrupt, progress, written};
use jiff::civil::Date;
use rearguard::model::{Mission, Plan};
use rearguard::tables::files::{make_folder, write_atomically};
use rearguard_foresee::{
    Costed, Foresight, Rounds, cost_delays_counted, refusals_text, refused, requests_json, requests_text, to_icalendar,
};
use rearguard_report::{RequestCalendar, requests_html, requests_workbook};
use rearguard_words::Message;
use std::path::{Path, PathBuf};

#[derive(clap::Args, Debug)]
pub struct Requests {
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    #[arg(long, value_name = "WHAT")]
    refuse: Vec<String>,
    #[arg(long, value_name = "DATE", value_parser = arguments::date, requires = "refuse")]
    from: Option<Date>,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    again: Again,
    #[arg(long, value_name = "N", default_value_t = 12)]
    most: usize,
}

/// How plans are made again.
#[derive(clap::Args, Debug)]
pub struct Again {
    #[arg(long, value_name = "N", default_value_t = 4_000)]
    iterations: u64,
    #[arg(long, value_name = "S", default_value_t = 1, hide_short_help = true)]
    seed: u64,
    #[arg(long, value_name = "DATE", value_parser = arguments::date, hide_short_help = true)]
    known_on: Option<Date>,
}

impl Again {
    pub fn foresight(&self, most: usize) -> Foresight {
        Foresight {
            iterations: self.iterations,
            seed: self.seed,
            threads: super::plan::all_threads(),
            known_on: self.known_on,
            most,
        }
    }
}

impl Requests {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let mission = &self.with_refusals(read(terminal, &self.source)?.mission)?;
        let plan = plan_of(&self.plan)?;
        interrupt::keep_best_on_signal();
        let calendar = self.cost(terminal, mission, &plan);
        let files = match &self.out {
            Some(folder) => write(terminal, folder, mission, &plan, &calendar)?,
            None => Vec::new(),
        };
        if terminal.json {
            let mut answer = requests_json(mission, &calendar, terminal.language);
            answer["files"] = written::names(&files).into();
            terminal.print_json(&answer)?;
        } else {
            let text = if self.refuse.is_empty() { requests_text } else { refusals_text };
            terminal.print(&text(mission, &calendar, terminal.language))?;
            if !files.is_empty() {
                terminal.print(&format!("\n{}\n{}", terminal.word("cli-plan-written"), written::listed(&files)))?;
            }
        }
        if interrupt::asked() {
            return Ok(Outcome::Interrupted);
        }
        terminal.next(&Next::command("worth").path(&self.source.mission).path(&self.plan));
        Ok(Outcome::Good)
    }

    /// The mission with what is to be refused refused, one after the other.
    fn with_refusals(&self, mission: Mission) -> Result<Mission, Failure> {
        self.refuse.iter().try_fold(mission, |mission, what| {
            refused(&mission, what, self.from).ok_or_else(|| {
                let message = Message::new("cli-requests-nothing-to-refuse").text("what", what);
                Failure::unusable(message).with_help(Message::new("cli-requests-nothing-to-refuse-help"))
            })
        })
    }

    /// Where something is to be refused, only what refusals cost is asked.
    fn cost(&self, terminal: &Terminal, mission: &Mission, plan: &Plan) -> RequestCalendar {
        let costed = if self.refuse.is_empty() { Costed::Weightiest } else { Costed::Refused };
        let (foresight, rounds) = (self.again.foresight(self.most), Rounds::default());
        progress::while_planning(terminal, &rounds, || {
            cost_delays_counted(mission, plan, costed, foresight, (&UntilAsked, &rounds))
        })
    }
}

/// The calendar as a page, a workbook and appointments.
fn write(
    terminal: &Terminal,
    folder: &Path,
    mission: &Mission,
    plan: &Plan,
    calendar: &RequestCalendar,
) -> Result<Vec<PathBuf>, Failure> {
    let language = terminal.language;
    make_folder(folder).map_err(|e| super::unsaved(&e))?;
    let book_at = folder.join("requests.xlsx");
    let book =
        requests_workbook(mission, calendar, rearguard::VERSION, language).map_err(|error| Failure::Unwritten {
            message: Message::new("cli-unwritten").text("path", book_at.display()).text("reason", error),
            help: None,
        })?;
    let files = [
        (folder.join("requests.html"), requests_html(mission, calendar, language).into_bytes()),
        (book_at, book),
        (folder.join("requests.ics"), to_icalendar(mission, plan, calendar, language).into_bytes()),
    ];
    for (path, bytes) in &files {
        write_atomically(path, bytes).map_err(|e| super::unsaved(&e))?;
    }
    Ok(files.into_iter().map(|(path, _)| path).collect())
}
