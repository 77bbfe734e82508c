//! The parts of the second ring, made from the worked examples of the rules.

mod support;

use calamine::{Reader, Xlsx};
use jiff::civil::date;
use rearguard_report::{
    Beside, ReallyOut, html, html_beside, requests_html, requests_workbook, workbook, workbook_beside,
};
use rearguard_words::Language;
use std::io::Cursor;
use std::path::Path;
use support::{Checked, read_plan};

fn example(rule: &str) -> Checked {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rules/examples").join(rule);
    let reading = rearguard_tables::reading::read_mission(&folder, &Default::default());
    Checked::new(reading.mission.expect("the example is valid"), read_plan(&folder.join("kept.json")))
}

/// The sections of a page by their anchors.
fn section<'a>(page: &'a str, anchor: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(&format!("<section id=\"{anchor}\">"))?;
    rest.split_once("</section>").map(|(section, _)| section)
}

/// The cells of the first row of the first table.
fn first_row(section: &str) -> Vec<String> {
    let (_, rest) = section.split_once("<tbody><tr>").expect("a table");
    let (row, _) = rest.split_once("</tr>").expect("a row");
    let cells = row.split("</td>").filter_map(|cell| cell.rsplit_once('>').map(|(_, text)| text.to_owned()));
    cells.filter(|text| !text.is_empty()).collect()
}

fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).expect("a workbook");
    let range = book.worksheet_range(sheet).unwrap_or_else(|e| panic!("{sheet}: {e}"));
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

#[test]
fn a_station_is_shown_with_its_queue_and_load() {
    let case = example("T1");
    let page = html(&case.case(), Language::English);
    let row = first_row(section(&page, "stations").expect("stations"));
    // 45 wait from the first day; four days at ten and one at five; on 7 January
    // 40 could have passed and 40 leave.
    assert_eq!(row, ["wash", "camp", "vehicles", "10", "45", "45", "2030-01-01", "4", "80%", "0"]);
    for chart in ["Waiting at wash", "Passes a day at wash (at most 10)"] {
        assert!(section(&page, "stations").is_some_and(|part| part.contains(chart)), "{chart}");
    }
    let sheet = rows(&workbook(&case.case(), Language::English).unwrap(), "Stations");
    assert_eq!(sheet[1][0], "wash");
    assert_eq!(sheet[1][4], "45");
}

#[test]
fn supply_is_shown_with_the_fewest_days_it_would_do() {
    let case = example("U1");
    let page = html(&case.case(), Language::English);
    let row = first_row(section(&page, "supply").expect("supply"));
    assert_eq!(row, ["camp", "7.5", "0", "0", "2.5", "2030-01-05", "2.5", "2.5"]);
    let nights = rows(&workbook(&case.case(), Language::French).unwrap(), "Ravitaillement par nuit");
    assert_eq!(nights[1][1], "6.5", "one TEU is eaten in the first night");
}

#[test]
fn cover_is_shown_with_its_fullest_day() {
    let page = html(&example("S6").case(), Language::English);
    let row = first_row(section(&page, "cover").expect("cover"));
    // One convoy on three days; on the second a load is flown as well.
    assert_eq!(row, ["helicopter", "1", "3", "3", "2030-01-07", "2", "2"]);
}

#[test]
fn a_permission_is_shown_with_its_last_day() {
    let case = example("N5");
    let page = html(&case.case(), Language::English);
    let row = first_row(section(&page, "requests").expect("permissions"));
    // Needed on 9 January, six days after asking; it was asked for on that very day.
    assert_eq!(row[..2], ["2030-01-03", "road-permit (leg:out)"]);
    assert_eq!(row[3], "asked on 2030-01-03, answer expected on 2030-01-09");
    let calendar = rearguard_report::request_calendar(&case.case());
    for language in Language::ALL {
        assert!(requests_html(&case.mission, &calendar, language).contains("road-permit"));
        let book = requests_workbook(&case.mission, &calendar, "0.1.0", language).unwrap();
        let sheet = if language == Language::French { "Demandes" } else { "Requests" };
        assert_eq!(rows(&book, sheet)[1][1], "road-permit");
    }
}

#[test]
fn what_a_mission_does_not_use_is_not_shown() {
    let page = html(&example("K5").case(), Language::English);
    for anchor in ["stations", "supply", "cover", "requests", "outflow"] {
        assert_eq!(section(&page, anchor), None, "{anchor}");
    }
}

#[test]
fn the_real_outflow_stands_beside_the_planned_one() {
    let case = example("S7");
    let real = [
        ReallyOut { date: date(2030, 1, 5), out: 9, note: Some("counted at the gate".to_owned()) },
        ReallyOut { date: date(2030, 1, 7), out: 15, note: None },
    ];
    let ledger = case.review.ledger.as_ref().expect("a ledger");
    let beside = Beside { really_out: &real, without_rear_parties: Some(ledger) };
    let page = html_beside(&case.case(), &beside, Language::English);
    let outflow = section(&page, "outflow").expect("the outflow");
    // All fifteen leave on 7 January; on the 5th they must all be with their containers.
    assert_eq!(first_row(outflow), ["2030-01-05", "9", "0", "0", "−9", "15", "counted at the gate"]);
    assert!(
        outflow.contains("On 5 January 2030 they lie furthest apart: in the plan 0 are out, in reality 9 were"),
        "{outflow}"
    );
    let sheet = rows(&workbook_beside(&case.case(), &beside, Language::English).unwrap(), "Outflow");
    assert_eq!(sheet[2][1], "15");
}
