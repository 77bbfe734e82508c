//! How much of a mission is reported, derived or assumed: the counts of its
//! `provenance.toml`, where there is one.

use rearguard_report::Provenance;
use std::fs;
use std::path::Path;

/// The counts under `[provenance]`. Nothing depends on them, so a file that
/// cannot be understood counts as absent.
pub fn of(mission: &Path) -> Option<Provenance> {
    counts(&fs::read_to_string(mission.join("provenance.toml")).ok()?)
}

fn counts(text: &str) -> Option<Provenance> {
    let table: toml::Table = text.parse().ok()?;
    let counts = table.get("provenance")?;
    let count = |name: &str| usize::try_from(counts.get(name)?.as_integer()?).ok();
    Some(Provenance { reported: count("reported")?, derived: count("derived")?, assumed: count("assumed")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counts_are_read_and_the_rest_is_left_alone() {
        let text = "[provenance]\nreported = 1\nderived = 2\nassumed = 3\n[columns]\n\"a.b\" = { assumed = 3 }\n";
        assert_eq!(counts(text), Some(Provenance { reported: 1, derived: 2, assumed: 3 }));
        assert_eq!(counts("[provenance]\nreported = -1\nderived = 2\nassumed = 3\n"), None);
    }
}
