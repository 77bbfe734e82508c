//! What a log that begins late or has gaps proves, worked out by hand on the
//! lorry plan of field case A08: ten lorries go up to Kidal empty and come down
//! laden, four times.

use rearguard_check::Rule;
use rearguard_model::*;
use rearguard_tables::files::read_plan;
use rearguard_tables::reading::{ReadOptions, read_mission};
use rearguard_track::entry::{Actual, Draft, Entry, Load, Unplanned, What};
use rearguard_track::standing::{Because, FindingKind};
use rearguard_track::{Frozen, History, Standing, carry_over, check_from, freeze, standing};
use rearguard_words::Language;
use std::path::Path;

struct Case {
    mission: Mission,
    calendar: Calendar,
    plan: Plan,
    log: History,
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

impl Case {
    fn new() -> Option<Case> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/field-cases/A08");
        if !folder.is_dir() {
            eprintln!("skipped: {} is not there", folder.display());
            return None;
        }
        let mission = read_mission(&folder, &ReadOptions::default()).mission.unwrap();
        let plan = read_plan(&folder.join("hand-plan.json")).unwrap().plan;
        Some(Case { calendar: Calendar::new(&mission, None), mission, plan, log: History::default() })
    }

    fn enter(&mut self, what: What, entered_on: &str) {
        let draft =
            Draft { entered_on: day(entered_on), what, corrects: None, who: String::new(), note: String::new() };
        self.log.entries.push(Entry { number: self.log.entries.len() as u64 + 1, draft });
    }

    fn went(&mut self, movement: &str, departed: &str, arrived: Option<&str>) {
        let (movement, entered_on) = (movement.to_owned(), arrived.unwrap_or(departed));
        let (departed, arrived) = (day(departed), arrived.map(day));
        self.enter(What::Actual(Actual { movement, departed, arrived, load: Load::default() }), entered_on);
    }

    fn frozen(&self, on: &str) -> Frozen {
        freeze(&self.mission, &self.calendar, &self.plan, &self.log, day(on))
    }

    fn standing(&self, on: &str) -> Standing {
        standing(&self.mission, &self.calendar, &self.plan, &self.log, day(on))
    }

    /// Ids of what is taken as done, with the reason.
    fn assumed(&self, on: &str) -> Vec<(String, Because)> {
        self.frozen(on).assumed.rows.into_iter().map(|row| (row.subject, row.because)).collect()
    }

    fn broken(&self, on: &str) -> Vec<Rule> {
        let review = check_from(&self.mission, &self.calendar, &self.plan, &self.log, day(on));
        review.violations.iter().map(|row| row.rule).filter(|rule| matches!(rule, Rule::F1 | Rule::C1)).collect()
    }
}

/// L1 is reported a day late. Its lorries can only have come by what was planned
/// to bring them; the round before that, nobody speaks of.
#[test]
fn lorries_that_are_reported_down_have_come_up() {
    let Some(mut case) = Case::new() else { return };
    case.enter(What::Begins { on: day("2023-07-01") }, "2023-07-01");
    case.went("L1", "2023-07-16", Some("2023-07-18"));
    assert_eq!(case.assumed("2023-07-20"), [("E1".to_owned(), Because::Brought("L1".to_owned()))]);
    assert_eq!(case.frozen("2023-07-20").not_confirmed, ["E0", "L0", "E2"]);
    let found = case.standing("2023-07-20").findings;
    let said: Vec<String> = found.iter().map(|row| Language::English.say(&row.message)).collect();
    assert_eq!((found[0].kind, said[0].contains("E1") && said[0].contains("L1")), (FindingKind::TakenAsDone, true));
    // L2 finds none at Kidal, for E2 did not go; E3 and L3 find them where they are.
    let frozen = case.frozen("2023-07-20");
    let carried = carry_over(&case.mission, &case.calendar, &case.plan, &case.log, &frozen).plan;
    let goes = |id: &str| carried.movements.iter().any(|row| row.id == id);
    assert_eq!(["L2", "E3", "L3"].map(goes), [false, true, true]);
}

/// Nothing says that the log was kept before: the first round went as planned.
#[test]
fn what_was_planned_before_the_log_begins_went_as_planned() {
    let Some(mut case) = Case::new() else { return };
    case.went("L1", "2023-07-16", None);
    let assumed: Vec<String> = case.assumed("2023-07-17").into_iter().map(|(id, _)| id).collect();
    assert_eq!(assumed, ["E0", "L0", "E1"]);
    assert_eq!(case.frozen("2023-07-17").not_confirmed, [""; 0]);
    let kidal = case.mission.site("kidal").unwrap();
    let unit = case.mission.unit("kidal-inf").unwrap();
    assert_eq!(case.frozen("2023-07-17").books.units[&(kidal, unit)], [119, 30, 20]);
    // What is entered later of an earlier day leaves the beginning where it is.
    case.went("E1", "2023-07-12", Some("2023-07-14"));
    case.log.entries[1].draft.entered_on = day("2023-07-17");
    let assumed: Vec<String> = case.assumed("2023-07-17").into_iter().map(|(id, _)| id).collect();
    assert_eq!(assumed, ["E0", "L0"]);
}

/// All ten are at Gao by the books, and somebody reports ten from Kidal: that is
/// shown with both numbers, and does not take them from Kidal for ever.
#[test]
fn lorries_that_cannot_have_been_there_are_a_finding_and_no_debt() {
    let Some(mut case) = Case::new() else { return };
    case.enter(What::Begins { on: day("2023-07-01") }, "2023-07-01");
    let convoy = Unplanned {
        movement: "X1".to_owned(),
        leg: "kidal-gao".to_owned(),
        reverse: false,
        departed: day("2023-07-02"),
        arrived: Some(day("2023-07-04")),
        load: Load::default(),
        fleet: Some("gao-trucks".to_owned()),
        count: Some(10),
    };
    case.enter(What::Unplanned(convoy), "2023-07-04");
    let more: Vec<String> =
        case.standing("2023-07-05").findings.iter().map(|row| Language::English.say(&row.message)).collect();
    assert!(
        more.len() == 1 && more[0].contains("10 vehicles of gao-trucks") && more[0].contains("0 vehicles"),
        "{more:?}"
    );
    assert_eq!(case.broken("2023-07-05"), []);
}

/// Kidal is reported closed, and of what left it only the first convoy up.
#[test]
fn what_was_to_leave_a_site_that_is_closed_has_left_it() {
    let Some(mut case) = Case::new() else { return };
    case.enter(What::Begins { on: day("2023-07-01") }, "2023-07-01");
    case.went("E0", "2023-07-06", Some("2023-07-08"));
    case.enter(What::Closed { on: day("2023-09-13"), site: "kidal".to_owned() }, "2023-09-13");
    let assumed = case.assumed("2023-09-14");
    let because = |id: &str| assumed.iter().find(|(subject, _)| subject == id).map(|(_, because)| because.word());
    for id in ["L0", "L1", "L2", "L3", "M0003", "kidal-gensets"] {
        assert_eq!(because(id), Some("closed"), "{id} of {assumed:?}");
    }
    assert_eq!(because("E1"), Some("brought"), "{assumed:?}");
    let kidal = case.mission.site("kidal").unwrap();
    assert_eq!(case.frozen("2023-09-14").books.total_at(&case.mission, kidal), [0, 0, 0]);
}
