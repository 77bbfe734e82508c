//! C3 all out: at the end nobody is inside except those who may stay, at
//! `keep_open` sites; no vehicle, TEU or asset is left undisposed except at
//! `keep_open` sites.

use crate::breach::{Breach, Findings};
use crate::replay::Replay;
use crate::review::Rule;
use crate::say;
use rearguard_model::*;

pub(crate) fn judge(replay: &Replay, findings: &mut Findings) {
    let night = replay.last;
    for (unit, row) in replay.mission.units.iter() {
        let inside = replay.inside.people_of[unit.index()][night as usize];
        let allowed = if inside > 0 { people_staying(replay, unit).min(replay.mission.may_stay(unit)) } else { 0 };
        if inside > allowed {
            let breach = Breach::new(Rule::C3, "people", &row.unit).night(night);
            let needed = match allowed {
                0 => say::people(0),
                some => say::at_most(say::people(some)),
            };
            findings.add(breach.needed(needed).found(say::people(inside)));
        }
    }
    property_at_places(replay, findings);
    property_under_way(replay, findings);
}

/// The unit's people at sites that stay open, on the last night.
fn people_staying(replay: &Replay, unit: UnitId) -> i64 {
    let at_open = replay.stocks.units.iter().filter(|held| held.unit == unit && replay.stays_open(held.site));
    at_open.map(|held| held.people[replay.last as usize]).sum()
}

fn property_at_places(replay: &Replay, findings: &mut Findings) {
    let last = replay.last as usize;
    for site in replay.mission.sites.ids().filter(|&site| !replay.may_leave_property(site)) {
        for held in replay.stocks.units_at(site) {
            let left = [0, held.vehicles[last], held.teu[last]];
            if left != [0; 3] {
                let name = &replay.mission.units[held.unit].unit;
                let breach = Breach::new(Rule::C3, "property", name).at(site).night(replay.last);
                findings.add(breach.needed(say::word("check-nothing")).found(say::holding(left)));
            }
        }
        for held in replay.stocks.assets_at(site).filter(|held| held.items[last] > 0) {
            let name = &replay.mission.assets[held.asset].asset;
            let breach = Breach::new(Rule::C3, "property", name).at(site).night(replay.last);
            findings.add(breach.needed(say::word("check-nothing")).found(say::items(held.items[last])));
        }
    }
}

fn property_under_way(replay: &Replay, findings: &mut Findings) {
    for (id, trip, load) in replay.movements() {
        if trip.arrive > replay.last && load.vehicles + load.teu > 0 {
            let breach = Breach::new(Rule::C3, "under-way", id).night(replay.last);
            findings.add(breach.needed(say::word("check-nothing")).found(say::holding([
                0,
                load.vehicles,
                load.teu - trip.supply,
            ])));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::review::Rule;
    use crate::testing::*;
    use rearguard_model::*;

    #[test]
    fn whoever_is_left_is_named() {
        let mut tiny = Tiny::camp();
        tiny.inf().personnel = 12;
        tiny.inf().vehicles = 3;
        assert_eq!(tiny.broken(), [Rule::C3, Rule::K1]);
        assert_eq!(tiny.said(Rule::C3).len(), 2, "people, and a vehicle");
    }

    #[test]
    fn those_who_may_stay_do_so_at_sites_that_stay_open() {
        let mut tiny = Tiny::camp().without_plan();
        tiny.camp_row().keep_open = KeepOpen::Yes;
        tiny.inf().stays = 10;
        assert_eq!(tiny.broken(), []);
        tiny.inf().stays = 9;
        assert_eq!(tiny.broken(), [Rule::C3]);
    }

    #[test]
    fn a_site_that_may_close_and_does_not_stays_open() {
        let mut tiny = Tiny::camp();
        tiny.camp_row().keep_open = KeepOpen::Maybe;
        tiny.inf().stays = 10;
        assert_eq!(tiny.broken(), [], "closed as planned");
        let tiny = tiny.without_plan();
        assert_eq!(tiny.broken(), [], "kept open");
    }

    #[test]
    fn what_is_under_way_at_the_end_is_not_out() {
        let mut tiny = Tiny::camp();
        tiny.plan.movements[0].depart = tiny.date(30);
        tiny.plan.closures[0].on = tiny.date(30);
        assert_eq!(tiny.broken(), [Rule::C3, Rule::N1]);
        assert_eq!(tiny.said(Rule::C3).len(), 2);
    }
}
