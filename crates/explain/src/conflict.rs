//! Which constraints clash. A deletion filter: constraints are taken away, by
//! halves and then one by one, as long as what is left still cannot be kept.
//! Where arithmetic alone shows that (`proof`), it decides, fast and proven;
//! else planning does, and nothing is proven. Each member of what remains is
//! then taken away from the whole mission, which is planned to kept.

use crate::answer::{Certainty, Conflict};
use crate::constraint::{Constraint, constraints};
use crate::proof;
use crate::workbench::Workbench;
use rearguard_model::{Mission, MissionTables};
use rearguard_words::Message;

/// More clashes than these are not looked for.
const MOST: usize = 6;

/// Constraints that clash.
pub(crate) struct Clash {
    /// With each whether a plan without it was made and checked.
    pub members: Vec<(Constraint, bool)>,
    because: Option<Message>,
}

impl Clash {
    pub fn answer(&self, mission: &Mission) -> Conflict {
        Conflict {
            causes: self.members.iter().map(|&(constraint, verified)| constraint.cause(mission, verified)).collect(),
            certainty: if self.because.is_some() { Certainty::Proven } else { Certainty::NotProven },
            because: self.because.clone(),
        }
    }

    /// The member that is lifted while other clashes are looked at: one that
    /// is no date, because a date takes part in many.
    fn pivot(&self) -> Option<Constraint> {
        let dated = |constraint: Constraint| matches!(constraint, Constraint::Clause(_));
        let members = || self.members.iter().map(|member| member.0);
        members().rev().find(|&member| !dated(member)).or_else(|| members().next_back())
    }
}

/// Every clash that is found, each with the pivots of those before it lifted.
pub(crate) fn clashes(bench: &Workbench) -> Vec<Clash> {
    let all = constraints(bench.mission);
    let mut clashes: Vec<Clash> = Vec::new();
    let mut lifted: Vec<Constraint> = Vec::new();
    while clashes.len() < MOST && !bench.stopped() {
        if !clashes.is_empty() && bench.kept(without(bench.mission, &lifted)).is_some() {
            break;
        }
        let left: Vec<Constraint> = all.iter().copied().filter(|c| !lifted.contains(c)).collect();
        let Some((members, because)) = one(bench, &left, &lifted) else { break };
        let members = members.into_iter().map(|constraint| (constraint, false)).collect();
        let clash = Clash { members, because };
        lifted.extend(clash.pivot());
        clashes.push(clash);
    }
    verify(bench, &mut clashes);
    clashes
}

/// A clash among those constraints that are not lifted, and why it is one.
fn one(
    bench: &Workbench,
    left: &[Constraint],
    lifted: &[Constraint],
) -> Option<(Vec<Constraint>, Option<Message>)> {
    let known_on = bench.settings.known_on;
    let proven = |kept: &[Constraint]| proof::impossible(&only(bench.mission, left, kept, lifted), known_on);
    if proven(left).is_some() {
        let members = reduce(left.to_vec(), &|kept| proven(kept).is_some());
        let because = proven(&members);
        return (!members.is_empty()).then_some((members, because));
    }
    let fails = |kept: &[Constraint]| bench.kept(only(bench.mission, left, kept, lifted)).is_none();
    // Where not even a mission without constraints can be kept, none of them is to blame.
    if fails(&[]) {
        return None;
    }
    let members = reduce(left.to_vec(), &fails);
    (!bench.stopped() && !members.is_empty()).then_some((members, None))
}

/// Takes away what is not needed for `clash` to hold, the first first.
fn reduce(mut set: Vec<Constraint>, clash: &dyn Fn(&[Constraint]) -> bool) -> Vec<Constraint> {
    let mut size = set.len().div_ceil(2);
    while size > 0 {
        let mut at = 0;
        while at < set.len() {
            let end = (at + size).min(set.len());
            let mut fewer = set.clone();
            fewer.drain(at..end);
            if clash(&fewer) {
                set = fewer;
            } else {
                at = end;
            }
        }
        size = if size == 1 { 0 } else { size.div_ceil(2) };
    }
    set
}

/// The mission with only those constraints kept.
fn only(mission: &Mission, left: &[Constraint], kept: &[Constraint], lifted: &[Constraint]) -> MissionTables {
    let gone: Vec<Constraint> = left.iter().filter(|c| !kept.contains(c)).chain(lifted).copied().collect();
    without(mission, &gone)
}

/// The mission with some constraints taken away.
pub(crate) fn without(mission: &Mission, gone: &[Constraint]) -> MissionTables {
    let mut tables = mission.tables().clone();
    gone.iter().for_each(|constraint| constraint.relax(&mut tables));
    tables
}

/// Takes away each member alone, everything else in force but the pivots of
/// the other clashes, and plans.
fn verify(bench: &Workbench, clashes: &mut [Clash]) {
    for at in 0..clashes.len() {
        let others = pivots(clashes, at);
        for member in 0..clashes[at].members.len() {
            let mut gone = others.clone();
            gone.push(clashes[at].members[member].0);
            clashes[at].members[member].1 = bench.kept(without(bench.mission, &gone)).is_some();
        }
    }
}

/// The pivots of all clashes but one.
pub(crate) fn pivots(clashes: &[Clash], but: usize) -> Vec<Constraint> {
    clashes.iter().enumerate().filter(|(at, _)| *at != but).filter_map(|(_, clash)| clash.pivot()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rearguard_model::SiteId;

    fn guard(n: u32) -> Constraint {
        Constraint::Guard(SiteId(n))
    }

    #[test]
    fn what_remains_is_minimal() {
        let all: Vec<Constraint> = (0..13).map(guard).collect();
        let clash = |kept: &[Constraint]| [2, 7, 12].iter().all(|&n| kept.contains(&guard(n)));
        assert_eq!(reduce(all, &clash), [guard(2), guard(7), guard(12)]);
    }

    #[test]
    fn of_two_that_would_do_the_later_is_named() {
        let clash = |kept: &[Constraint]| kept.contains(&guard(0)) || kept.contains(&guard(3));
        assert_eq!(reduce((0..4).map(guard).collect(), &clash), [guard(3)]);
    }
}
