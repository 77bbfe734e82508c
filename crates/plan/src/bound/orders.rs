//! Which places close before which: a base's last guards leave it on its
//! closing day and must still find the place open through which alone people
//! get out.

use super::problem::*;
use rearguard_model::{Mission, RowId, SiteId};

pub(super) fn orders(mission: &Mission, places: &[Place], hops: &[Hop], leaving: &[Vec<usize>]) -> Vec<Order> {
    // Guards who are released where they stand need no way.
    if mission.units.rows().iter().any(|u| u.released_from.is_some()) {
        return Vec::new();
    }
    let closes = |p: usize| !places[p].last_stay && places[p].falls.is_none() && !places[p].exit;
    let mut all = Vec::new();
    for then in (0..places.len()).filter(|&p| closes(p) && bound_to_close(&places[p])) {
        let out = gets_out(places, hops, then);
        for first in (0..places.len()).filter(|&p| p != then && closes(p) && places[p].guard > 0) {
            if out[first] || !bound_to_close(&places[first]) {
                continue;
            }
            let direct = leaving[first].iter().all(|&h| hops[h].to == then);
            let way = if direct { fastest(hops, &leaving[first]) } else { 0 };
            let handling = mission.handling(SiteId::from_index(then)) as usize;
            all.push(Order { first, then, days: way + handling });
        }
    }
    all
}

/// Whether it has a closing day in every plan.
fn bound_to_close(place: &Place) -> bool {
    place.closings.last().is_some_and(|&last| last < place.towns.len())
}

/// From which places people get to an exit, or to where some may stay, without
/// passing through one place.
fn gets_out(places: &[Place], hops: &[Hop], without: usize) -> Vec<bool> {
    let mut out: Vec<bool> =
        places.iter().enumerate().map(|(at, p)| at != without && (p.exit || p.last_stay)).collect();
    loop {
        let usable = |h: &&Hop| h.from != without && h.arrive.iter().any(Option::is_some);
        let more: Vec<usize> =
            hops.iter().filter(usable).filter(|h| out[h.to] && !out[h.from]).map(|h| h.from).collect();
        if more.is_empty() {
            return out;
        }
        more.into_iter().for_each(|place| out[place] = true);
    }
}

/// The fewest days that any of these hops takes.
fn fastest(hops: &[Hop], of: &[usize]) -> usize {
    let days = of.iter().flat_map(|&h| hops[h].arrive.iter().enumerate());
    days.filter_map(|(day, arrive)| arrive.map(|(arrive, _)| arrive - day)).min().unwrap_or(0)
}
