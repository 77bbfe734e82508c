//! The table `tasks`.

use super::frame::Frame;
use super::sheet::Row;
use super::{codes, fault::Fault};
use rearguard_model::{Clause, ClauseId, Day, Role, SiteId, Table, Task};

pub(crate) fn read(row: &Row<'_>, frame: &Frame, clauses: &Table<ClauseId, Clause>) -> Task {
    let clause = row.reference("clause", &frame.clauses, "clauses");
    let from = row.day("from", frame.start);
    let task = Task {
        task: row.needed("task", row.id("task"), String::new()),
        site: row.needed("site", row.reference("site", &frame.sites, "sites"), SiteId(0)),
        role: row.needed("role", row.word("role", Role::ALL, Role::word), Role::Protect),
        strength: row.needed("strength", row.things("strength"), 0),
        from: row.needed("from", from, 0),
        until: until(row, frame, clause.and_then(|id| clauses.get(id))),
        clause,
        successor: row.text("successor"),
        successor_from: row.day("successor_from", frame.start),
        handover_days: row.days("handover_days").unwrap_or(0),
        hard: row.flag("hard"),
    };
    row.range(("from", from), ("until", Some(task.until)), frame);
    if task.successor.is_none() && !row.is_blank("successor_from") {
        row.fault("successor", Fault::error(codes::BLANK_CELL));
    }
    task
}

/// The last day: the cell, or the end of the clause, which a cell may not pass.
fn until(row: &Row<'_>, frame: &Frame, clause: Option<&Clause>) -> Day {
    let end = clause.and_then(|c| c.until.or(c.by));
    match (row.day("until", frame.start), end) {
        (Some(until), Some(end)) if until > end => {
            let clause = clause.map_or("", |c| &c.id);
            row.fault(
                "until",
                Fault::error(codes::TASK_OUTLIVES_CLAUSE).text("clause", clause).date("end", frame.date(end)),
            );
            until
        }
        (Some(until), _) => until,
        (None, Some(end)) => end,
        (None, None) => {
            if row.is_blank("until") {
                row.fault("until", Fault::notice(codes::TASK_WITHOUT_END).date("end", frame.end));
            }
            frame.last_day()
        }
    }
}
