//! N5 clearances (§7): a subject that has clearance rows is used only on days
//! (every day under way) inside a cover that is granted, or, not yet answered,
//! from `asked` (or `start`) + the lead time at `plan_on`. A granted cover is
//! usable from the later of `from` and `granted`; a refused row never; a
//! `site:` clearance binds arrivals and departures.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::resolve::Trip;
use crate::review::Rule;
use crate::say;
use rearguard_model::amount::{approximate, exact};
use rearguard_model::quantile::lognormal_days;
use rearguard_model::*;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// The days on which each subject may be used.
type Covers = BTreeMap<Subject, Vec<RangeInclusive<Day>>>;

pub(crate) fn asked(replay: &Replay) -> bool {
    !replay.mission.clearances.is_empty()
}

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    let mut covers = Covers::new();
    for row in replay.mission.clearances.rows() {
        covers.entry(row.subject).or_default().extend(cover(replay.mission, row));
    }
    for (id, trip, _) in replay.movements() {
        for (subject, days) in uses(replay.mission, trip) {
            let Some(covers) = covers.get(&subject) else { continue };
            let mut days = *days.start()..=(*days.end()).min(replay.last);
            if let Some(day) = days.find(|day| !covers.iter().any(|cover| cover.contains(day))) {
                let breach = Breach::new(Rule::N5, "not-covered", id).at(trip.from).on(day);
                let breach = breach.text("what", name(replay.mission, subject));
                findings.add(breach.needed(say::word("check-covered")).found(say::word("check-not-covered")));
            }
        }
    }
}

/// What a movement uses, and on which days.
fn uses(mission: &Mission, trip: &Trip) -> Vec<(Subject, RangeInclusive<Day>)> {
    let under_way = trip.depart..=trip.arrive;
    let mut uses = vec![
        (Subject::Leg(trip.leg), under_way.clone()),
        (Subject::Mode(mission.legs[trip.leg].mode), under_way.clone()),
        (Subject::Site(trip.from), trip.depart..=trip.depart),
        (Subject::Site(trip.to), trip.arrive..=trip.arrive),
    ];
    uses.extend(trip.fleets.iter().map(|&(fleet, _)| (Subject::Fleet(fleet), under_way.clone())));
    uses
}

/// The days that a row lets its subject be used.
fn cover(mission: &Mission, row: &Clearance) -> Option<RangeInclusive<Day>> {
    if row.refused.is_some() {
        return None;
    }
    let answered = row.granted.unwrap_or_else(|| row.asked.unwrap_or(0).saturating_add(lead_days(mission, row)));
    let from = row.from.unwrap_or(0).max(answered);
    Some(from..=row.to.unwrap_or(Day::MAX))
}

/// Days from asking to the answer that the mission plans on. A blank median
/// counts as its least value, one day; a blank 90th percentile as no spread.
fn lead_days(mission: &Mission, row: &Clearance) -> Day {
    let number = |value: Decimal| approximate(&exact(value));
    let median = row.lead_p50.map_or(1.0, number);
    let late = row.lead_p90.map_or(median, number);
    i32::try_from(lognormal_days(median, late, number(mission.plan_on), 1.0)).unwrap_or(i32::MAX)
}

fn name(mission: &Mission, subject: Subject) -> String {
    match subject {
        Subject::Leg(leg) => format!("leg:{}", mission.legs[leg].leg),
        Subject::Site(site) => format!("site:{}", mission.sites[site].site),
        Subject::Fleet(fleet) => format!("fleet:{}", mission.fleets[fleet].fleet),
        Subject::Mode(mode) => format!("mode:{}", mode.word()),
    }
}

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::*;

    fn with(row: impl Fn(Clearance) -> Clearance) -> Tiny {
        let mut tiny = Tiny::camp();
        let blank = Clearance {
            clearance: "C1".to_owned(),
            subject: Subject::Leg(LegId(0)),
            asked: None,
            granted: None,
            refused: None,
            from: None,
            to: None,
            lead_p50: None,
            lead_p90: None,
        };
        tiny.tables.clearances.push(row(blank));
        tiny
    }

    #[test]
    fn a_granted_cover_holds_from_its_grant_for_every_day_under_way() {
        // The movement is on the road on days 5 and 6.
        assert_eq!(with(|c| Clearance { granted: Some(5), to: Some(6), ..c }).broken(), []);
        assert_eq!(with(|c| Clearance { granted: Some(6), ..c }).broken(), [Rule::N5]);
        assert_eq!(with(|c| Clearance { granted: Some(1), from: Some(6), ..c }).broken(), [Rule::N5]);
        assert_eq!(with(|c| Clearance { granted: Some(1), to: Some(5), ..c }).broken(), [Rule::N5]);
    }

    #[test]
    fn a_refused_row_never_covers() {
        assert_eq!(with(|c| Clearance { refused: Some(9), ..c }).broken(), [Rule::N5]);
    }

    #[test]
    fn an_open_request_is_counted_on_after_its_lead_time() {
        // No spread: three days.
        let asked = |on| with(|c| Clearance { asked: on, lead_p50: Some(dec("3")), lead_p90: Some(dec("3")), ..c });
        assert_eq!(asked(Some(2)).broken(), []);
        assert_eq!(asked(Some(3)).broken(), [Rule::N5]);
        assert_eq!(asked(None).broken(), [], "from the start: day 3");
        // Median 3, 90th percentile 8: at three quarters 3 × (8/3)^0.526 = 5.03, six days.
        let spread = |on| with(|c| Clearance { asked: on, lead_p50: Some(dec("3")), lead_p90: Some(dec("8")), ..c });
        assert_eq!(spread(Some(-1)).broken(), []);
        assert_eq!(spread(Some(0)).broken(), [Rule::N5]);
    }

    #[test]
    fn a_sites_clearance_binds_arrivals_and_departures() {
        let at = |site, day| {
            with(move |c| Clearance { subject: Subject::Site(site), granted: Some(day), to: Some(day), ..c }).broken()
        };
        assert_eq!(at(CAMP, 5), []);
        assert_eq!(at(HOME, 6), []);
        assert_eq!(at(HOME, 5), [Rule::N5]);
    }

    #[test]
    fn without_rows_nothing_is_asked() {
        assert_eq!(Tiny::camp().verdict(Rule::N5), Verdict::NotJudged);
    }
}
