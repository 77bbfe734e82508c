//! What the state of a day does to the movements still to come: each takes
//! what it carries from what will be there by then, and waits for what is late.

use crate::facts::{Amounts, Facts, Gone, Holding, Travel};
use rearguard_model::*;
use std::collections::{BTreeMap, BTreeSet};

/// A planned movement that cannot go as planned.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Delay {
    pub movement: String,
    pub planned: Date,
    /// The first day on which all it carries is there; `None`: part of it
    /// never comes.
    pub possible: Option<Date>,
    /// The movements that it waits for.
    pub because: Vec<String>,
    /// What never comes, by the name of its unit or asset: people (or items),
    /// vehicles, TEU.
    pub missing: Vec<(String, [i64; 3])>,
}

/// What is ready at a place from a day on.
struct Lot {
    ready: Day,
    left: Amounts,
    /// The late movement that brings it.
    late: Option<String>,
}

pub(crate) struct Ahead<'a> {
    mission: &'a Mission,
    calendar: &'a Calendar,
    today: Day,
    lots: BTreeMap<(SiteId, Holding), Vec<Lot>>,
    /// What has left a place, as reported, before it was there: what came on
    /// the same day and went on, or more than the books held.
    owed: BTreeMap<(SiteId, Holding), Amounts>,
    pub delays: Vec<Delay>,
}

impl<'a> Ahead<'a> {
    /// Acts out what happened, then what is still planned from `today` on.
    /// Planned movements that are not confirmed go today at the earliest.
    pub fn of(mission: &'a Mission, calendar: &'a Calendar, plan: &Plan, facts: &Facts, today: Day) -> Ahead<'a> {
        let mut ahead =
            Ahead { mission, calendar, today, lots: BTreeMap::new(), owed: BTreeMap::new(), delays: Vec::new() };
        ahead.begin();
        let by_id: BTreeMap<&str, &Movement> = plan.movements.iter().map(|row| (row.id.as_str(), row)).collect();
        for travel in &facts.travels {
            let planned = by_id.get(travel.id.as_str());
            ahead.happened(travel, planned.and_then(|movement| Travel::planned(mission, calendar, movement)));
        }
        for gone in &facts.disposals {
            ahead.gone(gone.site, gone.of, gone.amounts);
        }
        ahead.owed.clear();
        ahead.planned(plan, facts);
        ahead
    }

    /// What is left at a place that must close once everything planned is done.
    pub fn left_behind(&self) -> Vec<(SiteId, Holding, Amounts)> {
        let mut left = Vec::new();
        for ((site, of), lots) in &self.lots {
            let mut sum = [0; 3];
            for lot in lots {
                for (sum, amount) in sum.iter_mut().zip(lot.left) {
                    *sum += amount.max(0);
                }
            }
            if self.mission.must_close(*site) && sum != [0; 3] {
                left.push((*site, *of, sum));
            }
        }
        left
    }

    /// People of each unit who are at no exit once everything planned is done,
    /// by place.
    pub fn people_inside(&self) -> BTreeMap<UnitId, Vec<(SiteId, i64)>> {
        let mut inside: BTreeMap<UnitId, Vec<(SiteId, i64)>> = BTreeMap::new();
        for ((site, of), lots) in &self.lots {
            let people: i64 = lots.iter().map(|lot| lot.left[0].max(0)).sum();
            if let (Holding::Unit(unit), true) = (of, self.mission.sites[*site].kind != SiteKind::Exit && people > 0) {
                inside.entry(*unit).or_default().push((*site, people));
            }
        }
        inside
    }

    fn begin(&mut self) {
        for (unit, row) in self.mission.units.iter() {
            self.come(row.site, Holding::Unit(unit), 0, [row.personnel, row.vehicles, row.containers], None);
        }
        for (asset, row) in self.mission.assets.iter() {
            self.come(row.site, Holding::Asset(asset), 0, [row.quantity, 0, 0], None);
        }
    }

    fn come(&mut self, site: SiteId, of: Holding, ready: Day, mut left: Amounts, late: Option<String>) {
        if let Some(owed) = self.owed.get_mut(&(site, of)) {
            for (left, owed) in left.iter_mut().zip(owed) {
                let paid = (*left).min(*owed).max(0);
                (*left, *owed) = (*left - paid, *owed - paid);
            }
        }
        self.lots.entry((site, of)).or_default().push(Lot { ready, left, late });
    }

    fn happened(&mut self, travel: &Travel, planned: Option<Travel>) {
        let late = planned.is_some_and(|planned| travel.arrives > planned.arrives);
        for (of, amounts) in travel.aboard() {
            self.gone(travel.from, of, amounts);
            let ready = travel.arrives.saturating_add(self.mission.handling(travel.to));
            self.come(travel.to, of, ready, amounts, late.then(|| travel.id.clone()));
        }
    }

    /// Has left, as reported; what was not there is owed by what comes.
    fn gone(&mut self, site: SiteId, of: Holding, amounts: Amounts) {
        let taken = self.take(site, of, amounts, Day::MAX).amounts;
        let owed = self.owed.entry((site, of)).or_default();
        for (owed, (wanted, taken)) in owed.iter_mut().zip(amounts.into_iter().zip(taken)) {
            *owed += wanted - taken;
        }
    }

    fn dispose(&mut self, gone: &Gone) {
        self.take(gone.site, gone.of, gone.amounts, Day::MAX);
    }

    fn planned(&mut self, plan: &Plan, facts: &Facts) {
        let planned = Facts::planned(self.mission, self.calendar, plan);
        // What should have been disposed of and is not reported is still to come.
        let reported = |gone: &Gone| facts.disposals.iter().any(|row| (row.site, row.of) == (gone.site, gone.of));
        let to_come = |gone: &&Gone| gone.on >= self.today || !reported(gone);
        let mut disposals: Vec<&Gone> = planned.disposals.iter().filter(to_come).collect();
        disposals.sort_by_key(|gone| gone.on);
        let mut disposals = disposals.into_iter().peekable();
        for travel in planned.travels.iter().filter(|travel| !facts.reported.contains(&travel.id)) {
            while let Some(gone) = disposals.next_if(|gone| gone.on < travel.departed) {
                self.dispose(gone);
            }
            self.depart(travel);
        }
        for gone in disposals {
            self.dispose(gone);
        }
    }

    /// Lets a planned movement go as soon as all that can come is there.
    fn depart(&mut self, travel: &Travel) {
        let mut day = travel.departed.max(self.today);
        let mut because = BTreeSet::new();
        let mut missing = Vec::new();
        let mut carried = Vec::new();
        for (of, wanted) in travel.aboard() {
            let taken = self.take(travel.from, of, wanted, day);
            day = day.max(taken.ready);
            because.extend(taken.late);
            let lack = [0, 1, 2].map(|kind| wanted[kind] - taken.amounts[kind]);
            if lack != [0; 3] {
                missing.push((self.name(of), lack));
            }
            carried.push((of, taken.amounts));
        }
        let arrives = day.saturating_add(self.calendar.transit(self.mission, travel.leg, travel.direction, day));
        let late = day > travel.departed;
        for (of, amounts) in carried {
            let ready = arrives.saturating_add(self.mission.handling(travel.to));
            self.come(travel.to, of, ready, amounts, late.then(|| travel.id.clone()));
        }
        if (late && travel.departed >= self.today) || !missing.is_empty() {
            self.delays.push(Delay {
                movement: travel.id.clone(),
                planned: self.mission.date(travel.departed),
                possible: missing.is_empty().then(|| self.mission.date(day)),
                because: because.into_iter().collect(),
                missing,
            });
        }
    }

    /// Takes what is ready by `day` first, then what is ready later.
    fn take(&mut self, site: SiteId, of: Holding, wanted: Amounts, day: Day) -> Taken {
        let lots = self.lots.entry((site, of)).or_default();
        lots.sort_by_key(|lot| lot.ready);
        let mut taken = Taken { amounts: [0; 3], ready: 0, late: BTreeSet::new() };
        for lot in lots.iter_mut() {
            for (kind, wanted) in wanted.into_iter().enumerate() {
                let here = (wanted - taken.amounts[kind]).min(lot.left[kind]).max(0);
                if here > 0 && lot.ready > day {
                    taken.ready = taken.ready.max(lot.ready);
                    taken.late.extend(lot.late.clone());
                }
                lot.left[kind] -= here;
                taken.amounts[kind] += here;
            }
        }
        taken
    }

    fn name(&self, of: Holding) -> String {
        match of {
            Holding::Unit(unit) => self.mission.units[unit].unit.clone(),
            Holding::Asset(asset) => self.mission.assets[asset].asset.clone(),
        }
    }
}

struct Taken {
    amounts: Amounts,
    /// The day on which the last of it is ready, where that is later than wanted.
    ready: Day,
    late: BTreeSet<String>,
}
