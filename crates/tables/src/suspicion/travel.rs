//! By which legs a load could travel at all, whatever the day: the mission as
//! a graph, before any search.

use super::stock::Stock;
use rearguard_model::{Calendar, Day, Decimal, Direction, LegId, Mission, RowId, SiteId, SiteKind};

/// A leg in one direction that is open on some day.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Way {
    pub leg: LegId,
    pub direction: Direction,
    pub from: SiteId,
    pub to: SiteId,
    /// The fewest days under way on any day on which it is open.
    pub days: Day,
}

/// Every way that is ever open.
pub(super) fn ways(mission: &Mission, calendar: &Calendar) -> Vec<Way> {
    let hastened = mission.windows.rows().iter().any(|window| window.days_factor < Decimal::ONE);
    let both = mission.legs.ids().flat_map(|leg| Direction::BOTH.map(|direction| (leg, direction)));
    both.filter_map(|(leg, direction)| {
        let (from, to) = mission.ends(leg, direction);
        let fastest = if hastened { 0 } else { mission.legs[leg].days as Day };
        let days = fewest_days(mission, calendar, (leg, direction), fastest)?;
        Some(Way { leg, direction, from, to, days })
    })
    .collect()
}

/// The fewest days under way on any day from the clearance on; the search ends
/// at the first day that is as fast as a day can be.
fn fewest_days(mission: &Mission, calendar: &Calendar, way: (LegId, Direction), fastest: Day) -> Option<Day> {
    let mut fewest = None;
    for day in mission.legs[way.0].clearance_days as Day..=mission.last_day() {
        let Some(arrival) = calendar.arrival(mission, way.0, way.1, day) else { continue };
        fewest = Some(fewest.map_or(arrival - day, |known: Day| known.min(arrival - day)));
        if fewest.is_some_and(|days| days <= fastest) {
            break;
        }
    }
    fewest
}

/// The ways that are open to a stock.
pub(super) fn open_to(mission: &Mission, ways: &[Way], stock: &Stock) -> Vec<Way> {
    let open = |way: &&Way| stock.carried(mission, way.leg, &mission.legs[way.leg]);
    ways.iter().filter(open).copied().collect()
}

/// The fewest days from each site to the nearest of `goals` (0 there), and the
/// way that is taken first; `None` where there is none. Exits are never passed
/// through, and every stop takes its handling days.
pub(super) fn days_to(mission: &Mission, ways: &[Way], goals: &[SiteId]) -> Vec<Option<(Day, Option<Way>)>> {
    let mut best: Vec<Option<(Day, Option<Way>)>> = vec![None; mission.sites.len()];
    for &goal in goals {
        best[goal.index()] = Some((0, None));
    }
    for _ in 0..mission.sites.len() {
        let mut changed = false;
        for &way in ways.iter().filter(|way| mission.sites[way.from].kind != SiteKind::Exit) {
            let Some((on, next)) = best[way.to.index()] else { continue };
            let stop = if next.is_some() { mission.handling(way.to) } else { 0 };
            let days = way.days + stop + on;
            if best[way.from.index()].is_none_or(|(known, _)| days < known) {
                best[way.from.index()] = Some((days, Some(way)));
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    best
}
