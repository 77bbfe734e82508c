//! The rules of the contract, one file each, all read from one [`Replay`].
//!
//! A new rule is a file here with a function `judge`, a line in [`RULES`], a
//! variant of [`Rule`], its messages and its page under `docs/rules`.

mod c1_stock;
mod c2_room;
mod c3_all_out;
mod d1_disposal;
mod d2_rate;
mod f1_fleet;
mod f2_sorties;
mod k1_closed;
mod k2_steps;
mod k3_teams;
mod k4_dates;
mod k5_handover;
mod m1_withdrawn;
mod m2_tasks;
mod m3_transfer;
mod m4_ceased;
mod m5_guard_limit;
mod m6_property;
mod n1_open;
mod n2_capacity;
mod n3_convoy;
mod n4_clearance;
mod n5_clearances;
mod n6_for;
pub(crate) mod p0_form;
mod s1_guard;
mod s2_escort;
mod s3_beds;
mod s4_yard;
mod s5_medevac;
pub(crate) mod s6_cover;
pub(crate) mod s7_rear_party;
pub(crate) mod t1_stations;
pub(crate) mod u1_supply;

pub(crate) use m2_tasks::{shortfall, task_nights};
pub(crate) use m3_transfer::must_be_transferred;
pub(crate) use m5_guard_limit::limits;
pub(crate) use m6_property::nights as property_nights;

use crate::breach::Findings;
use crate::replay::Replay;
use crate::review::{Rule, Verdict};
use rearguard_model::{ClauseKind, Parts};

/// How a rule is judged.
pub(crate) struct Entry {
    pub rule: Rule,
    /// Whether the mission asks it at all.
    asked: fn(&Replay) -> bool,
    /// Whether the plan's tables that it needs were given.
    given: fn(Parts) -> bool,
    judge: fn(&Replay, &mut Findings),
}

fn always(_: &Replay) -> bool {
    true
}

fn movements_alone(_: Parts) -> bool {
    true
}

/// Every rule but P0, in the order of [`Rule::ALL`].
pub(crate) const RULES: &[Entry] = &[
    Entry { rule: Rule::C1, asked: always, given: movements_alone, judge: c1_stock::judge },
    Entry { rule: Rule::C2, asked: always, given: movements_alone, judge: c2_room::judge },
    Entry { rule: Rule::C3, asked: always, given: |p| p.disposals && p.closures, judge: c3_all_out::judge },
    Entry { rule: Rule::N1, asked: always, given: movements_alone, judge: n1_open::judge },
    Entry { rule: Rule::N2, asked: always, given: movements_alone, judge: n2_capacity::judge },
    Entry { rule: Rule::N3, asked: always, given: movements_alone, judge: n3_convoy::judge },
    Entry { rule: Rule::N4, asked: always, given: movements_alone, judge: n4_clearance::judge },
    Entry { rule: Rule::N5, asked: n5_clearances::asked, given: movements_alone, judge: n5_clearances::judge },
    Entry { rule: Rule::N6, asked: n6_for::asked, given: movements_alone, judge: n6_for::judge },
    Entry { rule: Rule::F1, asked: always, given: movements_alone, judge: f1_fleet::judge },
    Entry { rule: Rule::F2, asked: always, given: movements_alone, judge: f2_sorties::judge },
    Entry { rule: Rule::S1, asked: always, given: |p| p.closures && p.disposals, judge: s1_guard::judge },
    Entry { rule: Rule::S2, asked: always, given: movements_alone, judge: s2_escort::judge },
    Entry { rule: Rule::S3, asked: always, given: movements_alone, judge: s3_beds::judge },
    Entry { rule: Rule::S4, asked: always, given: |p| p.disposals, judge: s4_yard::judge },
    Entry { rule: Rule::S5, asked: s5_medevac::asked, given: movements_alone, judge: s5_medevac::judge },
    Entry { rule: Rule::S6, asked: s6_cover::asked, given: movements_alone, judge: s6_cover::judge },
    Entry { rule: Rule::S7, asked: s7_rear_party::asked, given: |p| p.disposals, judge: s7_rear_party::judge },
    Entry { rule: Rule::K1, asked: always, given: |p| p.closures && p.disposals, judge: k1_closed::judge },
    Entry { rule: Rule::K2, asked: always, given: |p| p.closures && p.disposals && p.steps, judge: k2_steps::judge },
    Entry { rule: Rule::K3, asked: always, given: |p| p.steps, judge: k3_teams::judge },
    Entry { rule: Rule::K4, asked: always, given: |p| p.closures, judge: k4_dates::judge },
    Entry { rule: Rule::K5, asked: k5_handover::asked, given: |p| p.closures && p.steps, judge: k5_handover::judge },
    Entry { rule: Rule::M1, asked: m1_withdrawn::asked, given: movements_alone, judge: m1_withdrawn::judge },
    Entry { rule: Rule::M2, asked: always, given: |p| p.transfers, judge: m2_tasks::judge },
    Entry { rule: Rule::M3, asked: always, given: |p| p.transfers && p.closures, judge: m3_transfer::judge },
    Entry {
        rule: Rule::M4,
        asked: |r| has(r, ClauseKind::CeaseOperations),
        given: movements_alone,
        judge: m4_ceased::judge,
    },
    Entry {
        rule: Rule::M5,
        asked: |r| has(r, ClauseKind::GuardLimit),
        given: movements_alone,
        judge: m5_guard_limit::judge,
    },
    Entry {
        rule: Rule::M6,
        asked: |r| has(r, ClauseKind::WithdrawProperty),
        given: |p| p.disposals,
        judge: m6_property::judge,
    },
    Entry { rule: Rule::D1, asked: always, given: |p| p.disposals, judge: d1_disposal::judge },
    Entry { rule: Rule::D2, asked: always, given: |p| p.disposals, judge: d2_rate::judge },
    Entry { rule: Rule::U1, asked: u1_supply::asked, given: movements_alone, judge: u1_supply::judge },
    Entry { rule: Rule::T1, asked: t1_stations::asked, given: movements_alone, judge: t1_stations::judge },
];

fn has(replay: &Replay, kind: ClauseKind) -> bool {
    replay.mission.clauses.rows().iter().any(|clause| clause.kind == kind)
}

/// Judges every rule but P0; the verdict of each, where it is not broken, in
/// the order of [`RULES`]. A rule whose tables are missing is not judged.
pub(crate) fn judge_all(replay: &Replay, findings: &mut Findings) -> Vec<(Rule, Verdict)> {
    let mut verdicts = Vec::with_capacity(RULES.len());
    for entry in RULES {
        let judged = (entry.asked)(replay) && (entry.given)(replay.plan.parts);
        if judged {
            (entry.judge)(replay, findings);
        }
        verdicts.push((entry.rule, if judged { Verdict::Kept } else { Verdict::NotJudged }));
    }
    verdicts
}
