//! Unprotected person-days: population of each community × nights, from start
//! to the end of the protection clause, on which no site within `vicinity_km`,
//! open that night, holds `protect_min` people with role `protect`.

use crate::breach::runs;
use crate::replay::Replay;
use rearguard_model::amount::{approximate, exact, whole};
use rearguard_model::sphere::distance_km;
use rearguard_model::*;

/// By community: the runs of nights (first, last) without cover.
pub(crate) fn uncovered_nights(replay: &Replay) -> Vec<Vec<(Day, Day)>> {
    let communities = replay.mission.communities.rows();
    let Some(end) = replay.mission.protection_end() else { return vec![Vec::new(); communities.len()] };
    communities
        .iter()
        .map(|community| {
            let covers = sites_near(replay.mission, community);
            let bare = |night: Day| (!covers.iter().any(|&site| covered(replay, site, night))).then_some(());
            runs(0..=end.min(replay.last), bare, |()| 0).iter().map(|run| (run.first, run.last)).collect()
        })
        .collect()
}

fn covered(replay: &Replay, site: SiteId, night: Day) -> bool {
    let protectors = replay.sites[site.index()].role(Role::Protect, night);
    replay.open(site, night) && protectors >= replay.mission.protect_min
}

fn sites_near(mission: &Mission, community: &Community) -> Vec<SiteId> {
    let degrees = |value: Decimal| approximate(&exact(value));
    let here = (degrees(community.lat), degrees(community.lon));
    let reach = degrees(mission.vicinity_km);
    let near = mission.sites.iter().filter(|(_, row)| {
        row.kind != SiteKind::Exit && row.position().is_some_and(|there| distance_km(here, there) <= reach)
    });
    near.map(|(site, _)| site).collect()
}

pub(super) fn person_days(mission: &Mission, uncovered: &[Vec<(Day, Day)>]) -> Exact {
    let of_community = |(row, runs): (&Community, &Vec<(Day, Day)>)| {
        let nights: i64 = runs.iter().map(|&(first, last)| i64::from(last) - i64::from(first) + 1).sum();
        whole(row.population) * whole(nights)
    };
    mission.communities.rows().iter().zip(uncovered).map(of_community).sum()
}
