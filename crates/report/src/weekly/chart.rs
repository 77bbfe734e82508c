//! People inside: planned, really, and the forecast's bands.

use super::Weekly;
use crate::chart::axis::{self, CountScale, TimeScale};
use crate::chart::clauses;
use crate::chart::strength::steps;
use crate::chart::svg::{drawing, line, path, through};
use crate::markup::Markup;
use rearguard_model::Day;
use rearguard_simulate::Level;
use rearguard_words::{Language, Message};

const WIDTH: f64 = 740.0;
const TALL: f64 = 76.0;
const MONTHS: f64 = 22.0;

pub(crate) fn people(weekly: &Weekly, language: Language) -> Markup {
    let mission = weekly.mission;
    let scale = TimeScale { start: mission.start, last: mission.last_day(), left: 48.0, right: WIDTH - 10.0 };
    let marks = clauses::marks(mission, &scale, language);
    let top = clauses::room(&marks) + 4.0;
    let bottom = top + TALL;
    let counts = CountScale::up_to(mission.people(), 4, top, bottom);
    let inside = weekly.really_inside.last().copied().unwrap_or(0);
    let label = Message::new("weekly-chart-label").count("inside", inside).date("date", weekly.standing.on);
    drawing("week", WIDTH, bottom + MONTHS, &language.say(&label), |m| {
        axis::counts(m, &counts, scale.left, scale.right, language);
        axis::months(m, &scale, top, bottom, language);
        for (class, low, high) in [("band-95", 0, 6), ("band-80", 1, 5), ("band-50", 2, 4)] {
            path(m, class, &through(&band(weekly, &scale, &counts, low, high), true));
        }
        let middle: Vec<(f64, f64)> = levels(weekly).map(|level| at(weekly, &scale, &counts, level, 3)).collect();
        path(m, "middle", &through(&middle, false));
        path(m, "planned", &through(&steps(weekly.planned_inside, &scale, &counts), false));
        path(m, "really", &through(&steps(weekly.really_inside, &scale, &counts), false));
        let today = scale.x(mission.day(weekly.standing.on).saturating_add(1));
        line(m, "today", (today, top), (today, bottom));
        clauses::draw(m, &marks, top, bottom);
    })
}

/// Weeks after the day; what lies before it has happened.
fn levels<'w>(weekly: &'w Weekly) -> impl DoubleEndedIterator<Item = &'w Level> + Clone {
    let last = weekly.mission.end;
    weekly.forecast.outlook.inside.iter().filter(move |level| level.on > weekly.standing.on && level.on <= last)
}

fn at(weekly: &Weekly, scale: &TimeScale, counts: &CountScale, level: &Level, share: usize) -> (f64, f64) {
    let day: Day = weekly.mission.day(level.on);
    (scale.x(day.saturating_add(1)), counts.y(level.people[share]))
}

fn band(weekly: &Weekly, scale: &TimeScale, counts: &CountScale, low: usize, high: usize) -> Vec<(f64, f64)> {
    let there = levels(weekly).map(|level| at(weekly, scale, counts, level, low));
    there.chain(levels(weekly).rev().map(|level| at(weekly, scale, counts, level, high))).collect()
}
