//! Prices to start from: what carriers need to earn to go at all, what a
//! convoy's danger comes to by vehicle, what a guard's night costs.

use super::convoys::Convoys;
use super::layout::{Family, Layout};
use super::parts::Parts;
use super::problem::*;

/// The share of a convoy's danger that a site pays for needing it.
const NEEDED: f64 = 0.8;

pub(super) fn start(parts: &Parts) -> Vec<f64> {
    let (problem, layout) = (parts.problem, &parts.layout);
    let mut prices = vec![0.0; layout.len];
    seats(problem, layout, &mut prices);
    freight(problem, layout, &mut prices);
    danger(problem, layout, &parts.convoys, &mut prices);
    let guards = problem.kinds.iter().filter(|k| k.guard).map(|k| k.night).min().unwrap_or(0);
    for (place, row) in problem.places.iter().enumerate().filter(|(_, p)| p.guard > 0) {
        let from = layout.row(Family::Guard, place);
        prices[from..from + problem.days].fill((guards + row.hazard).max(0) as f64);
    }
    prices
}

/// A full flight earns what it costs.
fn seats(problem: &Problem, layout: &Layout, prices: &mut [f64]) {
    for fleet in problem.flights.iter().filter(|f| f.room[SEATS] > 0) {
        for (hop, costs) in &fleet.runs {
            for (day, &(_, cost)) in costs.iter().enumerate() {
                prices[layout.room(SEATS, *hop, day)] = (cost.max(0) / fleet.room[SEATS]) as f64;
            }
        }
    }
}

/// A full lorry towards an exit earns its way there and back.
fn freight(problem: &Problem, layout: &Layout, prices: &mut [f64]) {
    let far = distances(problem);
    for fleet in &problem.lorries {
        for (hop, costs) in fleet.runs.iter().filter(|(h, _)| far[problem.hops[*h].to] < far[problem.hops[*h].from]) {
            for kind in (1..3).filter(|&kind| fleet.room[kind] > 0) {
                for (day, cost) in costs.iter().enumerate() {
                    let earn = 2 * cost.unwrap_or(0).max(0) / fleet.room[kind];
                    prices[layout.room(kind, *hop, day)] = earn as f64;
                }
            }
        }
    }
}

fn danger(problem: &Problem, layout: &Layout, convoys: &Convoys, prices: &mut [f64]) {
    for (hop, row) in problem.hops.iter().enumerate().filter(|(_, h)| h.road && h.largest > 0) {
        let days = (0..problem.days).filter(|&d| row.arrive[d].is_some());
        let least = days.map(|d| row.hazard[d]).min().unwrap_or(0) as f64;
        let needs = [(Family::OutOf, row.from), (Family::Into, row.to)];
        let asked = needs.into_iter().filter(|&(family, place)| convoys.needs(family, place)).count();
        let share = least * NEEDED / asked.max(1) as f64;
        for (family, place) in needs.into_iter().filter(|&(family, place)| convoys.needs(family, place)) {
            let price = &mut prices[layout.at(family, place, 0)];
            *price = if *price == 0.0 { share } else { price.min(share) };
        }
        let paid = share * asked as f64;
        for day in 0..problem.days {
            let rest = (row.hazard[day] as f64 - paid).max(0.0) / row.largest as f64;
            prices[layout.at(Family::Column, hop, day)] = rest.floor();
        }
    }
}

/// Hops from each place to the next exit.
fn distances(problem: &Problem) -> Vec<usize> {
    let mut far: Vec<usize> = problem.places.iter().map(|p| if p.exit { 0 } else { usize::MAX / 2 }).collect();
    for _ in 0..problem.places.len() {
        for &hop in problem.leaving.iter().flatten() {
            let row = &problem.hops[hop];
            far[row.from] = far[row.from].min(far[row.to] + 1);
        }
    }
    far
}
