//! Guards, tasks, teams and lorries that are asked for and are not there.

use crate::rows::Sheets;
use crate::rows::codes;
use crate::rows::fault::Fault;
use rearguard_model::{Fleet, FleetKind, Leg, LegId, Mission, Mode, Role, RowId, SiteId};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check(sheets: &Sheets<'_>, mission: &Mission) {
    let people = by_role(mission);
    guards(sheets, mission, &people);
    tasks(sheets, mission, &people);
    teams(sheets, mission);
    contract_and_fleet(sheets, mission);
}

/// People by site and role on the morning of day 0.
fn by_role(mission: &Mission) -> BTreeMap<(SiteId, Role), i64> {
    let mut people = BTreeMap::new();
    for unit in mission.units.rows() {
        unit.roles.iter().for_each(|role| *people.entry((unit.site, role)).or_default() += unit.personnel);
    }
    people
}

/// Sites that hold anything on the morning of day 0.
fn occupied(mission: &Mission) -> BTreeSet<SiteId> {
    let units = mission.units.rows().iter().filter(|u| u.personnel > 0 || u.vehicles > 0 || u.containers > 0);
    let assets = mission.assets.rows().iter().filter(|asset| asset.quantity > 0);
    units.map(|unit| unit.site).chain(assets.map(|asset| asset.site)).collect()
}

fn guards(sheets: &Sheets<'_>, mission: &Mission, people: &BTreeMap<(SiteId, Role), i64>) {
    let occupied = occupied(mission);
    for (id, site) in mission.sites.iter().filter(|(id, site)| site.guard > 0 && occupied.contains(id)) {
        let there = people.get(&(id, Role::Guard)).copied().unwrap_or(0);
        if there < site.guard {
            let fault = Fault::warning(codes::NO_GUARD).text("site", &site.site).count("needed", site.guard);
            sheets.sites.fault_at(id.index(), "guard", fault.count("there", there));
        }
    }
}

/// Only tasks of the first day: for later ones people may be brought.
fn tasks(sheets: &Sheets<'_>, mission: &Mission, people: &BTreeMap<(SiteId, Role), i64>) {
    for (id, task) in mission.tasks.iter().filter(|(_, task)| task.from <= 0) {
        let there = people.get(&(task.site, task.role)).copied().unwrap_or(0);
        if there < task.strength {
            let fault = Fault::warning(codes::TASK_UNDERSTAFFED)
                .text("task", &task.task)
                .text("role", task.role.word())
                .text("site", &mission.sites[task.site].site);
            let fault = fault.count("needed", task.strength).count("there", there);
            sheets.tasks.fault_at(id.index(), "strength", fault);
        }
    }
}

fn teams(sheets: &Sheets<'_>, mission: &Mission) {
    for (id, step) in mission.steps.iter() {
        let Some(team) = step.team.map(|team| &mission.teams[team].team) else { continue };
        let there: i64 = mission.teams.rows().iter().filter(|t| t.team == *team).map(|t| t.count).sum();
        if there < step.teams_needed {
            let fault = Fault::warning(codes::NO_SUCH_TEAMS).text("step", &step.step).text("team", team);
            let fault = fault.count("needed", step.teams_needed).count("there", there);
            sheets.steps.fault_at(id.index(), "team", fault);
        }
    }
}

/// Contracted lorries travel without escort; the contract asks for a warning
/// where the same leg takes lorries that do not (§3).
fn contract_and_fleet(sheets: &Sheets<'_>, mission: &Mission) {
    for (id, leg) in mission.legs.iter().filter(|(_, leg)| leg.mode == Mode::Road && is_contracted(leg)) {
        let circulates =
            |fleet: &Fleet| fleet.kind == FleetKind::Circulating && uses(fleet, id, leg) && fleet.count > 0;
        if let Some((_, fleet)) = mission.fleets.iter().find(|(_, fleet)| circulates(fleet)) {
            let fault = Fault::warning(codes::CONTRACT_AND_FLEET).text("leg", &leg.leg).text("fleet", &fleet.fleet);
            let columns = ["teu_per_day", "vehicles_per_day", "people_per_day"];
            let row = sheets.legs.row(id.index());
            let column = columns.into_iter().find(|c| !row.is_blank(c)).unwrap_or("leg");
            row.fault(column, fault);
        }
    }
}

fn is_contracted(leg: &Leg) -> bool {
    leg.people_per_day > 0 || leg.vehicles_per_day > 0 || leg.teu_per_day > 0
}

/// Whether the fleet may be on the leg at all.
pub(super) fn uses(fleet: &Fleet, id: LegId, leg: &Leg) -> bool {
    let named = fleet.legs.as_ref().is_none_or(|legs| legs.contains(&id));
    let based = fleet.kind == FleetKind::Circulating || fleet.base == leg.from || fleet.base == leg.to;
    fleet.mode == leg.mode && named && based
}
