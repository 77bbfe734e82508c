//! The days on which a permission holds, and what would change them: an earlier
//! answer, a longer cover, a yes instead of a no.

use num_traits::ToPrimitive;
use rearguard_model::quantile::lognormal_days;
use rearguard_model::*;

/// The first day on which it may be used (N5), had it not been refused.
pub(crate) fn holds_from(t: &MissionTables, id: ClearanceId) -> Day {
    let row = &t.clearances[id];
    let answered = row.granted.unwrap_or_else(|| row.asked.unwrap_or(0).saturating_add(lead_days(t, row)));
    row.from.unwrap_or(0).max(answered).max(0)
}

/// Days from asking to the answer that the mission plans on.
fn lead_days(t: &MissionTables, row: &Clearance) -> Day {
    let number = |value: Decimal| value.to_f64().unwrap_or(1.0);
    let median = row.lead_p50.map_or(1.0, number);
    let late = row.lead_p90.map_or(median, number);
    Day::try_from(lognormal_days(median, late, number(t.plan_on), 1.0)).unwrap_or(Day::MAX)
}

/// Answered, and covering, so many days earlier.
pub(crate) fn hold_earlier(t: &mut MissionTables, id: ClearanceId, days: Day) {
    let from = holds_from(t, id).saturating_sub(days).max(0);
    let row = &mut t.clearances[id];
    row.granted = Some(from);
    row.from = row.from.map(|covered| covered.min(from));
}

/// A refused one is granted on the day from which it would have held.
pub(crate) fn grant(t: &mut MissionTables, id: ClearanceId) {
    let row = &mut t.clearances[id];
    row.granted = Some(row.from.unwrap_or(0).max(0));
    row.refused = None;
}

/// Whether a movement that leaves and arrives on these days, by this leg and
/// these fleets, needs the subject's permission.
pub(crate) fn concerns(mission: &Mission, subject: Subject, leg: LegId, fleets: &[FleetId]) -> bool {
    let row = &mission.legs[leg];
    match subject {
        Subject::Leg(id) => id == leg,
        Subject::Site(id) => id == row.from || id == row.to,
        Subject::Fleet(id) => fleets.contains(&id),
        Subject::Mode(mode) => mode == row.mode,
    }
}
