//! Random draws that are the same on every machine: ChaCha with 8 rounds
//! (Bernstein 2008), one stream per place, whole numbers only. A place's
//! stream depends on the seed and the place alone, so the first bases of a
//! larger mission draw like those of a smaller one.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Which stream of the seed to draw from.
#[derive(Clone, Copy)]
pub enum Stream {
    Mission,
    /// The place and what stands there.
    Base(usize),
    Hub(usize),
    /// What the plan does with it.
    BasePlan(usize),
    HubPlan(usize),
}

pub struct Draws(ChaCha8Rng);

impl Draws {
    pub fn of(seed: u64, stream: Stream) -> Draws {
        let mut key = [0u8; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut generator = ChaCha8Rng::from_seed(key);
        generator.set_stream(match stream {
            Stream::Mission => 0,
            Stream::Base(index) => 1 + 4 * index as u64,
            Stream::Hub(index) => 2 + 4 * index as u64,
            Stream::BasePlan(index) => 3 + 4 * index as u64,
            Stream::HubPlan(index) => 4 + 4 * index as u64,
        });
        Draws(generator)
    }

    /// A whole number from `least` to `most`, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let width = (most - least + 1).max(1) as u128;
        least + ((u128::from(self.0.next_u64()) * width) >> 64) as i64
    }

    /// True in `percent` of a hundred draws.
    pub fn chance(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.between(0, from.len() as i64 - 1) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_repeats_itself_and_differs_from_its_neighbour() {
        let ten = |stream| {
            let mut draws = Draws::of(7, stream);
            (0..10).map(|_| draws.between(0, 999)).collect::<Vec<_>>()
        };
        assert_eq!(ten(Stream::Base(3)), ten(Stream::Base(3)));
        assert_ne!(ten(Stream::Base(3)), ten(Stream::Base(4)));
        assert_ne!(ten(Stream::Base(3)), ten(Stream::Hub(3)));
    }

    #[test]
    fn both_ends_of_a_range_are_drawn_and_nothing_beyond() {
        let mut draws = Draws::of(1, Stream::Mission);
        let seen: std::collections::BTreeSet<i64> = (0..200).map(|_| draws.between(-1, 2)).collect();
        assert_eq!(seen.into_iter().collect::<Vec<_>>(), [-1, 0, 1, 2]);
    }
}
