//! One mission for each kind of constraint: three sites, one clash, and all
//! else of the tutorial as decoys that must not be named.

mod support;

use rearguard_explain::*;
use rearguard_model::*;
use support::*;

type Named = (&'static str, &'static str);

/// The deadline: on the night of 20 March nobody is inside.
const WITHDRAWN: Named = ("clause", "OP4-withdraw");

/// Exactly these clash, each single removal planned to kept, and every remedy
/// that is offered is a plan that the mission as it is does not allow.
fn clash(tables: &MissionTables, expected: &[Named]) -> Explanation {
    let answer = explain(&assembled(tables), None, &quick(), &());
    let expected: Vec<(&str, String)> = expected.iter().map(|(kind, name)| (*kind, (*name).to_owned())).collect();
    assert_eq!(causes(&answer), [expected]);
    assert!(answer.conflicts[0].verified(), "{:?}", answer.conflicts);
    assert!(answer.remedies.iter().all(|remedy| !keeps(tables, &remedy.plan)));
    answer
}

fn row<I: RowId, T>(table: &Table<I, T>, is: impl Fn(&T) -> bool) -> I {
    table.iter().find(|(_, row)| is(row)).map(|(id, _)| id).expect("a row of the tutorial")
}

fn site(tables: &MissionTables, name: &str) -> SiteId {
    row(&tables.sites, |site| site.site == name)
}

fn leg(tables: &MissionTables, name: &str) -> LegId {
    row(&tables.legs, |leg| leg.leg == name)
}

fn unit(tables: &MissionTables, name: &str) -> UnitId {
    row(&tables.units, |unit| unit.unit == name)
}

/// The single change of that kind that is offered.
fn offered<'a>(answer: &'a Explanation, kind: &str) -> &'a Remedy {
    let single = |remedy: &&Remedy| remedy.changes.len() == 1 && remedy.changes[0].kind == kind;
    answer.remedies.iter().find(single).unwrap_or_else(|| panic!("no {kind}: {:?}", answer.remedies))
}

/// The tutorial without the task, with few on the hill.
fn calm() -> MissionTables {
    let mut tables = tutorial();
    tables.tasks = Table::default();
    let rifles = unit(&tables, "rifles");
    tables.units[rifles].personnel = 10;
    tables
}

/// Twenty of an office who may not go before the last week, and nineteen beds.
#[test]
fn beds_clash_with_the_day_before_which_nobody_may_leave() {
    let mut tables = calm();
    let (town, office) = (site(&tables, "town"), unit(&tables, "office"));
    let train = leg(&tables, "town-coast");
    tables.legs[train].clearance_days = 0;
    tables.sites[town].beds = Some(19);
    tables.units[office].personnel = 20;
    tables.units[office].leave_from = Some(day(&tables, "2027-03-15"));
    let answer = clash(&tables, &[("beds", "town"), ("leave_from", "office")]);
    assert!(offered(&answer, "beds").changes[0].by >= 6);
}

/// Cabins that may only be shipped stand a night in a town that takes none.
#[test]
fn a_yard_without_room_is_named_alone() {
    let mut tables = calm();
    let (town, track) = (site(&tables, "town"), leg(&tables, "hill-town"));
    tables.sites[town].yard_teu = Some(0);
    tables.legs[track].escort_per_vehicle = Decimal::ZERO;
    for asset in tables.assets.rows_mut() {
        asset.options = [Disposition::Ship].into_iter().collect();
        asset.quantity = 1;
    }
    let answer = clash(&tables, &[("yard", "town")]);
    tables.sites[town].yard_teu = Some(offered(&answer, "yard").changes[0].by);
    assert!(keeps(&tables, &offered(&answer, "yard").plan));
}

/// No lorry fetches the containers, and none may be given up.
#[test]
fn a_rate_of_disposals_is_named_alone() {
    let mut tables = calm();
    let hill = site(&tables, "hill");
    tables.fleets = Table::default();
    tables.sites[hill].disposals_per_day = Some(0);
    let answer = clash(&tables, &[("disposal_rate", "hill")]);
    assert_eq!(offered(&answer, "disposals_per_day").changes[0].by, 1);
}

/// 38 people through a desk that lets one pass a day.
#[test]
fn a_station_clashes_with_the_date() {
    let mut tables = tutorial();
    let site = site(&tables, "town");
    tables.stations.push(Station {
        station: "desk".into(),
        site,
        takes: StationTakes::People,
        per_day: 1,
        from: None,
        to: None,
        for_units: Vec::new(),
        for_assets: Vec::new(),
        spread: None,
    });
    let answer = clash(&tables, &[("station", "desk"), WITHDRAWN]);
    assert!(offered(&answer, "station").changes[0].by >= 1);
}

/// 19 days of notice: the first train arrives on the day after the last on
/// which anyone may be inside.
#[test]
fn notice_clashes_with_the_date_and_the_earliest_date_is_later() {
    let mut tables = tutorial();
    let train = leg(&tables, "town-coast");
    tables.legs[train].clearance_days = 19;
    let answer = clash(&tables, &[("notice", "town-coast"), WITHDRAWN]);
    assert!(offered(&answer, "notice").changes[0].by >= 1);
    assert!(matches!(answer.earliest, Earliest::Date { by, .. } if by >= "2027-03-21".parse().expect("a date")));
}

/// A convoy of at least three, two vehicles and one lorry: the lorry never gets
/// up, the two never down.
#[test]
fn the_size_of_convoys_clashes_with_the_number_of_lorries() {
    let mut tables = tutorial();
    let track = leg(&tables, "hill-town");
    tables.legs[track].convoy_min = 3;
    tables.legs[track].escort_per_vehicle = Decimal::ZERO;
    clash(&tables, &[("convoys", "hill-town"), ("fleet", "lorry")]);
}

/// Eleven escorts for a vehicle of ten seats: a detail turns round, so somebody
/// is always left.
#[test]
fn an_escort_that_no_vehicle_can_carry_is_named_alone() {
    let mut tables = tutorial();
    let track = leg(&tables, "hill-town");
    tables.legs[track].escort_per_vehicle = Decimal::from(11);
    clash(&tables, &[("escort", "hill-town")]);
}

/// The hill is protected until two days before the date; it is three days away.
#[test]
fn a_hard_task_clashes_with_the_date() {
    let mut tables = tutorial();
    let until = day(&tables, "2027-03-18");
    let task = row(&tables.tasks, |task| task.hard);
    tables.tasks[task].until = until;
    tables.clauses.rows_mut().iter_mut().filter(|c| c.id == "OP3-protect").for_each(|c| c.until = Some(until));
    tables.windows = Table::default();
    let hill = site(&tables, "hill");
    tables.sites[hill].close_by = None;
    clash(&tables, &[("task", "protect-hill"), WITHDRAWN]);
}

/// Out on the second night, and no train before the third day.
#[test]
fn a_unit_that_must_leave_before_the_first_train_is_named_with_its_notice() {
    let mut tables = tutorial();
    let office = unit(&tables, "office");
    tables.units[office].leave_by = Some(1);
    let answer = clash(&tables, &[("notice", "town-coast"), ("leave_by", "office")]);
    let later = offered(&answer, "leave_by");
    assert_eq!(later.changes[0].by, 1);
    tables.units[office].leave_by = Some(2);
    assert!(keeps(&tables, &later.plan));
}

#[test]
fn a_unit_that_may_not_leave_in_time_is_named_with_the_date() {
    let mut tables = tutorial();
    let office = unit(&tables, "office");
    tables.units[office].leave_from = Some(day(&tables, "2027-03-20"));
    let answer = clash(&tables, &[("leave_from", "office"), WITHDRAWN]);
    assert_eq!(offered(&answer, "leave_from").changes[0].by, 1);
}

/// Guards stay until the town closes, which it may not before the date.
#[test]
fn a_place_that_may_not_close_in_time_is_named_with_its_guard_and_the_date() {
    let mut tables = tutorial();
    let town = site(&tables, "town");
    tables.sites[town].close_from = Some(day(&tables, "2027-03-25"));
    clash(&tables, &[("guard", "town"), ("close_from", "town"), WITHDRAWN]);
}

/// Twelve of an office may not go before the 15th; from the 14th on eleven may
/// be inside.
#[test]
fn a_limit_of_guards_clashes_with_the_day_before_which_nobody_may_leave() {
    let mut tables = calm();
    let office = unit(&tables, "office");
    tables.units[office].leave_from = Some(day(&tables, "2027-03-15"));
    let limit = Clause {
        id: "OP5-limit".into(),
        kind: ClauseKind::GuardLimit,
        from: Some(day(&tables, "2027-03-14")),
        strength: Some(11),
        by: None,
        ..tables.clauses.rows()[0].clone()
    };
    tables.clauses.push(limit);
    let answer = clash(&tables, &[("leave_from", "office"), ("clause", "OP5-limit")]);
    // Who is a day under way is inside: they must go on the 13th.
    assert_eq!(offered(&answer, "leave_from").changes[0].by, 2);
}

/// The host state said no to the only train: with a yes everybody is out.
#[test]
fn a_permission_that_was_refused_is_named_and_its_grant_is_offered() {
    let mut tables = tutorial();
    let subject = Subject::Leg(leg(&tables, "town-coast"));
    let id = tables.clearances.push(permission(subject, None, Some(5)));
    let answer = clash(&tables, &[("clearance", "train-permit")]);
    let granted = offered(&answer, "permission_granted");
    tables.clearances[id].refused = None;
    tables.clearances[id].granted = Some(0);
    assert!(keeps(&tables, &granted.plan));
}

/// It holds from the day of the withdrawal date on; the train is a day under way.
#[test]
fn a_permission_that_comes_too_late_is_offered_earlier() {
    let mut tables = tutorial();
    let subject = Subject::Leg(leg(&tables, "town-coast"));
    let late = day(&tables, "2027-03-20");
    let id = tables.clearances.push(permission(subject, Some(late), None));
    let answer = clash(&tables, &[("clearance", "train-permit"), WITHDRAWN]);
    let earlier = offered(&answer, "permission_from");
    let by = i32::try_from(earlier.changes[0].by).expect("days");
    assert_eq!(earlier.changes[0].becomes, Some(day::date_of(tables.start, late - by)));
    tables.clearances[id].granted = Some(late - by);
    assert!(keeps(&tables, &earlier.plan));
}

fn permission(subject: Subject, granted: Option<Day>, refused: Option<Day>) -> Clearance {
    Clearance {
        clearance: "train-permit".into(),
        subject,
        asked: None,
        granted,
        refused,
        from: None,
        to: None,
        lead_p50: None,
        lead_p90: None,
    }
}
