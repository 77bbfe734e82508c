//! The parts of the second ring: permissions, stations, supply, cover, and the
//! outflow beside the real one.

use super::table::{self, Cell, Column, columns, headed};
use crate::chart::{outflow as outflow_chart, strength};
use crate::markup::Markup;
use crate::ring::requests::{RequestCalendar, request_calendar};
use crate::ring::{Grid, Value, cover, outflow, refusal_grid, request_grid, stations, supply};
use crate::{Beside, Case};
use num_traits::ToPrimitive;
use rearguard_model::{Exact, Mission};
use rearguard_words::{Language, Message};

/// Charts beyond these are left to the table.
const MOST_CHARTS: usize = 8;

pub(super) fn has_requests(case: &Case) -> bool {
    !request_calendar(case).requests.is_empty()
}

pub(super) fn has_stations(case: &Case) -> bool {
    !stations::loads(case).is_empty()
}

pub(super) fn has_supply(case: &Case) -> bool {
    !supply::stocks(case).is_empty()
}

pub(super) fn has_cover(case: &Case) -> bool {
    cover::grid(case).is_some()
}

pub(super) fn write_requests(m: &mut Markup, case: &Case, language: Language) {
    m.leaf("p", &[("class", "soft")], &language.word("ring-requests-intro"));
    write_calendar(m, case.mission, &request_calendar(case), language);
    m.leaf("p", &[("class", "small soft")], &language.word("ring-requests-more"));
}

/// The calendar, the sentences on refusals, and the delays where they were costed.
pub(super) fn write_calendar(m: &mut Markup, mission: &Mission, calendar: &RequestCalendar, language: Language) {
    if let Some(sentence) = request_grid::not_carried(calendar, language) {
        m.leaf("p", &[], &sentence);
    }
    for sentence in request_grid::refusals(mission, calendar, language) {
        m.leaf("p", &[], &sentence);
    }
    write_refused(m, mission, calendar, language);
    if let Some(grid) = request_grid::narrow_grid(mission, calendar, language) {
        write_grid(m, &grid, language);
    }
    if let Some(grid) = request_grid::delays(calendar, language) {
        m.leaf("h3", &[], &language.word("ring-heading-delays"));
        if let Some(costing) = calendar.costed {
            let message = Message::new("ring-costing").count("iterations", count(costing.iterations));
            let message = message.count("seed", count(costing.seed)).count("runs", count(costing.runs));
            m.leaf("p", &[("class", "soft")], &language.say(&message));
        }
        write_grid(m, &grid, language);
    }
}

/// What the refusals cost, thing by thing, where that was worked out.
fn write_refused(m: &mut Markup, mission: &Mission, calendar: &RequestCalendar, language: Language) {
    if calendar.without.is_none() {
        return;
    }
    m.leaf("h3", &[], &language.word("ring-heading-refused"));
    for sentence in refusal_grid::refused_sums(mission, calendar, language) {
        m.leaf("p", &[], &sentence);
    }
    if let Some(grid) = refusal_grid::grid(mission, calendar, language) {
        write_grid(m, &grid, language);
    }
    m.leaf("h3", &[], &language.word("ring-heading-requests"));
}

fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(super) fn write_stations(m: &mut Markup, case: &Case, language: Language) {
    m.leaf("p", &[("class", "soft")], &language.word("ring-stations-intro"));
    if let Some(grid) = stations::grid(case, language) {
        write_grid(m, &grid, language);
    }
    m.element("div", &[("class", "pair")], |m| {
        for (station, load) in stations::loads(case).iter().filter(|(_, load)| load.longest.0 > 0).take(MOST_CHARTS) {
            for (id, days) in [("ring-queue-at", &load.queue), ("ring-load-at", &load.worked)] {
                let name = Message::new(id).text("station", &station.station).count("rate", station.per_day);
                m.element("figure", &[], |m| {
                    m.append(strength::small_named(case, days, &language.say(&name), language));
                });
            }
        }
    });
}

pub(super) fn write_supply(m: &mut Markup, case: &Case, language: Language) {
    m.leaf("p", &[("class", "soft")], &language.word("ring-supply-intro"));
    if let Some(grid) = supply::grid(case) {
        write_grid(m, &grid, language);
    }
    m.element("div", &[("class", "pair")], |m| {
        for stock in supply::stocks(case).iter().take(MOST_CHARTS) {
            let whole = |left: &Exact| left.to_integer().to_i64().unwrap_or(i64::MAX);
            let nights: Vec<i64> = stock.left.iter().map(whole).collect();
            let site = crate::facts::site_name(case.mission, stock.site);
            let name = language.say(&Message::new("ring-stock-at").text("site", site));
            m.element("figure", &[], |m| {
                m.append(strength::small_named(case, &nights, &name, language));
            });
        }
    });
}

pub(super) fn write_cover(m: &mut Markup, case: &Case, language: Language) {
    m.leaf("p", &[("class", "soft")], &language.word("ring-cover-intro"));
    if let Some(grid) = cover::grid(case) {
        write_grid(m, &grid, language);
    }
}

/// Empty where there is nothing to set beside the plan.
pub(super) fn write_outflow(m: &mut Markup, case: &Case, beside: &Beside, language: Language) {
    let Some(grid) = outflow::grid(case, beside) else { return };
    m.element("section", &[("id", "outflow")], |m| {
        m.leaf("h2", &[], &language.word("ring-heading-outflow"));
        m.leaf("p", &[("class", "soft")], &language.word("ring-outflow-intro"));
        m.element("figure", &[], |m| {
            m.append(outflow_chart::draw(case, beside, language, true));
            m.append(outflow_chart::draw(case, beside, language, false));
        });
        for sentence in outflow::explanation(case, beside, language) {
            m.leaf("p", &[], &sentence);
        }
        write_grid(m, &grid, language);
    });
}

fn write_grid(m: &mut Markup, grid: &Grid, language: Language) {
    let heads: Vec<Column> = columns(language, &grid.heads);
    let rows =
        grid.rows.iter().map(|row| row.iter().zip(&heads).map(|(value, head)| cell(value, head, language)).collect());
    table::write(m, language, &heads, rows, None);
}

fn cell(value: &Value, head: &Column, language: Language) -> Cell {
    let written = value.written(language);
    match value {
        Value::Date(_) => Cell::Day(written),
        _ if headed(head) => Cell::Number(written),
        _ => Cell::Text(written),
    }
}
