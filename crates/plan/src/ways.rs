//! Ways out, looked up once before the search: soft paths from every place
//! that a thing can come to, corridors, lorry routes.

use crate::instance::{Day, Instance, PEOPLE, TEU, VEHICLES, admits};
use crate::network::{Carrier, Corridor, Hop, LorryRoute, Network, SoftPath};
use crate::ops::Item;
use rearguard_model::CargoClass;
use std::collections::BTreeMap;

/// How people of a unit fly in to help, and back.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HelpRoute {
    pub unit: usize,
    pub from: usize,
    pub there: Hop,
    pub back: Hop,
}

pub(crate) struct Ways {
    soft: BTreeMap<(Item, usize), Vec<SoftPath>>,
    /// Of what drives itself.
    corridors: BTreeMap<Item, Vec<Corridor>>,
    /// The same from where some are on the day planned from.
    onward: BTreeMap<(Item, usize), Vec<Corridor>>,
    lorries: BTreeMap<Item, Vec<LorryRoute>>,
    /// Other lorries that take a thing on from where the first ones bring it.
    lorries_on: BTreeMap<(Item, usize), Vec<LorryRoute>>,
    /// By site: its units, its cargo.
    pub units_at: Vec<Vec<usize>>,
    pub cargo_at: Vec<Vec<Item>>,
    /// By site: lorries with seats that could fetch people.
    pub seat_routes: Vec<Vec<LorryRoute>>,
    /// By site: lorries that could bring supply and go home; soft paths of supply
    /// from places that have all they want.
    pub supply_routes: Vec<Vec<LorryRoute>>,
    pub supply_paths: Vec<Vec<SoftPath>>,
    /// By site: lorries with seats that could bring escorts from their base.
    pub escort_routes: Vec<Vec<LorryRoute>>,
    /// By site: who could fly in from a place next to it, and back.
    pub help: Vec<Vec<HelpRoute>>,
    /// By site: the places that what leaves it passes through, in that order,
    /// that hold people of their own or must close.
    pub downstream: Vec<Vec<usize>>,
    /// Sites in an order in which feeders come before what they feed.
    pub order: Vec<usize>,
}

impl Ways {
    pub fn new(i: &Instance) -> Self {
        let network = &mut Network::new(i);
        let mut ways = Ways {
            soft: BTreeMap::new(),
            corridors: BTreeMap::new(),
            onward: BTreeMap::new(),
            lorries: BTreeMap::new(),
            lorries_on: BTreeMap::new(),
            units_at: vec![Vec::new(); i.sites.len()],
            cargo_at: vec![Vec::new(); i.sites.len()],
            seat_routes: vec![Vec::new(); i.sites.len()],
            supply_routes: vec![Vec::new(); i.sites.len()],
            supply_paths: vec![Vec::new(); i.sites.len()],
            escort_routes: vec![Vec::new(); i.sites.len()],
            help: vec![Vec::new(); i.sites.len()],
            downstream: vec![Vec::new(); i.sites.len()],
            order: Vec::new(),
        };
        for (u, body) in i.units.iter().enumerate() {
            ways.units_at[body.home].push(u);
            ways.look_from(network, Item::People(u), body.home);
            let own = if body.vehicles > 0 { network.vehicle_corridors(u, body.home) } else { Vec::new() };
            ways.add_cargo(network, Item::Vehicles(u), body.vehicles, body.home);
            ways.add_cargo(network, Item::Teu(u), body.teu, body.home);
            ways.add_corridors(network, Item::Vehicles(u), own);
        }
        for (a, stock) in i.assets.iter().enumerate() {
            ways.add_cargo(network, Item::Asset(a), stock.quantity, stock.home);
            if stock.self_drive && stock.quantity > 0 {
                let own = network.asset_corridors(a, stock.home);
                ways.add_corridors(network, Item::Asset(a), own);
            }
        }
        for stray in &i.strays {
            ways.look_from(network, stray.item, stray.site);
            let onward = match stray.item {
                Item::Vehicles(unit) => network.vehicle_corridors(unit, stray.site),
                Item::Asset(a) if i.assets[a].self_drive => network.asset_corridors(a, stray.site),
                _ => Vec::new(),
            };
            ways.look_from_relays(network, stray.item, &onward);
            ways.onward.insert((stray.item, stray.site), onward);
        }
        ways.look_from_lorry_relays(network);
        ways.look_from_stops_of_equipment(network);
        ways.link_downstream(i);
        ways.look_for_help(i);
        ways.look_for_supply(network);
        ways.look_for_escorts(network);
        ways
    }

    fn add_corridors(&mut self, network: &mut Network, item: Item, corridors: Vec<Corridor>) {
        self.look_from_relays(network, item, &corridors);
        self.corridors.insert(item, corridors);
    }

    /// What drives itself goes on from where its road ends, and so do those
    /// behind the wheel.
    fn look_from_relays(&mut self, network: &mut Network, item: Item, corridors: &[Corridor]) {
        let i = network.i;
        for corridor in corridors {
            self.look_from(network, item, corridor.relay);
            for unit in (0..i.units.len()).filter(|&u| i.units[u].home == home_of(i, item)) {
                self.look_from(network, Item::People(unit), corridor.relay);
            }
        }
    }

    /// Ways on the road of what drives itself.
    pub fn corridors(&self, item: Item) -> &[Corridor] {
        self.corridors.get(&item).map_or(&[], Vec::as_slice)
    }

    /// The best road of what drives itself from where it is under way.
    pub fn corridor_on(&self, item: Item, at: usize) -> Option<&Corridor> {
        self.onward.get(&(item, at)).and_then(|all| all.first())
    }

    fn add_cargo(&mut self, network: &mut Network, item: Item, n: i32, home: usize) {
        let i = network.i;
        if n == 0 {
            return;
        }
        self.cargo_at[home].push(item);
        self.look_from(network, item, home);
        let (unit, exits) = owner(i, item);
        let routes = network.lorry_routes(class_of(i, item), unit, home, exits);
        for route in &routes {
            self.look_from(network, item, route.relay);
            self.look_on(network, item, route.relay);
        }
        self.lorries.insert(item, routes);
    }

    /// Lorries with seats, to every place that has people; those whose base has
    /// escorts, to every place that has vehicles and none.
    fn look_for_escorts(&mut self, network: &mut Network) {
        let i = network.i;
        for site in 0..i.sites.len() {
            let units = self.units_at[site].clone();
            if units.is_empty() {
                continue;
            }
            self.seat_routes[site] = network.seat_routes(site);
            for route in self.seat_routes[site].clone() {
                for &unit in &units {
                    self.look_from(network, Item::People(unit), route.relay);
                }
            }
            let wants = units.iter().any(|&u| i.units[u].vehicles > 0) && !units.iter().any(|&u| i.units[u].escort);
            if wants {
                let has = |base: usize| self.units_at[base].iter().any(|&u| i.units[u].escort);
                let routes = self.seat_routes[site].iter().filter(|r| has(r.relay));
                self.escort_routes[site] = routes.cloned().collect();
            }
        }
    }

    fn look_for_supply(&mut self, network: &mut Network) {
        let i = network.i;
        if i.eaten == 0 {
            return;
        }
        for site in (0..i.sites.len()).filter(|&s| !i.sites[s].exit && !i.sites[s].supply_source) {
            self.supply_routes[site] = network.supply_routes(site);
            let mut here = vec![false; i.sites.len()];
            here[site] = true;
            for source in (0..i.sites.len()).filter(|&s| i.sites[s].supply_source && s != site) {
                self.supply_paths[site].extend(network.soft_paths(TEU, None, source, &here));
            }
        }
    }

    /// Units with a role stationed one shuttle hop away.
    fn look_for_help(&mut self, i: &Instance) {
        for (f, pool) in i.fleets.iter().enumerate().filter(|(_, p)| p.shuttle && p.seats > 0) {
            for (leg, link) in i.legs.iter().enumerate().filter(|(leg, l)| pool.legs[*leg] && l.two_way) {
                for reverse in 0..2 {
                    let (from, to) = link.ends(reverse);
                    if i.sites[to].exit || !i.sites[to].must_close || !self.downstream[to].contains(&from) {
                        continue;
                    }
                    let hop = |reverse| Hop { leg, reverse, carrier: Carrier::Shuttle(f) };
                    for &unit in &self.units_at[from] {
                        let body = &i.units[unit];
                        let allowed = admits(&link.only_units, Some(unit)) && admits(&pool.only_units, Some(unit));
                        if allowed && (body.guard || body.escort || body.protect) {
                            self.help[to].push(HelpRoute { unit, from, there: hop(reverse), back: hop(1 - reverse) });
                        }
                    }
                }
            }
        }
    }

    /// Escorts and riders of a place come to the relays of its lorries too.
    fn look_from_lorry_relays(&mut self, network: &mut Network) {
        let i = network.i;
        let mut wanted = Vec::new();
        for (item, routes) in &self.lorries {
            let home = home_of(i, *item);
            for route in routes {
                wanted.extend(self.units_at[home].iter().map(|&u| (Item::People(u), route.relay)));
                for &(leg, reverse) in &route.outbound {
                    let to = i.legs[leg].ends(reverse).1;
                    wanted.extend(self.units_at[home].iter().map(|&u| (Item::People(u), to)));
                }
            }
        }
        for (item, at) in wanted {
            self.look_from(network, item, at);
        }
    }

    /// Rear parties go on from wherever their equipment spends a night.
    fn look_from_stops_of_equipment(&mut self, network: &mut Network) {
        let i = network.i;
        let mut wanted = Vec::new();
        for ((item, _), paths) in &self.soft {
            let (Item::Vehicles(unit) | Item::Teu(unit)) = *item else { continue };
            if i.units[unit].rear_party > 0 {
                let stops = paths.iter().flat_map(|path| &path.hops).map(|hop| i.legs[hop.leg].ends(hop.reverse).1);
                wanted.extend(stops.filter(|&at| !i.sites[at].exit).map(|at| (Item::People(unit), at)));
            }
        }
        for (item, at) in wanted {
            self.look_from(network, item, at);
        }
    }

    fn look_from(&mut self, network: &mut Network, item: Item, at: usize) {
        let i = network.i;
        let (unit, exits) = owner(i, item);
        self.soft.entry((item, at)).or_insert_with(|| network.soft_paths(class_of(i, item), unit, at, exits));
    }

    /// Lorries from where a thing gets no further by itself.
    fn look_on(&mut self, network: &mut Network, item: Item, at: usize) {
        let i = network.i;
        let (unit, exits) = owner(i, item);
        if self.lorries_on.contains_key(&(item, at)) || network.gets_out(class_of(i, item), unit, at, exits) {
            return;
        }
        let routes = network.lorry_routes(class_of(i, item), unit, at, exits);
        for route in &routes {
            self.look_from(network, item, route.relay);
        }
        self.lorries_on.insert((item, at), routes);
    }

    pub fn lorries_from(&self, item: Item, at: usize) -> &[LorryRoute] {
        self.lorries_on.get(&(item, at)).map_or(&[], Vec::as_slice)
    }

    /// Soft paths of a thing from a place, cheapest first.
    pub fn soft(&self, item: Item, at: usize) -> &[SoftPath] {
        self.soft.get(&(item, at)).map_or(&[], Vec::as_slice)
    }
    pub fn lorries(&self, item: Item) -> &[LorryRoute] {
        self.lorries.get(&item).map_or(&[], Vec::as_slice)
    }

    /// Leaves these places out of the search.
    pub fn leave_alone(&mut self, settled: &std::collections::BTreeSet<usize>) {
        self.order.retain(|s| !settled.contains(s));
        for list in &mut self.downstream {
            list.retain(|s| !settled.contains(s));
        }
    }

    fn link_downstream(&mut self, i: &Instance) {
        let mut after: Vec<Vec<usize>> = vec![Vec::new(); i.sites.len()];
        let mut passes = |home: usize, at: usize| {
            if at != home && !i.sites[at].exit && !after[home].contains(&at) {
                after[home].push(at);
            }
        };
        for ((item, _), paths) in &self.soft {
            for path in paths.iter().take(2) {
                for hop in &path.hops {
                    passes(home_of(i, *item), i.legs[hop.leg].ends(hop.reverse).1);
                }
            }
        }
        for (item, corridors) in &self.corridors {
            for hop in corridors.iter().flat_map(|c| &c.hops) {
                passes(home_of(i, *item), i.legs[hop.0].ends(hop.1).1);
            }
        }
        for (item, routes) in &self.lorries {
            for route in routes {
                passes(home_of(i, *item), i.fleets[route.fleet].base);
                for hop in &route.outbound {
                    passes(home_of(i, *item), i.legs[hop.0].ends(hop.1).1);
                }
            }
        }
        for ((item, _), routes) in &self.lorries_on {
            for hop in routes.iter().flat_map(|route| &route.outbound) {
                passes(home_of(i, *item), i.legs[hop.0].ends(hop.1).1);
            }
        }
        let own = |s: &usize| !self.units_at[*s].is_empty() || !self.cargo_at[*s].is_empty() || i.sites[*s].must_close;
        // Depth: how far things still have to go from there.
        let depth = depths(i, &after);
        self.order = (0..i.sites.len()).filter(own).collect();
        self.order.sort_by_key(|&s| (std::cmp::Reverse(depth[s]), s));
        for (s, list) in after.into_iter().enumerate() {
            let mut list: Vec<usize> = list.into_iter().filter(|x| own(x) && depth[*x] < depth[s]).collect();
            list.sort_by_key(|&x| (std::cmp::Reverse(depth[x]), x));
            self.downstream[s] = list;
        }
    }
}

/// The fewest hops from each place to an exit, plus one for each place that
/// feeds it: a place always lies deeper than what it feeds.
fn depths(i: &Instance, after: &[Vec<usize>]) -> Vec<Day> {
    let mut depth: Vec<Day> = vec![0; i.sites.len()];
    for _ in 0..i.sites.len().min(12) {
        let mut changed = false;
        for s in 0..i.sites.len() {
            let least = after[s].iter().filter(|&&x| !after[x].contains(&s)).map(|&x| depth[x] + 1).max().unwrap_or(0);
            if depth[s] < least {
                depth[s] = least;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    depth
}

pub(crate) fn class_of(i: &Instance, item: Item) -> usize {
    match item {
        Item::People(_) => PEOPLE,
        Item::Vehicles(_) => VEHICLES,
        Item::Teu(_) | Item::Supply => TEU,
        Item::Asset(a) if i.assets[a].class == CargoClass::Vehicle => VEHICLES,
        Item::Asset(_) => TEU,
    }
}

pub(crate) fn home_of(i: &Instance, item: Item) -> usize {
    match item {
        Item::People(u) | Item::Vehicles(u) | Item::Teu(u) => i.units[u].home,
        Item::Asset(a) => i.assets[a].home,
        Item::Supply => usize::MAX,
    }
}

pub(crate) fn amount_of(i: &Instance, item: Item) -> i32 {
    match item {
        Item::People(u) => i.units[u].people,
        Item::Vehicles(u) => i.units[u].vehicles,
        Item::Teu(u) => i.units[u].teu,
        Item::Asset(a) => i.assets[a].quantity,
        Item::Supply => 0,
    }
}

fn owner(i: &Instance, item: Item) -> (Option<usize>, &[bool]) {
    match item {
        Item::People(u) => (Some(u), &i.units[u].exits),
        Item::Vehicles(u) | Item::Teu(u) => (Some(u), &i.units[u].cargo_exits),
        Item::Asset(a) => (None, &i.assets[a].exits),
        Item::Supply => (None, &[]),
    }
}
