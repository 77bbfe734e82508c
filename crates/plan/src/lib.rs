//! The planner. Builds a plan that keeps the rules, improves it while its
//! budget lasts, and proves how good it is at best. Knows nothing of the
//! checker, of files or of clocks.
//!
//! `instance` is the mission as the search reads it, `network` answers how
//! something gets from a place to another, `ways` keeps the answers, `draft` the working state (ops applied and taken back),
//! `recipe` what is decided about one place, `decode` recipe → ops, `first`
//! the first recipes, `search` their improvement, `emit` ops → plan.

mod around;
mod bound;
mod chance;
mod decode;
mod draft;
mod emit;
mod first;
mod instance;
mod network;
mod ops;
mod recipe;
mod run;
mod search;
pub mod settings;
mod ways;

pub use around::{Around, Pin};
pub use bound::{Bound, Prices, lower_bound};
pub use run::{plan, plan_around};
pub use settings::{Answer, Budget, Observer, Progress, Settings};
