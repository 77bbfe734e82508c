//! Iterated local search from the best members: a few activities that stand close
//! to each other move within the list, a pass against the last direction follows,
//! and what is not longer stays. Walking over equally long schedules is the point.

use crate::search::Search;
use std::mem::swap;

/// Most moves before a pass.
const MOVES: usize = 4;
/// Moves start within so many places of each other.
const WINDOW: usize = 10;
/// An activity moves by at most so many places.
const REACH: usize = 20;
/// One step in so many may lengthen the schedule by a period.
const LENIENCE: usize = 100;

impl Search<'_> {
    /// Walks from the best members in turn until `end` schedules are generated.
    pub(crate) fn walk(&mut self, end: u64) {
        let [one, two] = &mut self.populations;
        let mut walkers = std::mem::take(one);
        walkers.append(two);
        walkers.retain(|member| member.fitness != u64::MAX);
        walkers.sort_by_key(|member| member.fitness);
        walkers.truncate(self.walkers());
        while self.generated() < end {
            for walker in &mut walkers {
                if self.is_done() {
                    return;
                }
                self.list.copy_from_slice(&walker.list);
                self.disturb();
                self.decode(!walker.backward);
                let lenience = u32::from(self.random.below(LENIENCE) == 0);
                if self.spare.makespan <= walker.makespan + lenience {
                    swap(&mut self.spare, walker);
                }
            }
        }
    }

    /// Small projects have many near-optimal schedules far from each other.
    fn walkers(&self) -> usize {
        if self.network.count < 50 { 3 } else { 1 }
    }

    fn disturb(&mut self) {
        let count = self.list.len();
        let window = WINDOW.min(count);
        let first = self.random.below(count - window + 1);
        for _ in 0..=self.random.below(MOVES) {
            let place = first + self.random.below(window);
            self.move_activity(place);
        }
    }

    /// Moves the activity at a place to a random one between those it is linked to.
    pub(crate) fn move_activity(&mut self, place: usize) {
        let activity = self.list[place];
        let near = |other: &&u32| !self.network.are_linked(activity, **other);
        let before = self.list[..place].iter().rev().take(REACH).take_while(near).count();
        let after = self.list[place + 1..].iter().take(REACH).take_while(near).count();
        let to = place - before + self.random.below(before + after + 1);
        if to < place {
            self.list[to..=place].rotate_right(1);
        } else {
            self.list[place..=to].rotate_left(1);
        }
    }
}
