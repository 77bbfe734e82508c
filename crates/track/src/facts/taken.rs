//! What is taken as done though nobody has reported it. A log may begin late
//! and have gaps; what it does say must still have been possible:
//!
//! * what the plan has before the day on which the log begins went as planned,
//!   unless what is reported leaves nothing to go;
//! * a movement that is reported to have taken what, by the books, was not there
//!   proves that the planned movement that was to bring it has gone;
//! * a site that is reported closed proves that what was to leave it has left.
//!
//! Nothing else is taken as done: nobody is counted out on a guess.

use super::ledger::{Act, Ledger, Short};
use super::{Facts, Gone, Travel, planned_disposal};
use rearguard_model::*;
use std::collections::BTreeMap;

/// Something of the plan that is taken as done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Taken {
    /// A movement's id, or the unit or asset of a disposal.
    pub subject: String,
    pub movement: bool,
    pub grounds: Grounds,
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Grounds {
    /// It was planned for a day before the log begins.
    BeforeTheLog,
    /// It was to bring what this movement (or disposal) then took.
    Brought(String),
    /// It was to leave a site that is reported closed.
    Closed(SiteId),
}

/// A movement is reported with more vehicles of a fleet than can have been there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct LorriesShort {
    pub movement: String,
    pub site: SiteId,
    pub fleet: FleetId,
    pub said: i64,
    pub there: i64,
}

/// What nobody has reported, and what of it is taken as done.
struct Search<'a> {
    mission: &'a Mission,
    /// What is reported, then what the plan has and nobody has reported.
    acts: Vec<Act>,
    reported: usize,
    /// Of reported movements what the plan has aboard.
    planned: BTreeMap<String, Act>,
    grounds: BTreeMap<usize, Grounds>,
    /// What cannot have gone as planned.
    ruled_out: Vec<bool>,
    closed: BTreeMap<SiteId, Day>,
}

/// Adds to what is reported what is taken as done. `begins` is the day from
/// which on the log is kept; `None`: it speaks of no movement of this plan, and
/// nothing is taken as done.
pub(super) fn take(
    mission: &Mission,
    calendar: &Calendar,
    plan: &Plan,
    facts: &mut Facts,
    begins: Option<Day>,
    [today, evening]: [Day; 2],
) {
    let Some(begins) = begins else { return };
    let (travels, disposals) = not_reported(mission, calendar, plan, facts, [begins, today]);
    let acts = facts.travels.iter().map(|travel| Act::travel(mission, travel));
    let mut acts: Vec<Act> = acts.chain(facts.disposals.iter().map(Act::gone)).collect();
    let reported = acts.len();
    acts.extend(travels.iter().map(|travel| Act::travel(mission, travel)));
    acts.extend(disposals.iter().map(|(_, gone)| Act::gone(gone)));
    let early = (reported..acts.len()).filter(|at| acts[*at].day < begins);
    let mut search = Search {
        mission,
        planned: planned_loads(mission, calendar, plan, facts),
        grounds: early.map(|at| (at, Grounds::BeforeTheLog)).collect(),
        ruled_out: vec![false; acts.len()],
        closed: facts.closed.clone(),
        acts,
        reported,
    };
    let lorries = search.settle();
    for (at, grounds) in search.grounds {
        let at = at - reported;
        let subject = search.acts[at + reported].name.clone();
        facts.taken.push(Taken { subject, movement: at < travels.len(), grounds });
        if let Some(travel) = travels.get(at) {
            facts.reported.insert(travel.id.clone());
            facts.travels.push(Travel { arrived: travel.arrives <= evening, ..travel.clone() });
        } else if let Some((row, gone)) = disposals.get(at - travels.len()) {
            facts.disposals.push(gone.clone());
            facts.disposed.push((*row).clone());
        }
    }
    facts.leave_lorries(lorries);
    for row in plan.transfers.iter().filter(|row| mission.day(row.on) < begins) {
        let task = mission.task(&row.task);
        facts
            .transferred
            .extend(task.filter(|task| !facts.transferred.contains_key(task)).map(|t| (t, mission.day(row.on))));
    }
}

fn planned_loads(mission: &Mission, calendar: &Calendar, plan: &Plan, facts: &Facts) -> BTreeMap<String, Act> {
    let reported = plan.movements.iter().filter(|row| facts.reported.contains(&row.id));
    let planned = reported.filter_map(|row| Travel::planned(mission, calendar, row));
    planned.map(|travel| (travel.id.clone(), Act::travel(mission, &travel))).collect()
}

/// Movements and disposals that the plan has by `today` and nobody has reported.
fn not_reported<'p>(
    mission: &Mission,
    calendar: &Calendar,
    plan: &'p Plan,
    facts: &Facts,
    [begins, today]: [Day; 2],
) -> (Vec<Travel>, Vec<(&'p Disposal, Gone)>) {
    let movements = plan.movements.iter().filter(|row| !facts.reported.contains(&row.id));
    let travels = movements.filter_map(|row| Travel::planned(mission, calendar, row));
    // What is reported since the log began is not what was to be done before.
    let alike =
        |done: &Gone, gone: &Gone| (done.site, done.of, done.on < begins) == (gone.site, gone.of, gone.on < begins);
    let known = |gone: &Gone| facts.disposals.iter().any(|done| alike(done, gone));
    let rows = plan.disposals.iter().filter_map(|row| Some((row, planned_disposal(mission, row)?)));
    (
        travels.filter(|travel| travel.departed <= today).collect(),
        rows.filter(|(_, gone)| gone.on <= today && !known(gone)).collect(),
    )
}

impl Search<'_> {
    /// Plays what is reported and taken as done until nothing is short that
    /// something can explain; says of which fleets less was there.
    fn settle(&mut self) -> Vec<LorriesShort> {
        loop {
            let mut ledger = Ledger::new(self.mission, &self.acts, self.reported);
            let mut changed = self.play(&mut ledger);
            if !changed {
                changed = self.leave_closed(&ledger);
            }
            if !changed {
                return ledger.lorries_short(&self.acts);
            }
        }
    }

    /// One pass through all days; whether something came in or went out.
    fn play(&mut self, ledger: &mut Ledger) -> bool {
        let mut changed = false;
        let counts = |at: usize, of: &Search| at < of.reported || of.grounds.contains_key(&at);
        for moment in ledger.moments(&self.closed) {
            if !moment.act().is_none_or(|at| counts(at, self)) {
                continue;
            }
            for short in ledger.happen(&self.acts, moment) {
                changed |= self.explain(ledger, &short);
            }
        }
        changed
    }

    /// Finds what can have brought what was short, else what cannot have taken it.
    fn explain(&mut self, ledger: &mut Ledger, short: &Short) -> bool {
        let grounds = Grounds::Brought(self.acts[short.act].name.clone());
        let free = |at: &usize| !self.ruled_out[*at] && !self.grounds.contains_key(at);
        let brings = |at: &usize| self.acts[*at].brings(short) > 0;
        let mut bringing: Vec<usize> = (self.reported..self.acts.len()).filter(free).filter(brings).collect();
        // The last to come before it is the likeliest.
        bringing.sort_by_key(|at| std::cmp::Reverse(self.acts[*at].arrives));
        let mut changed = false;
        for at in bringing {
            // What goes beyond the plan proves nothing.
            if ledger.lack(&self.acts, short) > self.excess(short) {
                self.grounds.insert(at, grounds.clone());
                ledger.arrive(&self.acts, at);
                changed = true;
            }
        }
        if ledger.lack(&self.acts, short) == 0 {
            return changed;
        }
        if short.act >= self.reported {
            self.rule_out(ledger, short.act);
            return true;
        }
        let taken = |at: &usize| self.acts[*at].takes(short) > 0;
        let mut takers: Vec<usize> = self.grounds.keys().copied().filter(taken).collect();
        takers.sort_by_key(|at| std::cmp::Reverse(self.acts[*at].day));
        for at in takers {
            // The same went otherwise: as much as it would have taken, or more.
            if self.acts[at].takes(short) <= ledger.lack(&self.acts, short) {
                self.rule_out(ledger, at);
                changed = true;
            }
        }
        ledger.unexplained(&self.acts, short);
        changed
    }

    /// By how much what is reported is more than what was planned; of what no
    /// plan held nothing is.
    fn excess(&self, short: &Short) -> i64 {
        let said = self.acts[short.act].aboard(short);
        self.planned.get(&self.acts[short.act].name).map_or(0, |planned| (said - planned.aboard(short)).max(0))
    }

    fn rule_out(&mut self, ledger: &mut Ledger, act: usize) {
        self.grounds.remove(&act);
        self.ruled_out[act] = true;
        ledger.undo(&self.acts, act);
    }

    /// What a closed site still holds has left it, where the plan had a way.
    fn leave_closed(&mut self, ledger: &Ledger) -> bool {
        let mut changed = false;
        for (&site, &day) in &self.closed {
            for at in self.reported..self.acts.len() {
                let act = &self.acts[at];
                let due = act.from == site && act.day <= day && !self.ruled_out[at];
                if due && !self.grounds.contains_key(&at) && act.load.iter().any(|row| ledger.left(site, row)) {
                    self.grounds.insert(at, Grounds::Closed(site));
                    changed = true;
                }
            }
        }
        changed
    }
}
