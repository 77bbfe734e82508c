//! Lorries that are fetched: how they come empty to where things wait, with
//! whoever escorts them, and how they get home again.

use super::Decoder;
use super::runs::RunHop;
use crate::instance::Day;
use crate::network::LorryRoute;
use crate::ops::{Aboard, ConvoyKey, Item, Op};

/// Lorries that come for a load.
pub(super) struct Fetch {
    pub route: LorryRoute,
    pub lorries: i32,
    pub inbound: Vec<RunHop>,
    /// Escorts that come with them and leave with them.
    pub party: Option<Party>,
    /// Details instead, one a hop: (unit, people).
    pub details: Vec<Option<(usize, i32)>>,
    /// They stand at the place already.
    pub standing: bool,
}

/// Escorts of one unit at the lorries' base, on the lorries' seats or in so many
/// vehicles of their own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Party {
    pub unit: usize,
    pub people: i32,
    pub vehicles: i32,
}

impl Party {
    fn items(&self) -> impl Iterator<Item = (Item, i32)> + use<> {
        [(Item::People(self.unit), self.people), (Item::Vehicles(self.unit), self.vehicles)].into_iter()
    }
}

impl Fetch {
    /// Vehicles on the road.
    pub fn size(&self) -> i32 {
        self.lorries + self.party.map_or(0, |party| party.vehicles)
    }
}

impl Decoder<'_, '_> {
    /// Plans how lorries reach the place in time to leave on `day`.
    pub(super) fn fetch(
        &self,
        at: usize,
        route: &LorryRoute,
        wanted: i32,
        (day, back): (Day, Day),
        driven: i32,
        mounted: bool,
    ) -> Option<Fetch> {
        let pool = &self.i.fleets[route.fleet];
        if route.inbound.is_empty() {
            let n = self.lorries_free(route.fleet, day, back, wanted);
            return (n > 0).then(|| Fetch {
                route: route.clone(),
                lorries: n,
                inbound: Vec::new(),
                party: None,
                details: Vec::new(),
                standing: false,
            });
        }
        let standing = self.d.standing(route.fleet, at, day).min(wanted);
        if standing > 0 && self.escorts_wanted(at, &route.outbound, driven + standing) == 0 {
            return Some(Fetch {
                route: route.clone(),
                lorries: standing,
                inbound: Vec::new(),
                party: None,
                details: Vec::new(),
                standing: true,
            });
        }
        let least: Day = route.inbound.iter().map(|h| self.i.legs[h.0].days.max(1) + 1).sum();
        for start in (day - least - 30..=day - 1).rev() {
            if start < pool.from.max(0) {
                break;
            }
            let Some(inbound) = self.chain(&route.inbound, start, 1, true) else { continue };
            let handling = self.i.sites[at].handling;
            if inbound.last().is_some_and(|hop| hop.arrive + handling <= day) {
                return self.fetch_by(at, route, wanted, (day, back), inbound, (driven, mounted));
            }
        }
        None
    }

    fn fetch_by(
        &self,
        at: usize,
        route: &LorryRoute,
        wanted: i32,
        (day, back): (Day, Day),
        inbound: Vec<RunHop>,
        (driven, mounted): (i32, bool),
    ) -> Option<Fetch> {
        let start = inbound[0].depart;
        let room = inbound.iter().map(|h| self.room_in(h.key)).min().unwrap_or(0);
        let mut lorries = self.lorries_free(route.fleet, start, back, wanted).min(room);
        for hop in &inbound {
            lorries = lorries.min(self.may_start(route.fleet, hop.depart));
        }
        lorries = lorries.min(self.may_start(route.fleet, day));
        let pool = &self.i.fleets[route.fleet];
        let on_the_road = |from: Day, to: Day| (from..=to).all(|d| pool.daily[d as usize] > 0);
        if lorries <= 0 || !on_the_road(day, back) || !inbound.iter().all(|h| on_the_road(h.depart, h.arrive)) {
            return None;
        }
        if inbound.iter().any(|h| !self.reaches_minimum(h, lorries)) {
            return None;
        }
        let outbound = self.escorts_wanted(at, &route.outbound, driven + lorries);
        let needed = |hop: &RunHop| self.i.legs[hop.key.leg as usize].escort(lorries);
        let escort = inbound.iter().map(needed).max().unwrap_or(0).max(outbound);
        let mut fetch =
            Fetch { route: route.clone(), lorries, inbound, party: None, details: Vec::new(), standing: false };
        if escort == 0 {
            return Some(fetch);
        }
        let base = self.i.fleets[route.fleet].base;
        let seats = self.i.fleets[route.fleet].seats * lorries;
        if fetch.route.relay == base && seats >= escort {
            let unit = self.escorts_at(base, escort, start, back)?;
            fetch.party = Some(Party { unit, people: escort, vehicles: 0 });
        } else if let Some((party, lorries)) = self.mounted_party(at, &fetch, room, (start, back)).filter(|_| mounted) {
            (fetch.party, fetch.lorries) = (Some(party), lorries);
        } else if outbound == 0 {
            // Each hop by escorts from where it begins, who turn round.
            for hop in &fetch.inbound {
                let n = needed(hop);
                let origin = self.i.legs[hop.key.leg as usize].ends(hop.key.reverse as usize).0;
                let detail =
                    if n == 0 { None } else { Some((self.escorts_at(origin, n, hop.depart, turned(hop))?, n)) };
                fetch.details.push(detail);
            }
        } else if fetch.inbound.len() == 1 {
            fetch.details.push(Some((self.escorts_at(base, escort, start, back)?, escort)));
        } else {
            return None;
        }
        Some(fetch)
    }

    /// Escorts who ride up in vehicles of their own unit and back with the laden
    /// lorries, and how many lorries then fit: a detail would double the hazard
    /// both ways. Not where slots of the lorries would carry those vehicles, nor
    /// where lorries would have to carry what the party eats.
    fn mounted_party(&self, at: usize, fetch: &Fetch, room: i32, (start, back): (Day, Day)) -> Option<(Party, i32)> {
        let (i, route) = (self.i, &fetch.route);
        let pool = &i.fleets[route.fleet];
        let washed =
            |s: &crate::instance::Desk| s.class == crate::instance::VEHICLES && [at, pool.base].contains(&s.site);
        if route.relay != pool.base || pool.vehicles > 0 || i.eaten > 0 || i.stations.iter().any(washed) {
            return None;
        }
        let hops = || route.inbound.iter().chain(&route.outbound);
        let room = route.outbound.iter().map(|h| i.legs[h.0].convoy_max).fold(room, i32::min);
        let ready = (back + i.sites[pool.base].handling).min(i.days - 1);
        let parties = self.w.units_at[pool.base].iter().filter_map(|&unit| {
            let body = &i.units[unit];
            if !body.escort
                || body.seats <= 0
                || !hops().all(|h| crate::instance::admits(&i.legs[h.0].only_units, Some(unit)))
            {
                return None;
            }
            let party = |lorries: i32| {
                let mut vehicles = 1;
                loop {
                    let people =
                        hops().map(|h| i.legs[h.0].escort(lorries + vehicles)).max().unwrap_or(0).max(vehicles);
                    if people <= vehicles * body.seats {
                        return Party { unit, people, vehicles };
                    }
                    vehicles = (people + body.seats - 1) / body.seats;
                }
            };
            let lorries = (1..=fetch.lorries.min(room)).rev().find(|&n| n + party(n).vehicles <= room)?;
            let party = party(lorries);
            let there = self.d.parked.during(unit, start, ready) >= party.vehicles
                && party.people >= body.rear_party
                && self.can_lend(pool.base, unit, party.people, start, back);
            there.then_some((party, lorries))
        });
        parties.max_by_key(|&(party, lorries)| {
            (lorries, self.d.home[party.unit][start as usize], std::cmp::Reverse(party.unit))
        })
    }

    /// Lorries for the load, enough to seat the escorts that must come and to
    /// make up the smallest convoy that is allowed.
    pub(super) fn with_escorts(&self, route: &LorryRoute, wanted: i32, driven: i32) -> i32 {
        let seats = self.i.fleets[route.fleet].seats;
        let escorts = self.escorts_wanted(self.site, &route.outbound, driven + wanted);
        let seated = if seats > 0 { (escorts + seats - 1) / seats } else { 0 };
        let lorries = wanted.max(seated);
        if lorries == 0 {
            return 0;
        }
        let least = |h: &(usize, usize)| if self.i.legs[h.0].road { self.i.legs[h.0].convoy_min } else { 1 };
        let inbound = route.inbound.iter().map(least).max().unwrap_or(1);
        let outbound = route.outbound.iter().map(least).max().unwrap_or(1) - driven;
        lorries.max(inbound).max(outbound)
    }

    /// Whether a hop's convoy reaches the leg's smallest size with so many more.
    pub(super) fn reaches_minimum(&self, hop: &RunHop, more: i32) -> bool {
        let link = &self.i.legs[hop.key.leg as usize];
        let there = self.d.convoy(hop.key).map_or(0, |c| c.measure(self.i, link).size);
        !link.road || there + more >= link.convoy_min
    }

    pub(super) fn large_enough(&self, hops: &[RunHop], with_lorries: usize, driven: i32, lorries: i32) -> bool {
        hops.iter()
            .enumerate()
            .all(|(k, hop)| self.reaches_minimum(hop, driven + if k < with_lorries { lorries } else { 0 }))
    }

    pub(super) fn room_in(&self, key: ConvoyKey) -> i32 {
        let link = &self.i.legs[key.leg as usize];
        link.convoy_max - self.d.convoy(key).map_or(0, |c| c.measure(self.i, link).size)
    }

    /// Lorries of a fleet that are at their base on all days from `start` to `back`.
    pub(super) fn lorries_free(&self, fleet: usize, start: Day, back: Day, wanted: i32) -> i32 {
        let pool = &self.i.fleets[fleet];
        if start < pool.from || back > pool.to {
            return 0;
        }
        let away = &self.d.away[fleet][start as usize..=back.min(self.i.days - 1) as usize];
        wanted.min(pool.count - away.iter().copied().max().unwrap_or(0))
    }

    /// How many more may be under way on a day on which some depart.
    fn may_start(&self, fleet: usize, day: Day) -> i32 {
        self.i.fleets[fleet].daily[day as usize] - self.d.under_way[fleet][day as usize]
    }

    /// Puts the lorries' way in on the draft, with whoever escorts them.
    pub(super) fn bring(&mut self, fetch: &Fetch) {
        let fleet = fetch.route.fleet;
        for hop in &fetch.inbound {
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Lorries(fleet), n: fetch.lorries });
            self.put(Op::UnderWay { fleet, from: hop.depart, to: hop.arrive, n: fetch.lorries });
        }
        for (hop, detail) in fetch.inbound.iter().zip(&fetch.details) {
            let Some((unit, n)) = *detail else { continue };
            let link = &self.i.legs[hop.key.leg as usize];
            self.put(Op::Ride { convoy: hop.key, what: Aboard::Detail(unit), n });
            let site = link.ends(hop.key.reverse as usize).0;
            self.put(Op::Stay { unit, site, from: hop.depart, to: turned(hop), n: -n });
        }
        for (item, n) in fetch.party.iter().flat_map(Party::items) {
            let mut at: Option<(usize, Day)> = None;
            for hop in &fetch.inbound {
                if let Some((site, since)) = at {
                    self.presence(item, site, since, hop.depart, n);
                }
                self.put(Op::Ride { convoy: hop.key, what: Aboard::Item(item), n });
                at = Some((self.i.legs[hop.key.leg as usize].ends(hop.key.reverse as usize).1, hop.arrive));
            }
        }
    }

    /// The escorts that came with the lorries leave with them, and the lorries
    /// are at their base again.
    pub(super) fn take_party_home(&mut self, at: usize, fetch: &Fetch, hops: &[RunHop]) {
        let fleet = fetch.route.fleet;
        let base = self.i.fleets[fleet].base;
        let start = fetch.inbound.first().map_or(hops[0].depart, |h| h.depart);
        let back = hops.last().map_or(start, |h| h.arrive);
        let to = if fetch.route.relay == base { back + 1 } else { self.i.days };
        if fetch.standing {
            self.put(Op::TakeStanding { fleet, site: at, n: fetch.lorries });
            self.put(Op::Away { fleet, from: to, to: self.i.days, n: -fetch.lorries });
        } else {
            self.put(Op::Away { fleet, from: start, to, n: fetch.lorries });
        }
        let Some(party) = fetch.party else { return };
        let arrived = fetch.inbound.last().map_or(start, |h| h.arrive);
        self.back_home(party.unit, back, party.people);
        for (item, n) in party.items() {
            self.presence(item, base, start, back, -n);
            let mut at = (at, arrived);
            for hop in hops {
                self.presence(item, at.0, at.1, hop.depart, n);
                self.put(Op::Ride { convoy: hop.key, what: Aboard::Item(item), n });
                at = (self.i.legs[hop.key.leg as usize].ends(hop.key.reverse as usize).1, hop.arrive);
            }
        }
    }
}

/// The day on which a hop's escort detail is back where it began (contract §2).
pub(super) fn turned(hop: &RunHop) -> Day {
    hop.depart + (2 * (hop.arrive - hop.depart)).max(1)
}
