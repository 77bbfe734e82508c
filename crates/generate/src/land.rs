//! Where places lie, in ten-thousandths of a degree: whole numbers, so that
//! the same recipe gives the same map everywhere.

use crate::draft::loads;
use crate::draws::Draws;
use rearguard_model::Decimal;

/// North and east of the equator and the first meridian.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    pub lat: i64,
    pub lon: i64,
}

const DEGREE: i64 = 10_000;
/// Hubs stand 3.2 degrees apart.
const SPACING: i64 = 32_000;

impl Place {
    pub fn lat(self) -> Decimal {
        Decimal::new(self.lat, 4)
    }
    pub fn lon(self) -> Decimal {
        Decimal::new(self.lon, 4)
    }

    /// Somewhere between `least` and `most` (ten-thousandths of a degree) away
    /// to the north or south, and up to `most` to the east or west.
    pub fn near(self, draws: &mut Draws, least: i64, most: i64) -> Place {
        let north = draws.between(least, most) * draws.pick(&[-1, 1]);
        Place { lat: self.lat + north, lon: self.lon + draws.between(-most, most) }
    }

    /// A distance in km that the great circle never exceeds: the length of the
    /// line that is straight on the map, as if every parallel were an equator.
    /// One degree of the contract's sphere is 111.1951 km.
    pub fn km_at_most(self, other: Place) -> i64 {
        let (north, east) = (self.lat - other.lat, self.lon - other.lon);
        let degrees = ((north * north + east * east) as u64).isqrt() as i64 + 1;
        loads(degrees * 1_112, 10 * DEGREE)
    }
}

/// The hubs of a mission along a winding line over a square, so that each lies
/// next to the one before.
pub fn hub_place(index: usize, hubs: usize, draws: &mut Draws) -> Place {
    let columns = (hubs.saturating_sub(1)).isqrt() + 1;
    let row = index / columns;
    let column = if row.is_multiple_of(2) { index % columns } else { columns - 1 - index % columns };
    Place {
        lat: 6 * DEGREE + SPACING * row as i64 + draws.between(-3_000, 3_000),
        lon: -8 * DEGREE + SPACING * column as i64 + draws.between(-3_000, 3_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_degree_is_a_little_more_than_a_hundred_and_eleven_kilometres() {
        let from = Place { lat: 60_000, lon: 0 };
        assert_eq!(from.km_at_most(Place { lat: 70_000, lon: 0 }), 112);
        assert_eq!(from.km_at_most(Place { lat: 160_000, lon: 0 }), 1_113);
    }
}
