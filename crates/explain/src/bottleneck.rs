//! What one more unit of each thing is worth: planned again with the same
//! budget and seeds as without it. What the relaxation behind the proven bound
//! would pay most for is tried first, then what the plan uses to its limit. Two
//! seeds say how much of a gain is chance; where the first finds none the second
//! is not asked.

use crate::answer::{Bottleneck, Noise, Weight};
use crate::constraint::{Constraint, constraints};
use crate::lever::Lever;
use crate::pressed::{Days, pressed};
use crate::workbench::{Trial, Workbench};
use num_traits::{Signed, Zero};
use rearguard_model::{Calendar, Exact, Mission, Plan};
use rearguard_plan::Prices;
use std::cmp::Reverse;
use std::collections::BTreeMap;

pub(crate) fn bottlenecks(bench: &Workbench, best: &Trial) -> (Option<Noise>, Vec<Bottleneck>) {
    let seeds = [bench.settings.seed, bench.settings.seed.wrapping_add(1)];
    let made: Option<Vec<Base>> = seeds.iter().map(|&seed| Base::made(bench, seed)).collect();
    let Some(made) = made else { return (None, Vec::new()) };
    let scores: Vec<Exact> = made.iter().map(|base| base.score.clone()).collect();
    let Some(base) = made.into_iter().min_by(|a, b| a.score.cmp(&b.score)) else { return (None, Vec::new()) };
    let calendar = Calendar::new(bench.mission, bench.settings.known_on);
    let pressed = pressed(bench.mission, &calendar, best);
    let mut found: Vec<Bottleneck> = Vec::new();
    for lever in levers(bench, &calendar, &pressed).into_iter().take(bench.settings.most) {
        let Some(gains) = base.gains(bench, lever, seeds) else { continue };
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

    /// With each seed; with the first alone where it gains nothing.
    fn gains(&self, bench: &Workbench, lever: Lever, seeds: [u64; 2]) -> Option<Vec<Exact>> {
        let first = self.gain(bench, lever, seeds[0])?;
        if !first.is_positive() {
            return Some(vec![first]);
        }
        Some(vec![first, self.gain(bench, lever, seeds[1])?])
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

/// Steps of the relaxation before its prices are read.
const STEPS: u64 = 250;

/// What a planner could ask for, what the relaxation would pay most for first;
/// what it does not price, by the days on which the plan uses it to its limit;
/// one of each kind before the second of any.
fn levers(bench: &Workbench, calendar: &Calendar, pressed: &Days) -> Vec<Lever> {
    let worth = worths(bench, calendar);
    let rank = |lever: &Lever| {
        (worth.get(lever).cloned().unwrap_or_else(Exact::zero), pressed.get(lever).copied().unwrap_or(0))
    };
    let mut by_kind: Vec<Vec<Lever>> = Vec::new();
    for lever in askable(bench.mission) {
        match by_kind.iter_mut().find(|kind| kind[0].kind() == lever.kind()) {
            Some(kind) => kind.push(lever),
            None => by_kind.push(vec![lever]),
        }
    }
    by_kind.iter_mut().for_each(|kind| kind.sort_by_key(|lever| Reverse(rank(lever))));
    by_kind.sort_by_key(|kind| Reverse(rank(&kind[0])));
    let longest = by_kind.iter().map(Vec::len).max().unwrap_or(0);
    let in_turn = (0..longest).flat_map(|at| by_kind.iter().filter_map(move |kind| kind.get(at).copied()));
    let told = |lever: &Lever| {
        let (worth, days) = rank(lever);
        worth.is_positive() || days > 0
    };
    let (first, rest): (Vec<Lever>, Vec<Lever>) = in_turn.partition(told);
    first.into_iter().chain(rest).collect()
}

/// What one more of each saves the relaxation at its last prices.
fn worths(bench: &Workbench, calendar: &Calendar) -> BTreeMap<Lever, Exact> {
    let Some(prices) = Prices::after(bench.mission, calendar, STEPS) else { return BTreeMap::new() };
    let worth = |lever: Lever| {
        let mut tables = bench.mission.tables().clone();
        lever.apply(1, &mut tables);
        let changed = Mission::assemble(tables).ok()?;
        let saved = prices.saved_by(&changed, &Calendar::new(&changed, bench.settings.known_on))?;
        saved.is_positive().then_some((lever, saved))
    };
    askable(bench.mission).into_iter().take_while(|_| !bench.stopped()).filter_map(worth).collect()
}

fn askable(mission: &Mission) -> Vec<Lever> {
    let asked = |constraint: &Constraint| {
        matches!(
            constraint,
            Constraint::Window(_)
                | Constraint::Clearance(_)
                | Constraint::Fleet(_)
                | Constraint::LegCapacity(_)
                | Constraint::Guard(_)
                | Constraint::Team(_)
                | Constraint::Convoys(_)
                | Constraint::Notice(_)
                | Constraint::CloseBy(_)
        )
    };
    let all = constraints(mission).into_iter().filter(asked);
    all.flat_map(|constraint| Lever::of(constraint, mission.tables())).collect()
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
