//! S2 escort: each convoy has its escort, of units with role escort, on the
//! manifest or in a detail that is back by `end`.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::resolve::Trip;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (id, trip, load) in replay.movements() {
        let leg = &replay.mission.legs[trip.leg];
        if load.size > 0 {
            let needed = replay.mission.escort_needed(trip.leg, load.size);
            let there = escorts(replay, trip);
            if there < needed {
                let breach = Breach::new(Rule::S2, "broken", id).at(trip.from).on(trip.depart).text("leg", &leg.leg);
                let breach = breach.said("size", say::vehicles(load.size));
                let (needed, found) = (say::people_with(Role::Escort, needed), say::people_with(Role::Escort, there));
                findings.add(breach.needed(needed).found(found));
            }
        }
        if !trip.details.is_empty() && trip.detail_back() > replay.last {
            let breach = Breach::new(Rule::S2, "return", id).at(trip.from).on(trip.depart);
            let back = say::date(replay.mission.date(trip.detail_back()));
            findings.add(breach.needed(say::by(replay.mission.end)).found(back));
        }
    }
}

/// People with role escort who go along.
fn escorts(replay: &Replay, trip: &Trip) -> i64 {
    let has_role = |unit: UnitId| replay.mission.units[unit].roles.has(Role::Escort);
    let aboard = trip.units.iter().filter(|a| has_role(a.unit)).map(|a| a.people);
    let detail = trip.details.iter().filter(|d| has_role(d.0)).map(|d| d.1);
    aboard.chain(detail).sum()
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn the_escort_is_on_the_manifest_or_in_a_detail() {
        let mut tiny = Tiny::camp();
        tiny.road().escort_per_vehicle = dec("0.1");
        assert_eq!(tiny.broken(), []);
        tiny.tables.units.push(Unit { vehicles: 11, ..unit("eng", CAMP, 22) });
        tiny.go(going("M2", "out", 2).unit("eng", 22, 11, 0));
        assert_eq!(tiny.broken(), [Rule::S2]);
        let said = "Convoy M2 (11 vehicles) leaves camp by leg out on 3 January 2030 with 0 people with role escort; \
                    needed 2 people with role escort.";
        assert_eq!(tiny.said(Rule::S2), [said]);
        tiny.plan.movements[1].escort.push(EscortDetail { unit: "inf".to_owned(), people: 2 });
        assert_eq!(tiny.broken(), []);
        tiny.inf().roles = [Role::Guard].into_iter().collect();
        assert_eq!(tiny.broken(), [Rule::S2]);
    }

    #[test]
    fn contracted_lorries_need_no_escort() {
        let mut tiny = Tiny::camp();
        tiny.road().escort_per_vehicle = dec("5");
        tiny.road().teu_per_day = 4;
        tiny.tables.assets.push(asset("tents", 4));
        tiny.go(going("M2", "out", 2).asset("tents", 4).contracted(0, 0, 4));
        assert_eq!(tiny.broken(), []);
    }

    #[test]
    fn a_detail_is_back_by_the_end() {
        let mut tiny = Tiny::camp();
        tiny.tables.fleets.push(lorries("lorries", 1));
        tiny.plan.movements[0].depart = tiny.date(30);
        tiny.go(going("M2", "out", 29).fleet("lorries", 1).escort("inf", 1));
        assert!(tiny.said(Rule::S2).iter().any(|line| line.contains("1 February 2030")));
        tiny.plan.movements[1].depart = tiny.date(28);
        assert_eq!(tiny.said(Rule::S2).len(), 0);
    }
}
