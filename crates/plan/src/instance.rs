//! The mission as the search reads it: whole numbers in flat arrays, windows
//! folded into tables by day, money in scaled integers.
//!
//! Costs here guide the search. The score of the finished plan is the
//! checker's, in exact arithmetic.

mod build;

pub(crate) use build::instance_of;

use crate::ops::Item;
use rearguard_model::{AssetId, CargoClass, Decimal, Disposition, FleetId, LegId, Role, SiteId, UnitId};

/// A day or night of the plan, from 0.
pub(crate) type Day = i32;
/// Scaled dollars.
pub(crate) type Cost = i64;

/// People, vehicles, TEU: the three kinds of capacity.
pub(crate) const PEOPLE: usize = 0;
pub(crate) const VEHICLES: usize = 1;
pub(crate) const TEU: usize = 2;

/// What the search weighs so heavily that no saving buys it: the rules.
pub(crate) const BROKEN: Cost = 1 << 40;

#[derive(Clone, Debug)]
pub(crate) struct Instance {
    /// Days of the plan.
    pub days: Day,
    /// The day planned from: what lies before it is not changed any more.
    pub now: Day,
    /// What is away from its first place on that day.
    pub strays: Vec<Stray>,
    /// Lorries away from their base on that day.
    pub standing: Vec<Standing>,
    pub stations: Vec<Desk>,
    /// Supply that a person eats in a day, in millionths of a TEU; 0: not asked.
    pub eaten: i64,
    /// Supply under way on the day planned from: (site, day, millionths of a TEU).
    pub supply_due: Vec<(usize, Day, i64)>,
    /// The withdrawal date; nights from here on count as late.
    pub withdrawal: Option<Day>,
    /// Scaled cost of one dollar.
    pub scale: f64,
    pub sites: Vec<Place>,
    pub units: Vec<Body>,
    pub assets: Vec<Stock>,
    pub legs: Vec<Link>,
    pub fleets: Vec<Pool>,
    pub teams: Vec<Vec<i32>>,
    pub tasks: Vec<Duty>,
    pub communities: Vec<Town>,
    /// Last night on which communities must be protected; −1: none.
    pub protection_end: Day,
    /// People with role protect that make a cover.
    pub protect_min: i32,
    pub late_cost: Cost,
    pub shortfall_cost: Cost,
    /// (first night, most people inside) of guard limits.
    pub guard_limits: Vec<(Day, i32)>,
    /// Property must be out on this night (M6).
    pub property_by: Option<Day>,
    /// Whether value left at the end is no loss (a `liquidate` clause beyond it).
    pub liquidation: bool,
    /// By site: which other sites lie within medevac distance (itself included); `None`: not asked.
    pub medevac: Option<Vec<Vec<usize>>>,
    /// By site: soft ways out for people, vehicles and TEU are looked up in `network`.
    pub out: Vec<Vec<(usize, usize)>>,
}

/// A station (T1).
#[derive(Clone, Debug)]
pub(crate) struct Desk {
    pub site: usize,
    /// Which of people, vehicles and TEU it takes.
    pub class: usize,
    pub per_day: i32,
    pub from: Day,
    pub to: Day,
    /// What it takes of what is there on day 0.
    pub stock: i32,
    /// Of them, what has passed by then.
    pub passed: i32,
    /// Those alone who pass it; both empty: everyone.
    pub units: Vec<usize>,
    pub assets: Vec<usize>,
}

/// Some of an item at a place that is not its first, or due there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stray {
    pub item: crate::ops::Item,
    pub n: i32,
    pub site: usize,
    pub since: Day,
}

/// Circulating vehicles at a place that is not their base, or due there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Standing {
    pub fleet: usize,
    pub n: i32,
    pub site: usize,
    pub since: Day,
}

#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub id: SiteId,
    pub exit: bool,
    /// Base or hub.
    pub closable: bool,
    /// Must have a closing day.
    pub must_close: bool,
    /// `keep_open = yes`, or `maybe` (then it stays open).
    pub keep_open: bool,
    /// S1 asks for its guard empty or not, until it closes.
    pub guarded_always: bool,
    pub guard: i32,
    pub beds: i32,
    pub yard: i32,
    pub close_from: Day,
    pub close_by: Day,
    pub handling: Day,
    /// Per day open.
    pub day_cost: Cost,
    /// Per person and night.
    pub night_cost: Cost,
    pub disposals_per_day: i32,
    pub tasks: Vec<usize>,
    pub towns: Vec<usize>,
    pub steps: Vec<Stage>,
    /// The day on which it falls: nothing arrives from then on, nobody is there at night.
    pub lost_on: Option<Day>,
    /// `keep_open = maybe`: closing it is the plan's choice.
    pub may_close: bool,
    /// Days between the signature and the last guard's leaving.
    pub overlap: Day,
    /// Supply on the day planned from, in millionths of a TEU.
    pub supply: i64,
    /// Days of its own consumption that it keeps, in thousandths.
    pub supply_min_days: i64,
    /// It has all the supply it wants.
    pub supply_source: bool,
    /// Its closing day, where that lies before the day planned from.
    pub closed: Option<Day>,
}

/// A closing step of a place.
#[derive(Clone, Debug)]
pub(crate) struct Stage {
    pub name: String,
    pub days: Day,
    pub team: Option<usize>,
    pub teams_needed: i32,
    pub stores_out: bool,
    pub signs: bool,
    /// Positions, in the same list, of the steps before it.
    pub after: Vec<usize>,
    /// Its start, where it has begun before the day planned from.
    pub fixed: Option<Day>,
}

/// A unit.
#[derive(Clone, Debug)]
pub(crate) struct Body {
    pub id: UnitId,
    pub home: usize,
    pub people: i32,
    pub guard: bool,
    pub escort: bool,
    pub protect: bool,
    pub medical: bool,
    pub vehicles: i32,
    pub seats: i32,
    pub teu: i32,
    pub vehicle_value: Cost,
    pub teu_value: Cost,
    pub sensitive_vehicles: i32,
    pub sensitive_teu: i32,
    /// By site.
    pub exits: Vec<bool>,
    pub cargo_exits: Vec<bool>,
    pub leave_from: Day,
    pub leave_by: Day,
    pub stays: i32,
    pub night_cost: Cost,
    /// People who stay with its equipment (S7).
    pub rear_party: i32,
    /// From when its people may be released where they are.
    pub released_from: Option<Day>,
}

impl Body {
    /// Whether its equipment may stay to the end: somebody would have to stay
    /// with it (S7).
    pub fn may_leave_equipment(&self) -> bool {
        self.rear_party <= self.stays
    }
    pub fn has(&self, role: Role) -> bool {
        match role {
            Role::Guard => self.guard,
            Role::Escort => self.escort,
            Role::Protect => self.protect,
            Role::Medical => self.medical,
        }
    }
}

/// An asset.
#[derive(Clone, Debug)]
pub(crate) struct Stock {
    pub id: AssetId,
    pub home: usize,
    pub class: CargoClass,
    pub quantity: i32,
    pub value: Cost,
    /// Loss per item by way, where allowed, in the order sell, gift, destroy.
    pub ways: Vec<(Disposition, Cost)>,
    pub may_ship: bool,
    /// Drives itself on roads, with so many seats each.
    pub self_drive: bool,
    pub seats: i32,
    pub disposal_days: Day,
    pub exits: Vec<bool>,
}

/// A leg.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub id: LegId,
    pub from: usize,
    pub to: usize,
    pub road: bool,
    pub two_way: bool,
    pub km: f64,
    pub days: Day,
    /// By direction and departure day: arrival, or −1 where it cannot be used.
    pub arrive: [Vec<i16>; 2],
    /// By direction and day: contracted people, vehicles, TEU.
    pub contracted: [Vec<[i32; 3]>; 2],
    pub any_contracted: [bool; 3],
    pub convoys: [Vec<i16>; 2],
    /// By direction and day: cost of one convoy's or flight's hazard.
    pub hazard: [Vec<Cost>; 2],
    /// By direction: the least of them.
    pub least_hazard: [Cost; 2],
    pub convoy_min: i32,
    pub convoy_max: i32,
    pub escort_per_vehicle: Decimal,
    /// Escort needed by convoy size, up to a useful size.
    pub escort_table: Vec<i32>,
    /// Per person, vehicle, TEU.
    pub charge: [Cost; 3],
    /// A shuttle fleet that must cover each convoy.
    pub cover: Option<usize>,
    /// Who alone may use it; empty: everyone.
    pub only_units: Vec<bool>,
}

impl Link {
    pub fn ends(&self, reverse: usize) -> (usize, usize) {
        if reverse == 0 { (self.from, self.to) } else { (self.to, self.from) }
    }
    pub fn escort(&self, size: i32) -> i32 {
        match self.escort_table.get(size as usize) {
            Some(&n) => n,
            None => rearguard_model::amount::ceil_times(size as i64, self.escort_per_vehicle) as i32,
        }
    }
    pub fn arrival(&self, reverse: usize, depart: Day) -> Option<Day> {
        let day = *self.arrive[reverse].get(usize::try_from(depart).ok()?)?;
        (day >= 0).then_some(day as Day)
    }
}

/// A fleet.
#[derive(Clone, Debug)]
pub(crate) struct Pool {
    pub id: FleetId,
    pub shuttle: bool,
    pub base: usize,
    pub seats: i32,
    pub teu: i32,
    pub vehicles: i32,
    /// Circulating: vehicles that may be under way that day; shuttle: sorties.
    pub daily: Vec<i32>,
    pub count: i32,
    /// By leg: may use it.
    pub legs: Vec<bool>,
    /// Shuttle: sorties on (leg, direction) by day where a window limits them.
    pub on_leg: Vec<Option<[Vec<i32>; 2]>>,
    pub cost_per_day: Cost,
    pub cost_per_km: f64,
    /// Shuttle: cost of the day share of one sortie.
    pub sortie_share: Cost,
    pub only_units: Vec<bool>,
    pub from: Day,
    pub to: Day,
}

/// A task.
#[derive(Clone, Debug)]
pub(crate) struct Duty {
    pub id: rearguard_model::TaskId,
    pub site: usize,
    pub role: Role,
    pub strength: i32,
    pub from: Day,
    /// Last night, cut at the plan's end.
    pub until: Day,
    /// First day on which it may be transferred, where it has a successor.
    pub transfer_from: Option<Day>,
    /// Its transfer, where that lies before the day planned from.
    pub transferred: Option<Day>,
    /// By this day it must be transferred (a `transfer_tasks` clause).
    pub transfer_by: Option<Day>,
    pub hard: bool,
}

/// A community.
#[derive(Clone, Debug)]
pub(crate) struct Town {
    /// Cost of one night without cover.
    pub night_cost: Cost,
}

impl Instance {
    /// A price on days on the way: it keeps detours out, no more.
    pub fn road_days(&self, days: Day) -> Cost {
        (days as f64 * 20.0 * self.scale) as Cost
    }

    /// Out-and-back distance cost of one sortie on a leg.
    pub fn sortie_km(&self, fleet: usize, leg: usize) -> Cost {
        (2.0 * self.legs[leg].km * self.fleets[fleet].cost_per_km).round() as Cost
    }

    /// Whether property may be at a place at the end.
    pub fn property_may_stay(&self, site: usize) -> bool {
        self.sites[site].keep_open && self.property_by.is_none()
    }

    /// Whether property may stay at a place to the end, with nobody of its unit
    /// where none of them stays.
    pub fn may_be_left(&self, item: Item, site: usize) -> bool {
        let unguarded = match item {
            Item::People(_) => false,
            Item::Vehicles(u) | Item::Teu(u) => self.units[u].may_leave_equipment(),
            Item::Asset(_) | Item::Supply => true,
        };
        unguarded && self.property_may_stay(site)
    }
}

/// Whether a list of admitted units lets this one in (empty: everyone).
pub(crate) fn admits(only: &[bool], unit: Option<usize>) -> bool {
    only.is_empty() || unit.is_some_and(|u| only[u])
}
