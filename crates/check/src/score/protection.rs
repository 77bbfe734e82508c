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

#[cfg(test)]
mod tests {
    use crate::testing::*;
    use rearguard_model::amount::{exact, whole};
    use rearguard_model::*;

    fn town(lat: &str) -> Tiny {
        let mut tiny = Tiny::camp();
        tiny.tables.protect_min = 10;
        (tiny.camp_row().lat, tiny.camp_row().lon) = (Some(dec("16")), Some(dec("0")));
        let row =
            Community { community: "town".to_owned(), lat: dec(lat), lon: dec("0"), population: 300, p_code: None };
        tiny.tables.communities.push(row);
        tiny.tables.clauses.push(Clause { until: Some(6), ..clause("OP3", ClauseKind::ProtectCivilians) });
        tiny
    }

    #[test]
    fn a_town_is_bare_from_the_night_its_site_closes_to_the_end_of_the_clause() {
        let tiny = town("16.1");
        assert_eq!(tiny.score().unprotected_person_days, whole(600), "nights 5 and 6");
        assert_eq!(tiny.review().ledger.expect("kept").unprotected, [[(5, 6)]]);
    }

    #[test]
    fn too_few_or_too_far_is_no_cover() {
        let mut tiny = town("16.1");
        tiny.tables.protect_min = 11;
        assert_eq!(tiny.score().unprotected_person_days, whole(2100));
        // A fifth of a degree is 22 km.
        assert_eq!(town("16.2").score().unprotected_person_days, whole(2100));
        let mut blank = town("16.1");
        blank.camp_row().lon = None;
        assert_eq!(blank.score().unprotected_person_days, whole(2100));
    }

    #[test]
    fn without_a_clause_nobody_is_to_be_protected() {
        let mut tiny = town("16.2");
        tiny.tables.clauses = Table::default();
        assert_eq!(tiny.score().unprotected_person_days, exact(dec("0")));
    }
}
