//! Mission, calendar and plan → [`Program`].

mod actions;
mod names;
mod network;
mod places;

use crate::program::*;
use crate::refusal::Refusal;
use crate::settings::SimulationSettings;
use rearguard_model::amount::{approximate, exact};
use rearguard_model::*;

/// Flattens the plan, or says why it cannot be followed.
pub(crate) fn compile(
    mission: &Mission,
    calendar: &Calendar,
    plan: &Plan,
    settings: &SimulationSettings,
) -> Result<Program, Refusal> {
    let days = mission.days() + settings.policy.follow_days.clamp(0, 3_660) as usize;
    let network = network::network(mission, calendar, settings, days);
    let mut program = Program {
        days,
        last: mission.last_day(),
        withdrawal: mission.withdrawal().map(|(_, by)| by),
        actions: Vec::new(),
        due: Vec::new(),
        rows: Vec::new(),
        uses: Vec::new(),
        holds: Vec::new(),
        step_holds: Vec::new(),
        holdings: Vec::new(),
        taken_by: Vec::new(),
        held_at: Vec::new(),
        actions_at: Vec::new(),
        ways: network.ways,
        way_days: network.way_days,
        fleets: network.fleets,
        fleet_days: network.fleet_days,
        pair_days: Vec::new(),
        pairs: Vec::new(),
        rooms: network.rooms,
        flown: network.flown,
        sites: places::sites(mission, calendar, plan)?,
        steps: Vec::new(),
        after: Vec::new(),
        team_days: places::team_days(mission, days),
        teams: mission.teams.len(),
        subjects: network.subjects,
        covers: network.covers,
        stations: places::stations(mission, settings),
        station_lists: Vec::new(),
        units: mission.units.iter().map(|(id, row)| [row.personnel, mission.may_stay(id)]).collect(),
        settings: settings.clone(),
        today: settings.from_day.as_ref().map_or(0, |state| state.day.max(0)),
    };
    actions::add(mission, calendar, plan, &mut program)?;
    places::add_steps(mission, plan, &mut program)?;
    places::link(mission, &mut program);
    program.due = (0..program.actions.len() as u32).collect();
    // The last guards of a place come after all else of their day.
    program.due.sort_by_key(|&at| {
        let action = &program.actions[at as usize];
        let last = action.holds.from < action.holds.to || action.step_holds.from < action.step_holds.to;
        (action.due(program.today), last, at)
    });
    Ok(program)
}

/// The lognormal from which a leg's days under way are drawn, window factors
/// left out.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LegTimes {
    /// Days; half a day where the table has no whole day.
    pub median: f64,
    /// Standard deviation of the logarithm.
    pub sigma: f64,
}

/// What the simulation takes for a leg's times: its percentiles, or what
/// stands for them where they are blank.
pub fn leg_times(mission: &Mission, settings: &SimulationSettings, leg: LegId) -> LegTimes {
    let (median, sigma) = network::times(mission, settings, &mission.legs[leg]);
    LegTimes { median, sigma }
}

/// The nearest binary number of a table's decimal.
fn number(value: Decimal) -> f64 {
    approximate(&exact(value))
}

/// Standard deviation of the logarithm, of the lognormal through a median and
/// a 90th percentile (contract §7: σ = ln(p90/p50)/1.28155).
fn sigma(median: f64, late: f64) -> f64 {
    if median <= 0.0 || late <= median { 0.0 } else { libm::log(late / median) / 1.28155 }
}

/// Adds the items to the list and says where they stand.
fn appended(list: &mut Vec<u32>, items: impl IntoIterator<Item = u32>) -> Span {
    let from = list.len() as u32;
    list.extend(items);
    Span { from, to: list.len() as u32 }
}
