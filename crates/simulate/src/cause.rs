//! What made a run late: from the movement that brought the last person out,
//! back to where its lateness began (docs/simulation.md, "What causes lateness").

use crate::program::{Kind, NONE, What};
use crate::run::{Block, NEVER, Run};
use rearguard_model::*;

/// Where lateness begins.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Cause {
    /// Took longer than planned.
    Slow(LegId),
    /// Closed when it was to be taken, or under way.
    Closed(LegId),
    Attack(LegId),
    Breakdown(LegId),
    /// No room left that day.
    Full(LegId),
    /// A window on the fleet.
    Held(FleetId),
    /// Lorries not back or broken down; aircraft grounded.
    Short(FleetId),
    Permission(ClearanceId),
    Station(StationId),
    Team(TeamId),
    /// The plan itself, where it breaks rules, or nothing that can be named.
    Other,
}

/// Chains are followed so far.
const LONGEST_CHAIN: usize = 1_000;

/// The cause, and the action at which it struck.
pub(crate) fn of_last_out(run: &Run) -> Option<(Cause, u32)> {
    let never =
        (0..run.fates.len() as u32).find(|&at| carries_people(run, at) && run.fates[at as usize].departed == NEVER);
    if let Some(at) = never.filter(|_| run.out == NEVER) {
        return Some(from(run, first_waiting(run).unwrap_or(at)));
    }
    let last = (0..run.fates.len() as u32)
        .filter(|&at| goes_out(run, at))
        .max_by_key(|&at| (run.fates[at as usize].arrived, std::cmp::Reverse(at)))?;
    Some(from(run, last))
}

fn carries_people(run: &Run, at: u32) -> bool {
    run.p.rows[run.p.actions[at as usize].rows.range()].iter().any(|row| row.what == What::People && !row.detail)
}

fn goes_out(run: &Run, at: u32) -> bool {
    let rows = run.p.actions[at as usize].rows.range();
    rows.clone().any(|row| run.p.rows[row].out && run.p.rows[row].what == What::People && run.left[row] > 0)
}

/// The earliest action that waits for something else than stock.
fn first_waiting(run: &Run) -> Option<u32> {
    let waits = |&at: &u32| {
        let fate = &run.fates[at as usize];
        fate.departed == NEVER && !matches!(fate.block, Block::Nothing | Block::Stock(_) | Block::Hold)
    };
    (0..run.fates.len() as u32).find(waits)
}

/// Follows the chain back from an action.
fn from(run: &Run, start: u32) -> (Cause, u32) {
    let mut at = start;
    let mut so_far = (Cause::Other, start);
    for _ in 0..LONGEST_CHAIN {
        let fate = &run.fates[at as usize];
        let action = &run.p.actions[at as usize];
        let waited = fate.departed.saturating_sub(action.day);
        if action.kind == Kind::Movement && fate.departed != NEVER {
            let longer = fate.arrived.saturating_sub(fate.departed).saturating_sub(fate.planned_days);
            if longer > 0 && longer >= waited {
                return (under_way(run, at), at);
            }
        }
        if waited <= 0 {
            return so_far;
        }
        let named = blocked(run, fate.block).map_or(so_far, |cause| (cause, at));
        let next = match fate.block {
            Block::Steps => behind_steps(run, at),
            _ => Err(fate.waited_for),
        };
        match next {
            Ok(cause) => return (cause, at),
            Err(NONE) => return named,
            Err(before) if !earlier(run, before, at) => return named,
            Err(before) => (at, so_far) = (before, named),
        }
    }
    so_far
}

/// Chains run back in time.
fn earlier(run: &Run, before: u32, at: u32) -> bool {
    before != at && run.fates[before as usize].departed <= run.fates[at as usize].departed
}

fn leg(run: &Run, way: u32) -> LegId {
    LegId(run.p.ways[way as usize].leg)
}

pub(crate) fn blocked(run: &Run, block: Block) -> Option<Cause> {
    match block {
        Block::Closed(way) => Some(Cause::Closed(leg(run, way))),
        Block::Permission(cover) => Some(Cause::Permission(ClearanceId(run.p.covers[cover as usize].row))),
        Block::Room(way) => Some(Cause::Full(leg(run, way))),
        Block::Fleet(fleet) => Some(Cause::Short(FleetId(fleet))),
        Block::FleetHeld(fleet) => Some(Cause::Held(FleetId(fleet))),
        Block::Station(station) => Some(Cause::Station(StationId(run.p.stations[station as usize].row))),
        Block::Nothing | Block::Stock(_) | Block::Hold | Block::Steps | Block::Rate => None,
    }
}

/// What took most of the days beyond the plan's.
pub(crate) fn under_way(run: &Run, at: u32) -> Cause {
    let fate = &run.fates[at as usize];
    let leg = leg(run, fate.way);
    let delay = fate.delay;
    let parts = match run.p.uses[run.p.actions[at as usize].uses.range()].iter().find(|used| used.pair != NONE) {
        Some(used) => Cause::Short(FleetId(used.fleet)),
        None => Cause::Full(leg),
    };
    let shares = [
        (delay.slow, Cause::Slow(leg)),
        (delay.halted, Cause::Closed(leg)),
        (delay.incidents, Cause::Attack(leg)),
        (delay.breakdown, Cause::Breakdown(leg)),
        (delay.parts, parts),
    ];
    let most = shares.iter().map(|(days, _)| *days).max().unwrap_or(0);
    shares.into_iter().find(|(days, _)| *days == most).map_or(Cause::Other, |(_, cause)| cause)
}

/// Behind the step that was done last: a team, or the action after which it
/// could begin.
fn behind_steps(run: &Run, at: u32) -> Result<Cause, u32> {
    let action = &run.p.actions[at as usize];
    let done = |step: u32| run.steps[step as usize].began.saturating_add(run.p.steps[step as usize].days);
    let last = run.p.step_holds[action.step_holds.range()].iter().copied().max_by_key(|&step| done(step));
    let mut step = match last {
        Some(step) => step,
        None => return Err(NONE),
    };
    for _ in 0..run.p.steps.len() {
        let (row, fate) = (&run.p.steps[step as usize], &run.steps[step as usize]);
        if fate.began <= row.day {
            return Err(NONE);
        }
        match fate.block {
            Block::Steps => step = fate.waited_for,
            Block::Fleet(team) => return Ok(Cause::Team(TeamId(team))),
            _ => return Err(last_out_before(run, row.site, fate.began)),
        }
    }
    Err(NONE)
}

/// The last action that left a site before a day.
fn last_out_before(run: &Run, site: u32, day: Day) -> u32 {
    let here = &run.p.actions_at[run.p.sites[site as usize].actions.range()];
    let left = here.iter().copied().filter(|&at| run.fates[at as usize].departed < day);
    left.max_by_key(|&at| (run.fates[at as usize].departed, at)).unwrap_or(NONE)
}
