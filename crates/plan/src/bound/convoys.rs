//! Who pays for the danger of convoys.
//!
//! A convoy costs its hazard whole, however many vehicles it has. Two shares
//! split that among what it carries: each vehicle pays for its place in the
//! column, and one lot of each site pays, once, for the fact that some convoy
//! must come at all (nothing of a lot of q things leaves without one: moved ≤
//! q × convoys). Whatever the split, a convoy hands out no more than it costs:
//! largest × place + Σ lots' shares ≤ hazard on every day.

use super::problem::*;

pub(super) struct Convoys {
    /// By hop and day: a vehicle's place in the column.
    slots: Vec<Vec<i64>>,
    /// By lot: per thing that leaves its home in a convoy.
    extra: Vec<i64>,
}

impl Convoys {
    /// `first`: the share, in per mille, of a site's least convoy hazard that
    /// is paid by one lot; the rest is paid by place.
    pub fn split(problem: &Problem, first: i64) -> Convoys {
        let mut out = vec![0; problem.hops.len()];
        let mut inbound = vec![0; problem.hops.len()];
        let mut extra = vec![0; problem.lots.len()];
        for place in 0..problem.places.len() {
            let leaving: Vec<usize> =
                problem.leaving[place].iter().copied().filter(|&h| problem.hops[h].road).collect();
            let coming: Vec<usize> =
                (0..problem.hops.len()).filter(|&h| problem.hops[h].to == place && problem.hops[h].road).collect();
            if let Some(lot) = heaviest(problem, place, |goods| driven_only(problem, place, goods)) {
                let share = least(problem, &leaving) / 1000 * first;
                charge(problem, lot, share, &leaving, &mut out, &mut extra);
            }
            if let Some(lot) = heaviest(problem, place, |goods| fetched_only(problem, place, goods)) {
                let share = least(problem, &coming) / 1000 * first;
                charge(problem, lot, share, &coming, &mut inbound, &mut extra);
            }
        }
        let slot = |hop: usize, day: usize| {
            let row = &problem.hops[hop];
            if !row.road || row.largest == 0 {
                return 0;
            }
            (row.hazard[day] - out[hop] - inbound[hop]).max(0) / row.largest
        };
        let slots = (0..problem.hops.len()).map(|h| (0..problem.days).map(|d| slot(h, d)).collect()).collect();
        Convoys { slots, extra }
    }

    pub fn slot(&self, hop: usize, day: usize) -> i64 {
        self.slots[hop][day]
    }
    pub fn extra(&self, lot: usize) -> i64 {
        self.extra[lot]
    }
}

/// The least hazard of any convoy on these hops on a day on which it may go,
/// less what the hops have handed out already (at most half of it, since a
/// convoy leaves one place and comes to another).
fn least(problem: &Problem, hops: &[usize]) -> i64 {
    let of_hop = |&h: &usize| {
        let row = &problem.hops[h];
        let both = !problem.places[row.to].exit && two_ended(problem, h);
        let days = (0..problem.days).filter(|&d| row.arrive[d].is_some());
        days.map(|d| row.hazard[d].max(0)).min().map(|h| if both { h / 2 } else { h })
    };
    hops.iter().filter_map(of_hop).min().unwrap_or(0)
}

/// Whether both the hop's origin and its destination may charge for it.
fn two_ended(problem: &Problem, hop: usize) -> bool {
    let row = &problem.hops[hop];
    let from = heaviest(problem, row.from, |goods| driven_only(problem, row.from, goods)).is_some();
    let to = heaviest(problem, row.to, |goods| fetched_only(problem, row.to, goods)).is_some();
    from && to
}

fn charge(problem: &Problem, lot: usize, share: i64, hops: &[usize], given: &mut [i64], extra: &mut [i64]) {
    let each = share / problem.lots[lot].quantity.max(1);
    extra[lot] += each;
    for &hop in hops {
        given[hop] += each * problem.lots[lot].quantity;
    }
}

/// The lot at home here that would lose most if it did not leave.
fn heaviest(problem: &Problem, place: usize, may: impl Fn(&Goods) -> bool) -> Option<usize> {
    let here = problem.lots.iter().enumerate().filter(|(_, l)| l.home == place && l.quantity > 0);
    let worth = |lot: &Lot| {
        let loss = problem.goods[lot.goods].loss.map_or(GREATEST, |(loss, _)| loss);
        i128::from(loss) * i128::from(lot.quantity)
    };
    let may = here.filter(|(_, l)| may(&problem.goods[l.goods]));
    may.max_by_key(|(at, l)| (worth(l), usize::MAX - at)).map(|(at, _)| at)
}

/// Whether these things leave the place in convoys only.
fn driven_only(problem: &Problem, place: usize, goods: &Goods) -> bool {
    let ways = |h: usize| goods.admitted[h] && problem.hops[h].arrive.iter().any(Option::is_some);
    let mut some = false;
    for &hop in problem.leaving[place].iter().filter(|&&h| ways(h)) {
        if contracted(problem, hop, goods.room) || (!problem.hops[hop].road && carried(problem, hop, goods.room)) {
            return false;
        }
        some |= problem.hops[hop].road;
    }
    some
}

/// Whether these things leave the place on lorries only that must come from
/// somewhere else.
fn fetched_only(problem: &Problem, place: usize, goods: &Goods) -> bool {
    let local = problem.lorries.iter().any(|f| f.base == place && f.count > 0);
    goods.drives.is_none() && !local && driven_only(problem, place, goods)
}

fn contracted(problem: &Problem, hop: usize, room: usize) -> bool {
    problem.contracts.iter().any(|c| c.hops.contains(&hop) && c.room.iter().any(|r| r[room] > 0))
}

fn carried(problem: &Problem, hop: usize, room: usize) -> bool {
    problem.flights.iter().any(|f| f.room[room] > 0 && f.runs.iter().any(|(h, _)| *h == hop))
        || problem.lorries.iter().any(|f| f.room[room] > 0 && f.runs.iter().any(|(h, _)| *h == hop))
}
