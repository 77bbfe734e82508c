//! What the planted plan leaves at each place each night.

use crate::draft::{Cargo, Draft};
use rearguard_model::*;

/// By site, then night.
pub struct Ledger {
    pub people: Vec<Vec<i64>>,
    pub teu: Vec<Vec<i64>>,
}

pub fn keep(draft: &Draft) -> Ledger {
    let days = draft.recipe.days;
    let sites = draft.tables.sites.len();
    let mut ledger = Ledger { people: vec![vec![0; days]; sites], teu: vec![vec![0; days]; sites] };
    for unit in draft.tables.units.rows() {
        ledger.people[unit.site.index()][0] += unit.personnel;
        ledger.teu[unit.site.index()][0] += unit.containers;
    }
    for asset in draft.tables.assets.rows().iter().filter(|asset| asset.class == CargoClass::Container) {
        ledger.teu[asset.site.index()][0] += asset.quantity;
    }
    changes(draft, &mut ledger);
    for nights in ledger.people.iter_mut().chain(&mut ledger.teu) {
        for night in 1..nights.len() {
            nights[night] += nights[night - 1];
        }
    }
    ledger
}

/// Arrivals and departures, as differences from night to night.
fn changes(draft: &Draft, ledger: &mut Ledger) {
    for movement in &draft.moves {
        let (from, to) = draft.ends(movement);
        for &(cargo, count) in &movement.manifest {
            add(draft, ledger, (from, movement.depart), cargo, -count);
            add(draft, ledger, (to, movement.arrive), cargo, count);
        }
    }
    for (&unit, absences) in &draft.away {
        let site = draft.tables.units[unit].site;
        for away in absences {
            add(draft, ledger, (site, away.from), Cargo::People(unit), -away.people);
            add(draft, ledger, (site, away.until), Cargo::People(unit), away.people);
        }
    }
    for &(unit, people, day) in &draft.releases {
        add(draft, ledger, (draft.tables.units[unit].site, day), Cargo::People(unit), -people);
    }
    for disposed in &draft.disposals {
        add(draft, ledger, (disposed.site, disposed.on), disposed.what, -disposed.quantity);
    }
}

fn add(draft: &Draft, ledger: &mut Ledger, (site, day): (SiteId, Day), cargo: Cargo, count: i64) {
    let table = match cargo {
        Cargo::People(_) => &mut ledger.people,
        Cargo::Supply => return,
        cargo if draft.is_vehicle(cargo) => return,
        _ => &mut ledger.teu,
    };
    if let Some(night) = table[site.index()].get_mut(day as usize) {
        *night += count;
    }
}
