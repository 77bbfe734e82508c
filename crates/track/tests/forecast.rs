//! Forecasts from a log, on the mission of the field cases.

use rearguard_model::*;
use rearguard_simulate::{SimulationSettings, Spread};
use rearguard_tables::columns;
use rearguard_tables::files::read_plan;
use rearguard_tables::grid::{GridOptions, read_tables};
use rearguard_tables::reading::{ReadOptions, read_mission};
use rearguard_track::forecast::{Forecast, LearnedOf};
use rearguard_track::log::{Holder, Log};
use rearguard_track::{History, forecast, forecast_json, forecast_text, intake, read_history};
use rearguard_words::Language;
use std::path::Path;

struct Case {
    mission: Mission,
    plan: Plan,
    log: History,
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

impl Case {
    /// The base mission and its plan, nothing logged yet.
    fn new() -> Option<Case> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/field-cases/_base");
        if !folder.is_dir() {
            eprintln!("skipped: {} is not there", folder.display());
            return None;
        }
        let mission = read_mission(&folder, &ReadOptions::default()).mission.unwrap();
        let plan = read_plan(&folder.join("plan.json")).unwrap().plan;
        Some(Case { mission, plan, log: History::default() })
    }

    /// Logs a table, each row on the day that it says.
    fn with(mut self, kind: &str, text: &str) -> Case {
        let folder = tempfile::tempdir().unwrap();
        let table = folder.path().join(format!("{kind}.csv"));
        std::fs::write(&table, text).unwrap();
        let raw = read_tables(&table, columns::LOG, &GridOptions::default()).unwrap();
        let on = day("2024-06-30");
        let handed = intake::from_tables(&raw, on).unwrap();
        let judged = intake::judge(&self.mission, &self.plan, &self.log, &handed, on).unwrap();
        let path = folder.path().join("log");
        let mut log = Log::open_file(&path, &self.mission.name, &Holder::default()).unwrap().log;
        for entry in &self.log.entries {
            log.append(std::slice::from_ref(&entry.draft)).unwrap();
        }
        for draft in judged.drafts {
            log.append(&[draft]).unwrap();
        }
        drop(log);
        self.log = read_history(&path).unwrap();
        self
    }

    fn forecast_with(&self, on: &str, settings: &SimulationSettings) -> Forecast {
        let found = forecast(&self.mission, &self.plan, &self.log, day(on), settings).unwrap();
        for language in Language::ALL {
            assert!(!forecast_text(&self.mission, &found, language).is_empty());
            assert!(forecast_json(&self.mission, &found, language).is_object());
        }
        found
    }
    fn forecast(&self, on: &str) -> Forecast {
        self.forecast_with(on, &SimulationSettings { runs: 400, ..SimulationSettings::default() })
    }
    /// Nothing varies from that day on.
    fn still(&self, on: &str) -> Forecast {
        let settings = SimulationSettings { runs: 1, spread: Spread::NONE, ..SimulationSettings::default() };
        self.forecast_with(on, &settings)
    }
    fn leg(&self, name: &str) -> LegId {
        self.mission.leg(name).unwrap()
    }
}

const ACTUALS: &str = "movement,departed,arrived,people,vehicles,teu,entered_on\n";

fn until_kidal_left(arrived: &str) -> String {
    format!(
        "{ACTUALS}M0001,2023-08-05,2023-08-07,60,15,2,2023-08-07\nM0002,2023-09-04,2023-09-06,0,0,2,2023-09-06\n\
         M0003,2023-09-09,{arrived},120,30,4,{arrived}\n"
    )
}

#[test]
fn where_all_went_as_planned_and_nothing_varies_the_forecast_is_the_plan() {
    let Some(case) = Case::new() else { return };
    let disposed =
        "date,site,asset,class,quantity,how,entered_on\n2023-09-01,kidal,kidal-gensets,container,4,gift,2023-09-01\n";
    let case = case.with("actuals", &until_kidal_left("2023-09-11")).with("disposed", disposed);
    let found = case.still("2023-09-12");
    assert_eq!(found.outlook.last_out.p50, found.planned_out);
    assert_eq!(found.planned_out, Some(day("2023-11-13")));
    assert_eq!((found.stranded.as_slice(), found.outlook.in_time), (&[][..], 1));
    let gao = found.sites.last().unwrap();
    assert_eq!((gao.planned, gao.closing.unwrap().p50), (Some(day("2023-11-05")), Some(day("2023-11-05"))));
}

#[test]
fn a_late_convoy_makes_what_waits_for_it_late() {
    let Some(case) = Case::new() else { return };
    let case = case.with("actuals", &until_kidal_left("2023-11-20"));
    // It is still under way on 10 November; M0004 waits for it in Gao, and so Gao closes later.
    let found = case.still("2023-11-10");
    let gao = found.sites.last().unwrap().closing.unwrap();
    assert!(gao.p50.unwrap() > day("2023-11-10"), "{gao:?}");
    assert!(found.unconfirmed > 0);
}

#[test]
fn what_is_still_under_way_takes_at_least_as_long_as_it_has() {
    let Some(case) = Case::new() else { return };
    let case = case.with("actuals", &until_kidal_left("2023-12-20"));
    let found = case.forecast("2023-09-20");
    // Eleven days of the two planned have passed; it arrives on the 21st at the earliest and may go on a day later.
    assert!(found.outlook.last_out.p10.unwrap() >= day("2023-09-30"));
    let early = case.forecast("2023-09-10").outlook.last_out;
    assert!(early.p50 <= found.outlook.last_out.p50);
}

#[test]
fn a_movement_that_no_plan_held_is_taken_off_what_was_planned() {
    let Some(case) = Case::new() else { return };
    let flown = "movement,leg,departed,arrived,unit,people,vehicles,teu,entered_on\n\
                 U1,gao-dakar-air,2023-09-01,2023-09-01,gao-hq,30,0,0,2023-09-01\n";
    let case = case.with("unplanned", flown);
    let found = case.still("2023-09-01");
    let last = found.followed.plan.movements.iter().find(|row| row.id == "M0005").unwrap();
    let ManifestRow::Unit { people, vehicles, .. } = &last.manifest[0] else { panic!("a unit") };
    assert_eq!((*people, *vehicles), (50, 20));
    assert_eq!(found.stranded, []);
    assert!(found.outlook.last_out.p50.is_some());
}

#[test]
fn people_whom_no_movement_takes_out_any_more_are_named() {
    let Some(case) = Case::new() else { return };
    let back = "movement,leg,reverse,departed,arrived,unit,people,vehicles,teu,entered_on\n\
                U1,kidal-gao,yes,2023-08-01,2023-08-03,gao-hq,7,0,0,2023-08-03\n";
    let case = case.with("unplanned", back);
    let found = case.still("2023-08-05");
    let named: Vec<(&str, i64)> = found.stranded.iter().map(|row| (row.name.as_str(), row.amounts[0])).collect();
    assert_eq!(named, [("gao-hq", 7)]);
    assert_eq!(found.outlook.in_time, 0);
}

#[test]
fn columns_that_take_long_teach_how_long_it_takes() {
    let Some(case) = Case::new() else { return };
    let case = case.with("actuals", &until_kidal_left("2023-09-19"));
    assert_eq!(case.forecast("2023-08-06").learned, []);
    let found = case.forecast("2023-09-20");
    let of = |leg: LegId| found.learned.iter().find(|row| row.of == LearnedOf::Leg(leg)).unwrap();
    let menaka = of(case.leg("menaka-gao"));
    assert_eq!((menaka.observations, menaka.before[0].to_string()), (1, "1.39".to_owned()));
    // Two whole days are one and a half: hardly more than the 1.39 of the table.
    assert_eq!(menaka.after[0].to_string(), "1.41");
    let kidal = of(case.leg("kidal-gao"));
    // Two columns, of 1.5 and 9.5 days: exp((4 ln 1.39 + ln 1.5 + ln 9.5) / 6) = 1.94.
    assert_eq!((kidal.observations, kidal.after[0].to_string()), (2, "1.94".to_owned()));
    assert!(kidal.after[1] > kidal.before[1]);
}

#[test]
fn nothing_known_after_the_day_changes_a_byte() {
    let Some(case) = Case::new() else { return };
    let case = case.with("actuals", &until_kidal_left("2023-09-19"));
    let say = |case: &Case| {
        let found = case.forecast("2023-09-12");
        (
            forecast_text(&case.mission, &found, Language::English),
            forecast_json(&case.mission, &found, Language::French).to_string(),
        )
    };
    let before = say(&case);
    let later = Case::new().unwrap().with("actuals", &until_kidal_left("2023-12-30"));
    let later = later
        .with("window", "date,subject,from,capacity,entered_on\n2023-09-13,leg:gao-dakar,2023-09-14,0,2023-09-13\n");
    let later = later.with("incident", "date,leg,casualties,entered_on\n2023-09-10,kidal-gao,9,2023-09-13\n");
    assert_eq!(say(&later), before);
    let sooner = later
        .with("window", "date,subject,from,capacity,entered_on\n2023-09-12,leg:gao-dakar,2023-09-14,0,2023-09-12\n");
    assert_ne!(say(&sooner), before);
}

#[test]
fn a_clause_that_too_few_runs_keep_is_at_risk() {
    let Some(case) = Case::new() else { return };
    let closed = "date,subject,from,to,capacity,entered_on
2023-09-12,leg:gao-dakar,2023-09-13,2023-12-22,0,2023-09-12
\
                  2023-09-12,mode:air,2023-09-13,,0,2023-09-12
";
    let case = case.with("actuals", &until_kidal_left("2023-09-11")).with("window", closed);
    let found = case.forecast("2023-09-12");
    let withdraw = found.clauses.iter().find(|row| row.kept.is_some()).unwrap();
    assert_eq!((withdraw.state.word(), withdraw.kept), ("at-risk", Some(found.outlook.in_time)));
    assert!(found.outlook.in_time < 360, "{}", found.outlook.in_time);
}
