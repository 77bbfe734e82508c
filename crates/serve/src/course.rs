//! The course of a withdrawal by day: planned, as the log has it, and as the
//! newest forecast or simulation sees it go on.

use crate::view::{Strength, strength};
use rearguard::check;
use rearguard::model::{Calendar, Date, Mission, Plan};
use rearguard_track::entry::What;
use rearguard_track::{History, check_from, mission_as_known, standing};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct Course {
    /// The evening that is meant: as asked, else the later of the last entry and
    /// the newest forecast; blank where there is neither.
    #[schema(format = Date)]
    on: Option<String>,
    /// The last day that an entry of the log speaks of.
    #[schema(format = Date)]
    last_entry: Option<String>,
    planned: Vec<Strength>,
    /// To `on`, by the log; empty where nothing is entered.
    actual: Vec<Strength>,
    forecast: Option<ForecastBand>,
    sites: Vec<SiteCourse>,
}

/// People inside as the simulated runs have it.
#[derive(Serialize, ToSchema)]
pub struct ForecastBand {
    /// The evening that it was made from; blank: a simulation of the whole plan.
    #[schema(format = Date)]
    on: Option<String>,
    runs: u64,
    /// Every seventh night, to the mission's last.
    days: Vec<ForecastDay>,
}

/// So many of 100 runs have no more people inside.
#[derive(Serialize, ToSchema)]
pub struct ForecastDay {
    #[schema(format = Date)]
    day: String,
    p025: i64,
    p10: i64,
    p25: i64,
    p50: i64,
    p75: i64,
    p90: i64,
    p975: i64,
}

/// When a site closes: planned, really, and by the runs.
#[derive(Serialize, ToSchema)]
pub struct SiteCourse {
    site: String,
    #[schema(format = Date)]
    planned: Option<String>,
    #[schema(format = Date)]
    closed: Option<String>,
    #[schema(format = Date)]
    p10: Option<String>,
    #[schema(format = Date)]
    p50: Option<String>,
    #[schema(format = Date)]
    p90: Option<String>,
    #[schema(format = Date)]
    due: Option<String>,
    /// Runs in which it closes by the planned day.
    in_time: Option<u64>,
}

pub fn last_entry(history: &History) -> Option<Date> {
    let last = |what: &What| match what {
        What::Actual(actual) => actual.arrived.unwrap_or(actual.departed),
        other => other.on(),
    };
    history.entries.iter().map(|entry| last(&entry.draft.what)).max()
}

/// `seen` is what a forecast or simulation answered, `of` the evening of it.
pub fn course(
    mission: &Mission,
    plan: &Plan,
    history: &History,
    on: Option<Date>,
    seen: Option<(Option<Date>, &Value)>,
) -> Course {
    let calendar = Calendar::new(mission, None);
    let last = last_entry(history);
    let evening = on.filter(|_| last.is_some());
    Course {
        on: on.map(|day| day.to_string()),
        last_entry: last.map(|day| day.to_string()),
        planned: strength(mission, &check(mission, plan, None)),
        actual: evening.map(|evening| actual(mission, &calendar, plan, history, evening)).unwrap_or_default(),
        forecast: seen.and_then(|(of, result)| band(mission, of, result)),
        sites: sites(mission, plan, history, on, seen.map(|(_, result)| result)),
    }
}

/// What the log says of each evening to that day.
fn actual(mission: &Mission, calendar: &Calendar, plan: &Plan, history: &History, evening: Date) -> Vec<Strength> {
    let Ok(morning) = evening.tomorrow() else { return Vec::new() };
    let known = mission_as_known(mission, history, evening);
    let review = check_from(&known, calendar, plan, history, morning);
    let mut days = strength(&known, &review);
    days.retain(|one| one.day <= evening.to_string());
    days
}

fn band(mission: &Mission, on: Option<Date>, result: &Value) -> Option<ForecastBand> {
    let outlook = if result["outlook"].is_object() { &result["outlook"] } else { result };
    let from = on.map(|day| day.to_string()).unwrap_or_default();
    let to = mission.end.to_string();
    let day = |level: &Value| {
        let people: Vec<i64> = level["people"].as_array()?.iter().filter_map(Value::as_i64).collect();
        let &[p025, p10, p25, p50, p75, p90, p975] = people.as_slice() else { return None };
        let day = level["on"].as_str().filter(|day| (from.as_str()..=to.as_str()).contains(day))?.to_owned();
        Some(ForecastDay { day, p025, p10, p25, p50, p75, p90, p975 })
    };
    let days = outlook["inside"].as_array()?.iter().filter_map(day).collect();
    Some(ForecastBand { on: on.map(|day| day.to_string()), runs: result["runs"].as_u64()?, days })
}

fn sites(
    mission: &Mission,
    plan: &Plan,
    history: &History,
    on: Option<Date>,
    result: Option<&Value>,
) -> Vec<SiteCourse> {
    let evening = on.unwrap_or(mission.start);
    let known = mission_as_known(mission, history, evening);
    let stands = standing(&known, &Calendar::new(&known, Some(evening)), plan, history, evening);
    let seen = result.and_then(|result| result["sites"].as_array()).map(Vec::as_slice).unwrap_or_default();
    let one = |row: &rearguard_track::standing::SiteStanding| {
        let name = &known.sites[row.site].site;
        let found = seen.iter().find(|one| one["site"] == **name).unwrap_or(&Value::Null);
        let text = |value: &Value| value.as_str().map(str::to_owned);
        SiteCourse {
            site: name.clone(),
            planned: row.closing.map(|day| day.to_string()),
            closed: row.closed.map(|day| day.to_string()),
            p10: text(&found["closing"]["p10"]),
            p50: text(&found["closing"]["p50"]),
            p90: text(&found["closing"]["p90"]),
            due: text(&found["due"]),
            in_time: found["in_time"].as_u64(),
        }
    };
    stands.sites.iter().map(one).collect()
}
