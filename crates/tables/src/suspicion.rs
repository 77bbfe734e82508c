//! What can be read but looks wrong: values that a slip of the hand explains
//! better than the field does. Warnings, never corrections.

use crate::rows::Sheets;
use rearguard_model::{Mission, MissionTables};

/// What single rows say, also of tables with faults elsewhere.
pub(crate) fn of_rows(_sheets: &Sheets<'_>, _tables: &MissionTables) {}

/// What only the mission as a whole shows.
pub(crate) fn of_mission(_sheets: &Sheets<'_>, _mission: &Mission) {}
