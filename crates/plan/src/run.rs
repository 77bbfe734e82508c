//! One planning run: compile, construct, improve on every chain, answer.

use crate::around::{Around, begin, resume};
use crate::bound::{Bound, lower_bound};
use crate::chance::Chance;
use crate::draft::{Draft, Worth};
use crate::instance::{Cost, Instance, instance_of};
use crate::search::{Chain, heat, start_heat};
use crate::settings::{Answer, Budget, Observer, Progress, Settings};
use crate::ways::Ways;
use crate::{emit, first};
use rearguard_model::{Calendar, Mission, Plan};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};

/// Chains of the search. Their number is fixed, whatever the threads, so that
/// the answer does not depend on the machine.
const CHAINS: u64 = 2;
/// Moves of each chain between two meetings.
const ROUND: u64 = 500;
/// Rounds without anything better after which, while a rule or the date is not
/// kept, the chain that lags begins half anew.
const PATIENCE: u64 = 3;

/// Plans the mission: the best plan found within the budget, and a proven
/// bound beside it.
pub fn plan(mission: &Mission, settings: &Settings, observer: &dyn Observer) -> Answer {
    let calendar = Calendar::new(mission, settings.known_on);
    let proof = Proof::default();
    if !observer.wants_bound() {
        search(mission, &calendar, settings, observer, &proof, &mut || ())
    } else if settings.threads >= 2 {
        std::thread::scope(|scope| {
            // Also where the search panics: whoever waits for it must not wait for ever.
            let _begins = Begins(&proof);
            let bound = scope.spawn(|| proof.prove(mission, &calendar, settings, observer));
            let mut answer = search(mission, &calendar, settings, observer, &proof, &mut || ());
            proof.begin();
            proof.enough.store(matches!(settings.budget, Budget::UntilStopped), Ordering::Relaxed);
            // A thread that panicked proves nothing; the plan stands without a bound.
            if let Ok(bound) = bound.join() {
                (answer.bound, answer.constant) = (Some(bound.value), Some(bound.constant));
            }
            answer
        })
    } else {
        // The first plan comes before the proof.
        let mut bound = None;
        let mut prove = || bound = Some(proof.prove(mission, &calendar, settings, observer));
        let mut answer = search(mission, &calendar, settings, observer, &proof, &mut prove);
        if let Some(bound) = bound {
            (answer.bound, answer.constant) = (Some(bound.value), Some(bound.constant));
        }
        answer
    }
}

/// Plans on from a day around a plan that exists, changing of it only what is
/// worth its change. No bound is proven: it would have to know what has been.
pub fn plan_around(mission: &Mission, around: &Around, settings: &Settings, observer: &dyn Observer) -> Answer {
    let calendar = Calendar::new(mission, settings.known_on);
    let mut instance = instance_of(mission, &calendar, settings.known_on);
    let mut start = begin(mission, &calendar, &mut instance, around);
    let mut ways = Ways::new(&instance);
    ways.leave_alone(&start.settled);
    let mut draft = Draft::new(&instance);
    draft.keep_to(start.kept.clone());
    let (recipes, works) = resume(&mut draft, &ways, &mut start, &|| observer.stop());
    let proof = Proof::default();
    let made = |chain: &Chain| {
        let old = emit::Old { plan: around.plan, now: around.from, names: start.names.clone() };
        let ops = start.fixed.iter().chain(chain.best_works().iter().flatten());
        emit::emit_after(mission, &instance, ops, Some(old))
    };
    let watch = Watch { i: &instance, observer, proof: &proof, made: &made };
    let chain = |stream| Chain::new(draft.clone(), recipes.clone(), works.clone(), Chance::new(settings.seed, stream));
    let mut chains: Vec<Chain> = (0..CHAINS).map(chain).collect();
    watch.report(&chains);
    let hot = change_heat(&instance, mission, chains[0].worth.cost);
    let stopped = improve(&ways, &mut chains, settings, &watch, hot);
    let plan = made(&chains[best_chain(&chains)]);
    let iterations = chains.iter().map(|c| c.iterations).sum();
    Answer { plan, bound: None, constant: None, iterations, stopped }
}

/// Where a plan is to change little the search starts at the price of a few
/// changes; where changes are free, at a share of what it would start at anew.
fn change_heat(i: &Instance, mission: &Mission, cost: Cost) -> f64 {
    let (moved, shifted) = (mission.replan.moved_movement, mission.replan.moved_closure_day);
    if moved.is_zero() && shifted.is_zero() {
        return start_heat(i, cost) * FREE_CHANGES;
    }
    let dollars = rearguard_model::amount::approximate(&rearguard_model::amount::exact(moved));
    dollars.max(1_000.0) * i.scale
}

/// How hot a plan is taken up again whose changes cost nothing, beside a new one.
const FREE_CHANGES: f64 = 0.1;

/// The bound so far, for whoever watches.
#[derive(Default)]
struct Proof {
    so_far: Mutex<Option<f64>>,
    enough: AtomicBool,
    /// Whether the proof may begin: the first kept plan comes before it.
    begun: Mutex<bool>,
    begins: Condvar,
}

/// The share of a clock budget that the bound gets where one thread does both.
const SHARE_OF_BOUND: f64 = 0.2;
/// The share after which the proof begins even without a kept plan.
const SHARE_WITHOUT_PROOF: f64 = 0.5;

/// Lets the proof begin when it goes.
struct Begins<'p>(&'p Proof);

impl Drop for Begins<'_> {
    fn drop(&mut self) {
        self.0.begin();
    }
}

impl Proof {
    fn begin(&self) {
        *self.begun.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.begins.notify_all();
    }

    /// Climbs for a number of steps that the budget fixes, or until stopped.
    fn prove(&self, mission: &Mission, calendar: &Calendar, settings: &Settings, observer: &dyn Observer) -> Bound {
        if settings.threads >= 2 && matches!(settings.budget, Budget::UntilStopped) {
            let begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
            drop(self.begins.wait_while(begun, |begun| !*begun));
        }
        let mut steps = 0;
        lower_bound(mission, calendar, &mut |value| {
            steps += 1;
            if let Ok(mut so_far) = self.so_far.lock() {
                *so_far = Some(rearguard_model::amount::approximate(value));
            }
            if observer.stop() || self.enough.load(Ordering::Relaxed) {
                return false;
            }
            match settings.budget {
                Budget::Iterations(n) => steps < (n / 200).clamp(5, 400),
                Budget::UntilStopped => settings.threads >= 2 || observer.spent() < SHARE_OF_BOUND,
            }
        })
    }
}

/// The search; `meanwhile` is done once the first plan is there.
fn search(
    mission: &Mission,
    calendar: &Calendar,
    settings: &Settings,
    observer: &dyn Observer,
    proof: &Proof,
    meanwhile: &mut dyn FnMut(),
) -> Answer {
    let instance = instance_of(mission, calendar, settings.known_on);
    let ways = Ways::new(&instance);
    let mut draft = Draft::new(&instance);
    let (recipes, works) = first::construct(&mut draft, &ways, &|| observer.stop());
    let chain = |stream| Chain::new(draft.clone(), recipes.clone(), works.clone(), Chance::new(settings.seed, stream));
    let mut chains: Vec<Chain> = (0..CHAINS).map(chain).collect();
    let made = |chain: &Chain| emit::emit(mission, &instance, chain.best_works().iter().flatten());
    let watch = Watch { i: &instance, observer, proof, made: &made };
    watch.report(&chains);
    meanwhile();
    let hot = start_heat(&instance, chains[0].worth.cost);
    let stopped = improve(&ways, &mut chains, settings, &watch, hot);
    let iterations = chains.iter().map(|c| c.iterations).sum();
    let plan = made(&chains[best_chain(&chains)]);
    Answer { plan, bound: None, constant: None, iterations, stopped }
}

/// Who hears how the search goes.
struct Watch<'w> {
    i: &'w Instance,
    observer: &'w dyn Observer,
    proof: &'w Proof,
    /// The plan of a chain's best.
    made: &'w dyn Fn(&Chain) -> Plan,
}

impl Watch<'_> {
    fn report(&self, chains: &[Chain]) {
        let Worth { broken, late, cost } = chains[best_chain(chains)].best_worth();
        let kept = broken == 0 && late == 0;
        if kept || self.observer.spent() > SHARE_WITHOUT_PROOF {
            self.proof.begin();
        }
        self.observer.progress(&Progress {
            iterations: chains.iter().map(|c| c.iterations).sum(),
            kept,
            score: Some(cost as f64 / self.i.scale),
            bound: self.proof.so_far.lock().ok().and_then(|b| *b),
        });
        self.observer.best(&|| (self.made)(&chains[best_chain(chains)]));
    }
}

/// Lets every chain search, meeting after each round; whether it was cut short.
fn improve(ways: &Ways, chains: &mut [Chain], settings: &Settings, watch: &Watch, start: f64) -> bool {
    let (i, observer) = (watch.i, watch.observer);
    let mut done = 0;
    let (mut best, mut since) = (chains[best_chain(chains)].best_worth(), 0);
    loop {
        let left = match settings.budget {
            Budget::Iterations(n) => (n / CHAINS).saturating_sub(done),
            Budget::UntilStopped => ROUND,
        };
        if left == 0 {
            return false;
        }
        let round = left.min(ROUND);
        let spent = |at: u64| match settings.budget {
            Budget::Iterations(n) => (done + at) as f64 / (n / CHAINS).max(1) as f64,
            Budget::UntilStopped => observer.spent(),
        };
        let work = |chain: &mut Chain| {
            let mut temperature = heat(i, start, spent(0));
            for at in 0..round {
                if observer.stop() {
                    return;
                }
                if at % 50 == 0 {
                    temperature = heat(i, start, spent(at));
                }
                chain.step(ways, temperature);
            }
        };
        if settings.threads >= 2 {
            std::thread::scope(|scope| {
                for chain in chains.iter_mut() {
                    scope.spawn(|| work(chain));
                }
            });
        } else {
            chains.iter_mut().for_each(work);
        }
        done += round;
        watch.report(chains);
        if observer.stop() {
            return true;
        }
        let now = chains[best_chain(chains)].best_worth();
        since = if now < best { 0 } else { since + 1 };
        best = now;
        if (now.broken > 0 || now.late > 0) && since >= PATIENCE {
            since = 0;
            if let Some(other) = (0..chains.len()).rev().find(|&c| c != best_chain(chains)) {
                chains[other].shake(ways);
            }
        } else if done.is_multiple_of(ROUND * 20) {
            share(chains);
        }
    }
}

/// The chain that lags goes on from where the best one stands.
fn share(chains: &mut [Chain]) {
    let best = best_chain(chains);
    let worst = (0..chains.len()).max_by_key(|&c| (chains[c].worth, c)).unwrap_or(best);
    if best != worst && chains[worst].worth > chains[best].worth {
        chains[best].save();
        let copy = chains[best].clone();
        chains[worst].draft = copy.draft;
        chains[worst].recipes = copy.recipes;
        chains[worst].works = copy.works;
        chains[worst].worth = copy.worth;
    }
}

fn best_chain(chains: &[Chain]) -> usize {
    (0..chains.len()).min_by_key(|&c| (chains[c].best_worth(), c)).unwrap_or(0)
}
