//! How each site ends, as a chart and as a table; the windows behind it; and
//! the map.

use super::table::{self, Cell, columns};
use crate::chart::{gantt, legend, map};
use crate::facts::{self, Closing};
use crate::markup::Markup;
use crate::{Case, say};
use num_traits::One;
use rearguard_model::{Date, Decimal, KeepOpen, Mission, Subject, Window};
use rearguard_words::{Language, Message, write as words};

pub(super) fn write(m: &mut Markup, case: &Case, language: Language) {
    let closings = facts::closings(case);
    m.element("figure", &[], |m| {
        for chunk in closings.chunks(gantt::ROWS_A_CHART) {
            m.append(gantt::sites(case, chunk, language, true));
            m.append(gantt::sites(case, chunk, language, false));
        }
        m.append(legend::gantt(language));
    });
    closing_table(m, case, &closings, language);
    windows(m, case, language);
}

fn closing_table(m: &mut Markup, case: &Case, closings: &[Closing], language: Language) {
    let mut ids = vec![
        "report-column-site",
        "#report-column-people-start",
        "report-column-last-night",
        "report-column-closing-day",
        "report-column-close-by",
        "report-column-last-unit",
    ];
    let handed = closings.iter().any(|c| case.mission.sites[c.site].handover_to.is_some());
    if handed {
        ids.push("report-column-handed-to");
    }
    let rows = closings.iter().map(|closing| {
        let mut cells = closing_cells(case, closing, language);
        if handed {
            cells.push(Cell::Text(case.mission.sites[closing.site].handover_to.clone().unwrap_or_default()));
        }
        cells
    });
    table::write(m, language, &columns(language, &ids), rows, None);
}

fn closing_cells(case: &Case, closing: &Closing, language: Language) -> Vec<Cell> {
    let mission = case.mission;
    let date = |day| words::date_with_weekday(language, mission.date(day));
    let row = &mission.sites[closing.site];
    vec![
        Cell::Text(facts::site_name(mission, closing.site).to_owned()),
        Cell::Number(words::count(language, closing.people_at_start)),
        Cell::day(closing.last_night.map(date)),
        Cell::Day(match closing.closes_on {
            Some(day) => date(day),
            None if row.keep_open == KeepOpen::No => language.word("report-no-closing"),
            None => language.word("report-keeps-open"),
        }),
        Cell::day(row.close_by.map(|day| say::iso(mission.date(day)))),
        Cell::Text(closing.last_units.join(", ")),
    ]
}

/// The windows that the plan was made with, as a table.
fn windows(m: &mut Markup, case: &Case, language: Language) {
    let mission = case.mission;
    let known: Vec<&Window> = mission.windows.rows().iter().filter(|w| is_known(w, case.known_on)).collect();
    if known.is_empty() {
        return;
    }
    m.element("details", &[], |m| {
        let summary = Message::new("report-windows-summary").count("count", known.len() as i64);
        m.leaf("summary", &[], &language.say(&summary));
        let heads = columns(
            language,
            &[
                "report-column-subject",
                "report-column-from",
                "report-column-to",
                "report-column-effect",
                "report-column-reason",
                "report-column-known",
            ],
        );
        table::write(m, language, &heads, known.iter().map(|w| window_cells(mission, w, language)), None);
    });
}

fn is_known(window: &Window, known_on: Option<Date>) -> bool {
    match (known_on, window.known_from) {
        (Some(on), Some(from)) => from <= on,
        _ => true,
    }
}

fn window_cells(mission: &Mission, window: &Window, language: Language) -> Vec<Cell> {
    vec![
        Cell::Text(subject(mission, window.subject, language)),
        Cell::Day(say::iso(mission.date(window.from))),
        Cell::Day(say::iso(mission.date(window.to))),
        Cell::Text(effect(window, language)),
        Cell::Text(window.reason.clone().unwrap_or_default()),
        Cell::day(window.known_from.map(say::iso)),
    ]
}

fn subject(mission: &Mission, subject: Subject, language: Language) -> String {
    match subject {
        Subject::Leg(leg) => mission.legs[leg].leg.clone(),
        Subject::Site(site) => facts::site_name(mission, site).to_owned(),
        Subject::Fleet(fleet) => mission.fleets[fleet].fleet.clone(),
        Subject::Mode(mode) => language.word(&format!("report-mode-{}", mode.word())),
    }
}

fn effect(window: &Window, language: Language) -> String {
    let factor = |id: &'static str, factor: Decimal| language.say(&Message::new(id).amount("factor", factor));
    let mut parts = Vec::new();
    if window.lost {
        parts.push(language.word("report-effect-lost"));
    }
    if window.capacity.is_zero() {
        parts.push(language.word("report-effect-closed"));
    } else if !window.capacity.is_one() {
        let share = say::percent(language, window.capacity.try_into().unwrap_or(f64::NAN));
        parts.push(language.say(&Message::new("report-effect-capacity").text("share", share)));
    }
    if !window.days_factor.is_one() {
        parts.push(factor("report-effect-days", window.days_factor));
    }
    if !window.hazard_factor.is_one() {
        parts.push(factor("report-effect-hazard", window.hazard_factor));
    }
    if parts.is_empty() { language.word("report-effect-none") } else { parts.join(", ") }
}

pub(super) fn write_map(m: &mut Markup, case: &Case, language: Language) {
    let wide = map::draw(case, language, true);
    let narrow = map::draw(case, language, false);
    if let (Some(wide), Some(narrow)) = (wide, narrow) {
        m.element("figure", &[], |m| {
            let unnamed = wide.unnamed;
            m.append(wide.drawing);
            m.append(narrow.drawing);
            m.append(legend::map(case.mission, language));
            m.leaf("figcaption", &[], &map_notes(language, unnamed));
        });
    }
    let unplaced = map::unplaced(case.mission);
    if !unplaced.is_empty() {
        let message = Message::new("report-map-unplaced").text("sites", unplaced.join(", "));
        m.leaf("p", &[("class", "small soft")], &language.say(&message));
    }
}

fn map_notes(language: Language, unnamed: usize) -> String {
    let mut notes = vec![language.word("report-map-key")];
    if unnamed > 0 {
        notes.push(language.say(&Message::new("report-map-unnamed").count("count", unnamed as i64)));
    }
    notes.push(language.word("report-map-disclaimer"));
    notes.join(" ")
}
