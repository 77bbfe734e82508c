//! The table `communities`.

use super::cells::MOST_POPULATION;
use super::degrees::Axis;
use super::sheet::Row;
use rearguard_model::Community;

pub(crate) fn read(row: &Row<'_>) -> Community {
    Community {
        community: row.needed("community", row.id("community"), String::new()),
        lat: row.needed("lat", row.degrees("lat", Axis::Latitude), Default::default()),
        lon: row.needed("lon", row.degrees("lon", Axis::Longitude), Default::default()),
        population: row.needed("population", row.count("population", MOST_POPULATION), 0),
        p_code: row.text("p_code"),
    }
}
