//! Amounts as people read them: rounded for sentences, whole in tables.

use num_traits::{Signed, ToPrimitive, Zero};
use rearguard_model::amount::{approximate, whole};
use rearguard_model::{Date, Exact};
use rearguard_words::{Language, Message, write};
use rust_decimal::Decimal;

/// Dollars to the nearest whole one, halves away from zero; saturates.
pub(crate) fn whole_dollars(value: &Exact) -> i64 {
    let limit = if value.is_negative() { i64::MIN } else { i64::MAX };
    value.round().to_integer().to_i64().unwrap_or(limit)
}

/// "USD 3,709,080": for tables.
pub(crate) fn dollars(language: Language, value: &Exact) -> String {
    write::dollars(language, whole_dollars(value))
}

/// "USD 3.71 million": for people. Below a million the whole dollars.
pub fn short_dollars(language: Language, value: &Exact) -> String {
    let million = 1_000_000;
    if value.abs() < whole(million) {
        return dollars(language, value);
    }
    let billions = value.abs() >= whole(1_000_000_000_i64);
    let unit = if billions { whole(1_000_000_000_i64) } else { whole(million) };
    let share = value / unit;
    let id = if billions { "report-billion-dollars" } else { "report-million-dollars" };
    let message = Message::new(id)
        .text("value", significant(language, &share, 3))
        .count("whole", share.abs().to_integer().to_i64().unwrap_or(i64::MAX));
    language.say(&message)
}

/// The value with so many significant digits, in the language's marks; no
/// trailing zeros.
pub(crate) fn significant(language: Language, value: &Exact, digits: i32) -> String {
    if value.is_zero() {
        return "0".to_owned();
    }
    let size = libm::floor(libm::log10(approximate(&value.abs()))) as i32;
    let places = (digits - 1 - size).clamp(0, 12) as u32;
    let scale = whole(10_i64.pow(places));
    let units = (value * &scale).round().to_integer().to_i64().unwrap_or(i64::MAX);
    write::amount(language, Decimal::new(units, places))
}

/// Expected deaths: two significant digits, "less than 0.001" below that.
pub(crate) fn expected_deaths(language: Language, value: &Exact) -> String {
    let least = Exact::new(1.into(), 1000.into());
    if value.is_positive() && *value < least {
        let message = Message::new("report-less-than").amount("value", Decimal::new(1, 3));
        return language.say(&message);
    }
    let said = significant(language, value, 2);
    // "2.0", so that it does not read as a count.
    let one_digit = said.chars().count() == 1 && !value.is_zero();
    if one_digit { format!("{said}{}0", if language == Language::French { ',' } else { '.' }) } else { said }
}

/// A share for people: one decimal below ten per cent, none above.
pub(crate) fn percent(language: Language, share: f64) -> String {
    write::percent(language, share, if share < 0.0995 { 1 } else { 0 })
}

/// `2023-12-01`: for tables.
pub(crate) fn iso(date: Date) -> String {
    date.to_string()
}

/// "120 people, 30 vehicles, 6 TEU", leaving out what is zero.
pub(crate) fn load(language: Language, people: i64, vehicles: i64, teu: i64) -> String {
    let parts = [("report-people", people), ("report-vehicles", vehicles), ("report-teu", teu)];
    let said: Vec<String> = parts
        .iter()
        .filter(|(_, count)| *count != 0)
        .map(|(id, count)| language.say(&Message::new(*id).count("count", *count)))
        .collect();
    said.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use rearguard_model::amount::exact;

    fn amount(text: &str) -> Exact {
        exact(text.parse().unwrap())
    }

    #[test]
    fn millions_are_rounded_and_agree_in_french() {
        assert_eq!(short_dollars(Language::English, &amount("3709080")), "USD\u{a0}3.71\u{a0}million");
        assert_eq!(short_dollars(Language::French, &amount("1900000")), "1,9\u{a0}million\u{a0}USD");
        assert_eq!(short_dollars(Language::French, &amount("3709080")), "3,71\u{a0}millions\u{a0}USD");
        assert_eq!(short_dollars(Language::English, &amount("12500")), "USD\u{a0}12,500");
    }

    #[test]
    fn tiny_chances_of_death_are_not_written_as_none() {
        assert_eq!(expected_deaths(Language::English, &amount("0.0004")), "less than 0.001");
        assert_eq!(expected_deaths(Language::English, &amount("0.8123")), "0.81");
        assert_eq!(expected_deaths(Language::French, &amount("0.8123")), "0,81");
        assert_eq!(expected_deaths(Language::English, &Exact::zero()), "0");
        assert_eq!(expected_deaths(Language::French, &amount("1.98")), "2,0");
    }
}
