//! The plan as it is followed from a day on: what happened as it happened, the
//! rest with what there is left to carry.

use crate::ahead::Ahead;
use crate::facts::{Facts, Travel};
use crate::happened::{closures, steps};
use crate::log::History;
use rearguard_model::*;
use rearguard_simulate::{Happened, State};
use std::collections::{BTreeMap, BTreeSet};

/// A plan with what of it has happened.
#[derive(Clone, PartialEq, Debug)]
pub struct Followed {
    pub plan: Plan,
    pub state: State,
}

/// People, or property at a site that must close, that nothing planned takes away.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stranded {
    pub site: SiteId,
    /// A unit or an asset.
    pub name: String,
    /// People (or items of an asset), vehicles, TEU.
    pub amounts: [i64; 3],
}

/// Puts the log into the plan as it stands on the evening of `on`.
///
/// * Reported movements have the load and the days that were reported; movements
///   that no plan held are added.
/// * What is not reported is still to come, from the next day on.
/// * What is still to come carries what will be there for it: what left by other
///   means is taken off its load.
pub fn follow(mission: &Mission, calendar: &Calendar, plan: &Plan, log: &History, on: Date) -> Followed {
    let tomorrow = mission.day(on).saturating_add(1);
    let facts = Facts::logged(mission, calendar, plan, log, on);
    let disposed = facts.disposed.clone();
    let mut followed = Plan {
        disposals: still_to_dispose(plan, &disposed, mission.date(tomorrow)),
        closures: closures_followed(mission, plan, &facts, tomorrow),
        ..plan.clone()
    };
    take_off(mission, calendar, &mut followed, &facts, tomorrow);
    let mut state = State { day: tomorrow, ..State::default() };
    state.movements = movements(mission, &mut followed, &facts);
    state.disposals = disposed.iter().map(|row| Some(mission.day(row.on))).collect();
    state.disposals.resize(disposed.len() + followed.disposals.len(), None);
    followed.disposals.splice(0..0, disposed);
    state.steps = steps_begun(mission, plan, &facts, tomorrow);
    Followed { plan: followed, state }
}

/// What nothing of the followed plan takes away.
pub(super) fn stranded(
    mission: &Mission,
    calendar: &Calendar,
    followed: &Plan,
    plan: &Plan,
    log: &History,
    on: Date,
) -> Vec<Stranded> {
    let facts = Facts::logged(mission, calendar, plan, log, on);
    let unplanned: BTreeSet<&str> = facts.travels.iter().map(|travel| travel.id.as_str()).collect();
    let rest = Plan {
        movements: followed.movements.iter().filter(|row| !unplanned.contains(row.id.as_str())).cloned().collect(),
        disposals: followed.disposals.iter().filter(|row| row.on > on).cloned().collect(),
        ..plan.clone()
    };
    let ahead = Ahead::of(mission, calendar, &rest, &facts, mission.day(on).saturating_add(1));
    let mut found: Vec<Stranded> = Vec::new();
    for (unit, places) in ahead.people_inside() {
        let mut beyond = places.iter().map(|(_, people)| people).sum::<i64>() - mission.may_stay(unit);
        for (site, people) in places.into_iter().filter(|(_, people)| *people > 0) {
            let here = people.min(beyond);
            beyond -= here.max(0);
            if here > 0 {
                found.push(Stranded { site, name: mission.units[unit].unit.clone(), amounts: [here, 0, 0] });
            }
        }
    }
    found
}

/// Reported movements as they went, then those that no plan held.
fn movements(mission: &Mission, followed: &mut Plan, facts: &Facts) -> Vec<Option<Happened>> {
    let travels: BTreeMap<&str, &Travel> = facts.travels.iter().map(|travel| (travel.id.as_str(), travel)).collect();
    let went = |travel: &Travel| {
        Some(Happened { departed: travel.departed.max(0), arrived: travel.arrived.then_some(travel.arrives) })
    };
    let mut state = Vec::with_capacity(followed.movements.len());
    for movement in &mut followed.movements {
        let travel = travels.get(movement.id.as_str());
        if let Some(travel) = travel {
            *movement = Movement { depart: movement.depart, ..travel.as_movement(mission, Some(movement)) };
        }
        state.push(travel.and_then(|travel| went(travel)));
    }
    for travel in facts.travels.iter().filter(|travel| !facts.reported.contains(&travel.id)) {
        followed.movements.push(travel.as_movement(mission, None));
        state.push(went(travel));
    }
    state
}

/// Planned disposals less what was disposed of, earliest first; what is
/// overdue comes next.
fn still_to_dispose(plan: &Plan, disposed: &[Disposal], tomorrow: Date) -> Vec<Disposal> {
    let key = |row: &Disposal| (row.site.clone(), row.unit.clone(), row.asset.clone(), row.class.clone());
    let mut done: BTreeMap<_, i64> = BTreeMap::new();
    for row in disposed {
        *done.entry(key(row)).or_default() += row.quantity;
    }
    let mut rows: Vec<Disposal> = plan.disposals.clone();
    rows.sort_by_key(|row| row.on);
    for row in &mut rows {
        let done = done.entry(key(row)).or_default();
        let gone = row.quantity.min(*done).max(0);
        *done -= gone;
        row.quantity -= gone;
        row.on = row.on.max(tomorrow);
    }
    rows.retain(|row| row.quantity > 0);
    rows
}

/// The plan's closings, with the day of the log where a site is closed.
fn closures_followed(mission: &Mission, plan: &Plan, facts: &Facts, tomorrow: Day) -> Vec<Closure> {
    let mut rows = closures(mission, plan, facts, mission.date(tomorrow));
    // One that is overdue is still to come.
    for row in &plan.closures {
        if !rows.iter().any(|kept| kept.site == row.site) {
            rows.push(row.clone());
        }
    }
    rows
}

/// Of the plan's steps, those that had begun, or had been done, by then.
fn steps_begun(mission: &Mission, plan: &Plan, facts: &Facts, tomorrow: Day) -> Vec<Option<Day>> {
    let eve = mission.date(tomorrow);
    let done = steps(mission, plan, facts, &closures(mission, plan, facts, eve), eve);
    let begun = |row: &PlannedStep| {
        let found = done.iter().find(|kept| (&kept.site, &kept.step) == (&row.site, &row.step))?;
        Some(mission.day(found.start)).filter(|day| *day < tomorrow)
    };
    plan.steps.iter().map(begun).collect()
}

/// Takes off every load what will not be there for it.
fn take_off(mission: &Mission, calendar: &Calendar, plan: &mut Plan, facts: &Facts, tomorrow: Day) {
    let ahead = Ahead::of(mission, calendar, plan, facts, tomorrow);
    let missing: BTreeMap<String, Vec<(String, [i64; 3])>> =
        ahead.delays.into_iter().map(|delay| (delay.movement, delay.missing)).collect();
    for movement in &mut plan.movements {
        for (name, lack) in missing.get(&movement.id).into_iter().flatten() {
            lessen(movement, name, *lack);
        }
    }
}

fn lessen(movement: &mut Movement, name: &str, mut lack: [i64; 3]) {
    let mut take = |kind: usize, amount: &mut i64| {
        let less = lack[kind].min(*amount).max(0);
        *amount -= less;
        lack[kind] -= less;
    };
    for row in movement.manifest.iter_mut().rev() {
        match row {
            ManifestRow::Unit { unit, people, vehicles, teu } if unit == name => {
                take(0, people);
                take(1, vehicles);
                take(2, teu);
            }
            ManifestRow::Asset { asset, quantity } if asset == name => take(0, quantity),
            _ => {}
        }
    }
    // A detail that is gone escorts nothing; check says that the convoy lacks it.
}
