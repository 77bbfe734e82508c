//! What one more unit of each scarce thing would bring: planned on from the plan
//! with it and without it, with the same moves and seeds. Two wishes stand in an
//! order only where every seed agrees on it.

use crate::replan::{Foresight, Replanner, Tried, as_case};
use crate::wish::{Wish, wishes};
use num_traits::{Signed, Zero};
use rearguard::Observer;
use rearguard_model::amount::whole;
use rearguard_model::{Calendar, Exact, Mission, Plan};
use rearguard_report::request_calendar;
use rearguard_words::Message;

/// Seeds with which each gain is found, after a first look with one.
const SEEDS: u64 = 4;

/// What one unit of a thing brings.
#[derive(Clone, PartialEq, Debug)]
pub struct Gain {
    pub kind: &'static str,
    pub name: String,
    pub says: Message,
    /// How many units were tried together.
    pub tried: i64,
    /// By how much the score falls for one unit, seed by seed.
    pub by_seed: Vec<Exact>,
    /// Mean over the seeds.
    pub gain: Exact,
    /// Counted from 1; gains that the seeds do not tell apart share a rank.
    pub rank: usize,
    /// Every seed gains more than the noise.
    pub counts: bool,
}

/// The ranking.
#[derive(Clone, PartialEq, Debug)]
pub struct Worth {
    pub mission: String,
    /// Scores without any wish, seed by seed.
    pub scores: Vec<Exact>,
    /// The greatest difference of two of them.
    pub noise: Exact,
    /// The most valuable first.
    pub gains: Vec<Gain>,
    /// Wishes that gained nothing at first sight and were left at that.
    pub nothing: Vec<Message>,
    pub foresight: Foresight,
    pub runs: u64,
    /// False where it was cut short.
    pub complete: bool,
}

/// Ranks what could be wished for beside a plan; empty where the plan cannot be
/// followed.
pub fn worth(mission: &Mission, plan: &Plan, foresight: Foresight, observer: &dyn Observer) -> Worth {
    let bench = Replanner::new(foresight, observer);
    let given = bench.judge(mission, plan);
    let calendar = Calendar::new(mission, foresight.known_on);
    let case = as_case(mission, &calendar, plan, &given.review, foresight.known_on);
    let wishes = if given.score().is_some() { wishes(mission, plan, &request_calendar(&case)) } else { Vec::new() };
    let seeds: Vec<u64> = (0..SEEDS).map(|more| foresight.seed.wrapping_add(more)).collect();
    let desk = Desk { bench: &bench, mission, given: &given };
    let base: Vec<Tried> = seeds.iter().map(|&seed| desk.without(seed)).collect();
    let (promising, nothing) = desk.first_look(wishes, seeds[0], &base[0]);
    let chosen = promising.into_iter().take(foresight.most);
    let mut gains: Vec<Gain> = chosen.filter_map(|(wish, first)| desk.gain(wish, first, &seeds, &base)).collect();
    let scores: Vec<Exact> = base.iter().filter_map(|tried| Some(tried.score()?.total.clone())).collect();
    let noise = spread(&scores);
    rank(&mut gains, &noise);
    Worth {
        mission: mission.name.clone(),
        scores,
        noise,
        gains,
        nothing,
        foresight,
        runs: bench.runs(),
        complete: !bench.stopped(),
    }
}

struct Desk<'a> {
    bench: &'a Replanner<'a>,
    mission: &'a Mission,
    given: &'a Tried,
}

impl Desk<'_> {
    fn without(&self, seed: u64) -> Tried {
        let tried = self.bench.anew(self.mission, &self.given.plan, seed);
        if tried.worse_than(self.given) { self.given.clone() } else { tried }
    }

    /// The fall of the score with a wish; what was good without it is so with it,
    /// where it breaks nothing there.
    fn fall(&self, wish: Wish, seed: u64, base: &Tried) -> Option<Exact> {
        if self.bench.stopped() {
            return None;
        }
        let mut tables = self.mission.tables().clone();
        wish.apply(&mut tables);
        let wished = Mission::assemble(tables).ok()?;
        let tried = self.bench.anew(&wished, &base.plan, seed);
        let as_before = self.bench.judge(&wished, &base.plan);
        let best = if tried.worse_than(&as_before) { as_before } else { tried };
        if best.review.violations.len() > base.review.violations.len() {
            return None;
        }
        Some(&base.score()?.total - &best.score()?.total)
    }

    /// Every wish with one seed: those that gain by what they gain, and the others.
    fn first_look(&self, wishes: Vec<Wish>, seed: u64, base: &Tried) -> (Vec<(Wish, Exact)>, Vec<Message>) {
        let (mut gaining, mut nothing) = (Vec::new(), Vec::new());
        for wish in wishes {
            match self.fall(wish, seed, base) {
                Some(fall) if fall.is_positive() => gaining.push((wish, fall)),
                _ => nothing.push(wish.says(self.mission)),
            }
        }
        let each = |&(wish, ref fall): &(Wish, Exact)| fall / whole(wish.amount(self.mission.tables()));
        gaining.sort_by(|a, b| each(b).cmp(&each(a)).then(a.0.cmp(&b.0)));
        (gaining, nothing)
    }

    /// With the other seeds too; `None` where it was cut short.
    fn gain(&self, wish: Wish, first: Exact, seeds: &[u64], base: &[Tried]) -> Option<Gain> {
        let tried = wish.amount(self.mission.tables());
        let mut by_seed = vec![first];
        for (&seed, base) in seeds.iter().zip(base).skip(1) {
            by_seed.push(self.fall(wish, seed, base)?);
        }
        by_seed.iter_mut().for_each(|fall| *fall = &*fall / whole(tried));
        let sum = by_seed.iter().fold(Exact::zero(), |sum, fall| sum + fall);
        Some(Gain {
            kind: wish.kind(),
            name: wish.name(self.mission.tables()),
            says: wish.says(self.mission),
            tried,
            gain: sum / whole(by_seed.len() as i64),
            by_seed,
            rank: 0,
            counts: false,
        })
    }
}

fn spread(scores: &[Exact]) -> Exact {
    match (scores.iter().max(), scores.iter().min()) {
        (Some(most), Some(least)) => most - least,
        _ => Exact::zero(),
    }
}

/// Sorts by mean, and lets a gain share the rank of the one before it unless
/// every seed puts it behind.
fn rank(gains: &mut [Gain], noise: &Exact) {
    gains.sort_by(|a, b| b.gain.cmp(&a.gain).then_with(|| a.name.cmp(&b.name)));
    for at in 0..gains.len() {
        let tried = whole(gains[at].tried);
        gains[at].counts = gains[at].by_seed.iter().all(|gain| gain * &tried > *noise && gain.is_positive());
        let behind =
            at == 0 || gains[at - 1].by_seed.iter().zip(&gains[at].by_seed).all(|(before, this)| before > this);
        gains[at].rank = if behind { at + 1 } else { gains[at - 1].rank };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gain(name: &str, by_seed: &[i64]) -> Gain {
        let by_seed: Vec<Exact> = by_seed.iter().map(|&n| whole(n)).collect();
        let sum = by_seed.iter().fold(Exact::zero(), |sum, fall| sum + fall);
        Gain {
            kind: "fleet",
            name: name.to_owned(),
            says: Message::new("foresee-wish-fleet"),
            tried: 1,
            gain: sum / whole(by_seed.len() as i64),
            by_seed,
            rank: 0,
            counts: false,
        }
    }

    #[test]
    fn an_order_is_claimed_only_where_every_seed_agrees() {
        let mut gains = [gain("racks", &[4, 9]), gain("lorries", &[30, 20]), gain("sorties", &[5, 7])];
        rank(&mut gains, &whole(8));
        let ranked: Vec<(&str, usize)> = gains.iter().map(|gain| (gain.name.as_str(), gain.rank)).collect();
        // 30 and 20 beat all; 4 and 9 against 5 and 7 is undecided.
        assert_eq!(ranked, [("lorries", 1), ("racks", 2), ("sorties", 2)]);
        let counting: Vec<bool> = gains.iter().map(|gain| gain.counts).collect();
        assert_eq!(counting, [true, false, false]);
    }

    #[test]
    fn the_noise_is_what_seeds_alone_change() {
        assert_eq!(spread(&[whole(7), whole(3), whole(5)]), whole(4));
        assert_eq!(spread(&[]), whole(0));
    }
}
