//! Logs with gaps, logs that begin late, convoys that go late, short or with more
//! than planned: on generated missions whose planted plan keeps every rule, a new
//! plan breaks no rule that it can keep by not moving, and changes little.

use rearguard::model::*;
use rearguard::{Budget, Freedom, Order, Planned, Rule, Settings, replan};
use rearguard_generate::{Recipe, generate};
use rearguard_track::entry::{Actual, Disposed, Draft, Entry, Load, What};
use rearguard_track::replan::{Changes, changes};
use rearguard_track::{Ground, History};

/// A small generator of its own, so that a failure can be played again.
struct Draws(u64);

impl Draws {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound.max(1)
    }
}

/// What is the matter with a log.
#[derive(Clone, Copy, PartialEq, Debug)]
enum News {
    /// A third of what happened is not reported.
    Gaps,
    /// Nothing is reported of what happened before some day.
    BeginsLate,
    /// Only one convoy is reported, days late.
    OneLate,
    /// Three movements are reported days late.
    Late,
    /// Three take fewer people and vehicles than planned.
    Short,
    /// Three take more.
    More,
}

struct Case {
    mission: Mission,
    plan: Plan,
    on: Date,
}

impl Case {
    fn new(sites: usize, seed: u64, share: f64) -> Case {
        let recipe = Recipe { slack: "2.0".parse().expect("a number"), ..Recipe::new(sites, seed) };
        let made = generate(&recipe).expect("the recipe is good");
        let days = made.planted.movements.iter().map(|row| made.mission.day(row.depart));
        let (first, last) = (days.clone().min().unwrap_or(0), days.max().unwrap_or(0));
        let on = made.mission.date(first + (f64::from(last - first) * share) as Day);
        Case { mission: made.mission, plan: made.planted, on }
    }

    /// Everything as planned up to the eve.
    fn as_planned(&self) -> Vec<What> {
        let calendar = Calendar::new(&self.mission, Some(self.on));
        let today = self.mission.day(self.on);
        let mut what = Vec::new();
        for row in self.plan.movements.iter().filter(|row| row.depart < self.on) {
            let leg = self.mission.leg(&row.leg).expect("a leg of the mission");
            let departed = self.mission.day(row.depart);
            let arrives = departed + calendar.transit(&self.mission, leg, Direction::of(row.reverse), departed);
            let arrived = (arrives < today).then(|| self.mission.date(arrives));
            let movement = row.id.clone();
            what.push(What::Actual(Actual { movement, departed: row.depart, arrived, load: Load::default() }));
        }
        for row in self.plan.disposals.iter().filter(|row| row.on < self.on) {
            what.push(What::Disposed(Disposed {
                on: row.on,
                site: row.site.clone(),
                unit: row.unit.clone(),
                asset: row.asset.clone(),
                class: row.class.clone(),
                quantity: row.quantity,
                how: row.how.clone(),
            }));
        }
        let passed = self.plan.transfers.iter().filter(|row| row.on < self.on);
        what.extend(passed.map(|row| What::Transferred { on: row.on, task: row.task.clone() }));
        what.sort_by_key(What::on);
        what
    }

    fn spoiled(&self, news: News, draws: &mut Draws) -> Vec<What> {
        let mut what = self.as_planned();
        let days = what.len();
        match news {
            News::Gaps => what.retain(|_| draws.below(3) > 0),
            News::BeginsLate => {
                let first = what.get(draws.below(days)).map_or(self.on, What::on);
                what.retain(|row| row.on() >= first);
            }
            News::OneLate => {
                let moved: Vec<What> = what.into_iter().filter(|row| matches!(row, What::Actual(_))).collect();
                let one = moved.get(moved.len() - 1 - draws.below(moved.len().min(8))).cloned();
                what = one
                    .map(|mut row| {
                        self.delay(&mut row, 1 + draws.below(4));
                        row
                    })
                    .into_iter()
                    .collect();
            }
            News::Late | News::Short | News::More => {
                for _ in 0..3 {
                    let at = draws.below(days);
                    let Some(row) = what.get_mut(at) else { continue };
                    match news {
                        News::Late => self.delay(row, 1 + draws.below(4)),
                        News::Short => self.aboard(row, -1, draws),
                        _ => self.aboard(row, 1, draws),
                    }
                }
            }
        }
        what
    }

    /// It departs and arrives later, by the eve at the latest.
    fn delay(&self, row: &mut What, days: usize) {
        let What::Actual(moved) = row else { return };
        let eve = self.mission.day(self.on) - 1;
        let later = |date: Date| self.mission.day(date) + days as Day;
        moved.departed = self.mission.date(later(moved.departed).min(eve));
        moved.arrived = moved.arrived.map(later).filter(|day| *day <= eve).map(|day| self.mission.date(day));
    }

    /// Some people and vehicles of its first unit fewer or more than planned.
    fn aboard(&self, row: &mut What, sign: i64, draws: &mut Draws) {
        let What::Actual(moved) = row else { return };
        let planned = self.plan.movements.iter().find(|row| row.id == moved.movement);
        let unit = planned.into_iter().flat_map(|row| &row.manifest).find_map(|row| match row {
            ManifestRow::Unit { unit, people, vehicles, .. } => Some((unit.clone(), *people, *vehicles)),
            _ => None,
        });
        let Some((unit, people, vehicles)) = unit else { return };
        let other = |planned: i64, by: i64| Some((planned + sign * by.min(planned)).max(0));
        moved.load = Load {
            people: other(people, 1 + draws.below(10) as i64),
            vehicles: other(vehicles, draws.below(3) as i64),
            unit: Some(unit),
            ..Load::default()
        };
    }

    fn replan(&self, what: Vec<What>) -> (Ground, Planned, Changes) {
        let draft =
            |what: What| Draft { entered_on: what.on(), what, corrects: None, who: String::new(), note: String::new() };
        let entries = (1..).zip(what).map(|(number, what)| Entry { number, draft: draft(what) }).collect();
        let log = History { mission: self.mission.name.clone(), entries, records: Vec::new() };
        let ground = Ground::new(&self.mission, &self.plan, &log, self.on);
        let settings = Settings { budget: Budget::Iterations(60), known_on: Some(self.on), ..Settings::default() };
        let planned = replan(&ground, Freedom::Repair, &Order { settings, seconds: None }, &());
        let changes = changes(&ground, &planned.plan);
        (ground, planned, changes)
    }
}

/// Rules that a plan can always keep by moving less: whatever the news, none of
/// them may be broken.
fn of_manner(rule: Rule) -> bool {
    use Rule::*;
    !matches!(rule, C3 | S1 | S3 | S4 | S5 | S7 | K1 | K2 | K4 | K5 | M1 | M2 | M3 | M5 | M6 | U1)
}

/// What came of one kind of news on several missions.
struct Outcome {
    kept: usize,
    /// Percent of the movements to come that change, least first.
    shares: Vec<usize>,
}

fn outcome(news: News) -> Outcome {
    let mut outcome = Outcome { kept: 0, shares: Vec::new() };
    for seed in 1..=2 {
        for (sites, share) in [(3, 0.3), (3, 0.7), (6, 0.5)] {
            let case = Case::new(sites, seed, share);
            let (ground, planned, changes) = case.replan(case.spoiled(news, &mut Draws(seed)));
            let about = format!("{news:?}, {sites} sites, seed {seed}, {share}");
            let past = ground.old.movements.iter().filter(|row| ground.frozen.movements.contains_key(&row.id));
            assert!(past.clone().all(|row| planned.plan.movements.contains(row)), "the past changed: {about}");
            let broken = planned.review.violations.iter().find(|row| of_manner(row.rule));
            assert_eq!(broken, None, "{about}");
            outcome.kept += usize::from(planned.review.kept());
            outcome.shares.push(changes.percent().unwrap_or(0));
        }
    }
    outcome.shares.sort_unstable();
    println!("{news:?}: {} of {} kept, changed {:?} %", outcome.kept, outcome.shares.len(), outcome.shares);
    outcome
}

/// The log says nothing of what came before: that went as planned.
#[test]
fn a_log_that_begins_late_changes_nothing() {
    let found = outcome(News::BeginsLate);
    assert_eq!((found.kept, found.shares.last()), (found.shares.len(), Some(&0)));
}

#[test]
fn movements_that_went_late_and_were_made_up_for_change_little() {
    let found = outcome(News::Late);
    assert_eq!(found.kept, found.shares.len());
    assert!(found.shares.iter().all(|percent| *percent <= 10));
}

/// All else that should have gone on that day is not reported either.
#[test]
fn one_late_convoy_in_an_otherwise_empty_log_breaks_nothing_that_can_be_kept() {
    let found = outcome(News::OneLate);
    assert!(found.shares[found.shares.len() / 2 - 1] <= 15);
}

#[test]
fn gaps_and_loads_other_than_planned_break_nothing_that_can_be_kept() {
    for news in [News::Gaps, News::Short, News::More] {
        outcome(news);
    }
}
