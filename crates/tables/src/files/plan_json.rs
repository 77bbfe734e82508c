//! plan.json: the plan as the contract writes it (§4).

mod read;
mod write;

pub use read::{PLAN_SIZE_LIMIT, PlanReading, plan_from_json};
pub use write::plan_to_json;
