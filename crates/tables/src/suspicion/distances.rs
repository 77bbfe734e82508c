//! Lengths and times of legs: metres for kilometres, hours for days.

use crate::rows::Sheets;
use crate::rows::codes;
use crate::rows::fault::Fault;
use rearguard_model::sphere::distance_km;
use rearguard_model::{Leg, LegId, MissionTables, Mode, RowId, SiteId};
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeSet;

/// A way is hardly ever more than four times as long as the straight line…
const MOST_DETOUR: f64 = 4.0;
/// … and never shorter; a tenth is left for rough coordinates.
const LEAST_DETOUR: f64 = 0.9;
/// Below this distance, in km, coordinates are too rough to compare with.
const TOO_NEAR_TO_TELL: f64 = 10.0;

/// Legs of sites that are misplaced themselves say nothing of their length.
pub(super) fn check(sheets: &Sheets<'_>, tables: &MissionTables, misplaced: &BTreeSet<SiteId>) {
    for (id, leg) in tables.legs.iter() {
        let touches = misplaced.contains(&leg.from) || misplaced.contains(&leg.to);
        let odd_length = !touches && length(sheets, tables, id, leg);
        if !odd_length {
            speed(sheets, id, leg);
        }
    }
}

/// Kilometres in a straight line between the ends, where both are known.
pub(super) fn straight(tables: &MissionTables, leg: &Leg) -> Option<f64> {
    let position = |site: SiteId| tables.sites.get(site)?.position().filter(|p| *p != (0.0, 0.0));
    Some(distance_km(position(leg.from)?, position(leg.to)?))
}

fn length(sheets: &Sheets<'_>, tables: &MissionTables, id: LegId, leg: &Leg) -> bool {
    let (Some(straight), Some(km)) = (straight(tables, leg), leg.km.to_f64()) else { return false };
    let too_near = straight < TOO_NEAR_TO_TELL && km < MOST_DETOUR * TOO_NEAR_TO_TELL;
    if km == 0.0 || too_near || (LEAST_DETOUR * straight..=MOST_DETOUR * straight).contains(&km) {
        return false;
    }
    let fault = Fault::warning(codes::ODD_DISTANCE).text("leg", &leg.leg).count("crow", straight.round() as i64);
    sheets.legs.fault_at(id.index(), "km", fault);
    true
}

/// Kilometres a day that a mode makes at the least and at the most; the day
/// of departure counts when the leg takes none.
fn usual(mode: Mode) -> (i64, i64) {
    match mode {
        Mode::Road => (20, 1_500),
        Mode::Rail => (20, 2_500),
        Mode::River => (10, 800),
        Mode::Sea => (50, 1_500),
        Mode::Air => (100, 20_000),
    }
}

fn speed(sheets: &Sheets<'_>, id: LegId, leg: &Leg) {
    let Some(km) = leg.km.to_f64().filter(|km| *km > 0.0) else { return };
    let speed = km / f64::from(leg.days.max(1));
    let (least, most) = usual(leg.mode);
    let too_slow = speed < least as f64 && leg.days > 1;
    if !too_slow && speed <= most as f64 {
        return;
    }
    let column = if too_slow && sheets.legs.has("days") { "days" } else { "km" };
    let fault = Fault::warning(codes::ODD_SPEED)
        .text("leg", &leg.leg)
        .text("km", leg.km)
        .text("days", leg.days)
        .count("speed", speed.round() as i64);
    let fault = fault.text("mode", leg.mode.word()).count("least", least).count("most", most);
    sheets.legs.fault_at(id.index(), column, fault);
}
