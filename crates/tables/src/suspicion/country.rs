//! Roughly where countries lie, for those in which missions are: enough to see
//! that a point is not there. Degrees south, north, west, east, rounded
//! outwards; own reading of the atlas.

type Box = (i8, i8, i16, i16);

const COUNTRIES: &[(&str, Box)] = &[
    ("AFG", (29, 39, 60, 75)),
    ("AGO", (-19, -4, 11, 25)),
    ("BDI", (-5, -2, 28, 31)),
    ("BEN", (6, 13, 0, 4)),
    ("BFA", (9, 16, -6, 3)),
    ("BIH", (42, 46, 15, 20)),
    ("CAF", (2, 12, 14, 28)),
    ("CIV", (4, 11, -9, -2)),
    ("CMR", (1, 14, 8, 17)),
    ("COD", (-14, 6, 12, 32)),
    ("COG", (-6, 4, 11, 19)),
    ("COL", (-5, 14, -82, -66)),
    ("CYP", (34, 36, 32, 35)),
    ("DJI", (10, 13, 41, 44)),
    ("DZA", (18, 38, -9, 12)),
    ("EGY", (21, 32, 24, 37)),
    ("ERI", (12, 19, 36, 44)),
    ("ESH", (20, 28, -18, -8)),
    ("ETH", (3, 15, 32, 48)),
    ("GEO", (41, 44, 39, 47)),
    ("GHA", (4, 12, -4, 2)),
    ("GIN", (7, 13, -16, -7)),
    ("GMB", (13, 14, -17, -13)),
    ("GNB", (10, 13, -17, -13)),
    ("HTI", (17, 21, -75, -71)),
    ("IRQ", (29, 38, 38, 49)),
    ("ISR", (29, 34, 34, 36)),
    ("JOR", (29, 34, 34, 40)),
    ("KEN", (-5, 6, 33, 42)),
    ("LBN", (33, 35, 35, 37)),
    ("LBR", (4, 9, -12, -7)),
    ("LBY", (19, 34, 9, 26)),
    ("MLI", (10, 25, -13, 5)),
    ("MOZ", (-27, -10, 30, 41)),
    ("MRT", (14, 28, -18, -4)),
    ("NER", (11, 24, 0, 16)),
    ("NGA", (4, 14, 2, 15)),
    ("RWA", (-3, -1, 28, 31)),
    ("SDN", (8, 23, 21, 39)),
    ("SEN", (12, 17, -18, -11)),
    ("SLE", (6, 10, -14, -10)),
    ("SOM", (-2, 12, 40, 52)),
    ("SSD", (3, 13, 23, 36)),
    ("SYR", (32, 38, 35, 43)),
    ("TCD", (7, 24, 13, 25)),
    ("TGO", (6, 12, -1, 2)),
    ("TLS", (-10, -8, 124, 128)),
    ("TZA", (-12, 0, 29, 41)),
    ("UGA", (-2, 5, 29, 36)),
    ("XKX", (41, 44, 20, 22)),
    ("YEM", (12, 20, 41, 55)),
];

/// Whether the point lies in the country, by its outer degrees; `None` for
/// countries that are not listed.
pub(super) fn holds(code: &str, (lat, lon): (f64, f64)) -> Option<bool> {
    let (_, (south, north, west, east)) = COUNTRIES.iter().find(|(listed, _)| *listed == code)?;
    let inside = |value: f64, least: f64, most: f64| (least..=most).contains(&value);
    Some(inside(lat, f64::from(*south), f64::from(*north)) && inside(lon, f64::from(*west), f64::from(*east)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gao_lies_in_mali_and_not_the_other_way_round() {
        assert_eq!(holds("MLI", (16.27, -0.04)), Some(true));
        assert_eq!(holds("MLI", (-0.04, 16.27)), Some(false));
        assert_eq!(holds("ZZZ", (0.0, 0.0)), None);
    }

    #[test]
    fn every_country_is_listed_once_with_its_degrees_in_order() {
        for pair in COUNTRIES.windows(2) {
            assert!(pair[0].0 < pair[1].0);
        }
        assert!(COUNTRIES.iter().all(|(_, (s, n, w, e))| s < n && w < e && *n < 90 && *e < 180));
    }
}
