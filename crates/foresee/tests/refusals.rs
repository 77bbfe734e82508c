//! One road, one permission, four generators of 10,000 dollars. Everything can be
//! worked out by hand: two generators a day leave by the road for 100 dollars each,
//! the camp costs 100 a day and must be closed by 10 March, ten people fly.

mod support;

use rearguard_foresee::{Costed, Rounds, cost_delays_counted, refusals_text, refused, requests_json, requests_text};
use rearguard_model::amount::whole;
use rearguard_model::*;
use rearguard_report::{RequestCalendar, Saving, refused_sums, requests_html, requests_workbook, savings};
use rearguard_words::Language;
use support::*;

fn costed(mission: &Mission) -> RequestCalendar {
    let foresight = rearguard_foresee::Foresight { iterations: 300, ..quick() };
    cost_delays_counted(mission, &one_road_plan(), Costed::Refused, foresight, (&(), &Rounds::default()))
}

fn march(day: u32) -> Date {
    format!("2027-03-{day:02}").parse().expect("a date")
}

/// The road refused from a day of March on.
fn closed_from(day: u32) -> Mission {
    refused(&one_road(), "leg:road", Some(march(day))).expect("there is such a road")
}

#[track_caller]
fn only<'a>(savings: &'a [Saving]) -> &'a Saving<'a> {
    assert_eq!(savings.len(), 1, "{savings:?}");
    &savings[0]
}

#[test]
fn all_four_generators_are_lost_and_a_grant_a_week_later_saves_them() {
    let mission = closed_from(1);
    let calendar = costed(&mission);
    let found = savings(&calendar);
    let saving = only(&found);
    let thing = saving.thing;
    assert_eq!((thing.site.as_str(), thing.name.as_str(), thing.quantity), ("camp", "generators", 4));
    assert_eq!((saving.quantity, saving.value.clone()), (4, whole(40_000)));
    assert_eq!(saving.request.name, "road-permit");
    // Of 1, 2, 4, 8 and 15 March: on 8 and 9 March two leave each day, and on the 10th the camp is closed.
    assert_eq!(mission.date(saving.by), march(8));
}

#[test]
fn the_score_saved_is_the_generators_less_their_way() {
    let calendar = costed(&closed_from(1));
    // Without: 40,000 lost, and one day of the camp until they are destroyed. With: four
    // times 100 for the way, and one day of the camp.
    let more = calendar.requests[0].if_granted.as_ref().expect("costed");
    assert_eq!((more.score.clone(), more.property_lost.clone()), (whole(39_600), whole(40_000)));
}

#[test]
fn what_left_before_the_refusal_is_not_lost() {
    let mission = closed_from(3);
    let calendar = costed(&mission);
    let found = savings(&calendar);
    let saving = only(&found);
    // Two are on the road on 1 and 2 March. The others can wait for a grant until the
    // day on which the camp must be closed.
    assert_eq!((saving.quantity, saving.value.clone()), (2, whole(20_000)));
    assert_eq!(mission.date(saving.by), march(10));
}

#[test]
fn a_refusal_that_begins_when_all_is_away_costs_nothing() {
    let mission = closed_from(5);
    let calendar = costed(&mission);
    assert!(savings(&calendar).is_empty());
    let says = refused_sums(&mission, &calendar, Language::English);
    assert_eq!(says, ["Nothing more was found that could be carried out with what was refused."]);
}

#[test]
fn a_refusal_leaves_what_was_granted_before_it() {
    let mission = closed_from(5);
    let rows: Vec<(&str, Option<Day>, Option<Day>, Option<Day>)> =
        mission.clearances.rows().iter().map(|r| (r.clearance.as_str(), r.from, r.to, r.refused)).collect();
    assert_eq!(rows, [("road-permit", Some(0), Some(3), None), ("road-permit-2", Some(4), None, Some(4))]);
}

#[test]
fn a_permission_that_nobody_had_to_ask_for_is_refused_by_its_subject() {
    let by_air = refused(&one_road(), "mode:air", None).expect("there is a flight");
    let row = &by_air.clearances.rows()[1];
    assert_eq!((row.subject, row.refused), (Subject::Mode(Mode::Air), Some(0)));
}

#[test]
fn only_what_is_there_can_be_refused() {
    for what in ["nothing", "leg:nothing", "mode:rocket", "rail"] {
        assert!(refused(&one_road(), what, None).is_none(), "{what}");
    }
    let long_past = "2027-03-05".parse().ok();
    let mut tables = one_road().tables().clone();
    tables.clearances[ClearanceId(0)].to = Some(2);
    assert!(refused(&assembled(tables), "road-permit", long_past).is_none(), "it ends before that day");
}

#[test]
fn it_is_told_on_the_terminal_the_page_the_workbook_and_in_json() {
    let mission = closed_from(1);
    let calendar = costed(&mission);
    let line = "camp: generators, 4 of 4 items (USD\u{a0}40,000) – road-permit granted by 8 March 2027";
    for text in [refusals_text, requests_text] {
        let text = text(&mission, &calendar, Language::English);
        assert!(text.contains(line), "{text}");
    }
    let french = refusals_text(&mission, &calendar, Language::French);
    assert!(french.contains("generators, 4 sur 4") && french.contains("8 mars 2027"), "{french}");
    let page = requests_html(&mission, &calendar, Language::English);
    assert!(page.contains("generators") && page.contains("road-permit"));
    assert!(requests_workbook(&mission, &calendar, "1", Language::English).is_ok_and(|book| !book.is_empty()));
    let json = requests_json(&mission, &calendar, Language::English);
    let saved = &json["refused"]["saved_by_grants"][0];
    assert_eq!((saved["permission"].as_str(), saved["granted_by"].as_str()), (Some("road-permit"), Some("2027-03-08")));
    assert_eq!((saved["saved"].as_i64(), saved["saved_value"].as_i64()), (Some(4), Some(40_000)));
    assert_eq!(json["requests"][0]["grants"][3], serde_json::json!({ "on": "2027-03-08", "not_carried": 0 }));
}
