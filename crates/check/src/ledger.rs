//! The day-by-day facts of a replay that reports and tracking draw.

use crate::replay::{Replay, SiteNights};
use crate::review::Ledger;
use crate::score::Scored;

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
    }
}
