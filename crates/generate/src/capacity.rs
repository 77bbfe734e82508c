//! Capacities: what the planted plan needs, times the slack, rounded up.

use crate::draft::{Draft, loads};
use crate::ledger::{Ledger, keep};
use crate::world::World;
use crate::{stations, supply};
use rearguard_model::*;
use std::collections::BTreeMap;

/// What kind of capacity a need is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Resource {
    /// Vehicles of a circulating fleet away from their hub at once.
    Lorries,
    /// Laden sorties of a shuttle fleet in a day.
    Sorties,
    /// People of a unit away as escorts on one night.
    Escorts,
    /// Teams of one kind at work on one day.
    Teams,
    /// Contracted places, vehicles and TEU of a leg in a day.
    Places,
    Vehicles,
    Teu,
    /// People at a place in a night.
    Beds,
    /// TEU at a place in a night.
    Yard,
    /// Items disposed of at a place in a day.
    Disposals,
    /// What a station passes in a day (§7).
    Stations,
    /// TEU of supply at a base on the first day (§7).
    Supply,
}

/// The peak that the planted plan needs of one row, and what the tables give.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Need {
    pub resource: Resource,
    /// The fleet, unit, team, leg or site by name.
    pub name: String,
    pub need: i64,
    pub capacity: i64,
}

/// Every capacity that was set from a need.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Needs {
    pub rows: Vec<Need>,
}

impl Needs {
    /// The rows of one kind.
    pub fn of(&self, resource: Resource) -> impl Iterator<Item = &Need> {
        self.rows.iter().filter(move |row| row.resource == resource)
    }

    pub(crate) fn add(&mut self, resource: Resource, name: &str, need: i64, capacity: i64) {
        self.rows.push(Need { resource, name: name.to_owned(), need, capacity });
    }
}

/// Sets every capacity and says what it was set from.
pub fn size(draft: &mut Draft, world: &World) -> Needs {
    let mut needs = Needs::default();
    lorries(draft, world, &mut needs);
    sorties(draft, &mut needs);
    escorts(draft, &mut needs);
    teams(draft, &mut needs);
    contracts(draft, &mut needs);
    convoys(draft);
    let ledger = keep(draft);
    beds_and_yards(draft, world, &ledger, &mut needs);
    disposals(draft, &mut needs);
    if draft.recipe.second_ring {
        supply::stock(draft, world, &ledger, &mut needs);
        stations::set(draft, world, &mut needs);
    }
    needs
}

fn lorries(draft: &mut Draft, world: &World, needs: &mut Needs) {
    let mut rounds = rounds(draft);
    let (slack, last) = (draft.slack_days(), draft.recipe.last_day());
    for hub in &world.hubs {
        for fleet in [hub.lorries, hub.flatbeds] {
            let Rounds { changes, days } = rounds.remove(&fleet).unwrap_or_default();
            let need = peak(&changes);
            let count = draft.slackened(need);
            let row = &mut draft.tables.fleets[fleet];
            row.count = count;
            if fleet == hub.flatbeds {
                row.from = days.map(|(first, _)| (first - slack).max(0));
                row.to = days.map(|(_, arrival)| (arrival + slack).min(last));
            }
            needs.add(Resource::Lorries, &row.fleet, need, count);
        }
    }
}

/// What a circulating fleet does in the plan.
#[derive(Default)]
struct Rounds {
    /// By day: vehicles that leave the fleet's base less those that may leave again.
    changes: BTreeMap<Day, i64>,
    /// The first departure and the last arrival.
    days: Option<(Day, Day)>,
}

/// A vehicle that comes home on day *a* may leave again from day *a + 1*.
fn rounds(draft: &Draft) -> BTreeMap<FleetId, Rounds> {
    let mut all: BTreeMap<FleetId, Rounds> = BTreeMap::new();
    for movement in &draft.moves {
        let (from, to) = draft.ends(movement);
        for &(fleet, count) in &movement.fleets {
            let row = &draft.tables.fleets[fleet];
            if row.kind == FleetKind::Shuttle {
                continue;
            }
            let rounds = all.entry(fleet).or_default();
            let (first, last) = rounds.days.unwrap_or((movement.depart, movement.arrive));
            rounds.days = Some((first.min(movement.depart), last.max(movement.arrive)));
            if from == row.base {
                *rounds.changes.entry(movement.depart).or_default() += count;
            } else if to == row.base {
                *rounds.changes.entry(movement.arrive + 1).or_default() -= count;
            }
        }
    }
    all
}

/// The highest running sum.
fn peak(changes: &BTreeMap<Day, i64>) -> i64 {
    let sums = changes.values().scan(0, |sum, change| {
        *sum += change;
        Some(*sum)
    });
    sums.max().unwrap_or(0)
}

/// Laden sorties, and one a day for each convoy that a fleet covers (§7).
fn sorties(draft: &mut Draft, needs: &mut Needs) {
    let mut flown: BTreeMap<FleetId, BTreeMap<Day, i64>> = BTreeMap::new();
    for movement in &draft.moves {
        for &(fleet, count) in &movement.fleets {
            *flown.entry(fleet).or_default().entry(movement.depart).or_default() += count;
        }
        if let Some(cover) = draft.tables.legs[movement.leg].cover.filter(|_| movement.size > 0) {
            for day in movement.depart..=movement.arrive {
                *flown.entry(cover).or_default().entry(day).or_default() += 1;
            }
        }
    }
    for fleet in draft.tables.fleets.ids() {
        if draft.tables.fleets[fleet].kind == FleetKind::Circulating {
            continue;
        }
        let need = flown.get(&fleet).and_then(|days| days.values().copied().max()).unwrap_or(0);
        let wanted = draft.slackened(need);
        let row = &mut draft.tables.fleets[fleet];
        let each = row.sorties_per_day.mantissa() as i64;
        row.count = loads(wanted, each);
        needs.add(Resource::Sorties, &row.fleet, need, row.count * each);
    }
}

/// Units were given their escorts when their plan was made.
fn escorts(draft: &Draft, needs: &mut Needs) {
    for &unit in draft.away.keys() {
        let need = draft.away_peak(unit).0;
        needs.add(Resource::Escorts, &draft.tables.units[unit].unit, need, draft.slackened(need));
    }
}

fn teams(draft: &mut Draft, needs: &mut Needs) {
    let mut work: BTreeMap<TeamId, BTreeMap<Day, i64>> = BTreeMap::new();
    for &(_, step, start) in &draft.steps {
        let row = &draft.tables.steps[step];
        if let Some(team) = row.team {
            let changes = work.entry(team).or_default();
            *changes.entry(start).or_default() += row.teams_needed;
            *changes.entry(start + row.days as Day).or_default() -= row.teams_needed;
        }
    }
    for team in draft.tables.teams.ids() {
        let changes = work.remove(&team).unwrap_or_default();
        let need = peak(&changes);
        let (count, slack, last) = (draft.slackened(need), draft.slack_days(), draft.recipe.last_day());
        let row = &mut draft.tables.teams[team];
        row.count = count;
        if row.team != "environment" {
            row.from = changes.keys().next().map(|first| (first - slack).max(0));
            row.to = changes.keys().last().map(|day| (day + slack).min(last));
        }
        needs.add(Resource::Teams, &row.team, need, count);
    }
}

fn contracts(draft: &mut Draft, needs: &mut Needs) {
    for (leg, rate) in draft.rates.clone() {
        let (people, vehicles, teu) =
            (draft.slackened(rate.people), draft.slackened(rate.vehicles), draft.slackened(rate.teu));
        let row = &mut draft.tables.legs[leg];
        (row.people_per_day, row.vehicles_per_day, row.teu_per_day) = (people, vehicles, teu);
        for (resource, need, capacity) in [
            (Resource::Places, rate.people, people),
            (Resource::Vehicles, rate.vehicles, vehicles),
            (Resource::Teu, rate.teu, teu),
        ] {
            if need > 0 {
                needs.add(resource, &row.leg, need, capacity);
            }
        }
    }
}

/// Sizes of convoys: the largest times the slack, the smallest divided by it.
fn convoys(draft: &mut Draft) {
    let mut sizes: BTreeMap<LegId, (i64, i64)> = BTreeMap::new();
    let mut days: BTreeMap<(LegId, Direction, Day), i64> = BTreeMap::new();
    for movement in draft.moves.iter().filter(|movement| movement.size > 0) {
        let (least, most) = sizes.entry(movement.leg).or_insert((movement.size, movement.size));
        (*least, *most) = ((*least).min(movement.size), (*most).max(movement.size));
        *days.entry((movement.leg, movement.direction, movement.depart)).or_default() += 1;
    }
    for (leg, (least, most)) in sizes {
        let most = draft.slackened(most);
        let least = (1..=least).rev().find(|&size| draft.slackened(size) <= least).unwrap_or(1);
        let row = &mut draft.tables.legs[leg];
        (row.convoy_min, row.convoy_max) = (least, Some(most));
    }
    for ((leg, _, _), count) in days {
        let row = &mut draft.tables.legs[leg];
        row.convoys_per_day = row.convoys_per_day.max(count);
    }
}

/// Hubs, the port and every second base have limits; elsewhere there are none.
fn beds_and_yards(draft: &mut Draft, world: &World, ledger: &Ledger, needs: &mut Needs) {
    let hubs = world.hubs.iter().map(|hub| (hub.site, true, true));
    let bases =
        world.bases.iter().filter(|base| base.index % 2 == 0).map(|base| (base.site, true, base.index % 4 == 0));
    for (site, beds, yard) in hubs.chain(bases).chain([(world.port, false, true)]) {
        let peak = |nights: &[i64]| nights.iter().copied().max().unwrap_or(0);
        let (people, teu) = (peak(&ledger.people[site.index()]), peak(&ledger.teu[site.index()]));
        let (all_beds, all_teu) = (draft.slackened(people), draft.slackened(teu));
        let row = &mut draft.tables.sites[site];
        if beds {
            row.beds = Some(all_beds);
            needs.add(Resource::Beds, &row.site, people, all_beds);
        }
        if yard {
            row.yard_teu = Some(all_teu);
            needs.add(Resource::Yard, &row.site, teu, all_teu);
        }
    }
}

fn disposals(draft: &mut Draft, needs: &mut Needs) {
    let mut daily: BTreeMap<(SiteId, Day), i64> = BTreeMap::new();
    for disposed in &draft.disposals {
        *daily.entry((disposed.site, disposed.on)).or_default() += disposed.quantity;
    }
    let mut peaks: BTreeMap<SiteId, i64> = BTreeMap::new();
    for ((site, _), count) in daily {
        let peak = peaks.entry(site).or_default();
        *peak = (*peak).max(count);
    }
    for (site, need) in peaks {
        let capacity = draft.slackened(need);
        let row = &mut draft.tables.sites[site];
        row.disposals_per_day = Some(capacity);
        needs.add(Resource::Disposals, &row.site, need, capacity);
    }
}
