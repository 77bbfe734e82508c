//! Laws that hold for every plan, and small cases worked out by hand.

use rearguard_generate::{Recipe, generate};
use rearguard_model::*;
use rearguard_simulate::*;
use rearguard_tables::files::read_plan;
use rearguard_tables::reading::{ReadOptions, read_mission};
use rearguard_words::Language;
use std::path::PathBuf;

/// The base field case: three camps, five movements; it keeps every rule.
fn base() -> Option<(Mission, Plan)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/field-cases/_base");
    if !folder.is_dir() {
        eprintln!("skipped: {} is not there", folder.display());
        return None;
    }
    let mission = read_mission(&folder, &ReadOptions::default()).mission.expect("a valid mission");
    let plan = read_plan(&folder.join("plan.json")).expect("a readable plan").plan;
    Some((mission, plan))
}

fn outlook(mission: &Mission, plan: &Plan, settings: &SimulationSettings) -> Outlook {
    simulate(mission, &Calendar::new(mission, None), plan, settings).expect("a plan that can be followed")
}

fn runs(runs: u32) -> SimulationSettings {
    SimulationSettings { runs, ..SimulationSettings::default() }
}

fn still() -> SimulationSettings {
    SimulationSettings { spread: Spread::NONE, ..runs(3) }
}

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

/// A copy of the mission with changed tables.
fn changed(mission: &Mission, change: impl Fn(&mut MissionTables)) -> Mission {
    let mut tables = mission.tables().clone();
    change(&mut tables);
    Mission::assemble(tables).expect("still a mission")
}

#[test]
fn where_nothing_varies_a_kept_plan_happens_as_it_is_written() {
    for (sites, seed, second_ring) in [(4, 1, false), (4, 2, true), (9, 3, true), (13, 4, false), (7, 5, true)] {
        let made = generate(&Recipe { second_ring, ..Recipe::new(sites, seed) }).expect("a recipe in range");
        let outlook = outlook(&made.mission, &made.planted, &still());
        assert!(outlook.as_planned, "{sites} bases, seed {seed}, second ring {second_ring}");
        assert_eq!((outlook.last_out.p10, outlook.last_out.p90), (outlook.planned_out, outlook.planned_out));
        assert!(outlook.sites.iter().all(|site| site.closing.p50 == Some(site.planned)));
        assert_eq!((outlook.later_runs, outlook.in_time), (0, 3));
    }
}

#[test]
fn the_answer_does_not_depend_on_the_number_of_workers() {
    let made = generate(&Recipe { second_ring: true, ..Recipe::new(4, 2) }).expect("a recipe in range");
    let with = |threads| outlook(&made.mission, &made.planted, &SimulationSettings { threads, ..runs(41) });
    let (one, two, many) = (with(1), with(2), with(7));
    assert_eq!(one, two);
    assert_eq!(one, many);
    let text = |outlook| to_json(outlook, &made.mission, &made.planted, Language::French).to_string();
    assert_eq!(text(&one), text(&two));
    let other_seed = outlook(&made.mission, &made.planted, &SimulationSettings { seed: 2, ..runs(41) });
    assert_ne!(one.each, other_seed.each);
}

#[test]
fn the_first_runs_of_many_are_the_runs_of_few() {
    let Some((mission, plan)) = base() else { return };
    let (few, many) = (outlook(&mission, &plan, &runs(10)), outlook(&mission, &plan, &runs(50)));
    assert_eq!(few.each, many.each[..10]);
}

#[test]
fn deaths_agree_with_what_the_score_expects_where_everything_goes_as_planned() {
    let Some((mission, plan)) = base() else { return };
    let spread = Spread { incidents: 100, ..Spread::NONE };
    let assumed = Assumptions { incident_days: 0, ..Assumptions::default() };
    let outlook = outlook(&mission, &plan, &SimulationSettings { spread, assumed, ..runs(20_000) });
    let review = rearguard_check::check(&mission, &Calendar::new(&mission, None), &plan);
    let expected = amount::approximate(&review.score.expect("a score").casualties);
    let mean: f64 = outlook.casualties.mean.to_string().parse().expect("a number");
    // Variance of a compound of Poisson counts, one in four deadly: at most 1.25 × the mean.
    let noise = 4.0 * (expected * 1.25 / 20_000.0).sqrt();
    assert!((mean - expected).abs() < noise, "{mean} against {expected}");
    assert_eq!(outlook.later_runs, 0);
}

#[test]
fn a_road_that_closes_without_warning_holds_the_last_movement_up() {
    let Some((mission, plan)) = base() else { return };
    let last = plan.movements.last().expect("movements");
    let (leg, leaves) = (mission.leg(&last.leg).expect("a leg"), mission.day(last.depart));
    let before = outlook(&mission, &plan, &still());
    let closed = changed(&mission, |tables| {
        tables.windows.push(Window {
            subject: Subject::Leg(leg),
            from: leaves,
            to: leaves + 4,
            capacity: Decimal::ZERO,
            days_factor: Decimal::ONE,
            hazard_factor: Decimal::ONE,
            reason: None,
            known_from: Some(mission.date(leaves)),
            direction: None,
            lost: false,
        });
    });
    let after = outlook(&closed, &plan, &still());
    assert!(before.as_planned && !after.as_planned);
    let days = |outlook: &Outlook| mission.day(outlook.planned_out.expect("everyone is out"));
    assert_eq!(days(&after), days(&before) + 5);
}

#[test]
fn where_a_permission_never_comes_people_fly_and_property_is_destroyed() {
    let Some((mission, plan)) = base() else { return };
    let leg = mission.leg(&plan.movements.last().expect("movements").leg).expect("a leg");
    let asked = changed(&mission, |tables| {
        tables.clearances.push(Clearance {
            clearance: "last-road".to_owned(),
            subject: Subject::Leg(leg),
            asked: None,
            granted: None,
            refused: None,
            from: Some(mission.day(date("2023-11-01"))),
            to: Some(mission.day(date("2023-11-02"))),
            lead_p50: None,
            lead_p90: None,
        });
        let mut early = tables.clearances.rows()[0].clone();
        early.clearance = "first-road".to_owned();
        (early.from, early.to) = (Some(0), Some(mission.day(date("2023-10-31"))));
        tables.clearances.push(early);
    });
    let outlook = outlook(&asked, &plan, &still());
    // Gao must be empty by 20 December: a week before, 180 people go with the 60 seats
    // a day of the flight; 20 × 30,000 + 25 × 50,000 + 8 × 8,000 dollars stay.
    assert_eq!(outlook.last_out.p50, Some(date("2023-12-15")));
    assert_eq!(outlook.property_lost.p50, 1_914_000);
    assert_eq!(outlook.in_time, 3);
}

#[test]
fn comparing_a_plan_with_itself_shows_no_difference() {
    let Some((mission, plan)) = base() else { return };
    let one = outlook(&mission, &plan, &runs(200));
    let same = compare(&one, &one);
    assert_eq!((same.earlier, same.same_day, same.later), (0, 200, 0));
    assert_eq!(same.days_later.mean, Decimal::ZERO);
}

#[test]
fn two_plans_meet_the_same_roads_draw_by_draw() {
    let Some((mission, plan)) = base() else { return };
    let mut later = plan.clone();
    let last = later.movements.last_mut().expect("movements");
    last.depart = last.depart.tomorrow().expect("a day");
    for closure in &mut later.closures {
        if closure.on >= plan.movements.last().expect("movements").depart {
            closure.on = closure.on.tomorrow().expect("a day");
        }
    }
    let (first, second) = (outlook(&mission, &plan, &runs(300)), outlook(&mission, &later, &runs(300)));
    let compared = compare(&first, &second);
    assert_eq!(compared.earlier, 0, "{compared:?}");
    assert!(compared.later > 200, "{compared:?}");
}

#[test]
fn what_has_happened_is_kept_and_only_the_rest_varies() {
    let Some((mission, plan)) = base() else { return };
    let happened = |m: &Movement| {
        let departed = mission.day(m.depart);
        let leg = mission.leg(&m.leg).expect("a leg");
        let days = Calendar::new(&mission, None).transit(&mission, leg, Direction::of(m.reverse), departed);
        Some(Happened { departed, arrived: Some(departed + days) })
    };
    let state = State {
        day: mission.last_day(),
        movements: plan.movements.iter().map(happened).collect(),
        disposals: plan.disposals.iter().map(|d| Some(mission.day(d.on))).collect(),
        steps: plan.steps.iter().map(|s| Some(mission.day(s.start))).collect(),
    };
    let outlook = outlook(&mission, &plan, &SimulationSettings { from_day: Some(state), ..runs(20) });
    assert_eq!((outlook.last_out.p10, outlook.last_out.p90), (outlook.planned_out, outlook.planned_out));
}

#[test]
fn a_later_day_to_start_from_makes_nothing_earlier() {
    let Some((mission, plan)) = base() else { return };
    let first = mission.day(plan.movements.iter().map(|m| m.depart).min().expect("movements"));
    let state = State { day: first + 30, ..State::default() };
    let outlook = outlook(&mission, &plan, &SimulationSettings { from_day: Some(state), ..still() });
    let day = outlook.each[0].out.expect("everyone is out");
    assert!(day >= first + 30 && outlook.late_actions.p50 > 0, "out on day {day}");
}

#[test]
fn the_optimal_plan_of_the_smallest_mission_is_followed_to_the_day() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/missions/tiny-7");
    if !folder.is_dir() {
        eprintln!("skipped: {} is not there", folder.display());
        return;
    }
    let mission = read_mission(&folder, &ReadOptions::default()).mission.expect("a valid mission");
    let plan = read_plan(&folder.join("optimal-plan.json")).expect("a readable plan").plan;
    assert!(outlook(&mission, &plan, &still()).as_planned);
}

#[test]
fn a_plan_that_names_nothing_of_the_mission_is_refused() {
    let Some((mission, mut plan)) = base() else { return };
    plan.movements[0].leg = "nowhere".to_owned();
    let refused = simulate(&mission, &Calendar::new(&mission, None), &plan, &still()).unwrap_err();
    assert_eq!(refused, Refusal::Unknown { subject: plan.movements[0].id.clone(), name: "nowhere".to_owned() });
    let Some((mission, mut plan)) = base() else { return };
    plan.movements[0].depart = date("1999-01-01");
    assert!(matches!(
        simulate(&mission, &Calendar::new(&mission, None), &plan, &still()),
        Err(Refusal::OutsideDays { .. })
    ));
}

#[test]
fn the_text_says_number_date_and_basis_in_both_languages() {
    let Some((mission, plan)) = base() else { return };
    let outlook = outlook(&mission, &plan, &runs(200));
    let english = say::text(&outlook, &mission, &plan, Language::English);
    assert_eq!(english[0], "All simulated runs are out on or before 31 December 2023 (very likely; 200 runs, seed 1).");
    let french = say::text(&outlook, &mission, &plan, Language::French);
    assert!(french[0].starts_with("Toutes les simulations ont tout le monde dehors au plus tard le 31 décembre 2023"));
    assert!(english.len() == french.len() && !english.iter().any(|line| line.contains("simulate-")));
}

#[test]
fn what_has_happened_is_no_matter_of_chance_any_more() {
    let Some((mission, plan)) = base() else { return };
    let happened = |row: &Movement| {
        let departed = mission.day(row.depart);
        Some(Happened { departed, arrived: Some(departed + 3) })
    };
    // Every movement has arrived; what is left are the nights at places, which are empty by then.
    let state = State {
        day: mission.last_day() - 1,
        movements: plan.movements.iter().map(happened).collect(),
        ..State::default()
    };
    let settings = SimulationSettings { from_day: Some(state), ..runs(400) };
    let after = outlook(&mission, &plan, &settings);
    assert!(outlook(&mission, &plan, &runs(400)).casualties.mean > Decimal::ZERO);
    assert_eq!(after.casualties.mean, Decimal::ZERO, "attacks and nights of the past are not drawn");
    let told = |story: &Story| story.events.iter().any(|event| mission.day(event.on) < mission.last_day() - 1);
    assert!(!after.stories.iter().any(told), "{:?}", after.stories);
}
