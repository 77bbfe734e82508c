//! What a person who fills in a table needs to know about each column: whether
//! it may stay blank, what may stand there, and what it means.

use rearguard_model::{
    CargoClass, ClauseKind, FleetKind, KeepOpen, Mode, Role, SiteKind, StationTakes, StepNeeds, WindowDirection,
};
use rearguard_words::Message;

/// Columns that every row fills in; all others may stay blank.
const REQUIRED: &[(&str, &[&str])] = &[
    ("mission", &["key", "value"]),
    ("sites", &["site", "name", "kind", "lat", "lon"]),
    ("units", &["unit", "contributor", "kind", "site", "personnel"]),
    ("assets", &["asset", "owner", "site", "class", "quantity"]),
    ("legs", &["leg", "from", "to", "mode", "km", "days"]),
    ("fleets", &["fleet", "mode", "count", "base", "kind"]),
    ("windows", &["subject", "from", "reason"]),
    ("teams", &["team", "count"]),
    ("steps", &["step", "days", "needs"]),
    ("tasks", &["task", "site", "role", "strength", "from"]),
    ("communities", &["community", "lat", "lon", "population"]),
    ("partners", &["partner", "kind", "lat", "lon", "strength"]),
    ("clearances", &["clearance", "subject"]),
    ("stations", &["station", "site", "takes", "per_day"]),
];

/// Columns of the contract's second ring: most missions need none of them.
const SECOND_RING: &[(&str, &[&str])] = &[
    (
        "sites",
        &["supply_teu", "supply_min_days", "supply_source", "handover_partner", "overlap_days", "disposals_per_day"],
    ),
    ("units", &["priority", "rear_party", "sensitive_vehicles", "sensitive_containers", "released_from"]),
    ("assets", &["priority", "self_drive", "seats"]),
    ("legs", &["days_p50", "days_p90", "cover", "for", "every_days", "first_day", "breakdown", "hazard_per_day"]),
    ("fleets", &["for", "breakdown"]),
    ("windows", &["direction", "lost"]),
];

/// What may stand in a cell of a column.
pub enum Choice {
    /// Anything of the column's type.
    Free,
    /// One of these words.
    Words(Vec<&'static str>),
    /// The id of a row of this table.
    RowOf(&'static str),
}

/// Whether every row fills in the column.
pub fn is_required(table: &str, column: &str) -> bool {
    listed(REQUIRED, table, column)
}

pub(super) fn is_second_ring(table: &str, column: &str) -> bool {
    listed(SECOND_RING, table, column)
}

fn listed(list: &[(&str, &[&str])], table: &str, column: &str) -> bool {
    list.iter().any(|(name, columns)| *name == table && columns.contains(&column))
}

/// What may stand in the column.
pub fn choice(table: &str, column: &str) -> Choice {
    let words = match (table, column) {
        ("sites", "kind") | ("steps", "site_kind") => words(SiteKind::ALL, SiteKind::word),
        ("sites", "keep_open") => words(KeepOpen::ALL, KeepOpen::word),
        ("assets", "class") => words(CargoClass::ALL, CargoClass::word),
        ("legs" | "fleets", "mode") => words(Mode::ALL, Mode::word),
        ("fleets", "kind") => words(FleetKind::ALL, FleetKind::word),
        ("windows", "direction") => words(WindowDirection::ALL, WindowDirection::word),
        ("steps", "needs") => words(StepNeeds::ALL, StepNeeds::word),
        ("tasks", "role") => words(Role::ALL, Role::word),
        ("stations", "takes") => words(StationTakes::ALL, StationTakes::word),
        (_, "supply_source" | "sensitive" | "self_drive" | "two_way" | "lost" | "signs_handover" | "hard") => {
            vec!["yes", "no"]
        }
        ("units" | "assets" | "steps" | "tasks" | "stations", "site")
        | ("legs", "from" | "to")
        | ("fleets", "base") => {
            return Choice::RowOf("sites");
        }
        ("steps", "team") => return Choice::RowOf("teams"),
        ("sites", "handover_partner") => return Choice::RowOf("partners"),
        _ => return Choice::Free,
    };
    Choice::Words(words)
}

fn words<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|&value| word(value)).collect()
}

/// The words that a clause's kind may be, for the note of the sheet `mission`.
pub(super) fn clause_kinds() -> String {
    words(ClauseKind::ALL, ClauseKind::word).join(", ")
}

/// Meaning, unit and an example of a column.
pub fn note(table: &str, column: &str) -> Message {
    let id = format!("files-note-{table}-{}", column.replace('_', "-"));
    let message = Message::new(id);
    if (table, column) == ("mission", "key") { message.text("kinds", clause_kinds()) } else { message }
}
