//! `rearguard weekly`: the weekly report on two pages, and as a workbook.

use super::followed::{Course, Followed, Runs};
use super::forecast::earlier;
use super::unsaved;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;
use crate::written;
use jiff::civil::Date;
use rearguard::Review;
use rearguard::model::{Calendar, Day, Mission, Movement, Plan};
use rearguard::tables::files::{make_folder, write_atomically};
use rearguard_foresee::as_case;
use rearguard_report::{RequestCalendar, RequestOf, Weekly as Report, request_calendar, weekly_html, weekly_workbook};
use rearguard_track::{Forecast, forecast_after, mission_as_known, people_inside, standing};
use rearguard_words::Message;
use std::path::PathBuf;

#[derive(clap::Args, Debug)]
pub struct Weekly {
    #[command(flatten)]
    followed: Followed,
    #[arg(long, value_name = "PLAN", hide_short_help = true)]
    earlier: Vec<PathBuf>,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    runs: Runs,
}

/// The two files, as bytes.
struct Made {
    page: String,
    book: Vec<u8>,
}

impl Weekly {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let course = self.followed.read(terminal)?;
        let on = course.on;
        let made = self.made(terminal, &course)?;
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
        terminal.next(&self.followed.status(on));
        Ok(Outcome::Good)
    }

    fn made(&self, terminal: &Terminal, course: &Course) -> Result<Made, Failure> {
        let Course { usable, plan, history, on } = course;
        let (mission, on) = (&usable.mission, *on);
        let earlier = earlier(mission, &self.earlier)?;
        let earlier: Vec<(Date, &Plan)> = earlier.iter().map(|(made, plan)| (*made, plan)).collect();
        let found = forecast_after(mission, plan, &earlier, history, on, &self.runs.settings())
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
        let plan = Plan { movements, ..followed.plan.clone() };
        request_calendar(&as_case(mission, calendar, &plan, review, None))
    };
    let mut all = of(&|_| true);
    all.requests.retain(|row| matches!(row.of, RequestOf::Clearance(_)));
    let notices = of(&in_time).requests.into_iter().filter(|row| matches!(row.of, RequestOf::Notice(_)));
    all.requests.extend(notices);
    all
}
