//! The bound against plans: proven optima, planted plans, every plan of small
//! missions. What a plan that keeps the rules costs, no bound may pass.

use rearguard_generate::{Recipe, generate};
use rearguard_model::amount::approximate;
use rearguard_model::*;
use rearguard_plan::{Bound, lower_bound};
use std::path::{Path, PathBuf};

fn read(folder: &Path) -> Option<Mission> {
    if !folder.exists() {
        eprintln!("{} is not here: skipped", folder.display());
        return None;
    }
    let reading = rearguard_tables::reading::read_mission(folder, &Default::default());
    assert!(reading.mission.is_some(), "{:?}", reading.problems);
    reading.mission
}

fn shared(path: &str) -> Option<Mission> {
    read(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(path))
}

fn bound(mission: &Mission, steps: usize) -> Bound {
    let mut left = steps;
    let calendar = Calendar::new(mission, None);
    lower_bound(mission, &calendar, &mut |_| {
        left = left.saturating_sub(1);
        left > 0
    })
}

#[test]
fn no_bound_passes_a_proven_optimum_and_none_is_far_below() {
    for (name, optimum) in [("tiny-7", "1488834.6"), ("tiny-8", "1348365.9")] {
        let Some(mission) = shared(&format!("missions/{name}")) else { continue };
        let optimum = amount::exact(optimum.parse().expect("a decimal"));
        let bound = bound(&mission, 1_000);
        assert!(bound.value <= optimum, "{name}: {}", approximate(&bound.value));
        assert!(bound.constant <= bound.value, "{name}");
        assert!(approximate(&bound.value) >= 0.93 * approximate(&optimum), "{name}: {}", approximate(&bound.value));
    }
}

#[test]
fn every_value_on_the_way_is_proven_and_none_is_worse_than_the_one_before() {
    let Some(mission) = shared("missions/tiny-8") else { return };
    let optimum = amount::exact("1348365.9".parse().expect("a decimal"));
    let mut before = amount::whole(0);
    let calendar = Calendar::new(&mission, None);
    let mut steps = 0;
    lower_bound(&mission, &calendar, &mut |value| {
        assert!(*value >= before && *value <= optimum);
        before = value.clone();
        steps += 1;
        steps < 300
    });
}

#[test]
fn no_bound_passes_a_planted_plan() {
    for (sites, seed, second_ring) in [(2, 1, false), (3, 2, true), (4, 3, false), (5, 4, true)] {
        let recipe = Recipe { second_ring, ..Recipe::new(sites, seed) };
        let made = generate(&recipe).expect("a recipe in its range");
        let review = rearguard_check::check(&made.mission, &Calendar::new(&made.mission, None), &made.planted);
        let score = review.score.expect("a plan in good form").total;
        let bound = bound(&made.mission, 60);
        assert!(bound.value <= score, "{sites} {seed}: {} {}", approximate(&bound.value), approximate(&score));
        assert!(bound.value > bound.constant, "{sites} {seed}: prices must tell something");
    }
}

#[test]
fn no_bound_passes_a_kept_plan_that_the_planner_finds() {
    let mut kept = 0;
    for (sites, seed, second_ring, slack) in
        [(2, 1, false, "1.15"), (2, 2, true, "2.0"), (3, 3, false, "2.0"), (4, 4, false, "1.15"), (13, 1, false, "2.0")]
    {
        let slack = slack.parse().expect("a decimal");
        let made = generate(&Recipe { second_ring, slack, ..Recipe::new(sites, seed) }).expect("a recipe in its range");
        let settings =
            rearguard_plan::Settings { budget: rearguard_plan::Budget::Iterations(1_000), ..Default::default() };
        let answer = rearguard_plan::plan(&made.mission, &settings, &());
        let review = rearguard_check::check(&made.mission, &Calendar::new(&made.mission, None), &answer.plan);
        if !review.kept() {
            continue;
        }
        kept += 1;
        let score = review.score.expect("a kept plan has a score").total;
        let bound = bound(&made.mission, if sites > 4 { 60 } else { 400 });
        assert!(bound.value <= score, "{sites} {seed}: {} {}", approximate(&bound.value), approximate(&score));
    }
    assert!(kept >= 3, "{kept}");
}

#[test]
fn no_bound_passes_a_plan_that_somebody_made_by_hand() {
    let made = [
        "field-cases/_base/plan.json",
        "field-cases/A01/hand-plan-latest.json",
        "field-cases/A06/plan.json",
        "field-cases/A08/hand-plan.json",
        "field-cases/A09/hand-plan.json",
        "field-cases/B14/accents/plan.json",
        "field-cases/D03/plan.json",
        "missions/tiny-7/optimal-plan.json",
        "missions/tiny-8/optimal-plan.json",
    ];
    let mut kept = 0;
    for path in made {
        let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(path);
        let Some(folder) = file.parent().filter(|folder| folder.join("mission.toml").exists()) else { continue };
        let Some(mission) = read(folder) else { continue };
        let plan = rearguard_tables::files::read_plan(&file).expect("the case has a plan").plan;
        let review = rearguard_check::check(&mission, &Calendar::new(&mission, None), &plan);
        if !review.kept() {
            continue;
        }
        kept += 1;
        let score = review.score.expect("a kept plan has a score").total;
        let bound = bound(&mission, 400);
        assert!(bound.value <= score, "{path}: {} {}", approximate(&bound.value), approximate(&score));
    }
    assert!(kept > 2 || shared("missions/tiny-8").is_none(), "{kept}");
}

#[test]
fn enormous_numbers_do_not_overflow() {
    let Some(mission) = shared("field-cases/A11/big") else { return };
    let bound = bound(&mission, 3);
    let calendar = Calendar::new(&mission, None);
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/field-cases/A11/big/plan.json");
    let plan = rearguard_tables::files::read_plan(&file).expect("the case has a plan").plan;
    let review = rearguard_check::check(&mission, &calendar, &plan);
    if let Some(score) = review.score.filter(|_| review.violations.is_empty()) {
        assert!(bound.value <= score.total);
    }
}

/// A mission written out by hand.
fn written(name: &str, tables: &[(&str, &str)]) -> Mission {
    let folder = std::env::temp_dir().join(format!("rearguard-bound-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    for (file, text) in tables {
        std::fs::write(folder.join(file), text).expect("a file for the test");
    }
    let mission = read(&folder).expect("just written");
    std::fs::remove_dir_all(&folder).expect("just written");
    mission
}

const HEAD: &str = r#"
[mission]
name = "Small"
country = "MLI"
start = 2030-01-01
end = 2030-01-08
protect_min = 2
[resolution]
symbol = "S/RES/1"
adopted = 2029-12-31
votes = { for = 15, against = 0, abstained = 0, vetoed = false }
[[clause]]
id = "OP2"
kind = "withdraw_personnel"
by = 2030-01-07
text = "out"
[[clause]]
id = "OP3"
kind = "protect_civilians"
until = 2030-01-05
text = "protect"
[score]
unprotected_person_day = 1.0
casualty = 1000
"#;

/// The least score of the plans that keep every rule.
fn least(mission: &Mission, plans: impl Iterator<Item = Plan>) -> (Exact, usize) {
    let calendar = Calendar::new(mission, None);
    let (mut best, mut kept) = (None, 0);
    for plan in plans {
        let review = rearguard_check::check(mission, &calendar, &plan);
        if !review.kept() {
            continue;
        }
        kept += 1;
        let total = review.score.expect("a kept plan has a score").total;
        best = Some(best.map_or(total.clone(), |b: Exact| b.min(total)));
    }
    (best.expect("some plan keeps the rules"), kept)
}

fn moved(id: usize, leg: &str, day: Day, people: i64, vehicles: i64, contracted: i64) -> Movement {
    Movement {
        id: format!("M{id}"),
        leg: leg.to_owned(),
        depart: day_date(day),
        manifest: vec![ManifestRow::Unit { unit: "inf".to_owned(), people, vehicles, teu: 0 }],
        contracted: Contracted { people: contracted, vehicles: 0, teu: 0 },
        reverse: false,
        fleets: Vec::new(),
        escort: Vec::new(),
    }
}

fn day_date(day: Day) -> Date {
    rearguard_model::day::date_of(Date::constant(2030, 1, 1), day)
}

fn railed(day: Day, count: i64) -> Movement {
    let manifest = vec![ManifestRow::Asset { asset: "stores".to_owned(), quantity: count }];
    let contracted = Contracted { people: 0, vehicles: 0, teu: count };
    Movement { manifest, contracted, ..moved(3, "rail", day, 0, 0, 0) }
}

fn lorries(id: &str, reverse: bool, day: Day, count: i64, escort: &str) -> Movement {
    let manifest = vec![ManifestRow::Asset { asset: "stores".to_owned(), quantity: count }];
    Movement {
        id: id.to_owned(),
        leg: "road".to_owned(),
        manifest: if reverse { Vec::new() } else { manifest },
        fleets: vec![FleetUse { fleet: "trucks".to_owned(), count }],
        escort: vec![EscortDetail { unit: escort.to_owned(), people: 1 }],
        reverse,
        depart: day_date(day),
        contracted: Contracted::default(),
    }
}

/// How many of `people` leave on each day, at most `most` a day.
fn departures(days: usize, people: i64, most: i64) -> Vec<Vec<i64>> {
    if days == 0 {
        return if people == 0 { vec![Vec::new()] } else { Vec::new() };
    }
    let first = |n: i64| {
        let rest = departures(days - 1, people - n, most);
        rest.into_iter().map(move |mut r| {
            r.insert(0, n);
            r
        })
    };
    (0..=people.min(most)).flat_map(first).collect()
}

fn closed(mut plan: Plan, mission: &Mission, on: Day) -> Plan {
    plan.mission = mission.name.clone();
    plan.closures.push(Closure { site: "camp".to_owned(), on: day_date(on) });
    plan
}

#[test]
fn a_camp_that_flies_out_is_bounded_by_the_best_of_all_its_plans() {
    let mission = written(
        "air",
        &[
            ("mission.toml", HEAD),
            (
                "sites.csv",
                "site,name,kind,lat,lon,guard,cost_per_day,hazard\ncamp,Camp,base,16,0,2,100,3\nhome,Home,exit,,,,,\n",
            ),
            (
                "units.csv",
                "unit,contributor,kind,site,personnel,roles,cost_per_person_day\ninf,AAA,infantry,camp,5,guard protect,48\n",
            ),
            (
                "legs.csv",
                "leg,from,to,mode,km,days,people_per_day,hazard,cost_per_person\nair,camp,home,air,100,0,2,0.02,30\n",
            ),
            ("communities.csv", "community,lat,lon,population\ntown,16.01,0,350\n"),
        ],
    );
    let plans = departures(8, 5, 2).into_iter().flat_map(|days| {
        let out: Vec<Movement> = days
            .iter()
            .enumerate()
            .filter(|(_, n)| **n > 0)
            .map(|(day, &n)| moved(day, "air", day as Day, n, 0, n))
            .collect();
        (0..8).map(move |on| (out.clone(), on))
    });
    let plans = plans.map(|(movements, on)| closed(Plan { movements, ..Plan::default() }, &mission, on));
    let (best, kept) = least(&mission, plans);
    let bound = bound(&mission, 3_000);
    assert!(kept > 10, "{kept}");
    assert!(bound.value <= best, "{} {}", approximate(&bound.value), approximate(&best));
    assert!(
        approximate(&bound.value) > 0.97 * approximate(&best),
        "{} {}",
        approximate(&bound.value),
        approximate(&best)
    );
}

#[test]
fn a_camp_that_drives_out_is_bounded_by_the_best_of_all_its_plans() {
    let mission = written(
        "road",
        &[
            ("mission.toml", HEAD),
            (
                "sites.csv",
                "site,name,kind,lat,lon,guard,cost_per_day,hazard\ncamp,Camp,base,16,0,1,100,3\nhome,Home,exit,,,,,\n",
            ),
            (
                "units.csv",
                "unit,contributor,kind,site,personnel,roles,vehicles,seats,vehicle_value,cost_per_person_day\ninf,AAA,infantry,camp,4,guard protect escort,2,2,900,48\n",
            ),
            (
                "legs.csv",
                "leg,from,to,mode,km,days,people_per_day,convoy_max,escort_per_vehicle,hazard,cost_per_person,cost_per_vehicle\nair,camp,home,air,100,0,1,,,0,120,\nroad,camp,home,road,100,1,,5,0.5,0.15,,40\n",
            ),
            ("steps.csv", "step,site_kind,days,needs\nclean,base,1,stores_out\n"),
        ],
    );
    // On each day some people fly and up to two vehicles drive, with one or
    // two people each; what does not drive is given away on the first day.
    let mut plans = Vec::new();
    for flown in (0..=4).flat_map(|n| departures(6, n, 1)) {
        let walkers = 4 - flown.iter().sum::<i64>();
        for driven in (0..=2).flat_map(|n| departures(6, n, 2)) {
            let vehicles: i64 = driven.iter().sum();
            if walkers < vehicles || walkers > 2 * vehicles {
                continue;
            }
            let mut left = walkers;
            let mut trips = vehicles;
            let mut movements = Vec::new();
            for day in 0..6 {
                if flown[day] > 0 {
                    movements.push(moved(day, "air", day as Day, flown[day], 0, flown[day]));
                }
                if driven[day] > 0 {
                    trips -= driven[day];
                    let riders = (left - trips).min(2 * driven[day]);
                    left -= riders;
                    movements.push(moved(10 + day, "road", day as Day, riders, driven[day], 0));
                }
            }
            for (start, on) in (0..7).flat_map(|start| (start + 1..8).map(move |on| (start, on))) {
                let mut plan = closed(Plan { movements: movements.clone(), ..Plan::default() }, &mission, on);
                plan.steps.push(PlannedStep {
                    site: "camp".to_owned(),
                    step: "clean".to_owned(),
                    start: day_date(start),
                });
                if vehicles < 2 {
                    plan.disposals.push(Disposal {
                        site: "camp".to_owned(),
                        unit: Some("inf".to_owned()),
                        asset: None,
                        class: "vehicle".to_owned(),
                        quantity: 2 - vehicles,
                        how: "gift".to_owned(),
                        on: day_date(0),
                    });
                }
                plans.push(plan);
            }
        }
    }
    let (best, kept) = least(&mission, plans.into_iter());
    let bound = bound(&mission, 3_000);
    assert!(kept > 10, "{kept}");
    assert!(bound.value <= best, "{} {}", approximate(&bound.value), approximate(&best));
    // One convoy that is half empty costs as much as a full one: a relaxation
    // that may send half a convoy stays well below so small a plan.
    assert!(
        approximate(&bound.value) > 0.7 * approximate(&best),
        "{} {}",
        approximate(&bound.value),
        approximate(&best)
    );
}

/// A camp with two containers that two lorries of a hub may fetch, each convoy
/// seen off by one of its origin; lorries come from `trucks` on.
fn fetched(trucks: &str, yard: i64) -> Mission {
    let sites = format!(
        "site,name,kind,lat,lon,guard,yard_teu,keep_open,cost_per_day,hazard\ncamp,Camp,base,16,0,2,,,100,3\n\
         hub,Hub,hub,15,0,,{yard},yes,10,0\nhome,Home,exit,,,,,,,\n"
    );
    written(
        &format!("fetched-{trucks}-{yard}"),
        &[
            ("mission.toml", &HEAD.replace("2030-01-08", "2030-01-14").replace("2030-01-07", "2030-01-13")),
            ("sites.csv", &sites),
            (
                "units.csv",
                "unit,contributor,kind,site,personnel,roles,stays,cost_per_person_day\n\
                 inf,AAA,infantry,camp,3,guard escort,,10\nesc,AAA,convoy,hub,1,escort,1,10\n",
            ),
            ("assets.csv", "asset,owner,site,class,quantity,value_each\nstores,UN,camp,container,2,2000\n"),
            (
                "legs.csv",
                "leg,from,to,mode,km,days,two_way,people_per_day,teu_per_day,escort_per_vehicle,hazard\n\
                 air,camp,home,air,100,0,,3,,,\nroad,camp,hub,road,100,1,yes,,,0.5,0.01\nrail,hub,home,rail,100,0,,,2,,\n",
            ),
            (
                "fleets.csv",
                &format!(
                    "fleet,mode,count,base,kind,teu,from,to,cost_per_day,cost_per_km\n\
                     trucks,road,2,hub,circulating,1,{trucks},2030-01-14,20,0.1\n"
                ),
            ),
            ("steps.csv", "step,site_kind,days,needs\nclean,base,1,stores_out\n"),
        ],
    )
}

/// All plans that fetch `count` containers by one convoy, up on one day and
/// down on another, and give the rest up.
fn fetching(mission: &Mission, count: i64) -> Vec<Plan> {
    let mut plans = Vec::new();
    let days: Vec<(Day, Day)> = (0..10).flat_map(|up| (up + 2..12).map(move |down| (up, down))).collect();
    for (up, down) in if count == 0 { vec![(0, 0)] } else { days } {
        for (start, on) in (0..12).flat_map(|start| (start + 1..13).map(move |on| (start, on))) {
            for early in (if count == 0 { 0 } else { down + 2 })..=on {
                let mut plan = closed(Plan::default(), mission, on);
                if count > 0 {
                    plan.movements.push(lorries("U", true, up, count, "esc"));
                    plan.movements.push(lorries("D", false, down, count, "inf"));
                    plan.movements.push(railed(down + 2, count));
                }
                let two = if early == on { 3 } else { 2 };
                plan.movements.push(moved(2, "air", on, two, 0, two));
                if early < on {
                    plan.movements.push(moved(1, "air", early, 1, 0, 1));
                }
                if count < 2 {
                    plan.disposals.push(Disposal {
                        site: "camp".to_owned(),
                        unit: None,
                        asset: Some("stores".to_owned()),
                        class: "container".to_owned(),
                        quantity: 2 - count,
                        how: "destroy".to_owned(),
                        on: day_date(0),
                    });
                }
                let (site, step) = ("camp".to_owned(), "clean".to_owned());
                plan.steps.push(PlannedStep { site, step, start: day_date(start) });
                plans.push(plan);
            }
        }
    }
    plans
}

#[test]
fn a_camp_whose_stores_are_fetched_is_bounded_by_the_best_of_all_its_plans() {
    let mut least_scores = Vec::new();
    for (trucks, yard) in [("2030-01-01", 5), ("2030-01-04", 5), ("2030-01-04", 0), ("2030-01-07", 5)] {
        let mission = fetched(trucks, yard);
        let plans = (0..=2).flat_map(|count| fetching(&mission, count));
        let (best, kept) = least(&mission, plans);
        let bound = bound(&mission, 3_000);
        let (proven, best) = (approximate(&bound.value), approximate(&best));
        assert!(kept > 10, "{kept}");
        assert!(proven <= best, "{trucks} {yard}: {proven} {best}");
        assert!(proven > 0.8 * best, "{trucks} {yard}: {proven} {best}");
        least_scores.push(best);
    }
    let [first, later, small, last] = least_scores[..] else { panic!("four missions: {least_scores:?}") };
    assert!(first < later && later < small && later < last, "later lorries and no yard cost: {least_scores:?}");
}
