//! By which legs a load could travel at all, whatever the day: the mission as
//! a graph, before any search.

use super::staffing::uses;
use rearguard_model::{Calendar, Day, Direction, Fleet, Leg, LegId, Mission, Mode, RowId, SiteId, SiteKind, UnitId, User};

/// What travels.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Load {
    People,
    Vehicles,
    Teu,
}

/// Something that must get out, with all that decides which legs it may use.
#[derive(Clone, Debug)]
pub(super) struct Stock {
    pub load: Load,
    pub unit: Option<UnitId>,
    /// The unit's contributor, or the asset's owner.
    pub owner: String,
    pub site: SiteId,
    pub amount: i64,
    pub exits: Vec<SiteId>,
    /// Whether it needs nobody's room on a road: vehicles drive themselves,
    /// people sit in their unit's own.
    pub drives: bool,
}

impl Stock {
    fn admitted(&self, only_for: &[User]) -> bool {
        only_for.is_empty()
            || only_for.iter().any(|user| match (user, self.unit) {
                (User::Unit(id), Some(unit)) => *id == unit,
                (User::Contributor(name), _) => *name == self.owner,
                (User::Unit(_), None) => false,
            })
    }

    /// Whether the leg has any room for it: its own wheels, the contract or a fleet.
    fn carried(&self, mission: &Mission, id: LegId, leg: &Leg) -> bool {
        let contracted = match self.load {
            Load::People => leg.people_per_day,
            Load::Vehicles => leg.vehicles_per_day,
            Load::Teu => leg.teu_per_day,
        };
        let by_fleet = mission.fleets.rows().iter().any(|fleet| self.fleet_room(fleet, id, leg) > 0);
        self.admitted(&leg.only_for) && ((self.drives && leg.mode == Mode::Road) || contracted > 0 || by_fleet)
    }

    /// Room for it in each vehicle or sortie of a fleet on this leg.
    pub fn fleet_room(&self, fleet: &Fleet, id: LegId, leg: &Leg) -> i64 {
        if fleet.count == 0 || !uses(fleet, id, leg) || !self.admitted(&fleet.only_for) {
            return 0;
        }
        match self.load {
            Load::People => fleet.seats,
            Load::Vehicles => fleet.vehicles,
            Load::Teu => fleet.teu,
        }
    }
}

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
    let both = mission.legs.ids().flat_map(|leg| Direction::BOTH.map(|direction| (leg, direction)));
    both.filter_map(|(leg, direction)| {
        let (from, to) = mission.ends(leg, direction);
        let first = mission.legs[leg].clearance_days as Day;
        let arrivals = (first..=mission.last_day()).filter_map(|day| Some(calendar.arrival(mission, leg, direction, day)? - day));
        Some(Way { leg, direction, from, to, days: arrivals.min()? })
    })
    .collect()
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
