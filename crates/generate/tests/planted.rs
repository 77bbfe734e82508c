//! The planted plan keeps every rule, whatever the size, seed and slack.

use rearguard_check::check;
use rearguard_generate::{Recipe, generate};
use rearguard_model::{Calendar, Decimal};

fn kept(sites: usize, seed: u64, slack: Decimal, days: usize) {
    for second_ring in [false, true] {
        keeps(&Recipe { sites, seed, slack, days, second_ring });
    }
}

fn keeps(recipe: &Recipe) {
    let made = generate(recipe).expect("the recipe is in range");
    let calendar = Calendar::new(&made.mission, None);
    let review = check(&made.mission, &calendar, &made.planted);
    let first: Vec<String> = review
        .violations
        .iter()
        .take(8)
        .map(|v| {
            let said = rearguard_words::Language::English.say(&v.message);
            format!("{:?} {} {:?} {:?}: {said}", v.rule, v.subject, v.place, v.day)
        })
        .collect();
    assert!(review.kept(), "{recipe:?} breaks {}:\n{}", review.violations.len(), first.join("\n"));
}

const TIGHT: Decimal = Decimal::from_parts(115, 0, 0, false, 2);

#[test]
fn planted_plans_of_few_bases_keep_every_rule() {
    for sites in [1, 2, 3, 4, 5, 7, 12] {
        for seed in 1..=6 {
            kept(sites, seed, TIGHT, 240);
            kept(sites, seed, Decimal::TWO, 240);
        }
    }
}

#[test]
fn planted_plans_of_many_bases_keep_every_rule() {
    for (sites, seed) in [(40, 1), (40, 2), (100, 1), (100, 7)] {
        kept(sites, seed, TIGHT, 240);
        kept(sites, seed, Decimal::TWO, 240);
    }
}

#[test]
fn the_ends_of_every_range_are_feasible_too() {
    kept(1, 0, Decimal::ONE, 220);
    kept(13, u64::MAX, Decimal::ONE, 220);
    kept(13, 3, Decimal::TEN, 220);
    kept(6, 3, TIGHT, 2_000);
}
