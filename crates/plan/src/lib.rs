//! The planner. Builds a plan that keeps the rules, improves it while its
//! budget lasts, and proves how good it is at best. Knows nothing of the
//! checker, of files or of clocks.

pub mod settings;

pub use settings::{Answer, Budget, Observer, Progress, Settings};
