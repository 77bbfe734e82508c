//! A camp of the tutorial falls before its people were to leave it.

mod support;

use rearguard_foresee::{Drill, Loss, drill, drill_json, drill_text};
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
