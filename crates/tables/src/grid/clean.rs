//! One cell's text as it is kept.

use crate::columns::is_zero_width;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Text without outer white space and zero-width characters, in NFC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Clean {
    pub text: String,
    /// Something invisible was taken out.
    pub had_zero_width: bool,
}

pub(crate) fn clean(raw: &str) -> Clean {
    if raw.is_ascii() {
        return Clean { text: raw.trim().to_owned(), had_zero_width: false };
    }
    let had_zero_width = raw.contains(is_zero_width);
    let visible: String = raw.chars().filter(|c| !is_zero_width(*c)).collect();
    let text = visible.trim();
    let text = if is_nfc(text) { text.to_owned() } else { text.nfc().collect() };
    Clean { text, had_zero_width }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_break_spaces_are_trimmed_and_accents_composed() {
        let cell = clean("\u{a0} me\u{301}naka\u{202f}");
        assert_eq!(cell, Clean { text: "ménaka".into(), had_zero_width: false });
    }

    #[test]
    fn zero_width_characters_are_removed_and_remembered() {
        let cell = clean("kidal\u{200b}-gao");
        assert_eq!(cell, Clean { text: "kidal-gao".into(), had_zero_width: true });
    }
}
