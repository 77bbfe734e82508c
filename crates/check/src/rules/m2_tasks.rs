//! M2 tasks: each hard task has its strength each night until its end or its
//! transfer. Those whom the guard needs do not count: strength ≤ people with
//! the role − max(0, guard − guards without the role).

use crate::breach::{Breach, Findings, runs};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;
use std::ops::RangeInclusive;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (task, row) in replay.mission.tasks.iter().filter(|(_, row)| row.hard) {
        let lacking = |night: Day| Some(shortfall(replay, task, night)).filter(|&lack| lack > 0);
        for run in runs(task_nights(replay, task), lacking, |lack| lack) {
            let breach = Breach::new(Rule::M2, "short", &row.task).clause(row.clause).at(row.site).nights(&run);
            let needed = say::people_with(row.role, row.strength);
            findings.add(breach.needed(needed).found(say::people_with(row.role, row.strength - run.worst)));
        }
    }
}

/// The nights on which the task is to be kept up.
pub(crate) fn task_nights(replay: &Replay, task: TaskId) -> RangeInclusive<Day> {
    let row = &replay.mission.tasks[task];
    let transferred = replay.transfers[task.index()].map_or(Day::MAX, |day| day - 1);
    row.from.max(0)..=row.until.min(transferred).min(replay.last)
}

/// The people that the task lacks that night.
pub(crate) fn shortfall(replay: &Replay, task: TaskId, night: Day) -> i64 {
    let row = &replay.mission.tasks[task];
    let with_role = replay.sites[row.site.index()].role(row.role, night);
    let guard = replay.mission.sites[row.site].guard;
    let bound = if guard > 0 { (guard - guards_without(replay, row, night)).max(0) } else { 0 };
    (row.strength - (with_role - bound).max(0)).max(0)
}

/// Guards at the task's site who do not have the task's role.
fn guards_without(replay: &Replay, task: &Task, night: Day) -> i64 {
    let guards = replay.stocks.units_at(task.site).filter(|held| {
        let roles = replay.mission.units[held.unit].roles;
        roles.has(Role::Guard) && !roles.has(task.role)
    });
    guards.map(|held| held.people[night as usize]).sum()
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    fn hard(strength: i64, until: Day) -> Tiny {
        let mut tiny = Tiny::camp();
        tiny.tables.tasks.push(Task { hard: true, ..task("watch", strength, until) });
        tiny
    }

    #[test]
    fn the_guard_is_not_counted_twice() {
        // Ten people, all guards too, two of whom the guard needs.
        assert_eq!(hard(8, 4).broken(), []);
        assert_eq!(hard(9, 4).broken(), [Rule::M2]);
        let mut others = hard(9, 4);
        others.tables.units.push(Unit { roles: [Role::Guard].into_iter().collect(), ..unit("eng", CAMP, 1) });
        others.plan.movements.clear();
        others.inf().seats = 6;
        others.go(going("M1", "out", 5).unit("inf", 10, 2, 0).unit("eng", 1, 0, 0));
        assert_eq!(others.broken(), [], "one of the guards is somebody else");
    }

    #[test]
    fn a_task_ends_with_its_time_or_its_transfer() {
        let mut tiny = hard(8, 6);
        assert_eq!(tiny.broken(), [Rule::M2], "nobody is there on the nights of days 5 and 6");
        assert_eq!(tiny.said(Rule::M2).len(), 1);
        tiny.tables.tasks[TaskId(0)].successor = Some("host".to_owned());
        tiny.transfer("watch", 5);
        assert_eq!(tiny.broken(), []);
    }

    #[test]
    fn the_shortfall_of_soft_tasks_is_scored() {
        let mut tiny = hard(9, 6);
        tiny.tables.tasks[TaskId(0)].hard = false;
        assert_eq!(tiny.broken(), []);
        // One short on five nights, nine short on two.
        assert_eq!(tiny.score().task_shortfall_person_days, rearguard_model::amount::whole(23));
    }
}
