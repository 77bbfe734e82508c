//! K3 teams: teams in use each day ≤ teams there are.

use crate::breach::{Breach, Findings, runs};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (team, row) in replay.mission.teams.iter() {
        let in_use = in_use(replay, team);
        let there = |day: Day| {
            let in_time = row.from.is_none_or(|from| day >= from) && row.to.is_none_or(|to| day <= to);
            if in_time { row.count } else { 0 }
        };
        let too_many = |day: Day| {
            let used = in_use[day as usize];
            (used > there(day)).then_some((used, there(day)))
        };
        for run in runs(0..=replay.last, too_many, |(used, there)| used - there) {
            let (used, there) = run.worst;
            let breach = Breach::new(Rule::K3, "teams", &row.team).days(&run);
            findings.add(breach.needed(say::at_most(say::teams(there))).found(say::teams(used)));
        }
    }
}

/// Teams at work on each day.
fn in_use(replay: &Replay, team: TeamId) -> Vec<i64> {
    let mut in_use = vec![0; replay.days];
    for planned in &replay.steps {
        let row = &replay.mission.steps[planned.step];
        if row.team == Some(team) {
            let from = planned.start as usize;
            let to = from.saturating_add(row.days as usize).min(replay.days);
            for used in &mut in_use[from..to] {
                *used += row.teams_needed;
            }
        }
    }
    in_use
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn a_team_is_at_one_site_at_a_time() {
        let mut tiny = Tiny::camp();
        let team = tiny.tables.teams.push(Team { team: "cleaners".to_owned(), count: 1, from: None, to: None });
        tiny.tables.steps.push(Step { team: Some(team), ..step("sweep", 2) });
        tiny.tables.steps.push(Step { team: Some(team), ..step("wash", 1) });
        tiny.step("camp", "sweep", 1);
        tiny.step("camp", "wash", 3);
        assert_eq!(tiny.broken(), []);
        tiny.plan.steps[1].start = tiny.date(2);
        assert_eq!(tiny.broken(), [Rule::K3]);
        tiny.plan.steps[1].start = tiny.date(3);
        tiny.tables.teams[team].to = Some(2);
        assert_eq!(tiny.broken(), [Rule::K3]);
    }
}
