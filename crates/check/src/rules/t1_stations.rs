//! T1 stations (§7): washing, packing, inspection, customs. What a station
//! takes must have passed before it departs from the site: for each station and
//! day, what has departed so far is at most what could have passed by then (as
//! early as it can, at most `per_day`; the order is free; stock of day 0 from
//! day 0, arrivals from the day after). Escort details, which come back, pass
//! no station.

use crate::breach::{Breach, Findings, runs};
use crate::replay::Replay;
use crate::resolve::Trip;
use crate::review::{Rule, StationDays};
use crate::say;
use rearguard_model::*;

pub(crate) fn asked(replay: &Replay) -> bool {
    !replay.mission.stations.is_empty()
}

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for station in replay.mission.stations.rows() {
        let (coming, leaving) = traffic(replay, station);
        let could_have = passed(replay, station, &coming);
        let departed = so_far(&leaving);
        let too_many = |day: Day| {
            let (gone, passed) = (departed[day as usize], could_have[day as usize]);
            (gone > passed).then_some((gone, passed))
        };
        for run in runs(0..=replay.last, too_many, |(gone, passed)| gone - passed) {
            let (gone, passed) = run.worst;
            let count = match station.takes {
                StationTakes::People => say::people,
                StationTakes::Vehicle => say::vehicles,
                StationTakes::Teu => say::teu,
            };
            let breach = Breach::new(Rule::T1, "backlog", &station.station).at(station.site).days(&run);
            findings.add(breach.needed(say::at_most(count(passed))).found(count(gone)));
        }
    }
}

/// For the ledger, by station.
pub(crate) fn days(replay: &Replay) -> Vec<StationDays> {
    let of_station = |station: &Station| {
        let (coming, leaving) = traffic(replay, station);
        StationDays { passed: passed(replay, station, &coming), came: so_far(&coming), departed: so_far(&leaving) }
    };
    replay.mission.stations.rows().iter().map(of_station).collect()
}

/// By day, what the station may take from that day on, and what leaves.
fn traffic(replay: &Replay, station: &Station) -> (Vec<i64>, Vec<i64>) {
    let mut coming = vec![0; replay.days];
    let mut leaving = vec![0; replay.days];
    coming[0] = at_the_start(replay.mission, station);
    for trip in &replay.trips {
        let count = taken(replay.mission, station, trip);
        if trip.from == station.site {
            leaving[trip.depart as usize] += count;
        }
        if trip.to == station.site && trip.arrive < replay.last {
            coming[trip.arrive as usize + 1] += count;
        }
    }
    (coming, leaving)
}

fn for_unit(station: &Station, unit: UnitId) -> bool {
    station.for_units.contains(&unit) || (station.for_units.is_empty() && station.for_assets.is_empty())
}

fn for_asset(station: &Station, asset: AssetId) -> bool {
    station.for_assets.contains(&asset) || (station.for_units.is_empty() && station.for_assets.is_empty())
}

fn of_class(station: &Station, class: CargoClass) -> bool {
    match class {
        CargoClass::Vehicle => station.takes == StationTakes::Vehicle,
        CargoClass::Container => station.takes == StationTakes::Teu,
    }
}

fn at_the_start(mission: &Mission, station: &Station) -> i64 {
    let units = mission.units.iter().filter(|(id, row)| row.site == station.site && for_unit(station, *id));
    let units = units.map(|(_, row)| match station.takes {
        StationTakes::People => row.personnel,
        StationTakes::Vehicle => row.vehicles,
        StationTakes::Teu => row.containers,
    });
    let assets = mission
        .assets
        .iter()
        .filter(|(id, row)| row.site == station.site && for_asset(station, *id) && of_class(station, row.class));
    units.sum::<i64>() + assets.map(|(_, row)| row.quantity).sum::<i64>()
}

/// What aboard a movement the station takes.
fn taken(mission: &Mission, station: &Station, trip: &Trip) -> i64 {
    let units = trip.units.iter().filter(|aboard| for_unit(station, aboard.unit));
    let units = units.map(|aboard| match station.takes {
        StationTakes::People => aboard.people,
        StationTakes::Vehicle => aboard.vehicles,
        StationTakes::Teu => aboard.teu,
    });
    let assets = trip
        .assets
        .iter()
        .filter(|&&(asset, _)| for_asset(station, asset) && of_class(station, mission.assets[asset].class));
    units.sum::<i64>() + assets.map(|&(_, quantity)| quantity).sum::<i64>()
}

/// What could have passed by each day.
fn passed(replay: &Replay, station: &Station, coming: &[i64]) -> Vec<i64> {
    let mut waiting = 0;
    let mut passed = 0;
    let by_day = coming.iter().enumerate().map(|(day, new)| {
        waiting += new;
        let day = day as Day;
        let at_work = station.from.is_none_or(|from| day >= from) && station.to.is_none_or(|to| day <= to);
        let today = if at_work { waiting.min(station.per_day).max(0) } else { 0 };
        waiting -= today;
        passed += today;
        passed
    });
    debug_assert_eq!(coming.len(), replay.days);
    by_day.collect()
}

fn so_far(leaving: &[i64]) -> Vec<i64> {
    let sum = |sum: &mut i64, today: &i64| {
        *sum += today;
        Some(*sum)
    };
    leaving.iter().scan(0, sum).collect()
}

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::*;

    fn washed(per_day: i64, from: Option<Day>) -> Tiny {
        let mut tiny = Tiny::camp();
        tiny.tables.stations.push(Station {
            station: "wash".to_owned(),
            site: CAMP,
            takes: StationTakes::Vehicle,
            per_day,
            from,
            to: None,
            for_units: Vec::new(),
            for_assets: Vec::new(),
            spread: None,
        });
        tiny
    }

    #[test]
    fn what_leaves_has_passed() {
        // Two vehicles leave on day 5.
        assert_eq!(washed(1, None).broken(), []);
        assert_eq!(washed(1, Some(4)).broken(), [], "days 4 and 5");
        let late = washed(1, Some(5));
        assert_eq!(late.broken(), [Rule::T1]);
        let said = "Station wash at camp, on 6 January 2030: departed so far 2 vehicles; can have passed by then at most 1 vehicle.";
        assert_eq!(late.said(Rule::T1), [said]);
    }

    #[test]
    fn what_arrives_passes_from_the_day_after() {
        let mut tiny = Tiny::camp();
        let post = tiny.tables.sites.push(site("post", SiteKind::Port));
        tiny.tables.legs.push(leg("to-post", CAMP, post, Mode::Road, 1));
        tiny.tables.legs.push(leg("from-post", post, HOME, Mode::Road, 1));
        tiny.plan.movements.clear();
        tiny.go(going("M1", "to-post", 5).unit("inf", 10, 2, 0));
        tiny.go(going("M2", "from-post", 7).unit("inf", 10, 2, 0));
        let station = washed(1, None).tables.stations[StationId(0)].clone();
        tiny.tables.stations.push(Station { site: post, ..station });
        assert_eq!(tiny.broken(), [Rule::T1], "one of two on day 7");
        tiny.plan.movements[1].depart = tiny.date(8);
        assert_eq!(tiny.broken(), []);
    }

    #[test]
    fn a_station_for_some_lets_the_others_by() {
        let mut tiny = washed(0, None);
        assert_eq!(tiny.broken(), [Rule::T1]);
        tiny.tables.units.push(unit("eng", CAMP, 0));
        tiny.tables.stations[StationId(0)].for_units = vec![UnitId(1)];
        assert_eq!(tiny.broken(), []);
        assert_eq!(Tiny::camp().verdict(Rule::T1), Verdict::NotJudged);
    }
}
