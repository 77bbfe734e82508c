//! S6 air cover (§7 `legs.cover`): each convoy on the leg reserves one sortie
//! of the fleet that covers it on each day from departure to arrival; with what
//! that fleet flies they stay within its day.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::{CoverDay, Rule};
use crate::say;
use rearguard_model::*;
use std::collections::BTreeMap;

pub(crate) fn asked(replay: &Replay) -> bool {
    replay.mission.legs.rows().iter().any(|leg| leg.cover.is_some())
}

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    let flown = flown(replay);
    for (&(fleet, day), &convoys) in &reserved(replay) {
        let most = replay.calendar.sorties(replay.mission, fleet, day);
        let needed = convoys + flown.get(&(fleet, day)).copied().unwrap_or_default();
        if needed > most {
            let breach = Breach::new(Rule::S6, "no-cover", &replay.mission.fleets[fleet].fleet);
            let breach = breach.at(replay.mission.fleets[fleet].base).on(day);
            findings.add(breach.needed(say::sorties(needed)).found(say::sorties(most)));
        }
    }
}

/// Laden sorties, by fleet and day.
fn flown(replay: &Replay) -> BTreeMap<(FleetId, Day), i64> {
    let mut flown = BTreeMap::new();
    for trip in &replay.trips {
        for &(fleet, count) in &trip.fleets {
            *flown.entry((fleet, trip.depart)).or_default() += count;
        }
    }
    flown
}

/// For the ledger: every day on which convoys are covered.
pub(crate) fn days(replay: &Replay) -> Vec<CoverDay> {
    let flown = flown(replay);
    let day = |(&(fleet, day), &reserved): (&(FleetId, Day), &i64)| CoverDay {
        fleet,
        day,
        reserved,
        flown: flown.get(&(fleet, day)).copied().unwrap_or_default(),
        most: replay.calendar.sorties(replay.mission, fleet, day),
    };
    self::reserved(replay).iter().map(day).collect()
}

/// Sorties reserved by convoys, by fleet and day.
fn reserved(replay: &Replay) -> BTreeMap<(FleetId, Day), i64> {
    let mut reserved = BTreeMap::new();
    for (trip, load) in replay.trips.iter().zip(&replay.loads) {
        let Some(fleet) = replay.mission.legs[trip.leg].cover.filter(|_| load.size > 0) else { continue };
        for day in trip.depart..=trip.arrive.min(replay.last) {
            *reserved.entry((fleet, day)).or_default() += 1;
        }
    }
    reserved
}

#[cfg(test)]
mod tests {
    use crate::review::{Rule, Verdict};
    use crate::testing::*;
    use rearguard_model::amount::whole;
    use rearguard_model::*;

    fn covered() -> Tiny {
        let mut tiny = Tiny::camp();
        tiny.tables.legs.push(leg("air", CAMP, HOME, Mode::Air, 0));
        let plane = tiny.tables.fleets.push(Fleet { cost_per_day: dec("90"), ..plane("plane") });
        tiny.road().cover = Some(plane);
        tiny
    }

    #[test]
    fn a_convoy_reserves_a_sortie_on_each_day_under_way() {
        let mut tiny = covered();
        tiny.go(going("M2", "air", 6).fleet("plane", 1));
        assert_eq!(tiny.broken(), [], "one flies, one covers");
        tiny.plan.movements[1].fleets[0].count = 2;
        assert_eq!(tiny.broken(), [Rule::S6], "nothing is left on the day of arrival");
        tiny.plan.movements[1].depart = tiny.date(7);
        assert_eq!(tiny.broken(), []);
    }

    #[test]
    fn cover_costs_its_share_of_the_days_hire() {
        // Two days, a half of 90 dollars each.
        assert_eq!(covered().score().money, whole(90));
        assert_eq!(Tiny::camp().verdict(Rule::S6), Verdict::NotJudged);
    }
}
