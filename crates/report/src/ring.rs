//! What the tables of the second ring (contract §7) make of a plan: permissions
//! to ask for, stations, supply, cover, and the outflow beside the real one.
//! Each gives a [`Grid`], which the page and the workbook write alike.

pub(crate) mod cover;
pub(crate) mod grid;
pub(crate) mod not_carried;
pub(crate) mod outflow;
pub(crate) mod refusal_grid;
pub(crate) mod request_grid;
pub(crate) mod requests;
pub(crate) mod stations;
pub(crate) mod supply;

pub(crate) use grid::{Grid, Value};
