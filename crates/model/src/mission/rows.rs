//! One struct per table, one field per column (contract §2 and §7). `Option`
//! is a blank cell whose meaning is "no limit", "none" or "not known"; where
//! the contract gives a default the field holds it.

use super::kinds::*;
use crate::amount::Decimal;
use crate::day::{Date, Day};
use crate::ids::*;

/// Everything of a mission, as plain data.
#[derive(Clone, PartialEq, Debug)]
pub struct MissionTables {
    pub name: String,
    /// ISO 3166-1 alpha-3 code of the host country.
    pub country: Option<String>,
    /// First plan day: day 0.
    pub start: Date,
    /// Last plan day.
    pub end: Date,
    /// How near, in km, a site must be to protect a community.
    pub vicinity_km: Decimal,
    /// People with role `protect` that make a site a cover.
    pub protect_min: i64,
    /// Default of `sites.handling_days`.
    pub handling_days: u32,
    /// Rule S5, in km; blank: not asked.
    pub medevac_km: Option<Decimal>,
    /// The quantile (0–1) that uncertain times are planned on (§7).
    pub plan_on: Decimal,
    /// Supply consumption (§7); blank: nobody eats.
    pub supply_teu_per_1000_person_days: Option<Decimal>,
    /// Whom a reader of the report calls.
    pub contact: Option<String>,
    pub weights: Weights,
    pub replan: ReplanWeights,
    pub resolution: Resolution,
    pub clauses: Table<ClauseId, Clause>,
    pub sites: Table<SiteId, Site>,
    pub units: Table<UnitId, Unit>,
    pub assets: Table<AssetId, Asset>,
    pub legs: Table<LegId, Leg>,
    pub fleets: Table<FleetId, Fleet>,
    pub windows: Table<WindowId, Window>,
    pub teams: Table<TeamId, Team>,
    pub steps: Table<StepId, Step>,
    pub tasks: Table<TaskId, Task>,
    pub communities: Table<CommunityId, Community>,
    pub partners: Table<PartnerId, Partner>,
    pub clearances: Table<ClearanceId, Clearance>,
    pub stations: Table<StationId, Station>,
}

impl MissionTables {
    /// An empty mission between two dates, with the contract's defaults.
    pub fn empty(name: &str, start: Date, end: Date) -> Self {
        MissionTables {
            name: name.to_owned(),
            country: None,
            start,
            end,
            vicinity_km: Decimal::from(20),
            protect_min: 50,
            handling_days: 1,
            medevac_km: None,
            plan_on: Decimal::new(75, 2),
            supply_teu_per_1000_person_days: None,
            contact: None,
            weights: Weights::default(),
            replan: ReplanWeights::default(),
            resolution: Resolution::default(),
            clauses: Table::default(),
            sites: Table::default(),
            units: Table::default(),
            assets: Table::default(),
            legs: Table::default(),
            fleets: Table::default(),
            windows: Table::default(),
            teams: Table::default(),
            steps: Table::default(),
            tasks: Table::default(),
            communities: Table::default(),
            partners: Table::default(),
            clearances: Table::default(),
            stations: Table::default(),
        }
    }
}

/// `[score]`: US-dollar equivalents.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Weights {
    /// Per expected death.
    pub casualty: Decimal,
    /// Per person inside after the withdrawal date, per night.
    pub late_person_day: Decimal,
    pub unprotected_person_day: Decimal,
    pub task_shortfall_person_day: Decimal,
    /// Per dollar of value lost.
    pub property_value: Decimal,
    /// Per dollar spent.
    pub money: Decimal,
}

impl Default for Weights {
    fn default() -> Self {
        Weights {
            casualty: Decimal::from(5_000_000),
            late_person_day: Decimal::from(50_000),
            unprotected_person_day: Decimal::ONE,
            task_shortfall_person_day: Decimal::from(500),
            property_value: Decimal::ONE,
            money: Decimal::ONE,
        }
    }
}

/// `[replan]` (§8): US-dollar equivalents per change of a plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReplanWeights {
    /// Per movement re-dated or cancelled.
    pub moved_movement: Decimal,
    /// Per closure and day shifted.
    pub moved_closure_day: Decimal,
}

impl Default for ReplanWeights {
    fn default() -> Self {
        ReplanWeights { moved_movement: Decimal::from(2_000), moved_closure_day: Decimal::from(5_000) }
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Resolution {
    pub symbol: Option<String>,
    pub adopted: Option<Date>,
    pub votes: Option<Votes>,
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Votes {
    pub for_: u32,
    pub against: u32,
    pub abstained: u32,
    pub vetoed: bool,
}

/// One obligation of the resolution.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clause {
    pub id: String,
    pub kind: ClauseKind,
    pub text: Option<String>,
    pub from: Option<Day>,
    pub by: Option<Day>,
    pub until: Option<Day>,
    /// `close_site`: which.
    pub site: Option<SiteId>,
    /// `guard_limit`: people.
    pub strength: Option<i64>,
    /// `report`: how often.
    pub every_days: Option<u32>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Site {
    pub site: String,
    pub name: Option<String>,
    pub kind: SiteKind,
    /// Degrees north.
    pub lat: Option<Decimal>,
    /// Degrees east.
    pub lon: Option<Decimal>,
    pub country: Option<String>,
    /// People with role guard needed each night while open.
    pub guard: i64,
    /// People per night; blank: no limit.
    pub beds: Option<i64>,
    /// TEU per night; blank: no limit.
    pub yard_teu: Option<i64>,
    pub close_from: Option<Day>,
    pub close_by: Option<Day>,
    pub keep_open: KeepOpen,
    /// Days between arrival and onward departure (0 counts as 1).
    pub handling_days: u32,
    pub cost_per_day: Decimal,
    /// Expected deaths per 1,000 person-nights.
    pub hazard: Decimal,
    pub handover_to: Option<String>,
    /// Items a day; blank: no limit.
    pub disposals_per_day: Option<i64>,
    /// §7, rule K5.
    pub handover_partner: Option<PartnerId>,
    pub overlap_days: u32,
    /// §7, rule U1: stock on day 0, in TEU.
    pub supply_teu: Decimal,
    /// §7, rule U1: days of own consumption that must be left each night.
    pub supply_min_days: Decimal,
    /// §7: supply is unlimited here.
    pub supply_source: bool,
}

impl Site {
    /// Latitude and longitude in degrees, where both are known.
    pub fn position(&self) -> Option<(f64, f64)> {
        use rust_decimal::prelude::ToPrimitive;
        Some((self.lat?.to_f64()?, self.lon?.to_f64()?))
    }
}

#[derive(Clone, PartialEq, Debug)]
pub struct Unit {
    pub unit: String,
    pub contributor: String,
    /// infantry, convoy, engineer, medical, aviation, police … (free text).
    pub kind: String,
    pub site: SiteId,
    pub personnel: i64,
    pub roles: Roles,
    pub vehicles: i64,
    /// Per vehicle.
    pub seats: i64,
    /// TEU.
    pub containers: i64,
    /// Dollars each.
    pub vehicle_value: Decimal,
    /// Dollars per TEU.
    pub container_value: Decimal,
    pub sensitive: bool,
    /// Where its people may go out; empty: every exit.
    pub exits: Vec<SiteId>,
    /// Where its vehicles and TEU may go out; empty: every exit.
    pub cargo_exits: Vec<SiteId>,
    pub leave_from: Option<Day>,
    pub leave_by: Option<Day>,
    /// People that may stay for liquidation.
    pub stays: i64,
    pub cost_per_person_day: Decimal,
    /// §7: 1 (must ship) … 5 (dispose of first).
    pub priority: Option<u8>,
    /// §7, rule S7: people that stay with the unit's own equipment.
    pub rear_party: i64,
    /// §7: how many vehicles are sensitive, where not all are.
    pub sensitive_vehicles: Option<i64>,
    pub sensitive_containers: Option<i64>,
    /// §7: from when its people may be released where they live.
    pub released_from: Option<Day>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Asset {
    pub asset: String,
    pub owner: String,
    pub site: SiteId,
    pub class: CargoClass,
    pub quantity: i64,
    /// Dollars each.
    pub value_each: Decimal,
    pub options: Dispositions,
    /// Share (0–1) of the value that a sale brings back.
    pub sell_recovers: Decimal,
    pub gift_recovers: Decimal,
    /// Lead time of a disposal, in days from `start`.
    pub disposal_days: u32,
    pub sensitive: bool,
    pub cargo_exits: Vec<SiteId>,
    /// §7: 1 (must ship) … 5 (dispose of first).
    pub priority: Option<u8>,
    /// §7: mission-owned cars drive themselves.
    pub self_drive: bool,
    /// §7: seats of each self-driving item.
    pub seats: i64,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Leg {
    pub leg: String,
    pub from: SiteId,
    pub to: SiteId,
    pub mode: Mode,
    pub km: Decimal,
    /// Whole days under way; 0: arrives the same day. Where the cell is blank
    /// the `plan_on` quantile of `days_p50` and `days_p90`.
    pub days: u32,
    pub two_way: bool,
    /// Contracted capacity a day, both directions together; blank: none.
    pub people_per_day: i64,
    pub vehicles_per_day: i64,
    pub teu_per_day: i64,
    pub convoy_min: i64,
    /// Blank: no limit.
    pub convoy_max: Option<i64>,
    /// Per direction.
    pub convoys_per_day: i64,
    /// People with role escort per vehicle of a convoy.
    pub escort_per_vehicle: Decimal,
    /// Expected deaths per convoy, flight, sailing or train.
    pub hazard: Decimal,
    pub cost_per_person: Decimal,
    pub cost_per_vehicle: Decimal,
    pub cost_per_teu: Decimal,
    /// Notice, in days from `start`, that the host state needs.
    pub clearance_days: u32,
    /// §7: how long it really takes.
    pub days_p50: Option<Decimal>,
    pub days_p90: Option<Decimal>,
    /// §7, rule S6: a shuttle fleet that must cover each convoy.
    pub cover: Option<FleetId>,
    /// §7, rule N6: who alone may use it; empty: everyone.
    pub only_for: Vec<User>,
    /// §7: sails every so many days, counted from `first_day`.
    pub every_days: Option<u32>,
    pub first_day: Option<Day>,
    /// §7, simulation only: share of convoys that break down.
    pub breakdown: Option<Decimal>,
    /// §7: further expected deaths per convoy and day under way.
    pub hazard_per_day: Decimal,
}

/// Who may use a national leg or fleet (§7 `for`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum User {
    Unit(UnitId),
    Contributor(String),
}

impl User {
    /// Whether a unit is meant.
    pub fn admits(&self, unit: UnitId, contributor: &str) -> bool {
        match self {
            User::Unit(id) => *id == unit,
            User::Contributor(name) => name == contributor,
        }
    }
}

#[derive(Clone, PartialEq, Debug)]
pub struct Fleet {
    pub fleet: String,
    pub mode: Mode,
    /// Vehicles or aircraft.
    pub count: i64,
    pub base: SiteId,
    pub kind: FleetKind,
    /// Capacity of each vehicle, or of each sortie.
    pub seats: i64,
    pub teu: i64,
    /// Unit vehicles carried by each.
    pub vehicles: i64,
    /// Shuttle: loads a day and aircraft.
    pub sorties_per_day: Decimal,
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub cost_per_day: Decimal,
    pub cost_per_km: Decimal,
    /// Only these; blank: every leg of its mode.
    pub legs: Option<Vec<LegId>>,
    /// §7, rule N6.
    pub only_for: Vec<User>,
    /// §7, simulation only.
    pub breakdown: Option<Decimal>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Window {
    pub subject: Subject,
    pub from: Day,
    /// Last day; blank cell: the mission's last day.
    pub to: Day,
    /// 0 closed, 0.5 half; blank: 1.
    pub capacity: Decimal,
    pub days_factor: Decimal,
    pub hazard_factor: Decimal,
    pub reason: Option<String>,
    /// The day on which the mission learned of it.
    pub known_from: Option<Date>,
    /// §7; blank: both.
    pub direction: Option<WindowDirection>,
    /// §7, on a site: it falls on the first day.
    pub lost: bool,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Team {
    pub team: String,
    pub count: i64,
    pub from: Option<Day>,
    pub to: Option<Day>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    pub step: String,
    pub scope: StepScope,
    pub days: u32,
    /// Steps of the same site that must be done before.
    pub after: Vec<String>,
    pub team: Option<TeamId>,
    pub teams_needed: i64,
    pub needs: StepNeeds,
    pub signs_handover: bool,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Task {
    pub task: String,
    pub site: SiteId,
    pub role: Role,
    pub strength: i64,
    pub from: Day,
    /// Last day; a blank cell is the end of its clause.
    pub until: Day,
    pub clause: Option<ClauseId>,
    pub successor: Option<String>,
    pub successor_from: Option<Day>,
    pub handover_days: u32,
    pub hard: bool,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Community {
    pub community: String,
    pub lat: Decimal,
    pub lon: Decimal,
    pub population: i64,
    pub p_code: Option<String>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Partner {
    pub partner: String,
    pub kind: String,
    pub lat: Option<Decimal>,
    pub lon: Option<Decimal>,
    pub strength: i64,
    pub from: Option<Day>,
    pub to: Option<Day>,
}

/// A permission of the host state (§7, rule N5).
#[derive(Clone, PartialEq, Debug)]
pub struct Clearance {
    pub clearance: String,
    pub subject: Subject,
    pub asked: Option<Day>,
    pub granted: Option<Day>,
    pub refused: Option<Day>,
    /// What it covers.
    pub from: Option<Day>,
    pub to: Option<Day>,
    /// Days from asking to answer.
    pub lead_p50: Option<Decimal>,
    pub lead_p90: Option<Decimal>,
}

/// Washing, packing, inspection, customs (§7, rule T1).
#[derive(Clone, PartialEq, Debug)]
pub struct Station {
    pub station: String,
    pub site: SiteId,
    pub takes: StationTakes,
    pub per_day: i64,
    pub from: Option<Day>,
    pub to: Option<Day>,
    /// Units or assets; both empty: everything.
    pub for_units: Vec<UnitId>,
    pub for_assets: Vec<AssetId>,
    /// Simulation only: share.
    pub spread: Option<Decimal>,
}
