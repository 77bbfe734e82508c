//! What one more would bring to the tutorial, where it can be worked out.

mod support;

use rearguard_foresee::{Foresight, Rounds, worth, worth_confirmed, worth_json, worth_text};
use rearguard_model::amount::whole;
use rearguard_words::Language;
use support::*;

#[test]
fn a_day_less_of_notice_saves_a_night_of_thirteen_people() {
    let found = worth(&assembled(tutorial()), &best_plan(), quick(), &());
    let notice = found.gains.iter().find(|gain| gain.name == "town-coast" && gain.kind == "notice");
    let notice = notice.unwrap_or_else(|| panic!("{:?}", found.gains));
    assert_eq!(notice.tried, 2, "both days of the notice, and the gain halved");
    // By hand 13 people at 40 dollars; the search may keep one of them for eight nights more.
    assert!(notice.gain >= whole(13 * 40 - 5 * 40) && notice.gain <= whole(13 * 40), "{notice:?}");
    assert_eq!(notice.by_seed.len(), 4);
    assert!(notice.counts);
}

#[test]
fn ranks_begin_with_one_and_never_fall() {
    let found = worth(&assembled(tutorial()), &best_plan(), quick(), &());
    let ranks: Vec<usize> = found.gains.iter().map(|gain| gain.rank).collect();
    assert!(ranks.first() == Some(&1) && ranks.is_sorted(), "{ranks:?}");
    assert!(found.gains.is_sorted_by(|a, b| a.gain >= b.gain));
    assert!(found.complete && found.noise >= whole(0));
}

#[test]
fn the_answer_does_not_depend_on_the_number_of_threads() {
    let mission = assembled(tutorial());
    let one = worth(&mission, &best_plan(), Foresight { threads: 1, most: 2, ..quick() }, &());
    let two = worth(&mission, &best_plan(), Foresight { threads: 2, most: 2, ..quick() }, &());
    assert_eq!(one.gains, two.gains);
}

#[test]
fn it_is_said_in_both_languages() {
    let found = worth(&assembled(tutorial()), &best_plan(), Foresight { most: 2, ..quick() }, &());
    for language in Language::ALL {
        assert!(worth_text(&found, language).contains("town-coast"));
        assert_eq!(worth_json(&found, language)["gains"][0]["rank"], 1);
    }
}

#[test]
fn other_seeds_try_the_order_again_against_controls() {
    let foresight = Foresight { most: 2, ..quick() };
    let found = worth_confirmed(&assembled(tutorial()), &best_plan(), foresight, 3, (&(), &Rounds::default()));
    let confirmation = found.confirmation.as_ref().expect("it was asked");
    assert_eq!(confirmation.seeds, [5, 6, 7], "the ranking took 1 to 4");
    assert_eq!(confirmation.first, found.gains.len());
    for gain in &found.gains {
        assert_eq!(gain.again.len(), 3, "{gain:?}");
    }
    for language in Language::ALL {
        assert!(worth_text(&found, language).contains("5, 6, 7"), "{}", worth_text(&found, language));
    }
    assert_eq!(worth_json(&found, Language::English)["confirmation"]["seeds"], serde_json::json!([5, 6, 7]));
    let unasked = worth(&assembled(tutorial()), &best_plan(), foresight, &());
    assert!(unasked.confirmation.is_none() && unasked.gains.iter().all(|gain| gain.again.is_empty()));
}
