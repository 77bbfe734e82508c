//! What one more unit of each thing is worth: planned again with the same
//! budget and seeds as without it, what the plan uses to its limit first. Two
//! seeds say how much of a gain is chance.

use crate::answer::{Bottleneck, Noise, Weight};
use crate::constraint::{Constraint, constraints};
use crate::lever::Lever;
use crate::pressed::{Days, pressed};
use crate::workbench::{Trial, Workbench};
use num_traits::{Signed, Zero};
use rearguard_model::{Calendar, Exact, Mission, Plan};
use std::cmp::Reverse;

pub(crate) fn bottlenecks(bench: &Workbench, best: &Trial) -> (Option<Noise>, Vec<Bottleneck>) {
    let seeds = [bench.settings.seed, bench.settings.seed.wrapping_add(1)];
    let made: Option<Vec<Base>> = seeds.iter().map(|&seed| Base::made(bench, seed)).collect();
    let Some(made) = made else { return (None, Vec::new()) };
    let scores: Vec<Exact> = made.iter().map(|base| base.score.clone()).collect();
    let Some(base) = made.into_iter().min_by(|a, b| a.score.cmp(&b.score)) else { return (None, Vec::new()) };
    let calendar = Calendar::new(bench.mission, bench.settings.known_on);
    let pressed = pressed(bench.mission, &calendar, best);
    let mut found: Vec<Bottleneck> = Vec::new();
    for lever in levers(bench.mission, &pressed).into_iter().take(bench.settings.most) {
        let gains: Option<Vec<Exact>> = seeds.iter().map(|&seed| base.gain(bench, lever, seed)).collect();
        let Some(gains) = gains else { continue };
        let weight = weigh(&gains);
        let days_at_limit = pressed.get(&lever).copied().unwrap_or(0);
        found.push(Bottleneck { change: lever.change(1, bench.mission), days_at_limit, gains, weight });
    }
    found.sort_by(|a, b| {
        let least = |bottleneck: &Bottleneck| bottleneck.gains.iter().min().cloned();
        a.weight.cmp(&b.weight).then_with(|| least(b).cmp(&least(a))).then(b.days_at_limit.cmp(&a.days_at_limit))
    });
    let spread = (&scores[0] - &scores[1]).abs();
    (Some(Noise { scores, spread }), found)
}

/// The mission as it is, planned: what every change is held against.
struct Base {
    plan: Plan,
    score: Exact,
}

impl Base {
    fn made(bench: &Workbench, seed: u64) -> Option<Base> {
        let trial = bench.replanned(bench.mission.tables().clone(), seed).filter(Trial::kept)?;
        let score = trial.total()?.clone();
        Some(Base { plan: trial.plan, score })
    }

    /// By how much the score falls with one more, planned with that seed and as
    /// many moves. Whoever has more need not use it, so that the plan without
    /// it counts beside. `None` where no plan was made.
    fn gain(&self, bench: &Workbench, lever: Lever, seed: u64) -> Option<Exact> {
        let mut tables = bench.mission.tables().clone();
        lever.apply(1, &mut tables);
        let made = bench.replanned(tables.clone(), seed)?;
        let unchanged = bench.judge(&Mission::assemble(tables).ok()?, &self.plan);
        let totals = [&made, &unchanged].into_iter().filter(|trial| trial.kept()).filter_map(|trial| trial.total());
        totals.min().map(|least| &self.score - least)
    }
}

/// Both runs with the change must beat the better of those without it, and by
/// more than they differ between themselves.
fn weigh(gains: &[Exact]) -> Weight {
    let zero = Exact::zero();
    let (least, most) = (gains.iter().min().unwrap_or(&zero), gains.iter().max().unwrap_or(&zero));
    if least.is_positive() && *least > most - least {
        Weight::Counts
    } else if most.is_positive() {
        Weight::WithinNoise
    } else {
        Weight::Nothing
    }
}

/// What a planner could ask for: what the plan uses to its limit first, on the
/// most days first; one of each kind before the second of any.
fn levers(mission: &Mission, pressed: &Days) -> Vec<Lever> {
    let asked = |constraint: &Constraint| {
        matches!(
            constraint,
            Constraint::Window(_)
                | Constraint::Fleet(_)
                | Constraint::LegCapacity(_)
                | Constraint::Guard(_)
                | Constraint::Team(_)
                | Constraint::Convoys(_)
                | Constraint::Notice(_)
                | Constraint::CloseBy(_)
        )
    };
    let mut by_kind: Vec<Vec<Lever>> = Vec::new();
    for constraint in constraints(mission).into_iter().filter(asked) {
        for lever in Lever::of(constraint, mission.tables()) {
            match by_kind.iter_mut().find(|kind| kind[0].kind() == lever.kind()) {
                Some(kind) => kind.push(lever),
                None => by_kind.push(vec![lever]),
            }
        }
    }
    let days = |lever: &Lever| pressed.get(lever).copied().unwrap_or(0);
    by_kind.iter_mut().for_each(|kind| kind.sort_by_key(|lever| Reverse(days(lever))));
    by_kind.sort_by_key(|kind| Reverse(days(&kind[0])));
    let longest = by_kind.iter().map(Vec::len).max().unwrap_or(0);
    let in_turn = (0..longest).flat_map(|at| by_kind.iter().filter_map(move |kind| kind.get(at).copied()));
    let (first, rest): (Vec<Lever>, Vec<Lever>) = in_turn.partition(|lever| days(lever) > 0);
    first.into_iter().chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rearguard_model::amount::whole;

    #[test]
    fn a_gain_counts_only_above_what_the_two_runs_differ_by() {
        assert_eq!(weigh(&[whole(6), whole(7)]), Weight::Counts);
        assert_eq!(weigh(&[whole(6), whole(6)]), Weight::Counts);
        assert_eq!(weigh(&[whole(3), whole(6)]), Weight::WithinNoise);
        assert_eq!(weigh(&[whole(6), whole(0)]), Weight::WithinNoise);
        assert_eq!(weigh(&[whole(0), whole(0)]), Weight::Nothing);
    }
}
