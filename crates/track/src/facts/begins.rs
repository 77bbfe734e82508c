//! The day from which on a log is kept.

use crate::entry::{Entry, What};
use crate::log::History;
use rearguard_model::{Date, Day, Mission};
use std::collections::BTreeMap;

/// From this day on what is not reported did not happen. It is the day that an
/// entry `begins` gives, else the earliest day of which anything done is
/// reported among what was entered first; entries about earlier days that come
/// later do not move it. `None` where the log speaks of no movement of this plan.
pub(super) fn begins(mission: &Mission, entries: &[&Entry], log: &History) -> Option<Day> {
    let said = entries.iter().rev().find_map(|entry| match entry.draft.what {
        What::Begins { on } => Some(on),
        _ => None,
    });
    let planned = entries.iter().any(|entry| matches!(entry.draft.what, What::Actual(_)));
    let first = || {
        let numbered: BTreeMap<u64, &Entry> = log.entries.iter().map(|entry| (entry.number, entry)).collect();
        let done = entries.iter().filter(|entry| of_something_done(&entry.draft.what));
        let entered: Vec<(Date, Date)> = done.map(|entry| (entered(entry, &numbered), entry.draft.what.on())).collect();
        let opened = entered.iter().map(|(entered, _)| *entered).min()?;
        entered.iter().filter(|(entered, _)| *entered == opened).map(|(_, on)| *on).min()
    };
    said.or_else(|| if planned { first() } else { None }).map(|date| mission.day(date))
}

/// Permissions and windows may be known long before anybody moves.
fn of_something_done(what: &What) -> bool {
    match what {
        What::Actual(_)
        | What::Unplanned(_)
        | What::Counted(_)
        | What::Closed { .. }
        | What::Signed { .. }
        | What::Disposed(_)
        | What::Transferred { .. } => true,
        What::Asked { .. }
        | What::Granted { .. }
        | What::Refused { .. }
        | What::Window(_)
        | What::Incident(_)
        | What::Begins { .. }
        | What::Withdrawn { .. } => false,
    }
}

/// The day on which the entry, or the one that it corrects in the end, was made.
fn entered(entry: &Entry, numbered: &BTreeMap<u64, &Entry>) -> Date {
    let mut first = entry;
    let before = |entry: &Entry| entry.draft.corrects.and_then(|number| numbered.get(&number)).copied();
    while let Some(earlier) = before(first).filter(|earlier| earlier.number < first.number) {
        first = earlier;
    }
    first.draft.entered_on
}
