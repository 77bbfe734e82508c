//! What the check says about a plan.

use rearguard_model::{ClauseId, Date, Day, Exact, FleetId, Score};
use rearguard_words::Message;

/// The rules of the contract, first and second ring.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Rule {
    P0,
    C1,
    C2,
    C3,
    N1,
    N2,
    N3,
    N4,
    N5,
    N6,
    F1,
    F2,
    S1,
    S2,
    S3,
    S4,
    S5,
    S6,
    S7,
    K1,
    K2,
    K3,
    K4,
    K5,
    M1,
    M2,
    M3,
    M4,
    M5,
    M6,
    D1,
    D2,
    U1,
    T1,
}

impl Rule {
    pub const ALL: &'static [Rule] = &[
        Rule::P0,
        Rule::C1,
        Rule::C2,
        Rule::C3,
        Rule::N1,
        Rule::N2,
        Rule::N3,
        Rule::N4,
        Rule::N5,
        Rule::N6,
        Rule::F1,
        Rule::F2,
        Rule::S1,
        Rule::S2,
        Rule::S3,
        Rule::S4,
        Rule::S5,
        Rule::S6,
        Rule::S7,
        Rule::K1,
        Rule::K2,
        Rule::K3,
        Rule::K4,
        Rule::K5,
        Rule::M1,
        Rule::M2,
        Rule::M3,
        Rule::M4,
        Rule::M5,
        Rule::M6,
        Rule::D1,
        Rule::D2,
        Rule::U1,
        Rule::T1,
    ];
    /// `"S2"`.
    pub fn id(self) -> String {
        format!("{self:?}")
    }
}

/// One broken rule at one place and day.
#[derive(Clone, PartialEq, Debug)]
pub struct Violation {
    pub rule: Rule,
    /// The clause of the resolution that is broken with it.
    pub clause: Option<ClauseId>,
    /// What breaks it: a movement id, a site, a task, a fleet … by name.
    pub subject: String,
    /// The place where, by name.
    pub place: Option<String>,
    /// The first day on which it is broken.
    pub day: Option<Date>,
    /// The last day of an unbroken run of nights that break it alike; equal to
    /// `day` where it is one day.
    pub last_day: Option<Date>,
    /// What was needed, and what was there, each with its unit ("20 people").
    pub needed: Message,
    pub found: Message,
    /// The whole sentence.
    pub message: Message,
}

/// How a rule or a clause fared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    Kept,
    Broken,
    /// No rule speaks of it, or the table that it needs was not given.
    NotJudged,
}

#[derive(Clone, PartialEq, Debug)]
pub struct ClauseVerdict {
    pub clause: ClauseId,
    pub verdict: Verdict,
    /// The rules that judged it.
    pub rules: Vec<Rule>,
}

/// The whole answer of `check`.
#[derive(Clone, PartialEq, Debug)]
pub struct Review {
    /// In the order of rules, then days, then subjects.
    pub violations: Vec<Violation>,
    /// Every rule, in the order of [`Rule::ALL`].
    pub rules: Vec<(Rule, Verdict)>,
    pub clauses: Vec<ClauseVerdict>,
    /// `None` where P0 is broken.
    pub score: Option<Score>,
    /// Things worth knowing that break no rule: another mission's digest, a
    /// stored score that differs.
    pub warnings: Vec<Message>,
    /// The day-by-day facts that reports draw; `None` where P0 is broken.
    pub ledger: Option<Ledger>,
}

impl Review {
    /// Every rule kept, M1 included.
    pub fn kept(&self) -> bool {
        self.violations.is_empty()
    }
    /// How the rule fared.
    pub fn verdict(&self, rule: Rule) -> Verdict {
        self.rules.iter().find(|(judged, _)| *judged == rule).map_or(Verdict::NotJudged, |(_, verdict)| *verdict)
    }
    /// Every rule kept but perhaps M1: all would be well but for the date.
    pub fn kept_but_late(&self) -> bool {
        self.violations.iter().all(|v| v.rule == Rule::M1)
    }
}

/// What the replay saw, for curves, tables and pages. Indexed by night
/// (day 0 first); `units` is people by unit id then night.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Ledger {
    /// People inside each night, those under way included.
    pub inside: Vec<i64>,
    /// People inside beyond those who may stay.
    pub inside_beyond_stay: Vec<i64>,
    /// Vehicles, TEU and asset items inside each night, under way included.
    pub vehicles_inside: Vec<i64>,
    pub teu_inside: Vec<i64>,
    /// By site id, then night: people, vehicles (with vehicle assets), TEU
    /// (with container assets) at the place tonight.
    pub people_at: Vec<Vec<i64>>,
    pub vehicles_at: Vec<Vec<i64>>,
    pub teu_at: Vec<Vec<i64>>,
    /// By unit id, then night: people inside.
    pub people_of: Vec<Vec<i64>>,
    /// By community id: the nights (from, to) on which it is not covered.
    pub unprotected: Vec<Vec<(i32, i32)>>,
    /// Expected deaths and dollars by movement, in the plan's order.
    pub movement_casualties: Vec<rearguard_model::Exact>,
    pub movement_money: Vec<rearguard_model::Exact>,
    /// Arrival day by movement, where it arrives.
    pub arrivals: Vec<Option<i32>>,
    pub ring: RingLedger,
}

/// What the rules of the second ring saw; empty where the tables do not ask.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct RingLedger {
    /// By station id.
    pub stations: Vec<StationDays>,
    /// By site id, then night: TEU of supply left. `None` where nothing is
    /// counted: at exits, at sources; empty where nobody eats.
    pub supply_left: Vec<Option<Vec<Exact>>>,
    /// Every day on which a fleet covers convoys, by fleet, then day.
    pub cover: Vec<CoverDay>,
    /// By site id, then night: the people whom guard and rear parties keep there.
    pub held_at: Vec<Vec<i64>>,
}

/// A station, day by day: counts since day 0.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct StationDays {
    /// What it could have begun with.
    pub came: Vec<i64>,
    /// What could have passed, as early as it can.
    pub passed: Vec<i64>,
    /// What has left the site.
    pub departed: Vec<i64>,
}

/// A day on which a fleet covers convoys.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CoverDay {
    pub fleet: FleetId,
    pub day: Day,
    /// Sorties that convoys reserve, that carry something, and that there are.
    pub reserved: i64,
    pub flown: i64,
    pub most: i64,
}
