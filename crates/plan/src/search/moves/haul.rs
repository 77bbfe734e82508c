//! Lorries for everything: what a place would dispose of is shipped after all,
//! by several rounds of lorries. No single one of these changes pays alone: a
//! round is paid by what fills it, and what fills it needs the round.

use crate::chance::Chance;
use crate::first::round_trip;
use crate::instance::{Day, Instance};
use crate::ops::Item;
use crate::recipe::{Fate, Recipe, Run, Take, When};
use crate::ways::Ways;

const MOST_ROUNDS: Day = 4;
const MOST_RUNS: usize = 10;
/// Days between the last lorries and the closing, for the steps that wait for them.
const STEPS_AFTER: Day = 5;

/// `None` where no lorries come, or nothing would be shipped that is not.
pub(super) fn haul(i: &Instance, ways: &Ways, site: usize, old: &Recipe, chance: &mut Chance) -> Option<Recipe> {
    let trip = round_trip(i, ways, site);
    if trip == 0 {
        return None;
    }
    let mut new = old.clone();
    let everything = chance.one_of(1, 2);
    for (at, &item) in ways.cargo_at[site].iter().enumerate() {
        let may_ship = if let Item::Asset(asset) = item { i.assets[asset].may_ship } else { true };
        let wanted = everything || chance.one_of(1, 2);
        if may_ship && wanted && !ways.lorries(item).is_empty() {
            new.fates[at] = Fate::Ship;
        }
    }
    if new.fates == old.fates && chance.one_of(1, 2) {
        return None;
    }
    let rounds = chance.between(1, MOST_ROUNDS);
    let mut end = if new.close < i.days { new.close } else { i.days - 1 };
    // The place may stay until the lorries run again.
    if chance.one_of(1, 2) {
        end = end.max(i.sites[site].close_by.min(i.withdrawal.unwrap_or(i.days)).min(i.days - 1));
    }
    let first = chance.between(0, (end - STEPS_AFTER).max(1));
    let spare = chance.between(0, 2);
    let pick = chance.below(2);
    let mounted = !chance.one_of(1, 4);
    for round in 0..rounds {
        let day = first + round * (trip + spare);
        if new.runs.len() >= MOST_RUNS || day >= i.days {
            break;
        }
        let when = When::From(day);
        new.runs.push(Run { when, lorries: i32::MAX, vehicles: Take::None, route: 0, pick, cut: 0, mounted });
        if new.close < i.days {
            new.close = new.close.max(day + STEPS_AFTER).min(i.days - 1);
        }
    }
    new.runs.sort_by_key(|run| match run.when {
        When::From(day) => day,
        When::AtClose => Day::MAX,
    });
    Some(new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instance::instance_of;
    use crate::recipe::Fate;
    use rearguard_model::Calendar;

    fn day(run: &Run) -> Day {
        match run.when {
            When::From(day) => day,
            When::AtClose => Day::MAX,
        }
    }

    /// Of every place of a mission, many times: only what lorries can fetch
    /// changes its fate, and the rounds lie inside the plan and before the closing.
    #[test]
    fn a_haul_ships_what_lorries_fetch_by_rounds_before_the_closing() {
        let recipe = rearguard_generate::Recipe::new(4, 2);
        let mission = rearguard_generate::generate(&recipe).expect("the recipe is sound").mission;
        let i = instance_of(&mission, &Calendar::new(&mission, None), None);
        let ways = Ways::new(&i);
        let mut chance = Chance::new(1, 0);
        let mut hauls = 0;
        for site in ways.order.clone() {
            let mut old = crate::first::candidates(&i, &ways, site).remove(0);
            old.fates.fill(Fate::Dispose(crate::ops::Way::Destroy));
            for _ in 0..50 {
                let Some(new) = haul(&i, &ways, site, &old, &mut chance) else { continue };
                hauls += 1;
                let shipped = new.fates.iter().zip(&ways.cargo_at[site]).filter(|(fate, _)| **fate == Fate::Ship);
                assert!(shipped.clone().all(|(_, &item)| !ways.lorries(item).is_empty()));
                assert!(new.runs.len() > old.runs.len() && new.runs.len() <= old.runs.len() + MOST_ROUNDS as usize);
                assert!(new.runs.is_sorted_by_key(day));
                assert!(new.close >= old.close && (new.close < i.days || old.close == i.days));
                let rounds = new.runs.iter().filter(|run| run.when != When::AtClose);
                assert!(rounds.map(day).all(|day| (0..i.days).contains(&day) && day <= new.close));
            }
        }
        assert!(hauls > 20, "{hauls}");
    }
}
