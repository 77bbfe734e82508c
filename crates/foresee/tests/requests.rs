//! The request calendar on the tutorial, whose numbers can be worked out by hand.

mod support;

use icalendar::Component;
use rearguard::Rule;
use rearguard_foresee::{DELAYS, cost_delays, requests_json, requests_text, to_icalendar};
use rearguard_model::amount::whole;
use rearguard_model::*;
use rearguard_report::{Decider, DelayOutcome, Request, RequestCalendar, RequestState};
use rearguard_words::Language;
use support::*;

fn calendar(tables: MissionTables) -> (Mission, RequestCalendar) {
    let mission = assembled(tables);
    let calendar = cost_delays(&mission, &best_plan(), quick(), &());
    (mission, calendar)
}

#[track_caller]
fn named<'a>(calendar: &'a RequestCalendar, name: &str) -> &'a Request {
    calendar.requests.iter().find(|request| request.name == name).expect("a request of that name")
}

/// The lorry goes up on 1 March under `up`; the column comes down on 11 March
/// under `down`, asked for on 2 March and answered five days later.
fn two_permissions() -> MissionTables {
    let mut tables = tutorial();
    let road = Subject::Leg(LegId(0));
    let up = Clearance { granted: Some(0), to: Some(day("2027-03-05")), ..permission("up", road) };
    let down = Clearance {
        asked: Some(day("2027-03-02")),
        from: Some(day("2027-03-06")),
        lead_p50: Some(Decimal::from(5)),
        lead_p90: Some(Decimal::from(5)),
        ..permission("down", road)
    };
    tables.clearances.push(up);
    tables.clearances.push(down);
    tables
}

#[test]
fn notice_is_given_so_many_days_before_the_first_departure() {
    let (_, calendar) = calendar(tutorial());
    let train = named(&calendar, "town-coast");
    // The train needs two days; its first passengers go on 3 March.
    assert_eq!(train.ask_by(), Some(day("2027-03-01")));
    assert_eq!(train.needed, Some((day("2027-03-03"), day("2027-03-13"))));
    assert_eq!((train.hangs.movements, train.hangs.people), (3, 13 + 5 + 20));
    assert_eq!((train.hangs.vehicles, train.hangs.teu), (2, 1));
    assert_eq!(train.hangs.value, whole(2 * 40_000 + 30_000));
    assert_eq!(train.deciders, [Decider::Host(Some("ZZZ".to_owned()))]);
}

#[test]
fn days_of_delay_cost_what_thirteen_people_cost_a_night() {
    let (_, calendar) = calendar(tutorial());
    let train = named(&calendar, "town-coast");
    assert_eq!(train.delays.iter().map(|delay| delay.days).collect::<Vec<_>>(), DELAYS);
    for (at, nights) in [(0, 1), (1, 3), (2, 7)] {
        let DelayOutcome::Costs(more) = &train.delays[at].outcome else { panic!("{:?}", train.delays[at]) };
        // By hand: 13 people at 40 dollars. At most the search lets the one guard
        // among them wait for the others, eight nights.
        assert!(
            more.score >= whole(nights * 13 * 40) && more.score <= whole(nights * 12 * 40 + 8 * 40),
            "{nights}: {more:?}"
        );
    }
    assert!(matches!(train.delays[4].outcome, DelayOutcome::Breaks(..)), "after 30 days the date is past");
}

#[test]
fn a_permission_that_is_waited_for_has_its_answer_and_its_last_day() {
    let (_, calendar) = calendar(two_permissions());
    let down = named(&calendar, "down");
    assert_eq!(down.state, RequestState::Asked { on: day("2027-03-02"), answer: day("2027-03-07") });
    assert_eq!(down.needed, Some((day("2027-03-11"), day("2027-03-12"))));
    assert_eq!(down.ask_by(), Some(day("2027-03-06")));
    assert_eq!((down.hangs.movements, down.hangs.people, down.hangs.vehicles), (1, 20, 2));
    let up = named(&calendar, "up");
    assert_eq!(up.state, RequestState::Granted(0));
    assert_eq!((up.hangs.movements, up.hangs.people), (1, 0), "an empty lorry");
}

#[test]
fn the_plan_bears_four_days_and_no_road_is_open_after_a_week() {
    let (_, calendar) = calendar(two_permissions());
    let outcomes: Vec<&DelayOutcome> = named(&calendar, "down").delays.iter().map(|delay| &delay.outcome).collect();
    assert_eq!(outcomes[..2], [&DelayOutcome::Holds, &DelayOutcome::Holds], "on 8 and 10 March it is there");
    // Answered on 14 March, and the rains close the track on the 15th.
    assert!(matches!(outcomes[2], DelayOutcome::Breaks(..)), "{:?}", outcomes[2]);
}

#[test]
fn a_refusal_is_told_with_what_a_grant_would_have_saved() {
    let mut tables = two_permissions();
    tables.clearances[ClearanceId(1)].refused = Some(day("2027-03-06"));
    let (mission, calendar) = calendar(tables);
    let down = named(&calendar, "down");
    assert_eq!(down.state, RequestState::Refused(day("2027-03-06")));
    // Nobody comes down any more: all that is left is to miss the date.
    assert!(down.if_granted.is_some());
    assert!(down.breaks_without.contains(&Rule::M1), "{:?}", down.breaks_without);
    let text = requests_text(&mission, &calendar, Language::English);
    assert!(text.contains("was refused on 6 March 2027. Without it no plan was found that keeps C3"), "{text}");
    assert!(text.contains("Granted by"), "{text}");
}

#[test]
fn the_appointments_are_read_back_as_they_were_meant() {
    let (mission, calendar) = calendar(two_permissions());
    let plan = best_plan();
    for language in Language::ALL {
        let text = to_icalendar(&mission, &plan, &calendar, language);
        assert_eq!(text, to_icalendar(&mission, &plan, &calendar, language), "the same bytes");
        let back: icalendar::Calendar = text.parse().expect("an iCalendar file");
        let events: Vec<&icalendar::Event> = back.components.iter().filter_map(|c| c.as_event()).collect();
        let found: Vec<(&str, String)> =
            events.iter().map(|event| (event.get_uid().expect("a UID"), starts(event))).collect();
        // `up` is granted: nothing is to be done about it.
        assert_eq!(
            found,
            [
                ("notice.town-coast@Tutorial.rearguard", "2027-03-01".to_owned()),
                ("clearance.down@Tutorial.rearguard", "2027-03-07".to_owned()),
            ]
        );
        for event in events {
            assert_eq!(event.property_value("DTSTAMP"), Some("20270301T000000Z"), "the plan's own day, not today");
            assert!(event.get_description().is_some_and(|text| text.contains("ZZZ")));
        }
    }
}

fn starts(event: &icalendar::Event) -> String {
    match event.get_start() {
        Some(icalendar::DatePerhapsTime::Date(date)) => date.to_string(),
        other => panic!("{other:?} is no whole day"),
    }
}

#[test]
fn the_json_form_names_costs_and_rules() {
    let (mission, calendar) = calendar(two_permissions());
    let json = requests_json(&mission, &calendar, Language::English);
    let down = json["requests"].as_array().expect("a list").iter().find(|r| r["name"] == "down").expect("down");
    assert_eq!((down["state"].as_str(), down["ask_by"].as_str()), (Some("asked"), Some("2027-03-06")));
    assert_eq!(down["delays"][0]["outcome"], "holds");
    assert_eq!(down["delays"][2]["outcome"], "breaks");
    assert_ne!(down["delays"][2]["breaks"], serde_json::json!([]));
}

#[test]
fn what_is_not_carried_out_is_told_with_its_value() {
    let (mission, calendar) = calendar(tutorial());
    // Two cabins of 4,000 dollars are given away; half of it comes back.
    assert_eq!(calendar.lost, [("hill".to_owned(), whole(4_000))]);
    let text = requests_text(&mission, &calendar, Language::English);
    assert!(text.contains("value lost USD\u{a0}4,000 (hill USD\u{a0}4,000)"), "{text}");
    assert_eq!(requests_json(&mission, &calendar, Language::English)["not_carried"][0]["site"], "hill");
}
