//! The weekly report: where the mission stands on a day, on two printed pages.
//! The first is for the Council, the second for movement control; the workbook
//! holds the same without their limits.

pub(crate) mod chart;
pub(crate) mod coming;
pub(crate) mod council;
pub(crate) mod movement;

use crate::ring::requests::{Request, RequestCalendar};
use crate::say;
use rearguard_model::{Mission, Plan, SiteId};
use rearguard_track::{Forecast, Standing};
use rearguard_words::{Language, Message};

/// Everything a weekly report is made from.
#[derive(Clone, Copy)]
pub struct Weekly<'a> {
    /// As it is known on the day.
    pub mission: &'a Mission,
    pub plan: &'a Plan,
    pub standing: &'a Standing,
    pub forecast: &'a Forecast,
    /// From the plan; what was asked and answered is taken from the log.
    pub requests: &'a RequestCalendar,
    /// People inside by night, by the plan; empty where it cannot be followed.
    pub planned_inside: &'a [i64],
    /// The same by the log, up to the day.
    pub really_inside: &'a [i64],
    /// Of the program that makes the report.
    pub version: &'a str,
}

impl Weekly<'_> {
    /// People who went out in the seven days up to this evening.
    pub(crate) fn out_this_week(&self) -> i64 {
        let inside = self.really_inside;
        let before = inside.len().checked_sub(8).map_or(inside.first(), |at| inside.get(at));
        before.zip(inside.last()).map_or(0, |(before, now)| before - now)
    }

    /// Sites that must close: all, by the plan until now, really.
    pub(crate) fn closings(&self) -> [usize; 3] {
        let to_close = || self.standing.sites.iter().filter(|row| row.closing.is_some() || row.closed.is_some());
        let planned = to_close().filter(|row| row.closing.is_some_and(|day| day <= self.standing.on)).count();
        [to_close().count(), planned, to_close().filter(|row| row.closed.is_some()).count()]
    }

    pub(crate) fn site_name(&self, site: SiteId) -> String {
        let row = &self.mission.sites[site];
        row.name.clone().unwrap_or_else(|| row.site.clone())
    }
}

/// What hangs on a permission: "43 movements: 6,424 people, 12 vehicles".
pub(crate) fn hangs(request: &Request, language: Language) -> String {
    let hangs = &request.hangs;
    let load = say::load(language, hangs.people, hangs.vehicles, hangs.teu);
    let movements = Message::new("weekly-movements").count("count", hangs.movements);
    if load.is_empty() { language.say(&movements) } else { format!("{} ({load})", language.say(&movements)) }
}
