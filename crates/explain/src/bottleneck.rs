//! What one more unit of each thing is worth: planned again with the same
//! budget and seeds as without it. Two seeds say how much of a gain is chance.

use crate::answer::{Bottleneck, Noise, Weight};
use crate::constraint::{Constraint, constraints};
use crate::lever::Lever;
use crate::workbench::{Trial, Workbench};
use num_traits::{Signed, Zero};
use rearguard_model::{Exact, Mission};

pub(crate) fn bottlenecks(bench: &Workbench) -> (Option<Noise>, Vec<Bottleneck>) {
    let seeds = [bench.settings.seed, bench.settings.seed.wrapping_add(1)];
    let scores = |apply: &dyn Fn(&mut rearguard_model::MissionTables)| -> Option<Vec<Exact>> {
        let planned = seeds.iter().map(|&seed| {
            let mut tables = bench.mission.tables().clone();
            apply(&mut tables);
            bench.replanned(tables, seed).filter(Trial::kept)?.total().cloned()
        });
        planned.collect()
    };
    let Some(base) = scores(&|_| {}) else { return (None, Vec::new()) };
    let spread = (&base[0] - &base[1]).abs();
    let mut found: Vec<Bottleneck> = Vec::new();
    for lever in levers(bench.mission).into_iter().take(bench.settings.most) {
        let Some(with) = scores(&|tables| lever.apply(1, tables)) else { continue };
        let gains: Vec<Exact> = base.iter().zip(&with).map(|(without, with)| without - with).collect();
        let weight = weigh(&gains, &spread);
        found.push(Bottleneck { change: lever.change(1, bench.mission), gains, weight });
    }
    found.sort_by(|a, b| {
        let least = |bottleneck: &Bottleneck| bottleneck.gains.iter().min().cloned();
        a.weight.cmp(&b.weight).then_with(|| least(b).cmp(&least(a)))
    });
    (Some(Noise { scores: base, spread }), found)
}

fn weigh(gains: &[Exact], noise: &Exact) -> Weight {
    if gains.iter().all(|gain| gain > noise && gain.is_positive()) {
        Weight::Counts
    } else if gains.iter().any(|gain| *gain > Exact::zero()) {
        Weight::WithinNoise
    } else {
        Weight::Nothing
    }
}

/// What a planner could ask for, the kinds that bind most often first; one of
/// each kind before the second of any.
fn levers(mission: &Mission) -> Vec<Lever> {
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
    let longest = by_kind.iter().map(Vec::len).max().unwrap_or(0);
    (0..longest)
        .flat_map(|at| by_kind.iter().filter_map(move |kind| kind.get(at).copied()).collect::<Vec<_>>())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rearguard_model::amount::whole;

    #[test]
    fn a_gain_counts_only_above_the_noise_with_every_seed() {
        let noise = whole(5);
        assert_eq!(weigh(&[whole(6), whole(7)], &noise), Weight::Counts);
        assert_eq!(weigh(&[whole(6), whole(4)], &noise), Weight::WithinNoise);
        assert_eq!(weigh(&[whole(0), whole(-4)], &noise), Weight::Nothing);
        assert_eq!(weigh(&[whole(0), whole(0)], &whole(0)), Weight::Nothing);
    }
}
