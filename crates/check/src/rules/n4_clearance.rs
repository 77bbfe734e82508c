//! N4 clearance: departure is at least `clearance_days` after `start`.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (id, trip, _) in replay.movements() {
        let leg = &replay.mission.legs[trip.leg];
        if i64::from(trip.depart) < i64::from(leg.clearance_days) {
            let first = replay.mission.date(leg.clearance_days.min(i32::MAX as u32) as i32);
            let breach = Breach::new(Rule::N4, "early", id).at(trip.from).on(trip.depart).text("leg", &leg.leg);
            findings.add(breach.needed(say::from(first)).found(say::date(replay.mission.date(trip.depart))));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;

    #[test]
    fn the_host_state_has_its_notice() {
        let mut tiny = Tiny::camp();
        tiny.road().clearance_days = 5;
        assert_eq!(tiny.broken(), []);
        tiny.road().clearance_days = 6;
        assert_eq!(tiny.broken(), [Rule::N4]);
    }
}
