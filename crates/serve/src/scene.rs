//! What map and Gantt need and what no plan changes.

use crate::describe::words;
use rearguard::model::{
    self, ClauseKind, Date, Day, Decimal, FleetKind, KeepOpen, Mission, Mode, SiteId, SiteKind, StepId, Subject,
    WindowDirection,
};
use rearguard_words::{Language, Message};
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa::openapi::Schema;

/// Days count from `start`; the lists are in the order of their tables.
#[derive(Serialize, ToSchema)]
pub struct Scene {
    name: String,
    #[schema(format = Date)]
    start: String,
    #[schema(format = Date)]
    end: String,
    /// From start to end, both counted.
    days: usize,
    /// km within which a community is near a site.
    vicinity_km: f64,
    /// People that protect those near a site.
    protect_min: i64,
    sites: Vec<SceneSite>,
    legs: Vec<SceneLeg>,
    communities: Vec<Community>,
    fleets: Vec<Fleet>,
    units: Vec<Unit>,
    windows: Vec<Window>,
    clauses: Vec<SceneClause>,
    clearances: Vec<Clearance>,
    stations: Vec<Station>,
    partners: Vec<Partner>,
}

#[derive(Serialize, ToSchema)]
pub struct SceneSite {
    id: String,
    name: String,
    #[schema(schema_with = roles)]
    role: &'static str,
    latitude: f64,
    longitude: f64,
    /// People there at the start.
    people: i64,
    /// People that must guard it while anything is left there.
    guard: i64,
    keep_open: bool,
    /// Said where people are in more danger than at the mission's sites on average.
    threat: Option<String>,
    #[schema(format = Date)]
    must_close_by: Option<String>,
    unlock: Option<String>,
    /// Blank where it does not close.
    steps: Vec<SceneStep>,
}

#[derive(Serialize, ToSchema)]
pub struct SceneStep {
    step: String,
    days: i64,
    team: Option<String>,
}

#[derive(Serialize, ToSchema)]
pub struct SceneLeg {
    id: String,
    from: String,
    to: String,
    #[schema(schema_with = modes)]
    mode: &'static str,
    km: f64,
    days: i64,
    /// Its course as longitude and latitude, where the mission gives one.
    points: Option<Vec<[f64; 2]>>,
    hazard: f64,
}

#[derive(Serialize, ToSchema)]
pub struct Community {
    id: String,
    name: String,
    latitude: f64,
    longitude: f64,
    people: i64,
    radius_km: f64,
}

#[derive(Serialize, ToSchema)]
pub struct Fleet {
    id: String,
    site: String,
    number: i64,
    #[schema(schema_with = fleet_kinds)]
    kind: &'static str,
    #[schema(schema_with = modes)]
    mode: &'static str,
}

#[derive(Serialize, ToSchema)]
pub struct Unit {
    id: String,
    contributor: String,
    site: String,
    people: i64,
    vehicles: i64,
    teu: i64,
}

/// From–to fact about a leg, site or fleet, such as a road closed by rain.
#[derive(Serialize, ToSchema)]
pub struct Window {
    /// `leg:…`, `site:…`, `fleet:…` or `mode:…`.
    subject: String,
    #[schema(format = Date)]
    from: String,
    /// Its last day.
    #[schema(format = Date)]
    to: String,
    capacity: f64,
    days_factor: f64,
    hazard_factor: f64,
    reason: Option<String>,
    /// The day from which planners know of it.
    #[schema(format = Date)]
    known_from: Option<String>,
    #[schema(schema_with = directions)]
    direction: Option<&'static str>,
    closed: bool,
}

#[derive(Serialize, ToSchema)]
pub struct SceneClause {
    id: String,
    label: String,
    text: String,
    #[schema(schema_with = clause_kinds)]
    kind: &'static str,
    site: Option<String>,
    #[schema(format = Date)]
    date: Option<String>,
    weight: Option<f64>,
}

/// A permission of somebody.
#[derive(Serialize, ToSchema)]
pub struct Clearance {
    id: String,
    subject: String,
    #[schema(format = Date)]
    asked: Option<String>,
    #[schema(format = Date)]
    granted: Option<String>,
    #[schema(format = Date)]
    refused: Option<String>,
    #[schema(format = Date)]
    from: Option<String>,
    #[schema(format = Date)]
    to: Option<String>,
}

#[derive(Serialize, ToSchema)]
pub struct Station {
    id: String,
    site: String,
    takes: &'static str,
    per_day: i64,
}

#[derive(Serialize, ToSchema)]
pub struct Partner {
    id: String,
    name: String,
    latitude: f64,
    longitude: f64,
    people: i64,
}

fn roles() -> Schema {
    words(SiteKind::ALL.iter().map(|kind| kind.word()), false)
}
fn modes() -> Schema {
    words(Mode::ALL.iter().map(|mode| mode.word()), false)
}
fn fleet_kinds() -> Schema {
    words(FleetKind::ALL.iter().map(|kind| kind.word()), false)
}
fn clause_kinds() -> Schema {
    words(ClauseKind::ALL.iter().map(|kind| kind.word()), false)
}
fn directions() -> Schema {
    words(WindowDirection::ALL.iter().map(|direction| direction.word()), true)
}

fn number(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

fn date(mission: &Mission, day: Option<Day>) -> Option<String> {
    day.map(|day| mission.date(day).to_string())
}

/// `leg:kidal-gao` …
pub fn subject(mission: &Mission, subject: Subject) -> String {
    match subject {
        Subject::Leg(id) => format!("leg:{}", mission.legs[id].leg),
        Subject::Site(id) => format!("site:{}", mission.sites[id].site),
        Subject::Fleet(id) => format!("fleet:{}", mission.fleets[id].fleet),
        Subject::Mode(mode) => format!("mode:{}", mode.word()),
    }
}

pub fn scene(m: &Mission, language: Language) -> Scene {
    Scene {
        name: m.name.clone(),
        start: m.start.to_string(),
        end: m.end.to_string(),
        days: m.days(),
        vicinity_km: number(m.vicinity_km),
        protect_min: m.protect_min,
        sites: m.sites.iter().map(|(id, row)| site(m, id, row, language)).collect(),
        legs: m.legs.rows().iter().map(|row| leg(m, row)).collect(),
        communities: m.communities.rows().iter().map(|row| community(m, row)).collect(),
        fleets: m.fleets.rows().iter().map(|row| fleet(m, row)).collect(),
        units: m.units.rows().iter().map(|row| unit(m, row)).collect(),
        windows: m.windows.rows().iter().map(|row| window(m, row)).collect(),
        clauses: m.clauses.rows().iter().map(|row| clause(m, row, language)).collect(),
        clearances: m.clearances.rows().iter().map(|row| clearance(m, row)).collect(),
        stations: m.stations.rows().iter().map(|row| station(m, row)).collect(),
        partners: m.partners.rows().iter().filter_map(partner).collect(),
    }
}

/// A site's name for people; its id where it has none.
pub fn name_of(m: &Mission, id: SiteId) -> String {
    let row = &m.sites[id];
    row.name.clone().filter(|name| !name.is_empty()).unwrap_or_else(|| row.site.clone())
}

/// The same of an id that may be none of the mission's.
pub fn named(m: &Mission, id: &str) -> String {
    m.site(id).map_or_else(|| id.to_owned(), |site| name_of(m, site))
}

fn site(m: &Mission, id: SiteId, row: &model::Site, language: Language) -> SceneSite {
    let (latitude, longitude) = row.position().unwrap_or_default();
    let closes = m.must_close(id) || row.keep_open == KeepOpen::Maybe;
    let steps = m.steps_of(id).iter().filter(|_| closes);
    SceneSite {
        id: row.site.clone(),
        name: name_of(m, id),
        role: row.kind.word(),
        latitude,
        longitude,
        people: m.units.rows().iter().filter(|unit| unit.site == id).map(|unit| unit.personnel).sum(),
        guard: row.guard,
        keep_open: row.keep_open == KeepOpen::Yes,
        threat: threat(m, row).map(|message| language.say(&message)),
        must_close_by: date(m, row.close_by),
        unlock: None,
        steps: steps.map(|&step| scene_step(m, step)).collect(),
    }
}

/// More than what a person of the mission faces on its first night on average.
fn threat(m: &Mission, row: &model::Site) -> Option<Message> {
    let people: i64 = m.units.rows().iter().map(|unit| unit.personnel).sum();
    let faced = |unit: &model::Unit| m.sites[unit.site].hazard.checked_mul(unit.personnel.into());
    let all = m.units.rows().iter().map(faced).try_fold(Decimal::ZERO, |sum, one| sum.checked_add(one?))?;
    let above = row.hazard.checked_mul(people.into())? > all;
    above.then(|| Message::new("serve-threat").amount("deaths", row.hazard.normalize()))
}

fn scene_step(m: &Mission, step: StepId) -> SceneStep {
    let row = &m.steps[step];
    SceneStep { step: row.step.clone(), days: row.days.into(), team: row.team.map(|team| m.teams[team].team.clone()) }
}

fn leg(m: &Mission, row: &model::Leg) -> SceneLeg {
    SceneLeg {
        id: row.leg.clone(),
        from: m.sites[row.from].site.clone(),
        to: m.sites[row.to].site.clone(),
        mode: row.mode.word(),
        km: number(row.km),
        days: row.days.into(),
        points: None,
        hazard: number(row.hazard),
    }
}

fn community(m: &Mission, row: &model::Community) -> Community {
    Community {
        id: row.community.clone(),
        name: row.community.clone(),
        latitude: number(row.lat),
        longitude: number(row.lon),
        people: row.population,
        radius_km: number(m.vicinity_km),
    }
}

fn fleet(m: &Mission, row: &model::Fleet) -> Fleet {
    Fleet {
        id: row.fleet.clone(),
        site: m.sites[row.base].site.clone(),
        number: row.count,
        kind: row.kind.word(),
        mode: row.mode.word(),
    }
}

fn unit(m: &Mission, row: &model::Unit) -> Unit {
    Unit {
        id: row.unit.clone(),
        contributor: row.contributor.clone(),
        site: m.sites[row.site].site.clone(),
        people: row.personnel,
        vehicles: row.vehicles,
        teu: row.containers,
    }
}

fn window(m: &Mission, row: &model::Window) -> Window {
    Window {
        subject: subject(m, row.subject),
        from: m.date(row.from).to_string(),
        to: m.date(row.to).to_string(),
        capacity: number(row.capacity),
        days_factor: number(row.days_factor),
        hazard_factor: number(row.hazard_factor),
        reason: row.reason.clone(),
        known_from: row.known_from.map(|day: Date| day.to_string()),
        direction: row.direction.map(|direction| direction.word()),
        closed: row.capacity.is_zero() || row.lost,
    }
}

fn clause(m: &Mission, row: &model::Clause, language: Language) -> SceneClause {
    let kind = language.say(&Message::new(format!("report-clause-{}", row.kind.word().replace('_', "-"))));
    SceneClause {
        id: row.id.clone(),
        label: row.id.clone(),
        text: row.text.clone().unwrap_or(kind),
        kind: row.kind.word(),
        site: row.site.map(|site| m.sites[site].site.clone()),
        date: date(m, row.by.or(row.until).or(row.from)),
        weight: None,
    }
}

fn clearance(m: &Mission, row: &model::Clearance) -> Clearance {
    Clearance {
        id: row.clearance.clone(),
        subject: subject(m, row.subject),
        asked: date(m, row.asked),
        granted: date(m, row.granted),
        refused: date(m, row.refused),
        from: date(m, row.from),
        to: date(m, row.to),
    }
}

fn station(m: &Mission, row: &model::Station) -> Station {
    Station {
        id: row.station.clone(),
        site: m.sites[row.site].site.clone(),
        takes: row.takes.word(),
        per_day: row.per_day,
    }
}

/// Those without a position are not drawn.
fn partner(row: &model::Partner) -> Option<Partner> {
    let (latitude, longitude) = (number(row.lat?), number(row.lon?));
    Some(Partner { id: row.partner.clone(), name: row.partner.clone(), latitude, longitude, people: row.strength })
}
