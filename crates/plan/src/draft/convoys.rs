//! The convoys of each leg, direction and day: loading them, their cover, and
//! which are there.

use super::convoy::Convoy;
use super::{CONVOY_SLOTS, Draft, NONE, add};
use crate::instance::{Cost, Day};
use crate::ops::{Aboard, ConvoyKey};

impl Draft<'_> {
    pub(super) fn ride(&mut self, key: ConvoyKey, what: Aboard, n: i32) {
        let slot = self.convoy_slot(key);
        if self.convoy_at[slot] == NONE {
            let id = self.free.pop().unwrap_or_else(|| {
                self.convoys.push(Convoy::default());
                (self.convoys.len() - 1) as u32
            });
            self.convoy_at[slot] = id;
        }
        let id = self.convoy_at[slot] as usize;
        let i = self.i;
        let link = &i.legs[key.leg as usize];
        let hazard = link.hazard[key.reverse as usize][key.day as usize];
        let arrive = link.arrival(key.reverse as usize, key.day as Day).unwrap_or(key.day as Day + link.days);
        self.convoys[id].days = arrive - key.day as Day;
        let before = self.convoys[id].measure(i, link);
        let supply_before = self.convoys[id].supply_arriving(i, link.road);
        match what {
            Aboard::Item(item) => {
                let class = self.class(item);
                self.linear += link.charge[class] * n as Cost;
                self.convoys[id].load(i, item, class, n);
            }
            Aboard::Lorries(fleet) => {
                let days = (arrive - key.day as Day).max(1) as Cost;
                let pool = &i.fleets[fleet];
                let each = days * pool.cost_per_day + (link.km * pool.cost_per_km).round() as Cost;
                self.linear += each * n as Cost;
                self.convoys[id].lorries(fleet, n);
            }
            Aboard::Detail(unit) => self.convoys[id].detail(unit, n),
        }
        let after = self.convoys[id].measure(i, link);
        self.linear += hazard * (after.hazards - before.hazards) as Cost;
        self.convoy_broken += after.broken - before.broken;
        if i.eaten > 0 {
            let teu = if what == Aboard::Item(crate::ops::Item::Supply) { n } else { 0 };
            let more = self.convoys[id].supply_arriving(i, link.road) - supply_before;
            let (from, to) = link.ends(key.reverse as usize);
            self.move_supply(from, key.day as Day, to, arrive, teu, more);
        }
        if (before.size > 0) != (after.size > 0) {
            self.reserve_cover(key, if after.size > 0 { 1 } else { -1 });
        }
        if self.convoys[id].is_empty() {
            self.convoys[id].clear();
            self.free.push(id as u32);
            self.convoy_at[slot] = NONE;
        }
    }

    /// A convoy on a covered leg reserves a sortie on each day under way (S6).
    fn reserve_cover(&mut self, key: ConvoyKey, sign: i32) {
        let link = &self.i.legs[key.leg as usize];
        let Some(fleet) = link.cover else { return };
        let Some(arrive) = link.arrival(key.reverse as usize, key.day as Day) else { return };
        let days = arrive - key.day as Day + 1;
        add(&mut self.flights[fleet].sorties, key.day as Day, arrive + 1, sign);
        self.linear += self.i.fleets[fleet].sortie_share * (days * sign) as Cost;
    }

    /// Whether a further convoy that day would have its cover.
    pub fn covered(&self, leg: usize, reverse: usize, day: Day) -> bool {
        let link = &self.i.legs[leg];
        let (Some(fleet), Some(arrive)) = (link.cover, link.arrival(reverse, day)) else { return true };
        let pool = &self.i.fleets[fleet];
        (day..=arrive).all(|d| self.flights[fleet].sorties[d as usize] < pool.daily[d as usize])
    }

    fn convoy_slot(&self, key: ConvoyKey) -> usize {
        let days = self.i.days as usize;
        ((key.leg as usize * 2 + key.reverse as usize) * days + key.day as usize) * CONVOY_SLOTS + key.slot as usize
    }

    pub fn convoy(&self, key: ConvoyKey) -> Option<&Convoy> {
        let id = self.convoy_at[self.convoy_slot(key)];
        (id != NONE).then(|| &self.convoys[id as usize])
    }

    /// The convoys that a leg and day allow, as keys; those in use first.
    pub fn convoy_keys(&self, leg: usize, reverse: usize, day: Day) -> impl Iterator<Item = ConvoyKey> + '_ {
        let link = &self.i.legs[leg];
        let allowed = if link.road { link.convoys[reverse][day as usize].max(0) as usize } else { 1 };
        (0..allowed.min(CONVOY_SLOTS)).map(move |slot| ConvoyKey {
            leg: leg as u32,
            reverse: reverse as u8,
            slot: slot as u8,
            day: day as i16,
        })
    }
}
