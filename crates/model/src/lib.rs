//! The nouns every other crate speaks in: the mission (what is given), its
//! calendar (what the windows make of it day by day), the plan (what is to be
//! done) and the score (what a plan costs).
//!
//! Nothing here reads a file, a clock or the environment, and nothing prints.
//! Days are whole numbers counted from the mission's start ([`Day`]); civil
//! dates appear only at the edges. Amounts are exact: [`Decimal`] as written
//! in the tables, [`Exact`] (a ratio of big integers) once they are added up.

pub mod amount;
pub mod calendar;
pub mod canonical;
pub mod day;
pub mod ids;
pub mod mission;
pub mod plan;
pub mod quantile;
pub mod score;
pub mod sphere;

pub use amount::{Decimal, Exact};
pub use calendar::{Calendar, Direction};
pub use day::{Date, Day};
pub use ids::*;
pub use mission::*;
pub use plan::*;
pub use score::Score;
