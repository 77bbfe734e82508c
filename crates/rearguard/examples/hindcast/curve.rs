//! The curve of a day: forecast, and what really happened.

use super::past::day;
use super::said::Said;
use rearguard::model::*;
use std::fmt::Write as _;
use std::path::Path;

/// People inside: forecast as two bands and a thin line, actual as a thick one.
pub fn svg(root: &Path, said: &Said, on: Date) -> String {
    let (mission, found) = (&said.mission, &said.forecast);
    let (width, height, left, top) = (760.0, 276.0, 60.0, 20.0);
    let last = mission.day(day("2024-01-31"));
    let x = |date: Date| left + f64::from(mission.day(date)) / f64::from(last) * (width - left - 20.0);
    let y = |people: i64| top + (1.0 - people as f64 / 14_000.0) * (height - top - 56.0);
    let levels: Vec<_> =
        found.outlook.inside.iter().filter(|level| level.on > on && mission.day(level.on) <= last).collect();
    let band = |low: usize, high: usize, opacity: &str| {
        let there = levels.iter().map(|level| format!("{:.1},{:.1}", x(level.on), y(level.people[low])));
        let back = levels.iter().rev().map(|level| format!("{:.1},{:.1}", x(level.on), y(level.people[high])));
        let points: Vec<String> = there.chain(back).collect();
        format!("<polygon points=\"{}\" fill=\"#1f5fa8\" fill-opacity=\"{opacity}\"/>", points.join(" "))
    };
    let line = |points: Vec<(Date, i64)>, style: &str| {
        let points: Vec<String> = points.into_iter().map(|(date, n)| format!("{:.1},{:.1}", x(date), y(n))).collect();
        format!("<polyline points=\"{}\" fill=\"none\" {style}/>", points.join(" "))
    };
    let text = std::fs::read_to_string(root.join("missions/minusma-2023/outflow.toml")).expect("the real outflow");
    let values = |key: &str| -> Vec<String> {
        let prefix = format!("{key} = ");
        text.lines().filter_map(|row| row.strip_prefix(&prefix)).map(str::to_owned).collect()
    };
    let actual: Vec<(Date, i64)> = values("date")
        .iter()
        .zip(values("out"))
        .map(|(date, out)| (day(date), 13_871 - out.parse::<i64>().expect("a count")))
        .collect();
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"sans-serif\" font-size=\"11\"><title>People inside: forecast of {on} and what really happened</title><rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>"
    );
    for people in [0, 4_000, 8_000, 12_000] {
        let _ = write!(
            out,
            "<line x1=\"{left}\" x2=\"{}\" y1=\"{:.1}\" y2=\"{:.1}\" stroke=\"#ccc\"/><text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#333\">{people}</text>",
            width - 20.0,
            y(people),
            y(people),
            left - 6.0,
            y(people) + 4.0
        );
    }
    for month in ["2023-07-01", "2023-08-01", "2023-09-01", "2023-10-01", "2023-11-01", "2023-12-01", "2024-01-01"] {
        let _ = write!(out, "<text x=\"{:.1}\" y=\"{}\" fill=\"#333\">{month}</text>", x(day(month)), height - 38.0);
    }
    out += &band(0, 6, "0.12");
    out += &band(1, 5, "0.2");
    out += &line(
        levels.iter().map(|level| (level.on, level.people[3])).collect(),
        "stroke=\"#1f5fa8\" stroke-width=\"1.2\" stroke-dasharray=\"5 3\"",
    );
    let planned = said.planned_inside.iter().copied().filter(|(date, _)| mission.day(*date) <= last).collect();
    out += &line(planned, "stroke=\"#777\" stroke-width=\"1.2\"");
    out += &line(actual, "stroke=\"#222\" stroke-width=\"2.4\"");
    if let Some((early, late)) = found.last_out_off.and_then(|range| range.p10.zip(range.p90)) {
        let _ = writeln!(
            out,
            "<line x1=\"{:.1}\" x2=\"{:.1}\" y1=\"{y:.1}\" y2=\"{y:.1}\" stroke=\"#1f5fa8\" stroke-width=\"5\" stroke-opacity=\"0.55\"/>",
            x(early),
            x(late.min(mission.date(last))),
            y = y(0) + 4.0,
        );
    }
    let _ = writeln!(
        out,
        "<line x1=\"{0:.1}\" x2=\"{0:.1}\" y1=\"{top}\" y2=\"{1}\" stroke=\"#b3441e\" stroke-dasharray=\"2 3\"/>",
        x(on),
        height - 56.0
    );
    let _ = writeln!(
        out,
        "<text x=\"{left}\" y=\"{}\" fill=\"#333\">Thick: really inside (published). Grey: planned. Blue: middle run, and 8 and 9.5 of 10 runs.</text><text x=\"{left}\" y=\"{}\" fill=\"#333\">Bar: last people out, with plan error, 8 of 10. Upright: the day of the forecast.</text></svg>",
        height - 20.0,
        height - 6.0
    );
    out
}
