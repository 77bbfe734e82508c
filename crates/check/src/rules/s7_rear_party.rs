//! S7 rear party (§7): contingents stay with their own equipment: at a base or
//! hub where the unit has vehicles or TEU tonight, at least `rear_party` of its
//! people (or all that are still inside) are there too.

use crate::breach::{Breach, Findings, runs};
use crate::replay::Replay;
use crate::replay::stocks::UnitStock;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn asked(replay: &Replay) -> bool {
    replay.mission.units.rows().iter().any(|unit| unit.rear_party > 0)
}

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for held in &replay.stocks.units {
        let row = &replay.mission.units[held.unit];
        if row.rear_party > 0 && replay.mission.sites[held.site].kind.closes() {
            watched(replay, held, row, findings);
        }
    }
}

fn watched(replay: &Replay, held: &UnitStock, row: &Unit, findings: &mut Findings) {
    let inside = &replay.inside.people_of[held.unit.index()];
    // Where a site has fallen nobody stays with anything.
    let last = replay.calendar.lost_on(held.site).map_or(replay.last, |lost| lost - 1);
    let lacking = |night: Day| {
        let n = night as usize;
        let needed = row.rear_party.min(inside[n]);
        let equipment = held.vehicles[n] > 0 || held.teu[n] > 0;
        (equipment && held.people[n] < needed).then_some((needed, held.people[n]))
    };
    for run in runs(0..=last, lacking, |(needed, there)| needed - there) {
        let (needed, there) = run.worst;
        let breach = Breach::new(Rule::S7, "rear-party", &row.unit).at(held.site).nights(&run);
        findings.add(breach.needed(say::people(needed)).found(say::people(there)));
    }
}

/// For the ledger: by site, then night, the people that the rule keeps there.
pub(crate) fn kept_by_site(replay: &Replay) -> Vec<Vec<i64>> {
    let mut kept = vec![vec![0; replay.days]; replay.mission.sites.len()];
    for held in &replay.stocks.units {
        let row = &replay.mission.units[held.unit];
        if row.rear_party <= 0 || !replay.mission.sites[held.site].kind.closes() {
            continue;
        }
        for (night, kept) in kept[held.site.index()].iter_mut().enumerate() {
            if held.vehicles[night] > 0 || held.teu[night] > 0 {
                *kept += row.rear_party.min(replay.inside.people_of[held.unit.index()][night]);
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;

    /// Four people of inf and a vehicle of theirs wait at the camp until day 5;
    /// the six others leave on day 3.
    fn ahead() -> Tiny {
        let mut tiny = Tiny::camp();
        tiny.inf().seats = 6;
        tiny.plan.movements.clear();
        tiny.go(going("M1", "out", 3).unit("inf", 6, 1, 0));
        tiny.go(going("M2", "out", 5).unit("inf", 4, 1, 0));
        tiny
    }

    #[test]
    fn a_rear_party_stays_with_the_equipment() {
        let mut tiny = ahead();
        assert_eq!(tiny.verdict(Rule::S7), Verdict::NotJudged);
        tiny.inf().rear_party = 4;
        assert_eq!(tiny.broken(), []);
        tiny.inf().rear_party = 5;
        // On the night of day 3 all ten are inside, on day 4 only the four.
        assert_eq!(tiny.broken(), [Rule::S7]);
        let said = "inf has equipment at camp and 4 people with it on the night of 4 January 2030; needed 5 people.";
        assert_eq!(tiny.said(Rule::S7), [said]);
    }

    #[test]
    fn equipment_under_way_needs_no_party() {
        let mut tiny = Tiny::camp();
        tiny.inf().rear_party = 10;
        assert_eq!(tiny.broken(), []);
    }
}
