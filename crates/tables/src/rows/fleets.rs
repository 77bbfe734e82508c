//! The table `fleets`.

use super::cells::Limit;
use super::frame::Frame;
use super::sheet::Row;
use rearguard_model::{Decimal, Fleet, FleetKind, Mode, SiteId};

pub(crate) fn read(row: &Row<'_>, frame: &Frame) -> Fleet {
    let legs = row.references("legs", &frame.legs, "legs");
    let fleet = Fleet {
        fleet: row.needed("fleet", row.id("fleet"), String::new()),
        mode: row.needed("mode", row.word("mode", Mode::ALL, Mode::word), Mode::Road),
        count: row.needed("count", row.things("count"), 0),
        base: row.needed("base", row.reference("base", &frame.sites, "sites"), SiteId(0)),
        kind: row.needed("kind", row.word("kind", FleetKind::ALL, FleetKind::word), FleetKind::Circulating),
        seats: row.things("seats").unwrap_or(0),
        teu: row.things("teu").unwrap_or(0),
        vehicles: row.things("vehicles").unwrap_or(0),
        sorties_per_day: row.amount("sorties_per_day", Limit::Factor).unwrap_or(Decimal::ONE),
        from: row.day("from", frame.start),
        to: row.day("to", frame.start),
        cost_per_day: row.money("cost_per_day").unwrap_or_default(),
        cost_per_km: row.money("cost_per_km").unwrap_or_default(),
        legs: (!row.is_blank("legs")).then_some(legs),
        only_for: row.users("for", frame),
        breakdown: row.share("breakdown"),
    };
    row.range(("from", fleet.from), ("to", fleet.to), frame);
    fleet
}
