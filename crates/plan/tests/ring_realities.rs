//! The planner on the worked examples of docs/rules and docs/second-ring.md:
//! each plan is judged by the checker and must show what its table or column is
//! about. The missions are small enough to see the answer by hand.

use rearguard_check::review::Review;
use rearguard_model::{Calendar, Date, Decimal, ManifestRow, Mission, MissionTables, Movement, Plan, RowId, amount};
use rearguard_plan::{Budget, Settings, plan};
use std::path::PathBuf;

fn example(name: &str) -> Mission {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/rules/examples").join(name);
    let reading = rearguard_tables::reading::read_mission(&folder, &Default::default());
    reading.mission.unwrap_or_else(|| panic!("{name}: {:?}", reading.problems))
}

fn changed(name: &str, change: impl FnOnce(&mut MissionTables)) -> Mission {
    let mut tables = example(name).tables().clone();
    change(&mut tables);
    Mission::assemble(tables).expect("valid")
}

/// The plan and what the checker says of it, which must be that it is kept.
fn kept(mission: &Mission) -> (Plan, Review) {
    let settings = Settings { budget: Budget::Iterations(600), ..Settings::default() };
    let plan = plan(mission, &settings, &()).plan;
    let review = rearguard_check::check(mission, &Calendar::new(mission, None), &plan);
    assert!(review.kept(), "{}: {:?}", mission.name, review.violations);
    (plan, review)
}

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

fn people(movement: &Movement) -> i64 {
    let of = |row: &ManifestRow| if let ManifestRow::Unit { people, .. } = row { *people } else { 0 };
    movement.manifest.iter().map(of).sum()
}

fn supply(movement: &Movement) -> i64 {
    let of = |row: &ManifestRow| if let ManifestRow::Supply { teu } = row { *teu } else { 0 };
    movement.manifest.iter().map(of).sum()
}

fn on<'p>(plan: &'p Plan, leg: &'p str) -> impl Iterator<Item = &'p Movement> {
    plan.movements.iter().filter(move |movement| movement.leg == leg)
}

/// Asked on 3 January, five days at 0.75 of 3 and 8: nothing goes before the 9th.
#[test]
fn a_column_waits_for_the_answer_that_the_mission_plans_on() {
    let (plan, _) = kept(&example("N5"));
    assert!(on(&plan, "out").all(|movement| movement.depart == date("2030-01-09")), "{:?}", plan.movements);
    let surer = changed("N5", |tables| tables.plan_on = Decimal::new(9, 1));
    let (plan, _) = kept(&surer);
    assert!(on(&plan, "out").all(|movement| movement.depart > date("2030-01-09")), "{:?}", plan.movements);
}

/// 45 of AAA have their own aircraft; of BBB's eleven ten find contracted seats
/// on one day, the eleventh on another.
#[test]
fn a_national_aircraft_takes_its_own_people_home() {
    let (plan, _) = kept(&example("N6"));
    for movement in plan.movements.iter().filter(|movement| !movement.fleets.is_empty()) {
        let others = movement.manifest.iter().map(|row| match row {
            ManifestRow::Unit { unit, people, .. } if unit == "bbb" => *people,
            _ => 0,
        });
        assert!(others.sum::<i64>() <= movement.contracted.people, "{movement:?}");
    }
}

/// Two sorties a day: on a day on which a convoy is covered one is left to fly.
#[test]
fn covered_convoys_leave_the_aircraft_fewer_sorties() {
    let mission = example("S6");
    let (plan, _) = kept(&mission);
    let under_way = |movement: &Movement, day: i32| {
        let depart = mission.day(movement.depart);
        (depart..=depart + 2).contains(&day)
    };
    for day in 0..30 {
        let covered = on(&plan, "road").filter(|movement| under_way(movement, day)).count() as i64;
        let flights = on(&plan, "flight").filter(|movement| mission.day(movement.depart) == day);
        let flown: i64 = flights.flat_map(|movement| &movement.fleets).map(|fleet| fleet.count).sum();
        assert!(covered + flown <= 2, "day {day}: {covered} covered, {flown} flown");
    }
    assert!(on(&plan, "road").count() > 0, "the two vehicles go by road");
}

/// Straight home, three containers at one a day: four of the fifteen stay with
/// them to the last.
#[test]
fn a_rear_party_stays_with_its_equipment() {
    let slow = changed("S7", |tables| {
        let home = tables.legs.rows()[1].to;
        (tables.legs.rows_mut()[0].to, tables.legs.rows_mut()[0].teu_per_day) = (home, 1);
        tables.units.rows_mut()[0].rear_party = 4;
        tables.units.rows_mut()[0].container_value = Decimal::from(100_000);
    });
    let (plan, review) = kept(&slow);
    let ledger = review.ledger.expect("a ledger");
    let camp = slow.site("camp").expect("a site").index();
    assert!(ledger.teu_at[camp].iter().filter(|&&teu| teu > 0).count() >= 2, "{:?}", plan.movements);
    for (night, &teu) in ledger.teu_at[camp].iter().enumerate() {
        assert!(teu == 0 || ledger.people_at[camp][night] >= 4, "night {night}");
    }
}

/// All fifteen and all three containers can go together, by way of the town.
#[test]
fn a_rear_party_goes_with_what_it_can_carry() {
    let mission = changed("S7", |tables| {
        tables.units.rows_mut()[0].rear_party = 4;
        tables.units.rows_mut()[0].container_value = Decimal::from(100_000);
    });
    let (plan, _) = kept(&mission);
    assert!(plan.disposals.is_empty(), "{:?}", plan.disposals);
}

/// Five a day from the 4th: 45 vehicles of value cannot be gone before the 12th,
/// and at no time more than have been washed.
#[test]
fn a_station_sets_the_pace() {
    let slow = changed("T1", |tables| {
        tables.stations.rows_mut()[0].per_day = 5;
        tables.units.rows_mut()[0].vehicle_value = Decimal::from(100_000);
    });
    let (plan, review) = kept(&slow);
    let last = plan.movements.iter().map(|movement| movement.depart).max();
    assert!(last >= Some(date("2030-01-12")), "nine days of five from the 4th: {last:?}");
    let ledger = review.ledger.expect("a ledger");
    let days = ledger.ring.stations.first().expect("a station");
    assert!(days.departed.iter().zip(&days.passed).all(|(gone, passed)| gone <= passed));
}

/// The receiver is there; the signature ends two days before the last guard leaves.
#[test]
fn a_camp_is_signed_over_with_the_overlap_asked_for() {
    for overlap in [2, 5] {
        let mission = changed("K5", |tables| tables.sites.rows_mut()[0].overlap_days = overlap as u32);
        let (plan, _) = kept(&mission);
        let signed = mission.day(plan.steps.first().expect("a signature").start) + 1;
        let last = plan.movements.iter().map(|movement| mission.day(movement.depart)).max();
        assert!(last >= Some(signed + overlap), "signed on day {signed}, last guard on {last:?}");
    }
}

/// Nobody is there to receive the camp before the 12th.
#[test]
fn a_camp_waits_for_who_receives_it() {
    let mission = changed("K5", |tables| tables.partners.rows_mut()[0].from = Some(11));
    let (plan, _) = kept(&mission);
    assert!(plan.closures[0].on >= date("2030-01-12"), "{:?}", plan.closures);
}

#[test]
fn people_leave_on_the_days_of_sailings() {
    let (plan, _) = kept(&example("sailings"));
    let days: Vec<Date> = plan.movements.iter().map(|movement| movement.depart).collect();
    let sailings = ["2030-01-05", "2030-01-12", "2030-01-19", "2030-01-26"].map(date);
    assert!(days.iter().all(|day| sailings.contains(day)), "{days:?}");
    assert_eq!(plan.movements.iter().map(people).sum::<i64>(), 20);
}

/// From 8 January lorries are not let north: they go up twice before.
#[test]
fn lorries_fetch_everything_before_they_are_refused_one_way() {
    let (plan, review) = kept(&example("one-way"));
    assert!(review.score.expect("a score").property_lost == amount::whole(0));
    let up = on(&plan, "north").filter(|movement| !movement.reverse);
    let days: Vec<Date> = up.map(|movement| movement.depart).collect();
    assert!(days.iter().all(|&day| day < date("2030-01-07")), "they must be there before the 8th: {days:?}");
    assert!(days.len() >= 2, "{days:?}");
}

/// Southwards they may still come: refused in both directions, two containers are lost.
#[test]
fn a_refusal_both_ways_costs_what_one_way_saves() {
    let both = changed("one-way", |tables| {
        let row = &mut tables.windows.rows_mut()[0];
        (row.direction, row.from) = (None, 6);
    });
    let (_, review) = kept(&both);
    assert_eq!(review.score.expect("a score").property_lost, amount::whole(200_000));
}

#[test]
fn the_last_leave_by_the_day_on_which_a_site_falls() {
    let (plan, _) = kept(&example("falls"));
    assert_eq!(plan.movements.iter().map(people).sum::<i64>(), 10);
    assert!(plan.movements.iter().all(|movement| movement.depart <= date("2030-01-10")));
    assert!(plan.closures.is_empty() && plan.steps.is_empty(), "no closing is asked where it has fallen");
}

#[test]
fn staff_are_released_where_they_live_from_their_date_on() {
    let (plan, _) = kept(&example("release"));
    let released: i64 = plan.releases.iter().map(|release| release.people).sum();
    assert_eq!(released, 8);
    assert!(plan.releases.iter().all(|release| release.on >= date("2030-01-15")));
    assert_eq!(plan.movements.iter().map(people).sum::<i64>(), 10, "only the soldiers fly");
}

/// Ten flights (3,000) against 31 days at 100 and six flights (4,900), or at 10
/// with no more than eight flights (2,710).
#[test]
fn a_site_that_may_close_does_what_is_cheaper() {
    let (closes, _) = kept(&example("maybe"));
    assert_eq!(closes.closures.len(), 1);
    let cheap = changed("maybe", |tables| tables.sites.rows_mut()[0].cost_per_day = Decimal::TEN);
    let (stays, review) = kept(&cheap);
    assert!(stays.closures.is_empty(), "{:?}", stays.closures);
    assert!(review.score.expect("a score").total < amount::whole(10 * 300));
}

/// 41 nights of 1 TEU and two days to spare, with 20 there: at least 23 must
/// come; no lorry is sent with much more, and nothing is hauled out again.
#[test]
fn supply_is_sent_and_stocks_run_down_towards_closing() {
    let mission = example("resupply");
    let (plan, review) = kept(&mission);
    let sent: i64 = on(&plan, "north").filter(|movement| !movement.reverse).map(supply).sum();
    let back: i64 = on(&plan, "north").filter(|movement| movement.reverse).map(supply).sum();
    assert!((23..=27).contains(&sent), "{sent} TEU sent");
    assert!(back <= 1, "the column eats 1 TEU on its way: {back}");
    let ledger = review.ledger.expect("a ledger");
    let camp = mission.site("camp").expect("a site").index();
    let last = mission.day(date("2030-02-10")) as usize;
    let left = ledger.ring.supply_left[camp].as_ref().expect("the camp's stock is counted");
    assert!(left[last] >= amount::whole(2) && left[last] <= amount::whole(6), "{:?}", left[last]);
    assert!(left[last] < left[0], "less than on the first night");
}
