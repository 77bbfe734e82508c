//! From the draft to a mission and a plan as their files say them.

use crate::draft::{Amount, Cargo, Draft, Move};
use crate::recipe::RecipeError;
use rearguard_model::day::date_of;
use rearguard_model::*;
use std::collections::BTreeMap;

pub fn finish(draft: Draft) -> Result<(Mission, Plan), RecipeError> {
    let mut plan = Plan {
        mission: draft.tables.name.clone(),
        movements: movements(&draft),
        disposals: draft.disposals.iter().map(|one| disposal(&draft, one)).collect(),
        steps: draft.steps.iter().map(|&(site, step, start)| planned_step(&draft, site, step, start)).collect(),
        ..Plan::default()
    };
    let date = |day| date_of(draft.tables.start, day);
    let named = |&(task, day): &(TaskId, Day)| Transfer { task: draft.tables.tasks[task].task.clone(), on: date(day) };
    plan.transfers = draft.transfers.iter().map(named).collect();
    let named = |&(site, day): &(SiteId, Day)| Closure { site: draft.tables.sites[site].site.clone(), on: date(day) };
    plan.closures = draft.closures.iter().map(named).collect();
    let named = |&(unit, people, day): &(UnitId, i64, Day)| {
        let row = &draft.tables.units[unit];
        let (unit, site) = (row.unit.clone(), draft.tables.sites[row.site].site.clone());
        Release { unit, site, people, on: date(day) }
    };
    plan.releases = draft.releases.iter().map(named).collect();
    let mission = Mission::assemble(draft.tables)
        .map_err(|faults| RecipeError::Tables(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
    plan.mission_digest = Some(canonical::digest(&mission));
    Ok((mission, plan))
}

/// Numbered in the order of departure.
fn movements(draft: &Draft) -> Vec<Movement> {
    let mut order: Vec<&Move> = draft.moves.iter().collect();
    order.sort_by_key(|movement| (movement.depart, movement.leg, movement.direction));
    let numbered = order.into_iter().enumerate();
    numbered.map(|(number, movement)| one_movement(draft, movement, format!("M{:05}", number + 1))).collect()
}

fn one_movement(draft: &Draft, movement: &Move, id: String) -> Movement {
    let tables = &draft.tables;
    Movement {
        id,
        leg: tables.legs[movement.leg].leg.clone(),
        reverse: movement.direction.is_reverse(),
        depart: date_of(tables.start, movement.depart),
        manifest: manifest(draft, &movement.manifest),
        fleets: movement
            .fleets
            .iter()
            .map(|&(fleet, count)| FleetUse { fleet: tables.fleets[fleet].fleet.clone(), count })
            .collect(),
        contracted: movement.contracted,
        escort: movement
            .escort
            .iter()
            .map(|&(unit, people)| EscortDetail { unit: tables.units[unit].unit.clone(), people })
            .collect(),
    }
}

/// One row for each unit, one for each asset.
fn manifest(draft: &Draft, amounts: &[Amount]) -> Vec<ManifestRow> {
    let mut units: BTreeMap<UnitId, (i64, i64, i64)> = BTreeMap::new();
    let mut rows = Vec::new();
    for &(cargo, count) in amounts {
        match cargo {
            Cargo::People(unit) => units.entry(unit).or_default().0 += count,
            Cargo::Vehicles(unit) => units.entry(unit).or_default().1 += count,
            Cargo::Containers(unit) => units.entry(unit).or_default().2 += count,
            Cargo::Supply => rows.push(ManifestRow::Supply { teu: count }),
            Cargo::Items(asset) => {
                rows.push(ManifestRow::Asset { asset: draft.tables.assets[asset].asset.clone(), quantity: count })
            }
        }
    }
    let named = units.into_iter().map(|(unit, (people, vehicles, teu))| ManifestRow::Unit {
        unit: draft.tables.units[unit].unit.clone(),
        people,
        vehicles,
        teu,
    });
    named.chain(rows).collect()
}

fn disposal(draft: &Draft, disposed: &crate::draft::Disposed) -> Disposal {
    let tables = &draft.tables;
    let (unit, asset) = match disposed.what {
        Cargo::People(unit) | Cargo::Vehicles(unit) | Cargo::Containers(unit) => {
            (Some(tables.units[unit].unit.clone()), None)
        }
        Cargo::Items(asset) => (None, Some(tables.assets[asset].asset.clone())),
        Cargo::Supply => (None, None),
    };
    let class = if draft.is_vehicle(disposed.what) { CargoClass::Vehicle } else { CargoClass::Container };
    Disposal {
        site: tables.sites[disposed.site].site.clone(),
        unit,
        asset,
        class: class.word().to_owned(),
        quantity: disposed.quantity,
        how: disposed.how.word().to_owned(),
        on: date_of(tables.start, disposed.on),
    }
}

fn planned_step(draft: &Draft, site: SiteId, step: StepId, start: Day) -> PlannedStep {
    PlannedStep {
        site: draft.tables.sites[site].site.clone(),
        step: draft.tables.steps[step].step.clone(),
        start: date_of(draft.tables.start, start),
    }
}
