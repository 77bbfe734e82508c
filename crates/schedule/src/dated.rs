//! The search where the calendar matters (teams that come and go, releases) or
//! where completion days are weighted: an iterated local search over lists.

use crate::decode::Decoder;
use crate::network::Network;
use crate::random::Random;
use crate::solve::{Budget, Objective, Schedule};

/// Schedules before a fresh start from a random list.
const ROUND: u64 = 12_500;
/// An activity moves by at most so many places.
const REACH: usize = 40;
/// Most moves before a pass.
const MOVES: usize = 3;

struct Walk<'a> {
    network: &'a Network,
    objective: &'a Objective,
    decoder: Decoder,
    random: Random,
    /// The list to place next, and the one to go back to.
    list: Vec<u32>,
    kept: Vec<u32>,
    starts: Vec<u32>,
    /// Place of each activity in the order of the network.
    rank: Vec<u32>,
    /// What is pulled along with an activity.
    pulled: Vec<bool>,
    aside: Vec<u32>,
    best: Option<(u64, Vec<u32>)>,
}

/// The best schedule found, if any order at all fits into the calendars.
pub(crate) fn search_dated(
    network: &Network,
    objective: &Objective,
    bound: u64,
    budget: &Budget<'_>,
    seed: u64,
) -> Option<Schedule> {
    let mut walk = Walk::new(network, objective, seed);
    let mut round = 0;
    while !walk.is_done(bound, budget) {
        walk.found(round);
        let mut kept_value = walk.place();
        walk.keep();
        let end = walk.decoder.generated + ROUND;
        while walk.decoder.generated < end && !walk.is_done(bound, budget) {
            walk.disturb();
            let value = walk.place();
            let lenience = if walk.random.below(100) == 0 { kept_value / 200 } else { 0 };
            if value <= kept_value.saturating_add(lenience) {
                kept_value = value;
                walk.keep();
            } else {
                walk.list.copy_from_slice(&walk.kept);
            }
        }
        round += 1;
    }
    let schedules_generated = walk.decoder.generated;
    let (_, starts) = walk.best?;
    let makespan = Objective::Makespan.value_of(&network.durations, &starts) as u32;
    Some(Schedule { starts, makespan, schedules_generated })
}

impl<'a> Walk<'a> {
    fn new(network: &'a Network, objective: &'a Objective, seed: u64) -> Self {
        let count = network.count;
        let mut rank = vec![0; count];
        network.forward.order.iter().zip(0..).for_each(|(&activity, place)| rank[activity as usize] = place);
        Self {
            network,
            objective,
            decoder: Decoder::new(network),
            random: Random::new(seed),
            list: network.forward.order.clone(),
            kept: network.forward.order.clone(),
            starts: vec![0; count],
            rank,
            pulled: vec![false; count],
            aside: Vec::with_capacity(count),
            best: None,
        }
    }

    fn is_done(&self, bound: u64, budget: &Budget<'_>) -> bool {
        let generated = self.decoder.generated;
        let met = self.best.as_ref().is_some_and(|&(value, _)| value <= bound);
        let told = generated.is_multiple_of(64) && budget.stop.is_some_and(|stop| stop());
        generated > 0 && (met || told || generated >= budget.schedules)
    }

    /// A list to start from: first that of the most urgent weight or longest
    /// rest, then others moved away from it.
    fn found(&mut self, round: u64) {
        let urgency = self.urgencies();
        self.list.clone_from(&self.network.forward.order);
        self.list
            .sort_by_key(|&activity| (std::cmp::Reverse(urgency[activity as usize]), self.rank[activity as usize]));
        if round > 0 {
            for _ in 0..self.network.count * 2 {
                self.disturb();
            }
        }
    }

    /// Falls along every link, so that sorting by it respects the order: for the
    /// makespan the longest rest; with weights the best ratio of weight to rest
    /// of anything that waits for the activity.
    fn urgencies(&self) -> Vec<u64> {
        let rests = crate::bound::tails(self.network, &self.network.forward);
        let Objective::WeightedCompletion(weights) = self.objective else {
            return rests.into_iter().map(u64::from).collect();
        };
        let heads = crate::bound::heads(self.network);
        let mut urgency = vec![0; self.network.count];
        for &activity in self.network.forward.order.iter().rev() {
            let index = activity as usize;
            let end = u64::from(heads[index] + self.network.durations[index]).max(1);
            let own = u64::from(weights[index]) * 1000 / end;
            let following = self.network.forward.after(activity).iter().map(|&next| urgency[next as usize]);
            urgency[index] = following.max().unwrap_or(0).max(own);
        }
        urgency
    }

    /// One pass; the value of what it gives, `u64::MAX` where there is no room.
    fn place(&mut self) -> u64 {
        let network = self.network;
        let makespan = if network.timeless {
            Some(self.decoder.place(network, &network.forward, &self.list, &mut self.starts))
        } else {
            self.decoder.place_dated(network, &self.list, &mut self.starts)
        };
        if makespan.is_none() {
            return u64::MAX;
        }
        let value = self.objective.value_of(&network.durations, &self.starts);
        if self.best.as_ref().is_none_or(|&(best, _)| value < best) {
            self.best = Some((value, self.starts.clone()));
        }
        let (starts, rank) = (&self.starts, &self.rank);
        self.list.sort_unstable_by_key(|&activity| (starts[activity as usize], rank[activity as usize]));
        value
    }

    fn keep(&mut self) {
        self.kept.copy_from_slice(&self.list);
    }

    fn disturb(&mut self) {
        for _ in 0..=self.random.below(MOVES) {
            let place = self.random.below(self.list.len());
            if self.random.below(4) == 0 {
                self.pull(place);
            } else {
                self.move_one(place);
            }
        }
    }

    fn move_one(&mut self, place: usize) {
        let Some(&activity) = self.list.get(place) else {
            return;
        };
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

    /// Pulls an activity to a random earlier place, with all that it waits for:
    /// a whole site comes earlier.
    fn pull(&mut self, place: usize) {
        let Some(&activity) = self.list.get(place) else {
            return;
        };
        let from = self.random.below(place + 1);
        self.pulled.fill(false);
        self.pulled[activity as usize] = true;
        for &one in self.list[from..=place].iter().rev() {
            if self.network.forward.after(one).iter().any(|&next| self.pulled[next as usize]) {
                self.pulled[one as usize] = true;
            }
        }
        let stretch = &mut self.list[from..=place];
        self.aside.clear();
        self.aside.extend(stretch.iter().filter(|&&one| self.pulled[one as usize]));
        self.aside.extend(stretch.iter().filter(|&&one| !self.pulled[one as usize]));
        stretch.copy_from_slice(&self.aside);
    }
}
