//! Ways through the network: soft paths (contracted capacity and shuttles,
//! taken by the seat or slot) and corridors (road hops that convoys drive).

use super::{Cost, Day, Instance};

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

/// People, vehicles, TEU: the three kinds of capacity.
pub(crate) const PEOPLE: usize = 0;
pub(crate) const VEHICLES: usize = 1;
pub(crate) const TEU: usize = 2;

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

const MOST_HOPS: usize = 6;
const MOST_PATHS: usize = 6;

impl Instance {
    /// The best soft paths for one kind of thing from a place to one of the
    /// exits, cheapest first. `unit`: whose, where a leg admits only some.
    pub fn soft_paths(&self, class: usize, unit: Option<usize>, from: usize, exits: &[bool]) -> Vec<SoftPath> {
        let mut found = Vec::new();
        let mut hops = Vec::new();
        let mut seen = vec![false; self.sites.len()];
        seen[from] = true;
        let mut budget = 20_000;
        self.extend(class, unit, from, exits, &mut seen, &mut hops, (0, 0), &mut found, &mut budget);
        found.sort_by_key(|path: &SoftPath| (path.cost, path.days, path.hops.len()));
        found.truncate(MOST_PATHS);
        found
    }

    #[expect(clippy::too_many_arguments, reason = "a depth-first walk carries its state along")]
    fn extend(
        &self,
        class: usize,
        unit: Option<usize>,
        at: usize,
        exits: &[bool],
        seen: &mut Vec<bool>,
        hops: &mut Vec<Hop>,
        so_far: (Cost, Day),
        found: &mut Vec<SoftPath>,
        budget: &mut usize,
    ) {
        if *budget == 0 {
            return;
        }
        *budget -= 1;
        if exits[at] {
            if !hops.is_empty() {
                found.push(SoftPath { hops: hops.clone(), cost: so_far.0, days: so_far.1 });
            }
            return;
        }
        if self.sites[at].exit || hops.len() == MOST_HOPS {
            return;
        }
        for &(leg, reverse) in &self.out[at] {
            let to = self.legs[leg].ends(reverse).1;
            if seen[to] || (self.sites[to].exit && !exits[to]) {
                continue;
            }
            for (carrier, price) in self.carriers(class, unit, leg) {
                seen[to] = true;
                hops.push(Hop { leg, reverse, carrier });
                let days = self.legs[leg].days + self.sites[to].handling;
                let cost = so_far.0 + price + self.road_days(days);
                self.extend(class, unit, to, exits, seen, hops, (cost, so_far.1 + days), found, budget);
                hops.pop();
                seen[to] = false;
            }
        }
    }

    /// The soft carriers of a leg for one kind of thing, with a price per item.
    fn carriers(&self, class: usize, unit: Option<usize>, leg: usize) -> Vec<(Carrier, Cost)> {
        let link = &self.legs[leg];
        if !admits(&link.only_units, unit) {
            return Vec::new();
        }
        let mut all = Vec::new();
        if link.any_contracted[class] {
            all.push((Carrier::Contracted, link.charge[class]));
        }
        for (f, pool) in self.fleets.iter().enumerate() {
            let room = [pool.seats, pool.vehicles, pool.teu][class];
            if pool.shuttle && pool.legs[leg] && room > 0 && admits(&pool.only_units, unit) {
                let sortie = pool.sortie_share + self.sortie_km(f, leg);
                all.push((Carrier::Shuttle(f), link.charge[class] + sortie / room as Cost));
            }
        }
        all
    }

    /// A price on days on the way: it keeps detours out, no more.
    pub fn road_days(&self, days: Day) -> Cost {
        (days as f64 * 20.0 * self.scale) as Cost
    }

    /// Out-and-back distance cost of one sortie on a leg.
    pub fn sortie_km(&self, fleet: usize, leg: usize) -> Cost {
        (2.0 * self.legs[leg].km * self.fleets[fleet].cost_per_km).round() as Cost
    }

    /// Whether one kind of thing has a soft way from a place to an exit, or
    /// the place is one.
    /// (property: may stay there).
    pub fn gets_out(&self, class: usize, unit: Option<usize>, from: usize, exits: &[bool]) -> bool {
        let guarded = unit.is_none_or(|u| self.units[u].may_leave_equipment());
        let stays = class != PEOPLE && guarded && self.property_may_stay(from);
        stays || exits[from] || !self.soft_paths(class, unit, from, exits).is_empty()
    }

    /// Whether property may be at a place at the end.
    pub fn property_may_stay(&self, site: usize) -> bool {
        self.sites[site].keep_open && self.property_by.is_none()
    }

    /// Corridors for assets that drive themselves, with people of their place
    /// behind the wheel.
    pub fn asset_corridors(&self, asset: usize, from: usize) -> Vec<Corridor> {
        let stock = &self.assets[asset];
        let drivers: Vec<usize> = (0..self.units.len()).filter(|&u| self.units[u].home == stock.home).collect();
        let people = |at: usize| drivers.iter().any(|&u| self.gets_out(PEOPLE, Some(u), at, &self.units[u].exits));
        let mut all = self.corridors(
            from,
            |leg| self.legs[leg].road && admits(&self.legs[leg].only_units, None),
            |at| self.gets_out(VEHICLES, None, at, &stock.exits) && people(at),
        );
        all.truncate(2);
        all
    }

    /// Corridors for a unit's own vehicles: to the nearest places from which
    /// both the vehicles and their drivers get out; at most two, best first.
    pub fn vehicle_corridors(&self, unit: usize, from: usize) -> Vec<Corridor> {
        let body = &self.units[unit];
        let mut all = self.corridors(
            from,
            |leg| self.legs[leg].road && admits(&self.legs[leg].only_units, Some(unit)),
            |at| {
                self.gets_out(VEHICLES, Some(unit), at, &body.cargo_exits)
                    && self.gets_out(PEOPLE, Some(unit), at, &body.exits)
            },
        );
        all.truncate(2);
        all
    }

    /// Lorry routes for TEU (or vehicles on low loaders) from a place to where
    /// they get out, or to where other lorries can take them on from.
    pub fn lorry_routes(&self, class: usize, unit: Option<usize>, from: usize, exits: &[bool]) -> Vec<LorryRoute> {
        let mut direct = self.lorry_routes_to(class, unit, from, &|at| self.gets_out(class, unit, at, exits));
        if direct.is_empty() {
            let taken_on = |at: usize| {
                let out = |on: usize| on != from && self.gets_out(class, unit, on, exits);
                !self.sites[at].exit && !self.lorry_routes_to(class, unit, at, &out).is_empty()
            };
            let known: Vec<bool> = (0..self.sites.len()).map(taken_on).collect();
            direct = self.lorry_routes_to(class, unit, from, &|at| known[at]);
        }
        direct
    }

    fn lorry_routes_to(
        &self,
        class: usize,
        unit: Option<usize>,
        from: usize,
        ends: &dyn Fn(usize) -> bool,
    ) -> Vec<LorryRoute> {
        let mut all = Vec::new();
        for (f, pool) in self.fleets.iter().enumerate() {
            let room = [0, pool.vehicles, pool.teu][class];
            if pool.shuttle || room == 0 || !admits(&pool.only_units, unit) {
                continue;
            }
            let usable = |leg: usize| pool.legs[leg];
            let Some(inbound) = self.corridors(pool.base, usable, |at| at == from).into_iter().next() else { continue };
            let relays = self.corridors(from, usable, |at| at != from && ends(at));
            for out in relays.into_iter().take(1) {
                let Some(home) = self.corridors(out.relay, usable, |at| at == pool.base).into_iter().next() else {
                    continue;
                };
                all.push((
                    inbound.weight + out.weight + home.weight,
                    LorryRoute {
                        fleet: f,
                        inbound: inbound.hops.clone(),
                        outbound: out.hops,
                        home: home.hops,
                        relay: out.relay,
                    },
                ));
            }
        }
        all.sort_by_key(|(weight, route)| (*weight, route.fleet));
        all.into_iter().map(|(_, route)| route).take(2).collect()
    }

    /// Ways of lorries with seats to a place and straight back to their base.
    pub fn seat_routes(&self, from: usize) -> Vec<LorryRoute> {
        self.there_and_back(from, |pool| pool.seats > 0)
    }

    /// The same of lorries that carry TEU.
    pub fn supply_routes(&self, from: usize) -> Vec<LorryRoute> {
        self.there_and_back(from, |pool| pool.teu > 0 && pool.only_units.is_empty())
    }

    fn there_and_back(&self, from: usize, suits: impl Fn(&super::Pool) -> bool) -> Vec<LorryRoute> {
        let mut all = Vec::new();
        for (f, pool) in self.fleets.iter().enumerate() {
            if pool.shuttle || !suits(pool) || pool.base == from {
                continue;
            }
            let usable = |leg: usize| pool.legs[leg];
            let inbound = self.corridors(pool.base, usable, |at| at == from).into_iter().next();
            let outbound = self.corridors(from, usable, |at| at == pool.base).into_iter().next();
            if let (Some(inbound), Some(outbound)) = (inbound, outbound) {
                all.push(LorryRoute {
                    fleet: f,
                    inbound: inbound.hops,
                    outbound: outbound.hops,
                    home: Vec::new(),
                    relay: pool.base,
                });
            }
        }
        all
    }

    /// Shortest road paths from a place to every nearest `relay`, best first.
    /// A path ends at the first relay it meets. The empty path is a corridor
    /// where the origin itself is one.
    fn corridors(&self, from: usize, usable: impl Fn(usize) -> bool, relay: impl Fn(usize) -> bool) -> Vec<Corridor> {
        let mut best: Vec<Option<Cost>> = vec![None; self.sites.len()];
        let mut via: Vec<Option<(usize, usize)>> = vec![None; self.sites.len()];
        let mut open = std::collections::BTreeSet::from([(0, from)]);
        best[from] = Some(0);
        let mut found = Vec::new();
        while let Some((weight, at)) = open.pop_first() {
            if relay(at) {
                found.push(Corridor { hops: trace(self, &via, from, at), relay: at, weight });
                if found.len() == 2 {
                    break;
                }
                continue;
            }
            if self.sites[at].exit {
                continue;
            }
            for &(leg, reverse) in self.out[at].iter().filter(|(leg, _)| usable(*leg)) {
                let to = self.legs[leg].ends(reverse).1;
                let step = self.corridor_weight(leg, reverse);
                if best[to].is_none_or(|b| weight + step < b) {
                    if let Some(b) = best[to] {
                        open.remove(&(b, to));
                    }
                    best[to] = Some(weight + step);
                    via[to] = Some((leg, reverse));
                    open.insert((weight + step, to));
                }
            }
        }
        found
    }

    /// Hazard of an undisturbed convoy plus a price on days and kilometres.
    fn corridor_weight(&self, leg: usize, reverse: usize) -> Cost {
        let link = &self.legs[leg];
        let hazard = link.hazard[reverse].iter().copied().min().unwrap_or(0);
        hazard + ((link.days as f64 * 2_000.0 + link.km * 20.0 + 1.0) * self.scale) as Cost
    }
}

/// Whether a list of admitted units lets this one in (empty: everyone).
pub(crate) fn admits(only: &[bool], unit: Option<usize>) -> bool {
    only.is_empty() || unit.is_some_and(|u| only[u])
}

fn trace(i: &Instance, via: &[Option<(usize, usize)>], from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut hops = Vec::new();
    let mut at = to;
    while at != from {
        let Some((leg, reverse)) = via[at] else { break };
        hops.push((leg, reverse));
        at = i.legs[leg].ends(reverse).0;
    }
    hops.reverse();
    hops
}
