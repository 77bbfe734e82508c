//! Rear parties (S7): where a unit's equipment is, so many of its people are.

use super::{Draft, add};
use crate::instance::{Day, Instance};
use std::collections::BTreeMap;

/// What of one unit is where, night by night.
#[derive(Clone, Debug)]
pub(crate) struct Rear {
    inside: Vec<i32>,
    /// By site: people, and vehicles and TEU.
    at: BTreeMap<usize, (Vec<i32>, Vec<i32>)>,
    dirty: bool,
    broken: i64,
}

/// Nights `from .. to` on which equipment is at a site.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Spell {
    pub site: usize,
    pub from: Day,
    pub to: Day,
}

impl Rear {
    /// By unit; nothing for those without a rear party.
    pub fn of_units(i: &Instance) -> Vec<Option<Rear>> {
        let rear =
            |people: i32| Rear { inside: vec![people; i.days as usize], at: BTreeMap::new(), dirty: false, broken: 0 };
        i.units.iter().map(|body| (body.rear_party > 0).then(|| rear(body.people))).collect()
    }

    fn site(&mut self, site: usize, days: Day) -> &mut (Vec<i32>, Vec<i32>) {
        self.at.entry(site).or_insert_with(|| (vec![0; days as usize], vec![0; days as usize]))
    }

    /// People lacking, summed over sites and nights.
    fn lack(&self, i: &Instance, wanted: i32) -> i64 {
        let short = |(&site, (people, gear)): (&usize, &(Vec<i32>, Vec<i32>))| -> i64 {
            // Where a site has fallen nobody stays with anything.
            let end = i.sites[site].lost_on.unwrap_or(i.days).min(i.days) as usize;
            let nights = (i.now as usize).min(end)..end;
            nights.filter(|&t| gear[t] > 0).map(|t| i64::from((wanted.min(self.inside[t]) - people[t]).max(0))).sum()
        };
        self.at.iter().map(short).sum()
    }
}

impl Draft<'_> {
    pub(super) fn rear_people(&mut self, unit: usize, site: usize, from: Day, to: Day, n: i32) {
        let (days, closable) = (self.i.days, self.i.sites[site].closable);
        let Some(rear) = self.rear[unit].as_mut().filter(|_| closable) else { return };
        add(&mut rear.site(site, days).0, from, to, n);
        self.rear_changed(unit);
    }

    pub(super) fn rear_gear(&mut self, unit: usize, site: usize, from: Day, to: Day, n: i32) {
        let (days, closable) = (self.i.days, self.i.sites[site].closable);
        let Some(rear) = self.rear[unit].as_mut().filter(|_| closable) else { return };
        add(&mut rear.site(site, days).1, from, to, n);
        self.rear_changed(unit);
    }

    pub(super) fn rear_out(&mut self, unit: usize, day: Day, n: i32) {
        let days = self.i.days;
        let Some(rear) = &mut self.rear[unit] else { return };
        add(&mut rear.inside, day, days, -n);
        self.rear_changed(unit);
    }

    fn rear_changed(&mut self, unit: usize) {
        if let Some(rear) = &mut self.rear[unit]
            && !rear.dirty
        {
            rear.dirty = true;
            self.dirty_rear.push(unit);
        }
    }

    pub(super) fn settle_rear(&mut self) {
        let i = self.i;
        while let Some(unit) = self.dirty_rear.pop() {
            let Some(rear) = &mut self.rear[unit] else { continue };
            let broken = rear.lack(i, i.units[unit].rear_party);
            self.rear_broken += broken - rear.broken;
            (rear.broken, rear.dirty) = (broken, false);
        }
    }

    /// Where and when equipment of a unit waits, from the day planned from on.
    pub fn spells(&self, unit: usize) -> Vec<Spell> {
        let Some(rear) = &self.rear[unit] else { return Vec::new() };
        let mut spells = Vec::new();
        for (&site, (_, gear)) in &rear.at {
            let mut from = None;
            for t in self.i.now..=self.i.days {
                let there = gear.get(t as usize).is_some_and(|&n| n > 0);
                match from {
                    None if there => from = Some(t),
                    Some(first) if !there => {
                        spells.push(Spell { site, from: first, to: t });
                        from = None;
                    }
                    _ => {}
                }
            }
        }
        spells.sort_by_key(|spell| (spell.from, spell.site));
        spells
    }

    /// People of a unit who are at a site on every night of a spell.
    pub fn rear_there(&self, unit: usize, spell: &Spell) -> i32 {
        let people = self.rear[unit].as_ref().and_then(|rear| rear.at.get(&spell.site)).map(|at| &at.0);
        let nights = spell.from as usize..spell.to as usize;
        people.map_or(0, |people| people[nights].iter().copied().min().unwrap_or(0))
    }
}
