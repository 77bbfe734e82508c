//! S1 guard: every night before its closing day (without one, to the end) a
//! base or hub that held anything on the morning of day 0 holds at least
//! `guard` people with role guard, empty or not; any other place with a
//! `guard`, while anything is in it.

use crate::breach::{Breach, Findings, runs};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (site, row) in replay.mission.sites.iter() {
        if row.guard > 0 && row.kind != SiteKind::Exit {
            guarded(replay, site, row.guard, findings);
        }
        abandoned(replay, site, findings);
    }
}

fn guarded(replay: &Replay, site: SiteId, guard: i64, findings: &mut Findings) {
    let nights = &replay.sites[site.index()];
    let always = replay.mission.sites[site].kind.closes() && replay.mission.occupied_at_start(site);
    let shut = if always { replay.shut(site) } else { replay.calendar.lost_on(site) };
    let last = shut.map_or(replay.last, |day| day - 1);
    let lacking = |night: Day| {
        let there = nights.role(Role::Guard, night);
        (there < guard && (always || nights.anything(night))).then_some(there)
    };
    for run in runs(0..=last, lacking, |there| -there) {
        let breach = Breach::new(Rule::S1, "guard", replay.site_name(site)).at(site).nights(&run);
        let (needed, found) = (say::people_with(Role::Guard, guard), say::people_with(Role::Guard, run.worst));
        findings.add(breach.needed(needed).found(found));
    }
}

/// People at a site that has fallen (§7 `lost`).
fn abandoned(replay: &Replay, site: SiteId, findings: &mut Findings) {
    let Some(lost) = replay.calendar.lost_on(site) else { return };
    let people = &replay.sites[site.index()].people;
    let there = |night: Day| Some(people[night as usize]).filter(|&people| people > 0);
    for run in runs(lost.max(0)..=replay.last, there, |people| people) {
        let breach = Breach::new(Rule::S1, "lost", replay.site_name(site)).at(site).nights(&run);
        findings.add(breach.needed(say::people(0)).found(say::people(run.worst)));
    }
}
