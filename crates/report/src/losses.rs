//! What a disposal costs in value.

use num_traits::One;
use rearguard_model::amount::{exact, whole};
use rearguard_model::{CargoClass, Decimal, Disposal, Exact, Mission};

/// Value of what is disposed of, and how much of it is lost, in dollars;
/// `None` where the plan names what the tables do not hold.
pub(crate) fn value_and_loss(mission: &Mission, disposal: &Disposal) -> Option<(Exact, Exact)> {
    let (each, recovers) = match (&disposal.unit, &disposal.asset) {
        (Some(unit), None) => (equipment_value(mission, unit, &disposal.class)?, Decimal::ZERO),
        (None, Some(asset)) => {
            let row = &mission.assets[mission.asset(asset)?];
            (row.value_each, recovered(&disposal.how, row.sell_recovers, row.gift_recovers))
        }
        _ => return None,
    };
    let value = whole(disposal.quantity) * exact(each);
    let loss = &value * (Exact::one() - exact(recovers));
    Some((value, loss))
}

fn equipment_value(mission: &Mission, unit: &str, class: &str) -> Option<Decimal> {
    let row = &mission.units[mission.unit(unit)?];
    match CargoClass::from_word(class)? {
        CargoClass::Vehicle => Some(row.vehicle_value),
        CargoClass::Container => Some(row.container_value),
    }
}

fn recovered(how: &str, sell: Decimal, gift: Decimal) -> Decimal {
    match how {
        "sell" => sell,
        "gift" => gift,
        _ => Decimal::ZERO,
    }
}
