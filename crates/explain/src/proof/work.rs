//! Closing steps against the days there are: the longest chain of a place, and
//! the team-days of all places together.

use super::flow::last_closing;
use rearguard_model::*;
use rearguard_words::Message;

/// By site: the last possible closing day; `None` where it need not close.
pub(super) fn deadlines(mission: &Mission, calendar: &Calendar) -> Vec<Option<Day>> {
    let deadline = |site| mission.must_close(site).then(|| deadline(mission, calendar, site));
    mission.sites.ids().map(deadline).collect()
}

fn deadline(mission: &Mission, calendar: &Calendar, site: SiteId) -> Day {
    last_closing(mission, site).min(mission.last_day()).min(guards_home(mission, calendar, site).unwrap_or(Day::MAX))
}

/// The guards stand until the eve of the closing day, and must be out on the
/// withdrawal date: closing day + the fastest way out ≤ that date. Nothing is
/// claimed where some of them may stay in the country, or may be released.
fn guards_home(mission: &Mission, calendar: &Calendar, site: SiteId) -> Option<Day> {
    let (_, by) = mission.withdrawal()?;
    let bound = mission.sites[site].guard > 0;
    let leave = |id: UnitId| mission.may_stay(id) == 0 && mission.units[id].released_from.is_none();
    let guards = mission.units.iter().filter(|(_, unit)| unit.roles.has(Role::Guard)).map(|(id, _)| id);
    let fastest = fastest_out(mission, calendar, site).unwrap_or(0);
    (bound && guards.into_iter().all(leave)).then(|| by.saturating_sub(fastest))
}

/// The fewest days from departure to an exit, on whatever leg and day.
fn fastest_out(mission: &Mission, calendar: &Calendar, site: SiteId) -> Option<Day> {
    let mut days: Vec<Option<Day>> =
        mission.sites.rows().iter().map(|s| (s.kind == SiteKind::Exit).then_some(0)).collect();
    let transit = |leg, direction| {
        (0..=mission.last_day()).map(|day| calendar.transit(mission, leg, direction, day)).min().unwrap_or(0)
    };
    let ways: Vec<(SiteId, SiteId, Day)> = mission
        .legs
        .ids()
        .flat_map(|leg| Direction::BOTH.map(|direction| (leg, direction)))
        .filter(|&(leg, direction)| direction == Direction::Out || mission.legs[leg].two_way)
        .map(|(leg, direction)| {
            let (from, to) = mission.ends(leg, direction);
            (from, to, transit(leg, direction))
        })
        .collect();
    for _ in 0..mission.sites.len() {
        for &(from, to, under_way) in &ways {
            let Some(rest) = days[to.index()] else { continue };
            let stop = if mission.sites[to].kind == SiteKind::Exit { 0 } else { mission.handling(to) };
            let whole = under_way.saturating_add(stop).saturating_add(rest);
            if days[from.index()].is_none_or(|known| whole < known) {
                days[from.index()] = Some(whole);
            }
        }
    }
    days[site.index()]
}

/// K2: a place whose steps, one after another, last longer than it has.
pub(super) fn too_long(mission: &Mission, deadlines: &[Option<Day>]) -> Option<Message> {
    mission.sites.ids().find_map(|site| {
        let deadline = deadlines[site.index()]?;
        let needed = chain(mission, site);
        (needed > i64::from(deadline)).then(|| {
            Message::new("explain-proof-steps")
                .text("site", &mission.sites[site].site)
                .count("needed", needed)
                .date("date", mission.date(deadline))
        })
    })
}

/// Days of the longest chain of steps of a place.
fn chain(mission: &Mission, site: SiteId) -> i64 {
    let steps = mission.steps_of(site);
    let mut done: Vec<(&str, i64)> = Vec::new();
    for &id in steps {
        let step = &mission.steps[id];
        let before = |name: &String| done.iter().find(|(known, _)| known == name).map_or(0, |(_, end)| *end);
        let start = step.after.iter().map(before).max().unwrap_or(0);
        done.push((&step.step, start + i64::from(step.days)));
    }
    done.iter().map(|(_, end)| *end).max().unwrap_or(0)
}

/// K3: more team-days of work up to a day than the teams have until then.
pub(super) fn too_much(mission: &Mission, deadlines: &[Option<Day>]) -> Option<Message> {
    let mut days: Vec<Day> = deadlines.iter().flatten().copied().collect();
    days.sort_unstable();
    days.dedup();
    mission.teams.ids().find_map(|team| {
        days.iter().find_map(|&day| {
            let needed = needed(mission, deadlines, team, day);
            let there = there(&mission.teams[team], day);
            (needed > there).then(|| {
                Message::new("explain-proof-teams")
                    .text("team", &mission.teams[team].team)
                    .count("needed", needed)
                    .count("there", there)
                    .date("date", mission.date(day))
            })
        })
    })
}

/// Team-days of the steps of all places that must have closed by a day.
fn needed(mission: &Mission, deadlines: &[Option<Day>], team: TeamId, day: Day) -> i64 {
    let due = mission.sites.ids().filter(|site| deadlines[site.index()].is_some_and(|by| by <= day));
    let steps = due.flat_map(|site| mission.steps_of(site)).map(|&step| &mission.steps[step]);
    let of_team = steps.filter(|step| step.team == Some(team));
    of_team.map(|step| i64::from(step.days).saturating_mul(step.teams_needed)).fold(0, i64::saturating_add)
}

/// Team-days from the first day to the eve of a day.
fn there(team: &Team, day: Day) -> i64 {
    let from = team.from.unwrap_or(0).max(0);
    let to = team.to.unwrap_or(Day::MAX).min(day - 1);
    i64::from((to - from + 1).max(0)).saturating_mul(team.count)
}
