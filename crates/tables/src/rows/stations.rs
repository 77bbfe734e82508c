//! The table `stations` (contract §7).

use super::frame::Frame;
use super::sheet::Row;
use rearguard_model::{SiteId, Station, StationTakes};

pub(crate) fn read(row: &Row<'_>, frame: &Frame) -> Station {
    let (for_units, for_assets) = row.units_and_assets("for", frame);
    let station = Station {
        station: row.needed("station", row.id("station"), String::new()),
        site: row.needed("site", row.reference("site", &frame.sites, "sites"), SiteId(0)),
        takes: row.needed("takes", row.word("takes", StationTakes::ALL, StationTakes::word), StationTakes::People),
        per_day: row.needed("per_day", row.things("per_day"), 0),
        from: row.day("from", frame.start),
        to: row.day("to", frame.start),
        for_units,
        for_assets,
        spread: row.share("spread"),
    };
    row.range(("from", station.from), ("to", station.to), frame);
    station
}
