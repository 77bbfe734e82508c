//! Ways, fleets and clearances, day by day.

use super::{number, sigma};
use crate::draws::{Variable, subject};
use crate::program::{Cover, Fleet, NONE, Span, Way, WayDay};
use crate::settings::SimulationSettings;
use rearguard_model::amount::approximate;
use rearguard_model::quantile::{lognormal_days, standard_normal};
use rearguard_model::*;
use std::collections::BTreeMap;

pub(super) struct Network {
    pub ways: Vec<Way>,
    pub way_days: Vec<WayDay>,
    pub rooms: usize,
    pub fleets: Vec<Fleet>,
    pub fleet_days: Vec<i64>,
    pub flown: usize,
    pub subjects: Vec<Span>,
    pub covers: Vec<Cover>,
}

pub(super) fn network(mission: &Mission, calendar: &Calendar, settings: &SimulationSettings, days: usize) -> Network {
    let (index, subjects, covers) = clearances(mission);
    let knowledge = Knowledge::new(mission, settings.known_on);
    let mut network = Network {
        ways: Vec::new(),
        way_days: Vec::with_capacity(mission.legs.len() * 2 * days),
        rooms: 0,
        fleets: Vec::new(),
        fleet_days: Vec::with_capacity(mission.fleets.len() * days),
        flown: 0,
        subjects,
        covers,
    };
    for (leg, row) in mission.legs.iter() {
        let contracted = row.people_per_day > 0 || row.vehicles_per_day > 0 || row.teu_per_day > 0;
        let room = if contracted { network.rooms as u32 } else { NONE };
        network.rooms += usize::from(contracted);
        for direction in Direction::BOTH {
            network.ways.push(way(mission, settings, leg, direction, room, &index));
            let days = 0..days as Day;
            let day = |day| way_day(mission, calendar, &knowledge, leg, direction, day);
            network.way_days.extend(days.map(day));
        }
    }
    for (fleet, _) in mission.fleets.iter() {
        add_fleet(mission, calendar, settings, fleet, days, &index, &mut network);
    }
    network
}

fn way(
    mission: &Mission,
    settings: &SimulationSettings,
    leg: LegId,
    direction: Direction,
    room: u32,
    cleared: &BTreeMap<Subject, u32>,
) -> Way {
    let row = &mission.legs[leg];
    let (from, to) = mission.ends(leg, direction);
    let (median, sigma) = times(mission, settings, row);
    let name = if direction.is_reverse() { format!("{} back", row.leg) } else { row.leg.clone() };
    let of = |what: Subject| cleared.get(&what).copied().unwrap_or(NONE);
    let breakdown = match row.mode {
        Mode::Road => f64::from(settings.assumed.convoy_breakdown_percent) / 100.0,
        _ => 0.0,
    };
    Way {
        leg: leg.0,
        from: from.0,
        to: to.0,
        same_day: row.days == 0,
        median,
        sigma,
        breakdown: row.breakdown.map_or(breakdown, number) * f64::from(settings.spread.breakdowns) / 100.0,
        room,
        reserved: !row.only_for.is_empty(),
        cover: row.cover.map_or(NONE, |fleet| fleet.0),
        shared: subject(Variable::LegShared, &row.leg),
        time: subject(Variable::LegTime, &name),
        incidents: subject(Variable::Incidents, &name),
        deaths: subject(Variable::Deaths, &name),
        stops: subject(Variable::ConvoyBreakdown, &name),
        cleared: [of(Subject::Leg(leg)), of(Subject::Mode(row.mode)), of(Subject::Site(from)), of(Subject::Site(to))],
        handling: mission.handling(to),
    }
}

/// Median and σ of the days under way. Where the table has no percentiles,
/// `days` is read as what the contract makes of them: the `plan_on` quantile.
/// A movement of no whole day takes half a day.
pub(super) fn times(mission: &Mission, settings: &SimulationSettings, row: &Leg) -> (f64, f64) {
    let assumed = &settings.assumed;
    let percent = match row.mode {
        Mode::Road => assumed.road_p90_percent,
        Mode::Air => assumed.air_p90_percent,
        Mode::River | Mode::Rail | Mode::Sea => assumed.other_p90_percent,
    };
    let usual = sigma(100.0, f64::from(percent));
    match (row.days_p50.map(number), row.days_p90.map(number)) {
        (Some(median), Some(late)) => (median, sigma(median, late)),
        (Some(median), None) => (median, usual),
        (None, _) if row.days == 0 => (0.5, usual),
        (None, _) => {
            let above = usual * standard_normal(number(mission.plan_on));
            (f64::from(row.days) * libm::exp(-above), usual)
        }
    }
}

/// What the mission knows of its windows from a day on.
struct Knowledge {
    /// By the day from which it holds, the first from before the start.
    calendars: Vec<(Day, Calendar)>,
}

impl Knowledge {
    fn new(mission: &Mission, known_on: Option<Date>) -> Knowledge {
        let known = mission.windows.rows().iter().filter_map(|window| window.known_from);
        let learned = known.filter(|&date| date > mission.start && known_on.is_none_or(|on| date <= on));
        let mut dates: Vec<Date> = learned.collect();
        dates.push(mission.start);
        dates.sort();
        dates.dedup();
        let at_least = |date: Date| known_on.map_or(date, |on| date.min(on));
        let calendar = |&date: &Date| (mission.day(date), Calendar::new(mission, Some(at_least(date))));
        Knowledge { calendars: dates.iter().map(calendar).collect() }
    }

    fn on(&self, day: Day) -> &Calendar {
        let after = self.calendars.partition_point(|(from, _)| *from <= day);
        &self.calendars[after.max(1) - 1].1
    }
}

fn way_day(
    mission: &Mission,
    calendar: &Calendar,
    knowledge: &Knowledge,
    leg: LegId,
    direction: Direction,
    day: Day,
) -> WayDay {
    let (from, to) = mission.ends(leg, direction);
    let state = calendar.leg(leg, direction, day);
    let most = calendar.contracted(mission, leg, direction, day);
    let known = knowledge.on(day);
    let leaves = !state.capacity.is_zero() && calendar.site_takes_part(from, day);
    WayDay {
        open: !state.capacity.is_zero(),
        admits: calendar.site_takes_part(to, day),
        may_go: leaves && would_arrive(mission, known, leg, direction, day),
        planned: calendar.transit(mission, leg, direction, day),
        factor: approximate(&state.days_factor),
        hazard: approximate(&calendar.hazard(mission, leg, direction, day)),
        convoys: calendar.convoys(mission, leg, direction, day),
        most: [most.people, most.vehicles, most.teu],
    }
}

/// Whether a departure that day would arrive in its time, by what is known;
/// after the mission's last day too, where no window is.
fn would_arrive(mission: &Mission, known: &Calendar, leg: LegId, direction: Direction, day: Day) -> bool {
    let row = &mission.legs[leg];
    if direction.is_reverse() && !row.two_way {
        return false;
    }
    let (from, to) = mission.ends(leg, direction);
    let arrive = day.saturating_add(known.transit(mission, leg, direction, day));
    let open =
        (day..=arrive.min(mission.last_day().max(day))).all(|d| !known.leg(leg, direction, d).capacity.is_zero());
    let first = row.first_day.unwrap_or(0);
    let sails = match row.every_days {
        Some(every) if every > 0 => day >= first && (day - first).rem_euclid(every as Day) == 0,
        _ => true,
    };
    open && sails && known.site_takes_part(from, day) && known.site_takes_part(to, arrive)
}

fn add_fleet(
    mission: &Mission,
    calendar: &Calendar,
    settings: &SimulationSettings,
    fleet: FleetId,
    days: usize,
    cleared: &BTreeMap<Subject, u32>,
    network: &mut Network,
) {
    let row = &mission.fleets[fleet];
    let shuttle = row.kind == FleetKind::Shuttle;
    let assumed = match (row.kind, row.mode) {
        (FleetKind::Shuttle, _) => settings.assumed.grounded_percent,
        (FleetKind::Circulating, _) => settings.assumed.lorry_breakdown_percent,
    };
    let variable = if shuttle { Variable::Grounded } else { Variable::LorryBreakdown };
    let share = row.breakdown.map_or(f64::from(assumed) / 100.0, number);
    network.fleets.push(Fleet {
        count: row.count,
        base: row.base.0,
        shuttle,
        share_down: (share * f64::from(settings.spread.breakdowns) / 100.0).clamp(0.0, 1.0),
        sorties_each: amount::ceil_times(1, row.sorties_per_day),
        key: subject(variable, &row.fleet),
        cleared: cleared.get(&Subject::Fleet(fleet)).copied().unwrap_or(NONE),
        flown: if shuttle { network.flown as u32 } else { NONE },
        each: [row.seats, row.vehicles, row.teu],
        reserved: !row.only_for.is_empty(),
    });
    network.flown += usize::from(shuttle);
    // A contract that ends is prolonged for what is late.
    let within = |day: Day| row.to.map_or(day, |to| day.min(to));
    let on = |day: Day| match shuttle {
        true => calendar.sorties(mission, fleet, within(day)),
        false => calendar.fleet_count(mission, fleet, within(day)),
    };
    network.fleet_days.extend((0..days as Day).map(on));
}

/// The sorties a shuttle may fly on a way, by day.
pub(super) fn pair_days(mission: &Mission, calendar: &Calendar, fleet: FleetId, way: u32, days: usize) -> Vec<i64> {
    let leg = LegId(way / 2);
    let direction = Direction::of(way % 2 == 1);
    let last = mission.fleets[fleet].to.unwrap_or(Day::MAX);
    (0..days as Day).map(|day| calendar.sorties_on_leg(mission, fleet, leg, direction, day.min(last))).collect()
}

type Cleared = (BTreeMap<Subject, u32>, Vec<Span>, Vec<Cover>);

/// The covers of each subject that needs a permission.
fn clearances(mission: &Mission) -> Cleared {
    let mut by_subject: BTreeMap<Subject, Vec<Cover>> = BTreeMap::new();
    for (id, row) in mission.clearances.iter() {
        by_subject.entry(row.subject).or_default().push(cover(mission, id, row));
    }
    let (mut index, mut spans, mut covers) = (BTreeMap::new(), Vec::new(), Vec::new());
    for (what, rows) in by_subject {
        let from = covers.len() as u32;
        covers.extend(rows);
        index.insert(what, spans.len() as u32);
        spans.push(Span { from, to: covers.len() as u32 });
    }
    (index, spans, covers)
}

fn cover(mission: &Mission, id: ClearanceId, row: &Clearance) -> Cover {
    let median = row.lead_p50.map_or(1.0, number);
    let late = row.lead_p90.map_or(median, number);
    let planned = lognormal_days(median, late, number(mission.plan_on), 1.0);
    Cover {
        from: row.from.unwrap_or(0),
        to: row.to.unwrap_or(Day::MAX),
        answered: row.granted,
        refused: row.refused.is_some(),
        asked: row.asked.unwrap_or(0),
        median: median.max(1.0),
        sigma: sigma(median.max(1.0), late),
        planned: Day::try_from(planned).unwrap_or(Day::MAX / 4),
        key: subject(Variable::Answer, &row.clearance),
        row: id.0,
    }
}
