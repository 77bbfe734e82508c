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

#[cfg(test)]
mod tests {
    use crate::testing::*;
    use rearguard_model::amount::{exact, whole};
    use rearguard_model::*;

    fn tents(how: &str) -> Exact {
        let mut tiny = Tiny::camp();
        tiny.tables.assets.push(Asset {
            value_each: dec("1000"),
            sell_recovers: dec("0.3"),
            gift_recovers: dec("0.1"),
            ..asset("tents", 2)
        });
        if !how.is_empty() {
            tiny.dispose("tents", 2, how, 1);
        }
        tiny.score().property_lost
    }

    #[test]
    fn what_is_not_recovered_is_lost() {
        assert_eq!(tents("destroy"), whole(2000));
        assert_eq!(tents("sell"), whole(1400));
        assert_eq!(tents("gift"), whole(1800));
        assert_eq!(tents(""), whole(2000), "left behind");
    }

    #[test]
    fn equipment_of_units_is_lost_whole_and_what_is_out_is_not() {
        let mut tiny = Tiny::camp();
        (tiny.inf().vehicle_value, tiny.inf().container_value) = (dec("500"), dec("80"));
        assert_eq!(tiny.score().property_lost, whole(0));
        tiny.inf().vehicles = 3;
        tiny.inf().containers = 2;
        assert_eq!(tiny.score().property_lost, whole(660), "a vehicle and two TEU left");
        tiny.dispose_vehicles("inf", 1, "gift", 1);
        assert_eq!(tiny.score().property_lost, whole(660));
    }

    #[test]
    fn what_is_under_way_at_the_end_is_left_too() {
        let mut tiny = Tiny::camp();
        tiny.inf().vehicle_value = dec("500");
        tiny.plan.movements[0].depart = tiny.date(30);
        assert_eq!(tiny.score().property_lost, whole(1000));
    }

    #[test]
    fn liquidators_lose_nothing_but_what_has_fallen() {
        let mut tiny = Tiny::camp().without_plan();
        tiny.inf().vehicle_value = dec("500");
        let id = tiny.tables.clauses.push(Clause { until: Some(31), ..clause("OP9", ClauseKind::Liquidate) });
        assert_eq!(tiny.score().property_lost, whole(0));
        tiny.tables.clauses[id].until = Some(30);
        assert_eq!(tiny.score().property_lost, whole(1000), "it does not lie after the end");
        tiny.tables.clauses[id].until = Some(31);
        tiny.tables.windows.push(Window { lost: true, ..window(Subject::Site(CAMP), 9, 30) });
        assert_eq!(tiny.score().property_lost, whole(1000));
        assert_eq!(exact(dec("0")), tiny.score().money);
    }
}
