//! What would have been said on a day: a plan made from where everyone and
//! everything then was, and its forecast.

use super::past::Past;
use super::shift::begin_later;
use rearguard::model::*;
use rearguard::{Budget, Order, Settings, plan};
use rearguard_simulate::SimulationSettings;
use rearguard_track::entry::{Entry, What};
use rearguard_track::forecast::Forecast;
use rearguard_track::{History, forecast_after, freeze};
use std::collections::BTreeSet;

/// How long is planned, and how often acted out.
#[derive(Clone, Copy)]
pub struct Effort {
    pub iterations: u64,
    pub runs: u32,
}

/// The answer of a day.
pub struct Said {
    /// As it was known.
    pub mission: Mission,
    pub plan: Plan,
    pub forecast: Forecast,
    /// People inside by night, by the plan.
    pub planned_inside: Vec<(Date, i64)>,
    /// What the plan breaks, in the checker's words.
    pub violations: Vec<rearguard::words::Message>,
}

/// What would have been said on the evening of `on`, after the plans made before.
pub fn said(past: &Past, on: Date, earlier: &[(Date, Plan)], effort: Effort) -> Said {
    let (mission, log) = (past.as_known(on), past.log(on));
    let budget = Budget::Iterations(effort.iterations);
    let settings = Settings { budget, threads: 2, known_on: Some(on), ..Settings::default() };
    let there = from_there(&mission, &log, on);
    let planned = plan(&there, &Order { settings, seconds: None }, &());
    let nights = planned.review.ledger.iter().flat_map(|ledger| ledger.inside.iter().copied());
    let planned_inside = (0..).zip(nights).map(|(night, people)| (there.date(night), people)).collect();
    let made = named_back(planned.plan);
    let settings = SimulationSettings { runs: effort.runs, threads: 2, ..SimulationSettings::default() };
    let earlier: Vec<(Date, &Plan)> = earlier.iter().map(|(made, plan)| (*made, plan)).collect();
    let forecast = forecast_after(&mission, &made, &earlier, &log, on, &settings).expect("a plan that can be followed");
    let violations = planned.review.violations.into_iter().map(|row| row.message).collect();
    Said { mission, plan: made, forecast, planned_inside, violations }
}

/// The mission as it stood that evening, as one of its own: everyone and
/// everything where the books have them (what is under way where it is going),
/// named `unit@site`; it begins on the next day. Notices have run. What the
/// books still hold at a site that was reported closed is lost: nothing of it is planned.
fn from_there(mission: &Mission, log: &History, on: Date) -> Mission {
    let calendar = Calendar::new(mission, Some(on));
    let later = mission.date(mission.day(on) + 12);
    let books = freeze(mission, &calendar, &Plan::default(), log, later).books;
    let today = mission.day(on);
    let mut tables = mission.tables().clone();
    let closed: BTreeSet<SiteId> = log.entries.iter().filter_map(|entry| closed_site(mission, entry)).collect();
    let inside = |site: SiteId| mission.sites[site].kind != SiteKind::Exit && !closed.contains(&site);
    let mut units = Vec::new();
    for (unit, row) in mission.units.iter() {
        let mut stays = row.stays;
        for ((site, _), [people, vehicles, teu]) in
            books.units.iter().filter(|((at, of), _)| *of == unit && inside(*at))
        {
            let name = format!("{}@{}", row.unit, mission.sites[*site].site);
            let stay = stays.min((*people).max(0));
            stays -= stay;
            let (personnel, vehicles, containers) = ((*people).max(0), (*vehicles).max(0), (*teu).max(0));
            units.push(Unit { unit: name, site: *site, personnel, vehicles, containers, stays: stay, ..row.clone() });
        }
    }
    tables.units = units.into_iter().collect();
    let mut assets = Vec::new();
    for ((site, asset), quantity) in books.assets.iter().filter(|((at, _), items)| inside(*at) && **items > 0) {
        let row = &mission.assets[*asset];
        let asset = format!("{}@{}", row.asset, mission.sites[*site].site);
        assets.push(Asset { asset, site: *site, quantity: *quantity, ..row.clone() });
    }
    tables.assets = assets.into_iter().collect();
    let held = |site: SiteId| books.units.iter().any(|((at, _), held)| *at == site && held[0] > 0);
    tables.tasks = mission.tasks.rows().iter().filter(|row| held(row.site) && row.until >= today).cloned().collect();
    if today > 0 {
        begin_later(&mut tables, today + 1);
    }
    Mission::assemble(tables).expect("the same rows in other places")
}

fn closed_site(mission: &Mission, entry: &Entry) -> Option<SiteId> {
    match &entry.draft.what {
        What::Closed { site, .. } => mission.site(site),
        _ => None,
    }
}

/// The plan of [`from_there`] with the mission's own names.
fn named_back(mut plan: Plan) -> Plan {
    let back = |name: &mut String| *name = name.split('@').next().unwrap_or_default().to_owned();
    for movement in &mut plan.movements {
        for row in &mut movement.manifest {
            match row {
                ManifestRow::Unit { unit: name, .. } | ManifestRow::Asset { asset: name, .. } => back(name),
                ManifestRow::Supply { .. } => {}
            }
        }
        movement.escort.iter_mut().for_each(|row| back(&mut row.unit));
    }
    for row in &mut plan.disposals {
        row.unit.iter_mut().chain(&mut row.asset).for_each(back);
    }
    plan
}
