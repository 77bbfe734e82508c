//! Ops → the plan as its file says it.

use crate::instance::Instance;
use crate::ops::{Aboard, ConvoyKey, Item, Op, Way};
use rearguard_model::{
    CargoClass, Closure, Contracted, Disposal, EscortDetail, FleetUse, ManifestRow, Mission, Movement, Plan,
    PlannedStep, RowId, Transfer,
};
use std::collections::{BTreeMap, BTreeSet};

/// What carries a movement, in the order in which a day lists them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Convoy(u8),
    Contracted,
    Shuttle(usize),
}

#[derive(Default)]
struct Content {
    items: BTreeMap<Item, i64>,
    lorries: BTreeMap<usize, i64>,
    details: BTreeMap<usize, i64>,
}

type Key = (i32, usize, usize, Kind);

/// What of an old plan stays, and how its movements were called.
pub(crate) struct Old<'p> {
    pub plan: &'p Plan,
    /// Departures, disposals and releases before this day stay.
    pub now: rearguard_model::Date,
    pub names: BTreeMap<crate::around::Key, Vec<String>>,
}

/// The plan that all ops add up to.
pub(crate) fn emit<'o>(mission: &Mission, i: &Instance, ops: impl Iterator<Item = &'o Op>) -> Plan {
    emit_after(mission, i, ops, None)
}

/// The past of an old plan and after it what all ops add up to.
pub(crate) fn emit_after<'o>(
    mission: &Mission,
    i: &Instance,
    ops: impl Iterator<Item = &'o Op>,
    mut old: Option<Old>,
) -> Plan {
    let mut movements: BTreeMap<Key, Content> = BTreeMap::new();
    let mut disposals: BTreeMap<(i32, usize, Item, Way), i64> = BTreeMap::new();
    let mut plan = Plan { mission: mission.name.clone(), ..Plan::default() };
    for op in ops {
        match *op {
            Op::Contracted { item, leg, reverse, day, n } => {
                let content = movements.entry((day, leg, reverse, Kind::Contracted)).or_default();
                *content.items.entry(item).or_default() += n as i64;
            }
            Op::Shuttle { item, fleet, leg, reverse, day, n } => {
                let content = movements.entry((day, leg, reverse, Kind::Shuttle(fleet))).or_default();
                *content.items.entry(item).or_default() += n as i64;
            }
            Op::Ride { convoy, what, n } => ride(&mut movements, convoy, what, n as i64),
            Op::Dispose { item, site, how, day, n } if how != Way::Leave => {
                *disposals.entry((day, site, item, how)).or_default() += n as i64;
            }
            Op::Step { site, step, start } => plan.steps.push(PlannedStep {
                site: mission.sites[i.sites[site].id].site.clone(),
                step: i.sites[site].steps[step].name.clone(),
                start: mission.date(start),
            }),
            Op::Close { site, day } => plan
                .closures
                .push(Closure { site: mission.sites[i.sites[site].id].site.clone(), on: mission.date(day) }),
            Op::Release { unit, site, day, n } => plan.releases.push(rearguard_model::Release {
                unit: mission.units[i.units[unit].id].unit.clone(),
                site: mission.sites[i.sites[site].id].site.clone(),
                people: n as i64,
                on: mission.date(day),
            }),
            Op::Transfer { task, day } => plan
                .transfers
                .push(Transfer { task: mission.tasks[i.tasks[task].id].task.clone(), on: mission.date(day) }),
            _ => {}
        }
    }
    plan.steps.sort_by(|a, b| (a.start, &a.site, &a.step).cmp(&(b.start, &b.site, &b.step)));
    plan.closures.sort_by(|a, b| (a.on, &a.site).cmp(&(b.on, &b.site)));
    plan.releases.sort_by(|a, b| (a.on, &a.unit, &a.site).cmp(&(b.on, &b.unit, &b.site)));
    plan.transfers.sort_by(|a, b| (a.on, &a.task).cmp(&(b.on, &b.task)));
    plan.disposals = disposals.into_iter().filter(|(_, n)| *n > 0).map(|(k, n)| disposal(mission, i, k, n)).collect();
    let rows = movements.into_iter().filter_map(|(key, content)| Some((key, movement(mission, i, key, content)?)));
    let rows: Vec<(Key, Movement)> = rows.collect();
    match &mut old {
        Some(old) => old.put_before(&mut plan, rows),
        None => {
            plan.movements = rows.into_iter().map(|(_, movement)| movement).collect();
            let width = plan.movements.len().to_string().len().max(4);
            for (at, movement) in plan.movements.iter_mut().enumerate() {
                movement.id = format!("M{:0width$}", at + 1);
            }
        }
    }
    plan
}

impl Old<'_> {
    /// The old plan's past, then the movements to come: those of the old plan by
    /// their old names, further ones by names that it did not use.
    fn put_before(&mut self, plan: &mut Plan, rows: Vec<(Key, Movement)>) {
        let past = self.plan.movements.iter().filter(|movement| movement.depart < self.now);
        let mut movements: Vec<Movement> = past.cloned().collect();
        let mut taken: BTreeSet<String> = movements.iter().map(|movement| movement.id.clone()).collect();
        let number = |id: &String| id.trim_start_matches(|c: char| !c.is_ascii_digit()).parse::<u64>().ok();
        let mut next = self.plan.movements.iter().filter_map(|m| number(&m.id)).max().unwrap_or(0) + 1;
        for (key, mut movement) in rows {
            let names = self.names.get_mut(&short(key));
            let own = names.and_then(|names| (!names.is_empty()).then(|| names.remove(0)));
            movement.id = own.filter(|id| !taken.contains(id)).unwrap_or_else(|| {
                next += 1;
                format!("M{:04}", next - 1)
            });
            taken.insert(movement.id.clone());
            movements.push(movement);
        }
        plan.movements = movements;
        let gone = self.plan.disposals.iter().filter(|row| row.on < self.now).cloned();
        plan.disposals = gone.chain(std::mem::take(&mut plan.disposals)).collect();
        let released = self.plan.releases.iter().filter(|row| row.on < self.now).cloned();
        plan.releases = released.chain(std::mem::take(&mut plan.releases)).collect();
    }
}

fn short((day, leg, reverse, kind): Key) -> crate::around::Key {
    let carrier = match kind {
        Kind::Convoy(slot) => slot as u16,
        Kind::Contracted => crate::around::CONTRACTED,
        Kind::Shuttle(fleet) => crate::around::SHUTTLE + fleet as u16,
    };
    (leg as u32, reverse as u8, day as i16, carrier)
}

fn ride(movements: &mut BTreeMap<Key, Content>, key: ConvoyKey, what: Aboard, n: i64) {
    let place = (key.day as i32, key.leg as usize, key.reverse as usize, Kind::Convoy(key.slot));
    let content = movements.entry(place).or_default();
    match what {
        Aboard::Item(item) => *content.items.entry(item).or_default() += n,
        Aboard::Lorries(fleet) => *content.lorries.entry(fleet).or_default() += n,
        Aboard::Detail(unit) => *content.details.entry(unit).or_default() += n,
    }
}

fn movement(m: &Mission, i: &Instance, key: Key, mut content: Content) -> Option<Movement> {
    content.items.retain(|_, n| *n > 0);
    content.lorries.retain(|_, n| *n > 0);
    content.details.retain(|_, n| *n > 0);
    if content.items.is_empty() && content.lorries.is_empty() {
        return None;
    }
    let (day, leg, reverse, kind) = key;
    let load = loads(i, &content);
    let fleets = match kind {
        Kind::Shuttle(fleet) => {
            let sorties = i.fleets[fleet].sorties_for(load.map(|n| n as i32));
            vec![FleetUse { fleet: m.fleets[i.fleets[fleet].id].fleet.clone(), count: sorties as i64 }]
        }
        _ => content
            .lorries
            .iter()
            .map(|(&f, &count)| FleetUse { fleet: m.fleets[i.fleets[f].id].fleet.clone(), count })
            .collect(),
    };
    let contracted = match kind {
        Kind::Contracted => Contracted { people: load[0], vehicles: load[1], teu: load[2] },
        _ => Contracted::default(),
    };
    Some(Movement {
        id: String::new(),
        leg: m.legs[i.legs[leg].id].leg.clone(),
        reverse: reverse == 1,
        depart: m.date(day),
        manifest: manifest(m, i, &content),
        fleets,
        contracted,
        escort: content
            .details
            .iter()
            .map(|(&u, &people)| EscortDetail { unit: m.units[i.units[u].id].unit.clone(), people })
            .collect(),
    })
}

/// People, vehicles and TEU aboard.
fn loads(i: &Instance, content: &Content) -> [i64; 3] {
    content.items.iter().fold([0; 3], |mut sum, (&item, &n)| {
        sum[crate::ways::class_of(i, item)] += n;
        sum
    })
}

fn manifest(m: &Mission, i: &Instance, content: &Content) -> Vec<ManifestRow> {
    let mut units: BTreeMap<usize, [i64; 3]> = BTreeMap::new();
    let mut rows = Vec::new();
    for (&item, &n) in &content.items {
        match item {
            Item::People(u) => units.entry(u).or_default()[0] += n,
            Item::Vehicles(u) => units.entry(u).or_default()[1] += n,
            Item::Teu(u) => units.entry(u).or_default()[2] += n,
            Item::Asset(_) | Item::Supply => {}
        }
    }
    for (u, [people, vehicles, teu]) in units {
        rows.push(ManifestRow::Unit { unit: m.units[i.units[u].id].unit.clone(), people, vehicles, teu });
    }
    for (&item, &quantity) in &content.items {
        if let Item::Asset(a) = item {
            rows.push(ManifestRow::Asset { asset: m.assets[i.assets[a].id].asset.clone(), quantity });
        }
        if item == Item::Supply {
            rows.push(ManifestRow::Supply { teu: quantity });
        }
    }
    rows
}

fn disposal(m: &Mission, i: &Instance, (day, site, item, how): (i32, usize, Item, Way), quantity: i64) -> Disposal {
    let class = match item {
        Item::Vehicles(_) => CargoClass::Vehicle,
        Item::Asset(a) => i.assets[a].class,
        _ => CargoClass::Container,
    };
    let unit = match item {
        Item::Vehicles(u) | Item::Teu(u) => Some(m.units[i.units[u].id].unit.clone()),
        _ => None,
    };
    let asset = match item {
        Item::Asset(a) => Some(m.assets[i.assets[a].id].asset.clone()),
        _ => None,
    };
    let how = match how {
        Way::Sell => "sell",
        Way::Gift => "gift",
        Way::Destroy | Way::Leave => "destroy",
    };
    Disposal {
        site: m.sites[rearguard_model::SiteId::from_index(site)].site.clone(),
        unit,
        asset,
        class: class.word().to_owned(),
        quantity,
        how: how.to_owned(),
        on: m.date(day),
    }
}
