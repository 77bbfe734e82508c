//! One planning run: compile, construct, improve on every chain, answer.

use crate::chance::Chance;
use crate::draft::{Draft, Worth};
use crate::instance::{Instance, instance_of};
use crate::search::{Chain, heat, start_heat};
use crate::settings::{Answer, Budget, Observer, Progress, Settings};
use crate::ways::Ways;
use crate::{emit, first};
use rearguard_model::{Calendar, Mission};

/// Chains of the search. Their number is fixed, whatever the threads, so that
/// the answer does not depend on the machine.
const CHAINS: u64 = 2;
/// Moves of each chain between two meetings.
const ROUND: u64 = 500;

/// Plans the mission: the best plan found within the budget.
pub fn plan(mission: &Mission, settings: &Settings, observer: &dyn Observer) -> Answer {
    let calendar = Calendar::new(mission, settings.known_on);
    let instance = instance_of(mission, &calendar, settings.known_on);
    let ways = Ways::new(&instance);
    let mut draft = Draft::new(&instance);
    let (recipes, works) = first::construct(&mut draft, &ways, &|| observer.stop());
    let chain = |stream| Chain::new(draft.clone(), recipes.clone(), works.clone(), Chance::new(settings.seed, stream));
    let mut chains: Vec<Chain> = (0..CHAINS).map(chain).collect();
    report(&instance, &chains, observer);
    let stopped = improve(&instance, &ways, &mut chains, settings, observer);
    chains.iter_mut().for_each(Chain::save);
    let iterations = chains.iter().map(|c| c.iterations).sum();
    let best = &chains[best_chain(&chains)].best;
    let plan = emit::emit(mission, &instance, best.works.iter().flatten());
    Answer { plan, bound: None, constant: None, iterations, stopped }
}

/// Lets every chain search, meeting after each round; whether it was cut short.
fn improve(i: &Instance, ways: &Ways, chains: &mut [Chain], settings: &Settings, observer: &dyn Observer) -> bool {
    let start = start_heat(i, chains[0].worth.cost);
    let mut done = 0;
    loop {
        let left = match settings.budget {
            Budget::Iterations(n) => (n / CHAINS).saturating_sub(done),
            Budget::UntilStopped => ROUND,
        };
        if left == 0 {
            return false;
        }
        let round = left.min(ROUND);
        let spent = |at: u64| match settings.budget {
            Budget::Iterations(n) => (done + at) as f64 / (n / CHAINS).max(1) as f64,
            Budget::UntilStopped => observer.spent(),
        };
        let work = |chain: &mut Chain| {
            let mut temperature = heat(i, start, spent(0));
            for at in 0..round {
                if observer.stop() {
                    return;
                }
                if at % 50 == 0 {
                    temperature = heat(i, start, spent(at));
                }
                chain.step(ways, temperature);
            }
        };
        if settings.threads >= 2 {
            std::thread::scope(|scope| {
                for chain in chains.iter_mut() {
                    scope.spawn(|| work(chain));
                }
            });
        } else {
            chains.iter_mut().for_each(work);
        }
        done += round;
        report(i, chains, observer);
        if observer.stop() {
            return true;
        }
        if done.is_multiple_of(ROUND * 20) {
            share(chains);
        }
    }
}

/// The chain that lags goes on from where the best one stands.
fn share(chains: &mut [Chain]) {
    let best = best_chain(chains);
    let worst = (0..chains.len()).max_by_key(|&c| (chains[c].worth, c)).unwrap_or(best);
    if best != worst && chains[worst].worth > chains[best].worth {
        chains[best].save();
        let copy = chains[best].clone();
        chains[worst].draft = copy.draft;
        chains[worst].recipes = copy.recipes;
        chains[worst].works = copy.works;
        chains[worst].worth = copy.worth;
    }
}

fn best_chain(chains: &[Chain]) -> usize {
    (0..chains.len()).min_by_key(|&c| (chains[c].best_worth(), c)).unwrap_or(0)
}

fn report(i: &Instance, chains: &[Chain], observer: &dyn Observer) {
    let Worth { broken, late, cost } = chains[best_chain(chains)].best_worth();
    observer.progress(&Progress {
        iterations: chains.iter().map(|c| c.iterations).sum(),
        kept: broken == 0 && late == 0,
        score: Some(cost as f64 / i.scale),
        bound: None,
    });
}
