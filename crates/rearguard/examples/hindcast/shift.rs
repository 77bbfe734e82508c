//! A mission that begins on a later day.

use rearguard::model::*;

/// The same dates counted from a first day `days` later. Notices and lead
/// times that have run since count as run.
pub fn begin_later(tables: &mut MissionTables, days: Day) {
    let earlier = |day: &mut Day| *day -= days;
    let run = |lead: &mut u32| *lead = lead.saturating_sub(days.max(0) as u32);
    tables.start = day::date_of(tables.start, days);
    for row in tables.clauses.rows_mut() {
        [&mut row.from, &mut row.by].into_iter().flatten().for_each(earlier);
        // What ended before is over by the first day.
        row.until.iter_mut().for_each(|day| *day = (*day - days).max(0));
    }
    for row in tables.sites.rows_mut() {
        [&mut row.close_from, &mut row.close_by].into_iter().flatten().for_each(earlier);
    }
    for row in tables.units.rows_mut() {
        [&mut row.leave_from, &mut row.leave_by, &mut row.released_from].into_iter().flatten().for_each(earlier);
    }
    tables.assets.rows_mut().iter_mut().for_each(|row| run(&mut row.disposal_days));
    for row in tables.legs.rows_mut() {
        run(&mut row.clearance_days);
        row.first_day.iter_mut().for_each(earlier);
    }
    for row in tables.fleets.rows_mut() {
        [&mut row.from, &mut row.to].into_iter().flatten().for_each(earlier);
    }
    for row in tables.windows.rows_mut() {
        [&mut row.from, &mut row.to].into_iter().for_each(earlier);
    }
    for row in tables.teams.rows_mut() {
        [&mut row.from, &mut row.to].into_iter().flatten().for_each(earlier);
    }
    for row in tables.tasks.rows_mut() {
        [&mut row.from, &mut row.until].into_iter().for_each(earlier);
        row.successor_from.iter_mut().for_each(earlier);
    }
    for row in tables.partners.rows_mut() {
        [&mut row.from, &mut row.to].into_iter().flatten().for_each(earlier);
    }
}
