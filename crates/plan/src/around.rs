//! Planning around a plan that exists: what lies before a day stays as it is,
//! what lies after it is changed only where that is worth more than the change
//! costs (contract §8).
//!
//! `trace` follows everything that the old plan moves, `residual` turns the
//! instance into what is left to plan on that day, `kept` prices changes,
//! `recipe` reads the old plan as recipes that the search can go on from.

mod columns;
mod follow;
mod kept;
mod possible;
mod reader;
mod recipe;
mod residual;
mod resume;
mod trace;

pub(crate) use kept::{CONTRACTED, Kept, Key, SHUTTLE};
pub(crate) use recipe::recipe_of;
pub(crate) use residual::{Start, begin};
pub(crate) use resume::resume;

use rearguard_model::{Date, Plan};

/// The plan to keep to.
#[derive(Clone, Debug)]
pub struct Around<'p> {
    /// What happened before `from` and what was to come after it.
    pub plan: &'p Plan,
    /// Departures, disposals, steps, transfers, releases and closures before
    /// this day stay as they are.
    pub from: Date,
    pub pins: Vec<Pin>,
}

/// Something of the old plan that must not change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Pin {
    /// The site closes on this day.
    Closure { site: String, on: Date },
    /// Everything that empties and closes this site stays as it is.
    Site(String),
    /// The movement stays as it is, and with it all that empties the sites whose
    /// people and things it carries.
    Movement(String),
}
