//! When the mission will really be out, from what is known on a day: the books
//! of the log, the rest of the plan acted out many times from there, with leg
//! times and answer times corrected by what was seen so far
//! (docs/tracking.md, "Forecast").

mod chances;
mod follow;
mod learn;
mod say;
mod slip;

pub use chances::{ClauseChance, SiteChance};
pub use follow::{Followed, Stranded, follow};
pub use learn::{Learned, LearnedOf, PRIOR_WEIGHT};
pub use say::{forecast_json, forecast_text, odds_message, off_message};
pub use slip::{PRIOR_FACTOR, Promise, Slip, promises, slip};

use crate::known::mission_as_known;
use crate::log::History;
use crate::standing::{Standing, standing};
use rearguard_model::*;
use rearguard_simulate::{DateRange, Outlook, Refusal, SimulationSettings, simulate};

/// What a day's state makes likely.
#[derive(Clone, PartialEq, Debug)]
pub struct Forecast {
    /// The evening that is meant; nothing that became known later is used.
    pub on: Date,
    pub log_digest: Option<String>,
    /// Entries of the log that were used.
    pub entries: u64,
    pub outlook: Outlook,
    /// Things planned by then that nobody has reported; they are taken to be
    /// still to come, from the next day on.
    pub unconfirmed: usize,
    /// The day on which the plan had the last out.
    pub planned_out: Option<Date>,
    /// Sites of the plan, those already closed included.
    pub sites: Vec<SiteChance>,
    pub clauses: Vec<ClauseChance>,
    /// Which estimates of the tables the log has corrected.
    pub learned: Vec<Learned>,
    /// What no movement of the plan takes out any more.
    pub stranded: Vec<Stranded>,
    /// How far plans of this mission are off.
    pub slip: Slip,
    /// When the last are out, with that; blank where no plan has them out.
    pub last_out_off: Option<DateRange>,
    /// Of a hundred: how likely all are out by the date, with that.
    pub in_time_off: Option<u32>,
    /// The plan as it is followed from that day on; the outlook's stories
    /// speak of its movements.
    pub followed: Followed,
}

/// Acts out what is left of the plan from the evening of `on`. Of `settings`
/// the runs, the seed, the workers and the assumptions count.
pub fn forecast(
    mission: &Mission,
    plan: &Plan,
    log: &History,
    on: Date,
    settings: &SimulationSettings,
) -> Result<Forecast, Refusal> {
    forecast_after(mission, plan, &[], log, on, settings)
}

/// The same where plans went before this one, in the order in which they were
/// made: how far they were off says how far this one may be.
pub fn forecast_after(
    mission: &Mission,
    plan: &Plan,
    earlier: &[(Date, &Plan)],
    log: &History,
    on: Date,
    settings: &SimulationSettings,
) -> Result<Forecast, Refusal> {
    let known = mission_as_known(mission, log, on);
    let calendar = Calendar::new(&known, Some(on));
    let followed = follow(&known, &calendar, plan, log, on);
    let (taught, learned) = learn::learn(&known, &calendar, plan, log, on, settings);
    let settings =
        SimulationSettings { known_on: Some(on), from_day: Some(followed.state.clone()), ..settings.clone() };
    let outlook = simulate(&taught, &calendar, &followed.plan, &settings)?;
    let standing = standing(&known, &calendar, plan, log, on);
    let planned_out = planned_out(&known, &calendar, plan);
    let plans: Vec<(Date, &Plan)> =
        earlier.iter().copied().chain([(plan.as_of.unwrap_or(mission.start), plan)]).collect();
    let promises = promises(&plans, log, on);
    let slip = slip(&promises, on);
    Ok(Forecast {
        on,
        log_digest: log.digest_on(on),
        entries: log.entries.iter().filter(|entry| entry.draft.entered_on <= on).count() as u64,
        unconfirmed: standing.unconfirmed.len(),
        planned_out,
        sites: chances::sites(&known, plan, &standing, &outlook, &slip, on),
        clauses: chances::clauses(&known, &standing, &outlook),
        learned,
        stranded: follow::stranded(&known, &calendar, &followed.plan, plan, log, on),
        slip,
        last_out_off: slip::widened(&slip, outlook.last_out, planned_out, on),
        in_time_off: slip::of_hundred(&promises, &outlook, on),
        followed,
        outlook,
    })
}

/// The first night from which on nobody is inside beyond those who may stay,
/// by the plan.
fn planned_out(mission: &Mission, calendar: &Calendar, plan: &Plan) -> Option<Date> {
    crate::compare::all_out(mission, &rearguard_check::check(mission, calendar, plan))
}

/// Where a mission stands, for those who have only a forecast in hand.
pub fn standing_of(mission: &Mission, plan: &Plan, log: &History, on: Date) -> Standing {
    let known = mission_as_known(mission, log, on);
    standing(&known, &Calendar::new(&known, Some(on)), plan, log, on)
}
