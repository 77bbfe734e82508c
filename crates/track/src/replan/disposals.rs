//! Which disposals a new plan makes on other days, no more, or anew.

use super::Ground;
use rearguard_model::*;

/// A disposal of the old plan, of the new one, or the same on another day.
#[derive(Clone, PartialEq, Debug)]
pub struct DisposalChange {
    /// As the new plan has it, else as the old one had it.
    pub row: Disposal,
    pub old: Option<Date>,
    pub new: Option<Date>,
}

/// Old against new, from the ground's day on; what has been done is left out.
pub(super) fn disposals(ground: &Ground, new: &Plan) -> Vec<DisposalChange> {
    let same = |a: &Disposal, b: &Disposal| Disposal { on: b.on, ..a.clone() } == *b;
    let mut made: Vec<&Disposal> = new.disposals.iter().filter(|row| !ground.old.disposals.contains(row)).collect();
    let mut found = Vec::new();
    for row in ground.old.disposals.iter().filter(|row| !new.disposals.contains(row)) {
        let later = made.iter().position(|new| same(row, new)).map(|at| made.remove(at));
        found.push(DisposalChange {
            row: later.unwrap_or(row).clone(),
            old: Some(row.on),
            new: later.map(|later| later.on),
        });
    }
    found.extend(made.into_iter().map(|row| DisposalChange { row: row.clone(), old: None, new: Some(row.on) }));
    found.sort_by_key(|row| (row.old.or(row.new), row.row.site.clone()));
    found
}
