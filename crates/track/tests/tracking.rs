//! The field cases on tracking and replanning (A20, D07), from their own files.

use rearguard_check::Rule;
use rearguard_model::*;
use rearguard_tables::columns;
use rearguard_tables::files::read_plan;
use rearguard_tables::grid::{GridOptions, read_tables};
use rearguard_tables::problem::Problem;
use rearguard_tables::reading::{ReadOptions, read_mission};
use rearguard_track::entry::{Fields, What};
use rearguard_track::log::{Holder, Log};
use rearguard_track::standing::{ClauseState, DutyKind, FindingKind, LateState};
use rearguard_track::{
    History, Standing, carry_over, check_from, freeze, intake, plan_as_happened, read_history, standing, standing_json,
    standing_text,
};
use rearguard_words::Language;
use std::path::{Path, PathBuf};

fn cases() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/field-cases");
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: {} is not there", folder.display());
    None
}

struct Case {
    mission: Mission,
    calendar: Calendar,
    plan: Plan,
    log: History,
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A mission and plan of the field cases, nothing logged yet.
fn unlogged(case: &str) -> Option<Case> {
    let folder = cases()?.join(case);
    let reading = read_mission(&folder, &ReadOptions::default());
    let mission = reading.mission.unwrap_or_else(|| panic!("{:?}", reading.problems));
    let plan = read_plan(&folder.join("plan.json")).unwrap().plan;
    Some(Case { calendar: Calendar::new(&mission, None), mission, plan, log: History::default() })
}

impl Case {
    /// Logs the rows of a table through a real file.
    fn import(&mut self, actuals: &Path, on: Date) -> Result<usize, Vec<Problem>> {
        let raw = read_tables(actuals, columns::LOG, &GridOptions::default()).unwrap();
        let handed = intake::from_tables(&raw, on)?;
        self.enter(&handed, on)
    }
    fn import_text(&mut self, text: &str, on: Date) -> Result<usize, Vec<Problem>> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("actuals.csv");
        std::fs::write(&path, text).unwrap();
        self.import(&path, on)
    }
    fn enter(&mut self, handed: &[intake::Handed], on: Date) -> Result<usize, Vec<Problem>> {
        let judged = intake::judge(&self.mission, &self.plan, &self.log, handed, on)?;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tiny.rearguard-log");
        let mut log = Log::open_file(&path, &self.mission.name, &Holder::default()).unwrap().log;
        let before: Vec<_> = self.log.entries.iter().map(|entry| entry.draft.clone()).collect();
        log.append(&before).unwrap();
        log.append(&judged.drafts).unwrap();
        drop(log);
        self.log = read_history(&path).unwrap();
        Ok(judged.drafts.len())
    }
    fn add(&mut self, kind: &str, columns: &[(&str, &str)], on: &str) -> Result<usize, Vec<Problem>> {
        let mut fields = Fields::default();
        for (column, text) in columns {
            fields.put(column, text);
        }
        let handed = intake::from_fields(kind, &fields, day(on)).map_err(|problem| vec![*problem])?;
        self.enter(&[handed], day(on))
    }
    fn standing(&self, on: &str) -> Standing {
        let standing = standing(&self.mission, &self.calendar, &self.plan, &self.log, day(on));
        for language in Language::ALL {
            assert!(!standing_text(&self.mission, &standing, language, 15).is_empty());
            assert!(standing_json(&self.mission, &standing, language).is_object());
        }
        standing
    }
}

fn a20() -> Option<Case> {
    let mut case = unlogged("A20")?;
    let actuals = cases()?.join("A20/actuals.csv");
    assert_eq!(case.import(&actuals, day("2023-09-12")), Ok(3));
    Some(case)
}

fn d07() -> Option<Case> {
    let mut case = unlogged("_base")?;
    let actuals = cases()?.join("D07/actuals.csv");
    assert_eq!(case.import(&actuals, day("2023-09-24")), Ok(3));
    Some(case)
}

fn codes(refused: Result<usize, Vec<Problem>>) -> Vec<&'static str> {
    let problems = refused.expect_err("this is refused");
    for problem in &problems {
        for language in Language::ALL {
            assert!(!language.say(&problem.message).is_empty());
            assert!(!language.say(problem.help.as_ref().unwrap()).is_empty());
        }
    }
    problems.iter().map(|problem| problem.code).collect()
}

fn findings(standing: &Standing, kind: FindingKind) -> Vec<String> {
    let of_kind = standing.findings.iter().filter(|finding| finding.kind == kind);
    of_kind.map(|finding| Language::English.say(&finding.message)).collect()
}

#[test]
fn vehicles_left_behind_and_a_site_still_open_are_findings() {
    let Some(case) = a20() else { return };
    let standing = case.standing("2023-09-12");
    let left = findings(&standing, FindingKind::LeftBehind);
    assert!(left[0].starts_with("kidal holds 2 vehicles of kidal-inf"), "{left:?}");
    // The planned gift of the generators is not in the log: not confirmed, and still to come.
    assert_eq!(left.len(), 1);
    assert!(standing.unconfirmed.iter().any(|row| row.subject == "kidal-gensets"), "{:?}", standing.unconfirmed);
    let open = findings(&standing, FindingKind::NotClosed);
    assert!(open[0].starts_with("kidal is not closed"), "{open:?}");
    assert_eq!(open.len(), 1);
}

#[test]
fn the_movement_that_lacks_what_was_left_behind_is_named() {
    let Some(case) = a20() else { return };
    let standing = case.standing("2023-09-12");
    assert_eq!(standing.delays.len(), 1);
    let delay = &standing.delays[0];
    assert_eq!((delay.movement.as_str(), delay.possible), ("M0004", None));
    assert_eq!(delay.missing, [("kidal-inf".to_owned(), [0, 2, 0])]);
    let arrived: Vec<(&str, LateState, i64)> =
        standing.late.iter().map(|late| (late.movement.as_str(), late.state, late.days)).collect();
    assert_eq!(arrived, [("M0001", LateState::Arrived, 1), ("M0003", LateState::Arrived, 1)]);
}

#[test]
fn the_week_ahead_holds_departures_notices_and_what_is_due() {
    let Some(case) = a20() else { return };
    let standing = case.standing("2023-09-12");
    let duties: Vec<(DutyKind, &str)> = standing.agenda.iter().map(|duty| (duty.kind, duty.subject.as_str())).collect();
    // gao-prefabs go on 15 October with 30 days' notice: by 15 September.
    assert_eq!(duties, [(DutyKind::Decide, "gao-prefabs"), (DutyKind::Depart, "M0004")]);
}

#[test]
fn the_books_on_a_day_are_planned_actual_and_difference() {
    let Some(case) = a20() else { return };
    let standing = case.standing("2023-09-12");
    let kidal = case.mission.site("kidal").unwrap();
    let row = standing.sites.iter().find(|row| row.site == kidal).unwrap();
    assert_eq!((row.planned, row.actual), ([0, 0, 0], [0, 2, 4]));
    assert_eq!((standing.people.planned, standing.people.actual, standing.people.all), (0, 0, 360));
    let after = case.standing("2023-09-23");
    assert_eq!((after.people.planned, after.people.actual), (180, 0));
    assert_eq!(after.unconfirmed.iter().filter(|row| row.subject == "M0004").count(), 1);
    let withdraw = &after.clauses[0];
    assert_eq!(withdraw.state, ClauseState::AtRisk);
}

#[test]
fn replanning_keeps_the_past_and_what_is_still_possible() {
    let Some(case) = a20() else { return };
    let on = day("2023-09-12");
    let frozen = freeze(&case.mission, &case.calendar, &case.plan, &case.log, on);
    assert_eq!(frozen.movements.keys().collect::<Vec<_>>(), ["M0001", "M0002", "M0003"]);
    let carried = carry_over(&case.mission, &case.calendar, &case.plan, &case.log, &frozen);
    let ids: Vec<&str> = carried.plan.movements.iter().map(|m| m.id.as_str()).collect();
    assert_eq!(ids, ["M0001", "M0002", "M0003", "M0004", "M0005"]);
    for movement in carried.plan.movements.iter().filter(|movement| movement.id != "M0004") {
        assert!(case.plan.movements.contains(movement), "{} was changed", movement.id);
    }
    // Two of 30 vehicles are not there; the other 43 of the column have seats for 172 of 180.
    let fourth = carried.plan.movements.iter().find(|movement| movement.id == "M0004").expect("it goes");
    let amounts = fourth.manifest.iter().map(|row| match row {
        ManifestRow::Unit { people, vehicles, .. } => (*people, *vehicles),
        other => panic!("{other:?}"),
    });
    assert_eq!(amounts.collect::<Vec<_>>(), [(120, 28), (52, 15)]);
    assert_eq!(fourth.depart, day("2023-09-15"));
    assert_eq!(carried.plan.as_of, Some(on));
    assert_eq!(carried.plan.log_digest, case.log.digest());
    let dropped: Vec<&str> = carried.dropped.iter().map(|row| row.subject.as_str()).collect();
    assert!(dropped.contains(&"M0004") && dropped.contains(&"kidal"), "{dropped:?}");
    assert!(!dropped.contains(&"menaka"), "{dropped:?}");
    for row in &carried.dropped {
        assert!(!Language::French.say(&row.why).is_empty());
    }
}

#[test]
fn what_happened_takes_the_place_of_what_was_planned() {
    let Some(case) = a20() else { return };
    let on = day("2023-09-12");
    let happened = plan_as_happened(&case.mission, &case.calendar, &case.plan, &case.log, on);
    let first = &happened.movements[0];
    // Two days on the road: to arrive on the 8th it departs on the 6th.
    assert_eq!((first.id.as_str(), first.depart), ("M0001", day("2023-08-06")));
    let ManifestRow::Unit { vehicles, .. } = &happened.movements[2].manifest[0] else { panic!("a unit") };
    assert_eq!((*vehicles, happened.movements[2].depart), (28, day("2023-09-10")));
    let closed: Vec<&str> = happened.closures.iter().map(|row| row.site.as_str()).collect();
    assert_eq!(closed, ["menaka", "gao"]);
    assert!(happened.steps.iter().all(|step| step.site != "kidal"));
}

#[test]
fn the_rules_are_judged_from_the_day_on() {
    let Some(case) = a20() else { return };
    let review = check_from(&case.mission, &case.calendar, &case.plan, &case.log, day("2023-09-12"));
    let rules: Vec<Rule> = review.violations.iter().map(|violation| violation.rule).collect();
    assert!(rules.contains(&Rule::C1) && rules.contains(&Rule::K1), "{rules:?}");
    assert!(
        review
            .violations
            .iter()
            .all(|violation| violation.last_day.is_none_or(|day| day >= "2023-09-12".parse().unwrap()))
    );
    assert!(!review.violations.iter().any(|violation| violation.subject == "M0003"));
}

#[test]
fn more_than_there_is_is_shown_with_both_numbers_and_not_clipped() {
    let Some(case) = d07() else { return };
    let standing = case.standing("2023-09-24");
    let more = findings(&standing, FindingKind::MoreThanTheBooks);
    // M0001 is not in that log, so M0004 took from Gao what never came there.
    assert!(more[1..].iter().all(|finding| finding.starts_with("M0004")), "{more:?}");
    for word in ["M0003", "32", "30"] {
        assert!(more[0].contains(word), "{more:?}");
    }
    assert_eq!((standing.people.actual, standing.people.percent()), (180, Some(50)));
    let kidal = case.mission.site("kidal").unwrap();
    let gao = case.mission.site("gao").unwrap();
    let frozen = freeze(&case.mission, &case.calendar, &case.plan, &case.log, day("2023-09-24"));
    let unit = case.mission.unit("kidal-inf").unwrap();
    assert_eq!(frozen.books.units[&(kidal, unit)][1], -2);
    assert_eq!(frozen.books.units[&(gao, unit)][1], 2);
}

#[test]
fn a_second_report_of_a_movement_corrects_the_first() {
    let Some(mut case) = unlogged("_base") else { return };
    let actuals = "movement,departed,arrived,people,vehicles,teu,entered_on\n\
                   M0001,2023-08-05,2023-08-07,60,15,2,2023-08-07\n\
                   M0002,2023-09-04,2023-09-06,0,0,2,2023-09-06\n\
                   M0003,2023-09-09,2023-09-11,120,30,4,2023-09-11\n\
                   M0004,2023-09-15,2023-09-23,180,45,8,2023-09-23\n\
                   M0004,2023-09-15,2023-09-23,180,45,8,2023-09-24\n";
    assert_eq!(case.import_text(actuals, day("2023-09-24")), Ok(5));
    assert_eq!(case.log.entries[4].draft.corrects, Some(4));
    let standing = case.standing("2023-09-24");
    assert_eq!((standing.people.actual, standing.people.percent()), (180, Some(50)));
    assert_eq!(findings(&standing, FindingKind::MoreThanTheBooks), Vec::<String>::new());
    // What the log says word for word is not entered again.
    assert_eq!(
        case.import_text(
            &actuals.lines().skip(5).fold(actuals.lines().next().unwrap().to_owned() + "\n", |t, l| t + l + "\n"),
            day("2023-09-24")
        ),
        Ok(0)
    );
}

#[test]
fn rows_by_unit_complete_each_other_and_a_sum_replaces_them() {
    let Some(mut case) = unlogged("_base") else { return };
    let by_unit = "movement,departed,unit,people,vehicles,teu\n\
                   M0004,2023-09-15,kidal-inf,100,28,6\n\
                   M0004,2023-09-15,menaka-inf,60,15,2\n";
    assert_eq!(case.import_text(by_unit, day("2023-09-16")), Ok(2));
    let under_way = |case: &Case| {
        let books = freeze(&case.mission, &case.calendar, &case.plan, &case.log, day("2023-09-16")).books;
        [case.mission.unit("kidal-inf"), case.mission.unit("menaka-inf")]
            .map(|unit| books.units_under_way[&unit.unwrap()])
    };
    assert_eq!(under_way(&case), [[100, 28, 6], [60, 15, 2]]);
    let sum = "movement,departed,people,vehicles,teu\nM0004,2023-09-15,170,47,8\n";
    assert_eq!(case.import_text(sum, day("2023-09-16")), Ok(1));
    // Ten fewer: the last unit's; two vehicles more: the first unit's.
    assert_eq!(under_way(&case), [[120, 32, 6], [50, 15, 2]]);
}

#[test]
fn impossible_rows_are_refused_all_at_once_and_nothing_is_entered() {
    let Some(mut case) = unlogged("_base") else { return };
    let actuals = "movement,departed,arrived,people,entered_on\n\
                   M0001,2023-08-05,2023-08-04,60,2023-08-08\n\
                   M9999,2023-08-05,,60,2023-08-08\n\
                   M0002,2023-09-20,,0,2023-09-06\n\
                   M0003,2023-06-30,,0,2023-09-06\n\
                   M0004,,,1.5,2023-09-06\n";
    let dates = codes(case.import_text(actuals, day("2023-09-12")));
    assert_eq!(dates, ["L001"]);
    let actuals: String = actuals.lines().take(5).fold(String::new(), |text, line| text + line + "\n");
    let all = codes(case.import_text(&actuals, day("2023-09-12")));
    assert_eq!(all, ["L007", "L006", "L008", "L009"]);
    assert_eq!(case.log, History::default());
}

#[test]
fn names_dates_and_words_of_every_kind_are_judged() {
    let Some(mut case) = unlogged("_base") else { return };
    let on = "2023-09-12";
    let mut refuse = |kind: &str, columns: &[(&str, &str)]| codes(case.add(kind, columns, on));
    assert_eq!(refuse("closed", &[("date", on), ("site", "nowhere")]), ["L006"]);
    assert_eq!(refuse("closed", &[("date", "2023-09-13"), ("site", "kidal")]), ["L008"]);
    assert_eq!(refuse("signed", &[("date", on), ("site", "kidal"), ("step", "cleaning-hub")]), ["L006"]);
    assert_eq!(refuse("counted", &[("date", on), ("site", "kidal"), ("people", "3")]), ["L010"]);
    assert_eq!(
        refuse("counted", &[("date", on), ("site", "kidal"), ("unit", "kidal-inf"), ("people", "-3")]),
        ["L003"]
    );
    assert_eq!(refuse("asked", &[("date", on), ("clearance", "none")]), ["L006"]);
    assert_eq!(
        refuse("window", &[("date", on), ("subject", "leg:none"), ("from", on), ("to", "2023-09-01")]),
        ["L007", "L006"]
    );
    assert_eq!(refuse("transferred", &[("date", on), ("task", "none")]), ["L006"]);
    assert_eq!(refuse("withdrawn", &[("date", on), ("corrects", "7")]), ["L012"]);
    let disposed = [("date", on), ("site", "kidal"), ("asset", "kidal-gensets"), ("quantity", "1")];
    assert_eq!(refuse("disposed", &[&disposed[..], &[("class", "crate"), ("how", "lose")]].concat()), ["L005", "L005"]);
    let moved = [("movement", "M0001"), ("leg", "kidal-gao"), ("departed", on), ("unit", "kidal-inf")];
    assert_eq!(refuse("unplanned", &moved), ["L011"]);
    assert_eq!(refuse("forgotten", &[("date", on)]), ["L005"]);
}

#[test]
fn counts_are_held_against_the_books() {
    let Some(mut case) = a20() else { return };
    let count = |vehicles| [("date", "2023-09-12"), ("site", "kidal"), ("unit", "kidal-inf"), ("vehicles", vehicles)];
    assert_eq!(case.add("counted", &count("2"), "2023-09-12"), Ok(1));
    assert_eq!(findings(&case.standing("2023-09-12"), FindingKind::Count), Vec::<String>::new());
    assert_eq!(case.add("counted", &count("3"), "2023-09-12"), Ok(1));
    let found = findings(&case.standing("2023-09-12"), FindingKind::Count);
    assert!(found.len() == 1 && found[0].contains("3 vehicles") && found[0].contains("2 vehicles"), "{found:?}");
}

#[test]
fn an_unplanned_movement_and_a_disposal_settle_what_was_left() {
    let Some(mut case) = a20() else { return };
    let on = "2023-09-14";
    let fetch = [
        ("movement", "U1"),
        ("leg", "kidal-gao"),
        ("departed", "2023-09-12"),
        ("arrived", on),
        ("unit", "kidal-inf"),
        ("vehicles", "2"),
    ];
    assert_eq!(case.add("unplanned", &fetch, on), Ok(1));
    let gift = [
        ("date", "2023-09-13"),
        ("site", "kidal"),
        ("asset", "kidal-gensets"),
        ("class", "container"),
        ("quantity", "4"),
        ("how", "gift"),
    ];
    assert_eq!(case.add("disposed", &gift, on), Ok(1));
    assert_eq!(case.add("closed", &[("date", "2023-09-13"), ("site", "kidal")], on), Ok(1));
    let standing = case.standing(on);
    assert_eq!(findings(&standing, FindingKind::LeftBehind), Vec::<String>::new());
    assert_eq!(findings(&standing, FindingKind::NotClosed), Vec::<String>::new());
    // The two are ready to go on the day on which M0004 leaves.
    assert_eq!(standing.delays, []);
}

#[test]
fn an_entry_made_in_error_is_withdrawn_and_stays_in_the_log() {
    let Some(mut case) = a20() else { return };
    assert_eq!(case.add("closed", &[("date", "2023-09-12"), ("site", "kidal")], "2023-09-12"), Ok(1));
    assert_eq!(findings(&case.standing("2023-09-12"), FindingKind::ClosedButHolds).len(), 1);
    assert_eq!(case.add("withdrawn", &[("date", "2023-09-12"), ("corrects", "4")], "2023-09-12"), Ok(1));
    assert_eq!(findings(&case.standing("2023-09-12"), FindingKind::ClosedButHolds), Vec::<String>::new());
    assert_eq!(case.log.entries.len(), 5);
    assert!(matches!(case.log.entries[3].draft.what, What::Closed { .. }));
}

#[test]
fn nothing_that_was_entered_later_is_known_on_a_day() {
    let Some(mut case) = a20() else { return };
    let early = case.standing("2023-09-11");
    // M0003 was entered on the 12th.
    assert_eq!(early.unconfirmed.iter().filter(|row| row.subject == "M0003").count(), 1);
    let before = case.standing("2023-09-12");
    let moved =
        "movement,departed,arrived,people,vehicles,teu,entered_on\nM0003,2023-09-09,2023-09-11,120,30,4,2023-09-20\n";
    assert_eq!(case.import_text(moved, day("2023-09-20")), Ok(1));
    let after = case.standing("2023-09-12");
    assert_eq!((&after.findings, &after.late), (&before.findings, &before.late));
}

#[test]
fn two_plans_are_compared_movement_by_movement() {
    let Some(case) = unlogged("_base") else { return };
    let mut other = case.plan.clone();
    other.movements[4].depart = day("2023-11-10");
    other.movements[0].id = "X1".to_owned();
    other.movements.remove(1);
    other.closures[2].on = day("2023-11-10");
    let compared = rearguard_track::compare(&case.mission, &case.plan, &other);
    let changes: Vec<(&str, &str)> = compared
        .movements
        .iter()
        .map(|row| (row.a.as_ref().or(row.b.as_ref()).unwrap().id.as_str(), row.kind.word()))
        .collect();
    assert_eq!(changes, [("M0002", "only-a"), ("M0005", "redated")]);
    assert_eq!(compared.same, 3);
    assert_eq!(compared.closings.iter().map(|row| row.days).collect::<Vec<_>>(), [Some(5)]);
    assert!(compared.a.kept && !compared.b.kept);
    // M0005 is eight days on its way.
    assert_eq!(compared.a.all_out, Some(day("2023-11-13")));
    for language in Language::ALL {
        assert!(rearguard_track::comparison_text(&compared, None, language).contains("M0005"));
    }
    assert!(rearguard_track::comparison_json(&compared)["b"]["score"]["money"].is_number());
}

#[test]
fn a_late_movement_delays_those_that_need_what_it_carries() {
    let Some(mut case) = unlogged("_base") else { return };
    let actuals = "movement,departed,arrived,people,vehicles,teu,entered_on\n\
                   M0001,2023-08-05,2023-08-07,60,15,2,2023-08-07\n\
                   M0002,2023-09-04,2023-09-06,0,0,2,2023-09-06\n";
    assert_eq!(case.import_text(actuals, day("2023-09-06")), Ok(2));
    // M0003 leaves on the 14th at the earliest, is there on the 16th, and one day is for handling.
    let standing = case.standing("2023-09-14");
    let late: Vec<(&str, i64)> = standing.late.iter().map(|row| (row.movement.as_str(), row.days)).collect();
    assert_eq!(late, [("M0003", 5)]);
    assert_eq!(standing.delays.len(), 1);
    let delay = &standing.delays[0];
    assert_eq!((delay.movement.as_str(), delay.possible), ("M0004", Some(day("2023-09-17"))));
    assert_eq!(delay.because, ["M0003"]);
}

#[test]
fn a_movement_under_way_beyond_its_day_is_expected_tomorrow() {
    let Some(mut case) = unlogged("_base") else { return };
    let actuals = "movement,departed,arrived,people,vehicles,teu,entered_on\n\
                   M0001,2023-08-05,2023-08-07,60,15,2,2023-08-07\n\
                   M0002,2023-09-04,2023-09-06,0,0,2,2023-09-06\n\
                   M0003,2023-09-09,,120,30,4,2023-09-09\n";
    assert_eq!(case.import_text(actuals, day("2023-09-09")), Ok(3));
    let standing = case.standing("2023-09-14");
    let late = &standing.late[0];
    assert_eq!((late.state, late.arrives, late.days), (LateState::UnderWay, Some(day("2023-09-15")), 4));
    // There on the 15th, ready on the 16th: a day after M0004 was to leave.
    assert_eq!(standing.delays[0].possible, Some(day("2023-09-16")));
    // On that morning it may still arrive the same day.
    let happened = plan_as_happened(&case.mission, &case.calendar, &case.plan, &case.log, day("2023-09-14"));
    assert_eq!(happened.movements[2].depart, day("2023-09-12"));
}

#[test]
fn entries_of_every_kind_read_back_as_they_were_entered() {
    let Some(mut case) = unlogged("_base") else { return };
    let on = "2023-09-12";
    let about = [("date", on), ("who", "J. Doe"), ("note", "seen at the gate, \"quoted\"")];
    let mut enter = |kind: &str, columns: &[(&str, &str)]| {
        assert_eq!(case.add(kind, &[&about[..], columns].concat(), on), Ok(1), "{kind}");
    };
    enter("counted", &[("site", "gao"), ("asset", "gao-prefabs"), ("quantity", "9")]);
    enter("signed", &[("site", "menaka"), ("step", "cleaning-base")]);
    enter("incident", &[("leg", "kidal-gao"), ("casualties", "2")]);
    enter("window", &[("subject", "mode:road"), ("from", on), ("capacity", "0.5"), ("direction", "back")]);
    enter("transferred", &[("task", "kidal-protect")]);
    enter("begins", &[]);
    enter(
        "unplanned",
        &[
            ("movement", "U1"),
            ("leg", "kidal-gao"),
            ("reverse", "yes"),
            ("departed", on),
            ("fleet", "gao-trucks"),
            ("count", "5"),
        ],
    );
    let again: Vec<_> = case.log.entries.iter().map(|entry| entry.to_json()).collect();
    for (entry, value) in case.log.entries.iter().zip(&again) {
        assert_eq!(rearguard_track::entry::Entry::from_json(entry.number, value).as_ref(), Some(entry));
        assert_eq!((entry.draft.who.as_str(), entry.draft.note.as_str()), ("J. Doe", about[2].1));
    }
    assert_eq!(case.standing(on).casualties, 2);
    let known = rearguard_track::mission_as_known(&case.mission, &case.log, day(on));
    assert_eq!(known.windows.len(), case.mission.windows.len() + 1);
}

#[test]
fn a_permission_is_asked_for_as_long_before_as_the_answer_takes() {
    let Some(mut case) = unlogged("_base") else { return };
    let mut tables = case.mission.tables().clone();
    tables.clearances.push(Clearance {
        clearance: "road-to-dakar".to_owned(),
        subject: Subject::Leg(case.mission.leg("gao-dakar").unwrap()),
        asked: None,
        granted: None,
        refused: None,
        from: None,
        to: None,
        lead_p50: Some(Decimal::from(10)),
        lead_p90: Some(Decimal::from(10)),
    });
    case.mission = Mission::assemble(tables).unwrap();
    let asks = |case: &Case, on: &str| {
        let duties = case.standing(on).agenda;
        let asks = duties.into_iter().filter(|duty| duty.kind == DutyKind::Ask);
        asks.map(|duty| (duty.by, duty.overdue)).collect::<Vec<_>>()
    };
    // M0004 is the first to use it, on 15 September.
    assert_eq!(asks(&case, "2023-08-29"), []);
    assert_eq!(asks(&case, "2023-08-30"), [(day("2023-09-05"), false)]);
    assert_eq!(asks(&case, "2023-09-06"), [(day("2023-09-05"), true)]);
    assert_eq!(case.add("asked", &[("date", "2023-09-01"), ("clearance", "road-to-dakar")], "2023-09-01"), Ok(1));
    assert_eq!(asks(&case, "2023-09-01"), []);
}
