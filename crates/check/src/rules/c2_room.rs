//! C2 room: each manifest fits the seats, slots and TEU that its movement
//! offers; one person of the manifest per self-driven vehicle.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_words::Message;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (id, trip, load) in replay.movements() {
        let mut lacks = |what, needed: i64, found: i64, count: fn(i64) -> Message| {
            if needed > found {
                let breach = Breach::new(Rule::C2, what, id).at(trip.from).on(trip.depart);
                findings.add(breach.needed(count(needed)).found(count(found)));
            }
        };
        lacks("seats", load.people, load.seats, say::people);
        lacks("slots", load.need_slot, load.slots, say::vehicles);
        lacks("teu", load.teu, load.teu_room, say::teu);
        lacks("drivers", load.self_driven, load.people, say::people);
    }
}
