//! What has to be done: activities, the teams they need, and their order.

use thiserror::Error;

/// How many units of a resource (people of a team, teams of a kind) there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Capacity {
    /// The same on every day.
    Constant(u32),
    /// One number for each day from day 0; none after the last.
    ByDay(Vec<u32>),
}

impl Capacity {
    /// What there is on a day.
    #[must_use]
    pub fn on(&self, day: u32) -> u32 {
        match self {
            Self::Constant(units) => *units,
            Self::ByDay(units) => units.get(day as usize).copied().unwrap_or(0),
        }
    }
}

/// A project: activities numbered from 0, in days (or any whole period).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// How long each activity takes, without interruption; 0 is allowed.
    pub durations: Vec<u32>,
    /// Units needed on each day of the activity: `demands[activity][resource]`.
    pub demands: Vec<Vec<u32>>,
    /// What there is of each resource.
    pub capacities: Vec<Capacity>,
    /// Activities that may start only once this one is done.
    pub successors: Vec<Vec<usize>>,
    /// The first day on which each activity may start; empty for day 0.
    pub releases: Vec<u32>,
}

/// Why a project cannot be scheduled, whatever the order.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    /// Tables of different lengths, or a successor that is no activity.
    #[error("shape: activity {activity}")]
    Shape { activity: usize },
    /// The activity waits for itself.
    #[error("cycle: activity {activity}")]
    Cycle { activity: usize },
    /// The activity needs more than there is on enough days together.
    #[error("too-few: activity {activity} resource {resource}")]
    TooFew { activity: usize, resource: usize },
    /// A demand or capacity beyond [`LARGEST_CAPACITY`], or times beyond [`LONGEST`].
    #[error("too-large: activity {activity}")]
    TooLarge { activity: usize },
    /// No order that was tried fits into the calendars.
    #[error("unschedulable")]
    Unschedulable,
}

/// Largest capacity of a resource that can still bind.
pub const LARGEST_CAPACITY: u32 = 32_767;
/// Longest sum of durations, releases and calendars, in periods.
pub const LONGEST: u64 = 1_000_000;

impl Project {
    /// How many activities there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.durations.len()
    }

    /// The first day on which the activity may start.
    #[must_use]
    pub fn release(&self, activity: usize) -> u32 {
        self.releases.get(activity).copied().unwrap_or(0)
    }

    /// No sensible schedule ends later: all releases and calendars, then one
    /// activity after the other.
    #[must_use]
    pub fn horizon(&self) -> u64 {
        let work: u64 = self.durations.iter().map(|&days| u64::from(days)).sum();
        let release = self.releases.iter().copied().max().unwrap_or(0);
        let calendar = self.capacities.iter().map(|capacity| match capacity {
            Capacity::Constant(_) => 0,
            Capacity::ByDay(units) => units.len() as u64,
        });
        work + u64::from(release) + calendar.max().unwrap_or(0)
    }

    /// Whether nothing depends on the calendar: constant capacities, no releases.
    #[must_use]
    pub fn is_timeless(&self) -> bool {
        let constant = |capacity: &Capacity| matches!(capacity, Capacity::Constant(_));
        self.capacities.iter().all(constant) && self.releases.iter().all(|&day| day == 0)
    }

    /// The activities in an order that respects the successors.
    ///
    /// # Errors
    /// What [`Problem`] lists, where it can be seen without scheduling.
    pub fn checked_order(&self) -> Result<Vec<usize>, Problem> {
        self.check_shape()?;
        let order = self.order()?;
        self.check_capacities()?;
        Ok(order)
    }

    fn check_shape(&self) -> Result<(), Problem> {
        let count = self.count();
        if self.demands.len() != count || self.successors.len() != count || self.releases.len() > count {
            return Err(Problem::Shape { activity: count });
        }
        for activity in 0..count {
            let known = self.successors[activity].iter().all(|&next| next < count);
            if !known || self.demands[activity].len() != self.capacities.len() {
                return Err(Problem::Shape { activity });
            }
        }
        if self.horizon() > LONGEST {
            return Err(Problem::TooLarge { activity: count });
        }
        Ok(())
    }

    fn order(&self) -> Result<Vec<usize>, Problem> {
        let mut waiting = vec![0_usize; self.count()];
        for &next in self.successors.iter().flatten() {
            waiting[next] += 1;
        }
        let mut order: Vec<usize> = (0..self.count()).filter(|&one| waiting[one] == 0).collect();
        let mut done = 0;
        while done < order.len() {
            for &next in &self.successors[order[done]] {
                waiting[next] -= 1;
                if waiting[next] == 0 {
                    order.push(next);
                }
            }
            done += 1;
        }
        match waiting.iter().position(|&open| open > 0) {
            Some(activity) => Err(Problem::Cycle { activity }),
            None => Ok(order),
        }
    }

    fn check_capacities(&self) -> Result<(), Problem> {
        for (activity, demands) in self.demands.iter().enumerate() {
            for (resource, &demand) in demands.iter().enumerate() {
                if demand == 0 || self.durations[activity] == 0 {
                    continue;
                }
                if demand > LARGEST_CAPACITY {
                    return Err(Problem::TooLarge { activity });
                }
                if !self.fits_alone(activity, resource, demand) {
                    return Err(Problem::TooFew { activity, resource });
                }
            }
        }
        Ok(())
    }

    fn fits_alone(&self, activity: usize, resource: usize, demand: u32) -> bool {
        match &self.capacities[resource] {
            Capacity::Constant(units) => demand <= *units,
            Capacity::ByDay(units) => {
                let from = self.release(activity) as usize;
                let days = units.get(from..).unwrap_or(&[]);
                let mut run = 0;
                days.iter().any(|&there| {
                    run = if there >= demand { run + 1 } else { 0 };
                    run >= self.durations[activity]
                })
            }
        }
    }
}
