//! Two plans under the same luck: run by run the same roads, the same answers,
//! the same attacks.

use super::Scenario;
use rearguard_model::Calendar;
use rearguard_simulate::{Comparison, Outlook, Refusal, SimulationSettings, simulate};

/// How likely each is, and what they do to each other draw by draw.
#[derive(Clone, PartialEq, Debug)]
pub struct Odds {
    pub a: Outlook,
    pub b: Outlook,
    /// B against a.
    pub draws: Comparison,
}

/// Acts both out with the same draws. Things that both missions have are drawn
/// alike, whatever else differs, because draws go by the names of things.
pub fn odds(a: Scenario, b: Scenario, settings: &SimulationSettings) -> Result<Odds, Refusal> {
    let acted =
        |side: Scenario| simulate(side.mission, &Calendar::new(side.mission, settings.known_on), side.plan, settings);
    let (a, b) = (acted(a)?, acted(b)?);
    let draws = rearguard_simulate::compare(&a, &b);
    Ok(Odds { a, b, draws })
}
