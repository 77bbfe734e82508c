//! Whether the order of the first wishes holds with seeds that had no part in it.
//!
//! For each seed the mission as it is is searched on from its own best plan, and
//! from the plan found with the wish: what can be had without it is not counted as
//! its gain. The plan with the wish is searched on with the same seed and as many moves.

use crate::halving::{Desk, gain};
use crate::replan::{Replanner, Tried};
use crate::worth::{Gain, behind};
use num_traits::Signed;
use rearguard_model::amount::whole;
use rearguard_model::{Exact, Mission};

/// Wishes whose order is tried again.
pub(crate) const FIRST: usize = 5;
/// Plain runs of each, in one.
pub(crate) const AGAIN: u64 = 4;

/// The first wishes, tried again.
#[derive(Clone, PartialEq, Debug)]
pub struct Confirmation {
    pub seeds: Vec<u64>,
    /// Of how many wishes the order was tried.
    pub first: usize,
    /// Pairs of names that stood in an order which the medians do not show; beside
    /// `0` a name that had gained with every seed and by its median does not.
    pub refuted: Vec<(String, String)>,
}

/// Tries the first gains again with each seed and puts them in the order of
/// their medians; those that the seeds do not tell apart share a rank. `None`
/// where it was cut short.
pub(crate) fn confirm(
    bench: &Replanner,
    mission: &Mission,
    desk: &Desk,
    gains: &mut [Gain],
    seeds: Vec<u64>,
) -> Option<Confirmation> {
    let count = gains.len().min(FIRST);
    let first = &mut gains[..count];
    if count == 0 || seeds.is_empty() {
        return None;
    }
    let (long, base) = (bench.times(AGAIN), &desk.control);
    let controls: Vec<Tried> = seeds.iter().map(|&seed| long.better(base, mission, &base.plan, seed)).collect();
    let mut again = Vec::new();
    for wish in first.iter().map(|gain| gain.wish) {
        let candidate = desk.field.iter().find(|candidate| candidate.wish == wish)?;
        let start = desk.known(candidate);
        let fall = |(&seed, control): (&u64, &Tried)| {
            (!bench.stopped()).then_some(())?;
            let control = long.better(control, mission, &start.plan, seed);
            gain(bench, candidate, &control, long.better(&start, &candidate.mission, &start.plan, seed))
        };
        again.push(seeds.iter().zip(&controls).map(fall).collect::<Option<Vec<Exact>>>()?);
    }
    (!bench.stopped()).then_some(())?;
    first.iter_mut().zip(again).for_each(|(gain, again)| gain.again = again);
    let refuted = reorder(first);
    Some(Confirmation { seeds, first: count, refuted })
}

/// Sorts by median and ranks anew; the pairs that stood the other way round.
fn reorder(gains: &mut [Gain]) -> Vec<(String, String)> {
    let mut refuted = Vec::new();
    for (at, gain) in gains.iter().enumerate() {
        if gain.counts && median(&gain.again).is_none_or(|again| !again.is_positive()) {
            refuted.push((gain.name.clone(), "0".to_owned()));
        }
        let below = gains[at + 1..].iter().filter(|other| other.rank > gain.rank);
        let wrong = below.filter(|other| median(&other.again) >= median(&gain.again));
        refuted.extend(wrong.map(|other| (gain.name.clone(), other.name.clone())));
    }
    gains.sort_by(|a, b| median(&b.again).cmp(&median(&a.again)).then_with(|| a.name.cmp(&b.name)));
    for at in 0..gains.len() {
        let apart = at == 0 || behind(&gains[at - 1].again, &gains[at].again);
        gains[at].rank = if apart { at + 1 } else { gains[at - 1].rank };
    }
    refuted
}

/// The middle one, of an even number the mean of both in the middle.
pub(crate) fn median(values: &[Exact]) -> Option<Exact> {
    let mut sorted = values.to_vec();
    sorted.sort();
    let (low, high) = (sorted.get(sorted.len().checked_sub(1)? / 2)?, sorted.get(sorted.len() / 2)?);
    Some((low + high) / whole(2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rearguard_words::Message;

    fn gain(name: &str, rank: usize, again: &[i64]) -> Gain {
        Gain {
            wish: crate::wish::Wish::SecondPort(rearguard_model::RowId::from_index(0)),
            kind: "fleet",
            name: name.to_owned(),
            says: Message::new("foresee-wish-fleet"),
            tried: 1,
            by_seed: Vec::new(),
            gain: whole(0),
            rank,
            counts: true,
            again: again.iter().map(|&n| whole(n)).collect(),
        }
    }

    #[test]
    fn medians_decide_and_what_seeds_do_not_tell_apart_shares_a_rank() {
        let mut gains = [gain("lorry", 1, &[9, 8, 7]), gain("rack", 2, &[3, 1, 2]), gain("port", 3, &[2, 7, 3])];
        // Medians 8, 2 and 3: the port goes before the rack, but 2 is less than 3 with the first seed.
        assert_eq!(reorder(&mut gains), [("rack".to_owned(), "port".to_owned())]);
        let ranked: Vec<(&str, usize)> = gains.iter().map(|gain| (gain.name.as_str(), gain.rank)).collect();
        assert_eq!(ranked, [("lorry", 1), ("port", 2), ("rack", 2)]);
    }

    #[test]
    fn an_order_that_was_not_claimed_is_not_refuted() {
        let mut gains = [gain("rack", 1, &[1, 1, 1]), gain("port", 1, &[2, 2, 2])];
        assert_eq!(reorder(&mut gains), []);
        assert_eq!((gains[0].name.as_str(), gains[0].rank, gains[1].rank), ("port", 1, 2));
    }

    #[test]
    fn a_gain_that_is_none_with_other_seeds_is_named() {
        assert_eq!(reorder(&mut [gain("lorry", 1, &[0, 9, 0])]), [("lorry".to_owned(), "0".to_owned())]);
    }

    #[test]
    fn the_median_of_an_even_number_lies_between() {
        assert_eq!(median(&[whole(9), whole(1), whole(3), whole(5)]), Some(whole(4)));
        assert_eq!(median(&[whole(9), whole(1), whole(3)]), Some(whole(3)));
        assert_eq!(median(&[]), None);
    }
}
