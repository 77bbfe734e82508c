//! What changing the old plan costs: so much a movement that is re-dated or
//! cancelled, so much a day that a closure shifts (`[replan]`, contract §8).

use crate::instance::{Cost, Day};
use crate::ops::{ConvoyKey, Op};
use std::collections::BTreeMap;

/// A movement by what identifies it in the draft: leg, direction, day, carrier.
pub(crate) type Key = (u32, u8, i16, u16);

/// Carriers apart from convoys, as the last part of a key.
pub(crate) const CONTRACTED: u16 = 1000;
pub(crate) const SHUTTLE: u16 = 2000;

/// The movement that an op belongs to.
pub(crate) fn key_of(op: &Op) -> Option<(Key, i32)> {
    match *op {
        Op::Ride { convoy: ConvoyKey { leg, reverse, slot, day }, n, what } => match what {
            crate::ops::Aboard::Detail(_) => None,
            _ => Some(((leg, reverse, day, slot as u16), n)),
        },
        Op::Contracted { leg, reverse, day, n, .. } => Some(((leg as u32, reverse as u8, day as i16, CONTRACTED), n)),
        Op::Shuttle { leg, reverse, day, fleet, n, .. } => {
            Some(((leg as u32, reverse as u8, day as i16, SHUTTLE + fleet as u16), n))
        }
        _ => None,
    }
}

/// The account of changes, kept up to date op by op.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    /// What each movement of the old plan carries in the draft.
    carried: BTreeMap<Key, i32>,
    /// By site: the old closing day.
    closings: Vec<Option<Day>>,
    days: Day,
    moved: i64,
    shifted: i64,
    movement_cost: Cost,
    closure_day_cost: Cost,
}

impl Kept {
    /// Nothing of the old plan is in the draft yet.
    pub fn new<'o>(
        ops: impl Iterator<Item = &'o Op>,
        closings: Vec<Option<Day>>,
        days: Day,
        (movement_cost, closure_day_cost): (Cost, Cost),
    ) -> Self {
        let carried: BTreeMap<Key, i32> = ops.filter_map(key_of).map(|(key, _)| (key, 0)).collect();
        let shifted = closings.iter().flatten().map(|old| i64::from(days - old)).sum();
        Kept { moved: carried.len() as i64, carried, closings, days, shifted, movement_cost, closure_day_cost }
    }

    pub fn note(&mut self, op: &Op, sign: i32) {
        if let Op::Close { site, day } = *op
            && let Some(old) = self.closings[site]
        {
            self.shifted += i64::from(sign) * i64::from((day - old).abs() - (self.days - old));
        }
        let Some((key, n)) = key_of(op) else { return };
        let Some(carried) = self.carried.get_mut(&key) else { return };
        let before = *carried > 0;
        *carried += n * sign;
        self.moved += i64::from(before) - i64::from(*carried > 0);
    }

    pub fn cost(&self) -> Cost {
        self.moved * self.movement_cost + self.shifted * self.closure_day_cost
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ops::Item;

    fn ride(day: Day) -> Op {
        Op::Contracted { item: Item::People(0), leg: 3, reverse: 0, day, n: 5 }
    }

    #[test]
    fn a_movement_that_goes_costs_once_and_a_closure_by_the_day() {
        let old = [ride(4), ride(4), ride(9)];
        let mut kept = Kept::new(old.iter(), vec![Some(10)], 30, (2_000, 5_000));
        for op in &old {
            kept.note(op, 1);
        }
        kept.note(&Op::Close { site: 0, day: 10 }, 1);
        assert_eq!(kept.cost(), 0, "nothing has changed");
        kept.note(&ride(9), -1);
        kept.note(&ride(11), 1);
        assert_eq!(kept.cost(), 2_000, "one movement is re-dated");
        kept.note(&ride(4), -1);
        assert_eq!(kept.cost(), 2_000, "the other one still carries five");
        kept.note(&Op::Close { site: 0, day: 10 }, -1);
        kept.note(&Op::Close { site: 0, day: 12 }, 1);
        assert_eq!(kept.cost(), 2_000 + 2 * 5_000);
    }
}
