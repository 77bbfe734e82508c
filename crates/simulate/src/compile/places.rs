//! Sites, steps, teams and stations, and what links them to the actions.

use super::actions::past;
use super::names::{day, found};
use super::{appended, number};
use crate::draws::{Variable, subject};
use crate::program::{self, *};
use crate::refusal::Refusal;
use crate::settings::SimulationSettings;
use rearguard_model::*;

pub(super) fn sites(mission: &Mission, calendar: &Calendar, plan: &Plan) -> Result<Vec<program::Site>, Refusal> {
    let mut closings = vec![None; mission.sites.len()];
    for closure in &plan.closures {
        let site = found(mission.site(closure.site.trim()), &closure.site, &closure.site)?;
        closings[site.index()] = Some(day(mission, closure.on, &closure.site)?);
    }
    let site = |(id, row): (SiteId, &rearguard_model::Site)| program::Site {
        closing: closings[id.index()],
        deadline: deadline(mission, id, closings[id.index()].is_some()),
        lost: calendar.lost_on(id).unwrap_or(Day::MAX),
        hazard: if row.kind == SiteKind::Exit { 0.0 } else { number(row.hazard) / 1000.0 },
        key: subject(Variable::SiteDeaths, &row.site),
        disposals: row.disposals_per_day.unwrap_or(i64::MAX),
        holdings: Span::default(),
        actions: Span::default(),
    };
    Ok(mission.sites.iter().map(site).collect())
}

/// When the place, or all property, must be gone.
fn deadline(mission: &Mission, site: SiteId, closes: bool) -> Day {
    let dates = mission.clauses.rows().iter().filter_map(|clause| match clause.kind {
        ClauseKind::CloseSite if clause.site == Some(site) => clause.by,
        ClauseKind::WithdrawProperty => clause.by,
        ClauseKind::WithdrawPersonnel if closes => clause.by,
        _ => None,
    });
    dates.chain(mission.sites[site].close_by).min().unwrap_or(Day::MAX)
}

pub(super) fn team_days(mission: &Mission, days: usize) -> Vec<i64> {
    let mut all = Vec::with_capacity(mission.teams.len() * days);
    for team in mission.teams.rows() {
        let here = |day: Day| team.from.is_none_or(|from| day >= from) && team.to.is_none_or(|to| day <= to);
        all.extend((0..days as Day).map(|day| if here(day) { team.count } else { 0 }));
    }
    all
}

pub(super) fn stations(mission: &Mission, settings: &SimulationSettings) -> Vec<program::Station> {
    let assumed = f64::from(settings.assumed.station_shortfall_percent) / 100.0;
    let station = |(id, row): (StationId, &rearguard_model::Station)| {
        let share = row.spread.map_or(assumed, number).clamp(0.0, 0.99);
        program::Station {
            row: id.0,
            per_day: row.per_day.clamp(0, i64::MAX / 1_000_000),
            from: row.from.unwrap_or(Day::MIN),
            to: row.to.unwrap_or(Day::MAX),
            start: 0,
            sigma: -libm::log1p(-share) / 1.28155 * f64::from(settings.spread.stations) / 100.0,
            key: subject(Variable::Station, &row.station),
        }
    };
    let mut all: Vec<program::Station> = mission.stations.iter().map(station).collect();
    for (station, row) in all.iter_mut().zip(mission.stations.rows()) {
        station.start = at_the_start(mission, row);
    }
    all
}

fn at_the_start(mission: &Mission, station: &rearguard_model::Station) -> i64 {
    let everything = station.for_units.is_empty() && station.for_assets.is_empty();
    let unit = |id: UnitId, row: &Unit| match station.takes {
        _ if row.site != station.site || !(everything || station.for_units.contains(&id)) => 0,
        StationTakes::People => row.personnel,
        StationTakes::Vehicle => row.vehicles,
        StationTakes::Teu => row.containers,
    };
    let asset = |id: AssetId, row: &Asset| {
        let class = match row.class {
            CargoClass::Vehicle => StationTakes::Vehicle,
            CargoClass::Container => StationTakes::Teu,
        };
        let meant = everything || station.for_assets.contains(&id);
        if row.site == station.site && meant && class == station.takes { row.quantity } else { 0 }
    };
    let units = mission.units.iter().map(|(id, row)| unit(id, row)).sum::<i64>();
    units + mission.assets.iter().map(|(id, row)| asset(id, row)).sum::<i64>()
}

pub(super) fn add_steps(mission: &Mission, plan: &Plan, program: &mut Program) -> Result<(), Refusal> {
    let mut order = Vec::with_capacity(plan.steps.len());
    for (position, planned) in plan.steps.iter().enumerate() {
        let site = found(mission.site(planned.site.trim()), &planned.step, &planned.site)?;
        let of_site = mission.steps_of(site);
        let step = of_site.iter().copied().find(|&id| mission.steps[id].step == planned.step.trim());
        let step = found(step, &planned.site, &planned.step)?;
        order.push((day(mission, planned.start, &planned.step)?, position, site, step));
    }
    order.sort();
    for &(on, position, site, step) in &order {
        let row = &mission.steps[step];
        let before = |other: &(Day, usize, SiteId, StepId)| {
            other.2 == site && other.3 != step && row.after.contains(&mission.steps[other.3].step)
        };
        let after = order.iter().enumerate().filter(|(_, other)| before(other)).map(|(at, _)| at as u32);
        let after = appended(&mut program.after, after);
        program.steps.push(StepItem {
            site: site.0,
            day: on,
            days: row.days as Day,
            after,
            team: row.team.map_or(NONE, |team| team.0),
            needed: row.teams_needed,
            stores_out: row.needs == StepNeeds::StoresOut,
            happened: past(&program.settings.from_day, |state| &state.steps, position),
        });
    }
    Ok(())
}

/// Lists the other way round: who takes from a holding, what is at a site,
/// what the last guards wait for.
pub(super) fn link(mission: &Mission, program: &mut Program) {
    let mut taken: Vec<Vec<u32>> = vec![Vec::new(); program.holdings.len()];
    let mut left: Vec<i64> = program.holdings.iter().map(|holding| holding.start).collect();
    for (at, row) in program.rows.iter().enumerate().filter(|(_, row)| !row.detail) {
        taken[row.from as usize].push(at as u32);
        left[row.from as usize] -= row.amount;
        if row.to != NONE {
            left[row.to as usize] += row.amount;
        }
    }
    for ((holding, rows), surplus) in program.holdings.iter_mut().zip(taken).zip(left) {
        holding.taken_by = appended(&mut program.taken_by, rows);
        holding.surplus = surplus.max(0);
    }
    for site in 0..program.sites.len() {
        let held = program.holdings.iter().enumerate().filter(|(_, held)| held.site as usize == site);
        program.sites[site].holdings = appended(&mut program.held_at, held.map(|(at, _)| at as u32));
        let here = program.actions.iter().enumerate().filter(|(_, action)| action.from as usize == site);
        program.sites[site].actions = appended(&mut program.actions_at, here.map(|(at, _)| at as u32));
    }
    for action in 0..program.actions.len() {
        hold_back(mission, program, action);
    }
}

/// The last guards of a place go when everything else has gone and its steps
/// are done.
fn hold_back(mission: &Mission, program: &mut Program, at: usize) {
    if !last_guards(mission, program, at) {
        return;
    }
    let (site, day) = (program.actions[at].from, program.actions[at].day);
    let here = program.actions_at[program.sites[site as usize].actions.range()].iter().copied();
    let others: Vec<u32> = here
        .filter(|&other| program.actions[other as usize].day <= day && !last_guards(mission, program, other as usize))
        .collect();
    let done = |step: &StepItem| step.site == site && step.day + step.days <= day;
    let steps = program.steps.iter().enumerate().filter(|(_, step)| done(step)).map(|(at, _)| at as u32);
    program.actions[at].step_holds = appended(&mut program.step_holds, steps);
    program.actions[at].holds = appended(&mut program.holds, others);
}

/// Whether it takes guards away on the site's closing day.
fn last_guards(mission: &Mission, program: &Program, at: usize) -> bool {
    let action = &program.actions[at];
    let closes = program.sites[action.from as usize].closing == Some(action.day);
    let guards = |row: &Row| {
        row.what == What::People
            && row.unit != NONE
            && !row.detail
            && mission.units[UnitId(row.unit)].roles.has(Role::Guard)
    };
    closes && action.kind == Kind::Movement && program.rows[action.rows.range()].iter().any(guards)
}
