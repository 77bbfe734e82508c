//! How far a row of planning runs has come, for somebody who waits.

use rearguard::{Observer, Progress};
use std::sync::atomic::{AtomicU64, Ordering};

/// A whole run, in the parts in which one that goes on is counted.
const WHOLE: u64 = 1_000;

/// Planning runs so far and in all: each counts as often as it has the moves of
/// a plain one.
#[derive(Debug, Default)]
pub struct Rounds {
    done: AtomicU64,
    of: AtomicU64,
    /// Thousandths of a plain run that the run that goes on has made.
    within: AtomicU64,
}

impl Rounds {
    /// Done, and expected in all (never fewer than done).
    pub fn so_far(&self) -> (u64, u64) {
        let done = self.done();
        (done, self.of.load(Ordering::Relaxed).max(done))
    }

    /// The same in thousandths, with what the run that goes on has made.
    pub fn in_thousandths(&self) -> (u64, u64) {
        let (done, of) = self.so_far();
        let within = self.within.load(Ordering::Relaxed);
        let all = of.saturating_mul(WHOLE);
        (done.saturating_mul(WHOLE).saturating_add(within).min(all), all)
    }

    pub(crate) fn done(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// So many more are to come.
    pub(crate) fn expect(&self, runs: u64) {
        self.of.store(self.done().saturating_add(runs), Ordering::Relaxed);
    }

    pub(crate) fn add(&self, runs: u64) {
        self.within.store(0, Ordering::Relaxed);
        self.done.fetch_add(runs, Ordering::Relaxed);
    }
}

/// Watches one run for the row of which it is a part.
pub(crate) struct Within<'a> {
    pub observer: &'a dyn Observer,
    pub rounds: &'a Rounds,
    /// Moves of a plain run.
    pub plain: u64,
}

impl Observer for Within<'_> {
    fn stop(&self) -> bool {
        self.observer.stop()
    }
    fn progress(&self, progress: &Progress) {
        let parts = progress.iterations.saturating_mul(WHOLE) / self.plain.max(1);
        self.rounds.within.store(parts, Ordering::Relaxed);
        self.observer.progress(progress);
    }
    fn wants_bound(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_goes_on_counts_by_its_moves() {
        let rounds = Rounds::default();
        rounds.expect(4);
        rounds.add(1);
        let within = Within { observer: &(), rounds: &rounds, plain: 200 };
        within.progress(&Progress { iterations: 50, kept: true, score: None, bound: None });
        assert_eq!(rounds.in_thousandths(), (1_250, 4_000));
        rounds.add(1);
        assert_eq!((rounds.so_far(), rounds.in_thousandths()), ((2, 4), (2_000, 4_000)));
    }

    #[test]
    fn more_than_was_expected_is_all_there_is() {
        let rounds = Rounds::default();
        rounds.add(3);
        assert_eq!((rounds.so_far(), rounds.in_thousandths()), ((3, 3), (3_000, 3_000)));
    }
}
