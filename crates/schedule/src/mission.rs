//! The steps of a mission's sites as a project.

use crate::project::{Capacity, Project};
use crate::solve::Objective;

/// A step of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// How long it takes, in days.
    pub days: u32,
    /// The team it needs, by its place in the list of teams.
    pub team: Option<usize>,
    /// How many of that team it needs on each day.
    pub teams_needed: u32,
    /// Steps of the same site that come first, by their places.
    pub after: Vec<usize>,
    /// First day on which it may start: for a step that needs the stores out, the
    /// day after the night on which they are.
    pub release: u32,
}

/// A site that closes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    pub steps: Vec<Step>,
    /// The site closes no earlier, whenever its steps are done.
    pub close_from: u32,
    /// What each day before the closing day costs, in any one unit.
    pub cost_per_day: u32,
}

/// A project made of sites, and where to find each step in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteProject {
    pub project: Project,
    /// The activity of each step: `steps[site][step]`.
    pub steps: Vec<Vec<usize>>,
    /// For each site the activity, without length, whose start is the closing day.
    pub closings: Vec<usize>,
    /// Cost per day × closing day, summed over the sites.
    pub site_cost: Objective,
}

/// The project of all steps of all sites, which share the teams. A step that
/// names an unknown team or step makes a project that [`crate::solve_for`] refuses.
#[must_use]
pub fn project_of(sites: &[Site], teams: &[Capacity]) -> SiteProject {
    let mut made = Making { teams, project: empty(teams), weights: Vec::new() };
    let (mut steps, mut closings) = (Vec::new(), Vec::new());
    for site in sites {
        let first = made.project.count();
        let closing = first + site.steps.len();
        for step in &site.steps {
            let demand = made.demand(step);
            made.add(step.days, step.release, demand, 0);
        }
        made.add(0, site.close_from, vec![0; teams.len()], site.cost_per_day);
        made.link(site, first);
        steps.push((first..closing).collect());
        closings.push(closing);
    }
    SiteProject { project: made.project, steps, closings, site_cost: Objective::WeightedCompletion(made.weights) }
}

struct Making<'a> {
    teams: &'a [Capacity],
    project: Project,
    weights: Vec<u32>,
}

fn empty(teams: &[Capacity]) -> Project {
    Project {
        durations: Vec::new(),
        demands: Vec::new(),
        capacities: teams.to_vec(),
        successors: Vec::new(),
        releases: Vec::new(),
    }
}

impl Making<'_> {
    /// An unknown team gives a demand one longer than the teams, which is refused.
    fn demand(&self, step: &Step) -> Vec<u32> {
        let mut demand = vec![0; self.teams.len()];
        match step.team {
            Some(team) if team < demand.len() => demand[team] = step.teams_needed,
            Some(_) => demand.push(step.teams_needed),
            None => {}
        }
        demand
    }

    fn add(&mut self, days: u32, release: u32, demand: Vec<u32>, weight: u32) {
        self.project.durations.push(days);
        self.project.releases.push(release);
        self.project.demands.push(demand);
        self.project.successors.push(Vec::new());
        self.weights.push(weight);
    }

    fn link(&mut self, site: &Site, first: usize) {
        let closing = first + site.steps.len();
        for (place, step) in site.steps.iter().enumerate() {
            self.project.successors[first + place].push(closing);
            for &earlier in &step.after {
                let unknown = earlier >= site.steps.len();
                let from = if unknown { first + place } else { first + earlier };
                let to = if unknown { usize::MAX } else { first + place };
                self.project.successors[from].push(to);
            }
        }
    }
}
