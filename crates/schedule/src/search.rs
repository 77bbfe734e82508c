//! The search for the shortest makespan where nothing depends on the calendar.
//!
//! Rounds of two phases: an evolution of two populations ([`crate::population`])
//! finds where good schedules lie, then a walk ([`crate::walk`]) refines the best.
//! Every schedule is generated in the direction of time opposite to its parents',
//! so that forward-backward improvement costs no passes of its own.

use crate::decode::Decoder;
use crate::network::Network;
use crate::random::Random;
use crate::solve::Budget;

/// A schedule, seen from its end: the next pass runs the other way.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// All activities by their keys, in an order that the next pass may take.
    pub(crate) list: Vec<u32>,
    /// Periods between the activity's end and the end of the schedule, which
    /// are the start of the activity on the mirrored axis of time.
    pub(crate) keys: Vec<u32>,
    pub(crate) makespan: u32,
    /// Makespan first, then the sum of all starts: of two equally long schedules
    /// the one with less in its late periods is nearer to a shorter one.
    pub(crate) fitness: u64,
    /// Whether the pass that made it ran backward.
    pub(crate) backward: bool,
}

impl Member {
    fn blank(count: usize) -> Self {
        Self { list: vec![0; count], keys: vec![0; count], makespan: u32::MAX, fitness: u64::MAX, backward: false }
    }
}

/// The shortest schedule so far.
#[derive(Clone, Debug)]
pub(crate) struct Best {
    pub(crate) starts: Vec<u32>,
    pub(crate) makespan: u32,
}

/// All that the phases share. Everything is allocated once.
pub(crate) struct Search<'a> {
    pub(crate) network: &'a Network,
    pub(crate) random: Random,
    /// The list that the next pass takes.
    pub(crate) list: Vec<u32>,
    /// Two numbers for each period, scratch of the crossover.
    pub(crate) profile: Vec<i64>,
    pub(crate) populations: [Vec<Member>; 2],
    pub(crate) spare: Member,
    pub(crate) best: Best,
    pub(crate) tails: Vec<u32>,
    pub(crate) waiting: Vec<u32>,
    pub(crate) ready: Vec<u32>,
    starts: Vec<u32>,
    buckets: Vec<u32>,
    decoder: Decoder,
    bound: u32,
    budget: &'a Budget<'a>,
    stopped: bool,
}

/// Schedules of the longest round: what a small project needs before a fresh
/// start finds more than going on, and a large one.
const SMALL_ROUND: u64 = 12_500;
const LARGE_ROUND: u64 = 200_000;
/// Activities from which a project counts as large.
const LARGE: usize = 100;

/// Searches until the makespan meets `bound` or the budget is used up. Returns
/// the best schedule and the number of schedules generated.
pub(crate) fn search(network: &Network, bound: u32, budget: &Budget<'_>, seed: u64) -> (Best, u64) {
    let mut search = Search::new(network, bound, budget, seed);
    let longest = if network.count < LARGE { SMALL_ROUND } else { LARGE_ROUND };
    while !search.is_done() {
        let round = (budget.schedules - search.generated()).min(longest);
        let end = search.generated() + round;
        search.evolve(round);
        search.walk(end);
    }
    (search.best, search.decoder.generated)
}

impl<'a> Search<'a> {
    fn new(network: &'a Network, bound: u32, budget: &'a Budget<'a>, seed: u64) -> Self {
        let count = network.count;
        let periods = network.horizon as usize + 2;
        Self {
            network,
            random: Random::new(seed),
            list: vec![0; count],
            profile: vec![0; 2 * periods],
            populations: [Vec::new(), Vec::new()],
            spare: Member::blank(count),
            best: Best { starts: Vec::new(), makespan: u32::MAX },
            tails: crate::bound::tails(network, &network.forward),
            waiting: vec![0; count],
            ready: Vec::with_capacity(count),
            starts: vec![0; count],
            buckets: vec![0; periods],
            decoder: Decoder::new(network),
            bound,
            budget,
            stopped: false,
        }
    }

    pub(crate) fn generated(&self) -> u64 {
        self.decoder.generated
    }

    /// Whether the search is over. There is at least one schedule by then.
    pub(crate) fn is_done(&mut self) -> bool {
        if self.generated() == 0 {
            return false;
        }
        if self.generated().is_multiple_of(64) && self.budget.stop.is_some_and(|stop| stop()) {
            self.stopped = true;
        }
        self.stopped || self.best.makespan <= self.bound || self.generated() >= self.budget.schedules
    }

    pub(crate) fn resize_populations(&mut self, size: usize) {
        let blank = Member::blank(self.network.count);
        self.populations.iter_mut().for_each(|members| members.resize(size, blank.clone()));
    }

    /// One pass over the list, into the spare member.
    pub(crate) fn decode(&mut self, backward: bool) {
        let network = self.network;
        let (links, mirrored) =
            if backward { (&network.backward, &network.forward) } else { (&network.forward, &network.backward) };
        let makespan = self.decoder.place(network, links, &self.list, &mut self.starts);
        let spare = &mut self.spare;
        let mut sum = 0;
        for (index, key) in spare.keys.iter_mut().enumerate() {
            sum += u64::from(self.starts[index]);
            *key = makespan - self.starts[index] - network.durations[index];
        }
        spare.makespan = makespan;
        spare.fitness = (u64::from(makespan) << 32) | sum.min(u64::from(u32::MAX));
        spare.backward = backward;
        sort_by_keys(&mirrored.order, spare, &mut self.buckets);
        self.remember(backward);
    }

    fn remember(&mut self, backward: bool) {
        if self.spare.makespan < self.best.makespan {
            self.best.makespan = self.spare.makespan;
            let starts = if backward { &self.spare.keys } else { &self.starts };
            self.best.starts.clone_from(starts);
        }
    }
}

/// Counting sort; among equal keys the given order holds, which matters where
/// activities take no time.
fn sort_by_keys(order: &[u32], member: &mut Member, buckets: &mut [u32]) {
    let buckets = &mut buckets[..=member.makespan as usize + 1];
    buckets.fill(0);
    member.keys.iter().for_each(|&key| buckets[key as usize + 1] += 1);
    let mut before = 0;
    for bucket in buckets.iter_mut() {
        before += *bucket;
        *bucket = before;
    }
    for &activity in order {
        let place = &mut buckets[member.keys[activity as usize] as usize];
        member.list[*place as usize] = activity;
        *place += 1;
    }
}
