//! Movements of the next fourteen days, with what is left to carry.

use super::Weekly;
use rearguard_model::*;

/// How far the report looks ahead, the day itself not counted.
const DAYS: Day = 14;

/// A movement to come, or several of one leg that need no convoy.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Coming {
    pub first: Date,
    pub last: Date,
    /// The id of a single movement.
    pub movement: Option<String>,
    pub movements: i64,
    pub leg: LegId,
    pub reverse: bool,
    pub people: i64,
    /// Of units.
    pub vehicles: i64,
    pub teu: i64,
    /// Items of assets.
    pub items: i64,
    /// Lorries, aircraft, boats of fleets.
    pub fleet: i64,
    /// People of escorts that turn round.
    pub escort: i64,
    pub overdue: bool,
}

/// Every movement that has not left and should by then, by day.
pub(crate) fn coming(weekly: &Weekly) -> Vec<Coming> {
    let (mission, on) = (weekly.mission, weekly.standing.on);
    let until = mission.date(mission.day(on).saturating_add(DAYS));
    let followed = &weekly.forecast.followed;
    let to_come = followed.plan.movements.iter().zip(&followed.state.movements).filter(|(_, state)| state.is_none());
    let mut rows: Vec<Coming> = to_come
        .filter(|(movement, _)| movement.depart <= until)
        .filter_map(|(movement, _)| Some(one(movement, mission.leg(&movement.leg)?, on)))
        .collect();
    rows.sort_by(|a, b| (a.first, &a.movement).cmp(&(b.first, &b.movement)));
    rows
}

fn one(movement: &Movement, leg: LegId, on: Date) -> Coming {
    let mut row = Coming {
        first: movement.depart,
        last: movement.depart,
        movement: Some(movement.id.clone()),
        movements: 1,
        leg,
        reverse: movement.reverse,
        people: 0,
        vehicles: 0,
        teu: 0,
        items: 0,
        fleet: movement.fleets.iter().map(|row| row.count).sum(),
        escort: movement.escort.iter().map(|row| row.people).sum(),
        overdue: movement.depart <= on,
    };
    for aboard in &movement.manifest {
        match aboard {
            ManifestRow::Unit { people, vehicles, teu, .. } => {
                row.people += people;
                row.vehicles += vehicles;
                row.teu += teu;
            }
            ManifestRow::Asset { quantity, .. } => row.items += quantity,
            ManifestRow::Supply { .. } => {}
        }
    }
    row
}

/// Road movements as they are; flights, boats, trains and sailings of one leg
/// and direction as one row, so that a page holds them.
pub(crate) fn gathered(mission: &Mission, rows: &[Coming]) -> Vec<Coming> {
    let mut gathered: Vec<Coming> = Vec::new();
    for row in rows {
        let alike = |other: &&mut Coming| {
            mission.legs[row.leg].mode != Mode::Road
                && (other.leg, other.reverse, other.overdue) == (row.leg, row.reverse, row.overdue)
        };
        match gathered.iter_mut().find(alike) {
            Some(sum) => add(sum, row),
            None => gathered.push(row.clone()),
        }
    }
    gathered
}

fn add(sum: &mut Coming, row: &Coming) {
    sum.first = sum.first.min(row.first);
    sum.last = sum.last.max(row.last);
    sum.movement = None;
    sum.movements += row.movements;
    sum.people += row.people;
    sum.vehicles += row.vehicles;
    sum.teu += row.teu;
    sum.items += row.items;
    sum.fleet += row.fleet;
    sum.escort += row.escort;
}
