//! The search: simulated annealing over recipes. A move changes the recipe of
//! one or two places and decodes them (and often what lies downstream) anew;
//! everything else stays as it is.

mod moves;

use crate::chance::Chance;
use crate::draft::{Draft, Worth};
use crate::instance::{Cost, Instance};
use crate::ops::Op;
use crate::recipe::Recipe;
use crate::ways::Ways;

/// One chain of the search: a draft with the recipes and ops it is made of.
#[derive(Clone)]
pub(crate) struct Chain<'i> {
    pub draft: Draft<'i>,
    pub recipes: Vec<Recipe>,
    pub works: Vec<Vec<Op>>,
    pub worth: Worth,
    pub best: Best,
    chance: Chance,
    /// Whether `worth` is the best and not yet kept in `best`.
    unsaved: bool,
    /// By site: what its ops break on the way.
    blame: Vec<i64>,
    pub iterations: u64,
}

/// The best draft so far, as the ops it is made of.
#[derive(Clone)]
pub(crate) struct Best {
    pub worth: Worth,
    pub works: Vec<Vec<Op>>,
}

impl<'i> Chain<'i> {
    pub fn new(draft: Draft<'i>, recipes: Vec<Recipe>, works: Vec<Vec<Op>>, chance: Chance) -> Self {
        let worth = draft.worth();
        let best = Best { worth, works: works.clone() };
        let blame = vec![1; draft.i.sites.len()];
        Chain { draft, recipes, works, worth, best, chance, unsaved: false, blame, iterations: 0 }
    }

    /// The best worth, saved or not.
    pub fn best_worth(&self) -> Worth {
        if self.unsaved { self.worth } else { self.best.worth }
    }

    /// What the best is made of, saved or not.
    pub fn best_works(&self) -> &[Vec<Op>] {
        if self.unsaved { &self.works } else { &self.best.works }
    }

    pub fn save(&mut self) {
        if self.unsaved {
            self.best = Best { worth: self.worth, works: self.works.clone() };
            self.unsaved = false;
        }
    }

    /// One move; `heat` is the temperature in scaled dollars.
    pub fn step(&mut self, ways: &Ways, heat: f64) {
        self.iterations += 1;
        let i = self.draft.i;
        let kept = self.worth.broken == 0 && self.worth.late == 0;
        let faulty = self.faulty(ways);
        let Some(change) = moves::propose(i, ways, &self.recipes, (faulty, kept), &mut self.chance) else { return };
        let mut ruined = change.sites();
        // Places downstream are decoded anew with it: those that must close in
        // half of the moves, those that stay (and hold most people) in fewer.
        let (closing, staying) = (self.chance.one_of(1, 2), self.chance.one_of(1, 6));
        for (site, _) in &change.recipes {
            for &down in &ways.downstream[*site] {
                let again = change.whole || if i.sites[down].must_close { closing } else { staying };
                if again && !ruined.contains(&down) {
                    ruined.push(down);
                }
            }
        }
        let position = |s: &usize| ways.order.iter().position(|o| o == s);
        ruined.sort_by_key(position);
        if change.shuffled && ruined.len() > 1 {
            ruined.swap(0, 1);
        }
        self.try_change(ways, &change, &ruined, heat);
    }

    /// Half of the places begin anew, whatever that costs: the way out of a corner
    /// that no single move leads out of. The best stays kept.
    pub fn shake(&mut self, ways: &Ways) {
        self.save();
        let mut recipes = Vec::new();
        for &site in &ways.order {
            if self.chance.one_of(1, 2) {
                let anew = moves::begin_anew(self.draft.i, ways, site, &mut self.chance);
                recipes.extend(anew.map(|recipe| (site, recipe)));
            }
        }
        let change = moves::Change { recipes, shuffled: false, whole: true };
        self.try_change(ways, &change, &ways.order, f64::INFINITY);
    }

    /// While rules are broken, every other move goes to a place that breaks
    /// some (or whose people are late), or to one whose things pass through it.
    fn faulty(&mut self, ways: &Ways) -> Option<usize> {
        if (self.worth.broken == 0 && self.worth.late == 0) || self.chance.one_of(1, 2) {
            return None;
        }
        let late = |site: usize| ways.units_at[site].iter().any(|&unit| self.draft.is_late(unit));
        let breaks = |site: usize| self.blame[site] > 0 || self.draft.nights[site].broken > 0 || late(site);
        let faulty: Vec<usize> = ways.order.iter().copied().filter(|&s| breaks(s)).collect();
        let site = *faulty.get(self.chance.below(faulty.len()))?;
        let feeders: Vec<usize> = ways.order.iter().copied().filter(|&s| ways.downstream[s].contains(&site)).collect();
        let feeder = feeders.get(self.chance.below(feeders.len() * 2 + 1)).copied();
        Some(feeder.unwrap_or(site))
    }

    fn try_change(&mut self, ways: &Ways, change: &moves::Change, ruined: &[usize], heat: f64) {
        let mut old: Vec<(usize, Vec<Op>)> = Vec::with_capacity(ruined.len());
        for &site in ruined {
            let ops = std::mem::take(&mut self.works[site]);
            self.draft.apply_all(&ops, -1);
            old.push((site, ops));
        }
        let mut blame = Vec::with_capacity(ruined.len());
        for &site in ruined {
            let before = self.draft.broken_on_the_way();
            let recipe = change.recipes.iter().find(|r| r.0 == site).map_or(&self.recipes[site], |r| &r.1);
            let mut ops = Vec::new();
            crate::decode::decode(&mut self.draft, ways, site, recipe, &mut ops);
            self.works[site] = ops;
            blame.push((site, self.draft.broken_on_the_way() - before));
        }
        self.draft.settle();
        let worth = self.draft.worth();
        if self.accepts(worth, heat) {
            if self.unsaved && worth > self.worth {
                // Step back to the best, keep it, and go on from there.
                self.revert(old);
                self.save();
                return;
            }
            for (site, recipe) in &change.recipes {
                self.recipes[*site] = recipe.clone();
            }
            for (site, broken) in blame {
                self.blame[site] = broken;
            }
            self.worth = worth;
            if worth < self.best.worth {
                self.unsaved = true;
            }
        } else {
            self.revert(old);
        }
    }

    fn accepts(&mut self, worth: Worth, heat: f64) -> bool {
        let change = (worth.energy() - self.worth.energy()) as f64;
        change <= 0.0 || (heat > 0.0 && -libm::log(self.chance.share().max(1e-12)) * heat > change)
    }

    fn revert(&mut self, old: Vec<(usize, Vec<Op>)>) {
        for (site, _) in &old {
            let ops = std::mem::take(&mut self.works[*site]);
            self.draft.apply_all(&ops, -1);
        }
        for (site, ops) in old {
            self.draft.apply_all(&ops, 1);
            self.works[site] = ops;
        }
        self.draft.settle();
    }
}

/// Temperature after a share of the budget, from hot to cold.
pub(crate) fn heat(i: &Instance, start: f64, spent: f64) -> f64 {
    let (hot, cold) = (start, 20.0 * i.scale);
    hot * libm::pow(cold / hot.max(cold), spent.clamp(0.0, 1.0))
}

/// The starting temperature: a fraction of what a place costs.
pub(crate) fn start_heat(i: &Instance, cost: Cost) -> f64 {
    let places = i.sites.iter().filter(|s| s.closable).count().max(1) as f64;
    (cost as f64 / places * 0.01).max(100.0 * i.scale)
}
