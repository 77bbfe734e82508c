//! What would Rearguard have said? MINUSMA's withdrawal of 2023, planned and
//! forecast on five of its days with what was known by then, against what
//! really happened. Writes docs/hindcast.md and its curves (`make hindcast`).

use rearguard::model::*;
use rearguard::tables::columns;
use rearguard::tables::grid::{GridOptions, read_tables};
use rearguard::{Budget, Order, Settings, plan, read_mission};
use rearguard_simulate::SimulationSettings;
use rearguard_track::entry::Entry;
use rearguard_track::forecast::{Forecast, SiteChance};
use rearguard_track::{History, forecast, freeze, intake};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const DATES: [&str; 5] = ["2023-07-01", "2023-08-28", "2023-09-24", "2023-10-24", "2023-12-01"];
const ITERATIONS: u64 = 1_500;
const RUNS: u32 = 2_000;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

/// The rows of one of the tables beside the mission, by column.
fn rows(name: &str) -> Vec<BTreeMap<String, String>> {
    let path = root().join("missions/minusma-2023/actuals").join(name);
    let text = std::fs::read_to_string(&path).expect("a table of actuals");
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
    let row = |line: &str| header.iter().zip(line.split(',')).map(|(h, c)| ((*h).to_owned(), c.to_owned())).collect();
    lines.map(row).collect()
}

/// The mission without the dates that had not been announced by then.
fn as_announced(mission: &Mission, on: Date) -> Mission {
    let mut tables = mission.tables().clone();
    for row in rows("announced.csv") {
        if day(&row["known_from"]) > on
            && let Some(site) = mission.site(&row["site"])
        {
            let site = &mut tables.sites.rows_mut()[site.index()];
            (site.close_from, site.close_by) = (None, None);
        }
    }
    Mission::assemble(tables).expect("blank dates are valid")
}

/// The log that was kept by a day: every table of actuals, rows of later days left out.
fn log(mission: &Mission, on: Date) -> History {
    let mut drafts = Vec::new();
    for name in ["unplanned.csv", "disposed.csv", "closed.csv"] {
        let path = root().join("missions/minusma-2023/actuals").join(name);
        let raw = read_tables(&path, columns::LOG, &GridOptions::default()).expect("a table");
        let all = day("2024-06-30");
        let handed = intake::from_tables(&raw, all).unwrap_or_else(|e| panic!("{name}: {e:?}"));
        let none = (Plan::default(), History { mission: mission.name.clone(), ..History::default() });
        let judged = intake::judge(mission, &none.0, &none.1, &handed, all).unwrap_or_else(|e| panic!("{name}: {e:?}"));
        drafts.extend(judged.drafts);
    }
    drafts.retain(|draft| draft.entered_on <= on);
    drafts.sort_by_key(|draft| draft.entered_on);
    let entries = (1..).zip(drafts).map(|(number, draft)| Entry { number, draft }).collect();
    History { mission: mission.name.clone(), entries, records: Vec::new() }
}

/// The mission as it stood that evening, as one of its own: everyone and
/// everything where the books have them (what is under way where it is going),
/// named `unit@site`; nothing moves before the next day. Notices run on.
fn from_there(mission: &Mission, log: &History, on: Date) -> Mission {
    let calendar = Calendar::new(mission, Some(on));
    let later = mission.date(mission.day(on) + 12);
    let books = freeze(mission, &calendar, &Plan::default(), log, later).books;
    let today = mission.day(on);
    let mut tables = mission.tables().clone();
    let inside = |site: SiteId| mission.sites[site].kind != SiteKind::Exit;
    let mut units = Vec::new();
    for (unit, row) in mission.units.iter() {
        let mut stays = row.stays;
        for ((site, _), [people, vehicles, teu]) in
            books.units.iter().filter(|((at, of), _)| *of == unit && inside(*at))
        {
            let name = format!("{}@{}", row.unit, mission.sites[*site].site);
            let stay = stays.min((*people).max(0));
            stays -= stay;
            let (personnel, vehicles, containers) = ((*people).max(0), (*vehicles).max(0), (*teu).max(0));
            units.push(Unit { unit: name, site: *site, personnel, vehicles, containers, stays: stay, ..row.clone() });
        }
    }
    tables.units = units.into_iter().collect();
    let mut assets = Vec::new();
    for ((site, asset), quantity) in books.assets.iter().filter(|((at, _), items)| inside(*at) && **items > 0) {
        let row = &mission.assets[*asset];
        let asset = format!("{}@{}", row.asset, mission.sites[*site].site);
        let disposal_days = row.disposal_days.max(today.max(0) as u32 + 1);
        assets.push(Asset { asset, site: *site, quantity: *quantity, disposal_days, ..row.clone() });
    }
    tables.assets = assets.into_iter().collect();
    let held = |site: SiteId| books.units.iter().any(|((at, _), held)| *at == site && held[0] > 0);
    tables.tasks = mission.tasks.rows().iter().filter(|row| held(row.site) && row.until >= today).cloned().collect();
    for mode in [Mode::Road, Mode::Air, Mode::River].into_iter().filter(|_| today > 0) {
        tables.windows.push(Window {
            subject: Subject::Mode(mode),
            from: 0,
            to: today,
            capacity: Decimal::ZERO,
            days_factor: Decimal::ONE,
            hazard_factor: Decimal::ONE,
            reason: None,
            known_from: None,
            direction: None,
            lost: false,
        });
    }
    Mission::assemble(tables).expect("the same rows in other places")
}

/// The plan of [`from_there`] with the mission's own names.
fn named_back(mut plan: Plan, on: Date) -> Plan {
    let back = |name: &mut String| *name = name.split('@').next().unwrap_or_default().to_owned();
    for movement in &mut plan.movements {
        for row in &mut movement.manifest {
            match row {
                ManifestRow::Unit { unit: name, .. } | ManifestRow::Asset { asset: name, .. } => back(name),
                ManifestRow::Supply { .. } => {}
            }
        }
        movement.escort.iter_mut().for_each(|row| back(&mut row.unit));
    }
    for row in &mut plan.disposals {
        row.unit.iter_mut().chain(&mut row.asset).for_each(back);
        row.on = row.on.max(on);
    }
    plan
}

/// What Rearguard would have said on a day.
fn said(mission: &Mission, on: Date) -> (Mission, Forecast, usize) {
    let mission = as_announced(mission, on);
    let log = log(&mission, on);
    let settings =
        Settings { budget: Budget::Iterations(ITERATIONS), threads: 2, known_on: Some(on), ..Settings::default() };
    let there = from_there(&mission, &log, on);
    let planned = plan(&there, &Order { settings, seconds: None }, &());
    if std::env::var_os("HINDCAST_WHY").is_some() {
        for row in &planned.review.violations {
            eprintln!("{on}: {}", rearguard::words::Language::English.say(&row.message));
        }
    }
    let settings = SimulationSettings { runs: RUNS, threads: 2, ..SimulationSettings::default() };
    let made = named_back(planned.plan, on);
    let found = forecast(&mission, &made, &log, on, &settings).expect("a plan that can be followed");
    if std::env::var_os("HINDCAST_WHY").is_some() {
        eprintln!("{}", rearguard_track::forecast_text(&mission, &found, rearguard::words::Language::English));
    }
    (mission, found, planned.review.violations.len())
}

fn inside(row: &SiteChance, actual: Date) -> Option<bool> {
    let range = row.closing?;
    Some(range.p10.is_some_and(|early| early <= actual) && range.p90.is_none_or(|late| actual <= late))
}

fn shown(date: Option<Date>) -> String {
    date.map_or_else(|| "–".to_owned(), |date| date.to_string())
}

fn main() {
    let folder = root().join("missions/minusma-2023");
    let mission = read_mission(&folder, &Default::default()).mission.expect("the reference mission is valid");
    let closed: Vec<(String, Date)> =
        rows("closed.csv").iter().map(|row| (row["site"].clone(), day(&row["date"]))).collect();
    let mut page = String::new();
    let mut summary = Vec::new();
    for date in DATES {
        let on = day(date);
        let (mission, found, violations) = said(&mission, on);
        let share = found.outlook.in_time * 100 / found.outlook.runs.max(1);
        let _ = writeln!(page, "\n## {date}\n");
        let _ = writeln!(
            page,
            "{share} of 100 runs are out on or before 31 December 2023; last people out {} (8 of 10 runs: {} to {}). The plan made that day breaks {violations} rules from there on; {} entries of the log were known.\n",
            shown(found.outlook.last_out.p50),
            shown(found.outlook.last_out.p10),
            shown(found.outlook.last_out.p90),
            found.entries
        );
        let _ = writeln!(page, "![People inside: planned, forecast, actual](hindcast/{date}.svg)\n");
        let _ = writeln!(
            page,
            "| site | planned | forecast, 8 of 10 runs | really | inside the range |\n| --- | --- | --- | --- | --- |"
        );
        let (mut hits, mut all) = (0, 0);
        for (site, actual) in closed.iter().filter(|(_, actual)| *actual > on) {
            all += 1;
            let row = found.sites.iter().find(|row| mission.sites[row.site].site == *site);
            let hit = row.and_then(|row| inside(row, *actual));
            hits += usize::from(hit == Some(true));
            let range = row.and_then(|row| row.closing).map_or_else(
                || "none: the plan keeps it open".to_owned(),
                |r| format!("{} to {}", shown(r.p10), shown(r.p90)),
            );
            let verdict = match (hit, row.and_then(|row| row.closing)) {
                (Some(true), _) => "yes".to_owned(),
                (_, Some(range)) if range.p10.is_some_and(|early| *actual < early) => {
                    format!("no: {} days earlier", mission.day(range.p10.expect("early")) - mission.day(*actual))
                }
                (_, Some(range)) => {
                    format!("no: {} days later", range.p90.map_or(0, |late| mission.day(*actual) - mission.day(late)))
                }
                (_, None) => "no".to_owned(),
            };
            let _ = writeln!(
                page,
                "| {site} | {} | {range} | {actual} | {verdict} |",
                shown(row.and_then(|row| row.planned))
            );
        }
        summary.push(format!(
            "| {date} | {share} of 100 | {} to {} | {hits} of {all} |",
            shown(found.outlook.last_out.p10),
            shown(found.outlook.last_out.p90)
        ));
        let curve = svg(&mission, &found, on);
        std::fs::create_dir_all(root().join("docs/hindcast")).expect("a folder");
        std::fs::write(root().join("docs/hindcast").join(format!("{date}.svg")), curve).expect("written");
    }
    let head = include_str!("../../../missions/minusma-2023/actuals/page-head.md");
    let table = format!(
        "| on | out by 31 December | last people out, 8 of 10 runs | closings inside their range |\n| --- | --- | --- | --- |\n{}\n",
        summary.join("\n")
    );
    std::fs::write(root().join("docs/hindcast.md"), format!("{head}\n{table}{page}")).expect("written");
}

/// People inside: forecast as two bands and a thin line, actual as a thick one.
fn svg(mission: &Mission, found: &Forecast, on: Date) -> String {
    let (width, height, left, top) = (760.0, 260.0, 60.0, 20.0);
    let last = mission.day(day("2024-01-31"));
    let x = |date: Date| left + f64::from(mission.day(date)) / f64::from(last) * (width - left - 20.0);
    let y = |people: i64| top + (1.0 - people as f64 / 14_000.0) * (height - top - 40.0);
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
    let text = std::fs::read_to_string(root().join("missions/minusma-2023/outflow.toml")).expect("the real outflow");
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
        let _ = write!(out, "<text x=\"{:.1}\" y=\"{}\" fill=\"#333\">{month}</text>", x(day(month)), height - 22.0);
    }
    out += &band(0, 6, "0.12");
    out += &band(1, 5, "0.2");
    out += &line(
        levels.iter().map(|level| (level.on, level.people[3])).collect(),
        "stroke=\"#1f5fa8\" stroke-width=\"1.2\" stroke-dasharray=\"5 3\"",
    );
    out += &line(actual, "stroke=\"#222\" stroke-width=\"2.4\"");
    let _ = writeln!(
        out,
        "<line x1=\"{0:.1}\" x2=\"{0:.1}\" y1=\"{top}\" y2=\"{1}\" stroke=\"#b3441e\" stroke-dasharray=\"2 3\"/>",
        x(on),
        height - 40.0
    );
    let _ = writeln!(
        out,
        "<text x=\"{left}\" y=\"{}\" fill=\"#333\">thick: really inside (published); dashed: middle run; bands: 8 and 9.5 of 10 runs; upright: the day of the forecast</text></svg>",
        height - 6.0
    );
    out
}
