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
