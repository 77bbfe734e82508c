//! The mission and its planted plan while both are being made.

use crate::recipe::Recipe;
use rearguard_model::amount::ceil_times;
use rearguard_model::*;
use std::collections::BTreeMap;

/// Something of the plan that takes up room.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Cargo {
    People(UnitId),
    Vehicles(UnitId),
    /// TEU of a unit.
    Containers(UnitId),
    Items(AssetId),
    /// TEU of supply (§7).
    Supply,
}

/// An amount of one thing.
pub type Amount = (Cargo, i64);

/// A movement of the planted plan.
#[derive(Clone, Debug)]
pub struct Move {
    pub leg: LegId,
    pub direction: Direction,
    pub depart: Day,
    pub arrive: Day,
    pub manifest: Vec<Amount>,
    pub fleets: Vec<(FleetId, i64)>,
    pub contracted: Contracted,
    pub escort: Option<(UnitId, i64)>,
    /// Vehicles that count in the convoy; 0 off the road.
    pub size: i64,
}

/// People of a unit away as escorts: nights `from` … `until − 1`.
#[derive(Clone, Copy, Debug)]
pub struct Away {
    pub from: Day,
    pub until: Day,
    pub people: i64,
}

/// A disposal of the planted plan.
#[derive(Clone, Copy, Debug)]
pub struct Disposed {
    pub site: SiteId,
    pub what: Cargo,
    pub quantity: i64,
    pub how: Disposition,
    pub on: Day,
}

/// A window under which the plan really moves: slower, and at half capacity.
#[derive(Clone, Copy, Debug)]
pub struct Slow {
    pub from: Day,
    pub to: Day,
    /// Halves: 3 makes two days three, 4 doubles.
    pub halves: i64,
}

/// An amount that may move on from a place from a day.
#[derive(Clone, Copy, Debug)]
pub struct Parcel {
    pub ready: Day,
    pub cargo: Cargo,
    pub count: i64,
}

/// Which clause a task will cite.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cites {
    Protect,
    Transfer,
    Humanitarian,
}

pub struct Draft {
    pub recipe: Recipe,
    pub tables: MissionTables,
    pub moves: Vec<Move>,
    pub away: BTreeMap<UnitId, Vec<Away>>,
    pub disposals: Vec<Disposed>,
    pub steps: Vec<(SiteId, StepId, Day)>,
    pub transfers: Vec<(TaskId, Day)>,
    pub closures: Vec<(SiteId, Day)>,
    pub slow: BTreeMap<LegId, Slow>,
    /// What has arrived, or stands ready, at hubs and the port.
    pub parcels: BTreeMap<SiteId, Vec<Parcel>>,
    pub cites: Vec<(TaskId, Cites)>,
    /// The smallest daily contracted capacity that carries the plan.
    pub rates: BTreeMap<LegId, Contracted>,
    /// People released where they live: unit, people, day.
    pub releases: Vec<(UnitId, i64, Day)>,
}

impl Draft {
    pub fn new(recipe: &Recipe, tables: MissionTables) -> Draft {
        Draft {
            recipe: recipe.clone(),
            tables,
            moves: Vec::new(),
            away: BTreeMap::new(),
            disposals: Vec::new(),
            steps: Vec::new(),
            transfers: Vec::new(),
            closures: Vec::new(),
            slow: BTreeMap::new(),
            parcels: BTreeMap::new(),
            cites: Vec::new(),
            rates: BTreeMap::new(),
            releases: Vec::new(),
        }
    }

    /// Need × slack, rounded up.
    pub fn slackened(&self, need: i64) -> i64 {
        ceil_times(need, self.recipe.slack)
    }

    /// Days that dates are later than the plan: 20 for each whole of slack
    /// above 1, at least 1 where there is any, at most 20.
    pub fn slack_days(&self) -> Day {
        ceil_times(20, self.recipe.slack - Decimal::ONE).min(20) as Day
    }

    /// Where a movement goes from, and where to.
    pub fn ends(&self, movement: &Move) -> (SiteId, SiteId) {
        let leg = &self.tables.legs[movement.leg];
        match movement.direction {
            Direction::Out => (leg.from, leg.to),
            Direction::Back => (leg.to, leg.from),
        }
    }

    /// By site: the movements that depart from it or arrive there.
    pub fn moves_by_site(&self) -> Vec<Vec<&Move>> {
        let mut by_site = vec![Vec::new(); self.tables.sites.len()];
        for movement in &self.moves {
            let (from, to) = self.ends(movement);
            by_site[from.index()].push(movement);
            by_site[to.index()].push(movement);
        }
        by_site
    }

    /// Days under way for a departure that day.
    pub fn transit(&self, leg: LegId, depart: Day) -> Day {
        let days = self.tables.legs[leg].days as Day;
        match self.slow.get(&leg) {
            Some(slow) if (slow.from..=slow.to).contains(&depart) => (days * slow.halves as Day + 1) / 2,
            _ => days,
        }
    }

    /// The latest departure that arrives by `by`.
    pub fn departure_for(&self, leg: LegId, by: Day) -> Day {
        let mut depart = by;
        while depart + self.transit(leg, depart) > by {
            depart -= 1;
        }
        depart
    }

    pub fn handling(&self, site: SiteId) -> Day {
        self.tables.sites[site].handling_days.max(1) as Day
    }

    /// People with role escort that a convoy of this size needs.
    pub fn escort_needed(&self, leg: LegId, size: i64) -> i64 {
        ceil_times(size, self.tables.legs[leg].escort_per_vehicle)
    }

    /// Something that may move on from the place from that day.
    pub fn stands_ready(&mut self, site: SiteId, ready: Day, (cargo, count): Amount) {
        if count > 0 {
            self.parcels.entry(site).or_default().push(Parcel { ready, cargo, count });
        }
    }

    /// Takes items off the books in equal parts over a few days.
    pub fn dispose(&mut self, site: SiteId, what: Amount, how: Disposition, (first, days): (Day, i64)) {
        let (what, quantity) = what;
        for part in 0..days {
            let share = quantity * (part + 1) / days - quantity * part / days;
            if share > 0 {
                self.disposals.push(Disposed { site, what, quantity: share, how, on: first + part as Day });
            }
        }
    }

    /// Whether it takes a vehicle's slot (and not TEU or a seat).
    pub fn is_vehicle(&self, cargo: Cargo) -> bool {
        match cargo {
            Cargo::Vehicles(_) => true,
            Cargo::Items(asset) => self.tables.assets[asset].class == CargoClass::Vehicle,
            _ => false,
        }
    }

    /// Records a movement and, where a detail goes along, its absence.
    /// Returns the day of arrival.
    pub fn go(&mut self, mut movement: Move) -> Day {
        movement.arrive = movement.depart + self.transit(movement.leg, movement.depart);
        if let Some((unit, people)) = movement.escort {
            let nights = (2 * (movement.arrive - movement.depart)).max(1);
            let away = Away { from: movement.depart, until: movement.depart + nights, people };
            self.away.entry(unit).or_default().push(away);
        }
        let arrive = movement.arrive;
        self.moves.push(movement);
        arrive
    }

    /// The most people of the unit away as escorts on one night, and the day
    /// on which the last are back.
    pub fn away_peak(&self, unit: UnitId) -> (i64, Day) {
        let all = self.away.get(&unit).map_or(&[][..], Vec::as_slice);
        let on = |night: Day| all.iter().filter(|a| a.from <= night && night < a.until).map(|a| a.people).sum();
        let peak = all.iter().map(|a| on(a.from)).max().unwrap_or(0);
        (peak, all.iter().map(|a| a.until).max().unwrap_or(0))
    }
}

impl Move {
    /// A movement with nothing aboard yet.
    pub fn on(leg: LegId, direction: Direction, depart: Day) -> Move {
        Move {
            leg,
            direction,
            depart,
            arrive: depart,
            manifest: Vec::new(),
            fleets: Vec::new(),
            contracted: Contracted::default(),
            escort: None,
            size: 0,
        }
    }
}

/// How many loads of `each` carry `count`: the quotient rounded up.
pub fn loads(count: i64, each: i64) -> i64 {
    (count + each - 1) / each
}
