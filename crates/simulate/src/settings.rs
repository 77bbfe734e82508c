//! What the caller decides about a simulation, and what is assumed where the
//! mission's tables say nothing.

use rearguard_model::{Date, Day};

#[derive(Clone, PartialEq, Debug)]
pub struct SimulationSettings {
    /// At least 1 is simulated.
    pub runs: u32,
    pub seed: u64,
    /// Workers; the answer does not depend on it.
    pub threads: usize,
    /// Windows that the mission did not know of on that date do not happen
    /// (the date that the calendar was made with).
    pub known_on: Option<Date>,
    pub spread: Spread,
    pub assumed: Assumptions,
    pub policy: Policy,
    /// What has happened already; blank: the runs start on day 0.
    pub from_day: Option<State>,
}

impl Default for SimulationSettings {
    fn default() -> Self {
        SimulationSettings {
            runs: 10_000,
            seed: 1,
            threads: 1,
            known_on: None,
            spread: Spread::WHOLE,
            assumed: Assumptions::default(),
            policy: Policy::default(),
            from_day: None,
        }
    }
}

/// How much of each thing's variation is let in, in percent: 100 as the tables
/// say, 0 nothing varies and everything takes as long as the plan says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spread {
    /// Days under way.
    pub times: u32,
    /// Days until permissions are answered.
    pub answers: u32,
    /// Rate of incidents.
    pub incidents: u32,
    /// Rate of breakdowns, of lorries, convoys and aircraft.
    pub breakdowns: u32,
    /// What stations get through.
    pub stations: u32,
}

impl Spread {
    pub const NONE: Spread = Spread::all(0);
    pub const WHOLE: Spread = Spread::all(100);

    pub const fn all(percent: u32) -> Spread {
        Spread { times: percent, answers: percent, incidents: percent, breakdowns: percent, stations: percent }
    }
}

/// What is taken where a column is blank. Sources: docs/simulation.md.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Assumptions {
    /// A road's 90th percentile in percent of its median. Derived from the two
    /// columns of MINUSMA's withdrawal whose days are known.
    pub road_p90_percent: u32,
    /// The same of rivers, railways and ships. Assumed.
    pub other_p90_percent: u32,
    /// The same of flights: a flight that goes arrives. Assumed.
    pub air_p90_percent: u32,
    /// How much of the variance of a leg's times all its movements of one run
    /// share: a bad road is bad for everyone. Assumed.
    pub shared_percent: u32,
    /// Expected deaths per incident on a convoy, in hundredths. Assumed: of
    /// eight recorded attacks on two columns none killed.
    pub deaths_per_incident_percent: u32,
    /// Days that an incident holds a convoy up. Derived from the same columns.
    pub incident_days: u32,
    /// Share of convoys held up by a breakdown (`legs.breakdown`). Assumed.
    pub convoy_breakdown_percent: u32,
    /// For so many days. Assumed.
    pub convoy_breakdown_days: u32,
    /// Share of a fleet's lorries that break down on one movement
    /// (`fleets.breakdown`; blank). Assumed.
    pub lorry_breakdown_percent: u32,
    /// Days until they go again. Assumed.
    pub repair_days: u32,
    /// Share of a fleet's aircraft and boats that are grounded on a day
    /// (`fleets.breakdown` of a shuttle; blank). Assumed.
    pub grounded_percent: u32,
    /// How much less than its rate a station gets through in one run of ten
    /// (`stations.spread`; blank). Reported: 55 % of the forecast turn-in.
    pub station_shortfall_percent: u32,
}

impl Default for Assumptions {
    fn default() -> Self {
        Assumptions {
            road_p90_percent: 200,
            other_p90_percent: 125,
            air_p90_percent: 100,
            shared_percent: 50,
            deaths_per_incident_percent: 25,
            incident_days: 1,
            convoy_breakdown_percent: 5,
            convoy_breakdown_days: 1,
            lorry_breakdown_percent: 2,
            repair_days: 7,
            grounded_percent: 10,
            station_shortfall_percent: 45,
        }
    }
}

/// What a mission does when reality leaves the plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Policy {
    /// Days of waiting after which another leg between the same places is
    /// taken, and missing lorries are hired on the spot.
    pub patience_days: Day,
    /// A column leaves with fewer lorries than planned while no more than this
    /// share is missing.
    pub missing_lorries_percent: u32,
    /// A load that finds less room than it needs goes in parts, over at most
    /// so many days.
    pub parts_days: Day,
    /// How long before a place must be empty its property is destroyed rather
    /// than waited for.
    pub last_resort_days: Day,
    /// Days overdue before that.
    pub last_resort_wait_days: Day,
    /// How long after the mission's last plan day late movements are followed.
    pub follow_days: Day,
}

impl Default for Policy {
    fn default() -> Self {
        Policy {
            patience_days: 14,
            missing_lorries_percent: 10,
            parts_days: 10,
            last_resort_days: 7,
            last_resort_wait_days: 3,
            follow_days: 180,
        }
    }
}

/// What of the plan has happened by a day. Things that were not planned are
/// added to the plan first. Lists are as long as the plan's, or empty.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct State {
    /// The first day that is not yet known: nothing that has not happened
    /// happens before it.
    pub day: Day,
    /// By movement of the plan.
    pub movements: Vec<Option<Happened>>,
    /// By disposal of the plan.
    pub disposals: Vec<Option<Day>>,
    /// By step of the plan: when it began.
    pub steps: Vec<Option<Day>>,
}

/// A movement that has left.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Happened {
    pub departed: Day,
    /// Blank: still under way.
    pub arrived: Option<Day>,
}
