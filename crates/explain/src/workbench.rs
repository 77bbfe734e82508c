//! Plans changed missions and has every plan checked. Plans once made are kept:
//! where one of them keeps the rules of a changed mission already, nothing has
//! to be searched.

use crate::answer::Broken;
use crate::hasten::hasten;
use crate::proof;
use crate::settings::ExplainSettings;
use rearguard_check::{Review, Rule, check};
use rearguard_model::{Calendar, Exact, Mission, MissionTables, Plan};
use rearguard_plan::{Around, Budget, Observer, Progress, Settings, plan_around};
use std::cell::{Cell, RefCell};
use std::sync::atomic::{AtomicBool, Ordering};

/// Known plans beyond these are forgotten, the oldest first.
const MOST_KNOWN: usize = 40;

pub(crate) struct Workbench<'a> {
    pub mission: &'a Mission,
    pub settings: &'a ExplainSettings,
    observer: &'a dyn Observer,
    known: RefCell<Vec<Plan>>,
    trials: Cell<u64>,
    stopped: Cell<bool>,
}

/// A plan with what the checker says of it.
#[derive(Clone)]
pub(crate) struct Trial {
    pub plan: Plan,
    pub review: Review,
}

impl Trial {
    pub fn kept(&self) -> bool {
        self.review.kept()
    }
    pub fn total(&self) -> Option<&Exact> {
        self.review.score.as_ref().map(|score| &score.total)
    }
    pub fn broken(&self) -> Vec<Broken> {
        broken(&self.review, |_| true)
    }
    /// Kept before late, late before broken; then fewer late person-days, then
    /// the lower score.
    fn rank(&self) -> (u8, usize, Option<(&Exact, &Exact)>) {
        let score = self.review.score.as_ref().map(|score| (&score.late_person_days, &score.total));
        match &self.review {
            review if review.score.is_none() => (3, review.violations.len(), None),
            review if review.kept() => (0, 0, score),
            review if review.kept_but_late() => (1, 0, score),
            review => (2, review.violations.len(), score),
        }
    }
}

/// The broken rules of a review, each with the first of its violations that counts.
pub(crate) fn broken(review: &Review, counts: impl Fn(&rearguard_check::Violation) -> bool) -> Vec<Broken> {
    let mut found: Vec<Broken> = Vec::new();
    for violation in review.violations.iter().filter(|violation| counts(violation)) {
        match found.last_mut() {
            Some(last) if last.rule == violation.rule => last.violations += 1,
            _ => found.push(Broken { rule: violation.rule, violations: 1, first: violation.message.clone() }),
        }
    }
    found
}

/// Passes a stop on, and may itself end a run as soon as a plan is kept.
struct Watch<'a> {
    outer: &'a dyn Observer,
    first_is_enough: bool,
    kept: AtomicBool,
}

impl Observer for Watch<'_> {
    fn stop(&self) -> bool {
        self.kept.load(Ordering::Relaxed) || self.outer.stop()
    }
    // Every plan here is made for a comparison of plans; nobody reads its bound.
    fn wants_bound(&self) -> bool {
        false
    }
    // Heard between rounds only, so that a run ends after the same moves
    // whatever the number of threads.
    fn progress(&self, progress: &Progress) {
        if self.first_is_enough && progress.kept {
            self.kept.store(true, Ordering::Relaxed);
        }
    }
}

impl<'a> Workbench<'a> {
    pub fn new(
        mission: &'a Mission,
        plan: Option<&Plan>,
        settings: &'a ExplainSettings,
        observer: &'a dyn Observer,
    ) -> Workbench<'a> {
        Workbench {
            mission,
            settings,
            observer,
            known: RefCell::new(plan.into_iter().cloned().collect()),
            trials: Cell::new(0),
            stopped: Cell::new(false),
        }
    }

    pub fn trials(&self) -> u64 {
        self.trials.get()
    }

    /// Whether the observer has ended it.
    pub fn stopped(&self) -> bool {
        self.stopped.set(self.stopped.get() || self.observer.stop());
        self.stopped.get()
    }

    pub fn judge(&self, mission: &Mission, plan: &Plan) -> Trial {
        self.judge_of(mission)(plan)
    }

    /// Who judges plans for one mission: its calendar is made once.
    fn judge_of(&self, mission: &Mission) -> impl Fn(&Plan) -> Trial {
        let calendar = Calendar::new(mission, self.settings.known_on);
        move |plan| Trial { plan: plan.clone(), review: check(mission, &calendar, plan) }
    }

    fn planning(&self, seed: u64) -> Settings {
        Settings {
            budget: Budget::Iterations(self.settings.iterations),
            seed,
            threads: self.settings.threads,
            known_on: self.settings.known_on,
        }
    }

    /// One planning run.
    fn run(&self, mission: &Mission, seed: u64, first_is_enough: bool) -> Trial {
        self.trials.set(self.trials.get() + 1);
        let watch = Watch { outer: self.observer, first_is_enough, kept: AtomicBool::new(false) };
        let answer = rearguard_plan::plan(mission, &self.planning(seed), &watch);
        let judge = self.judge_of(mission);
        let trial = judge(&answer.plan);
        let trial = match trial.review.kept_but_late() && !trial.kept() {
            true => hasten(mission, trial, &judge),
            false => trial,
        };
        self.remember(&trial.plan);
        trial
    }

    fn remember(&self, plan: &Plan) {
        let mut known = self.known.borrow_mut();
        if known.contains(plan) {
            return;
        }
        if known.len() >= MOST_KNOWN {
            known.remove(0);
        }
        known.push(plan.clone());
    }

    /// The best plan for the mission with the whole budget, those known
    /// included; a given plan that keeps every rule is not replaced.
    pub fn best(&self, mission: &Mission, given: Option<&Plan>) -> Trial {
        if let Some(trial) = given.map(|plan| self.judge(mission, plan)).filter(Trial::kept) {
            return trial;
        }
        let mut trials = vec![self.run(mission, self.settings.seed, false)];
        let known = self.known.borrow().clone();
        trials.extend(known.iter().map(self.judge_of(mission)));
        self.better(trials)
    }

    fn better(&self, trials: Vec<Trial>) -> Trial {
        let mut trials = trials.into_iter();
        let first = trials.next().expect("there is at least one trial");
        trials.fold(first, |best, trial| if trial.rank() < best.rank() { trial } else { best })
    }

    /// A plan that keeps every rule of the tables, where one is known or found.
    pub fn kept(&self, tables: MissionTables) -> Option<Trial> {
        let mission = Mission::assemble(tables).ok()?;
        if let Some(trial) = self.known_to_keep(&mission) {
            return Some(trial);
        }
        // What arithmetic refuses needs no search.
        if self.stopped() || proof::refuses(&mission, self.settings.known_on).is_some() {
            return None;
        }
        Some(self.run(&mission, self.settings.seed, true)).filter(Trial::kept)
    }

    /// A known plan that keeps the rules, or can be made to by little changes
    /// where it is only late.
    fn known_to_keep(&self, mission: &Mission) -> Option<Trial> {
        let known = self.known.borrow().clone();
        let judge = self.judge_of(mission);
        let trials: Vec<Trial> = known.iter().rev().map(&judge).collect();
        if let Some(kept) = trials.iter().find(|trial| trial.kept()) {
            return Some(kept.clone());
        }
        let late =
            trials.into_iter().filter(|trial| trial.review.kept_but_late()).min_by(|a, b| a.rank().cmp(&b.rank()))?;
        let trial = hasten(mission, late, &judge);
        self.remember(&trial.plan);
        Some(trial).filter(Trial::kept)
    }

    /// The plan of the whole budget for the tables.
    pub fn replanned(&self, tables: MissionTables, seed: u64) -> Option<Trial> {
        if self.stopped() {
            return None;
        }
        Some(self.run(&Mission::assemble(tables).ok()?, seed, false))
    }

    /// The plan of the whole budget for the tables that begins from another;
    /// where that finds none that keeps the rules, on demand one that begins anew.
    pub fn replanned_from(&self, tables: MissionTables, plan: &Plan, anew: bool) -> Option<Trial> {
        if self.stopped() {
            return None;
        }
        let mission = Mission::assemble(tables).ok()?;
        self.trials.set(self.trials.get() + 1);
        let watch = Watch { outer: self.observer, first_is_enough: false, kept: AtomicBool::new(false) };
        let around = Around { plan, from: mission.date(0), pins: Vec::new() };
        let answer = plan_around(&mission, &around, &self.planning(self.settings.seed), &watch);
        let near = self.judge(&mission, &answer.plan);
        if near.kept() || !anew || self.stopped() {
            return Some(near);
        }
        let anew = self.run(&mission, self.settings.seed, false);
        Some(if anew.kept() { anew } else { near })
    }

    /// The known plan that breaks M1 only and is the least late.
    pub fn least_late(&self) -> Option<Trial> {
        let known = self.known.borrow();
        let trials = known.iter().map(self.judge_of(self.mission));
        let late: Vec<Trial> = trials
            .filter(|t| t.review.kept_but_late() && t.review.verdict(Rule::M1) != rearguard_check::Verdict::NotJudged)
            .collect();
        (!late.is_empty()).then(|| self.better(late))
    }
}
