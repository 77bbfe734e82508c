//! One cell at a time: from what was found to what the column asks for. A
//! blank cell is `None` everywhere, and never zero.

use super::codes;
use super::fault::Fault;
use crate::grid::{as_number, as_percent};
use crate::raw::{Cell, NumberStyle};
use rearguard_model::Decimal;

/// What a reading of a cell gives: nothing where it is blank.
pub(crate) type Read<T> = Result<Option<T>, Fault>;

/// Most people, vehicles, TEU or items in a cell.
pub(crate) const MOST_THINGS: i64 = 1_000_000;
/// Most people of a community.
pub(crate) const MOST_POPULATION: i64 = 10_000_000_000;
/// Most days in a cell: a century.
pub(crate) const MOST_DAYS: i64 = 36_500;
/// Most decimal places of an amount.
pub(crate) const MOST_DECIMALS: u32 = 12;

/// Largest amounts a column takes, in its own unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Limit {
    /// Dollars: 10^15.
    Money,
    /// Weights of the score, in dollars: 10^18.
    Weight,
    /// Kilometres: 10^9, so that metres are read and then warned of.
    Kilometres,
    /// Factors, deaths, days with a fraction: 10^6.
    Factor,
}

impl Limit {
    fn value(self) -> i64 {
        match self {
            Limit::Money => 1_000_000_000_000_000,
            Limit::Weight => 1_000_000_000_000_000_000,
            Limit::Kilometres => 1_000_000_000,
            Limit::Factor => 1_000_000,
        }
    }
}

/// The cell as a person typed it.
pub(crate) fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) | Cell::Number(text) | Cell::Error(text) | Cell::Uncomputed(text) => text.clone(),
        Cell::Date(date) => date.to_string(),
        Cell::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
    }
}

/// The cell's text without the invisible characters around and inside it.
pub(crate) fn text(cell: &Cell) -> Read<String> {
    refuse_broken(cell)?;
    let shown = shown(cell);
    let text = shown.trim();
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

/// A formula's error or missing result is nothing that any column can hold.
fn refuse_broken(cell: &Cell) -> Result<(), Fault> {
    match cell {
        Cell::Error(_) => Err(Fault::error(codes::ERROR_VALUE)),
        Cell::Uncomputed(_) => Err(Fault::error(codes::UNCOMPUTED)),
        Cell::Text(text) if is_error_text(text) => Err(Fault::error(codes::ERROR_VALUE)),
        _ => Ok(()),
    }
}

/// What spreadsheets write into CSV files for a failed formula.
fn is_error_text(text: &str) -> bool {
    ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"].contains(&text)
}

/// A whole number from 0 to `most`.
pub(crate) fn count(cell: &Cell, style: NumberStyle, most: i64) -> Read<i64> {
    let Some(number) = decimal(cell, style, || Fault::error(codes::TOO_LARGE).text("limit", grouped(most)))? else {
        return Ok(None);
    };
    if number.is_sign_negative() && !number.is_zero() {
        return Err(Fault::error(codes::NEGATIVE));
    }
    if !number.fract().is_zero() {
        return Err(Fault::error(codes::NOT_WHOLE));
    }
    match i64::try_from(number.trunc()) {
        Ok(count) if count <= most => Ok(Some(count)),
        _ => Err(Fault::error(codes::TOO_LARGE).text("limit", grouped(most))),
    }
}

/// Limits are written without separators, as they may be typed.
fn grouped(most: i64) -> String {
    most.to_string()
}

/// An amount from 0 to its limit, exact as written.
pub(crate) fn amount(cell: &Cell, style: NumberStyle, limit: Limit) -> Read<Decimal> {
    let too_large = || Fault::error(codes::TOO_LARGE).text("limit", limit.value());
    let Some(number) = decimal(cell, style, too_large)? else { return Ok(None) };
    if number.is_sign_negative() && !number.is_zero() {
        return Err(Fault::error(codes::NEGATIVE));
    }
    if number > Decimal::from(limit.value()) {
        return Err(too_large());
    }
    if number.normalize().scale() > MOST_DECIMALS {
        return Err(Fault::error(codes::TOO_MANY_DECIMALS).count("limit", MOST_DECIMALS.into()));
    }
    Ok(Some(number.normalize()))
}

/// A share from 0 to 1: `0.3`, `30%`, `30 %`.
pub(crate) fn share(cell: &Cell, style: NumberStyle) -> Read<Decimal> {
    let Some(value) = part(cell, style)? else { return Ok(None) };
    if value.is_sign_negative() && !value.is_zero() {
        return Err(Fault::error(codes::NEGATIVE));
    }
    if value > Decimal::ONE {
        return Err(Fault::error(codes::NOT_A_SHARE));
    }
    Ok(Some(value.normalize()))
}

fn part(cell: &Cell, style: NumberStyle) -> Read<Decimal> {
    if let Cell::Text(typed) = cell
        && typed.trim().ends_with('%')
    {
        let hundredth = as_percent(typed, style).ok_or_else(|| Fault::error(codes::NOT_A_NUMBER))?;
        return Decimal::from_str_exact(&hundredth).map(Some).map_err(|_| Fault::error(codes::NOT_A_SHARE));
    }
    decimal(cell, style, || Fault::error(codes::NOT_A_SHARE))
}

/// A number as written, of either sign. `too_large` is what to say of one
/// with more digits than an exact decimal holds.
pub(crate) fn decimal(cell: &Cell, style: NumberStyle, too_large: impl Fn() -> Fault) -> Read<Decimal> {
    refuse_broken(cell)?;
    let typed = match cell {
        Cell::Blank => return Ok(None),
        Cell::Number(number) => return stored_number(number, too_large).map(Some),
        Cell::Text(text) if text.trim().is_empty() => return Ok(None),
        Cell::Text(text) => text.trim(),
        _ => return Err(Fault::error(codes::NOT_A_NUMBER)),
    };
    let plain = as_number(typed, style).ok_or_else(|| Fault::error(codes::NOT_A_NUMBER))?;
    Decimal::from_str_exact(&plain).map(Some).map_err(|_| too_many_digits(&plain, too_large))
}

/// A number that the file stores as one, possibly with an exponent.
fn stored_number(number: &str, too_large: impl Fn() -> Fault) -> Result<Decimal, Fault> {
    let plain = number.replace('_', "");
    if plain.contains(['e', 'E']) {
        return Decimal::from_scientific(&plain).map_err(|_| Fault::error(codes::NOT_A_NUMBER));
    }
    let looks_like_one = as_number(&plain, NumberStyle::default()).ok_or_else(|| Fault::error(codes::NOT_A_NUMBER))?;
    Decimal::from_str_exact(&looks_like_one).map_err(|_| too_many_digits(&looks_like_one, too_large))
}

/// More digits than an exact decimal holds: before the mark the number is too
/// large, after it too fine.
fn too_many_digits(plain: &str, too_large: impl Fn() -> Fault) -> Fault {
    let before = plain.split('.').next().unwrap_or(plain);
    if before.len() > 20 {
        too_large()
    } else {
        Fault::error(codes::TOO_MANY_DECIMALS).count("limit", MOST_DECIMALS.into())
    }
}

/// Yes or no, in the words and signs that people use for them.
pub(crate) fn flag(cell: &Cell) -> Read<bool> {
    refuse_broken(cell)?;
    if let Cell::Bool(value) = cell {
        return Ok(Some(*value));
    }
    let Some(text) = text(cell)? else { return Ok(None) };
    match text.to_lowercase().as_str() {
        "yes" | "y" | "true" | "oui" | "vrai" | "1" | "x" => Ok(Some(true)),
        "no" | "n" | "false" | "non" | "faux" | "0" => Ok(Some(false)),
        _ => Err(Fault::error(codes::NOT_YES_OR_NO)),
    }
}

/// The names in a cell, set apart by spaces or semicolons (commas too: no
/// name that can stand in a list has one).
pub(crate) fn list(cell: &Cell) -> Read<Vec<String>> {
    let Some(text) = text(cell)? else { return Ok(None) };
    let names: Vec<String> = text
        .split(|c: char| c.is_whitespace() || c == ';' || c == ',')
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    Ok((!names.is_empty()).then_some(names))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
    fn code<T: std::fmt::Debug>(read: Read<T>) -> &'static str {
        read.expect_err("the cell should be refused").code
    }
    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }
    const POINT: NumberStyle = NumberStyle { decimal_comma: false };
    const COMMA: NumberStyle = NumberStyle { decimal_comma: true };

    #[test]
    fn a_blank_cell_is_not_zero() {
        assert_eq!(count(&Cell::Blank, POINT, 10), Ok(None));
        assert_eq!(count(&typed("0"), POINT, 10), Ok(Some(0)));
        assert_eq!(amount(&typed(""), POINT, Limit::Money), Ok(None));
        assert_eq!(share(&Cell::Number("0".into()), POINT), Ok(Some(Decimal::ZERO)));
        assert_eq!(flag(&Cell::Blank), Ok(None));
    }

    #[test]
    fn counts_are_whole_and_not_negative_and_within_their_limit() {
        assert_eq!(count(&typed("12"), POINT, 20), Ok(Some(12)));
        assert_eq!(count(&Cell::Number("12.0".into()), POINT, 20), Ok(Some(12)));
        assert_eq!(code(count(&typed("12.5"), POINT, 20)), codes::NOT_WHOLE);
        assert_eq!(code(count(&typed("-5"), POINT, 20)), codes::NEGATIVE);
        assert_eq!(code(count(&typed("21"), POINT, 20)), codes::TOO_LARGE);
        assert_eq!(code(count(&typed("99999999999999999999"), POINT, MOST_POPULATION)), codes::TOO_LARGE);
        assert_eq!(code(count(&typed(&"9".repeat(60)), POINT, 20)), codes::TOO_LARGE);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for odd in ["nan", "inf", "-", "n/a", "4e4", "1.2.3", "1,5", "1,000", ".", "5.", "--5", "12 34", "TRUE"] {
            assert_eq!(code(amount(&typed(odd), POINT, Limit::Money)), codes::NOT_A_NUMBER, "{odd}");
        }
        assert_eq!(code(count(&typed("#N/A"), POINT, 20)), codes::ERROR_VALUE);
        assert_eq!(code(count(&Cell::Uncomputed("=1+1".into()), POINT, 20)), codes::UNCOMPUTED);
    }

    #[test]
    fn a_decimal_comma_and_spaced_thousands_are_read() {
        assert_eq!(amount(&typed("12 345,60"), COMMA, Limit::Money), Ok(Some(dec("12345.6"))));
        assert_eq!(amount(&typed("1.234,5"), COMMA, Limit::Money), Ok(Some(dec("1234.5"))));
        assert_eq!(amount(&typed("12\u{202f}345"), POINT, Limit::Money), Ok(Some(dec("12345"))));
    }

    #[test]
    fn a_percentage_is_its_hundredth_and_a_bare_thirty_is_no_share() {
        for thirty in ["30%", "30 %", "30\u{a0}%", "0.3"] {
            assert_eq!(share(&typed(thirty), POINT), Ok(Some(dec("0.3"))), "{thirty}");
        }
        assert_eq!(code(share(&typed("30"), POINT)), codes::NOT_A_SHARE);
    }

    #[test]
    fn lists_take_spaces_and_semicolons() {
        let names = list(&typed("guard; escort protect")).unwrap().unwrap();
        assert_eq!(names, ["guard", "escort", "protect"]);
    }
}
