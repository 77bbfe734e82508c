//! Supply: what is left each night, and for how many days it would do.

use super::{Grid, Value};
use crate::{Case, facts};
use num_traits::Zero;
use rearguard_model::amount::{exact, whole};
use rearguard_model::*;

/// One site's stock under the plan.
pub(crate) struct Stock<'a> {
    pub site: SiteId,
    /// TEU after each night.
    pub left: &'a [Exact],
    /// The fewest days of its own consumption that are left on a night with
    /// people, and that night.
    pub fewest: Option<(Exact, Day)>,
    pub brought: i64,
    pub taken: i64,
}

/// Every site whose stock is counted and that ever has people.
pub(crate) fn stocks<'a>(case: &Case<'a>) -> Vec<Stock<'a>> {
    let Some(ledger) = &case.review.ledger else { return Vec::new() };
    let Some(per_thousand) = case.mission.supply_teu_per_1000_person_days else { return Vec::new() };
    let eaten = exact(per_thousand) / whole(1000);
    let counted = case.mission.sites.ids().zip(&ledger.ring.supply_left);
    let stock = |(site, left): (SiteId, &'a Option<Vec<Exact>>)| {
        let people = &ledger.people_at[site.index()];
        let left = left.as_ref().filter(|_| people.iter().any(|&n| n > 0))?;
        let days = left.iter().zip(people).enumerate().filter(|(_, (_, people))| **people > 0);
        let days = days.map(|(night, (left, people))| (left / (&eaten * whole(*people)), night as Day));
        let (brought, taken) = moved(case, site);
        Some(Stock { site, left, fewest: days.filter(|_| !eaten.is_zero()).min(), brought, taken })
    };
    counted.filter_map(stock).collect()
}

/// TEU that movements bring to a site and take from it.
fn moved(case: &Case, site: SiteId) -> (i64, i64) {
    let supply = |movement: &Movement| -> i64 {
        let rows = movement.manifest.iter();
        rows.map(|row| if let ManifestRow::Supply { teu } = row { *teu } else { 0 }).sum()
    };
    case.plan.movements.iter().fold((0, 0), |(brought, taken), movement| match facts::ends(case.mission, movement) {
        Some((_, to)) if to == site => (brought + supply(movement), taken),
        Some((from, _)) if from == site => (brought, taken + supply(movement)),
        _ => (brought, taken),
    })
}

pub(crate) fn grid(case: &Case) -> Option<Grid> {
    let rows: Vec<Vec<Value>> = stocks(case).iter().map(|stock| cells(case.mission, stock)).collect();
    let heads = vec![
        "report-column-site",
        "#ring-column-stock-start",
        "#ring-column-brought",
        "#ring-column-taken",
        "#ring-column-fewest-days",
        "ring-column-fewest-night",
        "#ring-column-days-asked",
        "#ring-column-stock-end",
    ];
    (!rows.is_empty()).then_some(Grid { sheet: "ring-sheet-supply", heads, rows })
}

fn cells(mission: &Mission, stock: &Stock) -> Vec<Value> {
    let row = &mission.sites[stock.site];
    vec![
        Value::Text(facts::site_name(mission, stock.site).to_owned()),
        Value::Teu(exact(row.supply_teu)),
        Value::Count(stock.brought),
        Value::Count(stock.taken),
        Value::maybe(stock.fewest.clone(), |(days, _)| Value::Teu(days)),
        Value::maybe(stock.fewest.as_ref(), |(_, night)| Value::Date(mission.date(*night))),
        Value::Teu(exact(row.supply_min_days)),
        Value::maybe(stock.left.last(), |left| Value::Teu(left.clone())),
    ]
}

/// Night by night: one column a site.
pub(crate) fn by_night(case: &Case) -> Option<(Vec<String>, Vec<Vec<Value>>)> {
    let stocks = stocks(case);
    if stocks.is_empty() {
        return None;
    }
    let names = stocks.iter().map(|stock| facts::site_name(case.mission, stock.site).to_owned()).collect();
    let night = |night: usize| {
        let date = std::iter::once(Value::Date(case.mission.date(night as Day)));
        date.chain(stocks.iter().map(|stock| Value::Teu(stock.left[night].clone()))).collect()
    };
    Some((names, (0..case.mission.days()).map(night).collect()))
}
