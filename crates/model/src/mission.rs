//! What is given: the mission with its tables, names resolved to row ids and
//! defaults applied. A [`Mission`] can only be made by [`Mission::assemble`],
//! and after that nothing changes it.

mod kinds;
mod rows;

pub use kinds::*;
pub use rows::*;

use crate::day::{Date, Day, date_of, day_of};
use crate::ids::*;
use std::collections::BTreeMap;
use std::ops::Deref;

/// A valid, frozen mission. It reads like its [`MissionTables`].
#[derive(Clone, Debug)]
pub struct Mission {
    tables: MissionTables,
    index: Index,
}

/// Name → row, for every table with an id column.
#[derive(Clone, Debug, Default)]
struct Index {
    sites: BTreeMap<String, SiteId>,
    units: BTreeMap<String, UnitId>,
    assets: BTreeMap<String, AssetId>,
    legs: BTreeMap<String, LegId>,
    fleets: BTreeMap<String, FleetId>,
    tasks: BTreeMap<String, TaskId>,
    clauses: BTreeMap<String, ClauseId>,
    steps_of: Vec<Vec<StepId>>,
}

/// What makes tables no mission. The readers of files report the same faults
/// with sheet, row and column before they get here; this is the last line.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Inconsistency {
    #[error("the mission ends before it starts")]
    EndBeforeStart,
    #[error("{table} has two rows named {name}")]
    Duplicate { table: &'static str, name: String },
    #[error("{table} row {row} refers to a row of {to} that does not exist")]
    Dangling { table: &'static str, row: usize, to: &'static str },
    #[error("the steps of {site} wait for each other: {loop_of}")]
    StepLoop { site: String, loop_of: String },
}

impl Deref for Mission {
    type Target = MissionTables;
    fn deref(&self) -> &MissionTables {
        &self.tables
    }
}

impl Mission {
    /// Checks that ids point at rows and names are unique, and freezes.
    pub fn assemble(tables: MissionTables) -> Result<Mission, Vec<Inconsistency>> {
        let mut faults = Vec::new();
        if tables.end < tables.start {
            faults.push(Inconsistency::EndBeforeStart);
        }
        dangling(&tables, &mut faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        let steps_of = steps_by_site(&tables, &mut faults);
        let index = Index {
            sites: by_name("sites", &tables.sites, |r| &r.site, &mut faults),
            units: by_name("units", &tables.units, |r| &r.unit, &mut faults),
            assets: by_name("assets", &tables.assets, |r| &r.asset, &mut faults),
            legs: by_name("legs", &tables.legs, |r| &r.leg, &mut faults),
            fleets: by_name("fleets", &tables.fleets, |r| &r.fleet, &mut faults),
            tasks: by_name("tasks", &tables.tasks, |r| &r.task, &mut faults),
            clauses: by_name("clauses", &tables.clauses, |r| &r.id, &mut faults),
            steps_of,
        };
        if faults.is_empty() { Ok(Mission { tables, index }) } else { Err(faults) }
    }

    /// The tables, to change a copy of them and assemble another mission.
    pub fn tables(&self) -> &MissionTables {
        &self.tables
    }

    pub fn site(&self, name: &str) -> Option<SiteId> {
        self.index.sites.get(name).copied()
    }
    pub fn unit(&self, name: &str) -> Option<UnitId> {
        self.index.units.get(name).copied()
    }
    pub fn asset(&self, name: &str) -> Option<AssetId> {
        self.index.assets.get(name).copied()
    }
    pub fn leg(&self, name: &str) -> Option<LegId> {
        self.index.legs.get(name).copied()
    }
    pub fn fleet(&self, name: &str) -> Option<FleetId> {
        self.index.fleets.get(name).copied()
    }
    pub fn task(&self, name: &str) -> Option<TaskId> {
        self.index.tasks.get(name).copied()
    }
    pub fn clause(&self, name: &str) -> Option<ClauseId> {
        self.index.clauses.get(name).copied()
    }

    /// The steps that close this site, predecessors first: the rows of its
    /// kind, each replaced by the row of the same step for the site itself.
    pub fn steps_of(&self, site: SiteId) -> &[StepId] {
        &self.index.steps_of[site.index()]
    }

    /// The last plan day; day 0 is `start`.
    pub fn last_day(&self) -> Day {
        day_of(self.start, self.end)
    }
    /// How many days the plan covers, both ends included.
    pub fn days(&self) -> usize {
        self.last_day() as usize + 1
    }
    pub fn date(&self, day: Day) -> Date {
        date_of(self.start, day)
    }
    pub fn day(&self, date: Date) -> Day {
        day_of(self.start, date)
    }

    /// Whether anything is at the site on the morning of day 0: a unit with
    /// people, vehicles or TEU, or an asset.
    pub fn occupied_at_start(&self, site: SiteId) -> bool {
        self.units.iter().any(|(_, u)| u.site == site && (u.personnel > 0 || u.vehicles > 0 || u.containers > 0))
            || self.assets.iter().any(|(_, a)| a.site == site && a.quantity > 0)
    }

    /// Whether the contract asks this site to close (§3): a base or hub that
    /// holds anything on the morning of day 0, unless it is kept open. A
    /// `keep_open = maybe` site may close.
    pub fn must_close(&self, site: SiteId) -> bool {
        let row = &self.sites[site];
        row.kind.closes() && row.keep_open == KeepOpen::No && self.occupied_at_start(site)
    }

    /// The people of a unit that may stay at `keep_open` sites.
    pub fn may_stay(&self, unit: UnitId) -> i64 {
        self.units[unit].stays.min(self.units[unit].personnel)
    }

    /// The exits of a unit's people (blank: every exit).
    pub fn people_exits(&self, unit: UnitId) -> Vec<SiteId> {
        self.exits_or_all(&self.units[unit].exits)
    }
    /// The exits of a unit's vehicles and containers (blank: every exit).
    pub fn cargo_exits(&self, unit: UnitId) -> Vec<SiteId> {
        self.exits_or_all(&self.units[unit].cargo_exits)
    }
    /// The exits of an asset (blank: every exit).
    pub fn asset_exits(&self, asset: AssetId) -> Vec<SiteId> {
        self.exits_or_all(&self.assets[asset].cargo_exits)
    }
    fn exits_or_all(&self, named: &[SiteId]) -> Vec<SiteId> {
        if !named.is_empty() {
            return named.to_vec();
        }
        self.sites.iter().filter(|(_, s)| s.kind == SiteKind::Exit).map(|(id, _)| id).collect()
    }

    /// Days between arrival and onward departure at a place, at least 1.
    pub fn handling(&self, site: SiteId) -> Day {
        self.sites[site].handling_days.max(1) as Day
    }

    /// The `withdraw_personnel` clause that counts: the earliest by its date.
    pub fn withdrawal(&self) -> Option<(ClauseId, Day)> {
        self.clauses
            .iter()
            .filter(|(_, c)| c.kind == ClauseKind::WithdrawPersonnel)
            .filter_map(|(id, c)| c.by.map(|by| (id, by)))
            .min_by_key(|&(id, by)| (by, id))
    }

    /// The last day on which communities must be protected: the end of the
    /// latest `protect_civilians` clause; none without one.
    pub fn protection_end(&self) -> Option<Day> {
        self.clauses
            .iter()
            .filter(|(_, c)| c.kind == ClauseKind::ProtectCivilians)
            .map(|(_, c)| c.until.or(c.by).unwrap_or(self.last_day()).min(self.last_day()))
            .max()
    }

    /// Total people of all units.
    pub fn people(&self) -> i64 {
        self.units.rows().iter().map(|u| u.personnel).sum()
    }
}

fn by_name<I: RowId, T>(
    table: &'static str,
    rows: &Table<I, T>,
    name: impl Fn(&T) -> &String,
    faults: &mut Vec<Inconsistency>,
) -> BTreeMap<String, I> {
    let mut map = BTreeMap::new();
    for (id, row) in rows.iter() {
        if map.insert(name(row).clone(), id).is_some() {
            faults.push(Inconsistency::Duplicate { table, name: name(row).clone() });
        }
    }
    map
}

fn dangling(t: &MissionTables, faults: &mut Vec<Inconsistency>) {
    let mut check = |table, row: usize, to, ok: bool| {
        if !ok {
            faults.push(Inconsistency::Dangling { table, row, to });
        }
    };
    let sites = t.sites.len();
    let site = |id: SiteId| id.index() < sites;
    for (i, r) in t.units.rows().iter().enumerate() {
        check("units", i, "sites", site(r.site) && r.exits.iter().chain(&r.cargo_exits).all(|&s| site(s)));
    }
    for (i, r) in t.assets.rows().iter().enumerate() {
        check("assets", i, "sites", site(r.site) && r.cargo_exits.iter().all(|&s| site(s)));
    }
    for (i, r) in t.legs.rows().iter().enumerate() {
        check("legs", i, "sites", site(r.from) && site(r.to));
        check("legs", i, "fleets", r.cover.is_none_or(|f| f.index() < t.fleets.len()));
    }
    for (i, r) in t.fleets.rows().iter().enumerate() {
        check("fleets", i, "sites", site(r.base));
        check("fleets", i, "legs", r.legs.iter().flatten().all(|l| l.index() < t.legs.len()));
    }
    let subject = |s: Subject| match s {
        Subject::Leg(id) => id.index() < t.legs.len(),
        Subject::Site(id) => site(id),
        Subject::Fleet(id) => id.index() < t.fleets.len(),
        Subject::Mode(_) => true,
    };
    for (i, r) in t.windows.rows().iter().enumerate() {
        check("windows", i, "its subject", subject(r.subject));
    }
    for (i, r) in t.clearances.rows().iter().enumerate() {
        check("clearances", i, "its subject", subject(r.subject));
    }
    for (i, r) in t.steps.rows().iter().enumerate() {
        check("steps", i, "teams", r.team.is_none_or(|id| id.index() < t.teams.len()));
        check("steps", i, "sites", !matches!(r.scope, StepScope::Site(id) if !site(id)));
    }
    for (i, r) in t.tasks.rows().iter().enumerate() {
        check("tasks", i, "sites", site(r.site));
        check("tasks", i, "clauses", r.clause.is_none_or(|id| id.index() < t.clauses.len()));
    }
    for (i, r) in t.stations.rows().iter().enumerate() {
        check("stations", i, "sites", site(r.site));
    }
    for (i, r) in t.sites.rows().iter().enumerate() {
        check("sites", i, "partners", r.handover_partner.is_none_or(|id| id.index() < t.partners.len()));
    }
}

/// The steps of every site in an order that respects `after` (ties by row).
fn steps_by_site(t: &MissionTables, faults: &mut Vec<Inconsistency>) -> Vec<Vec<StepId>> {
    t.sites
        .iter()
        .map(|(site, row)| {
            let mut chosen: BTreeMap<&str, StepId> = BTreeMap::new();
            for (id, step) in t.steps.iter() {
                if step.scope == StepScope::Kind(row.kind) {
                    chosen.insert(&step.step, id);
                }
            }
            for (id, step) in t.steps.iter() {
                if step.scope == StepScope::Site(site) {
                    chosen.insert(&step.step, id);
                }
            }
            order_steps(t, &row.site, chosen, faults)
        })
        .collect()
}

fn order_steps(
    t: &MissionTables,
    site: &str,
    chosen: BTreeMap<&str, StepId>,
    faults: &mut Vec<Inconsistency>,
) -> Vec<StepId> {
    let mut left: Vec<StepId> = chosen.values().copied().collect();
    left.sort();
    let mut ordered: Vec<StepId> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let ready = left.iter().position(|&id| {
            t.steps[id].after.iter().all(|name| match chosen.get(name.as_str()) {
                Some(before) => ordered.contains(before),
                None => true,
            })
        });
        match ready {
            Some(at) => ordered.push(left.remove(at)),
            None => {
                let loop_of = left.iter().map(|&id| t.steps[id].step.as_str()).collect::<Vec<_>>().join(" → ");
                faults.push(Inconsistency::StepLoop { site: site.to_owned(), loop_of });
                break;
            }
        }
    }
    ordered
}
