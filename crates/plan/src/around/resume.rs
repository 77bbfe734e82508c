//! The old plan laid on the draft, and mended where it breaks rules: the state
//! from which the search goes on.

use super::{Start, recipe_of};
use crate::draft::{Draft, Worth};
use crate::first;
use crate::ops::Op;
use crate::recipe::Recipe;
use crate::ways::Ways;

/// Applies what is certain and the old plan's ops, then decodes anew, one after
/// the other, the places that break rules. Returns recipes and ops by site.
pub(crate) fn resume(
    draft: &mut Draft,
    ways: &Ways,
    start: &mut Start,
    stop: &dyn Fn() -> bool,
) -> (Vec<Recipe>, Vec<Vec<Op>>) {
    draft.apply_all(&start.fixed, 1);
    let mut works = std::mem::take(&mut start.works);
    let mut blame = vec![0; works.len()];
    for (site, ops) in works.iter().enumerate() {
        let before = draft.broken_on_the_way();
        draft.apply_all(ops, 1);
        blame[site] = draft.broken_on_the_way() - before;
    }
    draft.settle();
    let mut recipes: Vec<Recipe> = (0..works.len()).map(|s| recipe_of(draft, ways, s, &works[s])).collect();
    for round in 0..2 {
        for &site in &ways.order {
            let astray = round == 0 && start.astray.contains(&site);
            let worth = draft.worth();
            let well = worth.broken == 0 && worth.late == 0;
            // Places share convoys: what one lacks another may bring.
            let at_fault = !well && (blame[site] != 0 || draft.broken_at(site) > 0);
            if !astray && (!at_fault || stop()) {
                continue;
            }
            let before = draft.broken_on_the_way();
            mend(draft, ways, site, &mut recipes[site], &mut works[site], astray);
            blame[site] = draft.broken_on_the_way() - before;
        }
    }
    (recipes, works)
}

/// The best of what a place does now, its own recipe decoded anew, and the first
/// recipes; what it does now is no choice where it leaves things on the way.
fn mend(draft: &mut Draft, ways: &Ways, site: usize, recipe: &mut Recipe, ops: &mut Vec<Op>, astray: bool) {
    let mut best: Option<(Worth, Recipe, Vec<Op>)> = (!astray).then(|| (draft.worth(), recipe.clone(), ops.clone()));
    draft.apply_all(ops, -1);
    let own = std::iter::once(recipe.clone());
    for other in own.chain(first::candidates(draft.i, ways, site)) {
        let mut made = Vec::new();
        crate::decode::decode(draft, ways, site, &other, &mut made);
        draft.settle();
        let worth = draft.worth();
        draft.apply_all(&made, -1);
        if best.as_ref().is_none_or(|b| worth < b.0) {
            best = Some((worth, other, made));
        }
    }
    if let Some((_, better, made)) = best {
        (*recipe, *ops) = (better, made);
    }
    draft.apply_all(ops, 1);
    draft.settle();
}
