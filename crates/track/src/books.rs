//! The books: what is where on the evening of a day, by what is said to have
//! moved. Nothing is clipped: a place from which more left than was there has
//! less than nothing, and that is a finding.

use crate::facts::{Amounts, Facts, Holding, Travel};
use rearguard_model::*;
use std::collections::BTreeMap;

/// What is at each place, what is under way, what is out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Books {
    /// People, vehicles and TEU of each unit at each place, exits included.
    pub units: BTreeMap<(SiteId, UnitId), [i64; 3]>,
    /// Items of each asset at each place, exits included.
    pub assets: BTreeMap<(SiteId, AssetId), i64>,
    /// On a movement that has departed and not arrived.
    pub units_under_way: BTreeMap<UnitId, [i64; 3]>,
    pub assets_under_way: BTreeMap<AssetId, i64>,
}

impl Books {
    /// On the evening of `day`; `day` −1 is the morning of day 0.
    pub(crate) fn on(mission: &Mission, facts: &Facts, day: Day) -> Books {
        let mut books = Books::default();
        for (unit, row) in mission.units.iter() {
            books.unit(row.site, unit, [row.personnel, row.vehicles, row.containers], 1);
        }
        for (asset, row) in mission.assets.iter() {
            books.asset(row.site, asset, row.quantity, 1);
        }
        for travel in facts.travels.iter().filter(|travel| travel.departed <= day) {
            books.travel(travel, day);
        }
        for gone in facts.disposals.iter().filter(|gone| gone.on <= day) {
            match gone.of {
                Holding::Unit(unit) => books.unit(gone.site, unit, gone.amounts, -1),
                Holding::Asset(asset) => books.asset(gone.site, asset, gone.amounts[0], -1),
            }
        }
        books.units.retain(|_, held| *held != [0; 3]);
        books.assets.retain(|_, held| *held != 0);
        books
    }

    fn travel(&mut self, travel: &Travel, day: Day) {
        let there = travel.arrives <= day;
        for &(unit, amounts) in &travel.units {
            self.unit(travel.from, unit, amounts, -1);
            if there {
                self.unit(travel.to, unit, amounts, 1);
            } else {
                add(self.units_under_way.entry(unit).or_default(), amounts, 1);
            }
        }
        for &(asset, items) in &travel.assets {
            self.asset(travel.from, asset, items, -1);
            if there {
                self.asset(travel.to, asset, items, 1);
            } else {
                *self.assets_under_way.entry(asset).or_default() += items;
            }
        }
        for &(unit, people) in travel.details.iter().filter(|_| travel.detail_back() > day) {
            self.unit(travel.from, unit, [people, 0, 0], -1);
            add(self.units_under_way.entry(unit).or_default(), [people, 0, 0], 1);
        }
    }

    fn unit(&mut self, site: SiteId, unit: UnitId, amounts: Amounts, sign: i64) {
        add(self.units.entry((site, unit)).or_default(), amounts, sign);
    }
    fn asset(&mut self, site: SiteId, asset: AssetId, items: i64, sign: i64) {
        *self.assets.entry((site, asset)).or_default() += sign * items;
    }

    /// What is held of one unit or asset at a place.
    pub(crate) fn held(&self, site: SiteId, of: Holding) -> Amounts {
        match of {
            Holding::Unit(unit) => self.units.get(&(site, unit)).copied().unwrap_or_default(),
            Holding::Asset(asset) => [self.assets.get(&(site, asset)).copied().unwrap_or(0), 0, 0],
        }
    }

    /// Everything that is not nothing at a place.
    pub(crate) fn at(&self, site: SiteId) -> Vec<(Holding, Amounts)> {
        let units = self.units.iter().filter(|((at, _), _)| *at == site);
        let assets = self.assets.iter().filter(|((at, _), _)| *at == site);
        let units = units.map(|((_, unit), held)| (Holding::Unit(*unit), *held));
        units.chain(assets.map(|((_, asset), items)| (Holding::Asset(*asset), [*items, 0, 0]))).collect()
    }

    /// People, vehicles (with vehicle assets) and TEU (with container assets) at a place.
    pub fn total_at(&self, mission: &Mission, site: SiteId) -> [i64; 3] {
        let mut total = [0; 3];
        for (of, amounts) in self.at(site) {
            add(&mut total, as_kinds(mission, of, amounts), 1);
        }
        total
    }

    /// People, vehicles and TEU that are out, of the units that `counts` admits.
    pub fn out(&self, mission: &Mission, counts: impl Fn(UnitId) -> bool) -> [i64; 3] {
        let mut total = [0; 3];
        for ((site, unit), held) in &self.units {
            if mission.sites[*site].kind == SiteKind::Exit && counts(*unit) {
                add(&mut total, *held, 1);
            }
        }
        total
    }
}

fn as_kinds(mission: &Mission, of: Holding, amounts: Amounts) -> Amounts {
    match of {
        Holding::Unit(_) => amounts,
        Holding::Asset(asset) => match mission.assets[asset].class {
            CargoClass::Vehicle => [0, amounts[0], 0],
            CargoClass::Container => [0, 0, amounts[0]],
        },
    }
}

fn add(sum: &mut Amounts, amounts: Amounts, sign: i64) {
    for (sum, amount) in sum.iter_mut().zip(amounts) {
        *sum = sum.saturating_add(sign.saturating_mul(amount));
    }
}
