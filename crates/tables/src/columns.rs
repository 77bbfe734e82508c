//! The catalogue of tables and their columns: what the contract lists in its
//! sections 2, 4, 7 and 8. Readers find headers by it, `rows` looks its columns
//! up by these names, writers write them in this order.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A table that the contract knows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Table {
    /// `sites`, `units` …
    pub name: &'static str,
    /// In the contract's order, the second ring after the first.
    pub columns: &'static [&'static str],
}

impl Table {
    /// The catalogue's name for a header as typed, whatever its case, accents
    /// and spaces.
    pub fn column(&self, header: &str) -> Option<&'static str> {
        let wanted = normal(header);
        self.columns.iter().copied().find(|name| *name == wanted)
    }
}

/// What a mission consists of. `mission` is mission.toml or the sheet of that name.
pub const MISSION: &[Table] = &[
    Table { name: "mission", columns: &["key", "value"] },
    Table {
        name: "sites",
        columns: &[
            "site",
            "name",
            "kind",
            "lat",
            "lon",
            "country",
            "guard",
            "beds",
            "yard_teu",
            "close_from",
            "close_by",
            "keep_open",
            "handling_days",
            "cost_per_day",
            "hazard",
            "handover_to",
            "disposals_per_day",
            "supply_teu",
            "supply_min_days",
            "supply_source",
            "handover_partner",
            "overlap_days",
        ],
    },
    Table {
        name: "units",
        columns: &[
            "unit",
            "contributor",
            "kind",
            "site",
            "personnel",
            "roles",
            "vehicles",
            "seats",
            "containers",
            "vehicle_value",
            "container_value",
            "sensitive",
            "exits",
            "cargo_exits",
            "leave_from",
            "leave_by",
            "stays",
            "cost_per_person_day",
            "priority",
            "rear_party",
            "sensitive_vehicles",
            "sensitive_containers",
            "released_from",
        ],
    },
    Table {
        name: "assets",
        columns: &[
            "asset",
            "owner",
            "site",
            "class",
            "quantity",
            "value_each",
            "options",
            "sell_recovers",
            "gift_recovers",
            "disposal_days",
            "sensitive",
            "cargo_exits",
            "priority",
            "self_drive",
            "seats",
        ],
    },
    Table {
        name: "legs",
        columns: &[
            "leg",
            "from",
            "to",
            "mode",
            "km",
            "days",
            "two_way",
            "people_per_day",
            "vehicles_per_day",
            "teu_per_day",
            "convoy_min",
            "convoy_max",
            "convoys_per_day",
            "escort_per_vehicle",
            "hazard",
            "cost_per_person",
            "cost_per_vehicle",
            "cost_per_teu",
            "clearance_days",
            "days_p50",
            "days_p90",
            "cover",
            "for",
            "every_days",
            "first_day",
            "breakdown",
            "hazard_per_day",
        ],
    },
    Table {
        name: "fleets",
        columns: &[
            "fleet",
            "mode",
            "count",
            "base",
            "kind",
            "seats",
            "teu",
            "vehicles",
            "sorties_per_day",
            "from",
            "to",
            "cost_per_day",
            "cost_per_km",
            "legs",
            "for",
            "breakdown",
        ],
    },
    Table {
        name: "windows",
        columns: &[
            "subject",
            "from",
            "to",
            "capacity",
            "days_factor",
            "hazard_factor",
            "reason",
            "known_from",
            "direction",
            "lost",
        ],
    },
    Table { name: "teams", columns: &["team", "count", "from", "to"] },
    Table {
        name: "steps",
        columns: &["step", "site_kind", "site", "days", "after", "team", "teams_needed", "needs", "signs_handover"],
    },
    Table {
        name: "tasks",
        columns: &[
            "task",
            "site",
            "role",
            "strength",
            "from",
            "until",
            "clause",
            "successor",
            "successor_from",
            "handover_days",
            "hard",
        ],
    },
    Table { name: "communities", columns: &["community", "lat", "lon", "population", "p_code"] },
    Table { name: "partners", columns: &["partner", "kind", "lat", "lon", "strength", "from", "to"] },
    Table {
        name: "clearances",
        columns: &["clearance", "subject", "asked", "granted", "refused", "from", "to", "lead_p50", "lead_p90"],
    },
    Table { name: "stations", columns: &["station", "site", "takes", "per_day", "from", "to", "for", "spread"] },
];

/// A plan made by hand, as tables.
pub const PLAN: &[Table] = &[
    Table {
        name: "movements",
        columns: &["id", "leg", "reverse", "depart", "what", "name", "people", "vehicles", "teu", "quantity", "supply"],
    },
    Table { name: "disposals", columns: &["site", "unit", "asset", "class", "quantity", "how", "on"] },
    Table { name: "steps", columns: &["site", "step", "start"] },
    Table { name: "transfers", columns: &["task", "on"] },
    Table { name: "closures", columns: &["site", "on"] },
    Table { name: "releases", columns: &["unit", "site", "people", "on"] },
];

/// The log of what happened.
pub const LOG: &[Table] = &[
    Table {
        name: "actuals",
        columns: &[
            "movement",
            "departed",
            "arrived",
            "unit",
            "asset",
            "quantity",
            "people",
            "vehicles",
            "teu",
            "note",
            "entered_on",
            "who",
        ],
    },
    Table {
        name: "unplanned",
        columns: &[
            "movement",
            "leg",
            "reverse",
            "departed",
            "arrived",
            "unit",
            "asset",
            "quantity",
            "people",
            "vehicles",
            "teu",
            "fleet",
            "count",
            "note",
            "entered_on",
            "who",
        ],
    },
    Table {
        name: "counted",
        columns: &[
            "date",
            "site",
            "unit",
            "asset",
            "people",
            "vehicles",
            "teu",
            "quantity",
            "who",
            "note",
            "entered_on",
        ],
    },
    Table { name: "closed", columns: &["date", "site", "who", "note", "entered_on"] },
    Table { name: "signed", columns: &["date", "site", "step", "who", "note", "entered_on"] },
    Table { name: "asked", columns: &["date", "clearance", "who", "note", "entered_on"] },
    Table { name: "granted", columns: &["date", "clearance", "from", "to", "who", "note", "entered_on"] },
    Table { name: "refused", columns: &["date", "clearance", "who", "note", "entered_on"] },
    Table {
        name: "window",
        columns: &[
            "date",
            "subject",
            "from",
            "to",
            "capacity",
            "days_factor",
            "hazard_factor",
            "reason",
            "direction",
            "lost",
            "who",
            "note",
            "entered_on",
        ],
    },
    Table { name: "incident", columns: &["date", "leg", "site", "casualties", "who", "note", "entered_on"] },
    Table {
        name: "disposed",
        columns: &["date", "site", "unit", "asset", "class", "quantity", "how", "who", "note", "entered_on"],
    },
    Table { name: "transferred", columns: &["date", "task", "who", "note", "entered_on"] },
    Table { name: "begins", columns: &["date", "who", "note", "entered_on"] },
];

/// The table of that name within a catalogue, whatever the name's case,
/// accents and spaces.
pub fn table(catalogue: &'static [Table], name: &str) -> Option<&'static Table> {
    let wanted = normal(name);
    catalogue.iter().find(|table| table.name == wanted)
}

/// A header or a file's name in the form in which names are compared: lower
/// case without accents, white space and hyphens as one underscore.
pub fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let plain = text.nfd().filter(|c| !is_combining_mark(*c) && !is_zero_width(*c));
    for c in plain.flat_map(char::to_lowercase) {
        if c.is_whitespace() || c == '-' || c == '_' {
            if !out.is_empty() && !out.ends_with('_') {
                out.push('_');
            }
        } else {
            out.push(c);
        }
    }
    out.truncate(out.trim_end_matches('_').len());
    out
}

/// Characters that take no room on the screen and make equal names differ.
pub fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{00AD}' | '\u{180E}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The known name that somebody probably meant, if any is near enough.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = normal(typed);
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        let distance = strsim::damerau_levenshtein(&typed, name);
        let allowed = (name.chars().count().max(3) / 3).min(3);
        if distance <= allowed && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_compared_without_case_accents_and_spaces() {
        let sites = table(MISSION, " SITES ").unwrap();
        assert_eq!(sites.column("Close\u{a0}By"), Some("close_by"));
        assert_eq!(sites.column("yard\nTEU"), Some("yard_teu"));
        assert_eq!(sites.column("\u{feff}sit\u{e9}"), Some("site"));
        assert_eq!(sites.column("personnel"), None);
    }

    #[test]
    fn a_slip_of_the_pen_finds_the_name_that_was_meant() {
        let units = table(MISSION, "units").unwrap();
        assert_eq!(nearest("personel", units.columns.iter().copied()), Some("personnel"));
        assert_eq!(nearest("remarks", units.columns.iter().copied()), None);
    }

    #[test]
    fn every_name_of_the_catalogue_is_in_its_normal_form_and_occurs_once() {
        for table in MISSION.iter().chain(PLAN).chain(LOG) {
            for (at, name) in table.columns.iter().enumerate() {
                assert_eq!(normal(name), *name);
                assert!(!table.columns[..at].contains(name), "{}.{name}", table.name);
            }
        }
    }
}
