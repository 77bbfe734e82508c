//! The dates of the clauses as labelled verticals, in as many lanes as their
//! labels need.

use super::axis::TimeScale;
use super::svg::{Anchor, line, shortened, text, text_width};
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
    let mut marks: Vec<ClauseMark> = Vec::new();
    for (day, ids) in ids {
        let from = mission.clauses.rows().iter().any(|c| c.id == ids[0] && c.by.or(c.until).is_none());
        let named = if from { day } else { day - 1 };
        let date = write::day_and_month(language, mission.date(named));
        marks.push(unplaced(scale, day, &ids.join(", "), &date));
    }
    in_lanes(marks)
}

/// The mark with its label on the side that has room, shortened where neither has.
fn unplaced(scale: &TimeScale, day: Day, ids: &str, date: &str) -> ClauseMark {
    let x = scale.x(day);
    let room_right = scale.right - x - 6.0;
    let mut label = format!("{ids} · {date}");
    let mut letters = ids.chars().count();
    while text_width(&label) > room_right.max(x - 18.0) && letters > 3 {
        letters -= 1;
        label = format!("{} · {date}", shortened(ids, letters));
    }
    let right = text_width(&label) <= room_right;
    ClauseMark { x, label, right, lane: 0 }
}

/// Puts the labels into lanes so that none covers another and no line of one
/// runs through the label of another. From the right: a label then lies above
/// the lines that it reaches over.
fn in_lanes(mut marks: Vec<ClauseMark>) -> Vec<ClauseMark> {
    // Labels that stand left of their lines reach over all others: they come last.
    marks.sort_by(|a, b| b.right.cmp(&a.right).then(b.x.total_cmp(&a.x)));
    let mut placed: Vec<ClauseMark> = Vec::new();
    for mut mark in marks {
        let most = placed.len() + 1;
        let free = |lane: usize| placed.iter().all(|other| apart(&ClauseMark { lane, ..mark.clone() }, other));
        mark.lane = (0..most).find(|&lane| free(lane)).unwrap_or(most);
        placed.push(mark);
    }
    placed
}

fn apart(a: &ClauseMark, b: &ClauseMark) -> bool {
    let covers = a.lane == b.lane && overlap(span(a), span(b));
    // A line runs from its own lane down.
    let crosses = |line: &ClauseMark, label: &ClauseMark| {
        let (left, right) = span(label);
        line.lane >= label.lane && left < line.x && line.x < right
    };
    !covers && !crosses(a, b) && !crosses(b, a)
}

fn span(mark: &ClauseMark) -> (f64, f64) {
    let width = text_width(&mark.label) + 10.0;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(x: f64, label: &str) -> ClauseMark {
        ClauseMark { x, label: label.to_owned(), right: true, lane: 0 }
    }

    #[test]
    fn a_label_that_reaches_over_a_line_stands_above_it() {
        let lanes =
            in_lanes(vec![mark(0.0, "OP1-terminate, OP2-cease"), mark(60.0, "transfer-plan"), mark(400.0, "OP2")]);
        let lane = |label: &str| lanes.iter().find(|m| m.label.starts_with(label)).unwrap().lane;
        assert_eq!((lane("OP1"), lane("transfer"), lane("OP2")), (1, 0, 0));
    }

    #[test]
    fn labels_are_shortened_where_neither_side_has_room() {
        let scale = TimeScale { start: jiff::civil::date(2023, 7, 1), last: 99, left: 0.0, right: 100.0 };
        let mark = unplaced(&scale, 50, "OP2-transfer, OP2-withdraw", "31 déc.");
        assert!(text_width(&mark.label) <= 44.0 || mark.label.starts_with("OP…"), "{}", mark.label);
        assert!(mark.label.ends_with("31 déc."));
    }
}
