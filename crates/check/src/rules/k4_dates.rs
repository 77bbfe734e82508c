//! K4 dates: `close_from` ≤ closing day ≤ `close_by` and the date of its
//! `close_site` clause; no manifest takes a unit's people from their first site
//! before `leave_from`, none is there on the night of `leave_by`.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for site in replay.mission.sites.ids() {
        if let Some(day) = replay.closings[site.index()] {
            closing(replay, site, day, findings);
        } else if replay.mission.must_close(site) {
            never_closed(replay, site, findings);
        }
    }
    leaving_early(replay, findings);
    leaving_late(replay, findings);
}

fn closing(replay: &Replay, site: SiteId, day: Day, findings: &mut Findings) {
    let row = &replay.mission.sites[site];
    let mut wrong = |what, clause, needed| {
        let breach = Breach::new(Rule::K4, what, &row.site).at(site).on(day).clause(clause);
        findings.add(breach.needed(needed).found(say::date(replay.mission.date(day))));
    };
    if let Some(from) = row.close_from.filter(|&from| day < from) {
        wrong("close-early", None, say::from(replay.mission.date(from)));
    }
    if let Some(by) = row.close_by.filter(|&by| day > by) {
        wrong("close-late", None, say::by(replay.mission.date(by)));
    }
    for (id, clause) in replay.mission.clauses.iter() {
        let of_site = clause.kind == ClauseKind::CloseSite && clause.site == Some(site);
        if let Some(by) = clause.by.filter(|&by| of_site && day > by) {
            wrong("close-late", Some(id), say::by(replay.mission.date(by)));
        }
    }
}

/// K1 says that the closing day is missing; here the clause that asks for it
/// is broken with it.
fn never_closed(replay: &Replay, site: SiteId, findings: &mut Findings) {
    for (id, clause) in replay.mission.clauses.iter() {
        let of_site = clause.kind == ClauseKind::CloseSite && clause.site == Some(site);
        if let Some(by) = clause.by.filter(|&by| of_site && by <= replay.last) {
            let breach = Breach::new(Rule::K4, "not-closed", replay.site_name(site)).at(site).on(by);
            let needed = say::by(replay.mission.date(by));
            findings.add(breach.clause(Some(id)).needed(needed).found(say::word("check-none")));
        }
    }
}

fn leaving_early(replay: &Replay, findings: &mut Findings) {
    for (id, trip, _) in replay.movements() {
        for aboard in trip.units.iter().filter(|aboard| aboard.people > 0) {
            let unit = &replay.mission.units[aboard.unit];
            let Some(from) = unit.leave_from.filter(|&from| trip.from == unit.site && trip.depart < from) else {
                continue;
            };
            let breach = Breach::new(Rule::K4, "leave-early", id).at(trip.from).on(trip.depart);
            let breach = breach.text("unit", &unit.unit).needed(say::from(replay.mission.date(from)));
            findings.add(breach.found(say::date(replay.mission.date(trip.depart))));
        }
    }
}

fn leaving_late(replay: &Replay, findings: &mut Findings) {
    for (unit, row) in replay.mission.units.iter() {
        let Some(by) = row.leave_by.filter(|by| (0..=replay.last).contains(by)) else { continue };
        let there = replay.stocks.unit_at(row.site, unit).map_or(0, |held| held.people[by as usize]);
        if there > 0 {
            let breach = Breach::new(Rule::K4, "leave-late", &row.unit).at(row.site).night(by);
            findings.add(breach.needed(say::people(0)).found(say::people(there)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn a_site_closes_within_its_dates() {
        let mut tiny = Tiny::camp();
        (tiny.camp_row().close_from, tiny.camp_row().close_by) = (Some(5), Some(5));
        assert_eq!(tiny.broken(), []);
        tiny.camp_row().close_from = Some(6);
        tiny.camp_row().close_by = Some(4);
        assert_eq!(tiny.said(Rule::K4).len(), 2);
    }

    #[test]
    fn a_close_site_clause_is_cited() {
        let mut tiny = Tiny::camp();
        let row = Clause { by: Some(4), site: Some(CAMP), ..clause("OP7", ClauseKind::CloseSite) };
        let id = tiny.tables.clauses.push(row);
        let review = tiny.review();
        assert_eq!(review.violations[0].clause, Some(id));
        assert_eq!(review.clauses[0].verdict, Verdict::Broken);
        tiny.tables.clauses[id].by = Some(5);
        assert_eq!(tiny.review().clauses[0].verdict, Verdict::Kept);
    }

    #[test]
    fn people_leave_their_first_site_within_their_dates() {
        let mut tiny = Tiny::camp();
        (tiny.inf().leave_from, tiny.inf().leave_by) = (Some(5), Some(5));
        assert_eq!(tiny.broken(), []);
        tiny.inf().leave_from = Some(6);
        assert_eq!(tiny.broken(), [Rule::K4]);
        (tiny.inf().leave_from, tiny.inf().leave_by) = (None, Some(4));
        assert_eq!(tiny.broken(), [Rule::K4]);
    }

    #[test]
    fn a_site_that_never_closes_breaks_its_clause() {
        let mut tiny = Tiny::camp();
        tiny.tables.clauses.push(Clause { by: Some(9), site: Some(CAMP), ..clause("OP7", ClauseKind::CloseSite) });
        tiny.plan.closures.clear();
        assert_eq!(tiny.said(Rule::K4), ["camp has no closing day (none); it must close 10 January 2030 or earlier."]);
    }
}
