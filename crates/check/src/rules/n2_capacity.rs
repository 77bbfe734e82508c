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
