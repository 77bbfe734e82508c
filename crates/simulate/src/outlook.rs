//! What many runs say together.

use crate::cause::Cause;
use crate::story::Story;
use rearguard_model::*;

/// The answer of a simulation. Dates that no run reaches within the simulated
/// days are `None`.
#[derive(Clone, PartialEq, Debug)]
pub struct Outlook {
    pub runs: u32,
    pub seed: u64,
    /// The mission's first day, from which the days of [`RunResult`] count.
    pub start: Date,
    /// The withdrawal date, where a clause sets one.
    pub by: Option<Date>,
    /// Runs in which nobody is inside beyond those who may stay on the night of
    /// `by`; without one, of the plan's own last day.
    pub in_time: u32,
    /// When the last are out if nothing varies.
    pub planned_out: Option<Date>,
    /// Whether everything then leaves on the day the plan says. Where not, the
    /// plan cannot be executed as it is written (`check` says why), or meets
    /// windows that it did not know.
    pub as_planned: bool,
    pub last_out: DateRange,
    /// Sites that the plan closes, in the order of their table.
    pub sites: Vec<SiteOutlook>,
    /// Deaths a run; a model's figure, no forecast of events.
    pub casualties: AmountRange,
    /// Dollars of property destroyed or lost beyond the plan's own disposals.
    pub property_lost: AmountRange,
    pub late_person_days: AmountRange,
    /// Movements and disposals that happen later than planned, a run.
    pub late_actions: AmountRange,
    /// Runs in which the last are out later than planned.
    pub later_runs: u32,
    /// What the lateness of those runs began with, most frequent first.
    pub causes: Vec<CauseShare>,
    /// The week of the plan in which it most often began.
    pub weakest_week: Option<Week>,
    /// Who is inside on the night of every seventh day from the mission's first.
    pub inside: Vec<Level>,
    /// A good, a middle and a bad run.
    pub stories: Vec<Story>,
    /// Every run, in order.
    pub each: Vec<RunResult>,
}

/// The tenth, the middle and the ninetieth of a hundred: 8 of 10 runs lie
/// between the first and the last.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DateRange {
    pub p10: Option<Date>,
    pub p50: Option<Date>,
    pub p90: Option<Date>,
}

/// People inside on a night, those under way included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Level {
    pub on: Date,
    /// At the shares of [`LEVELS`], of the first ten thousand runs.
    pub people: [i64; 7],
}

/// The shares of the runs that a [`Level`] tells, in thousandths: the middle,
/// and the bounds of 50, 80 and 95 of a hundred runs.
pub const LEVELS: [usize; 7] = [25, 100, 250, 500, 750, 900, 975];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AmountRange {
    /// Rounded to six decimals.
    pub mean: Decimal,
    pub p10: i64,
    pub p50: i64,
    pub p90: i64,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SiteOutlook {
    pub site: SiteId,
    pub planned: Date,
    /// First day on which it is empty at night, its steps done.
    pub closing: DateRange,
    /// Runs in which it closes by the planned day.
    pub in_time: u32,
    /// When it must be closed, where the tables or a clause say so.
    pub due: Option<Date>,
    /// Runs in which it closes by then.
    pub by_due: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CauseShare {
    pub cause: Cause,
    /// Runs later than planned that began with it.
    pub runs: u32,
    /// Those of them that miss the withdrawal date.
    pub past_date: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Week {
    pub from: Date,
    pub to: Date,
    pub runs: u32,
}

/// One run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RunResult {
    /// Day on which the last are out; `None`: not within the simulated days.
    pub out: Option<Day>,
    pub in_time: bool,
    pub casualties: u32,
    /// Dollars.
    pub property_lost: i64,
    pub late_person_days: i64,
    pub late_actions: u32,
    /// Where the lateness of its last person began, and the planned day of
    /// that movement.
    pub cause: Option<(Cause, Day)>,
}

impl AmountRange {
    /// Of any number of amounts; of none, zero.
    pub fn of(mut amounts: Vec<i64>) -> AmountRange {
        amounts.sort_unstable();
        let sum: i128 = amounts.iter().map(|&amount| i128::from(amount)).sum();
        let mean = match amounts.len() {
            0 => Decimal::ZERO,
            n => (Decimal::try_from_i128_with_scale(sum, 0).unwrap_or(Decimal::MAX) / Decimal::from(n))
                .round_dp(6)
                .normalize(),
        };
        let at = |percent| rank(&amounts, percent).unwrap_or(0);
        AmountRange { mean, p10: at(10), p50: at(50), p90: at(90) }
    }
}

/// The value at a percentage of a sorted list: the smallest that at least this
/// share does not exceed.
pub(crate) fn rank<T: Copy>(sorted: &[T], percent: usize) -> Option<T> {
    rank_of_thousand(sorted, percent * 10)
}

pub(crate) fn rank_of_thousand<T: Copy>(sorted: &[T], thousandths: usize) -> Option<T> {
    let position = (sorted.len() * thousandths).div_ceil(1000).max(1) - 1;
    sorted.get(position).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_that_occurred() {
        let range = AmountRange::of((1..=10).rev().collect());
        assert_eq!((range.p10, range.p50, range.p90), (1, 5, 9));
        assert_eq!(range.mean.to_string(), "5.5");
        assert_eq!(AmountRange::of(vec![]).p50, 0);
        assert_eq!(AmountRange::of(vec![7]).p90, 7);
    }
}
