//! S5 medevac: `medevac_km` in mission.toml (optional): every base, hub or
//! port with coordinates that holds people is within it (great circle, radius
//! 6,371.0088 km) of one that holds people of a unit with role `medical`.

use crate::breach::{Breach, Findings, runs};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::sphere::distance_km;
use rearguard_model::*;
use rearguard_words::Message;

pub(crate) fn asked(replay: &Replay) -> bool {
    replay.mission.medevac_km.is_some()
}

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    let Some(km) = replay.mission.medevac_km else { return };
    let placed: Vec<(SiteId, (f64, f64))> = replay
        .mission
        .sites
        .iter()
        .filter(|(_, row)| row.kind != SiteKind::Exit)
        .filter_map(|(site, row)| row.position().map(|position| (site, position)))
        .collect();
    let reach: f64 = rearguard_model::amount::approximate(&rearguard_model::amount::exact(km));
    for &(site, here) in &placed {
        let near: Vec<SiteId> = placed.iter().filter(|p| distance_km(here, p.1) <= reach).map(|p| p.0).collect();
        let people = &replay.sites[site.index()].people;
        let alone = |night: Day| {
            let helped = near.iter().any(|near| replay.sites[near.index()].role(Role::Medical, night) > 0);
            Some(people[night as usize]).filter(|&people| people > 0 && !helped)
        };
        for run in runs(0..=replay.last, alone, |people| people) {
            let breach = Breach::new(Rule::S5, "medevac", replay.site_name(site)).at(site).nights(&run);
            let needed = Message::new("check-medical-within").amount("km", km);
            findings.add(breach.needed(needed).found(say::people(run.worst)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn people_are_within_reach_of_a_hospital() {
        let mut tiny = Tiny::camp();
        tiny.tables.medevac_km = Some(dec("112"));
        let post = tiny.tables.sites.push(site("post", SiteKind::Port));
        tiny.tables.units.push(unit("eng", post, 1));
        tiny.tables.legs.push(leg("air", post, HOME, Mode::Air, 0));
        tiny.road().people_per_day = 1;
        tiny.tables.legs[LegId(1)].people_per_day = 1;
        tiny.go(going("M2", "air", 4).unit("eng", 1, 0, 0).contracted(1, 0, 0));
        for (place, lat) in [(CAMP, "16"), (post, "17")] {
            (tiny.tables.sites[place].lat, tiny.tables.sites[place].lon) = (Some(dec(lat)), Some(dec("0")));
        }
        // A degree of latitude is 111.2 km; the unit inf at the camp is medical too.
        assert_eq!(tiny.broken(), []);
        tiny.tables.medevac_km = Some(dec("111"));
        assert_eq!(tiny.broken(), [Rule::S5]);
        assert_eq!(tiny.said(Rule::S5).len(), 1);
        tiny.tables.medevac_km = None;
        assert_eq!(tiny.verdict(Rule::S5), Verdict::NotJudged);
    }
}
