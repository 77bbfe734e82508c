//! The request calendar: for each permission the latest day to ask, who
//! decides, and what hangs on it. A permission is a row of `clearances`, or
//! the notice (`clearance_days`) of a leg that the plan uses.

use super::not_carried::{NotCarried, not_carried_items};
use crate::Case;
use num_traits::Zero;
use rearguard_model::amount::{approximate, exact, whole};
use rearguard_model::quantile::lognormal_days;
use rearguard_model::*;
use rearguard_words::Message;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// The permissions of a mission as a plan needs them, the most urgent first.
#[derive(Clone, PartialEq, Debug)]
pub struct RequestCalendar {
    pub requests: Vec<Request>,
    /// Property that the plan does not carry out: by place, what is lost of its
    /// value by destroying, giving away and selling it there, the most first.
    pub lost: Vec<(String, Exact)>,
    /// What the best plan found without the refused permissions does not carry
    /// out; `None` where refusals were not costed.
    pub without: Option<Vec<NotCarried>>,
    /// Places whose movements the refusals forbid: when the last people leave
    /// them in the plan handed in, and in the best one found without.
    pub last_people: Vec<LastPeople>,
    /// What the best plan found without the refused permissions breaks.
    pub still_broken: Vec<Message>,
    /// How the costs of delay were found, where they were.
    pub costed: Option<Costing>,
}

/// When the last people leave a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LastPeople {
    pub site: String,
    pub before: Option<Day>,
    pub without: Option<Day>,
}

/// The budget of every planning run behind the costs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Costing {
    pub iterations: u64,
    pub seed: u64,
    /// Planning runs that it took.
    pub runs: u64,
}

/// One permission.
#[derive(Clone, PartialEq, Debug)]
pub struct Request {
    pub name: String,
    pub of: RequestOf,
    /// `leg:kidal-gao`, `fleet:lorries` …
    pub subject: String,
    pub state: RequestState,
    pub deciders: Vec<Decider>,
    /// The days that it covers, where it says.
    pub from: Option<Day>,
    pub to: Option<Day>,
    /// Days from asking to the answer, as planned on.
    pub lead_days: Day,
    /// The first and last day on which the plan needs it.
    pub needed: Option<(Day, Day)>,
    pub hangs: Hanging,
    /// What each delay costs; empty where it was not worked out.
    pub delays: Vec<Delay>,
    /// Of a refused permission: what a plan with it would save.
    pub if_granted: Option<Difference>,
    /// Of a refused permission: the rules that the plan with it keeps, and none
    /// that was found without it does.
    pub breaks_without: Vec<rearguard_check::Rule>,
    /// Of a refused permission: what a plan with it does not carry out, by the
    /// day of the grant.
    pub grants: Vec<Grant>,
}

/// A refused permission, granted after all.
#[derive(Clone, PartialEq, Debug)]
pub struct Grant {
    pub on: Day,
    /// What the best plan found with it does not carry out.
    pub left: Vec<NotCarried>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RequestOf {
    Clearance(ClearanceId),
    /// Notice that the host state needs before the leg is used.
    Notice(LegId),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RequestState {
    ToAsk,
    Asked { on: Day, answer: Day },
    Granted(Day),
    Refused(Day),
}

/// Who gives a permission.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Decider {
    /// The authorities of the host state, by its country code where known.
    Host(Option<String>),
    /// The authorities of another state.
    State(String),
    Contributor(String),
}

/// What a plan moves under a permission.
#[derive(Clone, PartialEq, Debug)]
pub struct Hanging {
    pub movements: i64,
    pub people: i64,
    /// Of units.
    pub vehicles: i64,
    pub teu: i64,
    pub items: i64,
    /// Dollars of what is aboard.
    pub value: Exact,
}

/// A permission that comes so many days later.
#[derive(Clone, PartialEq, Debug)]
pub struct Delay {
    pub days: Day,
    pub outcome: DelayOutcome,
}

#[derive(Clone, PartialEq, Debug)]
pub enum DelayOutcome {
    /// The plan as it is keeps every rule all the same.
    Holds,
    /// Planned again: what the new plan costs more.
    Costs(Difference),
    /// No plan was found that breaks no more than before.
    Breaks(Vec<rearguard_check::Rule>, Difference),
}

/// By how much one plan's score exceeds another's.
#[derive(Clone, PartialEq, Debug)]
pub struct Difference {
    pub score: Exact,
    pub property_lost: Exact,
    pub late_person_days: Exact,
    pub casualties: Exact,
    pub money: Exact,
}

impl Difference {
    /// Of `more` over `less`.
    pub fn between(more: &Score, less: &Score) -> Difference {
        Difference {
            score: &more.total - &less.total,
            property_lost: &more.property_lost - &less.property_lost,
            late_person_days: &more.late_person_days - &less.late_person_days,
            casualties: &more.casualties - &less.casualties,
            money: &more.money - &less.money,
        }
    }
}

impl Request {
    /// The latest day to ask so that the plan holds; `None` where nothing hangs
    /// on it.
    pub fn ask_by(&self) -> Option<Day> {
        self.needed.map(|(first, _)| first.saturating_sub(self.lead_days))
    }
    /// Whether something is still to be done about it.
    pub fn open(&self) -> bool {
        matches!(self.state, RequestState::ToAsk | RequestState::Asked { .. })
    }
}

/// Every clearance, and the notice of every leg that the plan uses; empty where
/// the plan cannot be followed.
pub fn request_calendar(case: &Case) -> RequestCalendar {
    let trips = trips(case);
    let mission = case.mission;
    let clearances = mission.clearances.iter().map(|(id, row)| of_clearance(case, &trips, id, row));
    let noticed = mission.legs.iter().filter(|(_, row)| row.clearance_days > 0);
    let notices = noticed.filter_map(|(id, row)| of_notice(case, &trips, id, row));
    let mut requests: Vec<Request> = clearances.chain(notices).collect();
    requests.sort_by_key(|r| (r.ask_by().is_none(), !r.open(), r.ask_by(), r.name.clone()));
    RequestCalendar {
        requests,
        lost: lost(case),
        without: None,
        last_people: Vec::new(),
        still_broken: Vec::new(),
        costed: None,
    }
}

fn lost(case: &Case) -> Vec<(String, Exact)> {
    let mut by_site: BTreeMap<String, Exact> = BTreeMap::new();
    for thing in not_carried_items(case) {
        *by_site.entry(thing.site).or_insert_with(Exact::zero) += thing.lost;
    }
    let mut lost: Vec<(String, Exact)> = by_site.into_iter().filter(|(_, loss)| !loss.is_zero()).collect();
    lost.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    lost
}

/// A movement of the plan as permissions see it.
struct Trip<'a> {
    movement: &'a Movement,
    leg: LegId,
    depart: Day,
    arrive: Day,
}

fn trips<'a>(case: &Case<'a>) -> Vec<Trip<'a>> {
    let Some(ledger) = &case.review.ledger else { return Vec::new() };
    let arrivals = ledger.arrivals.iter().map(|day| day.unwrap_or(case.mission.last_day()));
    let pairs = case.plan.movements.iter().zip(arrivals);
    let trip = |(movement, arrive): (&'a Movement, Day)| {
        let leg = case.mission.leg(&movement.leg)?;
        Some(Trip { movement, leg, depart: case.mission.day(movement.depart), arrive })
    };
    pairs.filter_map(trip).collect()
}

/// The days on which a movement uses a subject.
fn uses(mission: &Mission, trip: &Trip, subject: Subject) -> Option<RangeInclusive<Day>> {
    let under_way = trip.depart..=trip.arrive;
    let (from, to) = mission.ends(trip.leg, Direction::of(trip.movement.reverse));
    match subject {
        Subject::Leg(leg) => (leg == trip.leg).then_some(under_way),
        Subject::Mode(mode) => (mission.legs[trip.leg].mode == mode).then_some(under_way),
        Subject::Fleet(fleet) => {
            let name = &mission.fleets[fleet].fleet;
            trip.movement.fleets.iter().any(|used| used.fleet == *name).then_some(under_way)
        }
        Subject::Site(site) if site == from => Some(trip.depart..=trip.depart),
        Subject::Site(site) => (site == to).then_some(trip.arrive..=trip.arrive),
    }
}

/// The days that a row lets its subject be used, as rule N5 reads it.
fn cover(mission: &Mission, row: &Clearance) -> Option<RangeInclusive<Day>> {
    if row.refused.is_some() {
        return None;
    }
    let answered = row.granted.unwrap_or_else(|| row.asked.unwrap_or(0).saturating_add(planned_lead(mission, row)));
    Some(row.from.unwrap_or(0).max(answered)..=row.to.unwrap_or(Day::MAX))
}

/// Days from asking to the answer that the mission plans on (§7).
fn planned_lead(mission: &Mission, row: &Clearance) -> Day {
    let number = |value: Decimal| approximate(&exact(value));
    let median = row.lead_p50.map_or(1.0, number);
    let late = row.lead_p90.map_or(median, number);
    Day::try_from(lognormal_days(median, late, number(mission.plan_on), 1.0)).unwrap_or(Day::MAX)
}

fn of_clearance(case: &Case, trips: &[Trip], id: ClearanceId, row: &Clearance) -> Request {
    let mission = case.mission;
    let planned = planned_lead(mission, row);
    let state = match (row.refused, row.granted, row.asked) {
        (Some(on), ..) => RequestState::Refused(on),
        (_, Some(on), _) => RequestState::Granted(on),
        (_, _, Some(on)) => RequestState::Asked { on, answer: on.saturating_add(planned) },
        _ => RequestState::ToAsk,
    };
    // How long it took, where that is known.
    let lead_days = row.granted.zip(row.asked).map_or(planned, |(granted, asked)| (granted - asked).max(0));
    let others = mission.clearances.iter().filter(|(other, o)| *other != id && o.subject == row.subject);
    let others: Vec<RangeInclusive<Day>> = others.filter_map(|(_, other)| cover(mission, other)).collect();
    let own = cover(mission, row);
    let needs = |trip: &Trip| -> Vec<Day> {
        let days = uses(mission, trip, row.subject).into_iter().flatten();
        let own = |day: &Day| own.as_ref().is_some_and(|own| own.contains(day));
        days.filter(own).filter(|day| !others.iter().any(|other| other.contains(day))).collect()
    };
    Request {
        name: row.clearance.clone(),
        of: RequestOf::Clearance(id),
        subject: subject_name(mission, row.subject),
        state,
        deciders: deciders(mission, row.subject),
        from: row.from,
        to: row.to,
        lead_days,
        ..carried(mission, trips, needs)
    }
}

/// `None` where the plan does not use the leg.
fn of_notice(case: &Case, trips: &[Trip], leg: LegId, row: &Leg) -> Option<Request> {
    let departs = |trip: &Trip| if trip.leg == leg { vec![trip.depart] } else { Vec::new() };
    let request = Request {
        name: row.leg.clone(),
        of: RequestOf::Notice(leg),
        subject: format!("leg:{}", row.leg),
        deciders: deciders(case.mission, Subject::Leg(leg)),
        lead_days: Day::try_from(row.clearance_days).unwrap_or(Day::MAX),
        ..carried(case.mission, trips, departs)
    };
    request.needed.is_some().then_some(request)
}

/// A request with what hangs on it: the movements that need it, on which days.
fn carried(mission: &Mission, trips: &[Trip], needs: impl Fn(&Trip) -> Vec<Day>) -> Request {
    let mut needed: Option<(Day, Day)> = None;
    let mut hangs = Hanging { movements: 0, people: 0, vehicles: 0, teu: 0, items: 0, value: Exact::zero() };
    for trip in trips {
        let days = needs(trip);
        let (Some(&first), Some(&last)) = (days.first(), days.last()) else { continue };
        needed = Some(needed.map_or((first, last), |(a, b)| (a.min(first), b.max(last))));
        hangs.movements += 1;
        trip.movement.manifest.iter().for_each(|row| add(mission, &mut hangs, row));
    }
    Request {
        name: String::new(),
        of: RequestOf::Notice(LegId(0)),
        subject: String::new(),
        state: RequestState::ToAsk,
        deciders: Vec::new(),
        from: None,
        to: None,
        lead_days: 0,
        needed,
        hangs,
        delays: Vec::new(),
        if_granted: None,
        breaks_without: Vec::new(),
        grants: Vec::new(),
    }
}

fn add(mission: &Mission, hangs: &mut Hanging, row: &ManifestRow) {
    match row {
        ManifestRow::Unit { unit, people, vehicles, teu } => {
            hangs.people = hangs.people.saturating_add(*people);
            hangs.vehicles = hangs.vehicles.saturating_add(*vehicles);
            hangs.teu = hangs.teu.saturating_add(*teu);
            if let Some(unit) = mission.unit(unit).map(|id| &mission.units[id]) {
                hangs.value += whole(*vehicles) * exact(unit.vehicle_value) + whole(*teu) * exact(unit.container_value);
            }
        }
        ManifestRow::Asset { asset, quantity } => {
            hangs.items = hangs.items.saturating_add(*quantity);
            if let Some(asset) = mission.asset(asset).map(|id| &mission.assets[id]) {
                hangs.value += whole(*quantity) * exact(asset.value_each);
            }
        }
        ManifestRow::Supply { .. } => {}
    }
}

/// The states at both ends of a leg, the state of a place or of a fleet's base,
/// the host for a mode; and the contributors of what only they may use.
fn deciders(mission: &Mission, subject: Subject) -> Vec<Decider> {
    let (places, only_for): (Vec<SiteId>, &[User]) = match subject {
        Subject::Leg(leg) => (vec![mission.legs[leg].from, mission.legs[leg].to], &mission.legs[leg].only_for),
        Subject::Fleet(fleet) => (vec![mission.fleets[fleet].base], &mission.fleets[fleet].only_for),
        Subject::Site(site) => (vec![site], &[]),
        Subject::Mode(_) => (Vec::new(), &[]),
    };
    let states = places.into_iter().filter_map(|site| state(mission, &mission.sites[site]));
    let mut found: BTreeSet<Decider> = states.collect();
    found.extend(only_for.iter().map(|user| Decider::Contributor(contributor(mission, user))));
    if found.is_empty() {
        found.insert(Decider::Host(mission.country.clone()));
    }
    found.into_iter().collect()
}

/// `None` for a way out whose country is not said: nobody there is asked.
fn state(mission: &Mission, site: &Site) -> Option<Decider> {
    match (&site.country, &mission.country) {
        (Some(there), Some(host)) if there != host => Some(Decider::State(there.clone())),
        (None, _) if site.kind == SiteKind::Exit => None,
        (there, host) => Some(Decider::Host(there.clone().or(host.clone()))),
    }
}

fn contributor(mission: &Mission, user: &User) -> String {
    match user {
        User::Contributor(name) => name.clone(),
        User::Unit(unit) => mission.units[*unit].contributor.clone(),
    }
}

fn subject_name(mission: &Mission, subject: Subject) -> String {
    match subject {
        Subject::Leg(leg) => format!("leg:{}", mission.legs[leg].leg),
        Subject::Site(site) => format!("site:{}", mission.sites[site].site),
        Subject::Fleet(fleet) => format!("fleet:{}", mission.fleets[fleet].fleet),
        Subject::Mode(mode) => format!("mode:{}", mode.word()),
    }
}
