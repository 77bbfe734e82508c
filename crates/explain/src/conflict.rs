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

    /// The members, those that are no clause first, the last first: the order
    /// in which one is lifted while other clashes are looked at. The date of a
    /// clause takes part in many.
    fn candidates(&self) -> Vec<Constraint> {
        let mut all: Vec<Constraint> = self.members.iter().rev().map(|member| member.0).collect();
        all.sort_by_key(|constraint| matches!(constraint, Constraint::Clause(_)));
        all
    }

    fn has(&self, constraint: Constraint) -> bool {
        self.members.iter().any(|member| member.0 == constraint)
    }
}

/// Every clash that is found: one after another with a member of each that was
/// found before lifted, then those that show when a single member is.
pub(crate) fn clashes(bench: &Workbench) -> Vec<Clash> {
    let mut clashes: Vec<Clash> = Vec::new();
    let mut lifted: Vec<Constraint> = Vec::new();
    while clashes.len() < MOST && (clashes.is_empty() || !solved(bench, &lifted, None)) {
        let Some(clash) = one(bench, &lifted) else { break };
        let candidates = clash.candidates();
        let pivot =
            candidates.iter().copied().find(|&c| solved(bench, &lifted, Some(c))).or(candidates.first().copied());
        lifted.extend(pivot);
        clashes.push(clash);
    }
    verify(bench, &mut clashes);
    others(bench, &mut clashes);
    clashes
}

/// Whether the mission can be kept without those constraints.
fn solved(bench: &Workbench, lifted: &[Constraint], and: Option<Constraint>) -> bool {
    let gone: Vec<Constraint> = lifted.iter().copied().chain(and).collect();
    bench.kept(without(bench.mission, &gone)).is_some()
}

/// Where taking a member away was not enough, another clash without it stands
/// in the way.
fn others(bench: &Workbench, clashes: &mut Vec<Clash>) {
    for at in 0..clashes.len() {
        let unverified: Vec<Constraint> = clashes[at].members.iter().filter(|m| !m.1).map(|m| m.0).collect();
        for member in unverified {
            let mut lifted = pivots(clashes, at);
            lifted.push(member);
            if clashes.len() < MOST {
                clashes.extend(one(bench, &lifted));
            }
        }
    }
    verify(bench, clashes);
}

/// A clash among those constraints that are not lifted, and why it is one.
fn one(bench: &Workbench, lifted: &[Constraint]) -> Option<Clash> {
    if bench.stopped() {
        return None;
    }
    let all = constraints(bench.mission);
    let left: Vec<Constraint> = all.into_iter().filter(|constraint| !lifted.contains(constraint)).collect();
    let tables = |kept: &[Constraint]| only(bench.mission, &left, kept, lifted);
    let proven = |kept: &[Constraint]| proof::impossible(&tables(kept), bench.settings.known_on);
    let clash = |members: Vec<Constraint>, because| {
        let members: Vec<_> = members.into_iter().map(|constraint| (constraint, false)).collect();
        (!members.is_empty()).then_some(Clash { members, because })
    };
    if proven(&left).is_some() {
        let members = reduce(left.clone(), &|kept| proven(kept).is_some());
        let because = proven(&members);
        return clash(members, because);
    }
    let fails = |kept: &[Constraint]| bench.kept(tables(kept)).is_none();
    // Where not even a mission without constraints can be kept, none of them is to blame.
    if fails(&[]) {
        return None;
    }
    let members = reduce(left.clone(), &fails);
    let chance = bench.replanned(tables(&members), bench.settings.seed.wrapping_add(1));
    // What another seed finds a plan for was no clash, but the search's bad luck.
    if chance.is_none_or(|trial| trial.kept()) {
        return None;
    }
    clash(members, None)
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
            let (constraint, verified) = clashes[at].members[member];
            clashes[at].members[member].1 = verified || solved(bench, &others, Some(constraint));
        }
    }
}

/// One member of each clash but one; none that is a member of that one.
pub(crate) fn pivots(clashes: &[Clash], but: usize) -> Vec<Constraint> {
    let others = clashes.iter().enumerate().filter(|(at, _)| *at != but);
    others.filter_map(|(_, clash)| clash.candidates().into_iter().find(|&c| !clashes[but].has(c))).collect()
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
