//! Names and dates as they stand in files.

use rearguard_model::Date;
use unicode_normalization::UnicodeNormalization;

/// A name as names are compared: in NFC, without white space around it.
pub(super) fn name(text: &str) -> String {
    text.trim().nfc().collect()
}

/// A date written `2023-10-01` and in no other way.
pub(super) fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    if shaped { text.parse().ok() } else { None }
}
