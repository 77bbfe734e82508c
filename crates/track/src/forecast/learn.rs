//! What was seen so far corrects the tables' estimates: a conjugate update of
//! the normal distribution of log-times (Gelman and others, Bayesian Data
//! Analysis, 3rd edition, chapter 3.3), its posterior means plugged in.

use crate::facts::{Facts, Travel};
use crate::log::History;
use rearguard_model::amount::{approximate, exact};
use rearguard_model::*;
use rearguard_simulate::{LegTimes, SimulationSettings, leg_times};
use std::collections::{BTreeMap, BTreeSet};

/// The tables' estimate of a time is worth so many observations. Assumed.
pub const PRIOR_WEIGHT: f64 = 4.0;

/// z-value of the 90th percentile, as the contract writes it.
const Z90: f64 = 1.28155;

/// An estimate that the log has corrected.
#[derive(Clone, PartialEq, Debug)]
pub struct Learned {
    pub of: LearnedOf,
    pub observations: usize,
    /// Median and 90th percentile in days (of answers: in the tables' own), as
    /// the tables have them.
    pub before: [Decimal; 2],
    pub after: [Decimal; 2],
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LearnedOf {
    /// Days under way on a leg, window factors left out.
    Leg(LegId),
    /// Days until the host state answers, of every permission that is not
    /// answered yet.
    Answers,
}

/// The mission with corrected times, and what was corrected.
pub(super) fn learn(
    mission: &Mission,
    calendar: &Calendar,
    plan: &Plan,
    log: &History,
    on: Date,
    settings: &SimulationSettings,
) -> (Mission, Vec<Learned>) {
    let mut tables = mission.tables().clone();
    let mut learned = Vec::new();
    let facts = Facts::logged(mission, calendar, plan, log, on);
    for (leg, seen) in times_seen(mission, calendar, &facts) {
        let before = leg_times(mission, settings, leg);
        if before.sigma > 0.0 {
            let after = updated(before, &seen);
            let row = &mut tables.legs.rows_mut()[leg.index()];
            let percentiles = [percentiles(before), percentiles(after)];
            (row.days_p50, row.days_p90) = (Some(percentiles[1][0]), Some(percentiles[1][1]));
            learned.push(Learned {
                of: LearnedOf::Leg(leg),
                observations: seen.len(),
                before: percentiles[0],
                after: percentiles[1],
            });
        }
    }
    learned.extend(answers(mission, &mut tables));
    // Only times were changed.
    (Mission::assemble(tables).unwrap_or_else(|_| mission.clone()), learned)
}

/// The posterior of a lognormal after some times: mean and variance of the
/// logarithm, the prior's worth [`PRIOR_WEIGHT`] times each.
fn updated(prior: LegTimes, seen: &[f64]) -> LegTimes {
    let n = seen.len() as f64;
    let logs: Vec<f64> = seen.iter().map(|days| libm::log(*days)).collect();
    let mean = logs.iter().sum::<f64>() / n;
    let before = libm::log(prior.median);
    let scatter: f64 = logs.iter().map(|log| (log - mean) * (log - mean)).sum();
    let apart = PRIOR_WEIGHT * n / (PRIOR_WEIGHT + n) * (mean - before) * (mean - before);
    let variance = (PRIOR_WEIGHT * prior.sigma * prior.sigma + scatter + apart) / (PRIOR_WEIGHT + n);
    LegTimes { median: libm::exp((PRIOR_WEIGHT * before + n * mean) / (PRIOR_WEIGHT + n)), sigma: libm::sqrt(variance) }
}

/// Median and 90th percentile to the hundredth of a day.
fn percentiles(times: LegTimes) -> [Decimal; 2] {
    let late = times.median * libm::exp(times.sigma * Z90);
    [times.median, late].map(|days| Decimal::try_from(days).unwrap_or(Decimal::ONE).round_dp(2))
}

/// Days under way of what has arrived, by leg, window factors taken out. What
/// left and arrived together on a leg is one observation: a column.
fn times_seen(mission: &Mission, calendar: &Calendar, facts: &Facts) -> BTreeMap<LegId, Vec<f64>> {
    // What nobody has reported teaches nothing.
    let supposed = |travel: &Travel| facts.taken.iter().any(|taken| taken.movement && taken.subject == travel.id);
    let arrived = facts.travels.iter().filter(|travel| travel.arrived && !supposed(travel));
    let columns: BTreeSet<(LegId, bool, Day, Day)> =
        arrived.map(|row| (row.leg, row.direction.is_reverse(), row.departed, row.arrives)).collect();
    let mut seen: BTreeMap<LegId, Vec<f64>> = BTreeMap::new();
    for (leg, reverse, departed, arrives) in columns {
        let whole = f64::from(arrives.saturating_sub(departed).max(0));
        let state = calendar.leg(leg, Direction::of(reverse), departed);
        let days = match mission.legs[leg].days {
            // Times are whole days: rounded down where a leg has none, else rounded up.
            0 => whole + 0.5,
            _ => (whole - 0.5).max(0.5) / approximate(&state.days_factor).max(0.01),
        };
        seen.entry(leg).or_default().push(days);
    }
    seen
}

/// Answers are learned of together: how much longer than their medians they
/// took, and how much wider they scatter.
fn answers(mission: &Mission, tables: &mut MissionTables) -> Option<Learned> {
    let mut logs = Vec::new();
    for row in mission.clearances.rows() {
        let (Some(asked), Some(median)) = (row.asked, row.lead_p50.map(number)) else { continue };
        let Some(answered) = row.granted.or(row.refused) else { continue };
        let days = (f64::from(answered.saturating_sub(asked)) - 0.5).max(0.5);
        let late = row.lead_p90.map_or(median, number);
        let sigma = if late > median && median > 0.0 { libm::log(late / median) / Z90 } else { 0.0 };
        logs.push((libm::log(days / median.max(1.0)), sigma));
    }
    let n = logs.len() as f64;
    if logs.is_empty() {
        return None;
    }
    let shift = logs.iter().map(|(log, _)| log).sum::<f64>() / (PRIOR_WEIGHT + n);
    let spread = logs.iter().filter(|(_, sigma)| *sigma > 0.0);
    let squares: f64 = spread.map(|(log, sigma)| (log - shift) * (log - shift) / (sigma * sigma)).sum();
    let scale = libm::sqrt((PRIOR_WEIGHT + squares) / (PRIOR_WEIGHT + n));
    let mut shown = None;
    for row in tables.clearances.rows_mut().iter_mut().filter(|row| row.granted.is_none() && row.refused.is_none()) {
        let Some(median) = row.lead_p50.map(|days| number(days).max(1.0)) else { continue };
        let late = row.lead_p90.map_or(median, number).max(median);
        let times = LegTimes { median: median * libm::exp(shift), sigma: libm::log(late / median) / Z90 * scale };
        let before = percentiles(LegTimes { median, sigma: libm::log(late / median) / Z90 });
        let after = percentiles(times);
        (row.lead_p50, row.lead_p90) = (Some(after[0]), Some(after[1]));
        shown.get_or_insert(Learned { of: LearnedOf::Answers, observations: logs.len(), before, after });
    }
    shown
}

fn number(value: Decimal) -> f64 {
    approximate(&exact(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_like_the_tables_leave_the_median_and_longer_ones_move_it() {
        let prior = LegTimes { median: 4.0, sigma: 0.5 };
        let same = updated(prior, &[4.0, 4.0]);
        assert!((same.median - 4.0).abs() < 1e-9 && same.sigma < 0.5);
        // Prior worth 4, four times twice the median: half way in the logarithm.
        let longer = updated(prior, &[8.0; 4]);
        assert!((longer.median - 4.0 * 2.0_f64.sqrt()).abs() < 1e-9, "{longer:?}");
        // Variance: (4 × 0.25 + 4·4/8 × ln²2) / 8 = 0.245.
        assert!((longer.sigma * longer.sigma - 0.2451).abs() < 1e-3, "{longer:?}");
    }
}
