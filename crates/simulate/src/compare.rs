//! Two outlooks under common random numbers: run by run, the same roads, the
//! same answers, the same attacks.

use crate::outlook::{AmountRange, Outlook};
use rearguard_model::day::day_of;
use std::cmp::Ordering;

/// The second plan against the first, over the runs both have.
#[derive(Clone, PartialEq, Debug)]
pub struct Comparison {
    pub runs: u32,
    /// Runs in which only the first, or only the second, makes the date.
    pub only_first_in_time: u32,
    pub only_second_in_time: u32,
    /// Runs in which the second is out earlier, on the same day, later.
    pub earlier: u32,
    pub same_day: u32,
    pub later: u32,
    /// Days by which the second is out later (negative: earlier), over the
    /// runs in which both get everyone out.
    pub days_later: AmountRange,
    pub more_casualties: AmountRange,
    /// Dollars.
    pub more_property_lost: AmountRange,
}

/// Compares draw by draw. The outlooks must come from the same seed; where
/// one has more runs the others are left out. They may be of two missions: days
/// are compared as dates.
pub fn compare(first: &Outlook, second: &Outlook) -> Comparison {
    let pairs = || first.each.iter().zip(&second.each);
    let shift = i64::from(day_of(first.start, second.start));
    // Whoever never gets out is later than whoever does.
    let order = |a: Option<i32>, b: Option<i32>| match (a, b) {
        (Some(a), Some(b)) => (i64::from(b) + shift).cmp(&i64::from(a)),
        (a, b) => a.is_some().cmp(&b.is_some()),
    };
    let count = |wanted: Ordering| pairs().filter(|(a, b)| order(a.out, b.out) == wanted).count() as u32;
    let both_out = pairs().filter_map(|(a, b)| Some(i64::from(b.out?) + shift - i64::from(a.out?)));
    Comparison {
        runs: pairs().count() as u32,
        only_first_in_time: pairs().filter(|(a, b)| a.in_time && !b.in_time).count() as u32,
        only_second_in_time: pairs().filter(|(a, b)| b.in_time && !a.in_time).count() as u32,
        earlier: count(Ordering::Less),
        same_day: count(Ordering::Equal),
        later: count(Ordering::Greater),
        days_later: AmountRange::of(both_out.collect()),
        more_casualties: AmountRange::of(
            pairs().map(|(a, b)| i64::from(b.casualties) - i64::from(a.casualties)).collect(),
        ),
        more_property_lost: AmountRange::of(pairs().map(|(a, b)| b.property_lost - a.property_lost).collect()),
    }
}
