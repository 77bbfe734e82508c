//! What would mend it. Every remedy must weaken a member of every clash, so
//! the levers of their members are all that can help. Of each lever the
//! smallest change that a plan can use is sought by doubling and bisecting;
//! then it is planned with the whole budget, and only a kept plan is offered.

use crate::answer::Remedy;
use crate::conflict::{Clash, pivots, without};
use crate::constraint::Constraint;
use crate::lever::Lever;
use crate::workbench::{Trial, Workbench};
use rearguard_model::{Exact, MissionTables};
use std::cmp::Ordering;

/// So many combinations of changes are planned where several clashes need one each …
const MOST_TOGETHER: usize = 9;
/// … of so many changes of each.
const MOST_CHOICES: usize = 3;

pub(crate) fn remedies(bench: &Workbench, clashes: &[Clash]) -> Vec<Remedy> {
    let late = bench.least_late();
    let mut found = Vec::new();
    match clashes {
        [] => {}
        [first, rest @ ..] => {
            // A single change must weaken a member of all clashes.
            let shared = |c: &Constraint| rest.iter().all(|clash| clash.members.iter().any(|member| member.0 == *c));
            let members: Vec<Constraint> = first.members.iter().map(|member| member.0).filter(shared).collect();
            for (lever, by) in mends(bench, &members, &|tables| tables) {
                found.extend(offered(bench, &[(lever, by)], late.as_ref()));
            }
            if !rest.is_empty() {
                found.extend(together(bench, clashes, late.as_ref()));
            }
        }
    }
    found.sort_by(cheapest);
    found.dedup_by(|a, b| key(a) == key(b));
    found
}

fn cheapest(a: &Remedy, b: &Remedy) -> Ordering {
    a.changes.len().cmp(&b.changes.len()).then_with(|| a.score.cmp(&b.score)).then_with(|| key(a).cmp(&key(b)))
}

fn key(remedy: &Remedy) -> Vec<(&str, &str, i64)> {
    remedy.changes.iter().map(|change| (change.kind, change.name.as_str(), change.by)).collect()
}

/// The levers of the members of a clash, each with the smallest change that mends it.
fn mends(
    bench: &Workbench,
    members: &[Constraint],
    others_lifted: &dyn Fn(MissionTables) -> MissionTables,
) -> Vec<(Lever, i64)> {
    let tables = bench.mission.tables();
    let mut levers: Vec<Lever> = members.iter().flat_map(|&member| Lever::of(member, tables)).collect();
    levers.dedup();
    levers.truncate(bench.settings.most);
    let works = |lever: Lever, by: i64| {
        let mut changed = others_lifted(tables.clone());
        lever.apply(by, &mut changed);
        bench.kept(changed).is_some()
    };
    let least = |lever: Lever| Some((lever, smallest(lever.most(tables), &|by| works(lever, by))?));
    let all: Vec<(Lever, i64)> = levers.into_iter().filter_map(least).collect();
    all.iter()
        .copied()
        .filter(|mend| !all.iter().any(|other| the_same_window(other.0, mend.0) && other.1 < mend.1))
        .collect()
}

/// Whether both move an end of one window; the lesser change is the one to ask for.
fn the_same_window(a: Lever, b: Lever) -> bool {
    let window = |lever| match lever {
        Lever::WindowEnd(id) | Lever::WindowStart(id) => Some(id),
        _ => None,
    };
    window(a).is_some() && window(a) == window(b)
}

/// The smallest of `1..=most` that works, taken to be the first of those that do.
fn smallest(most: i64, works: &dyn Fn(i64) -> bool) -> Option<i64> {
    let (mut fails, mut tried) = (0, 1.min(most));
    while tried > fails && !works(tried) {
        fails = tried;
        tried = tried.saturating_mul(2).min(most);
    }
    if tried == fails {
        return None;
    }
    let mut good = tried;
    while good - fails > 1 {
        let middle = fails + (good - fails) / 2;
        if works(middle) {
            good = middle;
        } else {
            fails = middle;
        }
    }
    Some(good)
}

/// A change for every clash, all of them together: of each the cheapest, and
/// where those do not go together the next.
fn together(bench: &Workbench, clashes: &[Clash], late: Option<&Trial>) -> Option<Remedy> {
    let ranked: Vec<Vec<(Lever, i64)>> = (0..clashes.len()).map(|at| by_score(bench, clashes, at)).collect();
    if ranked.iter().any(Vec::is_empty) {
        return None;
    }
    combinations(&ranked).into_iter().take(MOST_TOGETHER).find_map(|changes| offered(bench, &changes, late))
}

/// The changes that mend one clash while the others are lifted, the cheapest
/// plan first.
fn by_score(bench: &Workbench, clashes: &[Clash], at: usize) -> Vec<(Lever, i64)> {
    let lifted = pivots(clashes, at);
    let lift = |mut tables: MissionTables| {
        lifted.iter().for_each(|constraint| constraint.relax(&mut tables));
        tables
    };
    let members: Vec<Constraint> = clashes[at].members.iter().map(|member| member.0).collect();
    let scored = mends(bench, &members, &lift).into_iter().filter_map(|(lever, by)| {
        let mut changed = without(bench.mission, &lifted);
        lever.apply(by, &mut changed);
        Some((bench.kept(changed)?.total()?.clone(), (lever, by)))
    });
    let mut scored: Vec<(Exact, (Lever, i64))> = scored.collect();
    scored.sort_by(|a, b| a.0.cmp(&b.0));
    scored.into_iter().map(|(_, change)| change).collect()
}

/// One of each list, the first of all first; a lever that stands in two lists
/// is pulled once, as far as the further needs.
fn combinations(ranked: &[Vec<(Lever, i64)>]) -> Vec<Vec<(Lever, i64)>> {
    let mut all: Vec<Vec<(Lever, i64)>> = vec![Vec::new()];
    for choices in ranked {
        let longer = choices.iter().take(MOST_CHOICES).flat_map(|choice| {
            all.iter().map(|chosen| {
                let mut chosen = chosen.clone();
                match chosen.iter_mut().find(|known| known.0 == choice.0) {
                    Some(known) => known.1 = known.1.max(choice.1),
                    None => chosen.push(*choice),
                }
                chosen
            })
        });
        all = longer.take(MOST_TOGETHER).collect();
    }
    all
}

/// The remedy with its plan, where a plan with it is kept.
fn offered(bench: &Workbench, changes: &[(Lever, i64)], late: Option<&Trial>) -> Option<Remedy> {
    let mut tables = bench.mission.tables().clone();
    changes.iter().for_each(|(lever, by)| lever.apply(*by, &mut tables));
    let trial =
        bench.replanned(tables.clone(), bench.settings.seed).filter(Trial::kept).or_else(|| bench.kept(tables))?;
    let late = late.and_then(|trial| trial.review.score.as_ref());
    let score = trial.review.score.as_ref()?;
    let beyond = |mine: &Exact, theirs: &Exact| mine - theirs;
    Some(Remedy {
        changes: changes.iter().map(|(lever, by)| lever.change(*by, bench.mission)).collect(),
        score: score.total.clone(),
        saves_late_person_days: late.map(|late| beyond(&late.late_person_days, &score.late_person_days)),
        money: late.map(|late| beyond(&score.money, &late.money)),
        plan: trial.plan,
    })
}

#[cfg(test)]
mod tests {
    use super::smallest;

    #[test]
    fn the_smallest_change_is_found_by_doubling_and_bisecting() {
        for needed in 1..40 {
            assert_eq!(smallest(40, &|by| by >= needed), Some(needed));
        }
        assert_eq!(smallest(40, &|by| by >= 41), None);
        assert_eq!(smallest(0, &|_| true), None);
    }
}
