//! Planning on from a plan for a changed mission, checked by the facade.

use crate::rounds::{Rounds, Within};
use rearguard::{Around, Budget, Observer, Order, Review, Rule, Settings, check, plan_around};
use rearguard_model::{Calendar, Date, Decimal, Mission, MissionTables, Plan, Score};
use rearguard_report::Case;

/// Planning runs that go into polishing a plan.
pub(crate) const POLISH: u64 = 10;

/// What the caller decides.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Foresight {
    /// Moves of each planning run.
    pub iterations: u64,
    pub seed: u64,
    /// Workers; the answer does not depend on it.
    pub threads: usize,
    /// Plan and check with only the windows known on that date.
    pub known_on: Option<Date>,
    /// At most so many permissions are costed, so many wishes tried to the end.
    pub most: usize,
}

impl Default for Foresight {
    fn default() -> Self {
        Foresight { iterations: 4_000, seed: 1, threads: 1, known_on: None, most: 8 }
    }
}

/// A plan with what the checker says of it.
#[derive(Clone)]
pub(crate) struct Tried {
    pub plan: Plan,
    pub review: Review,
}

impl Tried {
    pub fn score(&self) -> Option<&Score> {
        self.review.score.as_ref()
    }
    /// Fewer movements that cannot go at all first (closed, or not permitted),
    /// then fewer violations, fewer late person-days, the lower score; a plan
    /// without a score is the worst.
    pub fn worse_than(&self, other: &Tried) -> bool {
        let broken = |tried: &Tried| {
            let barred = tried.review.violations.iter().filter(|v| matches!(v.rule, Rule::N1 | Rule::N4 | Rule::N5));
            (barred.count(), tried.review.violations.len())
        };
        match (self.score(), other.score()) {
            (Some(a), Some(b)) => {
                (broken(self), &a.late_person_days, &a.total) > (broken(other), &b.late_person_days, &b.total)
            }
            (a, _) => a.is_none(),
        }
    }
}

enum Count<'a> {
    Own(Rounds),
    Watched(&'a Rounds),
    /// Of another's, each run counting as so many.
    Part(&'a Rounds, u64),
}

/// Makes the plans and counts them.
pub(crate) struct Replanner<'a> {
    pub foresight: Foresight,
    observer: &'a dyn Observer,
    count: Count<'a>,
}

impl<'a> Replanner<'a> {
    pub fn new(foresight: Foresight, observer: &'a dyn Observer) -> Replanner<'a> {
        Replanner { foresight, observer, count: Count::Own(Rounds::default()) }
    }

    pub fn counted(foresight: Foresight, observer: &'a dyn Observer, rounds: &'a Rounds) -> Replanner<'a> {
        Replanner { foresight, observer, count: Count::Watched(rounds) }
    }

    fn rounds(&self) -> &Rounds {
        match &self.count {
            Count::Own(rounds) => rounds,
            Count::Watched(rounds) | Count::Part(rounds, _) => rounds,
        }
    }

    /// So many more runs are to come.
    pub fn expect(&self, runs: u64) {
        self.rounds().expect(runs);
    }

    pub fn runs(&self) -> u64 {
        self.rounds().done()
    }

    pub fn stopped(&self) -> bool {
        self.observer.stop()
    }

    pub fn judge(&self, mission: &Mission, plan: &Plan) -> Tried {
        Tried { plan: plan.clone(), review: check(mission, plan, self.foresight.known_on) }
    }

    /// Plans on from the plan, which may be changed from the first day on at no price.
    pub fn anew(&self, mission: &Mission, plan: &Plan, seed: u64) -> Tried {
        let free = changes_free(mission.tables().clone());
        let Ok(free) = Mission::assemble(free) else { return self.judge(mission, plan) };
        let tried = self.run(&free, plan, mission.start, seed, self.foresight.known_on);
        // The price of changes is no part of a score, but of the digest.
        self.judge(mission, &tried.plan)
    }

    /// What is known, or what planning on from a plan finds where that is better.
    pub fn better(&self, known: &Tried, mission: &Mission, from: &Plan, seed: u64) -> Tried {
        let tried = self.anew(mission, from, seed);
        if tried.worse_than(known) { known.clone() } else { tried }
    }

    /// A plan that is far from its best gains by anything: it is planned on for
    /// many times as long before differences of it mean something.
    pub fn polished(&self, known: &Tried, mission: &Mission, from: &Plan) -> Tried {
        self.times(POLISH).better(known, mission, from, self.foresight.seed)
    }

    /// The same with so many times the moves.
    pub fn times(&self, times: u64) -> Replanner<'_> {
        let foresight = Foresight { iterations: self.foresight.iterations.saturating_mul(times), ..self.foresight };
        Replanner { foresight, observer: self.observer, count: Count::Part(self.rounds(), times) }
    }

    /// Plans from nothing.
    pub fn fresh(&self, mission: &Mission) -> Tried {
        let (order, within, counts) = self.of_run(self.foresight.seed, self.foresight.known_on);
        let planned = rearguard::plan(mission, &order, &within);
        self.rounds().add(counts);
        Tried { plan: planned.plan, review: planned.review }
    }

    /// Plans on from a day: what lies before it stays.
    pub fn onward(&self, mission: &Mission, plan: &Plan, from: Date, known_on: Option<Date>) -> Tried {
        self.run(mission, plan, from, self.foresight.seed, known_on)
    }

    /// What is asked of a run, who watches it, and as how many plain ones it counts.
    fn of_run(&self, seed: u64, known_on: Option<Date>) -> (Order, Within<'_>, u64) {
        let counts = if let Count::Part(_, times) = self.count { times } else { 1 };
        let (iterations, threads) = (self.foresight.iterations, self.foresight.threads);
        let settings = Settings { budget: Budget::Iterations(iterations), seed, threads, known_on };
        let within = Within { observer: self.observer, rounds: self.rounds(), plain: iterations / counts.max(1) };
        (Order { settings, seconds: None }, within, counts)
    }

    fn run(&self, mission: &Mission, plan: &Plan, from: Date, seed: u64, known_on: Option<Date>) -> Tried {
        let (order, within, counts) = self.of_run(seed, known_on);
        let around = Around { plan, from, pins: Vec::new() };
        let judge = |plan: &Plan| check(mission, plan, known_on);
        let planned = plan_around(mission, &order, &around, &judge, &within);
        self.rounds().add(counts);
        Tried { plan: planned.plan, review: planned.review }
    }
}

/// Changing the plan is what is asked here, so it costs nothing.
fn changes_free(mut tables: MissionTables) -> MissionTables {
    tables.replan.moved_movement = Decimal::ZERO;
    tables.replan.moved_closure_day = Decimal::ZERO;
    tables
}

/// The case of a report for a plan that was checked.
pub fn as_case<'a>(
    mission: &'a Mission,
    calendar: &'a Calendar,
    plan: &'a Plan,
    review: &'a Review,
    known_on: Option<Date>,
) -> Case<'a> {
    Case {
        mission,
        calendar,
        plan,
        review,
        bound: None,
        gap: None,
        constant: None,
        known_on,
        version: rearguard::VERSION,
        reading: Vec::new(),
        provenance: None,
    }
}
