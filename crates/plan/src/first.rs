//! First recipes: for each place, feeders before what they feed, the best of a
//! handful of sensible recipes.

use crate::draft::{Draft, Worth};
use crate::instance::{Day, Instance};
use crate::ops::{Item, Op, Way};
use crate::recipe::{Fate, Recipe, Run, Take, When};
use crate::ways::Ways;

/// Recipes worth trying for a place before anything is known.
pub(crate) fn candidates(i: &Instance, ways: &Ways, site: usize) -> Vec<Recipe> {
    let place = &i.sites[site];
    let fates: Vec<Fate> = ways.cargo_at[site].iter().map(|&item| first_fate(i, ways, site, item)).collect();
    let duties: Vec<Day> = place.tasks.iter().map(|&t| i.tasks[t].until + 1).collect();
    let short: Vec<Day> = place.tasks.iter().map(|&t| i.tasks[t].transfer_from.unwrap_or(0)).collect();
    let none: Vec<Day> = place.tasks.iter().map(|&t| if i.tasks[t].hard { i.tasks[t].until + 1 } else { 0 }).collect();
    if !place.must_close && !place.may_close {
        let cover = if place.towns.is_empty() { 0 } else { i.protection_end + 1 };
        return [(cover, &duties), (cover, &short), (0, &none)]
            .into_iter()
            .map(|(cover_until, d)| Recipe {
                close: i.days,
                runs: open_runs(),
                fates: fates.clone(),
                cover_until,
                beds: false,
                help: Vec::new(),
                duties: d.clone(),
            })
            .collect();
    }
    let mut all = Vec::new();
    if place.may_close {
        let cover_until = if place.towns.is_empty() { 0 } else { i.protection_end + 1 };
        let (close, runs) = (i.days, open_runs());
        all.push(Recipe {
            close,
            runs,
            fates: fates.clone(),
            cover_until,
            beds: false,
            help: Vec::new(),
            duties: duties.clone(),
        });
    }
    let latest = place.close_by.min(i.withdrawal.unwrap_or(i.days - 1));
    let mut closes = vec![0, i.protection_end + 2, latest * 2 / 3, latest - 10, latest - 25];
    closes.retain(|&c| (0..i.days).contains(&c) && c <= latest);
    closes.dedup();
    for close in closes {
        for (cover, duty) in [(i.protection_end + 1, &duties), (i.protection_end + 1, &short), (0, &none)] {
            for runs in closing_runs(close, round_trip(i, ways, site)) {
                let cover_until = if place.towns.is_empty() { 0 } else { cover };
                all.push(Recipe {
                    close,
                    runs,
                    fates: fates.clone(),
                    cover_until,
                    beds: false,
                    help: Vec::new(),
                    duties: duty.clone(),
                });
            }
        }
    }
    all
}

fn open_runs() -> Vec<Run> {
    vec![Run { when: When::From(5), lorries: i32::MAX, vehicles: Take::All, route: 0, pick: 0, cut: 0, mounted: true }]
}

/// Days that lorries take to come and go, the longest of the place's cargo; 0
/// where none come.
pub(crate) fn round_trip(i: &Instance, ways: &Ways, site: usize) -> Day {
    let days = |hops: &[(usize, usize)]| hops.iter().map(|h| i.legs[h.0].days + 1).sum::<Day>();
    let routes = ways.cargo_at[site].iter().flat_map(|&item| ways.lorries(item));
    routes.map(|route| days(&route.inbound) + days(&route.outbound) + 1).max().unwrap_or(0)
}

fn closing_runs(close: Day, round_trip: Day) -> Vec<Vec<Run>> {
    let from = |day: Day, vehicles| Run {
        when: When::From(day.max(0)),
        lorries: i32::MAX,
        vehicles,
        route: 0,
        pick: 0,
        cut: 0,
        mounted: true,
    };
    let last =
        Run { when: When::AtClose, lorries: i32::MAX, vehicles: Take::All, route: 0, pick: 0, cut: 0, mounted: true };
    let second = |day: Day| Run { pick: 1, ..from(day, Take::None) };
    // Round after round, each as soon as the lorries are back.
    let rounds = |count: Day| -> Vec<Run> {
        let day = |k: Day| (close - 8 - k * round_trip).max(0);
        let mut runs: Vec<Run> =
            (0..count).rev().map(|k| Run { pick: (k % 2) as usize, ..from(day(k), Take::Plain) }).collect();
        runs.push(last);
        runs
    };
    let mut all = if round_trip > 0 { vec![rounds(4), rounds(8)] } else { Vec::new() };
    all.extend([
        vec![from(close - 12, Take::All)],
        vec![last],
        vec![from(close - 12, Take::Plain), Run { vehicles: Take::People, ..last }],
        vec![second(close - 14), from(close - 12, Take::Plain), last],
        vec![from(close - 12, Take::Plain), last],
        vec![from(close - 12, Take::All), from(close - 8, Take::All), from(close - 4, Take::All)],
        vec![from(close - 24, Take::Plain), from(close - 16, Take::Plain), from(close - 8, Take::Plain), last],
    ]);
    all
}

/// Ship what has a way, else the least loss.
fn first_fate(i: &Instance, ways: &Ways, site: usize, item: Item) -> Fate {
    let has_way = !ways.soft(item, site).is_empty()
        || !ways.lorries(item).is_empty()
        || ways.corridors(item).iter().any(|c| !c.hops.is_empty());
    let may_ship = if let Item::Asset(a) = item { i.assets[a].may_ship } else { true };
    if has_way && may_ship {
        return Fate::Ship;
    }
    other_fates(i, site, item).first().copied().unwrap_or(Fate::Ship)
}

/// What else may become of an item, the least loss first.
pub(crate) fn other_fates(i: &Instance, site: usize, item: Item) -> Vec<Fate> {
    let mut all = Vec::new();
    if i.may_be_left(item, site) {
        all.push(Fate::Dispose(Way::Leave));
    }
    match item {
        Item::Asset(a) => all.extend(i.assets[a].ways.iter().map(|(how, _)| {
            Fate::Dispose(match how {
                rearguard_model::Disposition::Sell => Way::Sell,
                rearguard_model::Disposition::Gift => Way::Gift,
                _ => Way::Destroy,
            })
        })),
        Item::Vehicles(u) if i.units[u].sensitive_vehicles > 0 => all.push(Fate::Dispose(Way::Destroy)),
        Item::Teu(u) if i.units[u].sensitive_teu > 0 => all.push(Fate::Dispose(Way::Destroy)),
        _ => all.push(Fate::Dispose(Way::Gift)),
    }
    all
}

/// Decodes every place once, with the best of its candidates.
pub(crate) fn construct(draft: &mut Draft, ways: &Ways, stop: &dyn Fn() -> bool) -> (Vec<Recipe>, Vec<Vec<Op>>) {
    let i = draft.i;
    let empty = Recipe {
        close: 0,
        runs: Vec::new(),
        fates: Vec::new(),
        cover_until: 0,
        beds: false,
        help: Vec::new(),
        duties: Vec::new(),
    };
    let mut recipes = vec![empty; i.sites.len()];
    let mut works = vec![Vec::new(); i.sites.len()];
    for &site in &ways.order {
        let mut best: Option<(Worth, Recipe, Vec<Op>)> = None;
        for recipe in candidates(i, ways, site) {
            let mut ops = Vec::new();
            crate::decode::decode(draft, ways, site, &recipe, &mut ops);
            draft.settle();
            let worth = draft.worth();
            draft.apply_all(&ops, -1);
            draft.settle();
            if best.as_ref().is_none_or(|b| worth < b.0) {
                best = Some((worth, recipe, ops));
            }
            if stop() && best.is_some() {
                break;
            }
        }
        if let Some((_, recipe, ops)) = best {
            draft.apply_all(&ops, 1);
            recipes[site] = recipe;
            works[site] = ops;
        }
    }
    draft.settle();
    (recipes, works)
}
