//! Closing steps that share teams, scheduled as a resource-constrained project.
//!
//! [`solve()`] finds short schedules of a [`Project`], [`solve_for`] also cheap
//! ones; [`mission::project_of`] makes a project of the steps of a mission's
//! sites; [`verify()`] checks any schedule; [`bench()`] measures the search on the
//! public instances that [`mod@read`] reads. Nothing here reads a clock.

mod bench;
mod best_known;
mod bound;
mod dated;
mod decode;
pub mod mission;
mod network;
mod population;
mod project;
mod random;
pub mod read;
mod search;
mod solve;
mod verify;
mod walk;
mod wording;

pub use bench::{BenchProblem, Limit, Outcome, Row, Settings, bench};
pub use bound::{critical_path, lower_bound};
pub use project::{Capacity, LARGEST_CAPACITY, LONGEST, Problem, Project};
pub use solve::{Budget, Objective, Schedule, solve, solve_for};
pub use verify::{Flaw, verify};
pub use wording::Wording;
