//! Contracted capacity, levelled: the smallest rate a day at which everything
//! that stands ready is gone by a deadline, first come first served.

use crate::draft::{Cargo, Parcel};
use rearguard_model::Day;

/// What leaves on one day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sent {
    pub day: Day,
    pub cargo: Cargo,
    pub count: i64,
}

/// The smallest rate, and what it sends. `halves` is the share of the rate
/// that may be used on a day: 2 whole, 1 half (rounded down), 0 none; on some day
/// from the last parcel's to the deadline it is not 0.
pub fn level(mut parcels: Vec<Parcel>, deadline: Day, halves: &dyn Fn(Day) -> i64) -> (i64, Vec<Sent>) {
    parcels.sort_by_key(|parcel| parcel.ready);
    let total: i64 = parcels.iter().map(|parcel| parcel.count).sum();
    // Twice the total a day sends everything whenever half of it may be used.
    let (mut least, mut most) = (0, 2 * total);
    while least < most {
        let middle = (least + most) / 2;
        if at_rate(&parcels, deadline, halves, middle).is_some() {
            most = middle;
        } else {
            least = middle + 1;
        }
    }
    (most, at_rate(&parcels, deadline, halves, most).unwrap_or_default())
}

/// What a rate sends, or nothing where something is left over.
fn at_rate(parcels: &[Parcel], deadline: Day, halves: &dyn Fn(Day) -> i64, rate: i64) -> Option<Vec<Sent>> {
    let mut sent = Vec::new();
    let mut queue = parcels.iter().copied();
    let mut head = queue.next();
    let first = parcels.first().map_or(deadline, |parcel| parcel.ready);
    for day in first..=deadline {
        let mut room = rate * halves(day) / 2;
        while let Some(parcel) = head.as_mut().filter(|parcel| parcel.ready <= day && room > 0) {
            let count = parcel.count.min(room);
            sent.push(Sent { day, cargo: parcel.cargo, count });
            room -= count;
            parcel.count -= count;
            if parcel.count == 0 {
                head = queue.next();
            }
        }
    }
    head.is_none().then_some(sent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rearguard_model::UnitId;

    fn parcel(ready: Day, count: i64) -> Parcel {
        Parcel { ready, cargo: Cargo::People(UnitId(0)), count }
    }

    #[test]
    fn the_rate_is_the_smallest_that_meets_the_deadline() {
        // 10 on day 0 and 8 on day 3, gone by day 4: the last two days decide, 4 a day
        // (4 × 5 days = 20 ≥ 18; 3 × 5 = 15 < 18).
        let (rate, sent) = level(vec![parcel(3, 8), parcel(0, 10)], 4, &|_| 2);
        assert_eq!(rate, 4);
        assert_eq!(sent.iter().map(|s| s.count).sum::<i64>(), 18);
    }

    #[test]
    fn half_days_count_half() {
        // 6 by day 1: with day 1 at half, 4 + 2.
        let (rate, _) = level(vec![parcel(0, 6)], 1, &|day| if day == 1 { 1 } else { 2 });
        assert_eq!(rate, 4);
    }
}
