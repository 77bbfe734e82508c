//! Cover: the sorties that convoys reserve.

use super::{Grid, Value};
use crate::Case;
use rearguard_check::review::CoverDay;
use rearguard_model::*;
use std::collections::BTreeMap;

pub(crate) fn grid(case: &Case) -> Option<Grid> {
    let days = case.review.ledger.as_ref().map(|ledger| ledger.ring.cover.as_slice()).unwrap_or_default();
    let mut by_fleet: BTreeMap<FleetId, Vec<&CoverDay>> = BTreeMap::new();
    days.iter().for_each(|day| by_fleet.entry(day.fleet).or_default().push(day));
    let rows: Vec<Vec<Value>> = by_fleet.iter().map(|(&fleet, days)| cells(case, fleet, days)).collect();
    let heads = vec![
        "ring-column-fleet",
        "#ring-column-convoys",
        "#ring-column-cover-days",
        "#ring-column-reserved",
        "ring-column-fullest-day",
        "#ring-column-fullest",
        "#ring-column-sorties",
    ];
    (!rows.is_empty()).then_some(Grid { sheet: "ring-sheet-cover", heads, rows })
}

fn cells(case: &Case, fleet: FleetId, days: &[&CoverDay]) -> Vec<Value> {
    // The first of the days with the least to spare.
    let fullest = days.iter().min_by_key(|day| (day.most - day.reserved - day.flown, day.day));
    let used = fullest.map_or(0, |day| day.reserved + day.flown);
    vec![
        Value::Text(case.mission.fleets[fleet].fleet.clone()),
        Value::Count(convoys(case, fleet)),
        Value::Count(days.len() as i64),
        Value::Count(days.iter().map(|day| day.reserved).sum()),
        Value::maybe(fullest, |day| Value::Date(case.mission.date(day.day))),
        Value::Count(used),
        Value::Count(fullest.map_or(0, |day| day.most)),
    ]
}

/// Movements on legs that the fleet covers.
fn convoys(case: &Case, fleet: FleetId) -> i64 {
    let covered =
        |m: &&Movement| case.mission.leg(&m.leg).is_some_and(|leg| case.mission.legs[leg].cover == Some(fleet));
    case.plan.movements.iter().filter(covered).count() as i64
}
