//! The earliest withdrawal date that can be met: between the day before which
//! arithmetic refuses every plan and the day that a known plan makes, bisected
//! by planning.

use crate::answer::{Certainty, Earliest};
use crate::constraint::give_time_after;
use crate::proof;
use crate::workbench::{Trial, Workbench};
use rearguard_model::{Day, MissionTables};

pub(crate) fn earliest(bench: &Workbench, best: &Trial) -> Earliest {
    let Some((_, by)) = bench.mission.withdrawal() else { return Earliest::NotAsked };
    if best.review.violations.iter().all(|v| v.rule != rearguard_check::Rule::M1) {
        return Earliest::NotAsked;
    }
    let Some(late) = latest(bench, by) else { return Earliest::Unknown };
    let possible = first_not_refused(bench, by + 1, late);
    let first = first_kept(bench, possible, late);
    let late_person_days = bench.least_late().and_then(|trial| trial.review.score.map(|s| s.late_person_days));
    match late_person_days {
        Some(late_person_days) => Earliest::Date {
            by: bench.mission.date(first),
            certainty: if first == possible { Certainty::Proven } else { Certainty::NotProven },
            late_person_days,
        },
        None => Earliest::Unknown,
    }
}

/// A day by which a plan is known to bring everyone out, every other rule kept.
fn latest(bench: &Workbench, by: Day) -> Option<Day> {
    let mut room = bench.mission.tables().clone();
    give_time_after(&mut room, by);
    let last = rearguard_model::day::day_of(room.start, room.end);
    let trial = bench.kept(on(bench, last))?;
    Some(all_out(&trial).unwrap_or(last).max(by + 1))
}

/// The first day on whose night nobody is inside beyond those who may stay,
/// to the end.
fn all_out(trial: &Trial) -> Option<Day> {
    let inside = &trial.review.ledger.as_ref()?.inside_beyond_stay;
    let last = inside.iter().rposition(|&people| people > 0)?;
    Day::try_from(last).ok().map(|night| night + 1)
}

/// The mission with every withdrawal date before `day` moved to it.
fn on(bench: &Workbench, day: Day) -> MissionTables {
    let mut tables = bench.mission.tables().clone();
    if day > bench.mission.last_day() {
        give_time_after(&mut tables, day);
    }
    for clause in tables.clauses.rows_mut() {
        if clause.kind == rearguard_model::ClauseKind::WithdrawPersonnel && clause.by.is_some_and(|by| by < day) {
            clause.by = Some(day);
        }
    }
    tables
}

/// The first day from `low` on that no proof refuses; `high` is known to be met.
fn first_not_refused(bench: &Workbench, low: Day, high: Day) -> Day {
    bisect(low, high, &|day| proof::impossible(&on(bench, day), bench.settings.known_on).is_none())
}

/// The first day from `low` on for which a plan is found. Plans found for later
/// days often make an earlier one than asked.
fn first_kept(bench: &Workbench, low: Day, high: Day) -> Day {
    bisect(low, high, &|day| bench.kept(on(bench, day)).is_some())
}

/// The first day of `low..=high` that passes; `high` does.
fn bisect(mut low: Day, mut high: Day, passes: &dyn Fn(Day) -> bool) -> Day {
    while low < high {
        let middle = low + (high - low) / 2;
        if passes(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    high
}
