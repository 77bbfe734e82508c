//! The search's random numbers: a named generator (ChaCha8), one stream per
//! chain, so that the same seed gives the same choices on every machine.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

#[derive(Clone)]
pub(crate) struct Chance(ChaCha8Rng);

impl Chance {
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(seed);
        generator.set_stream(stream);
        Chance(generator)
    }
    /// A whole number below `n`; 0 where `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        ((self.0.next_u32() as u64 * n as u64) >> 32) as usize
    }
    /// A whole number from `low` to `high`, both included.
    pub fn between(&mut self, low: i32, high: i32) -> i32 {
        low + self.below((high - low + 1).max(1) as usize) as i32
    }
    /// True in `part` of `whole` cases.
    pub fn one_of(&mut self, part: usize, whole: usize) -> bool {
        self.below(whole) < part
    }
    /// From 0 (included) to 1 (excluded).
    pub fn share(&mut self) -> f64 {
        self.0.next_u32() as f64 / 4_294_967_296.0
    }
}
