//! The table `steps`, and the order that its rows make.

use super::frame::{Frame, of_two_rows};
use super::names::nearest;
use super::sheet::{Row, Sheet, with_nearest};
use super::{codes, fault::Fault};
use rearguard_model::{RowId, Site, SiteId, SiteKind, Step, StepId, StepNeeds, StepScope, Table};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn read(row: &Row<'_>, frame: &Frame) -> Step {
    Step {
        step: row.needed("step", row.id("step"), String::new()),
        scope: scope(row, frame),
        days: row.needed("days", row.days("days"), 0),
        after: row.list("after"),
        team: row.reference("team", &frame.teams, "teams"),
        teams_needed: row.things("teams_needed").unwrap_or(1),
        needs: row.word("needs", StepNeeds::ALL, StepNeeds::word).unwrap_or(StepNeeds::Any),
        signs_handover: row.flag("signs_handover"),
    }
}

/// One of the two: a kind of site, or a site.
fn scope(row: &Row<'_>, frame: &Frame) -> StepScope {
    let kind = row.word("site_kind", SiteKind::ALL, SiteKind::word);
    let site: Option<SiteId> = row.reference("site", &frame.sites, "sites");
    if row.is_blank("site_kind") == row.is_blank("site") {
        row.fault("site_kind", Fault::error(codes::STEP_SCOPE));
    }
    match (kind, site) {
        (_, Some(site)) => StepScope::Site(site),
        (Some(kind), None) => StepScope::Kind(kind),
        (None, None) => StepScope::Kind(SiteKind::Base),
    }
}

/// The steps that close one place, by name: a row for the site replaces the
/// row of the same step for its kind.
type Chosen<'a> = BTreeMap<&'a str, StepId>;

/// Two rows of one step for one place, predecessors that are not there, loops.
pub(crate) fn check(sheet: &Sheet<'_>, steps: &Table<StepId, Step>, sites: &Table<SiteId, Site>) {
    duplicates(sheet, steps);
    let mut dangling: BTreeSet<(StepId, &str)> = BTreeSet::new();
    let mut loops: BTreeSet<Vec<StepId>> = BTreeSet::new();
    for chosen in places(steps, sites) {
        for (&name, &id) in &chosen {
            let missing = steps[id].after.iter().filter(|before| !chosen.contains_key(before.as_str()));
            for before in missing {
                if dangling.insert((id, before)) {
                    let known = chosen.keys().copied().filter(|other| *other != name);
                    let fault = Fault::error(codes::STEP_WITHOUT_PREDECESSOR).text("step", name).text("name", before);
                    let found = if sheet.may_compare(chosen.len()) { nearest(before, known) } else { None };
                    sheet.fault_at(id.index(), "after", with_nearest(fault, found));
                }
            }
        }
        if let Some(found) = a_loop(steps, &chosen) {
            let mut rows = found.clone();
            rows.sort();
            if loops.insert(rows) {
                report_loop(sheet, steps, &found);
            }
        }
    }
}

fn duplicates(sheet: &Sheet<'_>, steps: &Table<StepId, Step>) {
    let mut seen: BTreeMap<(&str, StepScope), usize> = BTreeMap::new();
    for (id, step) in steps.iter().filter(|(_, step)| !step.step.is_empty()) {
        match seen.get(&(step.step.as_str(), step.scope)) {
            Some(&first) => {
                let row = sheet.row(id.index());
                row.fault("step", of_two_rows(Fault::error(codes::DUPLICATE_ID), sheet, &step.step, first, row));
            }
            None => {
                seen.insert((&step.step, step.scope), id.index());
            }
        }
    }
}

/// The steps of every site that has its own, and of every kind, so that rows
/// for a kind without sites are looked at too.
fn places<'a>(steps: &'a Table<StepId, Step>, sites: &Table<SiteId, Site>) -> Vec<Chosen<'a>> {
    let mut by_scope: BTreeMap<StepScope, Chosen<'a>> = BTreeMap::new();
    for (id, step) in steps.iter() {
        by_scope.entry(step.scope).or_default().insert(&step.step, id);
    }
    let of_site = |scope: &StepScope, own: &Chosen<'a>| match scope {
        StepScope::Kind(_) => own.clone(),
        StepScope::Site(site) => {
            let kind = sites.get(*site).and_then(|row| by_scope.get(&StepScope::Kind(row.kind)));
            kind.into_iter().flatten().chain(own).map(|(&name, &id)| (name, id)).collect()
        }
    };
    by_scope.iter().map(|(scope, own)| of_site(scope, own)).collect()
}

/// Steps that wait for each other, each after the next, from the first row on.
fn a_loop(steps: &Table<StepId, Step>, chosen: &Chosen<'_>) -> Option<Vec<StepId>> {
    let before = |id: StepId| steps[id].after.iter().filter_map(|name| chosen.get(name.as_str()).copied());
    let waiting = never_free(chosen, &before);
    let mut path = vec![*waiting.first()?];
    let mut place: BTreeMap<StepId, usize> = BTreeMap::from([(path[0], 0)]);
    loop {
        let next = before(path[path.len() - 1]).find(|id| waiting.contains(id))?;
        if let Some(&at) = place.get(&next) {
            let mut found = path.split_off(at);
            let first = found.iter().enumerate().min_by_key(|(_, id)| **id).map_or(0, |(i, _)| i);
            found.rotate_left(first);
            return Some(found);
        }
        place.insert(next, path.len());
        path.push(next);
    }
}

/// The steps that are left when every step whose predecessors are done is
/// done, again and again: those of a loop, and those behind one.
fn never_free<I: Iterator<Item = StepId>>(chosen: &Chosen<'_>, before: &impl Fn(StepId) -> I) -> BTreeSet<StepId> {
    let mut waits_for: BTreeMap<StepId, usize> = BTreeMap::new();
    let mut behind: BTreeMap<StepId, Vec<StepId>> = BTreeMap::new();
    for &id in chosen.values() {
        waits_for.insert(id, before(id).count());
        before(id).for_each(|earlier| behind.entry(earlier).or_default().push(id));
    }
    let mut free: Vec<StepId> = waits_for.iter().filter(|(_, count)| **count == 0).map(|(&id, _)| id).collect();
    while let Some(done) = free.pop() {
        waits_for.remove(&done);
        for &later in behind.get(&done).into_iter().flatten() {
            if let Some(count) = waits_for.get_mut(&later) {
                *count -= 1;
                if *count == 0 {
                    free.push(later);
                }
            }
        }
    }
    waits_for.into_keys().collect()
}

fn report_loop(sheet: &Sheet<'_>, steps: &Table<StepId, Step>, found: &[StepId]) {
    let mut names: Vec<&str> = found.iter().map(|&id| steps[id].step.as_str()).collect();
    names.push(names[0]);
    let rows: Vec<String> = found.iter().map(|id| sheet.number(id.index()).to_string()).collect();
    let fault = Fault::error(codes::STEP_LOOP).text("loop", names.join(" \u{2192} ")).text("rows", rows.join(", "));
    sheet.fault_at(found[0].index(), "after", fault.count("length", found.len() as i64));
}
