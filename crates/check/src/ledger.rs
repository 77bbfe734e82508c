//! The day-by-day facts of a replay that reports and tracking draw.

use crate::replay::{Replay, SiteNights};
use crate::review::{Ledger, RingLedger};
use crate::rules::{s6_cover, s7_rear_party, t1_stations, u1_supply};
use crate::score::Scored;
use rearguard_model::RowId;

pub(crate) fn ledger(replay: &Replay, scored: Scored) -> Ledger {
    let by_site = |nights: fn(&SiteNights) -> &Vec<i64>| replay.sites.iter().map(|site| nights(site).clone()).collect();
    Ledger {
        inside: replay.inside.people.clone(),
        inside_beyond_stay: replay.inside.beyond_stay.clone(),
        vehicles_inside: replay.inside.vehicles.clone(),
        teu_inside: replay.inside.teu.clone(),
        people_at: by_site(|site| &site.people),
        vehicles_at: by_site(|site| &site.vehicles),
        teu_at: by_site(|site| &site.teu),
        people_of: replay.inside.people_of.clone(),
        unprotected: scored.unprotected,
        movement_casualties: scored.movement_casualties,
        movement_money: scored.movement_money,
        arrivals: replay.trips.iter().map(|trip| Some(trip.arrive).filter(|&day| day <= replay.last)).collect(),
        ring: RingLedger {
            stations: t1_stations::days(replay),
            supply_left: u1_supply::stocks(replay),
            cover: s6_cover::days(replay),
            held_at: held(replay),
        },
    }
}

/// By site, then night: the people whom guard and rear parties keep there. Who
/// guards may be of a rear party, so the greater of the two counts.
fn held(replay: &Replay) -> Vec<Vec<i64>> {
    let mut held = s7_rear_party::kept_by_site(replay);
    for (site, row) in replay.mission.sites.iter() {
        let watched = row.kind.closes() && replay.mission.occupied_at_start(site);
        for (night, held) in held[site.index()].iter_mut().enumerate() {
            let guard = if watched && replay.open(site, night as i32) { row.guard } else { 0 };
            *held = (*held).max(guard).max(0);
        }
    }
    held
}

#[cfg(test)]
mod tests {
    use crate::review::{CoverDay, RingLedger};
    use crate::testing::*;
    use rearguard_model::amount::whole;
    use rearguard_model::*;

    fn ring(tiny: &Tiny) -> RingLedger {
        tiny.review().ledger.expect("plans that keep P0 have a ledger").ring
    }

    #[test]
    fn without_the_tables_nothing_is_counted() {
        let ring = ring(&Tiny::camp());
        assert_eq!((ring.stations.len(), ring.supply_left.len(), ring.cover.len()), (0, 0, 0));
        assert_eq!(ring.held_at[CAMP.0 as usize][4..6], [2, 0], "the guard of two, until the camp closes on day 5");
    }

    #[test]
    fn a_station_counts_what_came_what_could_have_passed_and_what_left() {
        let mut tiny = Tiny::camp();
        tiny.tables.stations.push(Station {
            station: "wash".to_owned(),
            site: CAMP,
            takes: StationTakes::Vehicle,
            per_day: 1,
            from: Some(4),
            to: None,
            for_units: Vec::new(),
            for_assets: Vec::new(),
            spread: None,
        });
        let days = &ring(&tiny).stations[0];
        assert_eq!(days.came[..6], [2, 2, 2, 2, 2, 2]);
        assert_eq!(days.passed[..6], [0, 0, 0, 0, 1, 2]);
        assert_eq!(days.departed[..6], [0, 0, 0, 0, 0, 2]);
    }

    #[test]
    fn supply_left_is_what_the_nights_leave_and_never_below_nothing() {
        let mut tiny = Tiny::camp();
        tiny.tables.supply_teu_per_1000_person_days = Some(dec("100"));
        tiny.camp_row().supply_teu = dec("3");
        let left = ring(&tiny).supply_left[0].clone().expect("the camp is counted");
        assert_eq!(left[..5], [whole(2), whole(1), whole(0), whole(0), whole(0)]);
    }

    #[test]
    fn cover_lists_the_days_on_which_convoys_reserve_sorties() {
        let mut tiny = Tiny::camp();
        let fleet = tiny.tables.fleets.push(plane("cover"));
        tiny.road().cover = Some(fleet);
        let day = |day| CoverDay { fleet, day, reserved: 1, flown: 0, most: 2 };
        assert_eq!(ring(&tiny).cover, [day(5), day(6)], "the convoy departs on day 5 and arrives on day 6");
    }

    #[test]
    fn a_rear_party_larger_than_the_guard_is_what_is_held() {
        let mut tiny = Tiny::camp();
        tiny.inf().rear_party = 7;
        assert_eq!(ring(&tiny).held_at[CAMP.0 as usize][4], 7);
    }
}
