//! The table `legs`.

use super::cells::{Limit, MOST_DAYS};
use super::frame::Frame;
use super::sheet::Row;
use super::{codes, fault::Fault};
use rearguard_model::{FleetId, Leg, Mode, SiteId, quantile};
use rust_decimal::prelude::ToPrimitive;

pub(crate) fn read(row: &Row<'_>, frame: &Frame) -> Leg {
    let mut leg = Leg {
        leg: row.needed("leg", row.id("leg"), String::new()),
        from: row.needed("from", row.reference("from", &frame.sites, "sites"), SiteId(0)),
        to: row.needed("to", row.reference("to", &frame.sites, "sites"), SiteId(0)),
        mode: row.needed("mode", row.word("mode", Mode::ALL, Mode::word), Mode::Road),
        km: row.needed("km", row.amount("km", Limit::Kilometres), Default::default()),
        days: 0,
        two_way: row.flag("two_way"),
        people_per_day: row.things("people_per_day").unwrap_or(0),
        vehicles_per_day: row.things("vehicles_per_day").unwrap_or(0),
        teu_per_day: row.things("teu_per_day").unwrap_or(0),
        convoy_min: row.things("convoy_min").unwrap_or(1),
        convoy_max: row.things("convoy_max"),
        convoys_per_day: row.things("convoys_per_day").unwrap_or(1),
        escort_per_vehicle: row.amount("escort_per_vehicle", Limit::Factor).unwrap_or_default(),
        hazard: row.amount("hazard", Limit::Factor).unwrap_or_default(),
        cost_per_person: row.money("cost_per_person").unwrap_or_default(),
        cost_per_vehicle: row.money("cost_per_vehicle").unwrap_or_default(),
        cost_per_teu: row.money("cost_per_teu").unwrap_or_default(),
        clearance_days: row.days("clearance_days").unwrap_or(0),
        days_p50: row.amount("days_p50", Limit::Factor),
        days_p90: row.amount("days_p90", Limit::Factor),
        cover: cover(row, frame),
        only_for: row.users("for", frame),
        every_days: row.days("every_days"),
        first_day: row.day("first_day", frame.start),
        breakdown: row.share("breakdown"),
        hazard_per_day: row.amount("hazard_per_day", Limit::Factor).unwrap_or_default(),
    };
    leg.days = days(row, &leg, frame);
    check(row, &leg);
    leg
}

/// `fleet:X`, or the fleet's name alone.
fn cover(row: &Row<'_>, frame: &Frame) -> Option<FleetId> {
    let typed = row.id("cover")?;
    let name = typed.strip_prefix("fleet:").unwrap_or(&typed).trim();
    row.find("cover", name, &frame.fleets, "fleets")
}

/// `days`, or where the cell is blank the quantile that the mission plans on.
fn days(row: &Row<'_>, leg: &Leg, frame: &Frame) -> u32 {
    if !row.is_blank("days") {
        return row.days("days").unwrap_or(0);
    }
    let number = |d: Option<rearguard_model::Decimal>| d.and_then(|d| d.to_f64());
    let (Some(p50), Some(p90), Some(share)) = (number(leg.days_p50), number(leg.days_p90), frame.plan_on.to_f64())
    else {
        row.fault("days", Fault::error(codes::NO_TRANSIT_TIME).text("leg", &leg.leg));
        return 0;
    };
    quantile::lognormal_days(p50, p90, share, 0.0).min(MOST_DAYS as u32)
}

fn check(row: &Row<'_>, leg: &Leg) {
    if leg.from == leg.to && row.id_silently("from") == row.id_silently("to") && !row.is_blank("from") {
        row.fault("to", Fault::error(codes::LEG_TO_ITSELF).text("leg", &leg.leg));
    }
    if let Some(most) = leg.convoy_max
        && leg.convoy_min > most
    {
        let fault = Fault::error(codes::LEAST_ABOVE_MOST).text("most", "convoy_max").count("limit", most);
        row.fault("convoy_min", fault);
    }
    if let (Some(p50), Some(p90)) = (leg.days_p50, leg.days_p90)
        && p50 > p90
    {
        let fault = Fault::error(codes::LEAST_ABOVE_MOST).text("most", "days_p90").text("limit", p90);
        row.fault("days_p50", fault);
    }
    if leg.every_days == Some(0) {
        row.fault("every_days", Fault::error(codes::TOO_SMALL).count("limit", 1));
    }
}
