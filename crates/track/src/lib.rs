//! Today against the plan: the log of what happened, where the mission stands
//! on a day, two plans side by side, and what of a plan can stay when it must
//! be made anew.
//!
//! Like every library here it asks no clock and prints nothing; days are given.

pub mod entry;
pub mod log;
