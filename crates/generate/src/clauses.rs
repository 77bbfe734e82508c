//! The resolution: one clause of every kind, with dates that the plan keeps
//! with the slack asked for.

use crate::draft::{Cites, Draft};
use crate::world::World;
use rearguard_model::*;
use rearguard_words::{Language, Message};

/// Dates the clauses are made from.
pub struct Dates {
    /// Everybody but those who stay is out.
    pub people_out: Day,
    pub property_out: Day,
}

/// Writes the clauses, and the tasks' clauses and last days.
pub fn resolve(draft: &mut Draft, world: &World, dates: &Dates) {
    let slack = draft.slack_days();
    let transfer_by = last_task_day(draft) + slack;
    let (transfer_until, protect_until) = (transfer_by + 5, transfer_by + 10);
    let (withdrawal, property) = (dates.people_out + slack, dates.property_out + slack);
    let limit = draft.slackened(world.stays(draft));
    let first = world.bases.iter().min_by_key(|base| base.closing).map(|base| (base.site, base.closing));
    let mut clause = Writer { draft };
    clause.add("OP1-terminate", ClauseKind::Terminate, |row| row.by = Some(-1));
    clause.add("OP2-cease", ClauseKind::CeaseOperations, |row| row.from = Some(transfer_until + 1));
    let transfer = clause.add("OP3-transfer", ClauseKind::TransferTasks, |row| {
        (row.by, row.until) = (Some(transfer_by), Some(transfer_until));
    });
    clause.add("OP4-withdraw", ClauseKind::WithdrawPersonnel, |row| row.by = Some(withdrawal));
    let protect = clause.add("OP5-protect", ClauseKind::ProtectCivilians, |row| row.until = Some(protect_until));
    let aid = clause.add("OP6-aid", ClauseKind::SupportHumanitarian, |row| row.until = Some(transfer_by));
    clause.add("OP7-property", ClauseKind::WithdrawProperty, |row| row.by = Some(property));
    clause.add("OP8-liquidate", ClauseKind::Liquidate, |row| row.until = Some(withdrawal + 365));
    clause.add("OP9-limit", ClauseKind::GuardLimit, |row| {
        (row.from, row.strength) = (Some(withdrawal), Some(limit));
    });
    if let Some((site, closing)) = first {
        clause.add("OP10-first", ClauseKind::CloseSite, |row| (row.site, row.by) = (Some(site), Some(closing + slack)));
    }
    clause.add("OP11-report", ClauseKind::Report, |row| row.every_days = Some(45));
    for (task, cites) in draft.cites.clone() {
        let row = &mut draft.tables.tasks[task];
        let handed_over = row.successor.is_some();
        let (clause, until) = match cites {
            Cites::Protect => (protect, protect_until),
            Cites::Transfer => (transfer, transfer_until),
            Cites::Humanitarian => (aid, transfer_by),
        };
        row.clause = Some(clause);
        if handed_over {
            row.until = until;
        }
    }
}

/// The last day that a task is handed over or ends.
fn last_task_day(draft: &Draft) -> Day {
    let handed_over = draft.transfers.iter().map(|&(_, day)| day);
    handed_over.chain(draft.tables.tasks.rows().iter().map(|task| task.until)).max().unwrap_or(0)
}

struct Writer<'d> {
    draft: &'d mut Draft,
}

impl Writer<'_> {
    fn add(&mut self, id: &str, kind: ClauseKind, fill: impl FnOnce(&mut Clause)) -> ClauseId {
        let text = Language::English.say(&Message::new(format!("generate-clause-{}", kind.word().replace('_', "-"))));
        let mut row = Clause {
            id: id.to_owned(),
            kind,
            text: Some(text),
            from: None,
            by: None,
            until: None,
            site: None,
            strength: None,
            every_days: None,
        };
        fill(&mut row);
        self.draft.tables.clauses.push(row)
    }
}
