//! N1 open: the leg is used in a direction it has, is open from departure to
//! arrival, its ends take part that day, and the movement arrives by `end`.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::resolve::Trip;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    for (id, trip, _) in replay.movements() {
        if let Some(breach) = wrong(replay, id, trip) {
            findings.add(breach);
        }
    }
}

/// The first thing that is wrong: one movement gives one line.
fn wrong(replay: &Replay, id: &str, trip: &Trip) -> Option<Breach> {
    let leg = &replay.mission.legs[trip.leg];
    let breach = |what| Breach::new(Rule::N1, what, id).at(trip.from).text("leg", &leg.leg);
    if trip.direction == Direction::Back && !leg.two_way {
        let breach = breach("one-way").on(trip.depart);
        return Some(breach.needed(say::word("check-out-only")).found(say::word("check-back")));
    }
    if trip.arrive > replay.last {
        let breach = breach("late").on(trip.depart);
        let arrival = say::date(replay.mission.date(trip.arrive));
        return Some(breach.needed(say::by(replay.mission.end)).found(arrival));
    }
    let closed = |day: &Day| replay.calendar.leg(trip.leg, trip.direction, *day).capacity.is_zero();
    if let Some(day) = (trip.depart..=trip.arrive).find(closed) {
        return Some(breach("closed").on(day).needed(say::word("check-open")).found(say::word("check-closed")));
    }
    for (site, day) in [(trip.from, trip.depart), (trip.to, trip.arrive)] {
        let lost = replay.calendar.lost_on(site).is_some_and(|from| day >= from);
        if lost || !replay.calendar.site_takes_part(site, day) {
            let breach = breach("place-closed").at(site).on(day);
            return Some(breach.needed(say::word("check-open")).found(say::word("check-closed")));
        }
    }
    (!sails(leg, trip.depart)).then(|| {
        let every = leg.every_days.unwrap_or(1);
        let breach = breach("no-sailing").on(trip.depart).text("every", every);
        breach.needed(say::word("check-sailing-day")).found(say::date(replay.mission.date(trip.depart)))
    })
}

/// Whether the leg runs that day (§7 `every_days`, counted from `first_day`).
fn sails(leg: &Leg, day: Day) -> bool {
    let Some(every) = leg.every_days.filter(|&every| every > 0) else { return true };
    let first = leg.first_day.unwrap_or(0);
    day >= first && (i64::from(day) - i64::from(first)) % i64::from(every) == 0
}
