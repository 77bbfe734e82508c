//! P0 form: names are known, counts are whole numbers from 0, dates lie in
//! `start … end`, movement ids, closures, transfers and (site, step) occur
//! once. A plan that breaks P0 is judged by P0 alone.

use crate::breach::{Breach, Findings};
use crate::resolve::{Fault, FaultKind};
use crate::review::Rule;
use crate::say;
use rearguard_model::Mission;
use rearguard_words::Message;

/// Reports what [`crate::resolve::resolve`] found.
pub(crate) fn report(mission: &Mission, faults: &[Fault], findings: &mut Findings) {
    for fault in faults {
        let (what, needed) = match fault.kind {
            FaultKind::Unknown(kind) => ("unknown", Message::new("check-known-name").said("kind", say::word(kind))),
            FaultKind::StepOfOtherSite => ("step", say::word("check-step-of-site")),
            FaultKind::Count => ("count", say::word("check-whole-number")),
            FaultKind::Date => (
                "date",
                Message::new("check-date-between").date("from", mission.start).date("to", mission.end),
            ),
            FaultKind::Twice => ("twice", say::word("check-once")),
            FaultKind::Owner => ("owner", say::word("check-unit-or-asset")),
            FaultKind::Word => ("word", say::word("check-known-word")),
            FaultKind::Release => ("release", say::word("check-releasable")),
            FaultKind::Rows => ("rows", say::word("check-agreeing-rows")),
        };
        let breach = Breach::new(Rule::P0, what, &fault.subject).needed(needed).found(say::value(&fault.value));
        findings.add(breach);
    }
}
