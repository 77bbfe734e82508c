//! What a refused permission costs: what can then not be carried out, and by
//! which day a grant would still have saved it.

use crate::delays::{DELAYS, changed, new_rules, outcome};
use crate::drill;
use crate::replan::{POLISH, Replanner, Tried, as_case};
use rearguard::Rule;
use rearguard_model::*;
use rearguard_report::{
    Difference, Grant, LastPeople, NotCarried, RequestCalendar, RequestOf, RequestState, granted_in_time,
    not_carried_items,
};

/// The mission with a permission refused from a day on: a clearance by its name,
/// or a subject (`fleet:lorries`) and with it every clearance of it. Without a
/// day the refusal holds from the first day that it covers. `None` where there
/// is nothing of that name, or nothing of it from that day on.
pub fn refused(mission: &Mission, what: &str, from: Option<Date>) -> Option<Mission> {
    let day = from.map(|date| mission.day(date).max(0));
    let mut tables = mission.tables().clone();
    let found: Vec<ClearanceId> = match subject(mission, what) {
        Some(subject) => {
            let rows: Vec<_> = mission.clearances.iter().filter(|(_, row)| row.subject == subject).collect();
            if rows.is_empty() {
                // Nothing had to be asked for until now: it was as good as granted.
                vec![tables.clearances.push(free(what, subject))]
            } else {
                rows.into_iter().map(|(id, _)| id).collect()
            }
        }
        None => mission.clearances.iter().filter(|(_, row)| row.clearance == what).map(|(id, _)| id).collect(),
    };
    let touched = found.into_iter().map(|id| refuse(&mut tables, id, day)).filter(|touched| *touched).count();
    if touched == 0 {
        return None;
    }
    Mission::assemble(tables).ok()
}

fn subject(mission: &Mission, what: &str) -> Option<Subject> {
    let (kind, name) = what.split_once(':')?;
    match kind {
        "leg" => mission.leg(name).map(Subject::Leg),
        "fleet" => mission.fleet(name).map(Subject::Fleet),
        "site" => mission.site(name).map(Subject::Site),
        "mode" => Mode::from_word(name).map(Subject::Mode),
        _ => None,
    }
}

fn free(what: &str, subject: Subject) -> Clearance {
    Clearance {
        clearance: what.to_owned(),
        subject,
        asked: None,
        granted: Some(0),
        refused: None,
        from: None,
        to: None,
        lead_p50: None,
        lead_p90: None,
    }
}

/// What a row covers before the day stays granted; the rest becomes a refused
/// row of its own. False where it covers nothing from that day on.
fn refuse(tables: &mut MissionTables, id: ClearanceId, day: Option<Day>) -> bool {
    let row = tables.clearances[id].clone();
    let begins = row.from.unwrap_or(0).max(0);
    let day = day.unwrap_or(begins).max(begins);
    if row.to.is_some_and(|to| to < day) {
        return false;
    }
    let refused = Clearance { granted: None, refused: Some(day), from: Some(day), ..row.clone() };
    if day <= begins || row.refused.is_some() {
        tables.clearances[id] = refused;
        return true;
    }
    tables.clearances[id].to = Some(day - 1);
    let taken = |name: &str| tables.clearances.rows().iter().any(|other| other.clearance == name);
    let name = (2..).map(|n| format!("{}-{n}", row.clearance)).find(|name| !taken(name));
    tables.clearances.push(Clearance { clearance: name.unwrap_or_default(), ..refused });
    true
}

/// Costs the refused ones among the requests; the others are left alone.
pub(crate) fn cost(
    bench: &Replanner,
    mission: &Mission,
    (given, base): (&Tried, &Tried),
    calendar: &mut RequestCalendar,
    which: &[usize],
) {
    let refused = |at: &&usize| matches!(calendar.requests[**at].state, RequestState::Refused(_));
    let which: Vec<usize> = which.iter().filter(refused).copied().collect();
    if which.is_empty() || bench.stopped() {
        return;
    }
    let without = around_the_refusals(bench, mission, bench.polished(base, mission, &base.plan));
    let mut desk = Desk { bench, mission, without };
    let mut in_time = Vec::new();
    for at in which {
        let request = &calendar.requests[at];
        if let Some(found) = desk.in_time(request.of, granted_in_time(request)) {
            in_time.push((at, found));
        }
    }
    for (at, found) in in_time.into_iter().filter(|_| !bench.stopped()) {
        desk.cost(&mut calendar.requests[at], found);
    }
    if !bench.stopped() {
        calendar.without = Some(desk.left(mission, &desk.without));
        calendar.still_broken = desk.without.review.violations.iter().map(|v| v.message.clone()).collect();
        calendar.last_people = last_people(mission, given, &desk.without);
    }
}

/// Places from which a plan moves what it may not.
fn forbidden(mission: &Mission, tried: &Tried) -> Vec<SiteId> {
    let barred = tried.review.violations.iter().filter(|violation| violation.rule == Rule::N5);
    let mut sites: Vec<SiteId> = barred.filter_map(|violation| mission.site(violation.place.as_deref()?)).collect();
    sites.sort();
    sites.dedup();
    sites
}

/// A plan made when it was not refused keeps to what it may not do. So what it
/// does at those places is taken out, and planned anew; where that breaks rules,
/// the whole is planned from nothing.
fn around_the_refusals(bench: &Replanner, mission: &Mission, tried: Tried) -> Tried {
    let sites = forbidden(mission, &tried);
    if sites.is_empty() || bench.stopped() {
        return tried;
    }
    let without = |plan: Plan, &site: &SiteId| drill::without(mission, &plan, mission.start, Some(site));
    let cut = sites.iter().fold(tried.plan.clone(), without);
    let mended = bench.polished(&tried, mission, &cut);
    if mended.review.kept() || bench.stopped() {
        return mended;
    }
    let fresh = bench.times(POLISH).fresh(mission);
    if fresh.worse_than(&mended) { mended } else { fresh }
}

/// Where the refusals bind: the last day on which people leave, before and now.
fn last_people(mission: &Mission, given: &Tried, without: &Tried) -> Vec<LastPeople> {
    let last = |tried: &Tried, site: SiteId| {
        let leaves = |movement: &&Movement| {
            let from = mission.leg(&movement.leg).map(|leg| mission.ends(leg, Direction::of(movement.reverse)).0);
            let people = |row: &ManifestRow| matches!(row, ManifestRow::Unit { people, .. } if *people > 0);
            from == Some(site) && movement.manifest.iter().any(people)
        };
        tried.plan.movements.iter().filter(leaves).map(|movement| mission.day(movement.depart)).max()
    };
    let sites = forbidden(mission, given).into_iter();
    let of = |site| LastPeople {
        site: mission.sites[site].site.clone(),
        before: last(given, site),
        without: last(without, site),
    };
    sites.map(of).filter(|last| last.before != last.without).collect()
}

/// A plan that was made without a permission is far from what it would be with
/// it, so both sides are searched for longer.
struct Desk<'a> {
    bench: &'a Replanner<'a>,
    mission: &'a Mission,
    /// The best plan without any of the refused permissions.
    without: Tried,
}

impl Desk<'_> {
    fn granted(&self, of: RequestOf, on: Day) -> Option<Mission> {
        changed(self.mission, |tables| grant(tables, of, on))
    }

    /// The best plan with the permission granted in time. What was found with
    /// it and needs no grant is not the grant's gain: it is handed back.
    fn in_time(&mut self, of: RequestOf, on: Day) -> Option<Tried> {
        let mission = self.granted(of, on).filter(|_| !self.bench.stopped())?;
        let as_before = self.bench.judge(&mission, &self.without.plan);
        let found = self.bench.polished(&as_before, &mission, &self.without.plan);
        self.without = self.bench.polished(&self.without, self.mission, &found.plan);
        Some(found)
    }

    /// Latest grant first: a plan that does with a later grant does with an earlier one.
    fn cost(&self, request: &mut rearguard_report::Request, in_time: Tried) {
        let on = granted_in_time(request);
        let mut best = self.without.clone();
        let mut known = Vec::new();
        for &days in DELAYS.iter().rev() {
            let Some(late) = self.granted(request.of, on.saturating_add(days)) else { continue };
            let start = self.bench.judge(&late, &best.plan);
            best = self.bench.better(&start, &late, &in_time.plan, self.bench.foresight.seed);
            known.push((days, best.clone(), self.left(&late, &best)));
        }
        let Some(at_once) = self.granted(request.of, on) else { return };
        let as_late = self.bench.judge(&at_once, &best.plan);
        let in_time = if in_time.worse_than(&as_late) { as_late } else { in_time };
        if let (Some(without), Some(with)) = (self.without.score(), in_time.score()) {
            request.if_granted = Some(Difference::between(without, with));
            request.breaks_without = new_rules(&self.without, &in_time);
        }
        known.push((0, in_time.clone(), self.left(&at_once, &in_time)));
        known.reverse();
        let late = known.iter().filter(|(days, ..)| *days > 0);
        request.delays = late.map(|(days, tried, _)| outcome(*days, Some(tried), &in_time)).collect();
        let grants = known.into_iter().map(|(days, _, left)| Grant { on: on.saturating_add(days), left });
        request.grants = grants.collect();
    }

    fn left(&self, mission: &Mission, tried: &Tried) -> Vec<NotCarried> {
        let known_on = self.bench.foresight.known_on;
        let calendar = Calendar::new(mission, known_on);
        not_carried_items(&as_case(mission, &calendar, &tried.plan, &tried.review, known_on))
    }
}

fn grant(tables: &mut MissionTables, of: RequestOf, on: Day) {
    if let RequestOf::Clearance(id) = of {
        tables.clearances[id].refused = None;
        tables.clearances[id].granted = Some(on);
    }
}
