//! The moves: small changes of one recipe, or of two places together.

mod haul;

use crate::chance::Chance;
use crate::first::other_fates;
use crate::instance::{Day, Instance};
use crate::recipe::{Fate, Help, Recipe, Run, Take, When};
use crate::ways::Ways;

/// New recipes for some places.
pub(crate) struct Change {
    pub recipes: Vec<(usize, Recipe)>,
    /// Decode the first two in the other order.
    pub shuffled: bool,
    /// Decode all that lies downstream with them: their escorts are then free.
    pub whole: bool,
}

impl Change {
    pub fn sites(&self) -> Vec<usize> {
        self.recipes.iter().map(|r| r.0).collect()
    }
}

/// A random change: of the place aimed at, or of any; `kept`: no rule is broken.
pub(crate) fn propose(
    i: &Instance,
    ways: &Ways,
    recipes: &[Recipe],
    (aimed, kept): (Option<usize>, bool),
    chance: &mut Chance,
) -> Option<Change> {
    if ways.order.is_empty() {
        return None;
    }
    let site = aimed.unwrap_or_else(|| ways.order[chance.below(ways.order.len())]);
    // What property is worth counts once the rules are kept.
    if kept
        && chance.one_of(1, 24)
        && let Some(new) = haul::haul(i, ways, site, &recipes[site], chance)
    {
        return Some(Change { recipes: vec![(site, new)], shuffled: false, whole: true });
    }
    // A place that breaks rules may be in a corner: it begins anew at times.
    let fresh = if aimed.is_some() && chance.one_of(1, 4) { begin_anew(i, ways, site, chance) } else { None };
    let new = fresh.unwrap_or_else(|| change(i, ways, site, &recipes[site], chance));
    let mut changed = vec![(site, new)];
    if chance.one_of(1, 5)
        && let Some(mate) = mate(ways, site, chance)
    {
        let other =
            if chance.one_of(1, 2) { change(i, ways, mate, &recipes[mate], chance) } else { recipes[mate].clone() };
        changed.push((mate, other));
    }
    Some(Change { recipes: changed, shuffled: chance.one_of(1, 2), whole: false })
}

/// One of the first recipes.
pub(crate) fn begin_anew(i: &Instance, ways: &Ways, site: usize, chance: &mut Chance) -> Option<Recipe> {
    let mut all = crate::first::candidates(i, ways, site);
    (!all.is_empty()).then(|| all.swap_remove(chance.below(all.len())))
}

/// Another place that shares something downstream.
fn mate(ways: &Ways, site: usize, chance: &mut Chance) -> Option<usize> {
    for _ in 0..8 {
        let other = ways.order[chance.below(ways.order.len())];
        let shares = ways.downstream[other].iter().any(|d| *d == site || ways.downstream[site].contains(d));
        if other != site && (shares || chance.one_of(1, 8)) {
            return Some(other);
        }
    }
    None
}

fn change(i: &Instance, ways: &Ways, site: usize, recipe: &Recipe, chance: &mut Chance) -> Recipe {
    let mut new = recipe.clone();
    let times = 1 + chance.below(2);
    for _ in 0..times {
        match chance.below(15) {
            0 | 1 => shift_close(i, site, &mut new, chance),
            2 | 3 => shift_all(i, &mut new, chance),
            4 | 5 => shift_run(i, &mut new, chance),
            6 => add_run(i, &mut new, chance),
            7 => drop_run(&mut new, chance),
            8 => alter_run(i, &mut new, chance),
            9 => alter_cover(i, site, &mut new, chance),
            10 => alter_duty(i, site, &mut new, chance),
            13 => new.beds = !new.beds,
            11 | 12 => alter_help(i, ways, site, &mut new, chance),
            _ => alter_fate(i, ways, site, &mut new, chance),
        }
    }
    new
}

/// A step of days: mostly small, sometimes large.
fn stride(chance: &mut Chance) -> Day {
    let size = match chance.below(6) {
        0 | 1 => 1,
        2 => chance.between(2, 3),
        3 => chance.between(2, 7),
        4 => chance.between(4, 15),
        _ => chance.between(8, 40),
    };
    if chance.one_of(1, 2) { size } else { -size }
}

fn clamp(i: &Instance, day: Day) -> Day {
    day.clamp(0, i.days - 1)
}

fn shift_close(i: &Instance, site: usize, r: &mut Recipe, chance: &mut Chance) {
    if !i.sites[site].must_close && !i.sites[site].may_close {
        return;
    }
    if i.sites[site].may_close && chance.one_of(1, 3) {
        r.close = if r.close >= i.days { chance.between(i.days / 4, i.days - 1) } else { i.days };
        return;
    }
    if r.close >= i.days {
        return;
    }
    r.close = match chance.below(8) {
        0 => 0,
        1 => i.protection_end + 1,
        2 => r.cover_until,
        3 => r.duties.iter().copied().max().unwrap_or(r.close),
        _ => r.close + stride(chance),
    };
    r.close = clamp(i, r.close);
}

/// Everything of the place sooner or later by as much.
fn shift_all(i: &Instance, r: &mut Recipe, chance: &mut Chance) {
    let by = stride(chance);
    if r.close < i.days {
        r.close = clamp(i, r.close + by);
    }
    for run in &mut r.runs {
        if let When::From(day) = &mut run.when {
            *day = clamp(i, *day + by);
        }
    }
    for help in &mut r.help {
        help.day = clamp(i, help.day + by);
    }
    if r.cover_until > 0 && chance.one_of(1, 2) {
        r.cover_until = (r.cover_until + by).clamp(0, i.protection_end + 1);
    }
}

fn shift_run(i: &Instance, r: &mut Recipe, chance: &mut Chance) {
    if r.runs.is_empty() {
        return;
    }
    let at = chance.below(r.runs.len());
    if let When::From(day) = &mut r.runs[at].when {
        *day = clamp(i, *day + stride(chance));
    }
}

fn add_run(i: &Instance, r: &mut Recipe, chance: &mut Chance) {
    if r.runs.len() >= 8 {
        return;
    }
    let at_close = r.close < i.days && chance.one_of(1, 4) && r.runs.iter().all(|x| x.when != When::AtClose);
    let near = if r.close < i.days { r.close - chance.between(3, 25) } else { chance.between(3, i.days - 1) };
    let day = if chance.one_of(1, 3) { chance.between(0, r.close.clamp(1, i.days - 1)) } else { clamp(i, near) };
    let run = Run {
        when: if at_close { When::AtClose } else { When::From(day) },
        lorries: i32::MAX,
        vehicles: [Take::None, Take::Plain, Take::All, Take::All, Take::People][chance.below(5)],
        route: 0,
        pick: chance.below(3),
        cut: 0,
        mounted: chance.one_of(1, 2),
    };
    r.runs.push(run);
    r.runs.sort_by_key(|x| match x.when {
        When::From(day) => day,
        When::AtClose => Day::MAX,
    });
}

fn drop_run(r: &mut Recipe, chance: &mut Chance) {
    if !r.runs.is_empty() {
        r.runs.remove(chance.below(r.runs.len()));
    }
}

fn alter_run(i: &Instance, r: &mut Recipe, chance: &mut Chance) {
    if r.runs.is_empty() {
        return;
    }
    let at = chance.below(r.runs.len());
    let run = &mut r.runs[at];
    match chance.below(7) {
        6 => run.mounted = !run.mounted,
        5 => run.cut = chance.below(3),
        4 => run.pick = chance.below(3),
        0 => run.vehicles = [Take::None, Take::Plain, Take::All, Take::All, Take::People][chance.below(5)],
        1 => {
            let most = i.fleets.iter().filter(|f| !f.shuttle).map(|f| f.count).max().unwrap_or(0);
            run.lorries = match chance.below(3) {
                0 => 0,
                1 => i32::MAX,
                _ => chance.between(1, most.max(1)),
            };
        }
        2 => run.route = 1 - run.route.min(1),
        _ => {
            run.when = match run.when {
                When::AtClose => When::From(clamp(i, r.close - chance.between(3, 14))),
                When::From(_) if r.close < i.days => When::AtClose,
                same => same,
            }
        }
    }
}

fn alter_cover(i: &Instance, site: usize, r: &mut Recipe, chance: &mut Chance) {
    if i.sites[site].towns.is_empty() {
        return;
    }
    r.cover_until = match chance.below(5) {
        0 => 0,
        1 | 2 => i.protection_end + 1,
        3 => r.close.clamp(0, i.protection_end + 1),
        _ => (r.cover_until + stride(chance)).clamp(0, i.protection_end + 1),
    };
}

fn alter_duty(i: &Instance, site: usize, r: &mut Recipe, chance: &mut Chance) {
    if r.duties.is_empty() {
        return;
    }
    let at = chance.below(r.duties.len());
    let duty = &i.tasks[i.sites[site].tasks[at]];
    r.duties[at] = match chance.below(4) {
        0 => duty.until + 1,
        1 => duty.transfer_from.unwrap_or(0),
        2 if !duty.hard => 0,
        _ => (r.duties[at] + stride(chance)).clamp(0, duty.until + 1),
    };
}

fn alter_fate(i: &Instance, ways: &Ways, site: usize, r: &mut Recipe, chance: &mut Chance) {
    if r.fates.is_empty() {
        return;
    }
    let at = chance.below(r.fates.len());
    let mut all = other_fates(i, site, ways.cargo_at[site][at]);
    all.push(Fate::Ship);
    r.fates[at] = all[chance.below(all.len())];
}

fn alter_help(i: &Instance, ways: &Ways, site: usize, r: &mut Recipe, chance: &mut Chance) {
    let routes = ways.help[site].len();
    if routes == 0 {
        return;
    }
    let run = |r: &Recipe, chance: &mut Chance| {
        (!r.runs.is_empty() && chance.one_of(1, 2)).then(|| chance.below(r.runs.len()))
    };
    if r.help.is_empty() || (r.help.len() < 3 && chance.one_of(1, 6)) {
        let with_run = run(r, chance);
        let day = match with_run.map(|at| r.runs[at].when) {
            Some(When::From(day)) => clamp(i, day - chance.between(1, 6)),
            _ => clamp(i, r.close.min(i.days - 1) - chance.between(1, 30)),
        };
        let n = chance.between(1, i.protect_min.max(i.sites[site].guard).max(2));
        r.help.push(Help { route: chance.below(routes), n, day, with_run });
        return;
    }
    let at = chance.below(r.help.len());
    match chance.below(5) {
        0 => {
            r.help.remove(at);
        }
        1 => r.help[at].with_run = run(r, chance),
        2 => r.help[at].day = clamp(i, r.help[at].day + stride(chance)),
        3 => r.help[at].n = (r.help[at].n + stride(chance)).max(1),
        _ => r.help[at].n = (r.help[at].n + if chance.one_of(1, 2) { 1 } else { -1 }).max(1),
    }
}
