//! A plan executed day by day, many times, with what varies drawn from the
//! mission's own tables: how likely the date is, when each place will be
//! empty, what most often makes it late, what it costs in lives and property.
//!
//! `settings` says what is varied and assumed, `compile` flattens mission and
//! plan to a `program`, `run` acts it out once, `simulate` often; `cause` and
//! `story` look back at a run.

mod cause;
mod compare;
mod compile;
mod draws;
mod dump;
mod json;
mod outlook;
mod program;
mod refusal;
mod run;
pub mod say;
mod settings;
mod simulate;
mod story;

pub use cause::Cause;
pub use compare::{Comparison, compare};
pub use compile::{LegTimes, leg_times};
pub use dump::dump;
pub use json::{comparison_to_json, to_json};
pub use outlook::{AmountRange, CauseShare, DateRange, LEVELS, Level, Outlook, RunResult, SiteOutlook, Week};
pub use refusal::Refusal;
pub use settings::{Assumptions, Happened, Policy, SimulationSettings, Spread, State};
pub use simulate::simulate;
pub use story::{Event, Happening, Story};
