//! N2 capacity: contracted people, vehicles and TEU stay within the leg's
//! daily capacity, which both directions share.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;
use rearguard_words::Message;
use std::collections::BTreeMap;

/// What is used of a leg on a day: in each direction.
type Used = [[i64; 3]; 2];

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    let mut used: BTreeMap<(LegId, Day), Used> = BTreeMap::new();
    for trip in replay.trips.iter().filter(|trip| trip.contracted.any()) {
        let sum = &mut used.entry((trip.leg, trip.depart)).or_default()[trip.direction as usize];
        for (s, m) in sum.iter_mut().zip(amounts(trip.contracted)) {
            *s += m;
        }
    }
    for ((leg, day), used) in used {
        let capacity =
            Direction::BOTH.map(|direction| amounts(replay.calendar.contracted(replay.mission, leg, direction, day)));
        let counts: [fn(i64) -> Message; 3] = [say::people, say::vehicles, say::teu];
        for (kind, count) in counts.into_iter().enumerate() {
            let used = used.map(|direction| direction[kind]);
            let capacity = capacity.map(|direction| direction[kind]);
            if let Some((most, there)) = exceeded(used, capacity) {
                let row = &replay.mission.legs[leg];
                let breach = Breach::new(Rule::N2, "exceeded", &row.leg).at(row.from).on(day);
                findings.add(breach.needed(say::at_most(count(most))).found(count(there)));
            }
        }
    }
}

fn amounts(contracted: Contracted) -> [i64; 3] {
    [contracted.people, contracted.vehicles, contracted.teu]
}

/// The limit that is passed and what is used of it. A window of one direction
/// (§7) leaves the directions different limits: each keeps its own, both
/// together the greater.
pub(super) fn exceeded(used: [i64; 2], most: [i64; 2]) -> Option<(i64, i64)> {
    let both = used[0] + used[1];
    let greater = most[0].max(most[1]);
    if both > greater {
        return Some((greater, both));
    }
    (0..2).find(|&d| used[d] > most[d]).map(|d| (most[d], used[d]))
}

#[cfg(test)]
mod tests {
    use super::exceeded;
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn both_directions_share_the_days_capacity() {
        let mut tiny = Tiny::camp();
        tiny.road().teu_per_day = 3;
        tiny.go(going("M2", "out", 1).contracted(0, 0, 2));
        tiny.go(going("M3", "out", 1).back().contracted(0, 0, 1));
        assert_eq!(tiny.broken(), []);
        tiny.plan.movements[2].contracted.teu = 2;
        assert_eq!(tiny.broken(), [Rule::N2]);
        let said =
            "Leg out from camp is to carry 4 TEU under contract on 2 January 2030; its capacity is at most 3 TEU.";
        assert_eq!(tiny.said(Rule::N2), [said]);
    }

    #[test]
    fn half_a_window_halves_and_rounds_down() {
        let mut tiny = Tiny::camp();
        tiny.road().people_per_day = 5;
        tiny.tables.windows.push(Window { capacity: dec("0.5"), ..window(Subject::Leg(LegId(0)), 1, 1) });
        tiny.go(going("M2", "out", 1).contracted(2, 0, 0));
        assert_eq!(tiny.broken(), []);
        tiny.plan.movements[1].contracted.people = 3;
        assert_eq!(tiny.broken(), [Rule::N2]);
    }

    #[test]
    fn each_direction_keeps_its_own_limit() {
        assert_eq!(exceeded([2, 1], [2, 3]), None);
        assert_eq!(exceeded([3, 0], [2, 3]), Some((2, 3)));
        assert_eq!(exceeded([2, 2], [2, 3]), Some((3, 4)));
    }
}
