//! Scales: days along, counts up.

use super::svg::{Anchor, line, text, text_width};
use crate::markup::Markup;
use rearguard_model::day::{date_of, day_of};
use rearguard_model::{Date, Day};
use rearguard_words::{Language, write};

/// Days of the mission from left to right. A day is a stretch, not a point:
/// day *d* lies between `x(d)` and `x(d + 1)`.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct TimeScale {
    pub start: Date,
    pub last: Day,
    pub left: f64,
    pub right: f64,
}

impl TimeScale {
    /// Where the day begins.
    pub fn x(&self, day: Day) -> f64 {
        let days = f64::from(self.last.max(0) + 1);
        self.left + (self.right - self.left) * f64::from(day.clamp(0, self.last + 1)) / days
    }

    /// The middle of the day.
    pub fn middle(&self, day: Day) -> f64 {
        (self.x(day) + self.x(day.saturating_add(1))) / 2.0
    }

    fn per_day(&self) -> f64 {
        (self.right - self.left) / f64::from(self.last.max(0) + 1)
    }

    /// The first of each month within the scale, thinned so that labels fit.
    fn months(&self) -> Vec<(Day, Date)> {
        let end = date_of(self.start, self.last);
        let mut found = Vec::new();
        let mut month = self.start.first_of_month();
        while month <= end {
            if month >= self.start {
                found.push((day_of(self.start, month), month));
            }
            let Ok(next) = month.checked_add(jiff::Span::new().months(1)) else { break };
            month = next;
        }
        let each = [1, 2, 3, 6, 12].into_iter().find(|n| self.per_day() * 30.4 * f64::from(*n) >= 34.0).unwrap_or(12);
        found.into_iter().filter(|(_, date)| (i32::from(date.month()) - 1) % each == 0).collect()
    }

    /// The Mondays within the scale, thinned so that week numbers fit.
    fn mondays(&self) -> Vec<(Day, i8)> {
        let offset = Day::from(self.start.weekday().to_monday_zero_offset());
        let first = (7 - offset) % 7;
        let each = [1, 2, 4, 8].into_iter().find(|n| self.per_day() * 7.0 * f64::from(*n) >= 22.0).unwrap_or(16);
        let mondays = (first..=self.last).step_by(7 * each as usize);
        mondays.map(|day| (day, date_of(self.start, day).iso_week_date().week())).collect()
    }
}

/// Month lines from `top` to `bottom` with their names below.
pub(crate) fn months(m: &mut Markup, scale: &TimeScale, top: f64, bottom: f64, language: Language) {
    let months = scale.months();
    for (i, (day, date)) in months.iter().enumerate() {
        let x = scale.x(*day);
        line(m, "grid", (x, top), (x, bottom + 4.0));
        let name = write::short_month(language, date.month());
        let with_year = format!("{name} {}", date.year());
        let room = months.get(i + 1).map_or(f64::INFINITY, |(next, _)| scale.x(*next) - x);
        let year = (i == 0 || date.month() == 1) && text_width(&with_year) + 6.0 <= room;
        let label = if year { with_year } else { name.to_owned() };
        if x + text_width(&label) <= scale.right + 16.0 {
            text(m, "tick", (x + 3.0, bottom + 16.0), Anchor::Start, &label);
        }
    }
    line(m, "axis", (scale.left, bottom), (scale.right, bottom));
}

/// ISO week numbers at their Mondays.
pub(crate) fn weeks(m: &mut Markup, scale: &TimeScale, y: f64) {
    for (day, week) in scale.mondays() {
        let x = scale.x(day);
        if x + 14.0 <= scale.right {
            text(m, "tick", (x + 3.0, y), Anchor::Start, &week.to_string());
        }
    }
}

/// Counts from the bottom up.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct CountScale {
    pub most: i64,
    pub step: i64,
    pub top: f64,
    pub bottom: f64,
}

impl CountScale {
    /// From 0 to a round number not below `most`, in about `parts` steps.
    pub fn up_to(most: i64, parts: i64, top: f64, bottom: f64) -> CountScale {
        let step = round_step(most.max(1), parts);
        let most = (most.max(1) as u64).div_ceil(step as u64) as i64;
        CountScale { most: most.saturating_mul(step), step, top, bottom }
    }

    pub fn y(&self, count: i64) -> f64 {
        self.bottom - (self.bottom - self.top) * (count as f64 / self.most as f64)
    }

    pub fn ticks(&self) -> impl Iterator<Item = i64> + use<> {
        let (most, step) = (self.most, self.step);
        (0..=most / step).map(move |i| i * step)
    }
}

/// 1, 2 or 5 times a power of ten, at least a `parts`-th of `most`.
fn round_step(most: i64, parts: i64) -> i64 {
    let least = (most as u64).div_ceil(parts.max(1) as u64) as i64;
    let mut power = 1_i64;
    loop {
        for factor in [1, 2, 5] {
            if power.saturating_mul(factor) >= least {
                return power.saturating_mul(factor);
            }
        }
        power = power.saturating_mul(10);
    }
}

/// Lines across with their counts at the left.
pub(crate) fn counts(m: &mut Markup, scale: &CountScale, left: f64, right: f64, language: Language) {
    for count in scale.ticks() {
        let y = scale.y(count);
        line(m, "grid", (left, y), (right, y));
        text(m, "tick", (left - 8.0, y + 4.0), Anchor::End, &write::count(language, count));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn counts_end_on_a_round_number() {
        let scale = CountScale::up_to(12_941, 5, 0.0, 100.0);
        assert_eq!((scale.most, scale.step), (15_000, 5_000));
        assert_eq!(scale.ticks().collect::<Vec<_>>(), [0, 5_000, 10_000, 15_000]);
        assert_eq!(scale.y(15_000), 0.0);
        assert_eq!(CountScale::up_to(0, 5, 0.0, 100.0).most, 1);
        assert!(CountScale::up_to(i64::MAX, 5, 0.0, 100.0).most > 0);
    }

    #[test]
    fn a_day_is_a_stretch_and_months_begin_on_their_first() {
        let scale = TimeScale { start: date(2023, 7, 1), last: 183, left: 0.0, right: 184.0 };
        assert_eq!(scale.x(10), 10.0);
        assert_eq!(scale.middle(10), 10.5);
        assert_eq!(scale.x(400), 184.0);
        let months: Vec<i8> = scale.months().iter().map(|(_, d)| d.month()).collect();
        assert_eq!(months, [7, 9, 11], "every other month where a month is narrower than its name");
        assert_eq!(scale.mondays().first(), Some(&(2, 27)));
    }
}
