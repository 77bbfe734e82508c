//! Great-circle distance on the contract's sphere.

/// Radius of the sphere that the contract measures on, in kilometres.
pub const EARTH_RADIUS_KM: f64 = 6_371.008_8;

/// Great-circle distance between two points in degrees, in kilometres, by the
/// haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and
/// Telescope 68, 1984), which stays accurate for near points. `libm` gives the
/// same bits on every machine.
pub fn distance_km(from: (f64, f64), to: (f64, f64)) -> f64 {
    let radians = core::f64::consts::PI / 180.0;
    let (lat1, lat2) = (from.0 * radians, to.0 * radians);
    let half_lat = libm::sin((lat2 - lat1) / 2.0);
    let half_lon = libm::sin((to.1 - from.1) * radians / 2.0);
    let h = half_lat * half_lat + libm::cos(lat1) * libm::cos(lat2) * half_lon * half_lon;
    2.0 * EARTH_RADIUS_KM * libm::asin(libm::sqrt(h.min(1.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_of_the_equator() {
        let km = distance_km((0.0, 0.0), (0.0, 90.0));
        assert!((km - EARTH_RADIUS_KM * core::f64::consts::FRAC_PI_2).abs() < 1e-6);
        assert_eq!(distance_km((16.0, -3.0), (16.0, -3.0)), 0.0);
    }
}
