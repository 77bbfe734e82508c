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

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn a_base_is_guarded_until_it_closes() {
        let mut tiny = Tiny::camp();
        tiny.camp_row().guard = 10;
        assert_eq!(tiny.broken(), []);
        tiny.camp_row().guard = 11;
        assert_eq!(tiny.broken(), [Rule::S1]);
        let review = tiny.review();
        let (first, last) = (review.violations[0].day, review.violations[0].last_day);
        assert_eq!((first, last), (Some(tiny.date(0)), Some(tiny.date(4))));
    }

    #[test]
    fn an_empty_base_is_guarded_too() {
        let mut tiny = Tiny::camp();
        tiny.plan.closures[0].on = tiny.date(7);
        assert_eq!(tiny.broken(), [Rule::S1]);
    }

    #[test]
    fn another_place_is_guarded_while_anything_is_in_it() {
        let mut tiny = Tiny::camp();
        let post = tiny.tables.sites.push(Site { guard: 1, ..site("post", SiteKind::Hub) });
        tiny.tables.legs.push(leg("to-post", CAMP, post, Mode::Road, 1));
        tiny.tables.legs.push(leg("from-post", post, HOME, Mode::Road, 1));
        tiny.tables.units.push(Unit { vehicles: 1, ..unit("eng", CAMP, 2) });
        assert!(!tiny.said(Rule::S1).iter().any(|line| line.contains("post")), "nothing is there");
        tiny.go(going("M2", "to-post", 2).unit("eng", 2, 1, 0));
        tiny.go(going("M3", "from-post", 4).unit("eng", 2, 1, 0));
        assert_eq!(tiny.broken(), [Rule::S1]);
        tiny.tables.units[UnitId(1)].roles = [Role::Guard].into_iter().collect();
        assert_eq!(tiny.broken(), []);
    }

    #[test]
    fn only_people_with_the_role_guard() {
        let mut tiny = Tiny::camp();
        tiny.inf().roles = [Role::Protect].into_iter().collect();
        assert_eq!(tiny.broken(), [Rule::S1]);
    }

    #[test]
    fn nobody_stays_at_a_site_that_falls() {
        let mut tiny = Tiny::camp();
        tiny.tables.windows.push(Window { lost: true, ..window(Subject::Site(CAMP), 6, 30) });
        assert_eq!(tiny.broken(), [], "closed the day before");
        tiny.tables.windows[WindowId(0)].from = 5;
        assert_eq!(tiny.broken(), [], "the last have left that very day");
        tiny.tables.windows[WindowId(0)].from = 3;
        assert_eq!(tiny.broken(), [Rule::N1, Rule::S1]);
    }
}
