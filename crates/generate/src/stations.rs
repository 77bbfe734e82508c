//! Stations (§7): washing, packing and screening, each with the smallest rate
//! at which the plan's departures have passed in time, times the slack.

use crate::capacity::{Needs, Resource};
use crate::draft::{Cargo, Draft, Move};
use crate::world::World;
use rearguard_model::*;

/// What a station of the plan is asked to do.
struct Wanted {
    name: String,
    site: SiteId,
    takes: StationTakes,
    days: (Day, Option<Day>),
    for_units: Vec<UnitId>,
    for_assets: Vec<AssetId>,
}

/// A wash rack at every hub, a packing yard at every third base, screening of
/// civilians at every second hub.
pub fn set(draft: &mut Draft, world: &World, needs: &mut Needs) {
    let mut all = Vec::new();
    for hub in &world.hubs {
        let wanted = |short: &str, takes, for_units| Wanted {
            name: format!("{short}-{}", hub.id),
            site: hub.site,
            takes,
            days: (20, None),
            for_units,
            for_assets: Vec::new(),
        };
        all.push(wanted("wash", StationTakes::Vehicle, Vec::new()));
        if hub.index.is_multiple_of(2) {
            all.push(wanted("screen", StationTakes::People, vec![hub.civilians]));
        }
    }
    for base in world.bases.iter().filter(|base| base.index.is_multiple_of(3)) {
        all.push(Wanted {
            name: format!("pack-{}", base.id),
            site: base.site,
            takes: StationTakes::Teu,
            days: (base.closing - 27, Some(base.closing - 10)),
            for_units: Vec::new(),
            for_assets: vec![base.prefabs],
        });
    }
    let moves = draft.moves_by_site();
    let rates: Vec<i64> = all.iter().map(|wanted| rate(draft, &moves[wanted.site.index()], wanted)).collect();
    for (wanted, need) in all.into_iter().zip(rates) {
        let capacity = draft.slackened(need);
        needs.add(Resource::Stations, &wanted.name, need, capacity);
        draft.tables.stations.push(wanted.row(capacity));
    }
}

impl Wanted {
    fn row(self, per_day: i64) -> Station {
        Station {
            station: self.name,
            site: self.site,
            takes: self.takes,
            per_day,
            from: Some(self.days.0),
            to: self.days.1,
            for_units: self.for_units,
            for_assets: self.for_assets,
            spread: Some(Decimal::new(15, 2)),
        }
    }
}

/// The smallest rate a day that holds no departure up.
fn rate(draft: &Draft, moves: &[&Move], wanted: &Wanted) -> i64 {
    let days = draft.recipe.days;
    let (mut there, mut gone) = (vec![0; days + 1], vec![0; days + 1]);
    there[0] = at_first(draft, wanted);
    for movement in moves {
        let (from, to) = draft.ends(movement);
        let count: i64 =
            movement.manifest.iter().filter(|&&(cargo, _)| takes(draft, wanted, cargo)).map(|&(_, n)| n).sum();
        if from == wanted.site {
            gone[movement.depart as usize] += count;
        }
        if to == wanted.site {
            there[movement.arrive as usize + 1] += count;
        }
    }
    let total: i64 = gone.iter().sum();
    let (mut least, mut most) = (1, total.max(1));
    while least < most {
        let middle = (least + most) / 2;
        if keeps_up(&there, &gone, wanted.days, middle) { most = middle } else { least = middle + 1 }
    }
    most
}

/// Whether what has left by each day can have passed by then.
fn keeps_up(there: &[i64], gone: &[i64], (from, to): (Day, Option<Day>), rate: i64) -> bool {
    let (mut available, mut passed, mut left) = (0, 0, 0);
    (0..gone.len()).all(|day| {
        available += there[day];
        left += gone[day];
        if (from..=to.unwrap_or(Day::MAX)).contains(&(day as Day)) {
            passed = available.min(passed + rate);
        }
        left <= passed
    })
}

fn at_first(draft: &Draft, wanted: &Wanted) -> i64 {
    let tables = &draft.tables;
    let units = tables.units.iter().filter(|(_, row)| row.site == wanted.site).flat_map(|(unit, row)| {
        [
            (Cargo::People(unit), row.personnel),
            (Cargo::Vehicles(unit), row.vehicles),
            (Cargo::Containers(unit), row.containers),
        ]
    });
    let assets = tables.assets.iter().filter(|(_, row)| row.site == wanted.site);
    let items = assets.map(|(asset, row)| (Cargo::Items(asset), row.quantity));
    units.chain(items).filter(|&(cargo, _)| takes(draft, wanted, cargo)).map(|(_, count)| count).sum()
}

fn takes(draft: &Draft, wanted: &Wanted, cargo: Cargo) -> bool {
    let kind = match cargo {
        Cargo::People(_) => StationTakes::People,
        Cargo::Supply => return false,
        cargo if draft.is_vehicle(cargo) => StationTakes::Vehicle,
        _ => StationTakes::Teu,
    };
    let everything = wanted.for_units.is_empty() && wanted.for_assets.is_empty();
    let named = match cargo {
        Cargo::People(unit) | Cargo::Vehicles(unit) | Cargo::Containers(unit) => wanted.for_units.contains(&unit),
        Cargo::Items(asset) => wanted.for_assets.contains(&asset),
        Cargo::Supply => false,
    };
    kind == wanted.takes && (everything || named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_keeps_up_only_with_what_has_arrived_the_day_before() {
        // 4 there from day 0, 4 more from day 2; 6 leave on day 2.
        let (there, gone) = ([4, 0, 4], [0, 0, 6]);
        assert!(keeps_up(&there, &gone, (0, None), 2));
        assert!(!keeps_up(&there, &gone, (1, None), 2));
        assert!(keeps_up(&there, &gone, (1, None), 3));
        assert!(!keeps_up(&there, &gone, (0, Some(1)), 9));
    }
}
