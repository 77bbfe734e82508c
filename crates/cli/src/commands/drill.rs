//! `rearguard drill`: this hub must be empty in so many days.

use super::requests::Again;
use super::{plan_of, read};
use crate::arguments::{self, Source};
use crate::commands::explain::UntilAsked;
use crate::next::Next;
use crate::outcome::{Failure, Outcome};
use crate::outputs::{self, CsvStyle};
use crate::terminal::Terminal;
use crate::{interrupt, progress};
use jiff::civil::Date;
use rearguard::model::{Calendar, Mission};
use rearguard::tables::files::write_mission_folder;
use rearguard_foresee::{Drill as Drilled, Loss, Rounds, as_case, drill_counted, drill_json, drill_text};
use rearguard_words::Message;
use std::path::{Path, PathBuf};

#[derive(clap::Args, Debug)]
pub struct Drill {
    #[command(flatten)]
    source: Source,
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    #[arg(long, value_name = "SITE")]
    lose: String,
    #[arg(long, value_name = "DATE", value_parser = arguments::date)]
    on: Date,
    #[arg(long, value_name = "DAYS", default_value_t = 5, value_parser = clap::value_parser!(i32).range(0..=3660))]
    within: i32,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[command(flatten)]
    again: Again,
}

impl Drill {
    pub fn run(&self, terminal: &Terminal) -> Result<Outcome, Failure> {
        let usable = read(terminal, &self.source)?;
        let mission = &usable.mission;
        let plan = plan_of(&self.plan)?;
        let loss = self.loss(mission)?;
        if let Some(out) = &self.out {
            outputs::prepare(out, &self.source.mission)?;
        }
        interrupt::keep_best_on_signal();
        let (foresight, rounds) = (self.again.foresight(0), Rounds::default());
        let drilled = progress::while_planning(terminal, &rounds, || {
            drill_counted(mission, &plan, loss, foresight, (&UntilAsked, &rounds))
        })
        .ok_or_else(|| Failure::unusable(Message::new("cli-drill-no-place").text("site", &self.lose)))?;
        if let Some(out) = &self.out {
            write(terminal, &drilled, out)?;
        }
        if terminal.json {
            terminal.print_json(&drill_json(&drilled, terminal.language))?;
        } else {
            terminal.print(&drill_text(&drilled, terminal.language))?;
        }
        if interrupt::asked() {
            return Ok(Outcome::Interrupted);
        }
        terminal.next(&match &self.out {
            Some(out) => Next::command("check").path(&out.join(MISSION)).path(&out.join(outputs::PLAN)),
            None => Next::command("requests").path(&self.source.mission).path(&self.plan),
        });
        Ok(Outcome::Good)
    }

    /// The site and both days, which must lie within the mission.
    fn loss(&self, mission: &Mission) -> Result<Loss, Failure> {
        let unknown = || Failure::unusable(Message::new("cli-explain-no-site").text("site", &self.lose));
        let site = mission.site(&self.lose).ok_or_else(unknown)?;
        if !mission.sites[site].kind.closes() {
            return Err(Failure::unusable(Message::new("cli-drill-no-place").text("site", &self.lose)));
        }
        let fall = mission.day(self.on);
        if !(0..=mission.last_day()).contains(&fall) {
            let message = Message::new("cli-drill-outside").date("on", self.on);
            return Err(Failure::unusable(message.date("from", mission.start).date("to", mission.end)));
        }
        let alarm = mission.date(fall.saturating_sub(self.within).max(0));
        Ok(Loss { site, on: self.on, alarm })
    }
}

/// Folder of the mission with the loss in it, within the one written to.
const MISSION: &str = "mission";

/// The plan made from the alarm on, with its reports, and the mission with the
/// loss in its tables, so that any checker can judge the one by the other.
fn write(terminal: &Terminal, drilled: &Drilled, out: &Path) -> Result<(), Failure> {
    let mission = &drilled.mission;
    let known_on = drilled.foresight.known_on;
    let calendar = Calendar::new(mission, known_on);
    let plan = &drilled.planned.plan;
    let review = rearguard::check(mission, plan, known_on);
    let case = as_case(mission, &calendar, plan, &review, known_on);
    outputs::write(terminal, &case, out, CsvStyle::Machine)?;
    write_mission_folder(mission, &out.join(MISSION)).map_err(|e| super::unsaved(&e))
}
