//! The entry: a project, a budget and a seed in, the best schedule found out.

use crate::bound::{bound_of, heads};
use crate::dated::search_dated;
use crate::network::Network;
use crate::project::{Problem, Project};
use crate::search::search;

/// When to stop: whichever comes first. A search also stops where it meets a
/// lower bound.
pub struct Budget<'a> {
    /// Schedules to generate. One pass over all activities counts as one
    /// schedule, forward or backward; at least one is generated.
    pub schedules: u64,
    /// Asked now and then; `true` ends the search. Who needs the same result
    /// again leaves it out.
    pub stop: Option<&'a (dyn Fn() -> bool + Sync)>,
}

impl Budget<'_> {
    /// So many schedules.
    #[must_use]
    pub fn schedules(schedules: u64) -> Self {
        Self { schedules, stop: None }
    }
}

/// A feasible schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The first period of each activity.
    pub starts: Vec<u32>,
    /// The first period in which nothing runs any more.
    pub makespan: u32,
    /// How many schedules were generated to find it.
    pub schedules_generated: u64,
}

/// What a good schedule is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Objective {
    /// All done as early as possible.
    Makespan,
    /// The sum over all activities of weight × first period after the activity is
    /// as small as possible; one weight for each activity.
    WeightedCompletion(Vec<u32>),
}

impl Objective {
    /// What the objective makes of a schedule: less is better.
    #[must_use]
    pub fn value(&self, project: &Project, starts: &[u32]) -> u64 {
        self.value_of(&project.durations, starts)
    }

    pub(crate) fn value_of(&self, durations: &[u32], starts: &[u32]) -> u64 {
        let ends = starts.iter().zip(durations).map(|(start, duration)| u64::from(start + duration));
        match self {
            Self::Makespan => ends.max().unwrap_or(0),
            Self::WeightedCompletion(weights) => ends.zip(weights).map(|(end, &weight)| end * u64::from(weight)).sum(),
        }
    }
}

/// The shortest schedule that is found. The same for the same seed and number
/// of schedules.
///
/// # Errors
/// Where the project cannot be scheduled, see [`Problem`].
pub fn solve(project: &Project, budget: &Budget<'_>, seed: u64) -> Result<Schedule, Problem> {
    solve_for(project, &Objective::Makespan, budget, seed)
}

/// The best schedule that is found for an objective.
///
/// # Errors
/// Where the project cannot be scheduled, see [`Problem`].
pub fn solve_for(
    project: &Project,
    objective: &Objective,
    budget: &Budget<'_>,
    seed: u64,
) -> Result<Schedule, Problem> {
    let network = Network::new(project)?;
    if let Objective::WeightedCompletion(weights) = objective
        && weights.len() != project.count()
    {
        return Err(Problem::Shape { activity: weights.len() });
    }
    if *objective == Objective::Makespan && network.timeless {
        let bound = bound_of(project, &network);
        let (best, schedules_generated) = search(&network, bound, budget, seed);
        return Ok(Schedule { starts: best.starts, makespan: best.makespan, schedules_generated });
    }
    let bound = value_bound(project, &network, objective);
    search_dated(&network, objective, bound, budget, seed).ok_or(Problem::Unschedulable)
}

/// A value that no schedule beats.
fn value_bound(project: &Project, network: &Network, objective: &Objective) -> u64 {
    match objective {
        Objective::Makespan => u64::from(bound_of(project, network)),
        Objective::WeightedCompletion(_) => objective.value_of(&network.durations, &heads(network)),
    }
}
