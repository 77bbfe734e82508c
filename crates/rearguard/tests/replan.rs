//! Planning anew from a day: the past stays, and little of the future changes
//! for a little news.

use rearguard::model::*;
use rearguard::{Budget, Freedom, Order, Planned, Settings, plan, read_mission, replan};
use rearguard_track::entry::{Actual, Disposed, Draft, Entry, Load, Unplanned, What};
use rearguard_track::replan::{Changes, changes};
use rearguard_track::{Ground, History};
use std::path::Path;

fn mission(name: &str) -> Mission {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../missions").join(name);
    read_mission(&folder, &Default::default()).mission.expect("our own missions are valid")
}

fn order(iterations: u64, known_on: Option<Date>) -> Order {
    Order {
        settings: Settings { budget: Budget::Iterations(iterations), known_on, ..Settings::default() },
        seconds: None,
    }
}

/// Everything as planned up to the eve of `on`; `late` is still under way.
fn as_planned(mission: &Mission, plan: &Plan, on: Date, late: Option<&str>) -> History {
    let calendar = Calendar::new(mission, Some(on));
    let (today, mut entries) = (mission.day(on), Vec::new());
    let mut enter = |what: What| {
        let draft = Draft { entered_on: what.on(), what, corrects: None, who: String::new(), note: String::new() };
        entries.push(Entry { number: entries.len() as u64 + 1, draft });
    };
    for row in plan.movements.iter().filter(|row| row.depart < on) {
        let leg = mission.leg(&row.leg).expect("a leg of the mission");
        let departed = mission.day(row.depart);
        let arrives = departed + calendar.transit(mission, leg, Direction::of(row.reverse), departed);
        let arrived = (arrives < today && late != Some(&row.id)).then(|| mission.date(arrives));
        let movement = row.id.clone();
        enter(What::Actual(Actual { movement, departed: row.depart, arrived, load: Load::default() }));
    }
    for row in plan.disposals.iter().filter(|row| row.on < on) {
        enter(What::Disposed(Disposed {
            on: row.on,
            site: row.site.clone(),
            unit: row.unit.clone(),
            asset: row.asset.clone(),
            class: row.class.clone(),
            quantity: row.quantity,
            how: row.how.clone(),
        }));
    }
    for row in plan.transfers.iter().filter(|row| row.on < on) {
        enter(What::Transferred { on: row.on, task: row.task.clone() });
    }
    History { mission: mission.name.clone(), entries, records: Vec::new() }
}

struct Case {
    mission: Mission,
    old: Plan,
}

impl Case {
    fn new(name: &str) -> Case {
        let mission = mission(name);
        let old = plan(&mission, &order(1_500, None), &()).plan;
        Case { mission, old }
    }
    fn replan(&self, on: Date, late: Option<&str>, freedom: Freedom) -> (Ground, Planned, Changes) {
        let log = as_planned(&self.mission, &self.old, on, late);
        let ground = Ground::new(&self.mission, &self.old, &log, on);
        let planned = replan(&ground, freedom, &order(400, None), &());
        let changes = changes(&ground, &planned.plan);
        (ground, planned, changes)
    }
    fn day(&self, share: f64) -> Date {
        self.mission.date((f64::from(self.mission.last_day()) * share) as Day)
    }
    /// A laden road movement under way on that day for at least a day more, and
    /// the day after the one on which it should have arrived.
    fn overdue(&self, share: f64) -> (String, Date) {
        let calendar = Calendar::new(&self.mission, None);
        let from = self.day(share);
        let overdue = self.old.movements.iter().find_map(|row| {
            let leg = self.mission.leg(&row.leg)?;
            let departed = self.mission.day(row.depart);
            let days = calendar.transit(&self.mission, leg, Direction::of(row.reverse), departed);
            let out = self.mission.sites[self.mission.ends(leg, Direction::of(row.reverse)).1].kind == SiteKind::Exit;
            let fits = row.depart >= from && days >= 1 && !row.manifest.is_empty() && !out;
            fits.then(|| (row.id.clone(), self.mission.date(departed + days + 1)))
        });
        overdue.expect("a laden movement on the road")
    }
}

fn past_is_the_same(ground: &Ground, new: &Plan) {
    for row in ground.old.movements.iter().filter(|row| ground.frozen.movements.contains_key(&row.id)) {
        assert!(new.movements.contains(row), "{} was changed", row.id);
    }
    let begun = |row: &&Movement| row.depart < ground.on;
    assert!(new.movements.iter().filter(begun).all(|row| ground.old.movements.contains(row)), "a new past");
    assert_eq!(new.as_of, Some(ground.on));
}

#[test]
fn without_news_nothing_changes() {
    for name in ["tutorial", "minusma-2023"] {
        let case = Case::new(name);
        for share in [0.1, 0.3] {
            let (ground, planned, changes) = case.replan(case.day(share), None, Freedom::Repair);
            let changed: Vec<_> = changes.movements.iter().map(|row| (&row.change, &row.reason)).collect();
            assert!(changed.is_empty() && changes.closings.is_empty(), "{name} at {share}: {changed:#?}");
            assert!(planned.review.kept(), "{name} at {share}: {:?}", planned.review.violations);
            past_is_the_same(&ground, &planned.plan);
        }
    }
}

#[test]
fn one_late_convoy_changes_few_movements() {
    let case = Case::new("minusma-2023");
    let (late, on) = case.overdue(0.12);
    let (ground, planned, changes) = case.replan(on, Some(&late), Freedom::Repair);
    past_is_the_same(&ground, &planned.plan);
    println!(
        "{late} is late on {on}: {} of {} movements to come change ({} %), {} closing days",
        changes.changed(),
        changes.to_come,
        changes.percent().unwrap_or(0),
        changes.account.moved_closure_days
    );
    assert!(changes.to_come > 50, "{}", changes.to_come);
    assert!(changes.percent().is_some_and(|percent| percent <= 10), "{:?}", changes.percent());
    // Its escort detail comes back late too: a place that must close by then cannot.
    let row = case.old.movements.iter().find(|row| row.id == late).expect("it is planned");
    let leg = ground.mission.leg(&row.leg).expect("a leg");
    let origin = &ground.mission.sites[ground.mission.ends(leg, Direction::of(row.reverse)).0].site;
    for broken in &planned.review.violations {
        assert!(broken.rule == rearguard::Rule::K4 && broken.place.as_ref() == Some(origin), "{broken:?}");
    }
}

#[test]
fn an_improvement_is_worth_its_changes_and_leaves_the_past() {
    let case = Case::new("tutorial");
    let (ground, planned, changes) = case.replan(case.day(0.2), None, Freedom::Improve);
    past_is_the_same(&ground, &planned.plan);
    let before = ground.judge(&ground.happened).score.expect("a score").total;
    let after = planned.plan.score.clone().expect("a score").total;
    assert!(after + changes.account.cost.clone() <= before, "{changes:?}");
}

/// Fewer broken rules, then score and change together.
fn worth(case: &Case, on: Date, iterations: u64, freedom: Freedom) -> (usize, Exact) {
    let log = as_planned(&case.mission, &case.old, on, None);
    // The log has a gap: of the last days nothing is reported.
    let known = log.entries.into_iter().filter(|entry| entry.draft.what.on() < case.day(0.15)).collect();
    let log = History { mission: case.mission.name.clone(), entries: known, records: Vec::new() };
    let ground = Ground::new(&case.mission, &case.old, &log, on);
    let planned = replan(&ground, freedom, &order(iterations, None), &());
    let cost = changes(&ground, &planned.plan).account.cost;
    (planned.review.violations.len(), planned.review.score.expect("a score").total + cost)
}

#[test]
fn a_searched_plan_is_never_worse_than_the_mended_one() {
    let case = Case::new("tutorial");
    for share in [0.25, 0.4] {
        let on = case.day(share);
        let mended = worth(&case, on, 0, Freedom::Improve);
        for iterations in [1, 20, 200] {
            assert!(worth(&case, on, iterations, Freedom::Improve) <= mended, "{iterations} moves on {on}");
        }
    }
}

/// The field case: one convoy a day late, and two vehicles of another left behind.
#[test]
fn the_past_and_what_the_news_does_not_touch_stay() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/field-cases/A20");
    if !folder.is_dir() {
        eprintln!("skipped: {} is not there", folder.display());
        return;
    }
    let mission = read_mission(&folder, &Default::default()).mission.expect("valid");
    let old = rearguard::tables::files::read_plan(&folder.join("plan.json")).expect("a plan").plan;
    let moved = |movement: &str, departed: &str, arrived: &str, [people, vehicles, teu]: [i64; 3]| {
        let load = Load { people: Some(people), vehicles: Some(vehicles), teu: Some(teu), ..Load::default() };
        let day = |text: &str| text.parse().expect("a date");
        let (movement, arrived) = (movement.to_owned(), Some(day(arrived)));
        let what = What::Actual(Actual { movement, departed: day(departed), arrived, load });
        Draft { entered_on: day("2023-09-12"), what, corrects: None, who: String::new(), note: String::new() }
    };
    let rows = [
        moved("M0001", "2023-08-05", "2023-08-08", [60, 15, 2]),
        moved("M0002", "2023-09-04", "2023-09-06", [0, 0, 2]),
        moved("M0003", "2023-09-10", "2023-09-12", [120, 28, 4]),
    ];
    let entries = (1..).zip(rows).map(|(number, draft)| Entry { number, draft }).collect();
    let log = History { mission: mission.name.clone(), entries, records: Vec::new() };
    let ground = Ground::new(&mission, &old, &log, "2023-09-12".parse().expect("a date"));
    let planned = replan(&ground, Freedom::Repair, &order(400, None), &());
    past_is_the_same(&ground, &planned.plan);
    let find = |plan: &Plan, id: &str| plan.movements.iter().find(|row| row.id == id).cloned();
    for id in ["M0001", "M0002", "M0003", "M0005"] {
        assert_eq!(find(&planned.plan, id), find(&old, id), "{id}");
    }
    // The two vehicles left at Kidal get a movement or a disposal, and Kidal a closing day.
    let fetched = planned.plan.movements.iter().any(|row| row.depart >= ground.on && row.leg == "kidal-gao");
    let disposed = planned.plan.disposals.iter().any(|row| row.unit.as_deref() == Some("kidal-inf"));
    assert!(fetched || disposed);
    assert!(planned.plan.closures.iter().any(|row| row.site == "kidal" && row.on >= ground.on));
    // Nobody guards Kidal any more: that cannot be mended. Nothing else is broken.
    let rules: Vec<String> = planned.review.violations.iter().map(|row| row.rule.id()).collect();
    assert_eq!(rules, ["S1"]);
}

/// The log says that 60 people flew on before the column that brought them was there.
#[test]
fn what_the_log_says_has_left_is_not_planned_again() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/field-cases/_base");
    if !folder.is_dir() {
        eprintln!("skipped: {} is not there", folder.display());
        return;
    }
    let mission = read_mission(&folder, &Default::default()).mission.expect("valid");
    let old = rearguard::tables::files::read_plan(&folder.join("plan.json")).expect("a plan").plan;
    let day = |text: &str| text.parse::<Date>().expect("a date");
    let flown = Load { unit: Some("menaka-inf".to_owned()), people: Some(60), ..Load::default() };
    let column = Actual {
        movement: "M0001".to_owned(),
        departed: day("2023-08-05"),
        arrived: Some(day("2023-08-08")),
        load: Load::default(),
    };
    let flight = Unplanned {
        movement: "F1".to_owned(),
        leg: "gao-dakar-air".to_owned(),
        reverse: false,
        departed: day("2023-08-07"),
        arrived: Some(day("2023-08-07")),
        load: flown,
        fleet: None,
        count: None,
    };
    let entry = |(number, what)| {
        let draft =
            Draft { entered_on: day("2023-08-09"), what, corrects: None, who: String::new(), note: String::new() };
        Entry { number, draft }
    };
    let entries = (1..).zip([What::Unplanned(flight), What::Actual(column)]).map(entry).collect();
    let log = History { mission: mission.name.clone(), entries, records: Vec::new() };
    let ground = Ground::new(&mission, &old, &log, day("2023-08-10"));
    let planned = replan(&ground, Freedom::Repair, &order(400, None), &());
    let again = |row: &ManifestRow| matches!(row, ManifestRow::Unit { unit, people, .. } if unit == "menaka-inf" && *people > 0);
    let ahead = planned.plan.movements.iter().filter(|row| row.depart >= ground.on);
    let twice: Vec<_> = ahead.filter(|row| row.manifest.iter().any(again)).collect();
    assert!(twice.is_empty(), "{twice:?}");
    let c1 = planned.review.violations.iter().filter(|row| row.rule == rearguard::Rule::C1).count();
    assert_eq!(c1, 0, "{:?}", planned.review.violations);
}
