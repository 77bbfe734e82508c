//! People inside by night against the clauses, and its two smaller companions.

use super::axis::{self, CountScale, TimeScale};
use super::clauses;
use super::svg::{Anchor, drawing, line, path, text, text_width, through};
use crate::Case;
use crate::facts::{self, LastOut};
use crate::markup::Markup;
use rearguard_check::review::Ledger;
use rearguard_model::Day;
use rearguard_words::{Language, Message, write};

/// Room below the bottom line for the months.
const MONTHS: f64 = 24.0;

/// The strength curve, for a wide page or for a phone.
pub(crate) fn people(case: &Case, ledger: &Ledger, language: Language, wide: bool) -> Markup {
    let (class, width, tall) = if wide { ("wide", 960.0, 270.0) } else { ("narrow", 380.0, 210.0) };
    let scale = TimeScale { start: case.mission.start, last: case.mission.last_day(), left: 54.0, right: width - 14.0 };
    let marks = clauses::marks(case.mission, &scale, language);
    let top = clauses::room(&marks) + 6.0;
    let bottom = top + tall;
    let most = ledger.inside.iter().copied().max().unwrap_or(0).max(case.mission.people());
    let counts = CountScale::up_to(most, 5, top, bottom);
    drawing(class, width, bottom + MONTHS, &description(case, ledger, language), |m| {
        axis::counts(m, &counts, scale.left, scale.right, language);
        axis::months(m, &scale, top, bottom, language);
        curve(m, &ledger.inside, &scale, &counts);
        clauses::draw(m, &marks, top, bottom);
        end_point(m, case, &scale, &counts, language);
    })
}

/// "People inside by night, from 360 on 1 July 2023 to 0 on 31 December 2023."
fn description(case: &Case, ledger: &Ledger, language: Language) -> String {
    let message = Message::new("report-strength-label")
        .count("first", ledger.inside.first().copied().unwrap_or(0))
        .date("from", case.mission.start)
        .count("last", ledger.inside.last().copied().unwrap_or(0))
        .date("to", case.mission.end);
    language.say(&message)
}

/// A filled curve in steps: each night's count holds for the whole day.
fn curve(m: &mut Markup, nights: &[i64], scale: &TimeScale, counts: &CountScale) {
    let points = steps(nights, scale, counts);
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    let mut area = vec![(first.0, counts.bottom)];
    area.extend(&points);
    area.push((last.0, counts.bottom));
    path(m, "area", &through(&area, true));
    path(m, "curve", &through(&points, false));
}

/// The corners of the stepped curve; nights that change nothing give none.
pub(crate) fn steps(nights: &[i64], scale: &TimeScale, counts: &CountScale) -> Vec<(f64, f64)> {
    let mut points = Vec::new();
    let mut before = None;
    for (night, &count) in nights.iter().enumerate() {
        if before == Some(count) {
            continue;
        }
        let x = scale.x(night as Day);
        if let Some(before) = before {
            points.push((x, counts.y(before)));
        }
        points.push((x, counts.y(count)));
        before = Some(count);
    }
    if let Some(count) = before {
        points.push((scale.x(nights.len() as Day), counts.y(count)));
    }
    points
}

/// The day on which the last are out, marked on the curve.
fn end_point(m: &mut Markup, case: &Case, scale: &TimeScale, counts: &CountScale, language: Language) {
    let LastOut::On(day) = facts::last_out(case) else { return };
    let staying = facts::inside_on(case, day);
    let date = write::day_and_month(language, case.mission.date(day));
    let label = if staying == 0 {
        Message::new("report-out-label").text("date", date)
    } else {
        Message::new("report-stay-label").count("count", staying).text("date", date)
    };
    let label = language.say(&label);
    let (x, y) = (scale.x(day), counts.y(staying));
    m.mark("circle", &[("class", "point"), ("cx", &super::svg::unit(x)), ("cy", &super::svg::unit(y)), ("r", "5")]);
    let right = x + text_width(&label) + 12.0 <= scale.right;
    let (x, anchor) = if right { (x + 10.0, Anchor::Start) } else { (x - 10.0, Anchor::End) };
    text(m, "strong halo", (x, y - 10.0), anchor, &label);
}

/// Vehicles or TEU inside; `axis_word` names them.
pub(crate) fn small(case: &Case, nights: &[i64], axis_word: &str, language: Language) -> Markup {
    small_named(case, nights, &language.word(axis_word), language)
}

/// Anything counted by night, under its name.
pub(crate) fn small_named(case: &Case, nights: &[i64], name: &str, language: Language) -> Markup {
    let (width, top, bottom) = (400.0, 26.0, 136.0);
    let scale = TimeScale { start: case.mission.start, last: case.mission.last_day(), left: 46.0, right: width - 14.0 };
    let counts = CountScale::up_to(nights.iter().copied().max().unwrap_or(0), 3, top, bottom);
    drawing("small", width, bottom + MONTHS, name, |m| {
        text(m, "strong", (0.0, 12.0), Anchor::Start, name);
        axis::counts(m, &counts, scale.left, scale.right, language);
        axis::months(m, &scale, top, bottom, language);
        curve(m, nights, &scale, &counts);
        if let Some((_, by)) = case.mission.withdrawal() {
            let x = scale.x(by + 1);
            line(m, "clause", (x, top - 8.0), (x, bottom));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_curve_keeps_only_its_corners() {
        let scale = TimeScale { start: date(2023, 7, 1), last: 3, left: 0.0, right: 4.0 };
        let counts = CountScale { most: 10, step: 5, top: 0.0, bottom: 10.0 };
        let points = steps(&[10, 10, 4, 4], &scale, &counts);
        assert_eq!(points, [(0.0, 0.0), (2.0, 0.0), (2.0, 6.0), (4.0, 6.0)]);
    }
}
