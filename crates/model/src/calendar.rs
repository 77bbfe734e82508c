//! What the windows make of each leg, place and fleet on each day (contract
//! §3): several windows on one day give the smallest capacity and the product
//! of the factors.

use crate::amount::{Decimal, Exact, ceil_times, exact, floor_times};
use crate::day::{Date, Day};
use crate::ids::*;
use crate::mission::*;
use num_traits::{One, ToPrimitive};

/// Which way along a leg.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Direction {
    /// From the leg's `from` to its `to`.
    Out,
    /// From its `to` to its `from`; only on `two_way` legs.
    Back,
}

impl Direction {
    pub const BOTH: [Direction; 2] = [Direction::Out, Direction::Back];
    pub fn of(reverse: bool) -> Direction {
        if reverse { Direction::Back } else { Direction::Out }
    }
    pub fn is_reverse(self) -> bool {
        self == Direction::Back
    }
}

/// What holds on one day on one leg in one direction.
#[derive(Clone, PartialEq, Debug)]
pub struct LegState {
    /// 0 closed … 1 whole.
    pub capacity: Decimal,
    pub days_factor: Exact,
    pub hazard_factor: Exact,
}

impl LegState {
    fn undisturbed() -> Self {
        LegState { capacity: Decimal::ONE, days_factor: Exact::one(), hazard_factor: Exact::one() }
    }
}

/// The windows of a mission, folded day by day.
#[derive(Clone, Debug)]
pub struct Calendar {
    days: usize,
    last: Day,
    /// Per leg and direction; `None` where no window touches it.
    legs: Vec<[Option<Vec<LegState>>; 2]>,
    undisturbed: LegState,
    /// Per site; the days on which nothing arrives or departs.
    site_closed: Vec<Option<Vec<bool>>>,
    fleets: Vec<Option<Vec<Decimal>>>,
    /// Per site: the day on which it falls.
    lost_on: Vec<Option<Day>>,
}

impl Calendar {
    /// All windows, or with `known_on` those that the mission knew of that
    /// day: `known_from` blank or not later.
    pub fn new(mission: &Mission, known_on: Option<Date>) -> Calendar {
        let days = mission.days();
        let mut calendar = Calendar {
            days,
            last: mission.last_day(),
            legs: vec![[None, None]; mission.legs.len()],
            undisturbed: LegState::undisturbed(),
            site_closed: vec![None; mission.sites.len()],
            fleets: vec![None; mission.fleets.len()],
            lost_on: vec![None; mission.sites.len()],
        };
        for (_, window) in mission.windows.iter() {
            let known = match (known_on, window.known_from) {
                (Some(on), Some(from)) => from <= on,
                _ => true,
            };
            if known {
                calendar.fold(mission, window);
            }
        }
        calendar
    }

    fn fold(&mut self, mission: &Mission, window: &Window) {
        match window.subject {
            Subject::Leg(leg) => self.fold_leg(leg, window),
            Subject::Mode(mode) => {
                for (leg, row) in mission.legs.iter() {
                    if row.mode == mode {
                        self.fold_leg(leg, window);
                    }
                }
            }
            Subject::Site(site) => {
                if window.lost {
                    let earlier = self.lost_on[site.index()].unwrap_or(Day::MAX);
                    self.lost_on[site.index()] = Some(earlier.min(window.from));
                }
                if window.capacity.is_zero() {
                    let range = self.range(window);
                    let closed = self.site_closed[site.index()].get_or_insert_with(|| vec![false; self.days]);
                    closed[range].fill(true);
                }
            }
            Subject::Fleet(fleet) => {
                let range = self.range(window);
                let capacity = self.fleets[fleet.index()].get_or_insert_with(|| vec![Decimal::ONE; self.days]);
                for c in &mut capacity[range] {
                    *c = (*c).min(window.capacity);
                }
            }
        }
    }

    fn fold_leg(&mut self, leg: LegId, window: &Window) {
        let range = self.range(window);
        for direction in Direction::BOTH {
            let meant = match window.direction {
                None => true,
                Some(WindowDirection::Out) => direction == Direction::Out,
                Some(WindowDirection::Back) => direction == Direction::Back,
            };
            if !meant {
                continue;
            }
            let states = self.legs[leg.index()][direction as usize]
                .get_or_insert_with(|| vec![LegState::undisturbed(); self.days]);
            for state in &mut states[range.clone()] {
                state.capacity = state.capacity.min(window.capacity);
                state.days_factor *= exact(window.days_factor);
                state.hazard_factor *= exact(window.hazard_factor);
            }
        }
    }

    /// The window's days inside the plan, as indices.
    fn range(&self, window: &Window) -> std::ops::Range<usize> {
        let from = window.from.clamp(0, self.last + 1) as usize;
        let to = (window.to.clamp(-1, self.last) + 1) as usize;
        from..to.max(from)
    }

    /// What holds on the leg that day; undisturbed outside the plan's days.
    pub fn leg(&self, leg: LegId, direction: Direction, day: Day) -> &LegState {
        match &self.legs[leg.index()][direction as usize] {
            Some(states) if day >= 0 && day <= self.last => &states[day as usize],
            _ => &self.undisturbed,
        }
    }

    /// Whether things may arrive at and depart from the place that day.
    pub fn site_takes_part(&self, site: SiteId, day: Day) -> bool {
        match &self.site_closed[site.index()] {
            Some(closed) if day >= 0 && day <= self.last => !closed[day as usize],
            _ => true,
        }
    }

    /// The day on which the site falls (§7 `lost`).
    pub fn lost_on(&self, site: SiteId) -> Option<Day> {
        self.lost_on[site.index()]
    }

    /// The share of the fleet that a window leaves that day.
    pub fn fleet_share(&self, fleet: FleetId, day: Day) -> Decimal {
        match &self.fleets[fleet.index()] {
            Some(shares) if day >= 0 && day <= self.last => shares[day as usize],
            _ => Decimal::ONE,
        }
    }

    /// ⌊count × c⌋: aircraft of a shuttle, or the circulating vehicles that may
    /// be under way, that day. Outside the fleet's own dates: 0.
    pub fn fleet_count(&self, mission: &Mission, fleet: FleetId, day: Day) -> i64 {
        let row = &mission.fleets[fleet];
        if row.from.is_some_and(|from| day < from) || row.to.is_some_and(|to| day > to) {
            return 0;
        }
        floor_times(row.count, self.fleet_share(fleet, day))
    }

    /// The sorties a shuttle fleet may fly that day in all:
    /// ⌊⌊count × c⌋ × sorties_per_day⌋.
    pub fn sorties(&self, mission: &Mission, fleet: FleetId, day: Day) -> i64 {
        floor_times(self.fleet_count(mission, fleet, day), mission.fleets[fleet].sorties_per_day)
    }

    /// The sorties it may fly on one leg that day, by that leg's own windows:
    /// ⌊⌊count × c⌋ × sorties_per_day⌋ with the leg's c.
    pub fn sorties_on_leg(&self, mission: &Mission, fleet: FleetId, leg: LegId, direction: Direction, day: Day) -> i64 {
        let aircraft = self.fleet_count(mission, fleet, day);
        let share = self.leg(leg, direction, day).capacity;
        let on_leg = floor_times(mission.fleets[fleet].count, share).min(aircraft);
        floor_times(on_leg, mission.fleets[fleet].sorties_per_day)
    }

    /// Contracted capacity of the leg that day for one direction's use, scaled
    /// and rounded down.
    pub fn contracted(&self, mission: &Mission, leg: LegId, direction: Direction, day: Day) -> crate::Contracted {
        let row = &mission.legs[leg];
        let share = self.leg(leg, direction, day).capacity;
        crate::Contracted {
            people: floor_times(row.people_per_day, share),
            vehicles: floor_times(row.vehicles_per_day, share),
            teu: floor_times(row.teu_per_day, share),
        }
    }

    /// `convoys_per_day` scaled, rounded down, at least 1 while the leg is open.
    pub fn convoys(&self, mission: &Mission, leg: LegId, direction: Direction, day: Day) -> i64 {
        let share = self.leg(leg, direction, day).capacity;
        if share.is_zero() {
            return 0;
        }
        let most = mission.legs[leg].convoys_per_day;
        floor_times(most, share).max(most.min(1))
    }

    /// Whole days under way for a departure that day: days × factors, rounded up.
    pub fn transit(&self, mission: &Mission, leg: LegId, direction: Direction, depart: Day) -> Day {
        let days = mission.legs[leg].days;
        let factor = &self.leg(leg, direction, depart).days_factor;
        if factor.is_one() {
            return days as Day;
        }
        (crate::amount::whole(days) * factor).ceil().to_integer().to_i32().unwrap_or(Day::MAX / 4)
    }

    /// Whether the leg may be travelled on every day from departure to
    /// arrival, its ends take part, and it arrives by the mission's end (N1).
    pub fn arrival(&self, mission: &Mission, leg: LegId, direction: Direction, depart: Day) -> Option<Day> {
        let row = &mission.legs[leg];
        if depart < 0 || depart > self.last || (direction == Direction::Back && !row.two_way) {
            return None;
        }
        let arrive = depart.checked_add(self.transit(mission, leg, direction, depart))?;
        if arrive > self.last {
            return None;
        }
        let (from, to) = mission.ends(leg, direction);
        let open = (depart..=arrive).all(|day| !self.leg(leg, direction, day).capacity.is_zero());
        let ends = self.site_takes_part(from, depart) && self.site_takes_part(to, arrive);
        let sails = match row.every_days {
            Some(every) if every > 0 => {
                (depart - row.first_day.unwrap_or(0)).rem_euclid(every as Day) == 0
                    && depart >= row.first_day.unwrap_or(0)
            }
            _ => true,
        };
        (open && ends && sails).then_some(arrive)
    }

    /// Expected deaths of one convoy, flight, sailing or train that departs
    /// that day: the leg's hazard, plus its `hazard_per_day` for each day
    /// under way (§7), times the window factors of the departure day.
    pub fn hazard(&self, mission: &Mission, leg: LegId, direction: Direction, depart: Day) -> Exact {
        let row = &mission.legs[leg];
        let mut hazard = exact(row.hazard);
        if !row.hazard_per_day.is_zero() {
            let under_way = self.transit(mission, leg, direction, depart);
            hazard += exact(row.hazard_per_day) * crate::amount::whole(under_way);
        }
        hazard * &self.leg(leg, direction, depart).hazard_factor
    }
}

impl Mission {
    /// Origin and destination of a leg in a direction.
    pub fn ends(&self, leg: LegId, direction: Direction) -> (SiteId, SiteId) {
        let row = &self.legs[leg];
        match direction {
            Direction::Out => (row.from, row.to),
            Direction::Back => (row.to, row.from),
        }
    }

    /// People with role escort that a convoy of this size needs.
    pub fn escort_needed(&self, leg: LegId, size: i64) -> i64 {
        ceil_times(size, self.legs[leg].escort_per_vehicle)
    }
}
