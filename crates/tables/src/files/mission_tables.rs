//! A mission as tables: every column of the catalogue, what is not set blank,
//! zeros as zeros, so that reading them gives the same mission.

mod head;
mod rows;

pub(super) use head::head;

use super::out_table::{OutCell, OutTable};
use crate::columns;
use rearguard_model::{Date, Day, Decimal, Mission, SiteId, Subject, User};

/// The tables of the mission in the catalogue's order, those without rows left
/// out (`sites`, `units` and `legs` are always there). What mission.toml says
/// is not among them, see [`head`].
pub(super) fn mission_tables(mission: &Mission) -> Vec<OutTable> {
    let writer = Writer { mission };
    let filled = |table: &OutTable| !table.rows.is_empty() || ["sites", "units", "legs"].contains(&table.name.as_str());
    columns::MISSION.iter().filter(|t| t.name != "mission").map(|t| writer.table(t)).filter(filled).collect()
}

/// A row's cells by column; columns that are not named are blank.
type Cells = Vec<(&'static str, OutCell)>;

pub(super) struct Writer<'m> {
    mission: &'m Mission,
}

impl Writer<'_> {
    fn table(&self, known: &columns::Table) -> OutTable {
        let m = self.mission;
        let rows: Vec<Cells> = match known.name {
            "sites" => m.sites.rows().iter().map(|r| self.site_row(r)).collect(),
            "units" => m.units.rows().iter().map(|r| self.unit_row(r)).collect(),
            "assets" => m.assets.rows().iter().map(|r| self.asset_row(r)).collect(),
            "legs" => m.legs.rows().iter().map(|r| self.leg_row(r)).collect(),
            "fleets" => m.fleets.rows().iter().map(|r| self.fleet_row(r)).collect(),
            "windows" => m.windows.rows().iter().map(|r| self.window_row(r)).collect(),
            "teams" => m.teams.rows().iter().map(|r| self.team_row(r)).collect(),
            "steps" => m.steps.rows().iter().map(|r| self.step_row(r)).collect(),
            "tasks" => m.tasks.rows().iter().map(|r| self.task_row(r)).collect(),
            "communities" => m.communities.rows().iter().map(|r| self.community_row(r)).collect(),
            "partners" => m.partners.rows().iter().map(|r| self.partner_row(r)).collect(),
            "clearances" => m.clearances.rows().iter().map(|r| self.clearance_row(r)).collect(),
            "stations" => m.stations.rows().iter().map(|r| self.station_row(r)).collect(),
            _ => Vec::new(),
        };
        let mut out = OutTable::new(known.name, known.columns);
        out.rows = rows.into_iter().map(|cells| in_order(known.columns, cells)).collect();
        out
    }

    fn day(&self, day: Day) -> OutCell {
        OutCell::Date(self.mission.date(day))
    }
    fn maybe_day(&self, day: Option<Day>) -> OutCell {
        OutCell::maybe(day, |d| self.day(d))
    }
    fn site(&self, id: SiteId) -> OutCell {
        text(&self.mission.sites[id].site)
    }
    fn sites(&self, ids: &[SiteId]) -> OutCell {
        list(ids.iter().map(|&id| self.mission.sites[id].site.as_str()))
    }
    fn users(&self, users: &[User]) -> OutCell {
        list(users.iter().map(|user| match user {
            User::Unit(id) => self.mission.units[*id].unit.as_str(),
            User::Contributor(name) => name.as_str(),
        }))
    }
    fn subject(&self, subject: Subject) -> OutCell {
        OutCell::text(match subject {
            Subject::Leg(id) => format!("leg:{}", self.mission.legs[id].leg),
            Subject::Site(id) => format!("site:{}", self.mission.sites[id].site),
            Subject::Fleet(id) => format!("fleet:{}", self.mission.fleets[id].fleet),
            Subject::Mode(mode) => format!("mode:{}", mode.word()),
        })
    }
}

fn in_order(columns: &[&str], cells: Cells) -> Vec<OutCell> {
    debug_assert!(cells.iter().all(|(name, _)| columns.contains(name)), "{cells:?}");
    let find = |column: &&str| cells.iter().find(|(name, _)| name == column).map(|(_, cell)| cell.clone());
    columns.iter().map(|column| find(column).unwrap_or_default()).collect()
}

fn text(text: &str) -> OutCell {
    OutCell::text(text)
}
fn maybe_text(text: &Option<String>) -> OutCell {
    OutCell::text(text.clone().unwrap_or_default())
}
fn count(number: impl Into<i64>) -> OutCell {
    OutCell::Count(number.into())
}
fn maybe_count(number: Option<impl Into<i64>>) -> OutCell {
    OutCell::maybe(number, |n| OutCell::Count(n.into()))
}
fn amount(value: Decimal) -> OutCell {
    OutCell::Number(value.normalize().to_string())
}
fn maybe_amount(value: Option<Decimal>) -> OutCell {
    OutCell::maybe(value, amount)
}
fn maybe_date(date: Option<Date>) -> OutCell {
    OutCell::maybe(date, OutCell::Date)
}
fn flag(yes: bool) -> OutCell {
    text(if yes { "yes" } else { "no" })
}

/// Names in lists have no white space.
fn list<'n>(names: impl Iterator<Item = &'n str>) -> OutCell {
    OutCell::text(names.collect::<Vec<_>>().join(" "))
}
