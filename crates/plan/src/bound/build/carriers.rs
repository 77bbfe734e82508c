//! What carries: lorries, flights, contracts.

use super::Build;
use crate::bound::problem::*;
use num_traits::Zero;
use rearguard_model::amount::{exact, whole};
use rearguard_model::*;

impl Build<'_> {
    /// The hops of a fleet.
    fn runs<'h>(&'h self, row: &'h Fleet, hops: &'h [Hop]) -> impl Iterator<Item = (usize, LegId, Direction)> + 'h {
        let legs = self
            .m
            .legs
            .iter()
            .filter(|(leg, l)| l.mode == row.mode && row.legs.as_ref().is_none_or(|own| own.contains(leg)));
        let both = legs.flat_map(|(leg, _)| Direction::BOTH.map(|d| (leg.index() * 2 + d as usize, leg, d)));
        both.filter(|(hop, _, _)| hops[*hop].arrive.iter().any(Option::is_some))
    }

    pub(super) fn lorries(&self, hops: &[Hop]) -> Vec<Lorries> {
        let m = self.m;
        let circulating = m.fleets.iter().filter(|(_, f)| f.kind == FleetKind::Circulating && f.count > 0);
        let of = |(id, row): (FleetId, &Fleet)| {
            let run = |(hop, leg, _): (usize, LegId, Direction)| {
                let cost = |day: usize| {
                    let (arrive, _) = hops[hop].arrive[day]?;
                    let late = row.to.is_some_and(|to| arrive as Day > to);
                    if late || self.c.fleet_count(m, id, day as Day) == 0 {
                        return None;
                    }
                    let days = whole(((arrive - day) as i64).max(1)) * exact(row.cost_per_day);
                    let way = exact(m.legs[leg].km) * exact(row.cost_per_km);
                    Some(self.money(days + way) + if hops[hop].road { 0 } else { hops[hop].hazard[day] })
                };
                (hop, (0..self.days).map(cost).collect())
            };
            let runs = self.runs(row, hops).map(run).collect();
            Lorries { base: row.base.index(), count: row.count, room: [row.seats, row.vehicles, row.teu], runs }
        };
        circulating.map(of).collect()
    }

    pub(super) fn flights(&self, hops: &[Hop]) -> Vec<Flights> {
        let m = self.m;
        let shuttles = m.fleets.iter().filter(|(_, f)| f.kind == FleetKind::Shuttle && f.count > 0);
        let of = |(id, row): (FleetId, &Fleet)| {
            let hire = if row.sorties_per_day.is_zero() {
                Exact::zero()
            } else {
                exact(row.cost_per_day) / exact(row.sorties_per_day)
            };
            let run = |(hop, leg, direction): (usize, LegId, Direction)| {
                let sortie = self.money(&hire + whole(2) * exact(m.legs[leg].km) * exact(row.cost_per_km));
                let of_day = |day: usize| {
                    let danger = if hops[hop].road { 0 } else { hops[hop].hazard[day] };
                    let late =
                        row.to.is_some_and(|to| hops[hop].arrive[day].is_some_and(|(arrive, _)| arrive as Day > to));
                    let open = hops[hop].arrive[day].is_some() && !late;
                    let most = if open { self.c.sorties_on_leg(m, id, leg, direction, day as Day) } else { 0 };
                    (most, sortie + danger)
                };
                (hop, (0..self.days).map(of_day).collect())
            };
            let base = row.base.index();
            let runs = self.runs(row, hops).filter(|(hop, _, _)| hops[*hop].from == base || hops[*hop].to == base);
            let runs = runs.map(run).collect();
            let sorties = (0..self.days).map(|d| self.c.sorties(m, id, d as Day)).collect();
            Flights { room: [row.seats, row.vehicles, row.teu], sorties, runs }
        };
        shuttles.map(of).collect()
    }

    pub(super) fn contract(&self, leg: LegId, hops: &[Hop]) -> Option<Contract> {
        let m = self.m;
        let row = &m.legs[leg];
        if row.people_per_day + row.vehicles_per_day + row.teu_per_day <= 0 {
            return None;
        }
        let of = |direction: Direction| leg.index() * 2 + direction as usize;
        let open = |hop: &usize| hops[*hop].arrive.iter().any(Option::is_some);
        let used: Vec<usize> = Direction::BOTH.map(of).into_iter().filter(open).collect();
        if used.is_empty() {
            return None;
        }
        let room = |day: usize| {
            let each = Direction::BOTH.map(|d| self.c.contracted(m, leg, d, day as Day));
            let of = |get: fn(&Contracted) -> i64| each.iter().map(get).max().unwrap_or(0).max(0);
            [of(|c| c.people), of(|c| c.vehicles), of(|c| c.teu)]
        };
        let least = |day: usize| used.iter().map(|&h| hops[h].hazard[day]).min().unwrap_or(0);
        let hazard = |day: usize| if row.mode == Mode::Road { 0 } else { least(day).max(0) };
        Some(Contract {
            room: (0..self.days).map(room).collect(),
            hazard: (0..self.days).map(hazard).collect(),
            hops: used,
        })
    }
}
