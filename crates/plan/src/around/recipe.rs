//! The old plan of a place, read as a recipe: what the search starts from when
//! it takes the place up again.

use crate::draft::Draft;
use crate::instance::Day;
use crate::ops::{Aboard, Item, Op};
use crate::recipe::{Fate, Recipe, Run, Take, When};
use crate::ways::Ways;
use std::collections::BTreeMap;

/// What leaves a place by convoy on one day.
#[derive(Default)]
struct Leaving {
    vehicles_of_guards: bool,
    vehicles: bool,
    lorries: i32,
}

/// A recipe that decodes to about the same ops. The draft holds the old plan.
pub(crate) fn recipe_of(draft: &Draft, ways: &Ways, site: usize, ops: &[Op]) -> Recipe {
    let i = draft.i;
    let close = ops.iter().find_map(|op| if let Op::Close { day, .. } = op { Some(*day) } else { None });
    let end = close.unwrap_or(i.days);
    let place = &i.sites[site];
    let covered = (0..(i.protection_end + 1).max(0)).rev().find(|&t| draft.covers(site, t));
    Recipe {
        close: end,
        runs: runs_of(draft, site, close, ops),
        fates: ways.cargo_at[site].iter().map(|&item| fate_of(item, ops)).collect(),
        cover_until: if place.towns.is_empty() { 0 } else { covered.map_or(0, |t| t + 1) },
        beds: false,
        help: Vec::new(),
        duties: place.tasks.iter().map(|&task| draft.transfers[task].unwrap_or(i.tasks[task].until + 1)).collect(),
    }
}

fn runs_of(draft: &Draft, site: usize, close: Option<Day>, ops: &[Op]) -> Vec<Run> {
    let i = draft.i;
    let mut days: BTreeMap<Day, Leaving> = BTreeMap::new();
    for op in ops {
        let Op::Ride { convoy, what, n } = *op else { continue };
        let origin = i.legs[convoy.leg as usize].ends(convoy.reverse as usize).0;
        if origin != site {
            continue;
        }
        let leaving = days.entry(convoy.day as Day).or_default();
        match what {
            // Guests' vehicles come with lorries and leave with them.
            Aboard::Item(Item::Vehicles(unit)) if i.units[unit].home != site => {}
            Aboard::Item(Item::Vehicles(unit)) if i.units[unit].guard => leaving.vehicles_of_guards = true,
            Aboard::Item(Item::Vehicles(_)) => leaving.vehicles = true,
            Aboard::Lorries(_) => leaving.lorries += n,
            _ => {}
        }
    }
    let run = |(day, leaving): (Day, Leaving)| Run {
        when: if Some(day) == close { When::AtClose } else { When::From(day) },
        lorries: if leaving.lorries > 0 { i32::MAX } else { 0 },
        vehicles: match (leaving.vehicles_of_guards, leaving.vehicles) {
            (true, _) => Take::All,
            (false, true) => Take::Plain,
            _ if leaving.lorries > 0 => Take::None,
            _ => Take::People,
        },
        route: 0,
        pick: 0,
        cut: 0,
        mounted: true,
    };
    days.into_iter().map(run).collect()
}

fn fate_of(item: Item, ops: &[Op]) -> Fate {
    let disposed = ops.iter().find_map(|op| match *op {
        Op::Dispose { item: gone, how, .. } if gone == item => Some(how),
        _ => None,
    });
    let shipped = ops.iter().any(|op| match *op {
        Op::Contracted { item: moved, .. } | Op::Shuttle { item: moved, .. } => moved == item,
        Op::Ride { what: Aboard::Item(moved), .. } => moved == item,
        _ => false,
    });
    match disposed {
        Some(way) if !shipped => Fate::Dispose(way),
        _ => Fate::Ship,
    }
}
