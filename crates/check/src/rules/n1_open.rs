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
    // Like a closing day, the day on which a site falls (§7) is the first on
    // which nothing arrives and the last on which something leaves.
    let fallen = |site, day| replay.calendar.lost_on(site).is_some_and(|from| day >= from);
    let ends = [
        (trip.from, trip.depart, fallen(trip.from, trip.depart - 1)),
        (trip.to, trip.arrive, fallen(trip.to, trip.arrive)),
    ];
    for (site, day, lost) in ends {
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

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn a_leg_is_open_from_departure_to_arrival() {
        for (day, broken) in [(4, false), (5, true), (6, true), (7, false)] {
            let mut tiny = Tiny::camp();
            tiny.tables.windows.push(closed(Subject::Leg(LegId(0)), day, day));
            let expected: &[Rule] = if broken { &[Rule::N1] } else { &[] };
            assert_eq!(tiny.broken(), expected, "closed on day {day}");
        }
    }

    #[test]
    fn a_slow_window_moves_the_arrival() {
        let mut tiny = Tiny::camp();
        tiny.tables.windows.push(Window { days_factor: dec("1.5"), ..window(Subject::Mode(Mode::Road), 5, 5) });
        tiny.tables.windows.push(closed(Subject::Leg(LegId(0)), 7, 7));
        // A day and a half is two days: it is still under way on day 7.
        assert_eq!(tiny.broken(), [Rule::N1]);
    }

    #[test]
    fn both_ends_take_part() {
        for (site, day, broken) in [(CAMP, 5, true), (CAMP, 6, false), (HOME, 6, true), (HOME, 5, false)] {
            let mut tiny = Tiny::camp();
            tiny.tables.windows.push(closed(Subject::Site(site), day, day));
            assert_eq!(tiny.broken().contains(&Rule::N1), broken, "{site:?} closed on day {day}");
        }
    }

    #[test]
    fn a_one_way_leg_has_no_way_back() {
        let mut tiny = Tiny::camp();
        tiny.tables.fleets.push(lorries("lorries", 1));
        tiny.go(going("M2", "out", 1).fleet("lorries", 1));
        tiny.go(going("M3", "out", 3).back().fleet("lorries", 1));
        assert_eq!(tiny.broken(), []);
        tiny.road().two_way = false;
        assert_eq!(tiny.broken(), [Rule::N1]);
    }

    #[test]
    fn sailings_have_their_days() {
        let mut tiny = Tiny::camp();
        tiny.road().every_days = Some(3);
        tiny.road().first_day = Some(2);
        assert_eq!(tiny.broken(), [], "day 5 is 2 + 3");
        tiny.road().first_day = Some(1);
        assert_eq!(tiny.broken(), [Rule::N1]);
        tiny.road().first_day = Some(8);
        assert_eq!(tiny.broken(), [Rule::N1], "not before the first");
    }

    #[test]
    fn a_window_of_one_direction_leaves_the_other_open() {
        for (direction, broken) in [(WindowDirection::Out, true), (WindowDirection::Back, false)] {
            let mut tiny = Tiny::camp();
            let closed = closed(Subject::Leg(LegId(0)), 5, 5);
            tiny.tables.windows.push(Window { direction: Some(direction), ..closed });
            assert_eq!(tiny.broken().contains(&Rule::N1), broken);
        }
    }
}
