//! People out by day: the plan's curve, that of a plan without rear parties,
//! and the strengths that really were.

use super::axis::{self, CountScale, TimeScale};
use super::strength::steps;
use super::svg::{Anchor, drawing, path, text, through, unit};
use crate::markup::Markup;
use crate::ring::outflow::{dated, out_by_day};
use crate::{Beside, Case};
use rearguard_words::Language;

/// For a wide page or for a phone; empty where the plan cannot be followed.
pub(crate) fn draw(case: &Case, beside: &Beside, language: Language, wide: bool) -> Markup {
    let Some(ledger) = &case.review.ledger else { return Markup::new() };
    let (class, width, tall) = if wide { ("wide", 960.0, 250.0) } else { ("narrow", 380.0, 200.0) };
    let scale = TimeScale { start: case.mission.start, last: case.mission.last_day(), left: 54.0, right: width - 14.0 };
    let (top, bottom) = (58.0, 58.0 + tall);
    let planned = out_by_day(case.mission, ledger);
    let real = dated(case, beside);
    let most = planned.iter().copied().chain(real.iter().map(|row| row.real)).max().unwrap_or(0);
    let counts = CountScale::up_to(most, 5, top, bottom);
    drawing(class, width, bottom + 24.0, &language.word("ring-outflow-label"), |m| {
        legend(m, beside, language);
        axis::counts(m, &counts, scale.left, scale.right, language);
        axis::months(m, &scale, top, bottom, language);
        if let Some(without) = beside.without_rear_parties {
            let points = steps(&out_by_day(case.mission, without), &scale, &counts);
            path(m, "clause", &through(&points, false));
        }
        path(m, "curve", &through(&steps(&planned, &scale, &counts), false));
        for row in &real {
            dot(m, (scale.middle(row.day), counts.y(row.real)));
        }
    })
}

fn dot(m: &mut Markup, (x, y): (f64, f64)) {
    m.mark("circle", &[("class", "last"), ("cx", &unit(x)), ("cy", &unit(y)), ("r", "4")]);
}

/// One line a mark above the drawing, so that it can be read on paper.
fn legend(m: &mut Markup, beside: &Beside, language: Language) {
    path(m, "curve", &through(&[(0.0, 8.0), (22.0, 8.0)], false));
    text(m, "ink", (30.0, 12.0), Anchor::Start, &language.word("ring-column-planned"));
    dot(m, (11.0, 24.0));
    text(m, "ink", (30.0, 28.0), Anchor::Start, &language.word("ring-column-real"));
    if beside.without_rear_parties.is_some() {
        path(m, "clause", &through(&[(0.0, 40.0), (22.0, 40.0)], false));
        text(m, "ink", (30.0, 44.0), Anchor::Start, &language.word("ring-column-without"));
    }
}
