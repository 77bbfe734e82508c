//! A plan on a mission as flat arrays: made once, read by every run. Sites,
//! legs, fleets … are row numbers; a leg and a direction are a *way*; what one
//! unit or asset has at one site is a *holding*; what the plan takes from a
//! holding is a *row* of an *action*.

use crate::settings::{Happened, SimulationSettings};
use rearguard_model::Day;
use std::ops::Range;

/// No site, way, holding, unit or fleet.
pub(crate) const NONE: u32 = u32::MAX;

/// A stretch of one of the program's arrays.
#[derive(Clone, Copy, Default)]
pub(crate) struct Span {
    pub from: u32,
    pub to: u32,
}

impl Span {
    pub fn range(self) -> Range<usize> {
        self.from as usize..self.to as usize
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Movement,
    Disposal,
    Release,
}

/// Something the plan does on a day: its earliest day in every run.
pub(crate) struct Action {
    pub kind: Kind,
    /// Position in the plan's list of its kind.
    pub position: usize,
    pub day: Day,
    pub from: u32,
    pub to: u32,
    pub way: u32,
    /// Which of its way's movements it is.
    pub ordinal: u64,
    pub rows: Span,
    pub uses: Span,
    /// Contracted people, vehicles, TEU.
    pub contracted: [i64; 3],
    /// Road movement with at least one vehicle that counts.
    pub convoy: bool,
    /// How often it is exposed to its leg's hazard.
    pub exposures: i64,
    /// People and their own vehicles can go without fleet vehicles.
    pub drives_itself: bool,
    /// Actions that must have gone before: these are the last guards.
    pub holds: Span,
    /// Steps that must be done before.
    pub step_holds: Span,
    pub happened: Option<Happened>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum What {
    People,
    Vehicle,
    Teu,
}

/// What an action takes from a holding, and where it goes.
pub(crate) struct Row {
    pub action: u32,
    pub from: u32,
    /// `NONE`: it leaves the books.
    pub to: u32,
    pub amount: i64,
    pub what: What,
    pub unit: u32,
    /// Cents each.
    pub value: i64,
    /// An escort detail: it comes back to where it left.
    pub detail: bool,
    /// A vehicle that can carry its people.
    pub drives: bool,
    /// The destination is an exit.
    pub out: bool,
    /// Stations that it must have passed, and that its arrival feeds.
    pub passes: Span,
    pub feeds: Span,
}

/// Vehicles or sorties of a fleet on a movement.
pub(crate) struct Use {
    pub action: u32,
    pub fleet: u32,
    pub count: i64,
    /// Row in `Program::pairs`; `NONE` for a circulating fleet.
    pub pair: u32,
}

pub(crate) struct Holding {
    pub site: u32,
    pub what: What,
    pub start: i64,
    /// Of a unit with role guard: the holding of its people there.
    pub guard_people: u32,
    /// What no action takes, as far as the plan goes.
    pub surplus: i64,
    /// Rows that take from it, in order.
    pub taken_by: Span,
}

/// A leg in one direction.
pub(crate) struct Way {
    pub leg: u32,
    pub from: u32,
    pub to: u32,
    pub same_day: bool,
    /// Median days; standard deviation of their logarithm.
    pub median: f64,
    pub sigma: f64,
    pub breakdown: f64,
    /// Row in `Run::room_used`; `NONE` without contracted capacity.
    pub room: u32,
    /// Only some units may use it.
    pub reserved: bool,
    /// A shuttle fleet that covers each convoy.
    pub cover: u32,
    pub shared: u64,
    pub time: u64,
    pub incidents: u64,
    pub deaths: u64,
    pub stops: u64,
    /// Clearance subjects: leg and mode, departure, arrival.
    pub cleared: [u32; 4],
    pub handling: Day,
}

/// What holds on a way on a day.
#[derive(Clone, Copy)]
pub(crate) struct WayDay {
    /// Not closed, and its ends take part where it leaves or arrives.
    pub open: bool,
    /// The destination takes arrivals.
    pub admits: bool,
    /// By all that is known on that day a planned departure would arrive.
    pub may_go: bool,
    pub planned: Day,
    pub factor: f64,
    /// Expected deaths of one convoy, flight …
    pub hazard: f64,
    pub convoys: i64,
    pub most: [i64; 3],
}

pub(crate) struct Fleet {
    pub count: i64,
    pub base: u32,
    pub shuttle: bool,
    pub share_down: f64,
    pub sorties_each: i64,
    pub key: u64,
    pub cleared: u32,
    /// Row in `Run::flown`; `NONE` for a circulating fleet.
    pub flown: u32,
    /// Seats, slots for vehicles, TEU of each vehicle or sortie.
    pub each: [i64; 3],
    /// Only some units may use it.
    pub reserved: bool,
}

/// A shuttle fleet on a way that it may fly.
pub(crate) struct Pair {
    pub fleet: u32,
    pub way: u32,
    /// The other direction.
    pub back: u32,
}

pub(crate) struct Site {
    /// Closing day of the plan.
    pub closing: Option<Day>,
    /// When nothing may be there any more.
    pub deadline: Day,
    /// When it falls.
    pub lost: Day,
    /// Expected deaths per person and night.
    pub hazard: f64,
    pub key: u64,
    pub disposals: i64,
    pub holdings: Span,
    pub actions: Span,
}

pub(crate) struct StepItem {
    pub site: u32,
    pub day: Day,
    pub days: Day,
    pub after: Span,
    pub team: u32,
    pub needed: i64,
    pub stores_out: bool,
    pub happened: Option<Day>,
}

pub(crate) struct Cover {
    pub from: Day,
    pub to: Day,
    /// Known day of the answer; otherwise drawn.
    pub answered: Option<Day>,
    pub refused: bool,
    pub asked: Day,
    pub median: f64,
    pub sigma: f64,
    /// Days until the answer that the plan counts on.
    pub planned: Day,
    pub key: u64,
    pub row: u32,
}

pub(crate) struct Station {
    pub row: u32,
    pub per_day: i64,
    pub from: Day,
    pub to: Day,
    pub start: i64,
    pub sigma: f64,
    pub key: u64,
}

pub(crate) struct Program {
    /// Days that are simulated.
    pub days: usize,
    /// The mission's last day.
    pub last: Day,
    pub withdrawal: Option<Day>,
    pub actions: Vec<Action>,
    /// The actions in the order in which they fall due.
    pub due: Vec<u32>,
    pub rows: Vec<Row>,
    pub uses: Vec<Use>,
    pub holds: Vec<u32>,
    pub step_holds: Vec<u32>,
    pub holdings: Vec<Holding>,
    /// For `Holding::taken_by`.
    pub taken_by: Vec<u32>,
    /// For `Site::holdings` and `Site::actions`.
    pub held_at: Vec<u32>,
    pub actions_at: Vec<u32>,
    pub ways: Vec<Way>,
    /// By way, then day.
    pub way_days: Vec<WayDay>,
    pub fleets: Vec<Fleet>,
    /// By fleet, then day: sorties of a shuttle, or the lorries that may move.
    pub fleet_days: Vec<i64>,
    /// Sorties that a shuttle may fly on a way, by pair, then day.
    pub pair_days: Vec<i64>,
    pub pairs: Vec<Pair>,
    pub rooms: usize,
    pub flown: usize,
    pub sites: Vec<Site>,
    pub steps: Vec<StepItem>,
    pub after: Vec<u32>,
    /// By team, then day.
    pub team_days: Vec<i64>,
    pub teams: usize,
    /// Covers of each clearance subject.
    pub subjects: Vec<Span>,
    pub covers: Vec<Cover>,
    pub stations: Vec<Station>,
    /// For `Row::passes` and `Row::feeds`.
    pub station_lists: Vec<u32>,
    /// People of each unit, and how many of them may stay.
    pub units: Vec<[i64; 2]>,
    pub settings: SimulationSettings,
    /// First day on which anything can happen.
    pub today: Day,
}

impl Action {
    /// The first day on which it may happen.
    pub fn due(&self, today: Day) -> Day {
        self.happened.map_or(self.day.max(today), |happened| happened.departed)
    }
}

impl Program {
    pub fn way_day(&self, way: u32, day: Day) -> &WayDay {
        let at = (day.max(0) as usize).min(self.days - 1);
        &self.way_days[way as usize * self.days + at]
    }
}
