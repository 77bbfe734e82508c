//! Sites and clauses with their odds.

use super::slip::{Slip, widened};
use crate::standing::{ClauseState, Standing};
use rearguard_model::*;
use rearguard_simulate::{DateRange, Outlook};
use rearguard_words::Message;

/// When a site closes.
#[derive(Clone, PartialEq, Debug)]
pub struct SiteChance {
    pub site: SiteId,
    /// By the plan.
    pub planned: Option<Date>,
    /// By the log.
    pub closed: Option<Date>,
    /// Of the runs, where it is still open.
    pub closing: Option<DateRange>,
    /// The same, widened by how far plans are off.
    pub closing_off: Option<DateRange>,
    /// When it must be closed, and the runs in which it is.
    pub due: Option<Date>,
    pub by_due: u32,
    /// Runs in which it closes by the planned day.
    pub in_time: u32,
}

/// How a clause stands and how likely it is kept.
#[derive(Clone, PartialEq, Debug)]
pub struct ClauseChance {
    pub clause: ClauseId,
    pub by: Option<Date>,
    pub state: ClauseState,
    /// Runs that keep it, where the simulation can tell.
    pub kept: Option<u32>,
    /// What breaks it as planned, in the checker's words; the first few.
    pub because: Vec<Message>,
}

/// Kept in fewer runs of a hundred than this, a clause is at risk.
const SURE: u64 = 90;

pub(super) fn sites(
    mission: &Mission,
    plan: &Plan,
    standing: &Standing,
    outlook: &Outlook,
    slip: &Slip,
    on: Date,
) -> Vec<SiteChance> {
    let planned = |site: SiteId| plan.closures.iter().find(|row| row.site == mission.sites[site].site);
    let one = |row: &crate::standing::SiteStanding| {
        let planned = planned(row.site).map(|row| row.on);
        let found = outlook.sites.iter().find(|found| found.site == row.site).filter(|_| row.closed.is_none());
        (planned.is_some() || row.closed.is_some()).then_some(SiteChance {
            site: row.site,
            planned,
            closed: row.closed,
            closing: found.map(|found| found.closing),
            closing_off: found.and_then(|found| widened(slip, found.closing, planned, on)),
            due: found.and_then(|found| found.due),
            by_due: found.map_or(0, |found| found.by_due),
            in_time: found.map_or(0, |found| found.in_time),
        })
    };
    standing.sites.iter().filter_map(one).collect()
}

pub(super) fn clauses(mission: &Mission, standing: &Standing, outlook: &Outlook) -> Vec<ClauseChance> {
    let withdrawal = mission.withdrawal().map(|(clause, _)| clause);
    let one = |row: &crate::standing::ClauseStanding| {
        let clause = &mission.clauses[row.clause];
        let site = outlook.sites.iter().find(|found| Some(found.site) == clause.site);
        let kept = match clause.kind {
            _ if Some(row.clause) == withdrawal => Some(outlook.in_time),
            ClauseKind::CloseSite => site.map(|found| found.by_due),
            _ => None,
        };
        let unsure = kept.is_some_and(|runs| u64::from(runs) * 100 < u64::from(outlook.runs) * SURE);
        let state = match row.state {
            ClauseState::Kept if unsure => ClauseState::AtRisk,
            // The plan breaks it as it stands; acted out it may well be kept.
            ClauseState::AtRisk if kept.is_some() && !unsure => ClauseState::Kept,
            state => state,
        };
        ClauseChance {
            clause: row.clause,
            by: clause.by.map(|day| mission.date(day)),
            state,
            kept,
            because: row.because.clone(),
        }
    };
    standing.clauses.iter().map(one).collect()
}
