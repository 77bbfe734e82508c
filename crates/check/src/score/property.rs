//! Property lost, in dollars: value destroyed + unrecovered value of sales and
//! gifts + value left at the end (not lost where a `liquidate` clause's `until`
//! lies after `end`; at a site that has fallen, lost in any case).

use crate::replay::Replay;
use crate::resolve::{Disposed, Property};
use rearguard_model::amount::{exact, whole};
use rearguard_model::*;

pub(super) fn lost(replay: &Replay) -> Exact {
    let disposed: Exact = replay.disposals.iter().map(|disposal| of_disposal(replay.mission, disposal)).sum();
    disposed + left(replay)
}

fn of_disposal(mission: &Mission, disposal: &Disposed) -> Exact {
    let value = match (disposal.of, disposal.class) {
        (Property::Unit(unit), CargoClass::Vehicle) => exact(mission.units[unit].vehicle_value),
        (Property::Unit(unit), CargoClass::Container) => exact(mission.units[unit].container_value),
        (Property::Asset(asset), _) => {
            let row = &mission.assets[asset];
            let recovered = match disposal.how {
                Disposition::Sell => row.sell_recovers,
                Disposition::Gift => row.gift_recovers,
                Disposition::Ship | Disposition::Destroy => Decimal::ZERO,
            };
            exact(row.value_each) * (whole(1) - exact(recovered))
        }
    };
    whole(disposal.quantity) * value
}

/// Value inside on the last night.
fn left(replay: &Replay) -> Exact {
    let mission = replay.mission;
    let liquidated =
        mission.clauses.rows().iter().any(|clause| {
            clause.kind == ClauseKind::Liquidate && clause.until.is_some_and(|until| until > replay.last)
        });
    let night = replay.last as usize;
    let counts = |site: SiteId| !liquidated || replay.calendar.lost_on(site).is_some();
    let units = replay.stocks.units.iter().filter(|held| counts(held.site)).map(|held| {
        let row = &mission.units[held.unit];
        whole(held.vehicles[night]) * exact(row.vehicle_value) + whole(held.teu[night]) * exact(row.container_value)
    });
    let assets = replay.stocks.assets.iter().filter(|held| counts(held.site));
    let assets = assets.map(|held| whole(held.items[night]) * exact(mission.assets[held.asset].value_each));
    let at_places = units.sum::<Exact>() + assets.sum::<Exact>();
    if liquidated { at_places } else { at_places + under_way(replay) }
}

/// Value that is still under way on the last night.
fn under_way(replay: &Replay) -> Exact {
    let mission = replay.mission;
    let late = replay.trips.iter().filter(|trip| trip.arrive > replay.last);
    let value = late.map(|trip| {
        let units = trip.units.iter().map(|aboard| {
            let row = &mission.units[aboard.unit];
            whole(aboard.vehicles) * exact(row.vehicle_value) + whole(aboard.teu) * exact(row.container_value)
        });
        let assets = trip.assets.iter().map(|&(asset, n)| whole(n) * exact(mission.assets[asset].value_each));
        units.sum::<Exact>() + assets.sum::<Exact>()
    });
    value.sum()
}
