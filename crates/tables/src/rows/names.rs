//! Names and what they refer to.

use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// The ids of one table with their row's place in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    by_name: BTreeMap<String, usize>,
}

impl Names {
    /// Adds a name; gives the place of the row that had it before.
    pub fn add(&mut self, name: String, at: usize) -> Option<usize> {
        match self.by_name.get(&name) {
            Some(&before) => Some(before),
            None => {
                self.by_name.insert(name, at);
                None
            }
        }
    }
    pub fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }
    pub fn len(&self) -> usize {
        self.by_name.len()
    }
    pub fn nearest(&self, wanted: &str) -> Option<&str> {
        nearest(wanted, self.by_name.keys().map(String::as_str))
    }
    pub fn iter(&self) -> impl Iterator<Item = (&str, usize)> {
        self.by_name.iter().map(|(name, &at)| (name.as_str(), at))
    }
}

/// In lower case, without accents and other marks.
pub(crate) fn folded(name: &str) -> String {
    name.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// The name that was probably meant: the same letters without case and
/// accents, or at most two slips away; the first in the alphabet of equals.
pub(crate) fn nearest<'a>(wanted: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let folded_wanted = folded(wanted);
    known
        .map(|name| (strsim::osa_distance(&folded(name), &folded_wanted), name))
        .filter(|&(slips, name)| slips <= 2 && slips < name.chars().count())
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_at_most_two_slips_away() {
        let known = ["cleaning-base", "inspection-base", "ménaka"];
        assert_eq!(nearest("celaning-base", known.into_iter()), Some("cleaning-base"));
        assert_eq!(nearest("MENAKA", known.into_iter()), Some("ménaka"));
        assert_eq!(nearest("washing", known.into_iter()), None);
    }
}
