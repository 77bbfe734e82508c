//! Dollars spent: what legs charge for everyone and everything on the manifest
//! + fleets + sites + people.

use crate::replay::Replay;
use crate::replay::load::Load;
use crate::resolve::Trip;
use num_traits::Zero;
use rearguard_model::amount::{exact, whole};
use rearguard_model::*;
use std::collections::BTreeMap;

/// What one vehicle or sortie of a fleet costs on a leg, by days under way, and
/// how many there were.
type FleetPrices = BTreeMap<(FleetId, LegId, Day), (Exact, i64)>;

/// By movement, in the plan's order, and all together: counts are added up
/// first and multiplied once.
pub(super) fn of_movements(replay: &Replay) -> (Vec<Exact>, Exact) {
    let mut prices = FleetPrices::new();
    let legs: Vec<LegPrices> = replay.mission.legs.rows().iter().map(LegPrices::of).collect();
    let mut charged = vec![[0; 3]; legs.len()];
    let mut covered = Exact::zero();
    let mut each = Vec::with_capacity(replay.trips.len());
    for (trip, load) in replay.trips.iter().zip(&replay.loads) {
        let counts = [load.people, load.vehicles, load.teu];
        for (sum, count) in charged[trip.leg.index()].iter_mut().zip(counts) {
            *sum += count;
        }
        let cover = cover(replay, trip, load);
        covered += &cover;
        each.push(legs[trip.leg.index()].charge(counts) + fleets(replay, trip, &mut prices) + cover);
    }
    let by_legs: Exact = legs.iter().zip(charged).map(|(leg, counts)| leg.charge(counts)).sum();
    let by_fleets: Exact = prices.into_values().map(|(price, count)| price * whole(count)).sum();
    (each, by_legs + by_fleets + covered)
}

/// What a leg charges per person, vehicle and TEU. Most prices share few
/// decimals: then their sums are whole numbers of the smallest unit.
struct LegPrices {
    prices: [Decimal; 3],
    /// The prices in units of 10^−scale and how many units make a dollar.
    in_units: Option<([i128; 3], i128)>,
}

impl LegPrices {
    fn of(leg: &Leg) -> LegPrices {
        let prices = [leg.cost_per_person, leg.cost_per_vehicle, leg.cost_per_teu];
        LegPrices { prices, in_units: in_units(prices) }
    }

    fn charge(&self, counts: [i64; 3]) -> Exact {
        let units = self.in_units.and_then(|(units, dollar)| Some((sum_of_products(counts, units)?, dollar)));
        match units {
            Some((units, dollar)) if units % dollar == 0 => whole(units / dollar),
            Some((units, dollar)) => Exact::new(units.into(), dollar.into()),
            None => counts.into_iter().zip(self.prices).map(|(n, price)| whole(n) * exact(price)).sum(),
        }
    }
}

fn in_units(prices: [Decimal; 3]) -> Option<([i128; 3], i128)> {
    let scale = prices.iter().map(Decimal::scale).max()?;
    let mut units = [0; 3];
    for (unit, price) in units.iter_mut().zip(prices) {
        *unit = price.mantissa().checked_mul(10_i128.checked_pow(scale - price.scale())?)?;
    }
    Some((units, 10_i128.checked_pow(scale)?))
}

fn sum_of_products(counts: [i64; 3], prices: [i128; 3]) -> Option<i128> {
    let mut sum = 0_i128;
    for (count, price) in counts.into_iter().zip(prices) {
        sum = sum.checked_add(i128::from(count).checked_mul(price)?)?;
    }
    Some(sum)
}

fn fleets(replay: &Replay, trip: &Trip, prices: &mut FleetPrices) -> Exact {
    let mut money = Exact::zero();
    for &(fleet, count) in &trip.fleets {
        let key = (fleet, trip.leg, trip.days);
        let (price, all) = prices.entry(key).or_insert_with(|| (fleet_price(replay.mission, key), 0));
        *all += count;
        money += whole(count) * &*price;
    }
    money
}

/// Circulating: days under way, at least 1, × `cost_per_day` + km ×
/// `cost_per_km`. Shuttle: `cost_per_day` ÷ `sorties_per_day` + 2 × km ×
/// `cost_per_km`, there and back.
fn fleet_price(mission: &Mission, (fleet, leg, days): (FleetId, LegId, Day)) -> Exact {
    let row = &mission.fleets[fleet];
    let distance = exact(mission.legs[leg].km) * exact(row.cost_per_km);
    match row.kind {
        FleetKind::Circulating => whole(days.max(1)) * exact(row.cost_per_day) + distance,
        FleetKind::Shuttle => sortie_hire(row) + whole(2) * distance,
    }
}

/// A sortie's share of the day's hire; a fleet without sorties flies none (F2).
fn sortie_hire(row: &Fleet) -> Exact {
    if row.sorties_per_day.is_zero() {
        return Exact::zero();
    }
    exact(row.cost_per_day) / exact(row.sorties_per_day)
}

/// The sorties that a convoy reserves of the fleet that covers its leg (§7
/// `cover`): one on each day from departure to arrival.
fn cover(replay: &Replay, trip: &Trip, load: &Load) -> Exact {
    match replay.mission.legs[trip.leg].cover {
        Some(fleet) if load.size > 0 => whole(i64::from(trip.days) + 1) * sortie_hire(&replay.mission.fleets[fleet]),
        _ => Exact::zero(),
    }
}

/// `cost_per_day` of each site for the days before its closing day, and
/// `cost_per_person_day` of each night at a place that is no exit.
pub(super) fn of_places(replay: &Replay) -> Exact {
    let sites = replay.mission.sites.iter().map(|(site, row)| {
        let days = replay.shut(site).map_or(replay.days as i64, i64::from);
        whole(days) * exact(row.cost_per_day)
    });
    let mut person_days = vec![0i64; replay.mission.units.len()];
    for held in &replay.stocks.units {
        person_days[held.unit.index()] += held.people.iter().sum::<i64>();
    }
    let units = replay.mission.units.rows().iter().zip(person_days);
    let people = units.map(|(row, days)| whole(days) * exact(row.cost_per_person_day));
    sites.sum::<Exact>() + people.sum::<Exact>()
}

#[cfg(test)]
mod tests {
    use crate::testing::*;
    use rearguard_model::amount::{exact, whole};
    use rearguard_model::*;

    #[test]
    fn legs_charge_for_everyone_and_everything_on_the_manifest() {
        let mut tiny = Tiny::camp();
        (tiny.road().cost_per_person, tiny.road().cost_per_vehicle) = (dec("3"), dec("100"));
        assert_eq!(tiny.score().money, whole(230), "10 × 3 + 2 × 100, though they drive themselves");
        tiny.tables.fleets.push(lorries("lorries", 1));
        tiny.go(going("M2", "out", 1).fleet("lorries", 1).escort("inf", 1));
        assert_eq!(tiny.score().money, whole(230), "a detail is on no manifest");
    }

    #[test]
    fn prices_with_many_digits_stay_exact() {
        let mut tiny = Tiny::camp();
        tiny.road().cost_per_person = dec("0.0000000000000000000000000001");
        tiny.road().cost_per_vehicle = dec("7922816251426433759354395033.5");
        let expected = exact(tiny.road().cost_per_person) * whole(10) + exact(tiny.road().cost_per_vehicle) * whole(2);
        assert_eq!(tiny.score().money, expected);
        tiny.road().cost_per_vehicle = dec("0.25");
        tiny.road().cost_per_person = dec("0.1");
        assert_eq!(tiny.score().money, exact(dec("1.5")));
    }

    #[test]
    fn circulating_vehicles_pay_their_days_and_their_way() {
        let mut tiny = Tiny::camp();
        let row = Fleet { cost_per_day: dec("50"), cost_per_km: dec("1.5"), ..lorries("lorries", 2) };
        tiny.tables.fleets.push(row);
        tiny.go(going("M2", "out", 1).fleet("lorries", 2));
        // Two of them: a day at 50 and 100 km at 1.5.
        assert_eq!(tiny.score().money, whole(400));
        tiny.road().days = 0;
        assert_eq!(tiny.score().money, whole(400), "at least a day");
        tiny.road().days = 3;
        assert_eq!(tiny.score().money, whole(600));
    }

    #[test]
    fn a_sortie_pays_its_share_of_the_day_and_both_ways() {
        let mut tiny = Tiny::camp();
        tiny.tables.legs.push(leg("air", CAMP, HOME, Mode::Air, 0));
        let row =
            Fleet { cost_per_day: dec("100"), cost_per_km: dec("2"), sorties_per_day: dec("3"), ..plane("plane") };
        tiny.tables.fleets.push(row);
        tiny.go(going("M2", "air", 1).fleet("plane", 1));
        // A third of 100, and 2 × 100 km × 2.
        assert_eq!(tiny.score().money, Exact::new(100.into(), 3.into()) + whole(400));
        tiny.tables.fleets[FleetId(0)].sorties_per_day = Decimal::ZERO;
        assert_eq!(tiny.score().money, whole(400));
    }

    #[test]
    fn sites_cost_until_they_close_and_people_while_they_are_at_a_place() {
        let mut tiny = Tiny::camp();
        tiny.camp_row().cost_per_day = dec("7");
        assert_eq!(tiny.score().money, whole(35), "days 0 to 4");
        tiny.inf().cost_per_person_day = dec("2");
        assert_eq!(tiny.score().money, whole(135), "ten people, five nights");
        tiny.tables.sites.push(Site { cost_per_day: dec("1"), ..site("port", SiteKind::Port) });
        assert_eq!(tiny.score().money, whole(166), "a port to the end: 31 days");
        assert_eq!(tiny.score().casualties, exact(dec("0")));
    }
}
