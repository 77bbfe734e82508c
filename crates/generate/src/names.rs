//! Invented names of places: neutral, some with accents and apostrophes.

use crate::draws::Draws;
use std::collections::BTreeSet;

const HEADS: [&str; 24] = [
    "Tal", "Mé", "Sor", "Ka", "N'Do", "Bel", "Ara", "Ti", "Ou", "Vel", "Ha", "Zé", "Lo", "Qui", "Dra", "Fé", "Ya",
    "Go", "Ile", "Ru", "Sha", "Pa", "El", "Wo",
];
const MIDDLES: [&str; 20] = [
    "ma", "re", "li", "do", "sé", "ka", "vo", "ni", "ta", "ru", "bé", "lo", "ha", "mi", "sa", "gu", "de", "pô", "wi",
    "za",
];
const TAILS: [&str; 16] =
    ["re", "la", "ne", "ssa", "ko", "dé", "mir", "ba", "ti", "ga", "lou", "ra", "nô", "s", "ya", "t'a"];

/// Contributors' codes: none is a country's.
pub const CONTRIBUTORS: [&str; 8] = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH"];

/// Names given so far, so that none is given twice.
#[derive(Default)]
pub struct Names {
    given: BTreeSet<String>,
}

impl Names {
    /// A new place: its display name, and its id in plain letters.
    pub fn place(&mut self, draws: &mut Draws) -> (String, String) {
        let drawn = format!("{}{}{}", draws.pick(&HEADS), draws.pick(&MIDDLES), draws.pick(&TAILS));
        let mut name = drawn.clone();
        let mut number = 2;
        while !self.given.insert(plain(&name)) {
            name = format!("{drawn} {number}");
            number += 1;
        }
        let id = plain(&name);
        (name, id)
    }
}

/// Small plain letters and digits, hyphens for spaces.
fn plain(name: &str) -> String {
    name.chars()
        .filter_map(|letter| match letter {
            'é' | 'è' => Some('e'),
            'ô' => Some('o'),
            ' ' => Some('-'),
            '\'' => None,
            other => Some(other.to_ascii_lowercase()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draws::Stream;

    #[test]
    fn ids_are_plain_and_never_given_twice() {
        let mut names = Names::default();
        let mut draws = Draws::of(5, Stream::Mission);
        let ids: BTreeSet<String> = (0..9_000).map(|_| names.place(&mut draws).1).collect();
        assert_eq!(ids.len(), 9_000);
        assert!(ids.iter().all(|id| id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')));
    }
}
