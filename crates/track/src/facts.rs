//! What the log says happened by a day, in rows and days of the mission.

mod begins;
mod ledger;
mod report;
mod taken;
mod travel;

pub(crate) use report::{in_force, reports};
pub(crate) use taken::{Grounds, LorriesShort, Taken};
pub(crate) use travel::{Amounts, Travel};

use crate::entry::{Counted, Disposed, What};
use crate::log::History;
use rearguard_model::*;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that moved, left the books or was signed for.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    /// In the order of departure.
    pub travels: Vec<Travel>,
    pub disposals: Vec<Gone>,
    pub closed: BTreeMap<SiteId, Day>,
    pub signed: BTreeMap<(SiteId, String), Day>,
    pub transferred: BTreeMap<TaskId, Day>,
    /// With the number of its entry.
    pub counts: Vec<(u64, Counted)>,
    /// People dead or wounded in incidents.
    pub casualties: i64,
    /// Movements of the plan that the log reports, or that are taken as done.
    pub reported: BTreeSet<String>,
    /// Disposals that the log reports, or that are taken as done.
    pub disposed: Vec<Disposal>,
    /// The day from which on the log is kept, where it speaks of this plan.
    pub begins: Option<Day>,
    /// What nobody has reported and is taken as done all the same, and why.
    pub taken: Vec<Taken>,
    /// Lorries that are reported from a place where none can have been.
    pub lorries_short: Vec<LorriesShort>,
}

/// Whose property.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Holding {
    Unit(UnitId),
    Asset(AssetId),
}

/// Property or people that left the books at a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Gone {
    /// Of the unit or asset.
    pub name: String,
    pub site: SiteId,
    pub of: Holding,
    /// People, vehicles and TEU of a unit; of an asset the first is its items.
    pub amounts: Amounts,
    pub on: Day,
}

impl Facts {
    /// What would have happened had everything gone as planned.
    pub fn planned(mission: &Mission, calendar: &Calendar, plan: &Plan) -> Facts {
        let travel = |movement| Travel::planned(mission, calendar, movement);
        let mut facts = Facts {
            travels: plan.movements.iter().filter_map(travel).collect(),
            disposals: plan.disposals.iter().filter_map(|row| planned_disposal(mission, row)).collect(),
            ..Facts::default()
        };
        facts.disposals.extend(plan.releases.iter().filter_map(|row| release(mission, row)));
        let closings = plan.closures.iter().filter_map(|row| Some((mission.site(&row.site)?, mission.day(row.on))));
        facts.closed = closings.collect();
        facts.travels.sort_by_key(|travel| travel.departed);
        facts
    }

    /// What the log holds that was entered and happened by the evening of `on`.
    pub fn logged(mission: &Mission, calendar: &Calendar, plan: &Plan, log: &History, on: Date) -> Facts {
        Facts::by(mission, calendar, plan, log, on, mission.day(on))
    }

    /// The same on the morning of `on`: what should arrive that day still may.
    pub fn this_morning(mission: &Mission, calendar: &Calendar, plan: &Plan, log: &History, on: Date) -> Facts {
        Facts::by(mission, calendar, plan, log, on, mission.day(on).saturating_sub(1))
    }

    /// With the last evening on which an arrival would have been reported.
    fn by(mission: &Mission, calendar: &Calendar, plan: &Plan, log: &History, on: Date, evening: Day) -> Facts {
        let entries = in_force(log, on);
        let mut facts = Facts::default();
        let by_id: BTreeMap<&str, &Movement> = plan.movements.iter().map(|row| (row.id.as_str(), row)).collect();
        for report in reports(&entries, on) {
            let planned = by_id.get(report.movement.as_str()).copied();
            facts.reported.extend(planned.map(|movement| movement.id.clone()));
            facts.travels.extend(Travel::reported(mission, calendar, planned, &report, evening));
        }
        for entry in &entries {
            facts.take(mission, entry.number, &entry.draft.what);
        }
        let past = plan.releases.iter().filter(|row| row.on < on);
        facts.disposals.extend(past.filter_map(|row| release(mission, row)));
        facts.begins = begins::begins(mission, &entries, log);
        let (begins, today) = (facts.begins, mission.day(on));
        taken::take(mission, calendar, plan, &mut facts, begins, [today, evening]);
        facts.travels.sort_by_key(|travel| travel.departed);
        facts
    }

    /// Lorries that cannot have been there did not go along.
    fn leave_lorries(&mut self, short: Vec<LorriesShort>) {
        for row in &short {
            let travel = self.travels.iter_mut().find(|travel| travel.id == row.movement);
            let used = travel.and_then(|travel| travel.fleets.iter_mut().find(|(fleet, _)| *fleet == row.fleet));
            if let Some((_, count)) = used {
                *count = row.there;
            }
        }
        self.lorries_short = short;
    }

    fn take(&mut self, mission: &Mission, number: u64, what: &What) {
        match what {
            What::Closed { on, site } => {
                self.closed.extend(mission.site(site).map(|site| (site, mission.day(*on))));
            }
            What::Signed { on, site, step } => {
                self.signed.extend(mission.site(site).map(|site| ((site, step.clone()), mission.day(*on))));
            }
            What::Transferred { on, task } => {
                self.transferred.extend(mission.task(task).map(|task| (task, mission.day(*on))));
            }
            What::Counted(counted) => self.counts.push((number, counted.clone())),
            What::Disposed(disposed) => {
                let row = as_disposal(disposed);
                self.disposals.extend(planned_disposal(mission, &row));
                self.disposed.push(row);
            }
            What::Incident(incident) => {
                self.casualties = self.casualties.saturating_add(incident.casualties.unwrap_or(0));
            }
            _ => {}
        }
    }
}

fn gone(
    mission: &Mission,
    names: (&str, Option<&str>, Option<&str>),
    class: &str,
    quantity: i64,
    on: Day,
) -> Option<Gone> {
    let site = mission.site(names.0)?;
    let name = names.1.or(names.2).unwrap_or_default().to_owned();
    let (of, amounts) = match names {
        (_, Some(unit), None) => {
            let amounts = if class == "vehicle" { [0, quantity, 0] } else { [0, 0, quantity] };
            (Holding::Unit(mission.unit(unit)?), amounts)
        }
        (_, None, Some(asset)) => (Holding::Asset(mission.asset(asset)?), [quantity, 0, 0]),
        _ => return None,
    };
    Some(Gone { name, site, of, amounts, on })
}

fn planned_disposal(mission: &Mission, row: &Disposal) -> Option<Gone> {
    let names = (row.site.as_str(), row.unit.as_deref(), row.asset.as_deref());
    gone(mission, names, &row.class, row.quantity, mission.day(row.on))
}

fn as_disposal(row: &Disposed) -> Disposal {
    Disposal {
        site: row.site.clone(),
        unit: row.unit.clone(),
        asset: row.asset.clone(),
        class: row.class.clone(),
        quantity: row.quantity,
        how: row.how.clone(),
        on: row.on,
    }
}

fn release(mission: &Mission, row: &Release) -> Option<Gone> {
    let of = Holding::Unit(mission.unit(&row.unit)?);
    let (name, amounts) = (row.unit.clone(), [row.people, 0, 0]);
    Some(Gone { name, site: mission.site(&row.site)?, of, amounts, on: mission.day(row.on) })
}
