//! The dates of the clauses as labelled verticals, in as many lanes as their
//! labels need.

use super::axis::TimeScale;
use super::svg::{Anchor, line, text, text_width};
use crate::markup::Markup;
use rearguard_model::{Day, Mission};
use rearguard_words::{Language, write};
use std::collections::BTreeMap;

/// Height of one lane of labels.
pub(crate) const LANE: f64 = 17.0;
/// Between the labels' lanes and what they stand above.
const BELOW: f64 = 6.0;

/// One vertical with its label.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct ClauseMark {
    /// Where the day ends: what is asked "by" a day may happen on it.
    x: f64,
    label: String,
    /// Whether the label stands right of its line.
    right: bool,
    lane: usize,
}

/// The dates that clauses set, one mark a day.
pub(crate) fn marks(mission: &Mission, scale: &TimeScale, language: Language) -> Vec<ClauseMark> {
    let mut ids: BTreeMap<Day, Vec<&str>> = BTreeMap::new();
    for clause in mission.clauses.rows() {
        // A clause that starts on a day binds from its morning; others through their night.
        let day = clause.by.or(clause.until).map(|day| day + 1).or(clause.from);
        if let Some(day) = day.filter(|day| (0..=scale.last + 1).contains(day)) {
            ids.entry(day).or_default().push(&clause.id);
        }
    }
    let mut placed: Vec<ClauseMark> = Vec::new();
    for (day, ids) in ids {
        let from = mission.clauses.rows().iter().any(|c| c.id == ids[0] && c.by.or(c.until).is_none());
        let named = if from { day } else { day - 1 };
        let label = format!("{} · {}", ids.join(", "), write::day_and_month(language, mission.date(named)));
        placed.push(place(scale, day, label, &placed));
    }
    placed
}

fn place(scale: &TimeScale, day: Day, label: String, before: &[ClauseMark]) -> ClauseMark {
    let x = scale.x(day);
    let right = x + text_width(&label) + 6.0 <= scale.right;
    let mut mark = ClauseMark { x, label, right, lane: 0 };
    while before.iter().any(|other| other.lane == mark.lane && overlap(span(other), span(&mark))) {
        mark.lane += 1;
    }
    mark
}

fn span(mark: &ClauseMark) -> (f64, f64) {
    let width = text_width(&mark.label) + 14.0;
    if mark.right { (mark.x, mark.x + width) } else { (mark.x - width, mark.x) }
}

fn overlap(a: (f64, f64), b: (f64, f64)) -> bool {
    a.0 < b.1 && b.0 < a.1
}

/// The room that the labels take above a chart.
pub(crate) fn room(marks: &[ClauseMark]) -> f64 {
    let lanes = marks.iter().map(|mark| mark.lane + 1).max().unwrap_or(0);
    lanes as f64 * LANE + BELOW
}

/// Draws the verticals from their labels (above `top`) down to `bottom`.
pub(crate) fn draw(m: &mut Markup, marks: &[ClauseMark], top: f64, bottom: f64) {
    for mark in marks {
        let y = top - BELOW - mark.lane as f64 * LANE;
        line(m, "clause", (mark.x, y - LANE + 6.0), (mark.x, bottom));
        let (x, anchor) = if mark.right { (mark.x + 5.0, Anchor::Start) } else { (mark.x - 5.0, Anchor::End) };
        text(m, "ink halo", (x, y - 1.0), anchor, &mark.label);
    }
}
