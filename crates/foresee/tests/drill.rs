//! A camp of the tutorial falls before its people were to leave it.

mod support;

use rearguard_foresee::{Drill, Kind, Loss, drill, drill_json, drill_text};
use rearguard_model::amount::whole;
use rearguard_model::*;
use rearguard_words::Language;
use support::*;

/// The hill falls on 8 March, three days after the alarm; the plan leaves it on
/// the 11th, with twenty people, two vehicles and a container.
fn hill_falls(within: i32) -> Drill {
    let mission = assembled(tutorial());
    let on: Date = "2027-03-08".parse().expect("a date");
    let alarm = mission.date(mission.day(on) - within);
    let loss = Loss { site: mission.site("hill").expect("a site"), on, alarm };
    drill(&mission, &best_plan(), loss, quick(), &()).expect("the loss fits the mission")
}

#[test]
fn a_plan_that_goes_on_as_if_nothing_were_known_leaves_them_there() {
    let drill = hill_falls(3);
    let fall = &drill.untouched;
    assert_eq!((fall.people, fall.vehicles), (20, 2));
    assert_eq!(drill.tasks, [("protect-hill".to_owned(), Some("OP3-protect".to_owned()))]);
    let more = fall.more.as_ref().expect("a score");
    assert_eq!(more.property_lost, whole(2 * 40_000 + 30_000));
    assert!(fall.broken.iter().any(|(rule, _)| rule.id() == "S1"), "{:?}", fall.broken);
    assert!(fall.clauses.contains(&"OP4-withdraw".to_owned()), "{:?}", fall.clauses);
}

#[test]
fn planned_anew_from_the_alarm_everyone_gets_out_with_their_things() {
    let drill = hill_falls(3);
    let fall = &drill.planned;
    // Two cabins that nobody buys may stay.
    assert_eq!((fall.people, fall.vehicles, fall.teu), (0, 0, 2));
    assert_eq!((fall.leaving.people, fall.leaving.vehicles, fall.leaving.teu), (20, 2, 1));
    assert_eq!(fall.leaving.value, whole(110_000));
    // Less the cabins, whose gift would have brought back half of 8,000.
    assert_eq!(drill.saved(), Some(whole(110_000 - 4_000)));
}

#[test]
fn what_lies_before_the_alarm_stays() {
    let drill = hill_falls(3);
    let before = |plan: &Plan| -> Vec<Movement> {
        plan.movements.iter().filter(|m| m.depart < drill.loss.alarm).cloned().collect()
    };
    assert_eq!(before(&drill.planned.plan), before(&best_plan()));
    assert_eq!(before(&best_plan()).len(), 2);
}

#[test]
fn without_warning_nobody_gets_away() {
    let drill = hill_falls(0);
    // The column can still leave on the day of the fall itself.
    assert_eq!(drill.loss.alarm, drill.loss.on);
    assert!(drill.planned.leaving.people <= 20);
    assert_eq!(drill.there, [20, 2, 1]);
}

#[test]
fn it_is_said_in_both_languages() {
    let drill = hill_falls(3);
    for language in Language::ALL {
        let text = drill_text(&drill, language);
        assert!(text.contains("hill") && text.contains("110"), "{text}");
        let json = drill_json(&drill, language);
        assert_eq!(json["planned"]["left"]["people"], 0);
        assert_eq!(json["alarm"], "2027-03-05");
    }
}

#[test]
fn everything_that_is_left_is_named_with_what_holds_it() {
    let drill = hill_falls(3);
    for fall in [&drill.untouched, &drill.planned] {
        let sum = |kind| fall.leftovers.iter().filter(|thing| thing.kind == kind).map(|thing| thing.quantity).sum();
        let left: [i64; 3] = Kind::ALL.map(sum);
        assert_eq!(left, [fall.people, fall.vehicles, fall.teu], "{:?}", fall.leftovers);
        for thing in &fall.leftovers {
            assert!(fall.limits.iter().any(|limit| limit.kind == thing.kind), "{thing:?}: {:?}", fall.limits);
        }
    }
    let people = drill.untouched.leftovers.iter().find(|thing| thing.kind == Kind::People);
    assert_eq!(people.map(|thing| thing.quantity), Some(20), "one unit of twenty");
    let digest = rearguard::digest(&drill.mission);
    assert_eq!(drill.planned.plan.mission_digest.as_ref(), Some(&digest), "any checker can judge it");
}

#[test]
fn a_road_that_is_not_permitted_is_named_with_its_permission() {
    let mut tables = tutorial();
    let road = assembled(tables.clone()).leg("hill-town").expect("a leg");
    let refused = Clearance { refused: Some(0), ..permission("road-permit", Subject::Leg(road)) };
    tables.clearances.push(refused);
    let mission = assembled(tables);
    let on: Date = "2027-03-08".parse().expect("a date");
    let loss = Loss { site: mission.site("hill").expect("a site"), on, alarm: mission.date(mission.day(on) - 3) };
    let drill = drill(&mission, &best_plan(), loss, quick(), &()).expect("the loss fits the mission");
    let named = drill.planned.limits.iter().filter(|limit| limit.name == "hill-town").collect::<Vec<_>>();
    assert!(!named.is_empty() && named.iter().all(|limit| limit.why == "refused"), "{named:?}");
    for language in Language::ALL {
        assert!(drill_text(&drill, language).contains("road-permit"), "{}", drill_text(&drill, language));
    }
}
