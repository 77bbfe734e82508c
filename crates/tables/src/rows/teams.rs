//! The table `teams`.

use super::frame::Frame;
use super::sheet::Row;
use rearguard_model::Team;

pub(crate) fn read(row: &Row<'_>, frame: &Frame) -> Team {
    let team = Team {
        team: row.needed("team", row.id("team"), String::new()),
        count: row.needed("count", row.things("count"), 0),
        from: row.day("from", frame.start),
        to: row.day("to", frame.start),
    };
    row.range(("from", team.from), ("to", team.to), frame);
    team
}
