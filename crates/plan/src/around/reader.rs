//! The old plan as the instance reads it: its movements in rows and days, and
//! what becomes of them on both sides of the day to plan from.

use super::residual::{Left, Start};
use super::trace::Trace;
use super::{Around, Kept, Pin};
use crate::instance::{Day, Instance};
use crate::ops::{Item, Op, Way};
use rearguard_model::{Calendar, CargoClass, Contracted, Direction, LegId, ManifestRow, Mission, Movement, RowId};
use std::collections::{BTreeMap, BTreeSet};

pub(super) struct Reader<'a> {
    pub m: &'a Mission,
    pub c: &'a Calendar,
    pub i: &'a Instance,
    pub around: &'a Around<'a>,
    pub now: Day,
    pub sites: BTreeMap<&'a str, usize>,
    pub units: BTreeMap<&'a str, usize>,
    pub assets: BTreeMap<&'a str, usize>,
    pub legs: BTreeMap<&'a str, usize>,
    pub fleets: BTreeMap<&'a str, usize>,
    /// The plan's movements by departure, as positions; what the mission does not know is left out.
    pub order: Vec<usize>,
}

/// One movement as the instance reads it.
pub(super) struct Trip {
    pub at: usize,
    pub leg: usize,
    pub reverse: usize,
    pub depart: Day,
    pub arrive: Day,
    pub from: usize,
    pub to: usize,
    pub load: Vec<(Item, i32)>,
    pub lorries: Vec<(usize, i32)>,
    pub shuttle: Option<(usize, i32)>,
    pub contracted: Contracted,
    pub details: Vec<(usize, i32)>,
    /// TEU of supply.
    pub supply: i32,
}

/// What happens on a day of the plan.
pub(super) enum Event<'t> {
    Trip(&'t Trip),
    /// Disposed of, or released.
    Gone(Item, usize, i32, Option<Way>),
}

fn positions<'m>(names: impl Iterator<Item = &'m String>) -> BTreeMap<&'m str, usize> {
    names.enumerate().map(|(at, name)| (name.as_str(), at)).collect()
}

impl<'a> Reader<'a> {
    pub(super) fn new(m: &'a Mission, c: &'a Calendar, i: &'a Instance, around: &'a Around<'a>, now: Day) -> Self {
        let mut order: Vec<usize> = (0..around.plan.movements.len()).collect();
        order.sort_by_key(|&at| (around.plan.movements[at].depart, at));
        Reader {
            m,
            c,
            i,
            around,
            now,
            sites: positions(m.sites.rows().iter().map(|row| &row.site)),
            units: positions(m.units.rows().iter().map(|row| &row.unit)),
            assets: positions(m.assets.rows().iter().map(|row| &row.asset)),
            legs: positions(m.legs.rows().iter().map(|row| &row.leg)),
            fleets: positions(m.fleets.rows().iter().map(|row| &row.fleet)),
            order,
        }
    }

    pub(super) fn read(&self) -> (Start, Left) {
        let trips: Vec<Trip> = self.order.iter().filter_map(|&at| self.trip(at)).collect();
        let (past, ahead): (Vec<&Trip>, Vec<&Trip>) = trips.iter().partition(|trip| trip.depart < self.now);
        let mut used = super::possible::Used::default();
        let (future, cancelled): (Vec<&Trip>, Vec<&Trip>) = ahead.iter().partition(|trip| used.admit(self.i, trip));
        let mut trace = Trace::new(self.i);
        let mut columns = Vec::new();
        let mut fixed = Vec::new();
        self.follow_past(&past, &mut trace, &mut columns, &mut fixed);
        let strays = self.make_strays(&mut trace, &mut fixed);
        let amounts = trace.home.clone();
        let standing = self.make_standing(&mut columns, &mut fixed);

        let mut works = vec![Vec::new(); self.i.sites.len()];
        let owners = self.owners(&future);
        let names = self.follow_future(&future, &owners, &mut trace, &mut columns, &mut works);
        let lost = self.settle_parcels(trace, &owners, &mut works, &mut fixed);
        let mut left = Left {
            amounts,
            strays: strays.into_iter().enumerate().filter(|(at, _)| lost.contains(at)).map(|(_, s)| s).collect(),
            standing,
            steps: BTreeMap::new(),
            transfers: BTreeMap::new(),
            closed: BTreeMap::new(),
            supply_due: past.iter().filter_map(|trip| self.supply_due(trip)).collect(),
        };
        self.read_the_rest(&mut left, &mut works);
        let strayed = left.strays.iter().map(|s| self.home(s.item));
        let stranded = cancelled.iter().flat_map(|trip| trip.load.iter().map(|(item, _)| self.home(*item)));
        let empty = cancelled.iter().filter(|trip| trip.load.is_empty()).map(|trip| trip.to);
        let astray: BTreeSet<usize> = strayed.chain(stranded).chain(empty).collect();
        let settled = self.settled(&left, &future, &owners);
        let closings = self.closings(&works);
        let changes = &self.m.replan;
        let dollars = |amount: rearguard_model::Decimal| {
            use num_traits::ToPrimitive;
            (amount.to_f64().unwrap_or(0.0) * self.i.scale).round() as crate::instance::Cost
        };
        let prices = (dollars(changes.moved_movement), dollars(changes.moved_closure_day));
        let kept = Kept::new(works.iter().flatten().chain(&fixed), closings, self.i.days, prices);
        let start = Start { fixed, works, astray: astray.into_iter().collect(), settled, kept, names };
        (start, left)
    }

    pub(super) fn trip(&self, at: usize) -> Option<Trip> {
        let row: &Movement = &self.around.plan.movements[at];
        let &leg = self.legs.get(row.leg.as_str())?;
        let direction = Direction::of(row.reverse);
        let depart = self.m.day(row.depart);
        if !(0..self.i.days).contains(&depart) {
            return None;
        }
        let arrive = self.c.arrival(self.m, LegId::from_index(leg), direction, depart);
        let arrive = arrive.unwrap_or(depart + self.i.legs[leg].days);
        let (from, to) = self.i.legs[leg].ends(direction as usize);
        let mut lorries = Vec::new();
        let mut shuttle = None;
        for used in row.fleets.iter().filter(|used| used.count > 0) {
            let &fleet = self.fleets.get(used.fleet.as_str())?;
            if self.i.fleets[fleet].shuttle {
                shuttle = Some((fleet, used.count as i32));
            } else {
                lorries.push((fleet, used.count as i32));
            }
        }
        let details = row.escort.iter().filter_map(|d| Some((*self.units.get(d.unit.as_str())?, d.people as i32)));
        Some(Trip {
            at,
            leg,
            reverse: direction as usize,
            depart,
            arrive,
            from,
            to,
            load: row.manifest.iter().flat_map(|aboard| self.load(aboard)).filter(|(_, n)| *n > 0).collect(),
            lorries,
            shuttle,
            contracted: row.contracted,
            details: details.filter(|(_, n)| *n > 0).collect(),
            supply: row.manifest.iter().map(supply_of).sum(),
        })
    }

    pub(super) fn load(&self, row: &ManifestRow) -> Vec<(Item, i32)> {
        match row {
            ManifestRow::Unit { unit, people, vehicles, teu } => {
                let Some(&u) = self.units.get(unit.as_str()) else { return Vec::new() };
                vec![
                    (Item::Vehicles(u), *vehicles as i32),
                    (Item::Teu(u), *teu as i32),
                    (Item::People(u), *people as i32),
                ]
            }
            ManifestRow::Asset { asset, quantity } => {
                self.assets.get(asset.as_str()).map(|&a| (Item::Asset(a), *quantity as i32)).into_iter().collect()
            }
            ManifestRow::Supply { .. } => Vec::new(),
        }
    }

    /// What supply of a trip of the past arrives on the day or later.
    fn supply_due(&self, trip: &Trip) -> Option<(usize, Day, i64)> {
        let people: i32 = trip.load.iter().filter(|(item, _)| matches!(item, Item::People(_))).map(|l| l.1).sum();
        let days = if self.i.legs[trip.leg].road { i64::from(trip.arrive - trip.depart) } else { 0 };
        let left = i64::from(trip.supply) * crate::draft::TEU_OF_DROPS - i64::from(people) * days * self.i.eaten;
        (trip.arrive >= self.now && left > 0).then_some((trip.to, trip.arrive, left))
    }

    /// The day on which an escort detail is back (contract §2).
    pub(super) fn back(&self, trip: &Trip) -> Day {
        trip.depart + (2 * (trip.arrive - trip.depart)).max(1)
    }

    /// Disposals and releases before the day, or from it on.
    pub(super) fn departures_from_the_books<'t>(&self, from_now: bool) -> Vec<(Day, usize, Event<'t>)> {
        let plan = self.around.plan;
        let mut events = Vec::new();
        for row in &plan.disposals {
            let day = self.m.day(row.on);
            let vehicle = row.class == CargoClass::Vehicle.word();
            let of_unit = row.unit.as_ref().and_then(|u| self.units.get(u.as_str()));
            let item = match (of_unit, row.asset.as_ref().and_then(|a| self.assets.get(a.as_str()))) {
                (Some(&u), _) if vehicle => Item::Vehicles(u),
                (Some(&u), _) => Item::Teu(u),
                (_, Some(&a)) => Item::Asset(a),
                _ => continue,
            };
            let way = match row.how.as_str() {
                "sell" => Way::Sell,
                "gift" => Way::Gift,
                _ => Way::Destroy,
            };
            let Some(&site) = self.sites.get(row.site.as_str()) else { continue };
            events.push((day, usize::MAX, Event::Gone(item, site, row.quantity as i32, Some(way))));
        }
        for row in &plan.releases {
            let (Some(&unit), Some(&site)) = (self.units.get(row.unit.as_str()), self.sites.get(row.site.as_str()))
            else {
                continue;
            };
            let event = Event::Gone(Item::People(unit), site, row.people as i32, None);
            events.push((self.m.day(row.on), usize::MAX, event));
        }
        events.retain(|event| (event.0 >= self.now) == from_now && (0..self.i.days).contains(&event.0));
        events
    }

    /// By movement: the site that it empties.
    pub(super) fn owners(&self, future: &[&Trip]) -> BTreeMap<usize, usize> {
        let mut owners = BTreeMap::new();
        let back =
            |trip: &Trip| trip.load.iter().map(|l| l.0).filter(|item| self.home(*item) == trip.to).collect::<Vec<_>>();
        let guests: BTreeSet<Item> = future.iter().flat_map(|trip| back(trip)).collect();
        for trip in future {
            // Vehicles of escorts who come with lorries are no cargo.
            let cargo = trip.load.iter().find(|(item, _)| !matches!(item, Item::People(_)) && !guests.contains(item));
            if let Some((item, _)) = cargo.or(trip.load.iter().find(|(item, _)| self.home(*item) == trip.from)) {
                owners.insert(trip.at, self.home(*item));
            }
        }
        owners
    }

    pub(super) fn home(&self, item: Item) -> usize {
        crate::ways::home_of(self.i, item)
    }

    /// Steps, transfers and closures.
    pub(super) fn read_the_rest(&self, left: &mut Left, works: &mut [Vec<Op>]) {
        let plan = self.around.plan;
        for row in &plan.steps {
            let Some(&site) = self.sites.get(row.site.as_str()) else { continue };
            let step = self.i.sites[site].steps.iter().position(|stage| stage.name == row.step);
            let (Some(step), start) = (step, self.m.day(row.start)) else { continue };
            if !(0..self.i.days).contains(&start) {
                continue;
            }
            works[site].push(Op::Step { site, step, start });
            if start < self.now {
                left.steps.insert((site, step), start);
            }
        }
        for row in &plan.transfers {
            let Some(task) = self.i.tasks.iter().position(|t| self.m.tasks[t.id].task == row.task) else { continue };
            let day = self.m.day(row.on);
            works[self.i.tasks[task].site].push(Op::Transfer { task, day });
            if day < self.now {
                left.transfers.insert(task, day);
            }
        }
        for row in &plan.closures {
            let Some(&site) = self.sites.get(row.site.as_str()) else { continue };
            let day = self.m.day(row.on).clamp(0, self.i.days - 1);
            works[site].push(Op::Close { site, day });
            if day < self.now {
                left.closed.insert(site, day);
            }
        }
    }

    pub(super) fn closings(&self, works: &[Vec<Op>]) -> Vec<Option<Day>> {
        let closing =
            |ops: &Vec<Op>| ops.iter().find_map(|op| if let Op::Close { day, .. } = op { Some(*day) } else { None });
        works.iter().map(closing).collect()
    }

    /// Sites that are closed, and those that pins hold.
    pub(super) fn settled(&self, left: &Left, future: &[&Trip], owners: &BTreeMap<usize, usize>) -> BTreeSet<usize> {
        let strayed: BTreeSet<usize> = left.strays.iter().map(|s| self.home(s.item)).collect();
        let mut settled: BTreeSet<usize> = left.closed.keys().copied().filter(|s| !strayed.contains(s)).collect();
        for pin in &self.around.pins {
            match pin {
                Pin::Closure { .. } => {}
                Pin::Site(site) => settled.extend(self.sites.get(site.as_str())),
                Pin::Movement(id) => {
                    let trip = future.iter().find(|t| self.around.plan.movements[t.at].id == *id);
                    settled.extend(trip.iter().flat_map(|t| t.load.iter().map(|(item, _)| self.home(*item))));
                    settled.extend(trip.and_then(|t| owners.get(&t.at)));
                }
            }
        }
        settled
    }
}

fn supply_of(row: &ManifestRow) -> i32 {
    if let ManifestRow::Supply { teu } = row { *teu as i32 } else { 0 }
}
