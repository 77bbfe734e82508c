//! Supply (§7): what convoys carry, and what bases need on the first day.

use crate::capacity::{Needs, Resource};
use crate::draft::{Cargo, Draft, Move};
use crate::ledger::Ledger;
use crate::world::{Base, World};
use rearguard_model::amount::ceil_times;
use rearguard_model::*;

/// TEU of supply that people need for some days, rounded up: at least 1.
pub fn on_the_way(draft: &Draft, people: i64, days: Day) -> Option<i64> {
    let rate = draft.tables.supply_teu_per_1000_person_days?;
    Some(ceil_times(people * i64::from(days.max(1)), rate / Decimal::ONE_THOUSAND).max(1))
}

/// Sets the first day's stock of every base: what the plan needs, in whole
/// TEU, times the slack.
pub fn stock(draft: &mut Draft, world: &World, ledger: &Ledger, needs: &mut Needs) {
    let Some(rate) = draft.tables.supply_teu_per_1000_person_days else { return };
    let each = rate / Decimal::ONE_THOUSAND;
    let moves = draft.moves_by_site();
    let mut stocks = Vec::new();
    for base in &world.bases {
        let people = &ledger.people[base.site.index()];
        let need = first_stock(draft, &moves[base.site.index()], base, people, each);
        let need = i64::try_from(need.ceil()).unwrap_or(i64::MAX);
        let capacity = draft.slackened(need);
        stocks.push((base.site, capacity));
        needs.add(Resource::Supply, &base.id, need, capacity);
    }
    for (site, capacity) in stocks {
        draft.tables.sites[site].supply_teu = Decimal::from(capacity);
    }
}

/// The smallest first stock from which every movement can take its supply
/// (before that day's arrivals), and every night leaves the least number of
/// days after it has been eaten.
fn first_stock(draft: &Draft, moves: &[&Move], base: &Base, people: &[i64], each: Decimal) -> Decimal {
    let least = draft.tables.sites[base.site].supply_min_days;
    let (brought, taken) = flows(draft, moves, base, each);
    let (mut used, mut most) = (Decimal::ZERO, Decimal::ZERO);
    for day in 0..taken.len() {
        used += taken[day];
        most = most.max(used);
        let tonight = each * Decimal::from(people[day]);
        used += tonight - brought[day];
        if people[day] > 0 {
            most = most.max(used + least * tonight);
        }
    }
    most
}

/// TEU of supply that movements bring, less what was eaten on the road, and
/// TEU that they take, by day.
fn flows(draft: &Draft, moves: &[&Move], base: &Base, each: Decimal) -> (Vec<Decimal>, Vec<Decimal>) {
    let days = base.closing.max(0) as usize + 1;
    let (mut brought, mut taken) = (vec![Decimal::ZERO; days], vec![Decimal::ZERO; days]);
    for movement in moves {
        let count = |wanted: &dyn Fn(Cargo) -> bool| -> i64 {
            movement.manifest.iter().filter(|&&(cargo, _)| wanted(cargo)).map(|&(_, count)| count).sum()
        };
        let supply = Decimal::from(count(&|cargo| cargo == Cargo::Supply));
        if supply.is_zero() {
            continue;
        }
        let person_days =
            count(&|cargo| matches!(cargo, Cargo::People(_))) * i64::from(movement.arrive - movement.depart);
        let (from, to) = draft.ends(movement);
        if let Some(day) = taken.get_mut(movement.depart as usize).filter(|_| from == base.site) {
            *day += supply;
        }
        if let Some(day) = brought.get_mut(movement.arrive as usize).filter(|_| to == base.site) {
            *day += (supply - each * Decimal::from(person_days)).max(Decimal::ZERO);
        }
    }
    (brought, taken)
}
