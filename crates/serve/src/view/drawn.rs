//! What of a plan is drawn: bars, lines, curves.

use crate::opened::OpenPlan;
use rearguard::Review;
use rearguard::model::{self, Plan, RowId};
use rearguard::model::{
    CargoClass, Date, Day, Direction, FleetId, FleetKind, ManifestRow, Mission, PlannedStep, SiteId, SiteKind, Station,
};
use rearguard_words::{Language, Message};
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Movement {
    id: String,
    leg: String,
    /// Runs the leg from its `to` to its `from`.
    reverse: bool,
    #[schema(format = Date)]
    depart: String,
    #[schema(format = Date)]
    arrive: String,
    fleet: Option<String>,
    vehicles: i64,
    convoy: Option<String>,
    people: i64,
    teu: i64,
    /// What it carries, in words.
    what: String,
}

#[derive(Serialize, ToSchema)]
pub struct ClosureStep {
    step: String,
    #[schema(format = Date)]
    from: String,
    /// Its last day.
    #[schema(format = Date)]
    to: String,
}

#[derive(Serialize, ToSchema)]
pub struct Closure {
    site: String,
    #[schema(format = Date)]
    first_step: Option<String>,
    steps: Vec<ClosureStep>,
    #[schema(format = Date)]
    last_people_out: Option<String>,
    /// Blank where the plan only begins to close it.
    #[schema(format = Date)]
    closed: Option<String>,
}

/// Something that does not go home.
#[derive(Serialize, ToSchema)]
pub struct Disposal {
    site: String,
    unit: Option<String>,
    asset: Option<String>,
    class: String,
    quantity: i64,
    how: String,
    #[schema(format = Date)]
    on: String,
}

/// What is inside the mission at the end of a day.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Strength {
    #[schema(format = Date)]
    pub day: String,
    pub people: i64,
    pub vehicles: i64,
    pub teu: i64,
}

#[derive(Serialize, ToSchema)]
pub struct FleetUse {
    fleet: String,
    /// Vehicles under way on each day from the mission's first.
    busy: Vec<i64>,
}

#[derive(Serialize, ToSchema)]
pub struct StationUse {
    station: String,
    /// What waits at the end of each day from the mission's first.
    queue: Vec<i64>,
    /// What passes on each day.
    load: Vec<i64>,
}

fn arrival(open: &OpenPlan, plan: &Plan, at: usize) -> Date {
    let row = &plan.movements[at];
    let by_ledger = open.review.ledger.as_ref().and_then(|l| l.arrivals.get(at).copied().flatten());
    let by_leg = || {
        let leg = open.mission.leg(&row.leg)?;
        open.calendar.arrival(&open.mission, leg, Direction::of(row.reverse), open.mission.day(row.depart))
    };
    by_ledger.or_else(by_leg).map_or(row.depart, |day| open.mission.date(day))
}

pub fn movements(open: &OpenPlan, plan: &Plan, language: Language) -> Vec<Movement> {
    let one = |(at, row): (usize, &model::Movement)| {
        let [people, vehicles, teu] = aboard(&open.mission, row);
        Movement {
            id: row.id.clone(),
            leg: row.leg.clone(),
            reverse: row.reverse,
            depart: row.depart.to_string(),
            arrive: arrival(open, plan, at).to_string(),
            fleet: row.fleets.first().map(|used| used.fleet.clone()),
            vehicles,
            convoy: None,
            people,
            teu,
            what: what(row, language),
        }
    };
    plan.movements.iter().enumerate().map(one).collect()
}

/// People, vehicles and TEU, assets of each class included.
fn aboard(m: &Mission, row: &model::Movement) -> [i64; 3] {
    row.manifest.iter().fold([0_i64; 3], |sum, load| {
        let more = match load {
            ManifestRow::Unit { people, vehicles, teu, .. } => [*people, *vehicles, *teu],
            ManifestRow::Asset { asset, quantity } => match m.asset(asset).map(|id| m.assets[id].class) {
                Some(CargoClass::Vehicle) => [0, *quantity, 0],
                _ => [0, 0, *quantity],
            },
            ManifestRow::Supply { teu } => [0, 0, *teu],
        };
        [0, 1, 2].map(|at| sum[at].saturating_add(more[at]))
    })
}

/// "INF-1: 120 people, 8 vehicles; generators: 4".
fn what(row: &model::Movement, language: Language) -> String {
    let part = |load: &ManifestRow| match load {
        ManifestRow::Unit { unit, people, vehicles, teu } => {
            let counts = [("serve-people", *people), ("serve-vehicles", *vehicles), ("serve-teu", *teu)];
            let counts = counts.iter().filter(|(_, count)| *count > 0);
            let counts: Vec<String> =
                counts.map(|(id, n)| language.say(&Message::new(*id).count("count", *n))).collect();
            language.say(&Message::new("serve-load").text("name", unit).text("what", counts.join(", ")))
        }
        ManifestRow::Asset { asset, quantity } => {
            let items = language.say(&Message::new("serve-items").count("count", *quantity));
            language.say(&Message::new("serve-load").text("name", asset).text("what", items))
        }
        ManifestRow::Supply { teu } => language.say(&Message::new("serve-supply").count("count", *teu)),
    };
    if row.manifest.is_empty() {
        return language.word("serve-empty");
    }
    row.manifest.iter().map(part).collect::<Vec<_>>().join("; ")
}

pub fn closures(open: &OpenPlan, plan: &Plan) -> Vec<Closure> {
    let m = &open.mission;
    let mut sites: Vec<&str> = plan.closures.iter().map(|row| row.site.as_str()).collect();
    sites.extend(plan.steps.iter().map(|row| row.site.as_str()));
    let mut seen = BTreeSet::new();
    sites.retain(|site| seen.insert(*site));
    let one = |name: &str| {
        let steps: Vec<&PlannedStep> = plan.steps.iter().filter(|step| step.site == name).collect();
        Closure {
            site: name.to_owned(),
            first_step: steps.iter().map(|step| step.start).min().map(|day| day.to_string()),
            steps: steps.iter().map(|step| closure_step(m, name, step)).collect(),
            last_people_out: last_people_out(open, name),
            closed: plan.closures.iter().find(|row| row.site == name).map(|row| row.on.to_string()),
        }
    };
    sites.into_iter().map(one).collect()
}

fn closure_step(m: &Mission, site: &str, step: &PlannedStep) -> ClosureStep {
    let found = m.site(site).and_then(|site| m.steps_of(site).iter().find(|&&id| m.steps[id].step == step.step));
    let days = found.map_or(1, |&id| m.steps[id].days.max(1));
    let last = m.date(m.day(step.start) + days as Day - 1);
    ClosureStep { step: step.step.clone(), from: step.start.to_string(), to: last.to_string() }
}

fn last_people_out(open: &OpenPlan, site: &str) -> Option<String> {
    let site = open.mission.site(site)?;
    let nights = open.review.ledger.as_ref()?.people_at.get(site.index())?;
    let last = nights.iter().rposition(|&people| people > 0)?;
    (last + 1 < nights.len()).then(|| open.mission.date(last as Day + 1).to_string())
}

pub fn disposals(plan: &Plan) -> Vec<Disposal> {
    let one = |row: &model::Disposal| Disposal {
        site: row.site.clone(),
        unit: row.unit.clone(),
        asset: row.asset.clone(),
        class: row.class.clone(),
        quantity: row.quantity,
        how: row.how.clone(),
        on: row.on.to_string(),
    };
    plan.disposals.iter().map(one).collect()
}

pub fn strength(mission: &Mission, review: &Review) -> Vec<Strength> {
    let Some(ledger) = &review.ledger else { return Vec::new() };
    let of = |list: &[i64], at: usize| list.get(at).copied().unwrap_or(0);
    let day = |(at, &people): (usize, &i64)| Strength {
        day: mission.date(at as Day).to_string(),
        people,
        vehicles: of(&ledger.vehicles_inside, at),
        teu: of(&ledger.teu_inside, at),
    };
    ledger.inside.iter().enumerate().map(day).collect()
}

pub fn by_site(open: &OpenPlan) -> BTreeMap<String, Vec<i64>> {
    let nights = open.review.ledger.as_ref().map(|ledger| ledger.people_at.as_slice()).unwrap_or_default();
    let inside = open.mission.sites.iter().filter(|(_, row)| row.kind != SiteKind::Exit);
    let one = |(id, row): (SiteId, &model::Site)| Some((row.site.clone(), nights.get(id.index())?.clone()));
    inside.filter_map(one).collect()
}

/// Vehicles under way on each day; of shuttles the aircraft that the sorties need.
pub fn fleets(open: &OpenPlan, plan: &Plan) -> Vec<FleetUse> {
    let m = &open.mission;
    let mut busy = vec![vec![0_i64; m.days()]; m.fleets.len()];
    for (at, row) in plan.movements.iter().enumerate() {
        let (from, to) = (m.day(row.depart), m.day(arrival(open, plan, at)));
        for used in &row.fleets {
            let Some(fleet) = m.fleet(&used.fleet) else { continue };
            let shuttle = m.fleets[fleet].kind == FleetKind::Shuttle;
            let days = &mut busy[fleet.index()];
            for day in from.max(0)..=(if shuttle { from } else { to }).min(days.len() as Day - 1) {
                let sum = &mut days[day as usize];
                *sum = sum.saturating_add(used.count);
            }
        }
    }
    let needed = |row: &model::Fleet, sorties: i64| match row.sorties_per_day.to_f64() {
        Some(each) if row.kind == FleetKind::Shuttle && each > 0.0 => (sorties as f64 / each).ceil() as i64,
        _ => sorties,
    };
    let one = |(id, row): (FleetId, &model::Fleet)| FleetUse {
        fleet: row.fleet.clone(),
        busy: busy[id.index()].iter().map(|&count| needed(row, count)).collect(),
    };
    m.fleets.iter().map(one).collect()
}

pub fn stations(open: &OpenPlan) -> Vec<StationUse> {
    let found = open.review.ledger.as_ref().map(|ledger| ledger.ring.stations.as_slice()).unwrap_or_default();
    let one = |(row, days): (&Station, &rearguard::check_rules::review::StationDays)| {
        let before = std::iter::once(&0).chain(&days.passed);
        StationUse {
            station: row.station.clone(),
            queue: days.came.iter().zip(&days.passed).map(|(came, passed)| (came - passed).max(0)).collect(),
            load: days.passed.iter().zip(before).map(|(now, before)| (now - before).max(0)).collect(),
        }
    };
    open.mission.stations.rows().iter().zip(found).map(one).collect()
}
