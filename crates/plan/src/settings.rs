//! What the caller decides about a planning run, and what it hears meanwhile.

use rearguard_model::{Date, Exact, Plan};

/// When to stop. Only `Iterations` is reproducible.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Budget {
    /// Rounds of improvement.
    Iterations(u64),
    /// Until the observer says stop; the caller keeps the clock.
    UntilStopped,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Settings {
    pub budget: Budget,
    pub seed: u64,
    /// Workers; the answer does not depend on it under an iteration budget.
    pub threads: usize,
    /// Plan with only the windows known on that date.
    pub known_on: Option<Date>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { budget: Budget::Iterations(20_000), seed: 1, threads: 1, known_on: None }
    }
}

/// Where the search stands.
#[derive(Clone, PartialEq, Debug)]
pub struct Progress {
    pub iterations: u64,
    /// Whether the best plan keeps every rule, M1 included, by the planner's own account.
    pub kept: bool,
    /// Score of the best plan so far; `None` before the first.
    pub score: Option<f64>,
    /// Proven bound so far.
    pub bound: Option<f64>,
}

/// Who watches a run and may end it. Called from worker threads.
pub trait Observer: Sync {
    /// True ends the search; the best plan so far is kept.
    fn stop(&self) -> bool {
        false
    }
    /// How much of a clock budget is spent, 0 to 1; asked only where the
    /// budget is [`Budget::UntilStopped`].
    fn spent(&self) -> f64 {
        0.0
    }
    fn progress(&self, _progress: &Progress) {}
    /// Whether a bound is to be proven beside the plan; asked once, at the
    /// start. Whoever only wants to know whether there is a plan says no, and
    /// the answer has no bound.
    fn wants_bound(&self) -> bool {
        true
    }
    /// Offered after each round: calling `plan` makes the best plan so far, as
    /// [`Answer::plan`] would have it. Whoever keeps it loses nothing when the
    /// search is killed.
    fn best(&self, _plan: &dyn Fn() -> Plan) {}
}

/// Watches nothing and never stops.
impl Observer for () {}

/// What the planner answers.
#[derive(Clone, PartialEq, Debug)]
pub struct Answer {
    /// The best plan found. Its `score` is not filled in: that is the checker's.
    pub plan: Plan,
    /// Proven: no plan that keeps every rule (where none keeps M1: every rule
    /// but M1) scores better.
    pub bound: Option<Exact>,
    /// The part of the score that every plan pays, where known.
    pub constant: Option<Exact>,
    pub iterations: u64,
    /// Whether the search was cut short by its observer.
    pub stopped: bool,
}
