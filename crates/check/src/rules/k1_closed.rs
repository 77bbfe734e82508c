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
