//! `rearguard weekly`: the weekly report on two pages, and as a workbook.

use super::forecast::earlier;
use super::simulate::{MOST_RUNS, MOST_THREADS};
use super::{logged, plan_of, read, unsaved};
use crate::arguments::{self, Source};
use crate::commands::plan::all_threads;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use crate::written;
use jiff::civil::Date;
use rearguard::Review;
use rearguard::model::{Calendar, Day, Mission, Movement, Plan};
use rearguard::tables::files::{make_folder, write_atomically};
use rearguard_report::{
    Case, RequestCalendar, RequestOf, Weekly as Report, request_calendar, weekly_html, weekly_workbook,
};
use rearguard_simulate::SimulationSettings;
use rearguard_track::{Forecast, History, forecast_after, mission_as_known, people_inside, standing};
use rearguard_words::Message;
use std::path::PathBuf;

#[derive(clap::Args, Debug)]
pub struct Weekly {
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    #[arg(value_name = "LOG")]
    log: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = arguments::date)]
    on: Option<Date>,
    #[arg(long, value_name = "PLAN", hide_short_help = true)]
    earlier: Vec<PathBuf>,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(long, allow_negative_numbers = true, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..=MOST_RUNS))]
    runs: u32,
    #[arg(long, allow_negative_numbers = true, value_name = "N", default_value_t = 1)]
    seed: u64,
    #[arg(long, allow_negative_numbers = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=MOST_THREADS))]
    threads: Option<u16>,
}

/// The two files, as bytes.
struct Made {
    page: String,
    book: Vec<u8>,
}

impl Weekly {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let plan = plan_of(&self.plan)?;
        let history = logged(&self.source, self.log.as_deref())?;
        let on = arguments::day_or_today(self.on);
        let made = self.made(terminal, &usable.mission, &plan, &history, on)?;
        let folder = self.out.clone().unwrap_or_else(|| PathBuf::from(format!("weekly-{on}")));
        make_folder(&folder).map_err(|error| unsaved(&error))?;
        let files = [
            (folder.join(format!("weekly-{on}.html")), made.page.into_bytes()),
            (folder.join(format!("weekly-{on}.xlsx")), made.book),
        ];
        for (path, bytes) in &files {
            write_atomically(path, bytes).map_err(|error| unsaved(&error))?;
        }
        let paths: Vec<PathBuf> = files.into_iter().map(|(path, _)| path).collect();
        written::report(terminal, "cli-weekly-written", &paths)?;
        let next = Next::command("status").path(&self.source.mission).path(&self.plan);
        let next = self.log.iter().fold(next, |next, log| next.path(log));
        terminal.next(&next.word("--on").word(on.to_string()));
        Ok(Outcome::Good)
    }

    fn made(
        &self,
        terminal: &Terminal,
        mission: &Mission,
        plan: &Plan,
        history: &History,
        on: Date,
    ) -> Result<Made, Failure> {
        let settings = SimulationSettings {
            runs: self.runs,
            seed: self.seed,
            threads: self.threads.map_or_else(all_threads, usize::from),
            ..SimulationSettings::default()
        };
        let earlier = earlier(mission, &self.earlier)?;
        let earlier: Vec<(Date, &Plan)> = earlier.iter().map(|(made, plan)| (*made, plan)).collect();
        let found = forecast_after(mission, plan, &earlier, history, on, &settings)
            .map_err(|refusal| Failure::unusable(refusal.message()))?;
        let known = mission_as_known(mission, history, on);
        let calendar = Calendar::new(&known, Some(on));
        let review = rearguard::check(&known, plan, Some(on));
        let planned_inside = review.ledger.as_ref().map(|ledger| ledger.inside.clone()).unwrap_or_default();
        let report = Report {
            mission: &known,
            plan,
            standing: &standing(&known, &calendar, plan, history, on),
            forecast: &found,
            requests: &requests(&known, &calendar, &found, &review),
            planned_inside: &planned_inside,
            really_inside: &people_inside(&known, &calendar, plan, history, on),
            version: rearguard::VERSION,
        };
        let book = weekly_workbook(&report, terminal.language).map_err(|error| Failure::Unwritten {
            message: Message::new("cli-unwritten").text("path", "weekly.xlsx").text("reason", error),
            help: None,
        })?;
        Ok(Made { page: weekly_html(&report, terminal.language), book })
    }
}

/// Permissions for all that is still to come, and notices of what can still be
/// announced in time: what leaves sooner has had its notice.
fn requests(mission: &Mission, calendar: &Calendar, found: &Forecast, review: &Review) -> RequestCalendar {
    let followed = &found.followed;
    let to_come = || followed.plan.movements.iter().zip(&followed.state.movements).filter(|(_, state)| state.is_none());
    let in_time = |row: &Movement| {
        let notice = mission.leg(&row.leg).map_or(0, |leg| mission.legs[leg].clearance_days as Day);
        mission.day(row.depart) >= mission.day(found.on).saturating_add(notice)
    };
    let of = |wanted: &dyn Fn(&Movement) -> bool| {
        let movements = to_come().map(|(row, _)| row).filter(|row| wanted(row)).cloned().collect();
        calendar_of(mission, calendar, &Plan { movements, ..followed.plan.clone() }, review)
    };
    let mut all = of(&|_| true);
    all.requests.retain(|row| matches!(row.of, RequestOf::Clearance(_)));
    let notices = of(&in_time).requests.into_iter().filter(|row| matches!(row.of, RequestOf::Notice(_)));
    all.requests.extend(notices);
    all
}

fn calendar_of(mission: &Mission, calendar: &Calendar, plan: &Plan, review: &Review) -> RequestCalendar {
    request_calendar(&Case {
        mission,
        calendar,
        plan,
        review,
        bound: None,
        gap: None,
        constant: None,
        known_on: None,
        version: rearguard::VERSION,
        reading: Vec::new(),
        provenance: None,
    })
}
