//! Property at places, by night: what it counts as, and what may leave.

use super::Draft;
use crate::instance::{Day, PEOPLE, TEU, VEHICLES};
use crate::ops::Item;
use rearguard_model::CargoClass;

impl Draft<'_> {
    pub(super) fn store(&mut self, item: Item, site: usize, from: Day, to: Day, n: i32) {
        if n == 0 || from >= to {
            return;
        }
        let own_guard = match item {
            Item::Vehicles(u) | Item::Teu(u) => self.i.units[u].home == site && self.i.units[u].guard,
            _ => false,
        };
        if let Item::Vehicles(u) = item
            && self.i.units[u].home == site
        {
            self.overdrawn += self.parked.add(u, from, to.min(self.i.days), n);
        }
        if let Item::Vehicles(u) | Item::Teu(u) = item {
            if own_guard {
                self.equipment.add(u, from, to.min(self.i.days), n);
            }
            self.rear_gear(u, site, from, to.min(self.i.days), n);
        }
        let teu = self.class(item) == TEU;
        self.nights[site].add_stores(own_guard, teu, from, to.min(self.i.days), n);
        self.touch(site);
    }

    /// Of so many things, those that may leave on a day: not those of its first
    /// place that are away with lorries then or later.
    pub fn may_leave_for_good(&self, item: Item, since: Option<Day>, day: Day, n: i32) -> i32 {
        match item {
            Item::Vehicles(unit) if since.is_none() => {
                let handling = self.i.sites[self.i.units[unit].home].handling;
                self.parked.may_leave(unit, day, handling, n)
            }
            _ => n,
        }
    }

    /// Which capacity an item takes.
    pub fn class(&self, item: Item) -> usize {
        match item {
            Item::People(_) => PEOPLE,
            Item::Vehicles(_) => VEHICLES,
            Item::Teu(_) | Item::Supply => TEU,
            Item::Asset(a) => match self.i.assets[a].class {
                CargoClass::Vehicle => VEHICLES,
                CargoClass::Container => TEU,
            },
        }
    }
}
