//! Clearances (§7): permissions that come in time for the plan, renewed once
//! on the sea, refused once, and not yet answered on some roads.

use crate::draft::Draft;
use crate::draws::Draws;
use crate::windows::{Busy, busy_days};
use crate::world::World;
use rearguard_model::quantile::lognormal_days;
use rearguard_model::*;
use std::collections::BTreeSet;

pub fn grant(draft: &mut Draft, world: &World, draws: &mut Draws) {
    let busy = busy_days(draft);
    seas(draft, world, &busy);
    for base in world.bases.iter() {
        match base.index % 3 {
            0 => granted(draft, &base.id, Subject::Leg(base.road), busy.legs.get(&base.road), draws),
            1 => unanswered(draft, &base.id, base.air, busy.legs.get(&base.air)),
            _ => granted(draft, &base.id, Subject::Site(base.site), busy.sites.get(&base.site), draws),
        }
    }
    for hub in &world.hubs {
        let name = format!("fleet-{}", hub.id);
        granted(draft, &name, Subject::Fleet(hub.lorries), busy.fleets.get(&hub.lorries), draws);
    }
    let rivers: BTreeSet<Day> =
        world.hubs.iter().filter_map(|hub| busy.legs.get(&hub.river?)).flatten().copied().collect();
    granted(draft, "river", Subject::Mode(Mode::River), Some(&rivers), draws);
}

/// Asked early, granted before the first use, refused once in between, and
/// covering all of it with the slack's days.
fn granted(draft: &mut Draft, name: &str, subject: Subject, days: Option<&BTreeSet<Day>>, draws: &mut Draws) {
    let Some((first, last)) = ends(days) else { return };
    let slack = draft.slack_days();
    let answer = (first - 1 - draws.between(0, 10) as Day).max(0);
    let asked = (answer - draws.between(3, 20) as Day).max(0);
    let row = Clearance {
        asked: Some(asked),
        granted: Some(answer),
        from: Some(answer.min(first - slack).max(0)),
        to: Some((last + slack).min(draft.recipe.last_day())),
        ..blank(format!("ok-{name}"), subject)
    };
    if draws.chance(30) {
        let refused = Clearance { granted: None, refused: Some(answer), ..row.clone() };
        draft.tables.clearances.push(Clearance { clearance: format!("no-{name}"), ..refused });
    }
    draft.tables.clearances.push(row);
}

/// Asked, not answered: the plan waits for the quantile of the answer.
fn unanswered(draft: &mut Draft, name: &str, leg: LegId, days: Option<&BTreeSet<Day>>) {
    let Some((first, last)) = ends(days) else { return };
    let (median, late) = (6, 14);
    let lead = lognormal_days(f64::from(median), f64::from(late), 0.75, 1.0) as Day;
    let slack = draft.slack_days();
    draft.tables.clearances.push(Clearance {
        asked: Some((first - lead - slack - 1).max(0)),
        to: Some((last + slack).min(draft.recipe.last_day())),
        lead_p50: Some(Decimal::from(median)),
        lead_p90: Some(Decimal::from(late)),
        ..blank(format!("asked-{name}"), Subject::Leg(leg))
    });
}

/// Two covers, one after the other: every voyage lies inside one of them or
/// across their seam, where they overlap by its length.
fn seas(draft: &mut Draft, world: &World, busy: &Busy) {
    let Some((first, last)) = ends(busy.legs.get(&world.sea)) else { return };
    let (seam, under_way) = ((first + last) / 2, draft.tables.legs[world.sea].days as Day);
    let end = draft.recipe.last_day();
    for (name, from, to) in [("first", 5, seam + under_way), ("renewed", seam, end)] {
        draft.tables.clearances.push(Clearance {
            asked: Some(0),
            granted: Some(from.min(first - 1)),
            from: Some(from),
            to: Some(to),
            ..blank(format!("sea-{name}"), Subject::Leg(world.sea))
        });
    }
}

fn ends(days: Option<&BTreeSet<Day>>) -> Option<(Day, Day)> {
    days.and_then(|days| Some((*days.first()?, *days.last()?)))
}

fn blank(clearance: String, subject: Subject) -> Clearance {
    Clearance {
        clearance,
        subject,
        asked: None,
        granted: None,
        refused: None,
        from: None,
        to: None,
        lead_p50: None,
        lead_p90: None,
    }
}
