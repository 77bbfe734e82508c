//! By which legs a load could travel at all, whatever the day: the mission as
//! a graph, before any search.

use super::stock::{Load, Stock};
use rearguard_model::{Calendar, Day, Decimal, Direction, LegId, Mission, RowId, SiteId, SiteKind, UnitId};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

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
fn ways(mission: &Mission, calendar: &Calendar) -> Vec<Way> {
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

/// From each site the fewest days to the goal (0 there) and the way that is
/// taken first; `None` where there is none.
pub(super) type DaysTo = Vec<Option<(Day, Option<Way>)>>;

/// What decides which ways are open to a stock: what it is, whether it drives,
/// and, where legs or fleets are kept for some, whose it is.
type Kind = (Load, bool, Option<(Option<UnitId>, String)>);

/// Answers that have been found already.
type Known<K, V> = RefCell<BTreeMap<K, Rc<V>>>;

/// The ways of a mission, and what has been found out about them so far:
/// hundreds of units ask the same questions.
pub(super) struct Network<'m> {
    mission: &'m Mission,
    ways: Vec<Way>,
    /// Whether any leg or fleet is kept for some.
    reserved: bool,
    open: Known<Kind, Vec<Way>>,
    days: Known<(Kind, Vec<SiteId>), DaysTo>,
}

impl<'m> Network<'m> {
    pub fn of(mission: &'m Mission, calendar: &Calendar) -> Network<'m> {
        let legs = mission.legs.rows().iter().any(|leg| !leg.only_for.is_empty());
        let reserved = legs || mission.fleets.rows().iter().any(|fleet| !fleet.only_for.is_empty());
        let ways = ways(mission, calendar);
        Network { mission, ways, reserved, open: RefCell::default(), days: RefCell::default() }
    }

    fn kind(&self, stock: &Stock) -> Kind {
        (stock.load, stock.drives, self.reserved.then(|| (stock.unit, stock.owner.clone())))
    }

    /// The ways that are open to a stock.
    pub fn open_to(&self, stock: &Stock) -> Rc<Vec<Way>> {
        let kind = self.kind(stock);
        if let Some(known) = self.open.borrow().get(&kind) {
            return known.clone();
        }
        let open = |way: &&Way| stock.carried(self.mission, way.leg, &self.mission.legs[way.leg]);
        let found: Rc<Vec<Way>> = Rc::new(self.ways.iter().filter(open).copied().collect());
        self.open.borrow_mut().insert(kind, found.clone());
        found
    }

    /// How far each site is from the nearest of some places, for a stock.
    pub fn days_to(&self, stock: &Stock, goals: &[SiteId]) -> Rc<DaysTo> {
        let key = (self.kind(stock), goals.to_vec());
        if let Some(known) = self.days.borrow().get(&key) {
            return known.clone();
        }
        let found = Rc::new(days_to(self.mission, &self.open_to(stock), goals));
        self.days.borrow_mut().insert(key, found.clone());
        found
    }

    /// How far each site is from the stock's exits.
    pub fn days_out(&self, stock: &Stock) -> Rc<DaysTo> {
        self.days_to(stock, &stock.exits)
    }

    /// Whether the stock gets out without one of the legs.
    pub fn avoids(&self, stock: &Stock, leg: LegId) -> bool {
        let others: Vec<Way> = self.open_to(stock).iter().filter(|way| way.leg != leg).copied().collect();
        days_to(self.mission, &others, &stock.exits)[stock.site.index()].is_some()
    }
}

/// The fewest days from each site to the nearest of `goals`. Exits are never
/// passed through, and every stop takes its handling days.
fn days_to(mission: &Mission, ways: &[Way], goals: &[SiteId]) -> DaysTo {
    let mut best: DaysTo = vec![None; mission.sites.len()];
    for &goal in goals {
        best[goal.index()] = Some((0, None));
    }
    for _ in 0..mission.sites.len() {
        let mut changed = false;
        for &way in ways.iter().filter(|way| mission.sites[way.from].kind != SiteKind::Exit) {
            let Some((on, next)) = best[way.to.index()] else { continue };
            let stop = if next.is_some() { mission.handling(way.to) } else { 0 };
            let days = way.days.saturating_add(stop).saturating_add(on);
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
