//! Dates of sites and units, from the plan's own days and the slack.

use crate::draft::{Cargo, Draft};
use crate::world::World;
use rearguard_model::*;
use std::collections::BTreeMap;

/// `close_from`, `close_by`, `leave_from`, `leave_by`.
pub fn set(draft: &mut Draft, world: &World) {
    let (slack, end) = (draft.slack_days(), draft.recipe.last_day());
    for (turn, (site, closing)) in draft.closures.clone().into_iter().enumerate() {
        let row = &mut draft.tables.sites[site];
        if turn % 2 == 0 {
            row.close_by = Some((closing + slack).min(end));
        }
        if turn % 3 == 0 {
            row.close_from = Some(closing - 10 - slack);
        }
    }
    let leaving = leaving_days(draft);
    let engineers = world.bases.iter().filter_map(|base| base.engineers);
    for unit in engineers.chain(world.hubs.iter().map(|hub| hub.civilians)) {
        if let Some(&(first, last)) = leaving.get(&unit) {
            let row = &mut draft.tables.units[unit];
            row.leave_from = Some((first - slack).max(0));
            row.leave_by = Some((last + 1 + slack).min(end));
        }
    }
}

/// By unit: the first and the last day on which a manifest takes its people
/// from their first site.
fn leaving_days(draft: &Draft) -> BTreeMap<UnitId, (Day, Day)> {
    let mut days: BTreeMap<UnitId, (Day, Day)> = BTreeMap::new();
    for movement in &draft.moves {
        for &(cargo, _) in &movement.manifest {
            let Cargo::People(unit) = cargo else { continue };
            if draft.tables.legs[movement.leg].from == draft.tables.units[unit].site {
                let (first, last) = days.entry(unit).or_insert((movement.depart, movement.depart));
                (*first, *last) = ((*first).min(movement.depart), (*last).max(movement.depart));
            }
        }
    }
    days
}
