//! The search behind the ranking: every wish for a short time, the better half
//! for longer, the best few longest and with several seeds.
//!
//! A wish is planned on from the best plan known with it; the mission as it is
//! from the best plan known without any wish (the control), with as many moves
//! and the same seed. What the control finds can be had with every wish, and
//! what a wish finds is handed back to the control: only what the mission as it
//! is cannot have is left as the wish's gain.

use crate::replan::{Replanner, Tried};
use crate::wish::Wish;
use num_traits::{Signed, Zero};
use rearguard_model::amount::whole;
use rearguard_model::{Exact, Mission};

/// Plain runs of a finalist with each seed.
pub(crate) const FINAL: u64 = 2;

/// A wish with the mission that has it and the best plan known for that.
pub(crate) struct Candidate {
    pub wish: Wish,
    pub mission: Mission,
    /// Units tried together.
    pub amount: i64,
    best: Tried,
    looked_at: bool,
}

/// What one unit brings with each seed that was tried to the end.
pub(crate) type BySeed = Vec<Exact>;

/// The wishes that are left, and the mission without any.
pub(crate) struct Desk<'a> {
    bench: &'a Replanner<'a>,
    mission: &'a Mission,
    /// The best plan known without any wish.
    pub control: Tried,
    pub field: Vec<Candidate>,
}

impl<'a> Desk<'a> {
    pub fn new(bench: &'a Replanner<'a>, mission: &'a Mission, given: Tried, wishes: &[Wish]) -> Desk<'a> {
        let candidate = |&wish: &Wish| {
            let mut tables = mission.tables().clone();
            wish.apply(&mut tables);
            let wished = Mission::assemble(tables).ok()?;
            let best = bench.judge(&wished, &given.plan);
            Some(Candidate { wish, mission: wished, amount: wish.amount(mission.tables()), best, looked_at: false })
        };
        Desk { bench, mission, field: wishes.iter().filter_map(candidate).collect(), control: given }
    }

    fn seed(&self) -> u64 {
        self.bench.foresight.seed
    }

    /// A plan that is far from its best gains by anything.
    pub fn polish(&mut self) {
        self.control = self.bench.polished(&self.control, self.mission, &self.control.plan);
    }

    /// The best plan known with a wish: its own, or the control's.
    pub fn known(&self, candidate: &Candidate) -> Tried {
        let without = self.bench.judge(&candidate.mission, &self.control.plan);
        if candidate.best.worse_than(&without) { without } else { candidate.best.clone() }
    }

    /// Plans every wish on, and hands back what each finds.
    pub fn look(&mut self, times: u64) {
        for at in 0..self.field.len() {
            if self.bench.stopped() {
                return;
            }
            let start = self.known(&self.field[at]);
            let bench = self.bench.times(times);
            let found = bench.better(&start, &self.field[at].mission, &start.plan, self.seed());
            self.control = bench.better(&self.control, self.mission, &found.plan, self.seed());
            self.field[at].best = found;
            self.field[at].looked_at = true;
        }
    }

    /// One run more for the control and each wish; then those that gain, the
    /// best first by what a unit gains, and the wishes that do not.
    pub fn round(&mut self, round: u64) -> Vec<Wish> {
        let seed = self.seed().wrapping_add(round);
        self.control = self.bench.better(&self.control, self.mission, &self.control.plan, seed);
        for at in 0..self.field.len() {
            if self.bench.stopped() {
                break;
            }
            let start = self.known(&self.field[at]);
            self.field[at].best = self.bench.better(&start, &self.field[at].mission, &start.plan, seed);
        }
        self.sort()
    }

    /// Sorts by what a unit gains so far, and takes out what gains nothing.
    pub fn sort(&mut self) -> Vec<Wish> {
        let mut gains: Vec<(Option<Exact>, Candidate)> =
            std::mem::take(&mut self.field).into_iter().map(|c| (self.gain_so_far(&c), c)).collect();
        gains.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.wish.cmp(&b.1.wish)));
        let (gaining, nothing): (Vec<_>, Vec<_>) =
            gains.into_iter().partition(|(gain, _)| gain.as_ref().is_some_and(Exact::is_positive));
        self.field = gaining.into_iter().map(|(_, candidate)| candidate).collect();
        nothing.into_iter().filter(|(_, candidate)| candidate.looked_at).map(|(_, candidate)| candidate.wish).collect()
    }

    /// What a unit of it gains by what is known so far.
    pub fn gain_so_far(&self, candidate: &Candidate) -> Option<Exact> {
        Some(fall(&self.control, &self.known(candidate))? / whole(candidate.amount))
    }

    /// The wishes beyond so many, taken out.
    pub fn cut(&mut self, keep: usize) -> Vec<Candidate> {
        self.field.split_off(keep.min(self.field.len()))
    }

    /// What wishes that were taken out gain against the control as it is now: it
    /// may have found since what they had found. The most first.
    pub fn settle(&self, out: Vec<Candidate>) -> (Vec<(Wish, Exact)>, Vec<Wish>) {
        let gain = |c: &Candidate| self.gain_so_far(c).unwrap_or_else(Exact::zero);
        let gains: Vec<(Wish, Exact)> = out.iter().map(|c| (c.wish, gain(c))).collect();
        let (mut less, nothing): (Vec<_>, Vec<_>) = gains.into_iter().partition(|(_, gain)| gain.is_positive());
        less.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        (less, nothing.into_iter().map(|(wish, _)| wish).collect())
    }

    /// The gains with so many seeds. A seed that was cut short is left out;
    /// where none came to its end, the gain so far stands for one.
    pub fn with_seeds(&mut self, seeds: u64) -> (Vec<Exact>, Vec<BySeed>) {
        let mut scores = Vec::new();
        let mut gains: Vec<BySeed> = self.field.iter().map(|_| Vec::new()).collect();
        for seed in (0..seeds).map(|more| self.seed().wrapping_add(more)) {
            let Some((score, found)) = self.with_seed(seed) else { break };
            scores.push(score);
            gains.iter_mut().zip(found).for_each(|(gains, gain)| gains.push(gain));
        }
        if scores.is_empty() {
            scores.extend(self.control.score().map(|score| score.total.clone()));
            for (gains, candidate) in gains.iter_mut().zip(&self.field) {
                gains.extend(self.gain_so_far(candidate));
            }
        }
        (scores, gains)
    }

    /// The control's score, and each wish's gain against it.
    fn with_seed(&self, seed: u64) -> Option<(Exact, Vec<Exact>)> {
        let bench = self.bench.times(FINAL);
        let control = bench.better(&self.control, self.mission, &self.control.plan, seed);
        let mut gains = Vec::new();
        for candidate in &self.field {
            let start = self.known(candidate);
            let found = bench.better(&start, &candidate.mission, &start.plan, seed);
            gains.push(gain(self.bench, candidate, &control, found)?);
        }
        (!self.bench.stopped()).then_some(())?;
        Some((control.score()?.total.clone(), gains))
    }
}

/// What a unit gains against the control, which can be had with the wish as well.
pub(crate) fn gain(bench: &Replanner, candidate: &Candidate, control: &Tried, found: Tried) -> Option<Exact> {
    let as_control = bench.judge(&candidate.mission, &control.plan);
    let with = if found.worse_than(&as_control) { as_control } else { found };
    Some(fall(control, &with)? / whole(candidate.amount))
}

/// By how much the score falls; nothing where more rules are broken.
fn fall(control: &Tried, with: &Tried) -> Option<Exact> {
    if with.review.violations.len() > control.review.violations.len() {
        return Some(Exact::zero());
    }
    Some(&control.score()?.total - &with.score()?.total)
}
