//! N3 convoy: size between `convoy_min` and `convoy_max`; not more than
//! `convoys_per_day` in each direction.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;
use std::collections::BTreeMap;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    let mut convoys: BTreeMap<(LegId, Direction, Day), i64> = BTreeMap::new();
    for (id, trip, load) in replay.movements().filter(|(_, _, load)| load.size > 0) {
        *convoys.entry((trip.leg, trip.direction, trip.depart)).or_default() += 1;
        let leg = &replay.mission.legs[trip.leg];
        let needed = if load.size < leg.convoy_min {
            say::at_least(say::vehicles(leg.convoy_min))
        } else if leg.convoy_max.is_some_and(|most| load.size > most) {
            say::at_most(say::vehicles(leg.convoy_max.unwrap_or_default()))
        } else {
            continue;
        };
        let breach = Breach::new(Rule::N3, "size", id).at(trip.from).on(trip.depart).text("leg", &leg.leg);
        findings.add(breach.needed(needed).found(say::vehicles(load.size)));
    }
    for ((leg, direction, day), count) in convoys {
        let most = replay.calendar.convoys(replay.mission, leg, direction, day);
        // On a closed leg N1 speaks.
        if count > most && most > 0 {
            let (from, _) = replay.mission.ends(leg, direction);
            let breach = Breach::new(Rule::N3, "count", &replay.mission.legs[leg].leg).at(from).on(day);
            findings.add(breach.needed(say::at_most(say::convoys(most))).found(say::convoys(count)));
        }
    }
}
