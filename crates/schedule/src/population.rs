//! Two populations, one of schedules made forward and one made backward, each
//! the parents of the other's next generation (Debels and Vanhoucke 2005). The
//! crossover keeps from one parent the stretch of time in which its resources are
//! best used, and arranges what comes before and after as the other parent does.

use std::mem::swap;

use crate::search::{Member, Search};

/// Share of a round that goes to evolution, in percent; the rest is the walk's.
const EVOLUTION: u64 = 40;
/// Children for each member; the best one stays.
const CHILDREN: u64 = 3;
/// Stretches that are drawn for a crossover; the best used one is taken.
const STRETCHES: usize = 4;
/// Random neighbours to swap where a child would only repeat its parent.
const SWAPS: usize = 20;

impl Search<'_> {
    /// Evolves two new populations for its share of `round` schedules.
    pub(crate) fn evolve(&mut self, round: u64) {
        let end = self.generated() + round * EVOLUTION / 100;
        let size = population_size(round);
        self.resize_populations(size);
        self.found(size);
        let generation = size as u64 * CHILDREN;
        let mut backward = true;
        while self.generated() + generation <= end && !self.is_done() {
            self.breed(backward);
            backward = !backward;
        }
    }

    /// The first population, made forward from random lists.
    fn found(&mut self, size: usize) {
        for place in 0..size {
            if self.is_done() {
                return;
            }
            self.sample_list();
            self.decode(false);
            swap(&mut self.spare, &mut self.populations[0][place]);
        }
    }

    /// Replaces one population by the children of the other.
    fn breed(&mut self, backward: bool) {
        let (from, to) = if backward { (0, 1) } else { (1, 0) };
        let parents = std::mem::take(&mut self.populations[from]);
        for father in 0..parents.len() {
            self.populations[to][father].fitness = u64::MAX;
            for _ in 0..CHILDREN {
                if self.is_done() {
                    break;
                }
                let mother = self.draw_mother(&parents, father);
                self.cross(&parents[father], &parents[mother]);
                self.decode(backward);
                if self.spare.fitness < self.populations[to][father].fitness {
                    swap(&mut self.spare, &mut self.populations[to][father]);
                }
            }
        }
        self.populations[from] = parents;
    }

    /// The better of two other members.
    fn draw_mother(&mut self, parents: &[Member], father: usize) -> usize {
        let mut draw = || {
            let other = self.random.below(parents.len() - 1);
            if other >= father { other + 1 } else { other }
        };
        let (one, two) = (draw(), draw());
        if parents[two].fitness < parents[one].fitness { two } else { one }
    }

    fn cross(&mut self, father: &Member, mother: &Member) {
        let (from, to) = self.best_used_stretch(father);
        let key = |activity: u32| father.keys[activity as usize];
        let before = mother.list.iter().filter(|&&one| key(one) < from);
        let within = father.list.iter().filter(|&&one| (from..to).contains(&key(one)));
        let after = mother.list.iter().filter(|&&one| key(one) >= to);
        let places = self.list.iter_mut();
        places.zip(before.chain(within).chain(after)).for_each(|(place, &activity)| *place = activity);
        if self.list == father.list {
            self.swap_neighbours();
        } else {
            let place = self.random.below(self.network.count);
            self.move_activity(place);
        }
    }

    /// Of some random stretches, a quarter to three quarters as long as the
    /// schedule, the one with the most use of the resources.
    fn best_used_stretch(&mut self, father: &Member) -> (u32, u32) {
        let span = father.makespan as usize;
        let length = (span * (25 + self.random.below(51)) / 100).max(1);
        self.sum_usage(father);
        let places = span.saturating_sub(length) + 1;
        let (mut best, mut most) = (0, i64::MIN);
        for _ in 0..STRETCHES {
            let from = self.random.below(places);
            let used = self.profile[(from + length).min(span)] - self.profile[from];
            if used > most {
                (best, most) = (from, used);
            }
        }
        (best as u32, (best + length) as u32)
    }

    /// Makes `profile[period]` the use of all resources before the period.
    fn sum_usage(&mut self, member: &Member) {
        let network = self.network;
        let span = member.makespan as usize;
        let (sums, changes) = self.profile.split_at_mut(network.horizon as usize + 2);
        changes[..=span].fill(0);
        for (activity, &key) in member.keys.iter().enumerate() {
            let density = i64::from(network.density[activity]);
            changes[key as usize] += density;
            changes[(key + network.durations[activity]) as usize] -= density;
        }
        let (mut rate, mut sum) = (0, 0);
        for period in 0..=span {
            sums[period] = sum;
            rate += changes[period];
            sum += rate;
        }
    }

    fn swap_neighbours(&mut self) {
        for _ in 0..SWAPS {
            let place = self.random.below(self.list.len().saturating_sub(1));
            if place + 1 < self.list.len() && !self.network.are_linked(self.list[place], self.list[place + 1]) {
                self.list.swap(place, place + 1);
            }
        }
    }

    /// A random list; of two activities that may come next, the one with the
    /// longer way to the end.
    fn sample_list(&mut self) {
        let network = self.network;
        self.ready.clear();
        for activity in 0..network.count as u32 {
            self.waiting[activity as usize] = network.backward.after(activity).len() as u32;
            if self.waiting[activity as usize] == 0 {
                self.ready.push(activity);
            }
        }
        for place in 0..network.count {
            let (one, two) = (self.random.below(self.ready.len()), self.random.below(self.ready.len()));
            let tail = |place: usize| self.tails[self.ready[place] as usize];
            let activity = self.ready.swap_remove(if tail(two) > tail(one) { two } else { one });
            self.list[place] = activity;
            for &next in network.forward.after(activity) {
                self.waiting[next as usize] -= 1;
                if self.waiting[next as usize] == 0 {
                    self.ready.push(next);
                }
            }
        }
    }
}

/// Large enough for diversity, small enough for about twenty generations.
fn population_size(round: u64) -> usize {
    match round {
        0..1_500 => 10,
        1_500..10_000 => 25,
        10_000..100_000 => 60,
        _ => 150,
    }
}
