//! Numbers and dates as spreadsheets store them.

use crate::raw::Cell;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// The digits of a stored binary number as a spreadsheet shows them: at most 15
/// significant ones, without exponent. What is not finite stays text.
pub(crate) fn number(value: f64) -> Cell {
    if !value.is_finite() {
        return Cell::Text(value.to_string());
    }
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    let rounded = if rounded == 0.0 { 0.0 } else { rounded };
    Cell::Number(rounded.to_string())
}

/// A day, and whether the serial number holds a time of day as well.
pub(crate) struct Moment {
    pub day: Date,
    pub has_time: bool,
}

/// The moment of a serial number, in the 1900 system or that of 1904; `None`
/// for what is a time only, or no date that a calendar has.
pub(crate) fn moment(serial: f64, system_1904: bool) -> Option<Moment> {
    /// A tenth of a second in days.
    const NEGLIGIBLE: f64 = 1.0e-6;
    if !(0.0..2_958_466.0).contains(&serial) || (serial < 1.0 && !system_1904) {
        return None;
    }
    let whole = (serial + NEGLIGIBLE).floor();
    let has_time = serial - whole > NEGLIGIBLE;
    let days = whole as i64;
    let origin = match (system_1904, days) {
        (true, _) => date(1904, 1, 1),
        (false, 60) => return None, // 29 February 1900, which Excel believes in
        (false, ..60) => date(1899, 12, 31),
        (false, _) => date(1899, 12, 30),
    };
    let day = origin.checked_add(days.days()).ok()?;
    Some(Moment { day, has_time })
}

/// The moment of a date as ISO 8601 writes it, with or without a time.
pub(crate) fn iso_moment(text: &str) -> Option<Moment> {
    let (day, time) = text.split_at_checked(10)?;
    let has_time = time.bytes().any(|b| (b'1'..=b'9').contains(&b));
    let plain = time.is_empty() || time.starts_with(['T', ' ', 'Z']);
    plain.then(|| day.parse().ok().map(|day| Moment { day, has_time }))?
}

/// Whether a number format shows a date: a day, month or year outside quotes,
/// brackets and escapes.
pub(crate) fn is_date_format(code: &str) -> bool {
    let mut signs = code.split(';').next().unwrap_or(code).chars();
    let mut letters = String::new();
    while let Some(c) = signs.next() {
        match c {
            '"' => signs.by_ref().take_while(|c| *c != '"').for_each(drop),
            '[' => signs.by_ref().take_while(|c| *c != ']').for_each(drop),
            '\\' | '_' | '*' => drop(signs.next()),
            c => letters.extend(c.to_lowercase()),
        }
    }
    let plain = letters.replace("general", "");
    plain.contains(['d', 'y']) && !plain.contains(['0', '#', '?'])
        || plain.contains('m') && !plain.contains(['h', 's', '0', '#', '?'])
}

/// Whether a built-in format of Excel shows a date.
pub(crate) fn is_date_builtin(id: u32) -> bool {
    matches!(id, 14..=17 | 22 | 27..=31 | 34..=36 | 50..=58)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_show_at_most_fifteen_digits() {
        assert_eq!(number(0.1 + 0.2), Cell::Number("0.3".into()));
        assert_eq!(number(0.075), Cell::Number("0.075".into()));
        assert_eq!(number(-0.0), Cell::Number("0".into()));
        assert_eq!(number(1e15), Cell::Number("1000000000000000".into()));
        assert_eq!(number(18.4411), Cell::Number("18.4411".into()));
        assert_eq!(number(f64::INFINITY), Cell::Text("inf".into()));
    }

    #[test]
    fn one_serial_number_is_two_days_in_the_two_systems() {
        let day = |serial, system| moment(serial, system).map(|m| (m.day, m.has_time));
        assert_eq!(day(45_148.0, false), Some((date(2023, 8, 10), false)));
        assert_eq!(day(43_686.0, true), Some((date(2023, 8, 10), false)));
        assert_eq!(day(45_148.5, false), Some((date(2023, 8, 10), true)));
        assert_eq!(day(45_147.999_999_999, false), Some((date(2023, 8, 10), false)));
        assert_eq!(day(59.0, false), Some((date(1900, 2, 28), false)));
        assert_eq!(day(60.0, false), None);
        assert_eq!(day(61.0, false), Some((date(1900, 3, 1), false)));
        assert_eq!(day(0.5, false), None);
        assert_eq!(day(f64::NAN, false), None);
    }

    #[test]
    fn iso_dates_may_carry_a_time() {
        let day = |text| iso_moment(text).map(|m| (m.day, m.has_time));
        assert_eq!(day("2023-08-10"), Some((date(2023, 8, 10), false)));
        assert_eq!(day("2023-08-10T00:00:00"), Some((date(2023, 8, 10), false)));
        assert_eq!(day("2023-08-10T14:30:00"), Some((date(2023, 8, 10), true)));
        assert_eq!(day("2023-08-32"), None);
        assert_eq!(day("é23-08-101"), None);
    }

    #[test]
    fn formats_that_show_days_are_dates_and_durations_are_not() {
        for code in ["yyyy-mm-dd", "dd/mm/yy;@", "[$-40C]d mmmm yyyy", "mmm-yy", "dd/mm/yyyy hh:mm"] {
            assert!(is_date_format(code), "{code}");
        }
        for code in [
            "General",
            "0.00%",
            "[h]:mm:ss",
            "hh:mm",
            "h:mm AM/PM",
            "#,##0 \"days\"",
            "0.0\\d",
            "[Red]0.00",
            "_-* #,##0_-",
        ] {
            assert!(!is_date_format(code), "{code}");
        }
    }
}
