//! Foresight: what a plan loses when a permission comes late, when a hub must
//! be empty in days, and what one more of each scarce thing would bring.
//!
//! Nothing is estimated: every answer is a difference between plans that were
//! made by the facade on from the plan given, with the same moves and seed, and
//! checked.
//!
//! `replan` plans on, `delays` costs the request calendar of the report and
//! `refusals` what was refused,
//! `appointments` writes it as iCalendar, `drill` takes a hub away, `wish` is
//! one more of something, `worth` ranks wishes and `confirm` tries the order again; `text` and `json` say it.

mod appointments;
mod confirm;
mod delays;
mod drill;
mod halving;
mod json;
mod limits;
mod refusals;
mod replan;
mod rounds;
mod text;
mod wish;
mod worth;

pub use appointments::to_icalendar;
pub use confirm::Confirmation;
pub use delays::{Costed, DELAYS, cost_delays, cost_delays_counted};
pub use drill::{Drill, Fall, Loss, drill, drill_counted};
pub use json::{drill_json, requests_json, worth_json};
pub use limits::{Kind, Leftover, Limit};
pub use refusals::refused;
pub use replan::{Foresight, as_case};
pub use rounds::Rounds;
pub use text::{drill_text, refusals_text, requests_text, worth_text};
pub use wish::Wish;
pub use worth::{Gain, Less, Worth, worth, worth_confirmed};
