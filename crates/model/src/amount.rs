//! Exact amounts. The tables are written in decimals and the contract asks for
//! arithmetic "from the digits as written", so no binary fraction takes part.

pub use rust_decimal::Decimal;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// A sum or quotient of decimals, exact to the last digit.
pub type Exact = BigRational;

/// The decimal as a ratio.
pub fn exact(value: Decimal) -> Exact {
    Exact::new(value.mantissa().into(), ten_to(value.scale()))
}

pub fn whole(value: impl Into<BigInt>) -> Exact {
    Exact::from_integer(value.into())
}

fn ten_to(power: u32) -> BigInt {
    BigInt::from(10).pow(power)
}

/// ⌈a × b⌉ for a count `a`, in decimal arithmetic; saturates at `i64::MAX`.
pub fn ceil_times(count: i64, factor: Decimal) -> i64 {
    match product(count, factor) {
        Some((units, one)) => saturated(units.div_euclid(one) + i128::from(units.rem_euclid(one) != 0)),
        None => to_i64((whole(count) * exact(factor)).ceil()),
    }
}

/// ⌊a × b⌋ for a count `a`, in decimal arithmetic; saturates at `i64::MAX`.
pub fn floor_times(count: i64, factor: Decimal) -> i64 {
    match product(count, factor) {
        Some((units, one)) => saturated(units.div_euclid(one)),
        None => to_i64((whole(count) * exact(factor)).floor()),
    }
}

/// The product in units of 10^−scale and how many units make one, where 128
/// bits hold it: the way of nearly all products, without big integers.
fn product(count: i64, factor: Decimal) -> Option<(i128, i128)> {
    let units = i128::from(count).checked_mul(factor.mantissa())?;
    Some((units, 10_i128.checked_pow(factor.scale())?))
}

fn saturated(value: i128) -> i64 {
    i64::try_from(value).unwrap_or(if value < 0 { i64::MIN } else { i64::MAX })
}

fn to_i64(value: Exact) -> i64 {
    value.to_integer().to_i64().unwrap_or(if value.is_negative() { i64::MIN } else { i64::MAX })
}

/// The value rounded half-even to six decimal places and written without
/// trailing zeros: the form every component of a score has in a file.
pub fn six_places(value: &Exact) -> String {
    let scaled = value * whole(1_000_000);
    let floor = scaled.floor();
    let rest = &scaled - &floor;
    let half = Exact::new(BigInt::one(), BigInt::from(2));
    let mut units = floor.to_integer();
    let odd = (&units % BigInt::from(2)) != BigInt::zero();
    if rest > half || (rest == half && odd) {
        units += 1;
    }
    let sign = if units.is_negative() { "-" } else { "" };
    let digits = format!("{:07}", units.abs());
    let (integer, fraction) = digits.split_at(digits.len() - 6);
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() { format!("{sign}{integer}") } else { format!("{sign}{integer}.{fraction}") }
}

/// The nearest binary number, for charts and other places where the last digit
/// does not matter.
pub fn approximate(value: &Exact) -> f64 {
    value.to_f64().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn rounding_is_half_even_at_the_sixth_place() {
        assert_eq!(six_places(&exact(dec("0.0000005"))), "0");
        assert_eq!(six_places(&exact(dec("0.0000015"))), "0.000002");
        assert_eq!(six_places(&exact(dec("-1.5"))), "-1.5");
        assert_eq!(six_places(&Exact::new(1.into(), 3.into())), "0.333333");
        assert_eq!(six_places(&whole(1_177_724)), "1177724");
    }

    #[test]
    fn ceilings_use_the_digits_as_written() {
        // 0.1 × 30 is exactly 3; in binary floating point it is a little more.
        assert_eq!(ceil_times(30, dec("0.1")), 3);
        assert_eq!(ceil_times(31, dec("0.1")), 4);
        assert_eq!(floor_times(7, dec("0.5")), 3);
        assert_eq!((floor_times(-7, dec("0.5")), ceil_times(-7, dec("0.5"))), (-4, -3));
    }

    #[test]
    fn products_beyond_128_bits_saturate_or_stay_exact() {
        let small = dec("0.0000000000000000000000000003");
        assert_eq!(floor_times(i64::MAX, small), 0);
        assert_eq!(ceil_times(i64::MAX, small), 1);
        assert_eq!(floor_times(i64::MAX, dec("79228162514264337593543950335")), i64::MAX);
        assert_eq!(floor_times(i64::MAX, dec("0.9999999999999999999999999999")), i64::MAX - 1);
    }
}
