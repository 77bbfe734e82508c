//! Movements, disposals and releases, in the order of their days.

use super::names::{count, day, found};
use super::network;
use crate::program::{Action, Holding, Kind, NONE, Pair, Program, Row, Span, Use, What};
use crate::refusal::Refusal;
use crate::settings::{Happened, State};
use rearguard_model::*;
use std::collections::BTreeMap;

/// Whose, what of it, and where: a holding's name.
type Key = (u32, u32, u8);

const UNIT: [What; 3] = [What::People, What::Vehicle, What::Teu];

struct Builder<'a> {
    mission: &'a Mission,
    calendar: &'a Calendar,
    program: &'a mut Program,
    keys: BTreeMap<Key, u32>,
    pairs: BTreeMap<(u32, u32), u32>,
}

pub(super) fn add(mission: &Mission, calendar: &Calendar, plan: &Plan, program: &mut Program) -> Result<(), Refusal> {
    if let Some(fault) = plan.form_faults.first() {
        return Err(Refusal::Value { subject: fault.place.clone(), value: fault.value.clone() });
    }
    let order = in_order(mission, plan)?;
    let mut builder = Builder { mission, calendar, program, keys: BTreeMap::new(), pairs: BTreeMap::new() };
    builder.start();
    builder.all_pairs();
    let mut ordinals = BTreeMap::new();
    for (on, kind, position) in order {
        match kind {
            0 => builder.movement(&plan.movements[position], position, on, &mut ordinals)?,
            1 => builder.disposal(&plan.disposals[position], position, on)?,
            _ => builder.release(&plan.releases[position], position, on)?,
        }
    }
    Ok(())
}

fn in_order(mission: &Mission, plan: &Plan) -> Result<Vec<(Day, u8, usize)>, Refusal> {
    let mut order = Vec::with_capacity(plan.movements.len() + plan.disposals.len());
    for (at, movement) in plan.movements.iter().enumerate() {
        order.push((day(mission, movement.depart, &movement.id)?, 0, at));
    }
    for (at, disposal) in plan.disposals.iter().enumerate() {
        order.push((day(mission, disposal.on, &disposal.site)?, 1, at));
    }
    for (at, release) in plan.releases.iter().enumerate() {
        order.push((day(mission, release.on, &release.unit)?, 2, at));
    }
    order.sort();
    Ok(order)
}

impl Builder<'_> {
    /// What is at the sites on the morning of day 0.
    fn start(&mut self) {
        for (id, row) in self.mission.units.iter() {
            for (part, start) in [row.personnel, row.vehicles, row.containers].into_iter().enumerate() {
                let holding = self.holding(row.site, Some(id), None, part as u8);
                self.program.holdings[holding as usize].start = start;
            }
        }
        for (id, row) in self.mission.assets.iter() {
            let holding = self.holding(row.site, None, Some(id), 0);
            self.program.holdings[holding as usize].start = row.quantity;
        }
    }

    fn holding(&mut self, site: SiteId, unit: Option<UnitId>, asset: Option<AssetId>, part: u8) -> u32 {
        let units = self.mission.units.len() as u32;
        let thing = unit.map(|u| u.0).or(asset.map(|a| units + a.0)).unwrap_or(NONE);
        if let Some(&known) = self.keys.get(&(site.0, thing, part)) {
            return known;
        }
        let guards = unit.is_some_and(|u| self.mission.units[u].roles.has(Role::Guard));
        let guard_people = if guards && part > 0 { self.holding(site, unit, None, 0) } else { NONE };
        let what = match asset {
            Some(asset) => class(self.mission.assets[asset].class),
            None => UNIT[part as usize],
        };
        let index = self.program.holdings.len() as u32;
        self.keys.insert((site.0, thing, part), index);
        let taken_by = Span::default();
        self.program.holdings.push(Holding { site: site.0, what, start: 0, guard_people, surplus: 0, taken_by });
        index
    }

    fn row(&mut self, from: SiteId, to: Option<SiteId>, of: Thing, amount: i64, detail: bool) {
        let held = self.holding(from, of.unit, of.asset, of.part);
        let goes = to.map_or(NONE, |to| self.holding(to, of.unit, of.asset, of.part));
        let row = self.new_row(held, goes, of, amount);
        let out = to.is_some_and(|to| self.mission.sites[to].kind == SiteKind::Exit) && !detail;
        let moves = to.is_some() && !detail;
        let passes = if moves { self.stations(from, of) } else { Span::default() };
        let feeds = match to {
            Some(to) if moves => self.stations(to, of),
            _ => Span::default(),
        };
        let to = if detail { held } else { goes };
        self.program.rows.push(Row { to, out, detail, passes, feeds, ..row });
    }

    fn new_row(&self, from: u32, to: u32, of: Thing, amount: i64) -> Row {
        let (value, drives) = match (of.unit, of.asset) {
            (Some(unit), _) => {
                let unit = &self.mission.units[unit];
                let value = [Decimal::ZERO, unit.vehicle_value, unit.container_value][of.part as usize];
                (value, of.part == 1)
            }
            (_, Some(asset)) => (self.mission.assets[asset].value_each, self.mission.assets[asset].self_drive),
            _ => (Decimal::ZERO, false),
        };
        Row {
            action: self.program.actions.len() as u32,
            from,
            to,
            amount,
            what: self.program.holdings[from as usize].what,
            unit: of.unit.map_or(NONE, |unit| unit.0),
            value: amount::floor_times(100, value),
            detail: false,
            drives,
            out: false,
            passes: Span::default(),
            feeds: Span::default(),
        }
    }

    /// The stations of a site that take this.
    fn stations(&mut self, site: SiteId, of: Thing) -> Span {
        let what = match of.asset {
            Some(asset) => class(self.mission.assets[asset].class),
            None => UNIT[of.part as usize],
        };
        let takes = |station: &Station| {
            let everything = station.for_units.is_empty() && station.for_assets.is_empty();
            let meant = everything
                || of.unit.is_some_and(|unit| station.for_units.contains(&unit))
                || of.asset.is_some_and(|asset| station.for_assets.contains(&asset));
            let class = match station.takes {
                StationTakes::People => What::People,
                StationTakes::Vehicle => What::Vehicle,
                StationTakes::Teu => What::Teu,
            };
            station.site == site && meant && class == what
        };
        let list = self.mission.stations.iter().filter(|(_, row)| takes(row)).map(|(id, _)| id.0);
        super::appended(&mut self.program.station_lists, list)
    }

    fn movement(
        &mut self,
        movement: &Movement,
        position: usize,
        on: Day,
        ordinals: &mut BTreeMap<u32, u64>,
    ) -> Result<(), Refusal> {
        let id = &movement.id;
        let leg = found(self.mission.leg(movement.leg.trim()), id, &movement.leg)?;
        let direction = Direction::of(movement.reverse);
        let (from, to) = self.mission.ends(leg, direction);
        let way = leg.0 * 2 + u32::from(movement.reverse);
        let first = self.program.rows.len() as u32;
        for aboard in &movement.manifest {
            self.aboard(aboard, from, to, id)?;
        }
        for detail in &movement.escort {
            let unit = found(self.mission.unit(detail.unit.trim()), id, &detail.unit)?;
            let people = count(detail.people, id)?;
            self.row(from, Some(to), Thing::of_unit(unit, 0), people, true);
        }
        let uses = self.uses(movement, way)?;
        let contracted = [movement.contracted.people, movement.contracted.vehicles, movement.contracted.teu];
        for value in contracted {
            count(value, id)?;
        }
        let ordinal = ordinals.entry(way).or_insert(0);
        let load = self.load(Span { from: first, to: self.program.rows.len() as u32 }, uses, contracted);
        let vehicles: i64 = self.program.uses[uses.range()].iter().map(|used| used.count).sum();
        let road = self.mission.legs[leg].mode == Mode::Road;
        let detail = movement.escort.iter().any(|detail| detail.people > 0);
        let size = if road { load.self_driven + vehicles } else { 0 };
        let exposures = match (road, size > 0) {
            (true, false) => 0,
            (true, true) => 1 + i64::from(detail),
            (false, _) => vehicles + i64::from(movement.contracted.any()),
        };
        let action = Action {
            kind: Kind::Movement,
            position,
            day: on,
            from: from.0,
            to: to.0,
            way,
            ordinal: *ordinal,
            rows: Span { from: first, to: self.program.rows.len() as u32 },
            uses,
            contracted,
            convoy: size > 0,
            exposures,
            drives_itself: road && load.drives_itself,
            holds: Span::default(),
            step_holds: Span::default(),
            happened: self.happened(position),
        };
        *ordinal += 1;
        self.program.actions.push(action);
        Ok(())
    }

    fn aboard(&mut self, row: &ManifestRow, from: SiteId, to: SiteId, id: &str) -> Result<(), Refusal> {
        match row {
            ManifestRow::Unit { unit, people, vehicles, teu } => {
                let unit_row = found(self.mission.unit(unit.trim()), id, unit)?;
                for (part, &value) in [people, vehicles, teu].into_iter().enumerate() {
                    let value = count(value, id)?;
                    if value > 0 {
                        self.row(from, Some(to), Thing::of_unit(unit_row, part as u8), value, false);
                    }
                }
            }
            ManifestRow::Asset { asset, quantity } => {
                let asset_row = found(self.mission.asset(asset.trim()), id, asset)?;
                let quantity = count(*quantity, id)?;
                self.row(from, Some(to), Thing::of_asset(asset_row), quantity, false);
            }
            // What is eaten on the way is not simulated.
            ManifestRow::Supply { .. } => {}
        }
        Ok(())
    }

    fn uses(&mut self, movement: &Movement, way: u32) -> Result<Span, Refusal> {
        let from = self.program.uses.len() as u32;
        for used in &movement.fleets {
            let fleet = found(self.mission.fleet(used.fleet.trim()), &movement.id, &used.fleet)?;
            let count = count(used.count, &movement.id)?;
            let shuttle = self.mission.fleets[fleet].kind == FleetKind::Shuttle;
            let pair = if shuttle { self.pair(fleet, way) } else { NONE };
            let action = self.program.actions.len() as u32;
            self.program.uses.push(Use { action, fleet: fleet.0, count, pair });
        }
        Ok(Span { from, to: self.program.uses.len() as u32 })
    }

    /// The row of a shuttle on a way; both directions are made at once.
    fn pair(&mut self, fleet: FleetId, way: u32) -> u32 {
        if let Some(&known) = self.pairs.get(&(fleet.0, way)) {
            return known;
        }
        let first = self.program.pairs.len() as u32;
        for (index, way, back) in [(first, way, first + 1), (first + 1, way ^ 1, first)] {
            let days = network::pair_days(self.mission, self.calendar, fleet, way, self.program.days);
            self.program.pair_days.extend(days);
            self.program.pairs.push(Pair { fleet: fleet.0, way, back });
            self.pairs.insert((fleet.0, way), index);
        }
        first
    }

    /// Every shuttle on every way that it may fly.
    fn all_pairs(&mut self) {
        for (fleet, row) in self.mission.fleets.iter().filter(|(_, row)| row.kind == FleetKind::Shuttle) {
            for (leg, flown) in self.mission.legs.iter() {
                let meant = row.legs.as_ref().is_none_or(|legs| legs.contains(&leg));
                let based = flown.from == row.base || flown.to == row.base;
                if meant && based && flown.mode == row.mode {
                    self.pair(fleet, leg.0 * 2);
                }
            }
        }
    }

    /// What drives, with what the movement has room for (contract §3).
    fn load(&self, rows: Span, uses: Span, contracted: [i64; 3]) -> Load {
        let fleets = &self.program.uses[uses.range()];
        let slots = |used: &Use| used.count.saturating_mul(self.mission.fleets[FleetId(used.fleet)].vehicles);
        let mut load = Load { slots: contracted[1] + fleets.iter().map(slots).sum::<i64>(), ..Load::default() };
        for row in &self.program.rows[rows.range()] {
            match row.what {
                What::People if !row.detail => load.people += row.amount,
                What::Vehicle if row.drives => load.own += row.amount,
                What::Vehicle => load.need_slot += row.amount,
                _ => {}
            }
            if row.drives && row.unit != NONE {
                load.seats += row.amount.saturating_mul(self.mission.units[UnitId(row.unit)].seats);
            }
        }
        load.self_driven = (load.own - (load.slots - load.need_slot).max(0)).max(0);
        load.drives_itself = load.people >= load.own && load.seats >= load.people && load.own > 0;
        load
    }

    fn disposal(&mut self, disposal: &Disposal, position: usize, on: Day) -> Result<(), Refusal> {
        let subject = &disposal.site;
        let site = found(self.mission.site(disposal.site.trim()), subject, &disposal.site)?;
        let quantity = count(disposal.quantity, subject)?;
        let of = match (&disposal.unit, &disposal.asset) {
            (Some(unit), _) => {
                let part = if CargoClass::from_word(&disposal.class) == Some(CargoClass::Vehicle) { 1 } else { 2 };
                Thing::of_unit(found(self.mission.unit(unit.trim()), subject, unit)?, part)
            }
            (None, Some(asset)) => Thing::of_asset(found(self.mission.asset(asset.trim()), subject, asset)?),
            (None, None) => {
                return Err(Refusal::Value { subject: subject.clone(), value: disposal.class.clone() });
            }
        };
        let happened = past(&self.program.settings.from_day, |state| &state.disposals, position);
        self.leave(Kind::Disposal, position, on, site, of, quantity, happened);
        Ok(())
    }

    fn release(&mut self, release: &Release, position: usize, on: Day) -> Result<(), Refusal> {
        let site = found(self.mission.site(release.site.trim()), &release.unit, &release.site)?;
        let unit = found(self.mission.unit(release.unit.trim()), &release.unit, &release.unit)?;
        let people = count(release.people, &release.unit)?;
        self.leave(Kind::Release, position, on, site, Thing::of_unit(unit, 0), people, None);
        Ok(())
    }

    #[allow(clippy::too_many_arguments)] // One call of each kind, above.
    fn leave(&mut self, kind: Kind, position: usize, on: Day, site: SiteId, of: Thing, amount: i64, past: Option<Day>) {
        let from = self.program.rows.len() as u32;
        self.row(site, None, of, amount, false);
        self.program.actions.push(Action {
            kind,
            position,
            day: on,
            from: site.0,
            to: NONE,
            way: NONE,
            ordinal: 0,
            rows: Span { from, to: self.program.rows.len() as u32 },
            uses: Span::default(),
            contracted: [0; 3],
            convoy: false,
            exposures: 0,
            drives_itself: false,
            holds: Span::default(),
            step_holds: Span::default(),
            happened: past.map(|on| Happened { departed: on, arrived: Some(on) }),
        });
    }

    fn happened(&self, position: usize) -> Option<Happened> {
        past(&self.program.settings.from_day, |state| &state.movements, position)
    }
}

/// What the state says of the thing at a position of the plan.
pub(super) fn past<T: Copy>(
    state: &Option<State>,
    list: impl Fn(&State) -> &Vec<Option<T>>,
    position: usize,
) -> Option<T> {
    state.as_ref().and_then(|state| list(state).get(position).copied().flatten())
}

fn class(class: CargoClass) -> What {
    match class {
        CargoClass::Vehicle => What::Vehicle,
        CargoClass::Container => What::Teu,
    }
}

#[derive(Default)]
struct Load {
    people: i64,
    own: i64,
    need_slot: i64,
    slots: i64,
    seats: i64,
    self_driven: i64,
    drives_itself: bool,
}

/// A part of a unit, or an asset.
#[derive(Clone, Copy)]
struct Thing {
    unit: Option<UnitId>,
    asset: Option<AssetId>,
    part: u8,
}

impl Thing {
    fn of_unit(unit: UnitId, part: u8) -> Thing {
        Thing { unit: Some(unit), asset: None, part }
    }
    fn of_asset(asset: AssetId) -> Thing {
        Thing { unit: None, asset: Some(asset), part: 0 }
    }
}
