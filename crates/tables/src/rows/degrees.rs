//! Latitudes and longitudes: degrees, or degrees, minutes and seconds with a
//! letter for the hemisphere.

use super::cells::{self, Read};
use super::codes;
use super::fault::Fault;
use crate::raw::{Cell, NumberStyle};
use rearguard_model::Decimal;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Axis {
    /// Degrees north, −90 to 90.
    Latitude,
    /// Degrees east, −180 to 180.
    Longitude,
}

impl Axis {
    fn most(self) -> i64 {
        if self == Axis::Latitude { 90 } else { 180 }
    }
    fn word(self) -> &'static str {
        if self == Axis::Latitude { "lat" } else { "lon" }
    }
    /// The sign that a hemisphere's letter gives; west is O in French.
    fn sign(self, letter: char) -> Option<i64> {
        match (self, letter.to_ascii_uppercase()) {
            (Axis::Latitude, 'N') | (Axis::Longitude, 'E') => Some(1),
            (Axis::Latitude, 'S') | (Axis::Longitude, 'W' | 'O') => Some(-1),
            _ => None,
        }
    }
}

/// Degrees, and whether they were written in minutes and seconds.
pub(crate) fn degrees(cell: &Cell, style: NumberStyle, axis: Axis) -> Read<(Decimal, bool)> {
    let refused = |metres: &str| {
        Fault::error(codes::NOT_DEGREES).text("axis", axis.word()).count("limit", axis.most()).text("metres", metres)
    };
    let not_degrees = || refused("no");
    let sexagesimal = match cell {
        Cell::Text(typed) if typed.contains(['\u{b0}', '\u{ba}']) => Some(sexagesimal(typed, style, axis)),
        _ => None,
    };
    let value = match sexagesimal {
        Some(parsed) => parsed.ok_or_else(not_degrees)?,
        None => match cells::decimal(cell, style, not_degrees)? {
            Some(value) => value,
            None => return Ok(None),
        },
    };
    if value.abs() > Decimal::from(axis.most()) {
        return Err(refused(if value.abs() > Decimal::ONE_THOUSAND { "yes" } else { "no" }));
    }
    Ok(Some((value.round_dp(cells::MOST_DECIMALS).normalize(), sexagesimal.is_some())))
}

/// `16°16'18"N`, `0°2.7' W`, `16,27° N`: rounded to six decimals, a tenth of
/// a metre.
fn sexagesimal(typed: &str, style: NumberStyle, axis: Axis) -> Option<Decimal> {
    let marks = |c: char| c.is_whitespace() || "\u{b0}\u{ba}'\u{2019}\u{2032}\"\u{201d}\u{2033}".contains(c);
    let trimmed = typed.trim();
    let (numbers, sign) = match trimmed.chars().next_back().filter(|c| c.is_alphabetic()) {
        Some(letter) => (&trimmed[..trimmed.len() - letter.len_utf8()], Some(axis.sign(letter)?)),
        None => (trimmed, None),
    };
    let mut total = Decimal::ZERO;
    let mut unit = Decimal::ONE;
    let parts: Vec<&str> = numbers.split(marks).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() || parts.len() > 3 {
        return None;
    }
    for (at, part) in parts.iter().enumerate() {
        let fault = || Fault::error(codes::NOT_DEGREES);
        let value = cells::decimal(&Cell::Text((*part).to_owned()), style, fault).ok()??;
        let proper = if at == 0 { value.abs() <= Decimal::from(180) } else { within_sixty(value) };
        if !proper || (sign.is_some() && value.is_sign_negative()) {
            return None;
        }
        let signed = if at > 0 && total.is_sign_negative() { -value } else { value };
        total += signed / unit;
        unit *= Decimal::from(60);
    }
    Some((total * Decimal::from(sign.unwrap_or(1))).round_dp(6))
}

fn within_sixty(value: Decimal) -> bool {
    !value.is_sign_negative() && value < Decimal::from(60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, axis: Axis) -> Result<(String, bool), &'static str> {
        let cell = Cell::Text(text.to_owned());
        degrees(&cell, NumberStyle::default(), axis)
            .map(|d| d.unwrap())
            .map(|(d, c)| (d.to_string(), c))
            .map_err(|f| f.code)
    }

    #[test]
    fn plain_degrees_keep_their_digits() {
        assert_eq!(read("16.2717", Axis::Latitude), Ok(("16.2717".into(), false)));
        assert_eq!(read("-0.0447", Axis::Longitude), Ok(("-0.0447".into(), false)));
    }

    #[test]
    fn minutes_and_seconds_are_turned_into_degrees() {
        assert_eq!(read("16\u{b0}16'18\"N", Axis::Latitude), Ok(("16.271667".into(), true)));
        assert_eq!(read("0\u{b0}3'W", Axis::Longitude), Ok(("-0.05".into(), true)));
        assert_eq!(read("16\u{b0}61'N", Axis::Latitude), Err(codes::NOT_DEGREES));
        assert_eq!(read("16\u{b0}N", Axis::Longitude), Err(codes::NOT_DEGREES));
    }

    #[test]
    fn metres_are_not_degrees() {
        assert_eq!(read("1800123", Axis::Latitude), Err(codes::NOT_DEGREES));
        assert_eq!(read("91", Axis::Latitude), Err(codes::NOT_DEGREES));
        assert_eq!(read("91", Axis::Longitude), Ok(("91".into(), false)));
    }
}
