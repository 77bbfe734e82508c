//! K1 closed: a site that must close has a closing day, no other has one; from
//! that night on it holds nothing, nothing arrives on or after it, nothing
//! departs after it. Empty fleet vehicles do not count.

use crate::breach::{Breach, Findings, runs};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for site in replay.mission.sites.ids() {
        let may_close = may_close(replay, site);
        let breach = |what| Breach::new(Rule::K1, what, replay.site_name(site)).at(site);
        match replay.closings[site.index()] {
            None if replay.mission.must_close(site) && replay.calendar.lost_on(site).is_none() => {
                findings.add(breach("no-day").needed(say::word("check-closing-day")).found(say::word("check-none")));
            }
            Some(day) if !may_close => {
                let found = say::date(replay.mission.date(day));
                findings.add(breach("not-asked").on(day).needed(say::word("check-no-closing-day")).found(found));
            }
            Some(day) if replay.shut(site) == Some(day) => {
                empty(replay, site, day, findings);
                traffic(replay, site, day, findings);
            }
            _ => {}
        }
    }
}

/// A site that must close, or one that is free to (§7 `maybe`).
fn may_close(replay: &Replay, site: SiteId) -> bool {
    let row = &replay.mission.sites[site];
    let held = row.kind.closes() && replay.mission.occupied_at_start(site);
    held && row.keep_open != KeepOpen::Yes
}

fn empty(replay: &Replay, site: SiteId, closing: Day, findings: &mut Findings) {
    let nights = &replay.sites[site.index()];
    let held = |night: Day| nights.anything(night).then(|| nights.held(night));
    for run in runs(closing..=replay.last, held, |held| held.iter().sum()) {
        let breach = Breach::new(Rule::K1, "holds", replay.site_name(site)).at(site).nights(&run);
        findings.add(breach.needed(say::word("check-nothing")).found(say::holding(run.worst)));
    }
}

fn traffic(replay: &Replay, site: SiteId, closing: Day, findings: &mut Findings) {
    for (id, trip, _) in replay.movements() {
        let detail = !trip.details.is_empty();
        let mut wrong = |what, day: Day, needed| {
            let found = say::date(replay.mission.date(day));
            findings.add(Breach::new(Rule::K1, what, id).at(site).on(day).needed(needed).found(found));
        };
        if trip.to == site && trip.laden() && trip.arrive >= closing {
            wrong("arrives", trip.arrive, say::by(replay.mission.date(closing - 1)));
        }
        if trip.from == site && (trip.laden() || detail) && trip.depart > closing {
            wrong("departs", trip.depart, say::by(replay.mission.date(closing)));
        } else if trip.from == site && detail && trip.detail_back() >= closing {
            wrong("returns", trip.detail_back(), say::by(replay.mission.date(closing - 1)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn an_occupied_base_closes_and_no_other_place_does() {
        let mut tiny = Tiny::camp();
        tiny.plan.closures.clear();
        assert_eq!(tiny.broken(), [Rule::S1, Rule::K1]);
        let mut tiny = Tiny::camp();
        tiny.close("home", 7);
        assert_eq!(tiny.broken(), [Rule::K1]);
        let mut tiny = Tiny::camp();
        tiny.camp_row().keep_open = KeepOpen::Yes;
        tiny.camp_row().guard = 0;
        assert_eq!(tiny.broken(), [Rule::K1], "kept open, and yet closed");
    }

    #[test]
    fn a_site_that_closes_too_early_still_holds_what_leaves_later() {
        let mut tiny = Tiny::camp();
        tiny.plan.closures[0].on = tiny.date(3);
        assert_eq!(tiny.broken(), [Rule::K1]);
        assert_eq!(
            tiny.said(Rule::K1),
            [
                "camp is closed and holds 10 people, 2 vehicles on the worst night from 4 January 2030 to \
                 5 January 2030; needed nothing.",
                "M1 leaves camp on 6 January 2030, after its closing day; needed 4 January 2030 or earlier.",
            ]
        );
    }

    #[test]
    fn nothing_arrives_at_a_closed_site_but_empty_lorries() {
        let mut tiny = Tiny::camp();
        let post = tiny.tables.sites.push(site("post", SiteKind::Port));
        tiny.tables.legs.push(leg("to-post", CAMP, post, Mode::Road, 1));
        tiny.tables.fleets.push(lorries("lorries", 1));
        tiny.go(going("M2", "to-post", 5).fleet("lorries", 1));
        tiny.go(going("M3", "to-post", 7).back().fleet("lorries", 1));
        assert_eq!(tiny.broken(), []);
        tiny.tables.units.push(unit("eng", post, 1));
        tiny.plan.movements[2].manifest.push(ManifestRow::Unit {
            unit: "eng".to_owned(),
            people: 1,
            vehicles: 0,
            teu: 0,
        });
        assert!(tiny.broken().contains(&Rule::K1));
    }

    #[test]
    fn a_detail_does_not_come_back_to_a_closed_site() {
        let mut tiny = Tiny::camp();
        tiny.tables.fleets.push(lorries("lorries", 1));
        tiny.plan.movements.clear();
        tiny.go(going("M1", "out", 5).unit("inf", 9, 2, 0));
        tiny.go(going("M2", "out", 3).fleet("lorries", 1).escort("inf", 1));
        assert_eq!(tiny.broken(), [Rule::C3, Rule::K1]);
        assert!(tiny.said(Rule::K1).iter().any(|line| line.contains("detail of M2 returns")));
    }
}
