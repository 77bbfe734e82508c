//! What is where day by day, for finding out whether all that is said to have
//! happened can have happened: people, vehicles, TEU, items, and the lorries
//! and boats that go to and fro.

use super::taken::LorriesShort;
use super::{Amounts, Gone, Holding, Travel};
use rearguard_model::*;
use std::collections::BTreeMap;

/// What is held or used: the books' holdings, and circulating fleets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Thing {
    Of(Holding),
    Fleet(FleetId),
}

/// A movement, or a disposal (which arrives nowhere).
#[derive(Clone, Debug)]
pub(super) struct Act {
    /// The movement's id.
    pub name: String,
    pub day: Day,
    pub from: SiteId,
    pub to: Option<SiteId>,
    pub arrives: Day,
    /// Of fleets the first is their vehicles.
    pub load: Vec<(Thing, Amounts)>,
    /// People who turn round, and the day on which they are back.
    details: Vec<(Thing, Amounts)>,
    back: Day,
}

/// An act takes more than is there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Short {
    pub act: usize,
    pub site: SiteId,
    pub thing: Thing,
    pub kind: usize,
    pub day: Day,
}

/// What happens in the course of a day, in this order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Moment {
    Arrive(usize),
    Back(usize),
    Leave(usize),
    /// A site closes.
    Evening(SiteId),
}

impl Moment {
    pub fn act(self) -> Option<usize> {
        match self {
            Moment::Arrive(at) | Moment::Back(at) | Moment::Leave(at) => Some(at),
            Moment::Evening(_) => None,
        }
    }
}

impl Act {
    pub fn travel(mission: &Mission, travel: &Travel) -> Act {
        let circulating = |fleet: &FleetId| mission.fleets[*fleet].kind == FleetKind::Circulating;
        let lorries = travel.fleets.iter().filter(|(fleet, _)| circulating(fleet));
        let lorries = lorries.map(|(fleet, count)| (Thing::Fleet(*fleet), [*count, 0, 0]));
        let details = travel.details.iter();
        Act {
            name: travel.id.clone(),
            day: travel.departed,
            from: travel.from,
            to: Some(travel.to),
            arrives: travel.arrives,
            load: travel.aboard().map(|(of, amounts)| (Thing::Of(of), amounts)).chain(lorries).collect(),
            details: details.map(|(unit, people)| (Thing::Of(Holding::Unit(*unit)), [*people, 0, 0])).collect(),
            back: travel.detail_back(),
        }
    }

    pub fn gone(gone: &Gone) -> Act {
        Act {
            name: gone.name.clone(),
            day: gone.on,
            from: gone.site,
            to: None,
            arrives: gone.on,
            load: vec![(Thing::Of(gone.of), gone.amounts)],
            details: Vec::new(),
            back: gone.on,
        }
    }

    /// How much of what is short this act brought there in time.
    pub fn brings(&self, short: &Short) -> i64 {
        let in_time = self.to == Some(short.site) && self.arrives <= short.day;
        if in_time { amount(&self.load, short) } else { 0 }
    }

    /// How much of what is short it has with it, an escort that turns round included.
    pub fn aboard(&self, short: &Short) -> i64 {
        amount(&self.load, short) + amount(&self.details, short)
    }

    /// How much of what is short this act took from there before.
    pub fn takes(&self, short: &Short) -> i64 {
        if self.from == short.site && self.day <= short.day { amount(&self.load, short) } else { 0 }
    }
}

fn amount(load: &[(Thing, Amounts)], short: &Short) -> i64 {
    load.iter().filter(|(thing, _)| *thing == short.thing).map(|(_, amounts)| amounts[short.kind]).sum()
}

pub(super) struct Ledger {
    stock: BTreeMap<(SiteId, Thing), Amounts>,
    days: Vec<(Day, u8, Moment)>,
    /// What was at a site on the evening on which it closed.
    closed: BTreeMap<(SiteId, Thing), Amounts>,
    /// Vehicles of a fleet that a reported movement cannot have had.
    lorries: BTreeMap<(usize, FleetId), i64>,
    undone: Vec<bool>,
}

impl Ledger {
    pub fn new(mission: &Mission, acts: &[Act], reported: usize) -> Ledger {
        let mut stock: BTreeMap<(SiteId, Thing), Amounts> = BTreeMap::new();
        for (unit, row) in mission.units.iter() {
            stock.insert((row.site, Thing::Of(Holding::Unit(unit))), [row.personnel, row.vehicles, row.containers]);
        }
        for (asset, row) in mission.assets.iter() {
            stock.insert((row.site, Thing::Of(Holding::Asset(asset))), [row.quantity, 0, 0]);
        }
        for (fleet, row) in mission.fleets.iter().filter(|(_, row)| row.kind == FleetKind::Circulating) {
            stock.insert((row.base, Thing::Fleet(fleet)), [row.count, 0, 0]);
        }
        let mut days = Vec::new();
        for (at, act) in acts.iter().enumerate() {
            days.push((act.arrives, 0, Moment::Arrive(at)));
            days.push((act.back, 0, Moment::Back(at)));
            // What is reported leaves first.
            days.push((act.day, 1 + u8::from(at >= reported), Moment::Leave(at)));
        }
        let undone = vec![false; acts.len()];
        Ledger { stock, days, closed: BTreeMap::new(), lorries: BTreeMap::new(), undone }
    }

    /// Everything that can happen, in the order in which it does.
    pub fn moments(&self, closed: &BTreeMap<SiteId, Day>) -> Vec<Moment> {
        let evenings = closed.iter().map(|(site, day)| (*day, 3, Moment::Evening(*site)));
        let mut days: Vec<_> = self.days.iter().copied().chain(evenings).collect();
        days.sort_unstable();
        days.into_iter().map(|(_, _, moment)| moment).collect()
    }

    /// Lets it happen; what is short of it.
    pub fn happen(&mut self, acts: &[Act], moment: Moment) -> Vec<Short> {
        match moment {
            Moment::Arrive(at) if !self.undone[at] => self.arrive(acts, at),
            Moment::Back(at) if !self.undone[at] => {
                for (thing, amounts) in &acts[at].details {
                    self.add(acts[at].from, *thing, *amounts, 1);
                }
            }
            Moment::Leave(at) => return self.leave(&acts[at], at),
            Moment::Evening(site) => {
                let here = self.stock.iter().filter(|((at, _), _)| *at == site);
                self.closed.extend(here.map(|(key, amounts)| (*key, *amounts)));
            }
            Moment::Arrive(_) | Moment::Back(_) => {}
        }
        Vec::new()
    }

    /// What it carries is there.
    pub fn arrive(&mut self, acts: &[Act], at: usize) {
        let Some(to) = acts[at].to else { return };
        for &(thing, amounts) in &acts[at].load {
            let lacked = match thing {
                Thing::Fleet(fleet) => self.lorries.get(&(at, fleet)).copied().unwrap_or(0),
                Thing::Of(_) => 0,
            };
            self.add(to, thing, [amounts[0] - lacked, amounts[1], amounts[2]], 1);
        }
    }

    fn leave(&mut self, act: &Act, at: usize) -> Vec<Short> {
        let mut short = Vec::new();
        for &(thing, amounts) in act.load.iter().chain(&act.details) {
            self.add(act.from, thing, amounts, -1);
            let left = self.stock[&(act.from, thing)];
            for kind in (0..3).filter(|kind| left[*kind] < 0 && amounts[*kind] > 0) {
                short.push(Short { act: at, site: act.from, thing, kind, day: act.day });
            }
        }
        short
    }

    /// It did not leave after all.
    pub fn undo(&mut self, acts: &[Act], at: usize) {
        if self.undone[at] {
            return;
        }
        self.undone[at] = true;
        for &(thing, amounts) in acts[at].load.iter().chain(&acts[at].details) {
            self.add(acts[at].from, thing, amounts, 1);
        }
    }

    /// How much is still short of it.
    pub fn lack(&self, acts: &[Act], short: &Short) -> i64 {
        let left = self.stock.get(&(short.site, short.thing)).copied().unwrap_or_default();
        (-left[short.kind]).clamp(0, acts[short.act].aboard(short))
    }

    /// Nothing explains it: lorries that were not there did not go along. People
    /// and property are not clipped; the place has less than nothing.
    pub fn unexplained(&mut self, acts: &[Act], short: &Short) {
        let Thing::Fleet(fleet) = short.thing else { return };
        let lack = self.lack(acts, short);
        if lack > 0 {
            self.add(short.site, short.thing, [lack, 0, 0], 1);
            *self.lorries.entry((short.act, fleet)).or_default() += lack;
        }
    }

    pub fn lorries_short(&self, acts: &[Act]) -> Vec<LorriesShort> {
        let row = |(&(at, fleet), &lack): (&(usize, FleetId), &i64)| {
            let act = &acts[at];
            let aboard = act.load.iter().filter(|(thing, _)| *thing == Thing::Fleet(fleet));
            let said: i64 = aboard.map(|(_, amounts)| amounts[0]).sum();
            LorriesShort { movement: act.name.clone(), site: act.from, fleet, said, there: said - lack }
        };
        self.lorries.iter().map(row).collect()
    }

    /// Whether some of a load is at the site on the evening on which it closed.
    pub fn left(&self, site: SiteId, (thing, amounts): &(Thing, Amounts)) -> bool {
        let held = self.closed.get(&(site, *thing)).copied().unwrap_or_default();
        matches!(thing, Thing::Of(_)) && held.iter().zip(amounts).any(|(held, amount)| *held > 0 && *amount > 0)
    }

    fn add(&mut self, site: SiteId, thing: Thing, amounts: Amounts, sign: i64) {
        let held = self.stock.entry((site, thing)).or_default();
        for (held, amount) in held.iter_mut().zip(amounts) {
            *held = held.saturating_add(sign.saturating_mul(amount));
        }
    }
}
