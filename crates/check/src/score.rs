//! The exact score (contract §5): each component a raw measure of its own,
//! weighed once at the end.

mod casualties;
mod money;
mod property;
mod protection;

pub(crate) use protection::uncovered_nights;

use crate::replay::Replay;
use crate::rules;
use rearguard_model::amount::whole;
use rearguard_model::*;

/// A score with what each movement has in it, in the plan's order.
pub(crate) struct Scored {
    pub score: Score,
    pub movement_casualties: Vec<Exact>,
    pub movement_money: Vec<Exact>,
    /// By community: the runs of nights without cover.
    pub unprotected: Vec<Vec<(Day, Day)>>,
}

pub(crate) fn score(replay: &Replay) -> Scored {
    let (movement_casualties, casualties) = casualties::of_movements(replay);
    let (movement_money, money) = money::of_movements(replay);
    let unprotected = uncovered_nights(replay);
    let score = Score::weigh(
        &replay.mission.weights,
        casualties + casualties::at_places(replay),
        whole(late_person_days(replay)),
        protection::person_days(replay.mission, &unprotected),
        whole(task_shortfall(replay)),
        property::lost(replay),
        money + money::of_places(replay),
    );
    Scored { score, movement_casualties, movement_money, unprotected }
}

/// For each night from the withdrawal date on, people inside beyond those who
/// may stay; 0 without a withdrawal date.
fn late_person_days(replay: &Replay) -> i64 {
    let Some((_, by)) = replay.mission.withdrawal() else { return 0 };
    replay.inside.beyond_stay.iter().skip(by.max(0) as usize).sum()
}

/// Of soft tasks; hard ones are rule M2.
fn task_shortfall(replay: &Replay) -> i64 {
    let soft = replay.mission.tasks.iter().filter(|(_, row)| !row.hard).map(|(task, _)| task);
    let nights = |task| rules::task_nights(replay, task).map(move |night| rules::shortfall(replay, task, night));
    soft.flat_map(nights).sum()
}
