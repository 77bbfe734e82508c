//! What one more unit of each scarce thing would bring: planned on from the plan
//! with it and without it, with the same moves and seeds. Two wishes stand in an
//! order only where every seed agrees on it.

use crate::confirm::{AGAIN, Confirmation, FIRST, confirm};
use crate::halving::{Candidate, Desk, FINAL};
use crate::replan::{Foresight, POLISH, Replanner, as_case};
use crate::rounds::Rounds;
use crate::wish::{Wish, wishes};
use num_traits::{Signed, Zero};
use rearguard::Observer;
use rearguard_model::amount::whole;
use rearguard_model::{Calendar, Exact, Mission, Plan};
use rearguard_report::request_calendar;
use rearguard_words::Message;

/// Seeds with which the last few are told apart.
const SEEDS: u64 = 4;

/// What one unit of a thing brings.
#[derive(Clone, PartialEq, Debug)]
pub struct Gain {
    pub wish: Wish,
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

/// A wish that gained less than others and was not searched for any longer.
#[derive(Clone, PartialEq, Debug)]
pub struct Less {
    pub says: Message,
    /// What one unit had gained by then.
    pub gain: Exact,
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
    /// Wishes that gained something, but less than those.
    pub less: Vec<Less>,
    /// Wishes that gained nothing.
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
    worth_confirmed(mission, plan, foresight, 0, (observer, &Rounds::default()))
}

/// The same, and the order of the first few tried again with so many other
/// seeds; with somebody who counts the planning runs. Cut short, it ranks what
/// is known by then.
pub fn worth_confirmed(
    mission: &Mission,
    plan: &Plan,
    foresight: Foresight,
    confirm_with: u64,
    (observer, rounds): (&dyn Observer, &Rounds),
) -> Worth {
    let bench = Replanner::counted(foresight, observer, rounds);
    let given = bench.judge(mission, plan);
    let calendar = Calendar::new(mission, foresight.known_on);
    let case = as_case(mission, &calendar, plan, &given.review, foresight.known_on);
    let wishes = if given.score().is_some() { wishes(mission, plan, &request_calendar(&case)) } else { Vec::new() };
    let mut desk = Desk::new(&bench, mission, given, &wishes);
    bench.expect(runs_of(wishes.len(), foresight.most, confirm_with));
    let (out, mut nothing) = halve(&mut desk, &bench, foresight.most);
    desk.look(FINAL);
    let (scores, by_seed) = desk.with_seeds(SEEDS);
    let (less, gone) = desk.settle(out);
    nothing.extend(gone);
    nothing.sort();
    let found = desk.field.iter().zip(by_seed);
    let mut gains: Vec<Gain> = found.map(|(c, by_seed)| gained(mission, c.wish, c.amount, by_seed)).collect();
    rank(&mut gains);
    let others = (0..confirm_with).map(|more| foresight.seed.wrapping_add(SEEDS).wrapping_add(more)).collect();
    let confirmation = confirm(&bench, mission, &desk, &mut gains, others);
    Worth {
        mission: mission.name.clone(),
        noise: spread(&scores),
        scores,
        gains,
        less: less.into_iter().map(|(wish, gain)| Less { says: wish.says(mission), gain }).collect(),
        nothing: nothing.into_iter().map(|wish| wish.says(mission)).collect(),
        confirmation,
        foresight,
        runs: bench.runs(),
        complete: !bench.stopped(),
    }
}

/// All for a short time, then the better half over and over until few are left:
/// those that gained less, and those that gained nothing.
fn halve(desk: &mut Desk, bench: &Replanner, most: usize) -> (Vec<Candidate>, Vec<Wish>) {
    let (mut less, mut nothing) = (Vec::new(), Vec::new());
    desk.polish();
    desk.look(1);
    for round in 1.. {
        nothing.extend(if bench.stopped() { desk.sort() } else { desk.round(round % SEEDS) });
        let half = desk.field.len().div_ceil(2).max(most);
        less.extend(desk.cut(half));
        if desk.field.len() <= most || bench.stopped() {
            break;
        }
    }
    less.extend(desk.cut(most));
    (less, nothing)
}

/// Plain runs that it may take: for somebody who waits.
fn runs_of(wishes: usize, most: usize, confirm_with: u64) -> u64 {
    let (mut field, mut rounds) = (wishes, 1 + wishes);
    while field.div_ceil(2) > most {
        field = field.div_ceil(2);
        rounds += 1 + field;
    }
    let (wishes, last) = (wishes as u64, wishes.min(most) as u64);
    let confirmed = confirm_with * (1 + 2 * last.min(FIRST as u64)) * AGAIN;
    POLISH + 2 * wishes + rounds as u64 + FINAL * (2 * last + SEEDS * (1 + last)) + confirmed
}

fn gained(mission: &Mission, wish: Wish, tried: i64, by_seed: Vec<Exact>) -> Gain {
    let sum = by_seed.iter().fold(Exact::zero(), |sum, fall| sum + fall);
    Gain {
        wish,
        kind: wish.kind(),
        name: wish.name(mission.tables()),
        says: wish.says(mission),
        tried,
        gain: sum / whole(by_seed.len().max(1) as i64),
        by_seed,
        rank: 0,
        counts: false,
        again: Vec::new(),
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

/// Whether every seed puts one behind the other; one seed tells nothing apart.
pub(crate) fn behind(before: &[Exact], this: &[Exact]) -> bool {
    before.len() > 1 && before.iter().zip(this).all(|(before, this)| before > this)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gain(name: &str, by_seed: &[i64]) -> Gain {
        let by_seed: Vec<Exact> = by_seed.iter().map(|&n| whole(n)).collect();
        let sum = by_seed.iter().fold(Exact::zero(), |sum, fall| sum + fall);
        Gain {
            wish: Wish::SecondPort(rearguard_model::RowId::from_index(0)),
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
    fn one_seed_tells_nothing_apart() {
        let mut gains = [gain("racks", &[13]), gain("lorries", &[30])];
        rank(&mut gains);
        assert_eq!([gains[0].rank, gains[1].rank], [1, 1]);
    }

    #[test]
    fn the_runs_that_are_expected_are_those_of_every_stage() {
        // Polished 10, looked at 2 × 6, six and then three against a control, and
        // of the last two: handed back 2 × 2, four seeds of three, each double.
        assert_eq!(runs_of(6, 2, 0), 10 + 12 + (1 + 6) + (1 + 3) + 2 * (2 * 2 + 4 * 3));
        assert_eq!(runs_of(6, 2, 3) - runs_of(6, 2, 0), 3 * (1 + 2 * 2) * AGAIN);
        assert_eq!(runs_of(2, 8, 0), 10 + 4 + (1 + 2) + 2 * (2 * 2 + 4 * 3));
    }

    #[test]
    fn the_noise_is_what_seeds_alone_change() {
        assert_eq!(spread(&[whole(7), whole(3), whole(5)]), whole(4));
        assert_eq!(spread(&[]), whole(0));
    }
}
