//! docs/hindcast.md: what was said on each day, and what came of it.

use super::past::day;
use super::said::Said;
use rearguard::model::{Date, Mission, day as days};
use rearguard_simulate::DateRange;
use rearguard_track::forecast::SiteChance;
use std::fmt::Write as _;

/// What is written by hand: the method, and what was wrong and why.
const HEAD: &str = include_str!("../../../../missions/minusma-2023/actuals/page-head.md");

/// Closings inside the runs' range, inside the range with plan error, and all that are judged.
#[derive(Default)]
struct Hits {
    runs: usize,
    off: usize,
    all: usize,
    /// Outside the range with plan error by a week or less.
    near: usize,
}

/// So many of ten should lie inside an 80 % range.
const WANTED: usize = 8;

/// The page's first sentence: judged each day apart.
fn answer(days: &[(Date, Hits)]) -> String {
    let good = days.iter().filter(|(_, hits)| hits.off * 10 >= hits.all * WANTED).count();
    let sum = |of: fn(&Hits) -> usize| days.iter().map(|(_, hits)| of(hits)).sum::<usize>();
    let each: Vec<String> = days.iter().map(|(on, hits)| format!("{on} {} of {}", hits.off, hits.all)).collect();
    format!(
        "**Answer: its dates would have been wrong.** Judged each day apart, eight of ten real closings should lie inside the 80 % ranges. \
         That is so on {good} of the {} days. Inside the runs' ranges lie {} of {}; with [plan error](tracking.md#forecast): {}. \
         Of the misses {} are by a week or less. The tables say which and by how much, and below stands why.",
        days.len(),
        sum(|hits| hits.runs),
        sum(|hits| hits.all),
        each.join(", "),
        sum(|hits| hits.near),
    )
}

pub fn page(days: &[(Date, Said)], closed: &[(String, Date)]) -> String {
    let mut summary = String::from(
        "| on | out by 31 December: runs | with plan error | last people out, with plan error (8 of 10) | closings inside the runs’ range | inside the range with plan error |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    let mut rest = String::new();
    let mut judged = Vec::new();
    for (on, said) in days {
        let found = &said.forecast;
        let hits = section(&mut rest, *on, said, closed);
        let share = found.outlook.in_time * 100 / found.outlook.runs.max(1);
        let off = found.in_time_off.map_or_else(|| "–".to_owned(), |of_hundred| format!("{of_hundred} of 100"));
        let out = found.last_out_off.map_or_else(|| "–".to_owned(), range);
        let Hits { runs, off: inside, all, .. } = hits;
        let _ = writeln!(summary, "| {on} | {share} of 100 | {off} | {out} | {runs} of {all} | {inside} of {all} |");
        judged.push((*on, hits));
    }
    format!("{}\n{summary}{rest}", HEAD.replace("{answer}", &answer(&judged)))
}

fn section(page: &mut String, on: Date, said: &Said, closed: &[(String, Date)]) -> Hits {
    let found = &said.forecast;
    let [early, _, late] = found.slip.factors;
    let _ = writeln!(
        page,
        "\n## {on}\n\n{} of {} runs are out on or before 31 December 2023; last people out {} (8 of 10 runs: {}). The plan made that day breaks {} rules from there on; {} entries of the log were known. Closings seen {}, still open {}: in 8 of 10 a closing takes {early:.2} to {late:.2} times as long as planned.\n",
        found.outlook.in_time,
        found.outlook.runs,
        shown(found.outlook.last_out.p50),
        range(found.outlook.last_out),
        said.violations.len(),
        found.entries,
        found.slip.closed,
        found.slip.open,
    );
    let _ = writeln!(page, "![People inside: planned, forecast, actual](hindcast/{on}.svg)\n");
    let _ = writeln!(
        page,
        "| site | planned | runs, 8 of 10 | with plan error, 8 of 10 | really | inside that |\n| --- | --- | --- | --- | --- | --- |"
    );
    let mut hits = Hits::default();
    let horizon = day("2024-06-30");
    for (site, actual) in closed.iter().filter(|(_, actual)| *actual > on && *actual <= horizon) {
        let row = found.sites.iter().find(|row| said.mission.sites[row.site].site == *site);
        hits.all += 1;
        hits.runs += usize::from(row.and_then(|row| row.closing).is_some_and(|range| inside(range, *actual)));
        hits.off += usize::from(row.and_then(|row| row.closing_off).is_some_and(|range| inside(range, *actual)));
        hits.near += usize::from(row.and_then(|row| row.closing_off).is_some_and(|range| near(range, *actual)));
        let _ = writeln!(page, "{}", line(&said.mission, site, row, *actual));
    }
    hits
}

fn line(mission: &Mission, site: &str, row: Option<&SiteChance>, actual: Date) -> String {
    let runs = row.and_then(|row| row.closing).map_or_else(|| "none: the plan keeps it open".to_owned(), range);
    let off = row.and_then(|row| row.closing_off);
    let verdict = match off {
        None => "no".to_owned(),
        Some(range) if inside(range, actual) => "yes".to_owned(),
        Some(DateRange { p10: Some(early), .. }) if actual < early => {
            format!("no: {} days earlier", mission.day(early) - mission.day(actual))
        }
        Some(DateRange { p90: Some(late), .. }) => {
            format!("no: {} days later", mission.day(actual) - mission.day(late))
        }
        Some(_) => "no".to_owned(),
    };
    let planned = shown(row.and_then(|row| row.planned));
    format!("| {site} | {planned} | {runs} | {} | {actual} | {verdict} |", off.map_or_else(|| "–".to_owned(), range))
}

/// Outside by a week or less.
fn near(range: DateRange, actual: Date) -> bool {
    let week = |a: Date, b: Date| (1..=7).contains(&days::day_of(a, b));
    range.p10.is_some_and(|early| week(actual, early)) || range.p90.is_some_and(|late| week(late, actual))
}

fn inside(range: DateRange, actual: Date) -> bool {
    range.p10.is_some_and(|early| early <= actual) && range.p90.is_none_or(|late| actual <= late)
}

fn range(range: DateRange) -> String {
    format!("{} to {}", shown(range.p10), shown(range.p90))
}

fn shown(date: Option<Date>) -> String {
    date.map_or_else(|| "–".to_owned(), |date| date.to_string())
}
