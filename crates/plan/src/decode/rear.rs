//! Rear parties (S7): some of a unit's people stay with its equipment, at its
//! first place and where it waits on its way.

use super::runs::RunPlan;
use super::{Decoder, Spot, garrison::Group, soft::carriage};
use crate::draft::Spell;
use crate::instance::{Day, PEOPLE};
use crate::ops::Item;

/// A rear party that is wanted somewhere on the way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hold {
    pub unit: usize,
    pub spell: Spell,
    /// People still lacking.
    pub n: i32,
}

impl Decoder<'_, '_> {
    /// Until when each unit's rear party stays at its first place: (unit, people, day).
    pub(super) fn rear_at_home(&self) -> Vec<(usize, i32, Day)> {
        let of_unit = |&unit: &usize| {
            let spells = self.d.spells(unit);
            let last = spells.iter().rfind(|spell| spell.site == self.site)?;
            Some((unit, self.i.units[unit].rear_party, last.to))
        };
        self.w.units_at[self.site].iter().filter_map(of_unit).collect()
    }

    /// The rear parties that its equipment needs on its way.
    pub(super) fn find_holds(&mut self) {
        let mut holds = Vec::new();
        for &unit in &self.w.units_at[self.site] {
            for spell in self.d.spells(unit).into_iter().filter(|spell| spell.site != self.site) {
                let n = self.i.units[unit].rear_party - self.d.rear_there(unit, &spell);
                holds.push(Hold { unit, spell, n });
            }
        }
        holds.sort_by_key(|hold| (hold.spell.from, hold.unit));
        self.holds = holds;
    }

    /// How many of those who arrive somewhere stay there with equipment, and
    /// until when; they count as held from now on.
    pub(super) fn held(&mut self, unit: usize, n: i32, site: usize, arrived: Day) -> (i32, Day) {
        let fits = |h: &&mut Hold| h.unit == unit && h.spell.site == site && h.n > 0 && arrived <= h.spell.from;
        match self.holds.iter_mut().find(fits) {
            Some(hold) => {
                let held = n.min(hold.n);
                hold.n -= held;
                (held, hold.spell.to)
            }
            None => (0, 0),
        }
    }

    /// Rear parties ride with the equipment.
    pub(super) fn ride_along(&mut self, plan: &RunPlan, groups: &mut [Group]) {
        for at in 0..self.holds.len() {
            let hold = self.holds[at];
            let end = |k: usize| {
                let key = plan.hops[k].key;
                self.i.legs[key.leg as usize].ends(key.reverse as usize).1
            };
            let Some(hop) =
                (0..plan.hops.len()).find(|&k| end(k) == hold.spell.site && plan.hops[k].arrive == hold.spell.from)
            else {
                continue;
            };
            let hops = &plan.hops[..=hop];
            while self.holds[at].n > 0 {
                let seats = self.free_seats(hops);
                let own = |g: &&mut Group| g.unit == hold.unit && g.n > 0 && g.by >= plan.depart();
                let Some(group) = groups.iter_mut().filter(own).min_by_key(|g| (g.from - plan.depart()).max(0)) else {
                    break;
                };
                let n = self.holds[at].n.min(group.n).min(seats);
                if n <= 0 {
                    break;
                }
                group.n -= n;
                let before = self.holds[at].n;
                self.board(hold.unit, n, hops);
                if self.holds[at].n == before {
                    break;
                }
            }
        }
    }

    /// Rear parties whose equipment went where no seat goes fly there before it.
    pub(super) fn fly_to_holds(&mut self, groups: &mut [Group]) {
        for at in 0..self.holds.len() {
            let hold = self.holds[at];
            let ways = self.w;
            for path in ways.soft(Item::People(hold.unit), self.site) {
                let hop = path.hops[0];
                let link = &self.i.legs[hop.leg];
                if link.ends(hop.reverse).1 != hold.spell.site {
                    continue;
                }
                for day in (self.i.now.max(hold.spell.from - 20)..=hold.spell.from).rev() {
                    let Some(arrive) = link.arrival(hop.reverse, day).filter(|&a| a <= hold.spell.from) else {
                        continue;
                    };
                    let room = self.d.room(PEOPLE, &hop, day).0;
                    let own = |g: &&mut Group| g.unit == hold.unit && g.n > 0 && g.from <= day && g.by >= day;
                    let Some(group) = groups.iter_mut().find(own) else { continue };
                    let n = self.holds[at].n.min(group.n).min(room);
                    if n <= 0 {
                        continue;
                    }
                    group.n -= n;
                    let item = Item::People(hold.unit);
                    self.put(carriage(item, &hop, day, n));
                    self.depart(item, Spot { site: self.site, since: None }, day, n);
                    self.go_on(item, n, hold.spell.site, arrive);
                }
            }
        }
    }
}
