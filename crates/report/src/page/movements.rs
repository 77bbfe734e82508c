//! Every movement, week by week. A short plan lies open; the weeks of a long
//! one unfold one at a time.

use super::table::{self, Cell, Column, columns};
use crate::markup::Markup;
use crate::{Case, facts, say};
use rearguard_model::{Date, Leg, ManifestRow, Mission, Movement, Role};
use rearguard_words::{Language, Message, write as words};
use std::collections::BTreeMap;

/// With more movements than this the weeks are folded.
const OPEN_UP_TO: usize = 80;

pub(super) fn write(m: &mut Markup, case: &Case, language: Language) {
    let weeks = by_week(case);
    let (Some(first), Some(last)) = (first_day(&weeks), last_day(&weeks)) else {
        m.leaf("p", &[], &language.word("report-no-movements"));
        return;
    };
    let intro = Message::new("report-movements-intro")
        .count("movements", case.plan.movements.len() as i64)
        .date("first", first)
        .date("last", last);
    let open = case.plan.movements.len() <= OPEN_UP_TO;
    let mut intro = language.say(&intro);
    if !open {
        intro = format!("{intro} {}", language.word("report-movements-folded"));
    }
    m.leaf("p", &[("class", "soft")], &intro);
    let heads = columns(
        language,
        &[
            "report-column-day",
            "report-column-movement",
            "report-column-way",
            "report-column-aboard",
            "report-column-transport",
            "report-column-escort",
            "report-column-arrives",
        ],
    );
    for (monday, movements) in &weeks {
        week(m, case, language, &heads, *monday, movements, open);
    }
}

/// A movement's place in the plan, and the movement.
type Numbered<'a> = (usize, &'a Movement);

/// By the Monday of the week of departure; inside a week by day, then id.
fn by_week<'a>(case: &Case<'a>) -> BTreeMap<Date, Vec<Numbered<'a>>> {
    let mut weeks: BTreeMap<Date, Vec<Numbered<'a>>> = BTreeMap::new();
    for (place, movement) in case.plan.movements.iter().enumerate() {
        weeks.entry(monday(movement.depart)).or_default().push((place, movement));
    }
    for movements in weeks.values_mut() {
        movements.sort_by(|(_, a), (_, b)| (a.depart, &a.id).cmp(&(b.depart, &b.id)));
    }
    weeks
}

fn monday(date: Date) -> Date {
    let back = i64::from(date.weekday().to_monday_zero_offset());
    date.saturating_sub(jiff::Span::new().days(back))
}

fn first_day(weeks: &BTreeMap<Date, Vec<Numbered>>) -> Option<Date> {
    weeks.first_key_value()?.1.first().map(|(_, movement)| movement.depart)
}

fn last_day(weeks: &BTreeMap<Date, Vec<Numbered>>) -> Option<Date> {
    weeks.last_key_value()?.1.last().map(|(_, movement)| movement.depart)
}

fn week(
    m: &mut Markup,
    case: &Case,
    language: Language,
    heads: &[Column],
    monday: Date,
    movements: &[Numbered],
    open: bool,
) {
    let attributes: &[_] = if open { &[("open", "")] } else { &[] };
    m.element("details", attributes, |m| {
        m.element("summary", &[], |m| week_summary(m, language, monday, movements));
        let rows = movements.iter().map(|(place, movement)| cells(case, *place, movement, language));
        table::write_as(m, language, "movements", heads, rows, None);
    });
}

/// "Week 31 · from 31 July 2023 · one movement  60 people, 15 vehicles, 2 TEU".
fn week_summary(m: &mut Markup, language: Language, monday: Date, movements: &[Numbered]) {
    let message = Message::new("report-week")
        .text("week", monday.iso_week_date().week())
        .date("date", monday)
        .count("movements", movements.len() as i64);
    m.text(&language.say(&message));
    let (people, vehicles, teu) = movements.iter().fold((0, 0, 0), |sum: (i64, i64, i64), (_, movement)| {
        let (people, vehicles, teu) = facts::aboard(movement);
        (sum.0.saturating_add(people), sum.1.saturating_add(vehicles), sum.2.saturating_add(teu))
    });
    let mut load = say::load(language, people, vehicles, teu);
    if load.is_empty() && movements.iter().all(|(_, movement)| movement.manifest.is_empty()) {
        load = language.word("report-empty-return");
    }
    if !load.is_empty() {
        m.leaf("span", &[("class", "soft")], &format!(" · {load}"));
    }
}

fn cells(case: &Case, place: usize, movement: &Movement, language: Language) -> Vec<Cell> {
    let arrival = case.review.ledger.as_ref().and_then(|l| l.arrivals.get(place).copied().flatten());
    vec![
        Cell::Day(words::date_with_weekday(language, movement.depart)),
        Cell::Day(movement.id.clone()),
        Cell::Text(way(case.mission, movement, language)),
        Cell::Text(aboard(movement, language)),
        Cell::Text(transport(movement, language)),
        Cell::Text(escort(case.mission, movement, language)),
        Cell::day(arrival.map(|day| words::day_and_month(language, case.mission.date(day)))),
    ]
}

/// "Kidal → Gao (road)".
fn way(mission: &Mission, movement: &Movement, language: Language) -> String {
    let leg: Option<&Leg> = mission.leg(&movement.leg).map(|id| &mission.legs[id]);
    match (leg, facts::ends(mission, movement)) {
        (Some(leg), Some((from, to))) => {
            let mode = language.word(&format!("report-mode-{}", leg.mode.word()));
            format!("{} → {} ({mode})", facts::site_name(mission, from), facts::site_name(mission, to))
        }
        _ => movement.leg.clone(),
    }
}

pub(super) fn aboard(movement: &Movement, language: Language) -> String {
    let parts: Vec<String> = movement.manifest.iter().map(|row| aboard_row(row, language)).collect();
    if parts.is_empty() { language.word("report-empty-return") } else { parts.join(" · ") }
}

fn aboard_row(row: &ManifestRow, language: Language) -> String {
    match row {
        ManifestRow::Unit { unit, people, vehicles, teu } => {
            let load = say::load(language, *people, *vehicles, *teu);
            language.say(&Message::new("report-detail").text("unit", unit).text("people", load))
        }
        ManifestRow::Asset { asset, quantity } => {
            language.say(&Message::new("report-items").text("what", asset).count("count", *quantity))
        }
        ManifestRow::Supply { teu } => language.say(&Message::new("report-supply").count("count", *teu)),
    }
}

fn transport(movement: &Movement, language: Language) -> String {
    let mut parts: Vec<String> = movement
        .fleets
        .iter()
        .map(|used| {
            language.say(&Message::new("report-fleet-use").text("fleet", &used.fleet).count("count", used.count))
        })
        .collect();
    let contracted = movement.contracted;
    if contracted.any() {
        let load = say::load(language, contracted.people, contracted.vehicles, contracted.teu);
        parts.push(language.say(&Message::new("report-contracted").text("load", load)));
    }
    parts.join(" · ")
}

/// The detail that turns round; without one, the units aboard that can escort,
/// where the leg asks for an escort.
fn escort(mission: &Mission, movement: &Movement, language: Language) -> String {
    let details = movement.escort.iter().map(|detail| {
        let people = say::load(language, detail.people, 0, 0);
        language.say(&Message::new("report-detail").text("unit", &detail.unit).text("people", people))
    });
    let mut parts: Vec<String> = details.collect();
    let asked = mission.leg(&movement.leg).is_some_and(|leg| !mission.legs[leg].escort_per_vehicle.is_zero());
    let aboard = escorts_aboard(mission, movement);
    if asked && !aboard.is_empty() {
        parts.push(language.say(&Message::new("report-escort-aboard").text("units", aboard.join(", "))));
    }
    parts.join(" · ")
}

fn escorts_aboard<'m>(mission: &Mission, movement: &'m Movement) -> Vec<&'m str> {
    let escorts = |unit: &str| mission.unit(unit).is_some_and(|id| mission.units[id].roles.has(Role::Escort));
    let names = movement.manifest.iter().filter_map(|row| match row {
        ManifestRow::Unit { unit, people, .. } if *people > 0 && escorts(unit) => Some(unit.as_str()),
        _ => None,
    });
    names.collect()
}
