//! Checks a schedule against its project. Shares nothing with the search.

use crate::project::{LONGEST, Problem, Project};

/// What is wrong with a schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The project itself is none.
    Project(Problem),
    /// Not one start for each activity.
    Count,
    /// The activity starts beyond [`LONGEST`].
    Late { activity: usize },
    /// The activity starts before its release.
    Early { activity: usize },
    /// The second activity starts before the first is done.
    Order { first: usize, second: usize },
    /// More units in use than there are.
    Capacity { resource: usize, day: u32, used: u64 },
}

/// The makespan of a schedule, if it keeps the order, releases and capacities.
///
/// # Errors
/// The first flaw that is found.
pub fn verify(project: &Project, starts: &[u32]) -> Result<u32, Flaw> {
    project.checked_order().map_err(Flaw::Project)?;
    if starts.len() != project.count() {
        return Err(Flaw::Count);
    }
    if let Some(activity) = starts.iter().position(|&start| u64::from(start) > LONGEST) {
        return Err(Flaw::Late { activity });
    }
    let end = |activity: usize| starts[activity] + project.durations[activity];
    for (first, following) in project.successors.iter().enumerate() {
        if starts[first] < project.release(first) {
            return Err(Flaw::Early { activity: first });
        }
        if let Some(&second) = following.iter().find(|&&second| starts[second] < end(first)) {
            return Err(Flaw::Order { first, second });
        }
    }
    let makespan = (0..project.count()).map(end).max().unwrap_or(0);
    for resource in 0..project.capacities.len() {
        verify_resource(project, resource, starts, makespan)?;
    }
    Ok(makespan)
}

fn verify_resource(project: &Project, resource: usize, starts: &[u32], makespan: u32) -> Result<(), Flaw> {
    let mut used = vec![0_u64; makespan as usize];
    for (activity, &start) in starts.iter().enumerate() {
        let days = start as usize..(start + project.durations[activity]) as usize;
        used[days].iter_mut().for_each(|units| *units += u64::from(project.demands[activity][resource]));
    }
    for (day, &used) in used.iter().enumerate() {
        if used > u64::from(project.capacities[resource].on(day as u32)) {
            return Err(Flaw::Capacity { resource, day: day as u32, used });
        }
    }
    Ok(())
}
