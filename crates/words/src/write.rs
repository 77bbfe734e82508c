//! Numbers, dates and money as people of each language write them
//! (GLOSSARY.md has the rules).

use crate::Language;
use jiff::civil::{Date, Weekday};
use rust_decimal::Decimal;

/// Narrow no-break space: French thousands, and before `; ! ?`.
pub const NARROW_SPACE: char = '\u{202f}';
/// No-break space: before `:` and `%` in French.
pub const NO_BREAK_SPACE: char = '\u{a0}';

/// A whole number, grouped from four digits on.
pub fn count(language: Language, value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let sign = if value < 0 { "\u{2212}" } else { "" };
    format!("{sign}{}", group(language, &digits))
}

fn group(language: Language, digits: &str) -> String {
    let separator = match language {
        Language::English => ',',
        Language::French => NARROW_SPACE,
    };
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 * 3);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(c);
    }
    out
}

/// A decimal with its digits as written, grouped, with the language's mark.
pub fn amount(language: Language, value: Decimal) -> String {
    let text = value.normalize().abs().to_string();
    let (integer, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let sign = if value.is_sign_negative() && !value.is_zero() { "\u{2212}" } else { "" };
    let mark = match language {
        Language::English => '.',
        Language::French => ',',
    };
    let whole = group(language, integer);
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{mark}{fraction}") }
}

/// "USD 1,234" / "1 234 USD".
pub fn dollars(language: Language, value: i64) -> String {
    match language {
        Language::English => format!("USD{NO_BREAK_SPACE}{}", count(language, value)),
        Language::French => format!("{}{NO_BREAK_SPACE}USD", count(language, value)),
    }
}

/// A share as a percentage with at most `places` decimals, the percent sign set as the language does.
pub fn percent(language: Language, share: f64, places: usize) -> String {
    let number = format!("{:.places$}", share * 100.0);
    match language {
        Language::English => format!("{number}%"),
        Language::French => format!("{}{NO_BREAK_SPACE}%", number.replace('.', ",")),
    }
}

/// A date for a sentence: "1 December 2023", "1er décembre 2023".
pub fn date(language: Language, date: Date) -> String {
    let month = month(language, date.month());
    match (language, date.day()) {
        (Language::French, 1) => format!("1er {month} {}", date.year()),
        (_, day) => format!("{day} {month} {}", date.year()),
    }
}

/// A date with its weekday for plans: "Fri 1 Dec 2023", "ven. 1er déc. 2023".
pub fn date_with_weekday(language: Language, date: Date) -> String {
    let first = if language == Language::French && date.day() == 1 { "er" } else { "" };
    let weekday = weekday(language, date.weekday());
    format!("{weekday} {}{first} {} {}", date.day(), short_month(language, date.month()), date.year())
}

/// "1 Dec", "1 déc.": for axes.
pub fn day_and_month(language: Language, date: Date) -> String {
    format!("{} {}", date.day(), short_month(language, date.month()))
}

fn month(language: Language, month: i8) -> &'static str {
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const FR: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    let names = if language == Language::French { FR } else { EN };
    names[month as usize - 1]
}

/// "Dec", "déc.".
pub fn short_month(language: Language, month: i8) -> &'static str {
    const EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const FR: [&str; 12] =
        ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."];
    let names = if language == Language::French { FR } else { EN };
    names[month as usize - 1]
}

fn weekday(language: Language, weekday: Weekday) -> &'static str {
    const EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const FR: [&str; 7] = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."];
    let names = if language == Language::French { FR } else { EN };
    names[weekday.to_monday_zero_offset() as usize]
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as civil;

    #[test]
    fn numbers_group_from_four_digits() {
        assert_eq!(count(Language::English, 12_941), "12,941");
        assert_eq!(count(Language::French, 12_941), "12\u{202f}941");
        assert_eq!(count(Language::English, 941), "941");
        assert_eq!(amount(Language::French, "1234.50".parse().unwrap()), "1\u{202f}234,5");
    }

    #[test]
    fn the_first_of_the_month_is_premier_in_french() {
        assert_eq!(date(Language::French, civil(2023, 12, 1)), "1er décembre 2023");
        assert_eq!(date(Language::English, civil(2023, 12, 1)), "1 December 2023");
        assert_eq!(date_with_weekday(Language::English, civil(2023, 12, 1)), "Fri 1 Dec 2023");
    }
}
