//! A plan as its file says it: names and dates, nothing resolved. A plan made
//! by hand may name things that do not exist; saying so is the checker's work.

use crate::day::Date;
use crate::score::Score;

/// The format word of plan.json.
pub const PLAN_FORMAT: &str = "rearguard-plan/1";

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Plan {
    /// The mission's name.
    pub mission: String,
    /// `sha256:…` of the mission the plan was made for.
    pub mission_digest: Option<String>,
    pub movements: Vec<Movement>,
    pub disposals: Vec<Disposal>,
    pub steps: Vec<PlannedStep>,
    pub transfers: Vec<Transfer>,
    pub closures: Vec<Closure>,
    /// §7.
    pub releases: Vec<Release>,
    pub score: Option<Score>,
    /// No plan whatever scores better than this.
    pub bound: Option<crate::Exact>,
    pub made_by: Option<MadeBy>,
    /// §8: the day a replan starts from, and the log it was made with.
    pub as_of: Option<Date>,
    pub log_digest: Option<String>,
    /// Which tables were given. A movements table alone is judged too.
    pub parts: Parts,
    /// Values that are no plan values (a count of 12.5, a negative count),
    /// found on reading; rule P0 reports them.
    pub form_faults: Vec<FormFault>,
}

/// Which of a plan's tables were given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Parts {
    pub disposals: bool,
    pub steps: bool,
    pub transfers: bool,
    pub closures: bool,
}

impl Default for Parts {
    fn default() -> Self {
        Parts { disposals: true, steps: true, transfers: true, closures: true }
    }
}

/// A value that no plan may hold, with the place where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FormFault {
    /// For example `movements[3].manifest[0].people` or `movements row 7, column people`.
    pub place: String,
    pub value: String,
    /// What was expected there.
    pub expected: FormExpectation,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FormExpectation {
    WholeNumberFromZero,
    Date,
    /// The rows of one movement id agree in leg, reverse and depart.
    AgreeingRows,
    KnownWord,
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Movement {
    pub id: String,
    pub leg: String,
    /// From the leg's `to` to its `from`.
    pub reverse: bool,
    pub depart: Date,
    pub manifest: Vec<ManifestRow>,
    pub fleets: Vec<FleetUse>,
    pub contracted: Contracted,
    /// People of units at the origin that go along and turn round.
    pub escort: Vec<EscortDetail>,
}

/// One thing aboard.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ManifestRow {
    Unit {
        unit: String,
        people: i64,
        vehicles: i64,
        teu: i64,
    },
    Asset {
        asset: String,
        quantity: i64,
    },
    /// §7: TEU of supply.
    Supply {
        teu: i64,
    },
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FleetUse {
    pub fleet: String,
    /// Vehicles of a circulating fleet, laden sorties of a shuttle.
    pub count: i64,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Contracted {
    pub people: i64,
    pub vehicles: i64,
    pub teu: i64,
}

impl Contracted {
    pub fn any(self) -> bool {
        self.people > 0 || self.vehicles > 0 || self.teu > 0
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EscortDetail {
    pub unit: String,
    pub people: i64,
}

/// Property that leaves the books at a place. Exactly one of `unit`, `asset`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Disposal {
    pub site: String,
    pub unit: Option<String>,
    pub asset: Option<String>,
    /// `vehicle` or `container`.
    pub class: String,
    pub quantity: i64,
    /// `sell`, `gift` or `destroy`.
    pub how: String,
    pub on: Date,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedStep {
    pub site: String,
    pub step: String,
    pub start: Date,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Transfer {
    pub task: String,
    pub on: Date,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Closure {
    pub site: String,
    pub on: Date,
}

/// §7: people released where they live.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Release {
    pub unit: String,
    pub site: String,
    pub people: i64,
    pub on: Date,
}

/// The version and budget that was asked for, never what was measured.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MadeBy {
    pub version: String,
    pub seed: Option<u64>,
    pub iterations: Option<u64>,
    pub seconds: Option<String>,
}
