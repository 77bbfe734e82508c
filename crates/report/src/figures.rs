//! The key figures: what is said at the head of the page, of the workbook and
//! on the terminal.

use crate::facts::{self, LastOut};
use crate::{Case, answer, say};
use num_traits::{ToPrimitive, Zero};
use rearguard_model::amount::{approximate, exact, whole};
use rearguard_model::{Date, Exact, Mission, Score};
use rearguard_words::{Language, Message, write};

/// One figure with what it is and what to make of it.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Figure {
    pub label: String,
    pub value: String,
    pub note: Option<String>,
    /// Whether it says that something is amiss.
    pub alarm: bool,
    /// The value unrounded, where it is a number or a date: for workbooks.
    pub exact: Option<Measure>,
}

/// A value that a workbook can calculate with.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) enum Measure {
    Count(i64),
    Amount(f64),
    Date(Date),
}

impl Figure {
    fn new(language: Language, label: &str, value: String) -> Figure {
        Figure { label: language.word(label), value, note: None, alarm: false, exact: None }
    }
    fn exact(mut self, exact: Measure) -> Figure {
        self.exact = Some(exact);
        self
    }
    fn note(mut self, note: String) -> Figure {
        self.note = Some(note);
        self
    }
}

/// People, last date out, sites, casualties, property, money; fewer where the
/// check could not follow the plan.
pub(crate) fn key_figures(case: &Case, language: Language) -> Vec<Figure> {
    let mut figures = vec![people(case, language)];
    figures.extend(last_out(case, language));
    figures.push(sites(case, language));
    if let Some(score) = &case.review.score {
        figures.push(casualties(score, language));
        figures.push(property(case.mission, score, language));
        figures.push(money(score, language));
    }
    figures
}

fn people(case: &Case, language: Language) -> Figure {
    let contributors = facts::leavings(case).len() as i64;
    let note = Message::new("report-figure-people-note")
        .count("units", case.mission.units.len() as i64)
        .count("contributors", contributors);
    Figure::new(language, "report-figure-people", write::count(language, case.mission.people()))
        .exact(Measure::Count(case.mission.people()))
        .note(language.say(&note))
}

fn last_out(case: &Case, language: Language) -> Option<Figure> {
    let label = "report-figure-last-out";
    match facts::last_out(case) {
        LastOut::On(day) => {
            let late = case.mission.withdrawal().is_some_and(|(_, by)| day > by);
            let note = answer::margin_note(case, day);
            let value = write::date(language, case.mission.date(day));
            let figure = Figure::new(language, label, value).exact(Measure::Date(case.mission.date(day)));
            Some(Figure { alarm: late, ..figure.note(language.say(&note)) })
        }
        LastOut::Never(people) => {
            let value = Message::new("report-figure-still-inside").count("people", people);
            Some(Figure { alarm: true, ..Figure::new(language, label, language.say(&value)) })
        }
        LastOut::Unknown => None,
    }
}

fn sites(case: &Case, language: Language) -> Figure {
    let closings = facts::closings(case);
    let closed = closings.iter().filter(|c| c.closes_on.is_some()).count() as i64;
    let value = Message::new("report-figure-sites-value").count("closed", closed).count("all", closings.len() as i64);
    let figure = Figure::new(language, "report-figure-sites", language.say(&value));
    let last = closings.iter().filter_map(|c| c.closes_on.map(|day| (day, c.site))).max();
    match last {
        Some((day, site)) => {
            let note = Message::new("report-figure-sites-note")
                .text("site", facts::site_name(case.mission, site))
                .date("date", case.mission.date(day));
            figure.note(language.say(&note))
        }
        None => figure,
    }
}

fn casualties(score: &Score, language: Language) -> Figure {
    Figure::new(language, "report-figure-casualties", say::expected_deaths(language, &score.casualties))
        .exact(Measure::Amount(approximate(&score.casualties)))
        .note(language.word("report-figure-casualties-note"))
}

fn property(mission: &Mission, score: &Score, language: Language) -> Figure {
    let figure = Figure::new(language, "report-figure-property", say::short_dollars(language, &score.property_lost))
        .exact(Measure::Amount(approximate(&score.property_lost)));
    let all = property_value(mission);
    if all.is_zero() {
        return figure;
    }
    let share = approximate(&(&score.property_lost / &all));
    let note = Message::new("report-figure-property-note")
        .text("share", say::percent(language, share))
        .text("value", say::short_dollars(language, &all));
    figure.note(language.say(&note))
}

/// Value of everything that the tables hold, in dollars.
pub(crate) fn property_value(mission: &Mission) -> Exact {
    let units = mission
        .units
        .rows()
        .iter()
        .map(|u| whole(u.vehicles) * exact(u.vehicle_value) + whole(u.containers) * exact(u.container_value));
    let assets = mission.assets.rows().iter().map(|a| whole(a.quantity) * exact(a.value_each));
    units.chain(assets).fold(Exact::zero(), |sum, value| sum + value)
}

fn money(score: &Score, language: Language) -> Figure {
    Figure::new(language, "report-figure-money", say::short_dollars(language, &score.money))
        .exact(Measure::Amount(approximate(&score.money)))
        .note(language.word("report-figure-money-note"))
}

/// "Score 3,709,080. No plan can do better than 3,600,000, 2.9%
/// less." `None` without a score.
pub(crate) fn score_line(case: &Case, language: Language) -> Option<String> {
    let score = case.review.score.as_ref()?;
    let total = whole_points(language, &score.total);
    let (Some(bound), Some(gap)) = (case.bound, case.gap) else {
        return Some(language.say(&Message::new("report-score-alone").text("score", total)));
    };
    let message = Message::new("report-score-and-bound")
        .text("score", total)
        .text("bound", whole_points(language, bound))
        .text("gap", say::percent(language, gap));
    let line = language.say(&message);
    match gap_without_constant(case) {
        Some(gap) => {
            let more = Message::new("report-score-gap-without").text("gap", say::percent(language, gap));
            Some(format!("{line} {}", language.say(&more)))
        }
        None => Some(line),
    }
}

/// The gap of what a plan can change: without the part that every plan pays.
fn gap_without_constant(case: &Case) -> Option<f64> {
    let (score, bound, constant) = (&case.review.score.as_ref()?.total, case.bound?, case.constant?);
    let free = score - constant;
    if constant.is_zero() || free <= Exact::zero() {
        return None;
    }
    Some(approximate(&((score - bound) / free)))
}

/// A score to the nearest whole point.
pub(crate) fn whole_points(language: Language, value: &Exact) -> String {
    write::count(language, value.round().to_integer().to_i64().unwrap_or(i64::MAX))
}
