//! Today against the plan: the log of what happened, where the mission stands
//! on a day, two plans side by side, and what of a plan can stay when it must
//! be made anew.
//!
//! Like every library here it asks no clock and prints nothing; days are given.

mod ahead;
mod books;
pub mod compare;
pub mod entry;
mod facts;
pub mod forecast;
mod forms;
mod freeze;
mod happened;
pub mod intake;
mod known;
pub mod log;
pub mod replan;
pub mod standing;

pub use ahead::Delay;
pub use books::Books;
pub use compare::{Comparison, Odds, Scenario, compare, compare_scenarios, odds};
pub use forecast::{Forecast, forecast, forecast_after, forecast_json, forecast_text};
pub use forms::{
    comparison_json, comparison_text, delay_message, late_message, odds_json, odds_text, standing_json, standing_text,
};
pub use freeze::{Carried, Dropped, DroppedPart, Frozen, Gone, carry_over, freeze};
pub use happened::{check_from, plan_as_happened};
pub use known::mission_as_known;
pub use log::{History, read_history};
pub use replan::{Changes, Ground, changes, changes_json, changes_text};
pub use standing::{Standing, people_inside, standing};
