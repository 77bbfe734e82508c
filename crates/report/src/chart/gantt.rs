//! How the sites close: one row a site, in the order in which they close.

use super::axis::{self, TimeScale};
use super::clauses;
use super::svg::{Anchor, drawing, line, path, rect, shortened, text, text_width, through};
use crate::Case;
use crate::facts::{self, Closing};
use crate::markup::Markup;
use rearguard_model::{Calendar, Day, Direction, KeepOpen, LegId, Mission, SiteId, Step};
use rearguard_words::{Language, Message, write};

/// So many rows fit on a printed page.
pub(crate) const ROWS_A_CHART: usize = 28;

/// Measures of the wide chart and of the one for phones.
struct Frame {
    class: &'static str,
    width: f64,
    /// Where the days begin.
    left: f64,
    row: f64,
    /// From a row's top to the middle of its bar.
    bar: f64,
    /// Whether the sites' names stand above their bars.
    names_above: bool,
}

const WIDE: Frame = Frame { class: "wide", width: 960.0, left: 150.0, row: 30.0, bar: 15.0, names_above: false };
const NARROW: Frame = Frame { class: "narrow", width: 380.0, left: 4.0, row: 44.0, bar: 29.0, names_above: true };

/// The chart of these sites.
pub(crate) fn sites(case: &Case, closings: &[Closing], language: Language, wide: bool) -> Markup {
    let frame = if wide { WIDE } else { NARROW };
    let mission = case.mission;
    let scale =
        TimeScale { start: mission.start, last: mission.last_day(), left: frame.left, right: frame.width - 16.0 };
    let marks = clauses::marks(mission, &scale, language);
    let top = clauses::room(&marks) + 4.0;
    let bottom = top + frame.row * closings.len() as f64 + 4.0;
    let below = if wide { 42.0 } else { 24.0 };
    drawing(frame.class, frame.width, bottom + below, &description(mission, closings, language), |m| {
        for (i, closing) in closings.iter().enumerate() {
            bands(m, case, closing.site, &scale, (top + i as f64 * frame.row, frame.row));
        }
        axis::months(m, &scale, top, bottom, language);
        if wide {
            text(m, "tick", (scale.left - 10.0, bottom + 34.0), Anchor::End, &language.word("report-axis-week"));
            axis::weeks(m, &scale, bottom + 34.0);
        }
        clauses::draw(m, &marks, top, bottom);
        for (i, closing) in closings.iter().enumerate() {
            row(m, case, closing, &scale, &frame, top + i as f64 * frame.row, language);
        }
    })
}

fn description(mission: &Mission, closings: &[Closing], language: Language) -> String {
    let message = Message::new("report-gantt-label")
        .count("count", closings.len() as i64)
        .date("from", mission.start)
        .date("to", mission.end);
    language.say(&message)
}

fn row(m: &mut Markup, case: &Case, closing: &Closing, scale: &TimeScale, frame: &Frame, top: f64, language: Language) {
    let y = top + frame.bar;
    let name = facts::site_name(case.mission, closing.site);
    if frame.names_above {
        text(m, "ink halo", (scale.left, top + 15.0), Anchor::Start, &shortened(name, 36));
    } else {
        text(m, "ink", (scale.left - 10.0, y + 4.0), Anchor::End, &shortened(name, 20));
    }
    let open_until = closing.closes_on.unwrap_or(scale.last + 1);
    line(m, "stay", (scale.left, y), (scale.x(open_until), y));
    tasks(m, case, closing.site, scale, y + 8.0);
    steps(m, case, closing.site, scale, y);
    if let Some(day) = closing.last_departure {
        last_departure(m, scale.middle(day), y - 6.0);
    }
    limit(m, case.mission, closing, scale, y);
    end(m, case.mission, closing, scale, y, language);
}

/// Days on which no leg of the site is open, or one of several is not.
fn bands(m: &mut Markup, case: &Case, site: SiteId, scale: &TimeScale, (top, height): (f64, f64)) {
    let legs: Vec<LegId> =
        case.mission.legs.iter().filter(|(_, leg)| leg.from == site || leg.to == site).map(|(id, _)| id).collect();
    let mut first = 0;
    while first <= scale.last {
        let state = access(case.calendar, site, &legs, first);
        let after = (first..=scale.last).find(|&day| access(case.calendar, site, &legs, day) != state);
        let after = after.unwrap_or(scale.last + 1);
        let class = match state {
            Access::Whole => None,
            Access::Part => Some("part"),
            Access::Cut => Some("cut"),
        };
        if let Some(class) = class {
            rect(m, class, (scale.x(first), top), (scale.x(after) - scale.x(first), height), None);
        }
        first = after;
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    Whole,
    Part,
    Cut,
}

fn access(calendar: &Calendar, site: SiteId, legs: &[LegId], day: Day) -> Access {
    if !calendar.site_takes_part(site, day) {
        return Access::Cut;
    }
    let open = |leg: &LegId| Direction::BOTH.iter().any(|&way| !calendar.leg(*leg, way, day).capacity.is_zero());
    let open = legs.iter().filter(|leg| open(leg)).count();
    match open {
        n if n == legs.len() => Access::Whole,
        0 => Access::Cut,
        _ => Access::Part,
    }
}

fn tasks(m: &mut Markup, case: &Case, site: SiteId, scale: &TimeScale, y: f64) {
    for task in case.mission.tasks.rows().iter().filter(|task| task.site == site) {
        let transferred = case.plan.transfers.iter().find(|t| t.task == task.task).map(|t| case.mission.day(t.on));
        let until = transferred.unwrap_or(task.until + 1).min(task.until + 1);
        line(m, "task", (scale.x(task.from), y), (scale.x(until), y));
    }
}

/// The closing steps, those that run side by side one above the other.
fn steps(m: &mut Markup, case: &Case, site: SiteId, scale: &TimeScale, y: f64) {
    let planned = planned_steps(case, site);
    let lanes = planned.iter().map(|p| p.lane + 1).max().unwrap_or(1).min(3);
    let height = 12.0 / lanes as f64;
    for step in planned {
        let last = step.start + step.days.max(1) - 1;
        let dates = (case.mission.date(step.start), case.mission.date(last));
        let title = format!("{} · {} – {}", step.name, dates.0, dates.1);
        let at = (scale.x(step.start), y - 6.0 + height * (step.lane.min(lanes - 1)) as f64);
        let width = (scale.x(last + 1) - at.0 - 0.8).max(1.6);
        rect(m, "step", at, (width, height - 0.8), Some(&title));
    }
}

struct PlannedBar {
    name: String,
    start: Day,
    days: Day,
    lane: usize,
}

fn planned_steps(case: &Case, site: SiteId) -> Vec<PlannedBar> {
    let mission = case.mission;
    let here = case.plan.steps.iter().filter(|step| mission.site(&step.site) == Some(site));
    let mut bars: Vec<PlannedBar> = here
        .filter_map(|planned| {
            let row: &Step =
                mission.steps_of(site).iter().map(|id| &mission.steps[*id]).find(|row| row.step == planned.step)?;
            let days = Day::try_from(row.days).unwrap_or(Day::MAX / 4);
            Some(PlannedBar { name: row.step.clone(), start: mission.day(planned.start), days, lane: 0 })
        })
        .collect();
    bars.sort_by(|a, b| (a.start, &a.name).cmp(&(b.start, &b.name)));
    let mut free: Vec<Day> = Vec::new();
    for bar in &mut bars {
        bar.lane = free.iter().position(|&day| day <= bar.start).unwrap_or(free.len());
        let after = bar.start.saturating_add(bar.days.max(1));
        if bar.lane == free.len() { free.push(after) } else { free[bar.lane] = after }
    }
    bars
}

/// A small triangle that points down at the bar.
fn last_departure(m: &mut Markup, x: f64, y: f64) {
    path(m, "last", &through(&[(x - 4.5, y - 7.0), (x + 4.5, y - 7.0), (x, y)], true));
}

/// A bracket at the end of the last day on which the site may close.
fn limit(m: &mut Markup, mission: &Mission, closing: &Closing, scale: &TimeScale, y: f64) {
    let Some(by) = mission.sites[closing.site].close_by else { return };
    let class = if closing.closes_on.is_some_and(|day| day > by) { "limit alarm" } else { "limit" };
    let x = scale.x(by + 1);
    path(m, class, &through(&[(x - 4.0, y - 8.0), (x, y - 8.0), (x, y + 8.0), (x - 4.0, y + 8.0)], false));
}

/// The closing day with its date, or what is instead of one.
fn end(m: &mut Markup, mission: &Mission, closing: &Closing, scale: &TimeScale, y: f64, language: Language) {
    let open = mission.sites[closing.site].keep_open != KeepOpen::No;
    let Some(day) = closing.closes_on else {
        let id = if open { "report-keeps-open" } else { "report-no-closing" };
        let class = if open { "tick halo" } else { "alarm halo" };
        text(m, class, (scale.right - 4.0, y - 5.0), Anchor::End, &language.word(id));
        return;
    };
    let x = scale.middle(day);
    path(m, "point", &through(&[(x, y - 7.0), (x + 7.0, y), (x, y + 7.0), (x - 7.0, y)], true));
    let label = write::day_and_month(language, mission.date(day));
    let right = x + text_width(&label) + 14.0 <= scale.right;
    let (x, anchor) = if right { (x + 11.0, Anchor::Start) } else { (x - 11.0, Anchor::End) };
    let y = if right { y + 4.0 } else { y - 7.0 };
    text(m, "strong halo", (x, y), anchor, &label);
}
