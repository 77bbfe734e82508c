//! A project made ready for fast scheduling: successors as flat lists in both
//! directions, and all resources of a period packed into machine words.
//!
//! Four resources share a word, 15 bits each, with a guard bit above each. What
//! is free, with the guard bits set, minus what is needed keeps all guard bits
//! exactly where everything fits: one subtraction answers for four resources.

use crate::project::{LARGEST_CAPACITY, Problem, Project};

/// The guard bit of each of the four lanes of a word.
pub(crate) const GUARDS: u64 = 0x8000_8000_8000_8000;
const LANES: usize = 4;

/// For each activity, those that follow it in one direction of time.
#[derive(Clone, Debug)]
pub(crate) struct Links {
    offsets: Vec<u32>,
    targets: Vec<u32>,
    /// All activities, each before those that follow it.
    pub(crate) order: Vec<u32>,
}

impl Links {
    fn new(successors: &[Vec<usize>], order: Vec<u32>) -> Self {
        let mut offsets = vec![0];
        let mut targets = Vec::new();
        for following in successors {
            targets.extend(following.iter().map(|&next| next as u32));
            offsets.push(targets.len() as u32);
        }
        Self { offsets, targets, order }
    }

    pub(crate) fn after(&self, activity: u32) -> &[u32] {
        let from = self.offsets[activity as usize] as usize;
        &self.targets[from..self.offsets[activity as usize + 1] as usize]
    }
}

/// The project in the form that the search works on.
#[derive(Clone, Debug)]
pub(crate) struct Network {
    pub(crate) count: usize,
    pub(crate) durations: Vec<u32>,
    /// Words per period and per activity.
    pub(crate) words: usize,
    /// Packed demands, `words` for each activity.
    pub(crate) demands: Vec<u64>,
    /// What is free on each period before anything is placed, guards set; one
    /// period only where it is the same on all.
    pub(crate) free: Vec<u64>,
    pub(crate) releases: Vec<u32>,
    pub(crate) forward: Links,
    pub(crate) backward: Links,
    /// Share of the capacities that each activity takes while it runs, in
    /// thousandths, summed over the resources.
    pub(crate) density: Vec<u32>,
    /// No start is later.
    pub(crate) horizon: u32,
    pub(crate) timeless: bool,
}

impl Network {
    pub(crate) fn new(project: &Project) -> Result<Self, Problem> {
        let order: Vec<u32> = project.checked_order()?.into_iter().map(|one| one as u32).collect();
        let count = project.count();
        let mut predecessors = vec![Vec::new(); count];
        for (activity, following) in project.successors.iter().enumerate() {
            following.iter().for_each(|&next| predecessors[next].push(activity));
        }
        let binding = binding_resources(project);
        let words = binding.len().div_ceil(LANES).max(1);
        let timeless = project.is_timeless();
        let horizon = project.horizon() as u32;
        let periods = if timeless { 1 } else { horizon + 1 };
        Ok(Self {
            count,
            durations: project.durations.clone(),
            words,
            demands: pack_demands(project, &binding, words),
            free: pack_capacities(project, &binding, words, periods),
            releases: (0..count).map(|one| project.release(one)).collect(),
            backward: Links::new(&predecessors, order.iter().rev().copied().collect()),
            forward: Links::new(&project.successors, order),
            density: densities(project, &binding),
            horizon,
            timeless,
        })
    }
}

impl Network {
    /// Whether one of the two has to wait for the other directly.
    pub(crate) fn are_linked(&self, one: u32, two: u32) -> bool {
        self.forward.after(one).contains(&two) || self.forward.after(two).contains(&one)
    }
}

/// Resources that can ever be short. The others need no watching.
fn binding_resources(project: &Project) -> Vec<usize> {
    let scarce = |resource: &usize| {
        let total: u64 = project.demands.iter().map(|demands| u64::from(demands[*resource])).sum();
        match &project.capacities[*resource] {
            crate::Capacity::Constant(units) => total > u64::from(*units),
            crate::Capacity::ByDay(_) => total > 0,
        }
    };
    (0..project.capacities.len()).filter(scarce).collect()
}

fn pack_demands(project: &Project, binding: &[usize], words: usize) -> Vec<u64> {
    let mut packed = vec![0; project.count() * words];
    for (activity, demands) in project.demands.iter().enumerate() {
        if project.durations[activity] == 0 {
            continue;
        }
        for (lane, &resource) in binding.iter().enumerate() {
            let bits = u64::from(demands[resource]) << (16 * (lane % LANES));
            packed[activity * words + lane / LANES] |= bits;
        }
    }
    packed
}

/// Capacities beyond what a lane holds are cut: demands are smaller, but many
/// small ones together could then be refused although they fit. Such a plan is
/// still feasible, and no mission has 32,767 teams of a kind.
fn pack_capacities(project: &Project, binding: &[usize], words: usize, periods: u32) -> Vec<u64> {
    let mut packed = vec![GUARDS; periods as usize * words];
    for period in 0..periods {
        for (lane, &resource) in binding.iter().enumerate() {
            let units = project.capacities[resource].on(period).min(LARGEST_CAPACITY);
            let word = period as usize * words + lane / LANES;
            packed[word] |= u64::from(units) << (16 * (lane % LANES));
        }
    }
    packed
}

fn densities(project: &Project, binding: &[usize]) -> Vec<u32> {
    let peak = |resource: usize| match &project.capacities[resource] {
        crate::Capacity::Constant(units) => *units,
        crate::Capacity::ByDay(units) => units.iter().copied().max().unwrap_or(0),
    };
    let peaks: Vec<u32> = binding.iter().map(|&resource| peak(resource).max(1)).collect();
    let share = |demands: &Vec<u32>| {
        let parts = binding.iter().zip(&peaks);
        parts.map(|(&resource, &peak)| (u64::from(demands[resource].min(peak)) * 1000 / u64::from(peak)) as u32).sum()
    };
    project.demands.iter().map(share).collect()
}
