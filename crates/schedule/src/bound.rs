//! Lower bounds on the makespan: the critical path, and the work that has to be
//! done between the earliest starts and the latest ends of sets of activities.

use crate::network::{Links, Network};
use crate::project::{Capacity, Problem, Project};

/// For each activity the longest way through what follows it, itself included.
pub(crate) fn tails(network: &Network, links: &Links) -> Vec<u32> {
    let mut tails = vec![0; network.count];
    for &activity in links.order.iter().rev() {
        let following = links.after(activity).iter().map(|&next| tails[next as usize]);
        tails[activity as usize] = network.durations[activity as usize] + following.max().unwrap_or(0);
    }
    tails
}

/// The first day on which each activity can start by order and releases alone.
pub(crate) fn heads(network: &Network) -> Vec<u32> {
    let mut heads = network.releases.clone();
    for &activity in &network.forward.order {
        let end = heads[activity as usize] + network.durations[activity as usize];
        for &next in network.forward.after(activity) {
            heads[next as usize] = heads[next as usize].max(end);
        }
    }
    heads
}

/// The makespan without any limit on resources.
///
/// # Errors
/// As [`Project::checked_order`].
pub fn critical_path(project: &Project) -> Result<u32, Problem> {
    let network = Network::new(project)?;
    Ok(longest(&network))
}

fn longest(network: &Network) -> u32 {
    let tails = tails(network, &network.forward);
    heads(network).iter().zip(tails).map(|(head, tail)| head + tail).max().unwrap_or(0)
}

/// A makespan that no schedule can beat.
///
/// # Errors
/// As [`Project::checked_order`].
pub fn lower_bound(project: &Project) -> Result<u32, Problem> {
    Ok(bound_of(project, &Network::new(project)?))
}

pub(crate) fn bound_of(project: &Project, network: &Network) -> u32 {
    let heads = heads(network);
    let tails = tails(network, &network.forward);
    let work = |resource: usize| work_bound(project, resource, &heads, &tails);
    let by_work = (0..project.capacities.len()).map(work).max().unwrap_or(0);
    longest(network).max(by_work)
}

/// For every pair of a head `h` and a rest `r`: the activities that start no
/// earlier than `h` and are followed by at least `r` periods need their work
/// between `h` and the end less `r`.
fn work_bound(project: &Project, resource: usize, heads: &[u32], tails: &[u32]) -> u32 {
    let mut using: Vec<(u32, u32, u64)> = (0..project.count())
        .filter(|&one| project.demands[one][resource] > 0 && project.durations[one] > 0)
        .map(|one| {
            let work = u64::from(project.demands[one][resource]) * u64::from(project.durations[one]);
            (heads[one], tails[one] - project.durations[one], work)
        })
        .collect();
    using.sort_by_key(|&(_, rest, _)| std::cmp::Reverse(rest));
    let mut starts: Vec<u32> = using.iter().map(|&(head, ..)| head).collect();
    starts.sort_unstable();
    starts.dedup();
    let ends = starts.iter().map(|&from| {
        let mut work = 0;
        let later = using.iter().filter(|&&(head, ..)| head >= from);
        later
            .map(|&(_, rest, more)| {
                work += more;
                time_for(&project.capacities[resource], from, work) + rest
            })
            .max()
            .unwrap_or(0)
    });
    ends.max().unwrap_or(0)
}

/// The first day by whose morning `work` can be done from day `from` on.
fn time_for(capacity: &Capacity, from: u32, work: u64) -> u32 {
    match capacity {
        Capacity::Constant(0) => from,
        Capacity::Constant(units) => from + work.div_ceil(u64::from(*units)) as u32,
        Capacity::ByDay(units) => {
            let (mut left, mut day) = (work, from);
            while left > 0 && (day as usize) < units.len() {
                left = left.saturating_sub(u64::from(capacity.on(day)));
                day += 1;
            }
            day
        }
    }
}
