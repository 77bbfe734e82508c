//! What one more unit of each scarce thing would bring: planned on from the plan
//! with it and without it, with the same moves and seeds. Two wishes stand in an
//! order only where every seed agrees on it.

use crate::confirm::{Confirmation, confirm};
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
    /// It gains with every seed.
    pub counts: bool,
    /// The same with seeds that had no part in the ranking, where that was asked.
    pub again: Vec<Exact>,
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
    /// Whether other seeds confirm the order of the first.
    pub confirmation: Option<Confirmation>,
    pub foresight: Foresight,
    pub runs: u64,
    /// False where it was cut short.
    pub complete: bool,
}

/// Ranks what could be wished for beside a plan; empty where the plan cannot be
/// followed.
pub fn worth(mission: &Mission, plan: &Plan, foresight: Foresight, observer: &dyn Observer) -> Worth {
    worth_confirmed(mission, plan, foresight, 0, observer)
}

/// The same, and the order of the first few tried again with so many other seeds.
pub fn worth_confirmed(
    mission: &Mission,
    plan: &Plan,
    foresight: Foresight,
    confirm_with: u64,
    observer: &dyn Observer,
) -> Worth {
    let bench = Replanner::new(foresight, observer);
    let given = bench.judge(mission, plan);
    let calendar = Calendar::new(mission, foresight.known_on);
    let case = as_case(mission, &calendar, plan, &given.review, foresight.known_on);
    let wishes = if given.score().is_some() { wishes(mission, plan, &request_calendar(&case)) } else { Vec::new() };
    let base = vec![(foresight.seed, bench.polished(&given, mission, &given.plan))];
    let mut desk = Desk { bench: &bench, mission, base };
    for &wish in &wishes {
        desk.learn(wish, 0);
    }
    let (promising, nothing) = desk.first_look(&wishes);
    desk.add_seeds(SEEDS);
    let chosen: Vec<Wish> = promising.into_iter().take(foresight.most).collect();
    for &wish in &chosen {
        (0..desk.base.len()).for_each(|at| desk.learn(wish, at));
    }
    let mut gains: Vec<Gain> = chosen.iter().filter_map(|&wish| desk.gain(wish)).collect();
    let scores = desk.scores();
    let noise = spread(&scores);
    rank(&mut gains);
    let others = (0..confirm_with).map(|more| foresight.seed.wrapping_add(SEEDS).wrapping_add(more)).collect();
    let confirmation = confirm(&bench, mission, desk.best(), &mut gains, &chosen, others);
    Worth {
        mission: mission.name.clone(),
        scores,
        noise,
        gains,
        nothing,
        confirmation,
        foresight,
        runs: bench.runs(),
        complete: !bench.stopped(),
    }
}

/// The best plans known for the mission as it is, a seed each.
struct Desk<'a> {
    bench: &'a Replanner<'a>,
    mission: &'a Mission,
    base: Vec<(u64, Tried)>,
}

impl Desk<'_> {
    fn wished(&self, wish: Wish) -> Option<Mission> {
        let mut tables = self.mission.tables().clone();
        wish.apply(&mut tables);
        Mission::assemble(tables).ok()
    }

    /// The best plan with the wish, on from the one without it.
    fn with(&self, wished: &Mission, at: usize) -> Tried {
        let (seed, base) = &self.base[at];
        self.bench.better(&self.bench.judge(wished, &base.plan), wished, &base.plan, *seed)
    }

    /// A wish shakes the plan, and some of what is found then needs no wish: it
    /// must not be counted as the wish's gain.
    fn learn(&mut self, wish: Wish, at: usize) {
        let Some(wished) = self.wished(wish).filter(|_| !self.bench.stopped()) else { return };
        let with = self.with(&wished, at);
        let (seed, base) = &self.base[at];
        self.base[at].1 = self.bench.better(base, self.mission, &with.plan, *seed);
    }

    /// By how much the score falls with a wish.
    fn fall(&self, wish: Wish, at: usize) -> Option<Exact> {
        let wished = self.wished(wish).filter(|_| !self.bench.stopped())?;
        let (with, base) = (self.with(&wished, at), &self.base[at].1);
        if with.review.violations.len() > base.review.violations.len() {
            return None;
        }
        Some(&base.score()?.total - &with.score()?.total)
    }

    /// Every wish with the first seed: those that gain by what a unit gains, and the others.
    fn first_look(&self, wishes: &[Wish]) -> (Vec<Wish>, Vec<Message>) {
        let (mut gaining, mut nothing) = (Vec::new(), Vec::new());
        for &wish in wishes {
            match self.fall(wish, 0) {
                Some(fall) if fall.is_positive() => {
                    gaining.push((fall / whole(wish.amount(self.mission.tables())), wish));
                }
                _ => nothing.push(wish.says(self.mission)),
            }
        }
        gaining.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        (gaining.into_iter().map(|(_, wish)| wish).collect(), nothing)
    }

    /// Further seeds, each on from the best plan so far.
    fn add_seeds(&mut self, seeds: u64) {
        for more in 1..seeds {
            let (first, best) = &self.base[0];
            let seed = first.wrapping_add(more);
            let base = self.bench.better(best, self.mission, &best.plan, seed);
            self.base.push((seed, base));
        }
    }

    /// The best plan known without any wish.
    fn best(&self) -> &Tried {
        let first = &self.base[0].1;
        self.base.iter().fold(first, |best, (_, tried)| if best.worse_than(tried) { tried } else { best })
    }

    fn scores(&self) -> Vec<Exact> {
        self.base.iter().filter_map(|(_, tried)| Some(tried.score()?.total.clone())).collect()
    }

    /// With every seed; `None` where it was cut short.
    fn gain(&self, wish: Wish) -> Option<Gain> {
        let tried = wish.amount(self.mission.tables());
        let falls: Option<Vec<Exact>> = (0..self.base.len()).map(|at| self.fall(wish, at)).collect();
        let by_seed: Vec<Exact> = falls?.into_iter().map(|fall| fall / whole(tried)).collect();
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
            again: Vec::new(),
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
fn rank(gains: &mut [Gain]) {
    gains.sort_by(|a, b| b.gain.cmp(&a.gain).then_with(|| a.name.cmp(&b.name)));
    for at in 0..gains.len() {
        gains[at].counts = gains[at].by_seed.iter().all(Exact::is_positive);
        let apart = at == 0 || behind(&gains[at - 1].by_seed, &gains[at].by_seed);
        gains[at].rank = if apart { at + 1 } else { gains[at - 1].rank };
    }
}

/// Whether every seed puts one behind the other.
pub(crate) fn behind(before: &[Exact], this: &[Exact]) -> bool {
    before.iter().zip(this).all(|(before, this)| before > this)
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
            again: Vec::new(),
        }
    }

    #[test]
    fn an_order_is_claimed_only_where_every_seed_agrees() {
        let mut gains = [gain("racks", &[0, 13]), gain("lorries", &[30, 20]), gain("sorties", &[5, 7])];
        rank(&mut gains);
        let ranked: Vec<(&str, usize)> = gains.iter().map(|gain| (gain.name.as_str(), gain.rank)).collect();
        // 30 and 20 beat all; 0 and 13 against 5 and 7 is undecided.
        assert_eq!(ranked, [("lorries", 1), ("racks", 2), ("sorties", 2)]);
        let counting: Vec<bool> = gains.iter().map(|gain| gain.counts).collect();
        assert_eq!(counting, [true, false, true]);
    }

    #[test]
    fn the_noise_is_what_seeds_alone_change() {
        assert_eq!(spread(&[whole(7), whole(3), whole(5)]), whole(4));
        assert_eq!(spread(&[]), whole(0));
    }
}
