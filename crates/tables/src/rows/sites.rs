//! The table `sites`.

use super::cells::Limit;
use super::codes;
use super::degrees::Axis;
use super::fault::Fault;
use super::frame::Frame;
use super::sheet::Row;
use rearguard_model::{Decimal, KeepOpen, Site, SiteKind};

pub(crate) fn read(row: &Row<'_>, frame: &Frame) -> Site {
    let site = Site {
        site: row.needed("site", row.id("site"), String::new()),
        name: row.text("name"),
        kind: row.needed("kind", row.word("kind", SiteKind::ALL, SiteKind::word), SiteKind::Base),
        lat: row.degrees("lat", Axis::Latitude),
        lon: row.degrees("lon", Axis::Longitude),
        country: row.text("country"),
        guard: row.things("guard").unwrap_or(0),
        beds: row.things("beds"),
        yard_teu: row.things("yard_teu"),
        close_from: row.day("close_from", frame.start),
        close_by: row.day("close_by", frame.start),
        keep_open: keep_open(row),
        handling_days: row.days("handling_days").unwrap_or(frame.handling_days),
        cost_per_day: row.money("cost_per_day").unwrap_or_default(),
        hazard: row.amount("hazard", Limit::Factor).unwrap_or_default(),
        handover_to: row.text("handover_to"),
        disposals_per_day: row.things("disposals_per_day"),
        handover_partner: row.reference("handover_partner", &frame.partners, "partners"),
        overlap_days: row.days("overlap_days").unwrap_or(0),
        supply_teu: row.amount("supply_teu", Limit::Factor).unwrap_or_default(),
        supply_min_days: row.amount("supply_min_days", Limit::Factor).unwrap_or(Decimal::ZERO),
        supply_source: row.flag("supply_source"),
    };
    row.range(("close_from", site.close_from), ("close_by", site.close_by), frame);
    if site.lat.is_some() != site.lon.is_some() && row.is_blank("lat") != row.is_blank("lon") {
        let missing = if site.lat.is_none() { "lat" } else { "lon" };
        row.fault(missing, Fault::error(codes::BLANK_CELL));
    }
    site
}

/// `yes`, `no` (in any of their words) or `maybe`.
fn keep_open(row: &Row<'_>) -> KeepOpen {
    let typed = super::cells::text(row.cell("keep_open"));
    if matches!(&typed, Ok(Some(word)) if word.eq_ignore_ascii_case("maybe")) {
        return KeepOpen::Maybe;
    }
    if let Ok(Some(word)) = &typed
        && super::cells::flag(row.cell("keep_open")).is_err()
    {
        row.word_of("keep_open", word, KeepOpen::ALL, KeepOpen::word);
        return KeepOpen::No;
    }
    if row.flag("keep_open") { KeepOpen::Yes } else { KeepOpen::No }
}
