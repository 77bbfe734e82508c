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
