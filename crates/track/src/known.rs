//! The mission as it is known on a day: its tables with the windows and the
//! answers to permissions that the log holds.

use crate::entry::{What, WindowSeen};
use crate::facts::in_force;
use crate::log::History;
use rearguard_model::*;

/// The mission with the log's windows added, and its clearances asked for,
/// granted and refused as the log has it by `on`. Answers of the tables that
/// are dated after `on` are not known yet.
pub fn mission_as_known(mission: &Mission, log: &History, on: Date) -> Mission {
    let mut tables = mission.tables().clone();
    let today = mission.day(on);
    for row in tables.clearances.rows_mut() {
        row.granted = row.granted.filter(|day| *day <= today);
        row.refused = row.refused.filter(|day| *day <= today);
    }
    for entry in in_force(log, on) {
        match &entry.draft.what {
            What::Window(seen) => {
                if let Some(window) = window(mission, seen) {
                    tables.windows.push(window);
                }
            }
            What::Asked { on, clearance } => {
                answer(&mut tables, clearance, |row| row.asked = Some(mission.day(*on)));
            }
            What::Granted { on, clearance, from, to } => answer(&mut tables, clearance, |row| {
                row.granted = Some(mission.day(*on));
                row.refused = None;
                row.from = from.map(|date| mission.day(date)).or(row.from);
                row.to = to.map(|date| mission.day(date)).or(row.to);
            }),
            What::Refused { on, clearance } => answer(&mut tables, clearance, |row| {
                row.refused = Some(mission.day(*on));
                row.granted = None;
            }),
            _ => {}
        }
    }
    // Only rows whose names the mission has were added.
    Mission::assemble(tables).unwrap_or_else(|_| mission.clone())
}

fn answer(tables: &mut MissionTables, clearance: &str, change: impl Fn(&mut Clearance)) {
    for row in tables.clearances.rows_mut().iter_mut().filter(|row| row.clearance == clearance) {
        change(row);
    }
}

fn window(mission: &Mission, seen: &WindowSeen) -> Option<Window> {
    Some(Window {
        subject: subject(mission, &seen.subject)?,
        from: mission.day(seen.from),
        to: seen.to.map_or(mission.last_day(), |date| mission.day(date)),
        capacity: seen.capacity.unwrap_or(Decimal::ONE),
        days_factor: seen.days_factor.unwrap_or(Decimal::ONE),
        hazard_factor: seen.hazard_factor.unwrap_or(Decimal::ONE),
        reason: Some(seen.reason.clone()).filter(|reason| !reason.is_empty()),
        known_from: Some(seen.on),
        direction: WindowDirection::from_word(&seen.direction),
        lost: seen.lost,
    })
}

/// What `leg:X`, `site:X`, `fleet:X` or `mode:road` speaks of.
pub(crate) fn subject(mission: &Mission, text: &str) -> Option<Subject> {
    let (kind, name) = text.split_once(':')?;
    let name = name.trim();
    match kind.trim() {
        "leg" => mission.leg(name).map(Subject::Leg),
        "site" => mission.site(name).map(Subject::Site),
        "fleet" => mission.fleet(name).map(Subject::Fleet),
        "mode" => Mode::from_word(name).map(Subject::Mode),
        _ => None,
    }
}
