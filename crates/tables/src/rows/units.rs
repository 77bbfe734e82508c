//! The table `units`.

use super::frame::Frame;
use super::sheet::Row;
use super::{codes, fault::Fault};
use rearguard_model::{Role, Roles, SiteId, Unit};

pub(crate) fn read(row: &Row<'_>, frame: &Frame) -> Unit {
    let unit = Unit {
        unit: row.needed("unit", row.id("unit"), String::new()),
        contributor: row.needed("contributor", row.text("contributor"), String::new()),
        kind: row.needed("kind", row.text("kind"), String::new()),
        site: row.needed("site", row.reference("site", &frame.sites, "sites"), SiteId(0)),
        personnel: row.needed("personnel", row.things("personnel"), 0),
        roles: row.words("roles", Role::ALL, Role::word).unwrap_or_default().into_iter().collect::<Roles>(),
        vehicles: row.things("vehicles").unwrap_or(0),
        seats: row.things("seats").unwrap_or(2),
        containers: row.things("containers").unwrap_or(0),
        vehicle_value: row.money("vehicle_value").unwrap_or_default(),
        container_value: row.money("container_value").unwrap_or_default(),
        sensitive: row.flag("sensitive"),
        exits: row.references("exits", &frame.sites, "sites"),
        cargo_exits: row.references("cargo_exits", &frame.sites, "sites"),
        leave_from: row.day("leave_from", frame.start),
        leave_by: row.day("leave_by", frame.start),
        stays: row.things("stays").unwrap_or(0),
        cost_per_person_day: row.money("cost_per_person_day").unwrap_or_default(),
        priority: priority(row),
        rear_party: row.things("rear_party").unwrap_or(0),
        sensitive_vehicles: row.things("sensitive_vehicles"),
        sensitive_containers: row.things("sensitive_containers"),
        released_from: row.day("released_from", frame.start),
    };
    row.range(("leave_from", unit.leave_from), ("leave_by", unit.leave_by), frame);
    row.part(("stays", Some(unit.stays)), ("personnel", unit.personnel));
    row.part(("sensitive_vehicles", unit.sensitive_vehicles), ("vehicles", unit.vehicles));
    row.part(("sensitive_containers", unit.sensitive_containers), ("containers", unit.containers));
    unit
}

/// 1 (must ship) to 5 (dispose of first).
pub(crate) fn priority(row: &Row<'_>) -> Option<u8> {
    let priority = row.count("priority", 5)?;
    if priority == 0 {
        row.fault("priority", Fault::error(codes::TOO_SMALL).count("limit", 1));
        return None;
    }
    u8::try_from(priority).ok()
}
