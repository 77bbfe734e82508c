//! Plans as files: what is written reads back, in every form, and nothing that
//! anybody hands in brings the reader down.

use proptest::prelude::*;
use rearguard_model::*;
use rearguard_tables::files::*;
use rearguard_tables::problem::Severity;
use std::fs;
use std::path::{Path, PathBuf};

/// The cases that are kept beside the repository; `None` where they are not there.
fn shared(path: &str) -> Option<PathBuf> {
    let found = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(path);
    if !found.exists() {
        eprintln!("skipped: {} is not here", found.display());
    }
    found.exists().then_some(found)
}

fn reading(text: &str) -> PlanReading {
    plan_from_json(text.as_bytes()).unwrap()
}

fn code(text: &str) -> &'static str {
    plan_from_json(text.as_bytes()).unwrap_err().problems[0].code
}

const SMALL: &str = r#"{
 "format": "rearguard-plan/1",
 "mission": "Tiny",
 "movements": [
  {
   "id": "M1",
   "leg": "a-b",
   "reverse": false,
   "depart": "2023-10-01",
   "manifest": [
    {
     "unit": "tcd",
     "people": 120,
     "vehicles": 30,
     "teu": 0
    }
   ],
   "fleets": [],
   "contracted": {
    "people": 0,
    "vehicles": 0,
    "teu": 0
   },
   "escort": []
  }
 ],
 "disposals": [],
 "steps": [],
 "transfers": [],
 "closures": [
  {
   "site": "a",
   "on": "2023-10-31"
  }
 ],
 "score": null,
 "bound": 12.5,
 "made_by": {
  "version": "1",
  "seed": 1,
  "iterations": null,
  "seconds": 60
 }
}
"#;

#[test]
fn a_plan_is_written_as_it_was_read() {
    let read = reading(SMALL);
    assert_eq!(read.warnings, []);
    assert_eq!(read.plan.bound, Some(Exact::new(25.into(), 2.into())));
    assert_eq!(plan_to_json(&read.plan), SMALL);
}

#[test]
fn the_plans_of_the_field_cases_read_without_a_word() {
    for path in
        ["field-cases/_base/plan.json", "missions/tiny-7/optimal-plan.json", "missions/tiny-8/optimal-plan.json"]
    {
        let Some(path) = shared(path) else { continue };
        let read = read_plan(&path).unwrap();
        assert_eq!((read.warnings.len(), read.plan.form_faults.len()), (0, 0), "{}", path.display());
        assert!(!read.plan.movements.is_empty() && !read.plan.closures.is_empty());
        // Amounts are rounded once, on writing; from then on the bytes stay.
        let text = plan_to_json(&read.plan);
        assert!(plan_to_json(&reading(&text).plan) == text, "{}", path.display());
    }
}

#[test]
fn hostile_files_are_refused_with_their_place() {
    for (file, code, place) in
        [("big-number.json", "P006", "byte"), ("deep.json", "P004", "32"), ("dup-key.json", "P005", "movements")]
    {
        let Some(path) = shared(&format!("field-cases/F12/{file}")) else { continue };
        let error = read_plan(&path).unwrap_err();
        assert_eq!((error.problems[0].code, error.problems[0].file.as_str()), (code, file));
        assert!(error.to_string().contains(place), "{error}");
    }
}

#[test]
fn values_that_no_plan_may_hold_are_kept_out_and_named() {
    let text = SMALL.replace("\"people\": 120", "\"people\": 12.5").replace("2023-10-31", "31/10/2023");
    let plan = reading(&text).plan;
    let ManifestRow::Unit { people, .. } = plan.movements[0].manifest[0] else { panic!("a unit is aboard") };
    assert_eq!(people, 0);
    let places: Vec<_> = plan.form_faults.iter().map(|f| (f.place.as_str(), f.value.as_str(), f.expected)).collect();
    assert_eq!(
        places,
        [
            ("movements[0].manifest[0].people", "12.5", FormExpectation::WholeNumberFromZero),
            ("closures[0].on", "31/10/2023", FormExpectation::Date),
        ]
    );
}

#[test]
fn unknown_keys_are_warned_of_and_wrong_shapes_refused() {
    let read = reading(&SMALL.replace("\"leg\":", "\"lag\":"));
    let warning = &read.warnings[0];
    assert_eq!((warning.code, warning.severity, warning.row), ("P009", Severity::Warning, Some(7)));
    assert_eq!(read.plan.movements[0].leg, "");
    assert_eq!(code(&SMALL.replace("\"a-b\"", "7")), "P007");
    assert_eq!(code("{\"movements\": {}}"), "P007");
    assert_eq!(code(&SMALL.replace("plan/1", "plan/9")), "P008");
    assert_eq!(code("{}"), "P008");
    assert_eq!(code("{\"movements\": [}"), "P003");
}

/// A table of movements as somebody types it.
fn folder(movements: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("movements.csv"), movements).unwrap();
    folder
}

#[test]
fn a_movements_table_alone_is_a_plan_without_the_other_parts() {
    let folder = folder(
        "id;leg;depart;what;name;people;vehicles;quantity\n\
         M1;a-b;2023-10-01;unit;tcd;1 200;30;\n\
         M1;a-b;2023-10-01;fleet;trucks;;;4\n",
    );
    for path in [folder.path().to_owned(), folder.path().join("movements.csv")] {
        let plan = read_plan(&path).unwrap().plan;
        assert_eq!(plan.form_faults, []);
        let parts = plan.parts;
        assert!(!parts.disposals && !parts.steps && !parts.transfers && !parts.closures);
        let row = ManifestRow::Unit { unit: "tcd".into(), people: 1200, vehicles: 30, teu: 0 };
        assert_eq!(plan.movements[0].manifest, [row]);
        assert_eq!(plan.movements[0].fleets, [FleetUse { fleet: "trucks".into(), count: 4 }]);
    }
}

#[test]
fn rows_of_one_movement_that_disagree_are_a_fault_of_form() {
    let folder = folder(
        "id,leg,depart,what,name,people\nM1,a-b,2023-10-01,unit,tcd,1\nM1,a-b,2023-10-02,escort,egy,two\nM2,a-b,2023-10-02,uint,egy,2\n",
    );
    let faults = read_plan(folder.path()).unwrap().plan.form_faults;
    let said: Vec<_> = faults.iter().map(|f| (f.place.as_str(), f.value.as_str(), f.expected)).collect();
    assert_eq!(
        said,
        [
            ("movements.csv row 3, column depart", "2023-10-02", FormExpectation::AgreeingRows),
            ("movements.csv row 3, column people", "two", FormExpectation::WholeNumberFromZero),
            ("movements.csv row 4, column what", "uint", FormExpectation::KnownWord),
        ]
    );
}

#[test]
fn a_table_that_misses_columns_says_which() {
    let folder = folder("id,leg,what,name\nM1,a-b,unit,x\n");
    let error = read_plan(folder.path()).unwrap_err();
    assert!(error.problems.iter().any(|p| p.code == "P011" && error.to_string().contains("depart")), "{error}");
}

fn date_strategy() -> impl Strategy<Value = Date> {
    (2020i16..2030, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| Date::new(y, m, d).unwrap())
}

/// Names as they are met, formulas included; already in their compared form.
fn name_strategy() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z][a-z0-9-]{0,8}",
        "[=+@'-]{1,3}[a-zA-Z(),;\"]{1,6}",
        Just("Ménaka – «camp»".to_owned()),
        Just("007".to_owned()),
        Just("two\nlines".to_owned()),
    ]
}

fn count_strategy() -> impl Strategy<Value = i64> {
    prop_oneof![0i64..200, Just((1i64 << 53) - 1)]
}

fn row_strategy() -> impl Strategy<Value = ManifestRow> {
    prop_oneof![
        (name_strategy(), count_strategy(), count_strategy(), count_strategy())
            .prop_map(|(unit, people, vehicles, teu)| ManifestRow::Unit { unit, people, vehicles, teu }),
        (name_strategy(), count_strategy()).prop_map(|(asset, quantity)| ManifestRow::Asset { asset, quantity }),
        count_strategy().prop_map(|teu| ManifestRow::Supply { teu }),
    ]
}

prop_compose! {
    fn movement_strategy()(
        leg in name_strategy(), reverse in any::<bool>(), depart in date_strategy(),
        manifest in prop::collection::vec(row_strategy(), 0..3),
        fleets in prop::collection::vec((name_strategy(), count_strategy()), 0..3),
        people in 0i64..9, vehicles in 0i64..2, teu in 0i64..2,
        escort in prop::collection::vec((name_strategy(), count_strategy()), 0..2),
    ) -> Movement {
        Movement {
            id: String::new(), leg, reverse, depart, manifest,
            fleets: fleets.into_iter().map(|(fleet, count)| FleetUse { fleet, count }).collect(),
            contracted: Contracted { people, vehicles, teu },
            escort: escort.into_iter().map(|(unit, people)| EscortDetail { unit, people }).collect(),
        }
    }
}

prop_compose! {
    fn plan_strategy()(
        mission in name_strategy(),
        movements in prop::collection::vec(movement_strategy(), 0..4),
        names in prop::collection::vec((name_strategy(), name_strategy(), date_strategy()), 0..3),
        score in prop::option::of(0u64..1_000_000_000_000),
        bound in prop::option::of(0u64..1_000_000_000),
        seed in prop::option::of(any::<u64>()),
        as_of in prop::option::of(date_strategy()),
        unit in any::<bool>(),
    ) -> Plan {
        let amount = |millionths: u64| Exact::new(millionths.into(), 1_000_000.into());
        let movements = movements.into_iter().enumerate()
            .map(|(i, m)| Movement { id: format!("M{i:04}"), ..m }).collect();
        Plan {
            mission,
            mission_digest: as_of.map(|_| "sha256:00".to_owned()),
            log_digest: as_of.map(|_| "sha256:11".to_owned()),
            movements,
            disposals: names.iter().map(|(a, b, on)| Disposal {
                site: a.clone(),
                unit: unit.then(|| b.clone()),
                asset: (!unit).then(|| b.clone()),
                class: "vehicle".into(), quantity: 3, how: "gift".into(), on: *on,
            }).collect(),
            steps: names.iter().map(|(site, step, start)| PlannedStep { site: site.clone(), step: step.clone(), start: *start }).collect(),
            transfers: names.iter().map(|(task, _, on)| Transfer { task: task.clone(), on: *on }).collect(),
            closures: names.iter().map(|(site, _, on)| Closure { site: site.clone(), on: *on }).collect(),
            releases: names.iter().map(|(unit, site, on)| Release { unit: unit.clone(), site: site.clone(), people: 4, on: *on }).collect(),
            score: score.map(|total| Score { total: amount(total), money: amount(total / 3), ..Score::zero() }),
            bound: bound.map(amount),
            made_by: seed.map(|seed| MadeBy { version: "0.1.0".into(), seed: Some(seed), iterations: Some(200_000), seconds: None }),
            as_of,
            parts: Parts::default(),
            form_faults: Vec::new(),
        }
    }
}

/// A folder of the plan's tables.
fn written(plan: &Plan, style: CsvStyle) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for table in plan_tables(plan) {
        let path = folder.path().join(format!("{}.csv", table.name));
        fs::write(&path, csv_text(&table, style)).unwrap();
    }
    folder
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn json_gives_back_the_plan(plan in plan_strategy()) {
        let read = plan_from_json(plan_to_json(&plan).as_bytes()).unwrap();
        prop_assert_eq!(read.warnings.len(), 0);
        prop_assert_eq!(read.plan, plan);
    }

    #[test]
    fn tables_give_back_the_plan(plan in plan_strategy(), french in any::<bool>()) {
        let style = if french { CsvStyle::ExcelFrench } else { CsvStyle::Machine };
        let read = read_plan(written(&plan, style).path()).unwrap();
        prop_assert_eq!(read.plan, plan);
    }

    #[test]
    fn no_cell_of_a_csv_file_is_a_formula(plan in plan_strategy()) {
        for table in plan_tables(&plan) {
            let text = csv_text(&table, CsvStyle::Machine);
            for cell in table.rows.iter().flatten() {
                if let OutCell::Text(text) = cell {
                    prop_assert!(!guarded(text).starts_with(['=', '+', '-', '@', '\t', '\r']));
                }
            }
            for line in text.lines() {
                prop_assert!(!line.starts_with(['=', '+', '-', '@']) || !line.contains(','), "{}", line);
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = plan_from_json(&bytes);
    }

    #[test]
    fn any_file_is_read_or_refused(
        bytes in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..200),
            "(id|leg|depart|what|name|people|unit|M1|[,;\\n\"=-]|[0-9]){0,60}".prop_map(String::into_bytes),
        ],
        name in prop_oneof![Just("movements.csv"), Just("plan.json"), Just("plan.xlsx"), Just("plan")],
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let _ = read_plan(&path);
        let _ = read_plan(folder.path());
    }

    #[test]
    fn any_damage_to_a_plan_is_read_or_refused(at in 0..SMALL.len(), byte in any::<u8>(), cut in 0..SMALL.len()) {
        let mut bytes = SMALL.as_bytes().to_vec();
        bytes[at] = byte;
        let _ = plan_from_json(&bytes);
        let _ = plan_from_json(&bytes[..cut]);
    }
}

/// A workbook as a planner makes it, with real dates and numbers.
#[test]
fn a_workbook_of_plan_tables_reads_as_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.xlsx");
    let plan = reading(SMALL).plan;
    let mut book = rust_xlsxwriter::Workbook::new();
    let date = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    for table in plan_tables(&plan) {
        let sheet = book.add_worksheet().set_name(&table.name).unwrap();
        for (column, header) in (0..).zip(&table.headers) {
            sheet.write_string(0, column, header).unwrap();
        }
        for (row, cells) in (1..).zip(&table.rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    OutCell::Blank => {}
                    OutCell::Text(text) => {
                        sheet.write_string(row, column, text).unwrap();
                    }
                    OutCell::Count(count) => {
                        sheet.write_number(row, column, *count as f64).unwrap();
                    }
                    OutCell::Number(digits) => {
                        sheet.write_number(row, column, digits.parse::<f64>().unwrap()).unwrap();
                    }
                    OutCell::Date(day) => {
                        let moment = rust_xlsxwriter::ExcelDateTime::parse_from_str(&day.to_string()).unwrap();
                        sheet.write_datetime_with_format(row, column, &moment, &date).unwrap();
                    }
                }
            }
        }
    }
    book.save(&path).unwrap();
    assert_eq!(read_plan(&path).unwrap().plan, plan);
}
