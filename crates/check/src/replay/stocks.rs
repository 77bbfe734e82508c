//! Stock at every place, night by night (contract §3): what was there at the
//! start, plus all arrivals so far, minus all departures and disposals so far.

use crate::resolve::{Property, Resolved, Trip};
use rearguard_model::*;

/// What is at the places each night, negative stock counted as 0, and what is
/// under way. Exits are not kept: what arrives there is out.
#[derive(Default)]
pub(crate) struct Stocks {
    /// In the order of first mention; every unit has one at its first site.
    pub units: Vec<UnitStock>,
    pub assets: Vec<AssetStock>,
    /// By unit, then night.
    pub people_under_way: Vec<Vec<i64>>,
    /// With vehicle assets, by night.
    pub vehicles_under_way: Vec<i64>,
    /// With container assets.
    pub teu_under_way: Vec<i64>,
    /// By site: positions in `units` and `assets`.
    units_at: Vec<Vec<usize>>,
    assets_at: Vec<Vec<usize>>,
}

/// One unit at one place.
pub(crate) struct UnitStock {
    pub site: SiteId,
    pub unit: UnitId,
    pub people: Vec<i64>,
    pub vehicles: Vec<i64>,
    pub teu: Vec<i64>,
}

/// One asset at one place.
pub(crate) struct AssetStock {
    pub site: SiteId,
    pub asset: AssetId,
    pub items: Vec<i64>,
}

impl Stocks {
    pub fn units_at(&self, site: SiteId) -> impl Iterator<Item = &UnitStock> {
        self.units_at[site.index()].iter().map(|&at| &self.units[at])
    }
    pub fn assets_at(&self, site: SiteId) -> impl Iterator<Item = &AssetStock> {
        self.assets_at[site.index()].iter().map(|&at| &self.assets[at])
    }
    pub fn unit_at(&self, site: SiteId, unit: UnitId) -> Option<&UnitStock> {
        self.units_at(site).find(|held| held.unit == unit)
    }
}

/// People, vehicles and TEU of a unit; of an asset the first is its items.
pub(crate) type Amounts = [i64; 3];

/// Whose stock at a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Holding {
    /// A position in [`Stocks::units`].
    Unit(usize),
    /// A position in [`Stocks::assets`].
    Asset(usize),
}

/// Who takes something away.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Taker {
    /// It becomes ready to move on; sorts first.
    Nobody,
    Movement(usize),
    Disposal(usize),
    Release(usize),
}

/// Something that becomes ready at a place, or leaves it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Event {
    pub holding: Holding,
    pub day: Day,
    pub taker: Taker,
    pub amounts: Amounts,
}

/// Everything that becomes ready or leaves, and what tries to leave an exit.
#[derive(Default)]
pub(crate) struct Flow {
    /// Holding by holding, then by day, what becomes ready first.
    pub events: Vec<Event>,
    /// Movements, disposals … that take something from an exit.
    pub from_exit: Vec<Taker>,
}

/// Acts the plan out.
pub(crate) fn move_everything(mission: &Mission, plan: &Resolved) -> (Stocks, Flow) {
    let mut books = Books::new(mission);
    for (at, trip) in plan.trips.iter().enumerate() {
        books.depart(at, trip);
        books.arrive(trip);
    }
    for (at, disposal) in plan.disposals.iter().enumerate() {
        let taken = match (disposal.of, disposal.class) {
            (Property::Asset(_), _) => [disposal.quantity, 0, 0],
            (Property::Unit(_), CargoClass::Vehicle) => [0, disposal.quantity, 0],
            (Property::Unit(_), CargoClass::Container) => [0, 0, disposal.quantity],
        };
        books.leave(disposal.site, disposal.of, disposal.on, Taker::Disposal(at), taken);
    }
    for (at, freed) in plan.releases.iter().enumerate() {
        let taken = [freed.people, 0, 0];
        books.leave(freed.site, Property::Unit(freed.unit), freed.on, Taker::Release(at), taken);
    }
    books.close()
}

/// The stock while it is being added up: first the change of each day, in the
/// end the sum of all changes so far.
struct Books<'a> {
    mission: &'a Mission,
    days: usize,
    stocks: Stocks,
    flow: Flow,
    /// Position + 1 by site and unit, or asset; 0 where there is none yet.
    unit_slots: Vec<u32>,
    asset_slots: Vec<u32>,
}

impl<'a> Books<'a> {
    fn new(mission: &'a Mission) -> Books<'a> {
        let days = mission.days();
        let sites = mission.sites.len();
        let stocks = Stocks {
            people_under_way: vec![vec![0; days]; mission.units.len()],
            vehicles_under_way: vec![0; days],
            teu_under_way: vec![0; days],
            units_at: vec![Vec::new(); sites],
            assets_at: vec![Vec::new(); sites],
            ..Stocks::default()
        };
        let mut books = Books {
            mission,
            days,
            stocks,
            flow: Flow::default(),
            unit_slots: vec![0; sites * mission.units.len()],
            asset_slots: vec![0; sites * mission.assets.len()],
        };
        for (unit, row) in mission.units.iter() {
            let held = [row.personnel, row.vehicles, row.containers];
            books.come(row.site, Property::Unit(unit), 0, 0, held);
        }
        for (asset, row) in mission.assets.iter() {
            books.come(row.site, Property::Asset(asset), 0, 0, [row.quantity, 0, 0]);
        }
        books
    }

    fn is_exit(&self, site: SiteId) -> bool {
        self.mission.sites[site].kind == SiteKind::Exit
    }

    fn holding(&mut self, site: SiteId, of: Property) -> Holding {
        let days = self.days;
        match of {
            Property::Unit(unit) => {
                let slot = &mut self.unit_slots[site.index() * self.mission.units.len() + unit.index()];
                if *slot == 0 {
                    let zeros = || vec![0; days];
                    self.stocks.units_at[site.index()].push(self.stocks.units.len());
                    let (people, vehicles, teu) = (zeros(), zeros(), zeros());
                    self.stocks.units.push(UnitStock { site, unit, people, vehicles, teu });
                    *slot = self.stocks.units.len() as u32;
                }
                Holding::Unit(*slot as usize - 1)
            }
            Property::Asset(asset) => {
                let slot = &mut self.asset_slots[site.index() * self.mission.assets.len() + asset.index()];
                if *slot == 0 {
                    self.stocks.assets_at[site.index()].push(self.stocks.assets.len());
                    self.stocks.assets.push(AssetStock { site, asset, items: vec![0; days] });
                    *slot = self.stocks.assets.len() as u32;
                }
                Holding::Asset(*slot as usize - 1)
            }
        }
    }

    fn change(&mut self, holding: Holding, day: Day, amounts: Amounts, sign: i64) {
        let Ok(at) = usize::try_from(day) else { return };
        if at >= self.days {
            return;
        }
        match holding {
            Holding::Unit(position) => {
                let held = &mut self.stocks.units[position];
                held.people[at] += sign * amounts[0];
                held.vehicles[at] += sign * amounts[1];
                held.teu[at] += sign * amounts[2];
            }
            Holding::Asset(position) => self.stocks.assets[position].items[at] += sign * amounts[0],
        }
    }

    /// Adds to the stock from `day` on, ready to move on `ready`.
    fn come(&mut self, site: SiteId, of: Property, day: Day, ready: Day, amounts: Amounts) {
        if self.is_exit(site) {
            return;
        }
        let holding = self.holding(site, of);
        self.change(holding, day, amounts, 1);
        self.flow.events.push(Event { holding, day: ready, taker: Taker::Nobody, amounts });
    }

    fn leave(&mut self, site: SiteId, of: Property, day: Day, taker: Taker, amounts: Amounts) {
        if amounts == [0; 3] {
            return;
        }
        if self.is_exit(site) {
            self.leave_exit(taker);
            return;
        }
        let holding = self.holding(site, of);
        self.change(holding, day, amounts, -1);
        self.flow.events.push(Event { holding, day, taker, amounts });
    }

    fn leave_exit(&mut self, taker: Taker) {
        if self.flow.from_exit.last() != Some(&taker) {
            self.flow.from_exit.push(taker);
        }
    }

    fn depart(&mut self, at: usize, trip: &Trip) {
        let taker = Taker::Movement(at);
        if trip.supply > 0 && self.is_exit(trip.from) {
            self.leave_exit(taker);
        }
        for aboard in &trip.units {
            let amounts = [aboard.people, aboard.vehicles, aboard.teu];
            self.leave(trip.from, Property::Unit(aboard.unit), trip.depart, taker, amounts);
            self.under_way(trip.depart, trip.arrive, Property::Unit(aboard.unit), amounts);
        }
        for &(asset, quantity) in &trip.assets {
            self.leave(trip.from, Property::Asset(asset), trip.depart, taker, [quantity, 0, 0]);
            self.under_way(trip.depart, trip.arrive, Property::Asset(asset), [quantity, 0, 0]);
        }
        for &(unit, people) in &trip.details {
            self.leave(trip.from, Property::Unit(unit), trip.depart, taker, [people, 0, 0]);
            self.under_way(trip.depart, trip.detail_back(), Property::Unit(unit), [people, 0, 0]);
        }
    }

    fn arrive(&mut self, trip: &Trip) {
        let ready = trip.arrive.saturating_add(self.mission.handling(trip.to));
        for aboard in &trip.units {
            let amounts = [aboard.people, aboard.vehicles, aboard.teu];
            self.come(trip.to, Property::Unit(aboard.unit), trip.arrive, ready, amounts);
        }
        for &(asset, quantity) in &trip.assets {
            self.come(trip.to, Property::Asset(asset), trip.arrive, ready, [quantity, 0, 0]);
        }
        for &(unit, people) in &trip.details {
            let back = trip.detail_back();
            self.come(trip.from, Property::Unit(unit), back, back, [people, 0, 0]);
        }
    }

    /// Counts amounts as under way on the nights `from … to − 1`.
    fn under_way(&mut self, from: Day, to: Day, of: Property, amounts: Amounts) {
        let nights = from.max(0) as usize..(to.max(0) as usize).min(self.days);
        for night in nights {
            match of {
                Property::Unit(unit) => {
                    self.stocks.people_under_way[unit.index()][night] += amounts[0];
                    self.stocks.vehicles_under_way[night] += amounts[1];
                    self.stocks.teu_under_way[night] += amounts[2];
                }
                Property::Asset(asset) => match self.mission.assets[asset].class {
                    CargoClass::Vehicle => self.stocks.vehicles_under_way[night] += amounts[0],
                    CargoClass::Container => self.stocks.teu_under_way[night] += amounts[0],
                },
            }
        }
    }

    /// Sums the changes up and sorts the events.
    fn close(self) -> (Stocks, Flow) {
        let (mut stocks, mut flow) = (self.stocks, self.flow);
        for held in &mut stocks.units {
            accumulate(&mut held.people);
            accumulate(&mut held.vehicles);
            accumulate(&mut held.teu);
        }
        for held in &mut stocks.assets {
            accumulate(&mut held.items);
        }
        // Stable, so that what one movement takes stays in the plan's order.
        flow.events.sort_by_key(|e| {
            let (kind, position) = match e.holding {
                Holding::Unit(position) => (0, position),
                Holding::Asset(position) => (1, position),
            };
            (kind, position, e.day, e.taker)
        });
        (stocks, flow)
    }
}

/// Turns each day's change into the stock of its night, at least 0.
fn accumulate(changes: &mut [i64]) {
    let mut stock = 0;
    for change in changes {
        stock += *change;
        *change = stock.max(0);
    }
}
