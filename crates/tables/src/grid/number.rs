//! Reading text as a number without ever guessing.

use crate::raw::NumberStyle;

/// The digits of a number with a point as decimal mark and without grouping:
/// `1 234,5` is `1234.5` where the file has decimal commas. `None` for whatever
/// is not plainly a number in that style (`1e3`, `nan`, `1,234` without a sign
/// whether that is a thousand).
pub fn as_number(text: &str, style: NumberStyle) -> Option<String> {
    let text = text.trim();
    let (sign, rest) = match text.chars().next()? {
        '-' | '\u{2212}' => ("-", text.trim_start_matches(['-', '\u{2212}'])),
        '+' => ("", &text[1..]),
        _ => ("", text),
    };
    if text.chars().count() - rest.chars().count() > 1 {
        return None;
    }
    let (mark, other) = if style.decimal_comma { (',', '.') } else { ('.', ',') };
    let (whole, fraction) = match rest.split_once(mark) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (rest, None),
    };
    if fraction.is_some_and(|digits| digits.is_empty() || !is_digits(digits)) {
        return None;
    }
    let whole = match whole {
        "" if fraction.is_some() => "0".to_owned(),
        _ => ungrouped(whole, other, fraction.is_some())?,
    };
    Some(match fraction {
        Some(digits) => format!("{sign}{whole}.{digits}"),
        None => format!("{sign}{whole}"),
    })
}

/// `30 %` as `0.3`, exactly; `None` for text that is no number with a percent sign.
pub fn as_percent(text: &str, style: NumberStyle) -> Option<String> {
    let number = as_number(text.trim().strip_suffix('%')?, style)?;
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", number.as_str()),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let padded = format!("{whole:0>3}");
    let (whole, hundredths) = padded.split_at(padded.len() - 2);
    let fraction = format!("{hundredths}{fraction}");
    let fraction = fraction.trim_end_matches('0');
    Some(if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// White space and apostrophes group thousands in every style.
fn is_group_mark(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '\u{2019}')
}

/// The whole part without its group marks: one kind of mark, a head of one to
/// three digits, then groups of three. The other style's decimal mark groups
/// only where it cannot be a decimal mark (twice, or before a fraction).
fn ungrouped(whole: &str, other: char, has_fraction: bool) -> Option<String> {
    if !whole.is_empty() && is_digits(whole) {
        return Some(whole.to_owned());
    }
    let mark = whole.chars().find(|c| !c.is_ascii_digit())?;
    let groups: Vec<&str> = whole.split(mark).collect();
    let plain = is_group_mark(mark) || (mark == other && (has_fraction || groups.len() > 2));
    let (head, tail) = groups.split_first()?;
    let fits = (1..=3).contains(&head.len()) && is_digits(head) && tail.iter().all(|g| g.len() == 3 && is_digits(g));
    (plain && fits).then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const POINT: NumberStyle = NumberStyle { decimal_comma: false };
    const COMMA: NumberStyle = NumberStyle { decimal_comma: true };

    fn number(text: &str, style: NumberStyle) -> Option<String> {
        as_number(text, style)
    }

    #[test]
    fn digits_stay_as_written() {
        assert_eq!(number("120", POINT).unwrap(), "120");
        assert_eq!(number(" -0.50 ", POINT).unwrap(), "-0.50");
        assert_eq!(number("\u{2212}7", POINT).unwrap(), "-7");
        assert_eq!(number("+7", POINT).unwrap(), "7");
        assert_eq!(number(".5", POINT).unwrap(), "0.5");
    }

    #[test]
    fn spaces_of_every_width_group_thousands() {
        for space in [' ', '\u{a0}', '\u{202f}', '\u{2019}'] {
            assert_eq!(number(&format!("1{space}234{space}567"), POINT).unwrap(), "1234567");
        }
        assert_eq!(number("1 234,5", COMMA).unwrap(), "1234.5");
        assert_eq!(number("12 34", POINT), None);
    }

    #[test]
    fn a_mark_that_could_mean_two_things_is_no_number() {
        assert_eq!(number("1,234", POINT), None);
        assert_eq!(number("1.234", COMMA), None);
        assert_eq!(number("1,234,567.8", POINT).unwrap(), "1234567.8");
        assert_eq!(number("1.234,5", COMMA).unwrap(), "1234.5");
        assert_eq!(number("1,234", COMMA).unwrap(), "1.234");
    }

    #[test]
    fn words_and_exponents_are_no_numbers() {
        for text in ["", "-", "--1", "nan", "inf", "1e3", "n/a", "5.", "1.2.3", "0x10", "٣", "+", "1 "] {
            assert_eq!(number(text, POINT).is_some(), text == "1 ", "{text}");
        }
    }

    #[test]
    fn percent_is_exact() {
        assert_eq!(as_percent("30%", POINT).unwrap(), "0.3");
        assert_eq!(as_percent("30\u{a0}%", POINT).unwrap(), "0.3");
        assert_eq!(as_percent("7,5 %", COMMA).unwrap(), "0.075");
        assert_eq!(as_percent("250%", POINT).unwrap(), "2.5");
        assert_eq!(as_percent("-100%", POINT).unwrap(), "-1");
        assert_eq!(as_percent("30", POINT), None);
    }
}
