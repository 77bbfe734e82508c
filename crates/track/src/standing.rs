//! Where the mission stands on a day: planned, actual, difference; what is late
//! and what that delays; what the books and the counts disagree on; what must
//! be asked for or decided this week.

mod agenda;
mod assumed;
mod clauses;
mod findings;
mod late;

pub use agenda::{Duty, DutyKind};
pub use assumed::{Assumed, AssumedRow, Because};
pub use clauses::{ClauseStanding, ClauseState};
pub use findings::{Finding, FindingKind};
pub use late::{Late, LateState, Unconfirmed};

use crate::ahead::{Ahead, Delay};
use crate::books::Books;
use crate::facts::Facts;
use crate::known::mission_as_known;
use crate::log::History;
use rearguard_model::*;
use std::collections::BTreeMap;

/// Today against the plan.
#[derive(Clone, PartialEq, Debug)]
pub struct Standing {
    /// The evening that is meant.
    pub on: Date,
    /// The log's digest; a report prints it.
    pub log_digest: Option<String>,
    /// Entries of the log, later ones included.
    pub entries: u64,
    /// People, vehicles and TEU of units that are out.
    pub people: Progress,
    pub vehicles: Progress,
    pub teu: Progress,
    pub sites: Vec<SiteStanding>,
    pub contributors: Vec<ContributorStanding>,
    pub clauses: Vec<ClauseStanding>,
    /// What nobody has reported and is taken as done all the same.
    pub assumed: Assumed,
    /// What should have happened by now and nobody has reported.
    pub unconfirmed: Vec<Unconfirmed>,
    pub late: Vec<Late>,
    /// What the lateness does to movements that are still to come.
    pub delays: Vec<Delay>,
    pub findings: Vec<Finding>,
    /// By date.
    pub agenda: Vec<Duty>,
    /// People dead or wounded in the incidents that were logged.
    pub casualties: i64,
}

/// How much is out, by the plan and really, of how much in all.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Progress {
    pub planned: i64,
    pub actual: i64,
    pub all: i64,
}

impl Progress {
    /// What is missing against the plan; negative where the mission is ahead.
    pub fn behind(self) -> i64 {
        self.planned - self.actual
    }
    /// The share that is out, in whole percent rounded down, so that 100 is
    /// said only when nothing is left; more than 100 is said as it is.
    pub fn percent(self) -> Option<i64> {
        (self.all > 0).then(|| (i128::from(self.actual) * 100 / i128::from(self.all)) as i64)
    }
}

/// People, vehicles and TEU at a site this evening, assets included.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SiteStanding {
    pub site: SiteId,
    pub planned: [i64; 3],
    pub actual: [i64; 3],
    /// The closing day of the plan, and that of the log.
    pub closing: Option<Date>,
    pub closed: Option<Date>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ContributorStanding {
    pub contributor: String,
    pub people: Progress,
    pub vehicles: Progress,
    pub teu: Progress,
}

/// What the parts of a standing are drawn from.
struct View<'a> {
    mission: &'a Mission,
    calendar: &'a Calendar,
    plan: &'a Plan,
    log: &'a History,
    on: Date,
    today: Day,
    facts: &'a Facts,
    planned: &'a Facts,
    books: &'a Books,
    planned_books: &'a Books,
    ahead: &'a Ahead<'a>,
}

/// Where the mission stands on the evening of `on`. `calendar` is that of the
/// windows known then (see [`mission_as_known`]).
pub fn standing(mission: &Mission, calendar: &Calendar, plan: &Plan, log: &History, on: Date) -> Standing {
    let today = mission.day(on);
    let facts = Facts::logged(mission, calendar, plan, log, on);
    let planned = Facts::planned(mission, calendar, plan);
    let known = mission_as_known(mission, log, on);
    let view = View {
        mission: &known,
        calendar,
        plan,
        log,
        on,
        today,
        facts: &facts,
        planned: &planned,
        books: &Books::on(mission, &facts, today),
        planned_books: &Books::on(mission, &planned, today),
        ahead: &Ahead::of(mission, calendar, plan, &facts, today),
    };
    let [people, vehicles, teu] = progress(&view, |_| true);
    Standing {
        on,
        log_digest: log.digest(),
        entries: log.entries.len() as u64,
        people,
        vehicles,
        teu,
        sites: sites(&view),
        contributors: contributors(&view),
        clauses: clauses::clauses(&view),
        assumed: Assumed::of(&known, &facts),
        unconfirmed: late::unconfirmed(&view),
        late: late::late(&view),
        delays: view.ahead.delays.clone(),
        findings: findings::findings(&view),
        agenda: agenda::agenda(&view),
        casualties: facts.casualties,
    }
}

fn progress(view: &View, counts: impl Fn(UnitId) -> bool) -> [Progress; 3] {
    let planned = view.planned_books.out(view.mission, &counts);
    let actual = view.books.out(view.mission, &counts);
    let mut all = [0; 3];
    for (_, row) in view.mission.units.iter().filter(|(unit, _)| counts(*unit)) {
        all = [all[0] + row.personnel, all[1] + row.vehicles, all[2] + row.containers];
    }
    [0, 1, 2].map(|kind| Progress { planned: planned[kind], actual: actual[kind], all: all[kind] })
}

fn sites(view: &View) -> Vec<SiteStanding> {
    let closing: BTreeMap<&str, Date> = view.plan.closures.iter().map(|row| (row.site.as_str(), row.on)).collect();
    let inside = view.mission.sites.iter().filter(|(_, row)| row.kind != SiteKind::Exit);
    inside
        .map(|(site, row)| SiteStanding {
            site,
            planned: view.planned_books.total_at(view.mission, site),
            actual: view.books.total_at(view.mission, site),
            closing: closing.get(row.site.as_str()).copied(),
            closed: view.facts.closed.get(&site).map(|day| view.mission.date(*day)),
        })
        .collect()
}

fn contributors(view: &View) -> Vec<ContributorStanding> {
    let mut names: Vec<&str> = view.mission.units.rows().iter().map(|row| row.contributor.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let of = |name: &str| {
        let [people, vehicles, teu] = progress(view, |unit| view.mission.units[unit].contributor == name);
        ContributorStanding { contributor: name.to_owned(), people, vehicles, teu }
    };
    names.into_iter().map(of).collect()
}

/// People of units who are not out, on the evening of each day from the first
/// to `on`, by the log.
pub fn people_inside(mission: &Mission, calendar: &Calendar, plan: &Plan, log: &History, on: Date) -> Vec<i64> {
    let facts = Facts::logged(mission, calendar, plan, log, on);
    let all: i64 = mission.units.rows().iter().map(|row| row.personnel).sum();
    let inside = |day| all - Books::on(mission, &facts, day).out(mission, |_| true)[0];
    (0..=mission.day(on).min(mission.last_day())).map(inside).collect()
}
