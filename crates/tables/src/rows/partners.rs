//! The table `partners`.

use super::degrees::Axis;
use super::frame::Frame;
use super::sheet::Row;
use rearguard_model::Partner;

pub(crate) fn read(row: &Row<'_>, frame: &Frame) -> Partner {
    let partner = Partner {
        partner: row.needed("partner", row.id("partner"), String::new()),
        kind: row.needed("kind", row.text("kind"), String::new()),
        lat: row.degrees("lat", Axis::Latitude),
        lon: row.degrees("lon", Axis::Longitude),
        strength: row.needed("strength", row.things("strength"), 0),
        from: row.day("from", frame.start),
        to: row.day("to", frame.start),
    };
    row.range(("from", partner.from), ("to", partner.to), frame);
    partner
}
