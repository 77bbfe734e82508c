//! Ways through the network: soft paths (contracted capacity and shuttles,
//! taken by the seat or slot), corridors (road hops that convoys drive), and
//! the routes of lorries.
//!
//! Everything here is asked once, before the search, of places and things that
//! are many times as many as the places: what depends only on a fleet or on a
//! kind of thing is worked out once and kept.

mod reach;
mod roads;
mod soft;

use crate::instance::{Cost, Day, Instance, PEOPLE, Pool, VEHICLES, admits};
use reach::Reach;
use roads::Roads;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What carries something over a soft hop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Carrier {
    Contracted,
    /// A shuttle fleet.
    Shuttle(usize),
}

/// One leg in one direction, with its carrier.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Hop {
    pub leg: usize,
    pub reverse: usize,
    pub carrier: Carrier,
}

/// A way by soft hops from a place to an exit.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct SoftPath {
    pub hops: Vec<Hop>,
    /// Rough cost per item, for ordering.
    pub cost: Cost,
    pub days: Day,
}

/// Road hops that a convoy drives, from its origin to a place from where what
/// it brings goes on by soft hops, or is out.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Corridor {
    pub hops: Vec<(usize, usize)>,
    pub relay: usize,
    pub weight: Cost,
}

/// How lorries of a fleet fetch things from a place.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct LorryRoute {
    pub fleet: usize,
    /// From the fleet's base, empty.
    pub inbound: Vec<(usize, usize)>,
    /// Laden, to a place with a soft way on, or to an exit.
    pub outbound: Vec<(usize, usize)>,
    /// Back to the base, empty.
    pub home: Vec<(usize, usize)>,
    pub relay: usize,
}

/// Whose way out: what kind of thing, what it may use, where it may end.
/// Things of one kind share their answers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Kind {
    class: usize,
    /// Number of the list of restricted legs and fleets that admit it.
    rights: usize,
    /// Number of the list of its exits.
    exits: usize,
}

/// The network, with the answers already worked out.
pub(crate) struct Network<'i> {
    pub i: &'i Instance,
    /// By leg: the shuttle fleets that fly it.
    shuttles: Vec<Vec<usize>>,
    /// By place: the hops that lead there.
    into: Vec<Vec<(usize, usize)>>,
    rights: BTreeMap<Vec<bool>, usize>,
    exits: BTreeMap<Vec<bool>, usize>,
    reach: BTreeMap<Kind, Rc<Reach>>,
    soft: BTreeMap<(Kind, usize), Vec<SoftPath>>,
    roads: Vec<Option<Rc<Roads>>>,
    taken_on: BTreeMap<Kind, Rc<Vec<bool>>>,
}

impl<'i> Network<'i> {
    pub fn new(i: &'i Instance) -> Self {
        let mut shuttles = vec![Vec::new(); i.legs.len()];
        for (f, pool) in i.fleets.iter().enumerate().filter(|(_, pool)| pool.shuttle) {
            for (leg, flown) in shuttles.iter_mut().enumerate() {
                if pool.legs[leg] {
                    flown.push(f);
                }
            }
        }
        let mut into = vec![Vec::new(); i.sites.len()];
        for &(leg, reverse) in i.out.iter().flatten() {
            into[i.legs[leg].ends(reverse).1].push((leg, reverse));
        }
        let roads = vec![None; i.fleets.len()];
        Network {
            i,
            shuttles,
            into,
            rights: BTreeMap::new(),
            exits: BTreeMap::new(),
            reach: BTreeMap::new(),
            soft: BTreeMap::new(),
            roads,
            taken_on: BTreeMap::new(),
        }
    }

    fn kind(&mut self, class: usize, unit: Option<usize>, exits: &[bool]) -> Kind {
        let legs = self.i.legs.iter().map(|leg| &leg.only_units);
        let fleets = self.i.fleets.iter().map(|pool| &pool.only_units);
        let lists = legs.chain(fleets).filter(|only| !only.is_empty());
        let admitted: Vec<bool> = lists.map(|only| admits(only, unit)).collect();
        Kind { class, rights: number_of(&mut self.rights, &admitted), exits: number_of(&mut self.exits, exits) }
    }

    /// Whether one kind of thing has a soft way from a place to an exit, or
    /// the place is one, or (property) it may stay there.
    pub fn gets_out(&mut self, class: usize, unit: Option<usize>, from: usize, exits: &[bool]) -> bool {
        let reach = self.reach(class, unit, exits);
        gets_out(self.i, &reach, class, unit, from, exits)
    }

    /// Corridors for assets that drive themselves, with people of their place
    /// behind the wheel.
    pub fn asset_corridors(&mut self, asset: usize, from: usize) -> Vec<Corridor> {
        let i = self.i;
        let stock = &i.assets[asset];
        let drivers: Vec<usize> = (0..i.units.len()).filter(|&u| i.units[u].home == stock.home).collect();
        let people: Vec<Rc<Reach>> = drivers.iter().map(|&u| self.reach(PEOPLE, Some(u), &i.units[u].exits)).collect();
        let assets = self.reach(VEHICLES, None, &stock.exits);
        let driven = |at: usize| {
            let mut drivers = drivers.iter().zip(&people);
            drivers.any(|(&u, reach)| gets_out(i, reach, PEOPLE, Some(u), at, &i.units[u].exits))
        };
        roads::corridors(
            i,
            from,
            |leg| i.legs[leg].road && admits(&i.legs[leg].only_units, None),
            |at| gets_out(i, &assets, VEHICLES, None, at, &stock.exits) && driven(at),
            2,
        )
    }

    /// Corridors for a unit's own vehicles: to the nearest places from which
    /// both the vehicles and their drivers get out; at most two, best first.
    pub fn vehicle_corridors(&mut self, unit: usize, from: usize) -> Vec<Corridor> {
        let i = self.i;
        let body = &i.units[unit];
        let vehicles = self.reach(VEHICLES, Some(unit), &body.cargo_exits);
        let people = self.reach(PEOPLE, Some(unit), &body.exits);
        roads::corridors(
            i,
            from,
            |leg| i.legs[leg].road && admits(&i.legs[leg].only_units, Some(unit)),
            |at| {
                gets_out(i, &vehicles, VEHICLES, Some(unit), at, &body.cargo_exits)
                    && gets_out(i, &people, PEOPLE, Some(unit), at, &body.exits)
            },
            2,
        )
    }

    /// Lorry routes for TEU (or vehicles on low loaders) from a place to where
    /// they get out, or to where other lorries can take them on from.
    pub fn lorry_routes(&mut self, class: usize, unit: Option<usize>, from: usize, exits: &[bool]) -> Vec<LorryRoute> {
        let i = self.i;
        let reach = self.reach(class, unit, exits);
        let direct = self.lorry_routes_to(class, unit, from, &|at| gets_out(i, &reach, class, unit, at, exits));
        if !direct.is_empty() || gets_out(i, &reach, class, unit, from, exits) {
            return direct;
        }
        let taken_on = self.taken_on(class, unit, exits);
        self.lorry_routes_to(class, unit, from, &|at| taken_on[at])
    }

    fn lorry_routes_to(
        &mut self,
        class: usize,
        unit: Option<usize>,
        from: usize,
        ends: &dyn Fn(usize) -> bool,
    ) -> Vec<LorryRoute> {
        let mut all = Vec::new();
        for fleet in self.lorries(class, unit) {
            let roads = self.roads_of(fleet);
            let Some(inbound) = roads.inbound(self.i, from) else { continue };
            let usable = |leg: usize| self.i.fleets[fleet].legs[leg];
            let relay = |at: usize| at != from && ends(at) && roads.gets_home(at);
            let Some(out) = roads::corridors(self.i, from, usable, relay, 1).pop() else { continue };
            let Some(home) = roads.home(self.i, out.relay) else { continue };
            let weight = inbound.weight + out.weight + home.weight;
            let (relay, outbound) = (out.relay, out.hops);
            all.push((weight, LorryRoute { fleet, inbound: inbound.hops, outbound, home: home.hops, relay }));
        }
        all.sort_by_key(|(weight, route)| (*weight, route.fleet));
        all.into_iter().map(|(_, route)| route).take(2).collect()
    }

    /// Places from which some lorries bring a thing to where it gets out.
    fn taken_on(&mut self, class: usize, unit: Option<usize>, exits: &[bool]) -> Rc<Vec<bool>> {
        let kind = self.kind(class, unit, exits);
        if let Some(known) = self.taken_on.get(&kind) {
            return Rc::clone(known);
        }
        let reach = self.reach(class, unit, exits);
        let i = self.i;
        let mut all = vec![false; i.sites.len()];
        for fleet in self.lorries(class, unit) {
            let roads = self.roads_of(fleet);
            let ends: Vec<usize> = (0..i.sites.len())
                .filter(|&at| roads.gets_home(at) && gets_out(i, &reach, class, unit, at, exits))
                .collect();
            let brought = roads::leading_to(i, &self.into, &ends, |leg| i.fleets[fleet].legs[leg]);
            for (at, known) in all.iter_mut().enumerate() {
                *known |= brought[at] && !i.sites[at].exit && roads.comes(at);
            }
        }
        let all = Rc::new(all);
        self.taken_on.insert(kind, Rc::clone(&all));
        all
    }

    /// Circulating fleets with room for a thing.
    fn lorries(&self, class: usize, unit: Option<usize>) -> Vec<usize> {
        let suits = |f: &usize| {
            let pool = &self.i.fleets[*f];
            let room = [0, pool.vehicles, pool.teu][class];
            !pool.shuttle && room > 0 && admits(&pool.only_units, unit)
        };
        (0..self.i.fleets.len()).filter(suits).collect()
    }

    fn roads_of(&mut self, fleet: usize) -> Rc<Roads> {
        let (i, into) = (self.i, &self.into);
        Rc::clone(self.roads[fleet].get_or_insert_with(|| Rc::new(Roads::of(i, into, fleet))))
    }

    /// Ways of lorries with seats to a place and straight back to their base.
    pub fn seat_routes(&mut self, from: usize) -> Vec<LorryRoute> {
        self.there_and_back(from, |pool| pool.seats > 0)
    }

    /// The same of lorries that carry TEU.
    pub fn supply_routes(&mut self, from: usize) -> Vec<LorryRoute> {
        self.there_and_back(from, |pool| pool.teu > 0 && pool.only_units.is_empty())
    }

    fn there_and_back(&mut self, from: usize, suits: impl Fn(&Pool) -> bool) -> Vec<LorryRoute> {
        let mut all = Vec::new();
        for fleet in 0..self.i.fleets.len() {
            let pool = &self.i.fleets[fleet];
            if pool.shuttle || !suits(pool) || pool.base == from {
                continue;
            }
            let roads = self.roads_of(fleet);
            if let (Some(inbound), Some(outbound)) = (roads.inbound(self.i, from), roads.home(self.i, from)) {
                let (inbound, outbound, relay) = (inbound.hops, outbound.hops, pool.base);
                all.push(LorryRoute { fleet, inbound, outbound, home: Vec::new(), relay });
            }
        }
        all
    }
}

/// Whether a thing whose ways are known gets out from a place, or may stay.
fn gets_out(i: &Instance, reach: &Reach, class: usize, unit: Option<usize>, from: usize, exits: &[bool]) -> bool {
    let guarded = unit.is_none_or(|u| i.units[u].may_leave_equipment());
    let stays = class != PEOPLE && guarded && i.property_may_stay(from);
    stays || exits[from] || reach.leads_out(from)
}

/// The number of a list, given when it is first met.
fn number_of(known: &mut BTreeMap<Vec<bool>, usize>, list: &[bool]) -> usize {
    if let Some(&number) = known.get(list) {
        return number;
    }
    let number = known.len();
    known.insert(list.to_vec(), number);
    number
}
