//! Days that have nothing to do with the plan's: a wrong year, most of the time.

use crate::rows::Sheets;
use crate::rows::codes;
use crate::rows::fault::Fault;
use crate::rows::sheet::Sheet;
use rearguard_model::day::{date_of, day_of};
use rearguard_model::{ClauseKind, Day, MissionTables, RowId};

pub(super) fn check(sheets: &Sheets<'_>, tables: &MissionTables) {
    if tables.end < tables.start {
        return;
    }
    withdrawal(sheets, tables);
    for (id, window) in tables.windows.iter() {
        let row = sheets.windows.row(id.index());
        let name = row.id_silently("subject").unwrap_or_default();
        let to = Some(window.to).filter(|_| !row.is_blank("to"));
        period(&sheets.windows, tables, id.index(), &name, (Some(window.from), to));
    }
    for (id, fleet) in tables.fleets.iter() {
        period(&sheets.fleets, tables, id.index(), &fleet.fleet, (fleet.from, fleet.to));
    }
    for (id, task) in tables.tasks.iter() {
        period(&sheets.tasks, tables, id.index(), &task.task, (Some(task.from), Some(task.until)));
    }
}

fn withdrawal(sheets: &Sheets<'_>, tables: &MissionTables) {
    let last = day_of(tables.start, tables.end);
    let mut clauses = tables.clauses.rows().iter().filter(|c| c.kind == ClauseKind::WithdrawPersonnel).peekable();
    if clauses.peek().is_none() && sheets.mission.found() {
        sheets.mission.fault(Fault::warning(codes::NO_WITHDRAWAL_CLAUSE));
    }
    for clause in clauses {
        let Some(by) = clause.by.filter(|by| !(0..=last).contains(by)) else { continue };
        let fault = Fault::warning(codes::WITHDRAWAL_OUTSIDE).text("clause", &clause.id);
        let fault = fault.date("date", date_of(tables.start, by)).date("start", tables.start).date("end", tables.end);
        at_key(sheets, &format!("clause.{}.by", clause.id), fault);
    }
}

/// Says something of the value of a key.
fn at_key(sheets: &Sheets<'_>, key: &str, fault: Fault) {
    match sheets.mission.rows().find(|row| row.id_silently("key").as_deref() == Some(key)) {
        Some(row) => row.labelled(key).fault("value", fault),
        None => sheets.mission.fault(fault),
    }
}

fn period(sheet: &Sheet<'_>, tables: &MissionTables, at: usize, name: &str, days: (Option<Day>, Option<Day>)) {
    let last = day_of(tables.start, tables.end);
    let (from, to) = (days.0.unwrap_or(0), days.1.unwrap_or(last));
    let reversed = days.0.is_some() && days.1.is_some() && from > to;
    if reversed || (from <= last && to >= 0) {
        return;
    }
    let (from, to) = (from.min(to), to.max(from));
    let fault = Fault::warning(codes::OUTSIDE_THE_PLAN).text("name", name);
    let fault = fault.date("from", date_of(tables.start, from)).date("to", date_of(tables.start, to));
    sheet.fault_at(at, "from", fault.date("start", tables.start).date("end", tables.end));
}
