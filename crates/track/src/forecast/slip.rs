//! How far plans are off: the time that a closing really takes, as a multiple
//! of the time that its plan gave it (docs/tracking.md, "Plans are not followed
//! to the day"). Sites that are still open count too: theirs is at least so long.

use crate::entry::{Entry, What};
use crate::facts::in_force;
use crate::log::History;
use rearguard_model::day::{date_of, day_of};
use rearguard_model::{Date, Day, Plan};
use rearguard_simulate::{DateRange, Outlook};
use std::collections::{BTreeMap, BTreeSet};

/// Before anything was seen: in 8 of 10 cases a closing takes between half and
/// twice as long as planned.
pub const PRIOR_FACTOR: f64 = 2.0;
/// That is worth so many closings. Assumed, as with times on legs.
const PRIOR_WEIGHT: f64 = 4.0;
/// Spread of the logarithm behind it: ln 2 over the 90th percentile of Student's
/// distribution with four degrees of freedom, widened for its uncertain middle.
const PRIOR_SIGMA: f64 = std::f64::consts::LN_2 / (1.533_206 * 1.118_034);
/// A closing promised less long before says nothing of proportions.
const LEAST_LEAD: Day = 7;

/// A closing that a plan gave a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Promise {
    /// When the plan was made.
    pub made: Date,
    pub planned: Date,
    /// Blank: still open.
    pub closed: Option<Date>,
}

/// By how much the plans of this mission are off.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Slip {
    /// Sites that closed, and that are still open.
    pub closed: usize,
    pub open: usize,
    /// Multiples of the planned time: 8 of 10 lie between the first and the last.
    pub factors: [f64; 3],
}

/// What was promised for the sites, each counted once: by the first of the plans that names it.
pub fn promises(plans: &[(Date, &Plan)], log: &History, on: Date) -> Vec<Promise> {
    let closed: BTreeMap<&str, Date> = in_force(log, on).into_iter().filter_map(closing).collect();
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (made, plan) in plans {
        for row in &plan.closures {
            if seen.insert(row.site.as_str()) {
                found.push(Promise { made: *made, planned: row.on, closed: closed.get(row.site.as_str()).copied() });
            }
        }
    }
    found
}

fn closing(entry: &Entry) -> Option<(&str, Date)> {
    match &entry.draft.what {
        What::Closed { on, site } => Some((site.as_str(), *on)),
        _ => None,
    }
}

/// Weighs the prior with what was seen by the evening of `on`.
pub fn slip(promises: &[Promise], on: Date) -> Slip {
    let posterior = Posterior::of(&sightings(promises, on));
    let seen = |closed: bool| sightings(promises, on).iter().filter(|row| row.closed == closed).count();
    Slip {
        closed: seen(true),
        open: seen(false),
        factors: [0.1, 0.5, 0.9].map(|share| libm::exp(posterior.quantile(share))),
    }
}

/// The runs' range of a day, widened by how far plans are off: the two spreads
/// of the logarithm add as independent ones do. Where the runs never get there
/// the planned day stands in for them.
pub(super) fn widened(slip: &Slip, range: DateRange, planned: Option<Date>, on: Date) -> Option<DateRange> {
    let lead = |date: Date| f64::from(day_of(on, date).max(1));
    let middle = lead(range.p50.or(planned)?);
    let [early, likely, late] = slip.factors;
    let apart = |runs: Option<Date>, factor: f64| {
        let of_runs = runs.map_or(0.0, |date| libm::log(lead(date) / middle));
        let of_plans = libm::log(factor / likely);
        libm::exp(libm::sqrt(of_runs * of_runs + of_plans * of_plans))
    };
    let date = |days: f64| Some(date_of(on, libm::round(days).clamp(1.0, 36_500.0) as Day));
    let (down, up) = (apart(range.p10, early), apart(range.p90, late));
    Some(DateRange { p10: date(middle * likely / down), p50: date(middle * likely), p90: date(middle * likely * up) })
}

/// Of a hundred: how likely all are out by the date if plans are off as they are.
pub(super) fn of_hundred(promises: &[Promise], outlook: &Outlook, on: Date) -> Option<u32> {
    let left = f64::from(day_of(on, outlook.by?).max(0));
    let posterior = Posterior::of(&sightings(promises, on));
    let chance = |out: Option<Day>| match out {
        Some(out) => {
            let lead = f64::from(day_of(on, date_of(outlook.start, out)).max(1));
            if left < 1.0 { 0.0 } else { posterior.below(libm::log(left / lead)) }
        }
        None => 0.0,
    };
    let sum: f64 = outlook.each.iter().map(|run| chance(run.out)).sum();
    Some(libm::round(100.0 * sum / outlook.each.len().max(1) as f64) as u32)
}

/// The logarithm of a multiple that was seen, or, of a site still open, at least that.
struct Sighting {
    log: f64,
    closed: bool,
}

fn sightings(promises: &[Promise], on: Date) -> Vec<Sighting> {
    let mut found = Vec::new();
    for row in promises {
        let lead = day_of(row.made, row.planned);
        let real = day_of(row.made, row.closed.unwrap_or(on));
        if lead >= LEAST_LEAD && real > 0 {
            let log = libm::log(f64::from(real) / f64::from(lead));
            found.push(Sighting { log, closed: row.closed.is_some() });
        }
    }
    found
}

/// A grid over middle and spread of the logarithm, with weights that sum to one.
struct Posterior {
    points: Vec<(f64, f64, f64)>,
}

impl Posterior {
    fn of(seen: &[Sighting]) -> Posterior {
        let mut points = Vec::new();
        for m in -60..=60 {
            for s in 0..48 {
                let (mean, sigma) = (f64::from(m) * 0.04, 0.06 * libm::exp(f64::from(s) * 0.08));
                points.push((mean, sigma, log_prior(mean, sigma) + log_likelihood(seen, mean, sigma)));
            }
        }
        let most = points.iter().map(|point| point.2).fold(f64::NEG_INFINITY, f64::max);
        points.iter_mut().for_each(|point| point.2 = libm::exp(point.2 - most));
        let sum: f64 = points.iter().map(|point| point.2).sum();
        points.iter_mut().for_each(|point| point.2 /= sum);
        Posterior { points }
    }

    /// The chance that the next logarithm is at most so large.
    fn below(&self, log: f64) -> f64 {
        self.points.iter().map(|(mean, sigma, weight)| weight * normal_below((log - mean) / sigma)).sum()
    }

    fn quantile(&self, share: f64) -> f64 {
        let (mut low, mut high) = (-6.0, 6.0);
        for _ in 0..60 {
            let middle = (low + high) / 2.0;
            if self.below(middle) < share { low = middle } else { high = middle }
        }
        (low + high) / 2.0
    }
}

/// Normal and scaled inverse χ² (Gelman and others, §3.3) on a grid even in the
/// logarithm of the spread.
fn log_prior(mean: f64, sigma: f64) -> f64 {
    let of_spread = -PRIOR_WEIGHT * libm::log(sigma) - PRIOR_WEIGHT * PRIOR_SIGMA * PRIOR_SIGMA / (2.0 * sigma * sigma);
    of_spread - libm::log(sigma) - PRIOR_WEIGHT * mean * mean / (2.0 * sigma * sigma)
}

fn log_likelihood(seen: &[Sighting], mean: f64, sigma: f64) -> f64 {
    let one = |row: &Sighting| {
        let z = (row.log - mean) / sigma;
        if row.closed { -z * z / 2.0 - libm::log(sigma) } else { libm::log(normal_below(-z).max(1e-300)) }
    };
    seen.iter().map(one).sum()
}

fn normal_below(z: f64) -> f64 {
    libm::erfc(-z / std::f64::consts::SQRT_2) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    fn promise(planned: &str, closed: Option<&str>) -> Promise {
        Promise { made: date("2027-01-01"), planned: date(planned), closed: closed.map(date) }
    }

    #[test]
    fn before_anything_was_seen_eight_of_ten_lie_between_half_and_twice() {
        let [early, middle, late] = slip(&[], date("2027-03-01")).factors;
        assert!(
            (early - 0.5).abs() < 0.01 && (middle - 1.0).abs() < 0.01 && (late - 2.0).abs() < 0.04,
            "{early} {middle} {late}"
        );
    }

    #[test]
    fn closings_to_the_day_narrow_the_range_and_late_ones_shift_it() {
        let on = date("2027-06-01");
        let to_the_day = [promise("2027-03-01", Some("2027-03-01")); 8];
        let [early, middle, late] = slip(&to_the_day, on).factors;
        assert!(early > 0.65 && (middle - 1.0).abs() < 0.01 && late < 1.5, "{early} {middle} {late}");
        // 59 days planned, 118 taken.
        let twice = slip(&[promise("2027-03-01", Some("2027-04-29")); 4], on);
        assert!((twice.factors[1] - 1.41).abs() < 0.08, "{:?}", twice.factors);
        assert_eq!((twice.closed, twice.open), (4, 0));
    }

    #[test]
    fn sites_still_open_keep_early_closings_from_making_everything_early() {
        let on = date("2027-02-20");
        let early = [promise("2027-03-01", Some("2027-01-30")); 3];
        let with_open = [early.as_slice(), &[promise("2027-03-01", None); 6]].concat();
        let (alone, among) = (slip(&early, on), slip(&with_open, on));
        assert!(among.factors[1] > alone.factors[1] * 1.15, "{:?} {:?}", alone.factors, among.factors);
        assert_eq!(among.open, 6);
    }

    #[test]
    fn a_range_is_widened_around_its_middle_and_never_reaches_back_before_tomorrow() {
        let on = date("2027-01-01");
        let certain =
            DateRange { p10: Some(date("2027-02-10")), p50: Some(date("2027-02-10")), p90: Some(date("2027-02-10")) };
        let wide = widened(&slip(&[], on), certain, None, on).expect("a range");
        // 40 days: 20 to 80.
        assert_eq!((wide.p10, wide.p50), (Some(date("2027-01-21")), Some(date("2027-02-10"))));
        assert!(wide.p90 >= Some(date("2027-03-21")) && wide.p90 <= Some(date("2027-03-24")), "{wide:?}");
        let never = DateRange { p10: None, p50: None, p90: None };
        assert_eq!(widened(&slip(&[], on), never, None, on), None);
        let tomorrow = DateRange { p10: Some(on), p50: Some(on), p90: Some(on) };
        assert_eq!(widened(&slip(&[], on), tomorrow, None, on).expect("a range").p10, Some(date("2027-01-02")));
    }
}
