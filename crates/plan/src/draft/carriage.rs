//! Room by the seat, slot and TEU: contracted capacity and the sorties of
//! shuttle fleets.

use super::Draft;
use crate::instance::{Cost, Day, Instance, PEOPLE, TEU, VEHICLES};
use crate::network::Carrier;
use crate::ops::Item;

/// A shuttle fleet's loads.
#[derive(Clone, Default)]
pub(super) struct Flights {
    /// By leg × 2 + direction: position in `loads`, or none.
    pub(super) position: Vec<Option<u32>>,
    /// By position and day.
    pub(super) loads: Vec<Vec<[i32; 3]>>,
    pub(super) sorties: Vec<i32>,
}

impl Draft<'_> {
    pub(super) fn contract(&mut self, item: Item, leg: usize, reverse: usize, day: Day, n: i32) {
        let class = self.class(item);
        let link = &self.i.legs[leg];
        let used = &mut self.contracted[leg][reverse][day as usize];
        let before: i32 = used.iter().sum();
        used[class] += n;
        let after = before + n;
        self.linear += link.charge[class] * n as Cost;
        if self.i.eaten > 0 && matches!(item, Item::People(_) | Item::Supply) {
            self.contract_supply(item, leg, reverse, day, n);
        }
        if !link.road && (before > 0) != (after > 0) {
            let hazard = link.hazard[reverse][day as usize];
            self.linear += if after > 0 { hazard } else { -hazard };
        }
    }

    /// Contracted room left on a leg that day.
    pub fn contracted_room(&self, class: usize, leg: usize, reverse: usize, day: Day) -> i32 {
        let link = &self.i.legs[leg];
        let cap = link.contracted[reverse][day as usize][class];
        let used = self.contracted[leg][reverse][day as usize][class];
        if !link.two_way {
            return cap - used;
        }
        let other = self.contracted[leg][1 - reverse][day as usize][class];
        let whole = cap.max(link.contracted[1 - reverse][day as usize][class]);
        (cap - used).min(whole - used - other)
    }

    pub(super) fn fly(&mut self, item: Item, fleet: usize, leg: usize, reverse: usize, day: Day, n: i32) {
        let class = self.class(item);
        let pool = &self.i.fleets[fleet];
        let flights = &mut self.flights[fleet];
        let Some(position) = flights.position[leg * 2 + reverse] else { return };
        let load = &mut flights.loads[position as usize][day as usize];
        let before = pool.sorties_for(*load);
        load[class] += n;
        let change = pool.sorties_for(*load) - before;
        flights.sorties[day as usize] += change;
        let link = &self.i.legs[leg];
        let each = pool.sortie_share + self.i.sortie_km(fleet, leg) + link.hazard[reverse][day as usize];
        self.linear += link.charge[class] * n as Cost + each * change as Cost;
        if item == Item::Supply {
            let (from, to) = link.ends(reverse);
            let arrive = link.arrival(reverse, day).unwrap_or(day + link.days);
            self.move_supply(from, day, to, arrive, n, super::Drops::from(n) * super::TEU_OF_DROPS);
        }
    }

    /// How many more of a class the fleet can lift on that leg and day, and
    /// how many of them ride in sorties that fly anyway.
    pub fn shuttle_room(&self, fleet: usize, class: usize, leg: usize, reverse: usize, day: Day) -> (i32, i32) {
        let pool = &self.i.fleets[fleet];
        let flights = &self.flights[fleet];
        let Some(position) = flights.position[leg * 2 + reverse] else { return (0, 0) };
        let load = flights.loads[position as usize][day as usize];
        let flown = pool.sorties_for(load);
        let mut left = pool.daily[day as usize] - flights.sorties[day as usize];
        if let Some(limits) = &pool.on_leg[leg] {
            left = left.min(limits[reverse][day as usize] - flown);
        }
        let room = [pool.seats, pool.vehicles, pool.teu][class];
        let free = flown * room - load[class];
        (free + left.max(0) * room, free)
    }
}

impl Flights {
    pub(super) fn new(pool: &crate::instance::Pool, i: &Instance) -> Self {
        if !pool.shuttle {
            return Flights::default();
        }
        let mut position = vec![None; i.legs.len() * 2];
        let mut count = 0;
        for (leg, _) in i.legs.iter().enumerate().filter(|(leg, _)| pool.legs[*leg]) {
            for reverse in 0..2 {
                position[leg * 2 + reverse] = Some(count);
                count += 1;
            }
        }
        let days = i.days as usize;
        Flights { position, loads: vec![vec![[0; 3]; days]; count as usize], sorties: vec![0; days] }
    }
}

impl crate::instance::Pool {
    /// Sorties that a load needs.
    pub fn sorties_for(&self, load: [i32; 3]) -> i32 {
        let need = |n: i32, room: i32| {
            if n <= 0 {
                0
            } else if room <= 0 {
                1 << 20
            } else {
                (n + room - 1) / room
            }
        };
        need(load[PEOPLE], self.seats).max(need(load[VEHICLES], self.vehicles)).max(need(load[TEU], self.teu))
    }
}

/// Carriers as the draft asks for room.
impl Draft<'_> {
    /// Room left for a class on a soft hop that day: in all, and free of a
    /// further sortie.
    pub fn room(&self, class: usize, hop: &crate::network::Hop, day: Day) -> (i32, i32) {
        match hop.carrier {
            Carrier::Contracted => {
                let room = self.contracted_room(class, hop.leg, hop.reverse, day);
                (room, room)
            }
            Carrier::Shuttle(fleet) => self.shuttle_room(fleet, class, hop.leg, hop.reverse, day),
        }
    }
}
