//! Whatever is handed in, it is entered or refused; nothing panics, and what
//! was entered can be told of on any day.

use rearguard_model::*;
use rearguard_tables::reading::{ReadOptions, read_mission};
use rearguard_track::entry::{Entry, Fields};
use rearguard_track::{History, carry_over, freeze, intake, standing};
use std::path::Path;

/// A small generator of its own, so that a failure can be played again.
struct Draws(u64);

impl Draws {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }
    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

const KINDS: [&str; 14] = [
    "actuals",
    "unplanned",
    "counted",
    "closed",
    "signed",
    "asked",
    "granted",
    "refused",
    "window",
    "incident",
    "disposed",
    "transferred",
    "begins",
    "withdrawn",
];
const DATES: [&str; 9] = [
    "2023-08-05",
    "2023-08-20",
    "2023-09-10",
    "2023-09-12",
    "2023-12-31",
    "0001-01-01",
    "9999-12-31",
    "2023-02-30",
    "soon",
];
const COUNTS: [&str; 8] = ["0", "1", "30", "200", "9007199254740991", "9007199254740992", "-1", "1e400"];
const COLUMNS: [(&str, &[&str]); 25] = [
    ("movement", &["M0001", "M0004", "U1", "U2", "\u{202e}x"]),
    ("leg", &["kidal-gao", "gao-dakar", "none"]),
    ("unit", &["kidal-inf", "gao-hq", "none"]),
    ("asset", &["kidal-gensets", "gao-prefabs", "none"]),
    ("site", &["kidal", "gao", "dakar", "none"]),
    ("task", &["kidal-protect", "none"]),
    ("subject", &["leg:gao-dakar", "mode:road", "site:gao", "fleet:gao-trucks", "gao"]),
    ("fleet", &["gao-trucks", "none"]),
    ("step", &["cleaning-base", "cleaning-hub", "none"]),
    ("clearance", &["none"]),
    ("departed", &DATES),
    ("arrived", &DATES),
    ("date", &DATES),
    ("from", &DATES),
    ("to", &DATES),
    ("entered_on", &DATES),
    ("people", &COUNTS),
    ("vehicles", &COUNTS),
    ("teu", &COUNTS),
    ("quantity", &COUNTS),
    ("count", &COUNTS),
    ("class", &["vehicle", "container"]),
    ("how", &["gift", "sell"]),
    ("reverse", &["yes", "no", "?"]),
    ("corrects", &["1", "2", "0", "x", "18446744073709551616"]),
];

fn row(draws: &mut Draws) -> Fields {
    let mut fields = Fields::default();
    for (column, texts) in COLUMNS {
        // Half of the cells stay blank, so that some rows are possible.
        if draws.below(2) > 0 {
            fields.put(column, draws.one(texts));
        }
    }
    fields
}

#[test]
fn nothing_that_is_handed_in_brings_the_program_down() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/field-cases/_base");
    if !folder.is_dir() {
        eprintln!("skipped: {} is not there", folder.display());
        return;
    }
    let mission = read_mission(&folder, &ReadOptions::default()).mission.unwrap();
    let plan = rearguard_tables::files::read_plan(&folder.join("plan.json")).unwrap().plan;
    let calendar = Calendar::new(&mission, None);
    let mut draws = Draws(20_231_001);
    let mut log = History::default();
    for _ in 0..20_000 {
        let on: Date = draws.one(&["2023-09-12", "2023-12-31", "9999-12-31"]).parse().unwrap();
        let Ok(handed) = intake::from_fields(draws.one(&KINDS), &row(&mut draws), on) else { continue };
        let Ok(judged) = intake::judge(&mission, &plan, &log, &[handed], on) else { continue };
        for draft in judged.drafts {
            let entry = Entry { number: log.entries.len() as u64 + 1, draft };
            assert_eq!(Entry::from_json(entry.number, &entry.to_json()), Some(entry.clone()));
            log.entries.push(entry);
        }
    }
    assert!(log.entries.len() > 100, "only {} rows were possible", log.entries.len());
    for on in ["2023-06-01", "2023-09-12", "2023-12-31", "9998-01-01"] {
        let on = on.parse().unwrap();
        assert_eq!(standing(&mission, &calendar, &plan, &log, on).entries, log.entries.len() as u64);
        let frozen = freeze(&mission, &calendar, &plan, &log, on);
        assert_eq!(carry_over(&mission, &calendar, &plan, &log, &frozen).plan.as_of, Some(on));
    }
}
