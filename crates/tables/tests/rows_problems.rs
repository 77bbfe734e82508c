//! One slip of the hand at a time in a mission of three places: each gives
//! its code at its cell, and every code can be said in both languages.

use proptest::prelude::*;
use rearguard_model::{Mission, UnitId, User};
use rearguard_tables::problem::{Problem, Severity};
use rearguard_tables::raw::{Cell, RawMission, RawRow, RawTable};
use rearguard_tables::reading::{DateOrder, ReadOptions, Reading, mission_from};
use rearguard_tables::rows::codes;
use rearguard_words::Language;
use std::collections::BTreeSet;

/// A base (40 people, 4 TEU), a hub and an exit; every table of the contract.
const MISSION: &str = "
mission: key | value
mission.name | Small
mission.start | 2023-07-01
mission.end | 2023-12-31
clause.OUT.kind | withdraw_personnel
clause.OUT.by | 2023-12-01
clause.KEEP.kind | protect_civilians
clause.KEEP.until | 2023-08-31
clause.GO.kind | close_site
clause.GO.site | base
clause.GO.by | 2023-11-30
sites: site | kind | lat | lon | guard | beds | yard_teu | close_from | close_by | keep_open | handover_partner | country
base | base | 16.1 | -0.1 | 10 | 100 | 50 |  |  |  | army | MLI
hub | hub | 16.2 | 1.2 |  |  |  |  |  | yes |  | MLI
home | exit | 14.7 | -17.4 |  |  |  |  |  |  |  | 
units: unit | contributor | kind | site | personnel | roles | vehicles | containers | sensitive | exits | cargo_exits | leave_from | leave_by | stays | priority | sensitive_vehicles
inf | TCD | infantry | base | 40 | guard protect | 8 | 4 | yes | home | home |  |  |  |  | 
assets: asset | owner | site | class | quantity | options | sell_recovers | sensitive | cargo_exits | self_drive
prefabs | UN | base | container | 5 | ship gift destroy | 0.1 |  | home | 
legs: leg | from | to | mode | km | days | two_way | people_per_day | teu_per_day | convoy_min | convoy_max | days_p50 | days_p90 | for | every_days | cover
out | base | hub | road | 150 | 1 | yes |  | 5 | 1 | 40 |  |  |  |  | 
fly | hub | home | air | 2000 | 0 | yes | 60 | 10 |  |  |  |  |  |  | 
fleets: fleet | mode | count | base | kind | seats | teu | vehicles | from | to | legs
heli | air | 2 | hub | shuttle | 20 | 1 | 1 |  |  | fly
windows: subject | from | to | capacity | days_factor | direction | lost
leg:out | 2023-08-10 | 2023-08-20 | 0 |  |  | 
teams: team | count | from | to
env | 1 |  | 
steps: step | site_kind | site | days | after | team | teams_needed | needs | signs_handover
cleaning | base |  | 3 |  | env | 1 | stores_out | 
inspection | base |  | 1 | cleaning | env | 1 | any | yes
tasks: task | site | role | strength | from | until | clause | successor | successor_from
watch | base | protect | 20 | 2023-07-01 | 2023-08-31 | KEEP |  | 
communities: community | lat | lon | population
town | 16.1 | -0.1 | 5000
partners: partner | kind | strength | lat | lon
army | host army | 100 |  | 
clearances: clearance | subject | asked | granted | refused | from | to | lead_p50 | lead_p90
road | leg:out | 2023-07-01 | 2023-07-05 |  | 2023-07-05 |  |  | 
stations: station | site | takes | per_day | for
wash | base | vehicle | 5 | inf
";

fn raw() -> RawMission {
    let mut raw = RawMission::default();
    for line in MISSION.lines().filter(|line| !line.is_empty()) {
        let header = line.split_once(": ").filter(|(name, _)| !name.contains('|') && !name.contains(' '));
        if let Some((name, columns)) = header {
            let headers = columns.split('|').map(|h| h.trim().to_owned()).collect();
            let file = format!("{name}.csv");
            raw.tables.push(RawTable { name: name.to_owned(), file, header_row: 1, headers, ..RawTable::default() });
        } else if let Some(table) = raw.tables.last_mut() {
            let cells = line.split('|').map(|text| text_cell(text.trim())).collect();
            table.rows.push(RawRow { number: table.rows.len() as u32 + 2, cells });
        }
    }
    raw
}

fn text_cell(text: &str) -> Cell {
    if text.is_empty() { Cell::Blank } else { Cell::Text(text.to_owned()) }
}

fn table<'r>(raw: &'r mut RawMission, name: &str) -> &'r mut RawTable {
    raw.tables.iter_mut().find(|table| table.name == name).unwrap()
}

/// Writes one cell, of the row counted as the spreadsheet counts.
fn set(raw: &mut RawMission, name: &str, row: u32, column: &str, cell: Cell) {
    let table = table(raw, name);
    let at = table.headers.iter().position(|header| header == column).unwrap();
    let width = table.headers.len();
    while table.rows.len() < row as usize - 1 {
        let number = table.rows.len() as u32 + 2;
        let cells = table.rows.last().map_or_else(Vec::new, |last| last.cells.clone());
        table.rows.push(RawRow { number, cells });
    }
    let cells = &mut table.rows[row as usize - 2].cells;
    cells.resize(width, Cell::Blank);
    cells[at] = cell;
}

fn read(raw: RawMission) -> Reading {
    let reading = mission_from(raw, &ReadOptions::default());
    for problem in &reading.problems {
        for language in Language::ALL {
            assert!(!say(problem, language).contains("tables-"), "{problem:?}");
        }
    }
    reading
}

fn say(problem: &Problem, language: Language) -> String {
    let help = problem.help.as_ref().map_or_else(String::new, |help| language.say(help));
    format!("{} {help}", language.say(&problem.message))
}

/// The problems after one cell was changed.
fn changed(name: &str, row: u32, column: &str, value: &str) -> Reading {
    let mut raw = raw();
    set(&mut raw, name, row, column, text_cell(value));
    read(raw)
}

fn mission(reading: Reading) -> Mission {
    let problems = format!("{:?}", reading.problems);
    reading.mission.unwrap_or_else(|| panic!("{problems}"))
}

#[test]
fn the_small_mission_is_read_without_a_word() {
    assert_eq!(read(raw()).problems, []);
}

/// Code, severity, table, row, column, value that gives it.
const SLIPS: &[(&str, Severity, &str, u32, &str, &str)] = &[
    (codes::BLANK_CELL, Severity::Error, "units", 2, "personnel", ""),
    (codes::BLANK_CELL, Severity::Error, "sites", 2, "lat", ""),
    (codes::DUPLICATE_ID, Severity::Error, "legs", 3, "leg", "out"),
    (codes::DUPLICATE_ID, Severity::Error, "steps", 3, "step", "cleaning"),
    (codes::ALIKE_IDS, Severity::Warning, "sites", 4, "site", "Hub"),
    (codes::UNKNOWN_NAME, Severity::Error, "units", 2, "site", "bsae"),
    (codes::UNKNOWN_NAME, Severity::Error, "windows", 2, "subject", "leg:oot"),
    (codes::UNKNOWN_NAME, Severity::Error, "legs", 2, "for", "TDC"),
    (codes::UNKNOWN_NAME, Severity::Error, "sites", 2, "handover_partner", "navy"),
    (codes::UNKNOWN_NAME, Severity::Error, "stations", 2, "for", "pref"),
    (codes::UNKNOWN_NAME, Severity::Error, "tasks", 2, "clause", "KEPT"),
    (codes::NOT_WHOLE, Severity::Error, "units", 2, "personnel", "12.5"),
    (codes::TOO_LARGE, Severity::Error, "units", 2, "personnel", "1000001"),
    (codes::NOT_A_NUMBER, Severity::Error, "sites", 2, "beds", "n/a"),
    (codes::NEGATIVE, Severity::Error, "assets", 2, "quantity", "-5"),
    (codes::TOO_MANY_DECIMALS, Severity::Error, "legs", 2, "km", "1.0123456789012"),
    (codes::NOT_A_SHARE, Severity::Error, "assets", 2, "sell_recovers", "30"),
    (codes::NOT_A_DATE, Severity::Error, "tasks", 2, "from", "-"),
    (codes::AMBIGUOUS_DATE, Severity::Error, "windows", 2, "from", "10/08/2023"),
    (codes::DATE_ORDER_INFERRED, Severity::Notice, "windows", 2, "to", "20/08/2023"),
    (codes::SERIAL_DATE, Severity::Notice, "windows", 2, "from", "45148"),
    (codes::NOT_YES_OR_NO, Severity::Error, "legs", 2, "two_way", "perhaps"),
    (codes::UNKNOWN_WORD, Severity::Error, "sites", 2, "kind", "bas"),
    (codes::UNKNOWN_WORD, Severity::Error, "sites", 2, "keep_open", "mabye"),
    (codes::UNKNOWN_WORD, Severity::Error, "units", 2, "roles", "guard; gard"),
    (codes::ERROR_VALUE, Severity::Error, "sites", 2, "beds", "#N/A"),
    (codes::NOT_DEGREES, Severity::Error, "sites", 2, "lat", "1800123"),
    (codes::DEGREES_CONVERTED, Severity::Notice, "sites", 2, "lat", "16°6'N"),
    (codes::INVISIBLE_CHARACTERS, Severity::Warning, "stations", 2, "station", "wa\u{200b}sh"),
    (codes::SPACE_IN_ID, Severity::Warning, "assets", 2, "asset", "pre fabs"),
    (codes::BAD_HORIZON, Severity::Error, "mission", 4, "value", "2023-06-30"),
    (codes::UNKNOWN_KEY, Severity::Warning, "mission", 12, "key", "mission.vicinty_km"),
    (codes::UNKNOWN_KEY, Severity::Warning, "mission", 12, "key", "clause.GO.bye"),
    (codes::KEY_TWICE, Severity::Error, "mission", 12, "key", "mission.name"),
    (codes::RANGE_REVERSED, Severity::Error, "windows", 2, "to", "2023-08-01"),
    (codes::TASK_OUTLIVES_CLAUSE, Severity::Error, "tasks", 2, "until", "2023-09-01"),
    (codes::CLAUSE_INCOMPLETE, Severity::Error, "mission", 6, "value", ""),
    (codes::LEG_TO_ITSELF, Severity::Error, "legs", 2, "to", "base"),
    (codes::LEAST_ABOVE_MOST, Severity::Error, "legs", 2, "convoy_min", "41"),
    (codes::NOT_AN_EXIT, Severity::Error, "units", 2, "exits", "hub"),
    (codes::FLEET_OF_OTHER_MODE, Severity::Error, "fleets", 2, "legs", "out fly"),
    (codes::SHUTTLE_AWAY_FROM_BASE, Severity::Error, "fleets", 2, "base", "base"),
    (codes::STEP_SCOPE, Severity::Error, "steps", 2, "site", "base"),
    (codes::STEP_LOOP, Severity::Error, "steps", 2, "after", "inspection"),
    (codes::STEP_WITHOUT_PREDECESSOR, Severity::Error, "steps", 3, "after", "clening"),
    (codes::NOT_A_SUBJECT, Severity::Error, "windows", 2, "subject", "out"),
    (codes::NO_TRANSIT_TIME, Severity::Error, "legs", 2, "days", ""),
    (codes::MEANINGLESS_HERE, Severity::Warning, "windows", 2, "lost", "yes"),
    (codes::NO_EXIT, Severity::Error, "sites", 4, "kind", "port"),
    (codes::PART_ABOVE_WHOLE, Severity::Error, "units", 2, "stays", "41"),
    (codes::TOO_SMALL, Severity::Error, "units", 2, "priority", "0"),
    (codes::INCONSISTENT, Severity::Error, "clearances", 2, "refused", "2023-07-05"),
    (codes::NO_OPTION, Severity::Error, "assets", 2, "options", "frobnicate"),
    (codes::ODD_DISTANCE, Severity::Warning, "legs", 2, "km", "150000"),
    (codes::ODD_SPEED, Severity::Warning, "legs", 2, "days", "15"),
    (codes::ODD_POSITION, Severity::Warning, "sites", 3, "lat", "-36.2"),
    (codes::NO_WAY_OUT, Severity::Error, "legs", 3, "to", "base"),
    (codes::SHORT_OF_CAPACITY, Severity::Warning, "units", 2, "containers", "1000"),
    (codes::NO_GUARD, Severity::Warning, "sites", 2, "guard", "41"),
    (codes::TASK_UNDERSTAFFED, Severity::Warning, "tasks", 2, "strength", "41"),
    (codes::STARTS_AT_EXIT, Severity::Warning, "assets", 2, "site", "home"),
    (codes::NO_SUCH_TEAMS, Severity::Warning, "teams", 2, "count", "0"),
    (codes::NO_ROOM_AT_START, Severity::Warning, "sites", 2, "beds", "39"),
    (codes::WITHDRAWAL_OUTSIDE, Severity::Warning, "mission", 6, "value", "2024-01-01"),
    (codes::TEAM_TWICE, Severity::Warning, "teams", 3, "team", "env"),
    (codes::OUTSIDE_THE_PLAN, Severity::Warning, "fleets", 2, "from", "2024-08-01"),
    (codes::NO_WITHDRAWAL_CLAUSE, Severity::Warning, "mission", 5, "value", "terminate"),
];

#[test]
fn each_slip_of_the_hand_gives_its_code() {
    for (code, severity, table, row, column, value) in SLIPS {
        let reading = changed(table, *row, column, value);
        let found = reading.problems.iter().find(|p| p.code == *code && p.severity == *severity);
        let said: Vec<String> =
            reading.problems.iter().map(|p| format!("{} {}", p.code, say(p, Language::English))).collect();
        assert!(found.is_some(), "{code} for {table} {row} {column} = {value:?}: {said:#?}");
        assert_eq!(reading.mission.is_some(), !reading.has(Severity::Error), "{code}");
    }
}

/// Slips that take more than one cell.
type Cells = &'static [(&'static str, u32, &'static str, &'static str)];
const SLIPS_OF_SEVERAL_CELLS: &[(&str, Severity, Cells)] = &[
    (codes::ZERO_POSITION, Severity::Warning, &[("sites", 3, "lat", "0"), ("sites", 3, "lon", "0")]),
    (codes::NO_POSITION, Severity::Warning, &[("sites", 3, "lat", ""), ("sites", 3, "lon", "")]),
    (codes::TASK_WITHOUT_END, Severity::Notice, &[("tasks", 2, "until", ""), ("tasks", 2, "clause", "")]),
    (
        codes::SITE_WINDOW_CAPACITY,
        Severity::Error,
        &[("windows", 2, "subject", "site:hub"), ("windows", 2, "capacity", "0.5")],
    ),
    (
        codes::CONTRACT_AND_FLEET,
        Severity::Warning,
        &[("fleets", 2, "mode", "road"), ("fleets", 2, "kind", "circulating"), ("fleets", 2, "legs", "")],
    ),
    (
        codes::SWAPPED_COLUMNS,
        Severity::Warning,
        &[
            ("sites", 2, "lat", "-0.1"),
            ("sites", 2, "lon", "16.1"),
            ("sites", 3, "lat", "1.2"),
            ("sites", 3, "lon", "16.2"),
        ],
    ),
];

#[test]
fn slips_of_several_cells_give_their_code_too() {
    for (code, severity, cells) in SLIPS_OF_SEVERAL_CELLS {
        let mut raw = raw();
        cells.iter().for_each(|(table, row, column, value)| set(&mut raw, table, *row, column, text_cell(value)));
        let reading = read(raw);
        let found = reading.problems.iter().any(|p| p.code == *code && p.severity == *severity);
        assert!(found, "{code}: {:#?}", reading.problems);
    }
}

#[test]
fn a_formula_that_nobody_computed_is_refused_in_every_kind_of_column() {
    for (name, column) in [("units", "personnel"), ("sites", "kind"), ("windows", "from"), ("legs", "two_way")] {
        let mut raw = raw();
        set(&mut raw, name, 2, column, Cell::Uncomputed("=1+1".to_owned()));
        let reading = read(raw);
        assert!(
            reading.problems.iter().any(|p| p.code == codes::UNCOMPUTED && p.severity == Severity::Error),
            "{column}"
        );
    }
}

#[test]
fn a_shortfall_counts_only_what_must_be_shipped() {
    let mut raw = raw();
    set(&mut raw, "units", 2, "containers", text_cell("1000"));
    set(&mut raw, "units", 2, "sensitive", Cell::Blank);
    assert!(!read(raw).problems.iter().any(|p| p.code == codes::SHORT_OF_CAPACITY));
}

#[test]
fn people_who_may_stay_need_no_way_out() {
    let mut raw = raw();
    set(&mut raw, "legs", 3, "people_per_day", Cell::Blank);
    set(&mut raw, "fleets", 2, "seats", text_cell("0"));
    assert!(read(raw.clone()).problems.iter().any(|p| p.code == codes::NO_WAY_OUT));
    set(&mut raw, "units", 2, "stays", text_cell("40"));
    assert_eq!(read(raw).problems, []);
}

#[test]
fn faults_of_a_cell_name_file_row_column_and_value() {
    let reading = changed("units", 2, "personnel", "12.5");
    let problem = &reading.problems[0];
    assert_eq!((problem.file.as_str(), problem.row, problem.value.as_deref()), ("units.csv", Some(2), Some("12.5")));
    let column = problem.column.as_ref().unwrap();
    assert_eq!((column.header.as_str(), column.letter.as_str()), ("personnel", "E"));
}

#[test]
fn every_code_has_its_words_and_is_listed_once() {
    let codes = codes::all_codes();
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
    let catalogue = include_str!("../../words/locales/en/tables.ftl");
    for code in codes {
        for suffix in ["", "-help"] {
            let id = format!("tables-{}{suffix} =", code.to_lowercase());
            assert!(catalogue.lines().any(|line| line.starts_with(&id)), "{id}");
        }
    }
}

#[test]
fn missing_tables_columns_and_keys_are_all_named_at_once() {
    let mut raw = raw();
    raw.tables.retain(|table| table.name != "legs");
    table(&mut raw, "sites").headers[1] = "sort".to_owned();
    set(&mut raw, "mission", 2, "key", text_cell("mission.contact"));
    let codes: Vec<&str> = read(raw).problems.iter().map(|p| p.code).collect();
    for code in [codes::MISSING_TABLE, codes::MISSING_COLUMN, codes::MISSING_KEY] {
        assert!(codes.contains(&code), "{code} not in {codes:?}");
    }
}

#[test]
fn problems_stand_in_the_order_of_thinking_then_by_row_and_column() {
    let mut raw = raw();
    raw.tables.reverse();
    set(&mut raw, "stations", 2, "per_day", text_cell("x"));
    set(&mut raw, "sites", 4, "kind", text_cell("x"));
    set(&mut raw, "sites", 2, "beds", text_cell("x"));
    set(&mut raw, "sites", 2, "guard", text_cell("x"));
    let places: Vec<(String, Option<u32>, Option<String>)> = read(raw)
        .problems
        .into_iter()
        .filter(|p| p.row.is_some())
        .map(|p| (p.file, p.row, p.column.map(|c| c.letter)))
        .collect();
    let letters: Vec<String> =
        places.iter().map(|(f, r, c)| format!("{f}{}{}", r.unwrap(), c.clone().unwrap_or_default())).collect();
    assert_eq!(letters[..3], ["sites.csv2E", "sites.csv2F", "sites.csv4B"]);
    assert_eq!(letters.last().unwrap(), "stations.csv2D");
}

#[test]
fn a_file_with_dates_in_both_orders_is_refused() {
    let mut raw = raw();
    set(&mut raw, "windows", 2, "from", text_cell("08/20/2023"));
    set(&mut raw, "windows", 2, "to", text_cell("21/08/2023"));
    let codes: Vec<&str> = read(raw).problems.iter().map(|p| p.code).collect();
    assert_eq!(codes, [codes::MIXED_DATE_ORDER]);
}

#[test]
fn an_order_that_the_caller_gives_settles_ambiguous_dates() {
    let mut raw = raw();
    set(&mut raw, "windows", 2, "from", text_cell("10/08/2023"));
    let options = ReadOptions { date_order: Some(DateOrder::DayFirst), ..ReadOptions::default() };
    let mission = mission(mission_from(raw, &options));
    assert_eq!(mission.date(mission.windows.rows()[0].from).to_string(), "2023-08-10");
}

#[test]
fn blank_days_are_the_quantile_that_the_mission_plans_on() {
    let mut raw = raw();
    set(&mut raw, "legs", 2, "days", Cell::Blank);
    set(&mut raw, "legs", 2, "days_p50", text_cell("3"));
    set(&mut raw, "legs", 2, "days_p90", text_cell("8"));
    set(&mut raw, "mission", 12, "key", text_cell("mission.plan_on"));
    set(&mut raw, "mission", 12, "value", text_cell("0.9"));
    assert_eq!(mission(read(raw)).legs.rows()[0].days, 8);
}

#[test]
fn defaults_are_those_of_the_contract() {
    let mission = mission(read(raw()));
    assert_eq!((mission.vicinity_km.to_string(), mission.protect_min, mission.handling_days), ("20".into(), 50, 1));
    assert_eq!((mission.units.rows()[0].seats, mission.legs.rows()[1].convoys_per_day), (2, 1));
    assert_eq!(mission.legs.rows()[1].convoy_max, None);
    let options = mission.assets.rows()[0].options;
    assert_eq!(options.iter().map(|o| o.word()).collect::<Vec<_>>(), ["ship", "gift", "destroy"]);
    assert_eq!(mission.weights.casualty.to_string(), "5000000");
}

#[test]
fn a_contributor_of_several_words_may_have_a_leg_to_itself() {
    let mut raw = raw();
    set(&mut raw, "units", 2, "contributor", text_cell("Burkina Faso"));
    set(&mut raw, "legs", 2, "for", text_cell("Burkina Faso; inf"));
    let users = mission(read(raw)).legs.rows()[0].only_for.clone();
    assert_eq!(users, [User::Contributor("Burkina Faso".to_owned()), User::Unit(UnitId(0))]);
}

#[test]
fn a_blank_until_is_the_end_of_the_clause() {
    let reading = changed("tasks", 2, "until", "");
    let mission = mission(reading);
    assert_eq!(mission.date(mission.tasks.rows()[0].until).to_string(), "2023-08-31");
}

#[test]
fn what_the_bottleneck_can_carry_is_counted_day_by_day() {
    // The last flight is on day 183, so the last lorry leaves on day 181: one
    // day on the road, one night at the hub. Of days 0 … 181 the 11 closed ones
    // and their eve fall out: 170 × 5 TEU = 850. The flights carry far more.
    let reading = changed("units", 2, "containers", "1000");
    let short = reading.problems.iter().find(|p| p.code == codes::SHORT_OF_CAPACITY).unwrap();
    let said = say(short, Language::English);
    assert!(said.contains("1,000 TEU must leave by out, which can carry 850 by 29 December 2023"), "{said}");
    assert!(said.contains("short by 150"), "{said}");
}

#[test]
fn a_mission_of_nothing_is_refused_and_not_a_crash() {
    let reading = read(RawMission::default());
    assert!(reading.mission.is_none() && reading.has(Severity::Error));
}

fn any_cell() -> impl Strategy<Value = Cell> {
    let words = prop::sample::select(vec![
        "base",
        "hub",
        "home",
        "out",
        "fly",
        "inf",
        "env",
        "leg:out",
        "mode:road",
        "site:base",
        "yes",
        "0",
        "1",
        "3.5",
        "-1",
        "99999999999999999999",
        "2023-07-15",
        "10/08/2023",
        "45148",
        "30%",
        "nan",
        "#N/A",
        "road",
        "shuttle",
        "exit",
        "port",
        "cleaning",
        "inspection cleaning",
        "16°16'N",
        "é\u{301}",
        "clause.GO.kind",
        "2190-01-01",
    ]);
    prop_oneof![
        Just(Cell::Blank),
        words.prop_map(|w| Cell::Text(w.to_owned())),
        "\\PC{0,12}".prop_map(Cell::Text),
        any::<i64>().prop_map(|n| Cell::Number(n.to_string())),
        any::<f64>().prop_map(|n| Cell::Number(format!("{n:e}"))),
        any::<bool>().prop_map(Cell::Bool),
        (1i16..=9999, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| Cell::Date(jiff::civil::date(y, m, d))),
        Just(Cell::Uncomputed("=A1".to_owned())),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_cells_whatever_make_the_reader_stumble(
        changes in prop::collection::vec((0usize..15, 0u32..12, 0usize..16, any_cell()), 1..8)
    ) {
        let mut raw = raw();
        for (at, row, column, cell) in changes {
            let count = raw.tables.len();
            let table = &mut raw.tables[at % count];
            let (rows, columns) = (table.rows.len() as u32, table.headers.len());
            let (name, header) = (table.name.clone(), table.headers[column % columns].clone());
            set(&mut raw, &name, row % rows + 2, &header, cell);
        }
        let reading = read(raw);
        prop_assert_eq!(reading.mission.is_some(), !reading.has(Severity::Error));
    }
}
