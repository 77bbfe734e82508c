//! A proven lower bound on the score of every plan: a Lagrangian relaxation.
//!
//! Rules that tie people, things, carriers and places together are priced
//! instead of asked for; what is left falls apart into small problems that are
//! solved to their end: each unit's way through places and days, each lot's,
//! each fleet's rounds, each place's closing day. Whatever the prices, the sum
//! of their minima is below every plan's score. The argument, formula by
//! formula, is in `docs/bound.md`.

mod ascent;
mod build;
mod cargo;
mod carriers;
mod convoys;
mod layout;
mod network;
mod orders;
mod parts;
mod people;
mod places;
mod problem;
mod start;
#[cfg(test)]
mod tests;

use parts::Parts;
use problem::Problem;
use rearguard_model::amount::{exact, whole};
use rearguard_model::{Calendar, Exact, KeepOpen, Mission, SiteKind};

/// What is proven of every plan that keeps every rule (where none keeps M1:
/// every rule but M1).
#[derive(Clone, PartialEq, Debug)]
pub struct Bound {
    /// No such plan scores below this.
    pub value: Exact,
    /// The part that every such plan pays whatever it does.
    pub constant: Exact,
}

/// Proves a lower bound, better and better: `progress` hears the best so far
/// after every step and ends the work by answering false.
pub fn lower_bound(mission: &Mission, calendar: &Calendar, progress: &mut dyn FnMut(&Exact) -> bool) -> Bound {
    let plain = plain(mission, calendar);
    let Some(problem) = build::problem_of(mission, calendar) else {
        progress(&plain);
        return Bound { value: plain.clone(), constant: plain };
    };
    let parts = Parts::of(&problem);
    let constant = constant(&parts).max(plain);
    let mut best = constant.clone();
    if progress(&best) {
        let ascent = ascent::Ascent::new(&parts);
        ascent.climb(start::start(&parts), &mut |better| {
            if let Some((value, _)) = better {
                best = best.clone().max(dollars(&problem, value));
            }
            progress(&best)
        });
    }
    Bound { value: best, constant }
}

/// The prices at which the relaxation was worth most after some steps.
pub struct Prices {
    value: Exact,
    prices: Vec<i64>,
}

impl Prices {
    /// `None` where the mission's numbers are too large to be relaxed.
    pub fn after(mission: &Mission, calendar: &Calendar, steps: u64) -> Option<Prices> {
        let problem = build::problem_of(mission, calendar)?;
        let parts = Parts::of(&problem);
        let mut found = None;
        let mut left = steps;
        ascent::Ascent::new(&parts).climb(start::start(&parts), &mut |better| {
            if let Some((value, prices)) = better {
                found = Some((value, prices.to_vec()));
            }
            left = left.saturating_sub(1);
            left > 0
        });
        let (value, prices) = found?;
        Some(Prices { value: dollars(&problem, value), prices })
    }

    /// By how much a changed mission is worth less at the same prices: what one
    /// may expect of the change, to first order. `None` where it has other rows.
    pub fn saved_by(&self, mission: &Mission, calendar: &Calendar) -> Option<Exact> {
        let problem = build::problem_of(mission, calendar)?;
        let parts = Parts::of(&problem);
        if parts.layout.len != self.prices.len() {
            return None;
        }
        let value = parts.value(&self.prices, &mut vec![0.0; self.prices.len()]);
        Some(&self.value - dollars(&problem, value))
    }
}

fn dollars(problem: &Problem, units: i128) -> Exact {
    whole(units) / &problem.per_dollar
}

/// What is paid without any price: the days of places up to the earliest
/// closing, and everybody's and everything's cheapest way out.
fn constant(parts: &Parts) -> Exact {
    let ways = parts.ways(&vec![0; parts.layout.len], &mut vec![0.0; parts.layout.len]);
    dollars(parts.problem, ways + places::days_alone(parts.problem))
}

/// The days of the places that never close: a bound for any mission, however
/// large its numbers.
fn plain(mission: &Mission, calendar: &Calendar) -> Exact {
    let stays = mission.sites.iter().filter(|(id, row)| {
        let closes = row.kind.closes() && mission.occupied_at_start(*id) && row.keep_open != KeepOpen::Yes;
        row.kind != SiteKind::Exit && !closes && calendar.lost_on(*id).is_none()
    });
    let days = stays.map(|(_, row)| whole(mission.days() as i64) * exact(row.cost_per_day));
    days.sum::<Exact>() * exact(mission.weights.money)
}
