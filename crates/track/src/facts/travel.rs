//! One movement that took place, with what was aboard.

use super::Holding;
use super::report::Report;
use crate::entry::Load;
use rearguard_model::*;

/// People, vehicles and TEU of a unit; of an asset the first is its items.
pub(crate) type Amounts = [i64; 3];

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Travel {
    pub id: String,
    pub leg: LegId,
    pub direction: Direction,
    pub from: SiteId,
    pub to: SiteId,
    pub departed: Day,
    /// The day it arrived; while nobody has reported that, the day expected.
    pub arrives: Day,
    /// Its arrival is reported.
    pub arrived: bool,
    pub units: Vec<(UnitId, Amounts)>,
    pub assets: Vec<(AssetId, i64)>,
    pub fleets: Vec<(FleetId, i64)>,
    /// Escorts that turn round at the destination.
    pub details: Vec<(UnitId, i64)>,
}

impl Travel {
    /// As the plan has it; `None` where it names what does not exist.
    pub fn planned(mission: &Mission, calendar: &Calendar, movement: &Movement) -> Option<Travel> {
        let departed = mission.day(movement.depart);
        let mut travel = Travel::on(mission, &movement.id, &movement.leg, movement.reverse, departed)?;
        travel.arrives = departed.saturating_add(calendar.transit(mission, travel.leg, travel.direction, departed));
        travel.load_as_planned(mission, movement);
        Some(travel)
    }

    /// As the log has it: what no row speaks of went as planned.
    pub fn reported(
        mission: &Mission,
        calendar: &Calendar,
        planned: Option<&Movement>,
        report: &Report,
        evening: Day,
    ) -> Option<Travel> {
        let departed = mission.day(report.departed);
        let (leg, reverse) = match (planned, &report.unplanned) {
            (Some(movement), _) => (&movement.leg, movement.reverse),
            (None, Some(way)) => (&way.leg, way.reverse),
            (None, None) => return None,
        };
        let mut travel = Travel::on(mission, &report.movement, leg, reverse, departed)?;
        let expected = departed.saturating_add(calendar.transit(mission, travel.leg, travel.direction, departed));
        travel.arrived = report.arrived.is_some();
        // Who has not arrived by that evening arrives the day after at the earliest.
        travel.arrives = report.arrived.map_or(expected.max(evening + 1), |date| mission.day(date));
        if let Some(movement) = planned {
            travel.load_as_planned(mission, movement);
        }
        let fleets = report.unplanned.iter().flat_map(|way| &way.fleets);
        travel.fleets.extend(fleets.filter_map(|(fleet, count)| Some((mission.fleet(fleet)?, *count))));
        for part in &report.parts {
            travel.put(mission, part);
        }
        if let Some(whole) = &report.whole {
            travel.spread(whole);
        }
        Some(travel)
    }

    fn on(mission: &Mission, id: &str, leg: &str, reverse: bool, departed: Day) -> Option<Travel> {
        let leg = mission.leg(leg)?;
        let direction = Direction::of(reverse);
        let (from, to) = mission.ends(leg, direction);
        Some(Travel {
            id: id.to_owned(),
            leg,
            direction,
            from,
            to,
            departed,
            arrives: departed,
            arrived: false,
            units: Vec::new(),
            assets: Vec::new(),
            fleets: Vec::new(),
            details: Vec::new(),
        })
    }

    fn load_as_planned(&mut self, mission: &Mission, movement: &Movement) {
        for row in &movement.manifest {
            match row {
                ManifestRow::Unit { unit, people, vehicles, teu } => {
                    self.units.extend(mission.unit(unit).map(|unit| (unit, [*people, *vehicles, *teu])));
                }
                ManifestRow::Asset { asset, quantity } => {
                    self.assets.extend(mission.asset(asset).map(|asset| (asset, *quantity)));
                }
                ManifestRow::Supply { .. } => {}
            }
        }
        self.fleets.extend(movement.fleets.iter().filter_map(|used| Some((mission.fleet(&used.fleet)?, used.count))));
        self.details.extend(movement.escort.iter().filter_map(|row| Some((mission.unit(&row.unit)?, row.people))));
    }

    /// What a row says of one unit or asset.
    fn put(&mut self, mission: &Mission, part: &Load) {
        if let Some(unit) = part.unit.as_deref().and_then(|name| mission.unit(name)) {
            let said = [part.people, part.vehicles, part.teu];
            let at = self.units.iter().position(|(aboard, _)| *aboard == unit).unwrap_or_else(|| {
                self.units.push((unit, [0; 3]));
                self.units.len() - 1
            });
            for (amount, said) in self.units[at].1.iter_mut().zip(said) {
                *amount = said.unwrap_or(*amount);
            }
        }
        if let Some(asset) = part.asset.as_deref().and_then(|name| mission.asset(name)) {
            let planned = self.assets.iter().find(|(aboard, _)| *aboard == asset).map_or(0, |(_, items)| *items);
            self.assets.retain(|(aboard, _)| *aboard != asset);
            self.assets.push((asset, part.quantity.unwrap_or(planned)));
        }
    }

    /// A sum for the whole movement, spread over its units: what is missing is
    /// missing from the last of them that have any, what is too much is the first's.
    fn spread(&mut self, whole: &Load) {
        for (kind, said) in [whole.people, whole.vehicles, whole.teu].into_iter().enumerate() {
            let Some(said) = said else { continue };
            let planned: i64 = self.units.iter().map(|(_, amounts)| amounts[kind]).sum();
            let mut missing = planned - said;
            for (_, amounts) in self.units.iter_mut().rev() {
                let less = missing.min(amounts[kind]).max(0);
                amounts[kind] -= less;
                missing -= less;
            }
            let carrying = self.units.iter().position(|(_, amounts)| amounts[kind] > 0).unwrap_or(0);
            if let Some((_, amounts)) = self.units.get_mut(carrying) {
                amounts[kind] += (-missing).max(0);
            }
        }
    }

    /// What is aboard, units first.
    pub fn aboard(&self) -> impl Iterator<Item = (Holding, Amounts)> {
        let units = self.units.iter().map(|(unit, amounts)| (Holding::Unit(*unit), *amounts));
        units.chain(self.assets.iter().map(|(asset, items)| (Holding::Asset(*asset), [*items, 0, 0])))
    }

    /// What is aboard of one unit or asset.
    pub fn carries(&self, of: Holding) -> Amounts {
        let mut sum = [0_i64; 3];
        for (_, amounts) in self.aboard().filter(|(aboard, _)| *aboard == of) {
            for (sum, amount) in sum.iter_mut().zip(amounts) {
                *sum = sum.saturating_add(amount);
            }
        }
        sum
    }

    /// The day on which an escort detail is back.
    pub fn detail_back(&self) -> Day {
        self.arrives.saturating_add((self.arrives - self.departed).max(1))
    }

    /// The movement as a plan would hold it.
    pub fn as_movement(&self, mission: &Mission, planned: Option<&Movement>) -> Movement {
        let unit = |&(unit, [people, vehicles, teu]): &(UnitId, Amounts)| ManifestRow::Unit {
            unit: mission.units[unit].unit.clone(),
            people,
            vehicles,
            teu,
        };
        let asset = |&(asset, quantity): &(AssetId, i64)| ManifestRow::Asset {
            asset: mission.assets[asset].asset.clone(),
            quantity,
        };
        let used = |&(fleet, count): &(FleetId, i64)| FleetUse { fleet: mission.fleets[fleet].fleet.clone(), count };
        let supply = planned.into_iter().flat_map(|m| &m.manifest).filter(|r| matches!(r, ManifestRow::Supply { .. }));
        Movement {
            id: self.id.clone(),
            leg: mission.legs[self.leg].leg.clone(),
            reverse: self.direction.is_reverse(),
            depart: mission.date(self.departed),
            manifest: self.units.iter().map(unit).chain(self.assets.iter().map(asset)).chain(supply.cloned()).collect(),
            fleets: self.fleets.iter().map(used).collect(),
            contracted: planned.map_or_else(Contracted::default, |movement| movement.contracted),
            escort: planned.map_or_else(Vec::new, |movement| movement.escort.clone()),
        }
    }
}
