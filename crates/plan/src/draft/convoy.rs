//! What travels together on a road, and what that asks for.

use crate::instance::{Instance, Link};
use crate::instance::{PEOPLE, TEU, VEHICLES};
use crate::ops::Item;

/// Totals of one convoy (or one train or barge of a circulating fleet).
#[derive(Clone, Default, Debug)]
pub(crate) struct Convoy {
    pub people: i32,
    /// Of them, with role escort.
    pub escorts: i32,
    pub teu: i32,
    pub vehicle_assets: i32,
    /// (unit, or units and asset; vehicles) that can drive themselves.
    vehicles: Vec<(usize, i32)>,
    /// (fleet, vehicles).
    lorries: Vec<(usize, i32)>,
    /// (unit, people).
    details: Vec<(usize, i32)>,
    /// TEU of supply, a part of `teu`.
    pub supply: i32,
    /// Days under way.
    pub days: i32,
}

/// What a convoy amounts to.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Measure {
    /// Self-driven unit vehicles and lorries.
    pub size: i32,
    pub self_driven: i32,
    pub seats: i32,
    /// How often the leg's hazard counts.
    pub hazards: i32,
    /// How far C2, N3 and S2 are broken.
    pub broken: i64,
    pub escort_needed: i32,
    pub escort: i32,
    /// TEU that its lorries hold.
    pub teu_room: i32,
    /// TEU of supply that its people need (U1).
    pub supply_needed: i32,
}

impl Convoy {
    pub fn load(&mut self, i: &Instance, item: Item, class: usize, n: i32) {
        match item {
            Item::People(unit) => {
                self.people += n;
                if i.units[unit].escort {
                    self.escorts += n;
                }
            }
            Item::Vehicles(unit) => put(&mut self.vehicles, unit, n),
            Item::Supply => {
                self.teu += n;
                self.supply += n;
            }
            Item::Asset(asset) if i.assets[asset].self_drive => put(&mut self.vehicles, i.units.len() + asset, n),
            _ if class == TEU => self.teu += n,
            _ => {
                debug_assert!(class == VEHICLES && class != PEOPLE);
                self.vehicle_assets += n;
            }
        }
    }
    pub fn lorries(&mut self, fleet: usize, n: i32) {
        put(&mut self.lorries, fleet, n);
    }
    pub fn detail(&mut self, unit: usize, n: i32) {
        put(&mut self.details, unit, n);
    }

    pub fn is_empty(&self) -> bool {
        self.people == 0
            && self.teu == 0
            && self.vehicle_assets == 0
            && self.vehicles.is_empty()
            && self.lorries.is_empty()
            && self.details.is_empty()
    }
    pub fn clear(&mut self) {
        self.vehicles.clear();
        self.lorries.clear();
        self.details.clear();
        (self.people, self.escorts, self.teu, self.vehicle_assets, self.supply) = (0, 0, 0, 0, 0);
    }

    pub fn measure(&self, i: &Instance, link: &Link) -> Measure {
        let (lorries, slots, seats, teu) = self.lorries.iter().fold((0, 0, 0, 0), |s, &(f, n)| {
            let pool = &i.fleets[f];
            (s.0 + n, s.1 + n * pool.vehicles, s.2 + n * pool.seats, s.3 + n * pool.teu)
        });
        let (self_driven, own_seats) = self.self_driven(i, (slots - self.vehicle_assets).max(0));
        let size = self_driven + lorries;
        let seats = seats + own_seats;
        let mut broken = (self.people - seats).max(0) + (self.teu - teu).max(0) + (self.vehicle_assets - slots).max(0);
        let supply_needed = if link.road { super::whole(self.eaten(i)) } else { 0 };
        broken += (supply_needed - self.supply).max(0);
        let detail: i32 = self.details.iter().map(|d| d.1).sum();
        let escort = self.escorts + detail;
        if !link.road {
            broken += self_driven;
            return Measure {
                size,
                self_driven,
                seats,
                hazards: lorries,
                broken: broken as i64,
                escort_needed: 0,
                escort,
                teu_room: teu,
                supply_needed,
            };
        }
        let escort_needed = link.escort(size);
        broken += (self_driven - self.people).max(0) + (escort_needed - escort).max(0);
        if size > 0 {
            broken += (link.convoy_min - size).max(0) + (size - link.convoy_max).max(0);
        }
        let hazards = if size == 0 {
            0
        } else if detail > 0 {
            2
        } else {
            1
        };
        Measure {
            size,
            self_driven,
            seats,
            hazards,
            broken: broken as i64,
            escort_needed,
            escort,
            teu_room: teu,
            supply_needed,
        }
    }

    /// What its people eat under way.
    fn eaten(&self, i: &Instance) -> super::Drops {
        super::Drops::from(self.people.max(0)) * super::Drops::from(self.days) * i.eaten
    }
    /// What of its supply arrives.
    pub fn supply_arriving(&self, i: &Instance, road: bool) -> super::Drops {
        let eaten = if road { self.eaten(i) } else { 0 };
        (super::Drops::from(self.supply) * super::TEU_OF_DROPS - eaten).max(0)
    }

    /// Unit vehicles that no slot carries, and their seats: slots take those
    /// with the fewest seats first (contract §3).
    fn self_driven(&self, i: &Instance, slots: i32) -> (i32, i32) {
        let mut left = slots;
        let (mut driven, mut seats) = (0, 0);
        // A convoy has a handful of units: the list stays sorted by seats.
        let mut by_seats: [(i32, i32); 16] = [(0, 0); 16];
        let short = self.vehicles.len().min(16);
        for (at, &(unit, n)) in self.vehicles.iter().take(16).enumerate() {
            by_seats[at] = (seats_of(i, unit), n);
        }
        if left > 0 {
            by_seats[..short].sort_unstable();
        }
        for &(each, n) in &by_seats[..short] {
            let carried = n.min(left);
            left -= carried;
            driven += n - carried;
            seats += (n - carried) * each;
        }
        for &(unit, n) in self.vehicles.iter().skip(16) {
            driven += n;
            seats += n * seats_of(i, unit);
        }
        (driven, seats)
    }
}

/// Seats of a self-driving vehicle of a unit, or of an asset behind the units.
fn seats_of(i: &Instance, owner: usize) -> i32 {
    match i.units.get(owner) {
        Some(body) => body.seats,
        None => i.assets[owner - i.units.len()].seats,
    }
}

fn put(list: &mut Vec<(usize, i32)>, key: usize, n: i32) {
    match list.iter().position(|&(k, _)| k == key) {
        Some(at) => {
            list[at].1 += n;
            if list[at].1 == 0 {
                list.remove(at);
            }
        }
        None if n != 0 => {
            let at = list.partition_point(|&(k, _)| k < key);
            list.insert(at, (key, n));
        }
        None => {}
    }
}
