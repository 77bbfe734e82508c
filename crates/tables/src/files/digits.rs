//! Numbers from the digits as written.

use num_bigint::BigInt;
use num_traits::ToPrimitive;
use rearguard_model::Exact;

/// Counts up to 2⁵³ − 1 are exact in every program that reads JSON or a
/// workbook; a larger one is no count of anything.
pub(super) const LARGEST_COUNT: i64 = (1 << 53) - 1;

/// The exact value of `-12.50e3`; `None` for what is no number or beyond all
/// reason (an exponent over 308).
pub(super) fn exact_of(digits: &str) -> Option<Exact> {
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok().filter(|e| e.abs() <= 308)?),
        None => (digits, 0),
    };
    let (integer, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let unsigned = integer.strip_prefix(['-', '+']).unwrap_or(integer);
    if unsigned.is_empty() || !format!("{unsigned}{fraction}").bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let whole: BigInt = format!("{integer}{fraction}").parse().ok()?;
    let power = exponent - i32::try_from(fraction.len()).ok()?;
    let ten = BigInt::from(10).pow(power.unsigned_abs());
    Some(if power < 0 { Exact::new(whole, ten) } else { Exact::from_integer(whole * ten) })
}

/// A whole number from 0, however it is written (`12`, `12.0`, `1.2e1`).
pub(super) fn count_of(digits: &str) -> Option<i64> {
    let value = exact_of(digits)?;
    let whole = value.is_integer().then(|| value.to_integer().to_i64()).flatten()?;
    (0..=LARGEST_COUNT).contains(&whole).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_counts_however_they_are_written() {
        assert_eq!(count_of("12"), Some(12));
        assert_eq!(count_of("12.0"), Some(12));
        assert_eq!(count_of("1.2e1"), Some(12));
        for bad in ["12.5", "-1", "", "-", "1,000", "9007199254740992", "nan", "0x10", "1e999999999", "1 2"] {
            assert_eq!(count_of(bad), None, "{bad}");
        }
    }

    #[test]
    fn amounts_keep_every_digit() {
        assert_eq!(exact_of("-0.125"), Some(Exact::new((-1).into(), 8.into())));
        assert_eq!(exact_of("1e-3"), Some(Exact::new(1.into(), 1000.into())));
    }
}
