//! Where sites lie: swapped coordinates, 0, 0, nothing at all.

use super::country;
use super::distances::straight;
use crate::rows::Sheets;
use crate::rows::codes;
use crate::rows::fault::Fault;
use rearguard_model::sphere::distance_km;
use rearguard_model::{Decimal, LegId, MissionTables, RowId, Site, SiteId, SiteKind};
use rearguard_words::{Arg, Message};
use rust_decimal::prelude::ToPrimitive;
use std::collections::{BTreeMap, BTreeSet};

/// How far beyond its length, in km, a leg's ends must be apart before one of
/// them is thought to be misplaced.
const FAR: f64 = 100.0;

/// Says which sites seem misplaced, and names them to the caller.
pub(super) fn check(sheets: &Sheets<'_>, tables: &MissionTables) -> BTreeSet<SiteId> {
    for (id, site) in tables.sites.iter() {
        missing(sheets, id, site);
    }
    let swapped = all_swapped(sheets, tables);
    if !swapped.is_empty() {
        return swapped;
    }
    by_legs(sheets, tables)
}

fn missing(sheets: &Sheets<'_>, id: SiteId, site: &Site) {
    let at_zero = site.lat.is_some_and(|d| d.is_zero()) && site.lon.is_some_and(|d| d.is_zero());
    let row = sheets.sites.row(id.index());
    if at_zero {
        row.fault("lat", Fault::warning(codes::ZERO_POSITION).text("site", &site.site));
    } else if site.kind != SiteKind::Exit && row.is_blank("lat") && row.is_blank("lon") {
        row.fault("lat", Fault::warning(codes::NO_POSITION).text("site", &site.site));
    }
}

/// Legs whose ends lie much farther apart than they are long: one of the ends
/// is misplaced. The site with most of them is taken out first.
fn by_legs(sheets: &Sheets<'_>, tables: &MissionTables) -> BTreeSet<SiteId> {
    let mut misplaced = BTreeSet::new();
    let mut contradicted: Vec<LegId> =
        tables.legs.iter().filter(|(_, leg)| excess(tables, leg) > FAR).map(|(id, _)| id).collect();
    while let Some(site) = most_contradicted(tables, &contradicted) {
        let at = |leg: &LegId| tables.legs[*leg].from == site || tables.legs[*leg].to == site;
        let own: Vec<LegId> = contradicted.iter().copied().filter(|leg| at(leg)).collect();
        if report(sheets, tables, site, &own) {
            misplaced.insert(site);
        }
        contradicted.retain(|leg| !at(leg));
    }
    misplaced
}

/// How many km the ends are farther apart than the leg is long.
fn excess(tables: &MissionTables, leg: &rearguard_model::Leg) -> f64 {
    match (straight(tables, leg), leg.km.to_f64()) {
        (Some(straight), Some(km)) if km > 0.0 => straight - km,
        _ => 0.0,
    }
}

/// Ties go to the site that a swap of its coordinates would mend, then to the first.
fn most_contradicted(tables: &MissionTables, legs: &[LegId]) -> Option<SiteId> {
    let mut counts: BTreeMap<SiteId, usize> = BTreeMap::new();
    for &leg in legs {
        *counts.entry(tables.legs[leg].from).or_default() += 1;
        *counts.entry(tables.legs[leg].to).or_default() += 1;
    }
    counts
        .into_iter()
        .max_by_key(|&(site, count)| (count, swap_mends(tables, site), std::cmp::Reverse(site)))
        .map(|(site, _)| site)
}

/// Whether every leg of the site fits once its coordinates are swapped.
fn swap_mends(tables: &MissionTables, site: SiteId) -> bool {
    let row = &tables.sites[site];
    let Some((lat, lon)) = row.position().filter(|(_, lon)| lon.abs() <= 90.0) else { return false };
    tables.legs.rows().iter().filter(|leg| (leg.from == site) != (leg.to == site)).all(|leg| {
        let other = if leg.from == site { leg.to } else { leg.from };
        match (tables.sites[other].position(), leg.km.to_f64()) {
            (Some(there), Some(km)) => distance_km((lon, lat), there) - km <= FAR,
            _ => true,
        }
    })
}

/// A site with a single contradicted leg among several is not the one to
/// blame, unless a swap explains it.
fn report(sheets: &Sheets<'_>, tables: &MissionTables, site: SiteId, own: &[LegId]) -> bool {
    let swapped = swap_mends(tables, site);
    let all = tables.legs.rows().iter().filter(|leg| leg.from == site || leg.to == site).count();
    if !swapped && (own.len() < 2 || own.len() * 2 <= all) {
        return false;
    }
    let row = &tables.sites[site];
    let (Some(lat), Some(lon), Some(here)) = (row.lat, row.lon, row.position()) else { return false };
    let by_swap = distance_km(here, (here.1.clamp(-90.0, 90.0), here.0));
    let by_legs = own.iter().map(|&leg| excess(tables, &tables.legs[leg])).fold(0.0, f64::max);
    let away = if swapped { by_swap } else { by_legs };
    let fault = Fault::warning(codes::ODD_POSITION).text("site", &row.site).count("away", hundreds(away));
    let fault = fault.text("lat", lat).text("lon", lon).text("newlat", lon).text("newlon", lat);
    sheets.sites.fault_at(site.index(), "lat", fault.text("swapped", if swapped { "yes" } else { "no" }));
    true
}

/// Rounded to hundreds, as "some 2,500 km" asks.
fn hundreds(km: f64) -> i64 {
    ((km / 100.0).round() as i64 * 100).max(100)
}

/// Whether most sites with evidence lie, the other way round only, beside the
/// communities or inside their countries.
fn all_swapped(sheets: &Sheets<'_>, tables: &MissionTables) -> BTreeSet<SiteId> {
    let mut swapped = BTreeSet::new();
    let mut straight = 0;
    let mut evidence: Vec<String> = Vec::new();
    let mut by_country = false;
    for (id, site) in tables.sites.iter() {
        match looks(tables, site) {
            Some(Look::Straight) => straight += 1,
            Some(Look::SwappedBy(community)) => {
                if !by_country {
                    evidence.push(community);
                }
                swapped.insert(id);
            }
            Some(Look::SwappedInto(country)) => {
                if !by_country {
                    evidence.clear();
                }
                by_country = true;
                evidence.push(country);
                swapped.insert(id);
            }
            None => {}
        }
    }
    if swapped.len() < 2 || straight > 0 {
        return BTreeSet::new();
    }
    // Once the columns are swapped, every site is off.
    let all: BTreeSet<SiteId> = tables.sites.iter().filter(|(_, s)| s.lat != s.lon).map(|(id, _)| id).collect();
    evidence.sort();
    evidence.dedup();
    let names: Vec<&str> = all.iter().map(|&id| tables.sites[id].site.as_str()).collect();
    let said = if by_country {
        Message::new("tables-evidence-country").text("country", evidence.join(", "))
    } else {
        Message::new("tables-evidence-communities").text("communities", evidence.join(", "))
    };
    let first = all.first().map_or(0, |id| id.index());
    let fault = Fault::warning(codes::SWAPPED_COLUMNS).text("sites", names.join(", "));
    sheets.sites.fault_at(first, "lat", fault.with("evidence", Arg::Said(said)));
    all
}

/// How a site's coordinates look beside its country and the communities.
enum Look {
    Straight,
    SwappedBy(String),
    SwappedInto(String),
}

fn looks(tables: &MissionTables, site: &Site) -> Option<Look> {
    let (lat, lon) = site.position()?;
    let turned = (lon, lat);
    let country =
        site.country.as_deref().or(if site.kind == SiteKind::Exit { None } else { tables.country.as_deref() });
    if let Some(code) = country
        && let (Some(straight), Some(swapped)) = (country::holds(code, (lat, lon)), country::holds(code, turned))
    {
        match (straight, swapped) {
            (true, _) => return Some(Look::Straight),
            (false, true) => return Some(Look::SwappedInto(code.to_owned())),
            _ => {}
        }
    }
    let near = |place: (f64, f64)| {
        tables.communities.rows().iter().find(|c| {
            let there = (number(c.lat), number(c.lon));
            distance_km(place, there) <= number(tables.vicinity_km)
        })
    };
    match (near((lat, lon)), near(turned).filter(|_| lon.abs() <= 90.0)) {
        (Some(_), _) => Some(Look::Straight),
        (None, Some(community)) => Some(Look::SwappedBy(community.community.clone())),
        _ => None,
    }
}

fn number(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(f64::NAN)
}
