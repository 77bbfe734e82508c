//! What can be read but looks wrong: values that a slip of the hand explains
//! better than the field does. Warnings, never corrections; only a place that
//! people cannot leave is an error, because no plan can mend it. A file per
//! kind of suspicion.

mod bottleneck;
mod country;
mod distances;
mod opening;
mod outside;
mod positions;
mod staffing;
mod stock;
mod travel;
mod way_out;

use crate::rows::Sheets;
use rearguard_model::{Calendar, Mission, MissionTables};

/// What rows say by themselves, also in tables with faults elsewhere: faulty
/// cells hold stand-ins that nothing here takes for a value.
pub(crate) fn of_rows(sheets: &Sheets<'_>, tables: &MissionTables) {
    let misplaced = positions::check(sheets, tables);
    distances::check(sheets, tables, &misplaced);
    outside::check(sheets, tables);
}

/// What only the mission as a whole shows.
pub(crate) fn of_mission(sheets: &Sheets<'_>, mission: &Mission) {
    opening::check(sheets, mission);
    staffing::check(sheets, mission);
    let calendar = Calendar::new(mission, None);
    let network = travel::Network::of(mission, &calendar);
    way_out::check(sheets, mission, &network);
    bottleneck::check(sheets, mission, &calendar, &network);
}
