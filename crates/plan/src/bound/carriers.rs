//! What moves people and things, at given prices for its room: lorries,
//! shuttles and contracted capacity. Each sells as much as it gains by.

use super::convoys::{column, join};
use super::layout::Layout;
use super::problem::*;

/// All carriers: never above 0, since each may stand still.
pub(super) fn value(problem: &Problem, layout: &Layout, prices: &[i64], slope: &mut [f64]) -> i128 {
    let lorries: i128 = problem.lorries.iter().map(|f| of_lorries(problem, layout, prices, f, slope)).sum();
    let flights: i128 = problem.flights.iter().map(|f| of_flights(problem, layout, prices, f, slope)).sum();
    let contracts: i128 = problem.contracts.iter().map(|c| of_contract(problem, layout, prices, c, slope)).sum();
    lorries + flights + contracts
}

fn worth(layout: &Layout, prices: &[i64], room: [i64; 3], hop: usize, day: usize) -> i64 {
    (0..3).map(|kind| room[kind] * prices[layout.room(kind, hop, day)]).sum()
}

fn sell(layout: &Layout, room: [i64; 3], hop: usize, day: usize, n: f64, slope: &mut [f64]) {
    for kind in 0..3 {
        slope[layout.room(kind, hop, day)] -= room[kind] as f64 * n;
    }
}

/// Each lorry of a fleet drives its best round from its base on.
fn of_lorries(problem: &Problem, layout: &Layout, prices: &[i64], fleet: &Lorries, slope: &mut [f64]) -> i128 {
    let places = problem.places.len();
    let mut best = vec![0_i64; (problem.days + 1) * places];
    let mut choice = vec![u32::MAX; (problem.days + 1) * places];
    for day in (0..problem.days).rev() {
        let (today, later) = best.split_at_mut((day + 1) * places);
        let today = &mut today[day * places..];
        today.copy_from_slice(&later[..places]);
        for (run, (hop, costs)) in fleet.runs.iter().enumerate() {
            let row = &problem.hops[*hop];
            let (Some(cost), Some((arrive, _))) = (costs[day], row.arrive[day]) else { continue };
            let next = (arrive + 1).min(problem.days);
            let onward = later[(next - day - 1) * places + row.to];
            let slot = if row.road { column(layout, prices, row, *hop, day) } else { 0 };
            let gain = onward + cost + slot - worth(layout, prices, fleet.room, *hop, day);
            if gain < today[row.from] {
                today[row.from] = gain;
                choice[day * places + row.from] = run as u32;
            }
        }
    }
    let (mut day, mut place) = (0, fleet.base);
    while day < problem.days {
        let run = choice[day * places + place];
        if run == u32::MAX {
            day += 1;
            continue;
        }
        let hop = fleet.runs[run as usize].0;
        sell(layout, fleet.room, hop, day, fleet.count as f64, slope);
        if problem.hops[hop].road {
            join(layout, &problem.hops[hop], hop, day, fleet.count as f64, slope);
        }
        day = problem.hops[hop].arrive[day].map_or(problem.days, |(arrive, _)| arrive + 1);
        place = problem.hops[hop].to;
    }
    i128::from(fleet.count) * i128::from(best[fleet.base])
}

/// The best sorties of each day.
fn of_flights(problem: &Problem, layout: &Layout, prices: &[i64], fleet: &Flights, slope: &mut [f64]) -> i128 {
    let mut sum = 0;
    for day in 0..problem.days {
        let mut left = fleet.sorties[day];
        let gain = |(hop, costs): &(usize, Vec<(i64, i64)>)| {
            let (most, cost) = costs[day];
            (worth(layout, prices, fleet.room, *hop, day) - cost, most, *hop)
        };
        let mut gains: Vec<(i64, i64, usize)> =
            fleet.runs.iter().map(gain).filter(|(gain, most, _)| *gain > 0 && *most > 0).collect();
        gains.sort_unstable_by_key(|&(gain, _, hop)| (std::cmp::Reverse(gain), hop));
        for (gain, most, hop) in gains {
            let flown = most.min(left);
            sum -= i128::from(gain) * i128::from(flown);
            sell(layout, fleet.room, hop, day, flown as f64, slope);
            left -= flown;
        }
    }
    sum
}

/// A day's contracted capacity goes to the direction that pays best.
fn of_contract(problem: &Problem, layout: &Layout, prices: &[i64], leg: &Contract, slope: &mut [f64]) -> i128 {
    let mut sum = 0;
    for day in 0..problem.days {
        let room = leg.room[day];
        let mut gain = 0;
        let mut chosen = [leg.hops[0]; 3];
        for kind in 0..3 {
            let open = leg.hops.iter().filter(|&&hop| problem.hops[hop].arrive[day].is_some());
            if let Some(&hop) = open.max_by_key(|&&hop| prices[layout.room(kind, hop, day)]) {
                chosen[kind] = hop;
                gain += i128::from(room[kind]) * i128::from(prices[layout.room(kind, hop, day)]);
            }
        }
        gain -= i128::from(leg.hazard[day]);
        if gain > 0 {
            sum -= gain;
            for kind in 0..3 {
                slope[layout.room(kind, chosen[kind], day)] -= room[kind] as f64;
            }
        }
    }
    sum
}
