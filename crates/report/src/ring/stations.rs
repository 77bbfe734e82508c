//! Stations: how long the queue, how full the days.

use super::{Grid, Value};
use crate::{Case, facts};
use rearguard_check::review::StationDays;
use rearguard_model::*;
use rearguard_words::Language;

/// How a station does under the plan.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Load {
    /// What waits at the end of each day.
    pub queue: Vec<i64>,
    /// What passes on each day.
    pub worked: Vec<i64>,
    /// The longest queue, and the first day of it.
    pub longest: (i64, Day),
    /// Days on which it works at all, and at its full rate.
    pub days_at_work: i64,
    pub days_full: i64,
    pub passed: i64,
    pub departed: i64,
    /// By how much what could have passed exceeds what has left, on the day on
    /// which it does so least: below 0 the plan breaks T1.
    pub least_ahead: i64,
}

pub(crate) fn load(station: &Station, days: &StationDays) -> Load {
    let queue: Vec<i64> = days.came.iter().zip(&days.passed).map(|(came, passed)| came - passed).collect();
    let longest = queue.iter().enumerate().map(|(day, &n)| (n, day as Day)).max_by_key(|&(n, day)| (n, -day));
    let before = std::iter::once(0).chain(days.passed.iter().copied());
    let worked: Vec<i64> = days.passed.iter().zip(before).map(|(now, before)| now - before).collect();
    let gone = days.departed.iter().zip(&days.passed).filter(|(departed, _)| **departed > 0);
    Load {
        longest: longest.unwrap_or((0, 0)),
        days_at_work: worked.iter().filter(|&&n| n > 0).count() as i64,
        days_full: worked.iter().filter(|&&n| n > 0 && n == station.per_day).count() as i64,
        passed: days.passed.last().copied().unwrap_or(0),
        departed: days.departed.last().copied().unwrap_or(0),
        least_ahead: gone.map(|(departed, passed)| passed - departed).min().unwrap_or(0),
        queue,
        worked,
    }
}

/// Every station with its load; empty where the plan cannot be followed.
pub(crate) fn loads<'a>(case: &Case<'a>) -> Vec<(&'a Station, Load)> {
    let days = case.review.ledger.as_ref().map(|ledger| ledger.ring.stations.as_slice()).unwrap_or_default();
    case.mission.stations.rows().iter().zip(days).map(|(station, days)| (station, load(station, days))).collect()
}

pub(crate) fn grid(case: &Case, language: Language) -> Option<Grid> {
    let rows: Vec<Vec<Value>> =
        loads(case).iter().map(|(station, load)| cells(case, station, load, language)).collect();
    let heads = vec![
        "ring-column-station",
        "report-column-site",
        "ring-column-takes",
        "#ring-column-rate",
        "#ring-column-departed",
        "#ring-column-queue",
        "ring-column-queue-day",
        "#ring-column-days-full",
        "#ring-column-load",
        "#ring-column-ahead",
    ];
    (!rows.is_empty()).then_some(Grid { sheet: "ring-sheet-stations", heads, rows })
}

fn cells(case: &Case, station: &Station, load: &Load, language: Language) -> Vec<Value> {
    let (queue, day) = load.longest;
    let share = load.days_full as f64 / load.days_at_work.max(1) as f64;
    vec![
        Value::Text(station.station.clone()),
        Value::Text(facts::site_name(case.mission, station.site).to_owned()),
        Value::Text(language.word(&format!("ring-takes-{}", station.takes.word()))),
        Value::Count(station.per_day),
        Value::Count(load.departed),
        Value::Count(queue),
        Value::maybe((queue > 0).then_some(day), |day| Value::Date(case.mission.date(day))),
        Value::Count(load.days_full),
        Value::Share(share),
        Value::Count(load.least_ahead),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_queue_is_what_came_less_what_passed() {
        let station = Station {
            station: "wash".to_owned(),
            site: SiteId(0),
            takes: StationTakes::Vehicle,
            per_day: 10,
            from: None,
            to: None,
            for_units: Vec::new(),
            for_assets: Vec::new(),
            spread: None,
        };
        let days = StationDays { came: vec![25, 25, 25], passed: vec![10, 20, 25], departed: vec![0, 8, 24] };
        let load = load(&station, &days);
        assert_eq!(load.queue, [15, 5, 0]);
        assert_eq!(load.longest, (15, 0));
        assert_eq!((load.days_at_work, load.days_full), (3, 2));
        assert_eq!(load.least_ahead, 1, "24 of 25 on the last day");
    }
}
