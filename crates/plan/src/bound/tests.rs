//! The argument of the proof, put to the test: any prices whatever prove
//! something, and what a mission gains in freedom no prices hide.

use super::{Problem, ascent::Ascent, build, dollars, parts::Parts, start};
use crate::chance::Chance;
use rearguard_generate::{Recipe, generate};
use rearguard_model::amount::approximate;
use rearguard_model::{Calendar, Exact, Mission, MissionTables};

/// Prices drawn anew for each stream: some 0, some near where the ascent
/// begins, some far beyond.
fn drawn(parts: &Parts, stream: u64) -> Vec<i64> {
    let mut chance = Chance::new(7, stream);
    let ascent = Ascent::new(parts);
    let wild: Vec<f64> = start::start(parts)
        .into_iter()
        .map(|price| match chance.below(5) {
            0 => 0.0,
            1 => price,
            2 => price * 3.0,
            3 => chance.below(1_000_000) as f64,
            _ => chance.below(200_000_000) as f64,
        })
        .collect();
    ascent.whole(&wild)
}

fn problem(mission: &Mission) -> Problem {
    build::problem_of(mission, &Calendar::new(mission, None)).expect("a mission of ordinary size")
}

fn value(problem: &Problem, parts: &Parts, prices: &[i64]) -> Exact {
    dollars(problem, parts.value(prices, &mut vec![0.0; parts.layout.len]))
}

#[test]
fn any_prices_stay_below_a_plan_that_keeps_the_rules() {
    for (sites, seed, second_ring) in [(2, 1, false), (2, 5, true), (3, 2, false), (3, 6, true), (4, 3, false)] {
        let made = generate(&Recipe { second_ring, ..Recipe::new(sites, seed) }).expect("a recipe in its range");
        let review = rearguard_check::check(&made.mission, &Calendar::new(&made.mission, None), &made.planted);
        let score = review.score.expect("a plan in good form").total;
        let problem = problem(&made.mission);
        let parts = Parts::of(&problem);
        for stream in 0..8 {
            let found = value(&problem, &parts, &drawn(&parts, stream));
            assert!(found <= score, "{sites} {seed} {stream}: {} {}", approximate(&found), approximate(&score));
        }
    }
}

/// At the same prices the changed mission's value is no higher.
fn never_raises(change: fn(&mut MissionTables)) {
    let mut lower = 0;
    for seed in 1..4 {
        let made = generate(&Recipe::new(3, seed)).expect("a recipe in its range");
        let mut tables = made.mission.tables().clone();
        change(&mut tables);
        let freer = Mission::assemble(tables).expect("still valid");
        let (tight, loose) = (problem(&made.mission), problem(&freer));
        let (tight_parts, loose_parts) = (Parts::of(&tight), Parts::of(&loose));
        assert_eq!(tight_parts.layout.len, loose_parts.layout.len);
        for stream in 0..6 {
            let prices = drawn(&tight_parts, stream);
            let (before, after) = (value(&tight, &tight_parts, &prices), value(&loose, &loose_parts, &prices));
            assert!(after <= before, "{seed} {stream}: {} {}", approximate(&after), approximate(&before));
            lower += usize::from(after < before);
        }
    }
    assert!(lower > 0, "the change must tell something");
}

#[test]
fn more_contracted_capacity_never_raises_it() {
    never_raises(|tables| {
        for leg in tables.legs.rows_mut().iter_mut().filter(|leg| leg.people_per_day > 0) {
            leg.people_per_day += 5;
        }
    });
}

#[test]
fn more_lorries_and_aircraft_never_raise_it() {
    never_raises(|tables| tables.fleets.rows_mut().iter_mut().for_each(|fleet| fleet.count += 1));
}

#[test]
fn later_dates_of_clauses_never_raise_it() {
    never_raises(|tables| {
        let last = rearguard_model::day::day_of(tables.start, tables.end);
        for clause in tables.clauses.rows_mut() {
            clause.by = clause.by.map(|by| (by + 10).min(last).max(by));
        }
    });
}
