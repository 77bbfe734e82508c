//! What each permission's delay costs.

use crate::refusals;
use crate::replan::{Foresight, POLISH, Replanner, Tried, as_case};
use crate::rounds::Rounds;
use rearguard::Observer;
use rearguard_check::Rule;
use rearguard_model::{Calendar, Day, Mission, MissionTables, Plan};
use rearguard_report::{
    Costing, Delay, DelayOutcome, Difference, Request, RequestCalendar, RequestOf, RequestState, request_calendar,
};
use std::collections::BTreeSet;

/// Days late that are tried.
pub const DELAYS: [Day; 5] = [1, 3, 7, 14, 30];

/// Which permissions are costed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Costed {
    /// The refused ones, then those on which most hangs.
    Weightiest,
    /// The refused ones alone.
    Refused,
}

/// The request calendar of a plan, with what delays cost for the permissions on
/// which most hangs, and what a grant of the refused ones would have saved. An
/// observer that says stop leaves the rest uncosted.
pub fn cost_delays(mission: &Mission, plan: &Plan, foresight: Foresight, observer: &dyn Observer) -> RequestCalendar {
    cost(mission, plan, Costed::Weightiest, &Replanner::new(foresight, observer))
}

/// The same with what is costed and with somebody who counts the planning runs.
pub fn cost_delays_counted(
    mission: &Mission,
    plan: &Plan,
    costed: Costed,
    foresight: Foresight,
    (observer, rounds): (&dyn Observer, &Rounds),
) -> RequestCalendar {
    cost(mission, plan, costed, &Replanner::counted(foresight, observer, rounds))
}

fn cost(mission: &Mission, plan: &Plan, costed: Costed, bench: &Replanner) -> RequestCalendar {
    let foresight = bench.foresight;
    let given = bench.judge(mission, plan);
    let calendar = Calendar::new(mission, foresight.known_on);
    let case = as_case(mission, &calendar, plan, &given.review, foresight.known_on);
    let mut calendar = request_calendar(&case);
    if given.score().is_none() {
        return calendar;
    }
    let which = weightiest(&calendar, costed, foresight.most);
    let refused = which.iter().any(|&at| matches!(calendar.requests[at].state, RequestState::Refused(_)));
    let without = if refused { 3 * POLISH } else { 0 };
    bench.expect(1 + without + which.iter().map(|&at| runs_of(&calendar.requests[at])).sum::<u64>());
    let base = bench.better(&given, mission, plan, foresight.seed);
    let desk = Desk { bench, mission, given: &given, base: &base };
    refusals::cost(bench, mission, (&given, &base), &mut calendar, &which);
    for at in which {
        if bench.stopped() {
            break;
        }
        let request = &mut calendar.requests[at];
        if !matches!(request.state, RequestState::Refused(_)) {
            desk.cost_delay(request);
        }
    }
    calendar.costed = Some(Costing { iterations: foresight.iterations, seed: foresight.seed, runs: bench.runs() });
    calendar
}

/// Planning runs that it may take: for somebody who waits.
fn runs_of(request: &Request) -> u64 {
    let delays = DELAYS.len() as u64;
    match request.state {
        RequestState::Refused(_) => 2 * POLISH + delays,
        _ => delays,
    }
}

/// The refused ones, then those on which most hangs.
fn weightiest(calendar: &RequestCalendar, costed: Costed, most: usize) -> Vec<usize> {
    let refused = |r: &Request| matches!(r.state, RequestState::Refused(_));
    let mut all: Vec<usize> = (0..calendar.requests.len())
        .filter(|&at| {
            let request = &calendar.requests[at];
            refused(request) || (costed == Costed::Weightiest && request.needed.is_some())
        })
        .collect();
    all.sort_by(|&a, &b| {
        let (a, b) = (&calendar.requests[a], &calendar.requests[b]);
        let weight = |r: &Request| (r.hangs.value.clone(), r.hangs.people);
        refused(b).cmp(&refused(a)).then_with(|| weight(b).cmp(&weight(a))).then_with(|| a.name.cmp(&b.name))
    });
    all.truncate(most);
    all
}

struct Desk<'a> {
    bench: &'a Replanner<'a>,
    mission: &'a Mission,
    /// The plan as it was handed in.
    given: &'a Tried,
    /// Planned on from it, with nothing delayed.
    base: &'a Tried,
}

impl Desk<'_> {
    /// Longest first: a plan that bears a long delay bears a shorter one too.
    fn cost_delay(&self, request: &mut Request) {
        let mut known: Vec<(Day, Option<Tried>)> = Vec::new();
        let mut best: Option<Tried> = None;
        for &days in DELAYS.iter().rev() {
            let Some(delayed) = changed(self.mission, |tables| later(tables, request, days)) else { continue };
            if self.holds(&delayed, self.given) {
                known.push((days, None));
                continue;
            }
            let starts = if self.holds(&delayed, self.base) { self.base } else { self.given };
            let mut tried = self.bench.anew(&delayed, &starts.plan, self.bench.foresight.seed);
            for other in best.iter().chain(std::iter::once(self.base)) {
                let other = self.bench.judge(&delayed, &other.plan);
                if tried.worse_than(&other) {
                    tried = other;
                }
            }
            best = Some(tried.clone());
            known.push((days, Some(tried)));
        }
        // What keeps the rules in spite of a delay keeps them without it.
        let costed: Vec<&Tried> = known.iter().filter_map(|(_, tried)| tried.as_ref()).collect();
        let base = costed.iter().fold(self.base, |best, tried| if best.worse_than(tried) { tried } else { best });
        request.delays = known.iter().rev().map(|(days, tried)| outcome(*days, tried.as_ref(), base)).collect();
    }

    /// Whether the plan breaks nothing in the changed mission that it does not
    /// break in the mission as it is.
    fn holds(&self, changed: &Mission, tried: &Tried) -> bool {
        let review = self.bench.judge(changed, &tried.plan).review;
        review.violations.len() <= tried.review.violations.len()
    }
}

/// The mission with its tables changed.
pub(crate) fn changed(mission: &Mission, change: impl FnOnce(&mut MissionTables)) -> Option<Mission> {
    let mut tables = mission.tables().clone();
    change(&mut tables);
    Mission::assemble(tables).ok()
}

/// What a plan for the delayed permission costs more than the one in time;
/// `None` stands for the plan as it is.
pub(crate) fn outcome(days: Day, tried: Option<&Tried>, base: &Tried) -> Delay {
    let outcome = match tried.and_then(|tried| Some((tried, tried.score()?, base.score()?))) {
        None => DelayOutcome::Holds,
        Some((tried, score, before)) => {
            let more = Difference::between(score, before);
            let rules = new_rules(tried, base);
            if rules.is_empty() { DelayOutcome::Costs(more) } else { DelayOutcome::Breaks(rules, more) }
        }
    };
    Delay { days, outcome }
}

/// The rules that one breaks and the other does not.
pub(crate) fn new_rules(tried: &Tried, before: &Tried) -> Vec<Rule> {
    let broken = |tried: &Tried| tried.review.violations.iter().map(|v| v.rule).collect::<BTreeSet<Rule>>();
    broken(tried).difference(&broken(before)).copied().collect()
}

/// The answer comes so many days later.
fn later(tables: &mut MissionTables, request: &Request, days: Day) {
    match request.of {
        RequestOf::Clearance(id) => {
            let row = &mut tables.clearances[id];
            match &mut row.granted {
                Some(granted) => *granted = granted.saturating_add(days),
                None => row.asked = Some(row.asked.unwrap_or(0).saturating_add(days)),
            }
        }
        RequestOf::Notice(leg) => {
            let more = u32::try_from(days).unwrap_or(0);
            tables.legs[leg].clearance_days = tables.legs[leg].clearance_days.saturating_add(more);
        }
    }
}
