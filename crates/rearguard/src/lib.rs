//! The verbs as every caller gets them: the command line today, a page and
//! Python bindings later. Read a mission, check a plan, make a plan.
//!
//! Nothing leaves here unchecked: [`plan`] hands every plan that the planner
//! makes to the checker and returns both, also where the checker refuses it.

mod ordered;
mod planned;
mod replanned;

pub use planned::{Order, Planned, gap, plan, plan_around};
pub use replanned::{Freedom, replan};

pub use rearguard_check as check_rules;
pub use rearguard_check::review::{ClauseVerdict, Ledger, Review, Rule, Verdict, Violation};
pub use rearguard_model as model;
pub use rearguard_model::canonical::digest;
pub use rearguard_plan::{Around, Budget, Observer, Pin, Progress, Settings};
pub use rearguard_tables as tables;
pub use rearguard_tables::reading::{DateOrder, ReadOptions, Reading, Totals, read_mission};
pub use rearguard_words as words;

use rearguard_model::{Calendar, Date, Mission, Plan};

/// This version of Rearguard, as plans name it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Judges a plan by every rule, with all windows, or with `known_on` those
/// that the mission knew of on that day.
pub fn check(mission: &Mission, plan: &Plan, known_on: Option<Date>) -> Review {
    rearguard_check::check(mission, &Calendar::new(mission, known_on), plan)
}
