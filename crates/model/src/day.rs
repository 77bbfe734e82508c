//! Days. Inside, a day is a whole number counted from the mission's `start`
//! (day 0); a civil date of the mission area appears only at the edges. No
//! time zone is ever involved.

pub use jiff::civil::Date;

/// Days since the mission's start; negative before it.
pub type Day = i32;

/// How many days `date` lies after `start` (negative before it).
pub fn day_of(start: Date, date: Date) -> Day {
    let span = date.since((jiff::Unit::Day, start)).expect("civil dates differ by whole days");
    span.get_days()
}

/// The date of a day counted from `start`; clamped to the calendar's ends
/// (years −9999 to 9999), which no mission reaches.
pub fn date_of(start: Date, day: Day) -> Date {
    start.saturating_add(jiff::Span::new().try_days(day).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_count_across_a_leap_day() {
        let start = date(2023, 7, 1);
        assert_eq!(day_of(start, date(2024, 3, 1)), 244);
        assert_eq!(date_of(start, 244), date(2024, 3, 1));
        assert_eq!(date_of(start, -1), date(2023, 6, 30));
    }
}
